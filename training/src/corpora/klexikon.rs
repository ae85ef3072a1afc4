//! Klexikon: Wikipedia articles with human summaries for children; JSON lines of pairs.
//!
//! Source: D. Aumiller, M. Gertz: Klexikon: A German Dataset for Joint Summarization and Simplification, LREC 2022
//! (CC BY-SA 4.0).

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::{Fault, read_text};

/// An article and its summary, both with one sentence on each line.
#[derive(Deserialize)]
pub(crate) struct KlexikonPair {
    /// The title of the article.
    pub(crate) title: String,
    /// The article; a line that begins with `==` is a heading.
    pub(crate) article: String,
    /// The summary.
    pub(crate) summary: String,
}

/// The file of pairs under a path: the path itself, or `klexikon/dev.jsonl.xz` in it.
pub(crate) fn file(path: &Path) -> PathBuf {
    if path.is_dir() { path.join("klexikon/dev.jsonl.xz") } else { path.to_owned() }
}

/// Reads a file of pairs.
pub(crate) fn read(path: &Path) -> Result<Vec<KlexikonPair>, Fault> {
    read_text(path)?
        .lines()
        .enumerate()
        .map(|(line, json)| {
            serde_json::from_str(json)
                .map_err(|error| Fault::new(format!("{}:{}: {error}", path.display(), line + 1)))
        })
        .collect()
}
