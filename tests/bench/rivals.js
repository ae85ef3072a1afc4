// The libraries that one would take instead, each for what it does with a German text. Bundled into the worker of the
// benchmark; none of them is part of the page.
//
// - wink-nlp has no model for German; its tokens and sentences come from the English one, which knows no German abbreviation.
// - compromise reads English; de-compromise is its German sister: tokens, sentences, a part of speech each, some names.
// - chrono-node finds dates and times in German text and gives their values.
import { de } from "chrono-node";
import compromise from "compromise";
// @ts-expect-error: its types are not where its package says.
import german from "de-compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const wink = winkNLP(model, ["sbd"]);

/** @type {Record<string, (text: string) => number>} each returns how many it found */
export const rivals = {
  wink: (text) => {
    const read = wink.readDoc(text);
    return read.tokens().length() + read.sentences().length();
  },
  compromise: (text) => compromise(text).termList().length,
  deCompromise: (text) => german(text).termList().length,
  chrono: (text) => de.parse(text, new Date(2023, 8, 18)).length,
};
