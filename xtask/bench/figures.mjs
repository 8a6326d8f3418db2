// How long a radar takes, first and again with other data: ours beside Chart.js and ECharts, in one page.
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { startServer } from "../../tests/e2e/support/server.mjs";
import { launchChromium } from "./support/chromium.mjs";
import { bundlePeers } from "./support/peers.mjs";
import { median, p95 } from "./support/statistics.mjs";
import { printTable } from "./support/table.mjs";

/** What a visitor downloads for one radar; ours is the whole guide. */
const LIBRARIES = {
  ours: ["Reflectiewijzer", "pkg/reflectiewijzer.js", "pkg/reflectiewijzer_bg.wasm"],
  chartjs: ["Chart.js", "target/bench/chartjs.js"],
  echarts: ["ECharts (SVG)", "target/bench/echarts.js"],
};

/** Only isolated pages get a clock of 5 µs. */
const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

const PAGE = `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Figures</title>
<body>`;

function sendPage({ url }, response) {
  if (url !== "/") return false;
  response.writeHead(200, { "Content-Type": "text/html" }).end(PAGE);
  return true;
}

async function measureInPage() {
  const server = await startServer({ root: ".", intercept: sendPage, headers: { "*": ISOLATION } });
  const browser = await launchChromium();
  try {
    // So high that no drawing falls outside: what is not seen is not painted.
    const page = await browser.newPage({ viewport: { width: 800, height: 2400 } });
    await page.goto(server.url);
    return await page.evaluate(async () => (await import("/xtask/bench/pages/figures.js")).measure());
  } finally {
    await browser.close();
    await server.close();
  }
}

function row(name, own, our) {
  const [title, ...files] = LIBRARIES[name];
  const bytes = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
  return [title, bytes, ...cells(own.first, our.first), ...cells(own.redraw, our.redraw)];
}

function cells(own, our) {
  return [median(own), p95(own), median(own) / median(our)].map((number) => number.toFixed(2));
}

await bundlePeers();
const times = await measureInPage();

printTable(
  "A radar of fourteen buffers, 640 px wide, in milliseconds with layout",
  ["library", "brotli", "first", "p95", "/ ours", "redraw", "p95", "/ ours"],
  Object.entries(times).map(([name, own]) => row(name, own, times.ours)),
);
console.log("\n  The bytes of Reflectiewijzer are those of the whole guide, the others' those of a radar alone.");
