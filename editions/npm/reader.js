// A reader in a worker of its own, so that a page stays responsive: the client of Lesart's page, with the methods of `Analyzer`.
import { WorkerClient } from "../../www/js/worker/client.js";

/** @typedef {import("../../src/wasm").AnalyzeOptions} AnalyzeOptions */
/** @typedef {import("../../src/wasm").CompareOptions} CompareOptions */
/** @typedef {{ signal?: AbortSignal, onProgress?: (progress: { stage: string, done: number, total: number }) => void }} Control */

export class Reader {
  #client;

  /**
   * @param {() => import("../../www/js/worker/client.js").WorkerLike} start makes a new worker
   * @param {import("../../www/js/worker/client.js").Locks | null} [locks] by which it is noticed that a worker has ended; null for none
   */
  constructor(start, locks) {
    this.#client = new WorkerClient(start, locks);
  }

  /** How often a worker was started. */
  get starts() {
    return this.#client.starts;
  }

  /** Called after a panic, with its message. @param {(message: string) => void} listener */
  set onPanic(listener) {
    this.#client.onPanic = listener;
  }

  get onPanic() {
    return this.#client.onPanic;
  }

  /** Reads an article and keeps it under its id. @param {string | Uint8Array} input @param {AnalyzeOptions | null} [options] @param {Control} [control] */
  async analyze(input, options, control = {}) {
    const { id, title, published, corrections, tokens } = options ?? {};
    const details = { title, published, corrections: corrections ? [...corrections] : undefined };
    const { report } = await this.#client.analyze(id ?? "", input, details, { ...control, withTokens: tokens });
    return report;
  }

  /** Compares articles that were read. @param {readonly string[]} ids @param {CompareOptions | null} [options] @param {Control} [control] */
  compare(ids, options, control = {}) {
    return this.#client.compare([...ids], control, [...(options?.corrections ?? [])]);
  }

  /** Groups articles that were read by event. @param {readonly string[]} ids @param {Control} [control] */
  group(ids, control = {}) {
    return this.#client.group([...ids], control);
  }

  /** Forgets articles. @param {readonly string[]} ids */
  async forget(ids) {
    await this.#client.forget([...ids]);
  }

  /** Forgets all articles. */
  async clear() {
    await this.#client.clear();
  }

  /** Ends the worker and forgets what it was given; a later request starts a new one. */
  terminate() {
    this.#client.terminate();
  }
}
