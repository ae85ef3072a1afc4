// The timeline of several articles, as a picture and a list. What is only ordered, and what has no time, is shown as such.
import { h, refill } from "../dom.js";
import { t } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { clip } from "../../model/clip.js";
import { groupName } from "../../model/collection.js";
import { isOnlyOrdered, stepsOf } from "../../model/timeline.js";
import { describeStep } from "../time-words.js";
import { line } from "../pictures/line.js";
import { lineKey } from "../pictures/key.js";
import { saveButtons } from "../pictures/save.js";
import { letter } from "../letter.js";

const FEW = 12;
const MANY = 80;
/** Moments in the picture. */
const DRAWN = 30;
/** Sentences without a time, of an article. */
const UNDATED = 60;

/** @typedef {import("../../model/types.js").Entry} Entry */
/** @typedef {import("../../model/timeline.js").Step} Step */
/** @typedef {(article: number, sentence: number) => void} Jump */

/**
 * @param {import("../../model/types.js").Comparison} comparison
 * @param {Entry[]} entries
 * @param {Jump} jump
 * @param {AbortSignal} signal
 */
export function timelinePanel(comparison, entries, jump, signal) {
  const steps = stepsOf(entries, comparison.timeline);
  let all = false;
  const list = h("ol.when");
  const more = h("button.link", { type: "button", onclick: () => ((all = !all), draw()) });
  function draw() {
    refill(list, steps.slice(0, all ? MANY : FEW).map((step) => row(entries, step, jump)));
    more.hidden = steps.length <= FEW;
    more.textContent = all ? t("who.fewer") : t("who.more", Math.min(steps.length, MANY) - FEW);
  }
  draw();
  const picture = steps.length > 1 ? pictureOf(entries, steps, signal) : null;
  return h(
    "section.timeline",
    { "aria-labelledby": "h-line" },
    h(
      "div.panel-head",
      null,
      h("h2", { id: "h-line" }, t("compare.timeline")),
      picture && saveButtons(() => /** @type {SVGElement} */ (picture.querySelector("svg")), [t("compare.timeline"), groupName(entries).join(", ")].filter(Boolean).join(": "), lineKey),
    ),
    picture,
    steps.length ? list : h("p.none", null, t("when.none")),
    h("p.more", null, more),
    undated(entries, jump),
  );
}

/** The picture, drawn as wide as there is room. @param {Entry[]} entries @param {Step[]} steps @param {AbortSignal} signal */
function pictureOf(entries, steps, signal) {
  const moments = steps.slice(0, DRAWN).map((step) => ({
    label: describeStep(entries, step).label,
    ordered: isOnlyOrdered(step),
    vague: step.relation === "weekday",
    order: step.order,
    articles: [...new Set(step.places.map(({ article }) => article))].sort((a, b) => a - b),
  }));
  const rows = entries.map((_, index) => letter(index));
  const place = h("div.line-place");
  place.style.minBlockSize = `${entries.length * 26 + 50}px`;
  let drawn = 0;
  const observer = new ResizeObserver(([{ contentRect }]) => {
    const width = Math.floor(contentRect.width);
    if (width < 100 || width === drawn) return;
    drawn = width;
    place.replaceChildren(line(moments, rows, width));
  });
  observer.observe(place);
  signal.addEventListener("abort", () => observer.disconnect());
  return place;
}

/** @param {Entry[]} entries @param {Step} step @param {Jump} jump */
function row(entries, step, jump) {
  const { label, note } = describeStep(entries, step);
  return h(
    "li",
    { class: step.relation ? (isOnlyOrdered(step) ? "vague ordered" : "vague") : "" },
    h("span", { title: note || null }, label),
    note && (step.relation === "weekday" ? h("span.vh", null, `, ${note}`) : h("span.vague-word", null, ` · ${note}`)),
    step.places.map(({ article, sentence }) =>
      h(
        "button",
        { type: "button", onclick: () => jump(article, sentence) },
        h("span.what", { dir: "auto", lang: "de" }, h("b", null, letter(article)), " ", clip(readingOf(entries[article]).sentence(sentence), 130)),
      ),
    ),
  );
}

/** The sentences without a time, article by article. @param {Entry[]} entries @param {Jump} jump */
function undated(entries, jump) {
  const count = entries.reduce((sum, { report }) => sum + report.timeline.undated.length, 0);
  if (!count) return null;
  return h(
    "details.undated",
    null,
    h("summary", null, t("line.undated", count)),
    entries.map(({ report }, article) =>
      h(
        "ul",
        null,
        report.timeline.undated.slice(0, UNDATED).map((sentence) =>
          h("li", null, h("button", { type: "button", onclick: () => jump(article, sentence) }, h("span.what", { dir: "auto", lang: "de" }, h("b", null, letter(article)), " ", clip(readingOf(entries[article]).sentence(sentence), 130)))),
        ),
      ),
    ),
  );
}
