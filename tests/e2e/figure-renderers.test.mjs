// The standalone figures do not need a browser: their shapes look the same in Chromium and in librsvg, and each is XML
// with a title, a description, and nothing that only a style sheet could resolve. Letters are left out of the pictures,
// because no two renderers set them alike.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { journey } from "./support/browser.mjs";
import { CASES, inPage, KINDS, LANGS } from "./support/figures.mjs";

/** Pixels per CSS pixel in the pictures. */
const SCALE = 2;
/**
 * How far, of 255, a block of 2 × 2 CSS pixels may be apart in any colour. Anti-aliasing alone makes it 18; a hairline
 * of the grid that is missing, or a line that lies a pixel beside its place, makes it more than 30.
 */
const TOLERANCE = 24;

for (const kind of KINDS) {
  journey(`${kind} looks the same in Chromium and in rsvg-convert`, { page: "empty.html" }, async ({ tab }) => {
    for (const { id, svg } of await standalone(tab, kind, ["nl"], 480)) {
      const shapes = withWholeHeight(withoutText(svg));
      const pictures = { svg: shapes, png: rendered(shapes) };
      const apart = await inPage(tab, "pictures.mjs", "difference", pictures);
      assert.ok(apart <= TOLERANCE, `${kind} ${id}: ${apart.toFixed(1)} of 255 apart`);
    }
  });
}

// The page's policy would not let a test parse anything.
const unguarded = { page: "empty.html", ignoreCsp: true };

journey("every standalone figure is XML that stands on its own", unguarded, async ({ tab }) => {
  for (const kind of KINDS) {
    for (const { id, svg } of await standalone(tab, kind, LANGS, 640)) {
      assert.equal(await inPage(tab, "pictures.mjs", "xmlFault", svg), null, `${kind} ${id}`);
      assertStandsAlone(svg, `${kind} ${id}`);
    }
  }
});

/** The documents that chart() gives for one kind. */
function standalone(tab, kind, langs, width) {
  const cases = CASES.filter(({ kinds }) => !kinds || kinds.includes(kind));
  return tab.withEngine(
    ({ chart }, { cases, kind, langs, width }) =>
      cases.flatMap(({ id, record, options }) =>
        langs.map((lang) => ({ id: `${id} ${lang}`, svg: chart(kind, record, { ...options, lang, width }) })),
      ),
    { cases, kind, langs, width },
  );
}

const withoutText = (svg) => svg.replaceAll(/<text\b[^>]*>[^<]*<\/text>/g, "");

/** Renderers round a height with a fraction each in their own way, and stretch the picture by it. */
function withWholeHeight(svg) {
  return svg.replace(/(viewBox="0 0 \S+) (\S+)" width="(\S+)" height="\S+"/, (_, box, height, width) => {
    const whole = Math.ceil(height);
    return `${box} ${whole}" width="${width}" height="${whole}"`;
  });
}

/** What rsvg-convert makes of a document, as base64. */
function rendered(svg) {
  try {
    return execFileSync("rsvg-convert", ["--zoom", SCALE], { input: svg }).toString("base64");
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    throw new Error("This test needs the program rsvg-convert: install Debian's package librsvg2-bin.");
  }
}

function assertStandsAlone(svg, name) {
  assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/, name);
  assert.match(svg, /<svg [^>]*role="img"/, name);
  assert.match(svg, /<title>[^<]{3,}<\/title><desc>[^<]{20,}<\/desc>/, `${name}: title and description stand first`);
  for (const needsCss of ["style=", "<style", "var(", "currentColor", "light-dark(", "calc("]) {
    assert.ok(!svg.includes(needsCss), `${name} contains ${needsCss}`);
  }
  for (const foreign of ["<script", "href=", "url(", "<image", "<foreignObject"]) {
    assert.ok(!svg.includes(foreign), `${name} contains ${foreign}`);
  }
}
