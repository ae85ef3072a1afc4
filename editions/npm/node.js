// The package in Node, Deno and Bun, whose `fetch` may have no files: `init()` alone reads the module from beside this script.
import { readFile } from "node:fs/promises";

import start from "../pkg/lesart.js";

export * from "../pkg/lesart.js";

/** @param {{ module_or_path?: any }} [options] */
export default async function init({ module_or_path = readFile(new URL("lesart_bg.wasm", import.meta.url)) } = {}) {
  return start({ module_or_path });
}
