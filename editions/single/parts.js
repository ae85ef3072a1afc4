// The parts of the page that is one file: it carries them itself, as text. `editions/make.js` puts this file in the place of
// www/js/parts.js.
import { Helper } from "./helper.js";
export { build } from "../pkg/build.js";

/** @type {Promise<ArrayBuffer> | undefined} */
let module;

/** The module, unpacked once. */
function unpacked() {
  return (module ??= unpack("lesart-module"));
}

/** What the page carries along, packed by gzip. @param {string} id */
export function unpack(id) {
  const packed = new Blob([carried(id)]).stream();
  return new Response(packed.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

export function startWorker() {
  return new Helper(unpacked(), lesartReader);
}

/** @returns {Promise<{ file: string, bytes: Uint8Array<ArrayBuffer> }[]>} */
export async function seeds() {
  const list = [...document.querySelectorAll("script[data-seed]")];
  return list.map((element) => ({
    ...JSON.parse(/** @type {HTMLElement} */ (element).dataset.seed ?? "{}"),
    bytes: decoded(element),
  }));
}

/** @param {string} id */
function carried(id) {
  return decoded(/** @type {Element} */ (document.getElementById(id)));
}

/** @param {Element} element */
function decoded(element) {
  return Uint8Array.from(atob(element.textContent ?? ""), (letter) => letter.charCodeAt(0));
}
