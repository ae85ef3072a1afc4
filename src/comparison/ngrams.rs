//! Sentences as bags of character n-grams: how similar two are by spelling, whatever their words.
//!
//! Character n-grams see through inflection and compounding (`Waffenlieferung`, `lieferte Waffen`), which is why they
//! are hard to beat on German (P. McNamee, J. Mayfield 2004). A gram weighs by inverse document frequency over the
//! sentences of all compared reports; grams in many of them are left out. Sentences are compared by cosine.

use crate::document::Document;
use crate::util::hashing::hash;
use crate::util::math;
use crate::util::sort::Sort;

/// The lengths of the n-grams, in characters, a blank at both ends of each word included.
const SHORTEST: usize = 3;
const LONGEST: usize = 5;

/// A gram in more than this share of the sentences, or in more sentences than this, is left out.
const MOST_SHARE: f32 = 0.25;
const MOST_SENTENCES: usize = 64;

/// Similarities that are kept: from this cosine on, and so many of each sentence.
const LEAST_COSINE: f32 = 0.02;
const MOST_SIMILAR: usize = 128;

/// Similarities between the sentences of different reports, and between neighbours within a report.
pub(super) struct NgramSimilarity {
    /// For each sentence, by its number over all reports: the sentences of later reports that it shares grams with,
    /// ascending, and the cosine.
    rows: Vec<Vec<(u32, f32)>>,
    /// For each sentence, the cosine with the one before it in its report; 0 for the first.
    before: Vec<f32>,
}

/// The sentences that have a gram, ascending, with its weight there.
type Postings = Vec<(u32, f32)>;

/// A gram of a sentence, by its number among all grams.
#[derive(Clone, Copy)]
struct Gram {
    number: u32,
    weight: f32,
}

impl NgramSimilarity {
    /// Compares the sentences of several reports. Sentences are numbered through all reports in their order.
    pub(super) fn new(documents: &[&Document]) -> Self {
        let report_of: Vec<u32> = (0..)
            .zip(documents)
            .flat_map(|(report, document)| std::iter::repeat_n(report, document.sentences().len()))
            .collect();
        let (vectors, postings) = vectors(documents, report_of.len());
        let mut rows: Vec<Vec<(u32, f32)>> = Vec::with_capacity(vectors.len());
        let mut sums = vec![0.0_f32; vectors.len()];
        let mut touched: Vec<u32> = Vec::new();
        for (sentence, vector) in vectors.iter().enumerate() {
            for gram in vector {
                let others = postings.get(gram.number as usize).map_or(&[][..], Vec::as_slice);
                let later = others.iter().rev().take_while(|(other, _)| *other as usize > sentence);
                for &(other, weight) in later {
                    let sum = &mut sums[other as usize];
                    if *sum == 0.0 {
                        touched.push(other);
                    }
                    *sum += gram.weight * weight;
                }
            }
            touched.stable_sort();
            let mut row = Vec::new();
            for other in touched.drain(..) {
                let cosine = std::mem::take(&mut sums[other as usize]);
                let is_same_report = report_of[other as usize] == report_of[sentence];
                let is_neighbour = is_same_report && other as usize == sentence + 1;
                if is_neighbour || (cosine >= LEAST_COSINE && !is_same_report) {
                    row.push((other, cosine));
                }
            }
            if row.len() > MOST_SIMILAR {
                row.stable_sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
                row.truncate(MOST_SIMILAR);
                row.stable_sort_by_key(|(other, _)| *other);
            }
            rows.push(row);
        }
        let mut similarity = Self { rows, before: Vec::new() };
        similarity.before = (0..vectors.len())
            .map(|at| match at.checked_sub(1) {
                Some(before) if report_of[before] == report_of[at] => {
                    similarity.cosine(before as u32, at as u32)
                }
                _ => 0.0,
            })
            .collect();
        similarity
    }

    /// The cosine of two sentences, the one of the earlier report first: 0 to 1.
    pub(super) fn cosine(&self, a: u32, b: u32) -> f32 {
        let row = self.rows.get(a as usize).map_or(&[][..], Vec::as_slice);
        row.binary_search_by_key(&b, |&(other, _)| other).map_or(0.0, |at| row[at].1)
    }

    /// The sentences of later reports that share grams with a sentence, ascending, each with the cosine.
    pub(super) fn row(&self, a: u32) -> &[(u32, f32)] {
        self.rows.get(a as usize).map_or(&[], Vec::as_slice)
    }

    /// The cosine of two sentences, each joined with the one before it in its report: what a pronoun stands for is
    /// often told there. `first` tells for each whether it has none before it.
    pub(super) fn joined_cosine(&self, a: u32, b: u32, first: [bool; 2]) -> f32 {
        let (has_a, has_b) = (!first[0], !first[1]);
        let cosine = |known: bool, x: u32, y: u32| if known { self.cosine(x, y) } else { 0.0 };
        let (before_a, before_b) = (a.wrapping_sub(1), b.wrapping_sub(1));
        // Summed so that it does not matter which of the two comes first.
        let straight = self.cosine(a, b) + cosine(has_a && has_b, before_a, before_b);
        let crossed = cosine(has_a, before_a, b) + cosine(has_b, a, before_b);
        // The square of the length of a sum of two vectors of length 1.
        let square = |at: u32, has_before: bool| {
            let before = self.before.get(at as usize).copied().unwrap_or_default();
            if has_before { 2.0 + 2.0 * before } else { 1.0 }
        };
        (straight + crossed) / (square(a, has_a) * square(b, has_b)).sqrt()
    }
}

/// The vectors of all sentences, of length 1 each, and for each gram the sentences that have it, ascending, with its
/// weight there.
fn vectors(documents: &[&Document], count: usize) -> (Vec<Vec<Gram>>, Vec<Postings>) {
    let mut all: Vec<(u64, u32)> = Vec::new();
    let mut sentence = 0;
    let mut letters = Vec::new();
    for document in documents {
        for of in document.sentences() {
            grams(document.text_of(of.span), &mut letters, |gram| all.push((gram, sentence)));
            sentence += 1;
        }
    }
    all.stable_sort();
    all.dedup();
    let most = MOST_SENTENCES.min((MOST_SHARE * count as f32) as usize).max(2);
    let mut vectors: Vec<Vec<Gram>> = vec![Vec::new(); count];
    let mut number = 0;
    for of_gram in all.chunk_by(|x, y| x.0 == y.0) {
        if of_gram.len() < 2 || of_gram.len() > most {
            // A gram of one sentence adds to its length alone.
            if let [(_, sentence)] = of_gram {
                vectors[*sentence as usize].push(Gram { number: u32::MAX, weight: idf(1, count) });
            }
            continue;
        }
        let weight = idf(of_gram.len(), count);
        for &(_, sentence) in of_gram {
            vectors[sentence as usize].push(Gram { number, weight });
        }
        number += 1;
    }
    let mut postings: Vec<Postings> = vec![Vec::new(); number as usize];
    for (sentence, vector) in vectors.iter_mut().enumerate() {
        let length = vector.iter().map(|gram| gram.weight * gram.weight).sum::<f32>().sqrt();
        vector.retain(|gram| gram.number != u32::MAX);
        for gram in vector {
            gram.weight /= length.max(f32::MIN_POSITIVE);
            postings[gram.number as usize].push((sentence as u32, gram.weight));
        }
    }
    (vectors, postings)
}

/// The inverse document frequency of a gram in so many of all sentences.
fn idf(sentences: usize, all: usize) -> f32 {
    math::ln(1.0 + all as f32 / sentences as f32)
}

/// Hands each n-gram of a text to `found`, as a hash: of lower-case letters and digits, one blank for what lies between.
fn grams(text: &str, letters: &mut Vec<char>, mut found: impl FnMut(u64)) {
    letters.clear();
    letters.push(' ');
    for c in text.chars() {
        if c.is_alphanumeric() {
            letters.extend(c.to_lowercase());
        } else if letters.last() != Some(&' ') {
            letters.push(' ');
        }
    }
    if letters.last() != Some(&' ') {
        letters.push(' ');
    }
    let mut bytes = [0; 4 * LONGEST];
    for start in 0..letters.len() {
        let mut length = 0;
        for (count, c) in letters[start..].iter().take(LONGEST).enumerate() {
            length += c.encode_utf8(&mut bytes[length..]).len();
            if count + 1 >= SHORTEST {
                found(hash(&bytes[..length]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NgramSimilarity;
    use crate::document::{Article, Document};

    fn document(text: &str) -> Document {
        Document::new(&Article::from_text("", text).unwrap())
    }

    #[test]
    fn inflected_and_compound_words_are_similar() {
        let a = document("Russland lieferte Waffen. Der Hund bellte im Garten. Es schneite in Köln.");
        let b =
            document("Eine Waffenlieferung Russlands ist erfolgt. In Bonn blühte der Flieder. Er aß Kuchen.");
        let similarity = NgramSimilarity::new(&[&a, &b]);
        assert!(similarity.cosine(0, 3) > 2.0 * similarity.cosine(1, 3).max(0.02), "{:?}", similarity.rows);
        assert!(similarity.row(0).iter().all(|&(_, cosine)| (0.0..=1.001).contains(&cosine)));
    }

    #[test]
    fn joined_sentences_add_up() {
        let text = "Der Bürgermeister trat zurück. Er reiste nach Ulm. Es regnete.";
        let [a, b] = [document(text), document(text)];
        let similarity = NgramSimilarity::new(&[&a, &b]);
        assert!((similarity.joined_cosine(1, 4, [false, false]) - 1.0).abs() < 1e-3);
        assert!((similarity.joined_cosine(0, 3, [true, true]) - 1.0).abs() < 1e-3);
    }

    #[test]
    fn texts_without_letters_have_no_grams() {
        let [a, b] = [document("!!! ??? …"), document("…")];
        assert!(NgramSimilarity::new(&[&a, &b]).rows.iter().all(Vec::is_empty));
    }
}
