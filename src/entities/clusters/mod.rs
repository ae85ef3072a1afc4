//! Name variants → clusters: which spellings name one entity.
//!
//! Variants are joined in steps, the most certain first: listed places and equal keys, abbreviations, people by family name, short
//! forms of organisations, derived words. Every step looks names up in maps, so that the work grows with the number of
//! variants.

mod abbreviations;
mod derived;
mod index;
mod keys;
mod other_names;
mod people;
mod set;
mod short_forms;

use std::borrow::Cow;

pub(super) use set::Clusters;

use super::variants::{MentionCandidate, NameVariant};
use crate::document::Document;

/// Joins variants into clusters.
pub(super) fn cluster(
    document: &Document,
    variants: &[NameVariant<'_>],
    candidates: &[MentionCandidate],
) -> Clusters {
    let mut clusters = Clusters::new(variants);
    let names: Vec<Cow<'_, str>> = variants.iter().map(keys::name_key).collect();
    let keys = keys::join(&mut clusters, variants, &names);
    abbreviations::join_introduced(&mut clusters, document, variants, candidates);
    abbreviations::join_initials(&mut clusters, variants);
    people::join(&mut clusters, document, variants, candidates);
    short_forms::join(&mut clusters, document, variants, candidates);
    derived::join(&mut clusters, variants, &keys.whole);
    clusters
}
