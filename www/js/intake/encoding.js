// From bytes to text: which encoding a file is in.

/**
 * Recognises UTF-8 and UTF-16 with or without a byte order mark, and Windows-1252.
 * @param {Uint8Array} bytes
 * @returns {{ text: string, encoding: string | null } | null}
 */
export function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", "UTF-16", bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", "UTF-16", bytes);
  const utf16 = utf16WithoutMark(bytes);
  if (utf16) return decodeAs(utf16, "UTF-16", bytes);
  const utf8 = decodeAs("utf-8", null, bytes);
  if (utf8) return utf8;
  return looksLikeWindows1252(bytes) ? decodeAs("windows-1252", "Windows-1252", bytes) : null;
}

/** @param {string} label @param {string | null} encoding @param {Uint8Array} bytes */
function decodeAs(label, encoding, bytes) {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** Which UTF-16 it is, without a byte order mark: in Western text, nearly every second byte is zero. @param {Uint8Array} bytes */
function utf16WithoutMark(bytes) {
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

/** What a byte is in Windows-1252: 0 ASCII, 1 a letter or a quotation mark, 2 another sign, 3 nothing that stands in a text. */
const SIGNS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ((byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) return 3;
  if (byte < 0x80) return 0;
  return byte >= 0xc0 || [0x80, 0x82, 0x84, 0x85, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9b, 0xa0, 0xa7, 0xab, 0xb0, 0xbb].includes(byte) ? 1 : 2;
});

/**
 * Text in Windows-1252 has no control characters and none of the five bytes that are undefined there, and what is
 * not ASCII is rare and mostly a letter or a quotation mark.
 * @param {Uint8Array} bytes
 */
function looksLikeWindows1252(bytes) {
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) counts[SIGNS[bytes[at]]] += 1;
  const [, plausible, others, impossible] = counts;
  return !impossible && plausible + others < 0.3 * bytes.length && plausible > 0.8 * (plausible + others);
}
