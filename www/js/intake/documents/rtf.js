// Rich Text Format (source: Microsoft's specification, version 1.9.1). Objects and pictures are groups that are stepped over.
import { IntakeError } from "../error.js";
import { Paragraphs } from "./paragraphs.js";

/** Groups that hold no text of the document. */
const SKIPPED = new Set(
  ("fonttbl colortbl stylesheet info pict object objdata header headerl headerr headerf footer footerl footerr footerf fldinst themedata colorschememapping " +
    "listtable listoverridetable rsidtbl generator xmlnstbl datastore latentstyles pgptbl filetbl revtbl annotation atnid atnauthor atntime atnref atrfstart atrfend " +
    "bkmkstart bkmkend datafield formfield shpinst sp nonshppict ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pntext pntxta pntxtb listtext tc xe txe rxe deleted template").split(" "),
);
/** Of the groups that a reader may skip if it doesn't know them, those with text. */
const KNOWN = new Set(["shptxt", "footnote", "fldrslt", "ud", "upr"]);
/** @type {Record<string, string>} */
const SIGNS = { tab: " ", line: "\n", emdash: "—", endash: "–", lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”", bullet: "•", emspace: " ", enspace: " ", qmspace: " ", cell: "", "~": "\u00a0", "_": "-", "-": "" };
/** Code pages by the character set of a font. @type {Record<number, number>} */
const CHARSETS = { 0: 1252, 1: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 238: 1250 };
/** @type {Record<number, string>} */
const DECODERS = { 932: "shift_jis", 936: "gbk", 949: "euc-kr", 950: "big5", 65001: "utf-8", 10000: "macintosh", 437: "windows-1252", 850: "windows-1252" };

/** So many bytes become letters between two looks at the clock. */
const PIECE = 1 << 20;
/** Groups lie in each other no deeper in any honest file. */
const DEEPEST = 2000;

/** @typedef {{ skipped: boolean, hidden: boolean, skip: number, page: number, destination: string }} Group `skip`: letters that stand for one of Unicode */

/**
 * @param {Uint8Array} bytes
 * @param {() => Promise<void>} pause
 */
export async function rtfText(bytes, pause) {
  // Bytes as letters: those beyond ASCII stand 0xf700 higher (source: Encoding Standard, x-user-defined).
  const parts = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    parts.push(new TextDecoder("x-user-defined").decode(bytes.subarray(at, at + PIECE)));
    await pause();
  }
  const rtf = parts.join("");
  if (!/^\s*\{\\rtf/.test(rtf.slice(0, 200))) throw new IntakeError("document-damaged", "it does not begin with {\\rtf");
  const reader = new Reader();
  const token = /\\(?:'([0-9a-fA-F]{2})|([a-zA-Z]{1,32})(-?\d{1,10})? ?|([^]))|[{}]|[\r\n]+|[^\\{}\r\n]+/g;
  for (let found, steps = 1; (found = token.exec(rtf)); steps += 1) {
    if (steps % 2000 === 0) await pause();
    const [whole, hex, word, number, sign] = found;
    if (hex) reader.byte(Number.parseInt(hex, 16));
    else if (word) {
      // Bytes of a picture or an object, which may be anything.
      if (word === "bin") token.lastIndex += Math.max(0, Number(number ?? 0));
      else reader.word(word, number === undefined ? null : Number(number));
    } else if (sign) reader.sign(sign);
    else if (whole === "{") reader.open();
    else if (whole === "}") reader.close();
    else if (!/^[\r\n]/.test(whole)) reader.letters(whole);
  }
  return reader.result();
}

class Reader {
  #paragraphs = new Paragraphs();
  /** @type {Group} */
  #group = { skipped: false, hidden: false, skip: 1, page: 1252, destination: "" };
  /** @type {Group[]} */
  #outer = [];
  #ansi = 1252;
  /** @type {Map<number, number>} */
  #fonts = new Map();
  #font = 0;
  /** Bytes of a code page that wait for the rest of their letter. @type {number[]} */
  #bytes = [];
  /** Letters still to be left out after one of Unicode. */
  #left = 0;
  /** Whether a control symbol `\*` came last: the group may be skipped. */
  #optional = false;
  #inRow = false;
  /** @type {Map<number, TextDecoder>} */
  #decoders = new Map();

  constructor() {
    this.#paragraphs.begin();
  }

  open() {
    this.#flush();
    if (this.#outer.push(this.#group) > DEEPEST) throw new IntakeError("document-damaged", "groups lie too deep in each other");
    this.#group = { ...this.#group, destination: "" };
  }

  close() {
    this.#flush();
    const { destination } = this.#group;
    const outer = this.#outer.pop();
    if (!outer) return;
    if (destination === "footnote" && !outer.skipped) {
      this.#paragraphs.end();
      this.#paragraphs.endNote();
    } else if (destination === "shptxt" && !outer.skipped) this.#paragraphs.end();
    this.#group = outer;
    this.#left = 0;
  }

  /** @param {string} sign a control symbol */
  sign(sign) {
    if (sign === "*") this.#optional = true;
    else if (sign === "\n" || sign === "\r") this.#paragraph();
    else if (sign in SIGNS) this.#put(SIGNS[sign]);
    else if (/[\\{}]/.test(sign)) this.letters(sign);
  }

  /** @param {string} word @param {number | null} number */
  word(word, number) {
    this.#flush();
    const optional = this.#optional;
    this.#optional = false;
    const group = this.#group;
    if (word === "fonttbl" || (this.#outer.length && this.#outer[this.#outer.length - 1].destination === "fonttbl")) group.destination = "fonttbl";
    if (SKIPPED.has(word) && !(word === "deleted" && number === 0)) group.skipped = true;
    else if (optional && !KNOWN.has(word)) group.skipped = true;
    else if (word === "shptxt") {
      // The shape around it holds numbers alone.
      group.skipped = this.#outer.some(({ destination }) => destination === "header");
      group.destination = word;
      if (!group.skipped) this.#paragraphs.begin();
    } else if (word === "footnote" && !group.skipped) {
      group.destination = word;
      this.#paragraphs.beginNote();
      this.#paragraphs.begin();
    }
    if (word === "f") this.#font = number ?? 0;
    if (word === "fcharset" && group.skipped) this.#fonts.set(this.#font, CHARSETS[number ?? 0] ?? 1252);
    if (group.skipped) return;
    if (word === "f") group.page = this.#fonts.get(number ?? 0) ?? this.#ansi;
    else if (word === "ansicpg") this.#ansi = group.page = number || 1252;
    else if (word === "mac") this.#ansi = group.page = 10000;
    else if (word === "uc") group.skip = Math.min(Math.max(number ?? 1, 0), 10);
    else if (word === "v") group.hidden = number !== 0;
    else if (word === "plain") group.hidden = false;
    else if (word === "u") {
      this.#put(String.fromCharCode((number ?? 0) & 0xffff));
      this.#left = group.skip;
    } else if (word === "par" || word === "sect" || word === "page") this.#paragraph();
    else if (word === "trowd") this.#inRow ||= this.#beginRow();
    else if (word === "cell" && this.#inRow) this.#nextCell();
    else if (word === "row" && this.#inRow) this.#endRow();
    else if (word in SIGNS) this.#put(SIGNS[word]);
  }

  /** @param {number} byte of the code page */
  byte(byte) {
    if (this.#left) this.#left -= 1;
    else if (!this.#group.skipped && !this.#group.hidden) this.#bytes.push(byte);
  }

  /** @param {string} text */
  letters(text) {
    if (this.#group.skipped || this.#group.hidden) return;
    const rest = text.slice(this.#left);
    this.#left = Math.max(0, this.#left - text.length);
    // Some programs write bytes of the code page as they are.
    for (const piece of rest.match(/[\uf780-\uf7ff]{1,1000}|[^\uf780-\uf7ff]+/g) ?? []) {
      if (piece >= "\uf780") this.#bytes.push(...Array.from(piece, (letter) => letter.charCodeAt(0) & 0xff));
      else this.#put(piece);
    }
  }

  #flush() {
    if (!this.#bytes.length) return;
    const bytes = new Uint8Array(this.#bytes.splice(0));
    const { page } = this.#group;
    let decoder = this.#decoders.get(page);
    if (!decoder) this.#decoders.set(page, (decoder = decoderOf(page)));
    this.#paragraphs.add(decoder.decode(bytes));
  }

  /** @param {string} text */
  #put(text) {
    this.#flush();
    if (!this.#group.skipped && !this.#group.hidden) this.#paragraphs.add(text);
  }

  #paragraph() {
    this.#flush();
    if (this.#group.skipped) return;
    this.#paragraphs.end();
    this.#paragraphs.begin();
  }

  #beginRow() {
    this.#paragraphs.end();
    this.#paragraphs.beginRow();
    this.#paragraphs.beginCell();
    this.#paragraphs.begin();
    return true;
  }

  #nextCell() {
    this.#paragraphs.end();
    this.#paragraphs.endCell();
    this.#paragraphs.beginCell();
    this.#paragraphs.begin();
  }

  #endRow() {
    this.#paragraphs.end();
    this.#paragraphs.endCell();
    this.#paragraphs.endRow();
    this.#inRow = false;
    this.#paragraphs.begin();
  }

  result() {
    this.#flush();
    if (this.#inRow) this.#endRow();
    return this.#paragraphs.result(() => false);
  }
}

/** @param {number} page */
function decoderOf(page) {
  try {
    return new TextDecoder(DECODERS[page] ?? `windows-${page}`);
  } catch {
    return new TextDecoder("windows-1252");
  }
}
