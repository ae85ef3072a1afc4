//! Candidates → entities: each mention is assigned to the entity of its cluster, and a name part that several people
//! share to the bearer named last before it.

use super::clusters::Clusters;
use super::entity::{Entity, Gender, Mention, MentionForm};
use super::variants::{MentionCandidate, NameVariant};
use super::{gender, naming};
use crate::document::Document;
use crate::german::genders::of_given_name;
use crate::kind::Kind;
use crate::util::hashing::{Map, Set};

/// The entities with their mentions, names and keys, by first mention.
pub(super) fn assign(
    document: &Document,
    variants: &[NameVariant<'_>],
    candidates: &[MentionCandidate],
    clusters: &Clusters,
) -> Vec<Entity> {
    let mut assignment = Assignment {
        clusters,
        genders: genders_of_given_names(variants, clusters),
        set_apart: relatives(document, candidates, clusters),
        last_named: Map::default(),
        variants: variants.len() as u32,
    };
    let mut entities: Vec<Entity> = Vec::new();
    // The variants by which each entity is mentioned, once for each mention.
    let mut used: Vec<Vec<u32>> = Vec::new();
    let mut of_root: Map<u32, usize> = Map::default();
    for candidate in candidates {
        let root = assignment.root_of(document, candidate);
        let id = *of_root.entry(root).or_insert_with(|| {
            entities.push(Entity::nameless());
            used.push(Vec::new());
            entities.len() - 1
        });
        used[id].push(candidate.variant);
        entities[id].mentions.push(Mention {
            span: candidate.span,
            form: candidate.form,
            reason: clusters.reasons[candidate.variant as usize],
            added: candidate.added,
        });
    }
    for (entity, used) in entities.iter_mut().zip(&mut used) {
        naming::name(document, entity, used, variants);
    }
    naming::make_keys_distinct(&mut entities);
    entities
}

/// The state of the walk over the mentions.
struct Assignment<'a> {
    clusters: &'a Clusters,
    /// The gender of each person's given name, by the root of the cluster.
    genders: Map<u32, Gender>,
    /// The roots of people whom a shared name part does not mean.
    set_apart: Set<u32>,
    /// Where each root was named last: the start of the mention plus one.
    last_named: Map<u32, u32>,
    /// How many variants there are; greater roots stand for namesakes who differ in their form of address.
    variants: u32,
}

impl Assignment<'_> {
    /// The root that stands for the entity of a mention.
    fn root_of(&mut self, document: &Document, candidate: &MentionCandidate) -> u32 {
        let addressed = match candidate.form {
            MentionForm::Name => gender::by_address(document, candidate.span.start),
            _ => None,
        };
        let bearers = self.clusters.ambiguous.get(&candidate.variant);
        let root = match bearers {
            Some(bearers) => self.nearest(bearers, addressed).unwrap_or(candidate.variant),
            None => self.clusters.root(candidate.variant),
        };
        // `Frau Guttenberg` beside `Karl-Theodor Guttenberg`: somebody else of that name.
        let root = if self.contradicts(root, addressed) { root + self.variants } else { root };
        // Whoever is called `Frau Guttenberg` is not meant by the name alone.
        if addressed.is_none() || bearers.is_none() {
            self.last_named.insert(root, candidate.span.start + 1);
        }
        root
    }

    /// Of several bearers of a name the one named last before this place; the first one of all where none was yet.
    fn nearest(&self, bearers: &[u32], addressed: Option<Gender>) -> Option<u32> {
        let roots: Vec<u32> = bearers
            .iter()
            .map(|&bearer| self.clusters.root(bearer))
            .filter(|&root| !self.contradicts(root, addressed))
            .collect();
        let is_plain = addressed.is_none() && roots.iter().any(|root| !self.set_apart.contains(root));
        let meant = roots.into_iter().filter(|root| !is_plain || !self.set_apart.contains(root));
        meant.rev().max_by_key(|root| self.last_named.get(root).copied())
    }

    /// Whether the form of address names another gender than the given name.
    fn contradicts(&self, root: u32, addressed: Option<Gender>) -> bool {
        addressed.is_some_and(|addressed| self.genders.get(&root).is_some_and(|gender| *gender != addressed))
    }
}

/// The roots of people who are introduced as somebody's relatives, as in `seine Ehefrau Stephanie zu Guttenberg`: the
/// shared name part alone means somebody else.
fn relatives(document: &Document, candidates: &[MentionCandidate], clusters: &Clusters) -> Set<u32> {
    let mut relatives = Set::default();
    if clusters.ambiguous.is_empty() {
        return relatives;
    }
    for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Name) {
        if !clusters.ambiguous.contains_key(&candidate.variant)
            && gender::is_relative(document, candidate.span.start)
        {
            relatives.insert(clusters.root(candidate.variant));
        }
    }
    relatives
}

/// The gender that people's given names show, by the root of the cluster.
fn genders_of_given_names(variants: &[NameVariant<'_>], clusters: &Clusters) -> Map<u32, Gender> {
    let mut genders: Map<u32, Gender> = Map::default();
    for (id, variant) in variants.iter().enumerate() {
        let is_full = variant.form == MentionForm::Name && variant.kind() == Kind::Per;
        let Some((given, _)) = variant.surface.split_once(' ').filter(|_| is_full) else { continue };
        if let Some(gender) = of_given_name(given) {
            genders.entry(clusters.root(id as u32)).or_insert(gender);
        }
    }
    genders
}
