// What is written for site owners says one thing: the custom elements manifest, the READMEs, the types, and the element
// itself have the same attributes, members, events, properties and parts.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { journey } from "./support/browser.mjs";
import { caseOf, showResults } from "./support/figures.mjs";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const README = read("README.md");
const PKG_README = read("www/pkg-README.md");
const TYPES = read("www/reflectiewijzer.d.ts");
const STYLES = read("www/widget/styles/base.css");
const MANIFEST = JSON.parse(read("www/custom-elements.json"));

const [{ declarations, exports: exported, path: modulePath }] = MANIFEST.modules;
const [element] = declarations;

const namesOf = (list) => list.map(({ name }) => name);
const membersOf = (kind) => namesOf(element.members.filter((member) => member.kind === kind));

/** The first cells of the table under a heading, without what follows a name. */
function table(text, heading) {
  const [, section] = text.split(new RegExp(`^#+ ${heading}$`, "m"));
  assert.ok(section, `there is a heading “${heading}”`);
  const [first] = section.split(/^#/m);
  return [...first.matchAll(/^\| `([\w:-]+)[^`]*` \|/gm)].map(([, name]) => name);
}

/** The names in an interface of the types: {properties, methods}. */
function membersOfInterface(name) {
  const [, body] = TYPES.match(new RegExp(`export interface ${name}[^{]*\\{\\n([^]*?)\\n\\}`));
  const found = [...body.matchAll(/^  (?:readonly )?"?([\w:-]+)"?(\(|\??:)/gm)];
  const pick = (isMethod) => found.filter(([, , sign]) => (sign === "(") === isMethod).map(([, name]) => name);
  return { properties: pick(false), methods: pick(true) };
}

test("the manifest describes one element, in the module that defines it", () => {
  assert.match(MANIFEST.schemaVersion, /^\d+\.\d+\.\d+$/);
  assert.equal(MANIFEST.modules.length, 1);
  assert.equal(modulePath, "reflectiewijzer.js");
  assert.equal(element.tagName, "reflectie-wijzer");
  const definition = { name: element.name, module: modulePath };
  assert.deepEqual(exported, [{ kind: "custom-element-definition", name: element.tagName, declaration: definition }]);
  const lists = [element.attributes, element.members, element.events, element.slots, element.cssParts, element.cssProperties];
  for (const { name, description } of lists.flat()) assert.ok(description, `${name} is described`);
});

test("attributes are the same everywhere", () => {
  const names = namesOf(element.attributes);
  assert.deepEqual(table(README, "Attributes"), names, "README.md");
  assert.deepEqual(table(PKG_README, "Choices"), names, "pkg-README.md");
  assert.deepEqual(membersOfInterface("ReflectieWijzerAttributes").properties, names, "the types");
});

test("properties and methods are the same everywhere", () => {
  const [fields, methods] = [membersOf("field"), membersOf("method")];
  assert.deepEqual(table(README, "Properties and methods"), [...fields, ...methods], "README.md");
  assert.deepEqual(membersOfInterface("ReflectieWijzerElement"), { properties: fields, methods }, "the types");
});

test("events are the same everywhere", () => {
  const names = namesOf(element.events);
  assert.deepEqual(table(README, "Events"), names, "README.md");
  assert.deepEqual(membersOfInterface("ReflectieWijzerEvents").properties, names, "the types");
});

test("custom properties and their defaults are those of the style sheet", () => {
  const inStyles = [...STYLES.matchAll(/var\((--rw-[a-z-]+), ((?:[^()]|\([^()]*\))*)\)/g)];
  const defaults = Object.fromEntries(inStyles.map(([, name, value]) => [name, value]));
  const described = Object.fromEntries(element.cssProperties.map((property) => [property.name, property.default]));
  assert.deepEqual(described, defaults);

  const names = namesOf(element.cssProperties);
  assert.deepEqual(table(README, "Colours, letters, corners"), names, "README.md");
  for (const name of names) assert.ok(PKG_README.includes(name), `pkg-README.md names ${name}`);
  for (const [name, value] of Object.entries(defaults)) {
    const colours = value.match(/^light-dark\((.+), (.+)\)$/);
    if (colours) assert.ok(README.includes(`| \`${name}\` | \`${colours[1]}\` | \`${colours[2]}\` |`), name);
  }
});

const invited = { attributes: { "cta-href": "#more", "cta-label": "Plan een gesprek" } };

journey("the element has these members and slots, and its screens these parts", invited, async ({ tab, widget }) => {
  const missing = await widget.run(
    (guide, root, { fields, methods, slots }) => [
      ...fields.filter((name) => !(name in guide)),
      ...methods.filter((name) => typeof guide[name] !== "function"),
      ...slots.filter((name) => !root.querySelector(`slot[name="${name}"]`)),
    ],
    { fields: membersOf("field"), methods: membersOf("method"), slots: namesOf(element.slots) },
  );
  assert.deepEqual(missing, []);

  const parts = new Set();
  const look = async () => {
    const shown = await widget.run((_, root) => [...root.querySelectorAll("[part]")].map((one) => [...one.part]).flat());
    for (const part of shown) parts.add(part);
  };
  await look();
  await widget.click("start-short");
  await look();
  await showResults(widget, caseOf("typical").record);
  await look();
  const names = namesOf(element.cssParts);
  assert.deepEqual([...parts].sort(), [...names].sort());
  const [, sentence] = README.match(/there is `::part\(\)`:(.*)/);
  assert.deepEqual([...sentence.matchAll(/`(\w+)`/g)].map(([, name]) => name), names, "README.md");

  // A part of the guide follows the page.
  const padding = await tab.run(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("reflectie-wijzer::part(guide) { padding: 0 }");
    document.adoptedStyleSheets = [sheet];
    const { shadowRoot } = document.querySelector("reflectie-wijzer");
    return getComputedStyle(shadowRoot.querySelector(".rw")).padding;
  });
  assert.equal(padding, "0px");
});
