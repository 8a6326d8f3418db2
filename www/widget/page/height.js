/**
 * Tells the page that frames this one how high it is, so that there is never a second scroll bar:
 * www/reflectiewijzer.frame.js listens. Nothing else of this page goes out.
 */
export function reportHeight(element) {
  const root = document.documentElement;
  root.className = "framed";
  const measure = () => Math.ceil(root.getBoundingClientRect().height);
  const tell = (more) => {
    const height = measure();
    parent.postMessage({ reflectiewijzer: { height, ...more } }, "*");
    // What changes back before the observer looks again, it does not tell of.
    requestAnimationFrame(() => measure() !== height && tell());
  };
  new ResizeObserver(() => tell()).observe(root);
  // On another screen, what is read begins at the top again.
  element.addEventListener("reflectiewijzer:screen", () => tell({ top: true }));
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data !== "reflectiewijzer:frame") return;
    // The frame follows the height from now on: a scroll bar would only flash.
    root.style.overflow = "hidden";
    tell();
  });
}
