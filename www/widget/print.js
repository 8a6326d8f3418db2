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

/**
 * The sheets of paper: only a document has them, what a shadow root says of them is ignored. In the margin stand what
 * was printed, and which page it is, where a browser can say so.
 */
const paper = (said) => `@page {
  size: A4;
  margin: 15mm 15mm 18mm;
  @bottom-left { content: ${quoted(said)}; font: 8.5pt sans-serif }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt sans-serif }
}`;

/** A text as a string of CSS. */
const quoted = (text) => `"${text.replace(/["\\\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0).toString(16)} `)}"`;

/** Prints this element alone. */
export function printAlone(element) {
  const way = wayTo(element);
  const sheet = new CSSStyleSheet();
  const said = element.shadowRoot.querySelector(".rw-letterhead")?.textContent ?? "";
  sheet.replaceSync(STYLES + paper(said));
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

/** Calls back when the dialog is closed, or when the page is not allowed to open one; throws when there is none. */
function openDialog(restore) {
  let isOpen = false;
  const ending = new AbortController();
  const end = () => {
    ending.abort();
    restore();
  };
  const once = { once: true, signal: ending.signal };
  addEventListener("beforeprint", () => (isOpen = true), once);
  addEventListener("afterprint", end, once);
  try {
    print();
  } catch (error) {
    end();
    throw error;
  }
  setTimeout(() => isOpen || end(), PATIENCE);
}

/**
 * Prints as the browser does. A page that put another function in its place means to print with that one; a page that
 * declares a function of this name, which then cannot be taken away any more, means something else by it.
 */
function print() {
  const found = Object.getOwnPropertyDescriptor(globalThis, "print");
  if (found?.configurable === false && !/\[native code\]/.test(found.value)) printByFrame();
  else globalThis.print();
}

/** An empty frame of the page has the browser's own function, and can lend it. */
function printByFrame() {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.documentElement.append(frame);
  try {
    frame.contentWindow.print.call(globalThis);
  } finally {
    frame.remove();
  }
}

/** The element and all that it stands in, also beyond the shadow roots of others. */
function wayTo(element) {
  const way = [];
  for (let node = element; node; node = node.assignedSlot ?? node.parentNode ?? node.host) {
    if (node.nodeType === Node.ELEMENT_NODE) way.push(node);
  }
  return way;
}
