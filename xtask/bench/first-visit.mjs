// What a first visit to a page with the widget downloads for it: every file that Chromium really asks for, and when.
import { startServer } from "../../tests/e2e/support/server.mjs";
import { launchChromium } from "./support/chromium.mjs";
import { printTable } from "./support/table.mjs";

/** A host page with nothing but the widget; its empty icon keeps the browser from asking for one. */
const PAGE = `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>First visit</title>
<script type="module" src="/pkg/reflectiewijzer.js"></script>
<reflectie-wijzer lang="nl"></reflectie-wijzer>`;

function sendPage({ url }, response) {
  if (url !== "/") return false;
  response.writeHead(200, { "Content-Type": "text/html" }).end(PAGE);
  return true;
}

let moments;
const server = await startServer({ root: ".", intercept: sendPage });
const browser = await launchChromium();
try {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    addEventListener("reflectiewijzer:ready", () => (window.readyAt = performance.now()));
  });
  await page.goto(server.url, { waitUntil: "networkidle" });
  // A widget that failed to load would look wonderfully small.
  await page.waitForFunction(() => window.readyAt, null, { timeout: 10_000 });
  moments = await page.evaluate(() => ({
    ready: window.readyAt,
    asked: performance.getEntriesByType("resource").map(({ name, startTime }) => [name.slice(location.origin.length), startTime]),
  }));
} finally {
  await browser.close();
  await server.close();
}

const files = server.requests.filter(({ url }) => url !== "/");
const failed = files.find(({ status }) => status !== 200);
if (failed) throw new Error(`${failed.url} was answered with ${failed.status}`);

const asked = new Map(moments.asked);
const isFirst = ({ url }) => asked.get(url) < moments.ready;
const sum = (some) => some.reduce((total, { bytes }) => total + bytes, 0);
const row = (file) => [file.url, file.bytes, asked.get(file.url), isFirst(file) ? "before" : "after"];
const rows = files.map(row);
const totals = [
  ["until the first screen", sum(files.filter(isFirst)), moments.ready, ""],
  ["until the results", sum(files), "", ""],
];
const heads = ["request", "bytes", "asked for after, in ms", "the first screen"];
printTable("First visit, in bytes as sent (brotli)", heads, [...rows, ...totals]);
