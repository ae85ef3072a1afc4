import assert from "node:assert/strict";
import { test } from "node:test";

import { frequency } from "../../www/js/model/frequency.js";

/** @param {string[]} dates */
const bars = (dates) => frequency(dates).map(({ from, count }) => `${from} ${count}`);

test("days where they are known and near, with those between", () => {
  assert.deepEqual(bars(["2024-02-28", "2024-03-01", "2024-02-28", ""]), ["2024-02-28 2", "2024-02-29 0", "2024-03-01 1"]);
});

test("months where a day is not known, or the days are far apart", () => {
  assert.deepEqual(bars(["2023-11-05", "2024-01"]), ["2023-11 1", "2023-12 0", "2024-01 1"]);
  assert.deepEqual(bars(["2023-11-05", "2024-02-10"]), ["2023-11 1", "2023-12 0", "2024-01 0", "2024-02 1"]);
});

test("years where the months are too many", () => {
  assert.deepEqual(bars(["2001-01-05", "2003-12", "2009"]).length, 9);
  assert.deepEqual(bars(["1998-01-01", "2004-12-31"])[0], "1998 1");
});

test("no picture of one time alone, or of none", () => {
  for (const dates of [[], ["", ""], ["2024-01-01", "2024-01-01"]]) assert.deepEqual(bars(dates), []);
});

test("what is no date and what lies too far apart gives no picture", () => {
  assert.deepEqual(bars(["0001-01-01", "9999-12-31"]), []);
});
