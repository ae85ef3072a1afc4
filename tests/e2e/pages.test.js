// Saved web pages: what is read from them, in every form in which browsers save them; that nothing in them runs, and that
// none of them keeps the page from answering.
import assert from "node:assert/strict";

import { test } from "./harness/page.js";

/** @typedef {{ text: string, title: string | null, published: string | null, source: string, encoding: string | null, code: string, answers: number, ran: boolean }} Found */

/**
 * Reads a file as the intake does, and counts how often the page could answer others meanwhile.
 * @param {import("./harness/page.js").Page} page
 * @param {string} name
 * @param {string | Buffer} content
 * @param {[string, number]} [repeat] a piece that stands in the place of `§`, and how often
 * @returns {Promise<Found>}
 */
async function read(page, name, content, repeat = ["", 0]) {
  return page.evaluate(
    async (name, base64, [piece, times], module) => {
      const { fileText } = await import(module);
      let bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      if (times) bytes = new TextEncoder().encode(new TextDecoder().decode(bytes).replace("§", () => piece.repeat(times)));
      await fileText(new TextEncoder().encode("<html><p>Die erste Seite lädt, was gebraucht wird.</p>"), "erste.html");
      let answers = 0;
      let reading = true;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (!reading) return;
        answers += 1;
        port2.postMessage(null);
      };
      port2.postMessage(null);
      let found;
      try {
        found = { code: "", ...(await fileText(bytes, name)) };
      } catch (fault) {
        if (typeof /** @type {any} */ (fault).code !== "string") throw fault;
        found = { text: "", title: null, published: null, source: "", encoding: null, code: /** @type {any} */ (fault).code };
      }
      reading = false;
      return { ...found, text: found.text.slice(0, 5000), answers, ran: "ran" in globalThis || document.title === "ran" };
    },
    name,
    Buffer.from(content).toString("base64"),
    repeat,
    new URL("js/intake/file.js", page.url).href,
  );
}

const PARAGRAPHS = [
  "Der Zug nach Köln ist am Montag mit zwei Stunden Verspätung angekommen. Grund war eine Störung an einem Stellwerk bei Wuppertal.",
  "„So etwas haben wir seit Jahren nicht gesehen“, sagte eine Sprecherin der Bahn. Die Reisenden wurden mit Getränken versorgt.",
  "Am Dienstag soll der Verkehr nach Angaben des Unternehmens wieder nach Plan laufen. Wer nicht gefahren ist, bekommt sein Geld zurück.",
];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n");

test("headline, day, house and text of a page, without what is around them", async (page) => {
  await page.openQuietly();
  const found = await read(
    page,
    "seite.html",
    `<!doctype html><html><head><title>Zug kommt zu spät an | Der Bote</title>
<meta property="og:title" content="Zug kommt zu spät an | Der Bote"><meta property="og:site_name" content="Der Bote">
<meta property="og:description" content="Zwei Stunden standen Reisende bei Wuppertal im Zug.">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "Zug kommt zu spät an", "datePublished": "2013-02-20T23:30:00+01:00"}]}</script></head>
<body><nav><a href=/>Politik</a></nav><div class="cookie-banner"><p>Wir verwenden Cookies. Bitte stimmen Sie der Verwendung zu, um weiterzulesen.</p></div>
<article><header><span class="overline">Bahn</span><h1>Zug kommt zu spät an</h1><p class="lead">Zwei Stunden standen Reisende bei Wuppertal im Zug.</p></header>
<p class="byline">Von Erika Muster</p><figure><img><figcaption>Ein Zug. Foto: Muster</figcaption></figure>
<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1].replace("Jahren", "Jah\u00adren")}</p><h2>Wie es weitergeht</h2>
<ul><li>Erst kommt der erste Zug,</li><li>dann der zweite.</li></ul><p>Eine Zeile<br>und noch eine, die zusammen einen Absatz ergeben und nicht kleben.</p><blockquote>${PARAGRAPHS[2]}</blockquote>
<table><tr><th>Ort</th><th>Minuten</th></tr><tr><td>Wuppertal</td><td>120</td></tr></table>
<div class="teaser"><p><a href=x>Lesen Sie auch: Warum die Bahn so oft zu spät kommt und was dagegen hilft</a></p></div></article>
<section id="comments"><p>Das ist ja mal wieder typisch, sagt der Leser aus Bonn.</p></section></body></html>`,
  );
  assert.equal(found.title, "Zug kommt zu spät an");
  assert.equal(found.published, "2013-02-20");
  assert.equal(found.source, "Der Bote");
  assert.deepEqual(found.text.split("\n\n"), [
    "Zwei Stunden standen Reisende bei Wuppertal im Zug.",
    PARAGRAPHS[0],
    PARAGRAPHS[1],
    "Wie es weitergeht",
    "Erst kommt der erste Zug,",
    "dann der zweite.",
    "Eine Zeile und noch eine, die zusammen einen Absatz ergeben und nicht kleben.",
    PARAGRAPHS[2],
    "Ort | Minuten",
    "Wuppertal | 120",
  ]);
});

test("days, from the most trusted place down", async (page) => {
  await page.openQuietly();
  const places = [
    ['<meta property="article:published_time" content="2020-03-04T10:00:00Z">', "2020-03-04"],
    ['<meta name="DC.date.issued" content="20200305">', "2020-03-05"],
    ['<meta name="parsely-pub-date" content="2020-03-06">', "2020-03-06"],
    ['<meta itemprop="datePublished" content="2020-03-07T01:00:00+01:00">', "2020-03-07"],
    ['<time datetime="2020-03-08">gestern</time>', "2020-03-08"],
    ["<time>9. März 2020</time>", "2020-03-09"],
    ["<p>Stand: 10.03.2020, 16:11 Uhr</p>", "2020-03-10"],
  ];
  for (const [place, day] of places) {
    const { published } = await read(page, "seite.html", `<title>Zug</title><article><h1>Zug</h1>${place}${BODY}</article>`);
    assert.equal(published, day, place);
  }
  const { published } = await read(page, "seite.html", `<article><h1>Zug</h1>${places.map(([place]) => place).reverse().join("")}${BODY}</article>`);
  assert.equal(published, "2020-03-04");
});

test("every name, encoding and container in which pages are saved", async (page) => {
  await page.openQuietly();
  const html = `<!doctype html><html><head><title>Zug</title></head><body><article><h1>Zug kommt an</h1>${BODY}</article></body></html>`;
  const expected = PARAGRAPHS.join("\n\n");
  for (const name of ["a.htm", "a.html", "a.xhtml", "a.shtml", "a.php", "a.aspx", "ohne Endung"]) assert.equal((await read(page, name, html)).text, expected, name);
  const latin = html.replace("<head>", '<head><meta charset="iso-8859-1">').replaceAll("„", '"').replaceAll("“", '"');
  assert.match((await read(page, "a.html", Buffer.from(latin, "latin1"))).text, /Verspätung[^]*Köln|Köln[^]*Verspätung/);
  assert.equal((await read(page, "a.html", Buffer.from(`\ufeff${html}`, "utf16le"))).text, expected);
  const broken = Buffer.concat([Buffer.from(html.slice(0, -40)), Buffer.from([0xc3, 0x28, 0xff])]);
  assert.match((await read(page, "a.html", broken)).text, /^Der Zug nach Köln/);
  const quoted = [...Buffer.from(html)].map((byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte))).join("");
  const mhtml = `From: <Saved by Blink>\r\nSubject: Zug\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----grenze"\r\n\r\n------grenze\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}\r\n------grenze\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------grenze--\r\n`;
  assert.equal((await read(page, "a.mhtml", mhtml)).text, expected);
  assert.equal((await read(page, "a.webarchive", webArchive(html))).text, expected);
});

/** A binary property list as Safari writes it, with nothing but the page. @param {string} html */
function webArchive(html) {
  const data = Buffer.from(html);
  const name = (/** @type {string} */ text) => Buffer.concat([Buffer.from([0x5f, 0x10, text.length]), Buffer.from(text)]);
  const objects = [
    Buffer.from([0xd1, 1, 2]),
    name("WebMainResource"),
    Buffer.from([0xd2, 3, 4, 5, 6]),
    name("WebResourceData"),
    name("WebResourceTextEncodingName"),
    Buffer.concat([Buffer.from([0x4f, 0x12, 0, data.length >> 16, (data.length >> 8) & 255, data.length & 255]), data]),
    name("UTF-8"),
  ];
  const parts = [Buffer.from("bplist00")];
  const offsets = [];
  let at = 8;
  for (const object of objects) {
    offsets.push(at);
    parts.push(object);
    at += object.length;
  }
  const table = Buffer.alloc(objects.length * 4);
  offsets.forEach((offset, index) => table.writeUInt32BE(offset, index * 4));
  const trailer = Buffer.alloc(32);
  trailer[6] = 4;
  trailer[7] = 1;
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([...parts, table, trailer]);
}

test("nothing in a page runs or is fetched, short or long", async (page) => {
  await page.openQuietly();
  const hostile =
    "<script>globalThis.ran = 1</script><img src=x onerror='globalThis.ran = 1'><svg onload='globalThis.ran = 1'></svg><iframe srcdoc='<script>parent.ran = 1</script>'></iframe>" +
    "<body onload='globalThis.ran = 1'><link rel=stylesheet href=https://example.org/a.css><video autoplay src=https://example.org/a.mp4></video><meta http-equiv=refresh content='0;url=https://example.org/'><form action=https://example.org/><object data=https://example.org/a></object>";
  for (const times of [1, 20_000]) {
    const { text, ran } = await read(page, "böse.html", `${hostile}<article><h1>Zug</h1>${BODY}</article>§`, ["<p>Noch ein Satz über den Zug.</p>", times]);
    assert.ok(!ran, "something ran");
    assert.match(text, /Der Zug nach Köln/);
  }
});

test("long and hostile pages are read without keeping the page from answering", async (page) => {
  await page.openQuietly();
  const sentence = "Der Bürgermeister sprach am Montag über die neue Brücke am Rhein, die im Herbst fertig werden soll. ";
  /** @type {[string, string, [string, number]][]} */
  const pages = [
    ["paragraphs, 5 MB", "<article><h1>Lang</h1>§</article>", [`<p>${sentence.repeat(4)}</p>\n`, 12_500]],
    ["paragraphs, 20 MB", "<article><h1>Lang</h1>§</article>", [`<p>${sentence.repeat(8)}</p>\n`, 25_000]],
    ["nested articles", `§${BODY}`, ["<article>", 166_000]],
    ["nested parts with names", `§${BODY}`, ["<div class=teaser id=nav>", 60_000]],
    ["a carried picture, 20 MB", `<article><h1>Bild</h1>${BODY}<img src="data:image/png;base64,§"></article>`, ["AAAA", 5_000_000]],
    ["comments never closed", `${BODY}§`, ["<!-- a ", 200_000]],
    ["scripts never closed", `${BODY}§`, ["<script ", 200_000]],
    ["breaks", `${BODY}§`, ["a<br>", 200_000]],
    ["cells", `${BODY}<table><tr>§`, ["<td>a", 100_000]],
    ["links", `${BODY}§`, ["<a href=x>", 60_000]],
  ];
  // What takes quadratic time does not fail here by a clock; it makes this impossible to wait for.
  for (const [name, html, repeat] of pages) {
    const { answers, text, code } = await read(page, "lang.html", html, repeat);
    assert.ok(text || code === "no-article", name);
    if (name.startsWith("paragraphs")) assert.ok(answers > 20, `${name}: the page answered ${answers} times`);
  }
});

test("pasted text: an address, another language and a day say what to do; a format keeps headline and paragraphs", async (page) => {
  await page.open();
  await page.find(".synopsis");
  const dialog = async () => {
    await page.click(".own-text");
    await page.find(".own-form textarea");
  };
  const send = (/** @type {string} */ text, published = "") =>
    page.evaluate(
      (text, published) => {
        const form = /** @type {HTMLFormElement} */ (document.querySelector("dialog form"));
        /** @type {HTMLTextAreaElement} */ (form.elements.namedItem("text")).value = text;
        /** @type {HTMLInputElement} */ (form.elements.namedItem("published")).value = published;
        form.requestSubmit();
      },
      text,
      published,
    );
  const fault = (/** @type {string} */ code) => page.until(code, (code) => /** @type {HTMLElement | null} */ (document.querySelector("dialog .fault"))?.dataset.code === code, code);
  await dialog();
  await send("https://example.org/zug");
  await fault("address-only");
  await send(PARAGRAPHS[0], "neulich");
  await fault("bad-date");
  await send("The president said on Monday that the government would not accept the proposal, and that it was not for them to decide.");
  await fault("other-language");
  await page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector("dialog .read-anyway")).click());
  await page.until("it is read", () => !document.querySelector("dialog") && (document.querySelector(".read .text")?.textContent ?? "").includes("president"));
  await dialog();
  await page.evaluate((body) => {
    const data = new DataTransfer();
    data.setData("text/html", `<h1>Zug kommt an</h1><p>Stand: 20.2.2013</p>${body}<ul><li>Erster Punkt</li></ul>`);
    data.setData("text/plain", "Zug kommt an\nStand: 20.2.2013\nkurz");
    // Firefox lets nobody give the event what it carries.
    const paste = Object.defineProperty(new ClipboardEvent("paste", { bubbles: true, cancelable: true }), "clipboardData", { value: data });
    document.querySelector("dialog textarea")?.dispatchEvent(paste);
  }, BODY);
  await page.until("the fields are filled", () => /** @type {HTMLInputElement} */ (document.querySelector("dialog [name=title]")).value === "Zug kommt an");
  const [text, published] = await page.evaluate(() => ["textarea", "[name=published]"].map((field) => /** @type {HTMLInputElement} */ (document.querySelector(`dialog ${field}`)).value));
  assert.equal(text, ["Stand: 20.2.2013", ...PARAGRAPHS, "Erster Punkt"].join("\n\n"));
  assert.equal(published, "2013-02-20");
});
