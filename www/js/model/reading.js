// Asking a report: which sentence, which words, which entity. One Reading an article, made when first asked for.
import { Slices } from "../util/time-slice.js";

/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./types.js").Range} Range */
/**
 * @template T
 * @typedef {import("./segments.js").Span<T>} Span
 */

/**
 * What lies over a piece of text.
 * @typedef {{ type: "sentence", index: number } |
 *   { type: "quote", index: number, kind: string } |
 *   { type: "time", index: number, value: string } |
 *   { type: "entity", entity: import("./types.js").Entity, mention: number, form: string } |
 *   { type: "difference", kind: string } |
 *   { type: "keyword" } | { type: "dropped" }} Mark
 */

/** @type {WeakMap<object, Reading>} */
const readings = new WeakMap();

/** @param {Entry} entry */
export function text(entry) {
  let reading = readings.get(entry.report);
  if (!reading) readings.set(entry.report, (reading = new Reading(entry)));
  return reading;
}

export class Reading {
  /** @param {Entry} entry */
  constructor(entry) {
    this.entry = entry;
    /** The marks over the text, by kind; put up when they are first asked for. @type {Map<string, Shelves>} */
    this.shelves = new Map();
  }

  /** @param {"quotes" | "times" | "entities"} kind */
  marks(kind) {
    let shelves = this.shelves.get(kind);
    if (!shelves) {
      this.shelves.set(kind, (shelves = new Shelves()));
      for (const mark of MARKS[kind](this.entry.report)) shelves.add(mark);
    }
    return shelves;
  }

  /** Puts the marks of a long text up bit by bit, so that the page answers meanwhile. */
  async prepare() {
    const slices = new Slices();
    const { report } = this.entry;
    for (const [kind, marksOf] of Object.entries(MARKS)) {
      const shelves = new Shelves();
      for (const mark of marksOf(report)) {
        shelves.add(mark);
        if (slices.due) await slices.pause();
      }
      this.shelves.set(kind, shelves);
    }
    for (const entity of report.entities) {
      keyOf(entity);
      if (slices.due) await slices.pause();
    }
  }

  /** The text between two positions. @param {number} start @param {number} end */
  slice(start, end) {
    return this.entry.text.slice(start, end);
  }

  /** A sentence's words. @param {number} index */
  sentence(index) {
    const range = this.entry.report.sentences[index];
    return range ? this.slice(...range) : "";
  }

  /** The sentence that a position stands in, or the one before it. @param {number} at */
  sentenceAt(at) {
    const { sentences } = this.entry.report;
    return Math.max(0, firstAfter(sentences.length, (index) => sentences[index][0], at) - 1);
  }

  /**
   * Those of a kind's marks that touch a range, in the order of the text.
   * @param {"sentences" | "quotes" | "times" | "entities"} kind
   * @param {number} start
   * @param {number} end
   * @returns {Span<Mark>[]}
   */
  within(kind, start, end) {
    if (kind !== "sentences") return this.marks(kind).within(start, end);
    const { sentences } = this.entry.report;
    const found = [];
    for (let index = this.sentenceAt(start); index < sentences.length && sentences[index][0] < end; index += 1) {
      const [from, to] = sentences[index];
      if (to > start) found.push(span(from, to, { type: "sentence", index }));
    }
    return found;
  }

  /** The numbers of the sentences that mention an entity, ascending. @param {string} key */
  sentencesWith(key) {
    const found = new Set();
    for (const entity of this.entry.report.entities) {
      if (keyOf(entity) !== key) continue;
      for (const mention of entity.mentions) found.add(this.sentenceAt(mention.start));
    }
    return [...found].sort((a, b) => a - b);
  }

  /** What an entity is called here besides its name, at most three words. @param {import("./types.js").Entity} entity */
  otherNames(entity) {
    const seen = new Set([entity.name]);
    /** @type {{ words: string, rank: number }[]} */
    const found = [];
    const rank = { description: 0, derived: 1, part: 2, name: 3 };
    const descriptions = entity.descriptions.map(([start, end]) => ({ start, end, form: /** @type {const} */ ("description") }));
    for (const { start, end, form } of [...descriptions, ...entity.mentions]) {
      const words = this.slice(start, end).replace(/\s+/g, " ");
      if (seen.has(words) || entity.name.includes(words) || words === `${entity.name}s`) continue;
      seen.add(words);
      found.push({ words, rank: rank[form] });
      if (found.length > 20) break;
    }
    /** @type {string[]} */
    const names = [];
    for (const { words } of found.sort((a, b) => a.rank - b.rank)) {
      // The same words with another ending tell nothing new.
      if (names.length < 3 && !names.some((name) => sharedBeginning(name, words) > Math.max(3, name.length - 4))) names.push(words);
    }
    return names;
  }

  /** Who is the source of a quote: a name, the words in the text, or null. @param {number} index */
  speaker(index) {
    const { speaker } = this.entry.report.quotes[index];
    if (!speaker?.name) return null;
    const entity = speaker.entity === null ? null : this.entry.report.entities[speaker.entity];
    const words = this.slice(speaker.start, speaker.end).replace(/\s+/g, " ").trim();
    return { name: speaker.name, words, entity: entity ?? null, inferred: speaker.inferred };
  }

  /** The sources that a sentence names, in order. @param {number} index @returns {string[]} */
  sourcesOf(index) {
    const [start, end] = this.entry.report.sentences[index] ?? [0, 0];
    const names = this.within("quotes", start, end).map((quote) =>
      quote.data.type === "quote" ? this.speaker(quote.data.index)?.name : undefined,
    );
    return [...new Set(names.filter((name) => name !== undefined))];
  }

  /** The title, or the beginning of the text where there is none. */
  get title() {
    return clip(this.entry.report.article.title || "", 300) || clip(this.sentence(0), 110);
  }

  /** The title for narrow places. */
  get shortTitle() {
    return clip(this.entry.report.article.title || this.sentence(0), 60);
  }
}

/** What lies over a text, kind by kind. */
const MARKS = {
  /** @param {import("./types.js").Report} report */
  *quotes({ quotes }) {
    for (const [index, { kind, spans }] of quotes.entries()) for (const [start, end] of spans) yield span(start, end, { type: "quote", index, kind });
  },
  /** @param {import("./types.js").Report} report */
  *times({ times }) {
    for (const [index, { start, end, value }] of times.entries()) yield span(start, end, { type: "time", index, value });
  },
  /** @param {import("./types.js").Report} report */
  *entities({ entities }) {
    for (const entity of entities) {
      for (const [mention, { start, end, form }] of entity.mentions.entries()) yield span(start, end, { type: "entity", entity, mention, form });
    }
  },
};

/** A shelf holds what touches so many characters of the text, as a power of two. */
const SHELF = 12;

/** Marks by where they stand: to find those of a page, nobody sorts those of a book. */
class Shelves {
  /** @type {Span<Mark>[][]} */
  #shelves = [];

  /** @param {Span<Mark>} mark */
  add(mark) {
    for (let at = mark.start >> SHELF; at <= (mark.end - 1) >> SHELF; at += 1) (this.#shelves[at] ??= []).push(mark);
  }

  /** @param {number} start @param {number} end */
  within(start, end) {
    const near = new Set(this.#shelves.slice(start >> SHELF, ((end - 1) >> SHELF) + 1).flat());
    return [...near].filter((mark) => mark.start < end && mark.end > start).sort((a, b) => a.start - b.start || b.end - a.end);
  }
}

/** @param {number} start @param {number} end @param {Mark} data @returns {Span<Mark>} */
function span(start, end, data) {
  return { start, end, data };
}

/**
 * How many of a sorted list begin at `at` or before.
 * @param {number} count
 * @param {(index: number) => number} startOf
 * @param {number} at
 */
function firstAfter(count, startOf, at) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What an entity is chosen by, the same in every article: its key without the kind, for a name that one article takes
 * for a place and another for an organisation is still the same name.
 * @param {{ key: string }} entity
 */
export function keyOf(entity) {
  return entityKey(entity.key.replace(/^[A-Z]+:/, ""));
}

/** One key for the ways in which articles write a name: "Ria Nowosti" and "Ria-Nowosti". @param {string} name */
export function entityKey(name) {
  let key = keys.get(name);
  if (key === undefined) keys.set(name, (key = fold(name)));
  return key;
}

/** @type {Map<string, string>} */
const keys = new Map();

/** @param {string} name */
function fold(name) {
  return name.toLocaleLowerCase("de").replace(/[\s\u00ad‐-―-]+/gu, "");
}

/** How many letters two words begin with in common. @param {string} a @param {string} b */
function sharedBeginning(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Text cut after a word. @param {string} words @param {number} length */
export function clip(words, length) {
  const line = words.slice(0, 4 * length).replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  const space = cut.lastIndexOf(" ");
  return `${space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "")} …`;
}
