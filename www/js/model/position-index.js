// Spans by position: finds those of a page without going through those of a book.

/**
 * @template T
 * @typedef {import("./segments.js").Span<T>} Span
 */

/** A bucket holds the spans that touch a stretch of 2^12 UTF-16 units. */
const BUCKET_BITS = 12;

/** @template T */
export class PositionIndex {
  /** @type {Span<T>[][]} */
  #buckets = [];

  /** @param {Span<T>} span */
  add(span) {
    for (let at = span.start >> BUCKET_BITS; at <= (span.end - 1) >> BUCKET_BITS; at += 1) (this.#buckets[at] ??= []).push(span);
  }

  /** The spans that touch a range, by their starts, longer ones first. @param {number} start @param {number} end */
  within(start, end) {
    const near = new Set(this.#buckets.slice(start >> BUCKET_BITS, ((end - 1) >> BUCKET_BITS) + 1).flat());
    return [...near].filter((span) => span.start < end && span.end > start).sort((a, b) => a.start - b.start || b.end - a.end);
  }
}
