// Files as sources of articles: each file, and each file of an archive, when its turn comes.
import { Unopened } from "./dropped.js";
import { ZipError, unzip } from "./zip.js";

const READABLE = /\.(txt|text|md|markdown|[xs]?html?|php\d?|aspx?|mht|mhtml|webarchive)$/i;
const BINARY = /\.(pdf|docx?|odt|rtf|epub|xlsx?|pptx?|png|jpe?g|gif|webp|svg|mp[34]|zip|gz|tar|exe|dmg|css|js|mjs|json|csv|xml)$/i;

const ARCHIVE = /\.zip$/i;

/**
 * Files as sources, read when their turn comes; an archive stands for the files in it. A file in a format that is not read
 * comes with the code of the fault; hidden files of archives are skipped.
 */
export class Sources {
  #files;
  /** How many more there are than files, since archives were opened. */
  #more = 0;

  /** @param {(Iterable<File | Unopened> | AsyncIterable<File | Unopened>) & { readonly length: number, readonly complete?: boolean }} files */
  constructor(files) {
    this.#files = files;
  }

  /** How many have been found so far. */
  get length() {
    return this.#files.length + this.#more;
  }

  /** Whether all have been found. */
  get complete() {
    return this.#files.complete !== false;
  }

  async *[Symbol.asyncIterator]() {
    for await (const file of this.#files) {
      if (file instanceof Unopened) {
        yield { name: file.name, fault: "load", message: file.message };
        continue;
      }
      const name = file.webkitRelativePath || file.name;
      if (ARCHIVE.test(name)) yield* this.#unpacked(name, file);
      else yield source(name, async () => new Uint8Array(await file.arrayBuffer()));
    }
  }

  /** @param {string} archive @param {File} file */
  async *#unpacked(archive, file) {
    /** @type {import("./zip.js").Packed[]} */
    let files;
    try {
      files = (await unzip(file)).filter(({ name }) => !/(^|\/)(\.|__MACOSX\/)/.test(name));
    } catch (fault) {
      yield faulty(archive, fault);
      return;
    }
    if (!files.length) {
      yield { name: archive, fault: "zip-empty" };
      return;
    }
    this.#more += files.length - 1;
    for (const { name, bytes } of files) yield source(`${archive}/${name}`, bytes);
  }
}

/** @param {string} name @param {() => Promise<Uint8Array>} open */
async function source(name, open) {
  if (BINARY.test(name) && !READABLE.test(name)) return { name, fault: "not-text" };
  try {
    return { name, bytes: await open() };
  } catch (fault) {
    return faulty(name, fault);
  }
}

/** @param {string} name @param {unknown} fault */
function faulty(name, fault) {
  return { name, fault: fault instanceof ZipError ? fault.code : "load", message: String(fault) };
}
