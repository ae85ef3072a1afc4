//! Texts of the corpus SmartData (Schiersch et al. 2018): news, traffic reports and tweets, one JSON object after the other.

use std::path::Path;

use serde::Deserialize;

use super::{Fault, read_text};

#[derive(Deserialize)]
struct Document {
    text: Text,
}

#[derive(Deserialize)]
struct Text {
    string: String,
}

/// The texts of all documents; their annotations are not read.
pub(crate) fn texts(path: &Path) -> Result<Vec<String>, Fault> {
    serde_json::Deserializer::from_str(&read_text(path)?)
        .into_iter::<Document>()
        .map(|document| document.map(|document| document.text.string))
        .collect::<Result<_, _>>()
        .map_err(|error| Fault::new(format!("{}: {error}", path.display())))
}
