// The ribbons between two columns: each joins a sentence on the left with its partner on the right; the surer, the wider.
import { svg } from "../dom.js";

/**
 * @typedef {object} Join
 * @property {number} number
 * @property {string} status
 * @property {string} certainty
 * @property {boolean} on
 * @property {boolean} lit whether both sentences mention the chosen entity
 * @property {[number, number]} left top and bottom
 * @property {[number, number]} right
 */

/** How much of a sentence's height is left free on either side of a ribbon's end. @type {Record<string, number>} */
const FREE = { sure: 0, likely: 0.3, unsure: 0.5 };

/**
 * @param {SVGElement} picture
 * @param {Join[]} joins
 * @param {number} width of the gutter
 */
export function drawRibbons(picture, joins, width) {
  // The chosen ribbon is drawn last, over the others; those that differ lie over the shared ones.
  const rank = (/** @type {Join} */ { on, lit, status }) => (on ? 3 : lit ? 2 : status === "differs" ? 1 : 0);
  picture.replaceChildren(
    ...[...joins]
      .sort((x, y) => rank(x) - rank(y))
      .map(({ number, status, certainty, on, lit, left, right }) => {
        const looks = `${status} ${certainty}${on ? " on" : ""}${lit ? " lit" : ""}`;
        return svg("path", { "class": looks, "data-pair": number, "d": ribbon(0, width, end(left, certainty), end(right, certainty)) });
      }),
  );
}

/** The part of a sentence's edge where a ribbon ends. @param {[number, number]} edge @param {string} certainty @returns {[number, number]} */
function end([top, bottom], certainty) {
  const free = (bottom - top) * FREE[certainty];
  return [top + free, bottom - free];
}

/**
 * The outline of a ribbon between two heights; a line where both ends have none.
 * @param {number} from @param {number} to
 * @param {[number, number]} left top and bottom @param {[number, number]} right
 */
export function ribbon(from, to, [t1, b1], [t2, b2]) {
  const middle = (from + to) / 2;
  const over = `M${from},${t1} C${middle},${t1} ${middle},${t2} ${to},${t2}`;
  return t1 === b1 ? over : `${over} L${to},${b2} C${middle},${b2} ${middle},${b1} ${from},${b1} Z`;
}
