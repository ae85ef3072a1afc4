//! Tokens → name mentions: who and what is named, and of which kind.

use std::ops::Range;

use crate::article::Article;
use crate::forms::Forms;
use crate::segment::Segmentation;
use crate::span::Span;

/// What a name stands for, as GermEval 2014 divides the world (Benikova, Biemann, Reznicek 2014).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A person.
    Per,
    /// A place: towns, states, rivers, buildings.
    Loc,
    /// An organisation: companies, parties, authorities, clubs, media.
    Org,
    /// Anything else with a name: works, events, products, laws, currencies.
    Oth,
}

impl Kind {
    /// `PER`, `LOC`, `ORG` or `OTH`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Per => "PER",
            Self::Loc => "LOC",
            Self::Org => "ORG",
            Self::Oth => "OTH",
        }
    }
}

/// How a token carries a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameForm {
    /// The name itself: `Nordkorea`, `Kims`.
    Name,
    /// A word derived from it: `nordkoreanische`, `Berliner`.
    Derived,
    /// A compound with it as a part: `Russland-Reise`, `Kreml-Chef`.
    Part,
}

/// A name as it stands in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct NameMention {
    /// The words it covers; a compound is covered whole.
    pub span: Span,
    /// The same as indices of tokens; never empty.
    pub tokens: Range<u32>,
    /// What it stands for.
    pub kind: Kind,
    /// How it is carried.
    pub form: NameForm,
    /// How sure the recogniser is, 0 to 1: of mentions with confidence 0.8 about 80 % are right.
    pub confidence: f32,
}

/// Finds the names in a segmented article, in the order of the text, without overlaps.
#[must_use]
pub fn recognize(_article: &Article, _segmentation: &Segmentation, _forms: &Forms) -> Vec<NameMention> {
    Vec::new()
}

/// Labels a sentence that is already cut into tokens, one label a token: BIO over `PER`, `LOC`, `ORG`, `OTH` and
/// their forms with `deriv` and `part`, such as `B-LOCderiv`, as in GermEval 2014's outer level; `O` outside.
#[must_use]
pub fn label(tokens: &[&str]) -> Vec<&'static str> {
    vec!["O"; tokens.len()]
}
