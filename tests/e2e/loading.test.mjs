// Loading the engine: once for everyone, and again after a failure, with a sentence for the visitor meanwhile.
import assert from "node:assert/strict";
import { CSP, journey, saidBy, settle } from "./support/browser.mjs";
import { recordOf } from "./support/answers.mjs";

const WASM = "/pkg/reflectiewijzer_bg.wasm";
const page = "empty.html";

/** Lets the first request for the engine go wrong, in the way that `answer` does it. */
function failingOnce(answer) {
  let failed = false;
  return (request, response) => {
    if (failed || !request.url.startsWith(WASM)) return false;
    failed = true;
    answer(response);
    return true;
  };
}

const notFound = (response) => response.writeHead(404).end();
const cutOff = (response) => response.writeHead(200, { "Content-Type": "application/wasm" }).end(Buffer.from("\0asm"));

/** A part of the file, and then nothing more. A mere hanging up is no failure: browsers ask again by themselves. */
function breakOff(response) {
  response.writeHead(200, { "Content-Type": "application/wasm", "Content-Length": 100_000 });
  response.write("\0asm", () => setTimeout(() => response.destroy(), 50));
}

const timesFetched = (server) => server.requests.filter(({ url }) => url === WASM).length;

journey("before load nothing works and the error says so", { page }, async ({ tab, server }) => {
  const found = await tab.withModule((api, record) => {
    const calls = {
      score: () => api.score(record),
      parseRecord: () => api.parseRecord("{}"),
      instrument: () => api.instrument(),
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

const absent = saidBy("chromium", /Failed to load resource.*404/);
const broken = saidBy("chromium", /Failed to load resource/);

const FAILURES = [
  { name: "is not there", answer: notFound, code: "unreachable", console: absent },
  { name: "breaks off", answer: breakOff, code: "unreachable", console: broken },
  { name: "is damaged", answer: cutOff, code: "broken", console: [] },
];

for (const { name, answer, code, console } of FAILURES) {
  const settings = { page, intercept: failingOnce(answer), expected: console };
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

const SENTENCES = {
  unreachable: { nl: /kon niet worden opgehaald/, en: /could not be fetched/ },
  broken: { nl: /kwam beschadigd binnen/, en: /arrived damaged/ },
  blocked: { nl: /mag hier niet starten/, en: /is not allowed to start here/ },
};

for (const { name, answer, code, console } of FAILURES) {
  for (const lang of ["nl", "en"]) {
    const expected = [...console, new RegExp(`^error: Reflectiewijzer \\(${code}\\)`)];
    const settings = { attributes: { lang }, intercept: failingOnce(answer), expected };
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

const forbidden = {
  csp: CSP.replace(" 'wasm-unsafe-eval'", ""),
  expected: [
    /^error: Reflectiewijzer \(blocked\)[^]*wasm-unsafe-eval/,
    ...saidBy("firefox", /^error: Content-Security-Policy[^]*blocked WebAssembly/),
  ],
};

journey("a page that forbids WebAssembly gets told what to change", forbidden, async ({ tab, widget }) => {
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

journey("a wrong MIME type is no failure", wrongType, async ({ widget }) => {
  assert.equal(await widget.screen(), "start");
});
