// Which encoding a page is in: a byte order mark, what the page says of itself, then its bytes. One broken byte refuses no page.
import { decode } from "../encoding.js";

/** A page says its encoding within so many bytes (source: HTML, 13.2.3.2; pages saved by browsers put comments before it). */
const HEAD = 4096;

/**
 * @param {Uint8Array} bytes
 * @param {string | null} [said] what a header around the page says
 * @returns {{ text: string, encoding: string | null }} the encoding where it is not UTF-8
 */
export function decodePage(bytes, said = null) {
  const known = decode(bytes);
  // UTF-8 without a fault is hardly ever anything else.
  if (known && known.encoding !== "Windows-1252") return known;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const [, named] = /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head) ?? /<\?xml\b[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head) ?? [];
  const decoder = decoderOf(said) ?? decoderOf(named);
  // A page that says UTF-8 but has a broken byte is UTF-8 with a broken byte, unless nearly all of it is broken.
  if (decoder && !(decoder.encoding === "utf-8" && known && brokenShare(bytes) > 0.3)) {
    const text = decoder.decode(bytes);
    return { text, encoding: decoder.encoding === "utf-8" ? null : nameOf(decoder.encoding) };
  }
  if (brokenShare(bytes) < 0.3) return { text: new TextDecoder().decode(bytes), encoding: null };
  return known ?? { text: new TextDecoder("windows-1252").decode(bytes), encoding: "Windows-1252" };
}

/** @param {string | null | undefined} label */
function decoderOf(label) {
  if (!label || /^utf-?16/i.test(label)) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** @param {string} encoding */
function nameOf(encoding) {
  return encoding === "windows-1252" ? "Windows-1252" : encoding.toUpperCase();
}

/** Of the bytes beyond ASCII, how many are no UTF-8. @param {Uint8Array} bytes */
function brokenShare(bytes) {
  const sample = bytes.subarray(0, 200_000);
  let high = 0;
  for (const byte of sample) if (byte >= 0x80) high += 1;
  const broken = new TextDecoder().decode(sample).split("\ufffd").length - 1;
  return high ? broken / high : 0;
}
