//! `evaluate comparison`: paired sentences of two reports on one event, against the gold pairs of
//! `tests/golden/comparison`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use lesart::compare;

use crate::corpora::{Fault, pairs};

/// Test data.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files of gold pairs, or folders of them; their README.md describes the format.
    #[arg(default_value = "tests/golden/comparison")]
    paths: Vec<PathBuf>,
    /// Print the missed and the spurious pairs.
    #[arg(long)]
    errors: bool,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let files = pairs::files(&args.paths)?;
    println!(
        "{:20} {:>6} {:>6} {:>6}   {:>7} {:>5} {:>6}   differences",
        "", "P", "R", "F1", "correct", "found", "gold"
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
    correct: usize,
    found: usize,
    gold: usize,
    /// Annotated differences, and those of them that are marked.
    differences: usize,
    marked: usize,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.correct += other.correct;
        self.found += other.found;
        self.gold += other.gold;
        self.differences += other.differences;
        self.marked += other.marked;
    }

    fn print(self, name: &str) {
        let Self { correct, found, gold, differences, marked } = self;
        let ratio = |n: usize, of: usize| n as f64 / of.max(1) as f64;
        println!(
            "{name:20} {:6.3} {:6.3} {:6.3}   {correct:7} {found:5} {gold:6}   {marked} of {differences}",
            ratio(correct, found),
            ratio(correct, gold),
            ratio(2 * correct, found + gold),
        );
    }
}

fn measure(file: &Path, errors: bool) -> Result<Counts, Fault> {
    let gold = pairs::read(file)?;
    let analyses = gold.analyses()?;
    let comparison = compare(&[&analyses[0], &analyses[1]]).map_err(|error| Fault::new(error.to_string()))?;
    let gold_sentence =
        |article: usize, sentence: usize| gold.sentence(&analyses[article], article, sentence);
    let of_strength = |neutral: bool| -> BTreeSet<[usize; 2]> {
        let pairs = gold.pairs.iter().filter(|pair| (pair.strength == pairs::Strength::Neutral) == neutral);
        pairs.map(|pair| pair.sentences).collect()
    };
    let (expected, neutral) = (of_strength(false), of_strength(true));
    let found: BTreeSet<[usize; 2]> = comparison
        .pairs
        .iter()
        .map(|pair| [gold_sentence(0, pair.a.sentence), gold_sentence(1, pair.b.sentence)])
        .filter(|pair| !neutral.contains(pair))
        .collect();
    let mut counts = Counts {
        correct: found.intersection(&expected).count(),
        found: found.len(),
        gold: expected.len(),
        ..Counts::default()
    };
    for pair in &gold.pairs {
        let marked = pair.differences.iter().filter(|difference| !difference.compatible);
        for pairs::GoldDifference { kind, words, .. } in marked {
            counts.differences += 1;
            let marked = comparison.pairs.iter().any(|candidate| {
                pair.sentences
                    == [gold_sentence(0, candidate.a.sentence), gold_sentence(1, candidate.b.sentence)]
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
        for (sign, pairs) in
            [("missed", expected.difference(&found)), ("spurious", found.difference(&expected))]
        {
            for &[a, b] in pairs {
                println!("  {sign}: A{} = B{}", a + 1, b + 1);
                for (article, sentence) in [(0, a), (1, b)] {
                    let report = &gold.articles[article];
                    println!("      {}", report.sentences[sentence].of(&report.text).replace('\n', " "));
                }
            }
        }
    }
    Ok(counts)
}

/// Whether the marked words are the expected ones, or one contains the other.
fn agree(marked: &str, expected: &str) -> bool {
    if expected.is_empty() || marked.is_empty() {
        return expected.is_empty() == marked.is_empty();
    }
    marked.contains(expected) || expected.contains(marked)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Counts, agree, measure, pairs};

    #[test]
    fn scores_on_the_gold_pairs_do_not_drop() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/comparison");
        let f1 = |counts: Counts| 2.0 * counts.correct as f64 / (counts.found + counts.gold) as f64;
        let mut all = Counts::default();
        for file in pairs::files(std::slice::from_ref(&folder)).unwrap() {
            all.add(measure(&file, false).unwrap());
        }
        assert!(all.gold >= 100);
        assert!(f1(all) >= 0.62, "{}", f1(all));
        assert!(all.marked * 8 >= all.differences * 5, "{} of {}", all.marked, all.differences);
        let seeds = measure(&folder.join("kim.txt"), false).unwrap();
        assert!(f1(seeds) >= 0.8, "{}", f1(seeds));
    }

    #[test]
    fn marked_words_agree_with_expected_ones() {
        assert!(agree("am Freitag", "Freitag") && agree("", ""));
        assert!(!agree("Samstag", "Freitag") && !agree("", "Freitag"));
    }
}
