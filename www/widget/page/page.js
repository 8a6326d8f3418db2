/** The page that is one file: its element as the address and the answers in it ask, before the element is defined. */
import { saved } from "./saved.js";
import { reportHeight } from "./height.js";

/** What an address may ask for, in its query or after its `#`: attributes of the element. */
const ASKED = ["lang", "form"];

/** Whether the page stands in another: then it adds nothing to what the browser's back goes through, unless asked. */
const isFramed = () => parent !== self;

if (saved) open(document.querySelector("reflectie-wijzer"));

function open(element) {
  if (typeof saved.id === "string") element.setAttribute("name", saved.id);
  if (isFramed() && asked("history") === null) element.removeAttribute("history");
  follow(element);
  addEventListener("hashchange", () => follow(element));
  if (isFramed()) reportHeight(element);
}

function follow(element) {
  for (const name of ASKED) {
    const value = asked(name) ?? saved[name];
    if (value) element.setAttribute(name, value);
  }
  document.documentElement.lang = element.lang || "nl";
}

/** What stands after `#` goes before the query. */
function asked(name) {
  const given = [location.hash.slice(1), location.search].map((text) => new URLSearchParams(text).get(name));
  return given[0] ?? given[1] ?? null;
}
