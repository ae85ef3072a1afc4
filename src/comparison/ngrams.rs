//! Sentences as bags of character n-grams: how similar two are by spelling, whatever their words.
//!
//! Character n-grams see through inflection and compounding (`Waffenlieferung`, `lieferte Waffen`), which is why they
//! are hard to beat on German (P. McNamee, J. Mayfield 2004). A gram weighs by inverse document frequency over the
//! sentences of all compared reports; grams in many of them are left out. Sentences are compared by cosine.
//!
//! Twice: by short grams of all words, and by long ones of the content words. A long word in both sentences has many short
//! grams; the long ones, which see whole words and what stands side by side, tell how much of the first cosine comes of that.

use std::ops::{Range, RangeInclusive};

use super::datelines::left_out;
use crate::document::Document;
use crate::document::terms::TermKind;
use crate::util::hashing::{hash, hash_words};
use crate::util::math;
use crate::util::sort::Sort;

/// Of which words a sentence's n-grams are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Words {
    All,
    /// Those with a meaning of their own: no function words, light verbs, numbers, words of the calendar.
    Content,
}

impl Words {
    /// The lengths of the n-grams, in characters, a blank at both ends of each word included.
    fn lengths(self) -> RangeInclusive<usize> {
        match self {
            Self::All => 3..=5,
            Self::Content => LONGEST..=LONGEST,
        }
    }
}

/// The length of the long n-grams.
const LONGEST: usize = 8;

/// For so many grams room is made beforehand.
const MOST_RESERVED: usize = 1 << 14;

/// A gram in more than this share of the sentences, or in more sentences than this, is left out.
const MOST_SHARE: f32 = 0.25;
const MOST_SENTENCES: usize = 64;

/// Similarities that are kept: from this cosine on, and so many of each sentence.
const LEAST_COSINE: f32 = 0.02;
const MOST_SIMILAR: usize = 128;

/// Sentences, ascending, and the cosine with each.
type Row = Vec<(u32, f32)>;

/// Similarities between the sentences of different reports, and between neighbours within a report.
pub(super) struct NgramSimilarity {
    /// For each sentence, by its number over all reports: the sentences of later reports that it shares grams with,
    /// ascending, and the cosine.
    rows: Vec<Row>,
    /// The same by the long n-grams of the content words.
    content: Vec<Row>,
    /// For each sentence, the cosine with the one before it in its report; 0 for the first.
    before: Vec<f32>,
}

impl NgramSimilarity {
    /// Compares the sentences of several reports. Sentences are numbered through all reports in their order.
    pub(super) fn new(documents: &[&Document]) -> Self {
        let report_of: Vec<u32> = (0..)
            .zip(documents)
            .flat_map(|(report, document)| std::iter::repeat_n(report, document.sentences().len()))
            .collect();
        let rows = |words: Words| Grams::new(documents, words, report_of.len()).rows(&report_of);
        let mut similarity =
            Self { rows: rows(Words::All), content: rows(Words::Content), before: Vec::new() };
        similarity.before = (0..report_of.len())
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
        in_row(self.row(a), b)
    }

    /// The cosine by the content words alone, the sentence of the earlier report first: 0 to 1.
    pub(super) fn content_cosine(&self, a: u32, b: u32) -> f32 {
        in_row(self.content.get(a as usize).map_or(&[], Vec::as_slice), b)
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

/// The cosine with a sentence; 0 where it is not in the row.
fn in_row(row: &[(u32, f32)], sentence: u32) -> f32 {
    row.binary_search_by_key(&sentence, |&(other, _)| other).map_or(0.0, |at| row[at].1)
}

/// The grams of all sentences. Weights are whole numbers, so that their sums do not depend on the order of the reports.
struct Grams {
    /// By gram: the square of its inverse document frequency, in units of 1 / [`UNIT`].
    squares: Vec<u32>,
    /// The grams of each sentence that another one has, too, each once, one sentence behind the other.
    grams: Vec<u32>,
    /// By sentence: where its grams are.
    of_sentence: Vec<Range<usize>>,
    /// By sentence: the length of its vector, those of its own grams included; above 0.
    lengths: Vec<f32>,
    /// The sentences that have a gram, ascending, one gram behind the other, and where those of each gram begin.
    sentences: Vec<u32>,
    starts: Vec<u32>,
}

/// Units of the squares of weights; a sentence of 100,000 letters still has a sum below 2³².
const UNIT: f32 = 256.0;

impl Grams {
    fn new(documents: &[&Document], words: Words, count: usize) -> Self {
        // Most grams of a short text stand there once; of a long one, the lists grow.
        let most = words.lengths().count() * documents.iter().map(|one| one.text().len()).sum::<usize>();
        let most = most.min(MOST_RESERVED);
        let mut numbers = Numbers::with_capacity(most);
        // By gram: in how many sentences it stands, and the last one, counted from 1.
        let mut seen: Vec<(u32, u32)> = Vec::with_capacity(most);
        let mut grams: Vec<u32> = Vec::with_capacity(most);
        let mut of_sentence: Vec<Range<usize>> = Vec::with_capacity(count);
        let mut letters = Letters::default();
        for document in documents {
            for (sentence, left_out) in document.sentences().iter().zip(left_out(document)) {
                let start = grams.len();
                let place = of_sentence.len() as u32 + 1;
                letters.spell(document, sentence.token_range(), left_out, words);
                letters.each_gram(words.lengths(), |gram| {
                    let number = numbers.of(gram);
                    if number as usize == seen.len() {
                        seen.push((0, 0));
                    }
                    let (sentences, last) = &mut seen[number as usize];
                    if *last != place {
                        (*sentences, *last) = (*sentences + 1, place);
                        grams.push(number);
                    }
                });
                of_sentence.push(start..grams.len());
            }
        }
        let most = MOST_SENTENCES.min((MOST_SHARE * count as f32) as usize).max(2);
        // There are few distinct counts, and a logarithm costs more than a look-up.
        let by_count: Vec<u32> = (0..=most)
            .map(|sentences| {
                let idf = math::ln(1.0 + count as f32 / sentences.max(1) as f32);
                (UNIT * idf * idf) as u32
            })
            .collect();
        let squares: Vec<u32> = seen
            .iter()
            .map(|&(sentences, _)| by_count.get(sentences as usize).copied().unwrap_or_default())
            .collect();
        let lengths = of_sentence
            .iter()
            .map(|own| {
                let squares = grams[own.clone()].iter().map(|&gram| squares[gram as usize] as f32);
                squares.sum::<f32>().sqrt().max(1.0)
            })
            .collect();
        let is_shared = |gram: u32| (2..=most).contains(&(seen[gram as usize].0 as usize));
        let mut kept = 0;
        for own in &mut of_sentence {
            let start = kept;
            for at in own.clone() {
                let gram = grams[at];
                grams[kept] = gram;
                kept += usize::from(is_shared(gram));
            }
            *own = start..kept;
        }
        grams.truncate(kept);
        let mut starts = Vec::with_capacity(seen.len() + 1);
        let mut end = 0;
        for (gram, (sentences, _)) in seen.iter().enumerate() {
            starts.push(end);
            end += if is_shared(gram as u32) { *sentences } else { 0 };
        }
        starts.push(end);
        let mut sentences = vec![0; end as usize];
        let mut free = starts.clone();
        for (sentence, own) in of_sentence.iter().enumerate() {
            for &gram in &grams[own.clone()] {
                sentences[free[gram as usize] as usize] = sentence as u32;
                free[gram as usize] += 1;
            }
        }
        Self { squares, grams, of_sentence, lengths, sentences, starts }
    }

    /// The sentences that have a gram, ascending; none where it is too common or stands in one alone.
    fn sentences(&self, gram: u32) -> &[u32] {
        let range = self.starts[gram as usize] as usize..self.starts[gram as usize + 1] as usize;
        self.sentences.get(range).unwrap_or_default()
    }

    /// For each sentence, those of later reports that it is similar to, and the one behind it.
    fn rows(&self, report_of: &[u32]) -> Vec<Row> {
        let mut rows: Vec<Vec<(u32, f32)>> = Vec::with_capacity(report_of.len());
        let mut sums = vec![0_u32; report_of.len()];
        let mut touched: Vec<u32> = Vec::new();
        for sentence in 0..report_of.len() {
            for &gram in &self.grams[self.of_sentence[sentence].clone()] {
                let square = self.squares[gram as usize];
                let later = self.sentences(gram).iter().rev().take_while(|other| **other as usize > sentence);
                for &other in later {
                    let sum = &mut sums[other as usize];
                    if *sum == 0 {
                        touched.push(other);
                    }
                    *sum = sum.saturating_add(square);
                }
            }
            touched.stable_sort();
            let mut row = Vec::new();
            for other in touched.drain(..) {
                let sum = std::mem::take(&mut sums[other as usize]);
                let cosine = sum as f32 / (self.lengths[sentence] * self.lengths[other as usize]);
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
        rows
    }
}

/// Numbers of grams, in the order in which they come: a hash table of places in a list, with linear probing.
struct Numbers {
    grams: Vec<u64>,
    /// A gram's number plus one, at a place that its hash tells; 0 where there is none. A power of two.
    slots: Vec<u32>,
}

impl Numbers {
    fn with_capacity(grams: usize) -> Self {
        Self { grams: Vec::with_capacity(grams), slots: vec![0; (2 * grams + 2).next_power_of_two()] }
    }

    /// The number of a gram, the next one if it is new.
    fn of(&mut self, gram: u64) -> u32 {
        let mut slot = self.slot(gram);
        while let Some(number) = self.slots[slot].checked_sub(1) {
            if self.grams[number as usize] == gram {
                return number;
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        self.grams.push(gram);
        self.slots[slot] = self.grams.len() as u32;
        if self.grams.len() * 2 > self.slots.len() {
            self.grow();
        }
        self.grams.len() as u32 - 1
    }

    /// Where a gram is looked for first: the highest bits of the product depend on all of it.
    fn slot(&self, gram: u64) -> usize {
        (gram.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & (self.slots.len() - 1)
    }

    fn grow(&mut self) {
        self.slots = vec![0; 2 * self.slots.len()];
        for number in 0..self.grams.len() {
            let mut slot = self.slot(self.grams[number]);
            while self.slots[slot] != 0 {
                slot = (slot + 1) & (self.slots.len() - 1);
            }
            self.slots[slot] = number as u32 + 1;
        }
    }
}

/// The letters of a sentence, and where each begins.
#[derive(Default)]
struct Letters {
    /// In UTF-8, with [`PADDING`] behind them.
    bytes: Vec<u8>,
    /// The start of each letter, and the end of the last one.
    starts: Vec<u32>,
}

/// So many zeros behind the letters let a word of eight bytes be read at each place.
const PADDING: usize = 8;

impl Letters {
    /// Spells the tokens of a sentence, or the content words among them, but for some: in lower-case letters and digits, one blank
    /// for what lies between, and at both ends.
    fn spell(&mut self, document: &Document, tokens: Range<usize>, left_out: Range<usize>, words: Words) {
        self.bytes.clear();
        self.starts.clear();
        self.push(' ');
        match words {
            Words::All if left_out.is_empty() => self.add_tokens(document, tokens),
            Words::All => {
                self.add_tokens(document, tokens.start..left_out.start);
                self.add_tokens(document, left_out.end..tokens.end);
            }
            Words::Content => tokens
                .filter(|token| !left_out.contains(token))
                .filter(|&token| document.term_at(token).kind == TermKind::Content)
                .for_each(|token| self.add(document.word_at(token))),
        }
        self.starts.push(self.bytes.len() as u32);
        self.bytes.extend([0; PADDING]);
    }

    fn add_tokens(&mut self, document: &Document, tokens: Range<usize>) {
        let tokens = document.tokens().get(tokens).unwrap_or_default();
        if let Some((first, last)) = tokens.first().zip(tokens.last()) {
            self.add(document.text_of(first.span.cover(last.span)));
        }
    }

    fn add(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_ascii_lowercase() {
                self.push(c);
            } else if c.is_alphanumeric() {
                c.to_lowercase().for_each(|c| self.push(c));
            } else {
                self.push_blank();
            }
        }
        self.push_blank();
    }

    fn push_blank(&mut self) {
        if self.bytes.last() != Some(&b' ') {
            self.push(' ');
        }
    }

    fn push(&mut self, letter: char) {
        self.starts.push(self.bytes.len() as u32);
        match letter {
            letter if letter.is_ascii() => self.bytes.push(letter as u8),
            letter => self.bytes.extend(letter.encode_utf8(&mut [0; 4]).bytes()),
        }
    }

    /// Hands each n-gram of these lengths to `found`, as its [`hash`].
    fn each_gram(&self, lengths: RangeInclusive<usize>, mut found: impl FnMut(u64)) {
        for (first, &start) in self.starts.iter().enumerate() {
            let ends = self.starts.get(first + lengths.start()..).unwrap_or_default();
            // All begin with the same bytes, and most have fewer than eight.
            let low = self.word(start as usize).unwrap_or_default();
            for &end in ends.iter().take(lengths.end() + 1 - lengths.start()) {
                let length = (end - start) as usize;
                found(match length {
                    0..8 => hash_words(length, &[low & first_bytes(length)]),
                    _ => self.long_hash(low, start as usize, end as usize),
                });
            }
        }
    }

    /// The [`hash`] of the bytes from `start` to `end`, of which the first eight are given.
    fn long_hash(&self, low: u64, start: usize, end: usize) -> u64 {
        let length = end - start;
        match self.word(start + 8) {
            Some(high) if length < 16 => hash_words(length, &[low, high & first_bytes(length - 8)]),
            _ => hash(&self.bytes[start..end]),
        }
    }

    /// Eight bytes from a place on.
    fn word(&self, at: usize) -> Option<u64> {
        self.bytes.get(at..)?.first_chunk().map(|bytes| u64::from_le_bytes(*bytes))
    }
}

/// The bits of so many bytes of a word, fewer than eight.
fn first_bytes(count: usize) -> u64 {
    (1 << (8 * count)) - 1
}

#[cfg(test)]
mod tests {
    use super::{Letters, NgramSimilarity, Words, hash};
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
    fn content_words_are_similar_whatever_stands_between_them() {
        let a = document("Das Gericht und die Kammer vertagten. Er wollte es doch nicht mehr.");
        let b = document("Gericht, Kammer: vertagten! Er wollte es doch nicht mehr.");
        let similarity = NgramSimilarity::new(&[&a, &b]);
        assert!((similarity.content_cosine(0, 2) - 1.0).abs() < 1e-3, "{:?}", similarity.content);
        assert_eq!(similarity.content_cosine(1, 3), 0.0);
        assert!(similarity.cosine(0, 2) < 0.9 && similarity.cosine(1, 3) > 0.9, "{:?}", similarity.rows);
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
    fn a_first_sentence_is_not_joined_with_the_report_before() {
        let documents = [
            "Der Bürgermeister trat zurück. Er reiste nach Ulm.",
            "Es regnete. Der Bürgermeister trat zurück.",
            "Er reiste nach Ulm.",
        ]
        .map(document);
        let [a, b, c] = &documents;
        let similarity = NgramSimilarity::new(&[a, b, c]);
        let joined = similarity.joined_cosine(1, 4, [false, true]);
        assert!(joined > 0.5 && joined < 0.9, "half of what the one has is in the other: {joined}");
    }

    #[test]
    fn texts_without_letters_have_no_grams() {
        let [a, b] = [document("!!! ??? …"), document("…")];
        assert!(NgramSimilarity::new(&[&a, &b]).rows.iter().all(Vec::is_empty));
    }

    #[test]
    fn grams_are_hashed_as_any_bytes_are() {
        let text = "Größe Übergänge ΩΩΩΩΩΩΩΩ 𐐀𐐀𐐀𐐀𐐀𐐀𐐀𐐀 ab";
        let document = document(text);
        let mut letters = Letters::default();
        letters.spell(&document, document.sentences()[0].token_range(), 0..0, Words::All);
        let spelt: Vec<char> = format!(" {} ", text.to_lowercase()).chars().collect();
        for length in [1, 3, 5, 8] {
            let mut found = Vec::new();
            letters.each_gram(length..=length, |gram| found.push(gram));
            let expected = spelt.windows(length).map(|gram| hash(String::from_iter(gram).as_bytes()));
            assert_eq!(found, expected.collect::<Vec<_>>());
        }
    }
}
