// What the page has lent to a script that was loaded on demand.

/** @typedef {import("./kit.js").Kit} Kit */

/** @type {Kit} */
export let kit;

/** @param {Kit} given */
export function lend(given) {
  kit = given;
}
