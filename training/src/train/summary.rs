//! `train summary`: by how much the score of a sentence is to be corrected, so that those stand first which readers take
//! into a short version: gradient boosting over the figures of the library, on the judged articles of `tests/golden/summary`.
//!
//! Prints, by tenfold cross-validation over articles, which share of the first three sentences is fit and which of the essential ones is
//! told, without and with the trees, then the trees.

use std::collections::BTreeMap;

use lesart::summary;

use super::boosting::{self, Example, Settings};
use super::logistic;
use crate::corpora::Fault;
use crate::corpora::judged::{Fitness, Judged, Source};
use crate::evaluate::summary::fit::{Counts, SHOWN};

/// Training data and settings.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    articles: Source,
    /// What an essential sentence counts beside one that is fit or not.
    #[arg(long, default_value_t = 2.0)]
    essential: f64,
    #[command(flatten)]
    settings: Settings,
}

/// Number of folds of the cross-validation.
const FOLDS: usize = 10;

/// A sentence of an article.
struct Sentence {
    score: f64,
    figures: Vec<f32>,
    fitness: Fitness,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let judged = args.articles.read()?;
    let articles: Vec<Vec<Sentence>> = judged.iter().map(sentences).collect();
    let everything: Vec<&Vec<Sentence>> = articles.iter().collect();
    let mut without: BTreeMap<&str, Counts> = BTreeMap::new();
    let mut with = without.clone();
    for fold in 0..FOLDS {
        let is_left_out = |at: &usize| at % FOLDS == fold;
        let others =
            articles.iter().enumerate().filter(|(at, _)| !is_left_out(at)).map(|(_, article)| article);
        let (slope, trees) = learn(&others.collect::<Vec<_>>(), args);
        for at in (0..articles.len()).filter(is_left_out) {
            let group = if judged[at].id.contains('-') { "own" } else { "Wikinews" };
            let essential = judged[at].essential();
            let plain = |sentence: &Sentence| sentence.score;
            let fitted =
                |sentence: &Sentence| slope * sentence.score + boosting::sum(&trees, &sentence.figures);
            add(without.entry(group).or_default(), &articles[at], essential, plain);
            add(with.entry(group).or_default(), &articles[at], essential, fitted);
        }
    }
    println!("{} articles, the first {SHOWN} sentences, cross-validated:", articles.len());
    for (group, before) in &without {
        println!("  {group:9} without the trees: {before}; with them: {}", with[group]);
    }
    let (slope, trees) = learn(&everything, args);
    println!("{}", boosting::print(&trees, 1.0 / slope));
    Ok(())
}

/// The sentences of an article's report, as the library ranks them without the fit.
fn sentences(judged: &Judged) -> Vec<Sentence> {
    let analysis = &judged.analysis;
    let fitness = judged.fitness();
    summary::candidates(&analysis.document, &analysis.entities, &analysis.keywords)
        .into_iter()
        .map(|candidate| Sentence {
            score: candidate.score.into(),
            figures: candidate.figures.to_vec(),
            fitness: fitness[candidate.sentence],
        })
        .collect()
}

/// What a unit of the score adds to the log-odds, and the trees that correct them.
fn learn(articles: &[&Vec<Sentence>], args: &Args) -> (f64, Vec<boosting::Tree>) {
    let sentences = || articles.iter().flat_map(|article| article.iter());
    let weight =
        |sentence: &Sentence| if sentence.fitness == Fitness::Essential { args.essential } else { 1.0 };
    let is_fit = |sentence: &Sentence| f64::from(u8::from(sentence.fitness != Fitness::Unfit));
    // Sentences that cannot be read alone have scores far below all others.
    let score = |sentence: &Sentence| sentence.score.max(LEAST_SCORE);
    let by_score: Vec<logistic::Example> = sentences()
        .map(|sentence| logistic::Example {
            x: vec![1.0, score(sentence)],
            y: is_fit(sentence),
            weight: weight(sentence),
        })
        .collect();
    let weights = logistic::fit(&by_score, 1.0);
    let examples: Vec<Example> = sentences()
        .map(|sentence| Example {
            x: sentence.figures.clone(),
            y: is_fit(sentence),
            weight: weight(sentence),
            offset: weights[0] + weights[1] * score(sentence),
        })
        .collect();
    (weights[1], boosting::fit(&examples, args.settings))
}

/// A score below this says no more.
const LEAST_SCORE: f64 = -5.0;

/// Adds the sentences of an article that stand first by a score.
fn add(counts: &mut Counts, article: &[Sentence], essential: usize, score: impl Fn(&Sentence) -> f64) {
    let mut sorted: Vec<&Sentence> = article.iter().collect();
    sorted.sort_by(|a, b| score(b).total_cmp(&score(a)));
    counts.add(sorted.into_iter().take(SHOWN).map(|sentence| sentence.fitness), essential);
}
