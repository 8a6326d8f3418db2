// Records as sites do that show their visitors' steps again: from the beginning, with every input masked.
globalThis.recorded = [];
addEventListener("DOMContentLoaded", () => {
  rrwebRecord({ emit: (event) => globalThis.recorded.push(event), maskAllInputs: true, recordCanvas: true, collectFonts: true });
});
