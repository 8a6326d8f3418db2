// Loading the engine: once for everyone, and again after a failure, with a sentence for the visitor meanwhile.
import assert from "node:assert/strict";
import { BLOCKED, CSP, journey, saidBy, settle } from "./support/browser.mjs";
import { recordOf } from "./support/answers.mjs";
import { FAULTS, FILES, pathOf, SENTENCES } from "./support/faults.mjs";

const { wasm: WASM, nowasm: NOWASM } = FILES;
const page = "empty.html";

/** Lets the first request for the engine go wrong in this way, and the first one for the engine without WebAssembly. */
function failingOnce(fault) {
  const left = { [WASM]: fault, [NOWASM]: FAULTS["is not there"] };
  return ({ url }, response) => {
    const path = pathOf(url);
    const found = left[path];
    delete left[path];
    found?.answer(response, path);
    return Boolean(found);
  };
}

const timesFetched = (server) => server.requests.filter(({ url }) => pathOf(url) === WASM).length;

journey("before load nothing works and the error says so", { page }, async ({ tab, server }) => {
  const found = await tab.withModule((api, record) => {
    const calls = {
      score: () => api.score(record),
      parseRecord: () => api.parseRecord("{}"),
      instrument: () => api.instrument(),
      instruments: () => api.instruments(),
      addInstrument: () => api.addInstrument("{}"),
      chart: () => api.chart("buffers", record),
      draw: () => api.draw(document.body, "buffers", record),
    };
    return Object.entries(calls).map(([name, call]) => {
      try {
        return [name, call() ?? "nothing"];
      } catch (error) {
        return [name, error.name, error.code, error instanceof api.LoadError && error instanceof Error];
      }
    });
  }, recordOf("short", {}));
  for (const [name, ...rest] of found) assert.deepEqual(rest, ["LoadError", "not-ready", true], name);
  assert.equal(timesFetched(server), 0, "importing alone loads nothing");
});

journey("all calls and all elements share one load", { page }, async ({ tab, server }) => {
  const kinds = await tab.withModule(async ({ load }) => {
    const elements = [1, 2].map(() => document.body.appendChild(document.createElement("reflectie-wijzer")));
    const values = await Promise.all([load(), load(), load()]);
    await load();
    elements.forEach((element) => element.remove());
    return values.map((value) => typeof value);
  });
  assert.deepEqual(kinds, ["undefined", "undefined", "undefined"]);
  assert.equal(timesFetched(server), 1);
});

/** Why there is no engine at all: no file of it arrives as it should. */
const FAILURES = [
  { name: "is not there", code: "unreachable" },
  { name: "breaks off", code: "unreachable" },
  { name: "is cut off after 4 bytes", code: "broken" },
];
/** What browsers say by themselves of a file that is not there. */
const NO_FILE = [
  ...saidBy("chromium", /Failed to load resource.*404/),
  ...saidBy("firefox", /Loading module from .*nowasm\.js.* was blocked/),
];

for (const { name, code } of FAILURES) {
  const settings = { page, intercept: failingOnce(FAULTS[name]), expected: [...NO_FILE, ...FAULTS[name].console] };
  journey(`when the engine ${name}, load says so and the next call tries again`, settings, async ({ tab }) => {
    const [first, second] = await tab.withModule(async ({ load, score, LoadError }, record) => {
      const shared = await Promise.allSettled([load(), load()]);
      const first = shared.map(({ reason }) => [reason.code, reason instanceof LoadError]);
      await load();
      return [first, score(record).total];
    }, recordOf("short", {}));
    assert.deepEqual(first, [[code, true], [code, true]]);
    assert.equal(second, 20);
  });
}

for (const { name, code } of FAILURES) {
  for (const lang of ["nl", "en"]) {
    const expected = [...NO_FILE, ...FAULTS[name].console, new RegExp(`^error: Reflectiewijzer \\(${code}\\)`)];
    const settings = { attributes: { lang }, intercept: failingOnce(FAULTS[name]), expected };
    journey(`when the engine ${name}, the widget says so in ${lang} and tries again`, settings, async (tools) => {
      const { tab, widget } = tools;
      const [alert, ...more] = await widget.alerts();
      assert.match(alert, SENTENCES[code][lang]);
      assert.deepEqual(more, []);
      assert.equal(await widget.screen(), null);
      const [error] = await tab.events();
      assert.equal(error.name, "error");
      assert.equal(error.detail.code, code);
      assert.equal(typeof error.detail.message, "string");

      await widget.click("retry");
      await settle(tab);
      assert.equal(await widget.screen(), "start");
      assert.deepEqual(await widget.alerts(), []);
      assert.deepEqual((await tab.events()).map((event) => event.name), ["error", "ready"]);
    });
  }
}

const FORBIDDEN = CSP.replace(" 'wasm-unsafe-eval'", "");

journey("a page that forbids WebAssembly has a guide all the same", { csp: FORBIDDEN, expected: BLOCKED }, async ({ widget, server }) => {
  assert.equal(await widget.screen(), "start");
  assert.equal(server.requests.filter(({ url }) => pathOf(url) === NOWASM).length, 1);
});

const forbidden = {
  csp: FORBIDDEN,
  intercept: failingOnce(FAULTS["wrong type"]),
  expected: [...NO_FILE, /^error: Reflectiewijzer \(blocked\)[^]*wasm-unsafe-eval/, ...BLOCKED],
};

journey("a page that forbids WebAssembly and has no other engine gets told what to change", forbidden, async (tools) => {
  const { tab, widget } = tools;
  const [alert] = await widget.alerts();
  assert.match(alert, SENTENCES.blocked.nl);
  const [error] = await tab.events();
  assert.equal(error.detail.code, "blocked");
  assert.match(error.detail.message, /'wasm-unsafe-eval'/);
});

const wrongType = {
  intercept: (request, response) => {
    if (request.url.startsWith(WASM)) {
      const { writeHead } = response;
      response.writeHead = (status, headers) =>
        writeHead.call(response, status, { ...headers, "Content-Type": "text/plain" });
    }
    return false;
  },
};

journey("a wrong MIME type is no failure", wrongType, async ({ widget, server }) => {
  assert.equal(await widget.screen(), "start");
  assert.equal(server.requests.some(({ url }) => pathOf(url) === NOWASM), false, "and needs no other engine");
});
