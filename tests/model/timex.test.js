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
