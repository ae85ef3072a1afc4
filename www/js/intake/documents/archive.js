// Documents that are archives: their parts by name, each inflated when it is asked for, and no longer than a bound.
import { IntakeError } from "../error.js";
import { ZipError, unzip } from "../zip.js";
import { xmlText } from "./xml.js";

/** All parts that are read of one document together: a text of this length is a library. */
const LONGEST = 128 * 2 ** 20;
/** What old Office files, and new ones with a password, begin with (source: [MS-CFB], 2.2). */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

export class Archive {
  #files;
  #read = 0;

  /** @param {Map<string, import("../zip.js").Packed>} files */
  constructor(files) {
    this.#files = files;
  }

  /** The names of all parts. */
  get names() {
    return [...this.#files.keys()];
  }

  /** @param {Uint8Array} bytes @throws {IntakeError} `document-damaged`, `document-locked` */
  static async open(bytes) {
    if (COMPOUND.every((byte, at) => bytes[at] === byte)) throw new IntakeError("document-locked", "an encrypted package");
    const files = await unzip(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)])).catch(faulty);
    // Of two parts with one name the last counts, as in Office.
    return new Archive(new Map(files.map((file) => [file.name.replace(/^\//, ""), file])));
  }

  /** A part as text; `null` where there is none. Names lead nowhere but into the archive. @param {string} name */
  async text(name) {
    const file = this.#files.get(name);
    if (!file) return null;
    const bytes = await file.bytes(LONGEST - this.#read).catch(faulty);
    this.#read += bytes.length;
    return xmlText(bytes);
  }

  /** @param {string} name @throws {IntakeError} `document-damaged` where there is none */
  async needed(name) {
    const text = await this.text(name);
    if (text === null) throw new IntakeError("document-damaged", `${name} is missing`);
    return text;
  }
}

/** @param {unknown} fault @returns {never} */
function faulty(fault) {
  if (!(fault instanceof ZipError)) throw fault;
  const code = fault.code === "zip-locked" ? "document-locked" : fault.code === "too-long" ? "document-too-long" : "document-damaged";
  throw new IntakeError(code, fault.message);
}
