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

test("a step is kept as long as there is room, to the last character, what was done before what was undone", () => {
  const size = (/** @type {any[]} */ ...steps) => steps.reduce((sum, step) => sum + JSON.stringify(step).length, 0);
  const kept = (/** @type {number} */ most) => {
    const written = writtenSteps({ done, undone }, most);
    const { done: first, undone: second } = written ? JSON.parse(written) : NONE;
    return [...first, "|", ...second].map((step) => step.label ?? step).join(" ");
  };
  const [one, two, four, three] = [...done, ...undone];
  assert.deepEqual([size(two) - 1, size(two), size(one, two) - 1, size(one, two), size(one, two, three), size(one, two, three, four) - 1, size(one, two, three, four)].map(kept), ["|", "zwei |", "zwei |", "eins zwei |", "eins zwei | drei", "eins zwei | drei", "eins zwei | vier drei"]);
  assert.equal(writtenSteps({ done: [], undone }, 10_000), `{"done":[],"undone":[${undone.map((step) => JSON.stringify(step)).join()}]}`);
});

test("each list of the work must be as the steps have left it", () => {
  const after = /** @type {any} */ ({ id: "a", corrections: [{ type: "apart" }], pairs: [{ type: "pair" }], notes: [{ text: "1" }] });
  const steps = { done: [{ label: "eins", before: [work("a")], after: [after] }], undone: [] };
  const back = (/** @type {any} */ rest) => stepsOf(JSON.stringify(steps), on([{ ...after, ...rest }]));
  assert.deepEqual(back({}), steps);
  for (const list of ["corrections", "pairs", "notes"]) assert.deepEqual(back({ [list]: [] }), NONE, list);
});
