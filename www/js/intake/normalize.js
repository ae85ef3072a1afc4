// Text in Unicode's normalization form NFC, as the module expects it.
import { TimeSlice } from "../util/time-slice.js";

/** A long text is normalized in chunks of so many UTF-16 units. */
const CHUNK = 500_000;

/** NFC without a byte order mark. A long text is cut at spaces, over which nothing composes. @param {string} content */
export async function normalize(content) {
  return (await composed(content)).replace(/^\ufeff/, "");
}

/** @param {string} content */
async function composed(content) {
  if (content.length <= CHUNK) return content.normalize("NFC");
  const slice = new TimeSlice();
  const parts = [];
  for (let from = 0; from < content.length; ) {
    const space = content.indexOf(" ", from + CHUNK);
    const to = space < 0 ? content.length : space;
    parts.push(content.slice(from, to).normalize("NFC"));
    from = to;
    await slice.yieldIfExpired();
  }
  return parts.join("");
}
