// Many articles at once: what a group on one event is called, and which entities are named together.
import { readingOf } from "./reading.js";
import { TimeSlice } from "../util/time-slice.js";

/** @typedef {import("./types.js").Entry} Entry */

/** A group's name is taken from so many of its articles. */
const SAMPLE = 12;

/** By so many names a group is called. */
const MOST_NAMES = 3;

/**
 * The names that most of a group's articles share, at most three. One name alone does not tell what happened: beside it stands the
 * key term that most of them share.
 * @param {Entry[]} members
 */
export function groupName(members) {
  const sample = members.slice(0, SAMPLE);
  const names = shared(sample, ({ report }) => report.entities.map(({ nameKey, name, salience }) => ({ key: nameKey, name, weight: salience }))).slice(0, MOST_NAMES);
  if (names.length !== 1) return names;
  const name = names[0].toLowerCase();
  const terms = shared(sample, ({ report }) => report.keywords.filter(({ passing }) => !passing).map(({ text, score }) => ({ key: text.toLowerCase(), name: text, weight: score })));
  const other = terms.find((term) => !name.includes(term.toLowerCase()) && !term.toLowerCase().includes(name));
  return other ? [...names, other] : names;
}

/**
 * What several articles have, by name: what most have first, then what weighs most.
 * @param {Entry[]} members
 * @param {(entry: Entry) => { key: string, name: string, weight: number }[]} things
 */
function shared(members, things) {
  /** @type {Map<string, { name: string, articles: number, weight: number }>} */
  const all = new Map();
  for (const member of members) {
    const seen = new Set();
    for (const { key, name, weight } of things(member)) {
      const known = all.get(key) ?? { name, articles: 0, weight: 0 };
      if (!seen.has(key)) known.articles += 1;
      seen.add(key);
      known.weight += weight;
      all.set(key, known);
    }
  }
  return [...all.values()]
    .filter(({ articles }) => articles > 1)
    .sort((a, b) => b.articles - a.articles || b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** The first and the last day on which a group's articles appeared; one where they are the same. @param {Entry[]} members */
export function publicationDays(members) {
  const days = members.flatMap(({ report }) => report.article.published ?? []).sort();
  return days.length ? [...new Set([days[0], days[days.length - 1]])] : [];
}

/**
 * In how many sentences each two entities are named together: a symmetric matrix in the order of the keys.
 * @param {Iterable<Entry>} entries
 * @param {string[]} keys
 */
export async function cooccurrenceCounts(entries, keys) {
  const place = new Map(keys.map((key, index) => [key, index]));
  const counts = keys.map(() => keys.map(() => 0));
  const slice = new TimeSlice();
  for (const { report } of entries) {
    const at = report.entities.map((entity) => place.get(entity.nameKey));
    for (const { a, b, sentences } of report.together) {
      const [x, y] = [at[a], at[b]];
      if (x === undefined || y === undefined || x === y) continue;
      counts[x][y] += sentences.length;
      counts[y][x] += sentences.length;
    }
    await slice.yieldIfExpired();
  }
  return counts;
}

/**
 * The entities that are named in one sentence with another one, most often first.
 * @param {Entry[]} entries
 * @param {string} key
 */
export function namedWith(entries, key) {
  /** @type {Map<string, { key: string, name: string, kind: string, count: number }>} */
  const others = new Map();
  for (const { report } of entries) {
    const { entities, together } = report;
    for (const { a, b, sentences } of together) {
      const [one, two] = [entities[a].nameKey, entities[b].nameKey];
      if ((one !== key && two !== key) || one === two || !sentences.length) continue;
      const other = entities[one === key ? b : a];
      const known = others.get(other.nameKey) ?? { key: other.nameKey, name: other.name, kind: other.kind, count: 0 };
      known.count += sentences.length;
      others.set(known.key, known);
    }
  }
  return [...others.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/**
 * The sentences that name two entities together.
 * @param {Iterable<Entry>} entries
 * @param {string} one
 * @param {string} other
 * @param {number} most no more are given
 */
export function sentencesWithBoth(entries, one, other, most) {
  /** @type {{ entry: Entry, sentence: number, text: string }[]} */
  const found = [];
  for (const entry of entries) {
    const keys = entry.report.entities.map(({ nameKey }) => nameKey);
    for (const { a, b, sentences } of entry.report.together) {
      if (!(keys[a] === one && keys[b] === other) && !(keys[a] === other && keys[b] === one)) continue;
      for (const sentence of sentences) {
        if (found.length >= most) return found;
        found.push({ entry, sentence, text: readingOf(entry).sentence(sentence) });
      }
    }
  }
  return found;
}
