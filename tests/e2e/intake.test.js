// Reading files as properties: any bytes, and texts in every encoding. Needs no browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { decode } from "../../www/js/intake/encoding.js";
import { markdownText } from "../../www/js/intake/markdown.js";
import { ZipError, unzip } from "../../www/js/intake/zip.js";
import { rounds } from "./harness/rounds.js";

const RUNS = rounds(2000);

/** Text of whole characters; no byte order mark at its front, which is no part of a text. */
const text = fc.string({ unit: "binary", maxLength: 200 }).filter((text) => !text.startsWith("\u{FEFF}"));

test("any bytes are text in a named encoding, or none", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const found = decode(bytes);
      if (!found) return;
      assert.equal(Buffer.from(found.text).toString(), found.text, "no half pairs");
      assert.ok([null, "UTF-16", "Windows-1252"].includes(found.encoding));
    }),
    RUNS,
  );
});

test("text comes back from UTF-8 and from UTF-16 with a mark", () => {
  fc.assert(
    fc.property(text, (text) => {
      const utf8 = Buffer.from(`\u{FEFF}${text}`, "utf8");
      // Zeros at every second place are taken for UTF-16; no text has them.
      if (!text.includes("\0")) assert.equal(decode(utf8)?.text, text);
      const little = Buffer.from(`\u{FEFF}${text}`, "utf16le");
      assert.deepEqual(decode(little), { text, encoding: "UTF-16" });
      const big = Buffer.from(little).swap16();
      assert.deepEqual(decode(big), { text, encoding: "UTF-16" });
    }),
    RUNS,
  );
});

test("Markdown's signs go, its words stay in their order", () => {
  const signs = ["#", "##", "*", "**", "_", "__", "`", "```", "~~~", "> ", "- ", "[", "](x)", "![", "---", "\n", "\n\n", " ", "***"];
  const piece = fc.oneof(fc.constantFrom(...signs), fc.stringMatching(/^[a-zäöü]{1,6}$/));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const found = markdownText(pieces.join(""));
      assert.equal(found, found.trim());
      // What is left is a part of what was there: nothing is made up, nothing moved.
      let at = 0;
      const whole = pieces.join("");
      for (const letter of found.replace(/\s/g, "")) {
        at = whole.indexOf(letter, at) + 1;
        assert.ok(at > 0, `${JSON.stringify(found)} is not in ${JSON.stringify(whole)}`);
      }
    }),
    RUNS,
  );
});

// A step that looks through the rest of the text at each sign does not fail here by a clock; it makes this impossible to
// wait for.
test("signs without end are read to their end", () => {
  const signs = [" *a", " _a", "![", "[a", "[a](", "![a](", "**a ", "__a**b", "`a", "# ", "- - x", "\n\n\n", "> > ", "~~~\n```\n", "---\n", "#", "# #", "# \t", "a#\n"];
  for (const sign of signs) {
    assert.equal(typeof markdownText(`${sign.repeat(100_000 / sign.length)}x`), "string");
  }
  assert.equal(markdownText("# Titel #\n## C#\n### ###\nText"), "Titel\n\nC#\n\nText");
});

test("bytes that are no archive are refused with a reason", async () => {
  const pieces = [[0x50, 0x4b, 5, 6], [0x50, 0x4b, 1, 2], [0x50, 0x4b, 3, 4], [0, 0, 0, 0], [255, 255, 255, 255]];
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.array(fc.nat(255), { maxLength: 24 }));
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      try {
        for (const file of await unzip(new Blob([new Uint8Array(pieces.flat())]))) await file.bytes();
      } catch (fault) {
        assert.ok(fault instanceof ZipError, String(fault));
      }
    }),
    rounds(500),
  );
});
