// The demo page works under the strictest policy, like any host page.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { ASKED } from "./support/answers.mjs";

for (const width of [1280, 320]) {
  const settings = { page: "/www/index.html", viewport: { width, height: 800 } };
  journey(`the demo page shows a guide that works, ${width} px wide`, settings, async ({ tab, widget }) => {
    await widget.click("start-short");
    await widget.answer(ASKED.short[0][0], 3);
    assert.deepEqual(await widget.progress(), [1, 20]);
    assert.ok(await tab.run(() => document.documentElement.scrollWidth <= innerWidth), "nothing scrolls sideways");
  });
}
