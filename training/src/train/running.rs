//! Running text for the teachers to label: an encyclopedia and news, as what is to be read, and a little parliament.

use std::path::Path;

use lesart::Article;
use lesart::document::segment::segment;

use crate::corpora::{Fault, klexikon, read_text};

/// Shorter sentences are mostly headings, longer ones lists.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=60;
/// Of the parliament's speeches one in so many.
const SPEECHES: usize = 7;

/// About `count` sentences, as tokens, from all parts of the text alike.
pub(super) fn sentences(corpora: &Path, count: usize) -> Result<Vec<Vec<String>>, Fault> {
    let pairs = klexikon::read(&klexikon::file(corpora))?;
    let mut texts: Vec<String> = pairs.into_iter().map(|pair| pair.article).collect();
    texts.push(read_text(&corpora.join("quotes-wikinews/politik.txt.xz"))?);
    let speeches = read_text(&corpora.join("bundestag/bundestag-wp20-sample.txt.xz"))?;
    texts.push(speeches.lines().step_by(SPEECHES).collect::<Vec<_>>().join("\n"));
    let mut sentences = Vec::new();
    for text in texts {
        // Each line is a sentence or a paragraph.
        let Ok(article) = Article::from_text("running text", &text.replace('\n', "\n\n")) else { continue };
        let segmentation = segment(&article);
        for sentence in &segmentation.sentences {
            let tokens = &segmentation.tokens[sentence.token_range()];
            if LENGTHS.contains(&tokens.len()) {
                let words = tokens.iter().map(|token| token.span.of(article.text()).to_owned());
                sentences.push(words.collect::<Vec<String>>());
            }
        }
    }
    let step = (sentences.len() / count.max(1)).max(1);
    Ok(sentences.into_iter().step_by(step).collect())
}
