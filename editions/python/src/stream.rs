//! Many articles, as they come: an iterator that takes no more of them than are read at once.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use pyo3::prelude::*;
use pyo3::types::PyIterator;

use crate::READERS;
use crate::error::{LesartError, bad_input};
use crate::given::Given;
use crate::reading::object;

/// So many articles a thread are taken at once, so that none waits long for the others.
const SHARE: usize = 4;

/// The reports of many articles.
#[pyclass(module = "lesart._lesart")]
pub(crate) struct Reports {
    articles: Py<PyIterator>,
    threads: usize,
    returns_errors: bool,
    /// Of articles that were read at once with one that was asked for.
    ready: VecDeque<PyResult<String>>,
}

impl Reports {
    pub(crate) fn new(articles: Bound<'_, PyIterator>, threads: usize, errors: &str) -> PyResult<Self> {
        let returns_errors = match errors {
            "raise" => false,
            "return" => true,
            _ => return Err(bad_input("»errors« is neither \"raise\" nor \"return\"")),
        };
        let threads = threads.max(1);
        Ok(Self { articles: articles.unbind(), threads, returns_errors, ready: VecDeque::new() })
    }

    /// Reads the next articles, as many as are read at once; none is the end.
    fn read_on(&mut self, py: Python<'_>) {
        let most = if self.threads == 1 { 1 } else { self.threads * SHARE };
        let mut articles = self.articles.bind(py).clone();
        let given: Vec<PyResult<Given>> =
            articles.by_ref().take(most).map(|given| given.and_then(|given| Given::one(&given))).collect();
        let threads = self.threads;
        self.ready.extend(py.detach(|| read_at_once(given, threads)));
    }
}

#[pymethods]
impl Reports {
    fn __iter__(this: PyRef<'_, Self>) -> PyRef<'_, Self> {
        this
    }

    fn __next__<'py>(&mut self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        py.check_signals()?;
        if self.ready.is_empty() {
            self.read_on(py);
        }
        match self.ready.pop_front() {
            None => Ok(None),
            Some(Ok(report)) => object(py, report).map(Some),
            Some(Err(error)) if self.returns_errors && error.is_instance_of::<LesartError>(py) => {
                Ok(Some(error.into_value(py).into_bound(py).into_any()))
            }
            Some(Err(error)) => Err(error),
        }
    }
}

/// The reports of some articles, in their order.
fn read_at_once(given: Vec<PyResult<Given>>, threads: usize) -> Vec<PyResult<String>> {
    let read = |given: PyResult<Given>| READERS.with(|reader| given.map(|given| given.report(reader)));
    if given.len() == 1 {
        return given.into_iter().map(read).collect();
    }
    let places: Vec<Mutex<Option<PyResult<Given>>>> =
        given.into_iter().map(|given| Mutex::new(Some(given))).collect();
    let next = AtomicUsize::new(0);
    let take = || {
        let number = next.fetch_add(1, Ordering::Relaxed);
        let given = places.get(number)?.lock().ok()?.take()?;
        Some((number, given))
    };
    let mut reports: Vec<(usize, PyResult<String>)> = std::thread::scope(|scope| {
        let work =
            || std::iter::from_fn(take).map(|(number, given)| (number, read(given))).collect::<Vec<_>>();
        let workers: Vec<_> = (0..threads.min(places.len())).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    reports.sort_by_key(|&(number, _)| number);
    reports.into_iter().map(|(_, report)| report).collect()
}
