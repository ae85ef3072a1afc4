// From a file's bytes to text: encodings, and the article inside an HTML page.
import { ZipError, unzip } from "./zip.js";

/** A failure that is known before the module reads anything. */
export class IntakeError extends Error {
  /** @param {string} code @param {string} [message] */
  constructor(code, message = code) {
    super(message);
    this.code = code;
  }
}

/**
 * The text of a file; `null` where the bytes are in no encoding that is recognised.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {{ text: string, title: string | null, source: string, encoding: string | null } | null}
 */
export function readBytes(bytes, name) {
  const decoded = decode(bytes);
  if (!decoded) return null;
  if (/\.x?html?$/i.test(name)) return { ...articleOf(decoded.text), encoding: decoded.encoding };
  const text = /\.(md|markdown)$/i.test(name) ? plain(decoded.text) : decoded.text;
  return { text, title: null, source: "", encoding: decoded.encoding };
}

/**
 * Recognises UTF-8 and UTF-16 with or without a byte order mark, and Windows-1252.
 * @param {Uint8Array} bytes
 * @returns {{ text: string, encoding: string | null } | null}
 */
export function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as("utf-16le", "UTF-16", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as("utf-16be", "UTF-16", bytes);
  const zeros = zerosAt(bytes);
  if (zeros) return as(zeros, "UTF-16", bytes);
  const utf8 = as("utf-8", null, bytes);
  if (utf8) return utf8;
  return looksLikeWindows1252(bytes) ? as("windows-1252", "Windows-1252", bytes) : null;
}

/** @param {string} label @param {string | null} encoding @param {Uint8Array} bytes */
function as(label, encoding, bytes) {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: in Western text, nearly every second byte is zero. @param {Uint8Array} bytes */
function zerosAt(bytes) {
  const sample = bytes.subarray(0, 4000);
  if (sample.length < 8 || bytes.length % 2) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] += 1;
  });
  const half = sample.length / 2;
  if (zeros[1] > 0.7 * half && zeros[0] < 0.05 * half) return "utf-16le";
  if (zeros[0] > 0.7 * half && zeros[1] < 0.05 * half) return "utf-16be";
  return null;
}

/**
 * Text in Windows-1252 has no control characters and none of the five bytes that stand for nothing there, and what is
 * not ASCII is rare and mostly a letter or a quotation mark.
 * @param {Uint8Array} bytes
 */
function looksLikeWindows1252(bytes) {
  const nothing = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
  const marks = new Set([0x80, 0x82, 0x84, 0x85, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9b, 0xa0, 0xa7, 0xab, 0xb0, 0xbb]);
  let high = 0;
  let fitting = 0;
  for (const byte of bytes) {
    if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) || byte === 0x7f) return false;
    if (byte < 0x80) continue;
    if (nothing.has(byte)) return false;
    high += 1;
    if (byte >= 0xc0 || marks.has(byte)) fitting += 1;
  }
  return high < 0.3 * bytes.length && fitting > 0.8 * high;
}

/**
 * Markdown without its signs; what stands there stays, in its order. What stands between two signs has a bound, so that
 * an opening sign that nothing closes is looked after for so long and no longer: the time grows with the text alone.
 * @param {string} text
 */
export function plain(text) {
  return text
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, "")
    .replace(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1.*$/gm, "")
    .replace(/!\[[^\]]{0,300}\]\([^)]{0,999}\)/g, "")
    .replace(/\[([^\]]{0,300})\]\([^)]{0,999}\)/g, "$1")
    .replace(/^ {0,3}#{1,6}[ \t](.*)$/gm, (_, heading) => `\n${unclosed(heading.trim())}\n`)
    .replace(/^ {0,3}> ?/gm, "")
    .replace(/^[ \t]*[-*+][ \t]+/gm, "")
    .replace(/^[ \t]*([-*_][ \t]*){3,}$/gm, "")
    .replace(/(\*\*|__)(?=\S)(.{1,300}?)\1/g, "$2")
    .replace(/(^|[\s(„"])[*_](?=\S)(.{1,300}?)[*_](?=[\s).,;:!?“"]|$)/gm, "$1$2")
    .replace(/`([^`]+)`/g, "$1")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A heading without the signs that close it: `Titel ##`. @param {string} heading */
function unclosed(heading) {
  let end = heading.length;
  while (heading[end - 1] === "#") end -= 1;
  return end === 0 || /\s/.test(heading[end - 1]) ? heading.slice(0, end).trimEnd() : heading;
}

const BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, blockquote, dd, dt, figcaption, td, th, pre";
const REST = "nav, header, footer, aside, form, script, style, noscript, template, svg, figure, button, iframe, dialog, [hidden], [aria-hidden=true]";

/**
 * The article in an HTML page: the element that holds the most paragraph text, without what frames it. The page is
 * parsed into a document of its own that runs and fetches nothing.
 * @param {string} html
 */
export function articleOf(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const meta = (/** @type {string} */ name) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content")?.trim() ?? "";
  const headline = clean(page.querySelector("article h1, main h1, h1")?.textContent ?? "");
  const title = headline || meta("og:title") || clean(page.title) || null;
  const source = meta("og:site_name");
  for (const element of page.querySelectorAll(REST)) element.remove();
  const frame = [...page.querySelectorAll("article, main, [role=main], [itemprop=articleBody]")]
    .sort((a, b) => weight(b) - weight(a))
    .find((element) => weight(element) > 200);
  const root = frame ?? page.body;
  const blocks = [...root.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS) && block.tagName !== "H1");
  const parts = (blocks.length ? blocks : [root]).map((block) => clean(block.textContent ?? "")).filter(Boolean);
  if (!parts.length) throw new IntakeError("no-article");
  return { text: parts.join("\n\n"), title, source };
}

/** @param {Element} element */
function weight(element) {
  return [...element.querySelectorAll("p")].reduce((sum, p) => sum + (p.textContent?.length ?? 0), 0);
}

/** @param {string} text */
function clean(text) {
  return text.replace(/\s+/g, " ").trim();
}

const READABLE = /\.(txt|text|md|markdown|x?html?)$/i;
const BINARY = /\.(pdf|docx?|odt|rtf|epub|xlsx?|pptx?|png|jpe?g|gif|webp|svg|mp[34]|zip|gz|tar|exe|dmg|css|js|mjs|json|csv|xml)$/i;

const PACKED = /\.zip$/i;

/**
 * Files as sources, read when their turn comes; an archive stands for the files in it. Formats that are none of ours are
 * named; in folders and archives, hidden files are passed over.
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
      if (PACKED.test(name)) yield* this.#unpacked(name, file);
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
      yield failed(archive, fault);
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
    return failed(name, fault);
  }
}

/** @param {string} name @param {unknown} fault */
function failed(name, fault) {
  return { name, fault: fault instanceof ZipError ? fault.code : "load", message: String(fault) };
}

/** Whether a file is one that its system hides. @param {{ name: string }} file */
export function hidden({ name }) {
  return name.startsWith(".");
}

/** A file or folder of a drop that the browser would not open. */
class Unopened {
  /** @param {string} name @param {unknown} fault */
  constructor(name, fault) {
    this.name = name;
    this.message = String(fault);
  }
}

/**
 * The files of a drop, those in folders too, while they are being found.
 * @implements {AsyncIterable<File | Unopened>}
 */
export class Dropped {
  /** @type {(File | Unopened)[]} */
  #files = [];
  /** Whether all have been found. */
  complete = false;
  #more = () => {};

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
    this.#more();
  }

  /** @param {any} entry */
  async #walk(entry) {
    if (hidden(entry)) return;
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
    this.#more();
  }

  async *[Symbol.asyncIterator]() {
    for (let next = 0; ; next += 1) {
      while (next >= this.#files.length && !this.complete) {
        await new Promise((resolve) => (this.#more = () => resolve(undefined)));
      }
      if (next >= this.#files.length) return;
      yield this.#files[next];
    }
  }
}
