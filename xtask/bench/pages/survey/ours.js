// How a visitor finds the way in our guide.
globalThis.place = {
  root: () => document.querySelector("reflectie-wijzer")?.shadowRoot,
  questions: "[data-item]",
  idOf: (question) => question.dataset.item,
  onward: (root) => root.querySelector("[data-action=next]") ?? root.querySelector("[data-action=results]"),

  /** What the guide keeps: its only record. */
  answers: () => JSON.parse(Object.values(localStorage)[0] ?? "{}").current?.answers,

  isRadarShown(root) {
    const labels = root.querySelectorAll("[data-drawing=buffers] svg text");
    return [...labels].filter((label) => label.getBoundingClientRect().width > 0).length >= 14;
  },
};
