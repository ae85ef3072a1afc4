// What runs inside the browser: a worker with the module, and `bench` in the page to ask it.

/**
 * Starts the worker and makes `bench` of the page. Goes to the page as text, so it refers to nothing around it.
 * @param {string} glue the address of the module's glue
 * @param {string} bundle the other libraries as a module: `rivals`, each from text to how much it found
 */
export function serveBench(glue, bundle) {
  const others = URL.createObjectURL(new Blob([bundle], { type: "text/javascript" }));
  const code = `
    import init, { Analyzer } from ${JSON.stringify(glue)};
    import { rivals } from ${JSON.stringify(others)};
    const { memory } = await init();
    const analyzer = new Analyzer();
    const words = new Intl.Segmenter("de", { granularity: "word" });
    const sentences = new Intl.Segmenter("de", { granularity: "sentence" });
    const countWords = (text) => {
      let count = 0;
      for (const { isWordLike } of words.segment(text)) if (isWordLike) count += 1;
      return count;
    };
    const contenders = {
      analysis: (text) => analyzer.analyzeJson(text, { id: "bench" }),
      words: countWords,
      wordsByParagraph: (text) => text.split("\\n").reduce((count, paragraph) => count + countWords(paragraph), 0),
      sentences: (text) => {
        let count = 0;
        for (const _ of sentences.segment(text)) count += 1;
        return count;
      },
      ...rivals,
    };
    onmessage = ({ data: { contender, text, repeats, texts } }) => {
      if (texts) {
        const reports = texts.map((text, n) => analyzer.analyzeJson(text, { id: String(n) }));
        return postMessage({ reports, comparison: analyzer.compare(texts.map((_, n) => String(n))) });
      }
      let result;
      const start = performance.now();
      for (let n = 0; n < repeats; n += 1) result = contenders[contender](text);
      const time = (performance.now() - start) / repeats;
      const timings = contender === "analysis" ? analyzer.timings() : {};
      postMessage({ time, result, timings, memory: memory.buffer.byteLength });
    };
    postMessage("ready");
  `;
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: "text/javascript" })), { type: "module" });
  /** @type {(message: unknown) => Promise<any>} */
  const ask = (message) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      if (message) worker.postMessage(message);
    });
  const bench = {
    /** @param {string} contender @param {number} repeats */
    async run(contender, repeats) {
      const { text } = /** @type {any} */ (globalThis);
      const start = performance.now();
      const answer = await ask({ contender, text, repeats });
      const { time, timings, memory } = answer;
      if (contender === "analysis") JSON.parse(answer.result);
      const transfer = performance.now() - start - time * repeats;
      const stages = Object.values(timings).reduce((sum, time) => sum + time, 0);
      // The report is large; only what is small goes on to the test.
      const result = typeof answer.result === "number" ? answer.result : null;
      return { time, result, memory, shares: { ...timings, boundary: Math.max(0, time - stages), transfer } };
    },
    /** @param {string[]} texts @param {number} times */
    async compare(texts, times) {
      const measured = [];
      for (let n = 0; n < times; n += 1) {
        const start = performance.now();
        const { reports } = await ask({ texts });
        for (const report of reports) JSON.parse(report);
        measured.push(performance.now() - start);
      }
      return measured;
    },
  };
  Object.assign(globalThis, { bench });
  return ask(null);
}
