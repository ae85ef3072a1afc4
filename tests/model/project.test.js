// The project file: nothing is lost on the way, older versions open, and what means harm does none.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

import { joined, NAME, projectOf, projectPieces, VERSION } from "../../www/js/model/project.js";

const ID = ["a", "b", "c"];
const word = fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }).map((one) => `w${one}`);
const anchor = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 50 }), word).map(([start, length, quote]) => ({ start, end: start + length, quote }));
const kind = fc.constantFrom("PER", "LOC", "ORG", "OTH");
const scope = fc.constantFrom("here", "article");
const speaker = fc.option(word);
const correction = fc.oneof(
  fc.record({ type: fc.constantFrom("kind", "name"), at: anchor, kind, scope }),
  fc.record({ type: fc.constant("noName"), at: anchor, scope }),
  fc.record({ type: fc.constant("called"), at: anchor, name: word }),
  fc.record({ type: fc.constant("same"), at: anchor, as: anchor }),
  fc.record({ type: fc.constantFrom("apart", "noStatement"), at: anchor }),
  fc.record({ type: fc.constantFrom("speaker", "statement"), at: anchor, speaker }),
  fc.record({ type: fc.constant("time"), at: anchor, value: fc.option(fc.constantFrom("2025-10-14", "P3D")) }),
  fc.record({ type: fc.constant("summary"), at: anchor, keep: fc.boolean() }),
);
const place = (/** @type {string} */ article) => anchor.map((at) => ({ article, at }));
const pair = fc.oneof(
  fc.record({ type: fc.constantFrom("pair", "notPair"), a: place("a"), b: place("b") }),
  fc.record({ type: fc.constant("verdict"), a: place("b"), b: place("c"), verdict: fc.constantFrom("same", "compatible", "differs", "unrelated") }),
);
const note = fc.record({
  id: word,
  on: fc.constantFrom("passage", "name", "statement", "time", "sentence", "pair", "fact"),
  places: fc.array(fc.constantFrom(...ID).chain(place), { minLength: 1, maxLength: 3 }),
  text: fc.string({ unit: "binary" }),
  tags: fc.array(word, { maxLength: 3 }),
  made: fc.constant("2026-01-02"),
});
const article = (/** @type {string} */ id) =>
  fc.record({
    id: fc.constant(id),
    text: fc.string({ unit: "binary" }).map((text) => `Text ${text}`),
    name: fc.string(),
    title: fc.option(word),
    published: fc.option(fc.constantFrom("2025-10", "2025-10-14")),
    source: fc.string(),
    author: fc.string(),
    address: fc.webUrl(),
    isPaid: fc.boolean(),
  });
const work = (/** @type {string} */ id) => fc.record({ id: fc.constant(id), corrections: fc.array(correction, { maxLength: 8 }), pairs: id === "*" ? fc.array(pair, { maxLength: 5 }) : fc.constant([]), notes: fc.array(note, { maxLength: 5 }) });
const project = fc.record({ articles: fc.tuple(...ID.map(article)), works: fc.tuple(...[...ID, "*"].map(work)) });

/** @param {any} one */
const written = ({ articles, works }) => [...projectPieces(articles, works, { version: "0.1.0", made: "2026-01-02", settings: { names: "on" } })].join("");
/** A text as JSON carries it: halves of characters are not texts. @param {any} value */
const plain = (value) => JSON.parse(JSON.stringify(value));

test("a project comes back as it was saved", () => {
  fc.assert(
    fc.property(project, (one) => {
      const back = projectOf(written(one));
      assert.deepEqual(plain(back.articles), plain(one.articles));
      assert.deepEqual(plain(back.works), plain(one.works));
      assert.deepEqual(back.settings, { names: "on" });
    }),
    { numRuns: 200 },
  );
});

test("joined with what was there, nothing is lost and nothing doubled", () => {
  fc.assert(
    fc.property(project, project, (given, here) => {
      const ids = new Map([["a", "x"], ["b", "b"]]);
      const before = new Map(/** @type {any[]} */ (plain(here.works)).map((one) => [one.id, one]));
      const of = (/** @type {string} */ id) => before.get(id) ?? { id, corrections: [], pairs: [], notes: [] };
      const once = joined(/** @type {any} */ (plain(given.works)), ids, of);
      for (const work of once) for (const list of /** @type {const} */ (["corrections", "pairs", "notes"])) for (const old of of(work.id)[list]) assert.ok(work[list].some((/** @type {any} */ one) => JSON.stringify(one) === JSON.stringify(old)));
      assert.equal(once.find(({ id }) => id === "a"), undefined);
      const after = new Map(once.map((one) => [one.id, one]));
      assert.deepEqual(joined(/** @type {any} */ (plain(given.works)), ids, (id) => after.get(id) ?? of(id)), once);
    }),
    { numRuns: 100 },
  );
});

test("what is no project, broken off, or of a newer Lesart is named as such", () => {
  const code = (/** @type {string} */ json) => {
    try {
      projectOf(json);
      return "";
    } catch (fault) {
      return /** @type {any} */ (fault).code;
    }
  };
  assert.equal(code("{"), "project-damaged");
  assert.equal(code("null"), "project-damaged");
  assert.equal(code('{"format":"lesart-project"}'), "project-damaged");
  assert.equal(code(`{"format":"lesart-project","version":${VERSION + 1}}`), "project-newer");
  assert.equal(code(`{"format":"lesart-project","version":1,"articles":${JSON.stringify(Array(20_001).fill({}))}}`), "project-too-long");
  assert.equal(NAME, "project.json");
});

test("hostile files leave nothing behind: foreign fields, prototypes, wrong shapes", () => {
  const at = { start: 0, end: 3, quote: "Kim" };
  const hostile = `{"format":"lesart-project","version":1,"__proto__":{"polluted":1},"settings":{"language":"xx","names":"<b>"},
    "articles":[{"id":"a","text":"Kim kam.","__proto__":{"polluted":1},"onclick":"x","published":"morgen"},{"id":"*","text":"x"},{"id":"b","text":5},null,7,[]],
    "works":[{"id":"a","corrections":[{"type":"kind","at":${JSON.stringify(at)},"kind":"EVIL"},{"type":"__proto__","at":${JSON.stringify(at)}},{"type":"constructor","at":${JSON.stringify(at)}},
      {"type":"noName","at":{"start":-1,"end":2,"quote":"x"}},{"type":"noName","at":{"start":1e308,"end":2,"quote":"x"}},{"type":"noName","at":{"start":1,"end":9007199254740991,"quote":"x"}},{"type":"noName","at":${JSON.stringify(at)},"__proto__":{"polluted":1},"extra":1}],
      "pairs":[{}],"notes":[{"on":"name","places":[{"article":"zz","at":${JSON.stringify(at)}}]}]},{"id":"zz","corrections":[]},{"id":"__proto__","corrections":[]}]}`;
  const { articles, works, settings } = projectOf(hostile);
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
  assert.deepEqual(settings, {});
  assert.deepEqual(articles, [{ id: "a", text: "Kim kam.", name: "", title: null, published: null, source: "", author: "", address: "", isPaid: false }]);
  assert.deepEqual(works, [{ id: "a", corrections: [{ type: "noName", at }], pairs: [], notes: [] }]);
});

/** A file's content as a project. @param {Record<string, unknown>} content @param {unknown} [version] */
const opened = (content, version = VERSION) => projectOf(JSON.stringify({ format: "lesart-project", version, ...content }));
const kim = { start: 0, end: 3, quote: "Kim" };
const virne = { start: 7, end: 12, quote: "Virne" };
const kimKam = { id: "a", text: "Kim kam." };

test("a file is one JSON text with what it is, and a line an article", () => {
  const given = { id: "a", text: "Kim kam.", name: "a.txt", title: "Ankunft", published: "2025-10-14", source: "Bote", author: "M. Meier", address: "https://a.example/", isPaid: true };
  const other = { ...given, id: "b", title: null, published: null, isPaid: false };
  const works = [{ id: "a", corrections: [{ type: "apart", at: kim }], pairs: [], notes: [] }];
  const json = [...projectPieces(/** @type {any} */ ([{ ...given, origin: "own", report: {} }, other]), /** @type {any} */ (works), { version: "1.2.3", made: "2026-01-02" })].join("");
  assert.deepEqual(JSON.parse(json), { format: "lesart-project", version: VERSION, lesart: "1.2.3", made: "2026-01-02", settings: {}, articles: [given, other], works });
  assert.deepEqual(json.split("\n").slice(1, 3), [`${JSON.stringify(given)},`, JSON.stringify(other)]);
});

test("what cannot be read says why", () => {
  const fails = (/** @type {() => unknown} */ open, /** @type {string} */ code, /** @type {RegExp} */ message) => assert.throws(open, (/** @type {any} */ fault) => fault instanceof Error && /** @type {any} */ (fault).code === code && message.test(fault.message), `${code} ${message}`);
  fails(() => projectOf("{"), "project-damaged", /^SyntaxError: /);
  for (const json of ["null", "1", "[]", "{}", '{"version":1}', '{"format":"lesart","version":1}']) fails(() => projectOf(json), "project-damaged", /^it is no project of Lesart$/);
  for (const version of [0, -1, 0.5, 1.5, "1", null]) fails(() => opened({}, version), "project-damaged", /^it is no project of Lesart$/);
  fails(() => opened({}, VERSION + 1), "project-newer", new RegExp(`^version ${VERSION + 1}, this Lesart reads up to ${VERSION}$`));
  fails(() => opened({ articles: Array(20_001).fill(0) }), "project-too-long", /^a list of 20001$/);
  fails(() => opened({ works: Array(20_002).fill(0) }), "project-too-long", /^a list of 20002$/);
  for (const list of ["corrections", "pairs", "notes"]) fails(() => opened({ works: [{ id: "*", [list]: Array(200_001).fill(0) }] }), "project-too-long", /^a list of 200001$/);
  fails(() => opened({ articles: [kimKam], works: [{ id: "a", notes: [{ on: "name", places: Array(27).fill(0) }] }] }), "project-too-long", /^a list of 27$/);
});

test("lists are read up to their bounds; what is no list is empty, what is no object in it is left out", () => {
  const none = { articles: [], works: [], settings: {} };
  assert.deepEqual(opened({}), none);
  for (const list of [null, "ab", 2, {}, { length: 1 }]) assert.deepEqual(opened({ articles: list, works: list }), none);
  assert.deepEqual(opened({ articles: Array(20_000).fill({}), works: Array(20_001).fill(null) }), none);
  const work = { id: "*", corrections: [], pairs: [], notes: [] };
  const long = Array(200_000).fill(0);
  assert.deepEqual(opened({ works: [{ id: "*", corrections: long, pairs: long, notes: long }] }).works, [work]);
  assert.deepEqual(opened({ works: [{ id: "*", corrections: "ab", pairs: 7 }] }).works, [work]);
});

test("of the settings the names alone are taken, where they are on", () => {
  assert.deepEqual(opened({ settings: { names: "on", language: "de" } }).settings, { names: "on" });
  for (const settings of [undefined, null, {}, "on", { names: "off" }, { names: true }]) assert.deepEqual(opened({ settings }).settings, {});
});

test("an article is its text and its id; what else is known of it is taken where it is words, a day, a yes", () => {
  const bare = { ...kimKam, name: "", title: null, published: null, source: "", author: "", address: "", isPaid: false };
  const read = (/** @type {any} */ one) => opened({ articles: [{ ...kimKam, ...one }] }).articles;
  assert.deepEqual(read({}), [bare]);
  const full = { ...kimKam, name: "a.txt", title: "Ankunft", published: "2025-10-14", source: "Bote", author: "M. Meier", address: "https://a.example/", isPaid: true };
  assert.deepEqual(read({ ...full, report: {}, origin: "seed" }), [full]);
  for (const one of [{ text: 5 }, { text: "" }, { text: " \n" }, { id: 5 }, { id: "" }, { id: "*" }, { id: null }]) assert.deepEqual(read(one), [], JSON.stringify(one));
  for (const field of ["name", "title", "source", "author", "address"]) for (const value of [5, null, ["x"], {}]) assert.deepEqual(read({ [field]: value }), [bare], field);
  assert.deepEqual(read({ title: "" }), [bare]);
  for (const published of ["2025-10", "2025-10-14"]) assert.deepEqual(read({ published }), [{ ...bare, published }]);
  for (const published of ["", "2025", "2025-1", "2025-10-1", "x2025-10-14", "2025-10-14x", "2025-10-", 2025]) assert.deepEqual(read({ published }), [bare], String(published));
  for (const isPaid of [1, "true", "", null]) assert.deepEqual(read({ isPaid }), [bare]);
  const long = "x".repeat(5000);
  const cut = long.slice(0, 4000);
  assert.deepEqual(read({ id: long, text: long, name: long, title: long, source: long, author: long, address: long }), [{ ...bare, id: cut, text: long, name: cut, title: cut, source: cut, author: cut, address: cut }]);
});

/** The corrections that come out of some. @param {unknown[]} given */
const corrections = (...given) => opened({ articles: [kimKam], works: [{ id: "a", corrections: given }] }).works[0].corrections;

test("a place has a beginning, an end behind it, and words; what lacks one is none", () => {
  const long = "x".repeat(20_000);
  for (const at of [kim, { start: 0, end: 1, quote: long }, { start: 2 ** 28 - 1, end: 2 ** 28, quote: "x" }]) assert.deepEqual(corrections({ type: "apart", at: { ...at, extra: 1 } }), [{ type: "apart", at }]);
  const wrong = [undefined, null, "Kim", 7, [], {}, ...[{ quote: undefined }, { quote: 5 }, { quote: "" }, { quote: ["Kim"] }, { quote: `${long}x` }, { start: -1 }, { start: 0.5 }, { start: "0" }, { start: null }, { end: undefined }, { end: 2.5 }, { end: "3" }, { start: 3 }, { start: 4 }, { end: 2 ** 28 + 1 }].map((one) => ({ ...kim, ...one }))];
  for (const at of wrong) assert.deepEqual(corrections({ type: "apart", at }, { type: "same", at: kim, as: at }), [], JSON.stringify(at)?.slice(0, 80));
});

test("each correction is read with its own fields, and left out where one is wrong", () => {
  /** @type {[given: Record<string, unknown>, read: Record<string, unknown> | null][]} */
  const cases = [
    ...["kind", "name"].flatMap((type) => [
      ...["PER", "LOC", "ORG", "OTH"].map((kind) => /** @type {[any, any]} */ ([{ type, kind }, { type, kind }])),
      ...["here", "article"].map((scope) => /** @type {[any, any]} */ ([{ type, kind: "PER", scope }, { type, kind: "PER", scope }])),
      /** @type {[any, any]} */ ([{ type, kind: "PER", scope: "everywhere", speaker: "Kim", name: "Kim" }, { type, kind: "PER" }]),
      /** @type {[any, any]} */ ([{ type, kind: "XYZ" }, null]),
      /** @type {[any, any]} */ ([{ type }, null]),
    ]),
    [{ type: "noName", kind: "PER" }, { type: "noName" }],
    [{ type: "noName", scope: "here" }, { type: "noName", scope: "here" }],
    [{ type: "called", name: "die Virne", scope: "here" }, { type: "called", name: "die Virne" }],
    [{ type: "called", name: "x".repeat(5000) }, { type: "called", name: "x".repeat(4000) }],
    ...[" ", "", 5, undefined].map((name) => /** @type {[any, any]} */ ([{ type: "called", name }, null])),
    [{ type: "same", as: virne, scope: "here" }, { type: "same", as: virne }],
    [{ type: "apart", as: virne, scope: "here", speaker: "Kim" }, { type: "apart" }],
    [{ type: "noStatement", speaker: "Kim" }, { type: "noStatement" }],
    ...["speaker", "statement"].flatMap((type) => [
      /** @type {[any, any]} */ ([{ type, speaker: " Kim ", kind: "PER" }, { type, speaker: " Kim " }]),
      /** @type {[any, any]} */ ([{ type, speaker: "x".repeat(5000) }, { type, speaker: "x".repeat(4000) }]),
      ...[null, undefined, "", "  ", 5].map((speaker) => /** @type {[any, any]} */ ([{ type, speaker }, { type, speaker: null }])),
    ]),
    [{ type: "time", value: "x".repeat(64) }, { type: "time", value: "x".repeat(64) }],
    ...["x".repeat(65), 5, null, undefined].map((value) => /** @type {[any, any]} */ ([{ type: "time", value }, { type: "time", value: null }])),
    ...[true, false].map((keep) => /** @type {[any, any]} */ ([{ type: "summary", keep, value: "x" }, { type: "summary", keep }])),
    ...["yes", 1, null, undefined].map((keep) => /** @type {[any, any]} */ ([{ type: "summary", keep }, null])),
    ...["pair", "KIND", "", null, undefined].map((type) => /** @type {[any, any]} */ ([{ type, kind: "PER", keep: true }, null])),
  ];
  for (const [given, read] of cases) assert.deepEqual(corrections({ ...given, at: kim }), read ? [{ ...read, at: kim }] : [], JSON.stringify(given).slice(0, 80));
});

test("what is said of two sentences is of two articles of the file", () => {
  const articles = [kimKam, { id: "b", text: "Kim ging." }];
  const [a, b] = [{ article: "a", at: kim }, { article: "b", at: virne }];
  const pairs = (/** @type {any} */ given) => opened({ articles, works: [{ id: "*", pairs: [{ a, b, ...given }] }] }).works[0].pairs;
  for (const type of ["pair", "notPair"]) assert.deepEqual(pairs({ type, verdict: "same", extra: 1 }), [{ type, a, b }]);
  for (const verdict of ["same", "compatible", "differs", "unrelated"]) assert.deepEqual(pairs({ type: "verdict", verdict }), [{ type: "verdict", a, b, verdict }]);
  for (const given of [{}, { type: "verdict" }, { type: "verdict", verdict: "alike" }, { type: "apart" }, { type: "apart", verdict: "same" }, { verdict: "same" }]) assert.deepEqual(pairs(given), [], JSON.stringify(given));
  for (const places of [{ a: null }, { b: undefined }, { a: 5 }, { b: { article: "b" } }, { a: { article: "zz", at: kim } }, { b: { article: "zz", at: kim } }, { b: { article: "a", at: virne } }]) assert.deepEqual(pairs({ type: "pair", ...places }), [], JSON.stringify(places));
});

test("pairs are of all articles alone, and work of an article is of one of the file", () => {
  const articles = [kimKam, { id: "b", text: "Kim ging." }];
  const own = { corrections: [{ type: "apart", at: kim }], pairs: [{ type: "pair", a: { article: "a", at: kim }, b: { article: "b", at: kim } }], notes: [] };
  assert.deepEqual(opened({ articles, works: [{ id: "a", ...own }, { id: "zz", ...own }, { ...own }, { id: "*", ...own }] }).works, [{ id: "a", ...own, pairs: [] }, { id: "*", ...own }]);
});

test("a note is on something, at places of the file, with words and tags", () => {
  const place = { article: "a", at: kim };
  const notes = (/** @type {any} */ given) => opened({ articles: [kimKam], works: [{ id: "a", notes: [{ id: "1", on: "name", places: [place], text: "Wer?", tags: ["unklar"], made: "2026-01-02", ...given }] }] }).works[0].notes;
  const note = { id: "1", on: "name", places: [place], text: "Wer?", tags: ["unklar"], made: "2026-01-02" };
  assert.deepEqual(notes({ extra: 1 }), [note]);
  for (const on of ["passage", "name", "statement", "time", "sentence", "pair", "fact"]) assert.deepEqual(notes({ on }), [{ ...note, on }]);
  for (const on of ["article", "", null, undefined]) assert.deepEqual(notes({ on }), [], String(on));
  assert.deepEqual(notes({ places: Array(26).fill(place) })[0].places.length, 26);
  assert.deepEqual(notes({ places: [{ article: "zz", at: kim }, place, null, {}] }), [note]);
  for (const places of [[], null, place, [{ article: "zz", at: kim }]]) assert.deepEqual(notes({ places }), []);
  assert.deepEqual(notes({ id: "x".repeat(65), text: "x".repeat(20_001), tags: ["x".repeat(41), 5, null, "da"] }), [{ ...note, id: "x".repeat(64), text: "x".repeat(20_000), tags: ["x".repeat(40), "da"] }]);
  for (const tags of [null, "unklar", { 0: "x" }, undefined]) assert.deepEqual(notes({ tags }), [{ ...note, tags: [] }]);
  for (const text of [null, 5, undefined]) assert.deepEqual(notes({ text }), [{ ...note, text: "" }]);
  for (const made of [null, 20260102, "", "heute", "x2026-01-02", "2026-01-02x", "2026-1-2", "2026-01"]) assert.deepEqual(notes({ made }), [{ ...note, made: "" }], String(made));
});

test("work is moved to what the articles are called here, in pairs and notes, too; what was here stands behind, nothing twice", () => {
  const [a, b] = [{ article: "a", at: kim }, { article: "b", at: virne }];
  /** @type {any} */
  const apart = { type: "apart", at: kim };
  /** @type {any} */
  const noName = { type: "noName", at: virne };
  const note = (/** @type {string} */ id, /** @type {any[]} */ ...places) => /** @type {any} */ ({ id, on: "pair", places, text: "hm", tags: [], made: "" });
  const pair = (/** @type {any} */ one, /** @type {any} */ other) => /** @type {any} */ ({ type: "pair", a: one, b: other });
  const given = [
    { id: "a", corrections: [apart, noName], pairs: [], notes: [note("1", a)] },
    { id: "*", corrections: [], pairs: [pair(a, b)], notes: [note("2", a, b)] },
    { id: "c", corrections: [noName], pairs: [], notes: [] },
  ];
  const x = { ...a, article: "x" };
  const here = (/** @type {string} */ id) => ({ id, corrections: id === "x" ? [noName] : [], pairs: id === "*" ? [pair(b, x)] : [], notes: id === "x" ? [note("3", x)] : [] });
  assert.deepEqual(joined(given, new Map([["a", "x"], ["b", "b"]]), here), [
    { id: "x", corrections: [apart, noName], pairs: [], notes: [note("1", x), note("3", x)] },
    { id: "*", corrections: [], pairs: [pair(x, b), pair(b, x)], notes: [note("2", x, b)] },
    { id: "c", corrections: [noName], pairs: [], notes: [] },
  ]);
  // Two articles of the file are one here.
  const both = [{ id: "a", corrections: [apart], pairs: [], notes: [] }, { id: "b", corrections: [noName], pairs: [], notes: [] }];
  const nothing = (/** @type {string} */ id) => ({ id, corrections: [], pairs: [], notes: [] });
  assert.deepEqual(joined(both, new Map([["a", "x"], ["b", "x"]]), nothing), [{ id: "x", corrections: [noName, apart], pairs: [], notes: [] }]);
  assert.deepEqual(joined([], new Map(), nothing), []);
});
