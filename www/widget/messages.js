/** What a visitor reads when there is no engine to say it. */
import texts from "host-texts";

import { primary } from "./attributes.js";

/** The languages there are, Dutch first: the one that everything was written in. */
export const LANGUAGES = ["nl", ...Object.keys(texts).filter((tag) => tag !== "nl")];

function say(lang, key) {
  return texts[primary(lang)]?.[key] ?? texts.nl[key];
}

function show(place, lang, role, key, ...buttons) {
  const box = document.createElement("div");
  box.className = "rw rw-message";
  box.setAttribute("role", role);
  const sentence = document.createElement("p");
  sentence.textContent = say(lang, key);
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
  show(place, lang, "status", "loading");
}

/** When it could not be loaded: why, and a button that really tries again. */
export function showFailure(place, lang, code, retry) {
  const key = ["blocked", "unreachable", "broken", "crashed"].includes(code) ? code : "broken";
  show(place, lang, "alert", key, button(lang, "retry", retry));
}

/** When it stopped: the answers are still here. */
export function showCrash(place, lang, save) {
  const buttons = save ? [button(lang, "download", save)] : [];
  show(place, lang, "alert", "crashed", ...buttons);
}
