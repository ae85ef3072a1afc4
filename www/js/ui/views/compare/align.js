// Brings the two sentences of a pair to the same height.
import { show, still } from "../../dom.js";

/** How long a column glides to its new place, in milliseconds. */
const GLIDE = 140;

/**
 * Moves the columns so that both sentences begin at the same height. Nothing is moved up, out of sight: where the partner
 * would have to go up, the other column is pushed down and the window follows.
 * @param {{ columns: HTMLElement[], sentences: HTMLElement[], shift: number[] }} pair the two columns, their sentences,
 *   and how far the columns are pushed down now, in CSS pixels
 * @param {number} stays the side that stays where it is in the window
 * @param {boolean} bring whether the pair comes into the middle of the window instead
 * @param {() => void} onFrame called while a column glides
 * @returns {[number, number]} how far the columns are pushed down then
 */
export function alignPair({ columns, sentences, shift: old }, stays, bring, onFrame) {
  const partner = 1 - stays;
  const fixedTop = topOf(sentences[stays]);
  const partnerTop = topOf(columns[partner]);
  const natural = sentences.map((sentence, side) => sentence.getClientRects()[0].top - old[side]);
  const lead = natural[0] - natural[1];
  /** @type {[number, number]} */
  const shift = lead > 0 ? [0, lead] : [-lead, 0];
  columns.forEach((column, side) => (column.style.marginBlockStart = shift[side] ? `${shift[side]}px` : ""));
  if (bring) show(sentences[stays]);
  else scrollBy({ top: topOf(sentences[stays]) - fixedTop, behavior: "instant" });
  const moved = topOf(columns[partner]) - partnerTop;
  if (!still() && !bring && Math.abs(moved) >= 1) glide(columns[partner], moved, onFrame);
  return shift;
}

/** @param {HTMLElement} element */
function topOf(element) {
  return element.getBoundingClientRect().top;
}

/** Lets a column glide to the place where the layout has it already. @param {HTMLElement} column @param {number} distance @param {() => void} onFrame */
function glide(column, distance, onFrame) {
  const animation = column.animate([{ transform: `translateY(${-distance}px)` }, { transform: "none" }], {
    duration: GLIDE,
    easing: "ease-out",
  });
  const follow = () => {
    onFrame();
    if (animation.playState === "running") requestAnimationFrame(follow);
  };
  follow();
  animation.onfinish = onFrame;
}
