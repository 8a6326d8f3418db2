// The form by SurveyJS, bundled as a site would: one script and one style sheet in target/bench/survey/.
import { mkdirSync, writeFileSync } from "node:fs";
import { bundle } from "../support/peers.mjs";
import { statements } from "./statements.mjs";

const INTO = "target/bench/survey";

/** `instrument` is what our own `instrument("nl")` gives. */
export async function bundleSurvey(instrument) {
  mkdirSync(INTO, { recursive: true });
  writeFileSync(`${INTO}/statements.json`, JSON.stringify(statements(instrument)));
  await bundle(["survey"], INTO);
}
