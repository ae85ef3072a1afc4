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
