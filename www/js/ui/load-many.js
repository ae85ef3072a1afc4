// Many texts: nothing for a few, which are there at once; for more a bar with count, time left, and cancel.
import { h } from "./dom.js";
import { t } from "./i18n/index.js";
import { readAll, readers } from "../state/read.js";
import { say } from "./frame.js";

/** Work that is done sooner shows nothing. */
const PATIENCE = 250;
/** From so many on, several workers read. */
const MANY = 80;

/**
 * @param {{ readonly length: number, readonly complete?: boolean }} total how many there are, or have been found so far
 * @param {AsyncIterable<import("../state/read.js").Source>} sources
 * @param {{ save?: boolean, quiet?: boolean, onEach?: (done: number) => void }} [how]
 */
export async function loadMany(total, sources, { save = true, quiet = false, onEach } = {}) {
  const cancel = new AbortController();
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
  let told = 0;
  const each = (/** @type {number} */ done) => {
    onEach?.(done);
    const now = performance.now();
    // More often than this nobody can read it.
    if (now - told < 100) return;
    told = now;
    progress.max = total.length;
    progress.value = done;
    const left = ((now - began) / done) * (total.length - done);
    const time = total.complete !== false && left > 1500 ? ` · ${t("bulk.left", t("seconds", Math.ceil(left / 1000)))}` : "";
    words.textContent = t("bulk.progress", done, total.length) + time;
  };
  // A folder may hold any number: helpers are called when there is work for them.
  const helped = total.length >= MANY || total.complete === false;
  const lanes = helped ? readers.widen() : 1;
  try {
    const result = await readAll(sources, { signal: cancel.signal, onEach: each, lanes, save });
    if (cancel.signal.aborted) say(t("bulk.cancelled"), { seen: true });
    else if (!quiet) say(t("bulk.done", result.entries.length));
    return result;
  } finally {
    if (helped) readers.narrow();
    clearTimeout(patience);
    bar.remove();
  }
}
