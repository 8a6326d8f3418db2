// What the figures weigh in the engine: the module beside one from which they were left out.
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { printTable } from "./support/table.mjs";

const sizes = (path) => {
  const content = readFileSync(path);
  return [content.length, brotliCompressSync(content).length];
};

const whole = sizes("target/bindgen/whole.wasm");
const without = sizes("target/bench/figureless.wasm");
const figures = whole.map((size, at) => size - without[at]);

printTable("The figures' share of the engine, in bytes", ["module", "raw", "brotli"], [
  ["whole", ...whole],
  ["without figures", ...without],
  ["the figures", ...figures],
]);
