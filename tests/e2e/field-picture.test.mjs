// A browser that gives another picture than was drawn, against being recognised by it: no wrong picture goes out.
import assert from "node:assert/strict";
import { journey } from "./support/browser.mjs";
import { COMPLETE } from "./support/answers.mjs";

/** Runs before the page: what is read from a canvas is what this function makes of each byte. */
const reads = (made) => `() => {
  const { getImageData } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.getImageData = function (...area) {
    const image = getImageData.apply(this, area);
    image.data.forEach((byte, index) => (image.data[index] = (${made})(byte, index)));
    return image;
  };
}`;

const WRONG = [
  ["stripes", reads((_, index) => (index * 7) % 256)],
  ["noise", reads(() => Math.random() * 256)],
  ["nothing but white", reads(() => 255)],
  ["nothing at all", reads(() => 0)],
  ["no canvas", "() => void (HTMLCanvasElement.prototype.getContext = () => null)"],
];

for (const [name, before] of WRONG) {
  journey(`${name}: one sentence and the figure as SVG`, { before }, async ({ tab, widget }) => {
    await widget.importRecord(JSON.stringify(COMPLETE));
    const file = await tab.downloadAfter(() => widget.run((element) => element.download("png")));
    assert.equal(file.name, "reflectiewijzer-buffers.svg");
    assert.match((await widget.alerts())[0], /kan geen PNG maken/);
  });
}

const blurred = { before: reads((byte) => byte - (Math.random() < 0.1 ? 1 : 0)) };

journey("a picture that a browser only blurs a little is one", blurred, async ({ tab, widget }) => {
  await widget.importRecord(JSON.stringify(COMPLETE));
  const file = await tab.downloadAfter(() => widget.run((element) => element.download("png")));
  assert.equal(file.name, "reflectiewijzer-buffers.png");
  assert.deepEqual(await widget.alerts(), []);
});
