// The figures outside the guide: `chart` gives a document, `draw` draws in an element of the page.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { COMPLETE, VECTORS, answersTo, recordOf } from "./support/answers.mjs";

const page = "empty.html";
const KINDS = ["buffers", "forces", "bandwidth", "continua", "levers"];
const WIDTHS = [280, 480, 1600];
const FULL = recordOf("full", answersTo("full"));
const opposite = ([item, value]) => [item, 6 - value];
const OTHER = recordOf("full", Object.fromEntries(Object.entries(FULL.answers).map(opposite)));
const EMPTY = recordOf("short", {});

/** In the page: the figure that chart gives. */
const chartOf = ({ chart }, { kind, record, options }) => chart(kind, record, options);

for (const kind of KINDS) {
  journey(`chart gives a well-formed ${kind} figure at every width and in both languages`, { page }, async (tools) => {
    const read = await reader(tools.profile);
    for (const width of WIDTHS) {
      for (const lang of ["nl", "en"]) {
        const svg = await tools.tab.withEngine(chartOf, { kind, record: FULL, options: { width, lang } });
        assertDocument(await read(svg), width, `${kind} ${width} ${lang}`);
      }
    }
  });

  journey(`chart draws ${kind} for every worked example, whatever is unknown`, { page }, async (tools) => {
    const read = await reader(tools.profile);
    const records = VECTORS.map(({ record }) => record);
    const drawn = await tools.tab.withEngine(
      ({ chart }, [id, all]) => all.map((record) => chart(id, record)),
      [kind, records],
    );
    for (const [index, svg] of drawn.entries()) assertDocument(await read(svg), null, VECTORS[index].name);
  });

  journey(`the ${kind} figure has a title and says what it shows, in both languages`, { page }, async (tools) => {
    const read = await reader(tools.profile);
    const words = async (lang, record) => {
      const svg = await tools.tab.withEngine(chartOf, { kind, record, options: { lang } });
      const { title, desc, label } = await read(svg);
      assert.ok(label.includes(title) && label.includes(desc), label);
      return [title, desc];
    };
    const [dutchTitle, dutch] = await words("nl", FULL);
    const [englishTitle, english] = await words("en", FULL);
    assert.notEqual(dutchTitle, englishTitle);
    assert.notEqual(dutch, english);
    assert.notEqual((await words("nl", OTHER))[1], dutch, "other data, another sentence");
    assert.notEqual((await words("nl", EMPTY))[1], dutch, "no data, another sentence");
  });
}

/** Parses SVG in a page of its own, where no policy forbids it. */
async function reader(profile) {
  const tab = await profile.openTab();
  return (svg) => tab.evaluate(`(${parse})(${JSON.stringify(svg)})`);
}

function parse(svg) {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  const root = parsed.documentElement;
  const child = (name) => [...root.children].find((element) => element.localName === name)?.textContent ?? null;
  const attributes = [...root.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
  return {
    failed: parsed.querySelector("parsererror")?.textContent ?? null,
    name: root.localName,
    space: root.namespaceURI,
    role: root.getAttribute("role"),
    label: root.getAttribute("aria-label"),
    title: child("title"),
    desc: child("desc"),
    width: Number(root.getAttribute("width")),
    height: Number(root.getAttribute("height")),
    box: root.getAttribute("viewBox"),
    odd: attributes.map(({ value }) => value).filter((value) => /NaN|Infinity|undefined/.test(value)),
    active: root.querySelectorAll("script, style, foreignObject, [style], [href], [onclick], [onload]").length,
    letters: [...root.querySelectorAll("text")].map((text) => Number(text.getAttribute("font-size"))),
  };
}

function assertDocument(found, width, place) {
  assert.equal(found.failed, null, place);
  assert.deepEqual([found.name, found.space, found.role], ["svg", "http://www.w3.org/2000/svg", "img"], place);
  assert.ok(found.title && found.desc, `${place}: title and desc`);
  assert.ok(found.label, `${place}: name`);
  if (width) assert.equal(found.width, width, place);
  assert.ok(found.height > 0, `${place}: ${found.height} high`);
  assert.ok(found.letters.length > 0, `${place}: something to read, also when there is nothing to draw`);
  assert.equal(found.box, `0 0 ${found.width} ${found.height}`, place);
  assert.deepEqual(found.odd, [], place);
  assert.equal(found.active, 0, `${place}: nothing in it that a strict policy forbids`);
  for (const size of found.letters) assert.ok(size >= 11, `${place}: letters of ${size} px`);
}

journey("an impossible kind or option is a RangeError that says what is possible", { page }, async ({ tab }) => {
  const wrong = [
    ["radar", {}, /buffers.*bandwidth/],
    ["", {}, /buffers/],
    ["Buffers", {}, /buffers/],
    ["bars", {}, /buffers/],
    ["buffers", { width: 279 }, /280/],
    ["buffers", { width: 1601 }, /1600/],
    ["buffers", { width: "480" }, /280/],
    ["buffers", { width: true }, /280/],
    ["buffers", { lang: "de" }, /nl/],
    ["buffers", { lang: 5 }, /nl/],
    ["buffers", { lang: "" }, /nl/],
  ];
  for (const [kind, options, sentence] of wrong) {
    const found = await tab.withEngine(refusals, { kind, record: FULL, options });
    for (const refused of found) {
      assert.equal(refused.name, "RangeError", `${kind} ${JSON.stringify(options)}`);
      assert.match(refused.message, sentence);
    }
  }
});

journey("a width that is no number is a RangeError", { page }, async ({ tab }) => {
  const names = await tab.withEngine(({ chart }, record) =>
    [Number.NaN, Number.POSITIVE_INFINITY, -480].map((width) => {
      try {
        return chart("buffers", record, { width });
      } catch ({ name }) {
        return name;
      }
    }), FULL);
  assert.deepEqual(names, ["RangeError", "RangeError", "RangeError"]);
});

/** In the page: what chart and draw say of these options. */
function refusals({ chart, draw }, { kind, record, options }) {
  const place = document.createElement("div");
  return [() => chart(kind, record, options), () => draw(place, kind, record, options)].map((call) => {
    try {
      return { name: `accepted ${typeof call()}` };
    } catch ({ name, message }) {
      return { name, message };
    }
  });
}

journey("options may be left out, null or undefined", { page }, async ({ tab }) => {
  const all = await tab.withEngine(({ chart }, record) => [
    chart("buffers", record),
    chart("buffers", record, undefined),
    chart("buffers", record, null),
    chart("buffers", record, {}),
    chart("buffers", record, { lang: undefined, width: undefined, desired: undefined }),
  ], FULL);
  assert.equal(new Set(all).size, 1);
});

journey("wishes are drawn when they are asked for", { page }, async ({ tab }) => {
  const [without, asked, none] = await tab.withEngine(({ chart }, [wishes, plain]) => [
    chart("buffers", wishes),
    chart("buffers", wishes, { desired: true }),
    chart("buffers", plain, { desired: true }),
  ], [COMPLETE, recordOf("full", COMPLETE.answers)]);
  assert.notEqual(asked, without);
  assert.equal(none, without);
});

for (const kind of KINDS) {
  journey(`draw draws ${kind} in an element of the page and updates it in place`, { page }, async ({ tab }) => {
    const found = await tab.withEngine(drawTwice, { kind, first: FULL, second: OTHER, options: { width: 480 } });
    assert.ok(found.drawn, "the first call draws an svg");
    assert.ok(found.moved, "the second call changes it");
    assert.ok(found.sameRoot, "in the same svg");
    assert.equal(found.second, found.fresh, "as a fresh drawing would be");
    assert.equal(found.children, 1);
  });

  journey(`draw keeps up with ${kind} through unknown scores and other widths`, { page }, async ({ tab }) => {
    const steps = [
      [FULL, { width: 480 }],
      [EMPTY, { width: 480 }],
      [OTHER, { width: 280, lang: "en" }],
      [recordOf("short", answersTo("short")), { width: 1600 }],
      [COMPLETE, { width: 640, desired: true }],
      [FULL, { width: 480 }],
    ];
    const pairs = await tab.withEngine(drawAll, { kind, steps });
    pairs.forEach(([updated, fresh], index) => assert.equal(updated, fresh, `step ${index + 1}`));
  });
}

/** Everything "sometimes", under little pressure. */
const EVEN = recordOf(
  "full",
  Object.fromEntries(Object.keys(FULL.answers).map((item) => [item, item.startsWith("pressure") ? 1 : 3])),
);
/** In the same zone, with the wave still inside, so that no figure needs other parts. */
const NEARLY = recordOf("full", { ...EVEN.answers, "mini-retreats-1": 4, "functioning-1": 2, "wellbeing-1": 2 });

for (const kind of KINDS) {
  journey(`while only the points of ${kind} move, every node stays the same node`, { page }, async ({ tab }) => {
    const found = await tab.withEngine(drawTwice, { kind, first: EVEN, second: NEARLY, options: { width: 480 } });
    assert.ok(found.moved);
    assert.deepEqual(found.replaced, [], "nodes that are no longer in the drawing");
    assert.deepEqual(found.added, [], "nodes that are new");
  });
}

/** In the page: draws twice in one element, once in another, and compares. */
function drawTwice({ draw }, { kind, first, second, options }) {
  const place = addPlace();
  draw(place, kind, first, options);
  const before = place.innerHTML;
  const root = place.firstElementChild;
  const nodes = [...root.querySelectorAll("*")];
  draw(place, kind, second, options);
  const after = [...place.firstElementChild.querySelectorAll("*")];
  const fresh = addPlace();
  draw(fresh, kind, second, options);
  const names = (all, others) => all.filter((node) => !others.includes(node)).map(({ localName }) => localName);
  return {
    drawn: root.localName === "svg",
    moved: place.innerHTML !== before,
    sameRoot: place.firstElementChild === root,
    replaced: names(nodes, after),
    added: names(after, nodes),
    second: place.innerHTML,
    fresh: fresh.innerHTML,
    children: place.childNodes.length,
  };

  function addPlace() {
    return document.querySelector("main").appendChild(document.createElement("div"));
  }
}

/** In the page: one element drawn in again and again beside fresh ones. */
function drawAll({ draw }, { kind, steps }) {
  const main = document.querySelector("main");
  const place = main.appendChild(document.createElement("div"));
  return steps.map(([record, options]) => {
    const fresh = main.appendChild(document.createElement("div"));
    draw(place, kind, record, options);
    draw(fresh, kind, record, options);
    return [place.innerHTML, fresh.innerHTML];
  });
}

journey("another kind in the same element takes the place of the first", { page }, async ({ tab }) => {
  const pairs = await tab.withEngine(({ draw }, [kinds, record]) => {
    const main = document.querySelector("main");
    const place = main.appendChild(document.createElement("div"));
    return kinds.map((kind) => {
      const fresh = main.appendChild(document.createElement("div"));
      draw(place, kind, record, { width: 480 });
      draw(fresh, kind, record, { width: 480 });
      return [place.innerHTML, fresh.innerHTML];
    });
  }, [[...KINDS, KINDS[0]], FULL]);
  for (const [updated, fresh] of pairs) assert.equal(updated, fresh);
});

journey("without a width the drawing is as wide as its element", { page }, async ({ tab }) => {
  const widths = await tab.withEngine(({ draw }, record) => {
    const main = document.querySelector("main");
    return [100, 500, 2000].map((width) => {
      const place = main.appendChild(document.createElement("div"));
      place.style.width = `${width}px`;
      draw(place, "buffers", record);
      return Number(place.firstElementChild.getAttribute("width"));
    });
  }, FULL);
  assert.deepEqual(widths, [280, 500, 1600]);
});

journey("draw needs no place in the page", { page }, async ({ tab }) => {
  const [loose, placed] = await tab.withEngine(({ draw }, record) => {
    const places = [document.createElement("div"), document.querySelector("main")];
    for (const place of places) draw(place, "buffers", record, { width: 480 });
    return places.map((place) => place.innerHTML);
  }, FULL);
  assert.equal(loose, placed);
});

journey("a drawing that the page took away is drawn anew", { page }, async ({ tab }) => {
  const [again, fresh] = await tab.withEngine(({ draw }, record) => {
    const place = document.createElement("div");
    draw(place, "buffers", record, { width: 480 });
    const fresh = place.innerHTML;
    place.replaceChildren();
    draw(place, "buffers", record, { width: 480 });
    return [place.innerHTML, fresh];
  }, FULL);
  assert.equal(again, fresh);
});

journey("draw into nothing is a TypeError and the engine works on", { page }, async ({ tab }) => {
  const found = await tab.withEngine(({ draw, score }, record) => {
    const places = [null, undefined, "main", {}, document, document.createTextNode("text")];
    const names = places.map((place) => {
      try {
        draw(place, "buffers", record);
        return "accepted";
      } catch ({ name }) {
        return name;
      }
    });
    const place = document.createElement("div");
    draw(place, "buffers", record);
    return { names, drawn: place.firstElementChild.localName, answered: score(record).answered };
  }, FULL);
  assert.deepEqual(found.names, Array(6).fill("TypeError"));
  assert.deepEqual([found.drawn, found.answered], ["svg", 60]);
});

journey("draw into an element of another document works", { page }, async ({ tab }) => {
  const found = await tab.withEngine(({ draw }, record) => {
    const frame = document.querySelector("main").appendChild(document.createElement("iframe"));
    const { body } = frame.contentDocument;
    draw(body, "buffers", record, { width: 480 });
    const drawn = body.firstElementChild?.localName;
    frame.remove();
    return drawn;
  }, FULL);
  assert.equal(found, "svg");
});

journey("a wrong record throws and leaves the drawing as it was", { page }, async ({ tab }) => {
  const [code, same] = await tab.withEngine(({ draw }, record) => {
    const place = document.createElement("div");
    draw(place, "buffers", record, { width: 480 });
    const before = place.innerHTML;
    try {
      draw(place, "buffers", { ...record, form: "long" }, { width: 480 });
      return ["accepted"];
    } catch ({ code }) {
      return [code, place.innerHTML === before];
    }
  }, FULL);
  assert.deepEqual([code, same], ["unknown-form", true]);
});
