//! `train names`: GermEval 2014 and the word table → model/names.bin.

use std::path::PathBuf;

use lesart::names::embeddings::{CODEWORDS, Embeddings, SUBVECTOR_LENGTH, SUBVECTORS};
use lesart::names::model_file::{CALIBRATION_POINTS, ModelParts};
use lesart::names::words::WordTable;
use lesart::names::{LABELS, Model, Tagger};

use super::crf::{Settings, Weights, train};
use super::teaching::Teaching;
use super::words;
use crate::corpora::{Fault, germeval};
use crate::evaluate::names::Scores;

/// What to train from, and how.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder of the corpora.
    #[arg(default_value = "../shared/corpora")]
    corpora: PathBuf,
    /// Where the model is written.
    #[arg(long, default_value = "model/names.bin")]
    output: PathBuf,
    /// A file that keeps the word vectors between trials: read where it is there, else written.
    #[arg(long)]
    vectors: Option<PathBuf>,
    /// How many common words the model knows.
    #[arg(long, default_value_t = 60_000)]
    words: usize,
    #[command(flatten)]
    teaching: Teaching,
    #[command(flatten)]
    packing: Packing,
    #[command(flatten)]
    settings: Settings,
}

/// How weights become bytes.
#[derive(clap::Args)]
pub(crate) struct Packing {
    /// Weights below this are left out.
    #[arg(long, default_value_t = 0.07)]
    prune: f32,
    /// Natural-log units of one step of a weight.
    #[arg(long, default_value_t = 0.08)]
    step: f32,
    /// How far below the best label of a token another one is still looked at, in natural-log units.
    #[arg(long, default_value_t = 8.0)]
    beam: f32,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let gold = germeval::read(&args.corpora.join("germeval2014/train.tsv"))?;
    let dev = germeval::read(&args.corpora.join("germeval2014/dev.tsv"))?;
    let common = common_words(args)?;
    let examples = args.teaching.examples(&args.corpora, &common, &gold, &dev)?;
    let words::Table { entries, coarser, vectors, vector_scale } =
        words::build(&args.corpora, &common[..common.len().min(args.words)])?;
    eprintln!("{} words in the table, {} sentences", entries.len(), examples.len());
    let words = WordTable::new(&entries, coarser.clone(), vectors.clone());
    let started = std::time::Instant::now();
    let weights = train(&examples, &words, vector_scale, &args.settings, |epoch, likelihood| {
        eprintln!("epoch {epoch:>2}: log-likelihood {likelihood:.4} a sentence, {:.0?}", started.elapsed());
    });
    let mut parts = pack(&weights, &args.packing);
    (parts.words, parts.parents, parts.embeddings) = (entries, coarser, vectors);
    parts.calibration = calibrate(&parts, &dev)?;
    let bytes = parts.pack();
    let model = Model::from_bytes(&bytes).map_err(|error| Fault::new(error.to_string()))?;
    let scores = Scores::of(&model, &dev);
    println!("{scores}");
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

/// The common words with their vectors, from the file that keeps them or from the corpora.
fn common_words(args: &Args) -> Result<Vec<words::CommonWord>, Fault> {
    let fault = |error: &dyn std::fmt::Display| Fault::new(format!("the vectors' file: {error}"));
    let Some(path) = &args.vectors else { return words::common(&args.corpora) };
    if path.exists() {
        let bytes = std::fs::read(path).map_err(|error| fault(&error))?;
        return serde_json::from_slice(&bytes).map_err(|error| fault(&error));
    }
    let words = words::common(&args.corpora)?;
    let bytes = serde_json::to_vec(&words).map_err(|error| fault(&error))?;
    std::fs::write(path, bytes).map_err(|error| fault(&error))?;
    Ok(words)
}

fn gzipped(bytes: &[u8]) -> usize {
    use std::io::Write;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).map_or(0, |packed| packed.len())
}

/// Weights in steps of a byte.
fn pack(weights: &Weights, args: &Packing) -> ModelParts {
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
        network: weights.hidden.pack(args.step),
        features,
    }
}

/// The share of right names around each supporting point, on sentences that were not trained on; never falling.
fn calibrate(
    parts: &ModelParts,
    dev: &[germeval::Sentence],
) -> Result<[u8; CALIBRATION_POINTS.len()], Fault> {
    let mut plain = parts.clone();
    plain.calibration = CALIBRATION_POINTS.map(|point| (point * 255.0).round() as u8);
    let model = Model::from_bytes(&plain.pack()).map_err(|error| Fault::new(error.to_string()))?;
    let mut tagger = Tagger::new(&model);
    let (mut right, mut all) = ([0.5_f32; CALIBRATION_POINTS.len()], [1.0_f32; CALIBRATION_POINTS.len()]);
    for sentence in dev {
        let labels = tagger.label(&sentence.tokens);
        let gold = crate::evaluate::names::spans(&sentence.outer);
        let found: Vec<_> = labels.iter().map(|label| label.0).collect();
        for span in crate::evaluate::names::spans(&found) {
            let probability = labels[span.start].1;
            let hit = f32::from(u8::from(gold.contains(&span)));
            for (at, &point) in CALIBRATION_POINTS.iter().enumerate() {
                let below = at.checked_sub(1).map_or(-1.0, |at| CALIBRATION_POINTS[at]);
                let above = CALIBRATION_POINTS.get(at + 1).copied().unwrap_or(2.0);
                let nearness = if probability <= point {
                    (probability - below) / (point - below)
                } else {
                    (above - probability) / (above - point)
                }
                .max(0.0);
                all[at] += nearness;
                right[at] += nearness * hit;
            }
        }
    }
    let mut least = 0.0_f32;
    Ok(std::array::from_fn(|at| {
        least = least.max(right[at] / all[at]);
        (least * 255.0).round() as u8
    }))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{Model, Packing, Weights, pack};

    /// The weights as a model that can be asked.
    pub(crate) fn model(weights: &Weights) -> Model {
        let packing = Packing { prune: 0.07, step: 0.08, beam: 8.0 };
        Model::from_bytes(&pack(weights, &packing).pack()).unwrap()
    }
}
