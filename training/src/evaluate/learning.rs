//! `evaluate learning`: what a collection would gain if the pairs that its reader corrected changed how its other pairs are
//! weighed. The reader goes through the reports from each file on and corrects what is wrong until he has corrected
//! `--corrections` pairs; what he left alone is right. The other files are measured before and after.

use std::collections::BTreeSet;
use std::path::PathBuf;

use lesart::comparison::{LEAST_PROBABILITY, SentenceRef, candidates};

use crate::corpora::Fault;
use crate::corpora::pairs::{self, GoldComparison, Strength};
use crate::train::logistic::{Example, fit, logistic};

/// Test data.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files of gold pairs, or folders of them: one collection.
    #[arg(default_value = "tests/golden/comparison/dev")]
    paths: Vec<PathBuf>,
    /// How many pairs the reader corrects.
    #[arg(long, default_value_t = 20)]
    corrections: usize,
    /// Strength of the L2 penalty.
    #[arg(long, default_value_t = 3.0)]
    ridge: f64,
}

/// A candidate: its log-odds and evidence, and whether it is a gold pair.
struct Candidate {
    log_odds: f64,
    evidence: Vec<f64>,
    is_gold: bool,
}

/// The candidates of two reports, and how many gold pairs there are.
struct Reports {
    candidates: Vec<Candidate>,
    gold: usize,
}

/// A way to weigh pairs anew: the figures of a candidate that it learns from.
type Figures = fn(&Candidate) -> Vec<f64>;

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let files = pairs::read_all(&args.paths)?;
    let files = files.iter().map(|(_, gold)| read(gold)).collect::<Result<Vec<Reports>, Fault>>()?;
    let ways: [(&str, Figures); 2] = [
        ("bar and scale", |candidate| vec![1.0, candidate.log_odds]),
        ("and evidence", |candidate| [&[1.0, candidate.log_odds], &candidate.evidence[..]].concat()),
    ];
    println!("{} files, from each of them on {} corrections", files.len(), args.corrections);
    for (name, figures) in ways {
        let mut gains = Vec::new();
        let (mut before, mut after) = (0.0, 0.0);
        for start in 0..files.len() {
            let Some((judged, seen)) = judged(&files, start, args.corrections) else { continue };
            let examples: Vec<Example> = judged
                .iter()
                .map(|candidate| Example {
                    x: figures(candidate),
                    y: f64::from(u8::from(candidate.is_gold)),
                    weight: 1.0,
                })
                .collect();
            let weights = fit(&examples, args.ridge);
            let rest: Vec<&Reports> =
                (seen..files.len()).map(|at| &files[(start + at) % files.len()]).collect();
            let bar = f64::from(LEAST_PROBABILITY);
            let old = f1(&rest, |candidate| logistic(candidate.log_odds) >= bar);
            let new = f1(&rest, |candidate| {
                let sum = figures(candidate).iter().zip(&weights).map(|(x, weight)| x * weight).sum();
                logistic(sum) >= bar
            });
            gains.push(new - old);
            (before, after) = (before + old, after + new);
        }
        let count = gains.len().max(1) as f64;
        let won = gains.iter().filter(|gain| **gain > 0.0).count();
        println!(
            "{name:14} F1 {:.3} before, {:.3} after, {:+.3}; better in {won} of {}",
            before / count,
            after / count,
            gains.iter().sum::<f64>() / count,
            gains.len()
        );
    }
    Ok(())
}

fn read(gold: &GoldComparison) -> Result<Reports, Fault> {
    let analyses = gold.analyses()?;
    let of = |strengths: &[Strength]| -> BTreeSet<[usize; 2]> {
        let pairs = gold.pairs.iter().filter(|pair| strengths.contains(&pair.strength));
        pairs.map(|pair| pair.sentences).collect()
    };
    let (expected, neutral) = (of(&[Strength::Full, Strength::Partial]), of(&[Strength::Neutral]));
    let place = |article: usize, at: SentenceRef| gold.sentence(&analyses[article], article, at.sentence);
    let found = candidates(&[&analyses[0], &analyses[1]]).into_iter().filter_map(|candidate| {
        let pair = [place(0, candidate.a), place(1, candidate.b)];
        let score = f64::from(candidate.score).clamp(1e-4, 1.0 - 1e-4);
        (!neutral.contains(&pair)).then(|| Candidate {
            log_odds: (score / (1.0 - score)).ln(),
            evidence: candidate.evidence.iter().map(|figure| f64::from(*figure)).collect(),
            is_gold: expected.contains(&pair),
        })
    });
    Ok(Reports { candidates: found.collect(), gold: expected.len() })
}

/// The candidates that the reader has judged once he has corrected so many pairs, from the file `start` on, and how many files
/// he has seen; none where the collection has not so many, or no others.
fn judged(files: &[Reports], start: usize, corrections: usize) -> Option<(Vec<&Candidate>, usize)> {
    let mut judged = Vec::new();
    let mut wrong = 0;
    for seen in 0..files.len() {
        for candidate in &files[(start + seen) % files.len()].candidates {
            wrong += usize::from(
                (logistic(candidate.log_odds) >= f64::from(LEAST_PROBABILITY)) != candidate.is_gold,
            );
            judged.push(candidate);
            if wrong == corrections {
                return (seen + 1 < files.len()).then_some((judged, seen + 1));
            }
        }
    }
    None
}

fn f1(files: &[&Reports], is_pair: impl Fn(&Candidate) -> bool) -> f64 {
    let (mut right, mut found, mut gold) = (0_usize, 0_usize, 0_usize);
    for file in files {
        gold += file.gold;
        for candidate in file.candidates.iter().filter(|candidate| is_pair(candidate)) {
            found += 1;
            right += usize::from(candidate.is_gold);
        }
    }
    2.0 * right as f64 / (found + gold).max(1) as f64
}
