//! `evaluate summary`: extractive summaries, by ROUGE against the human summaries of Klexikon and by the words of the
//! human headline on Wikinews, beside lead, TextRank and LexRank on the same sentences; and by the sentences that a reader found
//! fit for a short version.

mod baselines;
pub(crate) mod fit;
mod rouge;

use std::collections::BTreeSet;
use std::path::PathBuf;

use baselines::Stems;
use lesart::document::terms::{TermKind, stem_hash};
use lesart::{Analysis, Article, analyze};
use rouge::{rouge, words};

use crate::corpora::{Fault, klexikon, wikinews};

/// Test data.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Corpora: files (Klexikon packed as `.xz`, Wikinews as `.jsonl`), or the folder of all corpora.
    #[arg(default_value = "../shared/corpora")]
    paths: Vec<PathBuf>,
    /// Files of articles of which readers said what is fit for a short version.
    #[arg(long, default_values = ["tests/golden/summary/dev.txt", "tests/golden/summary/train.txt"])]
    golden: Vec<PathBuf>,
    /// Number of articles of Klexikon.
    #[arg(long, default_value_t = 300)]
    articles: usize,
    /// Skip so many articles first.
    #[arg(long, default_value_t = 0)]
    skip: usize,
    /// Number of sentences in a summary on Klexikon.
    #[arg(long, default_value_t = 10)]
    sentences: usize,
    /// Skip the baselines.
    #[arg(long)]
    alone: bool,
    /// Print the summaries of the first so many articles.
    #[arg(long, default_value_t = 0)]
    show: usize,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    for path in &args.paths {
        let is_jsonl = path.extension().is_some_and(|extension| extension == "jsonl");
        if !is_jsonl {
            measure_klexikon(args, &klexikon::file(path))?;
        }
        if path.is_dir() || is_jsonl {
            let files = wikinews::files(path)?;
            for file in &files {
                measure_headlines(args, file)?;
            }
            fit::measure(&args.golden, &files)?;
        }
    }
    Ok(())
}

fn measure_klexikon(args: &Args, file: &std::path::Path) -> Result<(), Fault> {
    let pairs = klexikon::read(file)?;
    let pairs: Vec<_> = pairs.iter().skip(args.skip).take(args.articles).collect();
    let mut sums = [[0.0; 3]; baselines::ALL.len() + 1];
    let mut lengths = [0; baselines::ALL.len() + 1];
    for (number, pair) in pairs.iter().enumerate() {
        let analysis = read(&pair.title, &pair.article, None)?;
        let (candidates, stems) = sentences(&analysis);
        let mut score = |system: usize, chosen: Vec<usize>| {
            let summary = text_of(&analysis, chosen);
            lengths[system] += words(&summary).len();
            for (sum, value) in sums[system].iter_mut().zip(rouge(&summary, &pair.summary)) {
                *sum += value;
            }
            summary
        };
        for (system, (_, ranker)) in baselines::ALL.iter().enumerate().filter(|_| !args.alone) {
            let order = ranker(&stems);
            score(system, order.into_iter().take(args.sentences).map(|at| candidates[at]).collect());
        }
        let ours =
            analysis.summary.iter().take(args.sentences).map(|ranked| ranked.sentence.index()).collect();
        let summary = score(baselines::ALL.len(), ours);
        if number < args.show {
            println!("== {}\n{summary}\n", pair.title);
        }
    }
    let n = pairs.len().max(1) as f64;
    println!("{}: {} articles, {} sentences each, F1", file.display(), pairs.len(), args.sentences);
    println!("{:10} {:>8} {:>8} {:>8} {:>6}", "", "ROUGE-1", "ROUGE-2", "ROUGE-L", "words");
    let names = baselines::ALL.iter().map(|(name, _)| *name).chain(["Lesart"]);
    let mut best = [0.0_f64; 3];
    for (system, name) in names.enumerate() {
        let [one, two, lcs] = sums[system].map(|sum| sum / n);
        println!("{name:10} {one:8.4} {two:8.4} {lcs:8.4} {:6.0}", lengths[system] as f64 / n);
        if name == "Lesart" {
            let gain = [one / best[0], two / best[1], lcs / best[2]].map(|ratio| (ratio - 1.0) * 100.0);
            println!("{:10} {:+7.1}% {:+7.1}% {:+7.1}%", "over best", gain[0], gain[1], gain[2]);
        } else {
            best = [best[0].max(one), best[1].max(two), best[2].max(lcs)];
        }
    }
    Ok(())
}

/// The share of the headline's content words that two sentences contain.
fn measure_headlines(args: &Args, file: &std::path::Path) -> Result<(), Fault> {
    let articles = wikinews::read(file)?;
    let (mut total, mut lead, mut ours) = (0, 0, 0);
    let mut lengths = [0; 2];
    for (number, article) in articles.iter().enumerate() {
        let analysis = read(&article.id, &article.text, Some(&article.date))?;
        let headline = content_stems(&article.title);
        let chosen: Vec<usize> = analysis.summary.iter().take(2).map(|r| r.sentence.index()).collect();
        let texts = [
            text_of(&analysis, sentences(&analysis).0.into_iter().take(2).collect()),
            text_of(&analysis, chosen),
        ];
        let [in_lead, in_ours] = [0, 1].map(|system| {
            lengths[system] += words(&texts[system]).len();
            headline.intersection(&content_stems(&texts[system])).count()
        });
        total += headline.len();
        lead += in_lead;
        ours += in_ours;
        if number < args.show {
            println!("== {} ({in_lead} {in_ours} of {})\n{}\n", article.title, headline.len(), texts[1]);
        }
    }
    let share = |n: usize| n as f64 / total.max(1) as f64;
    let n = articles.len().max(1);
    println!("{}: {} headlines, words covered by 2 sentences", file.display(), articles.len());
    println!("{:10} {:8.4} {:6.0} words", "lead", share(lead), lengths[0] as f64 / n as f64);
    println!("{:10} {:8.4} {:6.0} words", "Lesart", share(ours), lengths[1] as f64 / n as f64);
    Ok(())
}

fn read(id: &str, text: &str, published: Option<&str>) -> Result<Analysis, Fault> {
    let article = Article::from_text(id, text).map_err(|error| Fault::new(format!("{id}: {error}")))?;
    let published = published.and_then(|date| date.parse().ok());
    Ok(analyze(&article.with_published(published)))
}

/// The candidate sentences of the baselines (all but headings), and their content stems.
fn sentences(analysis: &Analysis) -> (Vec<usize>, Stems) {
    let text = analysis.document.article().text();
    analysis
        .document
        .sentences()
        .iter()
        .enumerate()
        .filter(|(_, sentence)| !sentence.span.of(text).starts_with("=="))
        .map(|(number, sentence)| {
            let forms = &analysis.document.forms().of_tokens()[sentence.token_range()];
            let terms = forms.iter().map(|&form| analysis.document.terms().get(form));
            (number, terms.filter(|term| term.weight > 0.0).map(|term| term.stem).collect())
        })
        .unzip()
}

/// The chosen sentences in text order.
fn text_of(analysis: &Analysis, mut chosen: Vec<usize>) -> String {
    chosen.sort_unstable();
    let text = analysis.document.article().text();
    let sentences = chosen.iter().map(|&at| analysis.document.segmentation().sentences[at].span.of(text));
    sentences.collect::<Vec<_>>().join("\n")
}

/// The stems of the content words and numbers of a text.
pub(crate) fn content_stems(text: &str) -> BTreeSet<u64> {
    words(text)
        .iter()
        .zip(text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()))
        .filter(|(lower, _)| {
            !matches!(lesart::document::terms::kind_of(lower), TermKind::Stop | TermKind::Other)
        })
        .map(|(_, word)| stem_hash(word))
        .collect()
}
