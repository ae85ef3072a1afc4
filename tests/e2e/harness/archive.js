// Archives for tests, right and wrong.
import { deflateRawSync } from "node:zlib";

import { checksum } from "../../../editions/archive.js";

/**
 * @typedef {object} Member
 * @property {string | Buffer} name
 * @property {string | Buffer} content
 * @property {number} [method] 8 deflates, 0 stores
 * @property {number} [flags]
 * @property {number} [crc]
 */

/** An archive. @param {Member[]} members @param {string} [comment] */
export function zip(members, comment = "") {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const list = [];
  let at = 0;
  for (const { name, content, method = 8, flags = 0, crc } of members) {
    const [label, raw] = [Buffer.from(name), Buffer.from(content)];
    const packed = method === 8 ? deflateRawSync(raw) : raw;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc ?? checksum(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(raw.length, 18);
    fields.writeUInt16LE(label.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.from("PK\x01\x02\x14\0", "latin1"), fields, rest, label);
    const file = [Buffer.from("PK\x03\x04", "latin1"), fields, label, packed];
    parts.push(...file);
    at += Buffer.concat(file).length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, directory, end, Buffer.from(comment)]);
}
