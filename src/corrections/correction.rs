//! The types of a reader's corrections, as plain data: what a page or a file holds.

use serde::{Deserialize, Deserializer, Serialize};

use super::anchor::Anchor;
use crate::kind::Kind;

/// What a reader says about one place of an article; it goes before everything that Lesart reads there.
///
/// As JSON `{"type": "kind", "at": {"start": 0, "end": 4, "quote": "Kiew"}, "kind": "LOC"}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The place.
    pub at: Anchor,
    /// What is so.
    #[serde(flatten)]
    pub change: Change,
}

/// A scope that is null is the usual one, as it is where it is absent.
fn absent_or_null<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Scope, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// What is so, by the reader's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
#[non_exhaustive]
pub enum Change {
    /// The entity that is named here is of another kind; with [`Scope::Here`], in this mention alone.
    Kind {
        /// What it is.
        kind: Kind,
        /// Whether all of its mentions are meant.
        #[serde(default, deserialize_with = "absent_or_null")]
        scope: Scope,
    },
    /// This is no name; with [`Scope::Article`], nor is it anywhere else.
    NoName {
        /// Whether these words are none in the whole article.
        #[serde(default, deserialize_with = "absent_or_null")]
        scope: Scope,
    },
    /// This is a name: a missed one, or one of another extent. What overlaps gives way.
    Name {
        /// What it names.
        kind: Kind,
        /// Whether these words are that name wherever they stand.
        #[serde(default, deserialize_with = "absent_or_null")]
        scope: Scope,
    },
    /// What the entity that is named here is to be called.
    Called {
        /// The name.
        name: String,
    },
    /// The entity named here is the one named there, whose name is shown.
    Same {
        /// Where that one is named.
        #[serde(rename = "as")]
        other: Anchor,
    },
    /// This mention, with others in the same words, is an entity of its own.
    Apart,
    /// Who says the statement at this place.
    Speaker {
        /// The name; `None` where nobody is named.
        #[serde(deserialize_with = "Option::deserialize")]
        speaker: Option<String>,
    },
    /// This is no statement.
    NoStatement,
    /// This is a statement that was missed, or one of another extent.
    Statement {
        /// Who says so, as in [`Change::Speaker`].
        #[serde(deserialize_with = "Option::deserialize")]
        speaker: Option<String>,
    },
    /// The value of the time at this place; a missed one where there is none.
    Time {
        /// The TIMEX3 value; `None` where it is no time.
        #[serde(deserialize_with = "Option::deserialize")]
        value: Option<String>,
    },
    /// The place of the sentence in the short version.
    Summary {
        /// Whether it comes first or last.
        keep: bool,
    },
}

/// How far a correction reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Scope {
    /// To this place alone.
    Here,
    /// To the whole article.
    #[default]
    Article,
}

/// A correction of an article, and whether the analysis is as it says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outcome {
    /// What the reader said.
    pub correction: Correction,
    /// Whether it is so now. `false` where its words are gone, or nothing of the sort stands there.
    pub applied: bool,
}

/// What a reader says about two places of two articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairCorrection {
    /// The one place.
    pub a: Place,
    /// The place in another article.
    pub b: Place,
    /// What is so.
    #[serde(flatten)]
    pub change: PairChange,
}

/// A place of one of several articles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The article's id.
    pub article: String,
    /// The place in it.
    pub at: Anchor,
}

/// What is so of two places, by the reader's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
#[non_exhaustive]
pub enum PairChange {
    /// The two sentences do not tell the same.
    NotPair,
    /// They do.
    Pair,
    /// How the two values of a fact agree.
    Verdict {
        /// How.
        verdict: GivenVerdict,
    },
}

/// How two values agree, by the reader's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum GivenVerdict {
    /// The same value.
    Same,
    /// Both can be true.
    Compatible,
    /// They contradict each other.
    Differs,
    /// They are not of one fact.
    Unrelated,
}
