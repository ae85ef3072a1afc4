// What an entity is called besides its name. A stand-in with German in it (genitives, endings): the core is to give this as
// `otherNames`.

/** @typedef {import("./types.js").Entity} Entity */

/** Descriptions say most, then derived forms; another form of the name says least. */
const RANK = { description: 0, derived: 1, part: 2, name: 3 };
/** So many different forms are looked at, and so many given. */
const [CANDIDATES, GIVEN] = [20, 3];

/**
 * At most three other names of an entity in an article, the most telling first.
 * @param {{ text: string }} entry
 * @param {Entity} entity
 * @returns {string[]}
 */
export function otherNames({ text }, entity) {
  const seen = new Set([entity.name]);
  /** @type {{ words: string, rank: number }[]} */
  const found = [];
  const descriptions = entity.descriptions.map(([start, end]) => ({ start, end, form: /** @type {const} */ ("description") }));
  for (const { start, end, form } of [...descriptions, ...entity.mentions]) {
    const words = text.slice(start, end).replace(/\s+/g, " ");
    if (seen.has(words) || entity.name.includes(words) || words === `${entity.name}s`) continue;
    seen.add(words);
    found.push({ words, rank: RANK[form] });
    if (found.length > CANDIDATES) break;
  }
  /** @type {string[]} */
  const names = [];
  for (const { words } of found.sort((a, b) => a.rank - b.rank)) {
    // The same words with another ending are not a new name.
    const isNew = !names.some((name) => commonPrefix(name, words) > Math.max(3, name.length - 4));
    if (names.length < GIVEN && isNew) names.push(words);
  }
  return names;
}

/** The length of the longest common prefix. @param {string} a @param {string} b */
function commonPrefix(a, b) {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
