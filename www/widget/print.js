/**
 * Printing a guide alone, without the page around it: for as long as it prints, everything beside
 * the way from the page's root to the guide is left out.
 */
const MARK = "data-reflectiewijzer-print";

const STYLES = `@media print {
  [${MARK}] {
    display: block !important;
    position: static !important;
    float: none !important;
    width: auto !important;
    max-width: none !important;
    height: auto !important;
    max-height: none !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    box-shadow: none !important;
    overflow: visible !important;
    transform: none !important;
    zoom: 1 !important;
  }
  [${MARK}="way"] > :not([${MARK}]) {
    display: none !important;
  }
}`;

/** Prints this element alone. */
export function printAlone(element) {
  const way = wayTo(element);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  const roots = new Set(way.map((node) => node.getRootNode()));
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  for (const node of way) node.setAttribute(MARK, node === element ? "guide" : "way");
  addEventListener("afterprint", () => restore(way, roots, sheet), { once: true });
  print();
}

/** The element and all that it stands in, also beyond the shadow roots of others. */
function wayTo(element) {
  const way = [];
  for (let node = element; node; node = node.assignedSlot ?? node.parentNode ?? node.host) {
    if (node.nodeType === Node.ELEMENT_NODE) way.push(node);
  }
  return way;
}

function restore(way, roots, sheet) {
  for (const node of way) node.removeAttribute(MARK);
  for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
}
