// The ribbons between two columns: each joins a sentence on the left with its partner on the right.
import { svg } from "../dom.js";

/**
 * @typedef {object} Join
 * @property {number} number
 * @property {string} status
 * @property {boolean} on
 * @property {boolean} lit whether both sentences mention the chosen entity
 * @property {[number, number]} left top and bottom
 * @property {[number, number]} right
 */

/**
 * @param {SVGElement} picture
 * @param {Join[]} joins
 * @param {number} from the gutter's left edge
 * @param {number} to its right edge
 */
export function drawRibbons(picture, joins, from, to) {
  picture.classList.toggle("choosing", joins.some(({ on }) => on));
  // The chosen ribbon is drawn last, over the others; shared ones lie over those that differ.
  const rank = (/** @type {Join} */ join) => (join.on ? 3 : join.lit ? 2 : join.status === "shared" ? 1 : 0);
  picture.replaceChildren(
    ...[...joins]
      .sort((x, y) => rank(x) - rank(y))
      .flatMap(({ number, status, on, lit, left, right }) => {
        // Long ribbons are fainter, so that the others can be followed.
        const opacity = on || lit ? 1 : Math.max(0.3, 1 - Math.abs(left[0] - right[0]) / 1600).toFixed(2);
        const looks = `${status}${on ? " on" : ""}${lit ? " lit" : ""}`;
        return [
          svg("path", { "class": looks, "data-pair": number, opacity, "d": ribbon(from, to, left, right) }),
          svg("path.edge", { class: looks, opacity, d: edges(from, to, left, right) }),
        ];
      }),
  );
}

/**
 * The two edges of a ribbon, without its ends, which lie at the texts.
 * @param {number} from @param {number} to
 * @param {[number, number]} left top and bottom @param {[number, number]} right
 */
function edges(from, to, left, right) {
  const middle = (from + to) / 2;
  return [0, 1].map((at) => `M${from},${left[at]} C${middle},${left[at]} ${middle},${right[at]} ${to},${right[at]}`).join(" ");
}

/**
 * The outline of a ribbon between two heights.
 * @param {number} from @param {number} to
 * @param {[number, number]} left top and bottom @param {[number, number]} right
 */
export function ribbon(from, to, [t1, b1], [t2, b2]) {
  const middle = (from + to) / 2;
  return (
    `M${from},${t1} C${middle},${t1} ${middle},${t2} ${to},${t2} ` +
    `L${to},${b2} C${middle},${b2} ${middle},${b1} ${from},${b1} Z`
  );
}
