// Stands for the worker of the page that is one file: a worker made from text where the browser allows one from disk, else
// the page itself, a request a task.

/** @typedef {typeof import("./reader.js")} Inside */

export class Helper {
  /** What was asked before anybody could answer. @type {any[]} */
  #waiting = [];
  /** @type {((request: any) => void) | null} */
  #ask = null;
  /** @type {Worker | null} */
  #worker = null;
  #ended = false;
  /** @type {Record<string, ((event: any) => void)[]>} */
  #listeners = { message: [], error: [] };

  /**
   * @param {Promise<ArrayBuffer>} module
   * @param {() => Inside} inside makes a reader that shares nothing with others; its text is the worker's
   */
  constructor(module, inside) {
    module.then(
      (bytes) => this.#begin(bytes, inside),
      (fault) => this.#tell("error", { message: String(fault) }),
    );
  }

  /** @param {ArrayBuffer} bytes @param {() => Inside} inside */
  #begin(bytes, inside) {
    if (this.#ended) return;
    const url = URL.createObjectURL(new Blob([`(${inside})().inWorker(self)`], { type: "text/javascript" }));
    try {
      const worker = new Worker(url, { name: "lesart" });
      let ready = false;
      worker.addEventListener("message", ({ data }) => {
        if (ready) return this.#tell("message", { data });
        ready = true;
        URL.revokeObjectURL(url);
        this.#answerBy((request) => worker.postMessage(request));
      });
      worker.addEventListener("error", (event) => {
        // Some browsers refuse a worker not when it is made, but a moment later.
        if (ready) return this.#tell("error", event);
        event.preventDefault();
        worker.terminate();
        this.#inPage(bytes, inside);
      });
      worker.postMessage(bytes);
      this.#worker = worker;
    } catch {
      this.#inPage(bytes, inside);
    }
  }

  /** @param {ArrayBuffer} bytes @param {() => Inside} inside */
  #inPage(bytes, inside) {
    this.#worker = null;
    this.#answerBy(inside().inPage(bytes, (data) => this.#ended || this.#tell("message", { data })));
  }

  /** @param {(request: any) => void} ask */
  #answerBy(ask) {
    this.#ask = ask;
    for (const request of this.#waiting.splice(0)) ask(request);
  }

  /** @param {"message" | "error"} what @param {any} event */
  #tell(what, event) {
    for (const listener of this.#listeners[what]) listener(event);
  }

  /** @param {any} request */
  postMessage(request) {
    if (this.#ask) this.#ask(request);
    else this.#waiting.push(request);
  }

  /** @param {"message" | "error"} what @param {(event: any) => void} listener */
  addEventListener(what, listener) {
    this.#listeners[what].push(listener);
  }

  terminate() {
    this.#ended = true;
    this.#worker?.terminate();
  }
}
