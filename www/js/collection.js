// Many articles at once: which tell of one event, who comes in which, who stands beside whom.
import { text, keyOf } from "./report.js";

/** @typedef {import("./types.js").Entry} Entry */

/** A name in more than this share of all articles, or in more than so many, tells no event from another. */
const COMMON = 0.2;
const MANY = 30;

/**
 * Articles that share rare names and appeared within a few days of each other.
 * @param {Entry[]} entries
 */
export function groupsOf(entries) {
  const names = entries.map(topNames);
  /** @type {Map<string, number[]>} */
  const carriers = new Map();
  names.forEach((set, index) => {
    for (const key of set.keys()) carriers.set(key, [...(carriers.get(key) ?? []), index]);
  });
  const most = Math.max(2, Math.min(MANY, COMMON * entries.length));
  /** @type {Map<string, number>} */
  const shared = new Map();
  for (const [key, indices] of carriers) {
    if (indices.length < 2 || indices.length > most) continue;
    for (let i = 0; i < indices.length; i += 1) {
      for (let j = i + 1; j < indices.length; j += 1) {
        const [a, b] = [indices[i], indices[j]];
        const weight = Math.sqrt((names[a].get(key) ?? 0) * (names[b].get(key) ?? 0));
        shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + weight);
      }
    }
  }
  const parent = entries.map((_, index) => index);
  const root = (/** @type {number} */ index) => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]];
    return index;
  };
  for (const [pair, weight] of shared) {
    const [a, b] = pair.split(" ").map(Number);
    if (weight >= 0.3 && near(entries[a], entries[b])) parent[root(a)] = root(b);
  }
  /** @type {Map<number, number[]>} */
  const groups = new Map();
  entries.forEach((_, index) => groups.set(root(index), [...(groups.get(root(index)) ?? []), index]));
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((group) => ({ members: group.map((index) => entries[index]), names: common(group.map((index) => entries[index])) }));
}

/** An article's names with their share of its mentions. @param {Entry} entry @returns {Map<string, number>} */
function topNames(entry) {
  const ranked = [...entry.report.entities].sort((a, b) => b.mentions.length - a.mentions.length).slice(0, 12);
  const total = ranked.reduce((sum, { mentions }) => sum + mentions.length, 0) || 1;
  return new Map(ranked.map((entity) => [keyOf(entity), entity.mentions.length / total]));
}

/** Whether both appeared within a week, or a date is not known well enough to say no. @param {Entry} a @param {Entry} b */
function near(a, b) {
  const [x, y] = [a.report.article.published, b.report.article.published];
  if (!x || !y) return true;
  if (x.length < 10 || y.length < 10) return x.slice(0, 7) === y.slice(0, 7);
  return Math.abs(Date.parse(x) - Date.parse(y)) <= 7 * 86400e3;
}

/** The names that most of a group share. @param {Entry[]} members */
function common(members) {
  return peopleOf(members)
    .filter(({ articles }) => articles > 1)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Every name over all articles, those in most articles first. @param {Entry[]} entries */
export function peopleOf(entries) {
  /** @type {Map<string, { key: string, name: string, kind: import("./types.js").Kind, articles: number, mentions: number }>} */
  const people = new Map();
  for (const entry of entries) {
    const seen = new Set();
    for (const entity of entry.report.entities) {
      const { name, kind, mentions } = entity;
      const key = keyOf(entity);
      const person = people.get(key) ?? { key, name, kind, articles: 0, mentions: 0 };
      if (!seen.has(key)) person.articles += 1;
      seen.add(key);
      person.mentions += mentions.length;
      people.set(key, person);
    }
  }
  return [...people.values()].sort(
    (a, b) => b.articles - a.articles || b.mentions - a.mentions || (a.name < b.name ? -1 : 1),
  );
}

/**
 * How often the most frequent names stand in one sentence with each other.
 * @param {Entry[]} entries
 * @param {number} size
 */
export function togetherOf(entries, size) {
  const people = peopleOf(entries)
    .sort((a, b) => b.mentions - a.mentions)
    .slice(0, size);
  const place = new Map(people.map(({ key }, index) => [key, index]));
  const counts = people.map(() => people.map(() => 0));
  for (const entry of entries) {
    const reading = text(entry);
    /** @type {Map<number, Set<number>>} */
    const bySentence = new Map();
    for (const entity of entry.report.entities) {
      const index = place.get(keyOf(entity));
      if (index === undefined) continue;
      for (const { start } of entity.mentions) {
        const sentence = reading.sentenceAt(start);
        bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(index));
      }
    }
    for (const set of bySentence.values()) {
      for (const a of set) for (const b of set) if (a !== b) counts[a][b] += 1;
    }
  }
  return { people, counts };
}
