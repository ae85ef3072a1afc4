// What can be undone and done again in this window, kept over a reload, as a text: `ui/edit/changes.js` writes and reads it.

const KEY = "lesart.steps";

export function keptSteps() {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

/** @param {string} written nothing where there are none */
export function keepSteps(written) {
  try {
    if (written) sessionStorage.setItem(KEY, written);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Storage is denied or full: they hold until the reload.
  }
}
