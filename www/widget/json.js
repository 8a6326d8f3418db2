/**
 * A tree of plain values as JSON text. Libraries of long ago give arrays and texts a `toJSON` of their own, by which the
 * browser would write something else.
 */
export function jsonOf(value, indent = "") {
  if (value === undefined) return undefined;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const within = indent && `${indent}  `;
  const parts = Array.isArray(value) ? itemsOf(value, within) : fieldsOf(value, within);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (parts.length === 0) return open + close;
  return indent ? `${open}${within}${parts.join(`,${within}`)}${indent}${close}` : `${open}${parts.join(",")}${close}`;
}

function itemsOf(list, indent) {
  const parts = [];
  for (let index = 0; index < list.length; index += 1) parts.push(jsonOf(list[index], indent) ?? "null");
  return parts;
}

function fieldsOf(map, indent) {
  const parts = [];
  for (const key of Object.getOwnPropertyNames(map)) {
    const text = jsonOf(map[key], indent);
    if (text !== undefined) parts.push(`${JSON.stringify(key)}:${indent && " "}${text}`);
  }
  return parts;
}

/** The same on several lines. */
export const indented = (value) => jsonOf(value, "\n");
