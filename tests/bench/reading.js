// How long the page does not answer while a large saved page is read: its longest task, and the whole. A benchmark, no test:
// other work on the machine shows in it.
//
//     LESART_URL=http://127.0.0.1:8080/ node tests/bench/reading.js
//
// against `cargo xtask serve`.
import { Page } from "../e2e/harness/page.js";
import { table } from "./table.js";

const SENTENCE = "Der Bürgermeister sprach am Montag über die neue Brücke am Rhein, die im Herbst fertig werden soll. ";
/** What is read: its name, what opens and closes it, and a piece with how often it stands between. */
const PAGES = /** @type {const} */ ([
  ["paragraphs, 5 MB", "<article><h1>Lang</h1>", "</article>", `<p>${SENTENCE.repeat(4)}</p>\n`, 12_500],
  ["paragraphs, 20 MB", "<article><h1>Lang</h1>", "</article>", `<p>${SENTENCE.repeat(8)}</p>\n`, 25_000],
  ["nested articles, 1.5 MB", "", `<p>${SENTENCE.repeat(8)}</p>`, "<article>", 166_000],
]);
const ROUNDS = 3;

const page = await Page.start({});
const rows = [];
try {
  await page.openQuietly();
  for (const [name, head, tail, piece, times] of PAGES) {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { time, longest, over } = await page.evaluate(
        async (module, head, tail, piece, times) => {
          const { fileText } = await import(module);
          await fileText(new TextEncoder().encode("<html><p>Die erste Seite lädt, was gebraucht wird.</p>"), "erste.html");
          const bytes = new TextEncoder().encode(head + piece.repeat(times) + tail);
          /** @type {number[]} */
          const tasks = [];
          const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration)));
          // What made the text is a task, too.
          await new Promise((done) => setTimeout(done, 300));
          observer.observe({ type: "longtask" });
          const began = performance.now();
          await fileText(bytes, "lang.html").catch(() => null);
          const time = performance.now() - began;
          await new Promise((done) => setTimeout(done, 300));
          observer.disconnect();
          return { time, longest: Math.max(0, ...tasks), over: tasks.length };
        },
        new URL("js/intake/file.js", page.url).href,
        head,
        tail,
        piece,
        times,
      );
      rows.push([name, time.toFixed(0), longest.toFixed(0), `${over}`]);
    }
  }
} finally {
  await page.quit();
}
console.log(table(["", "read in ms", "longest task in ms (0: under 50)", "tasks over 50 ms"], rows));
