//! `train background`: document frequencies of word stems, by paragraph → model/background.bin, a table of frequency
//! classes.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use lesart::document::terms::background::{SLOTS, UNKNOWN, lay_out};
use lesart::document::terms::stem_hash;

use crate::corpora::{Fault, read_text};

/// Texts and output.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Running text, one paragraph on each line; `.xz` and `.gz` files are unpacked.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Where the table is written.
    #[arg(long, default_value = "model/background.bin")]
    out: PathBuf,
}

/// Number of stems in the table: its load factor is 3/4.
const MAX_STEMS: usize = SLOTS / 4 * 3;

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let (counts, paragraphs) = count(&args.paths)?;
    let mut ranked: Vec<(u32, u64)> = counts.into_iter().map(|(stem, count)| (count, stem)).collect();
    ranked.sort_unstable_by(|a, b| b.cmp(a));
    ranked.truncate(MAX_STEMS);
    let most = ranked.first().map_or(1, |first| first.0);
    let least = ranked.last().map_or(1, |last| last.0);
    // Classes are even steps of the logarithm, from the most frequent stem to the rarest one kept.
    let step = (f64::from(most) / f64::from(least)).log2().max(1.0) / f64::from(UNKNOWN);
    let entries: Vec<(u64, u8)> = ranked
        .iter()
        .map(|&(count, stem)| {
            let class = (f64::from(most) / f64::from(count)).log2() / step;
            (stem, (class as u8).min(UNKNOWN - 1))
        })
        .collect();
    let table = lay_out(&entries).map_err(|n| Fault::new(format!("{n} stems are too many for the table")))?;
    fs::write(&args.out, table).map_err(|error| Fault::new(format!("{}: {error}", args.out.display())))?;
    println!(
        "{paragraphs} paragraphs; {} stems kept, in {most} to {least} paragraphs; a class is a factor of {:.2}",
        entries.len(),
        step.exp2()
    );
    Ok(())
}

/// The number of paragraphs that contain each stem, and the number of all paragraphs.
fn count(paths: &[PathBuf]) -> Result<(HashMap<u64, u32>, u32), Fault> {
    // Each spelling is stemmed once.
    let mut stems: HashMap<String, u64> = HashMap::new();
    let mut counts: HashMap<u64, (u32, u32)> = HashMap::new();
    let mut paragraph = 0;
    for path in paths {
        for line in read_text(path)?.lines() {
            paragraph += 1;
            for word in line.split(|c: char| !c.is_alphanumeric() && c != '-') {
                let word = word.trim_matches('-');
                if !word.starts_with(char::is_alphabetic) {
                    continue;
                }
                let stem = match stems.get(word) {
                    Some(&stem) => stem,
                    None => {
                        let stem = stem_hash(word);
                        stems.insert(word.to_owned(), stem);
                        stem
                    }
                };
                let (count, last) = counts.entry(stem).or_default();
                if *last != paragraph {
                    *count += 1;
                    *last = paragraph;
                }
            }
        }
    }
    Ok((counts.into_iter().map(|(stem, (count, _))| (stem, count)).collect(), paragraph))
}
