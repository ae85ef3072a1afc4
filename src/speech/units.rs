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
            let mut range = self.behind_head(sentence.token_range());
            if sentence.paragraph != paragraph {
                range.start = self.behind_agency(range.clone());
            }
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

    /// A sentence without the head of a live blog's entry: `+++ 19.02 Uhr +++ Die Wahlbeteiligung …`, `9.55 Uhr: …`, and
    /// without the signs behind a title: `+++ 18.52 Uhr: Landrätin dankt Helfern +++`.
    fn behind_head(&self, mut sentence: Range<usize>) -> Range<usize> {
        while sentence.len() > 1 && self.word(sentence.end - 1).starts_with('+') {
            sentence.end -= 1;
        }
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

    /// The start of a sentence behind the place and the agency that open an article: `Berlin (dpa) - Kinderärzte warnen …`,
    /// `Köln – Die Polizei …`.
    fn behind_agency(&self, sentence: Range<usize>) -> usize {
        /// The most tokens of such an opening: `Frankfurt/Main (dpa/lhe) –`.
        const LONGEST: usize = 12;
        let place = |token: &usize| self.features(*token).is_nominal() || self.word(*token) == "/";
        let open = sentence.clone().take(LONGEST).find(|token| !place(token));
        // `Berlin - Der Minister …`, below the headline
        let alone = open.filter(|&at| {
            self.features(at).marker == Marker::Dash
                && (1..=2).contains(&(at - sentence.start))
                && self.paragraph(at) > 0
                && at + 2 < sentence.end
                && self.features(at + 1).is(CAPITAL)
        });
        if let Some(dash) = alone {
            return dash + 1;
        }
        let open = open.filter(|&at| at > sentence.start && self.features(at).marker == Marker::Open);
        let close = open.and_then(|open| {
            (open..sentence.end).take(LONGEST).find(|&at| self.features(at).marker == Marker::Close)
        });
        let dash = close
            .filter(|&close| self.features(close + 1).marker == Marker::Dash && close + 2 < sentence.end);
        dash.map_or(sentence.start, |close| close + 2)
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
