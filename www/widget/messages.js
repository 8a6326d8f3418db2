/** What a visitor reads when there is no engine to say it. */
import texts from "host-texts";

import { primary } from "./attributes.js";
import { InstrumentError, wordsOf } from "./errors.js";

/** The languages there are, Dutch first: the one that everything was written in. */
export const LANGUAGES = ["nl", ...Object.keys(texts).filter((tag) => tag !== "nl")];

/** A language as the engine knows it; undefined for one that it does not. */
export const known = (lang) => LANGUAGES.find((tag) => tag === primary(lang));

function say(lang, key) {
  return texts[primary(lang)]?.[key] ?? texts.nl[key];
}

function show(place, role, words, ...buttons) {
  const box = document.createElement("div");
  box.className = "rw rw-message";
  box.setAttribute("role", role);
  const sentence = document.createElement("p");
  sentence.textContent = words;
  box.append(sentence, ...buttons);
  place.replaceChildren(box);
}

function button(lang, key, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "rw-button";
  button.dataset.action = key;
  button.textContent = say(lang, key);
  button.addEventListener("click", act);
  return button;
}

/** While the engine is on its way. */
export function showLoading(place, lang) {
  show(place, "status", say(lang, "loading"));
}

/** When the engine or the instrument could not be had: why, and a button that really tries again. */
export function showFailure(place, lang, error, retry) {
  show(place, "alert", wordsFor(lang, error), button(lang, "retry", retry));
}

/** What is wrong with an instrument the engine has said in the visitor's language: it is there. */
function wordsFor(lang, error) {
  if (error instanceof InstrumentError) return error.message;
  return say(lang, wordsOf(error) ?? error.code);
}

/** When it stopped: the answers are still here. */
export function showCrash(place, lang, save) {
  const buttons = save ? [button(lang, "download", save)] : [];
  show(place, "alert", say(lang, "crashed"), ...buttons);
}
