// The files of a drag and drop, folders searched.

/** Whether a file is one that its system hides. @param {{ name: string }} file */
export function isHidden({ name }) {
  return name.startsWith(".");
}

/** A file or folder that the browser would not open. */
export class Unopened {
  /** @param {string} name @param {unknown} fault */
  constructor(name, fault) {
    this.name = name;
    this.message = String(fault);
  }
}

/**
 * The files of a drop, those in folders too, given out while the folders are still being searched.
 * @implements {AsyncIterable<File | Unopened>}
 */
export class Dropped {
  /** @type {(File | Unopened)[]} */
  #files = [];
  /** Whether all have been found. */
  complete = false;
  #notify = () => {};

  /** @param {DataTransfer} transfer */
  constructor(transfer) {
    // The entries must be taken before anything is awaited: the list is emptied then.
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry);
    const files = entries.length ? [] : [...transfer.files];
    this.#files.push(...files);
    void this.#find(entries);
  }

  /** How many have been found so far. */
  get length() {
    return this.#files.length;
  }

  /** @param {any[]} entries */
  async #find(entries) {
    for (const entry of entries) await this.#walk(entry);
    this.complete = true;
    this.#notify();
  }

  /** @param {any} entry */
  async #walk(entry) {
    if (isHidden(entry)) return;
    try {
      if (entry.isFile) {
        this.#found(await new Promise((resolve, reject) => entry.file(resolve, reject)));
      } else if (entry.isDirectory) {
        const reader = entry.createReader();
        for (;;) {
          /** @type {any[]} */
          const batch = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
          if (!batch.length) break;
          for (const one of batch) await this.#walk(one);
        }
      }
    } catch (fault) {
      this.#found(new Unopened(entry.fullPath || entry.name, fault));
    }
  }

  /** @param {File | Unopened} file */
  #found(file) {
    this.#files.push(file);
    this.#notify();
  }

  async *[Symbol.asyncIterator]() {
    for (let next = 0; ; next += 1) {
      while (next >= this.#files.length && !this.complete) {
        await new Promise((resolve) => (this.#notify = () => resolve(undefined)));
      }
      if (next >= this.#files.length) return;
      yield this.#files[next];
    }
  }
}
