//! German Wikinews articles with annotated quotations; JSON lines of articles.
//!
//! Source: F. Petersen-Frey, C. Biemann: Dataset of Quotation Attribution in German News Articles, LREC-COLING 2024.
//! The annotations are used for evaluation only (CC BY-NC-SA 4.0); the texts are Wikinews (CC BY 2.5).

use std::path::{Path, PathBuf};

use lesart::Span;
use serde::Deserialize;

use super::{Fault, read_text};

/// An article with its annotated quotations.
pub(crate) struct WikinewsArticle {
    /// The number of the page in Wikinews.
    pub(crate) id: String,
    /// The headline; not part of the text.
    pub(crate) title: String,
    /// The day of publication, `2005-08-05`.
    pub(crate) date: String,
    /// The text; paragraphs are separated by blank lines.
    pub(crate) text: String,
    /// The quotations, in no particular order.
    pub(crate) annotations: Vec<Quotation>,
}

/// An annotated quotation. Spans are bytes of the text.
pub(crate) struct Quotation {
    /// The type of quotation.
    pub(crate) kind: QuotationType,
    /// The quoted words, including quotation marks.
    pub(crate) quote: Vec<Span>,
    /// The speaker; empty if the text names none.
    pub(crate) speaker: Vec<Span>,
    /// The cue: the words that introduce the quotation.
    pub(crate) cue: Vec<Span>,
}

/// The types of the annotation scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(crate) enum QuotationType {
    /// Word for word, in quotation marks.
    Direct,
    /// A paraphrase that depends on a frame: `sagte, dass …`, `laut X …`.
    Indirect,
    /// Independent sentences in the subjunctive, after a frame in an earlier sentence.
    IndirectFreeIndirect,
    /// Independent sentences in the indicative (`soll …`) with a source's view.
    FreeIndirect,
    /// A mere report of what was said: `forderte eine Entscheidung`.
    Reported,
}

impl QuotationType {
    /// All types, the most frequent first.
    pub(crate) const ALL: [Self; 5] =
        [Self::Indirect, Self::Direct, Self::IndirectFreeIndirect, Self::Reported, Self::FreeIndirect];
}

#[derive(Deserialize)]
struct Line {
    id: String,
    title: String,
    date: String,
    text: String,
    annotations: Vec<Annotation>,
}

#[derive(Deserialize)]
struct Annotation {
    #[serde(rename = "type")]
    kind: QuotationType,
    quote: Vec<[usize; 2]>,
    speaker: Vec<[usize; 2]>,
    cue: Vec<[usize; 2]>,
}

/// Reads a file of articles.
pub(crate) fn read(path: &Path) -> Result<Vec<WikinewsArticle>, Fault> {
    let content = read_text(path)?;
    let lines = content.lines().filter(|line| !line.trim().is_empty()).enumerate();
    lines
        .map(|(number, line)| {
            let line: Line = serde_json::from_str(line)
                .map_err(|error| Fault::new(format!("{}, line {}: {error}", path.display(), number + 1)))?;
            Ok(article(line))
        })
        .collect()
}

/// The files of articles under a path: itself, its `.jsonl` files, or those of its folder `quotes-wikinews`.
pub(crate) fn files(path: &Path) -> Result<Vec<PathBuf>, Fault> {
    if path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let inner = path.join("quotes-wikinews");
    let folder = if inner.is_dir() { inner } else { path.to_owned() };
    let fault = |error| Fault::new(format!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder).map_err(fault)? {
        let file = entry.map_err(fault)?.path();
        if file.to_string_lossy().ends_with(".jsonl") {
            files.push(file);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(Fault::new(format!("{}: no .jsonl file here", folder.display())));
    }
    Ok(files)
}

fn article(line: Line) -> WikinewsArticle {
    // The corpus counts code points.
    let mut bytes: Vec<usize> = line.text.char_indices().map(|(at, _)| at).collect();
    bytes.push(line.text.len());
    let at = |position: usize| bytes.get(position).copied().unwrap_or(line.text.len());
    let spans = |ranges: &[[usize; 2]]| ranges.iter().map(|r| Span::new(at(r[0]), at(r[1]))).collect();
    let quotations = line.annotations.iter().map(|annotation| Quotation {
        kind: annotation.kind,
        quote: spans(&annotation.quote),
        speaker: spans(&annotation.speaker),
        cue: spans(&annotation.cue),
    });
    WikinewsArticle {
        annotations: quotations.collect(),
        id: line.id,
        title: line.title,
        date: line.date,
        text: line.text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_become_bytes() {
        let json = r#"{"id": "1", "title": "T", "date": "2005-08-05", "text": "Äh, „ja“.", "annotations": [
            {"type": "Direct", "medium": "Speech", "nested": false, "quote": [[4, 8]], "speaker": [], "cue": [],
             "frame": [], "addressee": []}]}"#;
        let article = article(serde_json::from_str(json).unwrap());
        assert_eq!(article.annotations[0].quote[0].of(&article.text), "„ja“");
    }
}
