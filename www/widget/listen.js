/** What happens in a guide's page and around it, forwarded to the guide: it decides what that means. */
import { closeMenu, closeOthers } from "./menu.js";
import { movePoint, showPoint } from "./points.js";
import { isSession } from "./storage.js";

/** Listens for this controller until the signal ends it. */
export function listen(controller, signal) {
  const on = (name, handle, options) =>
    controller.place.addEventListener(name, (event) => event.target instanceof Element && handle(event), {
      signal,
      ...options,
    });
  on("click", ({ target }) => {
    if (isUnset(target)) changed(controller, target);
    else clicked(controller, target.closest("button[data-action]"));
  });
  on("change", ({ target }) => changed(controller, target));
  on("pointerdown", ({ target }) => closeOthers(controller.root, target));
  on("pointerover", ({ target }) => showPoint(target));
  on("keydown", (event) => {
    if (pressed(controller, event)) event.preventDefault();
  });
  // What was folded away had no width to be drawn at. This event does not bubble.
  on("toggle", () => controller.act("view"), { capture: true });
  on("toggle", () => controller.writeAnswers(), { capture: true });
  // Only other tabs are heard here.
  const stored = ({ key, newValue, storageArea }) => {
    if (isSession(storageArea)) return;
    controller.act(newValue === null ? "erased-elsewhere" : "stored-elsewhere", { value: key ?? undefined });
  };
  addEventListener("storage", stored, { signal });
  // Not every browser hands over the storage events of the time that it kept the page frozen.
  const shown = ({ persisted }) => persisted && controller.act("came-back");
  addEventListener("pageshow", shown, { signal });
  // On paper figures are no wider than the page; afterwards they fill their place on the screen again.
  addEventListener("beforeprint", () => controller.act("paper"), { signal });
  addEventListener("afterprint", () => controller.act("view"), { signal });
}

function clicked(controller, button) {
  if (!button) return;
  const { action, from } = button.dataset;
  // A button may bring along what stands in a field.
  const field = from && controller.root.querySelector(`[name=${from}]`);
  closeMenu(button);
  controller.act(action, { ...aboutWhat(button), value: field?.value });
}

function changed(controller, input) {
  const { action = "answer" } = input.dataset;
  if (action === "open") return controller.read(input);
  const value = input.type === "checkbox" ? String(input.checked) : input.value;
  controller.act(action, { ...aboutWhat(input), value });
}

/** True when the key meant something: a digit answers the statement that has the focus, and no other. */
function pressed(controller, event) {
  const { target, key } = event;
  if (key === "Escape") return closeMenu(target);
  const input = isUnset(target) ? CONFIRMING.includes(key) && isPlain(event) && target : answerOf(event);
  if (!input) return isPlain(event) && movePoint(target, key);
  changed(controller, input);
  input.focus();
  return true;
}

/** Whether a key was pressed alone: with another one held it is a shortcut of the browser or a screen reader. */
const isPlain = (event) => !event.shiftKey && isTyped(event) && !event.getModifierState("AltGraph");

/**
 * Whether a key was pressed to type what it says. The keys that some keyboards need for a digit are no shortcut: Shift
 * on a French, Belgian or Czech one, AltGr on a Lithuanian one, for which Windows reports Control and Alt too.
 */
const isTyped = (event) => !event.metaKey && (event.getModifierState("AltGraph") || !(event.ctrlKey || event.altKey));

const CONFIRMING = ["Enter", " "];

/**
 * A slider that nobody moved yet: where it stands is an answer too, once a person says so. To the browser nothing
 * changes then.
 */
const isUnset = (target) => target.matches("[data-item] input[type=range][data-unset]");

/** The answer that a typed digit stands for; 0 is the tenth. */
function answerOf(event) {
  const digit = isTyped(event) ? digitOf(event.key) : undefined;
  if (digit === undefined) return undefined;
  return event.target.closest("[data-item]")?.querySelector(`input[type=radio][value="${digit || 10}"]`);
}

const isDigit = (character) => /^\p{Nd}$/u.test(character);

/** The value of a digit in any script, undefined for another key: a script's digits follow each other, from zero on. */
function digitOf(key) {
  if (!isDigit(key)) return undefined;
  let digit = 0;
  while (isDigit(String.fromCodePoint(key.codePointAt(0) - digit - 1))) digit += 1;
  return digit % 10;
}

/** The statement and the figure that a control belongs to. */
const aboutWhat = (control) => ({
  item: control.closest("[data-item]")?.dataset.item,
  figure: control.closest("[data-chart]")?.dataset.chart,
});
