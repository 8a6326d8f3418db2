// Programs that a test starts beside itself. Each is stopped by its own number, with all that it started, also when the
// test run is broken off.
import { spawn } from "node:child_process";

const running = new Set();
process.once("exit", () => running.forEach(stop));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

/** Starts a program as the leader of a group of its own; the program's descriptor 3 comes back as a stream. */
export function start(program, args, env = process.env) {
  const child = spawn(program, args, { env, detached: true, stdio: ["ignore", "ignore", "ignore", "pipe"] });
  running.add(child);
  // Without this a program that does not exist ends the test run; whoever waits for the program says it better.
  child.on("error", () => running.delete(child));
  return child;
}

/** Stops a program and what it started. */
export function stop(child) {
  running.delete(child);
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
