//! Lesart for Python: `analyze`, `analyze_all`, `compare`, `group`, and the exception `LesartError`.
//!
//! The way through: [`given`] turns what Python gives into articles and corrections, [`reading`] reads them while other threads
//! of Python run, [`stream`] reads many, [`error`] says what went wrong.

mod error;
mod given;
mod reading;
mod stream;

use lesart_core::comparison::{compare_corrected, group as group_analyses};
use lesart_core::report::{ComparisonReport, Unit};
use lesart_core::{Analysis, VERSION};
use pyo3::prelude::*;

use crate::error::{LesartError, raised};
use crate::given::Given;
use crate::reading::{Readers, object, to_json};
use crate::stream::Reports;

/// Python's strings are made of characters, and so are the positions in them.
const UNIT: Unit = Unit::Character;

/// The readers, which keep what they worked out about words.
static READERS: Readers = Readers::new();

/// Reads an article, a text or the bytes of a UTF-8 file; the report as a dict. `text[start:end]` cuts out every span.
#[pyfunction]
#[pyo3(signature = (text, *, id = None, title = None, published = None, tokens = false, corrections = None))]
fn analyze<'py>(
    py: Python<'py>,
    text: &Bound<'py, PyAny>,
    id: Option<&Bound<'py, PyAny>>,
    title: Option<String>,
    published: Option<&Bound<'py, PyAny>>,
    tokens: bool,
    corrections: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let given = Given::new(text, id, title, published, tokens, corrections)?;
    let report = py.detach(|| READERS.with(|reader| given.report(reader)));
    object(py, report)
}

/// Reads articles one after another as they come, and gives a report for each, in their order. With more threads so many are
/// read at once. `errors="return"` gives a `LesartError` in the place of a report instead of raising it.
#[pyfunction]
#[pyo3(signature = (articles, *, threads = 1, errors = "raise"))]
fn analyze_all(articles: &Bound<'_, PyAny>, threads: usize, errors: &str) -> PyResult<Reports> {
    Reports::new(articles.try_iter()?, threads, errors)
}

/// How two or more articles differ.
#[pyfunction]
#[pyo3(signature = (articles, *, corrections = None))]
fn compare<'py>(
    py: Python<'py>,
    articles: &Bound<'py, PyAny>,
    corrections: Option<&Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    let given = Given::list(articles)?;
    let corrections = given::pair_corrections(corrections, &given)?;
    let report = py.detach(|| {
        let analyses = analyses(given);
        let analyses: Vec<&Analysis> = analyses.iter().collect();
        let comparison = compare_corrected(&analyses, &corrections)?;
        Ok(to_json(&ComparisonReport::in_unit(&comparison, &analyses, UNIT)))
    });
    object(py, report.map_err(raised)?)
}

/// Which of the articles report on one event: groups of indices, each article in one.
#[pyfunction]
fn group(py: Python<'_>, articles: &Bound<'_, PyAny>) -> PyResult<Vec<Vec<usize>>> {
    let given = Given::list(articles)?;
    Ok(py.detach(|| group_analyses(&analyses(given).iter().collect::<Vec<_>>())))
}

fn analyses(given: Vec<Given>) -> Vec<Analysis> {
    READERS.with(|reader| given.iter().map(|given| given.analysis(reader)).collect())
}

/// What `python/lesart` gives on.
#[pymodule]
fn _lesart(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", VERSION)?;
    module.add("LesartError", module.py().get_type::<LesartError>())?;
    module.add_function(wrap_pyfunction!(analyze, module)?)?;
    module.add_function(wrap_pyfunction!(analyze_all, module)?)?;
    module.add_function(wrap_pyfunction!(compare, module)?)?;
    module.add_function(wrap_pyfunction!(group, module)?)
}
