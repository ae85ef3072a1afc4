// The steps that can be undone and done again, as a text that is kept over a reload.

/** @typedef {import("./types.js").Work} Work */
/** @typedef {{ label: string, before: Work[], after: Work[] }} Step */
/** @typedef {{ done: Step[], undone: Step[] }} Steps the latest at the end: what is undone, and done again, next */

/** The steps as a text of at most so many characters: what lies furthest back is left out, and what was undone before what was done. @param {Steps} steps @param {number} most */
export function writtenSteps({ done, undone }, most) {
  let left = most;
  const latest = (/** @type {Step[]} */ steps) => {
    const kept = [];
    for (let at = steps.length - 1; at >= 0; at -= 1) {
      const written = JSON.stringify(steps[at]);
      left -= written.length;
      if (left < 0) break;
      kept.push(written);
    }
    return kept.reverse().join();
  };
  const first = latest(done);
  const second = latest(undone);
  return first || second ? `{"done":[${first}],"undone":[${second}]}` : "";
}

/**
 * The steps of such a text, where the work is as they have left it; none where another window has changed it since.
 * @param {string} written
 * @param {(id: string) => Work} on the work as it is
 * @returns {Steps}
 */
export function stepsOf(written, on) {
  const none = { done: [], undone: [] };
  try {
    /** @type {Steps} */
    const { done, undone } = JSON.parse(written);
    /** @type {Map<string, Work>} */
    const left = new Map();
    for (const work of undone.flatMap(({ before }) => before)) left.set(work.id, work);
    for (const work of done.flatMap(({ after }) => after)) left.set(work.id, work);
    return [...left].every(([id, work]) => isSame(work, on(id))) ? { done, undone } : none;
  } catch {
    return none;
  }
}

/** @param {Work} a @param {Work} b */
function isSame({ corrections, pairs, notes }, b) {
  return JSON.stringify([corrections, pairs, notes]) === JSON.stringify([b.corrections, b.pairs, b.notes]);
}
