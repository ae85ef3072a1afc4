//! Training. `train names` builds the vocabulary and its embeddings (`vocabulary`, `skip_gram`), the word table
//! (`word_table`, `clusters`, `quantise`, `word_lists`), teachers that label unlabelled text (`teacher`, `distillation`,
//! `unlabelled`), and from all of it the recogniser, the student (`crf`, `network`). `train background` counts document
//! frequencies; `train comparison` fits the weights that pair sentences, `train facts` those that
//! pair quantities, `train names-told` those that find contradicting names, all by `logistic`; `train summary` learns, by `boosting`, which sentences readers
//! take into a short version, and `train keywords` which terms they call useful.

mod adam;
mod adaptation;
mod background;
mod boosting;
mod clusters;
mod comparison;
mod crf;
mod crf_data;
mod distillation;
mod facts;
mod keywords;
mod linalg;
mod linear_chain;
pub(crate) mod logistic;
mod lstm;
mod media;
mod names;
mod names_told;
mod network;
mod quantise;
pub(crate) mod random;
mod skip_gram;
mod summary;
mod teacher;
mod unlabelled;
mod vocabulary;
mod word_lists;
mod word_table;

use clap::Subcommand;

use crate::corpora::Fault;

/// The models that can be trained.
#[derive(Subcommand)]
pub(crate) enum Task {
    /// Counts how frequent words are and writes model/background.bin.
    Background(background::Args),
    /// Trains the name recogniser and writes model/names.bin.
    Names(Box<names::Args>),
    /// Trains the pairing of sentences on the gold pairs and prints the weights.
    Comparison(comparison::Args),
    /// Trains which quantities of two reports are one fact and prints the weights.
    Facts(facts::Args),
    /// Trains which names of two reports stand for one function and prints the weights.
    NamesTold(names_told::Args),
    /// Trains which terms an article is about and prints the trees.
    Keywords(keywords::Args),
    /// Trains which sentences stand first in the short version and prints the trees.
    Summary(summary::Args),
}

impl Task {
    pub(crate) fn run(self) -> Result<(), Fault> {
        match self {
            Self::Background(args) => background::run(&args),
            Self::Names(args) => names::run(&args),
            Self::Comparison(args) => comparison::run(&args),
            Self::Facts(args) => facts::run(&args),
            Self::NamesTold(args) => names_told::run(&args),
            Self::Keywords(args) => keywords::run(&args),
            Self::Summary(args) => summary::run(&args),
        }
    }
}
