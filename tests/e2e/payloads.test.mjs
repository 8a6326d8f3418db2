// Texts that mean no good, through every door there is: nothing runs, nothing is asked for, nothing looks any
// different, and the guide still works. With the strictest policy, and with none at all, so that not the policy alone
// holds them back.
import assert from "node:assert/strict";
import { CSP, journey } from "./support/browser.mjs";
import { ASKED } from "./support/answers.mjs";
import { PAYLOADS } from "./support/payloads.mjs";
import { watch } from "./pages/payloads/alarm.mjs";
import { DOORS } from "./pages/payloads/doors.mjs";

const [[FIRST]] = ASKED.short;
const WALK = "/tests/e2e/pages/payloads/walk.mjs";
const POLICIES = { "the strictest policy": CSP, "no policy at all": "" };

/** What the console says of an attribute with a value that it cannot have. */
const WARNINGS = {
  lang: /^warning: <reflectie-wijzer lang="[^]*">: not a value it knows\. Allowed: "nl", "en"\.$/,
  form: /^warning: <reflectie-wijzer form="[^]*">: not a value it knows\. Allowed: "short", "full"\.$/,
  storage: /^warning: <reflectie-wijzer storage="[^]*">: not a value it knows\. Allowed: "local", "session", "none"\.$/,
  share: /^warning: <reflectie-wijzer share="[^]*">: not a value it knows\. Allowed: "host"\.$/,
  "cta-href": /^warning: <reflectie-wijzer cta-href="[^]*">: not a value it knows\. Allowed: "https:", "http:", "mailto:", "tel:"\.$/,
  "cta-label": /^warning: <reflectie-wijzer cta-href>: also needs cta-label, the words of the link\.$/,
};

/** The guide that is there in the end can be begun and answered. */
async function assertUsable(widget) {
  await widget.run((element) => {
    element.reset();
    element.start("short");
  });
  await widget.answer(FIRST, 3);
  assert.deepEqual(await widget.checked(), { [FIRST]: 3 });
  assert.deepEqual(await widget.progress(), [1, 20]);
}

for (const [policy, csp] of Object.entries(POLICIES)) {
  for (const [door, { warnings = [] }] of Object.entries(DOORS)) {
    const settings = {
      csp,
      page: "empty.html",
      before: watch,
      globals: ["canary"],
      expected: warnings.map((attribute) => WARNINGS[attribute]),
    };
    journey(`${door}, under ${policy}`, settings, async ({ tab, widget }) => {
      const given = [door, PAYLOADS].map((value) => JSON.stringify(value));
      const faults = await tab.evaluate(`import("${WALK}").then(({ faultsAt }) => faultsAt(${given}))`);
      assert.deepEqual(faults, []);
      await assertUsable(widget);
    });
  }
}
