// Recognised names that are none, with the reason.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { clip } from "../../model/clip.js";

const MOST = 40;

/**
 * @param {import("../../model/types.js").Entry} entry
 * @param {(index: number) => void} jump
 */
export function droppedPlaces(entry, jump) {
  const { dropped } = entry.report;
  if (!dropped.length) return null;
  return h(
    "details.dropped",
    null,
    h("summary", null, t("dropped", dropped.length)),
    h(
      "ul",
      null,
      dropped.slice(0, MOST).map(({ start, end, reason }, index) =>
        h("li", null, h("button.link", { type: "button", dir: "auto", lang: "de", onclick: () => jump(index) }, clip(readingOf(entry).slice(start, end), 60)), ` ${t(`dropped.${reason}`)}`),
      ),
    ),
  );
}
