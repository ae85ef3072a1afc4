//! Articles of which readers said what is fit for a short version and which terms they are about: `tests/golden/summary`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use lesart::{Analysis, Article, analyze};

use super::{Fault, read_text, wikinews};

/// Where the judged articles stand from which is learnt.
#[derive(clap::Args)]
pub(crate) struct Source {
    /// Files of judged articles.
    #[arg(default_values = ["tests/golden/summary/train.txt"])]
    golden: Vec<PathBuf>,
    /// The folder of all corpora.
    #[arg(long, default_value = "../shared/corpora")]
    corpora: PathBuf,
}

impl Source {
    pub(crate) fn read(&self) -> Result<Vec<Judged>, Fault> {
        read(&self.golden, &wikinews::files(&self.corpora)?)
    }
}

/// An article, and what readers said of it.
pub(crate) struct Judged {
    /// The number of its page on de.wikinews.org, or the name of its file in `articles`.
    pub(crate) id: String,
    pub(crate) analysis: Analysis,
    /// The beginnings of its fit sentences, and whether each has to be among the first.
    fit: Vec<(String, bool)>,
    /// Terms, and whether the article is about them; none where nobody was asked.
    pub(crate) terms: BTreeMap<String, bool>,
}

/// How fit a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fitness {
    Unfit,
    Fit,
    /// It has to be among the first.
    Essential,
}

impl Judged {
    /// How fit each sentence is.
    pub(crate) fn fitness(&self) -> Vec<Fitness> {
        let text = self.analysis.document.article().text();
        let sentences = &self.analysis.document.segmentation().sentences;
        let of = |words: &str| {
            let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
            let found = self.fit.iter().find(|(beginning, _)| one_line.starts_with(beginning.as_str()));
            match found {
                None => Fitness::Unfit,
                Some((_, false)) => Fitness::Fit,
                Some((_, true)) => Fitness::Essential,
            }
        };
        sentences.iter().map(|sentence| of(sentence.span.of(text))).collect()
    }

    /// How many sentences have to be there.
    pub(crate) fn essential(&self) -> usize {
        self.fit.iter().filter(|(_, is_essential)| *is_essential).count()
    }

    /// How many terms the article is about.
    pub(crate) fn useful(&self) -> usize {
        self.terms.values().filter(|useful| **useful).count()
    }
}

#[derive(Default)]
struct Marks {
    fit: Vec<(String, bool)>,
    terms: BTreeMap<String, bool>,
}

/// Reads golden files; articles without a file of their own stand in these files of Wikinews.
pub(crate) fn read(golden: &[PathBuf], wikinews_files: &[PathBuf]) -> Result<Vec<Judged>, Fault> {
    let mut judged = Vec::new();
    for file in golden {
        let mut marks = marks(file)?;
        let folder = file.with_file_name("articles");
        let own: Vec<String> = marks.keys().filter(|id| own_text(&folder, id).is_file()).cloned().collect();
        for id in own {
            let text = fs::read_to_string(own_text(&folder, &id))
                .map_err(|error| Fault::new(format!("{id}: {error}")))?;
            let article = Article::from_text(id.as_str(), &text)
                .map_err(|error| Fault::new(format!("{id}: {error}")))?;
            let found = marks.remove(&id).unwrap_or_default();
            judged.push(Judged { id, analysis: analyze(&article), fit: found.fit, terms: found.terms });
        }
        for file in wikinews_files {
            for wikinews in wikinews::read(file)? {
                let Some(found) = marks.remove(&wikinews.id) else { continue };
                // The headline is the first line, as it is in what people paste.
                let text = format!("{}\n\n{}", wikinews.title, wikinews.text);
                let article = Article::from_text(wikinews.id.as_str(), &text)
                    .map_err(|error| Fault::new(format!("{}: {error}", wikinews.id)))?
                    .with_published(wikinews.date.parse().ok())
                    .with_title(Some(wikinews.title.clone()));
                let analysis = analyze(&article);
                judged.push(Judged { id: wikinews.id, analysis, fit: found.fit, terms: found.terms });
            }
        }
        if let Some(id) = marks.keys().next() {
            return Err(Fault::new(format!("{}: no article {id}", file.display())));
        }
    }
    Ok(judged)
}

fn own_text(folder: &Path, id: &str) -> PathBuf {
    folder.join(format!("{id}.txt"))
}

fn marks(golden: &Path) -> Result<BTreeMap<String, Marks>, Fault> {
    let mut articles: BTreeMap<String, Marks> = BTreeMap::new();
    let mut current = None;
    for (number, line) in read_text(golden)?.lines().enumerate() {
        let fault = || Fault::new(format!("{}, line {}: {line}", golden.display(), number + 1));
        if let Some(id) = line.strip_prefix("article ") {
            current = Some(articles.entry(id.to_owned()).or_default());
        } else if !line.is_empty() && !line.starts_with('#') {
            let (mark, words) = line.split_once(' ').ok_or_else(fault)?;
            let marks = current.as_mut().ok_or_else(fault)?;
            match mark {
                "!" | "+" => marks.fit.push((words.to_owned(), mark == "!")),
                "=" | "-" => drop(marks.terms.insert(words.to_owned(), mark == "=")),
                _ => return Err(fault()),
            }
        }
    }
    Ok(articles)
}
