// Text in Unicode's normalization form NFC, as the module expects it.
import { TimeSlice } from "../util/time-slice.js";

/** A long text is normalized in chunks of so many UTF-16 units. */
const CHUNK = 500_000;

/** NFC of whole characters, without a byte order mark. A long text is cut at spaces, over which nothing composes. @param {string} content */
export async function normalize(content) {
  return wellFormed(await composed(content)).replace(/^\ufeff/, "");
}

/** The same with U+FFFD for each half of a pair, which JSON and damaged documents hold: what cannot be written as UTF-8 cannot be saved or
 * linked. @param {string} text */
export function wellFormed(text) {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}

/** More combining marks after one letter than any writing has: putting them in order takes quadratic time, so they stay as they are. */
const RUN = /\p{M}{64,}/gu;

/** @param {string} text */
function nfc(text) {
  if (text.search(RUN) < 0) return text.normalize("NFC");
  let from = 0;
  const parts = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    parts.push(text.slice(from, index).normalize("NFC"), run);
    from = index + run.length;
  }
  return [...parts, text.slice(from).normalize("NFC")].join("");
}

/** @param {string} content */
async function composed(content) {
  if (content.length <= CHUNK) return nfc(content);
  const slice = new TimeSlice();
  const parts = [];
  for (let from = 0; from < content.length; ) {
    const space = content.indexOf(" ", from + CHUNK);
    const to = space < 0 ? content.length : space;
    parts.push(nfc(content.slice(from, to)));
    from = to;
    await slice.yieldIfExpired();
  }
  return parts.join("");
}
