//! The type that the corrections work on.

use crate::kind::Kind;
use crate::names::NameForm;
use crate::span::Span;

/// A name of the recogniser with corrected boundaries, kind and form.
#[derive(Clone, Copy, Debug)]
pub(in crate::entities) struct CorrectedName {
    pub(in crate::entities) span: Span,
    pub(in crate::entities) kind: Kind,
    pub(in crate::entities) form: NameForm,
    pub(in crate::entities) confidence: f32,
}
