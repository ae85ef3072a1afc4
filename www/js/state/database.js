// Own texts over a reload, in IndexedDB: the text and its details, no report (it is read again). Where storage is
// denied or full, the page says so once and goes on without.

const NAME = "lesart";
const STORE = "articles";
/** So many are kept, or fetched, at once. */
const BATCH = 50;

/** @typedef {import("../model/types.js").Entry} Entry */
/** What is kept of an entry. @typedef {Omit<Entry, "report" | "origin">} Kept */

/** Called when something could not be kept, with "unsaved" or "full". @type {(why: "unsaved" | "full") => void} */
let complain = () => {};
let complained = false;

/** @param {(why: "unsaved" | "full") => void} callback */
export function onTrouble(callback) {
  complain = callback;
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
      // Another window that forgets everything is not kept waiting; what comes later is kept anew.
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
function trouble(fault) {
  if (complained) return;
  complained = true;
  complain(/** @type {any} */ (fault)?.name === "QuotaExceededError" ? "full" : "unsaved");
}

let last = Date.now();

/** @param {Entry[]} entries */
export async function save(entries) {
  try {
    await transact("readwrite", (store) => {
      for (const entry of entries) {
        entry.order ||= last += 1;
        const { id, name, text, source, title, published, encoding, order } = entry;
        store.put({ id, name, text, source, title, published, encoding, order });
      }
    });
  } catch (fault) {
    trouble(fault);
  }
}

/** Many that come one by one are kept together. */
export class Saving {
  /** @type {Entry[]} */
  #waiting = [];

  /** @param {Entry} entry */
  add(entry) {
    this.#waiting.push(entry);
  }

  /** Keeps what has come, when there is enough of it. */
  async pace() {
    if (this.#waiting.length >= BATCH) await this.finish();
  }

  async finish() {
    if (this.#waiting.length) await save(this.#waiting.splice(0));
  }
}

/** How many are kept. */
export async function count() {
  try {
    return (await transact("readonly", (store) => store.count())) ?? 0;
  } catch {
    return 0;
  }
}

/** What was kept, in the order in which it came. @returns {AsyncGenerator<Kept>} */
export async function* load() {
  let after = -Infinity;
  for (;;) {
    /** @type {Kept[]} */
    let batch;
    try {
      const range = IDBKeyRange.lowerBound(after, true);
      batch = (await transact("readonly", (store) => store.index("order").getAll(range, BATCH))) ?? [];
    } catch {
      return;
    }
    if (!batch.length) return;
    yield* batch;
    after = batch[batch.length - 1].order;
  }
}

/** @param {string[]} ids */
export async function remove(ids) {
  try {
    await transact("readwrite", (store) => ids.forEach((id) => store.delete(id)));
  } catch (fault) {
    trouble(fault);
  }
}

/** Removes the whole database. */
export async function forget() {
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
