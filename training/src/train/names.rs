//! `train names`: GermEval 2014, unlabelled text and the word lists → model/names.bin.

use std::fmt;
use std::path::PathBuf;

use lesart::names::embeddings::{CODEWORDS, Embeddings, SUBVECTOR_LENGTH, SUBVECTORS};
use lesart::names::model_file::{CALIBRATION_POINTS, ModelParts};
use lesart::names::words::WordTable;
use lesart::names::{LABELS, Model, Tagger};

use super::adaptation::Adaptation;
use super::crf::{CrfWeights, Hyperparameters, train};
use super::distillation::Distillation;
use super::vocabulary::{self, VocabularyWord};
use super::word_table::{self, TableParts};
use crate::corpora::{Fault, germeval, news};
use crate::evaluate::names::Scores;

/// Data, hyperparameters and output of training.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder of the corpora.
    #[arg(default_value = "../shared/corpora")]
    corpora: PathBuf,
    /// Where the model is written.
    #[arg(long, default_value = "model/names.bin")]
    output: PathBuf,
    /// Cache file of the word embeddings: read if it exists, else written.
    #[arg(long)]
    embeddings: Option<PathBuf>,
    /// Size of the model's vocabulary.
    #[arg(long, default_value_t = 60_000)]
    words: usize,
    #[command(flatten)]
    distillation: Distillation,
    #[command(flatten)]
    adaptation: Adaptation,
    #[command(flatten)]
    quantisation: Quantisation,
    #[command(flatten)]
    hyperparameters: Hyperparameters,
}

/// Quantisation of the weights, and the beam of inference.
#[derive(clap::Args)]
pub(crate) struct Quantisation {
    /// Prune weights below this.
    #[arg(long, default_value_t = 0.07)]
    prune: f32,
    /// Quantisation step of the weights, in natural-log units.
    #[arg(long, default_value_t = 0.08)]
    step: f32,
    /// Width of the beam: how far below a token's best label others are considered, in natural-log units.
    #[arg(long, default_value_t = 8.0)]
    beam: f32,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let gold = germeval::read(&args.corpora.join("germeval2014/train.tsv"))?;
    let dev = germeval::read(&args.corpora.join("germeval2014/dev.tsv"))?;
    let news = news::read(&args.adaptation.news)?;
    let (base, taught) = match &args.adaptation.base {
        Some(path) => {
            let fault = |error: &dyn fmt::Display| Fault::new(format!("{}: {error}", path.display()));
            let bytes = std::fs::read(path).map_err(|error| fault(&error))?;
            (ModelParts::unpack(&bytes).map_err(|error| fault(&error))?, args.distillation.labelled()?)
        }
        None => {
            let copies = std::iter::repeat_n(&news.train, args.adaptation.base_news_copies).flatten();
            let with_news: Vec<_> = gold.iter().chain(copies).cloned().collect();
            train_base(args, &with_news, &dev)?
        }
    };
    let mut parts = if args.adaptation.news_copies == 0 {
        base
    } else {
        let weights = args.adaptation.adapt(&base, &gold, &news.train, taught, progress());
        adapted(base, &weights, &args.quantisation)
    };
    parts.calibration = calibrate(&parts, &dev)?;
    let bytes = parts.pack();
    let model = Model::from_bytes(&bytes).map_err(|error| Fault::new(error.to_string()))?;
    println!("{}\nnews:\n{}", Scores::of(&model, &dev), Scores::of(&model, &news.dev));
    println!(
        "{} bytes, {} gzipped, {} features, {} weights",
        bytes.len(),
        gzipped(&bytes),
        parts.features.len(),
        parts.features.iter().map(|feature| feature.1.len()).sum::<usize>()
    );
    std::fs::write(&args.output, &bytes)
        .map_err(|error| Fault::new(format!("{}: {error}", args.output.display())))
}

/// Prints the number of each epoch and the mean log-likelihood of a sentence.
fn progress() -> impl FnMut(usize, f64) {
    let started = std::time::Instant::now();
    move |epoch, log_likelihood| {
        let time = started.elapsed();
        eprintln!("epoch {epoch:>2}: log-likelihood {log_likelihood:.4} a sentence, {time:.0?}");
    }
}

/// The student before its adaptation to news, and the sentences that its teachers labelled.
fn train_base(
    args: &Args,
    gold: &[germeval::Sentence],
    dev: &[germeval::Sentence],
) -> Result<(ModelParts, Vec<germeval::Sentence>), Fault> {
    let vocabulary = vocabulary(args)?;
    let taught = args.distillation.labels(&args.corpora, &vocabulary, gold, dev)?;
    let examples = args.distillation.examples(gold, &taught);
    let TableParts { entries, parents, embeddings, embedding_scale } =
        word_table::build(&args.corpora, &vocabulary[..vocabulary.len().min(args.words)])?;
    eprintln!("{} words in the table, {} sentences", entries.len(), examples.len());
    let words = WordTable::new(&entries, parents.clone(), embeddings.clone());
    let weights = train(&examples, &words, embedding_scale, &args.hyperparameters, progress());
    let mut parts = quantise(&weights, &args.quantisation);
    (parts.words, parts.parents, parts.embeddings) = (entries, parents, embeddings);
    Ok((parts, taught))
}

/// A model with other linear weights.
fn adapted(base: ModelParts, weights: &CrfWeights, args: &Quantisation) -> ModelParts {
    let ModelParts { transitions, features, .. } = quantise(weights, args);
    ModelParts { transitions, features, ..base }
}

/// The vocabulary, from the cache file or from the corpora.
fn vocabulary(args: &Args) -> Result<Vec<VocabularyWord>, Fault> {
    let fault = |error: &dyn fmt::Display| Fault::new(format!("the file of embeddings: {error}"));
    let Some(path) = &args.embeddings else { return vocabulary::build(&args.corpora) };
    if path.exists() {
        let bytes = std::fs::read(path).map_err(|error| fault(&error))?;
        return serde_json::from_slice(&bytes).map_err(|error| fault(&error));
    }
    let words = vocabulary::build(&args.corpora)?;
    let bytes = serde_json::to_vec(&words).map_err(|error| fault(&error))?;
    std::fs::write(path, bytes).map_err(|error| fault(&error))?;
    Ok(words)
}

/// The size of `bytes` when gzipped.
fn gzipped(bytes: &[u8]) -> usize {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_or(0, |packed| packed.len())
}

/// Prunes the weights and quantises them to bytes; without word table and calibration.
fn quantise(weights: &CrfWeights, args: &Quantisation) -> ModelParts {
    let features = weights
        .features
        .iter()
        .map(|(key, slots)| {
            let kept = slots
                .iter()
                .filter(|(_, weight)| weight.abs() >= args.prune)
                .map(|&(slot, weight)| (slot, (weight / args.step).round().clamp(-127.0, 127.0) as i8))
                .filter(|&(_, weight)| weight != 0);
            (*key, kept.collect::<Vec<_>>())
        })
        .filter(|(_, slots)| !slots.is_empty())
        .collect();
    let transitions = (0..LABELS * LABELS)
        .map(|index| (weights.transitions[index / LABELS][index % LABELS] / args.step).round() as i16)
        .collect();
    ModelParts {
        scale: args.step,
        beam: (args.beam / args.step) as i16,
        transitions,
        calibration: CALIBRATION_POINTS.map(|point| (point * 255.0) as u8),
        words: Vec::new(),
        parents: Vec::new(),
        embeddings: Embeddings {
            codebook: vec![[0; SUBVECTOR_LENGTH]; SUBVECTORS * CODEWORDS],
            ..Embeddings::default()
        },
        network: weights.network.quantise(args.step),
        features,
    }
}

/// Calibration: the share of correct names around each point, on sentences not used for training; made monotonic.
fn calibrate(
    parts: &ModelParts,
    dev: &[germeval::Sentence],
) -> Result<[u8; CALIBRATION_POINTS.len()], Fault> {
    let mut uncalibrated = parts.clone();
    uncalibrated.calibration = CALIBRATION_POINTS.map(|point| (point * 255.0).round() as u8);
    let model = Model::from_bytes(&uncalibrated.pack()).map_err(|error| Fault::new(error.to_string()))?;
    let mut tagger = Tagger::new(&model);
    let (mut correct, mut all) = ([0.5_f32; CALIBRATION_POINTS.len()], [1.0_f32; CALIBRATION_POINTS.len()]);
    for sentence in dev {
        let labels = tagger.label(&sentence.tokens);
        let gold = crate::evaluate::names::spans(&sentence.outer);
        let found: Vec<_> = labels.iter().map(|label| label.0).collect();
        for span in crate::evaluate::names::spans(&found) {
            let probability = labels[span.start].1;
            let is_correct = f32::from(u8::from(gold.contains(&span)));
            for (at, &point) in CALIBRATION_POINTS.iter().enumerate() {
                let below = at.checked_sub(1).map_or(-1.0, |at| CALIBRATION_POINTS[at]);
                let above = CALIBRATION_POINTS.get(at + 1).copied().unwrap_or(2.0);
                let weight = if probability <= point {
                    (probability - below) / (point - below)
                } else {
                    (above - probability) / (above - point)
                }
                .max(0.0);
                all[at] += weight;
                correct[at] += weight * is_correct;
            }
        }
    }
    let mut least = 0.0_f32;
    Ok(std::array::from_fn(|at| {
        least = least.max(correct[at] / all[at]);
        (least * 255.0).round() as u8
    }))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{CrfWeights, Model, ModelParts, Quantisation};

    /// A model file's parts with these weights and no words.
    pub(crate) fn quantise(weights: &CrfWeights) -> ModelParts {
        super::quantise(weights, &Quantisation { prune: 0.07, step: 0.08, beam: 8.0 })
    }

    /// A model with these weights and no words.
    pub(crate) fn model(weights: &CrfWeights) -> Model {
        Model::from_bytes(&quantise(weights).pack()).unwrap()
    }
}
