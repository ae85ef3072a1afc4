// The HTML reader on pages that nobody wrote: generated with a fixed seed, read by the browser that would read them, and
// made small by fast-check where something does not hold.
import assert from "node:assert/strict";
import fc from "fast-check";

import { test } from "./harness/page.js";
import { rounds } from "./harness/rounds.js";

/** How many pages a property is tried on, and from which number they come. */
const RUNS = rounds(150);

/** Bits of markup, whole and broken. */
const MARKUP = [
  "<p>", "</p>", "<article>", "</article>", "<main>", "</main>", "<div hidden>", "</div>", "<br>", "<!--", "-->", "<![CDATA[", "]]>",
  "<script>document.title = 'ran'</script>", "<img src=x onerror=\"document.title = 'ran'\">", "<svg onload=\"document.title = 'ran'\">", "</svg>",
  "<iframe src='javascript:parent.document.title = 1'></iframe>", "<template>", "</template>", "<table><tr><td>", "</table>", "<select><option>",
  "<noscript>", "</noscript>", "<style>p { color: red }</style>", "<textarea>", "</textarea>", "<title>", "</title>", "<h1>", "</h1>", "<plaintext>",
  "<meta charset=utf-16>", "<base href='https://example.org/'>", "<link rel=stylesheet href='https://example.org/a.css'>", "&amp;", "&#0;", "&#xD800;",
  "&notanentity;", "<", ">", "&", "\0", "\u{FEFF}", "\r\n", "\"", "'", "<p", "<p title=\"", "</", "<?xml version='1.0'?>", "<math><mi>",
];

const words = fc.string({ unit: fc.constantFrom(..."Der Zug fährt nach Köln. „Ja“, sagte Müller 😀 5 €\u00A0–"), maxLength: 60 });
const soup = fc.array(fc.oneof(fc.constantFrom(...MARKUP), words, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 40 }).map((parts) => parts.join(""));

/**
 * Reads a page as the intake does.
 * @param {import("./harness/page.js").Page} page
 * @param {string} html
 */
async function read(page, html) {
  return page.evaluate(async (html, module) => {
    const { extractArticle } = await import(module);
    try {
      const { text, title, source } = await extractArticle(html);
      return { text, title, source, fault: "", ran: document.title === "ran" || document.title === "1" };
    } catch (fault) {
      if (typeof /** @type {any} */ (fault).code !== "string") throw fault;
      return { text: "", title: null, source: "", fault: /** @type {any} */ (fault).code, ran: false };
    }
  }, html, new URL("js/intake/html/page.js", page.url).href);
}

test("any markup gives paragraphs or says that there is no article, and nothing in it runs", async (page) => {
  await page.openQuietly();
  await fc.assert(
    fc.asyncProperty(soup, async (html) => {
      const { text, title, source, fault, ran } = await read(page, html);
      assert.ok(!ran, "something in it ran");
      if (fault) return assert.equal(fault, "no-article");
      assert.ok(title === null || typeof title === "string");
      assert.equal(typeof source, "string");
      for (const paragraph of text.split("\n\n")) {
        assert.notEqual(paragraph, "");
        assert.equal(paragraph, paragraph.replace(/\s+/g, " ").trim(), "white space is tidied");
      }
    }),
    RUNS,
  );
});

/** Characters that mean something in HTML, as one writes them there. @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A paragraph as a page shows it: white space tidied. */
const paragraph = fc
  .string({ unit: fc.constantFrom(..."Der Zug fährt & <b> \"Köln\". „Ja“ 😀 5 €"), minLength: 40, maxLength: 120 })
  .map((text) => `Satz ${text} Ende.`.replace(/\s+/g, " "));
/** What frames an article and is none of it. */
const noise = fc.constantFrom(
  "<nav><p>Startseite Politik Sport</p></nav>", "<aside><p>Mehr zum Thema</p></aside>", "<script>var a = '<p>falsch</p>';</script>", "<!-- <p>falsch</p> -->",
  "<figure><img alt=''><figcaption>Bild: falsch</figcaption></figure>", "<form><p>Newsletter</p><button>falsch</button></form>", "<style>p::after { content: 'falsch' }</style>",
  "<div aria-hidden=true><p>falsch</p></div>", "<noscript>falsch</noscript>", "<footer><p>Impressum</p></footer>", "",
);
/** How a paragraph is wrapped. */
const wrapping = fc.constantFrom(
  (/** @type {string} */ text) => `<p>${text}</p>`,
  (/** @type {string} */ text) => `<p class="a b">${text.replace(" ", " <em></em>")}\n`,
  (/** @type {string} */ text) => `<div><section><p><span>${text}</span></p></section></div>`,
  (/** @type {string} */ text) => `<blockquote><p>${text}</p></blockquote>`,
  (/** @type {string} */ text) => `<ul><li>${text}</ul>`,
);

test("the paragraphs of an article come out whole and in order, whatever frames them", async (page) => {
  await page.openQuietly();
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(paragraph, wrapping, noise), { minLength: 5, maxLength: 9, selector: ([text]) => text }),
      fc.constantFrom("article", "main", "div itemprop=articleBody", "div role=main"),
      noise,
      async (parts, frame, around) => {
        const body = parts.map(([text, wrap, noise]) => wrap(escaped(text)) + noise).join("\n");
        const html = `<!doctype html><title>Titel &amp; mehr</title>${around}<${frame}><h1>Schlagzeile</h1>${body}</${frame.split(" ")[0]}>${around}`;
        const found = await read(page, html);
        assert.equal(found.title, "Schlagzeile");
        assert.deepEqual(found.text.split("\n\n"), parts.map(([text]) => text));
      },
    ),
    RUNS,
  );
});
