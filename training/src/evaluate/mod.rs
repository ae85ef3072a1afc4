//! How well each stage does: one file a stage, each prints its figures and, on demand, the errors.

mod comparison;
mod entities;
mod events;
mod keywords;
pub(crate) mod names;
mod segmentation;
mod speech;
mod summary;
mod times;

use clap::Subcommand;

use crate::corpora::Fault;

/// The stages that can be measured.
#[derive(Subcommand)]
pub(crate) enum Stage {
    /// Measures tokens and sentences, as the CoNLL 2018 shared task counts them.
    Segmentation(segmentation::Args),
    /// Measures names, as GermEval 2014 counts them.
    Names(names::Args),
    /// Measures entities, by pairwise and B³ F1.
    Entities(entities::Args),
    /// Measures expressions of time, as TempEval counts them.
    Times(times::Args),
    /// Measures quotes, speakers and cues.
    Speech(speech::Args),
    /// Measures key terms, against the words of human headlines.
    Keywords(keywords::Args),
    /// Measures summaries, by ROUGE against human ones.
    Summary(summary::Args),
    /// Measures paired sentences of two reports on one event.
    Comparison(comparison::Args),
    /// Measures which of many articles are grouped as reports on one event.
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
            Self::Events(args) => events::run(&args),
        }
    }
}
