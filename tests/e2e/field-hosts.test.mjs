// What pages and frameworks do around an element: they set properties early, listen late, and write names their own way.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { CSP, journey, saidBy, settle } from "./support/browser.mjs";
import { ASKED, COMPLETE, answersTo } from "./support/answers.mjs";
import { brokenSite, FAULTS, FILES } from "./support/faults.mjs";

const [FIRST] = ASKED.short[0];
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

before(() =>
  build({
    absWorkingDir: ROOT,
    entryPoints: ["tests/e2e/pages/early-react.jsx"],
    outdir: "target/field",
    bundle: true,
    format: "esm",
    splitting: true,
    jsx: "automatic",
    alias: { reflectiewijzer: "./pkg" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  }),
);

/** How a page may set a record before there is a guide. */
const EARLY = {
  "before the element is defined": (record) => {
    const element = document.createElement("reflectie-wijzer");
    element.record = record;
    document.querySelector("main").append(element);
    return import("/pkg/reflectiewijzer.js").then(() => element);
  },
  "before the element is in the page": async (record) => {
    await import("/pkg/reflectiewijzer.js");
    const element = document.createElement("reflectie-wijzer");
    element.record = record;
    document.querySelector("main").append(element);
    return element;
  },
  "while the engine is on its way": async (record) => {
    await import("/pkg/reflectiewijzer.js");
    const element = document.createElement("reflectie-wijzer");
    document.querySelector("main").append(element);
    element.record = record;
    return element;
  },
  "as HTML that a framework clones": async (record) => {
    const template = document.createElement("div");
    template.append(document.createElement("reflectie-wijzer"));
    const element = template.firstElementChild.cloneNode(true);
    element.record = record;
    await import("/pkg/reflectiewijzer.js");
    document.querySelector("main").append(element);
    return element;
  },
};

for (const [name, put] of Object.entries(EARLY)) {
  journey(`a record that is set ${name} is opened when the guide is there`, { page: "empty.html" }, async ({ tab }) => {
    const kept = await tab.evaluate(`(${put})(${JSON.stringify(COMPLETE)}).then(async (element) => {
      await element.ready;
      return [element.screen, Object.hasOwn(element, "record"), localStorage["reflectiewijzer/2/reflectiewijzer/"]];
    })`);
    assert.deepEqual(kept.slice(0, 2), ["start", false]);
    assert.deepEqual(JSON.parse(kept[2]).current.answers, COMPLETE.answers);
  });
}

journey("no setter throws into the page, whatever is set and whenever", { page: "empty.html" }, async ({ tab }) => {
  const told = await tab.run(async () => {
    const told = [];
    document.addEventListener("reflectiewijzer-error", ({ detail }) => told.push(detail.code));
    await import("/pkg/reflectiewijzer.js");
    const wrong = [{}, "text", 3, [], Symbol("no"), () => {}, { format: "reflectiewijzer/record", version: 9 }];
    const element = document.createElement("reflectie-wijzer");
    for (const value of [...wrong, null, undefined, {}]) element.record = value;
    document.querySelector("main").append(element);
    await element.ready;
    const early = told.splice(0);
    for (const value of [...wrong, null, undefined]) element.record = value;
    element.remove();
    element.record = {};
    return [early, told, element.screen];
  });
  assert.deepEqual(told[0], ["wrong-format"], "the last that was set counts");
  assert.equal(told[1].length, 7, `nothing is no record: ${told[1]}`);
});

journey("a page that listens late still learns that the guide is there", {}, async ({ tab }) => {
  const found = await tab.run(async () => {
    const element = document.querySelector("reflectie-wijzer");
    const { ready } = element;
    await ready;
    return [element.screen, ready === element.ready, ready instanceof Promise];
  });
  assert.deepEqual(found, ["start", true, true]);
});

const site = brokenSite({ [FILES.wasm]: FAULTS["is not there"], [FILES.nowasm]: FAULTS["is not there"] });
const absent = {
  intercept: site.intercept,
  expected: [
    ...saidBy("chromium", /Failed to load resource/),
    ...saidBy("firefox", /Loading module from .* was blocked/),
    /^error: Reflectiewijzer \(unreachable\)/,
  ],
};

journey("ready rejects when there is no guide, disturbs nobody, and is renewed by trying again", absent, async ({ tab, widget }) => {
  const first = await tab.run(async () => {
    const { ready } = document.querySelector("reflectie-wijzer");
    const { LoadError } = await import("/pkg/reflectiewijzer.js");
    return ready.then(() => "there", (error) => [error instanceof LoadError, error.code]);
  });
  assert.deepEqual(first, [true, "unreachable"]);
  site.isBroken = false;
  await widget.click("retry");
  await settle(tab);
  assert.equal(await tab.run(() => document.querySelector("reflectie-wijzer").ready.then(() => "there")), "there");
});

journey("every event has a name without a colon too, in the same order and with the same detail", {}, async ({ tab, widget }) => {
  await tab.run(() => {
    globalThis.name = "";
    for (const mark of [":", "-"]) {
      for (const name of ["ready", "change", "screen", "complete", "error"]) {
        addEventListener(`reflectiewijzer${mark}${name}`, ({ type, detail, composed, bubbles }) => {
          globalThis.name += `${JSON.stringify([type, detail, composed, bubbles])}\n`;
        });
      }
    }
    const element = document.querySelector("reflectie-wijzer");
    element.setAttribute("instrument", "reflectiewijzer");
    return element.ready.then(() => null);
  });
  await settle(tab);
  await widget.click("start-short");
  await widget.fillIn(answersTo("short"));
  await widget.click("results");
  await widget.run((element) => (element.record = {}) && null);
  const told = (await tab.run(() => globalThis.name)).trim().split("\n").map((line) => JSON.parse(line));
  const [colon, hyphen] = [":", "-"].map((mark) => told.filter(([type]) => type[15] === mark).map(([type, ...rest]) => [type.slice(16), ...rest]));
  assert.ok(colon.length > 25, String(colon.length));
  assert.deepEqual(hyphen, colon);
  assert.deepEqual([...new Set(colon.map(([name]) => name))].sort(), ["change", "complete", "error", "ready", "screen"]);
});

/** What a host's build puts beside what it made. */
const beside = (request) => {
  request.url = request.url.replace("/target/field/reflectiewijzer_", "/pkg/reflectiewijzer_");
  return false;
};

journey("React sets a property early, and its page stays", { page: "early-react.html", files: ["/target/field/"], intercept: beside }, async ({ tab, widget }) => {
  await tab.until(() => document.querySelector("reflectie-wijzer")?.screen);
  assert.equal(await tab.run(() => document.querySelector("h1").textContent), "Een pagina van React");
  await widget.click("resume");
  assert.deepEqual(await widget.checked(), { [FIRST]: 4 });
});

const bare = { page: "early-react.html", files: ["/target/field/"], intercept: beside, before: () => delete globalThis.WebAssembly };

journey("a bundle has the engine for browsers without WebAssembly, as a file of its own", bare, async ({ tab, widget, server }) => {
  await tab.until(() => document.querySelector("reflectie-wijzer")?.screen);
  await widget.click("resume");
  assert.deepEqual(await widget.checked(), { [FIRST]: 4 });
  const asked = server.requests.map(({ url }) => url);
  assert.ok(asked.some((url) => /^\/target\/field\/reflectiewijzer\.nowasm-\w+\.js$/.test(url)), String(asked));
});

test("bundlers see the second engine in a literal import, and leave the computed one alone", () => {
  const module = readFileSync(`${ROOT}pkg/reflectiewijzer.js`, "utf8");
  const imports = module.match(/\bimport\([^)]*\)/g);
  assert.equal(imports.length, 2);
  assert.equal(imports[0], 'import("./reflectiewijzer.nowasm.js")');
  assert.match(imports[1], /webpackIgnore: true.*turbopackIgnore: true.*@vite-ignore/);
  // An address that is told to the module by a name alone would be taken for a package by some.
  assert.doesNotMatch(module, /new URL\("reflectiewijzer\.nowasm\.js"/);
});

/** Which policy a page requires, whether it says that the guide's is one of them, and whether anything shows. */
const POLICIES = {
  "only other names": { policy: "trusted-types other", shows: false },
  "no names at all": { policy: "trusted-types 'none'", shows: false },
  "the guide's name among others": { policy: "trusted-types other reflectiewijzer", shows: true },
};

for (const [name, { policy, shows }] of Object.entries(POLICIES)) {
  const csp = CSP.replace("trusted-types reflectiewijzer", policy);
  const expected = shows
    ? []
    : [...saidBy("chromium", /TrustedTypePolicy|TrustedHTML/i), ...saidBy("firefox", /trusted-types|Trusted/i), ...saidBy("webkit", /trusted-types/), /^error: Reflectiewijzer \(blocked\)[^]*Add reflectiewijzer to trusted-types/];
  journey(`a page that allows ${name} for Trusted Types`, { csp, expected }, async ({ tab, widget }) => {
    if (shows) return assert.equal(await widget.screen(), "start");
    assert.match((await widget.alerts())[0], /mag hier niet starten/);
    const [{ detail }] = await tab.events();
    assert.equal(detail.code, "blocked");
    assert.match(detail.message, /Add reflectiewijzer to trusted-types/);
  });
}

const unneeded = {
  csp: CSP.replace("require-trusted-types-for 'script'; trusted-types reflectiewijzer", "trusted-types other"),
  expected: [...saidBy("chromium", /TrustedTypePolicy|policy/i), ...saidBy("firefox", /trusted-types|Trusted/i), ...saidBy("webkit", /trusted-types/)],
};

journey("where nothing has to be trusted, a forbidden name is no matter", unneeded, async ({ widget }) => {
  await widget.click("start-short");
  await widget.answer(FIRST, 3);
  assert.deepEqual(await widget.checked(), { [FIRST]: 3 });
});
