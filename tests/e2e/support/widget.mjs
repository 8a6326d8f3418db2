// One <reflectie-wijzer> on a page, spoken of in the words of the contract: screens, actions, items, figures.
import assert from "node:assert/strict";

export const STEPS = 8;

export class Widget {
  #tab;
  #element;

  /** The selector may lead through shadow roots: "section >>> reflectie-wijzer". */
  constructor(tab, selector = "reflectie-wijzer") {
    this.#tab = tab;
    const steps = selector.split(" >>> ").map((step) => `querySelector(${JSON.stringify(step)})`);
    this.#element = `document.${steps.join(".shadowRoot.")}`;
  }

  /** Calls a function in the page with the element, its shadow root and one argument. */
  run(fn, argument = null) {
    return this.#tab.evaluate(this.#call(fn, argument));
  }

  /** Waits until a function, called as in `run`, gives something true. */
  until(fn, argument = null) {
    return this.#tab.until(`() => ${this.#call(fn, argument)}`);
  }

  #call(fn, argument) {
    const given = JSON.stringify(argument);
    return `((element) => (${fn})(element, element.shadowRoot, ${given}))(${this.#element})`;
  }

  screen() {
    return this.run((element) => element.screen);
  }

  lang() {
    return this.run((_, root) => root.querySelector("[lang]").lang);
  }

  /** Everything that the widget says, as it is laid out. */
  text() {
    return this.run((_, root) => root.firstElementChild.innerText);
  }

  heading() {
    return this.run((_, root) => root.querySelector("h2").textContent);
  }

  /** Whether there is a control for this action. */
  has(action) {
    return this.run((_, root, name) => Boolean(root.querySelector(`[data-action="${name}"]`)), action);
  }

  /** Waits for another tab's answers: a start that learns of them offers to go on, and its controls move. */
  learnsOfAnother() {
    return this.until((_, root) => root.querySelector('[data-action="resume"]'));
  }

  /** What is said at once by assistive technology: the texts of the alerts. */
  alerts() {
    return this.run((_, root) => [...root.querySelectorAll("[role=alert]")].map((alert) => alert.innerText.trim()));
  }

  statuses() {
    return this.run((_, root) => [...root.querySelectorAll("[role=status]")].map((status) => status.innerText.trim()));
  }

  /** Where the focus is: the control's action, its item, its figure, and what element it is. */
  focus() {
    return this.run((_, root) => {
      const { activeElement } = root;
      if (!activeElement) return null;
      return {
        tag: activeElement.localName,
        action: activeElement.dataset.action ?? null,
        item: activeElement.closest("[data-item]")?.dataset.item ?? null,
        drawing: activeElement.dataset.drawing ?? null,
      };
    });
  }

  async assertHeadingHasFocus() {
    assert.equal((await this.focus())?.tag, "h2", "the heading has the focus");
  }

  // With the mouse

  /** Clicks what a CSS selector finds in the widget, in its middle, if nothing lies over it. */
  async clickOn(selector) {
    const point = await this.run((_, root, wanted) => {
      const found = root.querySelector(wanted);
      if (!found) throw new Error(`There is no ${wanted}.`);
      const target = found.labels?.[0] ?? found;
      // Who wants what stands in a closed menu opens that first.
      const menu = target.closest(".rw-menu");
      if (menu && target.localName !== "summary") menu.open = true;
      target.scrollIntoView({ block: "center", behavior: "instant" });
      const { left, top, width, height } = target.getBoundingClientRect();
      const point = { x: left + width / 2, y: top + height / 2 };
      const hit = root.elementFromPoint(point.x, point.y);
      if (!target.contains(hit)) throw new Error(`${wanted} is covered by ${hit?.outerHTML.slice(0, 100)}.`);
      return point;
    }, selector);
    await this.#tab.clickAt(point);
  }

  async click(action) {
    await this.clickOn(`[data-action="${action}"]`);
  }

  /** Opens the person's own answers below the screen. */
  async openAnswers() {
    await this.run((_, root) => {
      root.querySelector(".rw-answers").open = true;
    });
  }

  /** Answers one statement of this screen: 1 to 5, or null for the skip control. */
  async answer(item, value) {
    const control = value === null ? '[data-action="skip"]' : `input[value="${value}"]`;
    await this.clickOn(`[data-item="${item}"] ${control}`);
  }

  // With the keyboard

  /** Presses Tab until the focus is where the predicate, given a focus() object, says. */
  async tabTo(wanted, key = "Tab") {
    for (let presses = 0; presses < 100; presses += 1) {
      await this.#tab.press(key);
      const focus = await this.focus();
      if (focus && wanted(focus)) return;
    }
    throw new Error(`A hundred times Tab does not lead to ${wanted}.`);
  }

  async pressAction(action, key = "Enter") {
    await this.tabTo((focus) => focus.action === action);
    await this.#tab.press(key);
  }

  async answerWithKeys(item, value) {
    if (value === null) {
      await this.tabTo((focus) => focus.item === item && focus.action === "skip");
      return this.#tab.press("Enter");
    }
    await this.tabTo((focus) => focus.item === item && focus.tag === "input");
    if (value === 1) return this.#tab.press(" ");
    for (let step = 1; step < value; step += 1) await this.#tab.press("ArrowDown");
  }

  // What is asked and answered

  /** The statements on the screen, in their order. */
  items() {
    return this.run((_, root) => [...root.querySelectorAll("[data-item]")].map((question) => question.dataset.item));
  }

  /** What stands answered on the screen: per item its step, null when skipped, or undefined, which is left out. */
  checked() {
    return this.run((_, root) => {
      const answers = {};
      for (const question of root.querySelectorAll("[data-item]")) {
        const skipped = question.querySelector('[data-action="skip"]').getAttribute("aria-pressed") === "true";
        // A slider always stands somewhere; it says itself when nobody has put it there.
        const input = question.querySelector("input:checked, input[type=range]:not([data-unset])");
        if (skipped && input) throw new Error(`${question.dataset.item} is answered and skipped.`);
        if (skipped) answers[question.dataset.item] = null;
        if (input) answers[question.dataset.item] = Number(input.value);
      }
      return answers;
    });
  }

  /** How far the progress bar is: [answered, total]. */
  progress() {
    return this.run((_, root) => {
      const { value, max } = root.querySelector("progress");
      return [value, max];
    });
  }

  // By script, where a test needs answers and is not about giving them: many times faster than the mouse

  /** Answers what this screen asks. */
  async fillInScreen(answers) {
    await this.run((_, root, given) => {
      for (const question of root.querySelectorAll("[data-item]")) {
        const value = given[question.dataset.item];
        const slider = question.querySelector("input[type=range]");
        const control = value === null ? '[data-action="skip"]' : `input[value="${value}"]`;
        if (value === undefined) continue;
        if (slider && value !== null) {
          slider.value = value;
          slider.dispatchEvent(new Event("change", { bubbles: true }));
        } else {
          question.querySelector(control).click();
        }
      }
    }, answers);
  }

  /** Answers what the screens ask and goes on, until there is no `next` any more. */
  async fillIn(answers) {
    for (;;) {
      await this.fillInScreen(answers);
      const onward = await this.run((_, root) => {
        const next = root.querySelector('[data-action="next"]');
        next?.click();
        return Boolean(next);
      });
      if (!onward) return;
    }
  }

  /** The rows of the table with all numbers: [name, number or null]; opens it first. */
  async numbers() {
    const open = await this.run((_, root) => root.querySelector("details:has(table)").open);
    if (!open) await this.clickOn("details:has(table) > summary");
    const rows = await this.run((_, root) =>
      [...root.querySelectorAll("table tr:has(td)")].map((row) => [
        row.querySelector("th").innerText.trim(),
        row.querySelector("td:last-child").innerText.trim(),
      ]),
    );
    return rows.map(([name, number]) => [name, number === "–" ? null : Number(number.replace(",", "."))]);
  }

  // The host page's side

  importRecord(json) {
    return this.run((element, _, text) => {
      try {
        element.importRecord(text);
        return null;
      } catch ({ name, code, path, message }) {
        return { name, code, path, message };
      }
    }, json);
  }

  chooseFile(file) {
    return this.#tab.chooseFile(`${this.#element}.shadowRoot.querySelector('input[type="file"]')`, file);
  }
}
