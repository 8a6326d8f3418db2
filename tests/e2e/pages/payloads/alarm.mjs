// What would notice that a payload did something; `watch` runs before the page's own scripts.

/** In the page: payloads call `canary`, and so does every dialog. */
export function watch() {
  const alarms = [];
  const canary = () => void alarms.push("something ran");
  canary.alarms = alarms;
  globalThis.canary = canary;
  for (const dialog of ["alert", "confirm", "prompt", "print", "open"]) globalThis[dialog] = canary;
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
    alarms.push(`the policy had to refuse ${violatedDirective} ${blockedURI}`);
  });
}

const PROTOTYPES = [Object, Array, String, Function, Promise];
const members = () => PROTOTYPES.flatMap(({ prototype }) => Reflect.ownKeys(prototype)).length;
const MEMBERS = members();
const SCHEMES = ["https:", "http:", "mailto:", "tel:"];

/** What has gone wrong since the last time, in sentences. */
export function alarms() {
  const links = [...document.querySelectorAll("reflectie-wijzer")].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll("[href], [src]") ?? []),
  ]);
  const running = links.filter((link) => link.localName !== "a" || !SCHEMES.includes(link.protocol));
  return [
    ...globalThis.canary.alarms.splice(0),
    ...running.map((link) => `a link leads to ${link.outerHTML.slice(0, 100)}`),
    ...(members() === MEMBERS && {}.polluted === undefined ? [] : ["a prototype has changed"]),
  ];
}
