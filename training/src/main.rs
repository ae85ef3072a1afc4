//! Trains Lesart's models on corpora (`train …`) and evaluates each stage of the analysis (`evaluate …`).
//!
//! Every subcommand is a file in `train/` or `evaluate/`; `corpora/` reads the formats.

mod corpora;
mod evaluate;
mod metrics;
mod train;

use std::process::ExitCode;

use clap::Parser;

/// Trains Lesart's models on corpora and evaluates each stage of the analysis.
#[derive(Parser)]
#[command(name = "training")]
enum Command {
    /// Trains the models in model/.
    #[command(subcommand)]
    Train(train::Task),
    /// Evaluates one stage on annotated texts.
    #[command(subcommand)]
    Evaluate(evaluate::Stage),
}

fn main() -> ExitCode {
    let result = match Command::parse() {
        Command::Train(task) => task.run(),
        Command::Evaluate(stage) => stage.run(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
