// The workers that read. One keeps what was read and compares; while there is much to read, helpers read beside it, and
// the first one reads their articles again only when a comparison needs them.
import { Messenger } from "./client.js";

/** More than so many do not pay: each loads the module anew. */
const MOST = 6;

export class Readers {
  /** The one that keeps and compares. */
  main;
  #start;
  /** @type {Messenger[]} */
  #helpers = [];
  /** How much each has before it. @type {Map<Messenger, number>} */
  #load = new Map();
  /** How many may read at the same time. */
  #width = 1;
  /** How many pieces of work want helpers. */
  #wanted = 0;
  /** @type {(message: string) => void} */
  onPanic = () => {};

  /** @param {() => import("./client.js").WorkerLike} start makes a new worker */
  constructor(start) {
    this.#start = start;
    this.main = this.#messenger();
  }

  #messenger() {
    const messenger = new Messenger(this.#start);
    messenger.onPanic = (message) => this.onPanic(message);
    this.#load.set(messenger, 0);
    return messenger;
  }

  /** Calls helpers in, as many as the machine has cores to spare. @returns {number} how many read now */
  widen() {
    this.#wanted += 1;
    this.#width = Math.max(1, Math.min(MOST, globalThis.navigator?.hardwareConcurrency || 1));
    return this.#width;
  }

  /** Sends the helpers home, when nobody else wants them. */
  narrow() {
    this.#wanted -= 1;
    if (this.#wanted > 0) return;
    this.#width = 1;
    for (const helper of this.#helpers) {
      helper.end();
      this.#load.delete(helper);
    }
    this.#helpers.length = 0;
  }

  /**
   * Reads an article, with the worker that has least to do.
   * @param {string} id
   * @param {string | Uint8Array} input
   * @param {{ title?: string | null, published?: string | null }} options
   * @param {{ signal?: AbortSignal }} control
   */
  async analyze(id, input, options, control) {
    const reader = this.#idlest();
    this.#load.set(reader, (this.#load.get(reader) ?? 0) + 1);
    try {
      const result = await reader.analyze(id, input, options, control);
      if (reader !== this.main) {
        this.main.adopt(id, input, options);
        // What a helper has read is of no more use there.
        reader.forget([id]).catch(() => {});
      }
      return result;
    } finally {
      if (this.#load.has(reader)) this.#load.set(reader, (this.#load.get(reader) ?? 1) - 1);
    }
  }

  #idlest() {
    const all = [this.main, ...this.#helpers];
    const loadOf = (/** @type {Messenger} */ reader) => this.#load.get(reader) ?? 0;
    const idlest = all.reduce((best, reader) => (loadOf(reader) < loadOf(best) ? reader : best));
    if (loadOf(idlest) === 0 || all.length >= this.#width) return idlest;
    const helper = this.#messenger();
    this.#helpers.push(helper);
    return helper;
  }
}
