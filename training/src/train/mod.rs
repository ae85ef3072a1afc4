//! Training: `train names` makes the recogniser's word table (`words`, with `vectors` and `clusters`), teachers that label
//! running text (`teacher`, `running`), and from that and the gold sentences the recogniser's weights (`crf`); `train background` the frequencies of words; `train comparison` the weights of paired sentences.

mod adam;
mod background;
mod chain;
mod clusters;
mod comparison;
mod crf;
mod lstm;
mod media;
mod names;
mod network;
mod quantise;
mod random;
mod running;
mod sums;
mod teacher;
mod teaching;
mod vectors;
mod words;

use clap::Subcommand;

use crate::corpora::Fault;

/// What can be trained.
#[derive(Subcommand)]
pub(crate) enum Task {
    /// Counts how common words are and writes model/background.bin.
    Background(background::Args),
    /// Trains the recogniser of names and writes model/names.bin.
    Names(Box<names::Args>),
    /// Learns from golden pairs what makes two sentences tell the same, and prints the weights.
    Comparison(comparison::Args),
}

impl Task {
    pub(crate) fn run(self) -> Result<(), Fault> {
        match self {
            Self::Background(args) => background::run(&args),
            Self::Names(args) => names::run(&args),
            Self::Comparison(args) => comparison::run(&args),
        }
    }
}
