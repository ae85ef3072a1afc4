// Which entity appears in which articles: kept up to date as articles come and go, so that a list or an entity's articles
// are there without counting again.

/**
 * @typedef {object} Person an entity of any kind
 * @property {string} key
 * @property {string} name
 * @property {import("./types.js").Kind} kind
 * @property {Map<string, number>} articles mentions by article
 * @property {number} mentions in all of them
 */

export class People {
  /** @type {Map<string, Person>} */
  #known = new Map();
  /** @type {Person[] | null} */
  #ranked = null;

  /** @param {import("./types.js").Entry} entry */
  add({ id, report }) {
    this.#ranked = null;
    for (const entity of report.entities) {
      const key = entity.nameKey;
      let person = this.#known.get(key);
      if (!person) this.#known.set(key, (person = { key, name: entity.name, kind: entity.kind, articles: new Map(), mentions: 0 }));
      person.articles.set(id, (person.articles.get(id) ?? 0) + entity.mentions.length);
      person.mentions += entity.mentions.length;
    }
  }

  /** @param {import("./types.js").Entry} entry */
  remove({ id, report }) {
    this.#ranked = null;
    for (const entity of report.entities) {
      const key = entity.nameKey;
      const person = this.#known.get(key);
      if (!person) continue;
      person.mentions -= person.articles.get(id) ?? 0;
      person.articles.delete(id);
      if (!person.articles.size) this.#known.delete(key);
    }
  }

  /** @param {string} key */
  get(key) {
    return this.#known.get(key);
  }

  /** Those in most articles first, then by mentions. @param {string[]} [except] articles that are not counted */
  ranked(except = []) {
    this.#ranked ??= [...this.#known.values()].sort(byRank);
    if (!except.length) return this.#ranked;
    return this.#ranked.flatMap((person) => without(person, except)).sort(byRank);
  }
}

/** @param {Person} a @param {Person} b */
function byRank(a, b) {
  return b.articles.size - a.articles.size || b.mentions - a.mentions || (a.name < b.name ? -1 : 1);
}

/** The same without some articles; none where nothing is left. @param {Person} person @param {string[]} except @returns {Person[]} */
function without(person, except) {
  if (!except.some((id) => person.articles.has(id))) return [person];
  const articles = new Map([...person.articles].filter(([id]) => !except.includes(id)));
  if (!articles.size) return [];
  return [{ ...person, articles, mentions: [...articles.values()].reduce((sum, count) => sum + count, 0) }];
}
