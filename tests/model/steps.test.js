import assert from "node:assert/strict";
import { test } from "node:test";

import { stepsOf, writtenSteps } from "../../www/js/model/steps.js";

/** @param {string} id @param {string[]} notes */
const work = (id, ...notes) => /** @type {any} */ ({ id, corrections: [], pairs: [], notes: notes.map((text) => ({ text })) });
const done = [
  { label: "eins", before: [work("a")], after: [work("a", "1")] },
  { label: "zwei", before: [work("a", "1"), work("b")], after: [work("a", "1", "2"), work("b", "2")] },
];
const undone = [
  { label: "vier", before: [work("c", "3")], after: [work("c", "3", "4")] },
  { label: "drei", before: [work("c")], after: [work("c", "3")] },
];
const now = [work("a", "1", "2"), work("b", "2")];
const on = (/** @type {any[]} */ works) => (/** @type {string} */ id) => works.find((one) => one.id === id) ?? work(id);
const NONE = { done: [], undone: [] };

test("steps come back where the work is as they have left it", () => {
  const written = writtenSteps({ done, undone }, 10_000);
  assert.deepEqual(stepsOf(written, on(now)), { done, undone });
  assert.deepEqual(stepsOf(written, on([now[0], work("b", "another window's")])), NONE);
  assert.deepEqual(stepsOf(written, on([...now, work("c", "another window's")])), NONE);
  assert.equal(writtenSteps(NONE, 10_000), "");
});

test("of too many the latest are kept", () => {
  const last = JSON.stringify(done[1]).length;
  assert.deepEqual(JSON.parse(writtenSteps({ done, undone: [] }, last + 5)), { done: [done[1]], undone: [] });
  assert.equal(writtenSteps({ done, undone }, 3), "");
});

test("what is no list of steps is none", () => {
  for (const written of ["", "{", "null", "[]", '{"done":1,"undone":[]}', '{"done":[{}],"undone":[]}', '{"done":[null],"undone":[null]}']) assert.deepEqual(stepsOf(written, on(now)), NONE);
});
