//! `evaluate events`: grouping of articles that report on one event, by pairs of articles in one gold group. Also checks
//! that the order of the articles does not matter, and compares the time with that of the analysis.
//!
//! The gold groups (`tests/golden/events/wikinews.txt`) were found by reading articles that are close in time and words.
//! The list may be incomplete and every other pair counts as wrong: inspect the groups with `--show`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Instant;

use lesart::comparison::group;
use lesart::{Analysis, Article, analyze};

use crate::corpora::{Fault, read_text, wikinews};

/// Test data.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Wikinews articles (`.jsonl`), or the folder that holds all corpora.
    #[arg(default_value = "../shared/corpora")]
    paths: Vec<PathBuf>,
    /// The gold groups: page numbers, one group on each line; `#` starts a comment.
    #[arg(long, default_value = "tests/golden/events/wikinews.txt")]
    gold: PathBuf,
    /// Print the groups of more than one article.
    #[arg(long)]
    show: bool,
}

/// Two articles of one group, by their numbers.
type Pairs = BTreeSet<(String, String)>;

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let mut articles = Vec::new();
    for path in &args.paths {
        for file in wikinews::files(path)? {
            articles.extend(wikinews::read(&file)?);
        }
    }
    let started = Instant::now();
    let analyses = articles
        .iter()
        .map(|wikinews| {
            let article = Article::from_text(wikinews.id.as_str(), &wikinews.text)
                .map_err(|error| Fault::new(format!("{}: {error}", wikinews.id)))?
                .with_title(Some(wikinews.title.clone()))
                .with_published(wikinews.date.parse().ok());
            Ok(analyze(&article))
        })
        .collect::<Result<Vec<Analysis>, Fault>>()?;
    let analysing = started.elapsed();
    let all: Vec<&Analysis> = analyses.iter().collect();
    let started = Instant::now();
    let groups = group(&all);
    let grouping = started.elapsed();
    if args.show {
        for members in groups.iter().filter(|members| members.len() > 1) {
            for &member in members {
                println!("{} {:6} {}", articles[member].date, articles[member].id, articles[member].title);
            }
            println!();
        }
    }
    let found =
        pairs(groups.iter().map(|members| members.iter().map(|&at| articles[at].id.clone()).collect()));
    let known: BTreeSet<&str> = articles.iter().map(|article| article.id.as_str()).collect();
    let gold = pairs(read_text(&args.gold)?.lines().map(|line| {
        let numbers = line.split('#').next().unwrap_or_default().split_whitespace();
        numbers.filter(|number| known.contains(number)).map(str::to_owned).collect()
    }));
    let correct = found.intersection(&gold).count();
    let ratio = |of: usize| correct as f64 / of.max(1) as f64;
    println!(
        "{} articles, pairs in one group: P {:.3}  R {:.3}  F1 {:.3}  ({correct} correct, {} found, {} gold)",
        articles.len(),
        ratio(found.len()),
        ratio(gold.len()),
        2.0 * correct as f64 / (found.len() + gold.len()).max(1) as f64,
        found.len(),
        gold.len()
    );
    for (sign, pairs) in [("missed", gold.difference(&found)), ("spurious", found.difference(&gold))] {
        for (a, b) in pairs {
            println!("  {sign}: {a} {b}");
        }
    }

    let reversed: Vec<&Analysis> = all.iter().rev().copied().collect();
    let again = group(&reversed);
    let id = |&at: &usize| articles[articles.len() - 1 - at].id.clone();
    let again = pairs(again.iter().map(|members| members.iter().map(id).collect()));
    println!("same groups in reverse order: {}", if again == found { "yes" } else { "no" });
    println!("analysis {analysing:.0?}, grouping {grouping:.1?}; grouping of parts:");
    print_times(&all);
    Ok(())
}

/// Prints how the time of grouping grows with the number of articles.
fn print_times(all: &[&Analysis]) {
    for part in [4, 2] {
        let started = Instant::now();
        let some = &all[..all.len() / part];
        let groups = group(some).len();
        println!("  {:5} articles {:8.1?}  ({groups} groups)", some.len(), started.elapsed());
    }
    let repeated = all.repeat(4);
    let started = Instant::now();
    let groups = group(&repeated).len();
    println!(
        "  {:5} articles {:8.1?}  ({groups} groups: every article four times)",
        repeated.len(),
        started.elapsed()
    );
}

/// The pairs of articles that are in one group.
fn pairs(groups: impl Iterator<Item = Vec<String>>) -> Pairs {
    let mut pairs = BTreeMap::new();
    for mut members in groups {
        members.sort();
        for (at, a) in members.iter().enumerate() {
            for b in &members[at + 1..] {
                pairs.insert((a.clone(), b.clone()), ());
            }
        }
    }
    pairs.into_keys().collect()
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn a_group_of_three_has_three_pairs() {
        let group = |members: &[&str]| members.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let found = pairs([group(&["3", "1", "2"]), group(&["4"])].into_iter());
        assert_eq!(found.len(), 3);
        assert!(found.contains(&("1".to_owned(), "3".to_owned())));
    }
}
