// The size of each file in pkg/, as it is and as a server sends it.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { printTable } from "./support/table.mjs";

const entries = readdirSync("pkg", { recursive: true, withFileTypes: true });
const names = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => relative("pkg", join(parentPath, name)));

const rows = names.sort().map((name) => {
  const content = readFileSync(`pkg/${name}`);
  // 9 and 11, their highest levels; for brotli that is the default.
  return [name, content.length, gzipSync(content, { level: 9 }).length, brotliCompressSync(content).length];
});

printTable("Files in pkg/, in bytes", ["file", "raw", "gzip", "brotli"], rows);
