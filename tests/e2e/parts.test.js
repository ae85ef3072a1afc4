// The page's parts that need no browser: addresses, words of the interface, encodings, the client of the worker.
import assert from "node:assert/strict";
import { test } from "node:test";

import { address, parse } from "../../www/js/state/router.js";
import { Dropped } from "../../www/js/intake/dropped.js";
import { decode } from "../../www/js/intake/encoding.js";
import { markdownText } from "../../www/js/intake/markdown.js";
import { Sources } from "../../www/js/intake/sources.js";
import { WorkerClient } from "../../www/js/worker/client.js";
import de from "../../www/js/ui/i18n/de.js";
import en from "../../www/js/ui/i18n/en.js";
import about from "../../www/js/ui/i18n/about.js";
import all from "../../www/js/ui/i18n/all.js";
import claims from "../../www/js/ui/i18n/claims.js";
import files from "../../www/js/ui/i18n/files.js";
import { valueOf } from "../../www/js/ui/edit/day.js";
import edit from "../../www/js/ui/edit/texts.js";
import { cell } from "../../www/js/ui/csv-table.js";
import reports from "../../www/js/ui/exports/texts.js";
import links from "../../www/js/ui/text-link/texts.js";
import read from "../../www/js/ui/i18n/read.js";
import search from "../../www/js/ui/i18n/search.js";
import worksheet from "../../www/js/ui/i18n/worksheet.js";
import { join } from "../../www/js/worker/transfer.js";

test("an address brings back what it was made from", () => {
  const hash = address("compare", ["a,b", "ü/?&#"], { filter: "only", pair: 3, e: "PER:a&b=c", s: "" });
  assert.deepEqual(parse(hash), {
    view: "compare",
    ids: ["a,b", "ü/?&#"],
    query: { filter: "only", pair: "3", e: "PER:a&b=c" },
  });
});

test("a hash that is no address is the page's beginning", () => {
  for (const hash of ["", "#", "#/", "#<script>alert(1)</script>", "#/lesen/%", "#javascript:alert(1)", "#/__proto__"]) {
    assert.deepEqual(parse(hash), { view: "compare", ids: [], query: {} }, hash);
  }
  assert.deepEqual(parse("#/read/%E0%A4%A").ids, ["%E0%A4%A"]);
});

test("both languages have the same words, with the same values to fill in", () => {
  const later = [about, all, claims, edit, files, links, read, reports, search, worksheet];
  const german = Object.assign({}, de, ...later.map((words) => words.de));
  const english = Object.assign({}, en, ...later.map((words) => words.en));
  assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
  assert.equal(Object.keys(german).length, [de, ...later.map((words) => words.de)].reduce((sum, words) => sum + Object.keys(words).length, 0));
  for (const [key, text] of Object.entries(german)) {
    const other = /** @type {Record<string, unknown>} */ (english)[key];
    assert.equal(typeof other, typeof text, key);
    if (typeof text === "function") assert.equal(/** @type {Function} */ (other).length, text.length, key);
    else assert.ok(text && other, key);
  }
});

test("a day is understood as people type it, and none is made of what is none", () => {
  for (const [typed, value] of [["14.10.2025", "2025-10-14"], [" 1. 2. 2025 ", "2025-02-01"], ["14.10.2025, 9.05 Uhr", "2025-10-14T09:05"], ["10/2025", "2025-10"], ["2025", "2025"], ["2025-W42", "2025-W42"], ["P3D", "P3D"], ["2025-10-14TMO", "2025-10-14TMO"]]) assert.equal(valueOf(typed), value, typed);
  for (const typed of ["32.10.2025", "29.2.2025", "13/2025", "2025-02-30", "morgen", "", "<b>"]) assert.equal(valueOf(typed), null, typed);
});

test("a cell is quoted where it must be, and no spreadsheet takes it for a formula", () => {
  assert.deepEqual(["a;b", "a,b", 'a"b', "=1+1", "-1", "@x", "a\r\nb", "a"].map((value) => cell(value, ";")), ['"a;b"', "a,b", '"a""b"', "'=1+1", "'-1", "'@x", '"a\r\nb"', "a"]);
  assert.equal(cell("a,b", ","), '"a,b"');
});

test("encodings are recognised, and what is none is not", () => {
  const text = "Grüße aus Köln: „Müller“ – 5 €.";
  const utf8 = new TextEncoder().encode(text);
  assert.deepEqual(decode(utf8), { text, encoding: null });
  assert.deepEqual(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])), { text, encoding: null });
  const units = [...text].map((letter) => letter.charCodeAt(0));
  const le = units.flatMap((unit) => [unit & 255, unit >> 8]);
  const be = units.flatMap((unit) => [unit >> 8, unit & 255]);
  assert.deepEqual(decode(new Uint8Array([0xff, 0xfe, ...le])), { text, encoding: "UTF-16" });
  assert.deepEqual(decode(new Uint8Array([0xfe, 0xff, ...be])), { text, encoding: "UTF-16" });
  assert.deepEqual(decode(new Uint8Array(le)), { text, encoding: "UTF-16" });
  // Quotation marks and dashes of Windows-1252 are for the browser's test: Node's decoder of this version takes it for Latin-1.
  assert.deepEqual(decode(new Uint8Array([..."Grüße aus Köln"].map((letter) => letter.charCodeAt(0)))), {
    text: "Grüße aus Köln",
    encoding: "Windows-1252",
  });
  assert.equal(decode(new Uint8Array([0x47, 0x81, 0x47])), null);
  assert.equal(decode(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])), null);
});

test("Markdown gives its text", () => {
  assert.equal(markdownText("# Titel\n\nEin **fetter** [Verweis](http://x) mit 3 * 4.\n\n- Punkt\n"), "Titel\n\nEin fetter Verweis mit 3 * 4.\n\nPunkt");
});

test("a dropped folder is read while it is searched; what will not open is named, what is hidden passed over", async () => {
  const file = (/** @type {string} */ name) => ({
    name,
    isFile: true,
    file: (/** @type {(file: object) => void} */ found) => setTimeout(() => found({ name, webkitRelativePath: `ordner/${name}`, arrayBuffer: async () => new ArrayBuffer(1) }), 1),
  });
  const locked = { name: "zu.txt", fullPath: "/ordner/zu.txt", isFile: true, file: (/** @type {unknown} */ _, /** @type {(fault: Error) => void} */ fail) => fail(new Error("closed")) };
  const batches = [[file("a.txt"), file(".DS_Store")], [locked, file("b.png"), file("c.md")], []];
  const folder = { name: "ordner", isDirectory: true, createReader: () => ({ readEntries: (/** @type {(batch: object[]) => void} */ found) => found(batches.shift() ?? []) }) };
  const dropped = new Dropped(/** @type {any} */ ({ items: [{ webkitGetAsEntry: () => folder }], files: [] }));
  assert.equal(dropped.complete, false);
  const seen = [];
  for await (const { name, fault } of new Sources(dropped)) seen.push([name, fault]);
  assert.deepEqual(seen, [
    ["ordner/a.txt", undefined],
    ["/ordner/zu.txt", "load"],
    ["ordner/b.png", "not-text"],
    ["ordner/c.md", undefined],
  ]);
  assert.equal(dropped.complete, true);
  assert.equal(dropped.length, 4);
});

test("a report that came in pieces is put together", async () => {
  const pieces = [
    { entities: [{ id: 0, mentions: [] }], timeline: { events: [] }, rest: "x" },
    [["timeline", "events"], [1, 2]],
    [["timeline", "events"], [3]],
    [["entities", 0, "mentions"], [{ start: 1 }]],
  ];
  assert.deepEqual(await join(pieces.map((piece) => JSON.stringify(piece))), {
    entities: [{ id: 0, mentions: [{ start: 1 }] }],
    timeline: { events: [1, 2, 3] },
    rest: "x",
  });
  assert.deepEqual(await join(['{"sentences":[[0,1]]}']), { sentences: [[0, 1]] });
});

/** A worker that answers by a function, and can be slow, or die. */
class FakeWorker {
  /** @type {FakeWorker[]} */
  static all = [];
  /** @type {any[]} */
  seen = [];
  ended = false;
  /** @param {(request: any) => any} answer */
  constructor(answer) {
    this.answer = answer;
    /** @type {(event: any) => void} */
    this.listener = () => {};
    FakeWorker.all.push(this);
  }
  /** @param {string} type @param {(event: any) => void} listener */
  addEventListener(type, listener) {
    if (type === "message") this.listener = listener;
  }
  /** @param {any} request */
  postMessage(request) {
    this.seen.push(request.type === "analyze" ? `analyze ${request.options.id}` : request.type);
    const reply = this.answer(request);
    if (reply) queueMicrotask(() => !this.ended && this.listener({ data: { id: request.id, ...reply } }));
  }
  terminate() {
    this.ended = true;
  }
}

/** @param {(request: any) => any} answer */
function fake(answer) {
  FakeWorker.all = [];
  return new WorkerClient(() => new FakeWorker(answer));
}

/** @param {any} request */
const obliging = (request) => {
  if (request.type === "crash" || request.input === "boom") return { error: { code: "panic", message: "boom" } };
  return { result: request.type === "analyze" ? { report: ['{"sentences":[[0,4]]}'], timings: {} } : request.type };
};

test("answers and errors come back to who asked", async () => {
  const client = fake((request) => (request.input === "" ? { error: { code: "empty", message: "nothing" } } : obliging(request)));
  const [good, bad] = await Promise.allSettled([client.analyze("a", "Text"), client.analyze("b", "")]);
  assert.deepEqual(good.status === "fulfilled" && good.value.report.sentences, [[0, 4]]);
  assert.equal(bad.status === "rejected" && bad.reason.code, "empty");
});

test("after a panic a new worker reads again what a comparison needs, but not what made it panic", async () => {
  const client = fake(obliging);
  await client.analyze("a", "A");
  await client.analyze("b", "B");
  let said = "";
  client.onPanic = (message) => (said = message);
  const boom = client.analyze("c", "boom");
  const comparison = client.compare(["a", "b"]);
  await assert.rejects(boom, { code: "panic" });
  assert.equal(await comparison, "compare");
  assert.equal(said, "boom");
  assert.deepEqual(FakeWorker.all.map(({ seen, ended }) => [seen, ended]), [
    [["analyze a", "analyze b", "analyze c"], true],
    [["analyze c"], true],
    [["analyze a", "analyze b", "compare"], false],
  ]);
});

test("grouping reads again what profiles leave open, and nothing else, a new worker gets them, too", async () => {
  /** @type {string[][]} */
  const given = [];
  const client = fake((/** @type {any} */ request) => {
    if (request.type === "unread" || request.type === "group") given.push((request.profiles ?? []).map((/** @type {{ id: string }} */ { id }) => id));
    return request.type === "unread" ? { result: ["c"] } : obliging(request);
  });
  await client.analyze("a", "A");
  for (const id of ["b", "c"]) client.adopt(id, id, {}, new Uint8Array([1]));
  client.adopt("d", "D");
  assert.equal(await client.group(["a", "b", "c", "d"]), "group");
  assert.deepEqual(FakeWorker.all[0].seen, ["analyze a", "analyze d", "unread", "analyze c", "group"]);
  assert.deepEqual(given, [["b", "c"], []]);
  await assert.rejects(client.crash(), { code: "panic" });
  given.length = 0;
  assert.equal(await client.group(["a", "b"]), "group");
  assert.deepEqual([FakeWorker.all[1].seen, given], [["analyze a", "unread", "analyze c", "group"], [["b"], []]]);
  // What is read anew is no more what its profile says.
  await client.analyze("b", "other");
  given.length = 0;
  await client.group(["b"]);
  assert.deepEqual(given, [[], []]);
});

test("an article over which a worker was lost by chance is read by the next", async () => {
  let lost = 0;
  const client = fake((/** @type {any} */ request) => {
    if (request.input === "A" && (lost += 1) === 1) return { error: { code: "panic", message: "out of bounds" } };
    return obliging(request);
  });
  await client.analyze("a", "A");
  assert.equal(client.starts, 2);
});

test("a comparison over which a worker was lost by chance is made by the next, which reads its articles before", async () => {
  let lost = 0;
  const client = fake((/** @type {any} */ request) => {
    if (request.type === "compare" && (lost += 1) === 1) return { error: { code: "panic", message: "out of bounds" } };
    return obliging(request);
  });
  await client.analyze("a", "A");
  assert.equal(await client.compare(["a"]), "compare");
  assert.deepEqual(FakeWorker.all.map(({ seen }) => seen), [["analyze a", "compare"], ["analyze a", "compare"]]);
  lost = 0;
  const always = fake((/** @type {any} */ request) => (request.type === "compare" ? { error: { code: "panic", message: "out of bounds" } } : obliging(request)));
  await assert.rejects(always.compare([]), { code: "panic" });
  assert.equal(FakeWorker.all.length, 2, "once more, and then no more");
});

test("cancelling ends the worker where the request is under way, and leaves the others", async () => {
  const client = fake((request) => (request.input === "slow" ? null : obliging(request)));
  await client.analyze("a", "A");
  const [first, second] = [new AbortController(), new AbortController()];
  const slow = client.analyze("b", "slow", {}, { signal: first.signal });
  const waiting = client.analyze("c", "C", {}, { signal: second.signal });
  const build = client.build();
  second.abort();
  first.abort();
  await assert.rejects(slow, { code: "cancelled" });
  await assert.rejects(waiting, { code: "cancelled" });
  assert.equal(await build, "build");
  assert.deepEqual(FakeWorker.all.map(({ seen }) => seen), [["analyze a", "analyze b"], ["build"]]);
  assert.equal(client.starts, 2);
});
