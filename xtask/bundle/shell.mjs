// The page that is one file, without its script: www/widget/page/page.html.
import { readFile } from "node:fs/promises";
import { styleSheet } from "./plugins.mjs";

const PAGE = "www/widget/page";

/** What stands before the script, and what after it. */
export async function shell() {
  const html = await readFile(`${PAGE}/page.html`, "utf8");
  const styles = await styleSheet(`${PAGE}/page.css`);
  return html.trim().replace("{{styles}}", () => styles).split("{{script}}");
}

/** `import { shell } from "page-shell"`: puts a script in that page. */
export const pageShell = {
  name: "page-shell",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^page-shell$/ }, ({ path }) => ({ path, namespace: "page-shell" }));
    onLoad({ filter: /.*/, namespace: "page-shell" }, async () => ({
      contents: `export const shell = (script) => ${JSON.stringify(await shell())}.join(script);`,
    }));
  },
};
