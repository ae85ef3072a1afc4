import assert from "node:assert/strict";
import { test } from "node:test";

import { parseTimex } from "../../www/js/model/timex.js";

const EXAMPLES = /** @type {const} */ ([
  ["2023-09-17", { type: "day", day: "2023-09-17", clock: null }],
  ["2023-09-17T14:30", { type: "day", day: "2023-09-17", clock: "14:30" }],
  ["2023-09-17T14", { type: "day", day: "2023-09-17", clock: "14:00" }],
  ["2023-09-17TMO", { type: "day", day: "2023-09-17", clock: null }],
  ["2023-09", { type: "date", date: "2023-09" }],
  ["2023", { type: "date", date: "2023" }],
  ["2023-W38", { type: "week", year: "2023", week: "38", weekday: null }],
  ["2023-W07-3", { type: "week", year: "2023", week: "7", weekday: 3 }],
  ["2023-W38-WE", { type: "weekend", year: "2023", week: "38" }],
  ["2023-Q3", { type: "quarter", year: "2023", quarter: "3" }],
  ["2023-09-WXX-7", { type: "weekday", weekday: 7, month: "2023-09" }],
  ["2023-09-XX-7", { type: "weekday", weekday: 7, month: "2023-09" }],
  ["XXXX-WXX-1", { type: "weekday", weekday: 1, month: null }],
]);

for (const [value, expected] of EXAMPLES) {
  test(`${value} is taken apart`, () => assert.deepEqual(parseTimex(value), expected));
}

test("durations, sets, seasons and what is no value are none", () => {
  for (const value of ["", "PT3H", "P1D", "XXXX-XX-XX", "2023-SU", "20", "FUTURE_REF", "2023-09-17 14:30", "XXXX-WXX-XX"]) assert.equal(parseTimex(value), null, value);
});

test("a value is one from its first letter to its last", () => {
  for (const [value] of EXAMPLES) {
    assert.equal(parseTimex(`x${value}`), null, `x${value}`);
    assert.equal(parseTimex(`1${value}`), null, `1${value}`);
    // Behind a T stands a clock or a part of the day, whatever it is called.
    if (!value.includes("T")) assert.equal(parseTimex(`${value}x`), null, `${value}x`);
  }
  for (const value of ["2023-9-17", "2023-09-1", "2023-9", "2023-W3", "2023-W381", "2023-W38-", "2023-W38-XX", "2023-Q", "2023-Q33", "2023-09-WXX", "XXXX-XX-1", "XXXX-WXX-WE", "2023-09-W-7"]) assert.equal(parseTimex(value), null, value);
});

test("a clock stands right behind the T, in hours or in hours and minutes", () => {
  const clock = (/** @type {string} */ value) => {
    const timex = parseTimex(`2023-09-17${value}`);
    return timex?.type === "day" ? timex.clock : undefined;
  };
  assert.deepEqual(["", "T", "T9", "T09", "T09:5", "T09:05", "T09:05:30", "TEV", "TMOT09", "T09T10"].map(clock), [null, null, null, "09:00", "09:00", "09:05", "09:05", null, null, "09:00"]);
});
