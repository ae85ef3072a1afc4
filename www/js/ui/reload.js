// Loading the page anew where a cache on the way holds some of another version.

/** Loads every file of the page anew, past the browser's cache, and then the page. */
export async function reload() {
  const own = performance.getEntriesByType("resource").map(({ name }) => name);
  const again = [...new Set(own)].filter((url) => url.startsWith(new URL(".", document.baseURI).href));
  await Promise.allSettled([location.href, ...again].map((url) => fetch(url, { cache: "reload" })));
  location.reload();
}
