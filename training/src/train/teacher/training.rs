//! Training of a teacher: mini-batches with Adam, learning-rate warm-up and linear decay, averaged weights.

use std::thread;

use super::THREADS;
use super::gradient::{FeatureGradient, Gradient};
use super::lexicon::{Lexicon, WordInput};
use super::network::{Dropout, Teacher};
use crate::train::adam::Step;
use crate::train::crf_data::Example;
use crate::train::linalg::add_scaled;
use crate::train::random::Random;

/// Hyperparameters of the teachers.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Hyperparameters {
    /// Number of teachers in each generation; all generations but the first also learn from the labels of the one before.
    #[arg(long, value_delimiter = ',', default_values_t = [4])]
    pub(super) teachers: Vec<u64>,
    /// Number of epochs in each generation.
    #[arg(long, value_delimiter = ',', default_values_t = [12])]
    pub(super) teacher_epochs: Vec<u32>,
    /// Number of final epochs over which the weights are averaged, in each generation.
    #[arg(long, value_delimiter = ',', default_values_t = [4])]
    pub(super) teacher_averaged_epochs: Vec<u32>,
    /// Greatest learning rate of the teachers.
    #[arg(long, default_value_t = 0.002)]
    pub(super) teacher_learning_rate: f32,
    /// Number of sentences in a batch.
    #[arg(long, default_value_t = 32)]
    pub(super) batch_size: usize,
    /// Dropout rate of features, LSTM inputs and hidden states.
    #[arg(long, default_value_t = 0.35)]
    pub(super) teacher_dropout: f32,
}

/// Teachers that learn from the same sentences.
#[derive(Clone, Copy)]
pub(crate) struct Generation {
    /// Number of teachers.
    pub(crate) teachers: u64,
    epochs: u32,
    averaged_epochs: u32,
}

impl Hyperparameters {
    /// One generation after the other.
    pub(crate) fn generations(&self) -> impl Iterator<Item = Generation> {
        let epochs = self.teacher_epochs.iter().zip(&self.teacher_averaged_epochs);
        let generation =
            |(&teachers, (&epochs, &averaged_epochs))| Generation { teachers, epochs, averaged_epochs };
        self.teachers.iter().zip(epochs).map(generation)
    }
}

/// Number of steps over which the learning rate rises.
const WARM_UP: f32 = 200.0;
/// The last learning rate, as a share of the greatest.
const FINAL_RATE: f32 = 0.05;

type LabelledSentence<'f> = (Vec<&'f WordInput>, Vec<u8>);

/// Sums of the weights after several epochs.
#[derive(Default)]
struct AveragedTeacher(Vec<Vec<f32>>);

impl AveragedTeacher {
    fn add(&mut self, teacher: &mut Teacher) {
        let weights = teacher.weights();
        if self.0.is_empty() {
            self.0 = weights.iter().map(|weights| vec![0.0; weights.len()]).collect();
        }
        for (sum, weights) in self.0.iter_mut().zip(weights) {
            add_scaled(sum, 1.0, weights);
        }
    }

    /// Sets the teacher's weights to the mean of so many epochs.
    fn apply(self, teacher: &mut Teacher, epochs: f32) {
        for (weights, sums) in teacher.weights().into_iter().zip(self.0) {
            for (weight, sum) in weights.iter_mut().zip(sums) {
                *weight = sum / epochs;
            }
        }
    }
}

impl Teacher {
    /// Trains a teacher; `progress` gets the number of each epoch and the mean log-likelihood of a sentence.
    pub(crate) fn train(
        lexicon: &Lexicon<'_>,
        examples: &[Example],
        parameters: &Hyperparameters,
        Generation { epochs, averaged_epochs, .. }: Generation,
        seed: u64,
        mut progress: impl FnMut(u32, f64),
    ) -> Self {
        let inputs = lexicon.inputs(examples.iter().map(|example| example.tokens.as_slice()));
        let sentences: Vec<LabelledSentence<'_>> = examples
            .iter()
            .map(|example| {
                let labels = example.labels.iter().map(|label| label.index() as u8).collect();
                (inputs.of(&example.tokens), labels)
            })
            .collect();
        let mut random = Random::new(seed);
        let mut teacher = Self::new(lexicon.feature_count(), &mut random);
        let mut features = FeatureGradient::new(lexicon.feature_count());
        let mut order: Vec<usize> = (0..sentences.len()).collect();
        let all_steps = (epochs as usize * sentences.len().div_ceil(parameters.batch_size)) as f32;
        let mut averaged = AveragedTeacher::default();
        let mut number = 0_u32;
        for epoch in 1..=epochs {
            random.shuffle(&mut order);
            let mut log_likelihood = 0.0;
            for batch in order.chunks(parameters.batch_size) {
                number += 1;
                let decay = (1.0 - number as f32 / all_steps).max(FINAL_RATE);
                let learning_rate =
                    parameters.teacher_learning_rate * decay * (number as f32 / WARM_UP).min(1.0);
                let batch_seed = seed ^ u64::from(number) << 32;
                let parts = teacher.batch_gradient(&sentences, batch, parameters.teacher_dropout, batch_seed);
                log_likelihood += parts.iter().map(|part| part.log_likelihood).sum::<f64>();
                teacher.step(&parts, batch.len(), &mut features, Step { learning_rate, number });
            }
            if epoch + averaged_epochs > epochs {
                averaged.add(&mut teacher);
            }
            progress(epoch, log_likelihood / sentences.len() as f64);
        }
        averaged.apply(&mut teacher, averaged_epochs.min(epochs) as f32);
        teacher
    }

    /// The gradient of a batch (sentences by index), in one part for each thread.
    fn batch_gradient(
        &self,
        sentences: &[LabelledSentence<'_>],
        batch: &[usize],
        dropout_rate: f32,
        seed: u64,
    ) -> Vec<Gradient> {
        let chain = &self.chain();
        thread::scope(|scope| {
            let threads: Vec<_> = batch
                .chunks(batch.len().div_ceil(THREADS))
                .map(|part| {
                    scope.spawn(move || {
                        let mut gradient = self.zero_gradient();
                        for &number in part {
                            let random = Random::new(seed ^ number as u64);
                            let mut dropout = Dropout { rate: dropout_rate, random };
                            let (sentence, labels) = &sentences[number];
                            self.accumulate(sentence, labels, chain, &mut dropout, &mut gradient);
                        }
                        gradient
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().expect("no part of a batch panics")).collect()
        })
    }
}
