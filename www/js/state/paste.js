// What pasted text needs, loaded when there is some.
export function loadPaste() {
  return import("../intake/paste.js");
}
