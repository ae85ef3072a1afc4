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
