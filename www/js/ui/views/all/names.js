// The names: the entities of all articles, when the chosen one is told of, and which of them stand in one sentence.
import * as store from "../../../state/store.js";
import { h, refill } from "../../dom.js";
import { peoplePanel } from "../../panels/people.js";
import { matrixPanel } from "../../pictures/matrix.js";
import { overTime } from "./over-time.js";

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
    const key = store.chosenEntity();
    for (const button of element.querySelectorAll("button[data-key]")) button.setAttribute("aria-pressed", String(button.dataset.key === key));
    unfold(key);
  }

  /** Under the chosen name: when it is told of. @param {string} key */
  function unfold(key) {
    element.querySelector(".name-time")?.remove();
    const person = key && store.countedPeople().find((one) => one.key === key);
    const picture = person && overTime(person);
    if (!picture) return;
    const row = h("tr.name-time", null, h("td", { colspan: 3 }, picture));
    element.querySelector(".people [aria-pressed=true]")?.closest("tr")?.after(row);
    row.scrollIntoView({ block: "nearest" });
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
