//! Trains Lesart's model from corpora (`train …`) and measures how well each stage does (`evaluate …`).
//!
//! Every subcommand is a file of its own in `train/` or `evaluate/`; `corpora/` reads the formats.

fn main() {}
