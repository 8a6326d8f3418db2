// The example pages for site owners: each opens under the policy that it needs and no wider, and its guide works.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { before, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { CSP, journey, saidBy } from "./support/browser.mjs";
import { ASKED, answersTo } from "./support/answers.mjs";
import { framed } from "./support/frames.mjs";
import { bundleExamples } from "../../xtask/embed.mjs";

const FOLDER = new URL("../../www/embed/", import.meta.url);
const [FIRST] = ASKED.short[0];

const read = (name) => readFileSync(new URL(name, FOLDER), "utf8");
const page = (name) => `/www/embed/${name}`;
const BUNDLED = ["/target/embed/"];

before(bundleExamples);

async function begin(widget) {
  await widget.click("start-short");
  await widget.answer(FIRST, 3);
  assert.deepEqual(await widget.progress(), [1, 20]);
}

async function reachResults(widget) {
  await widget.click("start-short");
  await widget.fillIn(answersTo("short"));
  await widget.click("results");
  assert.equal(await widget.screen(), "results");
}

/** The five-minute start in a README, followed to the letter: `place` is where its lines expect the folder pkg/. */
for (const [readme, place] of [["README.md", "/pkg/"], ["www/pkg-README.md", "/reflectiewijzer/"]]) {
  const text = readFileSync(new URL(`../../${readme}`, import.meta.url), "utf8");
  const lines = (language) => text.match(new RegExp("```" + language + "\\n([^]*?)```"))[1];
  const site = {
    "/site/start.html": `<!doctype html><html lang="nl"><title>Start</title><link rel="icon" href="data:,">
      <link rel="stylesheet" href="site.css"><body>${lines("html")}</body></html>`,
    "/site/site.css": lines("css"),
  };
  const intercept = (request, response) => {
    if (request.url in site) {
      const type = request.url.endsWith(".css") ? "text/css" : "text/html; charset=utf-8";
      response.writeHead(200, { "Content-Type": type }).end(site[request.url]);
      return true;
    }
    request.url = request.url.replace(place, "/pkg/");
    return false;
  };
  const settings = { page: "/site/start.html", files: [place], intercept };
  journey(`the five minutes of ${readme} are enough`, settings, async ({ tab, widget }) => {
    assert.match(await tab.run(() => document.styleSheets[0].cssRules[0].cssText), /:not\(:defined\).*min-height: 620px/);
    await begin(widget);
  });
}

const SCRIPT = ["/pkg/reflectiewijzer.embed.js"];

for (const name of ["plain.html", "wordpress.html", "csp.html", "one-script.html"]) {
  const settings = { page: page(name), files: SCRIPT };
  journey(`${name} shows a guide that works`, settings, ({ widget }) => begin(widget));
}

test("csp.html shows the policy that these tests enforce, and README too", () => {
  const shown = read("csp.html").match(/<pre id="policy">Content-Security-Policy:([^<]*)</)[1];
  assert.equal(onOneLine(shown), CSP);
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  assert.ok(onOneLine(readme).includes(CSP), "README.md");
});

const onOneLine = (text) => text.replace(/\s+/g, " ").trim();

/** Script and engine come late, one after the other, as on a slow line. */
const SLOW = {
  page: page("plain.html"),
  intercept: async ({ url }) => {
    if (/\.(js|wasm)(\?|$)/.test(url)) await wait(300);
    return false;
  },
  before: () => {
    globalThis.heights = [];
    const look = () => {
      const height = document.querySelector("reflectie-wijzer")?.getBoundingClientRect().height;
      if (height && height !== globalThis.heights.at(-1)) globalThis.heights.push(height);
      requestAnimationFrame(look);
    };
    look();
  },
  globals: ["heights"],
};

journey("nothing below the guide jumps up while it loads", SLOW, async ({ tab }) => {
  await tab.run(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const heights = await tab.run(() => globalThis.heights);
  assert.equal(heights[0], 620, "the room that is kept");
  assert.deepEqual(heights, [...heights].sort((one, other) => one - other));
});

// True where both have one origin, as here; the page says so.
const FRAMED = framed(page("iframe.html"), { expected: saidBy("chromium", /can escape its sandboxing/), globals: ["0"] });

journey("iframe.html shows a guide that works within its sandbox", FRAMED, async ({ tab }) => {
  await tab.until(() => document.querySelector("iframe").contentDocument.querySelector("reflectie-wijzer")?.screen);
  assert.deepEqual(await tab.run(startInFrame, FIRST), [1, 20]);
  // Without allow-downloads the browser refuses this.
  const file = await tab.downloadAfter(() =>
    tab.run(() => document.querySelector("iframe").contentDocument.querySelector("reflectie-wijzer").download("json")),
  );
  assert.equal(JSON.parse(file.text).answers[FIRST], 3);
});

/** In the page: begins the short form in the frame and gives its progress. */
function startInFrame(item) {
  const { shadowRoot } = document.querySelector("iframe").contentDocument.querySelector("reflectie-wijzer");
  shadowRoot.querySelector('[data-action="start-short"]').click();
  shadowRoot.querySelector(`[data-item="${item}"] input[value="3"]`).click();
  const { value, max } = shadowRoot.querySelector("progress");
  return [value, max];
}

const FRAMEWORKS = [
  { name: "react.html", policy: CSP },
  // Vue makes a Trusted Types policy of its own, as its page says.
  {
    name: "vue.html",
    policy: `${CSP} vue`,
    globals: ["__VUE__", "__VUE_INSTANCE_SETTERS__", "__VUE_SSR_SETTERS__"],
  },
];

for (const { name, policy, globals } of FRAMEWORKS) {
  const settings = { page: page(name), csp: policy, files: BUNDLED, globals };
  journey(`${name} shows a guide that works, and hears that it is complete`, settings, async ({ tab, widget }) => {
    // The framework mounts it after the page has loaded.
    await tab.until(() => document.querySelector("reflectie-wijzer")?.screen);
    const said = () => tab.run(() => document.querySelector("[role=status]").textContent);
    assert.equal(await said(), "");
    await reachResults(widget);
    await tab.until(() => document.querySelector("[role=status]").textContent);
    assert.match(await said(), /hoorde dat de resultaten er zijn/);
  });
}

journey("events.html lists what happens and invites when the results are there", { page: page("events.html") }, async ({
  tab,
  widget,
}) => {
  const invited = () => tab.run(() => document.getElementById("kennismaken").checkVisibility());
  const log = () => tab.run(() => [...document.querySelectorAll("#log li")].map((line) => line.textContent));
  await begin(widget);
  assert.equal(await invited(), false, "before the results");
  assert.deepEqual(await log(), [
    "reflectiewijzer:ready {}",
    'reflectiewijzer:screen {"screen":"questions"}',
    'reflectiewijzer:change {"answered":1,"total":20}',
  ]);
  await widget.fillIn(answersTo("short"));
  await widget.click("results");
  assert.equal(await invited(), true, "at the results");
  assert.ok((await log()).includes('reflectiewijzer:complete {"record":null,"scores":null}'), "complete is listed");
});

journey("index.html leads to every example", { page: page("index.html") }, async ({ tab }) => {
  const links = await tab.run(() => [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")));
  for (const link of links) assert.ok(existsSync(new URL(link, FOLDER)), link);
  for (const name of ["plain", "one-script", "wordpress", "iframe", "react", "vue", "csp", "events"]) {
    assert.ok(links.includes(`${name}.html`), name);
  }
});

for (const name of ["plain.html", "one-script.html", "wordpress.html", "iframe.html", "csp.html", "events.html", "index.html"]) {
  const more = name === "iframe.html" ? FRAMED : { files: SCRIPT };
  const settings = { ...more, page: page(name), viewport: { width: 320, height: 800 } };
  journey(`${name} does not scroll sideways on a narrow screen`, settings, async ({ tab }) => {
    assert.ok(await tab.run(() => document.documentElement.scrollWidth <= innerWidth));
  });
}
