/** What a script with everything inside carries: that of the page that is one file, which hands it over (../page/unpacking.js). */
export { default as styles } from "../reflectiewijzer.css";

export const { wasm, nowasm, script } = document.currentScript.inside;
