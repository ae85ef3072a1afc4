// For everybody: by keyboard alone, at 400 %, and with articles that mean harm, in every view.
import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";

import { test } from "./harness/page.js";
import { SEEDS, view, open, paste } from "./harness/reader.js";

const VIEWS = /** @type {const} */ ([
  ["#/read?e=kimjongun", ".ents li"],
  ["#/compare?pair=2", ".pair-tray"],
  ["#/claims", ".ledger li"],
  ["#/all", ".articles tbody tr"],
  ["#/all?tab=events", ".groups li"],
  ["#/all?tab=names", ".matrix"],
  ["#/all?tab=search&q=kim", ".hits li"],
]);

test("by the tab key every stop can be seen, and nothing lies over it", async (page) => {
  for (const [hash, selector] of VIEWS) {
    await page.open("about:blank");
    await view(page, hash, selector);
    await page.settle();
    const faults = [];
    for (let stop = 0; stop < 45; stop += 1) {
      await page.driver.actions().sendKeys(Key.TAB).perform();
      const fault = await page.evaluate((stop) => {
        const element = document.activeElement;
        // Behind the last stop comes the browser's own window, and then the page once more.
        if (stop > 0 && (!element || element === document.body || element.matches(".skip"))) return null;
        if (!element || element === document.body) return "";
        const box = element.getClientRects()[0];
        const name = `${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}`;
        if (!box || box.width < 1) return `${name}: no box`;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        if (outlineStyle === "none" || parseFloat(outlineWidth) < 1) return `${name}: no outline`;
        const [x, y] = [box.left + Math.min(box.width / 2, 30), box.top + Math.min(box.height, 20) / 2];
        if (y < 0 || y > innerHeight) return `${name}: out of sight at ${Math.round(y)}`;
        const above = document.elementFromPoint(x, y);
        return above && (element.contains(above) || above.contains(element)) ? "" : `${name}: under ${above?.tagName}.${above?.className}`;
      }, stop);
      if (fault === null) break;
      if (fault) faults.push(fault);
    }
    assert.deepEqual(faults, [], hash);
  }
});

test("at 400 % of a small window nothing scrolls sideways and nothing is lost", async (page) => {
  await page.resize(320, 225);
  for (const [hash, selector] of VIEWS) {
    await page.open("about:blank");
    await view(page, hash, selector);
    await page.settle();
    const [needed, inner, tray] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      innerWidth,
      document.querySelector(".tray")?.getBoundingClientRect().height ?? 0,
    ]);
    assert.ok(needed <= inner, `${hash}: ${needed} > ${inner}`);
    assert.ok(tray <= 0.5 * 225, `${hash}: the tray leaves half of the window`);
    await page.expectAccessible();
  }
});

test("at 360 px a finger hits what it is meant for: 44 px, but for the words of a text", async (page) => {
  await page.resize(360);
  for (const [hash, selector] of [["", ".couple"], ...VIEWS, ["#/read?q=3", ".why-tray"]]) {
    await page.open("about:blank");
    await view(page, hash, selector);
    await page.settle();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("a, button, select, summary, input:not([type=checkbox])")].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        // In a sentence, and for those alone who use no fingers.
        if (element.closest(".text, .lead, .hint, .vh, .skip, dd, [hidden]") || width < 2) return [];
        return height < 43.5 ? [`${element.tagName}.${element.className} ${element.textContent?.slice(0, 30)}: ${Math.round(height)}`] : [];
      }),
    );
    assert.deepEqual(small, [], hash);
  }
});

test("in the dark, too, everything can be read", async (page) => {
  await page.prefer("dark");
  for (const [hash, selector] of [...VIEWS, ["#/read?q=3", ".why-tray"]]) {
    await page.open("about:blank");
    await view(page, hash, selector);
    await page.settle();
    await page.expectAccessible();
  }
});

test("in colours that the reader has chosen, every name can be read", async (page) => {
  for (const value of ["light", "dark"]) {
    const features = [{ name: "forced-colors", value: "active" }, { name: "prefers-color-scheme", value }];
    await page.devtools("Emulation.setEmulatedMedia", { features });
    for (const [address, selector] of [["#/read", ".text mark"], ["#/compare", ".synopsis mark"], ["element.html", "lesart-article mark"]]) {
      await page.open("about:blank");
      await view(page, address, selector);
      const strange = await page.evaluate((selector) => {
        const { color } = getComputedStyle(document.body);
        return [...document.querySelectorAll(selector)].filter((mark) => {
          const own = getComputedStyle(mark);
          return own.color !== color || own.backgroundColor !== "rgba(0, 0, 0, 0)";
        }).length;
      }, selector);
      assert.equal(strange, 0, `${value} ${address}`);
    }
    // What is chosen stands out.
    await view(page, "#/read", ".ent");
    await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector(".ent")).click());
    await page.find("mark.lit");
    await page.until("it stands out", () => {
      const [own, other] = ["mark.lit", "mark:not(.lit)"].map((name) => getComputedStyle(/** @type {Element} */ (document.querySelector(name))));
      return own.color !== other.color && own.backgroundColor !== other.backgroundColor;
    });
  }
}, { only: "chromium" });

test("the keys lead through the four views", async (page) => {
  await view(page, "", ".synopsis .pin");
  for (const [key, selector] of [["1", ".read"], ["3", ".claims"], ["4", ".all"], ["2", ".compare"]]) {
    await page.evaluate((key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })), key);
    await page.find(selector);
  }
  await view(page, "#/claims", ".ledger li");
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true })));
  await page.until("the search", () => document.activeElement?.matches(".search [data-find]"));
});

const MARKUP = `<img src=x onerror="document.title='pwned'">`;
const LONG = "x".repeat(1 << 20);
const HOSTILE = [
  `„${MARKUP}“, sagte Angela <script>alert(1)</script> Merkel am Montag in Berlin. \u202eAngela Merkel\u202c traf \u2066Emmanuel Macron\u2069 in Köln. ` +
    `Am Dienstag, so Merkel, sei "${MARKUP}" gekommen. Laut <b>Tass</b> habe ${MARKUP} nichts gesagt.`,
  `Angela Merkel sagte am Montag in Berlin: „${LONG}“ Sie reiste nach ${LONG} und Köln. Emmanuel Macron${LONG} kam am Dienstag.`,
];

test("hostile articles stay words in the ledger, the lists, the pictures and the files", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, HOSTILE[0], { title: `${MARKUP} ${LONG.slice(0, 500)}` });
  await page.find(".read .brief li");
  await open(page, { "lang.txt": HOSTILE[1] });
  await page.until("both are read", () => /** @type {any} */ (window).lesart.articles === 4);
  await page.resize(360);
  const own = await page.evaluate(async () => {
    const { articles } = await import(new URL("js/state/store.js", document.baseURI).href);
    return [...articles.keys()].slice(-2);
  });
  for (const [hash, selector] of [
    ["#/claims", ".ledger li"],
    [`#/claims?who=${encodeURIComponent(MARKUP)}&in=${encodeURIComponent(MARKUP)}&kind=${encodeURIComponent(MARKUP)}&q=${encodeURIComponent(MARKUP)}&page=-1`, ".claims"],
    ["#/all?tab=names&e=angelamerkel", ".matrix"],
    [`#/compare/${own[0]},${SEEDS[0]}?e=angelamerkel`, ".timeline"],
    [`#/read/${own[0]}?q=0`, ".why-tray"],
    [`#/read/${own[1]}?q=0`, ".brief li"],
  ]) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, hash);
    await page.find(selector);
    await page.settle();
    const [bad, title, needed, width] = await page.evaluate(() => [
      document.querySelectorAll("main img, main script, main iframe, .tray img, [onload], [onerror], a[href^=javascript]").length,
      document.title.startsWith("pwned"),
      document.documentElement.scrollWidth,
      innerWidth,
    ]);
    assert.deepEqual([bad, title], [0, false], hash);
    assert.ok(Number(needed) <= Number(width), `${hash.slice(0, 40)} scrolls sideways: ${needed}`);
  }
  const files = await page.evaluate(async () => {
    const at = (/** @type {string} */ name) => import(new URL(`js/${name}.js`, document.baseURI).href);
    const [{ make, FORMATS, start }, { articles }, { standalone }, { kit }] = await Promise.all([at("ui/exports/index"), at("state/store"), at("ui/pictures/save"), at("ui/kit")]);
    start(kit);
    /** @type {Record<string, string>} */
    const files = {};
    const all = [...articles.values()].slice(-2, -1);
    for (const format of Object.keys(FORMATS)) files[format] = (await make(all, format)).join("");
    location.hash = "#/all?tab=names";
    while (!document.querySelector(".matrix")) await new Promise((done) => setTimeout(done, 50));
    files.svg = standalone(document.querySelector(".matrix"));
    return files;
  });
  assert.equal(new Set(files.csv.trimEnd().split("\r\n").map((line) => line.replace(/"(?:[^"]|"")*"/g, "").split(";").length)).size, 1);
  assert.doesNotMatch(files.html, /<(img|script|iframe|b [^>]*on)\b|href="javascript/i);
  assert.doesNotMatch(files.md, /(?<!\\)<(img|script|b)\b/);
  assert.doesNotMatch(files.svg, /<(img|script)\b/);
  JSON.parse(files.webanno);
});

const WRECK = [
  "Wrack des Flugzeugträgers „Graf Zeppelin“ vor Polen gefunden\n\nDer Flugzeugträger „Graf Zeppelin“ ist vor der polnischen Küste gefunden worden. Das Schiff wurde 1938 in Kiel gebaut. Die Firma Petrobaltic entdeckte das Wrack bei Leba in der Ostsee.",
  "Flugzeugträger entdeckt\n\nVor Polen wurde das Wrack des Flugzeugträgers „Graf Zeppelin“ gefunden. Vor der polnischen Küste hat die Firma Petrobaltic das Wrack bei Leba in der Ostsee entdeckt. Gebaut wurde das Schiff 1938 in Kiel. Es ist lang.",
];

test("the names of what can be pressed are words, not what stands together glued", async (page) => {
  await view(page, "", ".synopsis");
  await open(page, { "eins.txt": WRECK[0], "zwei.txt": WRECK[1] });
  await page.until("both are read", () => /** @type {any} */ (window).lesart.articles === 4);
  const own = await page.evaluate(async () => [...(await import(new URL("js/state/store.js", document.baseURI).href)).articles.keys()].slice(-2));
  for (const [hash, selector] of [...VIEWS, [`#/compare/${[...SEEDS, own[0]]}`, ".couples"], [`#/compare/${own}`, `.synopsis [data-article="${own[0]}"] .s`]]) {
    await page.open("about:blank");
    await view(page, hash, selector);
    await page.settle();
    const { nodes } = await page.devtools("Accessibility.getFullAXTree");
    const names = nodes.flatMap((/** @type {any} */ { role, name }) => (["button", "link", "heading", "checkbox", "combobox", "searchbox"].includes(role?.value) ? [name?.value ?? ""] : []));
    assert.ok(names.length > 10);
    assert.deepEqual(names.filter((/** @type {string} */ name) => /\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}|[·:]\p{L}|\p{L}·|^$/u.test(name)), [], hash);
  }
}, { only: "chromium" });

test("every number leads to a sentence that its column shows, a headline, too", async (page) => {
  await view(page, "", ".synopsis");
  await open(page, { "eins.txt": WRECK[0], "zwei.txt": WRECK[1] });
  await page.until("both are read", () => /** @type {any} */ (window).lesart.articles === 4);
  const own = await page.evaluate(async () => [...(await import(new URL("js/state/store.js", document.baseURI).href)).articles.keys()].slice(-2));
  await view(page, `#/compare/${own}`, `.synopsis [data-article="${own[0]}"] .pin`);
  const pins = await page.evaluate(() => ["a", "b"].map((side) => [...new Set([...document.querySelectorAll(`.side.${side} .pin`)].map((pin) => /** @type {HTMLElement} */ (pin).dataset.pair))].sort()));
  assert.ok(pins[0].length > 1);
  const lost = await page.evaluate((pairs) => {
    return pairs.filter((pair) => {
      /** @type {HTMLElement} */ (document.querySelector(`.pin[data-pair="${pair}"]`)).click();
      const chosen = [...document.querySelectorAll(".side .s.on")].filter((s) => /** @type {HTMLElement} */ (s).offsetHeight > 0);
      return chosen.length !== 2;
    });
  }, [...new Set(pins.flat())]);
  assert.deepEqual(lost, []);
  const shown = await page.texts(".side.a .s");
  assert.match(shown[0], /^Wrack des Flugzeugträgers/, "the headline has a partner");
});

test("in colours that the reader has chosen, the bars of the short version and the key are as dark as text", async (page) => {
  await page.devtools("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  await view(page, "#/read", ".bar");
  const [text, bar, mark] = await page.evaluate(() => {
    const style = (/** @type {string} */ selector) => getComputedStyle(/** @type {Element} */ (document.querySelector(selector)));
    return [style(".read .text").color, style(".bar").backgroundColor, style(".legend mark").color];
  });
  assert.deepEqual([bar, mark], [text, text]);
}, { only: "chromium" });

test("in colours that the reader has chosen, the sticky heads cover the text under them", async (page) => {
  await page.devtools("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  await page.resize(1280, 600);
  await view(page, "", ".synopsis .pin");
  await page.evaluate(() => scrollTo(0, 900));
  await page.settle();
  const under = await page.evaluate(() =>
    [".counts", ".side-head.a", ".side-head.b"].flatMap((name) => {
      const head = /** @type {HTMLElement} */ (document.querySelector(name));
      const { left, right, top, bottom } = head.getBoundingClientRect();
      const [, , , alpha = "1"] = getComputedStyle(head).backgroundColor.match(/[\d.]+/g) ?? [];
      const covered = [...Array(12).keys()].every((step) => {
        const above = document.elementFromPoint(left + ((right - left) * (step + 0.5)) / 12, (top + bottom) / 2);
        return above && (head.contains(above) || above.closest(".counts, .side-head"));
      });
      return Number(alpha) === 1 && covered ? [] : [name];
    }),
  );
  assert.deepEqual(under, []);
}, { only: "chromium" });

test("without a mouse: a text is read, articles are compared, searched, marked, deleted and brought back", async (page) => {
  await view(page, "", ".synopsis .pin");
  const press = (/** @type {string[]} */ ...keys) => page.driver.actions().sendKeys(...keys).perform();
  /** Goes on by the tab key until something has the focus. @param {string} selector */
  const tabTo = async (selector) => {
    for (let stop = 0; stop < 80; stop += 1) {
      if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)) return;
      await press(Key.TAB);
    }
    assert.fail(`${selector} is not reached`);
  };
  await press("+");
  await page.until("the dialog", () => document.activeElement?.matches(".own-form textarea"));
  await press("Kim Jong Un traf am Sonntag in Moskau Wladimir Putin. „Das war gut“, sagte Putin.");
  await page.driver.actions().keyDown(Key.CONTROL).sendKeys(Key.ENTER).keyUp(Key.CONTROL).perform();
  await page.find(".read .brief li");
  await press("4");
  await page.find(".articles tbody tr:nth-child(3)");
  await tabTo(".articles thead input");
  await press(" ");
  await page.until("all are chosen", () => /^3 /.test(document.querySelector(".chosen")?.textContent ?? ""));
  await page.driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB, Key.TAB, Key.TAB, Key.TAB, Key.TAB, Key.TAB).keyUp(Key.SHIFT).perform();
  await tabTo(".filters .button:not(.delete)");
  await press(Key.ENTER);
  await page.find(".couples");
  await press("n");
  await page.find(".pair-tray");
  await press(Key.ESCAPE);
  await page.until("let go", () => !document.querySelector(".pair-tray"));
  await press("/");
  await page.until("the search", () => document.activeElement?.matches(".search [data-find]"));
  await press("sonderzug", Key.ENTER);
  await page.find(".read .kwd");
  await tabTo('[data-mark="per"]');
  await press(" ");
  assert.ok(await page.evaluate(() => document.querySelector(".read")?.classList.contains("no-per")));
  await press("4");
  await tabTo(".articles tbody tr:nth-child(3) .quiet");
  await press(Key.ENTER);
  await page.find(".undo");
  await page.until("one less", () => document.querySelectorAll(".articles tbody tr").length === 2);
  await press("z");
  await page.until("it is back", () => document.querySelectorAll(".articles tbody tr").length === 3);
});
