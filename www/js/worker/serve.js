// Holds the Analyzer and answers one request after another. What it holds is not to be trusted any more after a panic,
// which is answered like an error with the code "panic"; the messenger then ends this reader and starts a fresh one.
import init, { Analyzer, build } from "../../pkg/lesart.js";
import { apart } from "./transfer.js";

/** What the module writes before it panics goes into the answer, not onto the console. */
let lastWords = "";

/**
 * Hands `work` the module's last words instead of the console.
 * @template T
 * @param {() => T} work
 */
function listening(work) {
  const speak = console.error;
  console.error = (...words) => {
    lastWords = words.map(String).join(" ");
  };
  try {
    return work();
  } finally {
    console.error = speak;
  }
}

/**
 * Loads the module and returns a function that takes requests.
 * @param {() => BufferSource | Promise<Response | BufferSource>} load gets the module's bytes
 * @param {(message: any) => void} post sends answers and progress
 * @returns {(request: any) => Promise<void>}
 */
export function reader(load, post) {
  /** @type {Analyzer} */
  let analyzer;
  /** @type {number} */
  let current = 0;
  const ready = init({ module_or_path: load() }).then(() => {
    // The glue was made for this module alone.
    if (Analyzer.version() !== build.version) throw new Error(`glue ${build.version}, module ${Analyzer.version()}`);
    analyzer = new Analyzer();
    analyzer.onProgress((stage, done, total) => post({ id: current, progress: { stage, done, total } }));
  });
  // Whoever asks is told.
  ready.catch(() => {});

  /** @type {Record<string, (request: any) => unknown>} */
  const answers = {
    // Reports go as JSON: an object's structured clone takes twice as long.
    analyze: ({ text, options }) => ({ report: apart(analyzer.analyzeJson(text, options)), timings: analyzer.timings() }),
    analyzeBytes: ({ bytes, options }) => ({
      report: apart(analyzer.analyzeBytesJson(bytes, options)),
      timings: analyzer.timings(),
    }),
    compare: ({ ids }) => analyzer.compare(ids),
    group: ({ ids }) => analyzer.group(ids),
    forget: ({ ids }) => ids.map((/** @type {string} */ id) => analyzer.forget(id)).length,
    clear: () => analyzer.clear(),
    build: () => build,
    crash: () => Analyzer.crash(),
  };

  return async (request) => {
    try {
      await ready;
    } catch (fault) {
      return post({ id: request.id, error: { code: "no-start", message: String(fault) } });
    }
    current = request.id;
    try {
      post({ id: request.id, result: listening(() => answers[request.type](request)) });
    } catch (fault) {
      post({ id: request.id, error: describe(fault) });
    }
  };
}

/** @param {any} fault */
function describe(fault) {
  if (typeof fault?.code === "string") return { code: fault.code, message: fault.message };
  return { code: "panic", message: lastWords || String(fault) };
}
