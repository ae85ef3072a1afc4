//! A name mention: the span of a name in the text, its kind and how sure the recogniser is.

use std::ops::Range;

use crate::kind::Kind;
use crate::span::Span;

/// How a token expresses a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameForm {
    /// The name itself: `Nordkorea`, `Kims`.
    Name,
    /// A word derived from it: `nordkoreanische`, `Berliner`.
    Derived,
    /// A compound with it as a part: `Russland-Reise`, `Kreml-Chef`.
    Part,
}

/// A name mention in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct NameMention {
    /// The words it covers, in bytes; a compound is covered whole.
    pub span: Span,
    /// The same as token indices; never empty.
    pub tokens: Range<u32>,
    /// What the name stands for.
    pub kind: Kind,
    /// Whether the mention is the name itself, a derivation or a compound.
    pub form: NameForm,
    /// Calibrated probability that span, kind and form are right, 0 to 1: of mentions with confidence 0.8 about 80 %
    /// are right.
    pub confidence: f32,
}
