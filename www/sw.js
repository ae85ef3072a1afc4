// The service worker of the hosted page: after the first visit it works without a network.
//
// A version is a list of files with their hashes; `cargo xtask dist` writes it into the line below. Files are kept
// under their hashes and served by the list alone, so that a version comes whole or not at all: an update is fetched and
// checked beside the version in use, waits until the reader agrees (or has closed the page), and keeps what both share.

/** @type {{ build: string, files: Record<string, string> }} */
const { files } = JSON.parse('{"build":"","files":{}}');

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** The page's folder; other pages of this origin are none of our business. */
const home = new URL("./", worker.location.href);
const CACHE = `lesart ${home.pathname}`;

/** Where a file is kept. @param {string} path */
function place(path) {
  const url = new URL(path, home);
  url.search = new URLSearchParams({ hash: files[path] }).toString();
  return url.href;
}

/**
 * The file of this version. The browser's own cache is asked first, for the page has just filled it; the hash decides
 * whether it is the right one.
 * @param {string} path
 */
async function get(path) {
  const url = new URL(path, home);
  const integrity = files[path];
  const response = await fetch(url, { integrity }).catch(() => fetch(url, { integrity, cache: "reload" }));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function fill() {
  const cache = await caches.open(CACHE);
  const missing = [];
  for (const path of Object.keys(files)) if (!(await cache.match(place(path)))) missing.push(path);
  await Promise.all(missing.map(async (path) => cache.put(place(path), await get(path))));
}

async function tidy() {
  const cache = await caches.open(CACHE);
  const ours = new Set(Object.keys(files).map(place));
  for (const { url } of await cache.keys()) if (!ours.has(url)) await cache.delete(url);
}

/** @param {string} path */
async function serve(path) {
  const cache = await caches.open(CACHE);
  return (await cache.match(place(path))) ?? get(path);
}

/** What other programs share waits here until the page takes it, which is at once. */
const SHARED = `lesart shared ${home.pathname}`;

/**
 * A program shares files or a text with the installed page: a form that is posted to it. It is answered here and never leaves the device;
 * the page that opens then takes what waits.
 * @param {Request} request
 */
async function takeShared(request) {
  const form = await request.formData();
  await caches.delete(SHARED);
  const cache = await caches.open(SHARED);
  const words = ["title", "text", "url"].map((name) => [name, String(form.get(name) ?? "")]);
  await cache.put(new URL("shared", home), Response.json(Object.fromEntries(words)));
  for (const [at, file] of form.getAll("files").entries()) {
    // A field for files that none was chosen for holds one without name and content.
    if (file instanceof File && (file.name || file.size)) await cache.put(new URL(`shared?${new URLSearchParams({ at: String(at), name: file.name })}`, home), new Response(file));
  }
  return Response.redirect(new URL("?from=share", home).href, 303);
}

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(tidy()));
worker.addEventListener("message", ({ data }) => {
  if (data === "take over") void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== home.origin || !url.pathname.startsWith(home.pathname)) return;
  if (event.request.method === "POST" && url.pathname === home.pathname) return event.respondWith(takeShared(event.request));
  if (event.request.method !== "GET") return;
  const name = url.pathname.slice(home.pathname.length);
  const path = name === "" || name === "index.html" ? "./" : name;
  // What is no part of this version (a file that somebody put beside it) comes from the host.
  if (Object.hasOwn(files, path)) event.respondWith(serve(path));
});
