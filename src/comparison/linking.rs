//! Entities of several articles → identities that do not depend on the order in which the articles are given.

use std::cell::OnceCell;
use std::cmp::Reverse;

use crate::analysis::Analysis;
use crate::entities::surface::{fold, long_forms, slavic, transliterated, undeclined};
use crate::entities::{Entity, MentionForm, Reason};
use crate::kind::Kind;
use crate::util::disjoint::DisjointSets;
use crate::util::hashing::{Map, Set};
use crate::util::sort::Sort;

/// An entity across articles.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
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
    link_names(&members, analyses, &mut sets);
    link_family_names(&members, analyses, &mut sets);
    // The least number of a set is its root, so that each group begins with it.
    let mut group_of = vec![0; members.len()];
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in 0..members.len() {
        let root = sets.root(at);
        if root == at {
            group_of[at] = groups.len();
            groups.push(Vec::new());
        }
        groups[group_of[root]].push(at);
    }
    let mut linked: Vec<(usize, LinkedEntity)> = groups
        .into_iter()
        .map(|group| {
            let entities = || group.iter().filter_map(|&at| members.get(at));
            // Where a reader said what it is, the others have no voice.
            let is_corrected = entities().any(|(_, _, entity)| entity.corrected);
            let deciding =
                || entities().map(|(_, _, entity)| *entity).filter(|entity| entity.corrected == is_corrected);
            let mut kinds = [0usize; 4];
            for entity in deciding() {
                kinds[entity.kind as usize] += 1;
            }
            let kind = [Kind::Per, Kind::Loc, Kind::Org, Kind::Oth]
                .into_iter()
                .max_by_key(|&kind| (kinds[kind as usize], Reverse(kind)))
                .unwrap_or(Kind::Oth);
            let key = entities().map(|(_, _, entity)| entity.key.as_str()).min();
            let articles = group.chunk_by(|&a, &b| members[a].0 == members[b].0).count();
            let linked = LinkedEntity {
                key: key.unwrap_or_default().to_owned(),
                name: most_frequent(deciding().map(|entity| entity.name.as_str())),
                kind,
                salience: entities().map(|(_, _, entity)| entity.salience).fold(0.0, f32::max),
                members: entities().map(|&(article, id, _)| (article, id)).collect(),
            };
            (articles, linked)
        })
        .collect();
    make_keys_distinct(&mut linked, analyses);
    linked.stable_sort_by(|(first, a), (second, b)| {
        second.cmp(first).then_with(|| b.salience.total_cmp(&a.salience)).then_with(|| a.key.cmp(&b.key))
    });
    linked.into_iter().map(|(_, linked)| linked).collect()
}

/// The most frequent name; the longest, then the first by the alphabet among equals.
fn most_frequent<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut names: Vec<&str> = names.collect();
    names.stable_sort();
    let runs = names.chunk_by(|a, b| a == b);
    let best = runs.max_by_key(|run| (run.len(), run[0].chars().count(), Reverse(run[0])));
    best.map_or_else(String::new, |run| run[0].to_owned())
}

/// People of one family name whom nothing links get the id of an article behind their key: the least of theirs.
fn make_keys_distinct(linked: &mut [(usize, LinkedEntity)], analyses: &[&Analysis]) {
    let mut counts: Map<&str, u32> = Map::default();
    for (_, entity) in &*linked {
        *counts.entry(entity.key.as_str()).or_default() += 1;
    }
    let is_shared: Vec<bool> = linked.iter().map(|(_, entity)| counts[entity.key.as_str()] > 1).collect();
    for ((_, entity), _) in linked.iter_mut().zip(is_shared).filter(|&(_, is_shared)| is_shared) {
        let ids = entity
            .members
            .iter()
            .filter_map(|&(article, _)| Some(analyses.get(article)?.document.article().id()));
        entity.key = format!("{} @{}", entity.key, ids.min().unwrap_or_default());
    }
}

/// Whether a name is only a family name (or only a given name).
fn is_short(entity: &Entity) -> bool {
    let mut names = std::iter::once(&entity.name).chain(&entity.found_name);
    entity.kind == Kind::Per && names.all(|name| !name.contains(' '))
}

/// An entity, with the index of its article and its index there.
type Member<'a> = (usize, usize, &'a Entity);

/// Joins entities with a key in common: their names and their other names, except a person's short forms. The kind is
/// left out, for the recogniser may take one name for two kinds in two articles.
fn link_names(members: &[Member<'_>], analyses: &[&Analysis], sets: &mut DisjointSets) {
    // Looked up only, never walked: their order reaches nothing. The keys of a name are made once, however many
    // articles have it.
    let mut by_name: Map<(&str, bool), usize> = Map::default();
    let mut by_key: Map<String, usize> = Map::default();
    for (at, &(article, _, entity)) in members.iter().enumerate().filter(|(_, member)| !is_short(member.2)) {
        let is_person = entity.kind == Kind::Per;
        // Short forms such as `Borussia` are left to the article in which they stand.
        let others = entity.mentions.iter().filter(|mention| {
            let is_other = matches!(
                mention.reason,
                Reason::IntroducedAbbreviation | Reason::ListedName | Reason::Initials
            );
            !is_person && mention.form == MentionForm::Name && is_other
        });
        let others = others.map(|mention| mention.span.of(analyses[article].document.text()));
        let found = entity.found_name.as_deref().filter(|name| !is_person || name.contains(' '));
        for name in std::iter::once(entity.name.as_str()).chain(found).chain(others) {
            let first = *by_name.entry((name, is_person)).or_insert(at);
            sets.join(first, at);
            if first == at {
                for key in keys(name, is_person) {
                    sets.join(*by_key.entry(key).or_insert(at), at);
                }
            }
        }
    }
}

/// The keys by which a name is the same everywhere.
fn keys(name: &str, is_person: bool) -> impl Iterator<Item = String> {
    let mut of_person = None;
    let mut of_slavic = None;
    if is_person && let Some((first, rest)) = name.split_once(' ') {
        let (first, last) = (fold(first), fold(rest.rsplit(' ').next().unwrap_or_default()));
        of_slavic = slavic(&last).map(|last| format!("~{} … {last}", transliterated(&first)));
        of_person = Some(format!("{first} … {last}"));
    }
    let whole = undeclined(&fold(name)).into_owned();
    of_person.into_iter().chain(of_slavic).chain([whole]).chain(long_forms(name))
}

/// A family name as it is compared across articles: one key for all spellings of a Slavic name.
fn family_key(name: &str) -> String {
    let key = fold(name);
    slavic(&key).map_or(key, |slavic| format!("~{slavic}"))
}

/// The most entities of an article, by salience, that tell whether another article is about the same.
const MAX_OTHERS: usize = 48;

/// The people of several articles who bear one family name (or given name).
#[derive(Default)]
struct Namesakes {
    bearers: Vec<usize>,
    /// What the articles tell of them, if they are one person.
    told: OnceCell<Option<Told>>,
}

/// What the articles that name a person in full tell, to be held against one that gives the family name alone.
struct Told {
    /// Two other entities that one of the articles names.
    pairs: Set<(u32, u32)>,
    /// Folded offices.
    offices: Set<String>,
}

/// Joins family names alone with the one person who bears them elsewhere, where the article supports it.
///
/// What supports it is gathered once a family name, so that the work grows with the articles and not with their pairs.
fn link_family_names(members: &[Member<'_>], analyses: &[&Analysis], sets: &mut DisjointSets) {
    if !members.iter().any(|(_, _, entity)| is_short(entity)) {
        return;
    }
    let mut namesakes: Map<String, Namesakes> = Map::default();
    for (at, (_, _, entity)) in members.iter().enumerate() {
        if entity.kind == Kind::Per
            && let Some((first, rest)) = entity.name.split_once(' ')
        {
            let last = rest.rsplit(' ').next().unwrap_or_default();
            namesakes.entry(family_key(last)).or_default().bearers.push(at);
            namesakes.entry(fold(first)).or_default().bearers.push(at);
        }
    }
    let mut numbers: Map<&str, u32> = Map::default();
    let others: Vec<Vec<u32>> = analyses.iter().map(|analysis| others(analysis, &mut numbers)).collect();
    let offices = |&(article, _, entity): &Member<'_>| -> Vec<String> {
        let text = analyses[article].document.text();
        entity.descriptions.iter().map(|span| fold(span.of(text))).collect()
    };
    let tell = |bearers: &[usize], sets: &DisjointSets| {
        let root = sets.root(*bearers.first()?);
        if bearers.iter().any(|&bearer| sets.root(bearer) != root) {
            return None;
        }
        let mut told = Told { pairs: Set::default(), offices: Set::default() };
        for member in bearers.iter().filter_map(|&bearer| members.get(bearer)) {
            told.pairs.extend(pairs(&others[member.0]));
            told.offices.extend(offices(member));
        }
        Some(told)
    };
    let mut joins = Vec::new();
    for (at, member) in members.iter().enumerate().filter(|(_, member)| is_short(member.2)) {
        let name = &member.2.name;
        let Some(of_name) = namesakes.get(&family_key(name)).or_else(|| namesakes.get(&fold(name))) else {
            continue;
        };
        let Some(told) = of_name.told.get_or_init(|| tell(&of_name.bearers, sets)) else { continue };
        let supports = pairs(&others[member.0]).any(|pair| told.pairs.contains(&pair))
            || offices(member).iter().any(|office| told.offices.contains(office));
        joins.extend(of_name.bearers.first().filter(|_| supports).map(|&bearer| (at, bearer)));
    }
    for (at, bearer) in joins {
        sets.join(at, bearer);
    }
}

/// The numbers of an article's most salient entities, ascending; people with a family name alone left out.
fn others<'a>(analysis: &'a Analysis, numbers: &mut Map<&'a str, u32>) -> Vec<u32> {
    let mut others: Vec<&Entity> = analysis.entities.iter().filter(|entity| !is_short(entity)).collect();
    if others.len() > MAX_OTHERS {
        others.stable_sort_by(|a, b| b.salience.total_cmp(&a.salience).then_with(|| a.key.cmp(&b.key)));
        others.truncate(MAX_OTHERS);
    }
    let mut number = |entity: &'a Entity| {
        let next = numbers.len() as u32;
        *numbers.entry(entity.key.as_str()).or_insert(next)
    };
    let mut others: Vec<u32> = others.into_iter().map(&mut number).collect();
    others.stable_sort();
    others
}

/// All pairs of two numbers, the smaller one first.
fn pairs(numbers: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    numbers.iter().enumerate().flat_map(|(at, &a)| numbers[at + 1..].iter().map(move |&b| (a, b)))
}

#[cfg(test)]
mod tests {
    use super::{LinkedEntity, link};
    use crate::analysis::Analysis;
    use crate::entities::tests::analysis;

    #[test]
    fn entities_of_several_articles_do_not_depend_on_their_order() {
        let sources = [
            "Der Machthaber [Kim Jong Un|PER] besuchte [Russland|LOC] und die [Vereinten Nationen|ORG].",
            "Der Machthaber [Kim|PER] sprach in [Moskau|LOC] vor den [UN|ORG] über [russische|LOC/d] Raketen.",
            "[Kim Wilde|PER] sang in [Berlin|LOC].",
            "Ein gewisser [Kim|PER] wurde in [Berlin|LOC] gesehen.",
        ];
        let analyses: Vec<Analysis> = sources
            .iter()
            .enumerate()
            .map(|(at, source)| analysis(&format!("article {at}"), source))
            .collect();
        let named = |order: &[usize]| -> Vec<(String, String, Vec<usize>)> {
            let given: Vec<&Analysis> = order.iter().map(|&at| &analyses[at]).collect();
            let articles = |linked: &LinkedEntity| {
                let mut articles: Vec<usize> = linked.articles().into_iter().map(|at| order[at]).collect();
                articles.sort_unstable();
                articles
            };
            link(&given)
                .iter()
                .map(|linked| (linked.key.clone(), linked.name.clone(), articles(linked)))
                .collect()
        };
        let forward = named(&[0, 1, 2, 3]);
        assert_eq!(forward, named(&[3, 1, 0, 2]));
        assert_eq!(forward, named(&[2, 3, 1, 0]));
        let articles = |key: &str| {
            forward.iter().find(|(other, ..)| other == key).map(|(.., articles)| articles.clone())
        };
        assert_eq!(articles("LOC:russland"), Some(vec![0, 1]));
        assert_eq!(articles("ORG:un"), Some(vec![0, 1]), "{forward:?}");
        assert_eq!(articles("PER:kim wilde"), Some(vec![2]));
    }

    #[test]
    fn a_family_name_alone_is_linked_where_the_article_supports_it() {
        let full = analysis("a", "Der Machthaber [Kim Jong Un|PER] besuchte [Wladiwostok|LOC].");
        let office = analysis("b", "Der Machthaber [Kim|PER] kehrte heim.");
        let stranger = analysis("c", "Ein Student namens [Kim|PER] kam nach [Köln|LOC].");
        let articles = |others: &[&Analysis]| {
            let linked = link(others);
            linked.iter().find(|linked| linked.name == "Kim Jong Un").map(|linked| linked.articles())
        };
        assert_eq!(articles(&[&full, &office]), Some(vec![0, 1]));
        assert_eq!(articles(&[&full, &stranger]), Some(vec![0]));
    }

    #[test]
    fn a_family_name_alone_is_linked_by_two_others_who_are_named_with_both() {
        let full = analysis("a", "[Anna Becker|PER] sprach in [Köln|LOC] vor dem [ADAC|ORG].");
        let articles = |other: &str| {
            let other = analysis("b", other);
            let linked = link(&[&full, &other]);
            linked.iter().find(|linked| linked.name == "Anna Becker").map(|linked| linked.articles())
        };
        assert_eq!(articles("[Becker|PER] kam nach [Köln|LOC] zum [ADAC|ORG]."), Some(vec![0, 1]));
        assert_eq!(
            articles("[Becker|PER] kam nach [Köln|LOC] zum [VfL|ORG]."),
            Some(vec![0]),
            "one is chance"
        );
    }

    #[test]
    fn people_of_one_family_name_whom_nothing_links_have_keys_of_their_own() {
        let one = analysis("a", "Ein Student namens [Kim|PER] kam nach [Köln|LOC].");
        let other = analysis("b", "Ein Gast namens [Kim|PER] blieb in [Bonn|LOC].");
        let linked = link(&[&one, &other]);
        let mut keys: Vec<&str> = linked.iter().map(|linked| linked.key.as_str()).collect();
        keys.sort_unstable();
        assert_eq!(keys, ["LOC:bonn", "LOC:köln", "PER:kim @a", "PER:kim @b"]);
    }

    #[test]
    fn other_spellings_of_slavic_names_and_towns_are_linked() {
        let one = analysis("a", "[Wolodymyr Selenskyj|PER] sprach in [Kiew|LOC], [Hans Meyer|PER] auch.");
        let other = analysis("b", "[Volodymyr Zelensky|PER] sprach in [Kyjiw|LOC], [Hans Meier|PER] auch.");
        let linked = link(&[&one, &other]);
        let articles: Vec<usize> = linked.iter().map(|linked| linked.articles().len()).collect();
        assert_eq!(articles, [2, 2, 1, 1], "{linked:?}");
    }
}
