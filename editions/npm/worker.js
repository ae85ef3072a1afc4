// `lesart/worker` in a browser.
import { Reader } from "./reader.js";

export { RequestError } from "../../www/js/worker/client.js";

export class LesartWorker extends Reader {
  constructor({ start = startWorker } = {}) {
    super(start);
  }
}

/** Written as bundlers look for it: with both addresses in one expression. */
function startWorker() {
  return new Worker(new URL("./lesart-worker.js", import.meta.url), { type: "module", name: "lesart" });
}
