// Own texts over a reload, in IndexedDB: the text and its details, no report (it is read again). Where storage is
// denied or full, the page says so once and goes on without.

const NAME = "lesart";
const STORE = "articles";

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
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
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

let order = Date.now();

/** @param {import("./types.js").Entry} entry */
export async function save({ id, name, text, source, title, published, encoding }) {
  try {
    await transact("readwrite", (store) => {
      store.put({ id, name, text, source, title, published, encoding, order: (order += 1) });
    });
  } catch (fault) {
    trouble(fault);
  }
}

/** What was kept, in the order in which it came. @returns {Promise<any[]>} */
export async function load() {
  try {
    const kept = (await transact("readonly", (store) => store.getAll())) ?? [];
    return kept.sort((a, b) => a.order - b.order);
  } catch {
    return [];
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
