// The reader's settings, in localStorage where that is allowed, else in memory until the page is left.

const PREFIX = "lesart.";
/** @type {Map<string, string>} */
const memory = new Map();

/** @typedef {"language" | "theme" | "names" | "marks" | "size" | "forgotten" | "persist" | "warm"} Key `forgotten`: examples that the reader doesn't want to see again; `persist`: the browser was asked to keep what is saved; `warm`: the module whose compiled code it was given to keep */

/** @param {Key} key */
export function get(key) {
  const kept = memory.get(key);
  if (kept !== undefined) return kept;
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** @param {Key} key @param {string} value */
export function set(key, value) {
  try {
    localStorage.setItem(PREFIX + key, value);
    // What is stored goes before: another window may change it.
    memory.delete(key);
  } catch {
    // Denied or full: the setting holds until the page is left.
    memory.set(key, value);
  }
}

/** Removes all of them. */
export function forget() {
  memory.clear();
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Nothing was stored.
  }
}
