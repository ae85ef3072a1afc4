// TIMEX3 values and steps of a timeline in the words of the interface. What is not known exactly says so.
import { parseTimex } from "../model/timex.js";
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
  if (timex.type !== "weekday") return { label: labelOf(timex), vague: false };
  const day = weekday(timex.weekday);
  if (timex.month) return { label: t("when.someday", day, date(timex.month)), vague: true };
  const isMonth = /^\d{4}-\d\d$/.test(published ?? "");
  return { label: day, note: isMonth ? t("when.someday", day, date(/** @type {string} */ (published))) : t("when.unclear"), vague: true };
}

/** @param {Exclude<Timex, { type: "weekday" }>} timex */
function labelOf(timex) {
  if (timex.type === "day") return dayAndDate(timex.day) + (timex.clock ? `, ${timex.clock}` : "");
  if (timex.type === "date") return date(timex.date);
  if (timex.type === "quarter") return t("when.quarter", timex.quarter, timex.year);
  const week = t("when.week", timex.week, timex.year);
  if (timex.type === "weekend") return `${t("when.weekend")}, ${week}`;
  return timex.weekday ? `${weekday(timex.weekday)}, ${week}` : week;
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
