// Reading .zip files: their list, and each file when its turn comes. Browsers inflate by themselves, so little is left to do
// (source: PKWARE's APPNOTE.TXT, 4.3 and 4.4). Neither encrypted archives nor those beyond 4 GB are read.

import { crcOf, CRC_START, crcWith } from "../util/crc.js";
import { TimeSlice } from "../util/time-slice.js";

/** What cannot be read, with a code that the page has words for. */
export class ZipError extends Error {
  /** @param {"zip-damaged" | "zip-locked" | "zip-method" | "too-long"} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** The module reads no longer text; an archive of a few bytes can unpack to any length. */
const LONGEST = 256 * 2 ** 20;

/** So many bytes are summed between two looks at the clock. */
const PIECE = 1 << 18;

const LIST_END = 0x06054b50;
const LIST_ENTRY = 0x02014b50;
const FILE = 0x04034b50;
/** Length of the list's end without its comment, and of the longest comment. */
const [END_LENGTH, LONGEST_COMMENT] = [22, 0xffff];

/**
 * A file in an archive.
 * @typedef {{ name: string, bytes: (most?: number) => Promise<Uint8Array> }} Packed `most`: so long it may be at most
 */

/**
 * The files of an archive, in its order; folders are left out.
 * @param {Blob} archive
 * @returns {Promise<Packed[]>}
 */
export async function unzip(archive) {
  const tailStart = Math.max(0, archive.size - END_LENGTH - LONGEST_COMMENT);
  const tail = await view(archive, tailStart, archive.size);
  let end = tail.byteLength - END_LENGTH;
  while (end >= 0 && tail.getUint32(end, true) !== LIST_END) end -= 1;
  if (end < 0) throw damaged("it has no list of files");
  const [size, start] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  const count = tail.getUint16(end + 10, true);
  const last = tailStart + end - size;
  if (start > last) throw damaged("its list of files is not where it should be");
  let list = await view(archive, start, start + size);
  // Before the archive may stand something else, a program that unpacks it or a message: then its positions count from there.
  const prefix = size < 4 || list.getUint32(0, true) === LIST_ENTRY ? 0 : last - start;
  if (prefix) list = await view(archive, last, last + size);
  let listed = 0;
  const files = [];
  for (let at = 0; at + 46 <= list.byteLength && list.getUint32(at, true) === LIST_ENTRY; ) {
    const nameLength = list.getUint16(at + 28, true);
    const next = at + 46 + nameLength + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
    if (next > list.byteLength) throw damaged("its list of files breaks off");
    const name = nameOf(new Uint8Array(list.buffer, at + 46, nameLength));
    const entry = {
      flags: list.getUint16(at + 8, true),
      method: list.getUint16(at + 10, true),
      crc: list.getUint32(at + 16, true),
      packed: list.getUint32(at + 20, true),
      place: prefix + list.getUint32(at + 42, true),
    };
    listed += 1;
    if (!name.endsWith("/")) files.push({ name, bytes: (most = LONGEST) => read(archive, entry, most) });
    at = next;
  }
  if (listed < count) throw damaged("its list of files breaks off");
  return files;
}

/** @param {string} why */
function damaged(why) {
  return new ZipError("zip-damaged", `the archive is damaged: ${why}`);
}

/** @param {Blob} archive @param {number} start @param {number} end */
async function view(archive, start, end) {
  return new DataView(await archive.slice(start, end).arrayBuffer());
}

/**
 * @param {Blob} archive
 * @param {{ flags: number, method: number, crc: number, packed: number, place: number }} entry
 * @param {number} most
 */
async function read(archive, { flags, method, crc, packed, place }, most) {
  if (flags & 1) throw new ZipError("zip-locked", "the file is encrypted");
  const head = await view(archive, place, place + 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== FILE) throw damaged("a file is not where it should be");
  const start = place + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const data = archive.slice(start, start + packed);
  if (data.size < packed) throw damaged("a file breaks off");
  const content = method === 0 ? await gathered(data.stream(), most) : method === 8 ? await inflated(data, most) : null;
  if (!content) throw new ZipError("zip-method", `the file is packed by method ${method}`);
  if (content.sum !== crc) throw damaged("a file is not what it was");
  return content.bytes;
}

/** @param {Blob} data @param {number} most */
async function inflated(data, most) {
  try {
    return await gathered(data.stream().pipeThrough(new DecompressionStream("deflate-raw")), most);
  } catch (fault) {
    throw fault instanceof ZipError ? fault : damaged(String(fault));
  }
}

/** What a stream gives, with its CRC-32, which is counted as it comes. @param {ReadableStream<Uint8Array>} stream @param {number} most */
async function gathered(stream, most) {
  const reader = stream.getReader();
  const slice = new TimeSlice();
  const parts = [];
  let length = 0;
  let sum = CRC_START;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new ZipError("too-long", `the file is longer than ${most} bytes`);
    }
    for (let at = 0; at < value.length; at += PIECE) {
      sum = crcWith(sum, value.subarray(at, at + PIECE));
      await slice.yieldIfExpired();
    }
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return { bytes: all, sum: crcOf(sum) };
}

/** What old programs write for German letters: code page 437, and 850, which has them in the same places. */
const OLD_LETTERS = new Map(Object.entries({ 0x81: "ü", 0x82: "é", 0x84: "ä", 0x8e: "Ä", 0x94: "ö", 0x99: "Ö", 0x9a: "Ü", 0xe1: "ß" }));

/** @param {Uint8Array} bytes */
function nameOf(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (OLD_LETTERS.get(String(byte)) ?? "\ufffd"))).join("");
  }
}
