// The project file: texts with what is known of them, and the reader's work on them, as one JSON text; docs/project-file.md has its
// fields. What is read is taken over field by field, so that nothing foreign gets in.

/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Work} Work */
/** @typedef {import("./corrections.js").Correction} Correction */
/** @typedef {import("./corrections.js").PairCorrection} PairCorrection */
/** @typedef {import("./corrections.js").Place} Place */
/** @typedef {import("./anchor.js").Anchor} Anchor */
/** @typedef {import("./notes.js").Note} Note */

/** The version of the format that is written; older ones are read, too. */
export const VERSION = 1;
/** The file's name in the archive. */
export const NAME = "project.json";

/** Where a file goes beyond these, it is not read. */
const MOST_ARTICLES = 20_000;
const MOST_WORK = 200_000;
/** Longer words are cut, in UTF-16 units. */
const LONGEST = { word: 4000, note: 20_000, quote: 20_000, text: 2 ** 28 };

const KINDS = ["PER", "LOC", "ORG", "OTH"];
const VERDICTS = ["same", "compatible", "differs", "unrelated"];
const ON = ["passage", "name", "statement", "time", "sentence", "pair", "fact"];

/** @typedef {{ id: string, text: string, name: string, title: string | null, published: string | null, source: string, author: string, address: string, isPaid: boolean }} ProjectArticle */

/**
 * @typedef {object} Project
 * @property {ProjectArticle[]} articles
 * @property {Work[]} works
 * @property {Record<string, string>} settings
 */

/** What a project file cannot be read for. */
export class ProjectError extends Error {
  /** @param {"project-damaged" | "project-newer" | "project-too-long"} code @param {string} message */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/**
 * The JSON of a project, in pieces.
 * @param {Entry[]} entries
 * @param {Work[]} works of these articles, and that on all of them
 * @param {{ version: string, made: string, settings?: Record<string, string> }} about
 */
export function* projectPieces(entries, works, { version, made, settings = {} }) {
  yield `${JSON.stringify({ format: "lesart-project", version: VERSION, lesart: version, made, settings }).slice(0, -1)},"articles":[`;
  for (const [index, { id, text, name, title, published, source, author, address, isPaid }] of entries.entries()) {
    yield (index ? ",\n" : "\n") + JSON.stringify({ id, text, name, title, published, source, author, address, isPaid });
  }
  yield `\n],"works":${JSON.stringify(works)}}\n`;
}

/**
 * @param {string} json
 * @returns {Project}
 * @throws {ProjectError}
 */
export function projectOf(json) {
  /** @type {any} */
  let given;
  try {
    given = JSON.parse(json);
  } catch (fault) {
    throw new ProjectError("project-damaged", String(fault));
  }
  if (given?.format !== "lesart-project" || !Number.isInteger(given.version) || given.version < 1) throw new ProjectError("project-damaged", "it is no project of Lesart");
  if (given.version > VERSION) throw new ProjectError("project-newer", `version ${given.version}, this Lesart reads up to ${VERSION}`);
  const articles = listOf(given.articles, MOST_ARTICLES, articleOf);
  const known = new Set(articles.map(({ id }) => id));
  const works = listOf(given.works, MOST_ARTICLES + 1, (work) => workOf(work, known));
  return { articles, works, settings: given.settings?.names === "on" ? { names: "on" } : {} };
}

/** @template T @param {any} list @param {number} most @param {(one: any) => T | null} read @returns {T[]} */
function listOf(list, most, read) {
  if (!Array.isArray(list)) return [];
  if (list.length > most) throw new ProjectError("project-too-long", `a list of ${list.length}`);
  return list.flatMap((one) => {
    const value = one && typeof one === "object" ? read(one) : null;
    return value === null ? [] : [value];
  });
}

/** @param {unknown} value @param {number} [most] */
const string = (value, most = LONGEST.word) => (typeof value === "string" ? value.slice(0, most) : "");

/** @param {any} given @returns {ProjectArticle | null} */
function articleOf({ id, text, name, title, published, source, author, address, isPaid }) {
  if (typeof text !== "string" || !text.trim() || typeof id !== "string" || !id || id === "*") return null;
  const day = string(published);
  return {
    id: string(id),
    text,
    name: string(name),
    title: string(title) || null,
    published: /^\d{4}-\d\d(-\d\d)?$/.test(day) ? day : null,
    source: string(source),
    author: string(author),
    address: string(address),
    isPaid: isPaid === true,
  };
}

/** @param {any} given @param {Set<string>} known ids of the articles @returns {Work | null} */
function workOf(given, known) {
  const id = string(given.id);
  if (id !== "*" && !known.has(id)) return null;
  const isAll = id === "*";
  return {
    id,
    corrections: listOf(given.corrections, MOST_WORK, correctionOf),
    pairs: isAll ? listOf(given.pairs, MOST_WORK, (one) => pairOf(one, known)) : [],
    notes: listOf(given.notes, MOST_WORK, (one) => noteOf(one, known)),
  };
}

/** @param {any} at @returns {Anchor | null} */
function anchorOf(at) {
  if (typeof at?.quote !== "string" || !at.quote || at.quote.length > LONGEST.quote) return null;
  const { start, end, quote } = at;
  if (![start, end].every(Number.isSafeInteger) || start < 0 || end <= start || end > LONGEST.text) return null;
  return { start, end, quote };
}

/** @param {any} place @param {Set<string>} known @returns {Place | null} */
function placeOf(place, known) {
  const at = anchorOf(place?.at);
  return at && known.has(place.article) ? { article: place.article, at } : null;
}

/** @param {any} given @returns {Correction | null} */
function correctionOf(given) {
  const at = anchorOf(given.at);
  if (!at) return null;
  const scope = given.scope === "here" || given.scope === "article" ? { scope: /** @type {"here" | "article"} */ (given.scope) } : {};
  const speaker = typeof given.speaker === "string" && given.speaker.trim() ? string(given.speaker) : null;
  switch (given.type) {
    case "kind":
    case "name":
      return KINDS.includes(given.kind) ? { type: given.type, at, kind: given.kind, ...scope } : null;
    case "noName":
      return { type: "noName", at, ...scope };
    case "called":
      return string(given.name).trim() ? { type: "called", at, name: string(given.name) } : null;
    case "same": {
      const as = anchorOf(given.as);
      return as ? { type: "same", at, as } : null;
    }
    case "apart":
    case "noStatement":
      return { type: given.type, at };
    case "speaker":
    case "statement":
      return { type: given.type, at, speaker };
    case "time":
      return { type: "time", at, value: typeof given.value === "string" && given.value.length <= 64 ? given.value : null };
    case "summary":
      return typeof given.keep === "boolean" ? { type: "summary", at, keep: given.keep } : null;
    default:
      return null;
  }
}

/** @param {any} given @param {Set<string>} known @returns {PairCorrection | null} */
function pairOf(given, known) {
  const [a, b] = [placeOf(given.a, known), placeOf(given.b, known)];
  if (!a || !b || a.article === b.article) return null;
  if (given.type === "pair" || given.type === "notPair") return { type: given.type, a, b };
  return given.type === "verdict" && VERDICTS.includes(given.verdict) ? { type: "verdict", a, b, verdict: given.verdict } : null;
}

/** @param {any} given @param {Set<string>} known @returns {Note | null} */
function noteOf(given, known) {
  const places = listOf(given.places, 26, (one) => placeOf(one, known));
  if (!places.length || !ON.includes(given.on)) return null;
  const tags = Array.isArray(given.tags) ? given.tags.filter((/** @type {unknown} */ tag) => typeof tag === "string").map((/** @type {string} */ tag) => string(tag, 40)) : [];
  return { id: string(given.id, 64), on: given.on, places, text: string(given.text, LONGEST.note), tags, made: /^\d{4}-\d\d-\d\d$/.test(string(given.made)) ? given.made : "" };
}

/**
 * Work with the articles named as they are here, joined with what was here before; what the reader has said here holds.
 * @param {Work[]} given
 * @param {Map<string, string>} ids what articles are called in the file and here; no article is called `*`
 * @param {(id: string) => Work} here
 * @returns {Work[]}
 */
export function joined(given, ids, here) {
  const idOf = (/** @type {string} */ id) => ids.get(id) ?? id;
  const moved = (/** @type {Place} */ { article, at }) => ({ article: idOf(article), at });
  /** @type {Map<string, Work>} */
  const found = new Map();
  for (const work of given) {
    const id = idOf(work.id);
    const old = found.get(id) ?? here(id);
    found.set(id, {
      id,
      corrections: withOthers(work.corrections, old.corrections),
      pairs: withOthers(work.pairs.map((pair) => ({ ...pair, a: moved(pair.a), b: moved(pair.b) })), old.pairs),
      notes: withOthers(work.notes.map((note) => ({ ...note, places: note.places.map(moved) })), old.notes),
    });
  }
  return [...found.values()];
}

/** Both lists, each value once; the first ones first. @template T @param {T[]} first @param {T[]} second @returns {T[]} */
function withOthers(first, second) {
  const there = new Set(second.map((one) => JSON.stringify(one)));
  return [...first.filter((one) => !there.has(JSON.stringify(one))), ...second];
}
