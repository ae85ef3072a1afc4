// Long work in small pieces, so that the page answers while it goes on.

/** So long, in milliseconds, the page may be kept from answering. */
const SLICE = 12;

/** Lets the browser do what waits, and comes back. */
export function breath() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}

/** A clock that says when it is time for a breath. */
export class Slices {
  #began = performance.now();

  /** Whether it is time. */
  get due() {
    return performance.now() - this.#began >= SLICE;
  }

  /** To be awaited between two small pieces of work. */
  async pause() {
    if (!this.due) return;
    await breath();
    this.#began = performance.now();
  }
}
