// The reader as a function's inside: the bundle of this file is wrapped into `lesartReader`, which makes a reader with a
// module of its own each time it is called, in a worker or in the page itself.
import { serve } from "../js/worker/serve.js";

/**
 * In the page: answers a request a task, so that the page can paint and be used in between.
 * @param {BufferSource} module
 * @param {(message: any) => void} post
 */
export function inPage(module, post) {
  const answer = serve(() => module, post);
  return (/** @type {any} */ request) => void setTimeout(() => void answer(request));
}

/**
 * In a worker: the first message brings the module.
 * @param {Pick<Worker, "addEventListener" | "postMessage">} scope
 */
export function inWorker(scope) {
  /** @type {((request: any) => Promise<void>) | undefined} */
  let answer;
  scope.addEventListener("message", ({ data }) => {
    if (answer) return void answer(data);
    answer = serve(() => data, (message) => scope.postMessage(message));
    scope.postMessage("ready");
  });
}
