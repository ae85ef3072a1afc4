//! The vocabulary: the most frequent words of running text, with their embeddings.

use std::collections::HashMap;
use std::path::Path;

use super::skip_gram;
use crate::corpora::{Fault, read_text};

/// Minimum number of occurrences of a word, and maximum number of words.
const MIN_COUNT: u32 = 8;
const MAX_WORDS: usize = 120_000;

/// Running text; the licences are in the corpora's README.md and allow statistics to be shipped.
const TEXTS: [&str; 8] = [
    "bundestag/bundestag-wp17.txt.xz",
    "bundestag/bundestag-wp18.txt.xz",
    "bundestag/bundestag-wp19-sample.txt.xz",
    "bundestag/bundestag-wp20-sample.txt.xz",
    "bundestag/bundestag-wp21-sample.txt.xz",
    "klexikon/dev.jsonl.xz",
    "quotes-wikinews/politik.txt.xz",
    "germeval2014/train.tsv",
];

/// A word of the vocabulary.
#[derive(serde::Serialize, serde::Deserialize)]
pub(super) struct VocabularyWord {
    pub(super) spelling: String,
    /// Whether the lower-case spelling is more frequent.
    pub(super) mostly_lower: bool,
    pub(super) embedding: Vec<f32>,
}

/// Marks the start of a sentence in the text as numbers.
const BOUNDARY: u32 = u32::MAX - 1;

/// Running text as numbers of spellings.
#[derive(Default)]
struct NumberedText {
    numbers: HashMap<String, u32>,
    spellings: Vec<String>,
    /// Occurrences of each spelling, at first without those at the start of a sentence.
    counts: Vec<u32>,
    /// One sentence after the other, each preceded by [`BOUNDARY`].
    text: Vec<u32>,
}

/// Counts the words of the corpora and trains the embeddings of the most frequent ones; most frequent first.
pub(super) fn build(corpora: &Path) -> Result<Vec<VocabularyWord>, Fault> {
    let mut text = NumberedText::read(corpora)?;
    text.lower_sentence_starts();
    let ranking = text.ranking();
    eprintln!("{} words are clustered", ranking.len());
    let NumberedText { numbers, spellings, counts, text } = text;
    let mut ranks = vec![u32::MAX; spellings.len()];
    for (rank, &number) in ranking.iter().enumerate() {
        ranks[number as usize] = rank as u32;
    }
    let rank = |number: u32| if number == BOUNDARY { BOUNDARY } else { ranks[number as usize] };
    let ranked: Vec<u32> = text.into_iter().map(rank).collect();
    let ranked_counts: Vec<u32> = ranking.iter().map(|&number| counts[number as usize]).collect();
    let embeddings = skip_gram::train(&ranked, BOUNDARY, &ranked_counts);
    Ok(ranking
        .iter()
        .zip(embeddings)
        .map(|(&number, embedding)| {
            let spelling = spellings[number as usize].clone();
            let lower = lower_first(&spelling).and_then(|lower| numbers.get(&lower)).copied();
            let mostly_lower = lower.is_some_and(|lower| counts[lower as usize] > counts[number as usize]);
            VocabularyWord { spelling, mostly_lower, embedding: embedding.to_vec() }
        })
        .collect())
}

fn ends_sentence(token: &str) -> bool {
    matches!(token, "." | "!" | "?" | ":")
}

impl NumberedText {
    fn read(corpora: &Path) -> Result<Self, Fault> {
        let mut result = Self::default();
        for name in TEXTS {
            eprintln!("reading {name}");
            for line in read_text(&corpora.join(name))?.lines() {
                let line = plain_text(name, line)?;
                let mut starts = true;
                if name.ends_with(".tsv") && !line.is_empty() {
                    starts = result.text.last() == Some(&BOUNDARY);
                } else {
                    result.text.push(BOUNDARY);
                }
                for token in tokens(&line) {
                    let number = result.number(token);
                    result.text.push(number);
                    if !starts {
                        result.counts[number as usize] += 1;
                    }
                    starts = ends_sentence(token);
                }
            }
        }
        eprintln!("{} tokens, {} spellings", result.text.len(), result.spellings.len());
        Ok(result)
    }

    fn number(&mut self, token: &str) -> u32 {
        *self.numbers.entry(token.to_owned()).or_insert_with(|| {
            self.spellings.push(token.to_owned());
            self.counts.push(0);
            self.spellings.len() as u32 - 1
        })
    }

    /// Replaces a word at the start of a sentence by its lower-case spelling if that is more frequent elsewhere, and
    /// counts it.
    fn lower_sentence_starts(&mut self) {
        let Self { numbers, spellings, counts, text } = self;
        let lower: Vec<Option<u32>> = spellings
            .iter()
            .enumerate()
            .map(|(number, spelling)| {
                let lower = numbers.get(&lower_first(spelling)?).copied()?;
                (counts[lower as usize] > counts[number]).then_some(lower)
            })
            .collect();
        let mut starts = true;
        for number in text {
            if *number == BOUNDARY {
                starts = true;
                continue;
            }
            let ends = ends_sentence(&spellings[*number as usize]);
            if starts {
                if let Some(lower) = lower[*number as usize] {
                    *number = lower;
                }
                counts[*number as usize] += 1;
            }
            starts = ends;
        }
    }

    /// The numbers of the vocabulary, most frequent first.
    fn ranking(&self) -> Vec<u32> {
        let Self { spellings, counts, .. } = self;
        let mut ranking: Vec<u32> =
            (0..spellings.len() as u32).filter(|&n| counts[n as usize] >= MIN_COUNT).collect();
        ranking.sort_unstable_by_key(|&n| (std::cmp::Reverse(counts[n as usize]), &spellings[n as usize]));
        ranking.truncate(MAX_WORDS);
        ranking
    }
}

/// The text of a line in the format of the corpus.
fn plain_text(name: &str, line: &str) -> Result<String, Fault> {
    if name.ends_with(".tsv") {
        return Ok(line.split('\t').next().unwrap_or_default().to_owned());
    }
    if !name.ends_with(".jsonl.xz") {
        return Ok(line.to_owned());
    }
    #[derive(serde::Deserialize)]
    struct Entry {
        article: String,
    }
    serde_json::from_str::<Entry>(line)
        .map(|entry| entry.article)
        .map_err(|error| Fault::new(format!("{name}: {error}")))
}

/// Words and punctuation, tokenised roughly as in GermEval; every number becomes `0`.
fn tokens(line: &str) -> impl Iterator<Item = &str> {
    line.split_whitespace().flat_map(|word| {
        let head = word.len() - word.trim_start_matches(is_punctuation).len();
        let tail = head + word[head..].trim_end_matches(is_punctuation).len();
        let signs = |from: usize, to: usize| word[from..to].split_inclusive(|_| true).map(ascii_sign);
        let core = &word[head..tail];
        let core = if core.starts_with(|first: char| first.is_ascii_digit()) { "0" } else { core };
        signs(0, head).chain((!core.is_empty()).then_some(core)).chain(signs(tail, word.len()))
    })
}

fn is_punctuation(character: char) -> bool {
    !character.is_alphanumeric()
}

/// Typographic quotation marks and dashes as ASCII.
fn ascii_sign(sign: &str) -> &str {
    match sign {
        "„" | "“" | "”" | "«" | "»" => "\"",
        "–" | "—" => "-",
        _ => sign,
    }
}

/// The word with its first letter in lower case; none if it has none in upper case.
fn lower_first(word: &str) -> Option<String> {
    let first = word.chars().next().filter(|first| first.is_uppercase())?;
    Some(first.to_lowercase().chain(word[first.len_utf8()..].chars()).collect())
}

#[cfg(test)]
mod tests {
    use super::{lower_first, tokens};

    #[test]
    fn punctuation_is_split_from_words() {
        let tokens: Vec<_> = tokens("„Kim\", sagte er 2023 (in Köln).").collect();
        assert_eq!(tokens, ["\"", "Kim", "\"", ",", "sagte", "er", "0", "(", "in", "Köln", ")", "."]);
        assert_eq!(lower_first("Ähre").as_deref(), Some("ähre"));
        assert_eq!(lower_first("ähre"), None);
    }
}
