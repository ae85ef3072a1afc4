// When: the events of an article in their order, vague times marked as such, and a field for the day of publication, from
// which weekdays become dates.
import { h, refill } from "../dom.js";
import { t, date } from "../i18n/index.js";
import { readingOf } from "../../model/reading.js";
import { clip } from "../../model/clip.js";
import { isOnlyOrdered, stepsOf, timesOffTimeline, timeText } from "../../model/timeline.js";
import { describeStep } from "../time-words.js";

const FEW = 12;
const MANY = 120;

/**
 * @param {import("../../model/types.js").Entry} entry
 * @param {(published: string) => Promise<void>} publish
 * @param {{ time: (time: number) => void, sentence: (sentence: number) => void }} jump
 */
export function timesPanel(entry, publish, jump) {
  const { published } = entry.report.article;
  const steps = stepsOf([entry]);
  const besides = timesOffTimeline(entry);
  let all = false;
  const list = h("ol.when");
  const more = h("button.link", { type: "button", onclick: () => ((all = !all), draw()) });
  function draw() {
    refill(list, steps.slice(0, all ? MANY : FEW).map((step) => row(entry, step, jump)));
    more.hidden = steps.length <= FEW;
    more.textContent = all ? t("who.fewer") : t("who.more", Math.min(steps.length, MANY) - FEW);
  }
  draw();
  return h(
    "section.panel",
    { "aria-labelledby": "h-when" },
    h("h2", { id: "h-when" }, t("when")),
    steps.length > 0 && list,
    h("p.more", null, more),
    besides.length > 0 &&
      h(
        "div.spans",
        { "aria-label": t("when.durations"), role: "group" },
        besides.map(({ words, time }) => h("button", { type: "button", dir: "auto", lang: "de", onclick: () => jump.time(time) }, words)),
      ),
    !steps.length && !besides.length && h("p.none", null, t("when.none")),
    hint(published, publish),
  );
}

/**
 * @param {import("../../model/types.js").Entry} entry
 * @param {import("../../model/timeline.js").Step} step
 * @param {{ time: (time: number) => void, sentence: (sentence: number) => void }} jump
 */
function row(entry, step, jump) {
  const { label, note } = describeStep([entry], step);
  const [{ sentence, event }] = step.places;
  const ordered = isOnlyOrdered(step);
  const words = timeText(entry, event);
  const more = note || (words && words.toLowerCase() !== label.toLowerCase() ? `„${words}“` : "");
  return h(
    "li",
    {
      class: `${step.relation ? "vague " : ""}${ordered ? "ordered " : ""}${event.from !== null && event.from === entry.report.article.published ? "now" : ""}`,
      title: step.relation ? note : null,
    },
    h(
      "button",
      { type: "button", onclick: () => (event.time === null ? jump.sentence(sentence) : jump.time(event.time)) },
      h("span", null, label),
      more && (step.relation && !ordered ? h("span.vh", null, `, ${more}`) : h("span.vague-word", null, ` · ${more}`)),
      h("span.what", { dir: "auto", lang: "de" }, clip(readingOf(entry).sentence(sentence), 150)),
    ),
  );
}

/** @param {string | null} published @param {(published: string) => Promise<void>} publish */
function hint(published, publish) {
  const known = !published
    ? t("when.unknown")
    : published.length === 7
      ? t("when.month", date(published))
      : t("when.known", date(published));
  const field = h("input", { type: "date", id: "published-day", required: true });
  if (published?.length === 10) field.value = published;
  if (published?.length === 7) field.value = `${published}-01`;
  const form = h(
    "form",
    {
      hidden: true,
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        if (field.value) void publish(field.value);
      },
    },
    h("label.field", null, h("span", null, t("when.date")), field),
    h("button.button", null, t("when.use")),
  );
  const open = h(
    "button.link",
    {
      type: "button",
      "aria-expanded": "false",
      class: "enter-date",
      onclick: () => {
        form.hidden = !form.hidden;
        open.setAttribute("aria-expanded", String(!form.hidden));
        if (!form.hidden) field.focus();
      },
    },
    published?.length === 10 ? t("when.change") : t("when.enter"),
  );
  return h("div.hint", null, h("p", null, known, " ", open), form);
}
