//! Readers of corpora, one file for each format; this one opens files, compressed ones too.

pub(crate) mod conllu;
pub(crate) mod empirist;
pub(crate) mod germeval;
pub(crate) mod judged;
pub(crate) mod klexikon;
pub(crate) mod news;
pub(crate) mod pairs;
pub(crate) mod smartdata;
pub(crate) mod timeml;
pub(crate) mod wikinews;

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// An error message that names the file.
#[derive(Debug)]
pub(crate) struct Fault(String);

impl Fault {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text of a file; `.xz` and `.gz` files are decompressed.
pub(crate) fn read_text(path: &Path) -> Result<String, Fault> {
    let fault = |error: std::io::Error| Fault::new(format!("{}: {error}", path.display()));
    let mut text = String::new();
    let mut file = File::open(path).map_err(fault)?;
    let read = match path.extension().and_then(|extension| extension.to_str()) {
        Some("xz") => liblzma::read::XzDecoder::new(file).read_to_string(&mut text),
        Some("gz") => flate2::read::GzDecoder::new(file).read_to_string(&mut text),
        _ => file.read_to_string(&mut text),
    };
    read.map_err(fault)?;
    Ok(text)
}
