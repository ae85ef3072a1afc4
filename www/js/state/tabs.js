// The windows of the page tell each other what has changed in what they keep, so that none brings back what another has deleted.

/** @typedef {{ saved?: string[], removed?: string[], forgotten?: boolean }} News ids of articles; `forgotten`: all of them, and the settings */

/** @type {BroadcastChannel | null | undefined} */
let opened;

function channel() {
  try {
    opened ??= new BroadcastChannel("lesart");
  } catch {
    // Denied: each window is by itself, as it is without storage.
    opened = null;
  }
  return opened;
}

/** @param {News} news */
export function tell(news) {
  channel()?.postMessage(news);
}

/** @param {(news: News) => void} listener is told what the other windows tell */
export function hear(listener) {
  channel()?.addEventListener("message", ({ data }) => listener(data));
}
