// The state of the page: the articles, what could not be read, the comparisons made so far, and what is selected.
import { readingOf } from "../model/reading.js";
import { People } from "../model/people.js";

/** @typedef {import("../model/types.js").Entry} Entry */

/** The articles, in the order in which they came. @type {Map<string, Entry>} */
export const articles = new Map();

/** Which entity appears in which of them. */
export const people = new People();

/** The articles by text. @type {Map<string, Entry>} */
const byText = new Map();

/** What could not be read. @type {import("../model/types.js").Failure[]} */
export const failures = [];

/** Comparisons by the ids of their articles. @type {Map<string, Promise<import("../model/types.js").Comparison>>} */
const comparisons = new Map();

/** The chosen entity's key, or "". */
let chosen = "";

/** @typedef {{ words: string, reason: string, added: boolean }} ChosenMention */

/** @type {ChosenMention | null} */
let chosenMention = null;

/**
 * A mark in a text that the reader asks about.
 * @typedef {object} Asked
 * @property {string} article
 * @property {"time" | "quote" | "dropped"} type
 * @property {number} index in the report's list
 */

/** @type {Asked | null} */
let askedAbout = null;

/** @type {Record<"articles" | "failures" | "entity" | "asked", Set<(detail?: any) => void>>} */
const listeners = { articles: new Set(), failures: new Set(), entity: new Set(), asked: new Set() };

/**
 * Calls back after a change, until `signal` ends.
 * @param {keyof typeof listeners} what
 * @param {(detail?: any) => void} listener
 * @param {AbortSignal} [signal]
 */
export function on(what, listener, signal) {
  listeners[what].add(listener);
  signal?.addEventListener("abort", () => listeners[what].delete(listener));
}

/** @param {keyof typeof listeners} what @param {any} [detail] */
function notify(what, detail) {
  for (const listener of [...listeners[what]]) listener(detail);
}

/** @param {Entry} entry */
export function put(entry) {
  const old = articles.get(entry.id);
  if (old) unlist(old);
  articles.set(entry.id, entry);
  people.add(entry);
  if (!byText.has(entry.text)) byText.set(entry.text, entry);
  dropComparisons(entry.id);
  notify("articles", entry.id);
}

/** @param {string[]} ids */
export function remove(ids) {
  for (const id of ids) {
    const entry = articles.get(id);
    if (entry) unlist(entry);
    articles.delete(id);
    dropComparisons(id);
  }
  notify("articles");
}

/** Puts the articles into an order; those that it does not name come last. @param {string[]} ids */
export function reorder(ids) {
  const sorted = [...ids.flatMap((id) => articles.get(id) ?? []), ...articles.values()];
  articles.clear();
  for (const entry of sorted) articles.set(entry.id, entry);
  notify("articles");
}

/** @param {Entry} entry */
function unlist(entry) {
  people.remove(entry);
  if (byText.get(entry.text) === entry) byText.delete(entry.text);
}

/** @param {string} id */
function dropComparisons(id) {
  for (const key of comparisons.keys()) {
    if (/** @type {string[]} */ (JSON.parse(key)).includes(id)) comparisons.delete(key);
  }
}

/** @param {import("../model/types.js").Failure} failure */
export function fail(failure) {
  failures.push(failure);
  notify("failures");
}

export function dismissFailures() {
  failures.length = 0;
  notify("failures");
}

/**
 * A comparison, made once.
 * @param {string[]} ids
 * @param {(ids: string[]) => Promise<import("../model/types.js").Comparison>} make
 */
export function comparison(ids, make) {
  const key = JSON.stringify(ids);
  let made = comparisons.get(key);
  if (!made) {
    made = make(ids);
    made.catch(() => comparisons.delete(key));
    comparisons.set(key, made);
  }
  return made;
}

/** The chosen entity's key, or "". */
export function chosenEntity() {
  return chosen;
}

/** The mention by which the entity was chosen, if it was. */
export function mention() {
  return chosenMention;
}

/**
 * Chooses an entity.
 * @param {string} key "" for none
 * @param {ChosenMention | null} [mention] the mention by which it was chosen
 */
export function choose(key, mention = null) {
  if (key === chosen) return;
  chosen = key;
  chosenMention = mention;
  if (key) ask(null);
  notify("entity", key);
}

/** The mark that the reader asks about. */
export function asked() {
  return askedAbout;
}

/** Asks about a mark instead of an entity; null for none. @param {Asked | null} mark */
export function ask(mark) {
  if (mark) choose("");
  else if (!askedAbout) return;
  askedAbout = mark;
  notify("asked");
}

/** The articles that are counted and saved together: the reader's own, and the examples only where there are no others. */
export function counted() {
  const all = [...articles.values()];
  const own = all.filter(({ origin }) => origin === "own");
  return own.length ? own : all;
}

/** The entities of those, ranked. */
export function countedPeople() {
  const ids = new Set(counted().map(({ id }) => id));
  return people.ranked(ids.size < articles.size ? [...articles.keys()].filter((id) => !ids.has(id)) : []);
}

/**
 * The article with exactly this text, or null.
 * @param {string} content
 */
export function withText(content) {
  return byText.get(content) ?? null;
}

/**
 * All sentences of all articles that mention an entity.
 * @param {string} key
 */
export function mentionsOf(key) {
  const found = [];
  for (const id of people.get(key)?.articles.keys() ?? []) {
    const entry = articles.get(id);
    if (entry) found.push({ entry, sentences: readingOf(entry).sentencesWith(key) });
  }
  return found;
}

/** The name of an entity by its key. @param {string} key */
export function nameOf(key) {
  return people.get(key)?.name ?? key;
}
