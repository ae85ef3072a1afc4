import assert from "node:assert/strict";
import { test } from "node:test";

import { otherNames } from "../../www/js/model/other-names.js";
import { article, at, entity } from "./fixture.js";

test("descriptions come first, then derived forms; parts, genitives and repetitions of the name are left out", () => {
  const text = "Olaf Scholz reist. Scholz spricht. Der Bundeskanzler Olaf Scholz fliegt. Olaf Scholzs Rede. Die Scholz-Regierung tagt. Der Hanseat schweigt.";
  const scholz = entity(
    text,
    0,
    "PER",
    "Olaf Scholz",
    ["Olaf Scholz", ["Scholz", 1], "Olaf Scholzs", ["Scholz-Regierung", 0, "derived"], ["Hanseat", 0, "part"]],
    { descriptions: [at(text, "Bundeskanzler")] },
  );
  assert.deepEqual(otherNames(article("a", text), /** @type {any} */ (scholz)), ["Bundeskanzler", "Scholz-Regierung", "Hanseat"]);
});

test("the same words with another ending are one name, and no more than three are given", () => {
  const text = "der Präsident, dem Präsidenten, des Präsidenten, der Staatschef, der Gast, der Mann aus Moskau";
  const descriptions = ["Präsident", "Präsidenten", "Staatschef", "Gast", "Mann aus Moskau"].map((words) => at(text, words));
  const putin = entity(text, 0, "PER", "Wladimir Putin", [], { descriptions });
  assert.deepEqual(otherNames(article("a", text), /** @type {any} */ (putin)), ["Präsident", "Staatschef", "Gast"]);
});
