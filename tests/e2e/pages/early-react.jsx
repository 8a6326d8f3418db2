// A page of React that gives the element its record while it makes it, and asks nothing before.
import { createRoot } from "react-dom/client";
import "reflectiewijzer";

const record = {
  format: "reflectiewijzer/record",
  version: 1,
  instrument: "reflectiewijzer",
  form: "short",
  answers: { "core-compass-1": 4 },
};

createRoot(document.getElementById("app")).render(
  <>
    <h1>Een pagina van React</h1>
    <reflectie-wijzer lang="nl" record={record} />
  </>,
);
