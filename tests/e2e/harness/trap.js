// A proxy that lets nothing through and notes what was asked for. A browser that uses it asks this machine directly
// (that is the rule for loopback addresses) and comes here with all else, whichever of its processes it is.
import http from "node:http";

/** @returns {Promise<{ address: string, caught: string[], close: () => void }>} */
export function trap() {
  /** @type {string[]} */
  const caught = [];
  const server = http.createServer((request, response) => {
    caught.push(request.url ?? "");
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    caught.push(request.url ?? "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      resolve({ address: `http://127.0.0.1:${port}`, caught, close: () => void server.close() });
    });
  });
}
