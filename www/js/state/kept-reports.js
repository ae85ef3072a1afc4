// Reports of the reader's own texts, kept beside them, so that a reload does not read them again. A database of its own: nothing
// is lost with it, and what another build of the module wrote is not used.
import { build } from "../parts.js";
import { Connection } from "./indexed-db.js";

const NAME = "lesart.reports";
const STORE = "reports";
/** The report of a longer text takes room for many, in characters. */
const LARGEST = 2_000_000;

/** @typedef {import("../model/types.js").Entry} Entry */

/** Where the report of an article is kept. @typedef {Pick<Entry, "id" | "order">} Place */

/**
 * What was read from an article.
 * @typedef {object} Kept
 * @property {string} id
 * @property {string} from what it was read from, and by which module
 * @property {string[]} pieces the report as it came from the worker
 * @property {Uint8Array} [profile] what grouping needs
 */

/**
 * The same as it is saved: as UTF-8, for a browser takes two bytes for each letter of a string that has one beyond Latin-1. By
 * place, so that what comes later stands behind what is there: in any other order the database moves what it has again and again.
 * @typedef {Omit<Kept, "pieces"> & { order: number, pieces: Uint8Array[] }} Saved
 */

/** Reports that are not saved yet. @type {WeakMap<Entry, Kept>} */
const fresh = new WeakMap();
const connection = new Connection(NAME, 2, ({ oldVersion }, { result }) => {
  if (oldVersion === 1) result.deleteObjectStore(STORE);
  result.createObjectStore(STORE, { keyPath: ["order", "id"] });
});

/** What a report depends on besides the module: the text, which a text of the same length under the same id is, and what is known about it. @param {string} text @param {object} options */
export function sourceOf(text, options) {
  return JSON.stringify([build.module, text.length, options]);
}

/** @param {Entry} entry @param {Kept} kept */
export function remember(entry, kept) {
  if (kept.pieces.reduce((sum, { length }) => sum + length, 0) <= LARGEST) fresh.set(entry, kept);
}

/**
 * Works on what is kept; nothing happens where there is no room, or storage is denied: then the texts are read again.
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T> | void} work
 * @returns {Promise<T | undefined>}
 */
async function transact(mode, work) {
  try {
    return await connection.transact(STORE, mode, work);
  } catch {
    // As above.
    return undefined;
  }
}

/** @param {Entry[]} entries that have their places */
export async function save(entries) {
  const encoder = new TextEncoder();
  /** @type {Saved[]} */
  const saved = [];
  for (const entry of entries) {
    const kept = fresh.get(entry);
    if (kept) saved.push({ ...kept, order: entry.order, pieces: kept.pieces.map((piece) => encoder.encode(piece)) });
    fresh.delete(entry);
  }
  if (saved.length) await transact("readwrite", (store) => saved.forEach((one) => store.put(one)));
}

/** The reports of some articles, where they are kept. @param {Place[]} places of articles that follow one another @returns {Promise<Map<string, Kept>>} */
export async function load(places) {
  const wanted = new Set(places.map(({ id }) => id));
  const orders = places.map(({ order }) => order);
  if (!wanted.size) return new Map();
  // In one request. An empty list comes behind every id.
  const range = () => IDBKeyRange.bound([Math.min(...orders)], [Math.max(...orders), []]);
  const saved = (await transact("readonly", (store) => /** @type {IDBRequest<Saved[]>} */ (store.getAll(range())))) ?? [];
  const decoder = new TextDecoder();
  return new Map(saved.filter(({ id }) => wanted.has(id)).map((one) => [one.id, { ...one, pieces: one.pieces.map((piece) => decoder.decode(piece)) }]));
}

/** @param {Place[]} places */
export function remove(places) {
  return transact("readwrite", (store) => places.forEach(({ id, order }) => store.delete([order, id])));
}

/** Deletes all of them. */
export function deleteAll() {
  return connection.delete();
}
