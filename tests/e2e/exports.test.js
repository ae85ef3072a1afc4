// What is saved: the formats of one article and of many, and pictures.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

import { test } from "./harness/page.js";
import { KIM, SEEDS, view, paste } from "./harness/reader.js";
import { scratch } from "./harness/scratch.js";

/** @typedef {import("./harness/page.js").Page} Page */

/** The file of a format, of the last articles. @param {Page} page @param {string} format @param {number} count @returns {Promise<string>} */
function file(page, format, count) {
  return page.evaluate(
    async (format, count) => {
      const at = (/** @type {string} */ name) => import(new URL(`js/${name}.js`, document.baseURI).href);
      const [{ make, start }, { articles }, { kit }] = await Promise.all([at("ui/exports/index"), at("state/store"), at("ui/kit")]);
      start(kit);
      return new Blob(await make([...articles.values()].slice(-count), format)).text();
    },
    format,
    count,
  );
}

/** Validates a document where jing is installed and LESART_TEI names TEI's own schema (tei_all.rng), which is none of ours. @param {string} source */
function validate(source) {
  if (!process.env.LESART_TEI) return;
  const written = path.join(scratch(), "article.xml");
  fs.writeFileSync(written, source);
  execFileSync("jing", [process.env.LESART_TEI, written], { stdio: "pipe", encoding: "utf8" });
}

test("an article's reading is saved in other tools' formats", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, `=cmd,"x" sagte Kim Jong Un in Moskau. ${KIM}`, { title: "*Ein* <b>Treffen</b>" });
  await page.find(".read .brief li");
  const report = JSON.parse(await file(page, "json", 1));
  assert.match(report.text, /^=cmd/);
  const mentions = report.entities.flatMap((/** @type {any} */ entity) => entity.mentions);
  const csv = await file(page, "csv", 1);
  assert.equal(csv.trimEnd().split("\r\n").length, mentions.length + 1);
  assert.match(csv, /;lesart;corrected\r\n/, "German spreadsheets want semicolons, and each line says where it comes from");
  assert.doesNotMatch(csv, /(^|;)"?=/m);
  const claims = await file(page, "claims", 1);
  assert.equal(claims.trimEnd().split("\r\n").length, report.quotes.length + 1);
  assert.match(claims, /^speaker;as;inferred;kind;polarity;/);
  assert.doesNotMatch(claims, /(^|;)"?=/m);
  assert.match(claims, /Das war gut/);
  assert.match(await file(page, "md", 1), /^# \\\*Ein\\\* \\<b\\>Treffen/);
  const { items } = JSON.parse(await file(page, "webanno", 1));
  assert.deepEqual([...new Set(items.map((/** @type {any} */ item) => item.motivation))].sort(), ["classifying", "describing", "identifying"]);
  for (const { target } of items) {
    for (const { selector } of [target].flat()) {
      const [{ start, end }, { exact }] = selector;
      assert.equal(report.text.slice(start, end), exact);
    }
  }
});

test("CoNLL has every word once, sentence by sentence, with the names in BIO", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, KIM);
  await page.find(".read .brief li");
  const conll = await file(page, "conll", 1);
  const sentences = conll.trim().split("\n\n");
  assert.equal(sentences.length, 3);
  const rows = sentences.map((block) => block.split("\n").filter((line) => !line.startsWith("#")).map((line) => line.split("\t")));
  assert.ok(rows.every((sentence) => sentence.every((row, index) => row.length === 4 && row[0] === String(index + 1))));
  assert.equal(rows.flat().map(([, form]) => form).join(""), KIM.replace(/\s+/g, ""));
  assert.deepEqual(rows[0].slice(0, 4).map(([, form, label, name]) => `${form} ${label} ${name}`), [
    "Kim B-PER Kim Jong Un",
    "Jong I-PER Kim Jong Un",
    "Un I-PER Kim Jong Un",
    "traf O _",
  ]);
});

test("TEI is well-formed, keeps the text, and every pointer leads somewhere; it validates where the schema is", async (page) => {
  await view(page, "", ".synopsis");
  await paste(page, `Treffen in Moskau\n\n${KIM}\n\nDer Minister sagte: „Wir bleiben. Das ist <sicher> & gut“, dann fuhr er ab.`, { title: "Ein \u0001 <b>Treffen</b>" });
  await page.find(".read .brief li");
  const one = await file(page, "tei", 1);
  for (const [source, articles] of /** @type {const} */ ([[one, 1], [await file(page, "tei", 3), 3]])) {
    const found = await page.evaluate(async (source) => {
      const { articles } = await import(new URL("js/state/store.js", document.baseURI).href);
      const policy = /** @type {any} */ (window).trustedTypes?.createPolicy("lesart-inert", { createHTML: (/** @type {string} */ text) => text });
      const tei = new DOMParser().parseFromString(policy?.createHTML(source) ?? source, "application/xml");
      const ids = [...tei.querySelectorAll("*")].flatMap((one) => one.getAttribute("xml:id") ?? []);
      const pointers = [...tei.querySelectorAll("*")].flatMap((one) => ["ref", "who", "next", "prev"].flatMap((name) => one.getAttribute(name) ?? []));
      const folded = (/** @type {string} */ text) => text.replace(/\s+/g, "");
      const texts = [...articles.values()].slice(-tei.querySelectorAll("TEI").length);
      return {
        fault: tei.querySelector("parsererror")?.textContent ?? "",
        doubled: ids.length - new Set(ids).size,
        broken: pointers.filter((one) => one.startsWith("#") && !ids.includes(one.slice(1))),
        // A line that says the day to Lesart is no part of the text.
        kept: [...tei.querySelectorAll("body")].map((body, index) => folded(body.textContent ?? "") === folded(texts[index].text.slice(texts[index].report.paragraphs[0][0]))),
        parents: [...new Set([...tei.querySelectorAll("text *")].map((one) => `${one.parentElement?.tagName} ${one.tagName}`))].sort(),
      };
    }, source);
    assert.deepEqual({ ...found, parents: [] }, { fault: "", doubled: 0, broken: [], kept: Array(articles).fill(true), parents: [] });
    // What TEI lets stand where, of all that is written here.
    const within = ["persName", "placeName", "orgName", "name", "rs", "date", "time", "said"];
    const allowed = new Set(["text body", "body head", "body p", "head s", "p s", "head said", "p said", ...within.flatMap((outer) => within.map((inner) => `${outer} ${inner}`)), ...within.flatMap((inner) => [`s ${inner}`, `said ${inner}`])]);
    assert.deepEqual(found.parents.filter((one) => !allowed.has(one)), []);
    validate(source);
  }
  assert.match(one, /<persName ref="#a1\.e\d+">Kim Jong Un<\/persName>/);
  assert.match(one, /<said who="#a1\.e\d+" direct="true"/);
  assert.match(one, /<date [^>]*when-custom="/);
  assert.match(one, /<title>Ein \ufffd &lt;b&gt;Treffen&lt;\/b&gt;<\/title>/);
});

test("pairs are annotations with both places, and the file says in what positions are counted", async (page) => {
  await view(page, "", ".synopsis .pin");
  const source = await page.evaluate(async (ids) => {
    const at = (/** @type {string} */ name) => import(new URL(`js/${name}.js`, document.baseURI).href);
    const [{ make, start }, { articles }, { kit }, { compare }] = await Promise.all([at("ui/exports/index"), at("state/store"), at("ui/kit"), at("state/actions")]);
    start(kit);
    return new Blob(await make(ids.map((id) => articles.get(id)), "webanno", await compare(ids))).text();
  }, SEEDS);
  const { items, positions } = JSON.parse(source);
  assert.match(positions, /UTF-16/);
  const pairs = items.filter((/** @type {any} */ one) => one.motivation === "linking");
  const shown = await page.evaluate(() => Number(document.querySelector('.chip[data-filter="all"] b')?.textContent));
  assert.equal(pairs.length, shown);
  const texts = await page.evaluate(async (ids) => {
    const { articles } = await import(new URL("js/state/store.js", document.baseURI).href);
    return ids.map((id) => articles.get(id).text);
  }, SEEDS);
  for (const { target } of pairs) {
    assert.equal(target.length, 2);
    for (const [index, { source, selector: [place, quote] }] of target.entries()) {
      assert.equal(source, `urn:lesart:${SEEDS[index]}`);
      assert.equal(texts[index].slice(place.start, place.end), quote.exact);
    }
  }
});

test("all articles are saved into one file", async (page) => {
  await view(page, "#/all", ".articles tbody tr + tr");
  const lines = (await file(page, "json", 2)).trimEnd().split("\n");
  assert.deepEqual(lines.map((line) => JSON.parse(line).article.id), SEEDS);
  assert.equal((await file(page, "conll", 2)).match(/^# newdoc id/gm)?.length, 2);
  const saved = await page.evaluate(async () => {
    /** @type {string[]} */
    const files = [];
    HTMLAnchorElement.prototype.click = function () {
      files.push(this.download);
    };
    /** @type {Blob[]} */
    const blobs = [];
    URL.createObjectURL = (blob) => `blob:${blobs.push(/** @type {Blob} */ (blob))}`;
    const choice = /** @type {HTMLSelectElement} */ (document.querySelector(".filters .save"));
    choice.value = "csv";
    choice.dispatchEvent(new Event("change"));
    while (!files.length) await new Promise((done) => setTimeout(done, 20));
    return [files[0], await blobs[0].text()];
  });
  assert.equal(saved[0], "lesart-2.csv");
  for (const id of SEEDS) assert.ok(saved[1].includes(`;${id};`), id);
});

test("a picture is saved as an SVG of its own, with its colours", async (page) => {
  await view(page, "#/all?tab=names", ".matrix");
  const source = await page.evaluate(async () => {
    const { standalone } = await import(new URL("js/ui/pictures/save.js", document.baseURI).href);
    const source = standalone(document.querySelector(".matrix"));
    const policy = /** @type {any} */ (window).trustedTypes?.createPolicy("lesart-inert", { createHTML: (/** @type {string} */ text) => text });
    const parsed = new DOMParser().parseFromString(policy?.createHTML(source) ?? source, "image/svg+xml");
    return parsed.querySelector("parsererror") ? "" : source;
  });
  assert.match(source, /^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  assert.match(source, /Kim Jong Un/);
  assert.match(source, /fill="#[0-9a-f]{6}"/);
  assert.doesNotMatch(source, /class=|style=/);
});

test("the strips, the time line and the synopsis are pictures, too", async (page) => {
  for (const [hash, count] of /** @type {const} */ ([["#/read", 1], ["#/compare", 2], ["#/all?tab=names", 1]])) {
    await page.open("about:blank");
    await view(page, hash, ".save-picture");
    await page.find({ "#/read": ".ents li", "#/compare": ".line circle", "#/all?tab=names": ".matrix" }[hash]);
    const sources = await page.evaluate(async () => {
      /** @type {Blob[]} */
      const blobs = [];
      URL.createObjectURL = (blob) => `blob:${blobs.push(/** @type {Blob} */ (blob))}`;
      HTMLAnchorElement.prototype.click = () => {};
      for (const button of document.querySelectorAll(".save-picture [value=SVG]")) /** @type {HTMLElement} */ (button).click();
      return Promise.all(blobs.map((blob) => blob.text()));
    });
    assert.equal(sources.length, count, hash);
    for (const source of sources) {
      assert.match(source, /^<svg[^>]*viewBox="0 -?\d+ \d+/);
      assert.match(source, /fill="#[0-9a-f]{6}"/);
      assert.doesNotMatch(source, /class=|NaN|undefined/);
    }
  }
});

test("a saved picture has its title, the key to its signs and a white ground, in the dark, too, and no number covers another", async (page) => {
  await page.prefer("dark");
  for (const [hash, selector, title, key] of /** @type {const} */ ([
    ["#/read", ".ents li", "Wer und wo: Der nordkoreanische", ["Person", "Ort"]],
    ["#/compare", ".line circle", "Kim Jong Un, Russland, Nordkorea", ["gleich", "mit Unterschied", "ohne Gegenstück"]],
    ["#/all?tab=names", ".matrix", "Wer mit wem", ["einmal im selben Satz"]],
  ])) {
    await page.open("about:blank");
    await view(page, hash, selector);
    await page.find(".save-picture");
    const picture = await page.evaluate(async () => {
      /** @type {Blob[]} */
      const blobs = [];
      URL.createObjectURL = (blob) => `blob:${blobs.push(/** @type {Blob} */ (blob))}`;
      HTMLAnchorElement.prototype.click = () => {};
      /** @type {HTMLElement} */ (document.querySelector(".save-picture [value=SVG]")).click();
      const text = await blobs[0].text();
      const policy = /** @type {any} */ (window).trustedTypes?.createPolicy("lesart-inert", { createHTML: (/** @type {string} */ text) => text });
      const svg = new DOMParser().parseFromString(policy?.createHTML(text) ?? text, "image/svg+xml").documentElement;
      document.body.append(document.adoptNode(svg));
      const texts = [...svg.querySelectorAll("text")];
      const boxes = texts.map((text) => ({ words: text.textContent ?? "", box: text.getBoundingClientRect() }));
      const covering = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => /^[\d ]+$/.test(one.words) && /^[\d ]+$/.test(other.words) && one.box.left < other.box.right && other.box.left < one.box.right && one.box.top + 3 < other.box.bottom && other.box.top + 3 < one.box.bottom).map((other) => `${one.words} ${other.words}`));
      const frame = svg.getBoundingClientRect();
      const outside = boxes.filter(({ box }) => box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1).map(({ words }) => words);
      return { words: boxes.map(({ words }) => words), ground: svg.querySelector("rect")?.getAttribute("fill"), ink: texts[0].getAttribute("fill"), covering, outside };
    });
    assert.ok(picture.words.some((words) => words.startsWith(title)), `${title} in ${picture.words.slice(-8)}`);
    for (const words of key) assert.ok(picture.words.includes(words), `${words} in ${picture.words.slice(-8)}`);
    assert.equal(picture.ground, "#ffffff");
    assert.equal(picture.ink, "#221d17", "the light theme's ink");
    assert.deepEqual([picture.covering, picture.outside], [[], []], hash);
  }
});

test("a picture is saved as a PNG, too: the same name, twice as many pixels, with its letters and colours on white", async (page) => {
  for (const [hash, selector, name, language] of /** @type {const} */ ([
    ["#/read", ".ents li", /^Wer_und_wo_/, "de"],
    ["#/compare", ".line circle", /Kim_Jong_Un_Russland/, "de"],
    ["#/all?tab=names", ".matrix", /^Who_appears_with_whom/, "en"],
  ])) {
    await page.open("about:blank");
    await view(page, hash, selector);
    if (language === "en") {
      await page.click(".language[data-language=en]");
      await page.until("English", () => document.documentElement.lang === "en");
      await page.find(selector);
    }
    await page.find(".save-picture");
    const saved = await page.evaluate(async () => {
      /** @type {{ name: string, blob: Blob }[]} */
      const files = [];
      /** @type {Blob[]} */
      const blobs = [];
      URL.createObjectURL = (blob) => `blob:${blobs.push(/** @type {Blob} */ (blob))}`;
      HTMLAnchorElement.prototype.click = function () {
        files.push({ name: this.download, blob: blobs[files.length] });
      };
      const labels = [...document.querySelectorAll(".save-picture button")].map((button) => button.getAttribute("aria-label"));
      for (const format of ["SVG", "PNG"]) {
        /** @type {HTMLElement} */ (document.querySelector(`.save-picture [value=${format}]`)).click();
        for (let waits = 0; files.length < (format === "SVG" ? 1 : 2) && waits < 500; waits++) await new Promise((done) => setTimeout(done, 20));
      }
      const [drawn, painted] = files;
      const size = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(await drawn.blob.text())?.slice(1).map(Number) ?? [];
      const bytes = new Uint8Array(await painted.blob.arrayBuffer());
      const bitmap = await createImageBitmap(painted.blob);
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [bitmap.width, bitmap.height];
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
      context.drawImage(bitmap, 0, 0);
      // How many pixels of the title, above, and of the whole are no ground; how many have a hue.
      const inked = (/** @type {number} */ height) => {
        const { data } = context.getImageData(0, 0, canvas.width, height);
        const counts = { ink: 0, clear: 0 };
        /** @type {Record<string, number>} */
        const colours = {};
        for (let at = 0; at < data.length; at += 4) {
          const [red, green, blue, alpha] = data.subarray(at, at + 4);
          if (alpha < 255) counts.clear++;
          if (red + green + blue < 3 * 128) counts.ink++;
          const colour = `#${[red, green, blue].map((one) => one.toString(16).padStart(2, "0")).join("")}`;
          colours[colour] = (colours[colour] ?? 0) + 1;
        }
        return { ...counts, colours };
      };
      // The colours of its areas.
      const areas = [...(await drawn.blob.text()).matchAll(/<(?:rect|circle|path)\b[^>]*? fill="(#[0-9a-f]{6})"(?![^>]*opacity)/g)].map(([, colour]) => colour);
      return { names: files.map(({ name }) => name), labels, type: painted.blob.type, size, areas: [...new Set(areas)], head: [...bytes.subarray(0, 24)], title: inked(60), whole: inked(canvas.height) };
    });
    assert.match(saved.names[0], name);
    assert.equal(saved.names[1], saved.names[0].replace(/svg$/, "png"));
    assert.deepEqual(saved.labels.slice(0, 2), language === "en" ? ["Save picture as SVG", "Save picture as PNG"] : ["Bild als SVG speichern", "Bild als PNG speichern"]);
    assert.equal(saved.type, "image/png");
    assert.deepEqual(saved.head.slice(0, 8), [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "the signature of a PNG");
    const [width, height] = [16, 20].map((at) => Buffer.from(saved.head).readUInt32BE(at));
    assert.deepEqual([width, height], saved.size.map((side) => Math.floor(2 * side)), hash);
    assert.equal(saved.whole.clear, 0, "its ground is white, and covers all");
    assert.ok(saved.title.ink > 200, `the title is written: ${saved.title.ink} dark pixels`);
    const drawn = saved.areas.filter((colour) => saved.whole.colours[colour] > 20);
    assert.ok(drawn.length > 1 && drawn.length >= saved.areas.length / 2, `${hash}: its areas are ${saved.areas}, and there are pixels of ${drawn}`);
  }
});

test("a picture too large for twice its pixels is saved with as many as browsers draw, one that cannot be drawn is said to be none", async (page) => {
  await view(page, "#/all?tab=names", ".matrix");
  const saved = await page.evaluate(async () => {
    const { saveButtons } = await import(new URL("js/ui/pictures/save.js", document.baseURI).href);
    /** @type {Blob[]} */
    const blobs = [];
    URL.createObjectURL = (blob) => `blob:${blobs.push(/** @type {Blob} */ (blob))}`;
    HTMLAnchorElement.prototype.click = () => {};
    const large = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    large.setAttribute("viewBox", "0 0 20000 100");
    const press = async (/** @type {() => boolean} */ done) => {
      saveButtons(() => large, "")
        .querySelector("[value=PNG]")
        .click();
      for (let waits = 0; !done() && waits < 500; waits++) await new Promise((go) => setTimeout(go, 20));
    };
    await press(() => blobs.length > 0);
    const { width, height } = await createImageBitmap(blobs[0]);
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
    const status = /** @type {HTMLElement} */ (document.querySelector("#status"));
    await press(() => status.textContent !== "");
    return { width, height, files: blobs.length, said: status.textContent };
  });
  assert.deepEqual([saved.width, saved.height, saved.files], [16_384, 81, 1]);
  assert.equal(saved.said, "Das Bild ließ sich nicht als PNG speichern; als SVG geht es.");
});
