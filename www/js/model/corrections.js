// The reader's corrections: which there are, which one takes another's place, and those that hold for every article.
import { firstPlace, isSamePlace } from "./anchor.js";

/** @typedef {import("./anchor.js").Anchor} Anchor */
/** @typedef {import("../../../src/wasm").Correction} Correction */
/** @typedef {import("../../../src/wasm").PairCorrection} PairCorrection */
/** @typedef {import("../../../src/wasm").Place} Place */

/** What a correction decides: of two that decide the same of one place, the later one holds. */
const DECIDES = {
  kind: "name",
  noName: "name",
  name: "name",
  called: "called",
  same: "entity",
  apart: "entity",
  speaker: "speech",
  noStatement: "speech",
  statement: "speech",
  time: "time",
  summary: "summary",
};

/** Those that can hold for every article: of words, not of one place. */
const OF_WORDS = ["kind", "noName", "name", "called", "same"];

/** Whether a correction can hold for every article. @param {Correction} correction */
export function canHoldEverywhere({ type }) {
  return OF_WORDS.includes(type);
}

/**
 * The list with a correction more; what decided the same before is out.
 * @param {readonly Correction[]} list
 * @param {Correction} next
 * @param {(a: Anchor, b: Anchor) => boolean} [isSame] whether two places are of one thing
 * @returns {Correction[]}
 */
export function withCorrection(list, next, isSame = isSamePlace) {
  const old = list.find((one) => decidesSame(one, next, isSame));
  const rest = list.filter((one) => !decidesSame(one, next, isSame));
  return [...rest, old ? merged(old, next) : next];
}

/** @param {Correction} a @param {Correction} b @param {(a: Anchor, b: Anchor) => boolean} isSame */
function decidesSame(a, b, isSame) {
  // What is the same as one thing may be the same as another, too.
  if (a.type === "same" && b.type === "same") return isSamePlace(a.at, b.at) && isSamePlace(a.as, b.as);
  return DECIDES[a.type] === DECIDES[b.type] && isSame(a.at, b.at);
}

/** What the reader has added is not there without the first correction: the later one changes that. @param {Correction} old @param {Correction} next @returns {Correction} */
function merged(old, next) {
  if (old.type === "name" && next.type === "kind") return { ...old, kind: next.kind, ...(next.scope ? { scope: next.scope } : {}) };
  if (old.type === "statement" && next.type === "speaker") return { ...old, speaker: next.speaker };
  return next;
}

/**
 * The corrections of words for a text: those whose words it has, each at its first place.
 * @param {readonly Correction[]} rules
 * @param {string} text
 * @returns {Correction[]}
 */
export function rulesFor(rules, text) {
  /** @type {Correction[]} */
  const found = [];
  for (const rule of rules) {
    const at = firstPlace(text, rule.at.quote);
    if (!at) continue;
    if (rule.type !== "same") {
      found.push({ ...rule, at });
      continue;
    }
    const as = firstPlace(text, rule.as.quote);
    if (as) found.push({ ...rule, at, as });
  }
  return found;
}

/**
 * The list of a comparison's corrections with one more; what spoke of the same two places before is out.
 * @param {readonly PairCorrection[]} list
 * @param {PairCorrection} next
 * @returns {PairCorrection[]}
 */
export function withPairCorrection(list, next) {
  return [...list.filter((one) => (one.type === "verdict") !== (next.type === "verdict") || !isSameCouple(one, next)), next];
}

/** @param {{ a: Place, b: Place }} x @param {{ a: Place, b: Place }} y */
export function isSameCouple(x, y) {
  const isSame = (/** @type {Place} */ a, /** @type {Place} */ b) => a.article === b.article && isSamePlace(a.at, b.at);
  return (isSame(x.a, y.a) && isSame(x.b, y.b)) || (isSame(x.a, y.b) && isSame(x.b, y.a));
}
