//! Whom the reports lean on, and how often.

use std::collections::BTreeMap;

use super::SharedSource;
use crate::analysis::Analysis;
use crate::entities::LinkedEntity;
use crate::sort::Sort;

/// Counts the statements of each source in each report, those with most first. A source is known across reports by the
/// key of its entity; one that is none, by what it is called. Statements of nobody in particular are left out.
pub(super) fn gather(analyses: &[&Analysis], entities: &[LinkedEntity]) -> Vec<SharedSource> {
    let mut linked: BTreeMap<(usize, usize), &LinkedEntity> = BTreeMap::new();
    for entity in entities {
        linked.extend(entity.members.iter().map(|&member| (member, entity)));
    }
    // By key; a name that is no key of an entity is told apart by the empty key.
    let mut counts: BTreeMap<(&str, String), Vec<usize>> = BTreeMap::new();
    for (article, analysis) in analyses.iter().enumerate() {
        for speaker in analysis.quotes.iter().filter_map(|quote| quote.speaker) {
            let entity = speaker.entity.and_then(|id| linked.get(&(article, id)));
            let source = match entity {
                Some(entity) => (entity.key.as_str(), entity.name.clone()),
                None => match speaker.name(analysis.article.text(), &analysis.entities) {
                    Some(name) => ("", name),
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
    sources.stable_sort_by_key(|source| std::cmp::Reverse(source.counts.iter().sum::<usize>()));
    sources
}

#[cfg(test)]
mod tests {
    use crate::analysis::{Options, analyze};
    use crate::article::Article;
    use crate::comparison::compare;

    #[test]
    fn sources_are_counted_by_report() {
        let read = |text: &str| analyze(&Article::from_text("", text).unwrap(), &Options::default());
        let a = read(
            "Nach Angaben der Polizei starben drei Menschen. Die Polizei teilte mit, dass der Fahrer floh.",
        );
        let b = read("Drei Menschen starben.");
        let comparison = compare(&[&a, &b]).unwrap();
        assert!(comparison.sources.iter().any(|source| source.counts[0] > 0));
        assert!(comparison.sources.iter().all(|source| source.counts[1] == 0));
    }
}
