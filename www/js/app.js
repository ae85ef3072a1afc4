// What the page can do: read, compare, forget. The views call these; they talk to the worker and the store.
import { Messenger } from "./messenger.js";
import * as store from "./store.js";
import { IntakeError, readBytes } from "./intake.js";
import * as keep from "./keep.js";

/** @typedef {import("./types.js").Entry} Entry */

export const messenger = new Messenger(
  () => new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "lesart" }),
);

/**
 * What an article is read from.
 * @typedef {object} Source
 * @property {string} name a file's name, or ""
 * @property {string} [text]
 * @property {Uint8Array} [bytes] of a file in any encoding that is recognised
 * @property {string | null} [title]
 * @property {string | null} [published]
 * @property {string} [source]
 * @property {"seed" | "own"} [origin]
 * @property {string} [id]
 * @property {AbortSignal} [signal]
 * @property {string} [fault] a code, where it is known beforehand that this cannot be read
 * @property {string} [message]
 */

/**
 * Reads one article into the store and returns it. The very same text is not read twice.
 * @param {Source} source
 * @returns {Promise<{ entry: Entry, twice: boolean }>}
 */
export async function read(source) {
  const decoded = source.bytes ? readBytes(source.bytes, source.name) : null;
  let content = source.text ?? decoded?.text ?? null;
  let title = source.title ?? decoded?.title ?? null;
  if (content !== null) {
    content = content.normalize("NFC").replace(/^\ufeff/, "");
    const twin = store.twin(content);
    if (twin && twin.id !== source.id) return { entry: twin, twice: true };
  }
  const id = source.id ?? identify(content ?? source.name);
  title = title?.trim() || null;
  const published = source.published?.trim() || null;
  // Bytes in no known encoding go to the module as they are: it says where they stop being text.
  const input = content ?? /** @type {Uint8Array} */ (source.bytes);
  const { report } = await messenger.analyze(id, input, { title, published }, { signal: source.signal });
  /** @type {Entry} */
  const entry = {
    id,
    name: source.name,
    text: content ?? new TextDecoder().decode(source.bytes),
    origin: source.origin ?? "own",
    source: source.source?.trim() ?? decoded?.source ?? "",
    title,
    published,
    encoding: decoded?.encoding ?? null,
    report,
  };
  store.put(entry);
  if (entry.origin === "own") await keep.save(entry);
  return { entry, twice: false };
}

/**
 * Reads an article again with other details, a publication date for one.
 * @param {Entry} entry
 * @param {{ title?: string | null, published?: string | null, source?: string }} details
 */
export async function amend(entry, details) {
  return read({ ...entry, ...details });
}

/** @param {string[]} ids */
export function compare(ids) {
  return store.comparison(ids, (which) => messenger.compare(which));
}

/** @param {string[]} ids */
export async function forget(ids) {
  store.remove(ids);
  await Promise.all([messenger.forget(ids), keep.remove(ids)]);
}

/**
 * Reads many, one after the other; what fails is listed, the rest is there.
 * @param {Iterable<Source> | AsyncIterable<Source>} sources
 * @param {{ signal?: AbortSignal, onEach?: (done: number) => void }} [control]
 */
export async function readAll(sources, { signal, onEach } = {}) {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {Entry[]} */
  const twins = [];
  let done = 0;
  for await (const source of sources) {
    if (signal?.aborted) break;
    try {
      if (source.fault) throw new IntakeError(source.fault, source.message);
      const { entry, twice } = await read({ ...source, signal });
      (twice ? twins : entries).push(entry);
    } catch (fault) {
      const { code = "other", message = String(fault) } = /** @type {any} */ (fault);
      if (code === "cancelled") break;
      store.fail({ name: source.name, code, message });
    }
    onEach?.((done += 1));
  }
  return { entries, twins };
}

/** A short name for a text in addresses: the same text has the same. @param {string} content */
export function identify(content) {
  // FNV-1a over UTF-16 units, twice with different seeds; the store compares whole texts, so this need not be more.
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (let i = 0; i < content.length; i += 1) {
    const unit = content.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193) ^ (b >>> 15);
  }
  return `t${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
