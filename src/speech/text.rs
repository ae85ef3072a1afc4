//! The view of an article that the rules share: words by token, quotation marks, and units of clauses.

use std::ops::Range;

use super::marks::{self, Pair};
use super::words::{self, BOUNDARY, CAPITAL, Key, PUNCTUATION, Word};
use crate::document::forms::{FormId, Forms};
use crate::document::segment::{Segmentation, Token};
use crate::german::function_words::{COORDINATOR, RELATIVE, SUBORDINATOR};
use crate::german::subjunctive::Mood;
use crate::span::Span;

/// A unit is cut after so many tokens, so that no text of one endless sentence costs more than its share.
const LONGEST_UNIT: usize = 1000;

/// An article as the rules see it.
pub(super) struct Text<'a> {
    text: &'a str,
    tokens: &'a [Token],
    of_token: &'a [FormId],
    words: Vec<Word>,
    /// The outermost quotation marks.
    pub(super) pairs: Vec<Pair>,
    /// For each token the pair around it, counted from 1; 0 outside.
    pair_of: Vec<u32>,
}

/// A piece of a unit between two boundaries (commas, colons, dashes) outside quotation marks.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    /// Its tokens, without the boundaries.
    pub(super) tokens: Range<usize>,
    /// The boundary before it; [`Key::Other`] for the first.
    pub(super) before: Key,
}

impl<'a> Text<'a> {
    pub(super) fn new(text: &'a str, segmentation: &'a Segmentation, forms: &'a Forms) -> Self {
        let tokens = segmentation.tokens.as_slice();
        let pairs = marks::pairs(text, segmentation);
        let mut pair_of = vec![0; tokens.len()];
        for (number, pair) in pairs.iter().enumerate() {
            pair_of[pair.clone()].fill(number as u32 + 1);
        }
        Self {
            text,
            tokens,
            of_token: forms.of_tokens(),
            words: words::words(text, tokens, forms),
            pairs,
            pair_of,
        }
    }

    /// What the token's form tells; a word that tells nothing beyond the end of the text.
    pub(super) fn word(&self, token: usize) -> Word {
        const NONE: Word = Word { flags: PUNCTUATION, key: Key::Other, mood: None, verbs: &[] };
        self.of_token.get(token).and_then(|&form| self.words.get(form as usize)).copied().unwrap_or(NONE)
    }

    pub(super) fn spelling(&self, token: usize) -> &'a str {
        self.tokens.get(token).map_or("", |token| token.span.of(self.text))
    }

    /// Whether a token stands inside quotation marks or is one.
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.pair_of.get(token).is_some_and(|&pair| pair != 0)
    }

    /// The pair of quotation marks around a token.
    pub(super) fn pair(&self, token: usize) -> Option<&Pair> {
        self.pairs.get((*self.pair_of.get(token)? as usize).checked_sub(1)?)
    }

    /// What stands under a span.
    pub(super) fn text_of(&self, span: Span) -> &'a str {
        span.of(self.text)
    }

    pub(super) fn span(&self, tokens: &Range<usize>) -> Span {
        match (self.tokens.get(tokens.start), self.tokens.get(tokens.end.saturating_sub(1))) {
            (Some(first), Some(last)) if !tokens.is_empty() => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// Runs of sentences that belong together because quotation marks run over their ends or because the next
    /// one goes on with a comma or a small letter: `„Wann? Jetzt?“, fragte sie.`
    pub(super) fn units(&self, segmentation: &Segmentation) -> Vec<Range<usize>> {
        let mut units: Vec<Range<usize>> = Vec::new();
        let mut paragraph = u32::MAX;
        for sentence in &segmentation.sentences {
            let range = sentence.token_range();
            let (before, first) = (range.start.wrapping_sub(1), range.start);
            let goes_on = sentence.paragraph == paragraph
                && (self.is_quoted(first) && self.pair_of.get(before) == self.pair_of.get(first)
                    || self.is_quoted(before)
                        && (self.word(first).key == Key::Comma
                            || !self.word(first).is(CAPITAL | PUNCTUATION | words::NUMBER)));
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

    /// Cuts a unit behind quotes that end a sentence: `„Ich komme.“ Er blieb.`
    fn split_behind_quotes(&self, unit: Range<usize>) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut start = unit.start;
        let first = self.pairs.partition_point(|pair| pair.end <= unit.start);
        for pair in self.pairs[first..].iter().take_while(|pair| pair.end < unit.end) {
            let next = self.word(pair.end);
            let ends = pair.end >= 2 && self.word(pair.end - 2).key == Key::Stop;
            if ends && pair.end > start && (next.is_nominal() || self.is_quoted(pair.end)) {
                parts.push(start..pair.end);
                start = pair.end;
            }
        }
        parts.push(start..unit.end);
        parts
    }

    /// Leaves out a direct quote behind a colon, which is a statement for itself.
    pub(super) fn before_colon_quote(&self, range: Range<usize>) -> Range<usize> {
        let colon = range.clone().find(|&token| {
            self.word(token).key == Key::Colon && !self.is_quoted(token) && self.pair(token + 1).is_some()
        });
        range.start..colon.unwrap_or(range.end)
    }

    /// Whether the words before a verb can be what it frames: a clause with a verb of its own that is neither
    /// subordinate (`Weil …, sagte er`) nor relative.
    pub(super) fn is_clause(&self, range: &Range<usize>) -> bool {
        let mut start = range.start;
        loop {
            let end = (start..range.end)
                .find(|&t| self.word(t).is(BOUNDARY) && !self.is_quoted(t))
                .unwrap_or(range.end);
            let clause = start..end;
            if !clause.is_empty() && start < end {
                let word = self.word(start);
                let complement = word
                    .is(crate::german::function_words::COMPLEMENTIZER
                        | crate::german::function_words::QUESTION)
                    && word.key != Key::Wie;
                let verbal = clause.clone().any(|t| {
                    let word = self.word(t);
                    // `gestern veröffentlichten Bericht`: a participle before its noun.
                    let before = self.word(t.wrapping_sub(1));
                    let attribute = self.word(t + 1).is_nominal()
                        && t > start
                        && !word.is_finite()
                        && (self.spelling(t).ends_with("ten") || !before.is_nominal());
                    self.is_quoted(t) && !self.is_name_in_quotes(t)
                        || !attribute
                            && (word.is_finite() || word.is(words::VERBAL))
                            && !(word.is_nominal() && t > range.start)
                });
                // `Dass die Preise steigen, …`, whatever its verb looks like.
                if clause.len() > 2
                    && word.is(crate::german::function_words::COMPLEMENTIZER)
                    && start == range.start
                {
                    return true;
                }
                if verbal && (complement || !self.is_subordinate(&clause)) {
                    return true;
                }
            }
            if end >= range.end {
                return false;
            }
            start = end + 1;
        }
    }

    /// Whether a token stands in quotation marks that hold a name: a few words that begin with a capital, without a verb.
    fn is_name_in_quotes(&self, token: usize) -> bool {
        self.pair(token).is_some_and(|pair| {
            let finite = |t: usize| self.word(t).is_finite() && !self.word(t).is(CAPITAL);
            pair.len() <= 7 && self.word(pair.start + 1).is(CAPITAL) && !pair.clone().any(finite)
        })
    }

    /// Cuts a unit at its boundaries.
    pub(super) fn segments(&self, unit: &Range<usize>) -> Vec<Segment> {
        let mut segments = Vec::new();
        let (mut start, mut before) = (unit.start, Key::Other);
        let mut bracket_end = unit.start;
        for token in unit.clone() {
            let word = self.word(token);
            if word.key == Key::Open && token >= bracket_end {
                // What stands in brackets cuts nothing.
                let inside = token..unit.end.min(token + 20);
                bracket_end = inside.into_iter().find(|&t| self.word(t).key == Key::Close).unwrap_or(token);
            }
            if word.is(BOUNDARY) && token >= bracket_end && !self.is_quoted(token) {
                if token > start {
                    segments.push(Segment { tokens: start..token, before });
                }
                (start, before) = (token + 1, word.key);
            }
        }
        let end = self.trim_stop(start..unit.end).end;
        if end > start {
            segments.push(Segment { tokens: start..end, before });
        }
        segments
    }

    /// Leaves out the stop at the end.
    pub(super) fn trim_stop(&self, mut range: Range<usize>) -> Range<usize> {
        while range.end > range.start
            && !self.is_quoted(range.end - 1)
            && self.word(range.end - 1).key == Key::Stop
        {
            range.end -= 1;
        }
        range
    }

    /// Leaves out boundaries and stops at both ends.
    pub(super) fn trim(&self, mut range: Range<usize>) -> Range<usize> {
        let loose = |token: usize| {
            let word = self.word(token);
            !self.is_quoted(token) && (word.is(BOUNDARY) || word.key == Key::Stop)
        };
        while range.end > range.start && loose(range.end - 1) {
            range.end -= 1;
        }
        while range.start < range.end && loose(range.start) {
            range.start += 1;
        }
        range
    }

    /// Whether the range holds quotation marks and what is between them, and nothing else.
    pub(super) fn is_quote_alone(&self, range: &Range<usize>) -> bool {
        range.clone().all(|token| {
            let word = self.word(token);
            self.is_quoted(token) || word.is(BOUNDARY) || word.key == Key::Stop
        })
    }

    /// The first finite verb of a range, outside quotation marks.
    pub(super) fn first_finite(&self, range: &Range<usize>) -> Option<usize> {
        let known = range.clone().find(|&token| {
            let word = self.word(token);
            !self.is_quoted(token) && word.is_finite() && !(word.is_nominal() && token > range.start)
        });
        known.or_else(|| range.clone().find(|&token| self.is_likely_subjunctive(token, range)))
    }

    /// The mood of the finite verb at `token` in its clause.
    pub(super) fn mood(&self, token: usize, clause: &Range<usize>) -> Option<Mood> {
        let listed = self.word(token).mood;
        listed.or_else(|| self.is_likely_subjunctive(token, clause).then_some(Mood::Likely))
    }

    /// Whether a word that is in no list reads as a verb in -e by its place: `Dies bedinge schwere Stürme` stands
    /// behind a subject, and what follows is no noun that it could be an adjective of.
    fn is_likely_subjunctive(&self, token: usize, clause: &Range<usize>) -> bool {
        let word = self.word(token);
        if !word.is(words::ADJECTIVE) || self.is_quoted(token) || !ends_like_one(self.spelling(token)) {
            return false;
        }
        let before = self.word(token.wrapping_sub(1));
        let after = self.word(token + 1);
        token > clause.start
            && (before.is_nominal() || before.is(crate::german::function_words::PRONOUN))
            && !before.is(crate::german::function_words::DETERMINER)
            && (token + 1 >= clause.end || after.flags & (CAPITAL | words::ADJECTIVE | words::NUMBER) == 0)
    }

    /// Whether a clause opens with a word after which its verb stands last.
    pub(super) fn is_subordinate(&self, range: &Range<usize>) -> bool {
        let mut at = range.start;
        if self.word(at).is(COORDINATOR) {
            at += 1;
        }
        if self.word(at).is(crate::german::function_words::PREPOSITION) && self.word(at + 1).is(RELATIVE) {
            return !self.word(at + 2).is(CAPITAL | words::ADJECTIVE | words::NUMBER);
        }
        let word = self.word(at);
        if word.is(SUBORDINATOR) && !(word.key == Key::Als || word.key == Key::Wie) {
            return true;
        }
        word.is(RELATIVE)
            && !word.is(CAPITAL)
            && !self.is_infinitive(range)
            && !self.is_verb_second(&(at..range.end))
    }

    /// Whether a clause ends in `zu` and an infinitive: `…, morgen zu kommen`, `…, Waffen zu liefern und zu zahlen`.
    pub(super) fn is_infinitive(&self, clause: &Range<usize>) -> bool {
        if matches!(self.spelling(clause.start), "um" | "ohne" | "statt" | "anstatt") {
            return false;
        }
        let Some(last) = clause.clone().next_back() else { return false };
        if self.is_quoted(last) {
            return false;
        }
        let infinitive = |at: usize| {
            let word = self.word(at);
            let bare = word.is(words::ZU_INFINITIVE)
                || self.word(at.wrapping_sub(1)).key == Key::Zu && self.spelling(at).ends_with('n');
            bare && !word.is(CAPITAL) && at > clause.start
        };
        // An infinitive in the middle counts where a conjunction or a loose phrase follows it.
        infinitive(last)
            || clause.clone().any(|at| {
                infinitive(at) && !self.word(at + 1).is_nominal() && !self.word(at + 1).is(words::ADJECTIVE)
            })
    }

    /// Whether a finite verb stands right behind the first constituent of a clause, as far as that can be told.
    pub(super) fn is_verb_second(&self, range: &Range<usize>) -> bool {
        let Some(verb) = self.first_finite(range) else { return false };
        if !self.word(range.start).is(RELATIVE) {
            return true;
        }
        // `die Lage eskaliere` against `die in Berlin leben`: an article with its noun before the verb.
        match self.noun_phrase(range.start, range.end) {
            Some(phrase) => verb >= phrase.end && (verb == phrase.end || verb + 1 < range.end),
            None => false,
        }
    }
}

/// Whether a word can be a first subjunctive: it ends in -e, but not in -te as preterites do.
fn ends_like_one(spelling: &str) -> bool {
    spelling.ends_with('e') && !spelling.ends_with("te")
}
