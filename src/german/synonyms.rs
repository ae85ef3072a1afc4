//! Words that news reports use for the same thing, so that two reports on one event can be laid side by side.
//!
//! Own compilation from general knowledge of the language of news: verbs of events with their irregular forms and nouns, and
//! names of states that go by several. A group holds what may stand for one another in a report; a word is in one group
//! at most. Two words with a blank between them count only together. Inflected forms and derivations need no entry of
//! their own where they share a [root](super::roots) with one.

use std::sync::LazyLock;

use super::lookup::Table;

/// The groups, by their first words, that are the names of one state or union.
pub(crate) const STATE_NAMES: &[&str] =
    &["Vereinigte Staaten", "Moskau", "Peking", "London", "Vereinte Nationen", "Europäische Union"];

/// The capitals among their names: each is a city, too. Sorted.
pub(crate) const CAPITALS: &[&str] = &["London", "Moskau", "Peking", "Washington"];

/// A group a line, what belongs to it between commas; the first word names the group, `#` opens a heading.
static GROUPS: &str = include_str!("synonyms.txt");

/// The groups: the words of each, or two words with a blank between them.
pub(crate) fn groups() -> impl Iterator<Item = impl Iterator<Item = &'static str> + Clone> {
    GROUPS.lines().filter(|line| !line.starts_with('#')).map(|line| line.split(", "))
}

/// The nouns of all groups, and the number of each one's group.
static NOUNS: LazyLock<(Vec<(&str, u16)>, Table)> = LazyLock::new(|| {
    let numbered = (0..).zip(groups()).flat_map(|(number, group)| group.map(move |word| (word, number)));
    let nouns: Vec<_> =
        numbered.filter(|(word, _)| word.starts_with(char::is_uppercase) && !word.contains(' ')).collect();
    let table = Table::new(nouns.iter().map(|noun| noun.0));
    (nouns, table)
});

/// The number of the group of a noun, in a form that is listed or with an ending behind it.
pub(crate) fn group_of_noun(noun: &str) -> Option<u16> {
    let (nouns, table) = &*NOUNS;
    let bases = ["", "s", "es", "n", "en", "e"].iter().filter_map(|ending| noun.strip_suffix(ending));
    let mut found = bases.filter_map(|base| table.find(nouns, base.as_bytes(), |noun| noun.0));
    found.next().and_then(|at| nouns.get(at)).map(|noun| noun.1)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::group_of_noun;
    use crate::german::stem::Stemmer;

    #[test]
    fn nouns_of_a_group_share_its_number() {
        assert_eq!(group_of_noun("Maschine"), group_of_noun("Flugzeugs"));
        assert_ne!(group_of_noun("Klinik"), group_of_noun("Flugzeug"));
        assert_eq!(group_of_noun("Zebra"), None);
    }

    #[test]
    fn no_word_is_in_two_groups() {
        let mut groups: BTreeMap<Vec<(String, bool, bool)>, Option<&str>> = BTreeMap::new();
        let mut stemmer = Stemmer::default();
        for group in super::groups() {
            let name = group.clone().next();
            for entry in group {
                let stems: Vec<_> = entry
                    .split(' ')
                    .map(|word| {
                        let noun = word.starts_with(char::is_uppercase);
                        (stemmer.stem(word).to_owned(), noun, word.starts_with("Ge"))
                    })
                    .collect();
                assert!(stems.len() < 3, "{entry}: one word or two");
                let other = groups.insert(stems, name);
                assert!(other.is_none_or(|other| other == name), "{entry}: in {other:?} and {name:?}");
            }
        }
    }
}
