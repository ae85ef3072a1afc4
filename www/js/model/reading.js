// An article with its report: the sentence at a position, the marks within a range, the speaker of a quote. There is one
// Reading per report, made when first asked for.
import { clip } from "./clip.js";
import { MARKS, markSpan } from "./marks.js";
import { PositionIndex } from "./position-index.js";
import { TimeSlice } from "../util/time-slice.js";

/** @typedef {import("./types.js").Entry} Entry */
/** @typedef {import("./marks.js").Mark} Mark */
/** @typedef {import("./marks.js").MarkSpan} MarkSpan */

/** @type {WeakMap<object, Reading>} */
const readings = new WeakMap();

/** @param {Entry} entry */
export function readingOf(entry) {
  let reading = readings.get(entry.report);
  if (!reading) readings.set(entry.report, (reading = new Reading(entry)));
  return reading;
}

export class Reading {
  /** The marks by type, indexed when first asked for. @type {Map<string, PositionIndex<Mark>>} */
  #marks = new Map();

  /** @param {Entry} entry */
  constructor(entry) {
    this.entry = entry;
  }

  /** @param {keyof typeof MARKS} type */
  #marksOf(type) {
    let index = this.#marks.get(type);
    if (!index) {
      this.#marks.set(type, (index = new PositionIndex()));
      for (const mark of MARKS[type](this.entry.report)) index.add(mark);
    }
    return index;
  }

  /** Indexes the marks of a long text in time slices, so that the page stays responsive. */
  async prepare() {
    const slice = new TimeSlice();
    const { report } = this.entry;
    for (const [type, marksOf] of Object.entries(MARKS)) {
      /** @type {PositionIndex<Mark>} */
      const index = new PositionIndex();
      for (const mark of marksOf(report)) {
        index.add(mark);
        if (slice.expired) await slice.yieldIfExpired();
      }
      this.#marks.set(type, index);
    }
  }

  /** The text between two positions. @param {number} start @param {number} end */
  slice(start, end) {
    return this.entry.text.slice(start, end);
  }

  /** A sentence's text. @param {number} index */
  sentence(index) {
    const range = this.entry.report.sentences[index];
    return range ? this.slice(...range) : "";
  }

  /** What is shown of a sentence of the short version: without the place and the agency before it. @param {import("./types.js").RankedSentence} ranked */
  shown({ sentence, shown }) {
    return shown ? this.slice(...shown) : this.sentence(sentence);
  }

  /** The index of the sentence at a position, or of the one before it. @param {number} at */
  sentenceAt(at) {
    const { sentences } = this.entry.report;
    return Math.max(0, upperBound(sentences.length, (index) => sentences[index][0], at) - 1);
  }

  /**
   * The marks of a type that touch a range, in the order of the text.
   * @param {"sentences" | "quotes" | "times" | "entities"} type
   * @param {number} start
   * @param {number} end
   * @returns {MarkSpan[]}
   */
  within(type, start, end) {
    if (type !== "sentences") return this.#marksOf(type).within(start, end);
    const { sentences } = this.entry.report;
    const found = [];
    for (let index = this.sentenceAt(start); index < sentences.length && sentences[index][0] < end; index += 1) {
      const [from, to] = sentences[index];
      if (to > start) found.push(markSpan(from, to, { type: "sentence", index }));
    }
    return found;
  }

  /** The indices of the sentences that mention an entity, ascending. @param {string} key */
  sentencesWith(key) {
    const found = new Set();
    for (const entity of this.entry.report.entities) {
      if (entity.nameKey !== key) continue;
      for (const mention of entity.mentions) found.add(this.sentenceAt(mention.start));
    }
    return [...found].sort((a, b) => a - b);
  }

  /** The speaker of a quote with the words that name them; null where nobody is named. @param {number} index */
  speaker(index) {
    const { speaker } = this.entry.report.quotes[index];
    if (!speaker?.name) return null;
    const entity = speaker.entity === null ? null : this.entry.report.entities[speaker.entity];
    const words = this.slice(speaker.start, speaker.end).replace(/\s+/g, " ").trim();
    return { name: speaker.name, key: speaker.key ?? "", words, entity: entity ?? null, inferred: speaker.inferred };
  }

  /** The names of the speakers quoted in a sentence, in order. @param {number} index @returns {string[]} */
  sourcesOf(index) {
    const range = this.entry.report.sentences[index];
    const quotes = range ? this.within("quotes", ...range) : [];
    const names = quotes.map((quote) =>
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
    return clip(this.title, 60);
  }
}

/**
 * How many of a sorted list begin at `at` or before.
 * @param {number} count
 * @param {(index: number) => number} startOf
 * @param {number} at
 */
function upperBound(count, startOf, at) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
