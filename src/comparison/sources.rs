//! Whom the reports lean on, and how often.

use std::collections::{BTreeMap, BTreeSet};

use super::SharedSource;
use super::linking::LinkedEntity;
use crate::analysis::Analysis;
use crate::util::sort::Sort;

/// Counts the statements of each source in each report, those with most first. A source is known across reports by the
/// key of its entity; one that is none, by what it is called. Statements of nobody in particular are left out.
pub(super) fn gather(analyses: &[&Analysis], entities: &[LinkedEntity]) -> Vec<SharedSource> {
    let mut linked: BTreeMap<(usize, usize), &LinkedEntity> = BTreeMap::new();
    for entity in entities {
        linked.extend(entity.members.iter().map(|&member| (member, entity)));
    }
    // By key; a name that is no key of an entity is told apart by the empty key.
    let mut counts: BTreeMap<(&str, String), Vec<usize>> = BTreeMap::new();
    // Whom a reader names is nobody else.
    let mut given: BTreeSet<&str> = BTreeSet::new();
    for (article, analysis) in analyses.iter().enumerate() {
        for quote in analysis.quotes.iter().filter(|quote| quote.speaker.is_some()) {
            let entity = quote.speaker.and_then(|speaker| linked.get(&(article, speaker.entity?)));
            let source = match entity {
                Some(entity) => (entity.key.as_str(), entity.name.clone()),
                None => match quote.speaker_name(analysis.document.article().text(), &analysis.entities) {
                    Some(name) => {
                        given.extend(quote.corrected.as_deref());
                        ("", name)
                    }
                    None => continue,
                },
            };
            if let Some(count) =
                counts.entry(source).or_insert_with(|| vec![0; analyses.len()]).get_mut(article)
            {
                *count += 1;
            }
        }
    }
    let mut sources: Vec<SharedSource> =
        counts.into_iter().map(|((_, name), counts)| SharedSource { name, counts }).collect();
    join_names(&mut sources, &given);
    sources.stable_sort_by_key(|source| std::cmp::Reverse(source.counts.iter().sum::<usize>()));
    sources
}

/// Joins a source of one name with the one whose last name it is, where there is but one (`Reimers`, `Ulf Reimers`), and
/// one with an article with the same without (`der Kreml`, `Kreml`).
fn join_names(sources: &mut Vec<SharedSource>, given: &BTreeSet<&str>) {
    // By last name, the place of the full name; nothing where two bear it.
    let mut full: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for (place, source) in sources.iter().enumerate() {
        if source.name.starts_with(char::is_uppercase)
            && let Some((_, last)) = source.name.rsplit_once(' ')
        {
            full.entry(last.to_owned()).and_modify(|known| *known = None).or_insert(Some(place));
        }
    }
    let bare: BTreeMap<&str, usize> =
        sources.iter().enumerate().map(|(place, source)| (source.name.as_str(), place)).collect();
    let mut joined = Vec::new();
    let others = sources.iter().enumerate().filter(|(_, source)| !given.contains(source.name.as_str()));
    for (place, source) in others {
        let article = ["der ", "die ", "das "].iter().find_map(|article| source.name.strip_prefix(article));
        let without_article = article.and_then(|name| bare.get(name).copied());
        let bearer = without_article.or_else(|| full.get(&source.name).copied().flatten());
        joined.extend(bearer.map(|bearer| (place, bearer)));
    }
    for &(place, bearer) in &joined {
        let counts = std::mem::take(&mut sources[place].counts);
        for (sum, count) in sources[bearer].counts.iter_mut().zip(counts) {
            *sum += count;
        }
    }
    sources.retain(|source| !source.counts.is_empty());
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::analysis::analyze;
    use crate::comparison::compare;
    use crate::document::article::Article;

    #[test]
    fn sources_are_counted_by_report() {
        let read = |text: &str| analyze(&Article::from_text("", text).unwrap());
        let a = read(
            "Nach Angaben der Polizei starben drei Menschen. Die Polizei teilte mit, dass der Fahrer floh.",
        );
        let b = read("Drei Menschen starben.");
        let comparison = compare(&[&a, &b]).unwrap();
        assert!(comparison.sources.iter().any(|source| source.counts[0] > 0));
        assert!(comparison.sources.iter().all(|source| source.counts[1] == 0));
    }

    #[test]
    fn surnames_and_articles_join_the_full_name() {
        let source = |name: &str, counts: [usize; 2]| super::SharedSource {
            name: name.to_owned(),
            counts: counts.to_vec(),
        };
        let mut sources =
            vec![source("Reimers", [0, 2]), source("Ulf Reimers", [1, 0]), source("Polizei", [1, 1])];
        super::join_names(&mut sources, &BTreeSet::new());
        assert_eq!(sources, [source("Ulf Reimers", [1, 2]), source("Polizei", [1, 1])]);
        let mut kremlin = vec![source("Kreml", [1, 0]), source("der Kreml", [0, 1])];
        super::join_names(&mut kremlin, &BTreeSet::new());
        assert_eq!(kremlin, [source("Kreml", [1, 1])]);
        let mut two = vec![source("Kim", [1, 0]), source("Anna Kim", [1, 0]), source("Jong Kim", [0, 1])];
        super::join_names(&mut two, &BTreeSet::new());
        assert_eq!(two.len(), 3);
        let mut own = vec![source("Reimers", [0, 2]), source("Ulf Reimers", [1, 0])];
        super::join_names(&mut own, &BTreeSet::from(["Reimers"]));
        assert_eq!(own.len(), 2, "the reader's words");
    }
}
