import assert from "node:assert/strict";
import { test } from "node:test";

import { foldName, nameKey } from "../../www/js/model/name-key.js";

test("a name has one key in every spelling and of every kind", () => {
  assert.equal(foldName("Ria Nowosti"), "rianowosti");
  assert.equal(foldName("Ria-Nowosti"), "rianowosti");
  assert.equal(foldName("RIA\u00adNowosti"), "rianowosti");
  assert.equal(nameKey({ key: "ORG:ria nowosti" }), "rianowosti");
  assert.equal(nameKey({ key: "LOC:köln" }), nameKey({ key: "ORG:Köln" }));
});

test("different names keep different keys", () => {
  assert.notEqual(foldName("Köln"), foldName("Koln"));
  assert.notEqual(foldName("Groß"), foldName("Gross"));
  // Only a kind is taken off, no part of a name.
  assert.equal(nameKey({ key: "PER:per:x" }), "per:x");
});
