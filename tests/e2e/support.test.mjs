// The proof that a journey leaves no trace is worth something only if it notices one.
import assert from "node:assert/strict";
import { journey, travel } from "./support/browser.mjs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { pairsOf, pairwise } from "./support/pairs.mjs";
import { startServer } from "./support/server.mjs";

const page = "empty.html";

/** What a page may not do, and what the failure then speaks of. */
const TRACES = {
  "an error in the console": [() => console.error("no"), /the console/],
  "a warning that comes late": [() => void setTimeout(() => console.warn("no")), /the console/],
  "an uncaught error": [() => void setTimeout(() => { throw new Error("no"); }), /the console/],
  "a rejection that nobody handles": [() => void Promise.reject(new Error("no")), /the console/],
  "markup past the policy": [() => void setTimeout(() => (document.body.innerHTML = "<b>no</b>")), /the console/],
  "a request to the page's own server": [() => fetch("/README.md").then(() => null), /requests/],
  "a cookie": [() => void (document.cookie = "no=thanks"), /cookies/],
  "a new global": [() => void (globalThis.no = 1), /global scope/],
  "a hidden global": [() => void Object.defineProperty(globalThis, "no", { value: 1 }), /global scope/],
};

for (const [name, [leave, complaint]] of Object.entries(TRACES)) {
  test(`a journey notices ${name}`, async () => {
    await assert.rejects(travel({ page }, ({ tab }) => tab.run(leave)), complaint);
  });
}

test("a journey notices an error of a page from disk", async () => {
  const file = new URL("pages/from-disk.html", import.meta.url).href;
  await assert.rejects(travel({ page }, ({ tab }) => tab.open(file)), /the console[^]*from disk/);
});

test("a journey notices that an expected error did not come", async () => {
  await assert.rejects(travel({ page, expected: [/never said/] }, () => {}), /expected in the console/);
});

journey("a journey that leaves nothing passes", { page }, async ({ tab }) => {
  assert.equal(await tab.run((words) => words, "unchanged"), "unchanged");
});

test("the server has noted a request before anyone has the answer", async () => {
  const server = await startServer({ root: fileURLToPath(new URL("../../pkg/", import.meta.url)) });
  try {
    for (let asked = 1; asked <= 50; asked += 1) {
      await (await fetch(`${server.url}/reflectiewijzer_bg.wasm`)).arrayBuffer();
      assert.deepEqual([server.requests.length, server.requests.at(-1)?.status], [asked, 200]);
    }
  } finally {
    await server.close();
  }
});

test("pairwise combines every two values, in few combinations", () => {
  const things = { one: [1, 2, 3], two: ["a", "b"], three: [true, false], four: ["x", "y"] };
  const chosen = pairwise(things);
  assert.equal(chosen.length, 6);
  const seen = new Set(chosen.flatMap(pairsOf));
  // 3·2 for each pair with the first thing, 2·2 for each of the others.
  assert.equal(seen.size, 3 * 6 + 3 * 4);
});
