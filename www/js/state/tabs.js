// The page's other tabs: each tells the others what it has saved and removed, so that all show the same.

/**
 * Of which articles something was saved, removed or worked on, by their ids; or that everything was deleted.
 * @typedef {{ saved?: string[], removed?: string[], work?: string[], cleared?: boolean }} Told
 */

/** @type {BroadcastChannel | null | undefined} */
let channel;

function open() {
  if (channel === undefined) channel = globalThis.document && globalThis.BroadcastChannel ? new BroadcastChannel("lesart") : null;
  return channel;
}

/** @param {Told} what */
export function tell(what) {
  open()?.postMessage(what);
}

/** @param {(what: Told) => void} callback */
export function hear(callback) {
  open()?.addEventListener("message", ({ data }) => callback(data));
}
