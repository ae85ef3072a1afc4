//! What two paired sentences tell differently, with the words on both sides. Quantities and days come from [`facts`](super::facts).
//!
//! Where one side has no words of the sort (no source, no mark of doubt), its span is empty and stands at the start of
//! the sentence.

use super::features::{Feature, FeatureKind, SentenceFeatures};
use super::{Difference, DifferenceKind, SentenceRef};
use crate::analysis::Analysis;
use crate::document::segment::Sentence;
use crate::german::roots::root;
use crate::span::Span;
use crate::util::sort::Sort;

/// The statements of each sentence of a report, by their places in the analysis.
#[derive(Debug, Default)]
pub(super) struct SentenceQuotes(Vec<Vec<u32>>);

impl SentenceQuotes {
    pub(super) fn new(analysis: &Analysis) -> Self {
        let document = &analysis.document;
        let mut by_sentence = vec![Vec::new(); document.sentences().len()];
        for (number, quote) in analysis.quotes.iter().enumerate() {
            for said in &quote.spans {
                let last = document.sentence_at_byte(said.end.saturating_sub(1)).index();
                let first = document.sentence_at_byte(said.start).index();
                for quotes in by_sentence.iter_mut().take(last + 1).skip(first) {
                    if quotes.last() != Some(&(number as u32)) {
                        quotes.push(number as u32);
                    }
                }
            }
        }
        Self(by_sentence)
    }
}

/// One side of a pair.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) at: SentenceRef,
    pub(super) features: &'a SentenceFeatures,
    pub(super) quotes: &'a SentenceQuotes,
}

impl<'a> Side<'a> {
    fn sentence(&self) -> &'a Sentence {
        &self.analysis.document.segmentation().sentences[self.at.sentence]
    }

    fn words(&self, span: Span) -> &'a str {
        span.of(self.analysis.document.article().text())
    }

    fn token(&self, token: u32) -> Span {
        self.analysis
            .document
            .segmentation()
            .tokens
            .get(token as usize)
            .map(|token| token.span)
            .unwrap_or_default()
    }

    /// The clause of each of the sentence's tokens, by the commas and semicolons before it.
    fn clauses(&self) -> Vec<u32> {
        let mut clause = 0;
        let tokens = self.sentence().token_range();
        tokens
            .map(|token| {
                clause += u32::from(matches!(self.words(self.token(token as u32)), "," | ";" | ":"));
                clause
            })
            .collect()
    }

    /// The empty span that stands for "nothing of the sort".
    fn nothing(&self) -> Span {
        let start = self.sentence().span.start as usize;
        Span::new(start, start)
    }
}

/// The differences between two paired sentences, in the order of the first. `facts` are the quantities and days that
/// contradict each other, and the names.
pub(super) fn between(a: Side<'_>, b: Side<'_>, facts: &[Difference]) -> Vec<Difference> {
    let mut differences = facts.to_vec();
    let mut add = |kind, spans: Option<(Span, Span)>| {
        differences.extend(spans.map(|(a, b)| Difference { kind, a, b }));
    };
    // Two names that contradict each other are told as such.
    let is_named = |(x, y): &(Span, Span)| {
        let mut names = facts.iter().filter(|difference| difference.kind == DifferenceKind::Name);
        names.any(|name| name.a.overlaps(*x) && name.b.overlaps(*y))
    };
    add(DifferenceKind::Speaker, speakers(a, b).filter(|spans| !is_named(spans)));
    add(DifferenceKind::Certainty, certainty(a, b));
    for (kind, spans) in wordings(a, b) {
        add(kind, Some(spans));
    }
    differences.stable_sort_by_key(|difference| (difference.a, difference.b));
    differences.dedup();
    differences
}

/// Who vouches for what both tell, where the reports differ in that.
fn speakers(a: Side<'_>, b: Side<'_>) -> Option<(Span, Span)> {
    let [x, y] = [(a, b), (b, a)].map(|(side, other)| {
        let told = told(side, other);
        let quotes = side.quotes.0.get(side.at.sentence).into_iter().flatten();
        quotes
            .filter_map(|&quote| side.analysis.quotes.get(quote as usize))
            .filter(|quote| {
                quote.spans.iter().any(|said| {
                    let first = told.partition_point(|token| token.start < said.start);
                    told.get(first).is_some_and(|token| said.contains(*token))
                })
            })
            .find_map(|quote| Some((quote, quote.speaker?)))
            .map(|(quote, speaker)| {
                let entities = &side.analysis.entities;
                let name = quote.speaker_name(side.analysis.document.text(), entities);
                let name = name.map(|name| name.to_lowercase());
                (speaker.span, speaker.entity.and_then(|id| entities.get(id)), name)
            })
    });
    match (x, y) {
        (None, None) => None,
        (Some((x, ..)), None) => Some((x, b.nothing())),
        (None, Some((y, ..))) => Some((a.nothing(), y)),
        (Some((x, first, first_name)), Some((y, second, second_name))) => {
            let same_entity = first.zip(second).is_some_and(|(first, second)| first.key == second.key);
            let same = same_entity || first_name == second_name;
            (!same && !says_the_same(a, x, b, y)).then_some((x, y))
        }
    }
}

/// Whether all that one side's words say stands in the other's too, in some form: `Washington`, `die Vereinigten Staaten`.
fn says_the_same(a: Side<'_>, x: Span, b: Side<'_>, y: Span) -> bool {
    let keys = |side: Side<'_>, span: Span| -> Vec<(u32, u64)> {
        let words = side.features.words.iter().filter(|word| word.kind == FeatureKind::Word);
        words
            .filter(|word| span.contains(side.token(word.token)))
            .map(|word| (word.token, word.key))
            .collect()
    };
    let (x, y) = (keys(a, x), keys(b, y));
    let within = |these: &[(u32, u64)], those: &[(u32, u64)]| {
        !these.is_empty() && these.iter().all(|(_, key)| those.iter().any(|(_, other)| other == key))
    };
    within(&x, &y) || within(&y, &x)
}

/// The words of a side that the other has too, in the order of the text.
fn told(side: Side<'_>, other: Side<'_>) -> Vec<Span> {
    let told = shared(side, other).map(|(x, _)| x).filter(is_told).map(|x| side.token(x.token));
    let mut told: Vec<Span> = told.collect();
    told.stable_sort();
    told
}

/// Whether a feature stands in the sentence itself and tells what happens.
fn is_told(feature: &Feature) -> bool {
    !feature.name && !matches!(feature.kind, FeatureKind::Inherited | FeatureKind::Together)
}

/// Words that mark a sentence as uncertain, sorted. Own compilation.
const DOUBT: &[&str] = &[
    "angeblich",
    "angebliche",
    "angeblichen",
    "anscheinend",
    "dürfte",
    "dürften",
    "eventuell",
    "könnte",
    "könnten",
    "mutmaßlich",
    "mutmaßliche",
    "mutmaßlichen",
    "möglicherweise",
    "offenbar",
    "scheint",
    "soll",
    "sollen",
    "vermutlich",
    "vermutliche",
    "vermutlichen",
    "vielleicht",
    "wahrscheinlich",
    "wahrscheinlichkeit",
    "womöglich",
];

/// Words that stress that something is so, sorted. Own compilation.
const STRESS: &[&str] = &[
    "bewiesen",
    "definitiv",
    "eindeutig",
    "erwiesen",
    "erwiesenermaßen",
    "nachweislich",
    "sicher",
    "tatsächlich",
    "unbestritten",
    "unzweifelhaft",
    "zweifellos",
    "zweifelsfrei",
];

/// How certain something is told to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Certainty {
    Doubted,
    Plain,
    Stressed,
}

/// Where one report is more certain than the other of what both tell: what marks it.
fn certainty(a: Side<'_>, b: Side<'_>) -> Option<(Span, Span)> {
    let [x, y] = [(a, b), (b, a)].map(|(side, other)| {
        let clauses = side.clauses();
        let start = side.sentence().token_range().start;
        let mut told = vec![false; clauses.last().map_or(0, |last| *last as usize + 1)];
        for (x, _) in shared(side, other).filter(|(x, _)| is_told(x)) {
            let clause = clauses.get((x.token as usize).saturating_sub(start));
            if let Some(told) = clause.and_then(|clause| told.get_mut(*clause as usize)) {
                *told = true;
            }
        }
        let marks = side.sentence().token_range().zip(clauses);
        let marks = marks.filter(|(_, clause)| told[*clause as usize]).map(|(token, _)| token);
        let marks = marks.filter_map(|token| {
            let span = side.token(token as u32);
            let word = side.words(span).to_lowercase();
            let is_in = |list: &[&str]| list.binary_search(&word.as_str()).is_ok();
            if is_in(DOUBT) {
                Some((Certainty::Doubted, span))
            } else {
                is_in(STRESS).then_some((Certainty::Stressed, span))
            }
        });
        marks
            .min_by_key(|(certainty, _)| *certainty != Certainty::Doubted)
            .unwrap_or((Certainty::Plain, side.nothing()))
    });
    (x.0 != y.0).then_some((x.1, y.1))
}

/// How many words for the same are compared in a sentence.
const MOST_WORDS: usize = 16;

/// Another word for the same, another spelling of a name.
fn wordings(a: Side<'_>, b: Side<'_>) -> Vec<(DifferenceKind, (Span, Span))> {
    let span = |side: Side<'_>, feature: &Feature| {
        side.token(feature.token).cover(side.token(feature.token + u32::from(feature.phrase)))
    };
    let mut found = Vec::new();
    for of_a in a.features.words.chunk_by(|x, y| x.key == y.key) {
        let start = b.features.words.partition_point(|word| word.key < of_a[0].key);
        let of_b = b.features.words[start..].chunk_by(|x, y| x.key == y.key).next().unwrap_or_default();
        let of_b = if of_b.first().is_some_and(|word| word.key == of_a[0].key) { of_b } else { continue };
        // Who uses the same word, too, tells it alike; forms of one word (`getroffen`, `Treffen`) are no other wording.
        let same = of_a
            .iter()
            .take(MOST_WORDS)
            .any(|x| of_b.iter().take(MOST_WORDS).any(|y| alike(a.words(span(a, x)), b.words(span(b, y)))));
        let best = |words: &[Feature]| words.iter().copied().min_by_key(|word| (word.kind, word.token));
        let (Some(x), Some(y)) = (best(of_a), best(of_b)) else { continue };
        let parts = x.kind == FeatureKind::Part && y.kind == FeatureKind::Part;
        if same || parts {
            continue;
        }
        let spans = (span(a, &x), span(b, &y));
        // `Ria` is a part of `Ria-Nowosti`, no other word for it.
        if (x.kind == FeatureKind::Part && x.name) || (y.kind == FeatureKind::Part && y.name) {
            continue;
        }
        let kind = match (x.kind, y.kind) {
            // One name in two spellings.
            (FeatureKind::Spelling, FeatureKind::Spelling) => continue,
            // A state by its names; not `russisch` for `Moskau`, and not inside a compound.
            _ if x.names_state && y.names_state => {
                let is_name = |word: &str| word.starts_with(char::is_uppercase) && !word.contains('-');
                if x.kind != FeatureKind::Word
                    || y.kind != FeatureKind::Word
                    || !is_name(a.words(spans.0))
                    || !is_name(b.words(spans.1))
                {
                    continue;
                }
                DifferenceKind::Name
            }
            _ if x.name && y.name => continue,
            _ => DifferenceKind::Wording,
        };
        found.push((kind, spans));
    }
    found
}

/// Whether two words, or all of several, are forms of one: `Europäische Union`, `Europäischen Union`.
fn alike(first: &str, second: &str) -> bool {
    let (mut first, mut second) = (first.split_whitespace(), second.split_whitespace());
    loop {
        match (first.next(), second.next()) {
            (Some(x), Some(y)) if x.to_lowercase() == y.to_lowercase() || root(x) == root(y) => {}
            (None, None) => return true,
            _ => return false,
        }
    }
}

/// The features that both sentences have.
fn shared<'a>(a: Side<'a>, b: Side<'a>) -> impl Iterator<Item = (Feature, Feature)> + 'a {
    a.features.features.iter().filter_map(move |x| {
        let at = b.features.features.binary_search_by_key(&x.key, |feature| feature.key).ok()?;
        Some((*x, b.features.features[at]))
    })
}

#[cfg(test)]
mod tests {
    use super::{DOUBT, STRESS};
    use crate::analysis::analyze;
    use crate::comparison::{DifferenceKind, compare};
    use crate::document::article::Article;

    #[test]
    fn words_of_doubt_are_sorted() {
        assert!([DOUBT, STRESS].iter().all(|list| list.windows(2).all(|pair| pair[0] < pair[1])));
    }

    #[test]
    fn numbers_and_doubt_are_told_apart() {
        let read = |text: &str| analyze(&Article::from_text("", text).unwrap());
        let a = read(
            "Durch den Zyklon Nargis wurden in Myanmar 31.938 Menschen getötet. Die Sonne schien über Köln.",
        );
        let b =
            read("Durch den Zyklon Nargis sind in Myanmar vermutlich 34.273 Menschen gestorben. Es regnete.");
        let comparison = compare(&[&a, &b]).unwrap();
        assert_eq!(comparison.pairs.len(), 1);
        let marked = |kind| {
            let difference =
                comparison.pairs[0].differences.iter().find(|difference| difference.kind == kind).unwrap();
            [difference.a.of(a.document.text()), difference.b.of(b.document.text())]
        };
        assert_eq!(marked(DifferenceKind::Number), ["31.938", "34.273"]);
        assert_eq!(marked(DifferenceKind::Certainty), ["", "vermutlich"]);
    }
}
