// The service worker of the hosted page: after the first visit it works without a network.
//
// A version is a list of files with their hashes; `cargo xtask dist` writes it into the line below. Each version has a cache
// of its own, so that it comes whole or not at all: an update is fetched and checked beside the version in use, takes from it
// what both share, and waits until the reader agrees (or has closed the page). Files are kept under their own addresses, by
// which static routes find them.

/** @type {{ build: string, files: Record<string, string> }} */
const { build, files } = JSON.parse('{"build":"","files":{}}');

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** The page's folder; other pages of this origin are none of our business. */
const home = new URL("./", worker.location.href);
/** What the caches of all versions begin with. An address has no spaces, so no other page's caches do. */
const VERSIONS = `lesart ${home.pathname} `;
const CACHE = VERSIONS + build;
/** The one cache of all versions until December 2026. */
const FORMER = `lesart ${home.pathname}`;

/** @param {string} path */
const place = (path) => new URL(path, home).href;

/**
 * The file of this version from the host. The browser's own cache is asked first, for the page has just filled it; the hash
 * decides whether it is the right one.
 * @param {string} path
 */
async function get(path) {
  const url = place(path);
  const integrity = files[path];
  const response = await fetch(url, { integrity }).catch(() => fetch(url, { integrity, cache: "reload" }));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** The file of this version where another one has the same. @param {string} path @param {Cache[]} others */
async function shared(path, others) {
  for (const cache of others) {
    const response = await cache.match(place(path));
    if (response && (await integrityOf(await response.clone().arrayBuffer())) === files[path]) return response;
  }
}

/** As the list of files has it. @param {ArrayBuffer} bytes */
async function integrityOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/** Names of the caches of other versions. */
async function others() {
  return (await caches.keys()).filter((name) => name.startsWith(VERSIONS) && name !== CACHE);
}

async function fill() {
  const known = await Promise.all((await others()).map((name) => caches.open(name)));
  const cache = await caches.open(CACHE);
  const fetchOne = async (/** @type {string} */ path) => {
    // What is there stems from an installation that broke off.
    if (!(await cache.match(place(path)))) await cache.put(place(path), (await shared(path, known)) ?? (await get(path)));
  };
  await Promise.all(Object.keys(files).map(fetchOne));
}

async function tidy() {
  // A version that is just being fetched needs its cache, and this one; it tidies when its turn comes.
  if (worker.registration.installing) return;
  for (const name of [...(await others()), FORMER]) await caches.delete(name);
}

/** @param {string} path */
async function serve(path) {
  const cache = await caches.open(CACHE);
  return (await cache.match(place(path))) ?? get(path);
}

/**
 * Browsers that know static routes serve kept files without starting this worker, which takes them longer than to find a file.
 * What they do not find there they get from the host.
 * @param {any} event of installation
 */
async function route(event) {
  /** What stands for itself in an address and means something in a pattern. */
  const signs = /[+*?:{}()\\]/g;
  const or = Object.keys(files).map((path) => ({ requestMethod: "GET", urlPattern: { pathname: new URL(path, home).pathname.replace(signs, "\\$&"), search: "" } }));
  await event.addRoutes?.({ condition: { or }, source: { cacheName: CACHE } }).catch(() => {});
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

worker.addEventListener("install", (event) => event.waitUntil(Promise.all([route(event), fill()])));
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
