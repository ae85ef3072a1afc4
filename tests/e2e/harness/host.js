// A static host as one rents it: files below a path of its own, kept by browsers for ten minutes, and it can be gone.
import fs from "node:fs/promises";
import http from "node:http";
import path from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

export class Host {
  /** What was asked for so far, below the path. @type {string[]} */
  requests = [];
  /** When each of them was answered, in milliseconds of the epoch, and with how many bytes. @type {{ name: string, at: number, bytes: number }[]} */
  answers = [];
  /** Answers in the place of a file's, for a host that errs. @type {(name: string, headers: http.IncomingHttpHeaders) => Promise<Buffer | undefined>} */
  instead = async () => undefined;
  #server = http.createServer((request, response) => void this.#answer(request, response));
  #port = 0;

  /** @param {string} root the folder that is served @param {string} base the path under which it is */
  constructor(root, base = "/unter/einem/pfad/") {
    this.root = root;
    this.base = base;
  }

  /** @param {string} root @returns {Promise<Host>} */
  static async open(root) {
    const host = new Host(root);
    await host.open();
    return host;
  }

  get url() {
    return `http://127.0.0.1:${this.#port}${this.base}`;
  }

  /** Takes a port, the same one again after `close`. @returns {Promise<void>} */
  open() {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(this.#port, "127.0.0.1", () => {
        this.#port = /** @type {import("node:net").AddressInfo} */ (this.#server.address()).port;
        resolve();
      });
    });
  }

  /** @returns {Promise<void>} */
  close() {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  /** @param {http.IncomingMessage} request @param {http.ServerResponse} response */
  async #answer(request, response) {
    const { pathname } = new URL(request.url ?? "/", this.url);
    const name = pathname.startsWith(this.base) ? decodeURIComponent(pathname.slice(this.base.length)) || "index.html" : "";
    this.requests.push(name || pathname);
    try {
      const body = (await this.instead(name, request.headers)) ?? (await fs.readFile(path.join(this.root, path.normalize(`/${name}`))));
      const type = TYPES[/** @type {keyof typeof TYPES} */ (path.extname(name))] ?? "application/octet-stream";
      this.answers.push({ name, at: Date.now(), bytes: body.length });
      response.writeHead(200, { "Content-Type": type, "Cache-Control": "max-age=600" }).end(body);
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such file.");
    }
  }
}
