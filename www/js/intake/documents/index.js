// Documents: what word processors, layout programs and mail programs write. Loaded when the first one comes.
import { TimeSlice } from "../../util/time-slice.js";
import { IntakeError } from "../error.js";
import { Archive } from "./archive.js";
import { docxText } from "./docx.js";
import { odtText } from "./odt.js";
import { rtfText } from "./rtf.js";

/** Documents with more bytes are refused: what they carry along are pictures. */
const LONGEST = 64 * 2 ** 20;

/** @typedef {{ text: string, title: string | null, published?: string | null, source?: string, author?: string }} Found */

/** By the ending of the name. @type {Record<string, (bytes: Uint8Array, pause: () => Promise<void>, control: { signal?: AbortSignal }) => Promise<Found>>} */
const READERS = {
  docx: async (bytes, pause) => docxText(await Archive.open(bytes), pause),
  odt: async (bytes, pause) => odtText(await Archive.open(bytes), pause),
  epub: async (bytes, pause) => (await import("./epub.js")).epubText(await Archive.open(bytes), pause),
  rtf: rtfText,
  eml: async (bytes, pause) => (await import("./mail.js")).mailText(bytes, pause),
  pdf: async (bytes, _pause, control) => (await import("./pdf.js")).pdfText(bytes, control),
};
/** Endings that are read like another one. @type {Record<string, string>} */
const ALSO = { docm: "docx", dotx: "docx", dotm: "docx", ott: "odt" };

/**
 * The text of a document.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {{ signal?: AbortSignal }} [control]
 * @returns {Promise<import("../file.js").FileText>}
 * @throws {IntakeError} `document-damaged`, `document-locked`, `document-too-long`, `document-empty`, and those of each kind
 */
export async function documentText(bytes, name, control = {}) {
  if (bytes.length > LONGEST) throw new IntakeError("document-too-long");
  const slice = new TimeSlice();
  const pause = async () => {
    control.signal?.throwIfAborted();
    await slice.yieldIfExpired();
  };
  const ending = endingOf(bytes, name);
  const found = await READERS[ending](bytes, pause, control).catch((fault) => {
    // A library that gives up says so in its own way.
    if (typeof fault?.code === "string" || control.signal?.aborted) throw fault;
    throw new IntakeError("document-damaged", String(fault));
  });
  if (!found.text.trim() && !found.title) throw new IntakeError("document-empty");
  const { text, title, published = null, source = "", author = "" } = found;
  return { text, title, published, source, author, encoding: null };
}

/** What a document is: by its first bytes where they say so, for names are wrong at times. @param {Uint8Array} bytes @param {string} name */
function endingOf(bytes, name) {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  if (head === "%PDF-") return "pdf";
  if (head === "{\\rtf") return "rtf";
  const [, ending = ""] = /\.([a-z]+)$/i.exec(name) ?? [];
  const small = ending.toLowerCase();
  return ALSO[small] ?? small;
}
