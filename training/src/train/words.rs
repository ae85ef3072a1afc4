//! The word table: clusters of the words of running text, and the lists that words stand in.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use lesart::names::embeddings::{Embeddings, SUBVECTORS};
use lesart::names::words::{ParentClusters, WordEntry, WordTable, demonyms, lists};

use super::clusters::clusters;
use super::media::MEDIA;
use super::quantise::quantise;
use super::vectors::{Vector, vectors};
use crate::corpora::{Fault, read_text};

/// How often a word must occur in the running text to get a vector, and how many get one at most.
const MIN_COUNT: u32 = 8;
const MOST_WORDS: usize = 120_000;

/// Running text, with the licence in ../shared/corpora/README.md; all of it may be counted for what is shipped.
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

/// A word table in its parts.
pub(super) struct Table {
    /// Words under their keys, ascending.
    pub(super) entries: Vec<(u32, WordEntry)>,
    pub(super) coarser: Vec<ParentClusters>,
    pub(super) vectors: Embeddings,
    /// What a step of the vectors' numbers stands for in training.
    pub(super) vector_scale: f32,
}

/// A common word of the running text.
#[derive(serde::Serialize, serde::Deserialize)]
pub(super) struct CommonWord {
    pub(super) spelling: String,
    mostly_lower: bool,
    pub(super) vector: Vec<f32>,
}

/// Clusters and looks up.
pub(super) fn build(corpora: &Path, words: &[CommonWord]) -> Result<Table, Fault> {
    let vectors: Vec<Vector> = words
        .iter()
        .map(|word| {
            let length = word.vector.iter().map(|value| value * value).sum::<f32>().sqrt().max(1e-9);
            std::array::from_fn(|at| word.vector[at] / length)
        })
        .collect();
    let (clusters, coarser) = clusters(&vectors);
    eprintln!("{} clusters", coarser.len() - 1);
    let (mut packed, vector_scale) = quantise(&vectors, &clusters, coarser.len());
    let mut entries: BTreeMap<String, WordEntry> = BTreeMap::new();
    let mut codes: HashMap<u32, [u8; SUBVECTORS]> = HashMap::new();
    for ((word, cluster), code) in words.iter().zip(clusters).zip(&packed.codes) {
        let mut lists = if word.mostly_lower { lists::MOSTLY_LOWER } else { 0 };
        // What may be a name, or the head of a compound, is known in detail; of its company the cluster does.
        if word.spelling.chars().next().is_some_and(char::is_uppercase) {
            lists |= lists::HAS_RESIDUAL;
        }
        entries.insert(word.spelling.clone(), WordEntry { cluster, lists });
        codes.entry(WordTable::key(&word.spelling)).or_insert(*code);
    }
    add_lists(corpora, &mut entries)?;
    let mut entries: Vec<(u32, WordEntry)> =
        entries.into_iter().map(|(word, entry)| (WordTable::key(&word), entry)).collect();
    entries.sort_by_key(|word| word.0);
    entries.dedup_by_key(|word| word.0);
    packed.codes = entries.iter().map(|word| codes.get(&word.0).copied().unwrap_or_default()).collect();
    Ok(Table { entries, coarser, vectors: packed, vector_scale })
}

/// Counts the words of the running text and gives the common ones their vectors, commonest first.
pub(super) fn common(corpora: &Path) -> Result<Vec<CommonWord>, Fault> {
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut spellings: Vec<String> = Vec::new();
    let mut counts: Vec<u32> = Vec::new();
    // Sentences one behind the other, each opened by `OPEN`.
    let mut running: Vec<u32> = Vec::new();
    for name in TEXTS {
        eprintln!("reading {name}");
        let text = read_text(&corpora.join(name))?;
        for line in text.lines() {
            let line = plain(name, line)?;
            let mut opens = true;
            if name.ends_with(".tsv") && !line.is_empty() {
                opens = running.last() == Some(&OPEN);
            } else {
                running.push(OPEN);
            }
            for token in tokens(&line) {
                let number = *numbers.entry(token.to_owned()).or_insert_with(|| {
                    spellings.push(token.to_owned());
                    counts.push(0);
                    spellings.len() as u32 - 1
                });
                running.push(number);
                if !opens {
                    counts[number as usize] += 1;
                }
                opens = matches!(token, "." | "!" | "?" | ":");
            }
        }
    }
    eprintln!("{} tokens, {} spellings", running.len(), spellings.len());
    // A capital at the start of a sentence says nothing where the small spelling is the commoner one.
    let small: Vec<Option<u32>> = spellings
        .iter()
        .enumerate()
        .map(|(number, spelling)| {
            let lower = numbers.get(&lower_first(spelling)?).copied()?;
            (counts[lower as usize] > counts[number]).then_some(lower)
        })
        .collect();
    let mut opens = true;
    for number in &mut running {
        if *number == OPEN {
            opens = true;
            continue;
        }
        let ends = matches!(spellings[*number as usize].as_str(), "." | "!" | "?" | ":");
        if opens {
            if let Some(lower) = small[*number as usize] {
                *number = lower;
            }
            counts[*number as usize] += 1;
        }
        opens = ends;
    }
    let mut ranking: Vec<u32> =
        (0..spellings.len() as u32).filter(|&n| counts[n as usize] >= MIN_COUNT).collect();
    ranking.sort_unstable_by_key(|&n| (std::cmp::Reverse(counts[n as usize]), &spellings[n as usize]));
    ranking.truncate(MOST_WORDS);
    let mut ranks = vec![u32::MAX; spellings.len()];
    for (rank, &number) in ranking.iter().enumerate() {
        ranks[number as usize] = rank as u32;
    }
    for number in &mut running {
        if *number != OPEN {
            *number = ranks[*number as usize];
        }
    }
    eprintln!("{} words are clustered", ranking.len());
    let kept: Vec<u32> = ranking.iter().map(|&number| counts[number as usize]).collect();
    let vectors = vectors(&running, OPEN, &kept);
    Ok(ranking
        .iter()
        .zip(vectors)
        .map(|(&number, vector)| {
            let spelling = spellings[number as usize].clone();
            let lower = lower_first(&spelling).and_then(|lower| numbers.get(&lower)).copied();
            let mostly_lower = lower.is_some_and(|lower| counts[lower as usize] > counts[number as usize]);
            CommonWord { spelling, mostly_lower, vector: vector.to_vec() }
        })
        .collect())
}

const OPEN: u32 = u32::MAX - 1;

/// The text of a corpus line.
fn plain(name: &str, line: &str) -> Result<String, Fault> {
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

/// Words and signs, roughly as GermEval cuts them; numbers as one.
fn tokens(line: &str) -> impl Iterator<Item = &str> {
    line.split_whitespace().flat_map(|word| {
        let head = word.len() - word.trim_start_matches(is_sign).len();
        let tail = head + word[head..].trim_end_matches(is_sign).len();
        let pieces = |from: usize, to: usize| word[from..to].split_inclusive(|_| true).map(sign);
        let core = &word[head..tail];
        let core = if core.starts_with(|first: char| first.is_ascii_digit()) { "0" } else { core };
        pieces(0, head).chain((!core.is_empty()).then_some(core)).chain(pieces(tail, word.len()))
    })
}

fn is_sign(character: char) -> bool {
    !character.is_alphanumeric()
}

fn sign(sign: &str) -> &str {
    match sign {
        "„" | "“" | "”" | "«" | "»" => "\"",
        "–" | "—" => "-",
        _ => sign,
    }
}

fn lower_first(word: &str) -> Option<String> {
    let first = word.chars().next().filter(|first| first.is_uppercase())?;
    Some(first.to_lowercase().chain(word[first.len_utf8()..].chars()).collect())
}

/// Marks words with the lists they stand in; names that were too rare for a cluster get an entry of their own.
fn add_lists(corpora: &Path, entries: &mut BTreeMap<String, WordEntry>) -> Result<(), Fault> {
    eprintln!("looking words up in lists");
    for word in MEDIA {
        entries.entry(word.to_owned()).or_default().lists |= lists::MEDIA;
    }
    for word in demonyms() {
        entries.entry(word.to_owned()).or_default().lists |= lists::DEMONYM;
    }
    let mut name = |word: &str, list: u16| {
        if word.chars().count() > 1 && word.chars().next().is_some_and(char::is_uppercase) {
            entries.entry(word.to_owned()).or_default().lists |= list;
        }
    };
    for (file, column, list) in [
        ("names/common-forenames-by-country.csv", 11, lists::FORENAME),
        ("names/common-surnames-by-country.csv", 5, lists::SURNAME),
    ] {
        for line in read_text(&corpora.join(file))?.lines().skip(1) {
            name(line.split(',').nth(column).unwrap_or_default().trim(), list);
        }
    }
    for line in read_text(&corpora.join("lexicon/stadtnamen.list"))?.lines() {
        if !line.contains([' ', '-', '(']) {
            name(line.trim(), lists::TOWN);
        }
    }
    for line in read_text(&corpora.join("lexicon/laendernamen.list"))?.lines() {
        if !line.contains(' ') {
            name(line.trim().trim_end_matches(','), lists::STATE);
        }
    }
    let dictionary = read_text(&corpora.join("lexicon/german-pos-dict.tsv.xz"))?;
    for line in dictionary.lines() {
        let mut fields = line.split('\t');
        let (Some(form), Some(_), Some(tag)) = (fields.next(), fields.next(), fields.next()) else {
            continue;
        };
        if tag.starts_with("EIG") {
            let list = match tag.rsplit(':').next() {
                Some("NAC") => lists::SURNAME,
                Some("VOR") => lists::FORENAME,
                Some("STD") => lists::TOWN,
                Some("COU") => lists::STATE,
                Some("GEB" | "GEO" | "MOU") => lists::REGION,
                Some("WAT") => lists::WATER,
                _ => lists::COMPANY,
            };
            name(form, list);
        }
    }
    // What every other list says counts for known words alone: the dictionary is far larger than the page may be.
    let mut known = |word: &str, list: u16| {
        if let Some(entry) = entries.get_mut(word) {
            entry.lists |= list;
        }
    };
    for line in dictionary.lines() {
        let mut fields = line.split('\t');
        let (Some(form), Some(_), Some(tag)) = (fields.next(), fields.next(), fields.next()) else {
            continue;
        };
        match tag.get(..3) {
            Some("SUB") => known(form, lists::NOUN),
            Some("ADJ" | "PA1" | "PA2") => known(form, lists::ADJECTIVE),
            Some("VER") => known(form, lists::VERB),
            _ => (),
        }
    }
    for line in read_text(&corpora.join("lexicon/personennamen.list"))?.lines() {
        known(line.trim(), lists::SURNAME);
    }
    for line in read_text(&corpora.join("lexicon/landschaftsbezeichnungen.list"))?.lines() {
        known(line.trim(), lists::REGION);
    }
    for line in read_text(&corpora.join("lexicon/firmennamen.list"))?.lines() {
        if !line.contains(' ') {
            known(line.trim(), lists::COMPANY);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{lower_first, tokens};

    #[test]
    fn cuts_words_from_signs() {
        let cut: Vec<_> = tokens("„Kim\", sagte er 2023 (in Köln).").collect();
        assert_eq!(cut, ["\"", "Kim", "\"", ",", "sagte", "er", "0", "(", "in", "Köln", ")", "."]);
        assert_eq!(lower_first("Ähre").as_deref(), Some("ähre"));
        assert_eq!(lower_first("ähre"), None);
    }
}
