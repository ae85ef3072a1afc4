// Links that carry texts: made of a few articles, and opened. Loaded when somebody makes one or follows one.
import { kit, lend } from "../lent.js";
import texts from "./texts.js";

export { makeLink } from "./make.js";
export { openLink } from "./open.js";

/** Takes what the page lends. @param {import("../kit.js").Kit} given */
export function start(given) {
  lend(given);
  kit.addTexts(texts);
}
