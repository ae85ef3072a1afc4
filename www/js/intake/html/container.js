// Files that carry a page with all its parts: MHTML (RFC 2557, as Chromium saves pages) and Safari's web archives.
import { decodePage } from "./encoding.js";

/**
 * The page in such a file; `null` where the bytes are neither.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @returns {{ text: string, encoding: string | null } | null}
 */
export function carriedPage(bytes, name) {
  if (startsWith(bytes, "bplist00")) return webArchive(bytes);
  if (!/\.mht(ml)?$/i.test(name) && !/^(?:from|mime-version|subject|date|snapshot-content-location|content-type):/i.test(latin1(bytes.subarray(0, 60)))) return null;
  return mhtml(bytes);
}

/** @param {Uint8Array} bytes @param {string} text */
function startsWith(bytes, text) {
  return latin1(bytes.subarray(0, text.length)) === text;
}

/** @param {Uint8Array} bytes */
function latin1(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

/** The first part that is HTML. @param {Uint8Array} bytes */
function mhtml(bytes) {
  const whole = latin1(bytes);
  const { headers, body } = partOf(whole);
  const [, boundary] = /boundary\s*=\s*"?([^";\r\n]{1,200})/i.exec(headers["content-type"] ?? "") ?? [];
  const parts = boundary ? body.split(`--${boundary}`).slice(1) : [];
  const found = parts.length ? parts.map(partOf).find(({ headers }) => /^text\/html|xhtml/i.test(headers["content-type"] ?? "")) : { headers, body };
  if (!found) return null;
  const [, charset] = /charset\s*=\s*"?([\w:.-]{2,40})/i.exec(found.headers["content-type"] ?? "") ?? [];
  return decodePage(decoded(found.body, found.headers["content-transfer-encoding"] ?? ""), charset);
}

/** Headers, unfolded, by their names in small letters, and what follows them. @param {string} text */
function partOf(text) {
  const start = /^[\r\n]*/.exec(text)?.[0].length ?? 0;
  const end = /\r?\n\r?\n/.exec(text.slice(start, start + 20_000));
  const head = end ? text.slice(start, start + end.index) : "";
  /** @type {Record<string, string>} */
  const headers = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, body: end ? text.slice(start + end.index + end[0].length) : text };
}

/** @param {string} body @param {string} encoding */
function decoded(body, encoding) {
  if (/^base64$/i.test(encoding)) {
    try {
      return bytesOf(atob(body.replace(/[^A-Za-z0-9+/=]/g, "")));
    } catch {
      return bytesOf("");
    }
  }
  if (!/^quoted-printable$/i.test(encoding)) return bytesOf(body);
  return bytesOf(body.replace(/=[ \t]*\r?\n/g, "").replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
}

/** @param {string} text of letters below 256 */
function bytesOf(text) {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/**
 * The main resource of a web archive, a binary property list: the object whose key is WebResourceData, of the dictionary
 * under WebMainResource (source: Apple's CFBinaryPList.c).
 * @param {Uint8Array} bytes
 */
function webArchive(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 40) return null;
  const trailer = bytes.length - 32;
  const [offsetSize, refSize] = [bytes[trailer + 6], bytes[trailer + 7]];
  const [count, top, table] = [8, 16, 24].map((at) => Number(view.getBigUint64(trailer + at)));
  if (!offsetSize || offsetSize > 8 || !refSize || refSize > 8 || table + count * offsetSize > trailer) return null;
  const number = (/** @type {number} */ at, /** @type {number} */ size) => {
    let value = 0;
    for (let step = 0; step < size; step += 1) value = value * 256 + (bytes[at + step] ?? 0);
    return value;
  };
  /** Kind, length and place of an object. @param {number} index */
  const object = (index) => {
    let at = index < count ? number(table + index * offsetSize, offsetSize) : trailer;
    const marker = bytes[at] ?? 0;
    let length = marker & 0x0f;
    at += 1;
    if (length === 0x0f) {
      const size = 2 ** ((bytes[at] ?? 0) & 0x0f);
      length = number(at + 1, size);
      at += 1 + size;
    }
    return { kind: marker >> 4, length, at };
  };
  /** @param {number} index @returns {string} */
  const text = (index) => {
    const { kind, length, at } = object(index);
    if (kind === 5) return latin1(bytes.subarray(at, at + length));
    return kind === 6 ? new TextDecoder("utf-16be").decode(bytes.subarray(at, at + 2 * length)) : "";
  };
  /** The object under a key of a dictionary. @param {number} index @param {string} key */
  const entry = (index, key) => {
    const { kind, length, at } = object(index);
    if (kind !== 13 || length > 1000) return null;
    for (let step = 0; step < length; step += 1) {
      if (text(number(at + step * refSize, refSize)) === key) return number(at + (length + step) * refSize, refSize);
    }
    return null;
  };
  const main = entry(top, "WebMainResource");
  const data = main === null ? null : entry(main, "WebResourceData");
  if (main === null || data === null) return null;
  const { kind, length, at } = object(data);
  const charset = entry(main, "WebResourceTextEncodingName");
  return kind === 4 ? decodePage(bytes.subarray(at, at + length), charset === null ? null : text(charset)) : null;
}
