// Sets the page's query as attributes, so that one page serves many tests; `page-lang` is the language of the page.
const widget = document.querySelector("reflectie-wijzer");

for (const [name, value] of new URLSearchParams(location.search)) {
  if (name === "page-lang") document.documentElement.lang = value;
  else widget.setAttribute(name, value);
}
