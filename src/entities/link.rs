//! Entities of several articles → identities that do not depend on the order in which the articles are given.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::groups::long_forms;
use super::hashing::Map;
use super::surface::{fold, slavic, transliterated, undeclined};
use super::{Entity, MentionForm, Reason};
use crate::analysis::Analysis;
use crate::disjoint::DisjointSets;
use crate::names::Kind;
use crate::sort::Sort;

/// An entity across articles.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkedEntity {
    /// What makes it the same everywhere: the least [`Entity::key`] of its members. Depends on the set of articles,
    /// not on their order.
    pub key: String,
    /// The name that most of its members have; the longest, then the first by the alphabet among equals.
    pub name: String,
    /// The kind that most of its members have.
    pub kind: Kind,
    /// The greatest [`Entity::salience`] of its members.
    pub salience: f32,
    /// Its members, ascending: index of the article among those given, and index into that article's entities.
    pub members: Vec<(usize, usize)>,
}

impl LinkedEntity {
    /// Indices of the articles that mention it, ascending and distinct.
    #[must_use]
    pub fn articles(&self) -> Vec<usize> {
        let mut articles: Vec<usize> = self.members.iter().map(|&(article, _)| article).collect();
        articles.dedup();
        articles
    }
}

/// Gives the entities of several articles a shared identity, those in most articles first, then by salience, then by
/// key.
///
/// Entities are one where a full name, a listed place, or a name of an organisation or thing is the same. A person
/// of whom an article gives only a family name joins the one person of that name in the other articles, if the
/// article itself supports it: by an office that both articles give, or by two other entities that both name.
#[must_use]
pub fn link(analyses: &[&Analysis]) -> Vec<LinkedEntity> {
    let mut members: Vec<(usize, usize, &Entity)> = Vec::new();
    for (article, analysis) in analyses.iter().enumerate() {
        members.extend(analysis.entities.iter().enumerate().map(|(id, entity)| (article, id, entity)));
    }
    let mut sets = DisjointSets::new(members.len());
    // Looked up only, never walked: its order reaches nothing.
    let mut by_key: Map<String, usize> = Map::default();
    for (at, &(article, _, entity)) in members.iter().enumerate() {
        for key in keys(entity, analyses[article].article.text()) {
            let other = *by_key.entry(key).or_insert(at);
            sets.join(other, at);
        }
    }
    link_family_names(&members, analyses, &mut sets);
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in 0..members.len() {
        groups.entry(sets.root(at)).or_default().push(at);
    }
    let mut linked: Vec<(usize, LinkedEntity)> = groups
        .into_values()
        .map(|group| {
            let entities = || group.iter().filter_map(|&at| members.get(at));
            let mut names: BTreeMap<&str, usize> = BTreeMap::new();
            for (_, _, entity) in entities() {
                *names.entry(entity.name.as_str()).or_default() += 1;
            }
            let name = names.into_iter().max_by(|a, b| {
                (a.1, a.0.chars().count()).cmp(&(b.1, b.0.chars().count())).then_with(|| b.0.cmp(a.0))
            });
            let name = name.map_or_else(String::new, |(name, _)| name.to_owned());
            let mut kinds = [0usize; 4];
            for (_, _, entity) in entities() {
                kinds[entity.kind as usize] += 1;
            }
            let kind = [Kind::Per, Kind::Loc, Kind::Org, Kind::Oth]
                .into_iter()
                .max_by_key(|&kind| (kinds[kind as usize], std::cmp::Reverse(kind)))
                .unwrap_or(Kind::Oth);
            let linked = LinkedEntity {
                key: entities()
                    .map(|(_, _, entity)| entity.key.as_str())
                    .min()
                    .unwrap_or_default()
                    .to_owned(),
                name,
                kind,
                salience: entities().map(|(_, _, entity)| entity.salience).fold(0.0, f32::max),
                members: entities().map(|&(article, id, _)| (article, id)).collect(),
            };
            (linked.articles().len(), linked)
        })
        .collect();
    make_keys_distinct(&mut linked, analyses);
    linked.stable_sort_by(|(first, a), (second, b)| {
        second.cmp(first).then_with(|| b.salience.total_cmp(&a.salience)).then_with(|| a.key.cmp(&b.key))
    });
    linked.into_iter().map(|(_, linked)| linked).collect()
}

/// People of one family name whom nothing links get the id of an article behind their key: the least of theirs.
fn make_keys_distinct(linked: &mut [(usize, LinkedEntity)], analyses: &[&Analysis]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (_, entity) in &*linked {
        *counts.entry(entity.key.clone()).or_default() += 1;
    }
    for entity in linked
        .iter_mut()
        .map(|(_, entity)| entity)
        .filter(|entity| counts.get(&entity.key).is_some_and(|&count| count > 1))
    {
        let ids = entity.members.iter().filter_map(|&(article, _)| Some(analyses.get(article)?.article.id()));
        entity.key = format!("{} @{}", entity.key, ids.min().unwrap_or_default());
    }
}

/// Whether a name is only a family name (or only a given name).
fn is_short(entity: &Entity) -> bool {
    entity.kind == Kind::Per && !entity.name.contains(' ')
}

/// The keys by which an entity is the same everywhere: its name and its other names, except a person's short forms.
/// The kind is left out, for the recogniser may take one name for two kinds in two articles.
fn keys(entity: &Entity, text: &str) -> Vec<String> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    if is_short(entity) {
        return Vec::new();
    }
    if entity.kind == Kind::Per {
        let words: Vec<&str> = entity.name.split(' ').collect();
        if let [first, .., last] = words[..] {
            names.insert(format!("{} … {}", fold(first), fold(last)));
            if let Some(last) = slavic(&fold(last)) {
                names.insert(format!("~{} … {last}", transliterated(&fold(first))));
            }
        }
    }
    names.insert(undeclined(&fold(&entity.name)));
    names.extend(long_forms(&entity.name));
    if entity.kind != Kind::Per {
        // Short forms such as `Borussia` are left to the article in which they stand.
        let others = entity.mentions.iter().filter(|mention| {
            mention.form == MentionForm::Name
                && matches!(
                    mention.reason,
                    Reason::IntroducedAbbreviation | Reason::ListedName | Reason::Initials
                )
        });
        for name in others.map(|mention| mention.span.of(text)) {
            names.insert(undeclined(&fold(name)));
            names.extend(long_forms(name));
        }
    }
    names.into_iter().collect()
}

/// A family name as it is compared across articles: one key for all spellings of a Slavic name.
fn family_key(name: &str) -> String {
    let key = fold(name);
    slavic(&key).map_or(key, |slavic| format!("~{slavic}"))
}

/// Joins family names alone with the one person who bears them elsewhere, where the article supports it.
fn link_family_names(members: &[(usize, usize, &Entity)], analyses: &[&Analysis], sets: &mut DisjointSets) {
    let mut bearers: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (_, _, entity)) in members.iter().enumerate() {
        if entity.kind == Kind::Per && !is_short(entity) {
            let words: Vec<&str> = entity.name.split(' ').collect();
            if let [first, .., last] = words[..] {
                bearers.entry(family_key(last)).or_default().push(at);
                bearers.entry(fold(first)).or_default().push(at);
            }
        }
    }
    // The keys of each article's other entities, sorted: to tell how many two articles share.
    let others: Vec<Vec<&str>> = analyses
        .iter()
        .map(|analysis| {
            let others = analysis.entities.iter().filter(|other| !is_short(other));
            let mut keys: Vec<&str> = others.map(|other| other.key.as_str()).collect();
            keys.stable_sort();
            keys
        })
        .collect();
    let mut joins = Vec::new();
    for (at, (article, _, entity)) in members.iter().enumerate() {
        if !is_short(entity) {
            continue;
        }
        let bearers = bearers.get(&family_key(&entity.name)).or_else(|| bearers.get(&fold(&entity.name)));
        let Some(bearers) = bearers else { continue };
        let roots: BTreeSet<usize> = bearers.iter().map(|&bearer| sets.root(bearer)).collect();
        if roots.len() != 1 {
            continue;
        }
        let supported = bearers.iter().any(|&bearer| {
            let (other, _, full) = members[bearer];
            share_two(&others[*article], &others[other])
                || share_office(entity, analyses[*article], full, analyses[other])
        });
        if supported && let Some(&bearer) = bearers.first() {
            joins.push((at, bearer));
        }
    }
    for (at, bearer) in joins {
        sets.join(at, bearer);
    }
}

/// Whether two sorted lists have two keys in common.
fn share_two(a: &[&str], b: &[&str]) -> bool {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    let mut shared = 0;
    while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
        match x.cmp(y) {
            Ordering::Less => drop(a.next()),
            Ordering::Greater => drop(b.next()),
            Ordering::Equal => {
                shared += 1;
                if shared == 2 {
                    return true;
                }
                a.next();
                b.next();
            }
        }
    }
    false
}

/// Whether two articles give a person the same office.
fn share_office(short: &Entity, a: &Analysis, full: &Entity, b: &Analysis) -> bool {
    let offices = |entity: &Entity, analysis: &Analysis| -> Vec<String> {
        entity.descriptions.iter().map(|span| fold(span.of(analysis.article.text()))).collect()
    };
    if short.descriptions.is_empty() || full.descriptions.is_empty() {
        return false;
    }
    let known = offices(full, b);
    offices(short, a).iter().any(|office| known.contains(office))
}
