//! Who says what in an article: the claims of a file, with their speakers.
//!
//!     cargo run --example who -- seeds/000_24da121aa26a8f61.txt

use std::error::Error;

use lesart::{Article, analyze};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args().nth(1).ok_or("name a file")?;
    let article = Article::from_bytes(file.as_str(), &std::fs::read(&file)?)?;
    let analysis = analyze(&article);
    let text = article.text();
    for quote in &analysis.quotes {
        let speaker = quote.speaker.as_ref().and_then(|speaker| speaker.name(text, &analysis.entities));
        let words: Vec<&str> = quote.spans.iter().map(|span| span.of(text)).collect();
        println!("{}: {}", speaker.as_deref().unwrap_or("?"), words.join(" … "));
    }
    Ok(())
}
