//! Reading without Python: readers that threads take and give back, and reports as JSON.

use std::sync::{Mutex, MutexGuard, PoisonError};

use lesart_core::Reader;
use pyo3::prelude::*;
use pyo3::types::PyString;
use serde::Serialize;

/// Readers that nobody uses at the moment.
pub(crate) struct Readers(Mutex<Vec<Reader>>);

impl Readers {
    pub(crate) const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// Lends a reader.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Reader) -> T) -> T {
        let reader = self.idle().pop();
        let mut reader = reader.unwrap_or_default();
        let outcome = work(&mut reader);
        self.idle().push(reader);
        outcome
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Reader>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A report as JSON. Reports hold nothing that JSON could not.
pub(crate) fn to_json(report: &impl Serialize) -> String {
    serde_json::to_string(report).unwrap_or_default()
}

/// What JSON says, as Python's objects.
pub(crate) fn object(py: Python<'_>, json: String) -> PyResult<Bound<'_, PyAny>> {
    py.import("json")?.call_method1("loads", (PyString::new(py, &json),))
}
