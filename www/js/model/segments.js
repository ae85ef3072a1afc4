// From overlapping spans to nested pieces, as elements must be.

/**
 * A span over the text with whatever belongs to it.
 * @template T
 * @typedef {{ start: number, end: number, data: T }} Span
 */

/**
 * A piece of text, or a piece of a span with what lies inside it. A span that crosses another's border comes in
 * several pieces; `head` and `tail` say whether a piece holds its span's first and last character.
 * @template T
 * @typedef {{ start: number, end: number, span: null } |
 *   { start: number, end: number, span: Span<T>, head: boolean, tail: boolean, children: Piece<T>[] }} Piece
 */

/**
 * Cuts `[start, end)` into pieces that follow one another without a gap.
 *
 * Layers come from the outside in: a span of a later layer is cut where a span of an earlier one begins or ends.
 * Within a layer, the span that begins first (the longer one of two) is the outer. Empty spans and those outside of
 * the range are left out.
 * @template T
 * @param {number} start
 * @param {number} end
 * @param {Span<T>[][]} layers each in any order
 * @returns {Piece<T>[]}
 */
export function segments(start, end, layers) {
  const all = layers.map((layer) => layer.filter((span) => span.end > span.start).map((span) => ({ start: span.start, end: span.end, span })));
  return cut(start, end, clipped(all, start, end).map((layer) => layer.sort(before)));
}

/**
 * @template T
 * @typedef {{ start: number, end: number, span: Span<T> }} Clip
 */

/** @param {Clip<any>} a @param {Clip<any>} b */
function before(a, b) {
  return a.start - b.start || b.end - a.end;
}

/**
 * @template T
 * @param {number} start
 * @param {number} end
 * @param {Clip<T>[][]} layers each sorted; the first is cut next
 * @returns {Piece<T>[]}
 */
function cut(start, end, layers) {
  if (start >= end) return [];
  const [waiting, ...later] = clipped(layers, start, end);
  if (!waiting) return [{ start, end, span: null }];
  const pieces = [];
  let at = start;
  while (waiting.length) {
    const outer = /** @type {Clip<T>} */ (waiting.shift());
    pieces.push(...cut(at, outer.start, later));
    /** @type {Clip<T>[]} */
    const inner = [];
    /** @type {Clip<T>[]} */
    const rest = [];
    while (waiting.length && waiting[0].start < outer.end) {
      const next = /** @type {Clip<T>} */ (waiting.shift());
      inner.push(next);
      if (next.end > outer.end) rest.push({ ...next, start: outer.end });
    }
    if (rest.length) {
      waiting.push(...rest);
      waiting.sort(before);
    }
    pieces.push({
      start: outer.start,
      end: outer.end,
      span: outer.span,
      head: outer.start === outer.span.start,
      tail: outer.end === outer.span.end,
      children: cut(outer.start, outer.end, [inner, ...later]),
    });
    at = outer.end;
  }
  pieces.push(...cut(at, end, later));
  return pieces;
}

/**
 * What lies within a range, clipped to it.
 * @template T
 * @param {Clip<T>[][]} layers
 * @param {number} start
 * @param {number} end
 * @returns {Clip<T>[][]}
 */
function clipped(layers, start, end) {
  return layers.map((layer) =>
    layer.filter((clip) => clip.end > start && clip.start < end).map((clip) => ({ start: Math.max(clip.start, start), end: Math.min(clip.end, end), span: clip.span })),
  );
}
