// TIMEX3 values and steps of a timeline in the words of the interface. What is not known exactly says so.
import { isVague, parseTimex } from "../model/timex.js";
import { timeText, timexOf } from "../model/timeline.js";
import { t, date, weekday } from "./i18n/index.js";

/** @typedef {import("../model/types.js").Entry} Entry */
/** @typedef {import("../model/timex.js").Timex} Timex */

/**
 * @param {string} value TIMEX3
 * @param {string | null} published when the article appeared, as far as that is known
 * @returns {{ label: string, vague: boolean, note?: string } | null} null where the words in the text say it better
 */
export function timexInWords(value, published) {
  const timex = parseTimex(value);
  if (!timex) return null;
  if (timex.type !== "weekday") return { label: labelOf(timex), vague: isVague(timex) };
  const day = weekday(timex.weekday);
  const month = /^\d{4}-\d\d$/.test(published ?? "") ? date(/** @type {string} */ (published)) : "";
  return { label: day, note: month ? t("when.someday", day, month) : t("when.unclear"), vague: true };
}

/** @param {Exclude<Timex, { type: "weekday" }>} timex */
function labelOf(timex) {
  switch (timex.type) {
    case "day":
      return dayAndDate(timex.day) + (timex.clock ? `, ${timex.clock}` : "");
    case "date":
      return date(timex.date);
    case "week": {
      const week = t("when.week", String(timex.week), timex.year);
      if (timex.day === null) return week;
      return `${timex.day === "weekend" ? t("when.weekend") : weekday(timex.day)}, ${week}`;
    }
    case "quarter":
      return t("when.quarter", timex.quarter, timex.year);
    case "weekday-in-month":
      return t("when.someday", weekday(timex.weekday), date(timex.month));
  }
}

/** @param {string} iso */
function dayAndDate(iso) {
  const day = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return Number.isNaN(day) ? iso : `${weekday(day || 7)}, ${date(iso)}`;
}

/**
 * A step's label, and a note on what the label leaves open.
 * @param {Entry[]} entries
 * @param {import("../model/timeline.js").Step} step
 * @returns {{ label: string, note: string }}
 */
export function describeStep(entries, { relation, places }) {
  if (relation === "before" || relation === "after") return { label: t(`line.${relation}`), note: t("line.ordered") };
  const [{ article, event }] = places;
  const entry = entries[article];
  const known = timexInWords(timexOf(entry, event), entry.report.article.published);
  const { from, to } = event;
  const days = from && to ? (from === to ? date(from) : `${date(from)} – ${date(to)}`) : "";
  // A century, an era, a season of a year: the words in the text say it best.
  const label = known?.label ?? (timeText(entry, event) || days);
  return { label, note: known?.note ?? (known ? "" : label === days ? "" : days) };
}
