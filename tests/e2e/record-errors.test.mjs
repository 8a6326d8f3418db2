// Whatever is wrong with a record has a code, a place and a sentence, and nothing is ever half accepted.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { COMPLETE, recordOf } from "./support/answers.mjs";

const LANGUAGES = {
  nl: {
    "not-json": /geen leesbaar JSON-bestand/,
    "too-large": /groter dan 1 MB/,
    "too-deep": /dieper genest/,
    "wrong-type": /ander soort waarde/,
    "wrong-format": /geen antwoorden van de Reflectiewijzer/,
    "newer-version": /een nieuwere heeft dit geschreven/,
    "unknown-version": /geen versie die de Reflectiewijzer kent/,
    "unknown-instrument": /andere vragenlijst/,
    "unknown-form": /onbekende vorm/,
    "unknown-item": /geen stelling/,
    "unknown-buffer": /geen buffer/,
    "out-of-range": /valt buiten wat hier kan/,
  },
  en: {
    "not-json": /not a readable JSON file/,
    "too-large": /larger than 1 MB/,
    "too-deep": /nested more deeply/,
    "wrong-type": /different kind of value/,
    "wrong-format": /not answers from Reflectiewijzer/,
    "newer-version": /a newer Reflectiewijzer wrote this/,
    "unknown-version": /not a version that Reflectiewijzer knows/,
    "unknown-instrument": /another questionnaire/,
    "unknown-form": /unknown form/,
    "unknown-item": /not a statement/,
    "unknown-buffer": /not name a buffer/,
    "out-of-range": /outside what is possible/,
  },
};

/** [where, what is put there, code]; undefined takes the field away. */
const MISTAKES = [
  ["/format", "other", "wrong-format"],
  ["/format", undefined, "wrong-format"],
  ["/format", 1, "wrong-type"],
  ["/version", 2, "newer-version"],
  ["/version", 1e300, "newer-version"],
  ["/version", 0, "unknown-version"],
  ["/version", -1, "unknown-version"],
  ["/version", 1.5, "unknown-version"],
  ["/version", undefined, "unknown-version"],
  ["/version", "1", "wrong-type"],
  ["/version", null, "wrong-type"],
  ["/instrument", "other", "unknown-instrument"],
  ["/instrument", undefined, "unknown-instrument"],
  ["/instrument", {}, "wrong-type"],
  ["/form", "long", "unknown-form"],
  ["/form", "Short", "unknown-form"],
  ["/form", undefined, "unknown-form"],
  ["/form", null, "wrong-type"],
  ["/answers", undefined, "wrong-type"],
  ["/answers", null, "wrong-type"],
  ["/answers", [], "wrong-type"],
  ["/answers", "all", "wrong-type"],
  ["/answers/core-compass-4", 1, "unknown-item"],
  ["/answers/core-compass-0", 1, "unknown-item"],
  ["/answers/core-compass-01", 1, "unknown-item"],
  ["/answers/core-compass", 1, "unknown-item"],
  ["/answers/toString", 1, "unknown-item"],
  ["/answers/a~1b~0c", 1, "unknown-item"],
  ["/answers/", 1, "unknown-item"],
  ["/answers/<b>", 1, "unknown-item"],
  ["/answers/core-compass-1", 0, "out-of-range"],
  ["/answers/core-compass-1", 6, "out-of-range"],
  ["/answers/core-compass-1", -1, "out-of-range"],
  ["/answers/core-compass-1", 2.5, "out-of-range"],
  ["/answers/core-compass-1", "3", "wrong-type"],
  ["/answers/core-compass-1", true, "wrong-type"],
  ["/answers/core-compass-1", [3], "wrong-type"],
  ["/startedAt", "yesterday", "out-of-range"],
  ["/startedAt", "2026-02-30T08:00:00Z", "out-of-range"],
  ["/startedAt", "2026-11-22T08:00:00+01:00", "out-of-range"],
  ["/updatedAt", 12, "wrong-type"],
  ["/updatedAt", null, "wrong-type"],
  ["/notes", [], "wrong-type"],
  ["/notes/reflex", 5, "wrong-type"],
  ["/desired", [], "wrong-type"],
  ["/desired/nothing", 5, "unknown-buffer"],
  ["/desired/core-compass", 100.5, "out-of-range"],
  ["/desired/core-compass", -0.5, "out-of-range"],
  ["/desired/core-compass", "80", "wrong-type"],
  ["/desired/core-compass", null, "wrong-type"],
  ["/plan", {}, "wrong-type"],
  ["/plan/0", "walk", "wrong-type"],
  ["/plan/0/goal", "nothing", "unknown-buffer"],
  ["/plan/0/goal", undefined, "wrong-type"],
  ["/plan/0/options", "a", "wrong-type"],
  ["/plan/0/options/1", 2, "wrong-type"],
  ["/plan/0/firstStep", "2026-02-30", "out-of-range"],
  ["/plan/0/lookBack", "17-01-2027", "out-of-range"],
  ["/plan/0/askedBy", ["Noor"], "wrong-type"],
];

/** [name, text, code]: texts that are no record at all; the place is the whole. */
const NO_RECORDS = [
  ["nothing", "", "not-json"],
  ["half an object", '{"format":', "not-json"],
  ["two objects", "{} {}", "not-json"],
  ["NaN", "NaN", "not-json"],
  ["a list", "[]", "wrong-type"],
  ["null", "null", "wrong-type"],
  ["a number", "5", "wrong-type"],
  ["a text", '"reflectiewijzer/record"', "wrong-type"],
  ["a million and a bit of spaces", " ".repeat(2 ** 20 + 1), "too-large"],
  ["a megabyte of two-byte letters", JSON.stringify("é".repeat(2 ** 19)), "too-large"],
  ["two megabytes in a note", JSON.stringify({ ...COMPLETE, notes: { reflex: "x".repeat(2 ** 21) } }), "too-large"],
  ["two hundred thousand brackets", "[".repeat(200_000), "too-deep"],
  ["two hundred thousand objects", '{"x":'.repeat(200_000), "too-deep"],
  ["a deep note", `{"notes":${"[".repeat(50)}${"]".repeat(50)}}`, "too-deep"],
];

const page = "empty.html";

for (const lang of ["nl", "en"]) {
  journey(`parseRecord names the mistake and its place, in ${lang}`, { page }, async ({ tab }) => {
    const texts = MISTAKES.map(([path, value]) => JSON.stringify(withMistake(path, value)));
    const found = await tab.withEngine(parseAll, { texts, lang });
    MISTAKES.forEach(([path, value, code], index) => {
      assertRefused(found[index], { code, path }, LANGUAGES[lang], `${path} ${JSON.stringify(value)}`);
    });
  });

  journey(`parseRecord refuses what is no record at all, in ${lang}`, { page }, async ({ tab }) => {
    const found = await tab.withEngine(parseAll, { texts: NO_RECORDS.map(([, text]) => text), lang });
    NO_RECORDS.forEach(([name, , code], index) => {
      assertRefused(found[index], { code, path: "" }, LANGUAGES[lang], name);
    });
  });
}

journey("parseRecord speaks Dutch when no language is named", { page }, async ({ tab }) => {
  const found = await tab.withEngine(parseAll, { texts: ["{}", "", "[]"], lang: undefined });
  assertRefused(found[0], { code: "wrong-format", path: "/format" }, LANGUAGES.nl, "{}");
});

journey("parseRecord refuses a language that does not exist", { page }, async ({ tab }) => {
  const found = await tab.withEngine(parseAll, { texts: [JSON.stringify(COMPLETE)], lang: "de" });
  assert.equal(found[0].name, "RangeError");
});

journey("score names the mistake in an object and its place", { page }, async ({ tab }) => {
  const records = MISTAKES.map(([path, value]) => withMistake(path, value));
  const found = await tab.withEngine(scoreAll, records);
  MISTAKES.forEach(([path, value, code], index) => {
    assertRefused(found[index], { code, path }, LANGUAGES.nl, `${path} ${JSON.stringify(value)}`);
  });
});

journey("score refuses what is no record at all", { page }, async ({ tab }) => {
  const found = await tab.withEngine(scoreAll, [null, 5, "record", true, [], [[]]]);
  for (const refused of found) assertRefused(refused, { code: "wrong-type", path: "" }, LANGUAGES.nl, "no record");
});

/** What only JavaScript can hold, from innocent to hostile: name and code. */
const ODD = {
  "a circle": "too-deep",
  "a circle of lists": "too-deep",
  "a getter that throws": "wrong-type",
  "a proxy that throws": "wrong-type",
  "a list that never ends": "too-large",
  "a function": "wrong-type",
  "a symbol": "wrong-type",
  "a big integer": "wrong-type",
  "a note of two megabytes": "too-large",
  "not a number": "out-of-range",
  infinity: "out-of-range",
  undefined: "wrong-type",
  "a list that throws": "wrong-type",
  "a proxy that was revoked": "wrong-type",
};

for (const [name, code] of Object.entries(ODD)) {
  journey(`score refuses ${name} and works on`, { page }, async ({ tab }) => {
    const found = await tab.withEngine(scoreOddObject, { name, record: recordOf("short", {}) });
    assert.deepEqual(found, { code, isRecordError: true, works: true });
  });
}

journey("the place of an answer that is not a number is named", { page }, async ({ tab }) => {
  const found = await tab.withEngine(({ score }, record) => {
    try {
      return score({ ...record, answers: { "core-compass-1": Number.NaN } });
    } catch ({ code, path }) {
      return { code, path };
    }
  }, recordOf("short", {}));
  assert.deepEqual(found, { code: "out-of-range", path: "/answers/core-compass-1" });
});

journey("an undefined field counts as absent, as in JSON", { page }, async ({ tab }) => {
  const [found, plain] = await tab.withEngine(({ score }, record) => {
    const moments = { startedAt: undefined, updatedAt: undefined };
    const absent = { ...moments, notes: undefined, desired: undefined, plan: undefined, colour: undefined };
    return [score({ ...record, ...absent }), score(record)];
  }, COMPLETE_WITHOUT_EXTRAS);
  assert.deepEqual(found, plain);
});

journey("an argument that cannot become text is the caller's mistake, not the end", { page }, async ({ tab }) => {
  const works = await tab.withEngine((api, record) => {
    const calls = [
      () => api.parseRecord(Object.create(null)),
      () => api.parseRecord("{}", Object.create(null)),
      () => api.chart(Object.create(null), record),
      () => api.draw(document.body, Object.create(null), record),
      () => api.instrument(Object.create(null)),
    ];
    return calls.map((call) => {
      try {
        call();
      } catch {
        // Which error is not what this test is about.
      }
      try {
        return typeof api.score(record).answered;
      } catch ({ code }) {
        return code;
      }
    });
  }, COMPLETE);
  assert.deepEqual(works, ["number", "number", "number", "number", "number"]);
});

const COMPLETE_WITHOUT_EXTRAS = recordOf("full", COMPLETE.answers);

/** A complete record with one mistake in it. */
function withMistake(path, value) {
  const record = structuredClone(COMPLETE);
  const keys = path.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop();
  const parent = keys.reduce((node, key) => node[key], record);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return record;
}

/** In the page: what parseRecord throws for each text, or null. */
function parseAll({ parseRecord, RecordError }, { texts, lang }) {
  return texts.map((text) => {
    try {
      parseRecord(text, lang);
      return null;
    } catch (error) {
      const { name, code, path, message } = error;
      return { name, code, path, message, isRecordError: error instanceof RecordError && error instanceof Error };
    }
  });
}

/** In the page: what score throws for each object, or null. */
function scoreAll({ score, RecordError }, records) {
  return records.map((record) => {
    try {
      score(record);
      return null;
    } catch (error) {
      const { name, code, path, message } = error;
      return { name, code, path, message, isRecordError: error instanceof RecordError && error instanceof Error };
    }
  });
}

/** In the page: what score throws for an object that no JSON can hold, and whether it works afterwards. */
function scoreOddObject({ score, RecordError }, { name, record }) {
  const fail = () => {
    throw new Error("no");
  };
  const traps = { get: fail, ownKeys: fail, has: fail, getOwnPropertyDescriptor: fail };
  const odd = {
    "a circle"() {
      const circle = {};
      return { notes: Object.assign(circle, { circle }) };
    },
    "a circle of lists"() {
      const ring = [];
      ring.push(ring);
      return { plan: ring };
    },
    "a getter that throws": () => ({ answers: { get "core-compass-1"() { return fail(); } } }),
    "a proxy that throws": () => ({ answers: new Proxy({}, traps) }),
    "a list that throws": () => ({ plan: new Proxy([], traps) }),
    "a proxy that was revoked"() {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return { notes: proxy };
    },
    "a list that never ends": () => ({ plan: new Array(2 ** 32 - 1) }),
    "a function": () => ({ notes: { reflex() {} } }),
    "a symbol": () => ({ answers: { "core-compass-1": Symbol("3") } }),
    "a big integer": () => ({ answers: { "core-compass-1": 3n } }),
    "a note of two megabytes": () => ({ notes: { reflex: "x".repeat(2 ** 21) } }),
    "not a number": () => ({ answers: { "core-compass-1": Number.NaN } }),
    infinity: () => ({ desired: { "core-compass": Number.POSITIVE_INFINITY } }),
    undefined: () => undefined,
  };
  const fields = odd[name]();
  const refused = attempt(fields && { ...record, ...fields });
  const works = attempt(record) === null;
  return { code: refused?.code ?? refused, isRecordError: refused instanceof RecordError, works };

  function attempt(given) {
    try {
      score(given);
      return null;
    } catch (error) {
      return error;
    }
  }
}

function assertRefused(found, expected, messages, place) {
  assert.ok(found, `${place} was accepted`);
  const { code, path, message, isRecordError } = found;
  assert.deepEqual({ code, path, isRecordError }, { ...expected, isRecordError: true }, `${place}: ${found.message}`);
  assert.match(message, messages[code], place);
  if (path) assert.ok(message.includes(path), `${place}: ${message}`);
}
