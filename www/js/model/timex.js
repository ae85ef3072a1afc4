// TIMEX3 values in words, with nothing guessed: what is not known exactly says so.
import { t, date, weekday } from "../ui/i18n/index.js";

/**
 * @param {string} value as in the report, "2023-09-17", "2023-09-WXX-7", "PT3H"
 * @param {string | null} published when the article appeared, as far as that is known
 * @returns {{ label: string, order: string, vague: boolean, note?: string } | null} null where the words in the text
 *   say it better
 */
export function inWords(value, published) {
  let match;
  if ((match = /^(\d{4}-\d\d-\d\d)(T.*)?$/.exec(value))) {
    const clock = /^T(\d\d)(?::(\d\d))?/.exec(match[2] ?? "");
    const time = clock ? `, ${clock[1]}:${clock[2] ?? "00"}` : "";
    return { label: dayAndDate(match[1]) + time, order: value, vague: false };
  }
  if (/^\d{4}-\d\d$/.test(value) || /^\d{4}$/.test(value)) {
    return { label: date(value), order: value, vague: false };
  }
  if ((match = /^(\d{4})-W(\d\d)(?:-(\d|WE))?$/.exec(value))) {
    const [, year, week, day] = match;
    const inWeek = t("when.week", String(Number(week)), year);
    const label = day === "WE" ? `${t("when.weekend")}, ${inWeek}` : day ? `${weekday(Number(day))}, ${inWeek}` : inWeek;
    return { label, order: value, vague: false };
  }
  if ((match = /^(\d{4})-Q(\d)$/.exec(value))) {
    return { label: t("when.quarter", match[2], match[1]), order: value, vague: false };
  }
  if ((match = /^(\d{4}-\d\d)-?W?XX-(\d)$/.exec(value) ?? /^(\d{4}-\d\d)-WXX-(\d)$/.exec(value))) {
    return { label: t("when.someday", weekday(Number(match[2])), date(match[1])), order: value, vague: true };
  }
  if ((match = /^XXXX-WXX-(\d)$/.exec(value))) {
    const day = weekday(Number(match[1]));
    const label = /^\d{4}-\d\d$/.test(published ?? "") ? t("when.someday", day, date(/** @type {string} */ (published))) : "";
    return { label: day, note: label || t("when.unclear"), order: `~W${match[1]}`, vague: true };
  }
  return null;
}

/** @param {string} iso */
function dayAndDate(iso) {
  const day = new Date(`${iso}T00:00:00Z`).getUTCDay();
  return Number.isNaN(day) ? iso : `${weekday(day || 7)}, ${date(iso)}`;
}
