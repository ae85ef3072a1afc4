//! `train summary`: by how much the score of a sentence is to be corrected, so that those stand first which readers take
//! into a short version: gradient boosting over the figures of the library, on the judged articles of `tests/golden/summary`.
//!
//! Prints, by tenfold cross-validation over articles, which share of the first three sentences is fit and which of the essential ones is
//! told, without and with the trees, then the trees.

use std::collections::BTreeMap;
use std::path::PathBuf;

use lesart::summary;

use super::boosting::{self, Example, Settings};
use super::logistic;
use crate::corpora::judged::{self, Fitness, Judged};
use crate::corpora::{Fault, wikinews};

/// Training data and settings.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files of judged articles.
    #[arg(default_values = ["tests/golden/summary/train.txt"])]
    golden: Vec<PathBuf>,
    /// The folder of all corpora.
    #[arg(long, default_value = "../shared/corpora")]
    corpora: PathBuf,
    /// What an essential sentence counts beside one that is fit or not.
    #[arg(long, default_value_t = 2.0)]
    essential: f64,
    #[command(flatten)]
    settings: Settings,
}

/// Number of folds of the cross-validation.
const FOLDS: usize = 10;

/// How many sentences of a short version are judged.
const SHOWN: usize = 3;

/// A sentence of an article.
struct Sentence {
    score: f64,
    figures: Vec<f32>,
    fitness: Fitness,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let judged = judged::read(&args.golden, &wikinews::files(&args.corpora)?)?;
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
            without.entry(group).or_default().add(&articles[at], essential, plain);
            with.entry(group).or_default().add(&articles[at], essential, fitted);
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

/// Numbers of sentences: shown, fit among them; essential ones, shown among them.
#[derive(Clone, Copy, Default)]
struct Counts {
    shown: usize,
    fit: usize,
    essential: usize,
    told: usize,
}

impl Counts {
    fn add(&mut self, article: &[Sentence], essential: usize, score: impl Fn(&Sentence) -> f64) {
        let mut sorted: Vec<&Sentence> = article.iter().collect();
        sorted.sort_by(|a, b| score(b).total_cmp(&score(a)));
        self.essential += essential;
        for sentence in sorted.into_iter().take(SHOWN) {
            self.shown += 1;
            self.fit += usize::from(sentence.fitness != Fitness::Unfit);
            self.told += usize::from(sentence.fitness == Fitness::Essential);
        }
    }
}

impl std::fmt::Display for Counts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        let (fit, told) = (share(self.fit, self.shown), share(self.told, self.essential));
        write!(formatter, "fit {fit:.3} ({} of {}), essential {told:.3}", self.fit, self.shown)
    }
}
