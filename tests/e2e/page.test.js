// The page from end to end: what a reader does, and what must come of it.
import assert from "node:assert/strict";

import { test } from "./harness/page.js";
import { SEEDS, KIM, view, paste, open, failures } from "./harness/reader.js";

test("both articles are listed, and opened by a click", async (page) => {
  await view(page, "#/all", ".articles tbody tr + tr");
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll(".articles tbody tr")].map((row) => /** @type {HTMLElement} */ (row).dataset.article),
  );
  assert.deepEqual(ids, SEEDS);
  await page.click(".articles tbody tr:nth-child(2) a");
  await page.find(`.read[data-article="${SEEDS[1]}"]`);
  assert.match(await page.evaluate(() => location.hash), /^#\/read\/004_/);
});

test("entities are marked at the right characters, summary, keywords and times are filled", async (page) => {
  for (const id of SEEDS) {
    await view(page, `#/read/${id}`, `.read[data-article="${id}"] .brief li`);
    const marks = await page.evaluate(async (id) => {
      const text = await (await fetch(`seeds/${id}.txt`)).text();
      return [...document.querySelectorAll(".text mark")].map((mark) => {
        const { start, end } = /** @type {HTMLElement} */ (mark).dataset;
        const cut = mark.matches(".cut-head, .cut-tail");
        return { shown: mark.textContent, slice: text.slice(Number(start), Number(end)), cut };
      });
    }, id);
    assert.ok(marks.length > 5, `${marks.length} marks`);
    for (const { shown, slice, cut } of marks) assert.ok(cut ? slice.includes(String(shown)) : slice === shown, `${shown} | ${slice}`);
    const text = (await page.texts(".text p")).join(" ");
    assert.ok(text.startsWith("Der nordkoreanische Machthaber Kim Jong Un hat"), "the date prefix is not shown");
    assert.equal((await page.all(".brief li")).length, 3);
    assert.ok((await page.all(".kw li")).length > 3);
    assert.ok((await page.all(".when li")).length > 0);
    assert.ok((await page.all(".says > li")).length > 0);
    assert.ok((await page.all(".ents li")).length > 2);
  }
});

test("the slider makes the short version longer, and its sentences carry bars", async (page) => {
  await view(page, "#/read", ".brief li");
  await page.evaluate(() => {
    const slider = /** @type {HTMLInputElement} */ (document.querySelector("#brief-count"));
    slider.value = "7";
    slider.dispatchEvent(new Event("input", { bubbles: true }));
  });
  assert.equal((await page.all(".brief li")).length, 7);
  await page.settle();
  assert.equal((await page.all(".s.key")).length, 7);
  assert.equal((await page.all(".notes .bar")).length, 7);
  assert.match(await page.evaluate(() => location.hash), /n=7/);
});

test("the page opens with the comparison of both, filled and joined", async (page) => {
  await view(page, "", ".synopsis .pin");
  await page.settle();
  const [first, second] = await page.texts(".synopsis .side .text");
  assert.match(first, /Zum Abschied erhielt Kim/);
  assert.match(second, /Lebensmittelunternehmen/);
  assert.ok((await page.all(".common li")).length > 1);
  assert.ok((await page.all(".sources tbody tr")).length > 1);
  assert.ok((await page.all(".ribbons path")).length > 2);
  // Said in parts: WebKit knows the line alone in the shorthand, and drops one that has a colour, too.
  assert.deepEqual(await page.evaluate(() => [...new Set(Array.from(document.querySelectorAll(".synopsis .diff"), (e) => getComputedStyle(e).textDecorationLine))]), ["underline"]);
  assert.ok((await page.all(".trio .names li")).length > 2);
  assert.match((await page.texts(".telling"))[0], /^Reihenfolge zu \d+\s% gleich$/);
  assert.match(await page.driver.getTitle(), /^Kim Jong Un, .* · Lesart$/);
});

test("counts add up in one unit, and say how", async (page) => {
  await view(page, "", ".synopsis .pin");
  const counts = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll(".counts .chip")].map((chip) => [/** @type {HTMLElement} */ (chip).dataset.filter, Number(chip.querySelector("b")?.textContent)])));
  assert.equal(counts.shared + counts.differs, counts.all);
  assert.ok(counts.unsure <= counts.all);
  for (const side of /** @type {const} */ (["a", "b"])) {
    const of = (/** @type {string} */ what) => page.all(`.side.${side} .s${what}`).then(({ length }) => length);
    assert.equal(counts[side], await of(".only"));
    const hint = await page.evaluate((side) => document.querySelector(`.chip.${side}`)?.getAttribute("title") ?? "", side);
    const [all, paired, ...rest] = (hint.match(/\d+/g) ?? []).map(Number);
    assert.equal(all, await of(""));
    assert.equal(paired, await of(":is(.shared, .differs)"));
    assert.equal(all, paired + rest.reduce((sum, one) => sum + one, 0), hint);
  }
});

test("at 1366 × 650 both reports begin in sight, under what differs and what both tell", async (page) => {
  await page.resize(1366, 650);
  await view(page, "", ".synopsis .pin");
  await page.settle();
  const tops = await page.evaluate(() =>
    [".facts", ".common", ".counts", ".side.a .s", ".side.b .s"].map((name) => {
      const box = /** @type {Element} */ (document.querySelector(name)).getBoundingClientRect();
      return [box.top, box.bottom];
    }),
  );
  for (const [, bottom] of tops.slice(3)) assert.ok(bottom < 650, `${bottom}`);
  assert.ok(tops[0][0] < tops[2][0] && tops[2][0] < tops[3][0]);
  assert.ok((await page.all(".facts tbody tr")).length > 2);
  await page.click(".facts td button");
  await page.find(".pair-tray");
  assert.equal((await page.all(".side .s.on")).length, 2);
});

test("choosing a sentence brings its partner level; arrows, a link and Escape do what they say", async (page) => {
  await view(page, "", ".synopsis .pin");
  const last = await page.evaluate(() => Math.max(...[...document.querySelectorAll(".side.a .pin")].map((pin) => parseInt(pin.textContent ?? "") || 0)));
  await page.evaluate((last) => {
    const pin = /** @type {HTMLElement} */ (document.querySelector(`.side.a .pin[data-pair="${last}"]`));
    pin.scrollIntoView({ block: "center" });
    pin.click();
  }, last);
  await page.find(".pair-tray");
  // Where motion is not reduced, the column glides there.
  await page.until("both are level", () => {
    const tops = [...document.querySelectorAll(".side .s.on")].map((s) => s.getClientRects()[0].top);
    return tops.length === 2 && Math.abs(tops[0] - tops[1]) <= 2;
  });
  const press = (/** @type {string} */ key) => page.evaluate((key) => void (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })), key);
  for (const [key, pair] of /** @type {const} */ ([["ArrowLeft", last - 1], ["p", last - 2], ["n", last - 1], ["ArrowRight", last]])) {
    await press(key);
    await page.until(`${key} leads to pair ${pair}`, (pair) => location.hash.endsWith(`pair=${pair}`), pair);
  }
  // From the number to the other sentence's.
  await page.evaluate((last) => /** @type {HTMLElement} */ (document.querySelector(`.side.a .pin[data-pair="${last}"]`)).focus(), last);
  await press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement?.closest(".side")?.className), "side b");
  const hash = await page.evaluate(() => location.hash);
  await page.open("about:blank");
  await page.open(hash);
  await page.find(".pair-tray");
  assert.equal((await page.all(".side .s.on")).length, 2);
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
  await page.until("let go", () => !document.querySelector(".pair-tray, .s.on"));
  await press("ArrowRight");
  await page.until("the first pair, with none chosen before", () => location.hash.endsWith("pair=1"));
});

test("a ribbon is chosen like a sentence, and lights up what it joins", async (page) => {
  await view(page, "", ".ribbons path");
  await page.settle();
  const pair = await page.evaluate(() => {
    const ribbon = /** @type {SVGElement} */ (document.querySelector(".ribbons path"));
    ribbon.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    return ribbon.dataset.pair;
  });
  assert.equal((await page.all(".side .s.near")).length, 2);
  await page.evaluate(() => document.querySelector(".ribbons path")?.dispatchEvent(new MouseEvent("click", { bubbles: true })));
  await page.find(".pair-tray");
  assert.match(await page.evaluate(() => location.hash), new RegExp(`pair=${pair}$`));
});

test("filters show what they count, the address keeps them, and they lead to their first hit", async (page) => {
  await view(page, "#/compare?filter=a", ".synopsis .s.away");
  assert.equal(await page.evaluate(() => document.querySelector(".chip[aria-pressed=true]")?.getAttribute("data-filter")), "a");
  assert.equal((await page.all(".side.a .s.only.away, .side.b .s:not(.away)")).length, 0);
  await page.settle();
  assert.equal((await page.all(".ribbons path")).length, 0);
  await page.click(".chip.differs");
  const away = await page.evaluate(() => [...document.querySelectorAll(".side .s:not(.away)")].filter((s) => !s.querySelector(".pin")).length);
  assert.equal(away, 0);
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.querySelector(".chip.b")?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
  await page.until("the first hit is in sight", () => {
    const box = document.querySelector(".side.b .s.only")?.getBoundingClientRect();
    return box && box.top > 0 && box.bottom < innerHeight;
  });
});

test("the table of facts shows as many rows as the window has room for, and all on demand", async (page) => {
  await view(page, "", ".synopsis .pin");
  for (const [count, height, rows] of [[0, 900, 0], [1, 900, 1], [5, 900, 5], [30, 650, 3], [30, 900, 5], [30, 1100, 10]]) {
    await page.resize(1280, height);
    const found = await page.evaluate(async (count) => {
      const { factTable } = await import(new URL("js/ui/views/compare/facts.js", document.baseURI).href);
      const cell = (/** @type {number} */ article, /** @type {number} */ n) => ({ article, sentence: 0, start: 0, end: 2, words: String(n), source: n % 2 ? "Polizei" : null });
      const rows = Array.from({ length: count }, (_, n) => ({ verdict: n < 20 ? "differs" : "same", kind: "count", what: `Sache ${n}`, pair: 0, cells: [cell(0, n), n % 3 ? cell(1, n + 1) : null] }));
      const entries = [{ source: "A-Blatt" }, { source: "B-Blatt" }];
      const element = factTable({ rows, entries, shownArticles: [0, 1], synopsis: { pairs: [] } }, () => {});
      document.querySelector(".digest > section")?.replaceWith(element);
      const seen = () => [...element.querySelectorAll("tbody tr")].filter((row) => row.offsetHeight > 0).length;
      const before = seen();
      const more = element.querySelector(".more");
      const offered = more?.offsetHeight > 0;
      more?.click();
      return [before, offered, seen(), element.querySelector(".none") !== null];
    }, count);
    assert.deepEqual(found, [rows, count > rows, count, count === 0], `${count} facts at ${height}`);
    await page.expectAccessible();
  }
});

test("on paper nothing is folded, and all facts stand there", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, `${KIM} ${LONELY}`);
  await page.find(".read .brief li");
  const own = await page.evaluate(() => location.hash.replace("#/read/", ""));
  await view(page, `#/compare/${SEEDS[0]},${own}`, ".side.b .fold");
  await page.devtools("Emulation.setEmulatedMedia", { media: "print" });
  const [folded, chips, rows] = await page.evaluate(() => [
    [...document.querySelectorAll(".fold .s")].filter((s) => /** @type {HTMLElement} */ (s).getBoundingClientRect().height < 5).length,
    [...document.querySelectorAll(".counts .chip")].filter((chip) => /** @type {HTMLElement} */ (chip).offsetHeight > 0).length,
    [...document.querySelectorAll(".facts tbody tr")].filter((row) => /** @type {HTMLElement} */ (row).offsetHeight === 0).length,
  ]);
  assert.equal(folded, 0);
  assert.ok(chips > 3, "the counts are told");
  assert.equal(rows, 0);
}, { only: "chromium" });

const LONELY = Array.from({ length: 6 }, (_, index) => `Der Bäcker backt am ${index + 2}. Mai ${index + 11} Brote.`).join(" ");

test("what stands in one report alone is folded, opens, and is found by its filter", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, `${KIM} ${LONELY}`);
  await page.find(".read .brief li");
  const own = await page.evaluate(() => location.hash.replace("#/read/", ""));
  await view(page, `#/compare/${SEEDS[0]},${own}`, ".side.b .fold");
  assert.match((await page.texts(".side.b .fold summary"))[0], /^\d Sätze nur hier/);
  assert.equal(await page.evaluate(() => document.querySelector(".side.b details")?.hasAttribute("open")), false);
  await page.click(".chip.b");
  assert.equal(await page.evaluate(() => document.querySelector(".side.b details")?.hasAttribute("open")), true);
  await page.expectAccessible();
});

test("a chosen name lights up everywhere, is told about in all articles, and Escape lets go", async (page) => {
  await view(page, "", ".synopsis mark.loc");
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".side.a mark.loc")).click());
  await page.find(".entity-tray");
  assert.match(await page.evaluate(() => location.hash), /e=/);
  for (const side of [".side.a", ".side.b"]) assert.ok((await page.all(`${side} mark.lit`)).length > 0, side);
  await page.until("its connectors are lit", () => document.querySelector(".ribbons path.lit"));
  assert.ok((await page.texts(".entity-tray .why"))[0].length > 20);
  await page.settle();
  await page.click(".entity-tray [aria-expanded]");
  await page.until("both sections", () => document.querySelectorAll(".entity-tray section").length === 2);
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
  await page.until("let go", () => !document.querySelector("mark.lit, .entity-tray"));
});

test("an own text is read, noticed when it comes again, kept over a reload, and forgotten", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, KIM, { title: "Ein Treffen" });
  await page.find(".read .brief li");
  assert.equal(await page.evaluate(() => document.querySelector("h1")?.textContent), "Ein Treffen");
  const hash = await page.evaluate(() => location.hash);
  await page.open("#/compare");
  await paste(page, KIM);
  await page.until("the same article", (hash) => location.hash === hash, hash);
  assert.match((await page.texts(".status.seen"))[0], /schon/);
  await page.driver.navigate().refresh();
  await page.find(".read .brief li");
  assert.match((await page.texts(".text"))[0], /Kim reiste danach ab/);
  await page.open("#/all");
  await page.find(".articles tbody tr:nth-child(3)");
  await page.click(".forget-all");
  await page.click("dialog .yes");
  await page.until("two articles", () => document.querySelectorAll(".articles tbody tr").length === 2);
  assert.deepEqual(await page.evaluate(async () => [(await indexedDB.databases()).length, localStorage.length]), [0, 0]);
});

for (const [what, said] of /** @type {const} */ ([["full", /Speicher des Browsers ist voll/], ["denied", /lässt kein Speichern zu/]])) {
  test(`storage that is ${what} is said once, and what is on screen stays`, async (page) => {
    await view(page, "", ".synopsis");
    await page.evaluate(async (what) => {
      const refuse = (/** @type {string} */ name) => () => {
        throw new DOMException("no", name);
      };
      if (what === "full") return void (IDBObjectStore.prototype.put = refuse("QuotaExceededError"));
      IDBFactory.prototype.open = refuse("SecurityError");
      const { deleteAll } = await import(new URL("js/state/database.js", document.baseURI).href);
      await deleteAll();
    }, what);
    await paste(page, KIM, { title: "Ein Treffen" });
    await page.find(".read .brief li");
    await page.until("it is said", (said) => new RegExp(said).test(document.querySelector(".status.seen")?.textContent ?? ""), said.source);
    assert.equal((await page.texts("h1"))[0], "Ein Treffen");
    await page.expectAccessible();
    await page.evaluate(() => (location.hash = "#/all"));
    await page.find(".articles tbody tr:nth-child(3)");
    await page.evaluate(() => (location.hash = "#/compare"));
    await page.find(".synopsis");
    // The second one is read as well, and nothing is said again.
    await page.evaluate(() => document.querySelector(".status")?.replaceChildren());
    await paste(page, `${KIM} Danach fuhr Kim nach Wladiwostok.`);
    await page.find(".read .brief li");
    assert.doesNotMatch((await page.texts(".status")).join(" "), said);
  });
}

test("a day of publication turns weekdays into dates", async (page) => {
  await view(page, `#/read/${SEEDS[0]}`, ".enter-date");
  assert.equal((await page.all(".when li:not(.vague)")).length, 0);
  await page.click(".enter-date");
  await page.evaluate(() => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector("#published-day"));
    field.value = "2023-09-17";
    /** @type {HTMLFormElement} */ (field.form).requestSubmit();
  });
  await page.until("a known day", () => document.querySelectorAll(".when li:not(.vague)").length > 2);
  assert.match((await page.texts(".when")).join(" "), /September 2023/);
});

test("what cannot be read is said in a dialog, by code", async (page) => {
  await view(page, "", ".synopsis");
  for (const [text, code] of [
    ["", "empty"],
    [" \n\t\u00a0 ", "empty"],
    ["Der\0Zug", "nul-character"],
    [" date 2023-13 Der Zug.", "bad-date-prefix"],
  ]) {
    await paste(page, text);
    await page.find(`.own-form .fault[data-code="${code}"]`);
    await page.evaluate(() => /** @type {HTMLDialogElement} */ (document.querySelector("dialog")).close());
    await page.until("the dialog is gone", () => !document.querySelector("dialog"));
  }
  assert.ok((await page.all(".synopsis .s")).length > 20, "everything else is still there");
});

test("files: encodings are recognised, what is no text is listed with its reason, the rest is there", async (page) => {
  await view(page, "", ".synopsis");
  await open(page, {
    "alt.txt": Buffer.from([...Buffer.from("Gr"), 0xfc, 0xdf, ...Buffer.from("e aus K"), 0xf6, ...Buffer.from("ln: "), 0x84, 0x41, 0x93, 0x2e]),
    "breit.txt": Buffer.from("\ufeffGrüße aus Köln.", "utf16le"),
    "seite.html": "<title>T</title><nav>Menü</nav><article><h1>Zug kommt an</h1><p>Der Zug ist in Köln angekommen.</p><script>alert(1)</script></article>",
    "kaputt.txt": Buffer.from([0x47, 0x72, 0x81, 0x8d]),
    "null.txt": "Der\0Zug",
    "leer.txt": "",
    "bild.png": Buffer.from([0x89, 0x50]),
    "falsch.txt": "date 2023-9 Der Zug.",
    "ohne-ende.txt": "Der Zug nach Köln ohne Ende",
  });
  const failed = await failures(page, 5);
  assert.deepEqual(Object.fromEntries(failed.map(([name, code]) => [name, code])), {
    "kaputt.txt": "not-utf8",
    "null.txt": "nul-character",
    "leer.txt": "empty",
    "bild.png": "not-text",
    "falsch.txt": "bad-date-prefix",
  });
  assert.match(String(failed.find(([name]) => name === "kaputt.txt")?.[2]), /Byte 2 /);
  assert.match(String(failed.find(([name]) => name === "null.txt")?.[2]), /Byte 3\b/);
  await page.until("six articles", () => document.querySelectorAll(".articles tbody tr").length === 6);
  const titles = (await page.texts(".articles td.title a")).join("\n");
  assert.match(titles, /Grüße aus Köln: „A“\.[^]*Grüße aus Köln\.[^]*Zug kommt an[^]*ohne Ende/);
  assert.doesNotMatch(titles, /Menü|alert/);
});

test("ten megabytes are read and shown, and the page stays alive", async (page) => {
  await view(page, "", ".synopsis");
  const sentence = "Der Bürgermeister von Köln sprach am Montag mit Angela Merkel über die neue Brücke am Rhein. ";
  await open(page, { "gross.txt": sentence.repeat(Math.ceil((10 << 20) / Buffer.byteLength(sentence))) });
  await page.driver.wait(async () => (await page.all(".read .brief li")).length > 0, 60_000, "the long text is shown");
  assert.ok((await page.all(".text .s")).length < 2000, "only a part of it is built");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.until("the end is built", () => (document.querySelector(".text .block:last-child")?.textContent ?? "").length > 100);
});

test("a text in one line without an end is shown as it is", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, `${"Wort ".repeat(60_000)}x${"a".repeat(100_000)}😀`);
  await page.find(".read .text p");
  const [inner, needed] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
  assert.ok(needed <= inner, "nothing scrolls sideways");
});

const HOSTILE = [
  `<img src=x onerror="document.title='pwned'"><script>document.title='pwned'</script> sagte Angela Merkel in Berlin. ` +
    `javascript:alert(1) "><svg onload=alert(1)> \u202eKim\u202c in \u2066Köln\u2069.`,
  `</title><script>document.title='pwned'</script>`,
];

test("a book that is pasted is read at once", async (page) => {
  await view(page, "", ".synopsis");
  await page.click(".own-text");
  await page.find(".own-form textarea");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Angela Merkel fuhr am Montag nach Köln. ".repeat(9000));
    // Firefox lets nobody give the event what it carries.
    const paste = Object.defineProperty(new ClipboardEvent("paste", { bubbles: true, cancelable: true }), "clipboardData", { value: clipboardData });
    document.querySelector(".own-form textarea")?.dispatchEvent(paste);
  });
  await page.find(".read .brief li");
  assert.equal((await page.all("dialog")).length, 0);
});

test("hostile words stay words: in text, headline, file name and address", async (page) => {
  await view(page, "#/read/%3Cscript%3Ealert(1)%3C%2Fscript%3E?e=%3Cimg%20onerror%3Dalert(1)%3E&s=%22%3E", ".notice:not(.not-started)");
  await page.open("about:blank");
  await view(page, "", ".synopsis");
  await paste(page, HOSTILE[0], { title: HOSTILE[1] });
  await page.find(".read .text p");
  assert.equal(await page.evaluate(() => document.querySelector("h1")?.textContent), HOSTILE[1]);
  assert.match((await page.texts(".text"))[0], /<img src=x onerror=/);
  await open(page, { "<img src=x onerror=alert(1)>.pdf": "x", "<b>fett<.txt": HOSTILE[0].repeat(2) });
  await failures(page, 1);
  assert.deepEqual(await page.texts(".failures b"), ["<img src=x onerror=alert(1)>.pdf"]);
  for (const hash of ["#/all", "#/claims", "#/compare", "#/read"]) {
    await page.open(hash);
    await page.settle();
    const found = await page.evaluate(() => [
      document.querySelectorAll("main img, main script, main iframe, [onload], [onerror], a[href^=javascript]").length,
      document.title.startsWith("pwned"),
    ]);
    assert.deepEqual(found, [0, false], hash);
  }
});

test("a panic is reported, the worker restarted, and nothing else is lost", async (page) => {
  await view(page, "", ".synopsis");
  await page.evaluate(() => /** @type {any} */ (window).lesart.crash());
  const [[, code]] = await failures(page, 1);
  assert.equal(code, "panic");
  await paste(page, KIM);
  await page.find(".read .brief li");
  assert.equal(await page.evaluate(() => /** @type {any} */ (window).lesart.starts), 2);
  const own = await page.evaluate(() => location.hash.replace("#/read/", ""));
  // The new worker has never seen the seed; it is read again for the comparison.
  await page.evaluate((ids) => (location.hash = `#/compare/${ids}`), `${SEEDS[0]},${own}`);
  await page.until("compared", (own) => document.querySelector(`.synopsis [data-article="${own}"] .s`), own);
});

test("nothing is asked for after the page has loaded but the site's own readers, when they are needed", async (page) => {
  await view(page, "", ".synopsis .pin");
  const before = (await page.requests()).length;
  await paste(page, KIM);
  await page.find(".read .brief li");
  for (const hash of ["#/all", "#/claims", "#/compare", "#/read"]) {
    await page.evaluate((hash) => (location.hash = hash), hash);
    await page.settle();
  }
  const after = await page.requests();
  assert.deepEqual(after.slice(before).filter((url) => !url.startsWith("data:") && !(url.startsWith(new URL("js/", page.url).href) && url.endsWith(".js"))), []);
});

test("every view is accessible and looks as it should, wide and narrow, light and dark", async (page) => {
  for (const [name, hash, selector] of [
    ["compare", "", ".synopsis .pin"],
    ["compare-pair", "#/compare?pair=1", ".pair-tray"],
    ["read", "#/read", ".brief li"],
    ["claims", "#/claims", ".ledger li"],
    ["all", "#/all", ".articles tbody tr"],
    ["gone", "#/read/nothing", ".notice:not(.not-started)"],
  ]) {
    await page.open("about:blank");
    await view(page, hash, selector);
    await page.expectAccessible();
    await page.lookAt(name);
  }
  await page.click(".own-text");
  await page.expectAccessible();
  await page.lookAt("own-text");
});

test("the interface is there in English, too", async (page) => {
  await view(page, "", ".synopsis .pin");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.match((await page.texts("h1"))[0], /two reports, one event$/);
  await page.click(".language[data-language=de]");
  await page.until("German", () => /zwei Berichte, ein Ereignis$/.test(document.querySelector("h1")?.textContent ?? ""));
}, { language: "en-US" });

test("headline, source and date can be corrected, and a wrong date is refused", async (page) => {
  await view(page, "#/read", ".edit-details");
  await page.click(".edit-details");
  const set = (/** @type {Record<string, string>} */ values) =>
    page.evaluate((values) => {
      const form = /** @type {HTMLFormElement} */ (document.querySelector(".details-form"));
      for (const [name, value] of Object.entries(values)) /** @type {HTMLInputElement} */ (form.querySelector(`[name=${name}]`)).value = value;
      form.requestSubmit();
    }, values);
  await page.find(".details-form");
  await set({ published: "2023-13" });
  await page.find('.details-form .fault[data-code="bad-date"]');
  await set({ published: "2023-09-17", source: "AFP", title: "Kim reist ab" });
  await page.until("the new headline", () => document.querySelector(".read h1")?.textContent === "Kim reist ab");
  assert.match((await page.texts(".read .lead"))[0], /^AFP\s· 17\. September 2023/);
});

test("sixty files at once are read, listed by pages, and found by name", async (page) => {
  await view(page, "", ".synopsis");
  const files = Object.fromEntries(
    Array.from({ length: 60 }, (_, n) => [`${n}.txt`, `Meldung ${n}\n\nIn Köln fuhr am Montag Zug ${n} ab. ${n === 41 ? "Angela Merkel" : "Der Minister"} war dabei.`]),
  );
  await open(page, files);
  await page.until("a full page", () => document.querySelectorAll(".articles tbody tr").length === 50);
  await page.until("all are counted", () => /^60 /.test(document.querySelector(".lead")?.textContent ?? ""));
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".pager button:last-child")).click());
  assert.equal((await page.all(".articles tbody tr")).length, 12);
  await page.evaluate(() => {
    const find = /** @type {HTMLInputElement} */ (document.querySelector(".filters input[type=search]"));
    find.value = "meldung 41";
    find.dispatchEvent(new Event("input", { bubbles: true }));
  });
  assert.deepEqual(await page.texts(".articles td.title a"), ["Meldung 41"]);
});
