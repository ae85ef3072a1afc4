// Documents: what word processors, layout programs, mail programs and spreadsheets wrote (tests/documents) is read word for
// word in its order; what is broken, locked or made to harm is refused with a reason.
import assert from "node:assert/strict";
import fs from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { zip } from "./harness/archive.js";
import { agreement, read } from "./harness/documents.js";
import { test } from "./harness/page.js";

const FOLDER = path.join(path.dirname(fileURLToPath(import.meta.url)), "../documents");

/** @param {string} ending */
async function files(ending) {
  const names = (await fs.readdir(FOLDER)).filter((name) => name.endsWith(ending) && !/^(scan|locked|unklar)/.test(name));
  return /** @type {Promise<[string, Buffer][]>} */ (Promise.all(names.map(async (name) => [name, await fs.readFile(path.join(FOLDER, name))])));
}

for (const [ending, least] of /** @type {const} */ ([[".docx", 6], [".odt", 6], [".rtf", 6], [".epub", 3], [".eml", 3], [".pdf", 6]])) {
  test(`every word of ${ending} in its order`, async (page) => {
    await page.openQuietly();
    const named = await files(ending);
    assert.ok(named.length >= least, `${named.length} files`);
    const found = await read(page, named);
    const faults = [];
    for (const [at, [name]] of named.entries()) {
      const truth = await fs.readFile(path.join(FOLDER, `${name.split(".")[0]}.txt`), "utf8");
      const [{ title, text, code, ran }] = found[at];
      const share = agreement(`${title ?? ""}\n${text}`, truth);
      const first = truth.split("\n")[0];
      if (ending === ".eml" && (found[at][0].published !== (name === "wahl.eml" ? "2024-09-30" : "2024-06-03") || found[at][0].source !== "Der Bote")) faults.push(`${name}: ${found[at][0].published}, ${found[at][0].source}`);
      if (share < 0.99 || code || ran || (title !== null && title !== first)) faults.push(`${name}: ${share.toFixed(4)} ${code} ${JSON.stringify(title)}\n${text}`);
    }
    assert.equal(faults.join("\n\n"), "");
  });
}

test("tables, feeds and JSON hold an article in each row, entry, object", async (page) => {
  await page.openQuietly();
  const named = (await Promise.all([".csv", ".tsv", ".xlsx", ".json", ".jsonl", ".ndjson", ".rss", ".atom", ".xml"].map(files))).flat();
  assert.ok(named.length >= 12, `${named.length} files`);
  const found = await read(page, named);
  const days = /** @type {Record<string, string>} */ ({ bericht: "2024-06-03", haushalt: "2024-12-13", wahl: "2024-09-30" });
  const faults = [];
  for (const [at, [file]] of named.entries()) {
    const isFeed = file.startsWith("feed");
    const names = isFeed ? ["bericht", "wahl"] : ["bericht", "haushalt", "wahl"];
    if (found[at].length !== names.length) faults.push(`${file}: ${found[at].length} articles, ${found[at][0].code} ${found[at][0].text}`);
    else {
      for (const [place, name] of names.entries()) {
        const { title, text, published, source, address, author, code } = found[at][place];
        const truth = await fs.readFile(path.join(FOLDER, `${name}.txt`), "utf8");
        const said = { title, published, source, address, code, author: isFeed && file !== "feed.rdf.xml" ? author : "" };
        const house = isFeed ? "Der Bote" : { bericht: "Der Bote", haushalt: "Kreiszeitung", wahl: "Lindenauer Rundschau" }[name];
        const wanted = { title: truth.split("\n")[0], published: days[name], source: house, address: `https://zeitung.example/${name}`, code: "", author: isFeed && file !== "feed.rdf.xml" ? "Erika Muster" : "" };
        if (JSON.stringify(said) !== JSON.stringify(wanted)) faults.push(`${file}: ${JSON.stringify(said)}, not ${JSON.stringify(wanted)}`);
        const share = agreement(`${title}\n${text}`, truth);
        if (share < 0.99) faults.push(`${file}, ${name}: ${share.toFixed(4)}\n${text.slice(0, 300)}`);
      }
    }
  }
  assert.equal(faults.join("\n"), "");
});

test("what Lesart has saved is read back whole", async (page) => {
  await page.openQuietly();
  const report = { article: { length: 9, title: "Aus dem Text", published: "2024-06" }, entities: [], sentences: [[0, 9]] };
  const own = { file: "bericht.docx", title: "Gegeben", published: "2024-06-03", source: "Der Bote", author: "Erika Muster", address: "https://zeitung.example/" };
  const lines = [{ ...report, text: "Ein Text.", intake: own }, { ...report, text: "Noch „ein\" Text." }];
  const [[one, two], [alone]] = await read(page, [["lesart-2.jsonl", lines.map((line) => JSON.stringify(line)).join("\n")], ["t1.json", `${JSON.stringify(lines[0])}\n`]]);
  const { text, name, title, published, source, author, address } = one;
  assert.deepEqual({ text, file: name, title, published, source, author, address }, { text: "Ein Text.", ...own });
  assert.deepEqual([two.text, two.title, two.published], ["Noch „ein\" Text.", "Aus dem Text", "2024-06"]);
  assert.deepEqual([alone.text, alone.name], ["Ein Text.", "bericht.docx"]);
});

test("what cannot be read says why", async (page) => {
  await page.openQuietly();
  /** @type {[string, string | Buffer, string][]} */
  const cases = [
    ["scan.pdf", await fs.readFile(path.join(FOLDER, "scan.pdf")), "pdf-pictures"],
    ["locked.pdf", await fs.readFile(path.join(FOLDER, "locked.pdf")), "document-locked"],
    ["unklar.csv", await fs.readFile(path.join(FOLDER, "unklar.csv")), "table-unclear"],
    ["kaputt.pdf", "%PDF-1.7\nnichts", "document-damaged"],
    ["kaputt.docx", "PK\x03\x04nichts", "document-damaged"],
    ["halb.odt", (await fs.readFile(path.join(FOLDER, "bericht.pandoc.odt"))).subarray(0, 4000), "document-damaged"],
    ["geheim.docx", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "document-locked"],
    ["nichts.rtf", "{\\rtf1 }", "document-empty"],
    ["kein.rtf", "Kein RTF", "document-damaged"],
    ["alt.doc", "x", "old-format"],
    ["outlook.msg", "x", "msg"],
    ["bild.png", "x", "not-text"],
    ["karte.xml", "<kml><Placemark/></kml>", "no-feed"],
    ["leer.rss", "<rss><channel><title>x</title></channel></rss>", "feed-empty"],
    ["halb.rss", "<rss><channel><item><title>x</title>", "document-damaged"],
    ["leer.csv", "titel;text\n", "table-empty"],
    ["halb.json", '[{"text": "x', "json-damaged"],
    ["leer.json", "[]", "json-empty"],
    ["zahl.json", "[1, 2]", "json-empty"],
    ["einstellungen.json", '{"name": "x", "version": "1.0.0", "scripts": {"test": "x"}}', "json-empty"],
    ["zahlen.csv", "a;b\n1;2\n3;4\n", "table-empty"],
  ];
  const found = await read(page, cases.map(([name, content]) => [name, content]));
  assert.deepEqual(found.map(([{ code }], at) => `${cases[at][0]}: ${code}`), cases.map(([name, , code]) => `${name}: ${code}`));
});

/** What a document of Word needs at least. @param {string} body @param {import("./harness/archive.js").Member[]} [more] */
function docx(body, more = []) {
  return zip([{ name: "word/document.xml", content: body }, ...more]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(100)}"><!ENTITY c "${"&b;".repeat(100)}"><!ENTITY d "${"&c;".repeat(100)}"><!ENTITY file SYSTEM "file:///etc/passwd">]>`;
/** A PDF whose script runs when it is opened, in programs that let it. */
const SCRIPTED = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (document.title = 'ran'; app.alert\\('x'\\)) >> >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
4 0 obj << /Length 43 >> stream
BT /F 12 Tf 20 200 Td (Ein Text bleibt.) Tj ET
endstream endobj
trailer << /Root 1 0 R >>`;

test("files made to harm do nothing", async (page) => {
  await page.openQuietly();
  const paragraph = "<w:p><w:r><w:t>Ein Text bleibt.</w:t></w:r></w:p>";
  /** @type {[string, string | Buffer, string][]} */
  const cases = [
    ["gewaltig.docx", docx("", [{ name: "word/styles.xml", content: Buffer.alloc(140 * 2 ** 20, " "), crc: 0 }]), "document-too-long"],
    ["entities.docx", docx(`${LAUGHS}<w:document ${W}><w:body><w:p><w:r><w:t>Ein Text bleibt.&d;&file;</w:t></w:r></w:p></w:body></w:document>`), "Ein Text bleibt.&d;&file;"],
    ["entities.rss", `<?xml version="1.0"?>${LAUGHS}<rss><channel><item><title>t</title><description>Ein Text bleibt.&amp;d;</description></item></channel></rss>`, "Ein Text bleibt.&d;"],
    ["makros.docm", docx(`<w:document ${W}><w:body>${paragraph}<w:p><w:r><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:r></w:p></w:body></w:document>`, [{ name: "word/vbaProject.bin", content: "Shell" }]), "Ein Text bleibt."],
    ["verweis.docx", docx(`<w:document ${W}><w:body>${paragraph}</w:body></w:document>`, [{ name: "word/_rels/document.xml.rels", content: '<Relationships><Relationship Id="r1" TargetMode="External" Target="http://evil.example/"/></Relationships>' }]), "Ein Text bleibt."],
    ["tief.docx", docx(`<w:document ${W}>${"<w:p>".repeat(100_000)}`), "document-damaged"],
    ["pfade.epub", zip([{ name: "META-INF/container.xml", content: '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>' }, { name: "b.opf", content: '<package><manifest><item id="a" href="../../../etc/passwd"/><item id="b" href="file:///etc/passwd"/><item id="c" href="c.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>' }, { name: "c.xhtml", content: "<html><head><title/><script src='http://evil.example/x.js'/></head><body onload=\"document.title = 'ran'\"><p>Ein Text bleibt.</p><img src='http://evil.example/x.png' onerror=\"document.title = 'ran'\"/></body></html>" }]), "Ein Text bleibt."],
    ["langes-tag.docx", docx(`<w:document ${W}><w:body><w:p><w:pPr><w:pStyle ${"a".repeat(900_000)}/></w:pPr><w:r><w:t>Ein Text bleibt.</w:t></w:r></w:p></w:body></w:document>`), "Ein Text bleibt."],
    ["tief.data.json", `${'{"data":'.repeat(50_000)}{"text": "x"}${"}".repeat(50_000)}`, "json-empty"],
    ["tief.rtf", `{\\rtf1 ${"{".repeat(100_000)}`, "document-damaged"],
    ["objekt.rtf", "{\\rtf1 Ein Text {\\object\\objemb{\\*\\objdata 0105}}{\\field{\\*\\fldinst HYPERLINK \"http://evil.example\"}{\\fldrslt bleibt}}.{\\bin99999999999 x}", "Ein Text bleibt."],
    ["skript.pdf", SCRIPTED, "Ein Text bleibt."],
    ["tief.json", "[".repeat(200_000), "json-damaged"],
    ["proto.json", '[{"__proto__": {"ran": 1}, "text": "Ein Text bleibt."}]', "Ein Text bleibt."],
    ["formel.csv", "titel;text\n=cmd|'/c x'!A1;Ein Text bleibt.\n", "Ein Text bleibt."],
    ["skript.eml", "Subject: x\nContent-Type: text/html\n\n<p>Ein Text bleibt.<script>document.title = 'ran'</script><img src=http://evil.example/ onerror=\"document.title = 'ran'\">", "Ein Text bleibt."],
    ["tief.eml", `${Array.from({ length: 3000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join("")}\n\nx`, "document-damaged"],
  ];
  const found = await read(page, cases.map(([name, content]) => [name, content]));
  assert.deepEqual(found.map(([{ code, text, ran }], at) => `${cases[at][0]}: ${code || text} ${ran}`), cases.map(([name, , wanted]) => `${name}: ${wanted} false`));
});

test("long files are read in pieces, and the page can answer meanwhile; a cancelled one ends at once", async (page) => {
  await page.openQuietly();
  const found = await page.evaluate(async (base) => {
    const [{ Sources }, { fileText }] = await Promise.all([import(`${base}sources.js`), import(`${base}file.js`)]);
    const sentence = "Der Zug nach Köln ist am Montag mit zwei Stunden Verspätung angekommen. ";
    /** Each file: its beginning, a piece that is repeated to four megabytes, its end. @type {Record<string, [string, string, string]>} */
    const files = {
      "lang.md": ["", `## Titel\n\n${sentence}**fett**\n\n`, ""],
      "lang.rtf": ["{\\rtf1\\ansi ", "Der Zug f\\'fchr \\b fett\\b0 .\\par\n", "}"],
      "lang.eml": ["Subject: x\nContent-Type: text/plain; charset=utf-8\n\n", `${sentence.trim()}\n`, ""],
      "lang.csv": ["titel;text\n", `Zug;"${sentence.repeat(5)}"\n`, ""],
      "lang.json": ["[", `{"title":"x","text":"${sentence.repeat(5)}"},`, '{"text":"x"}]'],
      "lang.rss": ["<rss><channel>", `<item><title>t</title><description>${sentence.repeat(20)}</description></item>`, "</channel></rss>"],
    };
    /** @type {Record<string, string>} */
    const outcomes = {};
    // How often the work looks at the clock is what matters, not how fast a machine is: each look takes some time.
    let time = performance.now();
    performance.now = () => (time += 5);
    for (const [name, [head, piece, tail]] of Object.entries(files)) {
      const file = new File([head + piece.repeat((4 << 20) / piece.length) + tail], name);
      for (const cancelled of [false, true]) {
        const cancel = new AbortController();
        let [answers, reading] = [0, true];
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          answers += 1;
          if (cancelled && answers === 3) cancel.abort();
          if (reading) port2.postMessage(null);
        };
        port2.postMessage(null);
        let outcome = "read";
        try {
          for await (const source of new Sources([file], undefined, cancel.signal)) {
            if (source.fault) throw Object.assign(new Error(source.message), { code: source.fault });
            if (source.bytes) await fileText(source.bytes, source.name, { signal: cancel.signal });
          }
        } catch (fault) {
          const { name, code } = /** @type {any} */ (fault);
          outcome = name === "AbortError" || code === "cancelled" ? "cancelled" : String(fault);
        }
        reading = false;
        outcomes[`${name} ${cancelled ? "cancelled" : "read"}`] = answers > (cancelled ? 2 : 3) ? outcome : `${outcome}, ${answers} answers`;
      }
    }
    return outcomes;
  }, new URL("js/intake/", page.url).href);
  for (const [what, outcome] of Object.entries(found)) assert.equal(`${what}: ${outcome}`, `${what}: ${what.split(" ")[1]}`);
});

test("what is no text of a document is left out, what stands in boxes, notes and cells is there", async (page) => {
  await page.openQuietly();
  const t = (/** @type {string} */ text) => `<w:t xml:space="preserve">${text}</w:t>`;
  const r = (/** @type {string} */ inner) => `<w:r>${inner}</w:r>`;
  const word = `<w:document ${W} xmlns:mc="m"><w:body>
<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr>${r(t("Ein Titel"))}</w:p>
<w:p>${r(t("Erst "))}<w:ins>${r(t("neu "))}</w:ins><w:del>${r("<w:delText>alt </w:delText>")}</w:del><w:moveFrom>${r(t("fort "))}</w:moveFrom>${r(`<w:rPr><w:vanish/></w:rPr>${t("versteckt ")}`)}${r(`<w:rPr><w:vanish w:val="0"/></w:rPr>${t("sichtbar")}`)}${r("<w:tab/>")}${r(t("dann"))}${r("<w:br/>")}${r(t("Zei&#228;le&amp;"))}${r("<w:noBreakHyphen/>")}${r(t("Ende"))}</w:p>
<w:p>${r(t("vor "))}${r(`<mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${r(t("Im Kasten."))}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>${r(t("Im Kasten."))}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>`)}${r(t("nach"))}</w:p>
<w:tbl><w:tr><w:tc><w:p>${r(t("A"))}</w:p></w:tc><w:tc><w:p>${r(t("B"))}</w:p></w:tc></w:tr><w:tr><w:tc><w:p>${r(t("Eins."))}</w:p><w:p>${r(t("Zwei."))}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>
</w:body></w:document>`;
  const styles = `<w:styles ${W}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>`;
  const notes = `<w:footnotes ${W}><w:footnote><w:p>${r(t("Eine Note."))}</w:p></w:footnote></w:footnotes>`;
  const open = `<o:document xmlns:o="o" xmlns:text="t" xmlns:office="f" xmlns:draw="d" xmlns:svg="s" xmlns:table="b"><office:body><text:tracked-changes><text:p>gelöscht</text:p></text:tracked-changes>
<text:h text:outline-level="1">Ein Titel</text:h><text:table-of-content><text:p>Inhalt</text:p></text:table-of-content>
<text:p>Erst<text:s text:c="2"/>neu<office:annotation><text:p>Notiz</text:p></office:annotation><text:tab/>dann
  weiter<text:line-break/>Zeile<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Eine Note.</text:p></text:note-body></text:note>.</text:p>
<text:p><draw:frame><draw:text-box><text:p>Im Kasten.</text:p></draw:text-box><svg:title>Bild</svg:title></draw:frame></text:p>
<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row></table:table></office:body></o:document>`;
  const rich = "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset238 Times CE;}}{\\info{\\title Geheim}}{\\header Kopf}\\pard Gr\\'fc\\'dfe aus {\\f1 \\'a3\\'f3d\\'9f} und \\u321?\\'f3d\\u378?.{\\v versteckt}\\par {\\*\\unbekannt weg}\\ldblquote Ja\\rdblquote , sagte er\\emdash nein.\\line Zeile{\\footnote Eine Note.}\\par\\trowd\\cellx1\\cellx2 A\\cell B\\cell\\row\\pard Ende\\par}";
  const found = await read(page, [
    ["a.docx", docx(word, [{ name: "word/styles.xml", content: styles }, { name: "word/footnotes.xml", content: notes }])],
    ["a.odt", zip([{ name: "content.xml", content: open }])],
    ["a.rtf", rich],
  ]);
  assert.deepEqual(found.map(([{ title, text, code }]) => [code, title, text.split("\n\n")]), [
    ["", "Ein Titel", ["Erst neu sichtbar dann\nZeiäle&-Ende", "Im Kasten.", "vor nach", "A | B", "Eins.", "Zwei.", "Eine Note."]],
    ["", "Ein Titel", ["Erst neu dann weiter\nZeile.", "Im Kasten.", "A | B", "Eine Note."]],
    ["", null, ["Grüße aus Łódź und Łódź.", "“Ja”, sagte er—nein.\nZeile", "A | B", "Ende", "Eine Note."]],
  ]);
});
