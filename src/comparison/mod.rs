//! Two or more analyses side by side: what they share, where they differ, what stands in one alone.
//!
//! [`compare`] is the way in: `features` turns each sentence into what it can be recognised by, `ngrams` into its character
//! n-grams, `pairs` finds the sentences that tell the same, `facts` aligns their quantities and days, `differences` marks
//! what they tell differently, `statements` and `digest` gather what several tell.
//! `datelines` are left out of all of that. [`group`] tells beforehand which of many articles report on one event.

mod corrected;
mod datelines;
mod differences;
mod digest;
mod evidence;
mod facts;
mod features;
mod groups;
mod index;
pub mod linking;
mod neighbours;
mod ngrams;
mod order;
mod overlap;
mod pairs;
mod profile;
mod sources;
mod statements;

use crate::analysis::Analysis;
use crate::corrections::PairCorrection;
use crate::document::Document;
use crate::error::{Error, ErrorCode};
use crate::facts::quantities;
use crate::kind::Kind;
use crate::span::Span;
use corrected::GivenPairs;
use differences::{SentenceQuotes, Side};
pub use evidence::{EVIDENCE, EVIDENCE_NAMES, Evidence, SHARED_QUANTITY};
use facts::Located;
use facts::names::Reports;
pub use facts::{
    FACT_EVIDENCE, FACT_EVIDENCE_NAMES, Fact, FactCandidate, FactEvidence, FactValue, NAME_EVIDENCE,
    NAME_EVIDENCE_NAMES, NameCandidate, NameEvidence, SharedQuantity, Verdict,
};
pub use groups::{EventCandidates, group};
use index::WeightedFeatures;
use linking::link;
pub use neighbours::{FirstLook, NEIGHBOUR_NAMES, NEIGHBOURS, Neighbours, neighbours};
use ngrams::NgramSimilarity;
use pairs::Match;
pub use pairs::{LEAST_PROBABILITY, LEAST_RELATED, PairCandidate};
pub use profile::EventProfile;
pub use statements::Statement;

/// A sentence of one of the compared articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SentenceRef {
    /// Index of the article among the compared ones.
    pub article: usize,
    /// Index of the sentence in that article.
    pub sentence: usize,
}

/// Two sentences of different articles that tell the same, at least in part.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pair {
    /// The sentence of the article that comes first.
    pub a: SentenceRef,
    /// The sentence of the other article.
    pub b: SentenceRef,
    /// The probability that they tell the same, at least [`LEAST_PROBABILITY`].
    pub score: f32,
    /// What differs between them.
    pub differences: Vec<Difference>,
    /// Whether the [reader](crate::corrections) joined them.
    pub corrected: bool,
}

/// Two sentences of different articles that perhaps tell the same: a weaker link than a [`Pair`].
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Related {
    /// The sentence of the article that comes first.
    pub a: SentenceRef,
    /// The sentence of the other article.
    pub b: SentenceRef,
    /// The probability that they tell the same, at least [`LEAST_RELATED`].
    pub score: f32,
}

/// A place where two paired sentences differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// In what they differ.
    pub kind: DifferenceKind,
    /// The words in the first sentence.
    pub a: Span,
    /// The words in the second sentence.
    pub b: Span,
}

/// In what two paired sentences differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DifferenceKind {
    /// A number or quantity.
    Number,
    /// A date or time.
    Date,
    /// A name or its spelling.
    Name,
    /// Who says it.
    Speaker,
    /// Whether it is told as certain.
    Certainty,
    /// Another word for the same.
    Wording,
}

/// A sentence of the digest: one statement, and which articles carry it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DigestEntry {
    /// The sentence that stands for the statement.
    pub at: SentenceRef,
    /// Indices of the articles that carry it, ascending.
    pub carried_by: Vec<usize>,
    /// Who says so, by article: the words that name the source.
    pub sources: Vec<(usize, Span)>,
}

/// Somebody whom the reports lean on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SharedSource {
    /// The entity's name, or the words that name the source.
    pub name: String,
    /// How many statements each article has from it.
    pub counts: Vec<usize>,
}

/// Whether two reports tell what they share in one order.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderOfTelling {
    /// Index of the article that comes first.
    pub a: usize,
    /// Index of the other article.
    pub b: usize,
    /// How many pairs of sentences they share, 1 or more.
    pub pairs: usize,
    /// The largest part of these pairs that both tell in one order: 1 where they tell everything alike, above 0.
    pub same_order: f32,
}

/// An entity across the compared articles.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SharedEntity {
    /// What makes it the same in every comparison of these articles: [`LinkedEntity::key`](linking::LinkedEntity::key).
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Indices of the articles that mention it, ascending.
    pub articles: Vec<usize>,
}

/// The result of [`compare`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Comparison {
    /// Sentences that tell the same.
    pub pairs: Vec<Pair>,
    /// Sentences that perhaps tell the same, too unsure for a pair.
    pub related: Vec<Related>,
    /// For each article, the sentences that have neither a pair nor a related sentence.
    pub only: Vec<Vec<usize>>,
    /// The facts that several reports tell, each once with all sentences that tell it.
    pub statements: Vec<Statement>,
    /// What the reports come down to together.
    pub digest: Vec<DigestEntry>,
    /// Quantities, days and times that several reports tell, and names that contradict each other, in the order of the first report.
    pub facts: Vec<Fact>,
    /// Entities, those in most articles first, then by salience.
    pub entities: Vec<SharedEntity>,
    /// Whom the reports lean on, those with most statements first.
    pub sources: Vec<SharedSource>,
    /// Whether reports tell in one order what they share, for every two that share something.
    pub order: Vec<OrderOfTelling>,
    /// Whether the comparison is as each of the reader's corrections says, in their order.
    pub corrections: Vec<bool>,
}

/// Compares two or more analyses, in the order given.
///
/// ```
/// use lesart::{Article, analyze, compare};
///
/// let read = |id, text| Ok::<_, lesart::Error>(analyze(&Article::from_text(id, text)?));
/// let a = read("a", "Bei dem Unglück in Köln starben am Sonntag 12 Menschen. Der Zug war voll.")?;
/// let b = read("b", "In Köln starben bei dem Unglück am Sonntag 14 Menschen.")?;
/// let comparison = compare(&[&a, &b])?;
/// let pair = &comparison.pairs[0];
/// assert_eq!((pair.a.sentence, pair.b.sentence), (0, 0));
/// let differs = &pair.differences[0];
/// assert_eq!((differs.a.of(a.document.text()), differs.b.of(b.document.text())), ("12", "14"));
/// assert_eq!(comparison.only, [vec![1], vec![]]);
/// # Ok::<(), lesart::Error>(())
/// ```
///
/// # Errors
/// [`ErrorCode::UnknownArticle`] for fewer than two.
pub fn compare(analyses: &[&Analysis]) -> Result<Comparison, Error> {
    compare_corrected(analyses, &[])
}

/// [`compare`], where a reader said of some sentences that they tell the same or do not, or of a fact how its values agree: his
/// words go before what is found, and all that follows from pairs and facts follows from them.
///
/// # Errors
/// [`ErrorCode::UnknownArticle`] for fewer than two.
pub fn compare_corrected(
    analyses: &[&Analysis],
    corrections: &[PairCorrection],
) -> Result<Comparison, Error> {
    if analyses.len() < 2 {
        return Err(Error::new(ErrorCode::UnknownArticle, "a comparison needs at least two articles"));
    }
    let entities = link(analyses);
    let features = index::weigh(features::of_reports(analyses, &entities));
    let ngrams = ngrams_of(analyses);
    let quotes: Vec<SentenceQuotes> = analyses.iter().map(|analysis| SentenceQuotes::new(analysis)).collect();
    let quantities = Located::of_reports(analyses, &features);
    let (mut found, mut related) = matches(&features, &ngrams, &quantities);
    let mut given = GivenPairs::new(analyses, corrections);
    given.matches(&mut found, &mut related);
    let mut facts = facts::align(analyses, quantities, &found, &related);
    facts.add_names(Reports {
        analyses,
        entities: &entities,
        features: &features,
        pairs: &found,
        related: &related,
    });
    given.facts(analyses, &mut facts);
    let pairs: Vec<Pair> = found
        .into_iter()
        .map(|found| {
            let [a, b] = [found.a, found.b].map(|at| Side {
                analysis: analyses[at.article],
                at,
                features: features.sentence(at),
                quotes: &quotes[at.article],
            });
            let differences = differences::between(a, b, facts.differing(found.a, found.b));
            let corrected = given.joins(found.a, found.b);
            Pair { a: found.a, b: found.b, score: found.score, differences, corrected }
        })
        .collect();
    Ok(Comparison {
        sources: sources::gather(analyses, &entities),
        only: only(analyses, &pairs, &related),
        statements: statements::gather(&pairs),
        order: order::of_telling(&pairs),
        digest: digest::gather(analyses, &pairs, &facts),
        facts: facts.facts,
        entities: entities
            .into_iter()
            .map(|entity| SharedEntity {
                articles: entity.articles(),
                key: entity.key,
                name: entity.name,
                kind: entity.kind,
            })
            .collect(),
        pairs,
        related,
        corrections: given.outcomes(),
    })
}

/// The pairs of sentences that [`compare`] considers, with what it decides on: what its weights are learnt from.
#[must_use]
pub fn candidates(analyses: &[&Analysis]) -> Vec<PairCandidate> {
    let features = index::weigh(features::of_reports(analyses, &link(analyses)));
    let quantities = Located::of_reports(analyses, &features);
    pairs::candidates(&features, &ngrams_of(analyses), &facts::likeliest(&quantities))
}

/// The quantities of different reports that may be one fact, which [`candidates`] takes for evidence: what its weights are learnt
/// from.
#[must_use]
pub fn shared_quantities(analyses: &[&Analysis]) -> Vec<SharedQuantity> {
    let features = index::weigh(features::of_reports(analyses, &link(analyses)));
    facts::shared(&Located::of_reports(analyses, &features))
}

/// The quantities that [`compare`] considers to be one fact, with what it decides on: what its weights are learnt from.
#[must_use]
pub fn fact_candidates(analyses: &[&Analysis]) -> Vec<FactCandidate> {
    let features = index::weigh(features::of_reports(analyses, &link(analyses)));
    let quantities = Located::of_reports(analyses, &features);
    let (pairs, related) = matches(&features, &ngrams_of(analyses), &quantities);
    facts::candidates(&quantities, &pairs, &related)
}

/// The names of different reports that [`compare`] considers to stand for one function, with what it decides on: what its weights
/// are learnt from.
#[must_use]
pub fn name_candidates(analyses: &[&Analysis]) -> Vec<NameCandidate> {
    let entities = link(analyses);
    let features = index::weigh(features::of_reports(analyses, &entities));
    let (pairs, related) =
        matches(&features, &ngrams_of(analyses), &Located::of_reports(analyses, &features));
    facts::names::candidates(Reports {
        analyses,
        entities: &entities,
        features: &features,
        pairs: &pairs,
        related: &related,
    })
}

/// The paired sentences, and those that perhaps tell the same.
fn matches(
    features: &WeightedFeatures,
    ngrams: &NgramSimilarity,
    quantities: &[Located],
) -> (Vec<Match>, Vec<Related>) {
    let (pairs, perhaps): (Vec<Match>, Vec<Match>) =
        pairs::find(features, ngrams, &facts::likeliest(quantities))
            .into_iter()
            .partition(|found| found.is_pair);
    let related = perhaps.into_iter().map(|Match { a, b, score, .. }| Related { a, b, score }).collect();
    (pairs, related)
}

fn ngrams_of(analyses: &[&Analysis]) -> NgramSimilarity {
    let documents: Vec<&Document> = analyses.iter().map(|analysis| &analysis.document).collect();
    NgramSimilarity::new(&documents)
}

/// For each article, the sentences that no other report tells, not even perhaps.
fn only(analyses: &[&Analysis], pairs: &[Pair], related: &[Related]) -> Vec<Vec<usize>> {
    let mut linked: Vec<Vec<bool>> =
        analyses.iter().map(|analysis| vec![false; analysis.document.sentences().len()]).collect();
    let of_pairs = pairs.iter().flat_map(|pair| [pair.a, pair.b]);
    for at in of_pairs.chain(related.iter().flat_map(|related| [related.a, related.b])) {
        linked[at.article][at.sentence] = true;
    }
    linked.iter().map(|linked| (0..linked.len()).filter(|&at| !linked[at]).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::{DifferenceKind, compare};
    use crate::analysis::{Analysis, analyze};
    use crate::document::article::Article;

    fn read(text: &str) -> Analysis {
        analyze(&Article::from_text("", text).unwrap())
    }

    #[test]
    fn each_two_of_three_reports_that_contradict_each_other_differ() {
        let of = |count: &str| {
            let text = format!("Bei dem Brand in der Fabrik in Köln starben am Sonntag {count} Arbeiter.");
            analyze(&Article::from_text("", &text).unwrap().with_published("2011-09-24".parse().ok()))
        };
        let [a, b, c] = [of("zwölf"), of("14"), of("17")];
        let comparison = compare(&[&a, &b, &c]).unwrap();
        let differing = comparison.pairs.iter().filter(|pair| {
            pair.differences.iter().any(|difference| difference.kind == DifferenceKind::Number)
        });
        let differing: Vec<_> = differing.map(|pair| (pair.a.article, pair.b.article)).collect();
        assert_eq!(differing, [(0, 1), (0, 2), (1, 2)]);
        let values = comparison.facts.iter().find(|fact| fact.kind == "count").map(|fact| fact.values.len());
        assert_eq!(values, Some(3));
    }

    #[test]
    fn the_day_of_a_dateline_pairs_with_no_sentence_that_tells_of_it() {
        let day = "14. Mai 2024";
        let a = read(&format!(
            "Kassel, {day} (dpa) – Ein Feuer hat eine Lagerhalle zerstört. Verletzt wurde niemand."
        ));
        let b = read(&format!("Am {day} eröffnet in Bremen das neue Museum. Der Eintritt ist frei."));
        let comparison = compare(&[&a, &b]).unwrap();
        assert!(comparison.pairs.is_empty() && comparison.facts.is_empty(), "{comparison:?}");
        let told = read(&format!("Am {day} zerstörte in Kassel ein Feuer eine Lagerhalle."));
        assert_eq!(compare(&[&a, &told]).unwrap().pairs.len(), 1);
    }

    #[test]
    fn monstrous_words_and_sentences_are_compared_like_others() {
        // Each of these took a time that grows with the square of its length.
        let word = format!("Besuch{} endet.", "besuch".repeat(40_000));
        let hyphens = format!("Der {}Gipfel endet.", "Besuch-".repeat(20_000));
        let sentence = format!("Es starben {} Menschen.", "20 Menschen starben und 30 Kinder ".repeat(4_000));
        let same = "Die Polizei teilte mit, dass am Montag 20 Menschen in Bremen starben. ".repeat(1_000);
        for text in [word, hyphens, sentence, same] {
            let analyses = [read(&text), read(&text)];
            let comparison = compare(&[&analyses[0], &analyses[1]]).unwrap();
            assert_eq!(comparison.only.len(), 2);
        }
    }
}
