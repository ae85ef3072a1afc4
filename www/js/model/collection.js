// Many articles at once: how the groups of one event are called, and who stands beside whom.
import { keyOf } from "./reading.js";
import { Slices } from "../util/time-slice.js";

/** @typedef {import("./types.js").Entry} Entry */

/** So many of a group's articles say how it is called. */
const SPEAK = 12;

/**
 * What a group of articles is called: the names that most of them share.
 * @param {Entry[]} members
 */
export function groupName(members) {
  /** @type {Map<string, { name: string, articles: number, salience: number }>} */
  const names = new Map();
  for (const { report } of members.slice(0, SPEAK)) {
    const seen = new Set();
    for (const entity of report.entities) {
      const key = keyOf(entity);
      const known = names.get(key) ?? { name: entity.name, articles: 0, salience: 0 };
      if (!seen.has(key)) known.articles += 1;
      seen.add(key);
      known.salience += entity.salience;
      names.set(key, known);
    }
  }
  return [...names.values()]
    .filter(({ articles }) => articles > 1)
    .sort((a, b) => b.articles - a.articles || b.salience - a.salience || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** From the first to the last day on which a group's articles appeared. @param {Entry[]} members */
export function spanOf(members) {
  const days = members.flatMap(({ report }) => report.article.published ?? []).sort();
  return days.length ? [...new Set([days[0], days[days.length - 1]])] : [];
}

/**
 * How often names stand in one sentence with each other.
 * @param {Iterable<Entry>} entries
 * @param {string[]} keys the names
 */
export async function togetherOf(entries, keys) {
  const place = new Map(keys.map((key, index) => [key, index]));
  const counts = keys.map(() => keys.map(() => 0));
  const slices = new Slices();
  for (const { report } of entries) {
    const at = report.entities.map((entity) => place.get(keyOf(entity)));
    for (const { a, b, sentences } of report.together) {
      const [x, y] = [at[a], at[b]];
      if (x === undefined || y === undefined || x === y) continue;
      counts[x][y] += sentences.length;
      counts[y][x] += sentences.length;
    }
    await slices.pause();
  }
  return counts;
}
