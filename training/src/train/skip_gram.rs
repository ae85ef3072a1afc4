//! Word embeddings by skip-gram with negative sampling (Mikolov et al. 2013), with separate output weights for each
//! position in the window (structured skip-gram: Ling, Dyer, Black, Trancoso 2015), so that words of similar syntax come
//! close, not only words of one topic. One thread and a fixed order: always the same bytes.

use super::linalg::{dot, logistic};
use super::random::Random;

/// Length of an embedding.
pub(super) const DIMENSIONS: usize = 64;
/// Number of context words to the left, and to the right.
const WINDOW: usize = 3;
const POSITIONS: usize = 2 * WINDOW;
/// Number of negative samples for each word.
const NEGATIVES: usize = 5;
const EPOCHS: usize = 5;
/// The initial learning rate; it decays linearly to a hundredth.
const LEARNING_RATE: f32 = 0.03;
/// Words more frequent than this share of the text are subsampled.
const SUBSAMPLING: f64 = 2e-4;
/// Size of the table from which negative samples are drawn.
const NEGATIVE_TABLE: usize = 1 << 22;

pub(super) type Embedding = [f32; DIMENSIONS];

/// Trains embeddings of words 0..`counts.len()`. `text` holds word numbers, greater numbers for words without an
/// embedding, and `boundary` between sentences.
pub(super) fn train(text: &[u32], boundary: u32, counts: &[u32]) -> Vec<Embedding> {
    let mut trainer = Trainer::new(counts);
    let steps = (text.len() * EPOCHS) as f32;
    let mut done = 0_usize;
    for epoch in 1..=EPOCHS {
        let started = std::time::Instant::now();
        for sentence in text.split(|&number| number == boundary) {
            let learning_rate = LEARNING_RATE * (1.0 - done as f32 / steps).max(0.01);
            done += sentence.len() + 1;
            for at in 0..sentence.len() {
                trainer.learn(sentence, at, learning_rate);
            }
        }
        eprintln!("embeddings: epoch {epoch} of {EPOCHS}, {:.0?}", started.elapsed());
    }
    trainer.inputs
}

struct Trainer {
    inputs: Vec<Embedding>,
    outputs: Vec<[Embedding; POSITIONS]>,
    /// The probability that an occurrence of a word is used.
    keep: Vec<f32>,
    negatives: Vec<u32>,
    logistic: LogisticTable,
    random: Random,
}

impl Trainer {
    fn new(counts: &[u32]) -> Self {
        let mut random = Random::new(7);
        let inputs = (0..counts.len())
            .map(|_| std::array::from_fn(|_| (random.unit() - 0.5) / DIMENSIONS as f32))
            .collect();
        let total: f64 = counts.iter().map(|&count| f64::from(count)).sum();
        let keep = counts.iter().map(|&count| {
            let share = SUBSAMPLING * total / f64::from(count.max(1));
            (share.sqrt() + share).min(1.0) as f32
        });
        Self {
            inputs,
            outputs: vec![[[0.0_f32; DIMENSIONS]; POSITIONS]; counts.len()],
            keep: keep.collect(),
            negatives: negative_table(counts),
            logistic: LogisticTable::new(),
            random,
        }
    }

    /// Whether an occurrence of a word is used; never for a word without an embedding.
    fn keeps(&mut self, word: u32) -> bool {
        let Some(&keep) = self.keep.get(word as usize) else { return false };
        keep >= 1.0 || self.random.unit() <= keep
    }

    /// Predicts the context of the word at a position, and updates the weights.
    fn learn(&mut self, sentence: &[u32], at: usize, learning_rate: f32) {
        let word = sentence[at];
        if !self.keeps(word) {
            return;
        }
        let input = self.inputs[word as usize];
        let mut gradient = [0.0_f32; DIMENSIONS];
        let negatives: [u32; NEGATIVES] =
            std::array::from_fn(|_| self.negatives[self.random.below(NEGATIVE_TABLE)]);
        for position in 0..POSITIONS {
            let offset = if position < WINDOW {
                position as isize - WINDOW as isize
            } else {
                (position - WINDOW) as isize + 1
            };
            let Some(&context) = at.checked_add_signed(offset).and_then(|at| sentence.get(at)) else {
                continue;
            };
            if !self.keeps(context) {
                continue;
            }
            let mut update = |target: u32, truth: f32| {
                let output = &mut self.outputs[target as usize][position];
                let step = learning_rate * (truth - self.logistic.of(dot(&input, output)));
                for ((gradient, output), input) in gradient.iter_mut().zip(output).zip(&input) {
                    *gradient += step * *output;
                    *output += step * input;
                }
            };
            update(context, 1.0);
            for negative in negatives {
                if negative != context {
                    update(negative, 0.0);
                }
            }
        }
        for (value, gradient) in self.inputs[word as usize].iter_mut().zip(&gradient) {
            *value += gradient;
        }
    }
}

/// Word numbers in proportion to their count to the power of 0.75.
fn negative_table(counts: &[u32]) -> Vec<u32> {
    let weights: Vec<f64> = counts.iter().map(|&count| f64::from(count).powf(0.75)).collect();
    let total: f64 = weights.iter().sum();
    let mut table = Vec::with_capacity(NEGATIVE_TABLE);
    let mut sum = 0.0;
    for (word, weight) in weights.iter().enumerate() {
        sum += weight;
        let end = ((sum / total * NEGATIVE_TABLE as f64).round() as usize).min(NEGATIVE_TABLE);
        table.resize(end.max(table.len()), word as u32);
    }
    table.resize(NEGATIVE_TABLE, 0);
    table
}

/// The logistic function, tabulated.
struct LogisticTable(Vec<f32>);

impl LogisticTable {
    /// Beyond this, the function takes its value at the bound.
    const BOUND: f32 = 6.0;
    const STEPS: usize = 1024;

    fn new() -> Self {
        let at = |step: usize| (step as f32 + 0.5) / Self::STEPS as f32 * 2.0 * Self::BOUND - Self::BOUND;
        Self((0..Self::STEPS).map(|step| logistic(at(step))).collect())
    }

    fn of(&self, value: f32) -> f32 {
        let step = (value + Self::BOUND) / (2.0 * Self::BOUND) * Self::STEPS as f32;
        self.0[(step.max(0.0) as usize).min(Self::STEPS - 1)]
    }
}
