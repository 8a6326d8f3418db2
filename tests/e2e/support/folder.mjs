// A visitor's folders on disk, for the engines that have no other word for files: what pages offer and what they get.
import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** What the guide calls its files; a browser calls one that is not complete otherwise, or puts something behind it. */
const WHOLE = /^reflectiewijzer(?!.*\.(part|wkdownload)$)/;

export class Folder {
  /** @type {string} */
  path;

  static async make() {
    const folder = new Folder();
    folder.path = await mkdtemp(join(tmpdir(), "reflectiewijzer-test-"));
    await mkdir(folder.downloads);
    return folder;
  }

  /** Where the browser puts what a page offers. */
  get downloads() {
    return join(this.path, "downloads");
  }

  /** Writes a file that the visitor has, and gives its path. */
  async put(name, content) {
    const path = join(this.path, name);
    await writeFile(path, content);
    return path;
  }

  /** Copies a folder, and gives the path of the copy. */
  async copy(from) {
    const path = await mkdtemp(join(this.path, "copy-"));
    await cp(from, path, { recursive: true });
    return path;
  }

  /** The download that comes. It leaves the folder, or the next one of that name would be called otherwise. */
  async take() {
    const end = Date.now() + 15_000;
    while (Date.now() < end) {
      const name = await this.#complete();
      if (name) {
        const path = join(this.downloads, name);
        const text = await readFile(path, "utf8");
        await rm(path);
        return { name, text };
      }
      await wait(20);
    }
    throw new Error(`No download: the folder has ${(await readdir(this.downloads)).join(", ") || "nothing"}.`);
  }

  /** The name of the one file that is there, whole; browsers first reserve a name with an empty file. */
  async #complete() {
    const [name, ...more] = await readdir(this.downloads);
    if (!name || more.length > 0 || !WHOLE.test(name)) return null;
    return (await stat(join(this.downloads, name))).size > 0 ? name : null;
  }

  async remove() {
    await rm(this.path, { recursive: true, force: true });
  }
}
