// Other instruments, as a host page adds them from JavaScript.
import assert from "node:assert/strict";
import { journey, saidBy } from "./support/browser.mjs";
import { recordOf } from "./support/answers.mjs";
import { answersTo, asked, SEVEN, SHIPPED } from "./support/instruments.mjs";

const FILE = `/pkg/instruments/${SHIPPED.id}.json`;
const page = "empty.html";

let failures = 1;
const failingOnce = {
  page,
  files: [FILE],
  intercept: ({ url }, response) => {
    const fails = url === FILE && failures-- > 0;
    if (fails) response.writeHead(404).end();
    return fails;
  },
  expected: saidBy("chromium", /Failed to load resource.*404/),
};

journey("calls share one load of a shipped instrument, and after a failure the next call tries again", failingOnce, async (tools) => {
  const { tab, server } = tools;
  const found = await tab.withModule(async ({ loadInstrument, instruments, instrument, LoadError }, id) => {
    const failed = await Promise.allSettled([loadInstrument(id), loadInstrument(id)]);
    await Promise.all([loadInstrument(id), loadInstrument(id)]);
    await loadInstrument(id);
    const codes = failed.map(({ reason }) => [reason instanceof LoadError, reason.code]);
    return { codes, listed: instruments("en"), built: instrument("en").id, other: instrument("en", id) };
  }, SHIPPED.id);
  assert.deepEqual(found.codes, [[true, "unreachable"], [true, "unreachable"]]);
  assert.equal(server.requests.filter(({ url }) => url === FILE).length, 2);
  assert.deepEqual(found.listed.map(({ id }) => id), ["reflectiewijzer", SHIPPED.id]);
  assert.equal(found.listed[1].title, SHIPPED.texts.en.title);
  assert.equal(found.built, "reflectiewijzer");
  const { id, lang, steps, parts, scales } = found.other;
  assert.deepEqual([id, lang, steps], [SHIPPED.id, "en", SHIPPED.steps]);
  assert.deepEqual(parts.map((part) => part.scales), SHIPPED.parts.map((part) => part.scales));
  const items = scales.flatMap((scale) => scale.items);
  assert.deepEqual(items.map((item) => item.id).sort(), asked(SHIPPED, "full").flat().sort());
  for (const item of items) assert.equal(item.text, SHIPPED.texts.en[`item.${item.id}`]);
});

journey("what is no id is a RangeError, and nothing is asked for", { page }, async ({ tab, server }) => {
  const names = await tab.withModule(async ({ loadInstrument }) => {
    const tried = await Promise.allSettled(["", "x", "Standing", "../standing", "/standing", "a b"].map(loadInstrument));
    return tried.map(({ reason }) => reason?.name);
  });
  assert.deepEqual(names, Array(6).fill("RangeError"));
  assert.deepEqual(server.requests.filter(({ url }) => url.includes("standing")), []);
});

/** What is refused: the document, and its code and place. */
const REFUSED = [
  ["{", "not-json", ""],
  [" ".repeat(2 ** 18 + 1), "too-large", ""],
  [{ ...SEVEN, format: "reflectiewijzer/record" }, "wrong-format", "/format"],
  [{ ...SEVEN, steps: 8 }, "out-of-range", "/steps"],
  [{ ...SEVEN, id: "reflectiewijzer" }, "bad-id", "/id"],
  [{ ...SEVEN, texts: { en: { ...SEVEN.texts.en, title: undefined } } }, "missing-text", "/texts/en/title"],
];

journey("a document is added as a whole or not at all", { page }, async ({ tab }) => {
  const documents = REFUSED.map(([document]) => (typeof document === "string" ? document : JSON.stringify(document)));
  const found = await tab.withEngine(({ addInstrument, instruments, InstrumentError }, given) =>
    given.map((json) => {
      try {
        return addInstrument(json, "en");
      } catch (error) {
        const { name, code, path, message } = error;
        const isKnown = error instanceof InstrumentError && error instanceof Error;
        return { name, code, path, told: isKnown && message.length > 20, left: instruments().length };
      }
    }), documents);
  for (const [index, [, code, path]] of REFUSED.entries()) {
    assert.deepEqual(found[index], { name: "InstrumentError", code, path, told: true, left: 1 });
  }
});

journey("the same document again is no error, another one under its id is", { page }, async ({ tab }) => {
  const found = await tab.withEngine(({ addInstrument, instruments, score }, [document, record]) => {
    const ids = [addInstrument(JSON.stringify(document)), addInstrument(JSON.stringify(document, null, 2))];
    try {
      addInstrument(JSON.stringify({ ...document, edition: 9 }));
    } catch ({ code, path }) {
      return { ids, code, path, listed: instruments().length, scores: score(record) };
    }
  }, [SEVEN, recordOf("short", answersTo(SEVEN, "short"), { instrument: SEVEN.id, edition: SEVEN.edition })]);
  const { scores, ...rest } = found;
  assert.deepEqual(rest, { ids: [SEVEN.id, SEVEN.id], code: "known-id", path: "/id", listed: 2 });
  assert.equal(scores.instrument, SEVEN.id);
  assert.equal(scores.answered, scores.total);
  assert.deepEqual(Object.keys(scores.scales), SEVEN.scales.map(({ id }) => id));
});
