//! Knowledge distillation in generations: the first teachers learn the gold sentences and label unlabelled text; those of
//! each later generation learn from both and label the text anew. The student learns from the last labels.

use std::path::{Path, PathBuf};

use lesart::names::Label;
use lesart::names::words::WordTable;

use super::crf_data::Example;
use super::teacher::{Ensemble, Generation, Hyperparameters, Lexicon, Teacher};
use super::unlabelled;
use super::vocabulary::VocabularyWord;
use super::word_table::{self, TableParts};
use crate::corpora::{Fault, germeval};
use crate::evaluate::names::Scores;

/// Knowledge distillation.
#[derive(clap::Args)]
pub(crate) struct Distillation {
    /// Cache file of the teachers' labels: read if it exists, else written.
    #[arg(long)]
    labelled: Option<PathBuf>,
    /// Approximate number of unlabelled sentences for the teachers to label.
    #[arg(long, default_value_t = 200_000)]
    unlabelled: usize,
    /// How often the last teachers label each of them, sampling the labels anew each time.
    #[arg(long, default_value_t = 2)]
    samples: usize,
    /// Number of copies of the gold sentences for each such labelling.
    #[arg(long, default_value_t = 4)]
    gold_copies: usize,
    #[command(flatten)]
    hyperparameters: Hyperparameters,
}

/// Minimum number of occurrences of a teacher's feature, in gold sentences and in all sentences.
const MIN_COUNT_GOLD: u32 = 2;
const MIN_COUNT_ALL: u32 = 6;

fn example(sentence: germeval::Sentence) -> Example {
    Example { tokens: sentence.tokens, labels: sentence.outer }
}

/// So many copies of the gold sentences, and others.
fn mixed(gold: &[germeval::Sentence], copies: usize, others: Vec<germeval::Sentence>) -> Vec<Example> {
    std::iter::repeat_n(gold, copies).flatten().cloned().chain(others).map(example).collect()
}

impl Distillation {
    /// The unlabelled text with the labels of teachers, which are trained here unless the cache file exists. `dev` is only
    /// used to print their scores.
    pub(crate) fn labels(
        &self,
        corpora: &Path,
        vocabulary: &[VocabularyWord],
        gold: &[germeval::Sentence],
        dev: &[germeval::Sentence],
    ) -> Result<Vec<germeval::Sentence>, Fault> {
        if self.labelled.as_ref().is_some_and(|path| path.exists()) {
            return self.labelled();
        }
        let labelled = self.label(corpora, vocabulary, gold, dev)?;
        if let Some(path) = &self.labelled {
            write(path, &labelled)?;
        }
        Ok(labelled)
    }

    /// The labels in the cache file.
    pub(crate) fn labelled(&self) -> Result<Vec<germeval::Sentence>, Fault> {
        let missing = || Fault::new("--base goes with --labelled: the labels of the teachers");
        germeval::read(self.labelled.as_ref().ok_or_else(missing)?)
    }

    /// The student's training sentences: gold ones, and those that the teachers labelled.
    pub(crate) fn examples(
        &self,
        gold: &[germeval::Sentence],
        labelled: &[germeval::Sentence],
    ) -> Vec<Example> {
        mixed(gold, self.gold_copies * self.samples, labelled.to_vec())
    }

    /// Trains all generations; returns the text with the labels of the last one.
    fn label(
        &self,
        corpora: &Path,
        vocabulary: &[VocabularyWord],
        gold: &[germeval::Sentence],
        dev: &[germeval::Sentence],
    ) -> Result<Vec<germeval::Sentence>, Fault> {
        let TableParts { entries, parents, embeddings, .. } = word_table::build(corpora, vocabulary)?;
        let words = WordTable::new(&entries, parents, embeddings);
        let text = unlabelled::sentences(corpora, self.unlabelled)?;
        let generations: Vec<Generation> = self.hyperparameters.generations().collect();
        let mut labelled = Vec::new();
        for (number, &generation) in (1..).zip(&generations) {
            let (copies, min_count) =
                if number == 1 { (1, MIN_COUNT_GOLD) } else { (self.gold_copies, MIN_COUNT_ALL) };
            let examples = mixed(gold, copies, labelled);
            let embeddings =
                vocabulary.iter().map(|word| (word.spelling.as_str(), word.embedding.as_slice()));
            let lexicon = Lexicon::new(&words, embeddings, &examples, min_count);
            let ensemble = self.train(number, generation, lexicon, &examples);
            println!("ensemble of generation {number}:\n{}", scores(&ensemble, dev));
            let samples = if number as usize == generations.len() { self.samples } else { 1 };
            labelled = Vec::with_capacity(samples * text.len());
            for sample in 0..samples as u64 {
                let labels = ensemble.sample(&text, number * 100 + sample);
                labelled.extend(text.iter().zip(labels).map(|(tokens, outer)| germeval::Sentence {
                    tokens: tokens.clone(),
                    outer,
                    ..germeval::Sentence::default()
                }));
            }
            eprintln!("{} sentences labelled", labelled.len());
        }
        Ok(labelled)
    }

    /// Trains the teachers of one generation.
    fn train<'w>(
        &self,
        number: u64,
        generation: Generation,
        lexicon: Lexicon<'w>,
        examples: &[Example],
    ) -> Ensemble<'w> {
        let started = std::time::Instant::now();
        let teachers = (1..=generation.teachers).map(|teacher| {
            let seed = number * 10 + teacher;
            Teacher::train(
                &lexicon,
                examples,
                &self.hyperparameters,
                generation,
                seed,
                |epoch, log_likelihood| {
                    eprintln!(
                        "generation {number}, teacher {teacher}, epoch {epoch:>2}: log-likelihood \
                         {log_likelihood:.4} a sentence, {:.0?}",
                        started.elapsed()
                    );
                },
            )
        });
        let teachers = teachers.collect();
        Ensemble::new(lexicon, teachers)
    }
}

fn scores(ensemble: &Ensemble<'_>, sentences: &[germeval::Sentence]) -> Scores {
    let tokens: Vec<Vec<String>> = sentences.iter().map(|sentence| sentence.tokens.clone()).collect();
    let mut scores = Scores::default();
    for (sentence, labels) in sentences.iter().zip(ensemble.viterbi(&tokens)) {
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
