//! Trains Lesart's model from corpora (`train …`) and measures how well each stage does (`evaluate …`).
//!
//! Every subcommand is a file of its own in `train/` or `evaluate/`; `corpora/` reads the formats.

mod background;
mod corpora;
mod evaluate;

use std::process::ExitCode;

use clap::Parser;

/// Trains Lesart's model from corpora and measures how well each stage does.
#[derive(Parser)]
#[command(name = "training")]
enum Command {
    /// Measures one stage against annotated texts.
    #[command(subcommand)]
    Evaluate(evaluate::Stage),
    /// Counts how common words are, for `model/background.bin`.
    Background(background::Args),
}

fn main() -> ExitCode {
    let result = match Command::parse() {
        Command::Evaluate(stage) => stage.run(),
        Command::Background(args) => background::run(&args),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}
