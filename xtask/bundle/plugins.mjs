// What the widget's scripts import and is no file of their own.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import lzma from "lzma";
import { BITS, LETTERS } from "../../www/widget/assets/letters.js";
import { PACKED_AS, unlzma } from "../../www/widget/assets/lzma/unlzma.js";

/** As in build.rs. */
const CONTENT = ["src/texts", process.env.REFLECTIEWIJZER_MORE_LANGUAGES].filter(Boolean);
const HOST_PREFIX = "host.";

/** The oldest browsers whose syntax is written. */
export const TARGET = ["es2022", "chrome111", "firefox115", "safari16.4"];

/** `import … from "engine"`: the functions that wasm-bindgen made; and what those import from our own script. */
export function engine(glue) {
  return {
    name: "engine",
    setup({ onResolve }) {
      onResolve({ filter: /^engine$/ }, () => ({ path: path.resolve(glue) }));
      onResolve({ filter: /^(json|locale|painter|patch|storage|utf8|values)$/ }, ({ path: name }) => ({ path: path.resolve(`www/widget/${name}.js`) }));
    },
  };
}

/** `import … from "name"`: a file of ours that each form of the widget has another of. */
export function named(files) {
  return {
    name: "named",
    setup({ onResolve }) {
      for (const [name, file] of Object.entries(files)) {
        onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: path.resolve(file) }));
      }
    },
  };
}

/** The engine as JavaScript stays a file of its own, under this very name: bundlers of pages look for it. */
export const beside = {
  name: "beside",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/reflectiewijzer\.nowasm\.js$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** `import release from "release"`: what keeps parts of two releases from meeting. */
export function releaseOf(release) {
  return {
    name: "release",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^release$/ }, ({ path }) => ({ path, namespace: "release" }));
      onLoad({ filter: /.*/, namespace: "release" }, () => ({ contents: JSON.stringify(release), loader: "json" }));
    },
  };
}

/** `import packed from "packed-name"`: a file, or bytes, as LZMA and in letters; www/widget/assets/unpack.js unpacks it. */
export function packed(sources) {
  return {
    name: "packed",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^packed-/ }, ({ path: name }) => ({ path: name.slice("packed-".length), namespace: "packed" }));
      onLoad({ filter: /.*/, namespace: "packed" }, async ({ path: name }) => {
        const source = sources[name];
        const bytes = typeof source === "string" ? await readFile(source) : source;
        return { contents: inLetters(compressed(bytes)), loader: "text" };
      });
    },
  };
}

const known = new Map();

/** As small as it can be, which takes some seconds: each file only once. */
function compressed(bytes) {
  const key = createHash("sha256").update(bytes).digest("hex");
  if (!known.has(key)) known.set(key, checked(bytes, Buffer.from(lzma.compress(new Uint8Array(bytes), 9))));
  return known.get(key);
}

/** What a visitor's browser makes of it is known here. */
function checked(bytes, packed) {
  if (packed[0] !== PACKED_AS || !bytes.equals(unlzma(packed))) throw new Error("what was packed does not unpack to the same");
  return packed;
}

/** Two letters for every 13 bits, the lowest first. */
function inLetters(bytes) {
  let [text, held, size] = ["", 0, 0];
  const write = () => (text += LETTERS[Math.floor((held % 2 ** BITS) / LETTERS.length)] + LETTERS[(held % 2 ** BITS) % LETTERS.length]);
  for (const byte of bytes) {
    held += byte * 2 ** size;
    size += 8;
    if (size < BITS) continue;
    write();
    held >>= BITS;
    size -= BITS;
  }
  if (size > 0) write();
  return text;
}

/** A style sheet with all that it imports, minified. */
export async function styleSheet(file) {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    legalComments: "none",
    charset: "utf8",
    target: TARGET,
    logLevel: "silent",
  });
  return outputFiles[0].text.trim();
}

/** `import css from "./x.css"`: the style sheet as a string. */
export const styleSheets = {
  name: "style-sheets",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => ({ contents: await styleSheet(file), loader: "text" }));
  },
};

/** `import texts from "host-texts"`: what the script says while there is no engine to ask, by language. */
export const hostTexts = {
  name: "host-texts",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^host-texts$/ }, ({ path }) => ({ path, namespace: "host-texts" }));
    onLoad({ filter: /.*/, namespace: "host-texts" }, async () => ({
      contents: JSON.stringify(await readHostTexts()),
      loader: "json",
    }));
  },
};

async function readHostTexts() {
  const folders = CONTENT.map(async (folder) => (await readdir(folder)).map((name) => path.join(folder, name)));
  const files = (await Promise.all(folders)).flat().filter((name) => name.endsWith(".json")).sort();
  const languages = await Promise.all(
    files.map(async (file) => {
      const texts = JSON.parse(await readFile(file, "utf8"));
      return [path.basename(file, ".json"), onlyHostTexts(texts)];
    }),
  );
  return Object.fromEntries(languages);
}

function onlyHostTexts(texts) {
  const own = Object.entries(texts).filter(([key]) => key.startsWith(HOST_PREFIX));
  return Object.fromEntries(own.map(([key, text]) => [key.slice(HOST_PREFIX.length), text]));
}
