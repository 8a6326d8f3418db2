import { useState } from "react";
import { createRoot } from "react-dom/client";
import "reflectiewijzer";

/**
 * React 19 zet props als attribuut op een eigen element en luistert naar elke gebeurtenis: "on" met de naam erachter.
 * Door de dubbele punt kan die naam niet zomaar in JSX staan, wel in een object. In React 18 neem je een ref en
 * addEventListener, in useLayoutEffect.
 */
function Guide() {
  const [done, setDone] = useState(false);
  const listeners = { "onreflectiewijzer:complete": () => setDone(true) };
  return (
    <>
      <reflectie-wijzer lang="nl" {...listeners} />
      <p role="status">{done && "React hoorde dat de resultaten er zijn."}</p>
    </>
  );
}

createRoot(document.getElementById("app")).render(<Guide />);
