/** What happens in a guide's page and around it, forwarded to the guide: it decides what that means. */
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
  on("pointerover", ({ target }) => showPoint(target));
  on("keydown", (event) => {
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (plain && pressed(controller, event.target, event.key)) event.preventDefault();
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
}

function clicked(controller, button) {
  if (!button) return;
  const { action, from } = button.dataset;
  // A button may bring along what stands in a field.
  const field = from && controller.root.querySelector(`[name=${from}]`);
  controller.act(action, { ...aboutWhat(button), value: field?.value });
}

function changed(controller, input) {
  const { action = "answer" } = input.dataset;
  if (action === "open") return controller.read(input);
  const value = input.type === "checkbox" ? String(input.checked) : input.value;
  controller.act(action, { ...aboutWhat(input), value });
}

/** True when the key meant something: a digit answers the statement that has the focus, and no other. */
function pressed(controller, target, key) {
  const input = isUnset(target) ? CONFIRMING.includes(key) && target : answerOf(key, target);
  if (!input) return movePoint(target, key);
  changed(controller, input);
  input.focus();
  return true;
}

const CONFIRMING = ["Enter", " "];

/**
 * A slider that nobody moved yet: where it stands is an answer too, once a person says so. To the browser nothing
 * changes then.
 */
const isUnset = (target) => target.matches("[data-item] input[type=range][data-unset]");

/** The answer that a digit stands for; 0 is the tenth. */
function answerOf(key, target) {
  const value = key === "0" ? "10" : key;
  return /^\d$/.test(key) && target.closest("[data-item]")?.querySelector(`input[type=radio][value="${value}"]`);
}

/** The statement and the figure that a control belongs to. */
const aboutWhat = (control) => ({
  item: control.closest("[data-item]")?.dataset.item,
  figure: control.closest("[data-chart]")?.dataset.chart,
});
