//! News annotated with names for Lesart, in the format of GermEval 2014: a part to learn from, a part to develop with.

use std::collections::HashMap;
use std::path::Path;

use super::Fault;
use super::germeval::{self, Sentence};

/// Every article whose number is a multiple of this is kept back.
const DEV_STEP: usize = 5;

/// The sentences of a file.
#[derive(Debug, Default)]
pub(crate) struct News {
    /// Those that are learnt from.
    pub(crate) train: Vec<Sentence>,
    /// Those of every fifth article, which are kept back: neighbouring sentences repeat each other's names.
    pub(crate) dev: Vec<Sentence>,
}

/// Reads a file whose `#` lines name the article of each sentence.
pub(crate) fn read(path: &Path) -> Result<News, Fault> {
    germeval::read(path).map(split)
}

fn split(sentences: Vec<Sentence>) -> News {
    let mut news = News::default();
    // An article may stand in two places; its number is that of the first.
    let mut numbers: HashMap<String, usize> = HashMap::new();
    for sentence in sentences {
        let next = numbers.len() + 1;
        let number = *numbers.entry(sentence.source.clone()).or_insert(next);
        let part = if number.is_multiple_of(DEV_STEP) { &mut news.dev } else { &mut news.train };
        part.push(sentence);
    }
    news
}

#[cfg(test)]
mod tests {
    use super::{Sentence, split};

    #[test]
    fn every_fifth_article_is_kept_back_whole() {
        let sentence = |article: usize| Sentence { source: format!("# {article}"), ..Sentence::default() };
        let news = split(Vec::from([1, 1, 2, 3, 4, 5, 5, 6, 7, 5, 8, 9, 10].map(sentence)));
        let sources = |part: &[Sentence]| part.iter().map(|s| s.source.clone()).collect::<Vec<_>>().join(" ");
        assert_eq!(sources(&news.dev), "# 5 # 5 # 5 # 10");
        assert_eq!(sources(&news.train), "# 1 # 1 # 2 # 3 # 4 # 6 # 7 # 8 # 9");
    }
}
