// The worker and the articles that the page opens with, which early.js has asked for already. The edition in one file
// (editions/single) has a parts.js of its own, and nothing else differs.
export { build } from "../pkg/build.js";

/** @typedef {{ file: string, bytes: Uint8Array, title?: string, source?: string }} Seed */

/**
 * What early.js has begun, and how it begins.
 * @typedef {object} Early
 * @property {{ worker: Worker, seeds: Promise<Seed[]>, isLost: boolean }} first
 * @property {Promise<WebAssembly.Module>} module compiled once, for every worker
 * @property {() => Promise<Seed[]>} seeds
 * @property {() => Worker} startWorker
 */

const { early } = /** @type {{ early: Early }} */ (/** @type {unknown} */ (window));
let { worker: firstWorker, seeds: firstSeeds } = /** @type {{ worker: Worker | null, seeds: Promise<Seed[]> | null }} */ (early.first);

/** @returns {import("./worker/client.js").WorkerLike} */
export function startWorker() {
  const worker = firstWorker && !early.first.isLost ? firstWorker : early.startWorker();
  firstWorker = null;
  // Without one, the worker gets it for itself.
  early.module.catch(() => null).then((module) => worker.postMessage({ module }));
  return worker;
}

/** The articles that the page opens with. @returns {Promise<Seed[]>} */
export function seeds() {
  const seeds = firstSeeds ?? early.seeds();
  firstSeeds = null;
  return seeds;
}
