/**
 * The host side of a frame: makes every <iframe> with reflectiewijzer.html in it (or with the attribute
 * `data-reflectiewijzer`) as high as its content, so that there is one scroll bar, the page's own.
 */
if (globalThis.document) {
  const FRAMES = 'iframe[data-reflectiewijzer], iframe[src*="reflectiewijzer.html"]';
  /** More than this no guide needs, in CSS pixels. */
  const HIGHEST = 50_000;

  // Only a frame of the guide is listened to, whatever else sends messages; a sandboxed one has no origin to check.
  addEventListener("message", ({ source, data }) => {
    const { height, top } = Object(data?.reflectiewijzer);
    const frame = [...document.querySelectorAll(FRAMES)].find(({ contentWindow }) => contentWindow === source);
    if (!frame || !(height > 0)) return;
    const isBorderBox = getComputedStyle(frame).boxSizing === "border-box";
    const border = isBorderBox ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(height, HIGHEST) + border}px`;
    if (top && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });

  // From then on the page in the frame shows no scroll bar of its own.
  const greet = (frame) => frame.contentWindow.postMessage("reflectiewijzer:frame", "*");
  addEventListener("load", ({ target }) => target.matches?.(FRAMES) && greet(target), true);
  document.querySelectorAll(FRAMES).forEach(greet);
}
