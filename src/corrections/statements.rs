//! What the reader says of statements: which are some, and who says them.

use super::anchor::occurrences;
use super::{Change, Corrections};
use crate::document::Document;
use crate::entities::surface::fold;
use crate::entities::{Entity, MentionForm};
use crate::kind::Kind;
use crate::span::Span;
use crate::speech::{Polarity, Quote, QuoteKind, Speaker};
use crate::util::sort::Sort;

impl Corrections<'_> {
    /// Changes the statements of a document.
    pub(crate) fn statements(&mut self, document: &Document, entities: &[Entity], quotes: &mut Vec<Quote>) {
        let text = document.text();
        let mut changed = false;
        for entry in &mut self.entries {
            let Some(at) = entry.at else { continue };
            let (quote, speaker) = match &entry.correction.change {
                Change::Speaker { speaker } => match nearest(quotes, at) {
                    Some(quote) => (quote, speaker),
                    None => continue,
                },
                Change::NoStatement => {
                    if let Some(quote) = nearest(quotes, at) {
                        quotes.remove(quote);
                    }
                    entry.applied = true;
                    continue;
                }
                Change::Statement { speaker } => {
                    quotes.retain(|quote| 2 * shared(quote, at) < length(quote));
                    quotes.push(statement(text, at));
                    (quotes.len() - 1, speaker)
                }
                _ => continue,
            };
            (entry.applied, changed) = (true, true);
            let quote = &mut quotes[quote];
            let name = speaker.as_deref().map(str::trim).unwrap_or_default();
            quote.speaker = (!name.is_empty()).then(|| speaker_of(text, entities, &quote.spans, name));
            quote.corrected = Some(name.to_owned());
        }
        if changed {
            quotes.stable_sort_by_key(|quote| {
                let (first, last) = (quote.spans.first(), quote.spans.last());
                (first.map(|span| span.start), std::cmp::Reverse(last.map(|span| span.end)))
            });
        }
    }
}

/// A statement that was missed.
fn statement(text: &str, at: Span) -> Quote {
    let is_quoted = at.of(text).starts_with(['„', '“', '”', '"', '»', '«', '›', '‹', '‚', '‘']);
    Quote {
        kind: if is_quoted { QuoteKind::Direct } else { QuoteKind::Reported },
        spans: vec![at],
        speaker: None,
        cue: None,
        polarity: Polarity::Asserted,
        corrected: None,
    }
}

/// The statement that agrees best with a span, of those with words in it.
fn nearest(quotes: &[Quote], at: Span) -> Option<usize> {
    let off = |quote: &Quote| length(quote) + at.len() - 2 * shared(quote, at);
    let near = quotes.iter().enumerate().filter(|(_, quote)| shared(quote, at) > 0);
    near.min_by_key(|(_, quote)| off(quote)).map(|(number, _)| number)
}

/// How many bytes of a statement lie in a span.
fn shared(quote: &Quote, at: Span) -> usize {
    let inside = |span: &Span| span.end.min(at.end).saturating_sub(span.start.max(at.start)) as usize;
    quote.spans.iter().map(inside).sum()
}

fn length(quote: &Quote) -> usize {
    quote.spans.iter().map(|span| span.len()).sum()
}

/// Who is called by a name: the entity that bears it, with its mention nearest to what is said; else whoever is called so in
/// the text; else somebody whom the text does not name, whose words are empty.
fn speaker_of(text: &str, entities: &[Entity], said: &[Span], name: &str) -> Speaker {
    let key = fold(name);
    let is_called = |entity: &Entity| fold(&entity.name) == key;
    let is_mentioned = |entity: &Entity| {
        let mut names = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        names.any(|mention| fold(mention.span.of(text)) == key)
    };
    let is_surname = |entity: &Entity| {
        let last = entity.name.split_whitespace().next_back();
        entity.kind == Kind::Per && last.is_some_and(|last| fold(last) == key)
    };
    let one_surname = || {
        let mut bearers = (0..).zip(entities).filter(|(_, entity)| is_surname(entity));
        bearers.next().filter(|_| bearers.next().is_none()).map(|(number, _)| number)
    };
    let first = |is: &dyn Fn(&Entity) -> bool| entities.iter().position(is);
    let entity = first(&is_called).or_else(|| first(&is_mentioned)).or_else(one_surname);
    // Words outside of the statement are rather those for who says it.
    let off = |span: &Span| {
        let gap = |said: &Span| span.start.saturating_sub(said.end).max(said.start.saturating_sub(span.end));
        (said.iter().any(|said| said.overlaps(*span)), said.iter().map(gap).min())
    };
    let words = match entity.and_then(|entity| entities.get(entity)) {
        Some(entity) => entity.mentions.iter().map(|mention| mention.span).min_by_key(off),
        None => occurrences(text, name).into_iter().min_by_key(off),
    };
    let start = said.first().map_or(0, |said| said.start);
    Speaker::given(words.unwrap_or(Span { start, end: start }), entity)
}
