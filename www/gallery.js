/**
 * The gallery: every figure with all data of gallery-cases.js, drawn with the module's own
 * draw() and painted by the widget's own style sheet.
 */
import { chart, draw, load } from "../pkg/reflectiewijzer.js";

import { CASES, KINDS } from "./gallery-cases.js";

const WIDTHS = [280, 480, 720];
/** The widget's style sheet, in its order. */
const STYLES = ["base", "controls", "frame", "start", "questions", "review", "results", "figures", "modes"];

/** What a kind is called here, and what to look at. */
const ABOUT = {
  bandwidth: ["Bandbreedte", "De ruimte die er is, met de golf die de druk vraagt. Let op de plek waar de golf de ruimte verlaat."],
  buffers: ["Veertien buffers", "Eén spaak per buffer, gegroepeerd per kracht. Let op de namen langs de rand en op gaten in de lijn."],
  forces: ["Vijf krachten", "Dezelfde tekening met de vijf krachten. De zwakste kracht hoort op te vallen."],
  continua: ["Functioneren en welbevinden", "Twee assen en vier vakken. Let op de plaats van het punt en op het pad erheen."],
  levers: ["Waar je nu de meeste ruimte wint", "De buffers met de meeste winst: waar ze nu staan en wat een stap naar “vaak” toevoegt."],
};

const main = document.querySelector("main");
const switches = document.querySelector(".switches");

/** Draws everything again, in the language of that moment. */
const redraws = [];

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const lang = () => switches.elements.lang.value;

/** A figure as the guide shows it: same style sheet, same elements around it. */
function framed(kind, { record, options }, width, scheme = "") {
  const host = element("div", { class: "paper", "data-scheme": scheme });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [widgetStyles];
  const drawing = element("div", { class: "rw-drawing" });
  root.append(element("div", { class: "rw" }, element("figure", { "data-chart": kind }, drawing)));
  redraws.push(() => draw(drawing, kind, record, { ...options, width, lang: lang() }));
  return element("div", { class: "sample", "data-width": width }, host, element("p", { class: "size" }, `${width} px`));
}

/** Figures side by side. */
function samples(figures, name) {
  return element("div", { class: "samples", role: "group", "aria-label": name }, ...figures);
}

function caseOf(kind, one) {
  const figures = WIDTHS.map((width) => framed(kind, one, width));
  return element("article", {}, element("h3", {}, one.name), element("p", {}, one.note), samples(figures, one.name));
}

/** The same figure in light and in dark, whatever the switch says. */
function bothSchemes(kind) {
  const figures = ["light", "dark"].map((scheme) => framed(kind, CASES[0], 480, scheme));
  return samples(figures, "Licht en donker");
}

function sectionOf(kind) {
  const [name, note] = ABOUT[kind];
  const cases = CASES.filter(({ kinds }) => !kinds || kinds.includes(kind));
  const head = [element("h2", {}, name), element("p", {}, note), bothSchemes(kind)];
  return element("section", { id: kind }, ...head, ...cases.map((one) => caseOf(kind, one)));
}

/** The results of a real guide, in light and in dark. */
function guides() {
  const pair = ["light", "dark"].map((scheme) => element("div", { "data-scheme": scheme }, guide()));
  const note = "De gids zelf op het scherm met resultaten; hij bewaart hier niets.";
  const head = [element("h2", {}, "In de gids"), element("p", {}, note)];
  return element("section", { id: "guide" }, ...head, element("div", { class: "guides" }, ...pair));
}

function guide() {
  const made = element("reflectie-wijzer", { storage: "none", lang: lang() });
  made.addEventListener("reflectiewijzer:ready", () => {
    // A new screen takes the focus, and the page would scroll to it.
    made.inert = true;
    made.record = CASES[0].record;
    made.shadowRoot.querySelector("[data-action=results]").click();
    made.inert = false;
  });
  redraws.push(() => made.setAttribute("lang", lang()));
  return made;
}

/** What chart() gives: a file that needs no page and no style sheet. */
function files() {
  const note = "Elke figuur als los SVG-bestand, zoals een ander programma het toont: altijd op wit papier.";
  const images = KINDS.map(file);
  const head = [element("h2", {}, "Als bestand"), element("p", {}, note)];
  return element("section", { id: "files" }, ...head, samples(images, "Bestanden"));
}

function file(kind) {
  const image = element("img");
  const link = element("a", { download: `${kind}.svg` }, `${kind}.svg`);
  redraws.push(() => {
    const svg = chart(kind, CASES[0].record, { lang: lang(), width: 480 });
    URL.revokeObjectURL(image.src);
    image.src = link.href = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    image.alt = new DOMParser().parseFromString(svg, "image/svg+xml").querySelector("desc").textContent;
  });
  return element("div", { class: "sample" }, image, element("p", { class: "size" }, link));
}

function fillNavigation() {
  const places = [...KINDS.map((kind) => [kind, ABOUT[kind][0]]), ["guide", "In de gids"], ["files", "Als bestand"]];
  const links = places.map(([id, name]) => element("li", {}, element("a", { href: `#${id}` }, name)));
  switches.querySelector("nav ul").append(...links);
}

async function readWidgetStyles() {
  const texts = STYLES.map(async (name) => {
    const response = await fetch(new URL(`widget/styles/${name}.css`, import.meta.url));
    return response.text();
  });
  return new CSSStyleSheet().replace((await Promise.all(texts)).join("\n"));
}

/** Where a row of figures is wider than the page, arrow keys scroll it. */
function letKeysScroll() {
  for (const row of main.querySelectorAll(".samples")) row.tabIndex = row.scrollWidth > row.clientWidth ? 0 : -1;
}

const redraw = () => redraws.forEach((again) => again());

function startWithTheDevice() {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  switches.elements.scheme.value = dark ? "dark" : "light";
}

function followSwitches() {
  document.documentElement.dataset.scheme = switches.elements.scheme.value;
  redraw();
}

const [widgetStyles] = await Promise.all([readWidgetStyles(), load()]);
const sections = [...KINDS.map(sectionOf), guides(), files()];
startWithTheDevice();
followSwitches();
main.replaceChildren(...sections);
fillNavigation();
switches.addEventListener("change", followSwitches);
new ResizeObserver(letKeysScroll).observe(main);
