// Texts that mean no good: those of tests/payloads.json, which the native tests read too, and some that only
// JavaScript can hold or that are too long to write down.
import { readFileSync } from "node:fs";

const WRITTEN = JSON.parse(readFileSync(new URL("../../payloads.json", import.meta.url), "utf8"));

const IMAGE = "<img src=x onerror=canary()>";

const MADE = [
  // Half a character.
  `\ud800${IMAGE}`,
  `\udc18\ud83d"><b>`,
  "\udfff",
  `">${IMAGE}`.repeat(2_000),
  "<b>".repeat(5_000),
  "[".repeat(50_000),
  "\u0000".repeat(1_000),
];

/** Every payload, by itself. */
export const PAYLOADS = [...Object.values(WRITTEN).flat(), ...MADE];
