// The legend of the marks.
import { h } from "../dom.js";
import { t } from "../i18n/index.js";

/** @param {{ time?: boolean, attributed?: boolean }} [options] */
export function legend({ time = false, attributed = false } = {}) {
  return h(
    "p.legend",
    { "aria-label": t("legend"), role: "note" },
    ["PER", "LOC", "ORG", "OTH"].map((kind) => h("mark", { class: kind.toLowerCase() }, t(`kind.${kind}`))),
    time && h("time", null, t("kind.time")),
    attributed && h("span", null, h("span.source", null, t("says.source")), " ", t("says.hearsay")),
  );
}
