// Spans into pieces: whatever lies over a text, its pieces follow one another without a gap and nest.
import assert from "node:assert/strict";
import { test } from "node:test";

import { segments } from "../../www/js/model/segments.js";

/** @param {number} start @param {number} end @param {string} data */
const span = (start, end, data) => ({ start, end, data });

/**
 * Pieces written as text: `[s a[e b]c]`, a `-` where a span is cut.
 * @param {string} text
 * @param {any[]} pieces
 * @returns {string}
 */
function drawn(text, pieces) {
  return pieces
    .map((piece) =>
      piece.span
        ? `${piece.head ? "" : "-"}[${piece.span.data} ${drawn(text, piece.children)}]${piece.tail ? "" : "-"}`
        : text.slice(piece.start, piece.end),
    )
    .join("");
}

/** @param {string} text @param {any[][]} layers */
const draw = (text, ...layers) => drawn(text, segments(0, text.length, layers));

test("what lies inside is nested", () => {
  assert.equal(draw("abcdef", [span(0, 6, "s")], [span(1, 5, "q")], [span(2, 3, "e")]), "[s a[q b[e c]de]f]");
});

test("what crosses an outer layer's border is cut there", () => {
  assert.equal(draw("abcdef", [span(0, 3, "s"), span(3, 6, "t")], [span(2, 5, "q")]), "[s ab[q c]-][t -[q de]f]");
});

test("what crosses within a layer is cut, too", () => {
  assert.equal(draw("abcdef", [span(0, 4, "x"), span(2, 6, "y")]), "[x ab[y cd]-]-[y ef]");
});

test("of two that begin together the longer is the outer, and the same place can be marked twice", () => {
  assert.equal(draw("abc", [span(0, 1, "e"), span(0, 3, "f")]), "[f [e a]bc]");
  assert.equal(draw("abc", [span(0, 2, "e"), span(0, 2, "f")]), "[e [f ab]]c");
});

test("what is empty or elsewhere is left out, what reaches in is clipped", () => {
  const pieces = segments(2, 4, [[span(0, 3, "a"), span(3, 3, "b"), span(4, 6, "c")]]);
  assert.equal(drawn("abcdef", pieces), "-[a c]d");
  assert.deepEqual(segments(3, 3, [[span(0, 9, "a")]]), []);
});

test("any spans: no character is lost or doubled, no piece leaves its outer one", () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let round = 0; round < 500; round += 1) {
    const layers = Array.from({ length: 3 }, () =>
      Array.from({ length: random(6) }, () => {
        const start = random(30);
        return span(start, start + random(15), "x");
      }),
    );
    const places = layers.flat();
    let at = 0;
    /** @param {any[]} pieces @param {number} from @param {number} to */
    const walk = (pieces, from, to) => {
      for (const piece of pieces) {
        assert.ok(piece.start >= from && piece.end <= to && piece.start < piece.end);
        if (!piece.span) {
          assert.equal(piece.start, at);
          at = piece.end;
        } else {
          assert.ok(places.includes(piece.span));
          walk(piece.children, piece.start, piece.end);
        }
      }
    };
    walk(segments(0, 30, layers), 0, 30);
    assert.equal(at, 30);
  }
});

test("what ends where the range begins, or begins where it ends, is outside; what is empty is left out", () => {
  const rest = [{ start: 2, end: 4, span: null }];
  for (const one of [span(0, 2, "a"), span(4, 6, "a"), span(3, 3, "a"), span(2, 2, "a"), span(4, 4, "a"), span(0, 1, "a"), span(5, 6, "a")]) assert.deepEqual(segments(2, 4, [[one]]), rest, JSON.stringify(one));
  assert.deepEqual(segments(4, 2, [[span(0, 9, "a")]]), []);
  assert.deepEqual(segments(2, 4, []), rest);
  assert.deepEqual(segments(2, 4, [[], []]), rest);
});

test("a piece is told whole: its place, its span, whether it is the span's beginning and end, and what is in it", () => {
  const [a, b] = [span(1, 5, "a"), span(3, 9, "b")];
  const layers = [[a], [b]];
  assert.deepEqual(segments(0, 8, layers), [
    { start: 0, end: 1, span: null },
    { start: 1, end: 5, span: a, head: true, tail: true, children: [{ start: 1, end: 3, span: null }, { start: 3, end: 5, span: b, head: true, tail: false, children: [{ start: 3, end: 5, span: null }] }] },
    { start: 5, end: 8, span: b, head: false, tail: false, children: [{ start: 5, end: 8, span: null }] },
  ]);
  assert.deepEqual(layers, [[a], [b]], "the layers stay as they are");
});

test("a layer that comes later lies in, before, between and behind what comes earlier", () => {
  assert.equal(draw("abcdefghij", [span(2, 4, "s"), span(6, 8, "t")], [span(0, 10, "q")], [span(1, 3, "e"), span(4, 6, "f")]), "[q a[e b]-]-[s -[q -[e c]d]-]-[q [f ef]]-[t -[q gh]-]-[q ij]");
});

test("several that cross in one layer are cut at each border; of what goes on behind it the longer is the outer", () => {
  assert.equal(draw("abcdef", [span(0, 3, "x"), span(1, 5, "y"), span(2, 6, "z")]), "[x a[y b[z c]-]-]-[z -[y de]f]");
  assert.equal(draw("abcdef", [span(2, 6, "z"), span(1, 5, "y"), span(0, 3, "x"), span(4, 5, "e")]), "[x a[y b[z c]-]-]-[z -[y d[e e]]f]");
});
