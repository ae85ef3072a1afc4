//! The exception: a `ValueError` with `code` and `at`, as everywhere else.

use lesart_core::{Error, ErrorCode};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;

pyo3::create_exception!(
    lesart,
    LesartError,
    PyValueError,
    "Why an article could not be read or a request not be carried out: `code` says which it is and never changes, `at` is the \
     offset in bytes of the first wrong byte, where there is one."
);

/// An error as Python raises it.
pub(crate) fn raised(error: Error) -> PyErr {
    Python::attach(|py| {
        let exception = LesartError::new_err(error.message().to_owned());
        let value = exception.value(py);
        // Setting an attribute of a fresh exception does not fail.
        let _ = value.setattr("code", error.code().as_str());
        let _ = value.setattr("at", error.at());
        exception
    })
}

/// What was given is not what it should be.
pub(crate) fn bad_input(message: impl Into<String>) -> PyErr {
    raised(Error::new(ErrorCode::BadInput, message))
}
