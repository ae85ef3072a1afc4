// The workers. The main one keeps what it read, up to a bound, and compares; while there is much to read, helpers read beside it, and
// the main one takes over what grouping needs, and reads articles that it does not keep again only when a comparison needs them.
import { WorkerClient } from "./client.js";
import { join } from "./transfer.js";

/** More workers do not pay: each has the model anew. */
const MOST = 6;
/** While many are read, the main worker keeps so many at most: each takes many times its text, and the memory of a module never shrinks. */
const KEPT = 500;

export class WorkerPool {
  /** The worker that keeps and compares. */
  main;
  #start;
  /** @type {WorkerClient[]} */
  #helpers = [];
  /** How many requests each has open. @type {Map<WorkerClient, number>} */
  #load = new Map();
  /** How many may read at the same time. */
  #width = 1;
  /** How many callers of `grow` have not called `shrink` yet. */
  #growers = 0;
  /** @type {(message: string) => void} */
  onPanic = () => {};

  /** @param {() => import("./client.js").WorkerLike} start makes a new worker */
  constructor(start) {
    this.#start = start;
    this.main = this.#client();
  }

  #client() {
    const client = new WorkerClient(this.#start);
    client.onPanic = (message) => this.onPanic(message);
    this.#load.set(client, 0);
    return client;
  }

  /** Lets helpers read, too, as many as the machine has cores. @returns {number} how many may read at the same time */
  grow() {
    this.#growers += 1;
    this.#width = Math.max(1, Math.min(MOST, globalThis.navigator?.hardwareConcurrency || 1));
    return this.#width;
  }

  /** Ends the helpers, where no other caller needs them. */
  shrink() {
    this.#growers -= 1;
    if (this.#growers > 0) return;
    this.#width = 1;
    for (const helper of this.#helpers) {
      helper.terminate();
      this.#load.delete(helper);
    }
    this.#helpers.length = 0;
  }

  /**
   * Reads an article in the worker that has the fewest open requests.
   * @param {string} id
   * @param {string | Uint8Array} input
   * @param {import("./client.js").Details} options
   * @param {{ signal?: AbortSignal, withProfile?: boolean }} control
   */
  async analyze(id, input, options, control) {
    const client = this.#leastLoaded();
    this.#load.set(client, (this.#load.get(client) ?? 0) + 1);
    try {
      const isKept = client === this.main && (!this.#growers || client.kept < KEPT);
      // Who does not keep it has no more use for it.
      const result = await client.analyze(id, input, options, { ...control, isKept, withProfile: control.withProfile || !isKept });
      if (!isKept) this.main.adopt(id, input, options, result.kept.profile);
      return result;
    } finally {
      if (this.#load.has(client)) this.#load.set(client, (this.#load.get(client) ?? 1) - 1);
    }
  }

  /**
   * Takes over an article that was read before.
   * @param {string | Uint8Array} input
   * @param {{ title?: string | null, published?: string | null }} options
   * @param {{ id: string } & import("./client.js").Reading} kept
   */
  async adopt(input, options, kept) {
    this.main.adopt(kept.id, input, options, kept.profile);
    return { report: await join(kept.pieces), kept };
  }

  #leastLoaded() {
    const all = [this.main, ...this.#helpers];
    const loadOf = (/** @type {WorkerClient} */ client) => this.#load.get(client) ?? 0;
    const least = all.reduce((best, client) => (loadOf(client) < loadOf(best) ? client : best));
    if (loadOf(least) === 0 || all.length >= this.#width) return least;
    const helper = this.#client();
    this.#helpers.push(helper);
    return helper;
  }
}
