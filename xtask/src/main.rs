//! Lesart's tasks: `cargo xtask serve` and what a developer needs besides.
//!
//! The way through: [`workspace`] knows where things lie, [`run`] starts other programs and times steps,
//! [`module`] makes the WebAssembly module and its glue, [`build`] marks which build they are, [`site`] says which file of the page comes from where,
//! [`server`] serves that, [`node`] runs what is written in JavaScript, [`python`] makes the wheel. The commands [`serve`],
//! [`mod@test`], [`dist`], [`mod@bench`] and [`mod@diff`] put these together.

mod bench;
mod build;
mod diff;
mod dist;
mod module;
mod node;
mod python;
mod run;
mod serve;
mod server;
mod site;
mod test;
mod workspace;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Lesart's tasks.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Serve(serve::Serve),
    Test(test::Test),
    Dist(dist::Dist),
    Bench(bench::Bench),
    Diff(diff::Diff),
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Serve(arguments) => serve::serve(&arguments),
        Command::Test(arguments) => test::test(&arguments),
        Command::Dist(arguments) => dist::dist(&arguments),
        Command::Bench(arguments) => bench::bench(&arguments),
        Command::Diff(arguments) => diff::diff(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // The chain of causes on one line.
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
