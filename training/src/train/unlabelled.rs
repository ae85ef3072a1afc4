//! Unlabelled sentences for the teachers to label: all the news there is, an encyclopedia, and a small share of
//! parliamentary speeches.

use std::path::Path;

use lesart::Article;
use lesart::document::segment::segment;

use crate::corpora::{Fault, klexikon, read_text};

/// Lengths of the sentences used, in tokens: shorter ones are mostly headings, longer ones lists.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=60;
/// One in so many speeches is used.
const SPEECH_STEP: usize = 7;

/// About `count` sentences as tokens: those of the news, and others sampled evenly from all texts.
pub(super) fn sentences(corpora: &Path, count: usize) -> Result<Vec<Vec<String>>, Fault> {
    let mut sentences = Vec::new();
    add(&read_text(&corpora.join("quotes-wikinews/politik.txt.xz"))?, &mut sentences);
    add(&translated_news(corpora)?, &mut sentences);
    let mut others = Vec::new();
    for pair in klexikon::read(&klexikon::file(corpora))? {
        add(&pair.article, &mut others);
    }
    let speeches = read_text(&corpora.join("bundestag/bundestag-wp20-sample.txt.xz"))?;
    add(&speeches.lines().step_by(SPEECH_STEP).collect::<Vec<_>>().join("\n"), &mut others);
    let missing = count.saturating_sub(sentences.len()).max(1);
    let step = others.len().div_ceil(missing).max(1);
    sentences.extend(others.into_iter().step_by(step));
    Ok(sentences)
}

/// The sentences of newstest2019, each in four translations.
fn translated_news(corpora: &Path) -> Result<String, Fault> {
    let table = read_text(&corpora.join("paraphrases/newstest2019.tsv.xz"))?;
    // The first line names the columns, the first column the document.
    let sentences = table.lines().skip(1).flat_map(|line| line.split('\t').skip(1));
    Ok(sentences.collect::<Vec<_>>().join("\n"))
}

/// Adds the sentences of a text, of which each line is a sentence or a paragraph.
fn add(text: &str, sentences: &mut Vec<Vec<String>>) {
    let Ok(article) = Article::from_text("unlabelled text", &text.replace('\n', "\n\n")) else { return };
    let segmentation = segment(&article);
    for sentence in &segmentation.sentences {
        let tokens = &segmentation.tokens[sentence.token_range()];
        if LENGTHS.contains(&tokens.len()) {
            let words = tokens.iter().map(|token| token.span.of(article.text()).to_owned());
            sentences.push(words.collect::<Vec<String>>());
        }
    }
}
