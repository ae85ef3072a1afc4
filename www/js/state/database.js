// The reader's own texts in IndexedDB, so that they survive a reload: the text and its details; the report is kept beside
// it (kept-reports.js), or read again. Where storage is denied or full, the page says so once and goes on without. Other windows are told of what changes.
import * as reports from "./kept-reports.js";
import { tell } from "./tabs.js";

const NAME = "lesart";
const STORE = "articles";
/** So many are saved or loaded in one transaction. */
const BATCH = 50;

/** @typedef {import("../model/types.js").Entry} Entry */
/** @typedef {Omit<Entry, "report" | "origin"> & { kept?: import("./kept-reports.js").Kept }} SavedEntry */

/** Called once when something could not be saved. @type {(why: "unsaved" | "full") => void} */
let troubleCallback = () => {};
let isReported = false;

/** @param {(why: "unsaved" | "full") => void} callback */
export function onTrouble(callback) {
  troubleCallback = callback;
}

/** @type {Promise<IDBDatabase> | null} */
let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 2);
    request.onupgradeneeded = ({ oldVersion }) => {
      const store =
        oldVersion < 1
          ? request.result.createObjectStore(STORE, { keyPath: "id" })
          : /** @type {IDBTransaction} */ (request.transaction).objectStore(STORE);
      store.createIndex("order", "order");
    };
    request.onsuccess = () => {
      // Another window that deletes the database is not kept waiting; what is saved later opens it again.
      request.result.onversionchange = () => {
        request.result.close();
        opened = null;
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("blocked"));
  });
  opened.catch(() => (opened = null));
  return opened;
}

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T> | void} work
 * @returns {Promise<T | undefined>}
 */
async function transact(mode, work) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request ? request.result : undefined);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

/** @param {unknown} fault */
function reportTrouble(fault) {
  if (isReported) return;
  isReported = true;
  troubleCallback(/** @type {any} */ (fault)?.name === "QuotaExceededError" ? "full" : "unsaved");
}

let last = 0;
/** How often everything was forgotten: what was read before is not saved afterwards. */
let era = 0;

/** Everything was forgotten here or in another window. */
export function forgotten() {
  era += 1;
}

/** @param {Entry[]} entries @param {number} [of] the era in which they were read */
export async function save(entries, of = era) {
  if (of !== era) return;
  const put = () =>
    transact("readwrite", (store) => {
      for (const entry of entries) {
        entry.order ||= last = Math.max(last + 1, Date.now());
        const { id, name, text, source, author, address, isPaid, title, published, encoding, order } = entry;
        store.put({ id, name, text, source, author, address, isPaid, title, published, encoding, order });
      }
    });
  try {
    // Texts go before reports, which can be made again.
    await put().catch(async (fault) => {
      if (fault?.name !== "QuotaExceededError") throw fault;
      await reports.deleteAll();
      await put();
    });
    if (of === era) await reports.save(entries);
    tell({ saved: entries.map(({ id }) => id) });
  } catch (fault) {
    reportTrouble(fault);
  }
}

/** Saves in batches what comes one by one. */
export class SaveQueue {
  /** @type {Entry[]} */
  #waiting = [];
  #era = era;
  #save;

  /** @param {boolean} texts whether texts are saved, or reports alone of texts that are saved already */
  constructor(texts) {
    this.#save = texts ? save : async (/** @type {Entry[]} */ entries, /** @type {number} */ of) => (of === era ? reports.save(entries) : undefined);
  }

  /** @param {Entry} entry */
  add(entry) {
    this.#waiting.push(entry);
  }

  async saveIfFull() {
    if (this.#waiting.length >= BATCH) await this.save();
  }

  async save() {
    if (this.#waiting.length) await this.#save(this.#waiting.splice(0), this.#era);
  }
}

/** How many are saved. */
export async function count() {
  try {
    return (await transact("readonly", (store) => store.count())) ?? 0;
  } catch {
    return 0;
  }
}

/** What was saved, in the order in which it came. @returns {AsyncGenerator<SavedEntry>} */
export async function* load() {
  let after = -Infinity;
  for (;;) {
    /** @type {SavedEntry[]} */
    let batch;
    try {
      const range = IDBKeyRange.lowerBound(after, true);
      batch = (await transact("readonly", (store) => store.index("order").getAll(range, BATCH))) ?? [];
    } catch {
      return;
    }
    if (!batch.length) return;
    const kept = await reports.load(batch.map(({ id }) => id));
    for (const saved of batch) yield { ...saved, kept: kept.get(saved.id) };
    after = batch[batch.length - 1].order;
  }
}

/** Some of what was saved. @param {string[]} ids @returns {AsyncGenerator<SavedEntry>} */
export async function* pick(ids) {
  for (const id of ids) {
    const saved = await transact("readonly", (store) => store.get(id)).catch(() => undefined);
    if (saved) yield { ...saved, kept: (await reports.load([id])).get(id) };
  }
}

/** @param {string[]} ids */
export async function remove(ids) {
  tell({ removed: ids });
  try {
    await Promise.all([reports.remove(ids), transact("readwrite", (store) => ids.forEach((id) => store.delete(id)))]);
  } catch (fault) {
    reportTrouble(fault);
  }
}

/** Deletes the whole database. */
export async function deleteAll() {
  forgotten();
  tell({ forgotten: true });
  await reports.deleteAll();
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
