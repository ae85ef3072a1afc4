// The page's side of a worker: numbered requests, one under way at a time, the others in a queue.
//
// The worker keeps what it has read. Where it had to be ended (a request was cancelled, the module panicked), a new one
// starts empty, and articles are read again before a request that needs them. A request over which a worker was lost is
// tried once more, and then no more: on x86-64, WebKitGTK's compiled code does not bear signals, and about one of 25 first
// texts of 10 MB ends in a trap (docs/decisions/0007-simd.md); seldom the next one.
import { join } from "./transfer.js";

/** @typedef {{ title?: string | null, published?: string | null, corrections?: import("../model/types.js").Correction[] }} Details */

/** An error with a stable code: those of the module, and "panic", "no-start" and "cancelled". */
export class RequestError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {number | null} [at] the position of the fault, in bytes of the text as UTF-8, where there is one
   */
  constructor(code, message, at = null) {
    super(message);
    this.code = code;
    this.at = at;
  }
}

/** What was read from an article, as it came from the worker: the report, and what grouping needs. @typedef {{ pieces: string[], profile?: Uint8Array }} Reading */

/**
 * Grants a lock once nobody holds it, as `navigator.locks` does.
 * @typedef {{ request: (name: string, granted: () => void) => Promise<unknown> }} Locks
 */

/**
 * @typedef {object} Job
 * @property {number} id
 * @property {{ type: string, [key: string]: any }} request
 * @property {string[]} needs articles that the worker must have read before
 * @property {string[]} [of] articles that it must have read or whose profiles it must have
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

export class WorkerClient {
  /** @type {Job[]} */
  #queue = [];
  /** @type {Job | null} */
  #active = null;
  #lastId = 0;
  /** @type {WorkerLike | null} */
  #worker = null;
  #start;
  #locks;
  /** What each article was read from, to read it again. @type {Map<string, { type: string, [key: string]: any }>} */
  #sources = new Map();
  /** What the present worker has read. @type {Set<string>} */
  #known = new Set();
  /** What grouping needs of articles that the worker does not keep. @type {Map<string, Uint8Array>} */
  #profiles = new Map();
  /** Which of them the present worker has. @type {Set<string>} */
  #adopted = new Set();
  /** How often a worker was started. */
  starts = 0;
  /** Called after a panic, with its message. @type {(message: string) => void} */
  onPanic = () => {};

  /**
   * @param {() => WorkerLike} start makes a new worker
   * @param {Locks | null} [locks] by which it is noticed that a worker has ended; some pages have none
   */
  constructor(start, locks = globalThis.navigator?.locks) {
    this.#start = start;
    this.#locks = locks;
  }

  /** How many articles the present worker has read and keeps. */
  get kept() {
    return this.#known.size;
  }

  /**
   * Reads an article and keeps it for comparisons.
   * @param {string} id
   * @param {string | Uint8Array} input a text, or the bytes of a UTF-8 file
   * @param {Details} [options]
   * @param {{ signal?: AbortSignal, onProgress?: Job["onProgress"], withProfile?: boolean, withTokens?: boolean, isKept?: boolean }} [control]
   *   `withProfile` for another worker, which keeps the article where this one does not (`isKept`)
   * @returns {Promise<{ report: import("../model/types.js").Report, timings: import("../model/types.js").Timings, kept: Reading }>} `kept` for whoever keeps it
   */
  async analyze(id, input, options = {}, control = {}) {
    const request = requestOf(id, input, options);
    const { withProfile = false, withTokens: tokens = false, isKept = true } = control;
    const { report, timings, profile } = await this.#request({ ...request, withProfile, isKept, options: { ...request.options, tokens } }, [], control);
    if (isKept) this.#keep(id, request);
    return { report: await join(report), timings, kept: { pieces: report, profile } };
  }

  /** What was read and kept now goes before a profile from elsewhere. @param {string} id @param {Job["request"]} source */
  #keep(id, source) {
    this.#sources.set(id, source);
    this.#profiles.delete(id);
    this.#known.add(id);
  }

  /**
   * Reads an article for its tokens.
   * @param {string} id
   * @param {string} text
   * @param {Details} options
   * @returns {Promise<import("../model/types.js").Range[]>}
   */
  async tokens(id, text, options) {
    const { report } = await this.analyze(id, text, options, { withTokens: true });
    return /** @type {import("../model/types.js").Range[]} */ (report.tokens);
  }

  /**
   * Takes over an article that another worker has read; it is read here when a request needs it.
   * @param {string} id
   * @param {string | Uint8Array} input
   * @param {Details} [options]
   * @param {Uint8Array} [profile] with it, it can be grouped unread
   */
  adopt(id, input, options = {}, profile = undefined) {
    this.#sources.set(id, requestOf(id, input, options));
    this.#known.delete(id);
    this.#adopted.delete(id);
    if (profile) this.#profiles.set(id, profile);
    else this.#profiles.delete(id);
  }

  /**
   * Which articles report on one event: groups of ids, each article in one group. Of those that another worker has read, few
   * are read again: where their profiles don't tell.
   * @param {string[]} ids
   * @param {{ signal?: AbortSignal }} [control]
   * @returns {Promise<string[][]>}
   */
  async group(ids, control = {}) {
    const unread = ids.filter((id) => !this.#profiles.has(id));
    const needed = await this.#request({ type: "unread", ids }, unread, control, ids);
    return this.#request({ type: "group", ids }, [...unread, ...needed], control, ids);
  }

  /**
   * Compares articles that were read.
   * @param {string[]} ids
   * @param {{ signal?: AbortSignal }} [control]
   * @param {import("../model/types.js").PairCorrection[]} [corrections]
   * @returns {Promise<import("../model/types.js").Comparison>}
   */
  compare(ids, control = {}, corrections = []) {
    return this.#request({ type: "compare", ids, corrections }, ids, control);
  }

  /** @param {string[]} ids */
  forget(ids) {
    for (const id of ids) {
      this.#sources.delete(id);
      this.#known.delete(id);
      this.#profiles.delete(id);
      this.#adopted.delete(id);
    }
    return this.#request({ type: "forget", ids }, [], {});
  }

  /** Forgets everything that was read. */
  clear() {
    this.#sources.clear();
    this.#known.clear();
    this.#profiles.clear();
    this.#adopted.clear();
    return this.#request({ type: "clear" }, [], {});
  }

  /** @returns {Promise<typeof import("../../pkg/build.js").build>} the build that the worker runs */
  build() {
    return this.#request({ type: "build" }, [], {});
  }

  /** Makes the module panic, to see what the page does then. */
  crash() {
    return this.#request({ type: "crash" }, [], {});
  }

  /**
   * @param {{ type: string, [key: string]: any }} request
   * @param {string[]} needs
   * @param {{ signal?: AbortSignal, onProgress?: Job["onProgress"] }} control
   * @param {string[]} [of]
   * @returns {Promise<any>}
   */
  #request(request, needs, { signal, onProgress }, of = []) {
    return new Promise((resolve, reject) => {
      /** @type {Job} */
      const job = { id: (this.#lastId += 1), request, needs, of, resolve, reject, onProgress };
      if (signal?.aborted) return reject(new RequestError("cancelled", "cancelled"));
      if (signal) {
        const cancel = () => this.#cancel(job);
        const settled = (/** @type {(value: any) => void} */ settle) => (/** @type {any} */ value) => {
          signal.removeEventListener("abort", cancel);
          settle(value);
        };
        signal.addEventListener("abort", cancel);
        [job.resolve, job.reject] = [settled(resolve), settled(reject)];
      }
      this.#queue.push(job);
      this.#sendNext();
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
      this.#terminate();
      job.reject(cancelled);
      this.#sendNext();
    }
  }

  #sendNext() {
    if (this.#active || !this.#queue.length) return;
    const missing = this.#queue[0].needs.find((id) => !this.#known.has(id) && this.#sources.has(id));
    if (missing !== undefined) this.#queue.unshift(this.#rereading(missing));
    this.#active = /** @type {Job} */ (this.#queue.shift());
    this.#worker ??= this.#startWorker();
    const profiles = this.#profilesFor(this.#active);
    const withProgress = Boolean(this.#active.onProgress);
    this.#worker.postMessage({ ...this.#active.request, id: this.#active.id, withProgress, ...(profiles.length && { profiles }) });
  }

  /** The profiles that a job needs and the present worker has not. @param {Job} job */
  #profilesFor({ of = [] }) {
    return of.flatMap((id) => {
      const profile = this.#adopted.has(id) || this.#known.has(id) ? undefined : this.#profiles.get(id);
      if (!profile) return [];
      this.#adopted.add(id);
      return [{ id, profile }];
    });
  }

  /** A job that reads an article again. @param {string} article @returns {Job} */
  #rereading(article) {
    const request = /** @type {Job["request"]} */ (this.#sources.get(article));
    return {
      id: (this.#lastId += 1),
      request,
      needs: [],
      resolve: () => this.#known.add(article),
      // What cannot be read any more is not tried for ever.
      reject: () => this.#sources.delete(article),
      onProgress: undefined,
    };
  }

  #startWorker() {
    const worker = this.#start();
    this.starts += 1;
    worker.addEventListener("message", ({ data }) => {
      if (data.alive) this.#watch(worker, data.alive);
      else if (worker === this.#worker) this.#receive(data);
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault?.();
      if (worker === this.#worker) this.#fail("no-start", event.message || "the worker could not be started");
    });
    return worker;
  }

  /**
   * A worker that the browser ends, for want of memory, sends no word of it; but its lock is granted to the next.
   * @param {WorkerLike} worker
   * @param {string} lock
   */
  #watch(worker, lock) {
    const ended = () => worker === this.#worker && this.#fail("panic", "the worker has ended");
    this.#locks?.request(lock, ended).catch(() => {});
  }

  /** @param {{ id: number, result?: any, error?: { code: string, message: string, at?: number | null }, progress?: any }} data */
  #receive(data) {
    const job = this.#active;
    if (!job || data.id !== job.id) return;
    if (data.progress) return job.onProgress?.(data.progress);
    if (data.error?.code === "panic" || data.error?.code === "no-start") {
      return this.#fail(data.error.code, data.error.message);
    }
    this.#active = null;
    if (data.error) job.reject(new RequestError(data.error.code, data.error.message, data.error.at));
    else job.resolve(data.result);
    this.#sendNext();
  }

  /** The worker is lost: its request is tried once more or fails, the rest goes to a new one. @param {string} code @param {string} message */
  #fail(code, message) {
    const job = this.#active;
    this.#terminate();
    if (job && code === "panic" && !job.tried && job.request.type !== "crash") {
      job.tried = true;
      this.#queue.unshift(job);
      return this.#sendNext();
    }
    job?.reject(new RequestError(code, message));
    if (code === "panic") this.onPanic(message);
    this.#sendNext();
  }

  /** Ends the worker and forgets what it was given; a later request starts a new one. */
  terminate() {
    this.#sources.clear();
    this.#profiles.clear();
    this.#terminate();
  }

  #terminate() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#active = null;
    this.#known.clear();
    this.#adopted.clear();
  }
}

/** @param {string} id @param {string | Uint8Array} input @param {Details} options */
function requestOf(id, input, { title = null, published = null, corrections = [] }) {
  return { type: "analyze", input, isKept: true, options: { id, title, published, corrections } };
}
