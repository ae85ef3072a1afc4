// `lesart/worker` in Node, Deno and Bun.
import { Worker } from "node:worker_threads";

import { Reader } from "./reader.js";

export { RequestError } from "../../www/js/worker/client.js";

export class LesartWorker extends Reader {
  constructor({ start = startWorker } = {}) {
    // A thread tells when it ends.
    super(start, null);
  }
}

/** A thread that speaks like a browser's worker, and keeps the program from ending while a request is under way. */
function startWorker() {
  const worker = new Worker(new URL("./lesart-worker-node.js", import.meta.url));
  worker.unref();
  return {
    /** @param {any} message */
    postMessage: (message) => {
      worker.ref();
      worker.postMessage(message);
    },
    terminate: () => {
      // Whoever ends it knows.
      worker.removeAllListeners("exit");
      void worker.terminate();
    },
    /** @param {string} type @param {(event: any) => void} listener */
    addEventListener: (type, listener) => {
      if (type === "message") {
        worker.on("message", (data) => {
          if (!data.progress) worker.unref();
          listener({ data });
        });
      } else {
        worker.on("error", (fault) => listener(fault));
        worker.on("exit", (code) => listener({ message: `the thread has ended with ${code}` }));
      }
    },
  };
}
