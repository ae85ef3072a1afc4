// A database of the browser, opened when it is first needed.

export class Connection {
  #name;
  #version;
  #upgrade;
  /** @type {Promise<IDBDatabase> | null} */
  #opened = null;

  /** @param {string} name @param {number} version @param {(event: IDBVersionChangeEvent, request: IDBOpenDBRequest) => void} upgrade makes the stores that the version has more than the one before */
  constructor(name, version, upgrade) {
    this.#name = name;
    this.#version = version;
    this.#upgrade = upgrade;
  }

  #open() {
    this.#opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(this.#name, this.#version);
      request.onupgradeneeded = (event) => this.#upgrade(event, request);
      request.onsuccess = () => {
        // Another window that deletes the database is not kept waiting; what is saved later opens it again.
        request.result.onversionchange = () => {
          request.result.close();
          this.#opened = null;
        };
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error("blocked"));
    });
    this.#opened.catch(() => (this.#opened = null));
    return this.#opened;
  }

  /**
   * @template T
   * @param {string} name of the store
   * @param {IDBTransactionMode} mode
   * @param {(store: IDBObjectStore) => IDBRequest<T> | void} work
   * @returns {Promise<T | undefined>} what the request came to
   */
  async transact(name, mode, work) {
    const database = await this.#open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = work(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request ? request.result : undefined);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  }

  /** Deletes the whole database. @returns {Promise<"done" | "blocked" | "failed">} */
  async delete() {
    const database = await this.#opened?.catch(() => null);
    database?.close();
    this.#opened = null;
    return new Promise((resolve) => {
      try {
        const request = indexedDB.deleteDatabase(this.#name);
        request.onsuccess = () => resolve("done");
        request.onblocked = () => resolve("blocked");
        request.onerror = () => resolve("failed");
      } catch {
        resolve("failed");
      }
    });
  }
}
