// Many texts: nothing for a few, which are there at once; for more a bar with count, time left, and cancel.
import { h } from "./dom.js";
import { t } from "./i18n/index.js";
import { readAll } from "./app.js";
import { say } from "./frame.js";

/** Work that is done sooner shows nothing. */
const PATIENCE = 250;

/**
 * @param {number} total
 * @param {AsyncIterable<import("./app.js").Source>} sources
 */
export async function loadMany(total, sources) {
  const cancel = new AbortController();
  const progress = h("progress", { max: total, value: 0, "aria-label": t("own.read") });
  const words = h("span");
  const bar = h(
    "div.bulk",
    null,
    progress,
    words,
    h("button.button", { type: "button", onclick: () => cancel.abort() }, t("cancel")),
  );
  const began = performance.now();
  const patience = setTimeout(() => document.body.append(bar), PATIENCE);
  const onEach = (/** @type {number} */ done) => {
    progress.value = done;
    const left = ((performance.now() - began) / done) * (total - done);
    const time = left > 1500 ? ` · ${t("bulk.left", t("seconds", Math.ceil(left / 1000)))}` : "";
    words.textContent = t("bulk.progress", done, total) + time;
  };
  try {
    const result = await readAll(sources, { signal: cancel.signal, onEach });
    if (cancel.signal.aborted) say(t("bulk.cancelled"), { seen: true });
    else say(t("bulk.done", result.entries.length));
    return result;
  } finally {
    clearTimeout(patience);
    bar.remove();
  }
}
