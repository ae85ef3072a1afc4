//! Gold pairs of sentences: each file has two reports on one event, in the format that
//! `tests/golden/comparison/README.md` describes.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use lesart::{Analysis, Article, Span, analyze};

use super::Fault;

/// Two reports with their gold pairs.
#[derive(Clone, Default)]
pub(crate) struct GoldComparison {
    pub(crate) articles: [GoldReport; 2],
    pub(crate) pairs: Vec<GoldPair>,
    /// The facts that both reports tell, if the file lists them.
    pub(crate) groups: Vec<GoldGroup>,
}

#[derive(Clone, Default)]
pub(crate) struct GoldReport {
    pub(crate) text: String,
    /// Headline and date of publication, if the file gives them.
    pub(crate) title: Option<String>,
    pub(crate) published: Option<String>,
    /// The annotated sentences.
    pub(crate) sentences: Vec<Span>,
}

/// A pair of sentences.
#[derive(Clone)]
pub(crate) struct GoldPair {
    /// The indices of the two sentences.
    pub(crate) sentences: [usize; 2],
    pub(crate) strength: Strength,
    pub(crate) differences: Vec<GoldDifference>,
}

/// How much two sentences share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strength {
    /// The main facts of both.
    Full,
    /// One fact among several, or told in passing.
    Partial,
    /// Left open: neither finding nor missing the pair is an error.
    Neutral,
}

/// A difference between the sentences of a pair.
#[derive(Clone)]
pub(crate) struct GoldDifference {
    /// Its kind, such as `number`.
    pub(crate) kind: String,
    /// Whether both can be true at once: rounded, bounded, or finer and coarser.
    pub(crate) compatible: bool,
    /// The words in A and the words in B, either empty if the report says nothing of the sort.
    pub(crate) words: [String; 2],
}

/// One fact, and the sentences of either report that tell it.
#[derive(Clone)]
pub(crate) struct GoldGroup {
    pub(crate) label: String,
    /// The indices of the sentences, by report.
    pub(crate) sentences: [Vec<usize>; 2],
}

impl GoldComparison {
    /// How many pairs there are to find: all but the neutral ones.
    pub(crate) fn counted_pairs(&self) -> usize {
        self.pairs.iter().filter(|pair| pair.strength != Strength::Neutral).count()
    }

    /// The analyses of both reports.
    pub(crate) fn analyses(&self) -> Result<[Analysis; 2], Fault> {
        let [a, b] = &self.articles;
        Ok([a.analysis()?, b.analysis()?])
    }

    /// The gold sentence that overlaps most with a sentence of the analysis.
    pub(crate) fn sentence(&self, analysis: &Analysis, article: usize, sentence: usize) -> usize {
        let span = analysis.document.segmentation().sentences[sentence].span;
        let overlap = |other: &Span| span.end.min(other.end).saturating_sub(span.start.max(other.start));
        let sentences = &self.articles[article].sentences;
        (0..sentences.len()).max_by_key(|&at| overlap(&sentences[at])).unwrap_or_default()
    }
}

impl GoldReport {
    fn analysis(&self) -> Result<Analysis, Fault> {
        let article = Article::from_text("", &self.text)
            .map_err(|error| Fault::new(error.to_string()))?
            .with_title(self.title.clone());
        let published = self.published.as_ref().and_then(|date| date.parse().ok());
        Ok(analyze(&article.with_published(published)))
    }
}

/// The gold pairs at the paths, with the names of their reports: `.txt` files and those in folders, sorted by name, then the
/// folders that hold a `pairs.jsonl`, whose lines give the files of the texts and the sentences in code points.
pub(crate) fn read_all(paths: &[PathBuf]) -> Result<Vec<(String, GoldComparison)>, Fault> {
    let (with_lines, without): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.iter().cloned().partition(|path| path.join("pairs.jsonl").is_file());
    let mut found = Vec::new();
    for file in files(&without)? {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        found.push((name, read(&file)?));
    }
    for folder in with_lines {
        let file = folder.join("pairs.jsonl");
        for line in super::read_text(&file)?.lines() {
            found.push(read_line(&file, line)?);
        }
    }
    Ok(found)
}

/// The `.txt` files among the paths and in folders among them, sorted by name.
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

/// A line of `pairs.jsonl`.
#[derive(Deserialize)]
struct Line {
    name: String,
    a: LineReport,
    b: LineReport,
    pairs: Vec<LinePair>,
    neutral: Vec<[usize; 2]>,
}

#[derive(Deserialize)]
struct LineReport {
    file: String,
    date: Option<String>,
    title: Option<String>,
    sentences: Vec<[usize; 2]>,
}

#[derive(Deserialize)]
struct LinePair {
    i: usize,
    j: usize,
    strength: String,
}

/// Two reports and their pairs from a line of the file at `path`.
fn read_line(path: &Path, line: &str) -> Result<(String, GoldComparison), Fault> {
    let fault = |message: String| Fault::new(format!("{}: {message}", path.display()));
    let line: Line = serde_json::from_str(line).map_err(|error| fault(error.to_string()))?;
    let report = |report: LineReport| -> Result<GoldReport, Fault> {
        let text = super::read_text(&path.with_file_name(&report.file))?;
        let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let sentences = report.sentences.iter().map(|&[start, end]| {
            let place =
                |at: usize| bytes.get(at).copied().ok_or_else(|| fault("a sentence behind the text".into()));
            Ok(Span::new(place(start)?, place(end)?))
        });
        let sentences = sentences.collect::<Result<_, Fault>>()?;
        Ok(GoldReport { text, title: report.title, published: report.date, sentences })
    };
    let pair = |sentences, strength| GoldPair { sentences, strength, differences: Vec::new() };
    let mut pairs = Vec::new();
    for LinePair { i, j, strength } in &line.pairs {
        pairs.push(pair([*i, *j], if strength == "full" { Strength::Full } else { Strength::Partial }));
    }
    pairs.extend(line.neutral.iter().map(|&sentences| pair(sentences, Strength::Neutral)));
    let articles = [report(line.a)?, report(line.b)?];
    Ok((line.name, GoldComparison { articles, pairs, groups: Vec::new() }))
}

/// Reads a file of gold pairs.
pub(crate) fn read(path: &Path) -> Result<GoldComparison, Fault> {
    let content = super::read_text(path)?;
    let mut parser =
        Parser { path, gold: GoldComparison::default(), section: Section::Pairs, after_blank: false, at: 0 };
    for (number, line) in content.lines().enumerate() {
        parser
            .line(line)
            .map_err(|message| Fault::new(format!("{}:{}: {message}", path.display(), number + 1)))?;
    }
    let gold = parser.gold;
    let in_pairs = gold.pairs.iter().flat_map(|pair| [(0, pair.sentences[0]), (1, pair.sentences[1])]);
    let in_groups = gold
        .groups
        .iter()
        .flat_map(|group| (0..2).flat_map(|side| group.sentences[side].iter().map(move |&at| (side, at))));
    if in_pairs.chain(in_groups).any(|(side, at)| at >= gold.articles[side].sentences.len()) {
        return Err(Fault::new(format!("{}: no such sentence in a pair or group", path.display())));
    }
    Ok(gold)
}

/// The part of a file that a line stands in.
#[derive(Clone, Copy)]
enum Section {
    /// One of the two reports.
    Article(usize),
    Pairs,
    Groups,
}

struct Parser<'p> {
    path: &'p Path,
    gold: GoldComparison,
    section: Section,
    /// Whether a blank line came before: the next sentence begins a paragraph.
    after_blank: bool,
    /// Where to look for the next sentence, in bytes of the article's text.
    at: usize,
}

/// The index of a sentence from its label, such as `A1` with `letter` A.
fn sentence_index(label: &str, letter: char) -> Option<usize> {
    label.strip_prefix(letter)?.parse::<usize>().ok()?.checked_sub(1)
}

impl Parser<'_> {
    fn line(&mut self, line: &str) -> Result<(), String> {
        let (word, rest) = line.split_once(' ').map_or((line, ""), |(word, rest)| (word, rest.trim()));
        match (word, self.section) {
            ("article", _) => {
                self.section = Section::Article(usize::from(rest == "B"));
                self.at = 0;
            }
            ("pairs", _) => self.section = Section::Pairs,
            ("groups", _) => self.section = Section::Groups,
            ("", _) if line.is_empty() => self.after_blank = true,
            ("title", Section::Article(index)) => self.gold.articles[index].title = Some(rest.to_owned()),
            ("published", Section::Article(index)) => {
                self.gold.articles[index].published = Some(rest.to_owned());
            }
            ("file", Section::Article(index)) => {
                let root =
                    self.path.ancestors().find(|root| root.join(rest).is_file()).ok_or("no such file")?;
                let text = super::read_text(&root.join(rest)).map_err(|fault| fault.to_string())?;
                self.gold.articles[index].text = text;
            }
            ("source" | "licence", Section::Article(_)) => {}
            (_, Section::Article(index)) => self.sentence(index, word, rest)?,
            ("", Section::Pairs) => self.difference(rest)?,
            (_, Section::Pairs) => self.pair(line.split('#').next().unwrap_or_default())?,
            (_, Section::Groups) => self.group(line)?,
        }
        Ok(())
    }

    /// A sentence: the whole of it, or its beginning and `…` if the article's text comes from a file.
    fn sentence(&mut self, index: usize, label: &str, sentence: &str) -> Result<(), String> {
        let report = &mut self.gold.articles[index];
        if sentence_index(label, ['A', 'B'][index]) != Some(report.sentences.len()) {
            return Err("the sentences are not numbered in order".to_owned());
        }
        if let Some(beginning) = sentence.strip_suffix('…') {
            // A sentence ends where the next one begins.
            let beginning = beginning.trim_end();
            let start = report.text[self.at..].find(beginning).map(|found| found + self.at);
            let start = start.ok_or("the file has no such sentence")?;
            if let Some(last) = report.sentences.last_mut() {
                *last = Span::new(last.start as usize, start);
            }
            self.at = start + beginning.len();
            report.sentences.push(Span::new(start, report.text.len()));
        } else {
            if !report.text.is_empty() {
                report.text.push_str(if self.after_blank { "\n\n" } else { " " });
            }
            let start = report.text.len();
            report.text.push_str(sentence);
            report.sentences.push(Span::new(start, report.text.len()));
        }
        self.after_blank = false;
        Ok(())
    }

    /// A pair, such as `A1 = B1 full`.
    fn pair(&mut self, line: &str) -> Result<(), String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [a, "=", b, strength] = words[..] else {
            return Err("not of the form `A1 = B1 full`".to_owned());
        };
        let strength = match strength {
            "full" => Strength::Full,
            "partial" => Strength::Partial,
            "neutral" => Strength::Neutral,
            _ => return Err("neither `full` nor `partial` nor `neutral`".to_owned()),
        };
        let (Some(a), Some(b)) = (sentence_index(a, 'A'), sentence_index(b, 'B')) else {
            return Err("no such sentence".to_owned());
        };
        self.gold.pairs.push(GoldPair { sentences: [a, b], strength, differences: Vec::new() });
        Ok(())
    }

    /// A difference of the last pair, such as `number 12 | 13`, or `number~ 12 | about ten` if both can be true.
    fn difference(&mut self, line: &str) -> Result<(), String> {
        let (kind, words) = line.split_once(' ').ok_or("no words")?;
        let (a, b) = words.split_once('|').ok_or("no `|` between the words")?;
        let (kind, compatible) = kind.strip_suffix('~').map_or((kind, false), |kind| (kind, true));
        let words = [a.trim().to_owned(), b.trim().to_owned()];
        let pair = self.gold.pairs.last_mut().ok_or("no pair above")?;
        pair.differences.push(GoldDifference { kind: kind.to_owned(), compatible, words });
        Ok(())
    }

    /// A fact, such as `the dead: A1 A4 = B2`.
    fn group(&mut self, line: &str) -> Result<(), String> {
        let (label, sentences) = line.rsplit_once(':').ok_or("no `:` behind the label")?;
        let (a, b) = sentences.split_once('=').ok_or("no `=` between the sentences")?;
        let indices = |labels: &str, letter: char| -> Result<Vec<usize>, String> {
            let labels = labels.split_whitespace();
            labels.map(|label| sentence_index(label, letter).ok_or("no such sentence".to_owned())).collect()
        };
        let sentences = [indices(a, 'A')?, indices(b, 'B')?];
        self.gold.groups.push(GoldGroup { label: label.trim().to_owned(), sentences });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Strength, read};
    use std::path::Path;

    #[test]
    fn gold_files_are_read() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/comparison/papst-golf.txt");
        let gold = read(&path).unwrap();
        assert_eq!(gold.articles[0].sentences.len(), 7);
        assert!(gold.articles[0].sentences[6].of(&gold.articles[0].text).starts_with("Der 21-Jährige"));
        assert!(gold.articles[0].text.contains("vor.\n\nDer"));
        assert_eq!(gold.pairs[0].sentences, [0, 1]);
        assert_eq!(gold.pairs[1].differences[0].kind, "number");
    }

    #[test]
    fn strengths_compatible_differences_and_groups_are_read() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../tests/golden/comparison/dev/d1-kunstraub-luettich.txt");
        let gold = read(&path).unwrap();
        assert_eq!((gold.pairs[0].strength, gold.pairs[2].strength), (Strength::Full, Strength::Neutral));
        let names = &gold.pairs[5].differences;
        assert_eq!((names[0].compatible, names[1].compatible), (false, true));
        assert_eq!(names[1].words[1], "Theodore van der Meulen");
        assert_eq!(gold.groups[0].label, "Raub aus dem Museum");
        assert_eq!(gold.groups[0].sentences, [vec![0, 1], vec![0]]);
    }
}
