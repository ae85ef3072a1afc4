// Writes archives (source: PKWARE's APPNOTE.TXT, 4.3), deflated by the browser.
import { crcOf, CRC_START, crcWith } from "./crc.js";
import { TimeSlice } from "./time-slice.js";

/** The first of January 1980, the earliest day that an archive knows: the same content gives the same bytes. */
const DAY = 0x21;
/** So many bytes are summed between two looks at the clock. */
const PIECE = 1 << 18;

/** @typedef {{ name: string, content: Blob }} Packed */

/** @param {Packed[]} files few and not large: nothing is beyond 4 GB @param {string} [type] of the archive @returns {Promise<Blob>} */
export async function zip(files, type = "application/zip") {
  const slice = new TimeSlice();
  const parts = [];
  const list = [];
  let at = 0;
  for (const { name, content } of files) {
    const label = new TextEncoder().encode(name);
    const bytes = new Uint8Array(await content.arrayBuffer());
    const packed = await new Response(content.stream().pipeThrough(new CompressionStream("deflate-raw"))).blob();
    // Version 2.0, name in UTF-8, deflated.
    const fields = numbers([20, 2], [0x800, 2], [8, 2], [0, 2], [DAY, 2], [await sumOf(bytes, slice), 4], [packed.size, 4], [bytes.length, 4], [label.length, 2], [0, 2]);
    parts.push(numbers([0x04034b50, 4]), fields, label, packed);
    list.push(numbers([0x02014b50, 4], [20, 2]), fields, numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), label);
    at += 4 + fields.length + label.length + packed.size;
  }
  const size = list.reduce((all, one) => all + one.length, 0);
  const end = numbers([0x06054b50, 4], [0, 4], [files.length, 2], [files.length, 2], [size, 4], [at, 4], [0, 2]);
  return new Blob([...parts, ...list, end], { type });
}

/** @param {Uint8Array} bytes @param {TimeSlice} slice */
async function sumOf(bytes, slice) {
  let sum = CRC_START;
  for (let at = 0; at < bytes.length; at += PIECE) {
    sum = crcWith(sum, bytes.subarray(at, at + PIECE));
    await slice.yieldIfExpired();
  }
  return crcOf(sum);
}

/** Numbers, the least byte first. @param {[value: number, bytes: 2 | 4][]} values */
function numbers(...values) {
  const view = new DataView(new ArrayBuffer(values.reduce((all, [, bytes]) => all + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of values) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}
