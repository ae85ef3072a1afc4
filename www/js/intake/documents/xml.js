// Reading XML as a stream of tags and texts, in slices. No document type is read, so that no entity is ever declared: those
// that make a text grow without end, and those that name files, stay what they are, letters (source: XML 1.0, fifth edition).
import { IntakeError } from "../error.js";

/**
 * What is told of an element.
 * @typedef {object} Handlers
 * @property {(name: string, attribute: (name: string) => string | null, at: { start: number, end: number }) => void} [open]
 *   the name without its prefix; `at` is where the tag stands
 * @property {(name: string, at: { start: number, end: number }) => void} [close]
 * @property {(text: string) => void} [text]
 */

/** Elements lie in each other no deeper in any honest file. */
const DEEPEST = 2000;
/** A tag is no longer. */
const LONGEST_TAG = 1 << 20;
/** So many tags are read between two looks at the clock. */
const STEPS = 500;

/**
 * @param {string} xml
 * @param {Handlers} handlers
 * @param {() => Promise<void>} pause yields to the browser
 * @throws {IntakeError} `document-damaged` where it is not well-formed
 */
export async function walk(xml, { open, close, text }, pause) {
  /** @type {string[]} */
  const inside = [];
  for (let at = 0, steps = 1; at < xml.length; steps += 1) {
    if (steps % STEPS === 0) await pause();
    const start = xml.indexOf("<", at);
    if (start < 0) break;
    if (start > at && inside.length) text?.(unescaped(xml.slice(at, start)));
    at = afterSpecial(xml, start, (data) => inside.length && text?.(data));
    if (at) continue;
    const end = tagEnd(xml, start);
    at = end;
    if (xml[start + 1] === "/") {
      const name = xml.slice(start + 2, end - 1).trimEnd();
      if (inside.pop() !== name) throw damaged(`</${name}> ends nothing`);
      close?.(local(name), { start, end });
      continue;
    }
    const isEmpty = xml[end - 2] === "/";
    const inner = xml.slice(start + 1, end - (isEmpty ? 2 : 1));
    const [name] = /^[^\s/]+/.exec(inner) ?? [""];
    if (!name) throw damaged("a tag without a name");
    open?.(local(name), (wanted) => attributeOf(inner, wanted), { start, end });
    if (isEmpty) close?.(local(name), { start, end });
    else if (inside.push(name) > DEEPEST) throw damaged("elements lie too deep in each other");
  }
  if (inside.length) throw damaged("the end is missing");
}

/** @param {string} message */
function damaged(message) {
  return new IntakeError("document-damaged", message);
}

/**
 * Where a comment, an instruction, a document type or a section of characters at a place ends; 0 where there is none.
 * @param {string} xml @param {number} start @param {(data: string) => void} characters
 */
function afterSpecial(xml, start, characters) {
  if (xml.startsWith("<![CDATA[", start)) {
    const end = closing(xml, "]]>", start);
    characters(xml.slice(start + 9, end - 3));
    return end;
  }
  if (xml.startsWith("<!", start) && xml.startsWith("--", start + 2)) return closing(xml, "-->", start);
  if (xml.startsWith("<?", start)) return closing(xml, "?>", start);
  if (!xml.startsWith("<!", start)) return 0;
  // A document type, with or without declarations in brackets.
  const bracket = xml.slice(start, start + 2000).search(/[[>]/);
  return bracket >= 0 && xml[start + bracket] === "[" ? closing(xml, ">", closing(xml, "]", start) - 1) : closing(xml, ">", start);
}

/** @param {string} xml @param {string} sign @param {number} from */
function closing(xml, sign, from) {
  const end = xml.indexOf(sign, from);
  if (end < 0) throw damaged(`${sign} is missing`);
  return end + sign.length;
}

/** Where a tag ends: values may hold `>`. @param {string} xml @param {number} start */
function tagEnd(xml, start) {
  const sign = /[>"']/g;
  sign.lastIndex = start + 1;
  for (let found; (found = sign.exec(xml)); ) {
    if (found[0] === ">") return found.index + 1;
    sign.lastIndex = closing(xml, found[0], found.index + 1);
    if (sign.lastIndex - start > LONGEST_TAG) break;
  }
  throw damaged("a tag does not end");
}

/** @param {string} name */
function local(name) {
  return name.slice(name.indexOf(":") + 1);
}

/** Names are bounded, and stand behind white space: a long tag without any is looked through once. */
const ATTRIBUTE = /\s([^\s=/"']{1,200})\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The value of an attribute by its name, with its prefix or, where none has it, without. @param {string} tag @param {string} wanted */
function attributeOf(tag, wanted) {
  let near = null;
  for (const [, name, double, single] of tag.matchAll(ATTRIBUTE)) {
    if (name === wanted) return unescaped(double ?? single);
    if (local(name) === wanted) near ??= unescaped(double ?? single);
  }
  return near;
}

/** @type {Record<string, string>} */
const ENTITIES = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: "\u00a0" };

/** @param {string} text */
export function unescaped(text) {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** XML in the encoding that it says it is in. @param {Uint8Array} bytes */
export function xmlText(bytes) {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const [, said = "utf-8"] = /^\s*(?:\u00ef\u00bb\u00bf)?<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})/.exec(head) ?? [];
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  try {
    return new TextDecoder(mark ?? said).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
