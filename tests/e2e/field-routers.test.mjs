// Beside the router of a site each "back" is one step of the guide, and a page of the site is still one of the site's.
import assert from "node:assert/strict";
import { before } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { CSP, journey } from "./support/browser.mjs";
import { ASKED } from "./support/answers.mjs";

const [FIRST, SECOND, THIRD] = ASKED.short;

before(() =>
  build({
    absWorkingDir: fileURLToPath(new URL("../../", import.meta.url)),
    entryPoints: ["turbo", "vue"].map((name) => `tests/e2e/pages/router-${name}.js`),
    outdir: "target/field",
    bundle: true,
    format: "esm",
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "true",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    logLevel: "warning",
  }),
);

const visits = (tab) => tab.run(() => Number(document.documentElement.dataset.visits ?? 0));
const follow = (tab) => tab.run(() => document.querySelector("a").click());

/** Waits until the guide shows a step with these statements. */
const shows = (tab, items) =>
  tab.until((wanted) => {
    const { shadowRoot } = document.querySelector("reflectie-wijzer") ?? {};
    const shown = [...(shadowRoot?.querySelectorAll("[data-item]") ?? [])].map(({ dataset }) => dataset.item);
    return String(shown) === String(wanted);
  }, items);

/** A browser that keeps nothing. */
function forgetful() {
  for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(globalThis, name, { get: () => null });
}

/** What a site with a router allows: it writes pages, and Turbo a style sheet of its own. */
const WITH_ROUTER = CSP.replace(/ require-trusted-types-for.*/, "").replace("style-src 'self'", "$& 'unsafe-inline'");

const SITES = {
  Turbo: { page: "router-turbo.html", globals: ["Turbo"] },
  "vue-router": { page: "router-vue.html", globals: ["__VUE__", "__VUE_INSTANCE_SETTERS__", "__VUE_SSR_SETTERS__"] },
};

for (const [name, site] of Object.entries(SITES)) {
  const settings = { ...site, files: ["/target/field/"], csp: WITH_ROUTER };

  journey(`beside ${name} each back is one step, and none a visit`, settings, async ({ tab, widget }) => {
    await tab.until(() => document.querySelector("reflectie-wijzer")?.screen);
    await widget.click("start-short");
    await widget.answer(FIRST[0], 4);
    await widget.click("next");
    await widget.click("next");
    await shows(tab, THIRD);
    for (const items of [SECOND, FIRST]) {
      await tab.back();
      await shows(tab, items);
    }
    await tab.forward();
    await shows(tab, SECOND);
    assert.equal(await visits(tab), 0);
  });

  journey(`a link of ${name} leads out of the guide, and back leads to it again`, settings, async ({ tab, widget }) => {
    await tab.until(() => document.querySelector("reflectie-wijzer")?.screen);
    await widget.click("start-short");
    await widget.answer(FIRST[0], 4);
    await widget.click("next");
    await follow(tab);
    await tab.until(() => document.querySelector("h1")?.textContent === "Over ons");
    await tab.back();
    await tab.until(() => document.querySelector("reflectie-wijzer")?.screen);
    await widget.click("resume");
    assert.deepEqual(await widget.checked(), { [FIRST[0]]: 4 });
  });

  journey(`back to where the guide began is one step beside ${name}, and loses nothing that is only in memory`, { ...settings, before: forgetful }, async ({
    tab,
    widget,
  }) => {
    await tab.until(() => document.querySelector("reflectie-wijzer")?.screen);
    await widget.click("start-short");
    await widget.answer(FIRST[0], 4);
    await tab.back();
    await widget.until((element) => element.screen === "start");
    await widget.click("resume");
    assert.deepEqual(await widget.checked(), { [FIRST[0]]: 4 });
    assert.equal(await visits(tab), 0);
  });
}
