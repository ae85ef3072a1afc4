import assert from "node:assert/strict";
import { test } from "node:test";

import { frequency, within } from "../../www/js/model/frequency.js";

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

test("one name over the time of all: its mentions in each unit, none where it is not told of or has no date", () => {
  const all = frequency(["2024-01-01", "2024-01-03", "2024-01-02"]);
  assert.deepEqual(within(all, [["2024-01-03", 2], ["2024-01-03", 3], ["", 9], ["2030-01-01", 9]]).map(({ from, count }) => `${from} ${count}`), ["2024-01-01 0", "2024-01-02 0", "2024-01-03 5"]);
  assert.deepEqual(within(frequency(["2023-11-05", "2024-01"]), [["2023-11-05", 4]])[0], { from: "2023-11", count: 4 });
  assert.deepEqual(within([], [["2024-01-01", 1]]), []);
});
