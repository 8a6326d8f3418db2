// A guide that nobody touches does nothing: no timer, no frame, no script.
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { journey } from "./support/browser.mjs";
import { answersTo } from "./support/answers.mjs";

const SETTLED = 500;
const IDLE = 3_000;
const MEASURED = 5_000;
/** Seconds. */
const NOTHING = 0.005;
const LITTLE = 0.1;

/** Runs before the page: counts whatever asks to be called later. */
function countCalls() {
  const calls = {};
  globalThis.callsLater = calls;
  const count = (name) => (calls[name] = (calls[name] ?? 0) + 1);
  for (const name of ["setTimeout", "setInterval", "requestAnimationFrame", "requestIdleCallback", "queueMicrotask"]) {
    const original = globalThis[name];
    globalThis[name] = (...given) => {
      count(name);
      return original(...given);
    };
  }
  for (const name of ["MutationObserver", "ResizeObserver", "IntersectionObserver"]) {
    const Original = globalThis[name];
    globalThis[name] = class extends Original {
      constructor(callback) {
        super((...given) => {
          count(name);
          return callback(...given);
        });
      }
    };
  }
}

const settings = { before: countCalls, globals: ["callsLater"], timeout: 120_000 };

/** What the page asked to be called later for, within some seconds in which nobody touches it. */
async function callsWhileIdle(tab) {
  await wait(SETTLED);
  const read = () => tab.run(() => ({ ...globalThis.callsLater }));
  const before = await read();
  await wait(IDLE);
  const after = await read();
  return Object.keys(after).filter((name) => after[name] !== before[name]);
}

journey("no screen of an idle guide asks for a timer, a frame or a look", settings, async ({ tab, widget }) => {
  const assertIdle = async (screen) => {
    assert.equal(await widget.screen(), screen);
    assert.deepEqual(await callsWhileIdle(tab), [], screen);
  };
  // The guide looks at its width once it is laid out: calls are counted.
  await tab.until(() => globalThis.callsLater.ResizeObserver > 0);
  await assertIdle("start");
  await widget.click("start-full");
  await widget.fillInScreen(answersTo("full"));
  await assertIdle("questions");
  await widget.fillIn(answersTo("full"));
  await assertIdle("review");
  await widget.click("results");
  await assertIdle("results");
});

journey("an idle guide computes nothing", { timeout: 120_000 }, async ({ tab, widget, visit }) => {
  await widget.click("start-full");
  await widget.fillIn(answersTo("full"));
  await widget.click("results");
  await wait(SETTLED);
  const guide = await tab.busyFor(MEASURED);
  const empty = await (await visit("empty.html")).busyFor(MEASURED);
  const said = `a guide: ${JSON.stringify(guide)}, an empty page: ${JSON.stringify(empty)}`;
  assert.ok(guide.script < empty.script + NOTHING, said);
  assert.ok(guide.task < empty.task + LITTLE, said);
  console.log(`# idle for ${MEASURED} ms, in seconds: ${said}`);
});
