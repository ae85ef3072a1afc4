// Chromium by its own protocol over a pipe, without a driver: what installs extensions and presses their buttons is allowed there
// alone.
import { spawn } from "node:child_process";

import { SILENT } from "./chromium.js";
import { scratch } from "./scratch.js";
import { trap } from "./trap.js";

const CHROMIUM = process.env.LESART_CHROMIUM ?? "/usr/bin/chromium";
/** How long a thing may take, in milliseconds. */
const PATIENCE = 60_000 * Number(process.env.LESART_SLOW ?? 1);

export class Piped {
  #process;
  #strays;
  #last = 0;
  #rest = "";
  /** @type {Map<number, { resolve: (value: any) => void, reject: (fault: Error) => void }>} */
  #waiting = new Map();
  /** Who is told what the browser tells unasked. @type {Map<string, (params: any) => void>} */
  #listeners = new Map();

  /** @param {import("node:child_process").ChildProcess} process @param {Awaited<ReturnType<typeof trap>>} strays */
  constructor(process, strays) {
    this.#process = process;
    this.#strays = strays;
    const [, , , , answers] = /** @type {any} */ (process.stdio);
    answers.on("data", (/** @type {Buffer} */ chunk) => {
      const messages = (this.#rest + chunk.toString()).split("\0");
      this.#rest = messages.pop() ?? "";
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  static async start() {
    const strays = await trap();
    const flags = SILENT.filter((flag) => flag !== "--disable-extensions");
    const args = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--lang=de-DE", "--accept-lang=de-DE", "--remote-debugging-pipe", "--enable-unsafe-extension-debugging", `--proxy-server=${strays.address}`, `--user-data-dir=${scratch()}`, ...flags];
    if (process.getuid?.() === 0) args.push("--no-sandbox");
    return new Piped(spawn(CHROMIUM, [...args, "about:blank"], { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] }), strays);
  }

  /** What was asked of other machines. */
  get strays() {
    return this.#strays.caught;
  }

  /** @param {any} message */
  #take({ id, result, error, method, params }) {
    if (method) return this.#listeners.get(method)?.(params);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  /** @param {string} method @param {object} [params] @param {string} [sessionId] @returns {Promise<any>} */
  send(method, params = {}, sessionId) {
    const id = (this.#last += 1);
    const [, , , commands] = /** @type {any} */ (this.#process.stdio);
    commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** Calls back with each message of a kind that nobody has asked for, in the place of who was called before. @param {string} method @param {(params: any) => void} listener */
  on(method, listener) {
    this.#listeners.set(method, listener);
  }

  /** A session with a page or worker whose address has a certain beginning, as soon as there is one. @param {string} url @param {string} [type] @returns {Promise<{ targetId: string, sessionId: string }>} */
  async attached(url, type = "page") {
    const { targetId } = await this.until(url, async () => (await this.send("Target.getTargets")).targetInfos.find((/** @type {any} */ target) => target.type === type && target.url.startsWith(url)));
    return { targetId, ...(await this.send("Target.attachToTarget", { targetId, flatten: true })) };
  }

  /** @param {string} sessionId @param {string} expression */
  async evaluate(sessionId, expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }, sessionId);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** @template T @param {string} what @param {() => Promise<T>} look @returns {Promise<NonNullable<T>>} */
  async until(what, look) {
    for (const began = Date.now(); Date.now() - began < PATIENCE; await new Promise((done) => setTimeout(done, 100))) {
      const found = await look();
      if (found) return found;
    }
    throw new Error(`waited in vain: ${what}`);
  }

  async quit() {
    const ended = new Promise((done) => this.#process.once("exit", done));
    await this.send("Browser.close").catch(() => {});
    await ended;
    this.#strays.close();
  }
}
