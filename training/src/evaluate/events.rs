//! Measures which of many articles are grouped as reports on one event: the pairs of articles that a golden list has in one
//! group, the order that must not matter, and the time beside that of analysing.
//!
//! The list (`tests/golden/events/wikinews.txt`) has the groups that were seen by reading headlines and texts of what lies
//! near by time and words; whatever is grouped beyond it counts as wrong, so look at it with `--show`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Instant;

use lesart::comparison::group;
use lesart::{Analysis, Article, analyze};

use crate::corpora::{Fault, read_text, wikinews};

/// What to measure on.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Wikinews articles (`.jsonl`), or the folder that holds all corpora.
    #[arg(default_value = "../shared/corpora")]
    paths: Vec<PathBuf>,
    /// The golden groups: the numbers of the pages that belong together, a group a line; what follows `#` is a note.
    #[arg(long, default_value = "tests/golden/events/wikinews.txt")]
    golden: PathBuf,
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
    let golden = pairs(read_text(&args.golden)?.lines().map(|line| {
        let numbers = line.split('#').next().unwrap_or_default().split_whitespace();
        numbers.filter(|number| known.contains(number)).map(str::to_owned).collect()
    }));
    let right = found.intersection(&golden).count();
    let ratio = |of: usize| right as f64 / of.max(1) as f64;
    println!(
        "{} articles, pairs in one group: P {:.3}  R {:.3}  F1 {:.3}  ({right} right, {} found, {} golden)",
        articles.len(),
        ratio(found.len()),
        ratio(golden.len()),
        2.0 * right as f64 / (found.len() + golden.len()).max(1) as f64,
        found.len(),
        golden.len()
    );
    for (sign, pairs) in [("missed", golden.difference(&found)), ("too much", found.difference(&golden))] {
        for (a, b) in pairs {
            println!("  {sign}: {a} {b}");
        }
    }

    let backwards: Vec<&Analysis> = analyses.iter().rev().collect();
    let again = group(&backwards);
    let again = pairs(
        again
            .iter()
            .map(|members| members.iter().map(|&at| articles[articles.len() - 1 - at].id.clone()).collect()),
    );
    println!("the same groups from last to first: {}", if again == found { "yes" } else { "no" });
    println!("analysing {analysing:.0?}, grouping {grouping:.1?}; of parts of the articles:");
    for part in [4, 2] {
        let started = Instant::now();
        let some = &all[..all.len() / part];
        let groups = group(some).len();
        println!("  {:5} articles {:8.1?}  ({groups} groups)", some.len(), started.elapsed());
    }
    let twice: Vec<&Analysis> = all.iter().chain(&all).chain(&all).chain(&all).copied().collect();
    let started = Instant::now();
    let groups = group(&twice).len();
    println!("  {:5} articles {:8.1?}  ({groups} groups: each four times)", twice.len(), started.elapsed());
    Ok(())
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
