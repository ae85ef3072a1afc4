//! Nouns that stand in reports on anything: `Termin`, `Süden`, `Provinz`, `Hälfte`, `Teilnehmer`. They say little about what
//! an article is about, however rare they are in German.
//!
//! Own compilation from general knowledge of the language of news.

use super::stem::Stemmer;

/// Nouns in the singular with blanks between them; `#` opens a heading.
static NOUNS: &str = include_str!("general_nouns.txt");

/// Calls `take` with the stem of each of the nouns.
pub(crate) fn each_stem(mut take: impl FnMut(&str)) {
    let mut stemmer = Stemmer::default();
    for noun in NOUNS.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split(' ')) {
        take(stemmer.stem(noun));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_noun_is_listed_once() {
        let nouns =
            super::NOUNS.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split(' '));
        let mut seen = std::collections::BTreeSet::new();
        for noun in nouns {
            assert!(noun.starts_with(char::is_uppercase) && seen.insert(noun), "{noun}");
        }
    }
}
