/** Attributes as the site owner writes them: relaxed here, with a word in the console. */

/** The attributes whose change is followed. */
export const OBSERVED = ["lang", "instrument", "cta-href", "cta-label"];

const ALLOWED = {
  form: ["short", "full"],
  storage: ["local", "session", "none"],
  share: ["host"],
};

/** What a call to action may lead to; anything else, such as a script, is refused. */
const SCHEMES = ["https:", "http:", "mailto:", "tel:"];

/** The value of an attribute, or undefined when it is absent or not allowed. */
export function attribute(element, name) {
  const value = element.getAttribute(name);
  if (value === null) return undefined;
  if (ALLOWED[name].includes(value)) return value;
  warn(name, value, ALLOWED[name]);
  return undefined;
}

/** The call to action: an address and a label, or neither. */
export function callToAction(element) {
  const [href, label] = [element.getAttribute("cta-href"), element.getAttribute("cta-label")];
  if (href === null) return {};
  if (!leadsSomewhere(href)) {
    warn("cta-href", href, SCHEMES);
    return {};
  }
  if (!label?.trim()) {
    console.warn("<reflectie-wijzer cta-href>: also needs cta-label, the words of the link.");
    return {};
  }
  return { href, label };
}

function leadsSomewhere(href) {
  try {
    return SCHEMES.includes(new URL(href, document.baseURI).protocol);
  } catch {
    return false;
  }
}

/** The element's own language, else the one it inherits, else Dutch. */
export function languageOf(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const lang = node.getAttribute?.("lang");
    if (lang) return lang;
  }
  return "nl";
}

/** Says so when the element itself asks for a language that there is not. */
export function checkLanguage(element, languages) {
  const lang = element.getAttribute("lang");
  if (lang && !languages.includes(primary(lang))) warn("lang", lang, languages);
}

/** The first part of a language tag: "en" of "en-GB". */
export const primary = (lang) => lang.split(/[-_]/)[0].trim().toLowerCase();

function warn(name, value, allowed) {
  const list = allowed.map((known) => `"${known}"`).join(", ");
  console.warn(`<reflectie-wijzer ${name}="${value}">: not a value it knows. Allowed: ${list}.`);
}
