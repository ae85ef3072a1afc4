//! Adaptation to news: the last stage of training. The student learns on from annotated news, which takes two minutes instead of
//! an hour. GermEval's sentences, and those that the teachers labelled, keep it from forgetting what it has learnt (Li & Hoiem
//! 2016).

use std::path::PathBuf;

use lesart::names::model_file::ModelParts;

use super::crf::{CrfWeights, Hyperparameters, train_on};
use super::crf_data::Example;
use crate::corpora::germeval::Sentence;

/// Adaptation to news.
#[derive(clap::Args)]
pub(crate) struct Adaptation {
    /// News annotated with names.
    #[arg(long, default_value = "tests/golden/names/train.tsv")]
    pub(super) news: PathBuf,
    /// A model file to adapt; without it, a model is trained first.
    #[arg(long, requires = "labelled")]
    pub(super) base: Option<PathBuf>,
    /// Number of copies of the annotated news among the gold sentences that teachers and student learn from before.
    #[arg(long, default_value_t = 3)]
    pub(super) base_news_copies: usize,
    /// Number of copies of the annotated news; 0 leaves the model as it is.
    #[arg(long, default_value_t = 12)]
    pub(super) news_copies: usize,
    /// Learning rate of AdaGrad.
    #[arg(long, default_value_t = 0.05)]
    adaptation_rate: f32,
    /// Strength of the L1 penalty.
    #[arg(long, default_value_t = 2.0)]
    adaptation_l1: f32,
    /// Number of epochs.
    #[arg(long, default_value_t = 3)]
    adaptation_epochs: usize,
    /// Minimum number of occurrences of a feature.
    #[arg(long, default_value_t = 8)]
    adaptation_min_count: u32,
    /// Dropout rate of the features.
    #[arg(long, default_value_t = 0.2)]
    adaptation_dropout: f32,
}

impl Adaptation {
    /// The weights of a model that has learnt on from these sentences; `taught` are those that the teachers labelled.
    pub(super) fn adapt(
        &self,
        parts: &ModelParts,
        gold: &[Sentence],
        news: &[Sentence],
        taught: Vec<Sentence>,
        progress: impl FnMut(usize, f64),
    ) -> CrfWeights {
        let gold = gold.iter().chain(std::iter::repeat_n(news, self.news_copies).flatten()).cloned();
        let examples: Vec<Example> = taught
            .into_iter()
            .chain(gold)
            .map(|sentence| Example { tokens: sentence.tokens, labels: sentence.outer })
            .collect();
        let parameters = Hyperparameters {
            l1: self.adaptation_l1,
            learning_rate: self.adaptation_rate,
            epochs: self.adaptation_epochs,
            averaged_epochs: self.adaptation_epochs,
            min_count: self.adaptation_min_count,
            dropout: self.adaptation_dropout,
            ..Hyperparameters::default()
        };
        train_on(&examples, parts, &parameters, progress)
    }
}
