//! Measures paired sentences of two reports on one event against the golden pairs of `tests/golden/comparison`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use lesart::{Analysis, Article, Options, Span, analyze, compare};

use crate::corpora::Fault;

/// What to measure on.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Files of golden pairs, or folders of them; their README.md describes the format.
    #[arg(default_value = "tests/golden/comparison")]
    paths: Vec<PathBuf>,
    /// Print what is missed and what is too much.
    #[arg(long)]
    errors: bool,
}

/// Two reports and what they share.
struct Golden {
    articles: [Report; 2],
    pairs: Vec<GoldenPair>,
}

#[derive(Default)]
struct Report {
    text: String,
    /// From the golden file's header, or none.
    title: Option<String>,
    published: Option<String>,
    /// The sentences as annotated.
    sentences: Vec<Span>,
}

/// A pair by the numbers of its sentences, from 0.
struct GoldenPair {
    sentences: [usize; 2],
    /// Kind, words in A, words in B.
    differences: Vec<(String, [String; 2])>,
}

pub(crate) fn run(args: &Args) -> Result<(), Fault> {
    let mut files = Vec::new();
    for path in &args.paths {
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
    println!(
        "{:20} {:>6} {:>6} {:>6}   {:>5} {:>5} {:>6}   differences",
        "", "P", "R", "F1", "right", "found", "golden"
    );
    let mut all = Counts::default();
    for file in &files {
        let counts = measure(file, args.errors)?;
        counts.print(&file.file_stem().unwrap_or_default().to_string_lossy());
        all.add(counts);
    }
    all.print("all");
    Ok(())
}

#[derive(Clone, Copy, Default)]
struct Counts {
    right: usize,
    found: usize,
    golden: usize,
    differences: usize,
    marked: usize,
}

impl Counts {
    fn add(&mut self, other: Self) {
        self.right += other.right;
        self.found += other.found;
        self.golden += other.golden;
        self.differences += other.differences;
        self.marked += other.marked;
    }

    fn print(self, name: &str) {
        let Self { right, found, golden, differences, marked } = self;
        let ratio = |n: usize, of: usize| n as f64 / of.max(1) as f64;
        println!(
            "{name:20} {:6.3} {:6.3} {:6.3}   {right:5} {found:5} {golden:6}   {marked} of {differences}",
            ratio(right, found),
            ratio(right, golden),
            ratio(2 * right, found + golden),
        );
    }
}

fn measure(file: &Path, errors: bool) -> Result<Counts, Fault> {
    let golden = read(file)?;
    let analyses = golden
        .articles
        .iter()
        .map(|report| {
            let article = Article::from_text("", &report.text)
                .map_err(|error| Fault::new(format!("{}: {error}", file.display())))?
                .with_title(report.title.clone());
            let published = report.published.as_ref().and_then(|date| date.parse().ok());
            Ok(analyze(&article.with_published(published), &Options::default()))
        })
        .collect::<Result<Vec<Analysis>, Fault>>()?;
    let comparison = compare(&[&analyses[0], &analyses[1]]).map_err(|error| Fault::new(error.to_string()))?;
    // The golden sentence that a found one overlaps most.
    let golden_sentence = |article: usize, sentence: usize| {
        let span = analyses[article].segmentation.sentences[sentence].span;
        let overlap = |other: &Span| span.end.min(other.end).saturating_sub(span.start.max(other.start));
        let sentences = &golden.articles[article].sentences;
        (0..sentences.len()).max_by_key(|&at| overlap(&sentences[at])).unwrap_or_default()
    };
    let found: BTreeSet<[usize; 2]> = comparison
        .pairs
        .iter()
        .map(|pair| [golden_sentence(0, pair.a.sentence), golden_sentence(1, pair.b.sentence)])
        .collect();
    let wanted: BTreeSet<[usize; 2]> = golden.pairs.iter().map(|pair| pair.sentences).collect();
    let mut counts = Counts {
        right: found.intersection(&wanted).count(),
        found: found.len(),
        golden: wanted.len(),
        ..Counts::default()
    };
    for pair in &golden.pairs {
        for (kind, words) in &pair.differences {
            counts.differences += 1;
            let marked = comparison.pairs.iter().any(|candidate| {
                pair.sentences
                    == [golden_sentence(0, candidate.a.sentence), golden_sentence(1, candidate.b.sentence)]
                    && candidate.differences.iter().any(|difference| {
                        let texts = [(difference.a, 0), (difference.b, 1)]
                            .map(|(span, article)| span.of(analyses[article].article.text()));
                        format!("{:?}", difference.kind).to_lowercase() == *kind
                            && (0..2).all(|side| agree(texts[side], &words[side]))
                    })
            });
            counts.marked += usize::from(marked);
            if errors && !marked {
                println!("    unmarked {kind}: {} | {}", words[0], words[1]);
            }
        }
    }
    if errors {
        for (sign, pairs) in [("missed", wanted.difference(&found)), ("too much", found.difference(&wanted))]
        {
            for &[a, b] in pairs {
                println!("  {sign}: A{} = B{}", a + 1, b + 1);
                for (article, sentence) in [(0, a), (1, b)] {
                    let report = &golden.articles[article];
                    println!("      {}", report.sentences[sentence].of(&report.text).replace('\n', " "));
                }
            }
        }
    }
    Ok(counts)
}

/// Whether the marked words are the wanted ones, give or take words around them.
fn agree(marked: &str, wanted: &str) -> bool {
    if wanted.is_empty() || marked.is_empty() {
        return wanted.is_empty() == marked.is_empty();
    }
    marked.contains(wanted) || wanted.contains(marked)
}

/// Reads a golden file.
fn read(path: &Path) -> Result<Golden, Fault> {
    let content = crate::corpora::read_text(path)?;
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
                            report.text =
                                fs::read_to_string(rest).map_err(|e| fault(number, &e.to_string()))?
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
    use super::{agree, read};
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

    #[test]
    fn marked_words_agree_with_wanted_ones() {
        assert!(agree("am Freitag", "Freitag") && agree("", ""));
        assert!(!agree("Samstag", "Freitag") && !agree("", "Freitag"));
    }
}
