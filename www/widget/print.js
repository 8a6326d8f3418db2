/**
 * Printing a guide alone, without the page around it: for as long as it prints, everything beside
 * the way from the page's root to the guide is left out.
 */
const MARK = "data-reflectiewijzer-print";
const GUIDE = "reflectie-wijzer";
/** A phone may take a while to open its dialog, in milliseconds. */
const PATIENCE = 60_000;

const STYLES = `@media print {
  [${MARK}=way], [${MARK}=guide] {
    all: unset !important;
    display: block !important;
  }
  [${MARK}=way] {
    font-size: 0 !important;
    line-height: 0 !important;
  }
  [${MARK}=way] > :not([${MARK}]),
  :host > :not([${MARK}]) {
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
  // Other guides cannot be hidden from outside: their own style sheet does it (styles/modes.css).
  const others = way.flatMap((node) => [...(node.parentNode?.children ?? [])]).filter(isOther);
  for (const other of others) other.setAttribute(MARK, "out");
  openDialog(() => {
    for (const node of [...way, ...others]) node.removeAttribute(MARK);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
}

const isOther = (node) => node.localName === GUIDE && !node.hasAttribute(MARK);

/** Calls back when the dialog is closed, or when the page is not allowed to open one. */
function openDialog(restore) {
  let isOpen = false;
  addEventListener("beforeprint", () => (isOpen = true), { once: true });
  addEventListener("afterprint", restore, { once: true });
  print();
  setTimeout(() => isOpen || restore(), PATIENCE);
}

/** The element and all that it stands in, also beyond the shadow roots of others. */
function wayTo(element) {
  const way = [];
  for (let node = element; node; node = node.assignedSlot ?? node.parentNode ?? node.host) {
    if (node.nodeType === Node.ELEMENT_NODE) way.push(node);
  }
  return way;
}
