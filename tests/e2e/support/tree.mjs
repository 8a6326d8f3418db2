// The accessibility tree: what assistive technology gets of a page, as nodes of one shape.

/**
 * @typedef {object} Announced
 * @property {string} role
 * @property {string} name
 * @property {string} description
 * @property {string} value
 * @property {Record<string, unknown>} states Such as `pressed`, `checked`, `level`, `expanded`.
 * @property {Announced[]} children
 */

/** The tree of a tab's page, without what is not announced. */
export async function treeOf(tab) {
  const nodes = new Map((await tab.accessibilityNodes()).map((node) => [node.nodeId, node]));
  const [root] = nodes.values();
  return announced(root, nodes)[0];
}

/** A node, or, in the place of one that is not announced itself, what is inside it. */
function announced(node, nodes) {
  const inside = node.childIds.map((id) => nodes.get(id)).filter(Boolean);
  const children = inside.flatMap((child) => announced(child, nodes));
  const role = node.role?.value;
  if (node.ignored || ["none", "generic", "InlineTextBox"].includes(role)) return children;
  const text = (property) => String(node[property]?.value ?? "").trim();
  const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
  return [{ role, name: text("name"), description: text("description"), value: text("value"), states, children }];
}

/** Everything below a node, in the order in which it is read. */
export const below = ({ children }) => children.flatMap((child) => [child, ...below(child)]);

/** Everything below a node with one of these roles. */
export const withRole = (node, ...roles) => below(node).filter(({ role }) => roles.includes(role));
