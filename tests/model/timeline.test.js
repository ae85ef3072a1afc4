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
