/** The one place where HTML enters the page: what the engine wrote, escaped there. */

let policy;

function trusted(html) {
  if (!globalThis.trustedTypes) return html;
  policy ??= trustedTypes.createPolicy("reflectiewijzer", { createHTML: (own) => own });
  return policy.createHTML(html);
}

export function fill(place, html) {
  place.innerHTML = trusted(html);
}
