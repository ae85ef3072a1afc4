// A large report in pieces: the worker takes it apart, the page puts it together bit by bit, for to read it at once would
// keep the page from answering.
import { Slices } from "../util/time-slice.js";

/** Reports of no more characters go whole. */
const LARGE = 500_000;
/** Longer lists are sent apart, so many items at once. */
const MANY = 200;

/**
 * A report as the worker sends it: whole, or in pieces where it is large.
 * @param {string} json
 * @returns {string | string[]}
 */
export function apart(json) {
  if (json.length <= LARGE) return json;
  const whole = JSON.parse(json);
  /** What is sent later: lists, and where their items belong. @type {[path: (string | number)[], items: unknown[]][]} */
  const later = [];
  empty(whole, [], later);
  const pieces = [JSON.stringify(whole)];
  // Items may hold long lists of their own; those are added while the others are gone through.
  for (const [path, items] of later) {
    items.forEach((item, index) => empty(item, [...path, index], later));
    for (let from = 0; from < items.length; from += MANY) pieces.push(JSON.stringify([path, items.slice(from, from + MANY)]));
  }
  return pieces;
}

/** Takes the long lists out of a value. @param {any} value @param {(string | number)[]} path @param {[(string | number)[], unknown[]][]} later */
function empty(value, path, later) {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const inner = value[key];
    if (typeof inner !== "object" || inner === null) continue;
    if (Array.isArray(inner) && inner.length > MANY) {
      later.push([[...path, key], inner]);
      value[key] = [];
    } else empty(inner, [...path, key], later);
  }
}

/**
 * The report that was taken apart.
 * @param {string | string[]} sent
 * @returns {Promise<any>}
 */
export async function together(sent) {
  if (typeof sent === "string") return JSON.parse(sent);
  const [first, ...rest] = sent;
  const whole = JSON.parse(first);
  const slices = new Slices();
  for (const piece of rest) {
    await slices.pause();
    const [path, items] = JSON.parse(piece);
    path.reduce((/** @type {any} */ place, /** @type {string | number} */ key) => place[key], whole).push(...items);
  }
  return whole;
}
