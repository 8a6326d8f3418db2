/**
 * What stands in the element. What fills no slot of the guide is shown below it, so that nothing of a page is ever lost;
 * and where it looks like a mistake in the markup, the console names it and the remedy.
 */
const KNOWN = ["help", "instrument"];

/** What is never shown anyway. */
const SILENT = "script, style, template, link, meta, noscript, [hidden]";

/** Looks once, when the page around the element is there. */
export function lookAtChildren(element, root) {
  const strays = [...element.children].filter((child) => !KNOWN.includes(child.slot) && !child.matches(SILENT));
  for (const name of new Set(strays.map(({ slot }) => slot).filter(Boolean))) addSlot(root, name);
  const misnamed = strays.find(({ slot }) => slot);
  if (misnamed) warn(`slot="${misnamed.slot}" is none of its slots. Write slot="help", for the way to help.`);
  else if (strays.length > 0) warn(`${nameOf(strays[0])} stands in it and fills no slot. ${UNCLOSED}`);
  const outside = [...(element.ownerDocument.querySelectorAll('[slot="help"]'))].find(isStray);
  if (outside) warn(`${nameOf(outside)} with slot="help" stands outside of it. ${TORN}`);
}

/** The place for what fills no slot; it is not on the paper. */
export function addSlot(root, name) {
  const slot = document.createElement("slot");
  slot.className = "rw-stray";
  if (name) slot.name = name;
  root.append(slot);
}

const UNCLOSED = "If it is the page that follows: close the element with </reflectie-wijzer>; a slash at the end of the tag does not.";

const TORN =
  'In a paragraph, <p> and <div> end it and the element with it, and editors put it in one: write <span slot="help">, or put a <div> around the element.';

/** Whether no shadow root can show it: that of another element of the page might be closed. */
const isStray = ({ parentElement }) => !parentElement?.localName.includes("-") && !parentElement?.shadowRoot;

const nameOf = ({ localName }) => `<${localName}>`;

const warn = (words) => console.warn(`<reflectie-wijzer>: ${words}`);
