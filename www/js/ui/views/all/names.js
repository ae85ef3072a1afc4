// The names: the entities of all articles, and which of them stand in one sentence.
import * as store from "../../../state/store.js";
import { h, refill } from "../../dom.js";
import { peoplePanel } from "../../panels/people.js";
import { matrixPanel } from "../../pictures/matrix.js";

/** What is counted over all articles waits until none was read for so many milliseconds. */
const QUIET = 700;

/** @param {AbortSignal} signal ends with the view */
export function namesPanel(signal) {
  const element = h("div.columns");
  let timer = 0;

  async function fill() {
    const matrix = await matrixPanel();
    if (signal.aborted) return;
    refill(element, peoplePanel(), matrix);
    highlight();
  }

  function highlight() {
    for (const button of element.querySelectorAll("button[data-key]")) button.setAttribute("aria-pressed", String(button.dataset.key === store.chosenEntity()));
  }

  store.on("entity", highlight, signal);
  return {
    element,
    draw() {
      clearTimeout(timer);
      timer = window.setTimeout(() => signal.aborted || void fill(), element.firstChild ? QUIET : 0);
    },
  };
}
