// Reports of the reader's own texts, kept beside them, so that a reload does not read them again. A database of its own: nothing
// is lost with it, and what another build of the module wrote is not used.
import { build } from "../parts.js";
import { Connection } from "./indexed-db.js";

const NAME = "lesart.reports";
const STORE = "reports";
/** The report of a longer text takes room for many, in characters. */
const LARGEST = 2_000_000;

/** @typedef {import("../model/types.js").Entry} Entry */

/**
 * What was read from an article.
 * @typedef {object} Kept
 * @property {string} id
 * @property {string} from what it was read from, and by which module
 * @property {string[]} pieces the report as it came from the worker
 * @property {Uint8Array} [profile] what grouping needs
 */

/** Reports that are not saved yet. @type {WeakMap<Entry, Kept>} */
const fresh = new WeakMap();
const connection = new Connection(NAME, 1, (_, { result }) => void result.createObjectStore(STORE, { keyPath: "id" }));

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
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => void} work
 * @returns {Promise<void>}
 */
async function transact(mode, work) {
  try {
    await connection.transact(STORE, mode, work);
  } catch {
    // As above.
  }
}

/** @param {Entry[]} entries */
export async function save(entries) {
  const kept = entries.flatMap((entry) => fresh.get(entry) ?? []);
  for (const entry of entries) fresh.delete(entry);
  if (kept.length) await transact("readwrite", (store) => kept.forEach((one) => store.put(one)));
}

/** The reports of some articles, where they are kept. @param {string[]} ids @returns {Promise<Map<string, Kept>>} */
export async function load(ids) {
  /** @type {Map<string, Kept>} */
  const found = new Map();
  await transact("readonly", (store) => {
    for (const id of ids) {
      const request = store.get(id);
      request.onsuccess = () => request.result && found.set(id, request.result);
    }
  });
  return found;
}

/** @param {string[]} ids */
export function remove(ids) {
  return transact("readwrite", (store) => ids.forEach((id) => store.delete(id)));
}

/** Deletes all of them. */
export function deleteAll() {
  return connection.delete();
}
