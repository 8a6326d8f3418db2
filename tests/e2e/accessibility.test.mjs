// axe-core finds nothing to complain of on any screen, and nothing scrolls sideways on the narrowest one: in every
// language, width and theme, with and without forced colours, combined in pairs.
import assert from "node:assert/strict";
import { TAGS, examined, violations } from "./support/axe.mjs";
import { assertAccessible, openDetails, SCREENS } from "./support/accessible.mjs";
import { ASKED, answersTo, recordOf } from "./support/answers.mjs";
import { pairwise } from "./support/pairs.mjs";
import { STEPS } from "./support/widget.mjs";

// Low enough that the wave leaves its corridor and there are levers to show.
const ANSWERS = { ...answersTo("short"), "pressure-1": 5, "pressure-2": 5, "mini-retreats-1": 1, "signals-1": 5 };

const SKIPPED = Object.fromEntries(ASKED.short[1].map((item) => [item, null]));

const VARIANTS = pairwise({
  lang: ["nl", "en"],
  screen: Object.keys(SCREENS),
  scheme: ["light", "dark"],
  forcedColours: [false, true],
});

for (const { lang, screen, scheme, forcedColours } of VARIANTS) {
  const settings = { ...SCREENS[screen], attributes: { lang, "page-lang": lang }, scheme, forcedColours };
  const variant = `in ${lang}, ${screen}, ${scheme}${forcedColours ? ", forced colours" : ""}`;

  examined(`start and questions are accessible ${variant}`, settings, async (tools) => {
    const { widget } = tools;
    await assertAccessible(tools, "start");
    await openDetails(widget);
    await assertAccessible(tools, "start with everything open");
    await widget.click("start-short");
    for (let step = 0; step < STEPS; step += 1) {
      await widget.fillInScreen(step === 1 ? SKIPPED : ANSWERS);
      await assertAccessible(tools, `step ${step + 1}`);
      await widget.click("next");
    }
    await assertAccessible(tools, "review");
    await widget.openAnswers();
    await widget.click("erase");
    await assertAccessible(tools, "the question whether to erase");
  });

  examined(`the results are accessible ${variant}`, settings, async (tools) => {
    const { widget } = tools;
    await widget.importRecord(JSON.stringify(recordOf("short", ANSWERS)));
    await assertAccessible(tools, "start with earlier answers");
    await widget.click("results");
    await assertAccessible(tools, "results");
    await openDetails(widget);
    await assertAccessible(tools, "results with everything open");
    for (const view of ["forces", "bars"]) {
      await widget.clickOn(`input[value="${view}"]`);
      await assertAccessible(tools, `results with the ${view}`);
    }
    await widget.importRecord("{}");
    await assertAccessible(tools, "a refused file");
  });

  const failing = {
    ...settings,
    intercept: (request, response) => {
      if (!/\.wasm|nowasm/.test(request.url)) return false;
      response.writeHead(404).end();
      return true;
    },
    expected: [/404/, /Reflectiewijzer \(unreachable\)/],
  };

  examined(`the message that loading failed is accessible ${variant}`, failing, async (tools) => {
    assert.equal((await tools.widget.alerts()).length, 1);
    await assertAccessible(tools, "loading failed");
  });
}

/** A screen with share and consent, and the question steps of the full form: what the short form does not show. */
const settings = { attributes: { share: "host" } };

examined("the full form and the question for consent are accessible", settings, async (tools) => {
  const { widget } = tools;
  await assertAccessible(tools, "consent");
  await widget.click("start-full");
  for (let step = 0; step < STEPS; step += 1) {
    await assertAccessible(tools, `full step ${step + 1}`);
    if (step < STEPS - 1) await widget.click("next");
  }
});

examined("axe looks inside the widget: it would find what is wrong there", settings, async ({ tab, widget }) => {
  await widget.run((_, root) => {
    const button = root.firstElementChild.appendChild(document.createElement("button"));
    const words = root.firstElementChild.appendChild(document.createElement("p"));
    words.textContent = "Nauwelijks te lezen.";
    words.style.color = "#eee";
    words.style.background = "#fff";
    button.className = "nameless";
  });
  const found = await violations(tab, TAGS);
  assert.ok(found.some((sentence) => sentence.startsWith("button-name")), found.join());
  assert.ok(found.some((sentence) => sentence.startsWith("color-contrast")), found.join());
});
