//! Measures key terms by the words of the human headline, beside YAKE on the same articles in the same run.
//!
//! The headlines of Wikinews do not stand in the texts. Of a headline's content words (stems), recall is the share found among
//! the words of the first terms, precision the share of those terms' words that stand in the headline.

mod yake;

use std::path::PathBuf;

use lesart::{Article, analyze};

use super::summary::content_stems;
use crate::corpora::{Fault, wikinews};

/// What to measure on.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Wikinews articles (`.jsonl`), or the folder that holds all corpora.
    #[arg(default_value = "../shared/corpora")]
    paths: Vec<PathBuf>,
    /// How many terms of each article.
    #[arg(long, default_value_t = 10)]
    terms: usize,
    /// Print the terms of the first so many articles.
    #[arg(long, default_value_t = 0)]
    show: usize,
}

/// Headline words found, headline words, words of the terms.
#[derive(Clone, Copy, Default)]
struct Counts {
    found: usize,
    wanted: usize,
    given: usize,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    for path in &args.paths {
        for file in wikinews::files(path)? {
            let articles = wikinews::read(&file)?;
            let mut counts = [Counts::default(); 2];
            for (number, wikinews) in articles.iter().enumerate() {
                let article = Article::from_text(wikinews.id.as_str(), &wikinews.text)
                    .map_err(|error| Fault::new(format!("{}: {error}", wikinews.id)))?
                    .with_published(wikinews.date.parse().ok());
                let analysis = analyze(&article);
                let ours: Vec<String> =
                    analysis.keywords.iter().take(args.terms).map(|keyword| keyword.text.clone()).collect();
                let headline = content_stems(&wikinews.title);
                let systems = [yake::terms(&analysis, args.terms), ours];
                for (counts, terms) in counts.iter_mut().zip(&systems) {
                    let words = content_stems(&terms.join(" "));
                    counts.found += headline.intersection(&words).count();
                    counts.wanted += headline.len();
                    counts.given += words.len();
                }
                if number < args.show {
                    println!(
                        "== {}\nYAKE:   {}\nLesart: {}\n",
                        wikinews.title,
                        systems[0].join(", "),
                        systems[1].join(", ")
                    );
                }
            }
            println!("{}: {} headlines, {} terms each", file.display(), articles.len(), args.terms);
            println!("{:8} {:>8} {:>9} {:>8}", "", "recall", "precision", "F1");
            for (name, Counts { found, wanted, given }) in ["YAKE", "Lesart"].iter().zip(counts) {
                let ratio = |of: usize| found as f64 / of.max(1) as f64;
                let f1 = 2.0 * found as f64 / (wanted + given).max(1) as f64;
                println!("{name:8} {:8.4} {:9.4} {f1:8.4}", ratio(wanted), ratio(given));
            }
        }
    }
    Ok(())
}
