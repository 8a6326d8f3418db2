// A static server for tests, benchmarks and the demo page: it sends what a good host would send (types, brotli),
// remembers what was asked, and can be told to misbehave.
import { once } from "node:events";
import { createServer } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";
import sirv from "sirv";

/**
 * @typedef {object} Options
 * @property {string} root The directory that is served.
 * @property {number} [port] The port; 0, the default, is any free one.
 * @property {Record<string, Record<string, string>>} [headers] Response headers by path; the path "*" is every path.
 * @property {(request, response) => boolean | Promise<boolean>} [intercept]
 *   Asked first; true means that it has answered, or will.
 */

/**
 * Starts a server on 127.0.0.1.
 * @param {Options} options
 * @returns {Promise<{url: string, port: number, requests: object[], close: () => Promise<void>}>}
 *   `requests` has one {method, url, status, bytes} per request, from the moment that it comes in: a browser may have
 *   the whole answer before this side hears that it went out. `status` is null until it is answered, and `bytes`
 *   counts what was sent of the body so far.
 */
export async function startServer({ root, port = 0, headers = {}, intercept = () => false }) {
  const requests = [];
  // Files are read anew for each request, as a test may change them; browsers may keep them if they ask again.
  const serveFile = sirv(root, { dev: true, etag: true });

  async function handle(request, response) {
    const { pathname } = new URL(request.url, "http://localhost");
    for (const [name, value] of Object.entries({ ...headers["*"], ...headers[pathname] })) {
      response.setHeader(name, value);
    }
    if (await intercept(request, response)) return;
    if (isHidden(pathname)) return answer(response, 404);
    compress(request, response);
    serveFile(request, response, () => answer(response, 404));
  }

  const server = createServer((request, response) => {
    record(request, response, requests);
    handle(request, response).catch((error) => {
      console.error(`${request.url}: ${error.stack}`);
      response.destroy();
    });
  });

  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: actual } = server.address();
  return {
    url: `http://127.0.0.1:${actual}`,
    port: actual,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** Hidden files, `.git` among them, are nobody's business. */
function isHidden(pathname) {
  return /\/(\.|%2e)/i.test(pathname);
}

function answer(response, status) {
  response.statusCode = status;
  response.end();
}

/** Notes a request, and counts the bytes of its response's body as they are sent. */
function record({ method, url }, response, requests) {
  const noted = {
    method,
    url,
    bytes: 0,
    get status() {
      return response.headersSent ? response.statusCode : null;
    },
  };
  requests.push(noted);
  const { write, end } = response;
  const count = (chunk) => {
    if (chunk && typeof chunk !== "function") noted.bytes += Buffer.byteLength(chunk);
  };
  response.write = (chunk, ...rest) => {
    count(chunk);
    return write.call(response, chunk, ...rest);
  };
  response.end = (chunk, ...rest) => {
    count(chunk);
    return end.call(response, chunk, ...rest);
  };
}

const COMPRESSIBLE = /^(text\/|image\/svg|application\/(wasm|json|javascript|manifest\+json))/;

/** Lets a response go out as brotli where the browser takes it and the content gains by it. */
function compress(request, response) {
  const accepts = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
  if (!accepts || request.headers.range || request.method !== "GET") return;

  const { writeHead, write, end } = response;
  let head;
  const chunks = [];

  response.writeHead = (status, given) => {
    if (status !== 200 || !COMPRESSIBLE.test(given["Content-Type"] ?? "")) {
      Object.assign(response, { writeHead, write, end });
      return response.writeHead(status, given);
    }
    head = given;
    return response;
  };
  response.write = (chunk) => chunks.push(Buffer.from(chunk)) > 0;
  response.end = (chunk) => {
    Object.assign(response, { writeHead, write, end });
    if (!head) return response.end(chunk);
    if (chunk) chunks.push(Buffer.from(chunk));
    const body = brotli(Buffer.concat(chunks));
    const changed = { "Content-Encoding": "br", "Content-Length": body.length, Vary: "Accept-Encoding" };
    return response.writeHead(200, { ...head, ...changed }).end(body);
  };
}

/** By content, because many tests in one process ask for the same few files, and the best brotli is slow. */
const compressed = new Map();

function brotli(content) {
  const key = content.toString("latin1");
  if (!compressed.has(key)) {
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    compressed.set(key, brotliCompressSync(content, { params }));
  }
  return compressed.get(key);
}
