// The text of an article as elements: paragraphs, sentences, and the marks over them. Long texts are built block by block.
import { h } from "./dom.js";
import { segments } from "../model/segments.js";
import { readingOf } from "../model/reading.js";

/** @typedef {import("../model/types.js").Entry} Entry */
/** @typedef {import("../model/reading.js").Mark} Mark */

/** So many characters are built at once; a screen shows about three thousand. */
const BLOCK = 16000;

/**
 * @typedef {object} Look
 * @property {(index: number) => string} [sentenceClass] classes for a sentence
 * @property {(index: number, head: boolean) => (Node | null)[]} [before] what stands before a sentence's first word
 * @property {(index: number, tail: boolean) => (Node | null)[]} [after] what stands after its last
 * @property {(index: number) => import("../model/segments.js").Span<Mark>[]} [over] more marks over a sentence
 * @property {import("../model/types.js").Range[]} [ranges] what is built, a paragraph each, instead of the article's own paragraphs
 * @property {(start: number, inner: (Node | string)[]) => Node} [paragraph] the element of what begins at a position
 * @property {(block: HTMLElement) => void} [built] called when a block was filled
 */

export class ArticleText {
  /** @param {Entry} entry @param {Look} [look] */
  constructor(entry, look = {}) {
    this.entry = entry;
    this.reading = readingOf(entry);
    this.look = look;
    /** @type {{ element: HTMLElement, ranges: [number, number][], filled: boolean }[]} */
    this.blocks = [];
    this.element = h("div.text", { lang: "de", dir: "auto" });
    const headline = entry.report.article.headline;
    const paragraphs = look.ranges ?? entry.report.paragraphs.filter(([start]) => !headline || start !== headline[0]);
    const last = (/** @type {number} */ from, /** @type {number} */ to) => this.cutPoint(from, to);
    for (const ranges of inBlocks(paragraphs, last)) {
      const element = h("div.block");
      this.blocks.push({ element, ranges, filled: false });
      this.element.append(element);
    }
    this.blocks.slice(0, 1).forEach((block) => this.fill(block));
    this.watch();
  }

  /** Where to cut a paragraph that is longer than a block: between sentences, or words, never within a character. */
  cutPoint(/** @type {number} */ from, /** @type {number} */ to) {
    const sentence = this.entry.report.sentences[this.reading.sentenceAt(to)];
    if (sentence && sentence[0] > from + BLOCK / 2) return sentence[0];
    const words = this.reading.slice(from, to);
    const space = words.search(/\s\S*$/);
    if (space > 0) return from + space;
    return /[\ud800-\udbff]$/.test(words) ? to - 1 : to;
  }

  /** Fills the other blocks when they come near the window. */
  watch() {
    if (this.blocks.length < 2) return;
    const observer = new IntersectionObserver(
      (seen) => {
        for (const { isIntersecting, target } of seen) {
          if (!isIntersecting) continue;
          observer.unobserve(target);
          const block = this.blocks.find(({ element }) => element === target);
          if (block) this.fill(block);
        }
      },
      { rootMargin: "1200px" },
    );
    for (const { element, filled, ranges } of this.blocks) {
      if (filled) continue;
      const length = ranges.reduce((sum, [start, end]) => sum + end - start, 0);
      element.style.minBlockSize = `${Math.round(length / 66) * 1.62}em`;
      observer.observe(element);
    }
  }

  /** @param {{ element: HTMLElement, ranges: [number, number][], filled: boolean }} block */
  fill(block) {
    if (block.filled) return;
    block.filled = true;
    block.element.style.minBlockSize = "";
    block.element.append(...block.ranges.map((range) => this.look.paragraph?.(range[0], this.pieces(...range)) ?? h("p", null, ...this.pieces(...range))));
    this.look.built?.(block.element);
  }

  /**
   * The elements of a range.
   * @param {number} start
   * @param {number} end
   * @returns {(Node | string)[]}
   */
  pieces(start, end) {
    const { reading, look } = this;
    const sentences = reading.within("sentences", start, end);
    const over = look.over
      ? sentences.flatMap(({ data }) => (data.type === "sentence" ? look.over?.(data.index) ?? [] : []))
      : [];
    const layers = [
      sentences,
      over,
      reading.within("quotes", start, end),
      reading.within("times", start, end),
      reading.within("entities", start, end),
    ];
    return segments(start, end, layers).flatMap((piece) => this.piece(piece));
  }

  /**
   * @param {import("../model/segments.js").Piece<Mark>} piece
   * @returns {(Node | string)[]}
   */
  piece(piece) {
    if (!piece.span) return [this.reading.slice(piece.start, piece.end)];
    const mark = piece.span.data;
    const inner = piece.children.flatMap((child) => this.piece(child));
    const cut = `${piece.head ? "" : " cut-head"}${piece.tail ? "" : " cut-tail"}`;
    switch (mark.type) {
      case "sentence":
        return [
          h(
            "span.s",
            { class: `${this.look.sentenceClass?.(mark.index) ?? ""}${cut}`, data: { s: mark.index } },
            ...(this.look.before?.(mark.index, piece.head) ?? []).filter((node) => node !== null),
            ...inner,
            ...(this.look.after?.(mark.index, piece.tail) ?? []).filter((node) => node !== null),
          ),
        ];
      case "quote":
        return [h("span.q", { class: mark.kind + cut, data: { q: mark.index } }, ...inner)];
      case "time": {
        const exact = /^\d{4}(-\d\d){0,2}$/.test(mark.value) ? mark.value : null;
        return [h("time", { class: cut, datetime: exact, data: { t: mark.index } }, ...inner)];
      }
      case "difference":
        return [h("span.diff", { class: mark.kind + cut }, ...inner)];
      case "keyword":
        return [h("span.kwd", { class: cut }, ...inner)];
      case "dropped":
        return [h("span.no-name", { class: cut }, ...inner)];
      case "entity": {
        const { start, end } = piece.span;
        return [
          h(
            "mark",
            {
              class: `${mark.entity.kind.toLowerCase()} ${mark.form}${cut}`,
              data: { e: mark.entity.id, key: mark.entity.nameKey, m: mark.mention, start, end },
            },
            ...inner,
          ),
        ];
      }
    }
  }

  /** The elements of a sentence; its block is filled if it was not yet. @param {number} index @returns {HTMLElement[]} */
  sentence(index) {
    const range = this.entry.report.sentences[index];
    if (!range) return [];
    for (const block of this.blocks) {
      if (block.ranges.some(([start, end]) => start < range[1] && end > range[0])) this.fill(block);
    }
    return [...this.element.querySelectorAll(`[data-s="${index}"]`)].map((node) => /** @type {HTMLElement} */ (node));
  }

  /** Builds a sentence again, after what lies over it has changed. @param {number} index */
  again(index) {
    const range = this.entry.report.sentences[index];
    for (const old of this.sentence(index)) {
      // A sentence that runs over two blocks is left as it is.
      if (old.classList.contains("cut-head") || old.classList.contains("cut-tail")) continue;
      old.replaceWith(...this.pieces(...range));
    }
  }
}

/**
 * Paragraphs in groups of about one block; longer ones are cut.
 * @param {import("../model/types.js").Range[]} paragraphs
 * @param {(from: number, to: number) => number} cutPoint where to cut at the latest
 * @returns {[number, number][][]}
 */
export function inBlocks(paragraphs, cutPoint) {
  /** @type {[number, number][][]} */
  const blocks = [];
  let room = 0;
  for (const [start, end] of paragraphs) {
    for (let from = start; from < end; ) {
      const to = end - from > 1.5 * BLOCK ? cutPoint(from, from + BLOCK) : end;
      /** @type {[number, number]} */
      const range = [from, to > from ? to : end];
      from = range[1];
      if (room <= 0) {
        blocks.push([]);
        room = BLOCK;
      }
      blocks[blocks.length - 1].push(range);
      room -= range[1] - range[0];
    }
  }
  return blocks;
}
