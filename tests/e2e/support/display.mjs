// A screen for a browser that has no way without one.
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { start, stop } from "./processes.mjs";

/** Starts an X server on a number that is free; `name` is what a program needs as DISPLAY. */
export async function openDisplay() {
  const server = start("Xvfb", ["-displayfd", "3", "-screen", "0", "2000x1600x24", "-nolisten", "tcp"]);
  const number = await Promise.race([once(server.stdio[3], "data"), wait(15_000, null, { ref: false })]);
  if (!number) throw new Error("Xvfb does not start: is it installed?");
  return { name: `:${String(number[0]).trim()}`, close: () => stop(server) };
}
