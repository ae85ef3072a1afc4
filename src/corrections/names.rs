//! Names in and out, between the recogniser and the entities.

use std::collections::BTreeMap;

use super::anchor::whole_words;
use super::{Change, Corrections, Scope};
use crate::document::Document;
use crate::kind::Kind;
use crate::names::{NameForm, NameMention};
use crate::span::Span;
use crate::util::hashing::Set;
use crate::util::occurrences::Occurrences;
use crate::util::sort::Sort;

/// A name that the reader marked.
#[derive(Clone, Copy, Debug)]
pub(super) struct GivenName {
    pub(super) span: Span,
    pub(super) kind: Kind,
    /// Whether it was marked here, and not at another place with the same words.
    pub(super) is_marked: bool,
    /// Whether its words are that name wherever they stand.
    pub(super) scope: Scope,
}

/// Where the reader says that there is no name.
#[derive(Debug, Default)]
pub(super) struct NoNames {
    /// In the order of the text; they may overlap.
    spans: Vec<Span>,
    /// How far the spans up to each of them reach.
    reach: Vec<u32>,
}

impl NoNames {
    pub(super) fn new(mut spans: Vec<Span>) -> Self {
        spans.stable_sort();
        let mut end = 0;
        let reach = spans.iter().map(|span| {
            end = span.end.max(end);
            end
        });
        Self { reach: reach.collect(), spans }
    }

    /// Whether these very words are no name.
    pub(super) fn are(&self, span: Span) -> bool {
        self.spans.binary_search(&span).is_ok()
    }

    /// Whether a span lies inside of words that are no name.
    pub(super) fn contain(&self, span: Span) -> bool {
        let before = self.spans.partition_point(|none| none.start <= span.start);
        before.checked_sub(1).and_then(|last| self.reach.get(last)).is_some_and(|end| *end >= span.end)
    }
}

/// Places of the text of which something was said, joined where they overlap.
#[derive(Debug, Default)]
struct Covered {
    /// Where each begins and ends.
    places: BTreeMap<u32, u32>,
}

impl Covered {
    fn touches(&self, span: Span) -> bool {
        self.places.range(..span.end).next_back().is_some_and(|(_, &end)| end > span.start)
    }

    fn add(&mut self, Span { mut start, mut end }: Span) {
        while let Some((&from, &to)) = self.places.range(..end).next_back().filter(|(_, to)| **to > start) {
            self.places.remove(&from);
            (start, end) = (start.min(from), end.max(to));
        }
        self.places.insert(start, end);
    }
}

impl Corrections<'_> {
    /// Puts the names in that the reader marked, and takes those out that he says are none. Of what he says of one place the
    /// last word counts; a name is none where none was said of it before.
    pub(crate) fn names(&mut self, document: &Document, names: &mut Vec<NameMention>) {
        let text = document.text();
        let reaching = self.entries.iter().filter(|entry| {
            let (Change::Name { scope, .. } | Change::NoName { scope }) = entry.correction.change else {
                return false;
            };
            scope == Scope::Article
        });
        let found = Occurrences::find(text, reaching.filter_map(|entry| entry.at).map(|at| at.of(text)));
        let (mut given, mut none): (Vec<GivenName>, Vec<Span>) = (Vec::new(), Vec::new());
        // Backwards, so that each place is looked at once: what was said of it later, and that it is a name.
        let (mut later, mut later_names) = (Covered::default(), Covered::default());
        let mut told: Set<(&str, bool)> = Set::default();
        for entry in self.entries.iter_mut().rev() {
            let Some(at) = entry.at else { continue };
            let (scope, kind) = match entry.correction.change {
                Change::Name { kind, scope } if is_in_one_sentence(document, at) => (scope, Some(kind)),
                Change::NoName { scope } => (scope, None),
                _ => continue,
            };
            entry.applied = true;
            let is_meant = |span: Span| match kind {
                None => true,
                Some(_) => is_of_tokens(document, span) && !is_in_longer(names, span),
            };
            let words = at.of(text);
            let mut spans = vec![at];
            // The same said of the same words has said it of all their places.
            if scope == Scope::Article && told.insert((words, kind.is_some())) {
                let others = whole_words(text, &found, words).filter(|span| !span.overlaps(at));
                spans.extend(others.filter(|span| is_meant(*span)));
            }
            match kind {
                None => none.extend(spans.iter().filter(|span| !later_names.touches(**span))),
                Some(kind) => {
                    let left = spans.iter().filter(|span| !later.touches(**span));
                    given.extend(left.map(|&span| GivenName { span, kind, is_marked: span == at, scope }));
                }
            }
            for span in spans {
                later.add(span);
                if kind.is_some() {
                    later_names.add(span);
                }
            }
        }
        given.stable_sort_by_key(|name| name.span);
        self.given_spans = given.iter().map(|name| name.span).collect();
        self.given = given;
        self.no_names = NoNames::new(none);
        names.retain(|name| {
            !self.no_names.contain(name.span) && touched(&self.given_spans, name.span).is_none()
        });
        names.extend(self.given.iter().map(|&GivenName { span, kind, .. }| {
            let tokens = document.tokens_in(span);
            let tokens = tokens.start as u32..tokens.end as u32;
            NameMention { span, tokens, kind, form: NameForm::Name, confidence: 1.0 }
        }));
        names.stable_sort_by_key(|name| name.span);
    }
}

/// The first of these spans, which ascend and do not overlap, that overlaps another.
pub(super) fn touched(spans: &[Span], span: Span) -> Option<Span> {
    let first = spans.partition_point(|other| other.end <= span.start);
    spans.get(first).copied().filter(|other| other.start < span.end)
}

/// Whether words are a part of a longer name.
fn is_in_longer(names: &[NameMention], span: Span) -> bool {
    let first = names.partition_point(|name| name.span.end <= span.start);
    names.get(first).is_some_and(|name| name.span != span && name.span.contains(span))
}

/// Whether a name keeps to one sentence, as every name does.
fn is_in_one_sentence(document: &Document, span: Span) -> bool {
    let tokens = document.tokens_in(span);
    tokens.end > tokens.start && tokens.end <= document.sentence_tokens_at(tokens.start).end
}

/// Whether a span begins and ends where tokens of one sentence do.
fn is_of_tokens(document: &Document, span: Span) -> bool {
    let tokens = document.tokens().get(document.tokens_in(span)).unwrap_or_default();
    let ends = tokens.first().zip(tokens.last());
    ends.is_some_and(|(first, last)| first.span.start == span.start && last.span.end == span.end)
        && is_in_one_sentence(document, span)
}

#[cfg(test)]
mod tests {
    use super::{Covered, NoNames, touched};
    use crate::span::Span;

    fn span((start, end): (usize, usize)) -> Span {
        Span::new(start, end)
    }

    #[test]
    fn places_are_joined_where_they_overlap() {
        let mut covered = Covered::default();
        assert!(!covered.touches(span((0, 9))));
        [(3, 5), (8, 10), (10, 12)].map(span).into_iter().for_each(|one| covered.add(one));
        let touched =
            [(2, 3), (2, 4), (5, 8), (4, 8), (5, 9), (9, 11), (12, 13)].map(|one| covered.touches(span(one)));
        assert_eq!(touched, [false, true, false, true, true, true, false]);
        covered.add(span((4, 9)));
        assert_eq!(covered.places.into_iter().collect::<Vec<_>>(), [(3, 10), (10, 12)]);
    }

    #[test]
    fn words_that_are_no_name_hold_what_lies_in_them() {
        let none = NoNames::new([(6, 9), (0, 20), (2, 4)].map(span).into());
        assert!(none.are(span((2, 4))) && !none.are(span((2, 5))));
        assert!(none.contain(span((10, 20))) && none.contain(span((7, 8))) && none.contain(span((0, 20))));
        assert!(!none.contain(span((10, 21))) && !NoNames::default().contain(span((0, 1))));
    }

    #[test]
    fn spans_that_only_adjoin_do_not_touch() {
        let spans = [(0, 3), (5, 8), (8, 9)].map(span);
        for (one, expected) in [
            ((3, 5), None),
            ((2, 6), Some((0, 3))),
            ((4, 6), Some((5, 8))),
            ((8, 9), Some((8, 9))),
            ((9, 12), None),
        ] {
            assert_eq!(touched(&spans, span(one)), expected.map(span), "{one:?}");
        }
        assert_eq!(touched(&[], span((0, 3))), None);
    }
}
