//! Measures paired sentences of two reports on one event against the golden pairs of `tests/golden/comparison`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use lesart::compare;

use crate::corpora::{Fault, pairs};

/// What to measure on.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files of golden pairs, or folders of them; their README.md describes the format.
    #[arg(default_value = "tests/golden/comparison")]
    paths: Vec<PathBuf>,
    /// Print what is missed and what is too much.
    #[arg(long)]
    errors: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let files = pairs::files(&args.paths)?;
    println!(
        "{:20} {:>6} {:>6} {:>6}   {:>5} {:>5} {:>6}   differences",
        "", "P", "R", "F1", "right", "found", "golden"
    );
    let mut all = Counts::default();
    for file in &files {
        let counts = measure(file, args.errors)?;
        counts.print(&file.file_stem().unwrap_or_default().to_string_lossy());
        all.add(counts);
    }
    all.print("all");
    Ok(())
}

#[derive(Clone, Copy, Default)]
struct Counts {
    right: usize,
    found: usize,
    golden: usize,
    differences: usize,
    marked: usize,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.golden += other.golden;
        self.differences += other.differences;
        self.marked += other.marked;
    }

    fn print(self, name: &str) {
        let Self { right, found, golden, differences, marked } = self;
        let ratio = |n: usize, of: usize| n as f64 / of.max(1) as f64;
        println!(
            "{name:20} {:6.3} {:6.3} {:6.3}   {right:5} {found:5} {golden:6}   {marked} of {differences}",
            ratio(right, found),
            ratio(right, golden),
            ratio(2 * right, found + golden),
        );
    }
}

fn measure(file: &Path, errors: bool) -> Result<Counts, Fault> {
    let golden = pairs::read(file)?;
    let analyses = golden.analyses()?;
    let comparison = compare(&[&analyses[0], &analyses[1]]).map_err(|error| Fault::new(error.to_string()))?;
    let golden_sentence =
        |article: usize, sentence: usize| golden.sentence(&analyses[article], article, sentence);
    let found: BTreeSet<[usize; 2]> = comparison
        .pairs
        .iter()
        .map(|pair| [golden_sentence(0, pair.a.sentence), golden_sentence(1, pair.b.sentence)])
        .collect();
    let wanted: BTreeSet<[usize; 2]> = golden.pairs.iter().map(|pair| pair.sentences).collect();
    let mut counts = Counts {
        right: found.intersection(&wanted).count(),
        found: found.len(),
        golden: wanted.len(),
        ..Counts::default()
    };
    for pair in &golden.pairs {
        for (kind, words) in &pair.differences {
            counts.differences += 1;
            let marked = comparison.pairs.iter().any(|candidate| {
                pair.sentences
                    == [golden_sentence(0, candidate.a.sentence), golden_sentence(1, candidate.b.sentence)]
                    && candidate.differences.iter().any(|difference| {
                        let texts = [(difference.a, 0), (difference.b, 1)]
                            .map(|(span, article)| span.of(analyses[article].document.text()));
                        format!("{:?}", difference.kind).to_lowercase() == *kind
                            && (0..2).all(|side| agree(texts[side], &words[side]))
                    })
            });
            counts.marked += usize::from(marked);
            if errors && !marked {
                println!("    unmarked {kind}: {} | {}", words[0], words[1]);
            }
        }
    }
    if errors {
        for (sign, pairs) in [("missed", wanted.difference(&found)), ("too much", found.difference(&wanted))]
        {
            for &[a, b] in pairs {
                println!("  {sign}: A{} = B{}", a + 1, b + 1);
                for (article, sentence) in [(0, a), (1, b)] {
                    let report = &golden.articles[article];
                    println!("      {}", report.sentences[sentence].of(&report.text).replace('\n', " "));
                }
            }
        }
    }
    Ok(counts)
}

/// Whether the marked words are the wanted ones, give or take words around them.
fn agree(marked: &str, wanted: &str) -> bool {
    if wanted.is_empty() || marked.is_empty() {
        return wanted.is_empty() == marked.is_empty();
    }
    marked.contains(wanted) || wanted.contains(marked)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Counts, agree, measure, pairs};

    #[test]
    fn golden_pairs_are_found_as_well_as_ever() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/comparison");
        let f1 = |counts: Counts| 2.0 * counts.right as f64 / (counts.found + counts.golden) as f64;
        let mut all = Counts::default();
        for file in pairs::files(std::slice::from_ref(&folder)).unwrap() {
            all.add(measure(&file, false).unwrap());
        }
        assert!(all.golden >= 100);
        assert!(f1(all) >= 0.62, "{}", f1(all));
        assert!(all.marked * 8 >= all.differences * 5, "{} of {}", all.marked, all.differences);
        let seeds = measure(&folder.join("kim.txt"), false).unwrap();
        assert!(f1(seeds) >= 0.8, "{}", f1(seeds));
    }

    #[test]
    fn marked_words_agree_with_wanted_ones() {
        assert!(agree("am Freitag", "Freitag") && agree("", ""));
        assert!(!agree("Samstag", "Freitag") && !agree("", "Freitag"));
    }
}
