// When one name is told of: its mentions over the time of all articles, or article by article where they have no time.
import { frequency, within } from "../../../model/frequency.js";
import { publicationDay } from "../../../model/listing.js";
import { readingOf } from "../../../model/reading.js";
import * as store from "../../../state/store.js";
import { t } from "../../i18n/index.js";
import { frequencyPicture } from "../../pictures/frequency.js";

/** A bar an article: no more than can be told apart. */
const ARTICLES = 62;

/** @param {import("../../../model/people.js").Person} person @returns {HTMLElement | null} nothing where it is told of in one article alone */
export function overTime({ name, articles }) {
  const entries = store.counted();
  const mentions = (/** @type {import("../../../model/types.js").Entry} */ { id }) => articles.get(id) ?? 0;
  const words = (/** @type {number} */ n) => t("places", n);
  const times = frequency(entries.map(publicationDay));
  if (times.length) {
    const bars = within(times, entries.map((entry) => [publicationDay(entry), mentions(entry)]));
    if (bars.some(({ count }) => count)) return frequencyPicture(bars, t("all.nameOverTime", name), words);
  }
  const naming = entries.filter(mentions).slice(0, ARTICLES);
  if (naming.length < 2) return null;
  const titles = new Map(naming.map((entry) => [entry.id, readingOf(entry).shortTitle]));
  return frequencyPicture(naming.map((entry) => ({ from: entry.id, count: mentions(entry) })), t("all.nameByArticle", name), words, (id) => titles.get(id) ?? "");
}
