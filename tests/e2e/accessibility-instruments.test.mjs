// What only other instruments show is accessible too, and fits the narrowest screen: seven steps and words from right
// to left, ten marks, sliders and their places, figures of planes and poles.
import { assertAccessible, openDetails, SCREENS } from "./support/accessible.mjs";
import { examined } from "./support/axe.mjs";
import { answersTo, asked, FOLDER, POLES, SEVEN, TEN } from "./support/instruments.mjs";
import { pairwise } from "./support/pairs.mjs";

const SHIPPED = "/pkg/instruments/";

/** By the address or the id: the document, to answer it. The last one has long words at the ends of its sliders. */
const DOCUMENTS = {
  ...Object.fromEntries([SEVEN, TEN, POLES].map((document) => [`${FOLDER}${document.id}.json`, document])),
  "learning-climate": null,
};

const VARIANTS = pairwise({
  instrument: Object.keys(DOCUMENTS),
  lang: ["nl", "en"],
  screen: Object.keys(SCREENS),
  scheme: ["light", "dark"],
  forcedColours: [false, true],
});

for (const { instrument, lang, screen, scheme, forcedColours } of VARIANTS) {
  const attributes = { instrument, lang, "page-lang": lang };
  const settings = { ...SCREENS[screen], attributes, scheme, forcedColours, files: [FOLDER, SHIPPED] };
  const variant = `in ${lang}, ${screen}, ${scheme}${forcedColours ? ", forced colours" : ""}`;

  examined(`${instrument} is accessible ${variant}`, settings, async (tools) => {
    const { tab, widget } = tools;
    const document = DOCUMENTS[instrument] ?? (await tab.withModule((api, [tag, id]) => api.instrument(tag, id), [lang, instrument]));
    const [[skipped]] = asked(document, "full");
    const answers = { ...answersTo(document, "full"), [skipped]: null };
    await assertAccessible(tools, "start");
    await widget.click("start-full");
    for (const step of document.parts.keys()) {
      await assertAccessible(tools, `step ${step + 1}, open`);
      await widget.fillInScreen(answers);
      await assertAccessible(tools, `step ${step + 1}, answered`);
      await widget.click("next");
    }
    await assertAccessible(tools, "review");
    await widget.click("results");
    await assertAccessible(tools, "results");
    await openDetails(widget);
    await assertAccessible(tools, "results with everything open");
    if (await widget.run((_, root) => Boolean(root.querySelector('input[value="bars"]')))) {
      await widget.clickOn('input[value="bars"]');
      await assertAccessible(tools, "results with the bars");
    }
  });
}
