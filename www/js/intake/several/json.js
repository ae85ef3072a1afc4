// Articles in JSON: one, a list, one a line; what Lesart itself has saved is read back whole.
import { dayOf } from "../date.js";
import { IntakeError } from "../error.js";
import { articlesOfRows, chosen, columnsByName } from "./columns.js";

/** What lists of articles are called in the objects around them. */
const LISTS = /^(@graph|articles|artikel|items|entries|data|results|documents|docs|records|hits|response|value|posts|stories)$/i;
/** They lie no deeper in objects. */
const DEEPEST = 3;
/** A longer value is not parsed where it is no text. */
const LARGE = 200_000;
/** So many signs are looked at between two looks at the clock. */
const STEPS = 5000;

/**
 * @param {string} text
 * @param {string} name of the file
 * @param {import("./index.js").Ask | undefined} ask
 * @param {() => Promise<void>} pause
 * @returns {Promise<import("./index.js").Several[]>}
 * @throws {IntakeError} `json-damaged`, `json-empty`, `table-unclear`, `cancelled`
 */
export async function jsonArticles(text, name, ask, pause) {
  /** @type {import("./index.js").Several[]} */
  const own = [];
  /** @type {Record<string, string>[]} */
  const others = [];
  let at = 0;
  for await (const object of objects(text, pause)) {
    at += 1;
    const saved = typeof object === "string" ? null : savedArticle(object, `${name}:${at}`);
    if (saved) own.push(saved);
    else others.push(typeof object === "string" ? { text: object } : flat(object));
  }
  if (!own.length && !others.length) throw new IntakeError("json-empty");
  if (!others.length) return own.length === 1 ? [{ ...own[0], name: own[0].name.replace(/:1$/, "") }] : own;
  const header = [...new Set(others.slice(0, 200).flatMap((object) => Object.keys(object)))].slice(0, 200);
  const rows = others.map((object) => header.map((key) => object[key] ?? ""));
  const columns = await chosen({ name, header, body: rows, known: columnsByName(header), none: "json-empty" }, ask);
  const found = await articlesOfRows(rows, columns, { name, first: 1 }, pause);
  if (!found.length && !own.length) throw new IntakeError("json-empty");
  return [...own, ...found];
}

/** An article as Lesart saves it: the text beside its report (see ui/exports/json.js and the command line). @param {any} object @param {string} name */
function savedArticle({ text, article, intake }, name) {
  if (typeof text !== "string" || typeof article?.length !== "number") return null;
  const string = (/** @type {unknown} */ value) => (typeof value === "string" ? value : "");
  const known = intake && typeof intake === "object" ? intake : { title: article.title, published: article.published };
  return {
    name: string(known.file) || name,
    text,
    title: string(known.title) || null,
    published: /^\d{4}-\d\d$/.test(string(known.published)) ? known.published : dayOf(string(known.published)),
    source: string(known.source),
    author: string(known.author),
    address: string(known.address),
    isPaid: known.isPaid === true,
  };
}

/** An object's values as texts; of those in it, their names. @param {any} object @returns {Record<string, string>} */
function flat(object) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const [key, value] of Object.entries(object)) {
    if (typeof value === "string") values[key] = value;
    else if (typeof value === "number" || typeof value === "boolean") values[key] = String(value);
    else if (Array.isArray(value)) values[key] = value.map(nameOf).filter(Boolean).join(key.match(/text|body|content|paragraph|absatz|absätze/i) ? "\n\n" : ", ");
    else values[key] = nameOf(value);
  }
  return values;
}

/** @param {any} value */
function nameOf(value) {
  if (typeof value === "string") return value;
  const name = value?.name ?? value?.title ?? value?.text ?? value?.rendered ?? "";
  return typeof name === "string" ? name : "";
}

/**
 * The objects and strings of a file: those that follow each other, those of lists, those of a list in an object.
 * @param {string} text
 * @param {() => Promise<void>} pause
 * @returns {AsyncGenerator<any>}
 */
async function* objects(text, pause) {
  for (let at = nextValue(text, 0); at < text.length; ) {
    const end = await valueEnd(text, at, pause);
    if (text[at] === "[") yield* elements(text.slice(at, end), pause);
    else if (text[at] === "{") {
      const object = text.slice(at, end);
      const list = await listIn(object, pause);
      if (list) yield* elements(list, pause);
      else yield await parsed(object, pause);
    } else throw damaged(text, at);
    at = nextValue(text, end);
  }
}

/** @param {string} list with its brackets @param {() => Promise<void>} pause */
async function* elements(list, pause) {
  for (let at = nextValue(list, 1); at < list.length && list[at] !== "]"; ) {
    const end = await valueEnd(list, at, pause);
    const value = list.slice(at, end);
    if (list[at] === "{") yield await parsed(value, pause);
    else if (list[at] === '"') yield parse(value);
    at = nextValue(list, end);
  }
}

/** The list of articles that an object is there to hold. @param {string} object @param {() => Promise<void>} pause @param {number} [depth] @returns {Promise<string | null>} */
async function listIn(object, pause, depth = 1) {
  for await (const { key, value } of members(object, pause)) {
    if (LISTS.test(key) && /^\[\s*\{/.test(value)) return value;
    if (LISTS.test(key) && value.startsWith("{") && depth < DEEPEST) {
      const inner = await listIn(value, pause, depth + 1);
      if (inner) return inner;
    }
  }
  return null;
}

/** An object; long lists in it, which no article needs, left out. @param {string} object @param {() => Promise<void>} pause */
async function parsed(object, pause) {
  await pause();
  if (object.length < LARGE) return parse(object);
  /** @type {Record<string, any>} */
  const values = {};
  for await (const { key, value } of members(object, pause)) if (value.length < LARGE || value.startsWith('"')) values[key] = parse(value);
  return values;
}

/** @param {string} object with its braces @param {() => Promise<void>} pause */
async function* members(object, pause) {
  for (let at = nextValue(object, 1); at < object.length && object[at] !== "}"; ) {
    if (object[at] !== '"') throw damaged(object, at);
    const keyEnd = stringEnd(object, at);
    const start = nextValue(object, keyEnd);
    const end = await valueEnd(object, start, pause);
    yield { key: String(parse(object.slice(at, keyEnd))), value: object.slice(start, end) };
    at = nextValue(object, end);
  }
}

/** @param {string} value */
function parse(value) {
  try {
    return JSON.parse(value);
  } catch (fault) {
    throw new IntakeError("json-damaged", String(fault));
  }
}

/** @param {string} text @param {number} at */
function damaged(text, at) {
  return new IntakeError("json-damaged", `unexpected ${JSON.stringify(text.slice(at, at + 20))} at ${at}`);
}

/** Where the next value begins: behind white space, commas and colons. @param {string} text @param {number} at */
function nextValue(text, at) {
  const sign = /[^\s,:\ufeff]/g;
  sign.lastIndex = at;
  return sign.exec(text)?.index ?? text.length;
}

/** Where a value ends. @param {string} text @param {number} at @param {() => Promise<void>} pause */
async function valueEnd(text, at, pause) {
  if (text[at] === '"') return stringEnd(text, at);
  if (text[at] !== "{" && text[at] !== "[") {
    const scalar = /[-\w.+]+/y;
    scalar.lastIndex = at;
    if (!scalar.test(text)) throw damaged(text, at);
    return scalar.lastIndex;
  }
  const sign = /["{}[\]]/g;
  sign.lastIndex = at;
  let depth = 0;
  for (let found, steps = 1; (found = sign.exec(text)); steps += 1) {
    if (steps % STEPS === 0) await pause();
    if (found[0] === '"') sign.lastIndex = stringEnd(text, found.index);
    else if (found[0] === "{" || found[0] === "[") depth += 1;
    else if ((depth -= 1) === 0) return found.index + 1;
  }
  throw new IntakeError("json-damaged", "the end is missing");
}

/** Where a string ends, behind its quotation mark. @param {string} text @param {number} at */
function stringEnd(text, at) {
  for (let end = at + 1; ; end += 1) {
    end = text.indexOf('"', end);
    if (end < 0) throw new IntakeError("json-damaged", "a string does not end");
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
}
