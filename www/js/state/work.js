// The reader's own work: corrections and notes, kept by article, and what holds for all of them under the id `*`.
import { rulesFor } from "../model/corrections.js";
import * as database from "./database.js";

/** @typedef {import("../model/types.js").Work} Work */

/** The module takes no more corrections at once; the latest hold. */
const MOST = 10_000;

/** The id of what holds for all articles. */
export const ALL = "*";

/** @type {Map<string, Work>} */
const works = new Map();
/** @type {Promise<void> | undefined} */
let loaded;
/** How often it has changed. */
export let revision = 0;

/** Resolves when what was kept is there; where it cannot be had, it is tried again the next time. */
export function ready() {
  return (loaded ??= reload().catch(() => {
    loaded = undefined;
  }));
}

/** Takes what is kept, in place of what is here. */
export async function reload() {
  const kept = await database.loadWork();
  clear();
  for (const work of kept) works.set(work.id, work);
}

/** Forgets all of it here; what is kept is none of its business. */
export function clear() {
  works.clear();
  revision += 1;
}

/** All of it. */
export function all() {
  return [...works.values()];
}

/** The work on an article. @param {string} id @returns {Work} */
export function on(id) {
  return works.get(id) ?? { id, corrections: [], pairs: [], notes: [] };
}

/** The corrections that an article is read with: its own hold against those of all articles. @param {string} id @param {string} text */
export async function correctionsFor(id, text) {
  await ready();
  return [...rulesFor(on(ALL).corrections, text), ...on(id).corrections].slice(-MOST);
}

/** The corrections of a comparison. @param {string[]} ids */
export function pairsOf(ids) {
  return on(ALL).pairs.filter(({ a, b }) => ids.includes(a.article) && ids.includes(b.article)).slice(-MOST);
}

/** Keeps work as it is now; empty work is none. @param {Work[]} changed */
export async function set(changed) {
  await ready();
  const isEmpty = (/** @type {Work} */ { corrections, pairs, notes }) => !corrections.length && !pairs.length && !notes.length;
  revision += 1;
  for (const work of changed) {
    if (isEmpty(work)) works.delete(work.id);
    else works.set(work.id, work);
  }
  await database.saveWork(
    changed.filter((work) => !isEmpty(work)),
    changed.filter(isEmpty).map(({ id }) => id),
  );
}

/** Forgets the work on articles that are gone. @param {string[]} ids @returns {Promise<() => Promise<void>>} brings it back */
export async function remove(ids) {
  await ready();
  const before = [...ids.filter((id) => works.has(id)), ALL].map(on);
  const gone = new Set(ids);
  const { corrections, pairs, notes } = on(ALL);
  const rest = {
    id: ALL,
    corrections,
    pairs: pairs.filter(({ a, b }) => !gone.has(a.article) && !gone.has(b.article)),
    notes: notes.filter(({ places }) => !places.some(({ article }) => gone.has(article))),
  };
  const changed = ids.filter((id) => works.has(id)).map((id) => /** @type {Work} */ ({ id, corrections: [], pairs: [], notes: [] }));
  if (rest.pairs.length < pairs.length || rest.notes.length < notes.length) changed.push(rest);
  if (changed.length) await set(changed);
  return async () => {
    if (changed.length) await set(before);
  };
}
