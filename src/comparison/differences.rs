//! What two paired sentences tell differently, with the words on both sides.
//!
//! Where one side has no words of the sort (no source, no mark of doubt), its span is empty and stands at the start of
//! the sentence.

use std::collections::{BTreeMap, BTreeSet};

use super::features::{Feature, FeatureKind, SentenceFeatures};
use super::quantities::{self, Count, Quantity};
use super::{Difference, DifferenceKind, SentenceRef};
use crate::analysis::Analysis;
use crate::document::segment::Sentence;
use crate::entities::MentionForm;
use crate::german::roots::root;
use crate::german::subjunctive::mood;
use crate::span::Span;
use crate::times::TimeKind;
use crate::util::sort::Sort;

/// What stands in each sentence of a report, by its place in the analysis.
#[derive(Debug, Default)]
pub(super) struct Facts {
    quotes: Vec<Vec<u32>>,
    times: Vec<Vec<u32>>,
    names: Vec<Vec<Span>>,
    /// By word form.
    counts: Vec<Count>,
}

impl Facts {
    pub(super) fn new(analysis: &Analysis) -> Self {
        let segmentation = &analysis.document.segmentation();
        let empty = segmentation.sentences.len();
        let mut facts = Self {
            quotes: vec![Vec::new(); empty],
            times: vec![Vec::new(); empty],
            names: vec![Vec::new(); empty],
            counts: analysis.document.forms().map(analysis.document.article().text(), Count::of),
        };
        for (number, quote) in analysis.quotes.iter().enumerate() {
            for said in &quote.spans {
                let last = segmentation.sentence_at(said.end.saturating_sub(1));
                for quotes in
                    facts.quotes.iter_mut().take(last + 1).skip(segmentation.sentence_at(said.start))
                {
                    if quotes.last() != Some(&(number as u32)) {
                        quotes.push(number as u32);
                    }
                }
            }
        }
        for (number, time) in analysis.times.iter().enumerate() {
            if let Some(times) = facts.times.get_mut(segmentation.sentence_at(time.span.start)) {
                times.push(number as u32);
            }
        }
        let mentions = analysis.entities.iter().flat_map(|entity| &entity.mentions);
        for mention in mentions.filter(|mention| mention.form == MentionForm::Name) {
            if let Some(names) = facts.names.get_mut(segmentation.sentence_at(mention.span.start)) {
                names.push(mention.span);
            }
        }
        facts
    }
}

/// One side of a pair.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) analysis: &'a Analysis,
    pub(super) at: SentenceRef,
    pub(super) features: &'a SentenceFeatures,
    pub(super) facts: &'a Facts,
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
    differences.stable_sort_by_key(|difference| (difference.a, difference.b));
    differences.dedup();
    differences
}

/// Numbers of the same thing that are not the same.
fn numbers(a: Side<'_>, b: Side<'_>) -> Vec<(Span, Span)> {
    let [found_a, found_b] = [a, b].map(|side| {
        let range = side.sentence().token_range();
        quantities::find(&side.facts.counts, side.analysis.document.forms().of_tokens(), range)
    });
    let of = |found: &[Quantity], token: u32| {
        let at = found.binary_search_by_key(&(token as usize), |quantity| quantity.tokens.start).ok()?;
        found.get(at).cloned()
    };
    let values = |found: &[Quantity]| found.iter().map(|q| q.value.to_bits()).collect::<BTreeSet<u64>>();
    let (values_a, values_b) = (values(&found_a), values(&found_b));
    let cover = |side: Side<'_>, quantity: &Quantity| {
        side.token(quantity.tokens.start as u32)
            .cover(side.token(quantity.tokens.end.saturating_sub(1) as u32))
    };
    // How much speaks for two numbers counting the same: who counts the injured and the missing counts people twice.
    let mut evidence: BTreeMap<(u32, u32), f32> = BTreeMap::new();
    for (x, y) in shared(a, b) {
        if x.kind == FeatureKind::Quantity && y.kind == FeatureKind::Quantity {
            *evidence.entry((x.token, y.token)).or_default() += x.weight.min(y.weight);
        }
    }
    let mut evidence: Vec<((u32, u32), f32)> = evidence.into_iter().collect();
    evidence.stable_sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    let (mut taken_a, mut taken_b) = (BTreeSet::new(), BTreeSet::new());
    evidence.retain(|((x, y), _)| {
        let free = !taken_a.contains(x) && !taken_b.contains(y);
        if free {
            taken_a.insert(*x);
            taken_b.insert(*y);
        }
        free
    });
    evidence
        .into_iter()
        .filter_map(|((x, y), _)| Some((of(&found_a, x)?, of(&found_b, y)?)))
        .filter(|(x, y)| x.value != y.value)
        // The same number may stand elsewhere in the other sentence.
        .filter(|(x, y)| !values_b.contains(&x.value.to_bits()) && !values_a.contains(&y.value.to_bits()))
        .map(|(x, y)| (cover(a, &x), cover(b, &y)))
        .collect()
}

/// Days or times of day, one in each sentence and both known, that are not the same.
fn dates(a: Side<'_>, b: Side<'_>) -> Option<(Span, Span)> {
    let [x, y] = [a, b].map(|side| {
        let times = side.facts.times.get(side.at.sentence).into_iter().flatten();
        let times = times.filter_map(|&time| side.analysis.times.get(time as usize));
        let mut times = times.filter(|time| {
            matches!(time.kind, TimeKind::Date | TimeKind::Time)
                && !time.value.is_empty()
                && !time.value.ends_with("_REF")
        });
        times.next().filter(|_| times.next().is_none())
    });
    let (x, y) = (x?, y?);
    (x.value.len() == y.value.len() && x.value != y.value).then_some((x.span, y.span))
}

/// Who vouches for what both tell, where the reports differ in that.
fn speakers(a: Side<'_>, b: Side<'_>) -> Option<(Span, Span)> {
    let [x, y] = [(a, b), (b, a)].map(|(side, other)| {
        let told = told(side, other);
        let quotes = side.facts.quotes.get(side.at.sentence).into_iter().flatten();
        quotes
            .filter_map(|&quote| side.analysis.quotes.get(quote as usize))
            .filter(|quote| {
                quote.spans.iter().any(|said| {
                    let first = told.partition_point(|token| token.start < said.start);
                    told.get(first).is_some_and(|token| said.contains(*token))
                })
            })
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

/// Words that look like a subjunctive and are none.
const NO_VERBS: &[&str] = &["infolge", "zufolge"];

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
            if is_in(DOUBT) || (mood(side.words(span)).is_some() && !is_in(NO_VERBS)) {
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
            (FeatureKind::Spelling, FeatureKind::Spelling) => DifferenceKind::Name,
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
    found.extend(spellings(a, b).into_iter().map(|spans| (DifferenceKind::Name, spans)));
    found
}

/// Names of one bearer that differ in hyphens and blanks: `Ria-Nowosti`, `Ria Nowosti`.
fn spellings(a: Side<'_>, b: Side<'_>) -> Vec<(Span, Span)> {
    let letters = |name: &str| -> String {
        let lower =
            name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
        lower.strip_suffix('s').map_or(lower.clone(), str::to_owned)
    };
    let [of_a, of_b] =
        [a, b].map(|side| side.facts.names.get(side.at.sentence).map_or(&[][..], Vec::as_slice));
    let of_b: BTreeMap<String, Span> = of_b.iter().rev().map(|&y| (letters(b.words(y)), y)).collect();
    let mut found = Vec::new();
    for &x in of_a {
        let y = of_b.get(&letters(a.words(x))).copied();
        let differs = |y: &Span| {
            let [x, y] = [a.words(x), b.words(*y)].map(|name| name.trim_end_matches('s').to_lowercase());
            x != y
        };
        found.extend(y.filter(differs).map(|y| (x, y)));
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
