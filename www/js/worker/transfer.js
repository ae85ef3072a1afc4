// Reports on their way from the worker to the page: a large one goes in pieces, which the page parses in time slices, for to
// parse it at once would keep the page from answering.
import { TimeSlice } from "../util/time-slice.js";

/** Reports of no more characters go whole. */
const LARGE = 500_000;
/** Longer lists are sent apart, so many items in a piece. */
const MANY = 200;

/**
 * A report as the worker sends it: as one JSON text, or as several where it is large: the report with its long lists
 * empty, then `[path, items]` for the items of each.
 * @param {string} json
 * @returns {string | string[]}
 */
export function split(json) {
  if (json.length <= LARGE) return json;
  const whole = JSON.parse(json);
  /** The lists that were taken out, with their paths. @type {[path: (string | number)[], items: unknown[]][]} */
  const lists = [];
  takeOut(whole, [], lists);
  const pieces = [JSON.stringify(whole)];
  // Items may hold long lists of their own, which are added while the others are gone through.
  for (const [path, items] of lists) {
    items.forEach((item, index) => takeOut(item, [...path, index], lists));
    for (let from = 0; from < items.length; from += MANY) pieces.push(JSON.stringify([path, items.slice(from, from + MANY)]));
  }
  return pieces;
}

/** Takes the long lists out of a value. @param {any} value @param {(string | number)[]} path @param {[(string | number)[], unknown[]][]} lists */
function takeOut(value, path, lists) {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const inner = value[key];
    if (typeof inner !== "object" || inner === null) continue;
    if (Array.isArray(inner) && inner.length > MANY) {
      lists.push([[...path, key], inner]);
      value[key] = [];
    } else takeOut(inner, [...path, key], lists);
  }
}

/**
 * The report that was split.
 * @param {string | string[]} sent
 * @returns {Promise<any>}
 */
export async function join(sent) {
  if (typeof sent === "string") return JSON.parse(sent);
  const [first, ...rest] = sent;
  const whole = JSON.parse(first);
  const slice = new TimeSlice();
  for (const piece of rest) {
    await slice.yieldIfExpired();
    const [path, items] = JSON.parse(piece);
    path.reduce((/** @type {any} */ place, /** @type {string | number} */ key) => place[key], whole).push(...items);
  }
  return whole;
}
