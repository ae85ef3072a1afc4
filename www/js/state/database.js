// The reader's own texts in IndexedDB, so that they survive a reload: the text and its details; the report is kept beside
// it (kept-reports.js), or read again; and the reader's work on articles, examples too. Where storage is denied or full, the
// page says so once and goes on without. Other windows are told of what changes.
import { Connection } from "./indexed-db.js";
import * as reports from "./kept-reports.js";
import { tell } from "./tabs.js";

const NAME = "lesart";
const STORE = "articles";
const WORK = "work";
/** So many are saved or loaded in one transaction. */
const BATCH = 50;

/** @typedef {import("../model/types.js").Entry} Entry */
/** @typedef {Omit<Entry, "report" | "origin"> & { kept?: import("./kept-reports.js").Kept }} SavedEntry */

/**
 * What can go wrong: `outdated` is a window beside one with a newer version, `unread` what was saved and cannot be loaded,
 * `undeleted` what was to be deleted and is still there. @typedef {"unsaved" | "full" | "outdated" | "unread" | "undeleted"} Trouble
 */

/** Called once for each trouble. @type {(why: Trouble) => void} */
let troubleCallback = () => {};
/** @type {Set<Trouble>} */
const reported = new Set();

/** @param {(why: Trouble) => void} callback */
export function onTrouble(callback) {
  troubleCallback = callback;
}

const connection = new Connection(NAME, 3, ({ oldVersion }, request) => {
  const { result, transaction } = request;
  const store = oldVersion < 1 ? result.createObjectStore(STORE, { keyPath: "id" }) : /** @type {IDBTransaction} */ (transaction).objectStore(STORE);
  if (oldVersion < 2) store.createIndex("order", "order");
  result.createObjectStore(WORK, { keyPath: "id" });
});

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T> | void} work
 * @param {string} [name] of the store
 */
const transact = (mode, work, name = STORE) => connection.transact(name, mode, work);

/** @param {Trouble} why */
function reportTrouble(why) {
  if (reported.has(why)) return;
  reported.add(why);
  troubleCallback(why);
}

/** @param {unknown} fault */
function reportUnsaved(fault) {
  const name = String(/** @type {any} */ (fault)?.name);
  reportTrouble(name === "QuotaExceededError" ? "full" : name === "VersionError" ? "outdated" : "unsaved");
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
  /** What a request threw, which a transaction does not tell. @type {unknown} */
  let thrown = null;
  const put = () =>
    transact("readwrite", (store) => {
      for (const entry of entries) {
        const putInPlace = () => {
          const { id, name, text, source, author, address, isPaid, title, published, encoding, order } = entry;
          store.put({ id, name, text, source, author, address, isPaid, title, published, encoding, order });
        };
        if (entry.order) {
          putInPlace();
          continue;
        }
        // Another window may have saved the same text: it keeps its place, or a report at the other place would never be deleted.
        /** @type {IDBRequest<SavedEntry | undefined>} */
        const present = store.get(entry.id);
        present.onsuccess = () => {
          entry.order = present.result?.order ?? (last = Math.max(last + 1, Date.now()));
          try {
            putInPlace();
          } catch (fault) {
            thrown = fault;
            store.transaction.abort();
          }
        };
      }
    }).catch((fault) => {
      throw thrown ?? fault;
    });
  try {
    // Texts go before reports, which can be made again.
    await put().catch(async (fault) => {
      if (fault?.name !== "QuotaExceededError") throw fault;
      thrown = null;
      await reports.deleteAll();
      await put();
    });
    if (of === era) await reports.save(entries);
    tell({ saved: entries.map(({ id }) => id) });
  } catch (fault) {
    reportUnsaved(fault);
  }
}

/** For so long what comes is gathered after a transaction, in milliseconds: each costs more than what is saved in it. */
const GATHERED = 100;

/**
 * Saves what comes one by one, the first at once and no other later than a blink, so that a reload loses nothing that was on
 * screen: what comes in the meantime goes into the next transaction together.
 */
export class SaveQueue {
  /** @type {Entry[]} */
  #waiting = [];
  #era = era;
  /** @type {Promise<void> | null} */
  #running = null;
  #end = () => {};
  /** Resolves when nothing more comes. @type {Promise<void>} */
  #ended = new Promise((resolve) => (this.#end = resolve));
  #save;

  /** @param {boolean} texts whether texts are saved, or reports alone of texts that are saved already */
  constructor(texts) {
    this.#save = texts ? save : async (/** @type {Entry[]} */ entries, /** @type {number} */ of) => (of === era ? reports.save(entries) : undefined);
  }

  /** @param {Entry} entry */
  add(entry) {
    this.#waiting.push(entry);
    this.#running ??= this.#run();
  }

  async #run() {
    while (this.#waiting.length) {
      await this.#save(this.#waiting.splice(0), this.#era);
      await Promise.race([this.#ended, new Promise((resolve) => setTimeout(resolve, GATHERED))]);
    }
    this.#running = null;
  }

  /** Resolves when everything that was added is saved, or has been reported. */
  async finished() {
    this.#end();
    await this.#running;
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
  try {
    // By id: two windows may have given two articles the same place.
    const ids = (await transact("readonly", (store) => store.index("order").getAllKeys())) ?? [];
    while (ids.length) yield* await loadBatch(ids.splice(0, BATCH));
  } catch {
    reportTrouble("unread");
  }
}

/** Some of what was saved. @param {string[]} ids @returns {AsyncGenerator<SavedEntry>} */
export async function* pick(ids) {
  for (const id of ids) {
    const saved = await transact("readonly", (store) => store.get(id)).catch(() => undefined);
    if (saved) yield { ...saved, kept: (await reports.load([saved])).get(id) };
  }
}

/** @param {IDBValidKey[]} ids @returns {Promise<SavedEntry[]>} without those that another window has deleted meanwhile */
async function loadBatch(ids) {
  /** @type {IDBRequest<SavedEntry | undefined>[]} */
  let requests = [];
  await transact("readonly", (store) => {
    requests = ids.map((id) => store.get(id));
  });
  const saved = requests.flatMap(({ result }) => result ?? []);
  // What comes later stands behind them, also where the clock was set back.
  for (const { order = 0 } of saved) last = Math.max(last, order);
  const kept = await reports.load(saved);
  return saved.map((entry) => ({ ...entry, kept: kept.get(entry.id) }));
}

/** @param {Entry[]} entries */
export async function remove(entries) {
  const ids = entries.map(({ id }) => id);
  tell({ removed: ids });
  try {
    await Promise.all([reports.remove(entries), transact("readwrite", (store) => ids.forEach((id) => store.delete(id)))]);
  } catch {
    // Where nothing can be saved, nothing is left to delete.
    if (await count()) reportTrouble("undeleted");
  }
}

/** The reader's work on articles; fails where it cannot be had. @returns {Promise<import("../model/types.js").Work[]>} */
export async function loadWork() {
  return (await transact("readonly", (store) => store.getAll(), WORK)) ?? [];
}

/** @param {import("../model/types.js").Work[]} changed @param {string[]} gone ids */
export async function saveWork(changed, gone) {
  try {
    await transact(
      "readwrite",
      (store) => {
        for (const work of changed) store.put(work);
        for (const id of gone) store.delete(id);
      },
      WORK,
    );
    tell({ work: [...changed.map(({ id }) => id), ...gone] });
  } catch (fault) {
    reportUnsaved(fault);
  }
}

/** Deletes the whole database. @returns {Promise<boolean>} whether nothing is left */
export async function deleteAll() {
  forgotten();
  tell({ forgotten: true });
  await reports.deleteAll();
  const outcome = await connection.delete();
  // Where nothing can be saved, nothing is left either.
  return outcome === "done" || (outcome === "failed" && (await count()) === 0);
}
