// The worker of the hosted page. The page hands over the module that it has compiled for all of them.
import { build } from "../pkg/lesart.js";
import { serve } from "./worker/serve.js";

/** @type {(module: WebAssembly.Module | null) => void} */
let take;
/** @type {Promise<WebAssembly.Module | null>} */
const handed = new Promise((resolve) => (take = resolve));

/** The very module that the glue was made for. Where a cache holds another version's, it is asked for again. */
async function module() {
  const module = await handed;
  if (module && markOf(module) === build.mark) return module;
  const url = new URL("../pkg/lesart_bg.wasm", import.meta.url);
  return fetch(url, { integrity: build.module }).catch(() => fetch(url, { integrity: build.module, cache: "reload" }));
}

/** @param {WebAssembly.Module} module */
function markOf(module) {
  return new TextDecoder().decode(WebAssembly.Module.customSections(module, "lesart")[0]);
}

const answer = serve(module, postMessage);
addEventListener("message", ({ data }) => ("module" in data ? take(data.module) : void answer(data)));
