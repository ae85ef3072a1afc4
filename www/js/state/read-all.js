// Reading many articles: several at a time, shown in the order in which they came.
import { TimeSlice } from "../util/time-slice.js";
import { SaveQueue } from "./database.js";
import { admit, analyze } from "./read.js";
import * as store from "./store.js";

/** @typedef {import("../model/types.js").Entry} Entry */
/** @typedef {import("./read.js").Source} Source */

/** How long the articles under way may take to end by themselves after the reader has cancelled, in milliseconds. */
const GRACE = 2000;
/** Why reading was cancelled: everything was forgotten. */
export const FORGOTTEN = new DOMException("everything was forgotten", "AbortError");

/**
 * Reads articles into the store. What fails is listed among the failures.
 * @param {Iterable<Source> | AsyncIterable<Source>} sources
 * @param {{ signal?: AbortSignal, onEach?: (done: number) => void, concurrency?: number, save?: boolean }} [control]
 * @returns {Promise<{ entries: Entry[], duplicates: Entry[] }>}
 */
export async function readAll(sources, { signal, onEach, concurrency = 1, save = true } = {}) {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {Entry[]} */
  const duplicates = [];
  const saves = new SaveQueue(save);
  const late = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let grace;
  const startGrace = () => (grace = setTimeout(() => late.abort(), GRACE));
  signal?.addEventListener("abort", startGrace, { once: true });
  const ordered = new Sequence((done) => onEach?.(done));
  const iterator = (async function* () {
    yield* sources;
  })();
  let begun = 0;
  const run = async () => {
    for (;;) {
      if (signal?.aborted) return;
      const { value: source, done } = await iterator.next();
      if (done || signal?.aborted) return;
      const turn = begun;
      begun += 1;
      try {
        const entry = await analyze({ ...source, signal, late: late.signal });
        ordered.add(turn, () => {
          // What was being read when everything was forgotten does not come back.
          if (signal?.reason === FORGOTTEN) return;
          const outcome = admit(entry, source);
          (outcome.isDuplicate ? duplicates : entries).push(outcome.entry);
          if (!outcome.isDuplicate && outcome.entry.origin === "own") saves.add(outcome.entry);
        });
      } catch (fault) {
        const { name, code = "other", message = String(fault), at = null } = /** @type {any} */ (fault);
        // What the reader has cancelled is no failure, whoever noticed it.
        ordered.add(turn, () => code !== "cancelled" && name !== "AbortError" && store.fail({ name: source.name, code, message, at }));
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, run));
  signal?.removeEventListener("abort", startGrace);
  clearTimeout(grace);
  await ordered.finished();
  await saves.finished();
  return { entries, duplicates };
}

/** Runs callbacks in the order of their turns, whatever order they come in. */
class Sequence {
  /** @type {Map<number, () => void>} */
  #waiting = new Map();
  #next = 0;
  #slice = new TimeSlice();
  /** The run in progress, or the last one. */
  #running = Promise.resolve();
  #isRunning = false;
  #onEach;

  /** @param {(done: number) => void} onEach called after each with how many have run */
  constructor(onEach) {
    this.#onEach = onEach;
  }

  /** @param {number} turn from 0, each once @param {() => void} callback */
  add(turn, callback) {
    this.#waiting.set(turn, callback);
    if (!this.#isRunning) this.#running = this.#run();
  }

  async #run() {
    this.#isRunning = true;
    for (let callback; (callback = this.#waiting.get(this.#next)); ) {
      this.#waiting.delete(this.#next);
      this.#next += 1;
      callback();
      this.#onEach(this.#next);
      await this.#slice.yieldIfExpired();
    }
    this.#isRunning = false;
  }

  /** Resolves when everything that was added has run. */
  finished() {
    return this.#running;
  }
}
