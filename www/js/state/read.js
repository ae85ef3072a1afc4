// Reading one article: from its source to its entry in the store.
import { IntakeError } from "../intake/error.js";
import { fileText } from "../intake/file.js";
import { normalize, wellFormed } from "../intake/normalize.js";
import { contentId } from "../model/content-id.js";
import { limitNames } from "../model/name-limit.js";
import { readingOf } from "../model/reading.js";
import * as database from "./database.js";
import { remember, sourceOf } from "./kept-reports.js";
import * as store from "./store.js";
import * as work from "./work.js";
import { pool } from "./workers.js";

/** @typedef {import("../model/types.js").Entry} Entry */
/** @typedef {import("./kept-reports.js").Kept} Kept */

/**
 * What an article is read from: a text or the bytes of a file, with what is known about it.
 * @typedef {object} Source
 * @property {string} name a file's name, or ""
 * @property {string} [text]
 * @property {Uint8Array} [bytes] in any encoding that is recognised
 * @property {string | null} [title]
 * @property {string | null} [published]
 * @property {string} [source]
 * @property {string} [author]
 * @property {string} [address]
 * @property {boolean} [isPaid]
 * @property {"seed" | "own"} [origin]
 * @property {string} [id]
 * @property {string | null} [encoding]
 * @property {number} [order]
 * @property {Kept} [kept] its report, where it was read before
 * @property {AbortSignal} [signal]
 * @property {AbortSignal} [late] ends a while after `signal`: even the reading of a short text is stopped then
 * @property {string} [fault] the code of an error, where it is known beforehand that this cannot be read
 * @property {string} [message]
 */

/** The reading of a text longer than this, in UTF-16 units, is stopped where the reader cancels. */
const LONG = 200_000;

/**
 * Reads an article into the store and returns its entry. A text that is there already is not read again.
 * @param {Source} source
 * @returns {Promise<{ entry: Entry, isDuplicate: boolean }>}
 */
export async function read(source) {
  const outcome = admit(await analyze(source), source);
  if (!outcome.isDuplicate && outcome.entry.origin === "own") await database.save([outcome.entry]);
  return outcome;
}

/** Makes the entry of a source, without showing or keeping it. @param {Source} source @returns {Promise<Entry>} */
export async function analyze(source) {
  if (source.fault) throw new IntakeError(source.fault, source.message);
  const decoded = source.bytes ? await fileText(source.bytes, source.name, { signal: source.signal }) : null;
  let content = source.text ?? decoded?.text ?? null;
  let title = source.title ?? decoded?.title ?? null;
  if (content !== null) {
    content = await normalize(content);
    const duplicate = store.withText(content);
    if (duplicate && duplicate.id !== source.id) return duplicate;
  }
  const id = source.id ?? (await contentId(content ?? source.name));
  title = wellFormed(title?.trim() ?? "") || null;
  const published = source.published?.trim() || decoded?.published || null;
  // Bytes in no known encoding go to the module as they are: it says where they stop being text.
  const input = content ?? /** @type {Uint8Array} */ (source.bytes);
  const signal = input.length > LONG ? source.signal : source.late;
  const corrections = content ? await work.correctionsFor(id, content) : [];
  const options = { title, published, corrections };
  const from = sourceOf(content ?? "", options);
  const isKept = source.kept?.from === from;
  const isOwn = content !== null && source.origin !== "seed";
  const { report, kept } = isKept ? await pool.adopt(input, options, /** @type {Kept} */ (source.kept)) : await pool.analyze(id, input, options, { signal, withProfile: isOwn });
  const entry = {
    id,
    name: source.name,
    text: content ?? new TextDecoder().decode(source.bytes),
    origin: source.origin ?? "own",
    source: source.source?.trim() ?? decoded?.source ?? "",
    author: source.author ?? decoded?.author ?? "",
    address: source.address ?? decoded?.address ?? "",
    isPaid: source.isPaid ?? decoded?.isPaid ?? false,
    title,
    published,
    encoding: source.encoding ?? decoded?.encoding ?? null,
    order: source.order ?? 0,
    report: limitNames(report),
    corrections,
  };
  if (isOwn && !isKept) remember(entry, { id, from, ...kept });
  if (entry.text.length > LONG) await readingOf(entry).prepare();
  return entry;
}

/** Puts an entry into the store, unless its text is there already. @param {Entry} entry @param {Source} source */
export function admit(entry, source) {
  const duplicate = store.withText(entry.text);
  if (duplicate && duplicate.id !== source.id) return { entry: duplicate, isDuplicate: true };
  store.put(entry);
  return { entry, isDuplicate: false };
}
