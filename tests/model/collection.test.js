import assert from "node:assert/strict";
import { test } from "node:test";

import { cooccurrenceCounts, groupName, namedWith, publicationDays, sentencesWithBoth } from "../../www/js/model/collection.js";
import { article, entity, turnsDuring } from "./fixture.js";

const one = "Merkel war in Rom. Merkel und Kim in Rom. Kim schwieg.";
const first = article(
  "first",
  one,
  {
    entities: [
      entity(one, 0, "PER", "Merkel", ["Merkel"], { salience: 0.9 }),
      entity(one, 1, "LOC", "Rom", ["Rom"], { salience: 0.2 }),
      entity(one, 2, "PER", "Kim", ["Kim"], { salience: 0.4 }),
    ],
    together: [
      { a: 0, b: 1, sentences: [0, 1], paragraphs: [0] },
      { a: 0, b: 2, sentences: [1], paragraphs: [0] },
      { a: 1, b: 2, sentences: [1], paragraphs: [0] },
    ],
  },
  { published: "2023-09-18" },
);
const two = "Rom wartet auf Kim. In Rom ist Bonn fern.";
const second = article(
  "second",
  two,
  {
    entities: [
      entity(two, 0, "ORG", "Rom", ["Rom"], { salience: 0.3 }),
      entity(two, 1, "PER", "Kim", ["Kim"], { salience: 0.5 }),
      entity(two, 2, "LOC", "Bonn", ["Bonn"]),
    ],
    together: [
      { a: 0, b: 1, sentences: [0], paragraphs: [0] },
      { a: 0, b: 2, sentences: [], paragraphs: [0] },
    ],
  },
  { published: "2023-09-16" },
);

test("a group is called by the names in more than one of its articles, the most salient first", () => {
  assert.deepEqual(groupName([first, second]), ["Kim", "Rom"]);
  assert.deepEqual(groupName([first]), []);
});

test("beside the only name that a group shares stands the key term that its articles share", () => {
  const text = "Karl Winter baut eine Brücke. Karl Winter spart.";
  const term = (/** @type {string} */ word, score = 1, passing = false) => ({ text: word, score, mentions: [], passing });
  const report = (/** @type {string} */ id, /** @type {unknown[]} */ keywords) => article(id, text, { entities: [entity(text, 0, "PER", "Karl Winter", ["Karl Winter"])], keywords });
  const named = (/** @type {unknown[]} */ a, /** @type {unknown[]} */ b) => groupName([report("a", a), report("b", b)]);
  assert.deepEqual(named([term("Winter", 9), term("Brücke"), term("Bau", 2)], [term("Winter", 9), term("Bau", 3), term("brücke")]), ["Karl Winter", "Bau"]);
  assert.deepEqual(named([term("Brücke"), term("Bau", 2, true)], [term("Bau", 3, true), term("Geld")]), ["Karl Winter"]);
});

test("a group's days are the first and the last, or one, or none", () => {
  assert.deepEqual(publicationDays([first, second]), ["2023-09-16", "2023-09-18"]);
  assert.deepEqual(publicationDays([first, first]), ["2023-09-18"]);
  assert.deepEqual(publicationDays([article("c", "x")]), []);
});

test("sentences that name two entities are counted over articles, both ways", async () => {
  assert.deepEqual(await cooccurrenceCounts([first, second], ["merkel", "rom", "kim"]), [
    [0, 2, 1],
    [2, 0, 2],
    [1, 2, 0],
  ]);
});

test("who is named with an entity comes with the number of sentences, most first", () => {
  assert.deepEqual(namedWith([first, second], "rom"), [
    { key: "kim", name: "Kim", kind: "PER", count: 2 },
    { key: "merkel", name: "Merkel", kind: "PER", count: 2 },
  ]);
  assert.deepEqual(namedWith([first, second], "bonn"), []);
});

test("the sentences with both are given in order, no more than wanted", () => {
  const found = sentencesWithBoth([first, second], "kim", "rom", 10);
  assert.deepEqual(found.map(({ entry, sentence, text }) => [entry.id, sentence, text]), [
    ["first", 1, "Merkel und Kim in Rom."],
    ["second", 0, "Rom wartet auf Kim."],
  ]);
  assert.equal(sentencesWithBoth([first, second], "rom", "kim", 1).length, 1);
});

/** An article with entities `name`, or `name salience`. @param {string} id @param {string[]} names @param {any[]} [together] */
function naming(id, names, together = []) {
  const text = `${names.map((name) => name.split(" ")[0]).join(" ")}. Zwei. Drei. Vier. Fünf.`;
  const entities = names.map((one, index) => {
    const [name, salience = "0.5"] = one.split(" ");
    return entity(text, index, index ? "PER" : "ORG", name, [name], { salience: Number(salience) });
  });
  return article(id, text, { entities, together: together.map(([a, b, sentences]) => ({ a, b, sentences, paragraphs: [] })) });
}

test("a group's name: in most articles, then the most salient over all of them, then by the alphabet; three at most", () => {
  const name = (/** @type {string[][]} */ ...articles) => groupName(articles.map((names, index) => naming(String(index), names)));
  assert.deepEqual(name(["Kim 0.9", "Ida 0.1"], ["Ida 0.1", "Kim 0.9"], ["Ida 0.1"]), ["Ida", "Kim"]);
  assert.deepEqual(name(["Kim 0.25", "Ida 0.5"], ["Kim 0.75", "Ida 0.25"]), ["Kim", "Ida"]);
  assert.deepEqual(name(["Kim", "Ida", "Max"], ["Max", "Kim", "Ida"]), ["Ida", "Kim", "Max"]);
  assert.deepEqual(name(["Max", "Ida", "Kim"], ["Max", "Kim", "Ida"]), ["Ida", "Kim", "Max"]);
  assert.deepEqual(name(["Kim 0.4", "Ida 0.3", "Max 0.2", "Uli 0.1"], ["Uli 0.1", "Max 0.2", "Ida 0.3", "Kim 0.4"]), ["Kim", "Ida", "Max"]);
  assert.deepEqual(name(["Kim", "Kim"], ["Ida"]), [], "twice in one article");
  assert.deepEqual(name(["Kim 0.1", "Kim 0.1", "Ida 0.4"], ["Kim 0.1", "Ida 0.4"], ["Ida 0.4"]), ["Ida", "Kim"]);
  assert.deepEqual(groupName([]), []);
});

test("a group's name is taken from its first twelve articles", () => {
  const alone = (/** @type {number} */ index) => [`Nr${index}`];
  const group = (/** @type {number} */ last) => groupName(Array.from({ length: 14 }, (_, index) => naming(String(index), index === 0 || index === last ? ["Kim"] : alone(index))));
  assert.deepEqual([group(11), group(12)], [["Kim"], []]);
});

test("entities that are not asked for are not counted, nor one with itself", async () => {
  const entry = naming("x", ["Kim", "Ida", "Kim", "Max"], [[0, 1, [0, 1]], [0, 2, [0, 1, 2]], [0, 3, [0]], [1, 3, [2]], [3, 2, [1]], [2, 1, [3]]]);
  assert.deepEqual(await cooccurrenceCounts([entry], ["ida", "ulm", "kim"]), [[0, 0, 3], [0, 0, 0], [3, 0, 0]]);
  assert.deepEqual(await cooccurrenceCounts([entry], []), []);
});

test("counting over many articles lets others have their turn", async (context) => {
  const many = Array.from({ length: 20 }, (_, index) => naming(String(index), ["Kim"]));
  assert.ok((await turnsDuring(context, 1000, () => cooccurrenceCounts(many, ["kim"]))) > 0);
  assert.equal(await turnsDuring(context, 0, () => cooccurrenceCounts(many, ["kim"])), 0);
});

test("who is named with an entity: by number of sentences, then by the alphabet, without itself and without those who never are", () => {
  const entries = [naming("x", ["Kim", "Max", "Ida", "Kim", "Uli", "Eva"], [[0, 1, [0]], [2, 0, [1]], [0, 3, [0, 1]], [0, 4, []], [1, 2, [0, 1, 2]], [5, 3, [2, 3]]]), naming("y", ["Max", "Ida", "Kim"], [[0, 2, [0]], [1, 2, [0]]])];
  assert.deepEqual(namedWith(entries, "kim"), [
    { key: "eva", name: "Eva", kind: "PER", count: 2 },
    { key: "ida", name: "Ida", kind: "PER", count: 2 },
    { key: "max", name: "Max", kind: "PER", count: 2 },
  ]);
  assert.deepEqual(namedWith(entries, "uli"), []);
});

test("sentences with both are of these two alone, whichever comes first in an article", () => {
  const entries = [naming("x", ["Kim", "Ida", "Max"], [[0, 1, [0, 2]], [0, 2, [1]], [1, 2, [3]]]), naming("y", ["Max", "Ida", "Kim"], [[0, 1, [0]], [0, 2, [1]], [1, 2, [4]]])];
  const expected = [
    { entry: entries[0], sentence: 0, text: "Kim Ida Max." },
    { entry: entries[0], sentence: 2, text: "Drei." },
    { entry: entries[1], sentence: 4, text: "Fünf." },
  ];
  for (const [one, other] of [["kim", "ida"], ["ida", "kim"]]) {
    assert.deepEqual(sentencesWithBoth(entries, one, other, 3), expected);
    assert.deepEqual(sentencesWithBoth(entries, one, other, 2), expected.slice(0, 2));
  }
  assert.deepEqual(sentencesWithBoth(entries, "kim", "ida", 0), []);
  assert.deepEqual(sentencesWithBoth(entries, "kim", "kim", 9), []);
});

test("a group's days: the first and the last of several, in whatever order", () => {
  const dated = (/** @type {(string | null)[]} */ ...days) => publicationDays(days.map((published, index) => article(String(index), "x", {}, { published })));
  assert.deepEqual(dated("2023-09-18", "2023-09-16", null, "2023-09-20", "2023-09-17"), ["2023-09-16", "2023-09-20"]);
  assert.deepEqual(dated(null, "2023-09-18", null), ["2023-09-18"]);
});
