//! Unlabelled sentences for the teachers to label: all news there is, an encyclopedia, and a small share of parliamentary
//! speeches.

use std::path::Path;

use lesart::Article;
use lesart::document::segment::segment;

use crate::corpora::{Fault, klexikon, read_text, smartdata, wikinews};

/// Lengths of the sentences used, in tokens: shorter ones are mostly headings, longer ones lists.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=60;
/// One in so many speeches is used.
const SPEECH_STEP: usize = 7;

/// About `count` sentences as tokens: those of the news, and others, sampled evenly from all texts.
pub(super) fn sentences(corpora: &Path, count: usize) -> Result<Vec<Vec<String>>, Fault> {
    let mut sentences = tokens(&news(corpora)?);
    let others = tokens(&others(corpora)?);
    let step = (others.len() / count.saturating_sub(sentences.len()).max(1)).max(1);
    sentences.extend(others.into_iter().step_by(step));
    Ok(sentences)
}

fn news(corpora: &Path) -> Result<Vec<String>, Fault> {
    let mut texts = smartdata::texts(&corpora.join("smartdata/train.json.gz"))?;
    texts.push(read_text(&corpora.join("quotes-wikinews/politik.txt.xz"))?);
    let articles = wikinews::read(&corpora.join("quotes-wikinews/train.jsonl"))?;
    texts.extend(articles.into_iter().map(|article| article.text));
    // Two of the four versions of each sentence: those that a translator wrote.
    let versions = read_text(&corpora.join("paraphrases/newstest2019.tsv.xz"))?;
    let rows = versions.lines().skip(1).map(|line| line.split('\t').skip(1).take(2));
    texts.push(rows.flatten().collect::<Vec<_>>().join("\n"));
    Ok(texts)
}

fn others(corpora: &Path) -> Result<Vec<String>, Fault> {
    let pairs = klexikon::read(&klexikon::file(corpora))?;
    let mut texts: Vec<String> = pairs.into_iter().map(|pair| pair.article).collect();
    let speeches = read_text(&corpora.join("bundestag/bundestag-wp20-sample.txt.xz"))?;
    texts.push(speeches.lines().step_by(SPEECH_STEP).collect::<Vec<_>>().join("\n"));
    Ok(texts)
}

/// The tokens of all sentences of such lengths.
fn tokens(texts: &[String]) -> Vec<Vec<String>> {
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
    sentences
}
