import { useState } from "react";
import { createRoot } from "react-dom/client";
import "reflectiewijzer";

/**
 * React 19 zet props als attribuut op een eigen element en luistert naar elke gebeurtenis: "on" met de naam erachter.
 * Elke gebeurtenis van de gids heeft twee namen: reflectiewijzer:complete, en reflectiewijzer-complete voor waar een
 * dubbele punt niet kan, zoals hier in JSX. In React 18, en op een pagina die een server tekende, neem je een ref en
 * addEventListener, in useLayoutEffect.
 */
function Guide() {
  const [done, setDone] = useState(false);
  return (
    <>
      <reflectie-wijzer lang="nl" onreflectiewijzer-complete={() => setDone(true)} />
      <p role="status">{done && "React hoorde dat de resultaten er zijn."}</p>
    </>
  );
}

createRoot(document.getElementById("app")).render(<Guide />);
