//! Training: `train words` makes the word table's source from running text, `train names` the recogniser's weights.

mod background;
mod crf;
mod names;
mod random;

use clap::Subcommand;

use crate::corpora::Fault;

/// What can be trained.
#[derive(Subcommand)]
pub(crate) enum Task {
    /// Counts how common words are and writes model/background.bin.
    Background(background::Args),
    /// Trains the recogniser of names and writes model/names.bin.
    Names(names::Args),
}

impl Task {
    pub(crate) fn run(self) -> Result<(), Fault> {
        match self {
            Self::Background(args) => background::run(&args),
            Self::Names(args) => names::run(&args),
        }
    }
}
