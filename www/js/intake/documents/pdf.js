// PDFs, read in a worker of their own: whatever is wrong with one, the page goes on and can end it.
import { IntakeError } from "../error.js";
import { startPdf } from "./start.js";

/** The worker that is free; kept for the next file, until none came for so many milliseconds. @type {Worker | null} */
let free = null;
const IDLE = 20_000;
let leaving = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

/**
 * @param {Uint8Array} bytes
 * @param {{ signal?: AbortSignal }} control
 * @returns {Promise<{ text: string, title: string | null }>}
 */
export async function pdfText(bytes, { signal }) {
  const worker =
    free ??
    (await startPdf().catch((fault) => {
      throw new IntakeError("pdf-not-here", String(fault));
    }));
  free = null;
  clearTimeout(leaving);
  try {
    const answer = await asked(worker, bytes, signal);
    if ("code" in answer) throw new IntakeError(answer.code, answer.message);
    keep(worker);
    return answer;
  } catch (fault) {
    worker.terminate();
    throw fault;
  }
}

/** @param {Worker} worker */
function keep(worker) {
  free?.terminate();
  free = worker;
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    free?.terminate();
    free = null;
  }, IDLE);
}

/**
 * @param {Worker} worker @param {Uint8Array} bytes @param {AbortSignal | undefined} signal
 * @returns {Promise<{ text: string, title: string | null } | { code: string, message: string }>}
 */
function asked(worker, bytes, signal) {
  return new Promise((resolve, reject) => {
    const stop = new AbortController();
    const once = { signal: stop.signal };
    worker.addEventListener("message", ({ data }) => data.answer && (stop.abort(), resolve(data.answer)), once);
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      stop.abort();
      reject(new IntakeError("pdf-not-here", event.message ?? "the worker did not start"));
    }, once);
    signal?.addEventListener("abort", () => (stop.abort(), reject(signal.reason)), once);
    if (signal?.aborted) return void (stop.abort(), reject(signal.reason));
    worker.postMessage(bytes);
  });
}
