// The demo page's choice of theme: themes.css does the rest.
document.querySelector(".themes").addEventListener("change", ({ target }) => {
  document.documentElement.dataset.theme = target.value;
});
