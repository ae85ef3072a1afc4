// Loading many texts: from a moment on with a progress bar, the time left, and a way to cancel.
import { h } from "./dom.js";
import { t } from "./i18n/index.js";
import { FORGOTTEN, readAll } from "../state/read-all.js";
import { pool } from "../state/workers.js";
import { announce } from "./announce.js";

/** No bar appears for work that is done sooner, in milliseconds. */
const PATIENCE = 250;
/** The bar moves once in so many milliseconds. */
const UPDATED_EVERY = 250;
/** From so many on, several workers read. */
const MANY = 80;

/** How many loads are under way whose texts would be lost with the page. */
let unsaved = 0;

/** Whether a reload would lose what is being read. */
export function isLoading() {
  return unsaved > 0;
}

/** Asks the browser to ask before the page is left. @param {BeforeUnloadEvent} event */
function hold(event) {
  event.preventDefault();
}

/** The reader knows what will be lost, and is not asked again. */
export function allowLeaving() {
  unsaved = 0;
  removeEventListener("beforeunload", hold);
}

/** @param {1 | -1} change */
function count(change) {
  unsaved = Math.max(0, unsaved + change);
  if (unsaved > 0) addEventListener("beforeunload", hold);
  else removeEventListener("beforeunload", hold);
}

/**
 * @param {{ readonly length: number, readonly complete?: boolean }} total how many there are, or have been found so far
 * @param {AsyncIterable<import("../state/read.js").Source>} sources
 * @param {{ save?: boolean, quiet?: boolean, onEach?: (done: number) => void, cancel?: AbortController }} [how]
 */
export async function loadMany(total, sources, { save = true, quiet = false, onEach, cancel = new AbortController() } = {}) {
  const progress = h("progress", { "aria-label": t("own.read") });
  const words = h("span");
  const bar = h(
    "section.bulk",
    { "aria-label": t("bulk.label") },
    progress,
    words,
    h("button.button", { type: "button", onclick: () => cancel.abort() }, t("cancel")),
  );
  const began = performance.now();
  const patience = setTimeout(() => document.body.append(bar), PATIENCE);
  let updated = 0;
  const each = (/** @type {number} */ done) => {
    onEach?.(done);
    const now = performance.now();
    // More often than this nobody can read it, and each time the page is laid out.
    if (now - updated < UPDATED_EVERY) return;
    updated = now;
    progress.max = total.length;
    progress.value = done;
    const left = ((now - began) / done) * (total.length - done);
    const time = total.complete !== false && left > 1500 ? ` · ${t("bulk.left", t("seconds", Math.ceil(left / 1000)))}` : "";
    words.textContent = t("bulk.progress", done, total.length) + time;
  };
  // How many files a folder holds is not known yet.
  const withHelpers = total.length >= MANY || total.complete === false;
  const concurrency = withHelpers ? pool.grow() : 1;
  if (save) count(1);
  try {
    const result = await readAll(sources, { signal: cancel.signal, onEach: each, concurrency, save });
    if (cancel.signal.aborted) cancel.signal.reason === FORGOTTEN || announce(t("bulk.cancelled"), { seen: true });
    else if (!quiet) announce(t("bulk.done", result.entries.length));
    return result;
  } finally {
    if (save) count(-1);
    if (withHelpers) pool.shrink();
    clearTimeout(patience);
    bar.remove();
  }
}
