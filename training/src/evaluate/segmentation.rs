//! `evaluate segmentation`: tokens and sentences, scored as in the CoNLL 2018 shared task.
//!
//! A unit is correct if both its ends are, counted in characters other than white space. The sentences of a CoNLL-U file
//! are joined by a space, so that only the text itself shows where one ends. Tokens are surface tokens (`zum` is one).
//! "hyph.whole": words joined by hyphens count as one token on both sides, because the treebanks differ on whether to
//! split `Kreml-Chef`. EmpiriST has no sentences.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use lesart::Article;
use lesart::document::segment::{Segmentation, segment};

use crate::corpora::conllu::{self, ConlluSentence};
use crate::corpora::{Fault, empirist, read_text};

/// Test data.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Corpora: CoNLL-U files, folders of EmpiriST (with `raw` and `tokenized`), or the folder of all corpora.
    #[arg(default_value = "../shared/corpora")]
    paths: Vec<PathBuf>,
    /// Print every difference: gold after `-`, found after `+`.
    #[arg(long)]
    errors: bool,
}

/// A range of characters, not counting white space.
type Unit = (usize, usize);

/// A text with its gold tokens and, where the corpus has them, sentences.
struct Gold {
    text: String,
    tokens: Vec<Unit>,
    sentences: Option<Vec<Unit>>,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    println!("{:<34} {:<10} {:>7} {:>7} {:>7} {:>7}", "corpus", "unit", "gold", "P", "R", "F1");
    for path in &args.paths {
        if path.is_dir() && path.join("ud-german-gsd").is_dir() {
            conllu(&path.join("ud-german-gsd/dev.conllu"), args)?;
            for part in ["train_web", "train_cmc"] {
                empirist_folder(&path.join("empirist2015").join(part), args)?;
            }
        } else if path.join("raw").is_dir() {
            empirist_folder(path, args)?;
        } else {
            conllu(path, args)?;
        }
    }
    Ok(())
}

fn conllu(path: &Path, args: &Args) -> Result<(), Fault> {
    let name = path.display().to_string();
    let sentences = conllu::sentences(&name, &read_text(path)?)?;
    report(&short(path), &[gold_of(&sentences)], args)?;
    // In UD German GSD dev the sentences up to dev-s500 are reviews, those from dev-s501 on are news.
    if let Some(news) = sentences.iter().position(|sentence| sentence.id == "dev-s501") {
        report(&format!("{} (news)", short(path)), &[gold_of(&sentences[news..])], args)?;
    }
    Ok(())
}

fn empirist_folder(folder: &Path, args: &Args) -> Result<(), Fault> {
    let raw = folder.join("raw");
    let fault = |error: std::io::Error| Fault::new(format!("{}: {error}", raw.display()));
    let mut names: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(&raw).map_err(fault)? {
        names.push(entry.map_err(fault)?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let mut texts = Vec::new();
    for name in names {
        let read = empirist::read(folder, &name)?;
        let mut at = 0;
        let tokens = read.tokens.iter().map(|token| next_unit(&mut at, token)).collect();
        let gold = Gold { text: read.text, tokens, sentences: None };
        if visible(&gold.text).count() != at {
            return Err(Fault::new(format!("{name}: the raw text and the tokens have other characters")));
        }
        texts.push(gold);
    }
    report(&short(folder), &texts, args)
}

/// The last two parts of a path.
fn short(path: &Path) -> String {
    let parts: Vec<_> =
        path.components().rev().take(2).map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.into_iter().rev().collect::<Vec<_>>().join("/")
}

fn visible(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{FEFF}')
}

fn next_unit(at: &mut usize, token: &str) -> Unit {
    let start = *at;
    *at += visible(token).count();
    (start, *at)
}

fn gold_of(sentences: &[ConlluSentence]) -> Gold {
    let mut gold = Gold { text: String::new(), tokens: Vec::new(), sentences: Some(Vec::new()) };
    let mut at = 0;
    for sentence in sentences {
        let start = at;
        if !gold.text.is_empty() && !gold.text.ends_with(' ') {
            gold.text.push(' ');
        }
        for (token, space) in &sentence.tokens {
            gold.text.push_str(token);
            if *space {
                gold.text.push(' ');
            }
            gold.tokens.push(next_unit(&mut at, token));
        }
        gold.sentences.get_or_insert_default().push((start, at));
    }
    gold
}

/// Counts for one kind of unit.
#[derive(Default)]
struct Counts {
    gold: usize,
    found: usize,
    correct: usize,
}

impl Counts {
    fn add(&mut self, gold: &[Unit], found: &[Unit]) {
        let set: BTreeSet<Unit> = gold.iter().copied().collect();
        self.gold += gold.len();
        self.found += found.len();
        self.correct += found.iter().filter(|unit| set.contains(unit)).count();
    }

    fn print(&self, corpus: &str, unit: &str) {
        let ratio = |of: usize| if of == 0 { 0.0 } else { self.correct as f64 / of as f64 };
        let (precision, recall) = (ratio(self.found), ratio(self.gold));
        let f1 = if self.correct == 0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) };
        println!("{corpus:<34} {unit:<10} {:>7} {precision:>7.4} {recall:>7.4} {f1:>7.4}", self.gold);
    }
}

fn report(corpus: &str, texts: &[Gold], args: &Args) -> Result<(), Fault> {
    let [mut tokens, mut whole, mut sentences] = [(); 3].map(|()| Counts::default());
    let mut has_sentences = false;
    for gold in texts {
        let article =
            Article::from_text(corpus, &gold.text).map_err(|error| Fault::new(error.to_string()))?;
        let found = segment(&article);
        let text = Characters::new(&gold.text);
        let (found_tokens, found_sentences) = units(&text, &found);
        tokens.add(&gold.tokens, &found_tokens);
        let (gold_whole, found_whole) = (text.join_hyphens(&gold.tokens), text.join_hyphens(&found_tokens));
        whole.add(&gold_whole, &found_whole);
        if args.errors {
            text.print_differences(&gold_whole, &found_whole);
        }
        if let Some(gold_sentences) = &gold.sentences {
            has_sentences = true;
            sentences.add(gold_sentences, &found_sentences);
            if args.errors {
                text.print_differences(gold_sentences, &found_sentences);
            }
        }
    }
    tokens.print(corpus, "tokens");
    whole.print(corpus, "hyph.whole");
    if has_sentences {
        sentences.print(corpus, "sentences");
    }
    Ok(())
}

/// The tokens and sentences of a segmentation, in characters.
fn units(text: &Characters, found: &Segmentation) -> (Vec<Unit>, Vec<Unit>) {
    let unit = |span: lesart::Span| (text.index(span.start), text.index(span.end));
    (
        found.tokens.iter().map(|token| unit(token.span)).collect(),
        found.sentences.iter().map(|sentence| unit(sentence.span)).collect(),
    )
}

/// The characters of a text other than white space.
struct Characters {
    chars: Vec<char>,
    /// The byte offset of each, in the text without a byte order mark.
    bytes: Vec<u32>,
    /// Whether white space precedes each.
    spaced: Vec<bool>,
}

impl Characters {
    fn new(text: &str) -> Self {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let mut characters = Self { chars: Vec::new(), bytes: Vec::new(), spaced: Vec::new() };
        let mut spaced = true;
        for (byte, c) in text.char_indices() {
            if c.is_whitespace() || c == '\u{FEFF}' {
                spaced = true;
            } else {
                characters.chars.push(c);
                characters.bytes.push(byte as u32);
                characters.spaced.push(spaced);
                spaced = false;
            }
        }
        characters
    }

    fn index(&self, byte: u32) -> usize {
        self.bytes.partition_point(|&at| at < byte)
    }

    /// Joins units connected by hyphens: a hyphen joins the word it touches without a space.
    fn join_hyphens(&self, units: &[Unit]) -> Vec<Unit> {
        let is_hyphen = |at: usize| matches!(self.chars.get(at), Some('-' | '\u{2010}' | '\u{2011}'));
        let mut joined: Vec<Unit> = Vec::new();
        for &(start, end) in units {
            let touches = start > 0 && self.spaced.get(start) == Some(&false);
            let word = self.chars[start].is_alphanumeric();
            match joined.last_mut() {
                Some(last)
                    if touches
                        && ((is_hyphen(start)
                            && end - start == 1
                            && self.chars[last.1 - 1].is_alphanumeric())
                            || (is_hyphen(start) && word)
                            || (is_hyphen(last.1 - 1) && word)) =>
                {
                    last.1 = end;
                }
                _ => joined.push((start, end)),
            }
        }
        joined
    }

    /// Prints the units that only one side has.
    fn print_differences(&self, gold: &[Unit], found: &[Unit]) {
        let (gold, found): (BTreeSet<_>, BTreeSet<_>) = (gold.iter().collect(), found.iter().collect());
        for unit in gold.symmetric_difference(&found) {
            let sign = if gold.contains(unit) { '-' } else { '+' };
            let from = unit.0.saturating_sub(20);
            let to = (unit.1 + 20).min(self.chars.len());
            println!(
                "{sign} {}[{}]{}",
                self.text(from, unit.0),
                self.text(unit.0, unit.1).trim_start(),
                self.text(unit.1, to)
            );
        }
    }

    fn text(&self, from: usize, to: usize) -> String {
        (from..to).flat_map(|at| self.spaced[at].then_some(' ').into_iter().chain([self.chars[at]])).collect()
    }
}
