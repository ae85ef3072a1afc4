// What the reader changes, as one stack over all views: done, undone, done again. A change takes effect at once: the articles that
// it speaks of are read again, and the view is drawn again where it stands.
import { withCorrection, withPairCorrection } from "../../model/corrections.js";
import { isSamePlace } from "../../model/anchor.js";
import { stepsOf, writtenSteps } from "../../model/steps.js";
import { kit } from "../lent.js";

/** @typedef {import("../../model/types.js").Work} Work */
/** @typedef {import("../../model/types.js").Correction} Correction */
/** @typedef {import("../../model/types.js").PairCorrection} PairCorrection */
/** @typedef {import("../../model/anchor.js").Anchor} Anchor */
/** @typedef {import("../../model/steps.js").Step} Step */
/** @typedef {"here" | "article" | "everywhere"} Reach */

/** No more can be undone. */
const MOST = 200;
/** No more of it is kept over a reload, in characters: a fifth of what browsers give to a page. */
const KEPT = 1_000_000;

/** @type {Step[]} */
const done = [];
/** @type {Step[]} */
const undone = [];
/** One change after the other. */
let queue = Promise.resolve();
/** @type {Set<(label: string, how: "done" | "undone" | "failed" | "heard") => void>} */
const listeners = new Set();

/** @param {(label: string, how: "done" | "undone" | "failed" | "heard") => void} listener */
export function onChange(listener) {
  listeners.add(listener);
}

/** @param {string} label @param {"done" | "undone" | "failed" | "heard"} how */
function notify(label, how) {
  for (const listener of listeners) listener(label, how);
}

export const canUndo = () => done.length > 0;
export const canRedo = () => undone.length > 0;

/** @param {string} label what was done, in words @param {() => Work[]} make the work as it is then */
export function change(label, make) {
  return enqueue(label, "done", async () => {
    const after = make();
    if (!after.length) return false;
    const step = { label, before: after.map(({ id }) => kit.work.on(id)), after };
    await put(step.before, after);
    done.push(step);
    if (done.length > MOST) done.shift();
    undone.length = 0;
    keep();
    askToKeep();
    return true;
  });
}

export const undo = () => move(done, undone, "undone");
export const redo = () => move(undone, done, "done");

/** Takes the last step of one stack back, or does it again, and puts it on the other. @param {typeof done} from @param {typeof done} to @param {"done" | "undone"} how */
function move(from, to, how) {
  const { label = "" } = from[from.length - 1] ?? {};
  return enqueue(label, how, async () => {
    const step = from.pop();
    if (!step) return false;
    to.push(step);
    await (how === "done" ? put(step.before, step.after) : put(step.after, step.before));
    keep();
    return true;
  });
}

/** What is on the stack no longer fits: another tab has changed it, or all is deleted. */
export function forgetSteps() {
  done.length = undone.length = 0;
  keep();
  notify("", "heard");
}

function keep() {
  kit.keepSteps(writtenSteps({ done, undone }, KEPT));
}

/** Takes the steps from before a reload, where they still fit. */
export function restoreSteps() {
  queue = queue.then(async () => {
    const written = kit.keptSteps();
    if (!written) return;
    await kit.work.ready();
    const steps = stepsOf(written, kit.work.on);
    done.push(...steps.done);
    undone.push(...steps.undone);
    keep();
    notify("", "heard");
  });
  return queue;
}

/** Takes over what is kept now, in its turn. @param {string[]} ids of the work that has changed */
export function takeOver(ids) {
  queue = queue.then(async () => {
    const before = [...new Set(ids)].map((id) => kit.work.on(id));
    await kit.work.reload();
    await takeEffect(before, before.map(({ id }) => kit.work.on(id)));
  }).catch(() => {});
  return queue;
}

/** @param {string} label @param {"done" | "undone"} how @param {() => Promise<boolean>} act */
function enqueue(label, how, act) {
  queue = queue.then(async () => {
    try {
      if (await act()) notify(label, how);
    } catch {
      notify(label, "failed");
    }
  });
  return queue;
}

/** Puts work in the place of what was there, and reads again what depends on it. @param {Work[]} before @param {Work[]} after */
async function put(before, after) {
  await kit.work.set(after);
  try {
    await takeEffect(before, after);
  } catch (fault) {
    await kit.work.set(before);
    await takeEffect(after, before).catch(() => {});
    throw fault;
  }
}

/** @param {Work[]} before @param {Work[]} after */
async function takeEffect(before, after) {
  /** @type {Set<string>} */
  const again = new Set();
  /** @type {Set<string>} */
  const touched = new Set();
  for (const [index, work] of after.entries()) {
    const old = before[index];
    if (work.id !== kit.work.ALL) {
      if (isOther(old.corrections, work.corrections)) again.add(work.id);
      continue;
    }
    const rules = symmetricDifference(old.corrections, work.corrections);
    for (const { id, text } of kit.store.articles.values()) if (rules.some(({ at }) => text.includes(at.quote))) again.add(id);
    for (const { a, b } of symmetricDifference(old.pairs, work.pairs)) for (const { article } of [a, b]) touched.add(article);
  }
  for (const id of again) {
    const entry = kit.store.articles.get(id);
    if (entry) await kit.reread(entry);
  }
  // A comparison is made again where one of its articles is put anew.
  for (const id of touched) {
    const entry = kit.store.articles.get(id);
    if (entry && !again.has(id)) kit.store.put(entry);
  }
  if (again.size || touched.size) await drawAgain();
}

/** Draws the view again and stays where the reader is. */
async function drawAgain() {
  const { scrollX: x, scrollY: y } = window;
  await kit.again();
  scrollTo({ left: x, top: y, behavior: "instant" });
}

/** @param {unknown} a @param {unknown} b */
function isOther(a, b) {
  return JSON.stringify(a) !== JSON.stringify(b);
}

/** @template T @param {T[]} a @param {T[]} b @returns {T[]} */
function symmetricDifference(a, b) {
  const words = (/** @type {T[]} */ list) => new Set(list.map((one) => JSON.stringify(one)));
  const [inA, inB] = [words(a), words(b)];
  return [...a.filter((one) => !inB.has(JSON.stringify(one))), ...b.filter((one) => !inA.has(JSON.stringify(one)))];
}

/** The browser may evict what pages keep; once there is own work, it is asked not to. */
function askToKeep() {
  if (kit.settings.get("persist")) return;
  kit.settings.set("persist", "asked");
  void navigator.storage?.persist?.().catch(() => {});
}

/**
 * The work as it is with a correction more.
 * @param {string} article
 * @param {Correction} correction
 * @param {Reach} reach
 * @param {(a: Anchor, b: Anchor) => boolean} [isSame]
 * @param {Reach} [before] how far it reached before, where only that changes
 * @returns {Work[]}
 */
export function corrected(article, correction, reach, isSame = isSamePlace, before = reach) {
  const [own, all] = [kit.work.on(article), kit.work.on(kit.work.ALL)];
  const sameWords = (/** @type {Anchor} */ a, /** @type {Anchor} */ b) => a.quote === b.quote;
  if (reach === "everywhere") {
    const without = withCorrection(own.corrections, correction, isSame).slice(0, -1);
    const rules = { ...all, corrections: withCorrection(all.corrections, scoped(correction, "article"), sameWords) };
    return without.length < own.corrections.length ? [rules, { ...own, corrections: without }] : [rules];
  }
  const changed = { ...own, corrections: withCorrection(own.corrections, scoped(correction, reach), isSame) };
  if (before !== "everywhere") return [changed];
  return [{ ...all, corrections: withCorrection(all.corrections, correction, sameWords).slice(0, -1) }, changed];
}

/** The work without a correction, wherever it stands. @param {string} id of the work @param {Correction} correction @returns {Work[]} */
export function withoutCorrection(id, correction) {
  const work = kit.work.on(id);
  const corrections = work.corrections.filter((one) => isOther(one, correction));
  return corrections.length < work.corrections.length ? [{ ...work, corrections }] : [];
}

/** @param {PairCorrection} correction @returns {Work[]} */
export function coupled(correction) {
  const all = kit.work.on(kit.work.ALL);
  return [{ ...all, pairs: withPairCorrection(all.pairs, correction) }];
}

/** @param {PairCorrection} correction @returns {Work[]} */
export function uncoupled(correction) {
  const all = kit.work.on(kit.work.ALL);
  return [{ ...all, pairs: all.pairs.filter((one) => isOther(one, correction)) }];
}

/** @param {Correction} correction @param {"here" | "article"} scope @returns {Correction} */
function scoped(correction, scope) {
  return correction.type === "kind" || correction.type === "noName" || correction.type === "name" ? { ...correction, scope } : correction;
}
