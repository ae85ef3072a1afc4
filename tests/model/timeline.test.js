import assert from "node:assert/strict";
import { test } from "node:test";

import { isOnlyOrdered, stepsOf, timesOffTimeline, timeText, timexOf } from "../../www/js/model/timeline.js";
import { article, at, event, time } from "./fixture.js";

const text = "Am Montag um 14  Uhr kam er. Am Montag ging er. Davor war er krank. Es dauerte seit der Nacht drei Tage. Drei Tage. Bald.";
const entry = article("a", text, {
  times: [
    time(at(text, "Montag um 14  Uhr"), "TIME", "2023-09-18T14:00"),
    time(at(text, "Montag", 1), "DATE", "2023-09-18"),
    time(at(text, "der Nacht"), "DURATION", "", "seit der Nacht"),
    time(at(text, "drei Tage"), "DURATION", "P3D"),
    time(at(text, "Drei Tage"), "DURATION", "P3D"),
    time(at(text, "Bald"), "DATE", ""),
  ],
  timeline: {
    events: [
      event({ sentence: 2, relation: "before", order: 1 }),
      event({ sentence: 0, time: 0, from: "2023-09-18", to: "2023-09-18", order: 2 }),
      event({ sentence: 1, time: 1, from: "2023-09-18", to: "2023-09-18", order: 2 }),
    ],
    undated: [],
  },
});

test("events at one moment are a step; the clock makes another", () => {
  const steps = stepsOf([entry]);
  assert.deepEqual(steps.map(({ relation, order, places }) => [relation, order, places.map(({ sentence }) => sentence)]), [
    ["before", 1, [2]],
    [null, 2, [0]],
    [null, 2, [1]],
  ]);
  assert.deepEqual(steps.map(isOnlyOrdered), [true, false, false]);
});

test("over several articles, the given sequence counts, and a sentence comes once", () => {
  const other = article("b", "Montag.", {
    times: [time([0, 6], "DATE", "2023-09-18")],
    timeline: { events: [event({ time: 0, from: "2023-09-18", to: "2023-09-18", order: 2 })], undated: [] },
  });
  const sequence = [{ article: 1, event: 0 }, { article: 0, event: 2 }, { article: 0, event: 2 }, { article: 0, event: 0 }];
  const steps = stepsOf([entry, other], sequence);
  assert.deepEqual(steps.map(({ places }) => places.map(({ article, sentence }) => [article, sentence])), [[[1, 0], [0, 1]], [[0, 2]]]);
});

test("an event has its time's value and words, or none", () => {
  const [ordered, known] = entry.report.timeline.events;
  assert.equal(timexOf(entry, known), "2023-09-18T14:00");
  assert.equal(timeText(entry, known), "Montag um 14 Uhr");
  assert.equal(timexOf(entry, ordered), "");
  assert.equal(timeText(entry, ordered), "");
});

test("durations and what has no date stand off the timeline, each phrase once", () => {
  assert.deepEqual(timesOffTimeline(entry), [
    { words: "seit der Nacht", time: 2 },
    { words: "drei Tage", time: 3 },
    { words: "Bald", time: 5 },
  ]);
});

test("a step has all that tells of its moment: its day or days with the clock, or how it was ordered", () => {
  const times = ["2023-09-18", "2023-09-18T14:00", "2023-09-18T14:00", "2023-09"].map((value) => time([0, 3], "DATE", value));
  const on = (/** @type {any} */ rest) => event({ from: "2023-09-18", to: "2023-09-18", order: 5, ...rest });
  const events = [
    on({ sentence: 0, time: 0 }),
    on({ sentence: 1, time: 1 }),
    on({ sentence: 2, time: null }),
    on({ sentence: 3, time: 2 }),
    on({ sentence: 3, time: 1 }),
    event({ sentence: 4, time: 3, from: "2023-09-01", to: "2023-09-30", order: 6 }),
    event({ sentence: 5, from: "2023-09-01", to: "2023-09-15", order: 6 }),
    event({ sentence: 6, from: "2023-09-02", to: "2023-09-30", order: 6 }),
    event({ sentence: 0, relation: "after", order: 7 }),
    event({ sentence: 1, relation: "after", order: 7 }),
    event({ sentence: 1, relation: "before", order: 7 }),
    event({ sentence: 2, relation: "after", order: 8 }),
    event({ sentence: 3, relation: "weekday", order: 8 }),
  ];
  const told = article("s", "Tag.", { times, timeline: { events, undated: [] } });
  const step = (/** @type {number} */ order, /** @type {any} */ relation, /** @type {number[]} */ ...indices) => ({ order, relation, places: indices.map((index) => ({ article: 0, sentence: events[index].sentence, event: events[index] })) });
  const made = stepsOf([told]);
  assert.deepEqual(made, [step(5, null, 0, 2), step(5, null, 1, 3), step(6, null, 5), step(6, null, 6), step(6, null, 7), step(7, "after", 8, 9), step(7, "before", 10), step(8, "after", 11), step(8, "weekday", 12)]);
  assert.deepEqual(made.map(isOnlyOrdered), [false, false, false, false, false, true, true, true, false]);
  assert.deepEqual(stepsOf([]), []);
});

test("without a sequence articles come one after another", () => {
  const events = [event({ sentence: 0, from: "2023-09-18", to: "2023-09-18" }), event({ sentence: 0, from: "2023-09-19", to: "2023-09-19" })];
  const two = ["a", "b"].map((id) => article(id, "Tag.", { timeline: { events, undated: [] } }));
  assert.deepEqual(stepsOf(two).map(({ places }) => places.map(({ article, event }) => [article, event.from])), [[[0, "2023-09-18"], [1, "2023-09-18"]], [[0, "2023-09-19"], [1, "2023-09-19"]]]);
});

test("off the timeline are durations and repetitions, placed or not, and what has neither a place nor a value", () => {
  const words = "a b c d e f g h";
  const kinds = /** @type {const} */ ([["DURATION", "P3D"], ["SET", "P1W"], ["DATE", "2023"], ["DATE", ""], ["TIME", ""], ["DURATION", "P1D"], ["SET", "XXXX"], ["DATE", ""]]);
  const report = {
    times: kinds.map(([kind, value], index) => time([2 * index, 2 * index + 1], kind, value)),
    timeline: { events: [3, 5, 6].map((time) => event({ time })), undated: [] },
  };
  assert.deepEqual(timesOffTimeline(article("o", words, report)), [{ words: "a", time: 0 }, { words: "b", time: 1 }, { words: "e", time: 4 }, { words: "f", time: 5 }, { words: "g", time: 6 }, { words: "h", time: 7 }]);
});

test("of the times off the timeline each phrase comes once, in any case, and 24 at most", () => {
  const phrases = (/** @type {string[]} */ ...phrases) => timesOffTimeline(article("p", "x", { times: phrases.map((phrase) => time([0, 1], "DURATION", "P1D", phrase)) }));
  assert.deepEqual(phrases("Drei Tage", "drei tage", "zwei Tage", "DREI TAGE"), [{ words: "Drei Tage", time: 0 }, { words: "zwei Tage", time: 2 }]);
  const many = Array.from({ length: 30 }, (_, index) => `${index} Tage`);
  assert.deepEqual(phrases(...many), many.slice(0, 24).map((words, time) => ({ words, time })));
  assert.equal(phrases(...many.slice(0, 24)).length, 24);
});
