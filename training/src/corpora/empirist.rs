//! EmpiriST 2015: raw texts, and files of their tokens, one on each line; lines of metadata begin with `<`.

use std::path::Path;

use super::{Fault, read_text};

/// A text and its tokens.
pub(crate) struct EmpiristText {
    /// The raw text; lines of metadata are replaced by empty ones.
    pub(crate) text: String,
    /// The tokens.
    pub(crate) tokens: Vec<String>,
}

/// Reads the file `name` in a folder with `raw/` and `tokenized/`.
pub(crate) fn read(folder: &Path, name: &str) -> Result<EmpiristText, Fault> {
    let raw = read_text(&folder.join("raw").join(name))?;
    let tokenized = read_text(&folder.join("tokenized").join(name))?;
    let is_metadata = |line: &&str| {
        let line = line.trim_start_matches('\u{FEFF}');
        line.starts_with("<posting") || line.starts_with("<article")
    };
    let text =
        raw.lines().map(|line| if is_metadata(&line) { "" } else { line }).collect::<Vec<_>>().join("\n");
    let tokens = tokenized
        .lines()
        .filter(|line| !is_metadata(line))
        .map(|line| line.trim().trim_start_matches('\u{FEFF}'))
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect();
    Ok(EmpiristText { text, tokens })
}
