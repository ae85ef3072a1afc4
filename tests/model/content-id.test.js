import assert from "node:assert/strict";
import { test } from "node:test";

import { contentId } from "../../www/js/model/content-id.js";
import { turnsDuring } from "./fixture.js";

test("the same text has the same id, in every version of the page", async () => {
  assert.equal(await contentId("Der Zug fährt nach Köln."), "todcsm3k54pqm");
  assert.equal(await contentId(""), "tztntfpbd4yv");
});

test("texts that differ in one letter have different ids", async () => {
  const ids = await Promise.all([..."abcdefghij"].map((letter) => contentId(`Zug ${letter} fuhr.`)));
  assert.equal(new Set(ids).size, 10);
  for (const id of ids) assert.match(id, /^t[0-9a-z]+$/);
});

test("a long text is gone through to its end", async () => {
  const long = "x".repeat(1_200_000);
  assert.notEqual(await contentId(`${long}a`), await contentId(`${long}b`));
});

test("reading a long text lets others have their turn, a short one has no need to", async (context) => {
  const long = "x".repeat(1_200_000);
  assert.ok((await turnsDuring(context, 1000, () => contentId(long))) > 0);
  assert.equal(await turnsDuring(context, 1000, () => contentId("x".repeat(1000))), 0);
  assert.equal(await turnsDuring(context, 0, () => contentId(long)), 0);
});
