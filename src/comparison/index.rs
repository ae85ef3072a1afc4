//! An inverted index over the features of all compared reports, and what each feature weighs there: inverse document
//! frequency over distinct sentences, for a sentence that is printed twice does not make its words common.

use super::SentenceRef;
use super::features::SentenceFeatures;
use crate::util::hashing::Map;
use crate::util::math;
use crate::util::sort::Sort;

/// The features of all reports, weighted by how few sentences have them, and which sentences have which.
pub(super) struct WeightedFeatures {
    /// By report, by sentence.
    pub(super) reports: Vec<Vec<SentenceFeatures>>,
    /// All sentences, in the order of the reports; their numbers are indices into this.
    pub(super) sentences: Vec<SentenceRef>,
    /// For each feature of each sentence, the range of its postings.
    places: Vec<Vec<(u32, u32)>>,
    /// The postings of one feature behind those of the other.
    postings: Vec<Posting>,
}

/// A sentence that has a feature.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    /// The number of the sentence.
    pub(super) sentence: u32,
    /// The weight of the feature there.
    pub(super) weight: f32,
}

/// Weighs the features of all reports. A feature keeps all of its weight where one sentence alone has it, and keeps the less
/// the more distinct sentences have it: `ln(1 + n / count) / ln(1 + n)` of it, of `n` sentences.
pub(super) fn weigh(mut reports: Vec<Vec<SentenceFeatures>>) -> WeightedFeatures {
    let mut sentences = Vec::new();
    let mut all: Vec<(u64, u32, u32)> = Vec::new();
    for (article, report) in reports.iter().enumerate() {
        for (sentence, features) in report.iter().enumerate() {
            let number = sentences.len() as u32;
            sentences.push(SentenceRef { article, sentence });
            let features = (0..).zip(&features.features);
            all.extend(features.map(|(place, feature)| (feature.key, number, place)));
        }
    }
    // Those of one key stand in the order of the sentences already.
    all.stable_sort_by_key(|feature| feature.0);
    let mut places: Vec<Vec<(u32, u32)>> = sentences
        .iter()
        .map(|at: &SentenceRef| vec![(0, 0); reports[at.article][at.sentence].features.len()])
        .collect();
    let mut postings = Vec::with_capacity(all.len());
    let mut distinct = Distinct::new(&reports);
    let n = distinct.count as f32;
    let most = math::ln(1.0 + n);
    // There are few distinct counts, and a logarithm costs more than a look-up.
    let mut idf: Vec<f32> = Vec::new();
    for of_key in all.chunk_by(|x, y| x.0 == y.0) {
        let count = distinct.count_of(of_key.iter().map(|&(_, number, _)| number));
        while idf.len() < count {
            idf.push(math::ln(1.0 + n / (idf.len() + 1) as f32) / most);
        }
        let start = postings.len() as u32;
        let end = start + of_key.len() as u32;
        for &(_, number, place) in of_key {
            let at = sentences[number as usize];
            let weight = &mut reports[at.article][at.sentence].features[place as usize].weight;
            *weight *= idf[count - 1];
            postings.push(Posting { sentence: number, weight: *weight });
            places[number as usize][place as usize] = (start, end);
        }
    }
    WeightedFeatures { reports, sentences, places, postings }
}

/// Which sentences have the same features, and so count as one.
struct Distinct {
    /// By sentence, the number of the first one with its features, of all that are distinct.
    of_sentence: Vec<u32>,
    /// How many are distinct.
    count: usize,
    /// By distinct sentence, the last count that it was part of.
    counted: Vec<u32>,
    counts: u32,
}

impl Distinct {
    fn new(reports: &[Vec<SentenceFeatures>]) -> Self {
        let mut numbers: Map<Vec<u64>, u32> = Map::default();
        let of_sentence: Vec<u32> = reports
            .iter()
            .flatten()
            .map(|sentence| {
                let next = numbers.len() as u32;
                let keys = sentence.features.iter().map(|feature| feature.key).collect();
                *numbers.entry(keys).or_insert(next)
            })
            .collect();
        let count = numbers.len();
        Self { of_sentence, count, counted: vec![0; count], counts: 0 }
    }

    /// How many of some sentences are distinct.
    fn count_of(&mut self, sentences: impl Iterator<Item = u32>) -> usize {
        self.counts += 1;
        let mut count = 0;
        for sentence in sentences {
            let last = &mut self.counted[self.of_sentence[sentence as usize] as usize];
            count += usize::from(*last != self.counts);
            *last = self.counts;
        }
        count
    }
}

impl WeightedFeatures {
    /// The features of a sentence.
    pub(super) fn sentence(&self, at: SentenceRef) -> &SentenceFeatures {
        &self.reports[at.article][at.sentence]
    }

    /// For each feature of a sentence, in their order, the sentences that have it, ascending.
    pub(super) fn postings(&self, number: u32) -> impl Iterator<Item = &[Posting]> {
        let places = self.places.get(number as usize).map_or(&[][..], Vec::as_slice);
        places.iter().map(|&(start, end)| self.postings.get(start as usize..end as usize).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::weigh;
    use crate::analysis::analyze;
    use crate::comparison::features;
    use crate::comparison::linking::link;
    use crate::document::article::Article;

    #[test]
    fn a_sentence_that_is_repeated_weighs_as_much_as_one_that_is_not() {
        let sentence = "Der Zug entgleiste bei Ulm. ";
        let weights = |times: usize| -> Vec<f32> {
            let texts = [sentence.repeat(times), "Es regnete seit Montag.".to_owned()];
            let read = |text: &String| analyze(&Article::from_text("", text).unwrap());
            let [a, b] = [read(&texts[0]), read(&texts[1])];
            let features = weigh(features::of_reports(&[&a, &b], &link(&[&a, &b])));
            features.reports[0][0].features.iter().map(|feature| feature.weight).collect()
        };
        assert!(!weights(1).is_empty());
        assert_eq!(weights(1), weights(100));
    }
}
