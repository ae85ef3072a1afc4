// When: the points in time in their order, what is not known exactly named as such, and a place to enter the day of
// publication, from which weekdays become dates.
import { h } from "../dom.js";
import { t, date } from "../i18n/index.js";
import { text, clip } from "../report.js";
import { inWords } from "../times.js";

const MOST = 40;

/**
 * @param {import("../types.js").Entry} entry
 * @param {(published: string) => Promise<void>} publish
 * @param {(time: number) => void} jump
 */
export function timesPanel(entry, publish, jump) {
  const { report } = entry;
  const reading = text(entry);
  const { points, spans } = gather(entry);
  const published = report.article.published;
  const list = h(
    "ol.when",
    null,
    points.slice(0, MOST).map((point) =>
      h(
        "li",
        {
          class: `${point.vague ? "vague " : ""}${point.value === published ? "now" : ""}`,
          title: point.vague ? point.words : null,
        },
        h(
          "button",
          { type: "button", onclick: () => jump(point.times[0]), data: { value: point.value } },
          h("span", null, point.label),
          point.words &&
            (point.vague ? h("span.vh", null, `, ${point.words}`) : h("span.vague-word", null, ` · ${point.words}`)),
          h("span.what", { dir: "auto" }, clip(reading.sentence(point.sentence), 150)),
        ),
      ),
    ),
  );
  return h(
    "section.panel",
    { "aria-labelledby": "h-when" },
    h("h2", { id: "h-when" }, t("when")),
    points.length > 0 && list,
    spans.length > 0 &&
      h(
        "div.spans",
        { "aria-label": t("when.durations"), role: "group" },
        spans.map(({ words, time }) => h("button", { type: "button", onclick: () => jump(time) }, words)),
      ),
    !points.length && !spans.length && h("p.none", null, t("when.none")),
    hint(published, publish),
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

/**
 * The times of an article by their value, in their order; durations and repetitions apart.
 * @param {import("../types.js").Entry} entry
 */
export function gather(entry) {
  const reading = text(entry);
  /** @type {Map<string, { value: string, label: string, words: string, vague: boolean, order: string, sentence: number, times: number[] }>} */
  const byValue = new Map();
  /** @type {Map<string, { words: string, time: number }>} */
  const spans = new Map();
  entry.report.times.forEach(({ start, end, kind, value }, index) => {
    const words = reading.slice(start, end).replace(/\s+/g, " ");
    if (kind === "DURATION" || kind === "SET") {
      if (!spans.has(words.toLowerCase())) spans.set(words.toLowerCase(), { words, time: index });
      return;
    }
    const known = inWords(value, entry.report.article.published);
    const key = known ? value : `${value} ${words.toLowerCase()}`;
    const point = byValue.get(key);
    if (point) {
      point.times.push(index);
      return;
    }
    byValue.set(key, {
      value,
      label: known?.label ?? words,
      words: known?.note ? known.note : known && !known.vague ? (words.toLowerCase() === known.label.toLowerCase() ? "" : `„${words}“`) : t("when.unclear"),
      vague: known?.vague ?? true,
      order: known?.order ?? `~${String(index).padStart(6, "0")}`,
      sentence: reading.sentenceAt(start),
      times: [index],
    });
  });
  const points = [...byValue.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return { points, spans: [...spans.values()].slice(0, 24) };
}
