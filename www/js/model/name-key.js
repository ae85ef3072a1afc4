// The key by which the page knows an entity in every article. A stand-in: the core is to give it as `nameKey`.

/**
 * An entity's key without its kind: a name that is a place in one article and an organisation in another is one name.
 * @param {{ key: string }} entity
 */
export function nameKey(entity) {
  return foldName(entity.key.replace(/^[A-Z]+:/, ""));
}

/** @type {Map<string, string>} */
const folded = new Map();

/** One key for the spellings of a name: "Ria Nowosti" and "Ria-Nowosti". @param {string} name */
export function foldName(name) {
  let key = folded.get(name);
  if (key === undefined) folded.set(name, (key = fold(name)));
  return key;
}

/** @param {string} name */
function fold(name) {
  return name.toLocaleLowerCase("de").replace(/[\s\u00ad‐-―-]+/gu, "");
}
