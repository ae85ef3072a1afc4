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
    for noun in nouns() {
        take(stemmer.stem(noun));
    }
}

fn nouns() -> impl Iterator<Item = &'static str> {
    NOUNS.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split(' '))
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_noun_is_listed_once() {
        let mut seen = std::collections::BTreeSet::new();
        for noun in super::nouns() {
            assert!(noun.starts_with(char::is_uppercase) && seen.insert(noun), "{noun}");
        }
    }

    #[test]
    fn no_noun_has_the_stem_of_one_that_tells_what_an_article_is_about() {
        let mut stems = std::collections::BTreeSet::new();
        super::each_stem(|stem| {
            stems.insert(stem.to_owned());
        });
        let mut stemmer = super::Stemmer::default();
        for noun in [
            "Gericht", "Zug", "Post", "Steuer", "Wahl", "Polizei", "Hafen", "Brand", "Schule", "Streik",
            "Kind",
        ] {
            assert!(!stems.contains(stemmer.stem(noun)), "{noun}");
        }
    }

    #[test]
    fn nouns_of_any_report_are_taken_by_their_stem() {
        let mut stems = std::collections::BTreeSet::new();
        super::each_stem(|stem| {
            stems.insert(stem.to_owned());
        });
        let mut stemmer = super::Stemmer::default();
        for noun in ["Provinzen", "Termine", "Teilnehmern"] {
            assert!(stems.contains(stemmer.stem(noun)), "{noun}");
        }
    }
}
