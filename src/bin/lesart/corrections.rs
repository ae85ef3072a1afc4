//! A reader's corrections from a file: `{"bericht.txt": [correction, …], "pairs": [correction of two articles, …]}`.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::Path;

use lesart::corrections::{Correction, PairCorrection};
use lesart::{Analysis, Article, Comparison, Error, ErrorCode};
use serde::Deserialize;

use crate::{input, print_error};

/// The corrections of some articles, by id or file name.
#[derive(Default, Deserialize)]
pub(crate) struct Corrections {
    #[serde(default)]
    pairs: Vec<PairCorrection>,
    #[serde(flatten)]
    articles: BTreeMap<String, Vec<Correction>>,
    /// The names of articles that were met.
    #[serde(skip)]
    met: RefCell<BTreeSet<String>>,
}

impl Corrections {
    /// Reads the file, if there is one.
    pub(crate) fn read(file: Option<&Path>) -> Result<Self, Error> {
        let Some(file) = file else { return Ok(Self::default()) };
        let mut bytes = Vec::new();
        input::open(file)?
            .read_to_end(&mut bytes)
            .map_err(|fault| Error::new(ErrorCode::Unreadable, format!("cannot be read: {fault}")))?;
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        serde_json::from_slice(bytes).map_err(|fault| {
            let message = format!("these are no corrections, {{\"article\": [correction, …]}}: {fault}");
            Error::new(ErrorCode::BadInput, message)
        })
    }

    /// The corrections of an article: those under its id, else those under the name of its file.
    pub(crate) fn of(&self, article: &Article) -> &[Correction] {
        let known = [article.id(), file_name(article.id())]
            .into_iter()
            .find_map(|name| self.articles.get_key_value(name));
        let Some((name, corrections)) = known else { return &[] };
        self.met.borrow_mut().insert(name.clone());
        corrections
    }

    /// The corrections of pairs, with the ids of articles that are called by the names of their files.
    pub(crate) fn of_pairs(&self, analyses: &[&Analysis]) -> Vec<PairCorrection> {
        let ids = || analyses.iter().map(|analysis| analysis.document.article().id());
        let mut pairs = self.pairs.clone();
        for place in pairs.iter_mut().flat_map(|pair| [&mut pair.a, &mut pair.b]) {
            if !ids().any(|id| id == place.article)
                && let Some(id) = ids().find(|id| file_name(id) == place.article)
            {
                id.clone_into(&mut place.article);
            }
        }
        pairs
    }

    /// Names the articles that have corrections and were not read.
    pub(crate) fn complain_of_others(&self) {
        let met = self.met.borrow();
        for name in self.articles.keys().filter(|name| !met.contains(*name)) {
            print_error(&format!("there are corrections of »{name}«, which was not read"));
        }
    }
}

/// Names the corrections of an article that could not be applied.
pub(crate) fn complain_of_article(analysis: &Analysis) {
    for outcome in analysis.corrections.iter().filter(|outcome| !outcome.applied) {
        complain(analysis.document.article().id(), &outcome.correction.at.quote);
    }
}

/// Names the corrections of pairs that could not be applied.
pub(crate) fn complain_of_pairs(comparison: &Comparison, pairs: &[PairCorrection]) {
    for (pair, _) in pairs.iter().zip(&comparison.corrections).filter(|(_, applied)| !**applied) {
        complain(&pair.a.article, &pair.a.at.quote);
    }
}

fn complain(place: &str, words: &str) {
    let words: String = words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(60).collect();
    print_error(&format!(
        "{place}: the correction of »{words}« was not applied: the words are gone, or nothing of the sort stands there"
    ));
}

fn file_name(id: &str) -> &str {
    id.rsplit(['/', '\\']).next().unwrap_or(id)
}
