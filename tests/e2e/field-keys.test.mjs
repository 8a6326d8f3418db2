// What types a digit answers it, on any keyboard; what is a shortcut there stays the browser's and the screen reader's.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED } from "./support/answers.mjs";
import { MODE } from "./support/modes.mjs";

const [[FIRST]] = ASKED.short;

/** In the page: presses this key on the statement; whether the guide took it for itself. */
function press(_, root, { item, key }) {
  const radio = root.querySelector(`[data-item="${item}"] input`);
  const event = new KeyboardEvent("keydown", { bubbles: true, composed: true, cancelable: true, ...key });
  return !radio.dispatchEvent(event);
}

const ALT_GR = { key: "4", code: "Digit4", modifierAltGraph: true };

const TYPED = {
  "Belgian and French AZERTY, Czech: Shift": { key: "4", code: "Digit4", shiftKey: true },
  "Lithuanian: AltGr": ALT_GR,
  // WebKit, which is not on Windows, does not tell AltGr of an event that a script makes.
  ...(MODE.engine !== "webkit" && { "AltGr on Windows": { ...ALT_GR, ctrlKey: true, altKey: true } }),
  "AZERTY with CapsLock": { key: "4", code: "Digit4", modifierCapsLock: true },
  "the keypad": { key: "4", code: "Numpad4", location: 3 },
  "Arabic": { key: "٤", code: "Digit4" },
  "Persian": { key: "۴", code: "Digit4" },
  "Devanagari": { key: "४", code: "Digit4" },
  "the wide digits of Japanese": { key: "４", code: "Digit4" },
};

for (const [keyboard, key] of Object.entries(TYPED)) {
  journey(`a 4 is answered with 4 on ${keyboard}`, { attributes: { storage: "none" } }, async ({ widget }) => {
    await widget.click("start-short");
    assert.equal(await widget.run(press, { item: FIRST, key }), true);
    assert.deepEqual(await widget.checked(), { [FIRST]: 4 });
  });
}

const SHORTCUTS = {
  "AZERTY without Shift": { key: "'", code: "Digit4" },
  "Shift on a Dutch keyboard": { key: "$", code: "Digit4", shiftKey: true },
  "Control": { key: "4", code: "Digit4", ctrlKey: true },
  "Control and Shift": { key: "4", code: "Digit4", ctrlKey: true, shiftKey: true },
  "Alt": { key: "4", code: "Digit4", altKey: true },
  "Control and Option, VoiceOver": { key: "4", code: "Digit4", ctrlKey: true, altKey: true },
  "Command": { key: "4", code: "Digit4", metaKey: true },
  "the keypad without NumLock": { key: "ArrowLeft", code: "Numpad4", location: 3, shiftKey: true },
  "a digit of another number": { key: "9", code: "Digit9", shiftKey: true },
  "a power": { key: "⁴", code: "Digit4" },
};

const FRESH = { attributes: { storage: "none" } };

journey("what types no digit, or is held with another key, answers nothing", FRESH, async ({ widget }) => {
  await widget.click("start-short");
  for (const [name, key] of Object.entries(SHORTCUTS)) {
    assert.equal(await widget.run(press, { item: FIRST, key }), false, name);
    assert.deepEqual(await widget.checked(), {}, name);
  }
});
