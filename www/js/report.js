// Asking a report: which sentence, which words, which entity. One Reading an article, made when first asked for.

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
  }

  /** @type {Span<Mark>[]} */
  get sentences() {
    return lazily(this, "sentences", () =>
      this.entry.report.sentences.map(([start, end], index) => ({ start, end, data: { type: "sentence", index } })),
    );
  }

  /** @type {Span<Mark>[]} */
  get quotes() {
    return lazily(this, "quotes", () =>
      sorted(
        this.entry.report.quotes.flatMap((quote, index) =>
          quote.spans.map(([start, end]) => span(start, end, { type: "quote", index, kind: quote.kind })),
        ),
      ),
    );
  }

  /** @type {Span<Mark>[]} */
  get times() {
    return lazily(this, "times", () =>
      sorted(this.entry.report.times.map(({ start, end, value }, index) => span(start, end, { type: "time", index, value }))),
    );
  }

  /** @type {Span<Mark>[]} */
  get entities() {
    return lazily(this, "entities", () =>
      sorted(
        this.entry.report.entities.flatMap((entity) =>
          entity.mentions.map(({ start, end, form }, mention) => span(start, end, { type: "entity", entity, mention, form })),
        ),
      ),
    );
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
   * Those of a kind's spans that touch a range.
   * @param {"sentences" | "quotes" | "times" | "entities"} kind
   * @param {number} start
   * @param {number} end
   */
  within(kind, start, end) {
    const spans = this[kind];
    const longest = (lengths.get(spans) ?? lengths.set(spans, longestOf(spans)).get(spans)) || 0;
    const startOf = (/** @type {number} */ index) => spans[index].start;
    const from = firstAfter(spans.length, startOf, start - longest - 1);
    const to = firstAfter(spans.length, startOf, end - 1);
    return spans.slice(from, to).filter((one) => one.end > start);
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

/**
 * Works a list out when it is first asked for: of most articles, among many, nobody asks more than the title.
 * @param {Reading} reading @param {"sentences" | "quotes" | "times" | "entities"} name @param {() => Span<Mark>[]} make
 */
function lazily(reading, name, make) {
  const value = make();
  Object.defineProperty(reading, name, { value });
  return value;
}

/** The longest span of a list; spans are short, so looking back that far is cheap. @type {WeakMap<object, number>} */
const lengths = new WeakMap();

/** @param {Span<Mark>[]} spans */
function longestOf(spans) {
  return spans.reduce((longest, { start, end }) => Math.max(longest, end - start), 0);
}

/** @param {number} start @param {number} end @param {Mark} data @returns {Span<Mark>} */
function span(start, end, data) {
  return { start, end, data };
}

/** @param {Span<Mark>[]} spans */
function sorted(spans) {
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
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
