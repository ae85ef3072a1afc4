//! Mentions of the recogniser that are dropped, and why.

use super::entity::{Entity, MentionForm};
use crate::span::Span;
use crate::util::sort::Sort;

/// A mention of the recogniser that is certainly none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Dropped {
    /// What the recogniser took for a name.
    pub span: Span,
    /// Why it is none.
    pub reason: DropReason,
}

/// Why a recognised mention is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DropReason {
    /// It has no letters.
    NoName,
    /// It is a day, a month, a season or a time zone.
    TimeWord,
    /// It is a title without a name: `Dr.`
    TitleAlone,
    /// It is a word for a class of places without a name: `Golfstaat`.
    ClassAlone,
    /// It is the unit of an amount: `750 Millionen Euro`.
    Unit,
    /// It is a common adjective, derived from no name: `satirische`.
    CommonAdjective,
    /// It is a common noun behind its article, and no list knows a name like it: `die Obduktion`.
    CommonNoun,
    /// The [reader](crate::corrections) says so.
    Corrected,
}

impl DropReason {
    /// The code in the report.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoName => "no-name",
            Self::TimeWord => "time-word",
            Self::TitleAlone => "title-alone",
            Self::ClassAlone => "class-alone",
            Self::Unit => "unit",
            Self::CommonAdjective => "common-adjective",
            Self::CommonNoun => "common-noun",
            Self::Corrected => "corrected",
        }
    }
}

/// Drops adjectives behind which no list and no name of the article knows a place, but for those in `-isch`, as they
/// are derived from towns and peoples: `antike` goes, `aztekische` stays.
pub(super) fn adjectives_of_nothing(entities: &mut Vec<Entity>, dropped: &mut Vec<Dropped>) {
    let before = dropped.len();
    entities.retain(|entity| {
        let is_adjective = entity.name.starts_with(char::is_lowercase)
            && !entity.name.ends_with("sch")
            && entity.mentions.iter().all(|mention| mention.form == MentionForm::Derived);
        if is_adjective {
            let spans = entity.mentions.iter().map(|mention| mention.span);
            dropped.extend(spans.map(|span| Dropped { span, reason: DropReason::CommonAdjective }));
        }
        !is_adjective
    });
    if dropped.len() > before {
        dropped.stable_sort_by_key(|dropped| dropped.span);
    }
}

/// Takes out titles that turned out to be family names: `Graf`, where the article has a `Lea Graf`.
pub(super) fn without_family_names(entities: &[Entity], dropped: &mut Vec<Dropped>) {
    let is_title = |dropped: &Dropped| dropped.reason == DropReason::TitleAlone;
    if !dropped.iter().any(is_title) {
        return;
    }
    let mut found: Vec<Span> =
        entities.iter().flat_map(|entity| entity.mentions.iter().map(|mention| mention.span)).collect();
    found.stable_sort();
    dropped.retain(|dropped| !is_title(dropped) || found.binary_search(&dropped.span).is_err());
}
