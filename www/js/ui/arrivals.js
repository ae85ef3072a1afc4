// What comes with the address: a text or files that another program shares, a page that the bookmarklet sends. Loaded where there is some.

/**
 * @param {object} to
 * @param {(given: { text: string, title: string }) => void} to.text opens the dialog with a text
 * @param {(files: File[]) => void} to.files
 */
export function takeArrivals({ text, files }) {
  const query = new URLSearchParams(location.search);
  history.replaceState(null, "", location.pathname + location.hash);
  const shared = [query.get("text"), query.get("url")].filter(Boolean).join("\n").trim();
  if (shared) text({ text: shared, title: query.get("title") ?? "" });
  if (query.get("from") === "tab" && opener) awaitPage(files);
  if (query.get("from") === "share") void takeShared(text, files);
}

/**
 * What a program has shared waits where the service worker put it; once it is taken, nothing of it stays there.
 * @param {(given: { text: string, title: string }) => void} text
 * @param {(files: File[]) => void} files
 */
async function takeShared(text, files) {
  const name = `lesart shared ${new URL("./", document.baseURI).pathname}`;
  const cache = await caches.open(name);
  /** @type {Record<string, string>} */
  let words = {};
  const found = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const query = new URL(request.url).searchParams;
    if (!response) continue;
    if (query.has("at")) found.push(new File([await response.blob()], query.get("name") ?? ""));
    else words = await response.json();
  }
  await caches.delete(name);
  const shared = [words.text, words.url].filter(Boolean).join("\n").trim();
  // With a file comes what the program writes beside it: its name, an address.
  if (found.length) files(found);
  else if (shared) text({ text: shared, title: words.title ?? "" });
}

/** Tells the page that has opened this one that it may send what it shows; once. @param {(files: File[]) => void} files */
function awaitPage(files) {
  const stop = new AbortController();
  addEventListener(
    "message",
    ({ source, data }) => {
      if (source !== opener || typeof data?.html !== "string") return;
      stop.abort();
      const { name = "", html, address = "" } = data;
      const canonical = /\brel=["']?canonical/i.test(html) ? "" : `<link rel="canonical" href="${String(address).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">`;
      const page = html.replace(/<head\b[^>]*>/i, (/** @type {string} */ head) => head + canonical);
      files([new File([`<!doctype html>${page}`], `${String(name).replace(/[\\/:*?"<>|\s]+/g, " ").trim().slice(0, 80)}.html`)]);
    },
    { signal: stop.signal },
  );
  opener.postMessage("lesart", "*");
}
