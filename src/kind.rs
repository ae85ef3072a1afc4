//! The four kinds of names.

use serde::{Deserialize, Serialize};

/// What a name stands for, as GermEval 2014 divides the world (Benikova, Biemann, Reznicek 2014).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
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
