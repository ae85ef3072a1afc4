//! Unlabelled sentences for the teachers to label: an encyclopedia, news, and a small share of parliamentary speeches.

use std::path::Path;

use lesart::Article;
use lesart::document::segment::segment;

use crate::corpora::{Fault, klexikon, read_text};

/// Lengths of the sentences used, in tokens: shorter ones are mostly headings, longer ones lists.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=60;
/// One in so many speeches is used.
const SPEECH_STEP: usize = 7;

/// About `count` sentences as tokens, sampled evenly from all texts.
pub(super) fn sentences(corpora: &Path, count: usize) -> Result<Vec<Vec<String>>, Fault> {
    let pairs = klexikon::read(&klexikon::file(corpora))?;
    let mut texts: Vec<String> = pairs.into_iter().map(|pair| pair.article).collect();
    texts.push(read_text(&corpora.join("quotes-wikinews/politik.txt.xz"))?);
    let speeches = read_text(&corpora.join("bundestag/bundestag-wp20-sample.txt.xz"))?;
    texts.push(speeches.lines().step_by(SPEECH_STEP).collect::<Vec<_>>().join("\n"));
    let mut sentences = Vec::new();
    for text in texts {
        // Each line is a sentence or a paragraph.
        let Ok(article) = Article::from_text("unlabelled text", &text.replace('\n', "\n\n")) else {
            continue;
        };
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
