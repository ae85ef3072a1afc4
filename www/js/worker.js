// The worker: holds the Analyzer and answers one request after another. A panic is answered like an error, with the
// code "panic"; the messenger then ends this worker and starts a fresh one, because the module's memory is not to
// be trusted any more.
import init, { Analyzer } from "../pkg/lesart.js";

/** What the module writes before it panics goes into the answer, not onto the console. */
let lastWords = "";
console.error = (...words) => {
  lastWords = words.map(String).join(" ");
};

/** @type {Analyzer} */
let analyzer;
/** @type {number} */
let current = 0;

const ready = init().then(() => {
  analyzer = new Analyzer();
  analyzer.onProgress((stage, done, total) => postMessage({ id: current, progress: { stage, done, total } }));
});

/** @type {Record<string, (request: any) => unknown>} */
const answers = {
  analyze: ({ text, options }) => ({ report: analyzer.analyze(text, options), timings: analyzer.timings() }),
  analyzeBytes: ({ bytes, options }) => ({
    report: analyzer.analyzeBytes(bytes, options),
    timings: analyzer.timings(),
  }),
  compare: ({ ids }) => analyzer.compare(ids),
  group: ({ ids }) => analyzer.group(ids),
  forget: ({ ids }) => ids.map((/** @type {string} */ id) => analyzer.forget(id)).length,
  clear: () => analyzer.clear(),
  version: () => Analyzer.version(),
  crash: () => Analyzer.crash(),
};

addEventListener("message", async ({ data }) => {
  try {
    await ready;
  } catch (fault) {
    postMessage({ id: data.id, error: { code: "no-start", message: String(fault) } });
    return;
  }
  current = data.id;
  try {
    postMessage({ id: data.id, result: answers[data.type](data) });
  } catch (fault) {
    postMessage({ id: data.id, error: describe(fault) });
  }
});

/** @param {any} fault */
function describe(fault) {
  if (typeof fault?.code === "string") return { code: fault.code, message: fault.message };
  return { code: "panic", message: lastWords || String(fault) };
}
