import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { PositionIndex } from "../../www/js/model/position-index.js";

test("spans are found wherever they touch a range, each once, also over many buckets", () => {
  const index = new PositionIndex();
  index.add({ start: 0, end: 20_000, data: "book" });
  index.add({ start: 4090, end: 4100, data: "across a border" });
  index.add({ start: 8192, end: 8200, data: "at a border" });
  const found = (/** @type {number} */ start, /** @type {number} */ end) => index.within(start, end).map(({ data }) => data);
  assert.deepEqual(found(4095, 8193), ["book", "across a border", "at a border"]);
  assert.deepEqual(found(4100, 8192), ["book"]);
  assert.deepEqual(found(8192, 8193), ["book", "at a border"]);
  assert.deepEqual(found(20_000, 30_000), []);
});

test("it finds what going through all spans finds, in the same order", () => {
  const span = fc.tuple(fc.nat(30_000), fc.integer({ min: 1, max: 9000 })).map(([start, length]) => ({ start, end: start + length, data: null }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 30 }), fc.nat(40_000), fc.integer({ min: 1, max: 9000 }), (spans, start, length) => {
      const index = new PositionIndex();
      for (const one of spans) index.add(one);
      const end = start + length;
      const all = spans.filter((one) => one.start < end && one.end > start).sort((a, b) => a.start - b.start || b.end - a.end);
      assert.deepEqual(index.within(start, end), all);
    }),
    { numRuns: 300, seed: 20230917 },
  );
});

test("of spans that begin together the longer comes first; what begins at the end of a range, or ends at its beginning, is outside", () => {
  const index = new PositionIndex();
  const spans = [{ start: 10, end: 12 }, { start: 5, end: 10 }, { start: 10, end: 20 }, { start: 10, end: 15 }, { start: 20, end: 30 }].map((one) => ({ ...one, data: null }));
  for (const one of spans) index.add(one);
  assert.deepEqual(index.within(10, 20), [spans[2], spans[3], spans[0]]);
  assert.deepEqual(index.within(9, 21), [spans[1], spans[2], spans[3], spans[0], spans[4]]);
  assert.deepEqual(index.within(30, 40), []);
  assert.deepEqual(new PositionIndex().within(0, 9), []);
});
