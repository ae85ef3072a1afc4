// The reader's own texts in IndexedDB, so that they survive a reload: the text and its details, no report (it is read
// again). Where storage is denied or full, the page says so once and goes on without.

const NAME = "lesart";
const STORE = "articles";
/** So many are saved or loaded in one transaction. */
const BATCH = 50;

/** @typedef {import("../model/types.js").Entry} Entry */
/** @typedef {Omit<Entry, "report" | "origin">} SavedEntry */

/** What can go wrong: `unread` is what was saved and cannot be loaded, `undeleted` what was to be deleted and is still there. @typedef {"unsaved" | "full" | "unread" | "undeleted"} Trouble */

/** Called once for each trouble. @type {(why: Trouble) => void} */
let troubleCallback = () => {};
/** @type {Set<Trouble>} */
const reported = new Set();

/** @param {(why: Trouble) => void} callback */
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

/** @param {Trouble} why */
function reportTrouble(why) {
  if (reported.has(why)) return;
  reported.add(why);
  troubleCallback(why);
}

let last = Date.now();

/** @param {Entry[]} entries */
export async function save(entries) {
  try {
    await transact("readwrite", (store) => {
      for (const entry of entries) {
        entry.order ||= last += 1;
        const { id, name, text, source, author, address, isPaid, title, published, encoding, order } = entry;
        store.put({ id, name, text, source, author, address, isPaid, title, published, encoding, order });
      }
    });
  } catch (fault) {
    reportTrouble(/** @type {any} */ (fault)?.name === "QuotaExceededError" ? "full" : "unsaved");
  }
}

/**
 * Saves what comes one by one, at once, so that a reload loses nothing that was on screen: what comes while a transaction
 * runs goes into the next one together.
 */
export class SaveQueue {
  /** @type {Entry[]} */
  #waiting = [];
  /** @type {Promise<void> | null} */
  #running = null;

  /** @param {Entry} entry */
  add(entry) {
    this.#waiting.push(entry);
    this.#running ??= this.#run();
  }

  async #run() {
    while (this.#waiting.length) await save(this.#waiting.splice(0));
    this.#running = null;
  }

  /** Resolves when everything that was added is saved, or has been reported. */
  async finished() {
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

/** @param {IDBValidKey[]} ids @returns {Promise<SavedEntry[]>} without those that another window has deleted meanwhile */
async function loadBatch(ids) {
  /** @type {IDBRequest<SavedEntry | undefined>[]} */
  let requests = [];
  await transact("readonly", (store) => {
    requests = ids.map((id) => store.get(id));
  });
  return requests.flatMap(({ result }) => result ?? []);
}

/** @param {string[]} ids */
export async function remove(ids) {
  try {
    await transact("readwrite", (store) => ids.forEach((id) => store.delete(id)));
  } catch {
    // Where nothing can be saved, nothing is left to delete.
    if (await count()) reportTrouble("undeleted");
  }
}

/** Deletes the whole database. @returns {Promise<boolean>} whether nothing is left */
export async function deleteAll() {
  const database = await opened?.catch(() => null);
  database?.close();
  opened = null;
  /** @type {"done" | "blocked" | "failed"} */
  const outcome = await new Promise((resolve) => {
    try {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = () => resolve("done");
      request.onblocked = () => resolve("blocked");
      request.onerror = () => resolve("failed");
    } catch {
      resolve("failed");
    }
  });
  // Where nothing can be saved, nothing is left either.
  return outcome === "done" || (outcome === "failed" && (await count()) === 0);
}
