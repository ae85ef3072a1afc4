// Long work in time slices, so that the page stays responsive.

/** A slice in milliseconds: for so long the page may be kept from answering. */
const SLICE = 12;

/** Resolves in a new task, after the browser has handled what waits. */
export function nextTask() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}

export class TimeSlice {
  #began = performance.now();

  /** Whether the slice is used up. */
  get expired() {
    return performance.now() - this.#began >= SLICE;
  }

  /** To be awaited between two small pieces of work: yields where the slice is used up, and begins a new one. */
  async yieldIfExpired() {
    if (!this.expired) return;
    await nextTask();
    this.#began = performance.now();
  }
}
