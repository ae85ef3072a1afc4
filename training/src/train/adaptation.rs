//! Adaptation to news: the last stage of training. The finished model learns on from annotated news, which takes a minute
//! instead of an hour. GermEval's sentences, and unlabelled ones with the labels that the model itself gives them, keep it
//! from forgetting what it has learnt (Li & Hoiem 2016).

use std::path::{Path, PathBuf};

use lesart::names::model_file::ModelParts;

use super::crf::{CrfWeights, Hyperparameters, sample, train_on};
use super::crf_data::Example;
use super::unlabelled;
use crate::corpora::Fault;
use crate::corpora::germeval::Sentence;

/// Adaptation to news.
#[derive(clap::Args)]
pub(crate) struct Adaptation {
    /// News annotated with names.
    #[arg(long, default_value = "tests/golden/names/train.tsv")]
    pub(super) news: PathBuf,
    /// A model file to adapt; without it, a model is trained first.
    #[arg(long)]
    pub(super) base: Option<PathBuf>,
    /// Number of copies of the annotated news; 0 leaves the model as it is.
    #[arg(long, default_value_t = 8)]
    pub(super) news_copies: usize,
    /// Approximate number of sentences that the model labels itself.
    #[arg(long, default_value_t = 100_000)]
    self_labelled: usize,
    /// Learning rate of AdaGrad.
    #[arg(long, default_value_t = 0.02)]
    adaptation_rate: f32,
    /// Strength of the L1 penalty.
    #[arg(long, default_value_t = 0.1)]
    adaptation_l1: f32,
    /// Number of epochs.
    #[arg(long, default_value_t = 2)]
    adaptation_epochs: usize,
    /// Minimum number of occurrences of a feature.
    #[arg(long, default_value_t = 4)]
    adaptation_min_count: u32,
    /// Dropout rate of the features.
    #[arg(long, default_value_t = 0.2)]
    adaptation_dropout: f32,
}

impl Adaptation {
    /// The weights of a model that has learnt on from these sentences.
    pub(super) fn adapt(
        &self,
        parts: &ModelParts,
        corpora: &Path,
        gold: &[Sentence],
        news: &[Sentence],
        progress: impl FnMut(usize, f64),
    ) -> Result<CrfWeights, Fault> {
        let gold = gold.iter().chain(std::iter::repeat_n(news, self.news_copies).flatten());
        let gold =
            gold.map(|sentence| Example { tokens: sentence.tokens.clone(), labels: sentence.outer.clone() });
        let examples: Vec<Example> = self.label(parts, corpora)?.into_iter().chain(gold).collect();
        let parameters = Hyperparameters {
            l1: self.adaptation_l1,
            learning_rate: self.adaptation_rate,
            epochs: self.adaptation_epochs,
            averaged_epochs: self.adaptation_epochs,
            min_count: self.adaptation_min_count,
            dropout: self.adaptation_dropout,
            ..Hyperparameters::default()
        };
        Ok(train_on(&examples, parts, &parameters, progress))
    }

    /// Unlabelled sentences with labels sampled from the model's distribution: with the most probable ones it would find
    /// fewer and fewer names.
    fn label(&self, parts: &ModelParts, corpora: &Path) -> Result<Vec<Example>, Fault> {
        if self.self_labelled == 0 {
            return Ok(Vec::new());
        }
        Ok(sample(unlabelled::sentences(corpora, self.self_labelled)?, parts))
    }
}
