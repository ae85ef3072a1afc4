import assert from "node:assert/strict";
import { test } from "node:test";

import { timePhrase } from "../../www/js/model/time-phrase.js";
import { at } from "./fixture.js";

/** @param {string} text @param {string} words */
const phrase = (text, words) => timePhrase(text, ...at(text, words));

test("an expression that begins with an article in an oblique case takes its preposition along", () => {
  assert.equal(phrase("Es gilt seit der Corona-Pandemie.", "der Corona-Pandemie"), "seit der Corona-Pandemie");
  assert.equal(phrase("Er blieb während\n des Krieges dort.", "des Krieges"), "während des Krieges");
});

test("any other expression stays as it is", () => {
  assert.equal(phrase("Die Gespräche dauern drei  Tage.", "drei  Tage"), "drei Tage");
  assert.equal(phrase("Dies ist am Montag.", "Montag"), "Montag");
  assert.equal(phrase("der Woche nach", "der Woche"), "der Woche");
  // Nothing is taken across a full stop.
  assert.equal(phrase("Gut. Der Woche", "Der Woche"), "Der Woche");
  assert.equal(phrase("Ja, der Woche", "der Woche"), "der Woche");
});
