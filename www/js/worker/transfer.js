// Reports on their way from the worker to the page: the module writes a large one in pieces, which the page parses in time
// slices, for to parse it at once would keep the page from answering.
import { TimeSlice } from "../util/time-slice.js";

/**
 * The report that came in pieces: itself with its long lists empty, then `[path, items]` for the items of each.
 * @param {string[]} pieces
 * @returns {Promise<any>}
 */
export async function join([first, ...rest]) {
  const whole = JSON.parse(first);
  const slice = new TimeSlice();
  for (const piece of rest) {
    await slice.yieldIfExpired();
    const [path, items] = JSON.parse(piece);
    path.reduce((/** @type {any} */ place, /** @type {string | number} */ key) => place[key], whole).push(...items);
  }
  return whole;
}
