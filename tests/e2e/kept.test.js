// What was kept or is on screen is not lost, whatever fails: storage, a worker that ends without a word, a reload in mid-work.
import assert from "node:assert/strict";

import { test } from "./harness/page.js";
import { KIM, failures, paste, view } from "./harness/reader.js";

/** @typedef {import("./harness/page.js").Page} Page */

/** How many articles IndexedDB holds. @param {Page} page */
const countSaved = (page) =>
  page.evaluate(async () => {
    const { count } = await import(new URL("js/state/database.js", document.baseURI).href);
    return count();
  });

/** Whether the browser would ask before the page is left. @param {Page} page */
const holds = (page) =>
  page.evaluate(() => {
    const event = new Event("beforeunload", { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  });

/** Opens files of which the last never comes. @param {Page} page @param {number} count */
const openEndless = (page, count) =>
  page.evaluate((count) => {
    const files = Array.from({ length: count }, (_, n) => new File([`In Köln fuhr am Montag Zug ${n} ab. Der Minister war dabei.`], `${n}.txt`));
    files.push(Object.assign(new File(["x"], "endlos.txt"), { arrayBuffer: () => new Promise(() => {}) }));
    void (/** @type {any} */ (window).lesart.open(files));
  }, count);

test("articles to which two windows gave the same place are all there after a reload", async (page) => {
  await view(page, "", ".synopsis");
  const loaded = await page.evaluate(async () => {
    const { save, load } = await import(new URL("js/state/database.js", document.baseURI).href);
    const entry = (/** @type {number} */ n) => ({ id: `own-${n}`, name: `${n}.txt`, text: `Zug ${n} fuhr am Montag in Köln ab.`, title: null, published: null, order: n < 20 ? 1 : 2 });
    await save(Array.from({ length: 130 }, (_, n) => entry(n)));
    const ids = new Set();
    for await (const { id } of load()) ids.add(id);
    return ids.size;
  });
  assert.equal(loaded, 130);
  await page.driver.navigate().refresh();
  await page.until("all are read again", () => /** @type {any} */ (window).lesart?.articles === 132);
});

test("a text that two windows keep at once is deleted from either, and its reports with it", async (page) => {
  await view(page, "", ".synopsis");
  const left = await page.evaluate(async () => {
    const { Connection } = await import(new URL("js/state/indexed-db.js", document.baseURI).href);
    const { remember } = await import(new URL("js/state/kept-reports.js", document.baseURI).href);
    const reports = new Connection("lesart.reports", 2, () => {});
    /** How many reports are there, and after either of the two windows has deleted the text. @type {number[][]} */
    const counts = [];
    for (const deleting of [0, 1]) {
      const entries = [];
      for (const window of [1, 2]) {
        const { save } = await import(new URL(`js/state/database.js?window=${window}`, document.baseURI).href);
        const entry = /** @type {any} */ ({ id: "own-1", name: "zug.txt", text: "Zug 1 fuhr am Montag in Köln ab.", title: null, published: null });
        remember(entry, { id: "own-1", from: "", pieces: ["{}"] });
        await save([entry]);
        await new Promise((resolve) => setTimeout(resolve, 5));
        entries.push(entry);
      }
      const count = () => reports.transact("reports", "readonly", (/** @type {IDBObjectStore} */ store) => store.count());
      const before = await count();
      const { remove } = await import(new URL(`js/state/database.js?window=${deleting + 1}`, document.baseURI).href);
      await remove([entries[deleting]]);
      counts.push([before, await count()]);
    }
    return counts;
  });
  assert.deepEqual(left, [[1, 0], [1, 0]]);
});

test("a clock that was set back changes nothing: what came later stands behind", async (page) => {
  await view(page, "", ".synopsis");
  const order = () =>
    page.evaluate(async () => {
      const { load } = await import(new URL("js/state/database.js", document.baseURI).href);
      const names = [];
      for await (const { name } of load()) names.push(name);
      return names;
    });
  for (const [name, now, all] of /** @type {const} */ ([["früher.txt", 2_000_000_000_000, 3], ["später.txt", 1000, 4]])) {
    await page.evaluate(
      (name, now) => {
        Date.now = () => now;
        void (/** @type {any} */ (window).lesart.open([new File([`In Köln fuhr ${name} ein Zug ab. Der Minister war dabei.`], name)]));
      },
      name,
      now,
    );
    await page.until("it is shown", (all) => /** @type {any} */ (window).lesart.articles === all, all);
    await page.until("it is saved", async (all) => (await (await import(new URL("js/state/database.js", document.baseURI).href)).count()) === all - 2, all);
    await page.driver.navigate().refresh();
    await page.until("it is there again", (all) => /** @type {any} */ (window).lesart?.articles === all, all);
  }
  assert.deepEqual(await order(), ["früher.txt", "später.txt"]);
});

test("beside a window with a newer version nothing is lost on screen, and that nothing is kept is said", async (page) => {
  await view(page, "", ".synopsis");
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open("lesart", 99);
        opening.onsuccess = () => (opening.result.close(), resolve(null));
      }),
  );
  await paste(page, KIM);
  await page.find(".read .brief li");
  await page.until("it is said", () => /neuere Version/.test(document.querySelector(".status.seen")?.textContent ?? ""));
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).lesart.articles), 3);
});

test("what is on screen is kept, though the next file never comes, and the browser asks before it is left", async (page) => {
  await view(page, "", ".synopsis");
  assert.equal(await holds(page), false);
  await openEndless(page, 7);
  await page.until("seven are shown", () => /** @type {any} */ (window).lesart.articles === 9);
  await page.until("seven are saved", async () => {
    const { count } = await import(new URL("js/state/database.js", document.baseURI).href);
    return (await count()) === 7;
  });
  assert.equal(await holds(page), true);
});

/** Ends the worker at a request of one type, as a browser does that wants memory: without a word. @param {Page} page @param {string} type @param {number} times */
const endWorkers = (page, type, times) =>
  page.evaluate(
    (type, times) => {
      const { postMessage, terminate } = Worker.prototype;
      let left = times;
      Worker.prototype.postMessage = function (/** @type {any[]} */ ...args) {
        if (args[0].type !== type || left === 0) return postMessage.apply(this, /** @type {any} */ (args));
        left -= 1;
        const end = async () => {
          const { pending = [] } = await navigator.locks.query();
          // The page waits for its end as soon as the worker has shown life.
          if (pending.some(({ name }) => name?.startsWith("lesart worker"))) terminate.call(this);
          else setTimeout(end, 20);
        };
        void end();
      };
    },
    type,
    times,
  );

test("a worker that ends without a word is noticed, and its article read by the next", async (page) => {
  await view(page, "", ".synopsis");
  await endWorkers(page, "analyze", 1);
  await paste(page, KIM);
  await page.find(".read .brief li");
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).lesart.starts), 2);
});

for (const type of ["analyze", "compare"]) {
  test(`workers that always end over "${type}" are given up, with a sentence, and what was there stays`, async (page) => {
    await view(page, "#/all", ".articles tbody tr + tr");
    await endWorkers(page, type, type === "analyze" ? 2 : 1);
    if (type === "compare") {
      await page.evaluate(() => (location.hash = "#/compare"));
      await page.find(".notice:not(.not-started)");
      await page.evaluate(() => (location.hash = "#/all"));
    } else {
      await page.evaluate(() => void (/** @type {any} */ (window).lesart.open([new File(["Ein Zug fuhr nach Köln."], "zug.txt")])));
      const [[name, code]] = await failures(page, 1);
      assert.deepEqual([name, code], ["zug.txt", "panic"]);
    }
    await page.find(".articles tbody tr + tr");
    await paste(page, KIM);
    await page.find(".read .brief li");
  });
}

test("cancelling ends even what a worker never answers", async (page) => {
  await view(page, "", ".synopsis");
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => {};
    const file = (/** @type {number} */ n) => new File([`Zug ${n} fuhr nach Köln.`], `${n}.txt`);
    void (/** @type {any} */ (window).lesart.open([file(1), file(2)]));
  });
  await page.click(".bulk .button");
  await page.until("the bar is gone", () => !document.querySelector(".bulk"));
  assert.equal((await page.all(".failures li")).length, 0);
  assert.equal(await holds(page), false);
});

test("saved texts that cannot be loaded or deleted are told about, each with its sentence", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, KIM);
  await page.find(".read .brief li");
  await page.until("it is saved", async () => {
    const { count } = await import(new URL("js/state/database.js", document.baseURI).href);
    return (await count()) === 1;
  });
  const said = (/** @type {RegExp} */ pattern) =>
    page.until("it is said", (source) => new RegExp(source).test(document.querySelector(".status.seen")?.textContent ?? ""), pattern.source);
  await page.evaluate(async () => {
    const refuse = () => {
      throw new DOMException("no", "UnknownError");
    };
    IDBObjectStore.prototype.delete = refuse;
    IDBFactory.prototype.deleteDatabase = refuse;
    IDBObjectStore.prototype.get = refuse;
    const { load } = await import(new URL("js/state/database.js", document.baseURI).href);
    await load().next();
  });
  await said(/lassen sich gerade nicht laden/);
  await page.open("#/all");
  await page.find(".articles tbody tr:nth-child(3)");
  await page.click(".forget-all");
  await page.click("dialog .yes");
  await said(/Löschen verweigert/);
  assert.equal(await countSaved(page), 1);
});

test("reports that an older page kept make room for new ones, which are gone with their articles", async (page) => {
  const reports = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open("lesart.reports");
          opening.onsuccess = () => {
            const { result } = opening;
            const all = result.transaction("reports").objectStore("reports").getAll();
            all.onsuccess = () => (result.close(), resolve(all.result.map((/** @type {{ pieces: unknown[] }} */ { pieces }) => pieces.map((piece) => piece instanceof Uint8Array))));
          };
        }),
    );
  await page.openQuietly();
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open("lesart.reports", 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore("reports", { keyPath: "id" }).put({ id: "old", from: "", pieces: ["{}"] });
        opening.onsuccess = () => (opening.result.close(), resolve(null));
      }),
  );
  await view(page, "", ".synopsis");
  await paste(page, KIM);
  await page.find(".read .brief li");
  await page.until("its report is kept", async () => {
    const [{ load }, { articles }] = await Promise.all(["js/state/kept-reports.js", "js/state/store.js"].map((path) => import(new URL(path, document.baseURI).href)));
    return (await load([...articles.values()])).size === 1;
  });
  assert.deepEqual(await reports(), [[true]]);
  await page.driver.navigate().refresh();
  await page.find(".read .brief li");
  await page.evaluate(async () => {
    const [{ forget }, { articles }] = await Promise.all(["js/state/actions.js", "js/state/store.js"].map((path) => import(new URL(path, document.baseURI).href)));
    forget([...articles.keys()]);
  });
  await page.driver.wait(async () => /** @type {unknown[]} */ (await reports()).length === 0, 15_000, "the report outlives its article");
});

test("settings that no page has written are none", async (page) => {
  await view(page, "", ".synopsis");
  for (const value of ["constructor", "__proto__", "toString", ""]) {
    await page.evaluate((value) => {
      for (const key of ["language", "theme", "names", "forgotten"]) localStorage.setItem(`lesart.${key}`, value);
    }, value);
    await page.driver.navigate().refresh();
    await page.find(".synopsis .s");
    assert.equal(await page.evaluate(() => document.documentElement.lang), "de", value);
  }
});
