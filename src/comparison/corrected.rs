//! What the reader says of pairs of sentences and of facts: it goes before what is found, and is looked at before anything
//! that follows from pairs.

use std::collections::BTreeMap;

use super::facts::Facts;
use super::pairs::Match;
use super::{Related, SentenceRef};
use crate::analysis::Analysis;
use crate::corrections::{Anchor, PairChange, PairCorrection, resolve, trimmed};
use crate::span::Span;
use crate::speech::Quote;
use crate::util::sort::Sort;

/// The reader's corrections of a comparison, held against its articles.
pub(super) struct GivenPairs {
    entries: Vec<Entry>,
    /// The pairs that he joined, in the order of the sentences.
    joined: Vec<(SentenceRef, SentenceRef)>,
}

/// A correction with its two places, that of the article that comes first before the other.
struct Entry {
    change: PairChange,
    places: Option<[Located; 2]>,
    applied: bool,
}

/// The words of an article, with their sentence.
type Located = (SentenceRef, Span);

impl GivenPairs {
    pub(super) fn new(analyses: &[&Analysis], corrections: &[PairCorrection]) -> Self {
        let sides: Vec<(usize, &Anchor)> = corrections
            .iter()
            .flat_map(|correction| [&correction.a, &correction.b])
            .map(|place| {
                let mut ids = analyses.iter().map(|analysis| analysis.document.article().id());
                (ids.position(|id| id == place.article).unwrap_or(analyses.len()), &place.at)
            })
            .collect();
        let mut located: Vec<Option<Located>> = vec![None; sides.len()];
        for (article, analysis) in analyses.iter().enumerate().filter(|_| !sides.is_empty()) {
            let own: Vec<usize> = (0..sides.len()).filter(|&side| sides[side].0 == article).collect();
            let anchors: Vec<&Anchor> = own.iter().map(|&side| sides[side].1).collect();
            let text = analysis.document.text();
            for (side, span) in own.into_iter().zip(resolve(text, &anchors)) {
                let has_words = |span: &Span| !analysis.document.tokens_in(*span).is_empty();
                let span = span.map(|span| trimmed(text, span)).filter(has_words);
                let sentence = span.map(|span| analysis.document.sentence_at_byte(span.start).index());
                let at = sentence.map(|sentence| SentenceRef { article, sentence });
                located[side] = at.zip(span);
            }
        }
        let entries = corrections.iter().zip(located.chunks(2)).map(|(correction, sides)| {
            let places = match *sides {
                [Some(a), Some(b)] if a.0.article < b.0.article => Some([a, b]),
                [Some(a), Some(b)] if a.0.article > b.0.article => Some([b, a]),
                _ => None,
            };
            Entry { change: correction.change, places, applied: false }
        });
        Self { entries: entries.collect(), joined: Vec::new() }
    }

    /// Takes pairs away and joins others, the last word on each counting.
    pub(super) fn matches(&mut self, pairs: &mut Vec<Match>, related: &mut Vec<Related>) {
        let mut given: BTreeMap<(SentenceRef, SentenceRef), bool> = BTreeMap::new();
        for entry in &mut self.entries {
            let Some([(a, _), (b, _)]) = entry.places else { continue };
            let joins = match entry.change {
                PairChange::Pair => true,
                PairChange::NotPair => false,
                PairChange::Verdict { .. } => continue,
            };
            given.insert((a, b), joins);
            entry.applied = true;
        }
        if given.is_empty() {
            return;
        }
        pairs.retain(|pair| !given.contains_key(&(pair.a, pair.b)));
        related.retain(|related| !given.contains_key(&(related.a, related.b)));
        // In the order of the sentences, as a map's keys are.
        self.joined = given.into_iter().filter(|&(_, joins)| joins).map(|(pair, _)| pair).collect();
        if !self.joined.is_empty() {
            pairs.extend(self.joined.iter().map(|&(a, b)| Match { a, b, score: 1.0, is_pair: true }));
            pairs.stable_sort_by_key(|pair| (pair.a, pair.b));
        }
    }

    /// Gives facts the reader's verdicts, and their values the sources that he named.
    pub(super) fn facts(&mut self, analyses: &[&Analysis], facts: &mut Facts) {
        for entry in &mut self.entries {
            if let (Some([a, b]), PairChange::Verdict { verdict }) = (entry.places, entry.change) {
                entry.applied = facts.correct(analyses, a, b, verdict);
            }
        }
        // Those whom the reader named, and who are no entity, with what they say.
        let named: Vec<Vec<(&str, &[Span])>> =
            analyses.iter().map(|analysis| named_speakers(analysis)).collect();
        for value in facts.facts.iter_mut().flat_map(|fact| &mut fact.values) {
            let says = |(_, spans): &&(&str, &[Span])| spans.iter().any(|span| span.contains(value.span));
            let source = named[value.at.article].iter().find(says).map(|&(name, _)| name.to_owned());
            value.source = source.or(value.source.take());
        }
    }

    /// Whether the reader joined two sentences.
    pub(super) fn joins(&self, a: SentenceRef, b: SentenceRef) -> bool {
        self.joined.binary_search(&(a, b)).is_ok()
    }

    /// Whether the comparison is as each of the corrections says, in their order.
    pub(super) fn outcomes(self) -> Vec<bool> {
        self.entries.into_iter().map(|entry| entry.applied).collect()
    }
}

/// The speakers whom the reader named and who are no entities, each with what is said.
fn named_speakers(analysis: &Analysis) -> Vec<(&str, &[Span])> {
    let is_free = |quote: &&Quote| quote.speaker.is_some_and(|speaker| speaker.entity.is_none());
    let free = analysis.quotes.iter().filter(is_free);
    free.filter_map(|quote| Some((quote.corrected.as_deref()?, quote.spans.as_slice()))).collect()
}

#[cfg(test)]
mod tests {
    use crate::analysis::{Analysis, Reader, analyze};
    use crate::comparison::{Comparison, Verdict, compare, compare_corrected};
    use crate::corrections::{
        Anchor, Change, Correction, GivenVerdict, PairChange, PairCorrection, Place, Scope,
    };
    use crate::document::article::Article;
    use crate::kind::Kind;

    const A: &str = "Bei dem Unglück in Köln starben am Sonntag 12 Menschen. Der Zug war voll.";
    const B: &str =
        "In Köln starben bei dem Unglück am Sonntag 14 Menschen. Viele Fahrgäste standen in den Wagen.";

    fn article(id: &str, text: &str) -> Article {
        Article::from_text(id, text).unwrap()
    }

    fn place(article: &str, text: &str, words: &str) -> Place {
        let units = |text: &str| text.encode_utf16().count() as u32;
        let start = units(&text[..text.find(words).unwrap()]);
        let at = Anchor { start, end: start + units(words), quote: words.to_owned() };
        Place { article: article.to_owned(), at }
    }

    fn of(change: PairChange, a: &str, b: &str) -> PairCorrection {
        PairCorrection { a: place("a", A, a), b: place("b", B, b), change }
    }

    fn compared(corrections: &[PairCorrection]) -> Comparison {
        let [a, b] = [("a", A), ("b", B)].map(|(id, text)| analyze(&article(id, text)));
        compare_corrected(&[&a, &b], corrections).unwrap()
    }

    fn pairs(comparison: &Comparison) -> Vec<(usize, usize, bool)> {
        comparison.pairs.iter().map(|pair| (pair.a.sentence, pair.b.sentence, pair.corrected)).collect()
    }

    #[test]
    fn a_pair_that_is_none_goes_with_all_that_follows() {
        assert_eq!(pairs(&compared(&[])), [(0, 0, false)]);
        let comparison = compared(&[of(PairChange::NotPair, "starben", "Köln")]);
        assert_eq!(comparison.corrections, [true]);
        assert!(comparison.pairs.is_empty() && comparison.related.is_empty());
        assert_eq!(comparison.only, [[0, 1], [0, 1]]);
        assert!(comparison.statements.is_empty() && comparison.order.is_empty());
    }

    #[test]
    fn a_pair_that_was_missed_comes_with_all_that_follows() {
        let joined = of(PairChange::Pair, "Der Zug war voll.", "Viele Fahrgäste");
        let comparison = compared(std::slice::from_ref(&joined));
        assert_eq!(pairs(&comparison), [(0, 0, false), (1, 1, true)]);
        assert_eq!(comparison.pairs[1].score, 1.0);
        assert!(comparison.only.iter().all(Vec::is_empty));
        assert_eq!(comparison.statements.len(), 2);
        assert_eq!(comparison.order[0].pairs, 2);
        assert!(comparison.digest.iter().any(|entry| entry.at.sentence == 1));
        // In either order, and the last word counts.
        let turned = PairCorrection { a: joined.b.clone(), b: joined.a.clone(), ..joined.clone() };
        assert_eq!(pairs(&compared(std::slice::from_ref(&turned))), pairs(&comparison));
        let none = PairCorrection { change: PairChange::NotPair, ..turned };
        assert_eq!(pairs(&compared(&[joined.clone(), none.clone()])), [(0, 0, false)]);
        assert_eq!(pairs(&compared(&[none, joined])), pairs(&comparison));
    }

    #[test]
    fn a_fact_has_the_verdict_of_the_reader() {
        let verdict = |verdict| compared(&[of(PairChange::Verdict { verdict }, "12", "14")]);
        let before = compared(&[]);
        let count = |comparison: &Comparison| {
            let fact = comparison.facts.iter().find(|fact| fact.values[0].value == "12");
            fact.map(|fact| (fact.verdict, fact.corrected))
        };
        assert_eq!(count(&before), Some((Verdict::Differs, false)));
        assert_eq!(before.pairs[0].differences.len(), 1);
        let same = verdict(GivenVerdict::Same);
        assert_eq!(count(&same), Some((Verdict::Same, true)));
        assert!(same.pairs[0].differences.is_empty());
        assert!(same.digest.iter().any(|entry| entry.at.sentence == 0), "both tell it");
        assert!(before.digest.is_empty());
        let compatible = verdict(GivenVerdict::Compatible);
        assert_eq!(count(&compatible), Some((Verdict::Compatible, true)));
        let differs = verdict(GivenVerdict::Differs);
        assert_eq!(count(&differs), Some((Verdict::Differs, true)));
        assert_eq!(differs.pairs[0].differences, before.pairs[0].differences);
        let unrelated = verdict(GivenVerdict::Unrelated);
        assert_eq!(count(&unrelated), None);
        assert!(unrelated.pairs[0].differences.is_empty());
        assert_eq!(unrelated.facts.len() + 1, before.facts.len());
    }

    #[test]
    fn two_values_that_are_no_fact_become_one() {
        let [a, b] = ["Die Fahrt nach Kiel dauerte 40 Minuten.", "In Bremen steht ein Turm von 52 Metern."];
        let analyses = [("a", a), ("b", b)].map(|(id, text)| analyze(&article(id, text)));
        let compared = |corrections: &[PairCorrection]| {
            compare_corrected(&[&analyses[0], &analyses[1]], corrections).unwrap()
        };
        let verdict = |verdict, from, to| {
            let change = PairChange::Verdict { verdict };
            compared(&[PairCorrection { a: place("a", a, from), b: place("b", b, to), change }])
        };
        assert!(compared(&[]).facts.is_empty());
        let comparison = verdict(GivenVerdict::Differs, "40", "52 Metern");
        let fact = &comparison.facts[0];
        let values: Vec<&str> = fact.values.iter().map(|value| value.value.as_str()).collect();
        assert_eq!((comparison.facts.len(), fact.kind, fact.verdict), (1, "duration", Verdict::Differs));
        assert_eq!((values.as_slice(), fact.corrected), (&["40 Minuten", "52 Metern"][..], true));
        assert_eq!(comparison.corrections, [true]);
        assert_eq!(verdict(GivenVerdict::Same, "40", "52").facts[0].verdict, Verdict::Same);
        assert_eq!(verdict(GivenVerdict::Same, "40", "Bremen").corrections, [false], "no value");
        assert!(verdict(GivenVerdict::Unrelated, "40", "52").facts.is_empty());
    }

    #[test]
    fn values_that_agree_can_contradict_each_other() {
        let days = of(PairChange::Verdict { verdict: GivenVerdict::Differs }, "Sonntag", "Sonntag");
        let comparison = compared(&[days]);
        let fact = comparison.facts.iter().find(|fact| fact.corrected);
        // Without a day of publication the two days are no fact.
        assert_eq!((fact, comparison.corrections.as_slice()), (None, &[false][..]));
        let [a, b] = [("a", A), ("b", B)]
            .map(|(id, text)| analyze(&article(id, text).with_published("2023-09-18".parse().ok())));
        let days = of(PairChange::Verdict { verdict: GivenVerdict::Differs }, "Sonntag", "Sonntag");
        let comparison = compare_corrected(&[&a, &b], &[days]).unwrap();
        let fact = comparison.facts.iter().find(|fact| fact.corrected).unwrap();
        assert_eq!((fact.verdict, fact.kind), (Verdict::Differs, "date"));
        assert!(comparison.pairs[0].differences.iter().any(|difference| difference.a.of(A) == "Sonntag"));
    }

    #[test]
    fn what_does_not_fit_is_said() {
        let other = |place: Place, article: &str| Place { article: article.to_owned(), ..place };
        let gone = Anchor { start: 0, end: 5, quote: "nirgends".to_owned() };
        let pair = of(PairChange::Pair, "Köln", "Köln");
        let corrections = [
            PairCorrection { a: other(pair.a.clone(), "c"), ..pair.clone() },
            PairCorrection { a: other(pair.b.clone(), "b"), ..pair.clone() },
            PairCorrection { a: Place { at: gone, ..pair.a.clone() }, ..pair.clone() },
            of(PairChange::Verdict { verdict: GivenVerdict::Same }, "Zug", "Wagen"),
            of(PairChange::Verdict { verdict: GivenVerdict::Unrelated }, "Zug", "Wagen"),
        ];
        let comparison = compared(&corrections);
        assert_eq!(comparison.corrections, [false, false, false, false, true]);
        assert_eq!(Comparison { corrections: Vec::new(), ..comparison }, compared(&[]));
    }

    #[test]
    fn corrections_of_an_article_reach_its_comparisons() {
        let read = |changes: Vec<(&str, Change)>| -> Analysis {
            let corrections =
                changes.into_iter().map(|(words, change)| Correction { at: place("a", A, words).at, change });
            Reader::new().analyze_corrected(&article("a", A), &corrections.collect::<Vec<_>>(), |_| {})
        };
        let b = analyze(&article("b", B));
        let compared = |a: &Analysis| compare(&[a, &b]).unwrap();
        let called = read(vec![("Köln", Change::Called { name: "Dom".to_owned() })]);
        let entities = compared(&called).entities;
        let cologne = entities.iter().find(|entity| entity.name == "Dom");
        assert_eq!(cologne.map(|entity| entity.articles.as_slice()), Some(&[0, 1][..]), "{entities:?}");
        let kind = read(vec![("Köln", Change::Kind { kind: Kind::Org, scope: Scope::Article })]);
        assert!(compared(&kind).entities.iter().any(|entity| entity.kind == Kind::Org));
        // Somebody whom the text does not name, as the source of a figure.
        let said = read(vec![(
            "Bei dem Unglück in Köln starben am Sonntag 12 Menschen.",
            Change::Statement { speaker: Some("Landrat".to_owned()) },
        )]);
        let comparison = compared(&said);
        assert_eq!(
            comparison.facts[0].values[0].source.as_deref(),
            Some("Landrat"),
            "{:?}",
            comparison.facts
        );
        assert_eq!(comparison.sources[0].name, "Landrat");
    }
}
