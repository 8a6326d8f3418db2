// Where the browsers are.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A program's path: what its environment variable says, else the first of its names that is on the PATH. */
export function programPath(browser, variable, names) {
  if (process.env[variable]) return process.env[variable];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (found) return found;
  throw new Error(`${browser} is not on the PATH: name its program in the environment variable ${variable}.`);
}

/** The error for what a browser's protocol has no word for: a test that needs it cannot run there. */
export const cannot = (browser, what) => new Error(`${browser} cannot ${what} for a test: run this file in Chromium.`);
