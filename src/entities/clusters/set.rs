//! Clusters of name variants: disjoint sets, with the reason why each variant is in its cluster.

use crate::entities::entity::{MentionForm, Reason};
use crate::entities::variants::NameVariant;
use crate::util::disjoint::DisjointSets;
use crate::util::hashing::Map;

/// Variants joined into clusters.
#[derive(Debug)]
pub(in crate::entities) struct Clusters {
    sets: DisjointSets,
    /// Why each variant is in its cluster.
    pub(in crate::entities) reasons: Vec<Reason>,
    /// For short forms that fit several people: one variant of each, in order of first appearance.
    pub(in crate::entities) ambiguous: Map<u32, Vec<u32>>,
}

impl Clusters {
    /// Each variant in a cluster of its own.
    pub(super) fn new(variants: &[NameVariant<'_>]) -> Self {
        Self {
            sets: DisjointSets::new(variants.len()),
            reasons: variants.iter().map(reason_of_form).collect(),
            ambiguous: Map::default(),
        }
    }

    /// The variant that stands for the cluster of this one.
    pub(in crate::entities) fn root(&self, variant: u32) -> u32 {
        self.sets.root(variant as usize) as u32
    }

    /// Joins the clusters of two variants under the first one.
    fn join(&mut self, a: u32, b: u32) {
        self.sets.join(a as usize, b as usize);
    }

    /// Joins the cluster of a variant with that of another, and keeps why, unless they are one already.
    pub(super) fn join_because(&mut self, variant: u32, with: u32, reason: Reason) {
        if self.root(variant) != self.root(with) {
            self.join(variant, with);
            self.reasons[variant as usize] = reason;
        }
    }
}

/// One variant for each cluster among these, in their order.
pub(super) fn distinct(clusters: &Clusters, variants: &[u32]) -> Vec<u32> {
    let mut roots = Vec::new();
    let mut distinct = Vec::new();
    for &variant in variants {
        let root = clusters.root(variant);
        if !roots.contains(&root) {
            roots.push(root);
            distinct.push(variant);
        }
    }
    distinct
}

/// The reason that the form alone gives.
pub(super) fn reason_of_form(variant: &NameVariant<'_>) -> Reason {
    match (variant.form, variant.place) {
        (MentionForm::Derived, Some(_)) => Reason::ListedDerivation,
        (MentionForm::Derived, None) => Reason::Derivation,
        (MentionForm::Part, _) => Reason::Compound,
        _ => Reason::Name,
    }
}
