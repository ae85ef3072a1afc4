//! What Python gives: texts with what is known of them, and corrections, whose positions count characters.

use lesart_core::corrections::{Anchor, Change, Correction, PairCorrection};
use lesart_core::report::Report;
use lesart_core::{Analysis, Article, PublicationDate, Reader};
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedStr;
use pyo3::types::{PyBytes, PyDict, PyList, PyMapping, PyString};
use serde::de::DeserializeOwned;

use crate::UNIT;
use crate::error::{bad_input, raised};
use crate::reading::to_json;

/// An article as it was given.
pub(crate) struct Given {
    article: Article,
    tokens: bool,
    corrections: Vec<Correction>,
    units: Utf16,
}

impl Given {
    pub(crate) fn new(
        text: &Bound<'_, PyAny>,
        id: Option<&Bound<'_, PyAny>>,
        title: Option<String>,
        published: Option<&Bound<'_, PyAny>>,
        tokens: bool,
        corrections: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        // Whatever it is, its words: collections number their articles as often as they name them.
        let id = id.map(|id| id.str()).transpose()?.map_or_else(String::new, |id| id.to_string());
        // A string, or a date, whose words these are.
        let published = published.map(|date| date.str()).transpose()?;
        let published = published.map(|date| date.to_string().parse::<PublicationDate>()).transpose();
        let article = if let Ok(text) = text.cast::<PyString>() {
            match text.extract::<PyBackedStr>() {
                Ok(text) => Article::from_text(id, &text),
                Err(_) => Article::from_bytes(id, &without_surrogates(text)?),
            }
        } else if let Ok(bytes) = text.cast::<PyBytes>() {
            Article::from_bytes(id, bytes.as_bytes())
        } else {
            return Err(bad_input("the text is neither a str nor bytes"));
        };
        let article = article.map_err(raised)?.with_title(title).with_published(published.map_err(raised)?);
        let mut corrections: Vec<Correction> = read(corrections, "corrections")?;
        let units = Utf16::new(article.text());
        for correction in &mut corrections {
            units.convert(&mut correction.at);
            if let Change::Same { other } = &mut correction.change {
                units.convert(other);
            }
        }
        Ok(Self { article, tokens, corrections, units })
    }

    /// An article of several: a text, or a mapping with `text` and what `analyze` takes besides.
    pub(crate) fn one(given: &Bound<'_, PyAny>) -> PyResult<Self> {
        let Ok(mapping) = given.cast::<PyMapping>() else {
            return Self::new(given, None, None, None, false, None);
        };
        let fields = PyDict::new(given.py());
        fields.update(mapping)?;
        let take = |name: &str| -> PyResult<Option<Bound<'_, PyAny>>> {
            let field = fields.get_item(name)?.filter(|field| !field.is_none());
            if field.is_some() {
                fields.del_item(name)?;
            }
            Ok(field)
        };
        let text = take("text")?.ok_or_else(|| bad_input("an article has no »text«"))?;
        let title = take("title")?.map(|title| title.extract()).transpose()?;
        let tokens = take("tokens")?.is_some_and(|tokens| tokens.is_truthy().unwrap_or(false));
        let (id, published, corrections) = (take("id")?, take("published")?, take("corrections")?);
        Self::new(&text, id.as_ref(), title, published.as_ref(), tokens, corrections.as_ref())
    }

    /// Several articles.
    pub(crate) fn list(given: &Bound<'_, PyAny>) -> PyResult<Vec<Self>> {
        if given.is_instance_of::<PyString>() || given.is_instance_of::<PyBytes>() {
            return Err(bad_input("the articles are one text, not several"));
        }
        given.try_iter()?.map(|given| Self::one(&given?)).collect()
    }

    pub(crate) fn analysis(&self, reader: &mut Reader) -> Analysis {
        reader.analyze_corrected(&self.article, &self.corrections, |_| {})
    }

    /// The report as JSON.
    pub(crate) fn report(&self, reader: &mut Reader) -> String {
        let analysis = self.analysis(reader);
        to_json(&match self.tokens {
            true => Report::with_tokens_in_unit(&analysis, UNIT),
            false => Report::in_unit(&analysis, UNIT),
        })
    }
}

/// A string of Python that is no text, for it holds halves of surrogate pairs: each is read as the character that stands for
/// what cannot be read, which has as many bytes.
fn without_surrogates(text: &Bound<'_, PyString>) -> PyResult<Vec<u8>> {
    let mut bytes: Vec<u8> = text.call_method1("encode", ("utf-8", "surrogatepass"))?.extract()?;
    for at in 0..bytes.len().saturating_sub(2) {
        if bytes[at] == 0xED && bytes[at + 1] >= 0xA0 {
            bytes[at..at + 3].copy_from_slice("\u{FFFD}".as_bytes());
        }
    }
    Ok(bytes)
}

/// Reads the corrections of a comparison of these articles.
pub(crate) fn pair_corrections(
    corrections: Option<&Bound<'_, PyAny>>,
    articles: &[Given],
) -> PyResult<Vec<PairCorrection>> {
    let mut corrections: Vec<PairCorrection> = read(corrections, "corrections")?;
    for place in corrections.iter_mut().flat_map(|pair| [&mut pair.a, &mut pair.b]) {
        if let Some(given) = articles.iter().find(|given| given.article.id() == place.article) {
            given.units.convert(&mut place.at);
        }
    }
    Ok(corrections)
}

/// Reads what Python writes as JSON; nothing where there is nothing.
fn read<T: DeserializeOwned>(given: Option<&Bound<'_, PyAny>>, what: &str) -> PyResult<Vec<T>> {
    let Some(given) = given else { return Ok(Vec::new()) };
    let list = PyList::empty(given.py());
    list.call_method1("extend", (given,))?;
    let json: String = given.py().import("json")?.call_method1("dumps", (list,))?.extract()?;
    serde_json::from_str(&json)
        .map_err(|fault| bad_input(format!("the {what} are not as they should be: {fault}")))
}

/// From characters to UTF-16 code units, of a text.
struct Utf16 {
    /// The characters that are two units, by their number.
    pairs: Vec<u32>,
}

impl Utf16 {
    fn new(text: &str) -> Self {
        let is_pair = |(number, c): (usize, char)| (c.len_utf16() > 1).then_some(number as u32);
        Self { pairs: text.chars().enumerate().filter_map(is_pair).collect() }
    }

    fn convert(&self, anchor: &mut Anchor) {
        for position in [&mut anchor.start, &mut anchor.end] {
            let pairs = self.pairs.partition_point(|pair| pair < position);
            *position = position.saturating_add(pairs as u32);
        }
    }
}
