// Speaks with the worker: numbered requests, one under way at a time, the others in a queue.
//
// The worker keeps what it has read. When it had to be ended (a request was cancelled, the module panicked), a new one
// starts empty, and articles that it needs again are read again before the request that needs them. An article over which
// it was lost is tried once more, and then no more: in WebKitGTK about one in eleven texts of 10 MB fails, and is read the next time.
import { together } from "./transfer.js";

/** A failure with a stable code: those of the module, and "panic", "no-start" and "cancelled". */
export class RequestError extends Error {
  /** @param {string} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * @typedef {object} Job
 * @property {number} id
 * @property {{ type: string, [key: string]: any }} request
 * @property {string[]} needs articles that the worker must have read before
 * @property {(value: any) => void} resolve
 * @property {(error: RequestError) => void} reject
 * @property {((progress: { stage: string, done: number, total: number }) => void) | undefined} onProgress
 * @property {boolean} [tried] whether a worker was lost over it before
 */

/**
 * The parts of a Worker that are used, so that a test can stand in for it.
 * @typedef {object} WorkerLike
 * @property {(message: any) => void} postMessage
 * @property {() => void} terminate
 * @property {(type: any, listener: (event: any) => void) => void} addEventListener
 */

export class Messenger {
  /** @type {Job[]} */
  #queue = [];
  /** @type {Job | null} */
  #active = null;
  #lastId = 0;
  /** @type {WorkerLike | null} */
  #worker = null;
  #start;
  /** What each article was read from, to read it again. @type {Map<string, { type: string, [key: string]: any }>} */
  #sources = new Map();
  /** What the present worker has read. @type {Set<string>} */
  #known = new Set();
  /** How often a worker was started. */
  starts = 0;
  /** Called after a panic, with its words. @type {(message: string) => void} */
  onPanic = () => {};

  /** @param {() => WorkerLike} start makes a new worker */
  constructor(start) {
    this.#start = start;
  }

  /**
   * Reads an article and keeps it for comparisons.
   * @param {string} id
   * @param {string | Uint8Array} input a text, or the bytes of a UTF-8 file
   * @param {{ title?: string | null, published?: string | null }} [options]
   * @param {{ signal?: AbortSignal, onProgress?: Job["onProgress"] }} [control]
   * @returns {Promise<{ report: import("../model/types.js").Report, timings: import("../model/types.js").Timings }>}
   */
  async analyze(id, input, options = {}, control = {}) {
    const request = requestOf(id, input, options);
    const { report, timings } = await this.#ask(request, [], control);
    this.#sources.set(id, request);
    this.#known.add(id);
    return { report: await together(report), timings };
  }

  /**
   * Reads an article for its tokens.
   * @param {string} id
   * @param {string} text
   * @param {{ title?: string | null, published?: string | null }} options
   * @returns {Promise<import("../model/types.js").Range[]>}
   */
  async tokens(id, text, options) {
    const request = requestOf(id, text, options);
    const { report } = await this.#ask({ ...request, options: { ...request.options, tokens: true } }, [], {});
    this.#sources.set(id, request);
    this.#known.add(id);
    return (await together(report)).tokens;
  }

  /**
   * Takes an article over that another worker has read; it is read here when it is needed.
   * @param {string} id
   * @param {string | Uint8Array} input
   * @param {{ title?: string | null, published?: string | null }} [options]
   */
  adopt(id, input, options = {}) {
    this.#sources.set(id, requestOf(id, input, options));
    this.#known.delete(id);
  }

  /**
   * Which articles report on one event: groups of ids, each article in one group.
   * @param {string[]} ids
   * @param {{ signal?: AbortSignal }} [control]
   * @returns {Promise<string[][]>}
   */
  group(ids, control = {}) {
    return this.#ask({ type: "group", ids }, ids, control);
  }

  /**
   * Compares articles that were read.
   * @param {string[]} ids
   * @param {{ signal?: AbortSignal }} [control]
   * @returns {Promise<import("../model/types.js").Comparison>}
   */
  compare(ids, control = {}) {
    return this.#ask({ type: "compare", ids }, ids, control);
  }

  /** @param {string[]} ids */
  forget(ids) {
    for (const id of ids) {
      this.#sources.delete(id);
      this.#known.delete(id);
    }
    return this.#ask({ type: "forget", ids }, [], {});
  }

  /** Forgets everything that was read. */
  clear() {
    this.#sources.clear();
    this.#known.clear();
    return this.#ask({ type: "clear" }, [], {});
  }

  /** @returns {Promise<typeof import("../../pkg/build.js").build>} the build that the worker runs */
  build() {
    return this.#ask({ type: "build" }, [], {});
  }

  /** Makes the module panic, for those who want to see what happens then. */
  crash() {
    return this.#ask({ type: "crash" }, [], {});
  }

  /**
   * @param {{ type: string, [key: string]: any }} request
   * @param {string[]} needs
   * @param {{ signal?: AbortSignal, onProgress?: Job["onProgress"] }} control
   * @returns {Promise<any>}
   */
  #ask(request, needs, { signal, onProgress }) {
    return new Promise((resolve, reject) => {
      /** @type {Job} */
      const job = { id: (this.#lastId += 1), request, needs, resolve, reject, onProgress };
      if (signal?.aborted) return reject(new RequestError("cancelled", "cancelled"));
      signal?.addEventListener("abort", () => this.#cancel(job), { once: true });
      this.#queue.push(job);
      this.#pump();
    });
  }

  /** @param {Job} job */
  #cancel(job) {
    const cancelled = new RequestError("cancelled", "cancelled");
    const waiting = this.#queue.indexOf(job);
    if (waiting >= 0) {
      this.#queue.splice(waiting, 1);
      job.reject(cancelled);
    } else if (this.#active === job) {
      this.#end();
      job.reject(cancelled);
      this.#pump();
    }
  }

  #pump() {
    if (this.#active || !this.#queue.length) return;
    const missing = this.#queue[0].needs.find((id) => !this.#known.has(id) && this.#sources.has(id));
    if (missing !== undefined) this.#queue.unshift(this.#again(missing));
    this.#active = /** @type {Job} */ (this.#queue.shift());
    this.#worker ??= this.#fresh();
    this.#worker.postMessage({ ...this.#active.request, id: this.#active.id });
  }

  /** The job that reads an article again. @param {string} article @returns {Job} */
  #again(article) {
    const request = /** @type {Job["request"]} */ (this.#sources.get(article));
    return {
      id: (this.#lastId += 1),
      request,
      needs: [],
      resolve: () => this.#known.add(article),
      // What could be read once and cannot now is not tried for ever.
      reject: () => this.#sources.delete(article),
      onProgress: undefined,
    };
  }

  #fresh() {
    const worker = this.#start();
    this.starts += 1;
    worker.addEventListener("message", ({ data }) => worker === this.#worker && this.#answer(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault?.();
      if (worker === this.#worker) this.#fail("no-start", event.message || "the worker could not be started");
    });
    return worker;
  }

  /** @param {{ id: number, result?: any, error?: { code: string, message: string }, progress?: any }} data */
  #answer(data) {
    const job = this.#active;
    if (!job || data.id !== job.id) return;
    if (data.progress) return job.onProgress?.(data.progress);
    if (data.error?.code === "panic" || data.error?.code === "no-start") {
      return this.#fail(data.error.code, data.error.message);
    }
    this.#active = null;
    if (data.error) job.reject(new RequestError(data.error.code, data.error.message));
    else job.resolve(data.result);
    this.#pump();
  }

  /** The worker is lost: its request fails, the rest goes to a new one. @param {string} code @param {string} message */
  #fail(code, message) {
    const job = this.#active;
    this.#end();
    if (job && code === "panic" && !job.tried && job.request.type.startsWith("analyze")) {
      job.tried = true;
      this.#queue.unshift(job);
      return this.#pump();
    }
    job?.reject(new RequestError(code, message));
    if (code === "panic") this.onPanic(message);
    this.#pump();
  }

  /** Ends the worker; a later request starts a new one. */
  end() {
    this.#sources.clear();
    this.#end();
  }

  #end() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#active = null;
    this.#known.clear();
  }
}

/** @param {string} id @param {string | Uint8Array} input @param {{ title?: string | null, published?: string | null }} options */
function requestOf(id, input, { title = null, published = null }) {
  const options = { id, title, published };
  return typeof input === "string" ? { type: "analyze", text: input, options } : { type: "analyzeBytes", bytes: input, options };
}
