// Bundles the widget's script: node xtask/bundle.mjs <glue> <out directory> <version>
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

/** As in build.rs. */
const CONTENT = ["src/instrument/content", process.env.REFLECTIEWIJZER_MORE_LANGUAGES].filter(Boolean);
const HOST_PREFIX = "host.";

/** The oldest browsers whose syntax is written. */
const TARGET = ["es2022", "chrome111", "firefox115", "safari16.4"];

/** `import … from "engine"`: the functions that wasm-bindgen made; and what those import from our own script. */
function engine(glue) {
  return {
    name: "engine",
    setup({ onResolve }) {
      onResolve({ filter: /^engine$/ }, () => ({ path: path.resolve(glue) }));
      onResolve({ filter: /^(amend|locale|painter|shelf|values)$/ }, ({ path: name }) => ({ path: path.resolve(`www/widget/${name}.js`) }));
    },
  };
}

/** `import css from "./x.css"`: the style sheet, minified, as a string. */
const styleSheets = {
  name: "style-sheets",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
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
      return { contents: outputFiles[0].text.trim(), loader: "text" };
    });
  },
};

/** `import texts from "host-texts"`: what the script says while there is no engine to ask, by language. */
const hostTexts = {
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

/** What may be bundled: build.json's hash covers these (xtask/src/build/stamp.rs) and nothing else. */
const COVERED = ["www/reflectiewijzer", "www/widget/", "host-texts:"];

function refuseOthers(inputs, glue) {
  const other = inputs.find((name) => name !== glue && !COVERED.some((start) => name.startsWith(start)));
  if (!other) return;
  console.error(`${other} is imported by the widget: only www/reflectiewijzer* and www/widget/ may be`);
  process.exit(1);
}

const [glue, out, version] = process.argv.slice(2);

// esbuild prints what is wrong itself; a stack trace of this script would add nothing.
const { metafile } = await build({
  entryPoints: ["www/reflectiewijzer.js"],
  outdir: out,
  bundle: true,
  minify: true,
  format: "esm",
  target: TARGET,
  charset: "utf8",
  legalComments: "none",
  banner: { js: `/* Reflectiewijzer ${version}, MIT OR Apache-2.0 */` },
  plugins: [engine(glue), styleSheets, hostTexts],
  metafile: true,
}).catch(() => process.exit(1));

refuseOthers(Object.keys(metafile.inputs), glue);
