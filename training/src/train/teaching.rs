//! Generations of teachers: the first learns the gold sentences and labels running text; each later one learns from both
//! and labels the text anew. What the last one makes of it is what the small recogniser learns from.

use std::path::{Path, PathBuf};

use lesart::names::Label;
use lesart::names::words::WordTable;

use super::crf::Example;
use super::teacher::{Generation, Lexicon, Settings, Teacher, Teachers};
use super::{running, words};
use crate::corpora::{Fault, germeval};
use crate::evaluate::names::Scores;

/// What is taught, and how.
#[derive(clap::Args)]
pub(crate) struct Teaching {
    /// A file that keeps the running text with the teachers' labels between trials: read where it is there, else
    /// written.
    #[arg(long)]
    labelled: Option<PathBuf>,
    /// How many sentences of running text the teachers label, about.
    #[arg(long, default_value_t = 200_000)]
    running: usize,
    /// How often the last teachers label each of them, every time as the labels are probable.
    #[arg(long, default_value_t = 2)]
    draws: usize,
    /// How often the sentences that people labelled stand beside each such labelling.
    #[arg(long, default_value_t = 4)]
    copies: usize,
    #[command(flatten)]
    settings: Settings,
}

/// How often a feature must occur for the teachers, in sentences that people labelled and in all of them.
const LEAST_IN_GOLD: u32 = 2;
const LEAST_IN_ALL: u32 = 6;

fn example(sentence: germeval::Sentence) -> Example {
    Example { tokens: sentence.tokens, labels: sentence.outer }
}

/// Sentences that people labelled, so many times over, and others.
fn mixed(gold: &[germeval::Sentence], copies: usize, others: Vec<germeval::Sentence>) -> Vec<Example> {
    std::iter::repeat_n(gold, copies).flatten().cloned().chain(others).map(example).collect()
}

impl Teaching {
    /// What the small recogniser learns from: the gold sentences beside running text, from the file that keeps it or
    /// with the labels of teachers that are trained here. `dev` only tells how good they are.
    pub(crate) fn examples(
        &self,
        corpora: &Path,
        common: &[words::CommonWord],
        gold: &[germeval::Sentence],
        dev: &[germeval::Sentence],
    ) -> Result<Vec<Example>, Fault> {
        let kept = self.labelled.as_ref().filter(|path| path.exists());
        let labelled = match kept {
            Some(path) => germeval::read(path)?,
            None => self.teach(corpora, common, gold, dev)?,
        };
        if let Some(path) = self.labelled.as_ref().filter(|_| kept.is_none()) {
            write(path, &labelled)?;
        }
        Ok(mixed(gold, self.copies * self.draws, labelled))
    }

    fn teach(
        &self,
        corpora: &Path,
        common: &[words::CommonWord],
        gold: &[germeval::Sentence],
        dev: &[germeval::Sentence],
    ) -> Result<Vec<germeval::Sentence>, Fault> {
        let words::Table { entries, coarser, vectors, .. } = words::build(corpora, common)?;
        let words = WordTable::new(&entries, coarser, vectors);
        let text = running::sentences(corpora, self.running)?;
        let generations: Vec<Generation> = self.settings.generations().collect();
        let mut labelled = Vec::new();
        for (number, &generation) in (1..).zip(&generations) {
            let (copies, least) = if number == 1 { (1, LEAST_IN_GOLD) } else { (self.copies, LEAST_IN_ALL) };
            let examples = mixed(gold, copies, labelled);
            let spelled = common.iter().map(|word| (word.spelling.as_str(), word.vector.as_slice()));
            let lexicon = Lexicon::new(&words, spelled, &examples, least);
            let teachers = self.train(number, generation, lexicon, &examples);
            println!("the teachers of generation {number} together:\n{}", scores(&teachers, dev));
            let draws = if number as usize == generations.len() { self.draws } else { 1 };
            labelled = Vec::with_capacity(draws * text.len());
            for draw in 0..draws as u64 {
                let drawn = teachers.draw(&text, number * 100 + draw);
                labelled.extend(text.iter().zip(drawn).map(|(tokens, outer)| germeval::Sentence {
                    tokens: tokens.clone(),
                    outer,
                    inner: Vec::new(),
                }));
            }
            eprintln!("{} sentences labelled", labelled.len());
        }
        Ok(labelled)
    }

    fn train<'w>(
        &self,
        number: u64,
        generation: Generation,
        lexicon: Lexicon<'w>,
        examples: &[Example],
    ) -> Teachers<'w> {
        let started = std::time::Instant::now();
        let teachers = (1..=generation.teachers).map(|teacher| {
            let seed = number * 10 + teacher;
            Teacher::train(&lexicon, examples, &self.settings, generation, seed, |epoch, likelihood| {
                let time = started.elapsed();
                eprintln!(
                    "generation {number}, teacher {teacher}, epoch {epoch:>2}: log-likelihood {likelihood:.4} a \
                     sentence, {time:.0?}"
                );
            })
        });
        let teachers = teachers.collect();
        Teachers::new(lexicon, teachers)
    }
}

fn scores(teachers: &Teachers<'_>, sentences: &[germeval::Sentence]) -> Scores {
    let tokens: Vec<Vec<String>> = sentences.iter().map(|sentence| sentence.tokens.clone()).collect();
    let mut scores = Scores::default();
    for (sentence, labels) in sentences.iter().zip(teachers.best(&tokens)) {
        scores.count(sentence, &labels);
    }
    scores
}

fn write(path: &Path, sentences: &[germeval::Sentence]) -> Result<(), Fault> {
    let line = |(token, label): (&String, &Label)| format!("{token}\t{}\tO\n", label.as_str());
    let lines = sentences.iter().map(|sentence| {
        sentence.tokens.iter().zip(&sentence.outer).map(line).chain(["\n".to_owned()]).collect::<String>()
    });
    std::fs::write(path, lines.collect::<String>())
        .map_err(|error| Fault::new(format!("{}: {error}", path.display())))
}
