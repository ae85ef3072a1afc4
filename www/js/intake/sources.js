// Files as sources of articles: each file, and each file of an archive, when its turn comes. Loaded when the first one comes.
import { IntakeError } from "./error.js";
import { unzip } from "./zip.js";

/** What is not read, and why: pictures, sounds and programs, and formats of old programs. @type {[RegExp, string][]} */
const UNREAD = [
  [/\.(doc|dot|xls|xlsb|ppt|pages|wpd|sxw)$/i, "old-format"],
  [/\.msg$/i, "msg"],
  [/\.(pptx|od[sp]|png|jpe?g|gif|webp|svg|heic|tiff?|mp[34]|m4a|wav|mov|gz|t?[7bgx]z|rar|tar|exe|dmg|css|m?js|woff2?|ttf|ics|vcf|mbox)$/i, "not-text"],
];

const ARCHIVE = /\.zip$/i;
const PROJECT = /\.lesart$/i;
/** Files with many articles each. */
const SEVERAL = /\.([ct]sv|xls[xm]|jsonl?|ndjson|xml|rss|atom|rdf)$/i;

/** So many files that are small as a rule are opened at once: one after the other takes a browser twice as long. To ask for their
 * sizes would have the page wait for the disk. */
const AHEAD = 8;
const SMALL = /\.(txt|text|md|markdown|x?html?)$/i;

/** The longest file, in bytes: the longest text, written in UTF-16. */
const LONGEST = 2 * 256 * 2 ** 20;

/** @typedef {import("./several/index.js").Ask} Ask */
/** @typedef {import("./dropped.js").Unopened} Unopened */
/** @typedef {{ name: string, fault?: string, message?: string, bytes?: Uint8Array } & Partial<import("./several/index.js").Several>} Found */

/**
 * Files as sources, read when their turn comes; an archive stands for the files in it, a table or a feed for its articles. A
 * file in a format that is not read comes with the code of the fault; hidden files of archives are skipped.
 */
export class Sources {
  #files;
  /** How many more there are than files, since archives were opened. */
  #more = 0;

  #ask;
  #signal;
  #project;

  /**
   * @param {(Iterable<File | Unopened> | AsyncIterable<File | Unopened>) & { readonly length: number, readonly complete?: boolean }} files
   * @param {Ask} [ask] asks the reader which columns of a table hold what
   * @param {AbortSignal} [signal]
   * @param {(file: Blob) => Promise<Omit<Found, "bytes">[]>} [project] opens a project file and gives its articles
   */
  constructor(files, ask, signal, project) {
    this.#files = files;
    this.#ask = ask;
    this.#signal = signal;
    this.#project = project;
  }

  /** How many have been found so far. */
  get length() {
    return this.#files.length + this.#more;
  }

  /** Whether all have been found. */
  get complete() {
    return this.#files.complete !== false;
  }

  /** @returns {AsyncGenerator<Found>} */
  async *[Symbol.asyncIterator]() {
    for await (const { file, opened } of openedAhead(this.#files)) {
      if ("message" in file) {
        yield { name: file.name, fault: "load", message: file.message };
        continue;
      }
      const name = nameOf(file);
      if (ARCHIVE.test(name)) yield* this.#unpacked(name, file);
      else yield* this.#articles(name, () => bytesOf(file, opened));
    }
  }

  /** @param {string} archive @param {File} file */
  async *#unpacked(archive, file) {
    /** @type {import("./zip.js").Packed[]} */
    let files;
    try {
      files = (await unzip(file)).map(({ name, bytes }) => ({ name: inside(name), bytes })).filter(({ name }) => !/(^|\/)(\.|__MACOSX\/)/.test(name));
    } catch (fault) {
      yield faulty(archive, fault);
      return;
    }
    if (!files.length) {
      yield { name: archive, fault: "zip-empty" };
      return;
    }
    this.#more += files.length - 1;
    for (const { name, bytes } of files) yield* this.#articles(`${archive}/${name}`, () => bytes());
  }

  /** @param {string} name @param {() => Promise<Uint8Array>} open */
  async *#articles(name, open) {
    const one = await source(name, open);
    if ("bytes" in one && PROJECT.test(name) && this.#project) {
      try {
        const found = await this.#project(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (one.bytes)]));
        this.#more += found.length - 1;
        yield* found;
      } catch (fault) {
        yield faulty(name, fault);
      }
      return;
    }
    if (!("bytes" in one) || !SEVERAL.test(name)) {
      yield one;
      return;
    }
    try {
      const { articlesIn } = await import("./several/index.js");
      const found = await articlesIn(one.bytes, name, this.#ask, this.#signal);
      this.#more += found.length - 1;
      yield* found;
    } catch (fault) {
      yield faulty(name, fault);
    }
  }
}

/** @param {File} file */
function nameOf(file) {
  return file.webkitRelativePath || file.name;
}

/**
 * Files in their order, the small ones among the next opened already. None waits for one that comes later.
 * @param {Iterable<File | Unopened> | AsyncIterable<File | Unopened>} files
 * @returns {AsyncGenerator<{ file: File | Unopened, opened?: Promise<ArrayBuffer> }>}
 */
async function* openedAhead(files) {
  const iterator = (async function* () {
    yield* files;
  })();
  const next = async () => {
    const { value: file, done } = await iterator.next();
    if (done || !file) return null;
    if ("message" in file || !SMALL.test(nameOf(file))) return { file };
    return { file, opened: expected(file.arrayBuffer()) };
  };
  const ahead = Array.from({ length: AHEAD }, () => expected(next()));
  try {
    for (let one; (one = await ahead.shift()); ahead.push(expected(next()))) yield one;
  } finally {
    // Not awaited: the next file may never come.
    void expected(iterator.return());
  }
}

/** A promise whose fault is told by whoever waits for it, when its turn comes. @template T @param {Promise<T>} promise */
function expected(promise) {
  promise.catch(() => {});
  return promise;
}

/** The bytes of a file; a browser that refuses one gives no reason. @param {File} file @param {Promise<ArrayBuffer>} [opened] */
async function bytesOf(file, opened) {
  const bytes = await (opened ?? file.arrayBuffer()).catch((fault) => {
    throw file.size > LONGEST ? new IntakeError("too-long", `${file.size} bytes: ${fault}`) : fault;
  });
  if (bytes.byteLength > LONGEST) throw new IntakeError("too-long", `${bytes.byteLength} bytes`);
  return new Uint8Array(bytes);
}

/** The path of a file in its archive, without steps out of it or on the spot. @param {string} name */
function inside(name) {
  const steps = name.split(/[\\/]/).filter((step) => step !== "" && step !== "." && step !== "..");
  return steps.join("/");
}

/**
 * @param {string} name @param {() => Promise<Uint8Array>} open
 * @returns {Promise<{ name: string, fault: string, message?: string } | { name: string, bytes: Uint8Array }>}
 */
async function source(name, open) {
  const [, unread] = UNREAD.find(([ending]) => ending.test(name)) ?? [];
  if (unread) return { name, fault: unread };
  try {
    return { name, bytes: await open() };
  } catch (fault) {
    return faulty(name, fault);
  }
}

/** @param {string} name @param {unknown} fault */
function faulty(name, fault) {
  const { code } = /** @type {any} */ (fault);
  return { name, fault: typeof code === "string" ? code : "load", message: String(fault) };
}
