// How a visitor finds the way in the form by SurveyJS.
globalThis.place = {
  root: () => document,
  questions: ".sd-question[data-name]",
  idOf: (question) => question.dataset.name,
  onward: (root) => root.querySelector(".sd-navigation__next-btn") ?? root.querySelector(".sd-navigation__complete-btn"),

  answers: () => globalThis.survey?.data,

  isRadarShown(root) {
    const canvas = root.querySelector("#radar canvas");
    if (!canvas?.width || globalThis.survey?.state !== "completed") return false;
    const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels.some((value) => value > 0);
  },
};
