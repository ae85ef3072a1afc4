//! `train keywords`: which of the ranked terms an article is about: gradient boosting over the figures of the library, on the
//! terms that readers judged in `tests/golden/summary`.
//!
//! Prints, by tenfold cross-validation over articles, how many of the terms shown are useful and how many of the useful ones are shown,
//! at several bars of the log-odds, then the trees. Terms that nobody judged are left out.

use lesart::keywords::{self, TERM_FIGURE_NAMES, TermCandidate};

use super::boosting::{self, Example, Settings};
use crate::corpora::Fault;
use crate::corpora::judged::{Judged, Source};

/// Training data and settings.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    articles: Source,
    #[command(flatten)]
    settings: Settings,
}

/// Number of folds of the cross-validation.
const FOLDS: usize = 10;

/// How many terms are shown at most, and at least, were they unlikely.
const MOST: usize = 10;
const FEWEST: usize = 4;

/// The figure that says what speaks for a term, and its value for what is set apart.
const EVIDENCE: &str = "evidence";
const APART: f32 = 3.0;

/// A judged term, its log-odds, and whether the library shows it.
struct Term {
    figures: Vec<f32>,
    useful: bool,
    passing: bool,
    log_odds: f64,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let judged = args.articles.read()?;
    let wanted: usize = judged.iter().map(Judged::useful).sum();
    let mut articles: Vec<Vec<Term>> = judged.iter().map(terms).collect();
    for fold in 0..FOLDS {
        let is_left_out = |at: &usize| at % FOLDS == fold;
        let others = articles.iter().enumerate().filter(|(at, _)| !is_left_out(at)).map(|(_, terms)| terms);
        let trees = learn(others.flatten(), args.settings);
        for at in (0..articles.len()).filter(is_left_out) {
            for term in &mut articles[at] {
                term.log_odds = boosting::sum(&trees, &term.figures);
            }
        }
    }
    println!("{} articles, {wanted} useful terms; at most {MOST} shown", articles.len());
    println!("  now         {}", counts(&articles, wanted, |term| !term.passing, 0));
    for step in -4..6 {
        let bar = f64::from(step) * 0.25;
        println!("  bar {bar:5.2}   {}", counts(&articles, wanted, |term| term.log_odds >= bar, FEWEST));
    }
    println!("{}", boosting::print(&learn(articles.iter().flatten(), args.settings), 1.0));
    Ok(())
}

/// The judged terms of an article, best first.
fn terms(judged: &Judged) -> Vec<Term> {
    let analysis = &judged.analysis;
    let candidates =
        keywords::candidates(&analysis.document, &analysis.entities, &analysis.times, &analysis.quotes);
    let evidence = TERM_FIGURE_NAMES.iter().position(|name| *name == EVIDENCE).unwrap_or_default();
    let term = |candidate: TermCandidate| {
        // Writers and sources are never shown.
        let useful = *judged.terms.get(&candidate.text).filter(|_| candidate.figures[evidence] < APART)?;
        Some(Term { figures: candidate.figures.to_vec(), useful, passing: candidate.passing, log_odds: 0.0 })
    };
    candidates.into_iter().filter_map(term).collect()
}

fn learn<'a>(terms: impl Iterator<Item = &'a Term>, settings: Settings) -> Vec<boosting::Tree> {
    let examples: Vec<Example> = terms
        .map(|term| Example {
            x: term.figures.clone(),
            y: f64::from(u8::from(term.useful)),
            weight: 1.0,
            offset: 0.0,
        })
        .collect();
    boosting::fit(&examples, settings)
}

/// How many of the terms shown are useful.
fn counts(articles: &[Vec<Term>], wanted: usize, is_shown: impl Fn(&Term) -> bool, fewest: usize) -> String {
    let (mut shown, mut useful) = (0, 0);
    for terms in articles {
        let mut chosen: Vec<&Term> = terms.iter().filter(|term| is_shown(term)).take(MOST).collect();
        let mut others: Vec<&Term> = terms.iter().filter(|term| !is_shown(term)).collect();
        others.sort_by(|a, b| b.log_odds.total_cmp(&a.log_odds));
        chosen.extend(others.into_iter().take(fewest.saturating_sub(chosen.len())));
        shown += chosen.len();
        useful += chosen.iter().filter(|term| term.useful).count();
    }
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    format!(
        "P {:.3} ({useful} of {shown})  R {:.3}  {:.1} an article",
        share(useful, shown),
        share(useful, wanted),
        share(shown, articles.len())
    )
}
