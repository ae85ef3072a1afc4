//! Names in and out, between the recogniser and the entities.

use super::anchor::occurrences;
use super::{Change, Corrections, Scope};
use crate::document::Document;
use crate::kind::Kind;
use crate::names::{NameForm, NameMention};
use crate::span::Span;
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

impl Corrections<'_> {
    /// Puts the names in that the reader marked, and takes those out that he says are none, in the order in which he
    /// said so.
    pub(crate) fn names(&mut self, document: &Document, names: &mut Vec<NameMention>) {
        let (mut given, mut none): (Vec<GivenName>, Vec<Span>) = (Vec::new(), Vec::new());
        for entry in &mut self.entries {
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
            let words = at.of(document.text());
            let mut spans = match scope {
                Scope::Here => Vec::new(),
                Scope::Article => occurrences(document.text(), words),
            };
            spans.retain(|span| !span.overlaps(at) && is_meant(*span));
            spans.insert(spans.partition_point(|span| span.start < at.start), at);
            given.retain(|name| touched(&spans, name.span).is_none());
            match kind {
                None => none.extend(spans),
                Some(kind) => {
                    none.retain(|none| touched(&spans, *none).is_none());
                    let name = |span| GivenName { span, kind, is_marked: span == at, scope };
                    given.extend(spans.into_iter().map(name));
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
