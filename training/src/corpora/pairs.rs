//! Golden pairs of sentences: two reports on one event a file, as `tests/golden/comparison/README.md` describes.

use std::fs;
use std::path::{Path, PathBuf};

use lesart::{Analysis, Article, Span, analyze};

use super::Fault;

/// Two reports and what they share.
pub(crate) struct Golden {
    pub(crate) articles: [Report; 2],
    pub(crate) pairs: Vec<GoldenPair>,
}

#[derive(Default)]
pub(crate) struct Report {
    pub(crate) text: String,
    /// From the golden file's header, or none.
    pub(crate) title: Option<String>,
    pub(crate) published: Option<String>,
    /// The sentences as annotated.
    pub(crate) sentences: Vec<Span>,
}

/// A pair by the numbers of its sentences, from 0.
pub(crate) struct GoldenPair {
    pub(crate) sentences: [usize; 2],
    /// Kind, words in A, words in B.
    pub(crate) differences: Vec<(String, [String; 2])>,
}

impl Golden {
    /// Reads both reports.
    pub(crate) fn analyses(&self) -> Result<[Analysis; 2], Fault> {
        let [a, b] = &self.articles;
        Ok([a.analysis()?, b.analysis()?])
    }

    /// The golden sentence that a found one overlaps most.
    pub(crate) fn sentence(&self, analysis: &Analysis, article: usize, sentence: usize) -> usize {
        let span = analysis.document.segmentation().sentences[sentence].span;
        let overlap = |other: &Span| span.end.min(other.end).saturating_sub(span.start.max(other.start));
        let sentences = &self.articles[article].sentences;
        (0..sentences.len()).max_by_key(|&at| overlap(&sentences[at])).unwrap_or_default()
    }
}

impl Report {
    fn analysis(&self) -> Result<Analysis, Fault> {
        let article = Article::from_text("", &self.text)
            .map_err(|error| Fault::new(error.to_string()))?
            .with_title(self.title.clone());
        let published = self.published.as_ref().and_then(|date| date.parse().ok());
        Ok(analyze(&article.with_published(published)))
    }
}

/// The golden files under the paths: themselves, or those of a folder, in the order of their names.
pub(crate) fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Fault> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let fault = |error| Fault::new(format!("{}: {error}", path.display()));
            for entry in fs::read_dir(path).map_err(fault)? {
                files.push(entry.map_err(fault)?.path());
            }
        } else {
            files.push(path.clone());
        }
    }
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    Ok(files)
}

/// Reads a golden file.
pub(crate) fn read(path: &Path) -> Result<Golden, Fault> {
    let content = super::read_text(path)?;
    let fault = |line: usize, what: &str| Fault::new(format!("{}:{}: {what}", path.display(), line + 1));
    let mut golden = Golden { articles: [Report::default(), Report::default()], pairs: Vec::new() };
    let mut article = None;
    let mut blank = false;
    let mut at = 0;
    for (number, line) in content.lines().enumerate() {
        let (word, rest) = line.split_once(' ').map_or((line, ""), |(word, rest)| (word, rest.trim()));
        let label = |word: &str, letter: char| {
            word.strip_prefix(letter)
                .and_then(|digits| digits.parse::<usize>().ok())
                .and_then(|n| n.checked_sub(1))
        };
        match word {
            "article" => {
                article = Some(usize::from(rest == "B"));
                at = 0;
            }
            "pairs" => article = None,
            "" if line.is_empty() => blank = true,
            _ => match article {
                Some(index) => {
                    let report = &mut golden.articles[index];
                    match word {
                        "title" => report.title = Some(rest.to_owned()),
                        "published" => report.published = Some(rest.to_owned()),
                        "file" => {
                            let root = path.ancestors().find(|root| root.join(rest).is_file());
                            let root = root.ok_or_else(|| fault(number, "no such file"))?;
                            report.text = super::read_text(&root.join(rest))?;
                        }
                        "source" | "licence" => {}
                        _ => {
                            if label(word, ['A', 'B'][index]) != Some(report.sentences.len()) {
                                return Err(fault(number, "the sentences are not numbered in order"));
                            }
                            if let Some(opening) = rest.strip_suffix('…') {
                                // The text is there already; a sentence ends where the next one begins.
                                let opening = opening.trim_end();
                                let start = report.text[at..].find(opening).map(|found| found + at);
                                let start =
                                    start.ok_or_else(|| fault(number, "the file has no such sentence"))?;
                                if let Some(last) = report.sentences.last_mut() {
                                    *last = Span::new(last.start as usize, start);
                                }
                                at = start + opening.len();
                                report.sentences.push(Span::new(start, report.text.len()));
                            } else {
                                if !report.text.is_empty() {
                                    report.text.push_str(if blank { "\n\n" } else { " " });
                                }
                                let start = report.text.len();
                                report.text.push_str(rest);
                                report.sentences.push(Span::new(start, report.text.len()));
                            }
                            blank = false;
                        }
                    }
                }
                None => {
                    let line = line.split('#').next().unwrap_or_default();
                    if word.is_empty() {
                        let (kind, words) = rest.split_once(' ').ok_or_else(|| fault(number, "no words"))?;
                        let (a, b) =
                            words.split_once('|').ok_or_else(|| fault(number, "no `|` between the words"))?;
                        let words = [a.trim().to_owned(), b.trim().to_owned()];
                        let pair = golden.pairs.last_mut().ok_or_else(|| fault(number, "no pair above"))?;
                        pair.differences.push((kind.to_owned(), words));
                    } else {
                        let words: Vec<&str> = line.split_whitespace().collect();
                        let [a, "=", b, "full" | "partial"] = words[..] else {
                            return Err(fault(number, "not of the form `A1 = B1 full`"));
                        };
                        let (Some(a), Some(b)) = (label(a, 'A'), label(b, 'B')) else {
                            return Err(fault(number, "no such sentence"));
                        };
                        golden.pairs.push(GoldenPair { sentences: [a, b], differences: Vec::new() });
                    }
                }
            },
        }
    }
    for pair in &golden.pairs {
        if (0..2).any(|side| pair.sentences[side] >= golden.articles[side].sentences.len()) {
            return Err(Fault::new(format!("{}: a pair names a sentence that is not there", path.display())));
        }
    }
    Ok(golden)
}

#[cfg(test)]
mod tests {
    use super::read;
    use std::path::Path;

    #[test]
    fn golden_files_are_read() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/comparison/papst-golf.txt");
        let golden = read(&root).unwrap();
        assert_eq!(golden.articles[0].sentences.len(), 7);
        assert!(golden.articles[0].sentences[6].of(&golden.articles[0].text).starts_with("Der 21-Jährige"));
        assert!(golden.articles[0].text.contains("vor.\n\nDer"));
        assert_eq!(golden.pairs[0].sentences, [0, 1]);
        assert_eq!(golden.pairs[1].differences[0].0, "number");
    }
}
