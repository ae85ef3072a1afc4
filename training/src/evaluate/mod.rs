//! Evaluation: one file for each stage, which prints the scores and, if asked, the errors.

mod comparison;
mod entities;
mod events;
pub(crate) mod facts;
mod keywords;
mod learning;
pub(crate) mod names;
mod segmentation;
mod speech;
pub(crate) mod summary;
mod times;

use clap::Subcommand;

use crate::corpora::Fault;

/// The stages that can be evaluated.
#[derive(Subcommand)]
pub(crate) enum Stage {
    /// Tokens and sentences, scored as in the CoNLL 2018 shared task.
    Segmentation(segmentation::Args),
    /// Names, scored as in GermEval 2014.
    Names(names::Args),
    /// Entities (coreference), by pairwise and B³ F1.
    Entities(entities::Args),
    /// Time expressions, scored as in TempEval.
    Times(times::Args),
    /// Quotations, speakers and cues.
    Speech(speech::Args),
    /// Keywords, against the words of human headlines.
    Keywords(keywords::Args),
    /// Summaries, by ROUGE against human ones.
    Summary(summary::Args),
    /// Paired sentences of two reports on one event.
    Comparison(comparison::Args),
    /// What corrected pairs would teach about the others of their collection.
    Learning(learning::Args),
    /// Quantities and days that two reports tell alike or differently.
    Facts(facts::Args),
    /// Grouping of articles that report on one event.
    Events(events::Args),
}

impl Stage {
    pub(crate) fn run(self) -> Result<(), Fault> {
        match self {
            Self::Segmentation(args) => segmentation::run(&args),
            Self::Names(args) => names::run(&args),
            Self::Entities(args) => entities::run(&args),
            Self::Times(args) => times::run(&args),
            Self::Speech(args) => speech::run(&args),
            Self::Keywords(args) => keywords::run(&args),
            Self::Summary(args) => summary::run(&args),
            Self::Comparison(args) => comparison::run(&args),
            Self::Learning(args) => learning::run(&args),
            Self::Facts(args) => facts::run(&args),
            Self::Events(args) => events::run(&args),
        }
    }
}
