// Writing .zip files (source: PKWARE's APPNOTE.TXT, 4.3).
import { deflateRawSync } from "node:zlib";

/** The first of January 1980, the earliest day that an archive knows: the same files give the same bytes. */
const DAY = 0x21;

/** @param {{ name: string, content: Uint8Array }[]} files */
export function zip(files) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const list = [];
  let at = 0;
  for (const { name, content } of files) {
    const label = Buffer.from(name);
    const packed = deflateRawSync(content, { level: 9 });
    const fields = Buffer.alloc(26);
    // Version 2.0, names in UTF-8, deflated.
    [20, 0x800, 8, 0, DAY].forEach((value, index) => fields.writeUInt16LE(value, 2 * index));
    [checksum(content), packed.length, content.length].forEach((value, index) => fields.writeUInt32LE(value, 10 + 4 * index));
    fields.writeUInt16LE(label.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    list.push(Buffer.from("PK\x01\x02\x14\0", "latin1"), fields, place, label);
    const file = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), fields, label, packed]);
    parts.push(file);
    at += file.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

/** CRC-32, bit by bit. @param {Uint8Array} bytes */
export function checksum(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
