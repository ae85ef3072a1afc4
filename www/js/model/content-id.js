// A short id for a text, for addresses.
import { TimeSlice } from "../util/time-slice.js";

/** A pause is possible after so many UTF-16 units. */
const CHUNK = 500_000;

/** The same text has the same id. FNV-1a over UTF-16 units, twice with different seeds; the store compares whole texts, so
 * collisions do no harm. @param {string} content */
export async function contentId(content) {
  const slice = new TimeSlice();
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (let i = 0; i < content.length; i += 1) {
    const unit = content.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000193) ^ (b >>> 15);
    if (i % CHUNK === CHUNK - 1) await slice.yieldIfExpired();
  }
  return `t${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
