// Bundles the example pages for React and Vue into target/embed/: node xtask/embed.mjs
import { copyFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const OUT = "target/embed";
/** What the module fetches, the last two only when they are needed. */
const BESIDE = [
  "reflectiewijzer_bg.wasm",
  "reflectiewijzer_later.wasm",
  "reflectiewijzer.nowasm.js",
  "reflectiewijzer.page.txt",
];

/** What a host's own build does: bundle, and put what the module fetches beside what it made. */
export async function bundleExamples() {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["www/embed/react.jsx", "www/embed/vue.js"],
    outdir: OUT,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    jsx: "automatic",
    // As if it came from node_modules.
    alias: { reflectiewijzer: "./pkg" },
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    logLevel: "warning",
  });
  for (const name of BESIDE) await copyFile(`${ROOT}pkg/${name}`, `${ROOT}${OUT}/${name}`);
}

if (fileURLToPath(import.meta.url) === process.argv[1]) await bundleExamples();
