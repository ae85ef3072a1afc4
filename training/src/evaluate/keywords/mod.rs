//! `evaluate keywords`: keywords against the words of the human headline, beside YAKE on the same articles.
//!
//! The headlines of Wikinews are not part of the texts. Recall is the share of a headline's content words (stems) that the
//! first keywords contain, precision the share of the keywords' words that are in the headline.

mod yake;

use std::path::PathBuf;

use lesart::{Article, analyze};

use super::summary::content_stems;
use crate::corpora::{Fault, wikinews};

/// Test data.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Wikinews articles (`.jsonl`), or the folder of all corpora.
    #[arg(default_value = "../shared/corpora")]
    paths: Vec<PathBuf>,
    /// Number of keywords of each article.
    #[arg(long, default_value_t = 10)]
    terms: usize,
    /// Print the keywords of the first so many articles.
    #[arg(long, default_value_t = 0)]
    show: usize,
}

/// Numbers of headline words found, of headline words, and of words in keywords.
#[derive(Clone, Copy, Default)]
struct Counts {
    found: usize,
    headline: usize,
    keywords: usize,
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
                    counts.headline += headline.len();
                    counts.keywords += words.len();
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
            for (name, Counts { found, headline, keywords }) in ["YAKE", "Lesart"].iter().zip(counts) {
                let ratio = |of: usize| found as f64 / of.max(1) as f64;
                let f1 = 2.0 * found as f64 / (headline + keywords).max(1) as f64;
                println!("{name:8} {:8.4} {:9.4} {f1:8.4}", ratio(headline), ratio(keywords));
            }
        }
    }
    Ok(())
}
