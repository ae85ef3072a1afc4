// Runs before the first paint: the theme that somebody chose, and whether the page was opened from disk. And asks for what takes
// longest while the page's script is still on its way: the module, a worker for it, and the articles that the page opens with.
(function () {
  try {
    const theme = localStorage.getItem("lesart.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch {
    // Storage is denied: the system's theme it is.
  }
  // Where browsers know Trusted Types, the page's policy lets none but its own scripts become workers.
  const { trustedTypes } = /** @type {any} */ (window);
  const isOwn = (/** @type {string} */ url) => /^blob:/.test(url) || new URL(url, document.baseURI).href.startsWith(new URL(".", document.baseURI).href);
  trustedTypes?.createPolicy("default", { createScriptURL: (/** @type {string} */ url) => (isOwn(url) ? url : null) });
  const fromDisk = location.protocol === "file:";
  document.documentElement.classList.toggle("from-disk", fromDisk);
  // The page about the element and the edition in one file load no script ahead: they have no use for these.
  if (fromDisk || !document.querySelector('link[rel="modulepreload"]')) return;

  const url = (/** @type {string} */ path) => new URL(path, document.baseURI);
  /** @param {string} file */
  const seed = async (file) => {
    const response = await fetch(url(`seeds/${encodeURIComponent(file)}`));
    if (!response.ok) throw Object.assign(new Error(`${file}: ${response.status}`), { code: "load" });
    return response;
  };
  const seeds = async () => {
    /** @type {{ file: string, title?: string, source?: string }[]} */
    const index = await (await seed("index.json")).json();
    return Promise.all(index.map(async (entry) => ({ ...entry, bytes: new Uint8Array(await (await seed(entry.file)).arrayBuffer()) })));
  };
  const startWorker = () => new Worker(url("js/worker.js"), { type: "module", name: "lesart" });
  const module = WebAssembly.compileStreaming(fetch(url("pkg/lesart_bg.wasm")));
  const first = { worker: startWorker(), seeds: seeds(), isLost: false };
  first.worker.addEventListener("error", () => (first.isLost = true), { once: true });
  // Whoever needs them hears of it.
  module.catch(() => {});
  first.seeds.catch(() => {});
  Object.assign(window, { early: { first, module, seeds, startWorker } });
})();
