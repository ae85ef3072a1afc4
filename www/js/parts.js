// The worker and the articles that the page opens with. The edition in one file (editions/single) has a parts.js of its own,
// and nothing else differs.
export { build } from "../pkg/build.js";

/** @returns {import("./worker/client.js").WorkerLike} */
export function startWorker() {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module", name: "lesart" });
}

/**
 * The articles that the page opens with.
 * @returns {Promise<{ file: string, bytes: Uint8Array, title?: string, source?: string }[]>}
 */
export async function seeds() {
  /** @type {{ file: string, title?: string, source?: string }[]} */
  const index = await (await get("index.json")).json();
  return Promise.all(index.map(async (seed) => ({ ...seed, bytes: new Uint8Array(await (await get(seed.file)).arrayBuffer()) })));
}

/** @param {string} file */
async function get(file) {
  const response = await fetch(new URL(`../seeds/${encodeURIComponent(file)}`, import.meta.url));
  if (!response.ok) throw Object.assign(new Error(`${file}: ${response.status}`), { code: "load" });
  return response;
}
