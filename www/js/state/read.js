// What the page can do: read, compare, forget. The views call these; they talk to the worker and the store.
import { Readers } from "../worker/pool.js";
import { startWorker } from "../parts.js";
import * as store from "./store.js";
import { IntakeError, readBytes } from "../intake/sources.js";
import { tameReport, tameComparison } from "../model/name-limit.js";
import { Slices } from "../util/time-slice.js";
import { text } from "../model/reading.js";
import * as keep from "./database.js";

/** @typedef {import("../model/types.js").Entry} Entry */

export const readers = new Readers(startWorker);

export const messenger = readers.main;

/** Texts longer than this are worth stopping in the middle when the reader cancels. */
const LONG = 200_000;

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
 * @property {string | null} [encoding]
 * @property {number} [order]
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
  const outcome = admit(await analyzed(source), source);
  if (!outcome.twice && outcome.entry.origin === "own") await keep.save([outcome.entry]);
  return outcome;
}

/** What comes of a source; nothing is shown or kept yet. @param {Source} source @returns {Promise<Entry>} */
async function analyzed(source) {
  if (source.fault) throw new IntakeError(source.fault, source.message);
  const decoded = source.bytes ? readBytes(source.bytes, source.name) : null;
  let content = source.text ?? decoded?.text ?? null;
  let title = source.title ?? decoded?.title ?? null;
  if (content !== null) {
    content = (await normalized(content)).replace(/^\ufeff/, "");
    const twin = store.twin(content);
    if (twin && twin.id !== source.id) return twin;
  }
  const id = source.id ?? (await identify(content ?? source.name));
  title = title?.trim() || null;
  const published = source.published?.trim() || null;
  // Bytes in no known encoding go to the module as they are: it says where they stop being text.
  const input = content ?? /** @type {Uint8Array} */ (source.bytes);
  const signal = input.length > LONG ? source.signal : undefined;
  const { report } = await readers.analyze(id, input, { title, published }, { signal });
  const entry = {
    id,
    name: source.name,
    text: content ?? new TextDecoder().decode(source.bytes),
    origin: source.origin ?? "own",
    source: source.source?.trim() ?? decoded?.source ?? "",
    title,
    published,
    encoding: source.encoding ?? decoded?.encoding ?? null,
    order: source.order ?? 0,
    report: tameReport(report),
  };
  if (entry.text.length > LONG) await text(entry).prepare();
  return entry;
}

/** @param {Entry} entry @param {Source} source */
function admit(entry, source) {
  const twin = store.twin(entry.text);
  if (twin && twin.id !== source.id) return { entry: twin, twice: true };
  store.put(entry);
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
  return store.comparison(ids, async (which) => tameComparison(await messenger.compare(which)));
}

/** @param {string[]} ids */
export async function forget(ids) {
  store.remove(ids);
  await Promise.all([messenger.forget(ids), keep.remove(ids)]);
}

/**
 * Reads many, several at a time, and shows them in the order in which they came; what fails is listed, the rest is there.
 * @param {Iterable<Source> | AsyncIterable<Source>} sources
 * @param {{ signal?: AbortSignal, onEach?: (done: number) => void, lanes?: number, save?: boolean }} [control]
 */
export async function readAll(sources, { signal, onEach, lanes = 1, save = true } = {}) {
  /** @type {Entry[]} */
  const entries = [];
  /** @type {Entry[]} */
  const twins = [];
  const saving = new keep.Saving();
  /** What came out of its turn. @type {Map<number, () => void>} */
  const waiting = new Map();
  let [begun, ended] = [0, 0];
  const slices = new Slices();
  let flushing = false;
  let flushed = Promise.resolve();
  const flush = async () => {
    flushing = true;
    for (let next; (next = waiting.get(ended)); ) {
      waiting.delete(ended);
      ended += 1;
      next();
      onEach?.(ended);
      await slices.pause();
    }
    flushing = false;
  };
  const inTurn = (/** @type {number} */ turn, /** @type {() => void} */ show) => {
    waiting.set(turn, show);
    if (!flushing) flushed = flush();
  };
  const iterator = (async function* () {
    yield* sources;
  })();
  const lane = async () => {
    for (;;) {
      if (signal?.aborted) return;
      const { value: source, done } = await iterator.next();
      if (done || signal?.aborted) return;
      const turn = begun;
      begun += 1;
      try {
        const entry = await analyzed({ ...source, signal });
        inTurn(turn, () => {
          const outcome = admit(entry, source);
          (outcome.twice ? twins : entries).push(outcome.entry);
          if (!outcome.twice && outcome.entry.origin === "own" && save) saving.add(outcome.entry);
        });
      } catch (fault) {
        const { code = "other", message = String(fault) } = /** @type {any} */ (fault);
        inTurn(turn, () => code !== "cancelled" && store.fail({ name: source.name, code, message }));
      }
      await saving.pace();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await flushed;
  await saving.finish();
  return { entries, twins };
}

/** So many characters are gone through between two breaths. */
const STRETCH = 500_000;

/** Text in the form NFC; a long one in stretches that end at a space, over which nothing is composed. @param {string} content */
async function normalized(content) {
  if (content.length <= STRETCH) return content.normalize("NFC");
  const slices = new Slices();
  const parts = [];
  for (let from = 0; from < content.length; ) {
    const space = content.indexOf(" ", from + STRETCH);
    const to = space < 0 ? content.length : space;
    parts.push(content.slice(from, to).normalize("NFC"));
    from = to;
    await slices.pause();
  }
  return parts.join("");
}

/** A short name for a text in addresses: the same text has the same. @param {string} content */
export async function identify(content) {
  const slices = new Slices();
  // FNV-1a over UTF-16 units, twice with different seeds; the store compares whole texts, so this need not be more.
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (let i = 0; i < content.length; i += 1) {
    const unit = content.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193) ^ (b >>> 15);
    if (i % STRETCH === STRETCH - 1) await slices.pause();
  }
  return `t${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
