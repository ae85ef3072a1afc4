//! Where two reports on one event differ: the pairs of sentences that tell the same, and the words that do not.
//!
//!     cargo run --example differences -- seeds/*.txt

use std::error::Error;

use lesart::{Analysis, Article, analyze, compare};

fn main() -> Result<(), Box<dyn Error>> {
    let mut analyses = Vec::new();
    for file in std::env::args().skip(1) {
        let article = Article::from_bytes(file.as_str(), &std::fs::read(&file)?)?;
        analyses.push(analyze(&article));
    }
    let analyses: Vec<&Analysis> = analyses.iter().collect();
    for pair in &compare(&analyses)?.pairs {
        let [a, b] = [pair.a, pair.b].map(|at| {
            let analysis = analyses[at.article];
            (analysis.document.article().text(), analysis.document.segmentation().sentences[at.sentence].span)
        });
        println!("{:.2}\n  {}\n  {}", pair.score, a.1.of(a.0), b.1.of(b.0));
        for differs in &pair.differences {
            println!("    {:?}: {} | {}", differs.kind, differs.a.of(a.0), differs.b.of(b.0));
        }
    }
    Ok(())
}
