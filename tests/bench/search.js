// How long after a key the hits of the search are there, and how many milliseconds the longest task keeps the page from
// answering: with a thousand articles, made of the examples. A benchmark, no test: other work on the machine shows in it.
//
//     LESART_URL=http://127.0.0.1:8080/ node tests/bench/search.js
//
// against `cargo xtask serve`.
import { Page } from "../e2e/harness/page.js";
import { view } from "../e2e/harness/reader.js";

const ARTICLES = 1000;
const KEYS = ["ki", "kim", "kim p", "kim putin", "minister", "er", "nr00777", "xyz"];

const page = await Page.start({});
try {
  await view(page, "", ".synopsis .pin");
  await page.evaluate(async (count) => {
    const { articles, put } = await import(new URL("js/state/store.js", document.baseURI).href);
    const examples = [...articles.values()];
    for (let n = 0; n < count; n += 1) {
      const entry = examples[n % examples.length];
      // Each is a text of its own, of the same length.
      put({ ...entry, id: `n${n}`, text: entry.text.replace("Machthaber", `Nr${String(n).padStart(5, "0")}xyz`) });
    }
  }, ARTICLES);
  await page.evaluate(() => (location.hash = "#/all?tab=search"));
  await page.find(".search [data-find]");
  for (const words of KEYS) {
    const { first, all, longest, said } = await page.evaluate(async (words) => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector(".search [data-find]"));
      const [list, status] = [".hits", ".found .lead"].map((name) => /** @type {HTMLElement} */ (document.querySelector(name)));
      let longest = 0;
      const observer = new PerformanceObserver((tasks) => tasks.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration))));
      observer.observe({ type: "longtask" });
      const began = performance.now();
      const changed = new Promise((done) => new MutationObserver(() => done(performance.now() - began)).observe(list, { childList: true }));
      // Without hits before and after, nothing changes.
      const patience = new Promise((done) => setTimeout(done, 1000, NaN));
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      const first = await Promise.race([changed, patience]);
      while (status.textContent === "…") await new Promise((done) => setTimeout(done, 1));
      const all = performance.now() - began;
      await new Promise((done) => setTimeout(done, 300));
      observer.disconnect();
      return { first, all, longest, said: status.textContent };
    }, words);
    console.log(`${words.padEnd(10)} first hits ${Number(first).toFixed(0)} ms, all ${all.toFixed(0)} ms, longest task ${longest.toFixed(0)} ms: ${said}`);
  }
} finally {
  await page.quit();
}
