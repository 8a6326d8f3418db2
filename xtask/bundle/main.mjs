// Bundles the widget's scripts, in every form that pkg/ has:
// node xtask/bundle/main.mjs <glue> <engine as JavaScript> <the same without its data> <engine as WebAssembly>
//   <out directory> <version> <release>
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { beside, engine, hostTexts, named, packed, releaseOf, styleSheet, styleSheets, TARGET } from "./plugins.mjs";
import { pageShell, shell } from "./shell.mjs";

const [glue, nowasm, withoutData, wasm, out, version, release] = process.argv.slice(2);
const LICENCE = `/* Reflectiewijzer ${version}, MIT OR Apache-2.0 */`;
const ASSETS = "www/widget/assets";

/** What may be bundled: build.json's hash covers these (xtask/src/build/stamp.rs) and nothing else. */
const COVERED = ["www/reflectiewijzer", "www/widget/", "host-texts:", "packed:", "page-shell:", "release:", "<stdin>"];

/** One bundle, as text. */
async function bundle(options) {
  const { outputFiles, metafile } = await build({
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    target: TARGET,
    charset: "utf8",
    legalComments: "none",
    // The element frees what it holds in the engine itself: it needs no help from the garbage collector.
    define: { FinalizationRegistry: "undefined" },
    ...options,
  });
  refuseOthers(Object.keys(metafile.inputs));
  return outputFiles[0].text.trim();
}

function refuseOthers(inputs) {
  const other = inputs.find((name) => ![glue, nowasm, withoutData, ...COVERED].some((start) => name.startsWith(start)));
  if (other) throw new Error(`${other} is imported by the widget: only www/reflectiewijzer* and www/widget/ may be`);
}

/** The module, which fetches the engine from beside it. */
async function module() {
  const script = await bundle({
    entryPoints: ["www/reflectiewijzer.js"],
    format: "esm",
    plugins: [engine(glue), named({ assets: `${ASSETS}/beside.js` }), beside, releaseOf(release), styleSheets, hostTexts],
  });
  return unseen(script);
}

/** Minifying drops the words that keep bundlers of pages from an import whose address is only known there. */
function unseen(script) {
  const [before, after, ...more] = script.split(/\bimport\((?!")/);
  if (!after || more.length > 0) throw new Error("the module has another number of computed imports than one");
  return `${before}import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ ${after}`;
}

/** The engine as JavaScript. */
function translated(contents, format, file = nowasm) {
  const source = { contents, resolveDir: "." };
  return bundle({ stdin: source, format, plugins: [named({ nowasm: file })] });
}

/** The widget's style sheet. */
const looks = async () => Buffer.from(await styleSheet("www/widget/reflectiewijzer.css"));

/** The guide and all that it imports, as a script in which everything is inside, from where it is carried. */
function guide(carried, nowasmInside, ...more) {
  const files = { carried, assets: "inside.js", "nowasm-inside": nowasmInside };
  const assets = Object.fromEntries(Object.entries(files).map(([name, file]) => [name, `${ASSETS}/${file}`]));
  const plugins = [engine(glue), named({ ...assets, nowasm }), pageShell, hostTexts, ...more];
  return bundle({ entryPoints: ["www/reflectiewijzer.embed.js"], format: "iife", plugins });
}

/** A script as a function with a name: by that name it finds its own text, which it writes into the page that it saves. */
function called(script) {
  // Either of these would end, or mix up, the script element that it stands in.
  if (/<!--|<\/script/i.test(script)) throw new Error("the script cannot stand in a page: it holds <!-- or </script");
  return `function reflectiewijzer(){${LICENCE}${script}}`;
}

/** The one script. */
async function everything() {
  return called(await guide("carried-own.js", "nowasm-plain.js", packed({ wasm, styles: await looks() }), releaseOf(release)));
}

/** That of the page that is one file. */
async function everythingPacked() {
  const engineScript = await translated('import engine from "nowasm"; document.currentScript.engine = engine;', "iife", withoutData);
  const handed = named({ release: `${ASSETS}/release-handed.js` });
  const inside = await guide("carried-handed.js", "nowasm-packed.js", styleSheets, handed);
  const sources = { wasm, nowasm: Buffer.from(engineScript), guide: Buffer.from(inside) };
  return called(await bundle({ entryPoints: ["www/widget/page/unpacking.js"], format: "iife", plugins: [packed(sources), releaseOf(release)] }));
}

async function write(name, text) {
  await writeFile(path.join(out, name), `${text}\n`);
}

async function main() {
  const page = await everythingPacked();
  const embed = await everything();
  const frame = await bundle({ entryPoints: ["www/reflectiewijzer.frame.js"], format: "iife" });
  await write("reflectiewijzer.js", `${LICENCE}\n${await module()}`);
  const marked = `export { default } from "nowasm"; export const release = ${JSON.stringify(release)};`;
  await write("reflectiewijzer.nowasm.js", `${LICENCE}\n${await translated(marked, "esm")}`);
  await write("reflectiewijzer.embed.js", `(${embed})();`);
  const oneFile = (await shell()).join(page);
  await write("reflectiewijzer.html", oneFile);
  // The same once more, for saving: as a page it would be minified by a host's own build, and no longer be ours.
  await write("reflectiewijzer.page.txt", oneFile);
  await write("reflectiewijzer.frame.js", `${LICENCE}\n${frame}`);
}

// What is wrong in a source esbuild says itself; a stack trace of this script would add nothing.
await main().catch(({ errors, message }) => {
  if (!errors) console.error(message);
  process.exit(1);
});
