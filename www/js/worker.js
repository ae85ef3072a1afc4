// The worker of the hosted page, with the module from beside the glue.
import { build } from "../pkg/lesart.js";
import { serve } from "./worker/serve.js";

/**
 * The very module that the glue was made for. Where a cache holds another version's, it is asked for again.
 * @returns {Promise<Response>}
 */
function module() {
  const url = new URL("../pkg/lesart_bg.wasm", import.meta.url);
  return fetch(url, { integrity: build.module }).catch(() => fetch(url, { integrity: build.module, cache: "reload" }));
}

const answer = serve(module, postMessage);
addEventListener("message", ({ data }) => void answer(data));
