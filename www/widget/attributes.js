/** Attributes as the site owner writes them: relaxed here, with a word in the console. */

/** The attributes whose change is followed. */
export const OBSERVED = ["lang"];

const ALLOWED = {
  form: ["short", "full"],
  storage: ["local", "session", "none"],
  share: ["host"],
};

/** The value of an attribute, or undefined when it is absent or not allowed. */
export function attribute(element, name) {
  const value = element.getAttribute(name);
  if (value === null) return undefined;
  if (ALLOWED[name].includes(value)) return value;
  const allowed = ALLOWED[name].map((known) => `"${known}"`).join(", ");
  console.warn(`<reflectie-wijzer ${name}="${value}">: not a value it knows. Allowed: ${allowed}.`);
  return undefined;
}

/** The element's own language, else the one it inherits, else Dutch. */
export function languageOf(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const lang = node.getAttribute?.("lang");
    if (lang) return lang;
  }
  return "nl";
}
