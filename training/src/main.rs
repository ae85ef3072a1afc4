//! Trains Lesart's model from corpora (`train …`) and measures how well each stage does (`evaluate …`).
//!
//! Every subcommand is a file of its own in `train/` or `evaluate/`; `corpora/` reads the formats.

mod corpora;
mod evaluate;
mod train;

use std::process::ExitCode;

use clap::Parser;

/// Trains Lesart's model from corpora and measures how well each stage does.
#[derive(Parser)]
#[command(name = "training")]
enum Command {
    /// Makes what is shipped in model/.
    #[command(subcommand)]
    Train(train::Task),
    /// Measures one stage against annotated texts.
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
