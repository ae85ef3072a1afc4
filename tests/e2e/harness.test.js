// The harness' own promises: what it must notice, it notices.
import assert from "node:assert/strict";
import { test as nodeTest } from "node:test";

import { NAME } from "./harness/browser.js";
import { Page, test } from "./harness/page.js";

/** Its driver keeps to itself what is written to a console. */
const skip = NAME === "webkit" ? "webkit has no command for it" : false;

/** Does something in a quiet file and returns what the harness objects to. */
async function complaint(/** @type {(page: Page) => Promise<unknown>} */ act) {
  const page = await Page.start({});
  try {
    await page.openQuietly();
    await act(page);
    await page.expectQuiet();
    return "";
  } catch (fault) {
    return String(fault);
  } finally {
    await page.quit();
  }
}

nodeTest("a word on the console is noticed", { skip }, async () => {
  assert.match(await complaint((page) => page.evaluate(() => console.log("left behind"))), /console is empty[^]*left behind/);
});

nodeTest("a word on a worker's console is noticed", { skip }, async () => {
  const said = await complaint((page) =>
    page.evaluate(
      () =>
        new Promise((done) => {
          const code = new Blob(["console.warn('from the worker'); postMessage(0)"]);
          new Worker(URL.createObjectURL(code)).onmessage = () => setTimeout(done, 200);
        }),
    ),
  );
  assert.match(said, /console is empty[^]*from the worker/);
});

nodeTest("a request to another origin is noticed", async () => {
  const said = await complaint((page) => page.evaluate(() => fetch("http://example.org/a").catch(() => {})));
  assert.match(said, /another origin[^]*example\.org\/a|console is empty[^]*example\.org/);
});

nodeTest("a worker's request to another origin is noticed", async () => {
  const said = await complaint((page) =>
    page.evaluate(
      () =>
        new Promise((done) => {
          const code = new Blob(["fetch('http://example.org/b', {mode: 'no-cors'}).catch(() => {}).then(() => postMessage(0))"]);
          new Worker(URL.createObjectURL(code)).onmessage = () => setTimeout(done, 200);
        }),
    ),
  );
  assert.match(said, /example\.org/);
});

test("the module reads in the page", async (page) => {
  await page.openQuietly();
  const answer = await page.evaluate(async () => {
    const glue = await import(new URL("/pkg/lesart.js", location.href).href);
    await glue.default();
    const text = "Grüße 😀 aus Köln: „Müller“";
    const { article, sentences } = new glue.Analyzer().analyze(text, { id: "a" });
    return { length: article.length, last: text.slice(...sentences.at(-1)) };
  });
  assert.deepEqual(answer, { length: 27, last: "Grüße 😀 aus Köln: „Müller“" });
});
