//! What the reader says of statements: which are some, and who says them.

use super::anchor::whole_words;
use super::{Change, Corrections};
use crate::document::Document;
use crate::entities::surface::fold;
use crate::entities::{Entity, MentionForm};
use crate::kind::Kind;
use crate::span::Span;
use crate::speech::{Polarity, Quote, QuoteKind, Speaker};
use crate::util::hashing::Map;
use crate::util::occurrences::Occurrences;
use crate::util::sort::Sort;

impl Corrections<'_> {
    /// Changes the statements of a document.
    pub(crate) fn statements(&mut self, document: &Document, entities: &[Entity], quotes: &mut Vec<Quote>) {
        let text = document.text();
        let mut changed = false;
        let named = self.entries.iter().filter_map(|entry| match &entry.correction.change {
            Change::Speaker { speaker } | Change::Statement { speaker } => speaker.as_deref().map(str::trim),
            _ => None,
        });
        let named: Vec<&str> = named.collect();
        let bearers = Bearers::new(text, entities, &named);
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
            quote.speaker = (!name.is_empty()).then(|| bearers.speaker(&quote.spans, name));
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

/// Who is called by the names that the reader gave.
struct Bearers<'a> {
    text: &'a str,
    entities: &'a [Entity],
    /// By folded name: the first entity that is called so; that is mentioned so; the person with this last name, `None` where
    /// there are several.
    called: Map<String, usize>,
    mentioned: Map<String, usize>,
    surnames: Map<String, Option<usize>>,
    /// Where the given names stand in the text.
    places: Occurrences<'a>,
}

impl<'a> Bearers<'a> {
    fn new(text: &'a str, entities: &'a [Entity], named: &[&'a str]) -> Self {
        let places = Occurrences::find(text, named.iter().copied());
        let (mut called, mut mentioned) = (Map::default(), Map::default());
        let mut surnames: Map<String, Option<usize>> = Map::default();
        // Nobody was named, and nobody is looked for.
        let looked_for = if named.is_empty() { &[] } else { entities };
        for (number, entity) in looked_for.iter().enumerate() {
            called.entry(fold(&entity.name)).or_insert(number);
            for mention in entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name) {
                mentioned.entry(fold(mention.span.of(text))).or_insert(number);
            }
            let last = entity.name.split_whitespace().next_back().filter(|_| entity.kind == Kind::Per);
            if let Some(last) = last {
                surnames.entry(fold(last)).and_modify(|bearer| *bearer = None).or_insert(Some(number));
            }
        }
        Self { text, entities, called, mentioned, surnames, places }
    }

    /// Who is called by a name: the entity that bears it, with its mention nearest to what is said; else whoever is called so
    /// in the text; else somebody whom the text does not name, whose words are empty.
    fn speaker(&self, said: &[Span], name: &str) -> Speaker {
        let key = fold(name);
        let by_name = self.called.get(&key).or_else(|| self.mentioned.get(&key)).copied();
        let entity = by_name.or_else(|| self.surnames.get(&key).copied().flatten());
        // Words outside of the statement are rather those for who says it.
        let off = |span: &Span| {
            let gap =
                |said: &Span| span.start.saturating_sub(said.end).max(said.start.saturating_sub(span.end));
            (said.iter().any(|said| said.overlaps(*span)), said.iter().map(gap).min())
        };
        let words = match entity.and_then(|entity| self.entities.get(entity)) {
            Some(entity) => entity.mentions.iter().map(|mention| mention.span).min_by_key(off),
            None => whole_words(self.text, &self.places, name).min_by_key(off),
        };
        let start = said.first().map_or(0, |said| said.start);
        Speaker::given(words.unwrap_or(Span { start, end: start }), entity)
    }
}

#[cfg(test)]
mod tests {
    use super::{Quote, Span, length, nearest, shared, statement};

    fn quote(spans: &[(usize, usize)]) -> Quote {
        let spans = spans.iter().map(|&(start, end)| Span::new(start, end)).collect();
        Quote { spans, ..statement("", Span::new(0, 0)) }
    }

    #[test]
    fn the_statement_that_agrees_best_is_meant() {
        // Twenty of thirty bytes, and six of eight.
        let quotes = [quote(&[(0, 30)]), quote(&[(34, 42)])];
        assert_eq!(nearest(&quotes, Span::new(10, 40)), Some(0));
        assert_eq!(nearest(&quotes, Span::new(27, 42)), Some(1));
        assert_eq!(nearest(&quotes, Span::new(30, 34)), None);
        assert_eq!(nearest(&[], Span::new(0, 4)), None);
        // Four bytes of four, and fifty of a hundred: fewer differ.
        let quotes = [quote(&[(0, 100)]), quote(&[(102, 106)])];
        assert_eq!(nearest(&quotes, Span::new(50, 110)), Some(1));
    }

    #[test]
    fn all_spans_of_a_statement_count() {
        let quote = quote(&[(0, 10), (20, 25)]);
        assert_eq!((length(&quote), shared(&quote, Span::new(5, 22))), (15, 7));
        assert_eq!(shared(&quote, Span::new(10, 20)), 0);
    }
}
