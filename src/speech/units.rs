//! Units: the stretches of text in which a frame and its statement are looked for.

use std::ops::Range;

use super::features::{CAPITAL, Marker, NUMBER, PUNCTUATION};
use super::view::SpeechView;

/// The most tokens of a unit, so that the cost of an endless sentence stays linear.
const LONGEST_UNIT: usize = 1000;

impl SpeechView<'_> {
    /// The units of the document, as ranges of tokens, in order: sentences, joined where a quotation runs over their
    /// end or where a comma or a small letter follows one: `„Wann? Jetzt?“, fragte sie.`
    pub(super) fn units(&self) -> Vec<Range<usize>> {
        let mut units: Vec<Range<usize>> = Vec::new();
        let mut paragraph = u32::MAX;
        for sentence in self.document.sentences() {
            let range = self.behind_head(sentence.token_range());
            let (before, first) = (range.start.wrapping_sub(1), range.start);
            let goes_on = sentence.paragraph == paragraph
                && (self.is_quoted(first) && self.in_same_quotation(before, first)
                    || self.is_quoted(before)
                        && (self.features(first).marker == Marker::Comma
                            || !self.features(first).is(CAPITAL | PUNCTUATION | NUMBER)));
            match units.last_mut().filter(|unit| goes_on && range.end - unit.start <= LONGEST_UNIT) {
                Some(unit) => unit.end = range.end,
                None => {
                    let starts = range.clone().step_by(LONGEST_UNIT);
                    units.extend(starts.map(|start| start..range.end.min(start + LONGEST_UNIT)));
                }
            }
            paragraph = sentence.paragraph;
        }
        units.into_iter().flat_map(|unit| self.split_behind_quotes(unit)).collect()
    }

    /// A sentence without the head of a live blog's entry: `+++ 19.02 Uhr +++ Die Wahlbeteiligung …`, `9.55 Uhr: …`.
    fn behind_head(&self, sentence: Range<usize>) -> Range<usize> {
        let sign = |token: &usize| self.features(*token).is(PUNCTUATION) && self.quotation(*token).is_none();
        let mut at = sentence.clone().find(|token| !sign(token)).unwrap_or(sentence.start);
        let marked = sentence.start < at && self.word(sentence.start).starts_with('+');
        if self.features(at).is(NUMBER) && self.word(at + 1) == "Uhr" && sign(&(at + 2)) {
            at = (at + 2..sentence.end).find(|token| !sign(token)).unwrap_or(sentence.start);
        } else if !marked {
            return sentence;
        }
        at..sentence.end
    }

    /// Splits a unit behind quotations that end a sentence: `„Ich komme.“ Er blieb.`
    fn split_behind_quotes(&self, unit: Range<usize>) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut start = unit.start;
        let first = self.quotations.partition_point(|pair| pair.end <= unit.start);
        for pair in self.quotations[first..].iter().take_while(|pair| pair.end < unit.end) {
            let next = self.features(pair.end);
            let ends = pair.end >= 2 && self.features(pair.end - 2).marker == Marker::Stop;
            if ends && pair.end > start && (next.is_nominal() || self.is_quoted(pair.end)) {
                parts.push(start..pair.end);
                start = pair.end;
            }
        }
        parts.push(start..unit.end);
        parts
    }
}
