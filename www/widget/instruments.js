/** Other instruments than the built-in one: the documents that are on this page, and the ways by which they come. */
import { instrument as shipped, saved } from "assets";

import { enter, load } from "./engine.js";
import { LoadError } from "./errors.js";
import { jsonOf } from "./json.js";

/** The instrument that is always there. */
export const BUILT_IN = "reflectiewijzer";

/** What is an id; anything else that an element names is an address. */
const ID = /^[a-z][a-z0-9-]{1,39}$/;

/** How large a document may be: 256 KiB. */
const MOST_BYTES = 2 ** 18;

/** The documents as JSON text by their ids: a page that is saved carries that of its guide. */
const documents = new Map();

/** Texts that came or are on their way, by id or address. */
const texts = new Map();

/** The document of an instrument as JSON text; undefined for the built-in one. */
export const documentOf = (id) => documents.get(id);

/** Adds an instrument for this page and gives its id; what is wrong with it is said in this language. */
export function add(json, lang) {
  const id = enter((engine) => engine.addInstrument(json, lang));
  documents.set(id, json);
  return id;
}

/** Loads a shipped instrument, and the engine. */
export async function loadInstrument(id) {
  const name = String(id);
  if (!ID.test(name)) throw new RangeError(`"${name}" is not the id of an instrument.`);
  await byId(name);
  await load();
}

/** Makes ready what an element asks for and gives its id: a document in it goes before its attribute. */
export async function instrumentFor(element, lang) {
  await parsed();
  const inside = documentIn(element);
  if (inside !== undefined) return addWhenLoaded(inside, lang);
  const named = element.getAttribute("instrument")?.trim() || BUILT_IN;
  return ID.test(named) ? byId(named, lang) : byAddress(named, lang);
}

/** A script that runs while the page comes in sees an element before its children. */
async function parsed() {
  if (document.readyState !== "loading") return;
  await new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true }));
}

/** The document that a saved page carries, else the one that stands in the element. */
function documentIn(element) {
  if (saved?.instrument) return jsonOf(saved.instrument);
  return element.querySelector(':scope > script[type="application/json"][slot="instrument"]')?.textContent;
}

async function byId(id, lang) {
  return id === BUILT_IN || documents.has(id) ? id : fetched(id, () => shipped(id), lang);
}

async function byAddress(address, lang) {
  const url = webAddress(address);
  return fetched(url, () => fetch(url, { credentials: "omit" }), lang);
}

function webAddress(address) {
  const url = URL.canParse(address, document.baseURI) && new URL(address, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) throw unreachable(new Error(`"${address}" is no address on the web.`));
  return url.href;
}

/** Callers share what a request gives; after a failure the next call asks again. */
async function fetched(place, request, lang) {
  if (!texts.has(place)) texts.set(place, textOf(request));
  try {
    return await addWhenLoaded(texts.get(place), lang);
  } catch (error) {
    texts.delete(place);
    throw error;
  }
}

/** Adds a text, which may still be on its way, once the engine is there. */
async function addWhenLoaded(text, lang) {
  const [json] = await Promise.all([text, load()]);
  return add(json, lang);
}

async function textOf(request) {
  try {
    const { ok, body, status, url } = await request();
    if (!ok || !body) throw new Error(`${url} answered ${status}.`);
    return await beginningOf(body);
  } catch (error) {
    throw unreachable(error);
  }
}

/** Reads no further than the chunk that makes it too large, which the engine refuses. */
async function beginningOf(body) {
  const reader = body.getReader();
  const chunks = [];
  for (let left = MOST_BYTES; left >= 0; left -= chunks.at(-1).length) {
    const { done, value } = await reader.read();
    if (done) return new Blob(chunks).text();
    chunks.push(value);
  }
  await reader.cancel();
  return new Blob(chunks).text();
}

const unreachable = (error) => new LoadError("unreachable", `The instrument did not come: ${error.message} ${REMEDY}`, error);

const REMEDY =
  'Check its address and connect-src, or put its document in the element: <script type="application/json" slot="instrument">.';
