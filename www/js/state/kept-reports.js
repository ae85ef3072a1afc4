// Reports of the reader's own texts, kept beside them, so that a reload does not read them again. A database of its own: nothing
// is lost with it, and what another build of the module wrote is not used.
import { build } from "../parts.js";

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
/** @type {Promise<IDBDatabase> | null} */
let opened = null;

/** What a report depends on besides the module: the text, which a text of the same length under the same id is, and what is known about it. @param {string} text @param {object} options */
export function sourceOf(text, options) {
  return JSON.stringify([build.module, text.length, options]);
}

/** @param {Entry} entry @param {Kept} kept */
export function remember(entry, kept) {
  if (kept.pieces.reduce((sum, { length }) => sum + length, 0) <= LARGEST) fresh.set(entry, kept);
}

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => {
      request.result.onversionchange = () => {
        request.result.close();
        opened = null;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  opened.catch(() => (opened = null));
  return opened;
}

/**
 * Works on what is kept; nothing happens where there is no room, or storage is denied: then the texts are read again.
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => void} work
 * @returns {Promise<void>}
 */
async function transact(mode, work) {
  try {
    const database = await open();
    await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      work(transaction.objectStore(STORE));
      transaction.oncomplete = resolve;
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
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
export async function deleteAll() {
  const database = await opened?.catch(() => null);
  database?.close();
  opened = null;
  await new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = request.onerror = request.onblocked = resolve;
    } catch (fault) {
      resolve(fault);
    }
  });
}
