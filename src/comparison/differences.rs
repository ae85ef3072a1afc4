//! What two paired sentences tell differently, with the words on both sides.
//!
//! Where one side has no words of the sort (no source, no mark of doubt), its span is empty and stands at the start of
//! the sentence.

use super::features::{Feature, FeatureKind};
use super::quantities::{self, Quantity};
use super::{Difference, DifferenceKind, SentenceRef};
use crate::analysis::Analysis;
use crate::german::stem::Stemmer;
use crate::german::subjunctive::mood;
use crate::segment::Sentence;
use crate::span::Span;
use crate::times::TimeKind;

/// One side of a pair.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) at: SentenceRef,
    pub(super) features: &'a [Feature],
}

impl<'a> Side<'a> {
    fn sentence(&self) -> &'a Sentence {
        &self.analysis.segmentation.sentences[self.at.sentence]
    }

    fn words(&self, span: Span) -> &'a str {
        span.of(self.analysis.article.text())
    }

    fn token(&self, token: u32) -> Span {
        self.analysis.segmentation.tokens.get(token as usize).map(|token| token.span).unwrap_or_default()
    }

    /// The empty span that stands for "nothing of the sort".
    fn nothing(&self) -> Span {
        let start = self.sentence().span.start as usize;
        Span::new(start, start)
    }
}

/// The differences between two paired sentences, in the order of the first.
pub(super) fn between(a: Side<'_>, b: Side<'_>) -> Vec<Difference> {
    let mut differences = Vec::new();
    let mut add = |kind, spans: Option<(Span, Span)>| {
        differences.extend(spans.map(|(a, b)| Difference { kind, a, b }));
    };
    for spans in numbers(a, b) {
        add(DifferenceKind::Number, Some(spans));
    }
    add(DifferenceKind::Date, dates(a, b));
    add(DifferenceKind::Speaker, speakers(a, b));
    add(DifferenceKind::Certainty, certainty(a, b));
    for (kind, spans) in wordings(a, b) {
        add(kind, Some(spans));
    }
    differences.sort_by_key(|difference| (difference.a, difference.b));
    differences.dedup();
    differences
}

/// Numbers of the same thing that are not the same.
fn numbers(a: Side<'_>, b: Side<'_>) -> Vec<(Span, Span)> {
    let [found_a, found_b] = [a, b].map(|side| {
        let range = side.sentence().token_range();
        quantities::find(side.analysis.article.text(), &side.analysis.segmentation.tokens, range)
    });
    let of =
        |found: &[Quantity], token: u32| found.iter().find(|q| q.tokens.start == token as usize).cloned();
    let cover = |side: Side<'_>, quantity: &Quantity| {
        side.token(quantity.tokens.start as u32)
            .cover(side.token(quantity.tokens.end.saturating_sub(1) as u32))
    };
    let mut spans: Vec<(Span, Span)> = shared(a, b)
        .filter(|(x, y)| x.kind == FeatureKind::Quantity && y.kind == FeatureKind::Quantity)
        .filter_map(|(x, y)| Some((of(&found_a, x.token)?, of(&found_b, y.token)?)))
        .filter(|(x, y)| x.value != y.value)
        // The same number may stand elsewhere in the other sentence.
        .filter(|(x, y)| {
            found_b.iter().all(|q| q.value != x.value) && found_a.iter().all(|q| q.value != y.value)
        })
        .map(|(x, y)| (cover(a, &x), cover(b, &y)))
        .collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}

/// Days or times of day, one in each sentence and both known, that are not the same.
fn dates(a: Side<'_>, b: Side<'_>) -> Option<(Span, Span)> {
    let [x, y] = [a, b].map(|side| {
        let span = side.sentence().span;
        let mut times = side.analysis.times.iter().filter(|time| {
            span.contains(time.span)
                && matches!(time.kind, TimeKind::Date | TimeKind::Time)
                && !time.value.is_empty()
        });
        times.next().filter(|_| times.next().is_none())
    });
    let (x, y) = (x?, y?);
    (x.value.len() == y.value.len() && x.value != y.value).then_some((x.span, y.span))
}

/// Who vouches for the sentence, where the reports differ in that.
fn speakers(a: Side<'_>, b: Side<'_>) -> Option<(Span, Span)> {
    let [x, y] = [a, b].map(|side| {
        let span = side.sentence().span;
        let quotes = &side.analysis.quotes;
        quotes
            .iter()
            .filter(|quote| quote.spans.iter().any(|said| said.overlaps(span)))
            .find_map(|quote| quote.speaker)
            .map(|speaker| (speaker.span, speaker.entity.and_then(|id| side.analysis.entities.get(id))))
    });
    match (x, y) {
        (None, None) => None,
        (Some((x, _)), None) => Some((x, b.nothing())),
        (None, Some((y, _))) => Some((a.nothing(), y)),
        (Some((x, first)), Some((y, second))) => {
            let same = match (first, second) {
                (Some(first), Some(second)) => first.key == second.key,
                _ => a.words(x).to_lowercase() == b.words(y).to_lowercase(),
            };
            (!same).then_some((x, y))
        }
    }
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

/// Where one sentence is told as certain and the other is not: what marks the doubt.
fn certainty(a: Side<'_>, b: Side<'_>) -> Option<(Span, Span)> {
    let [x, y] = [a, b].map(|side| {
        let text = side.analysis.article.text();
        side.sentence().token_range().map(|token| side.token(token as u32)).find(|span| {
            let lower = span.of(text).to_lowercase();
            DOUBT.binary_search(&lower.as_str()).is_ok() || mood(span.of(text)).is_some()
        })
    });
    match (x, y) {
        (Some(x), None) => Some((x, b.nothing())),
        (None, Some(y)) => Some((a.nothing(), y)),
        _ => None,
    }
}

/// The same concept in another word; names that go by several count as names.
fn wordings(a: Side<'_>, b: Side<'_>) -> Vec<(DifferenceKind, (Span, Span))> {
    let mut stemmer = Stemmer::default();
    let mut skeleton = |word: &str| -> String {
        let stem = stemmer.stem(word);
        stem.chars().filter(|c| !"aeiou".contains(*c)).take(3).collect()
    };
    let mut found = Vec::new();
    for (x, y) in shared(a, b) {
        if !matches!(x.kind, FeatureKind::Word | FeatureKind::Part)
            || !matches!(y.kind, FeatureKind::Word | FeatureKind::Part)
        {
            continue;
        }
        let spans = [(a, x), (b, y)].map(|(side, feature)| {
            let end = feature.token + u32::from(feature.phrase);
            side.token(feature.token).cover(side.token(end))
        });
        let [first, second] = [(a, spans[0]), (b, spans[1])].map(|(side, span)| side.words(span));
        // Forms of one word (`getroffen`, `Treffen`) are no other wording.
        if first.to_lowercase() == second.to_lowercase() || skeleton(first) == skeleton(second) {
            continue;
        }
        let parts = x.kind == FeatureKind::Part && y.kind == FeatureKind::Part;
        let both_named = x.names_state && y.names_state;
        if !parts {
            let kind = if both_named { DifferenceKind::Name } else { DifferenceKind::Wording };
            found.push((kind, (spans[0], spans[1])));
        }
    }
    found
}

/// The features that both sentences have.
fn shared<'a>(a: Side<'a>, b: Side<'a>) -> impl Iterator<Item = (Feature, Feature)> + 'a {
    a.features.iter().filter_map(move |x| {
        let at = b.features.binary_search_by_key(&x.key, |feature| feature.key).ok()?;
        Some((*x, b.features[at]))
    })
}

#[cfg(test)]
mod tests {
    use super::DOUBT;
    use crate::analysis::{Options, analyze};
    use crate::article::Article;
    use crate::comparison::{DifferenceKind, compare};

    #[test]
    fn words_of_doubt_are_sorted() {
        assert!(DOUBT.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn numbers_and_doubt_are_told_apart() {
        let read = |text: &str| analyze(&Article::from_text("", text).unwrap(), &Options::default());
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
            [difference.a.of(a.article.text()), difference.b.of(b.article.text())]
        };
        assert_eq!(marked(DifferenceKind::Number), ["31.938", "34.273"]);
        assert_eq!(marked(DifferenceKind::Certainty), ["", "vermutlich"]);
    }
}
