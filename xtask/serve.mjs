// Serves the demo page and the example host pages: node xtask/serve.mjs <port>
import { startServer } from "../tests/e2e/support/server.mjs";
import { bundleExamples } from "./embed.mjs";

/** The first free port from the one that was asked for. */
async function startFrom(port) {
  try {
    return await startServer({ root: ".", port, intercept: toDemo });
  } catch (error) {
    if (error.code !== "EADDRINUSE" || port >= 65535) throw error;
    return startFrom(port + 1);
  }
}

function toDemo({ url }, response) {
  if (url !== "/" && url !== "/www") return false;
  response.writeHead(302, { Location: "/www/" }).end();
  return true;
}

await bundleExamples();
const { url } = await startFrom(Number(process.argv[2]));
console.log(`The demo page is at ${url}/www/ (Ctrl+C stops it)`);
