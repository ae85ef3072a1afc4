// Loading the page anew where a cache on the way holds some of another version: that of a host, or WebKit's of scripts, which outlives a
// change of the service worker.

/** Loads every file of the page anew, past the browser's cache, and then the page. */
export async function reload() {
  const own = performance.getEntriesByType("resource").map(({ name }) => name);
  const again = [...new Set(own)].filter((url) => url.startsWith(new URL(".", document.baseURI).href));
  // To the end: what is broken off is kept nowhere.
  const load = async (/** @type {string} */ url) => (await fetch(url, { cache: "reload" })).arrayBuffer();
  await Promise.allSettled([location.href, ...again].map(load));
  location.reload();
}
