// The signs of the pictures' keys.
import { svg } from "../dom.js";
import { t } from "../i18n/index.js";

/** @typedef {import("./save.js").KeyItem} KeyItem */

/** The kinds of names, as lines. @param {string[]} kinds @returns {KeyItem[]} */
export function kindsKey(kinds) {
  return kinds.map((kind) => [svg("g.dispersion", { class: kind.toLowerCase() }, svg("line.place", { x1: 9, x2: 9, y1: 0, y2: 12 })), t(`kind.${kind}`)]);
}

/** The columns of a comparison. @returns {KeyItem[]} */
export function joinedKey() {
  const sign = (/** @type {string} */ looks) => svg("g.joined", null, svg("rect.bar", { class: looks, x: 0, y: 0, width: 18, height: 12, rx: 2 }));
  return [
    [sign("shared"), t("key.shared")],
    [sign("differs"), t("key.differs")],
    [sign("only"), t("key.only")],
  ];
}

/** The moments of a timeline. @returns {KeyItem[]} */
export function lineKey() {
  const sign = (/** @type {string} */ looks) => svg("g.line", null, svg("circle", { class: looks, cx: 9, cy: 6, r: looks === "ordered" ? 3.5 : 5 }));
  return [
    [sign("known"), t("key.known")],
    [sign("vague"), t("key.vague")],
    [sign("ordered"), t("line.ordered")],
  ];
}

/** How often two stand together. @param {number} most @returns {KeyItem[]} */
export function matrixKey(most) {
  const sign = (/** @type {number} */ opacity) => svg("g.matrix", null, svg("rect", { x: 0, y: 0, width: 12, height: 12, rx: 2, opacity }));
  return [
    [sign(0.2 + 0.8 / most), t("key.once")],
    [sign(1), t("key.most", most)],
  ];
}
