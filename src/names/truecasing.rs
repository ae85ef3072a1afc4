//! Truecasing (Lita et al. 2003): restores the usual casing of words in sentences that are all upper case (headlines)
//! or all lower case (chat), using the word table. Also handles single upper-case names in sentences of mixed case, as
//! in datelines (`BOCHUM (dpa)`) and forms (`Angela MERKEL`).

use super::words::{WordTable, lists};

/// The casing of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Casing {
    /// Upper and lower case.
    Mixed,
    /// Upper case only.
    Upper,
    /// Lower case only.
    Lower,
}

/// The minimum number of words from which the casing of a sentence is inferred.
const MIN_WORDS: usize = 4;
/// The longest acronym that keeps its upper case, in characters.
const MAX_ACRONYM: usize = 5;
/// The shortest upper-case name that is changed in a sentence of mixed case, in bytes: shorter ones may be acronyms.
const MIN_NAME: usize = 4;
/// Lists of names that may occur in upper case.
const NAME_LISTS: u16 = lists::FORENAME | lists::SURNAME | lists::TOWN | lists::STATE | lists::REGION;

impl Casing {
    /// Infers the casing from the words of a sentence; words with fewer than two ASCII letters are ignored.
    pub(crate) fn of<'t>(words: impl Iterator<Item = &'t str>) -> Self {
        let (mut upper_words, mut lower_words, mut all) = (0, 0, 0);
        for word in words {
            let (mut upper, mut lower) = (0, 0);
            for byte in word.bytes() {
                upper += usize::from(byte.is_ascii_uppercase());
                lower += usize::from(byte.is_ascii_lowercase());
            }
            if upper + lower < 2 {
                continue;
            }
            all += 1;
            upper_words += usize::from(lower == 0);
            lower_words += usize::from(upper == 0);
            // Most sentences end here early: one word of mixed case and one in lower case are enough.
            if all >= MIN_WORDS && lower_words > 0 && all > lower_words {
                return Self::Mixed;
            }
        }
        if all < MIN_WORDS {
            Self::Mixed
        } else if upper_words * 5 >= all * 4 {
            Self::Upper
        } else if lower_words == all {
            Self::Lower
        } else {
            Self::Mixed
        }
    }

    /// The word in its usual casing; none if it stays as it is.
    pub(crate) fn truecase(self, word: &str, words: &WordTable) -> Option<String> {
        match self {
            Self::Mixed => {
                let is_upper = word.len() >= MIN_NAME
                    && word.as_bytes().iter().take(2).all(u8::is_ascii_uppercase)
                    && !word.contains(char::is_lowercase);
                if !is_upper || words.get(word).is_some() {
                    return None;
                }
                let title = capitalise_parts(&word.to_lowercase())?;
                let known = words.get(&title)?.lists;
                (known & NAME_LISTS != 0 && known & lists::NOUN == 0).then_some(title)
            }
            Self::Lower => {
                let title = capitalise_parts(word)?;
                let known = words.get(&title)?;
                let prefers_lower = known.lists & lists::MOSTLY_LOWER != 0
                    || words.get(word).is_some_and(|entry| entry.cluster != 0 && known.cluster == 0);
                (!prefers_lower).then_some(title)
            }
            Self::Upper => {
                if word.chars().any(char::is_lowercase) || !word.chars().any(char::is_alphabetic) {
                    return None;
                }
                let lower = word.to_lowercase();
                let title = capitalise_parts(&lower)?;
                let (as_title, as_lower) = (words.get(&title), words.get(&lower));
                if word.chars().count() <= MAX_ACRONYM
                    && as_title.is_none()
                    && as_lower.is_none()
                    && words.get(word).is_some()
                {
                    return None;
                }
                match (as_title, as_lower) {
                    (None, Some(_)) => Some(lower),
                    (Some(title_entry), Some(lower_entry))
                        if title_entry.lists & lists::MOSTLY_LOWER != 0
                            || (lower_entry.cluster != 0 && title_entry.cluster == 0) =>
                    {
                        Some(lower)
                    }
                    _ => Some(title),
                }
            }
        }
    }
}

/// The word with its first letter and each letter after a hyphen in upper case; none if that changes nothing.
fn capitalise_parts(word: &str) -> Option<String> {
    let mut result = String::with_capacity(word.len());
    let mut starts_part = true;
    for character in word.chars() {
        if starts_part {
            result.extend(character.to_uppercase());
        } else {
            result.push(character);
        }
        starts_part = character == '-';
    }
    (result != word).then_some(result)
}

#[cfg(test)]
mod tests {
    use super::Casing;
    use crate::names::embeddings::Embeddings;
    use crate::names::words::{WordEntry, WordTable, lists};

    fn of(text: &str) -> Casing {
        Casing::of(text.split(' '))
    }

    #[test]
    fn the_casing_of_a_sentence_is_inferred() {
        assert_eq!(of("Kim reist nach Moskau ."), Casing::Mixed);
        assert_eq!(of("KIM REIST NACH MOSKAU !"), Casing::Upper);
        assert_eq!(of("kim reist heute nach moskau"), Casing::Lower);
        assert_eq!(of("CDU und CSU ."), Casing::Mixed);
        assert_eq!(of("EU , USA , UN ."), Casing::Mixed);
        assert_eq!(of(""), Casing::Mixed);
        assert_eq!(of("KIM REIST NACH MOSKAU Heute"), Casing::Upper, "four of five words");
        assert_eq!(of("KIM REIST NACH Den Haag"), Casing::Mixed);
        assert_eq!(of("Kim reist"), Casing::Mixed, "too few words");
        assert_eq!(of("KIM REIST HEUTE"), Casing::Mixed);
        assert_eq!(of("kim a b c 1 reist"), Casing::Mixed, "a letter is no word");
    }

    #[test]
    fn words_get_their_usual_casing() {
        let entry = |cluster, lists| WordEntry { cluster, lists };
        let table = WordTable::new(
            &[
                (WordTable::key("Moskau"), entry(1, lists::TOWN)),
                (WordTable::key("nach"), entry(2, 0)),
                (WordTable::key("Nach"), entry(3, lists::MOSTLY_LOWER)),
                (WordTable::key("NATO"), entry(4, 0)),
            ],
            Vec::new(),
            Embeddings::default(),
        );
        let truecase = |casing: Casing, word| casing.truecase(word, &table);
        assert_eq!(truecase(Casing::Upper, "MOSKAU").as_deref(), Some("Moskau"));
        assert_eq!(truecase(Casing::Upper, "NACH").as_deref(), Some("nach"));
        assert_eq!(truecase(Casing::Upper, "NATO"), None);
        assert_eq!(truecase(Casing::Upper, "RIA-NOWOSTI").as_deref(), Some("Ria-Nowosti"));
        assert_eq!(truecase(Casing::Lower, "moskau").as_deref(), Some("Moskau"));
        assert_eq!(truecase(Casing::Lower, "nach"), None);
        assert_eq!(truecase(Casing::Mixed, "moskau"), None);
        assert_eq!(truecase(Casing::Mixed, "MOSKAU").as_deref(), Some("Moskau"));
        assert_eq!(truecase(Casing::Mixed, "NATO"), None);
        assert_eq!(truecase(Casing::Mixed, "NACH"), None);
        assert_eq!(truecase(Casing::Mixed, "Moskau"), None);
    }

    #[test]
    fn words_in_capitals_get_the_casing_in_which_they_are_known() {
        let entry = |cluster, lists| WordEntry { cluster, lists };
        let table = WordTable::new(
            &[
                (WordTable::key("Angst"), entry(1, lists::NOUN | lists::SURNAME)),
                (WordTable::key("dort"), entry(2, 0)),
                (WordTable::key("Fahren"), entry(0, lists::NOUN)),
                (WordTable::key("fahren"), entry(5, 0)),
                (WordTable::key("Essen"), entry(1, lists::TOWN)),
                (WordTable::key("essen"), entry(2, 0)),
                (WordTable::key("Licht"), entry(0, lists::NOUN)),
                (WordTable::key("licht"), entry(0, 0)),
                (WordTable::key("ARDEN"), entry(4, 0)),
                (WordTable::key("VERDIGT"), entry(4, 0)),
                (WordTable::key("Ulm"), entry(4, lists::TOWN)),
            ],
            Vec::new(),
            Embeddings::default(),
        );
        let truecase = |casing: Casing, word| casing.truecase(word, &table);
        for (word, expected) in [
            ("DORT", Some("dort")),
            ("FAHREN", Some("fahren")),
            ("ESSEN", Some("Essen")),
            ("LICHT", Some("Licht")),
            // Known in capitals alone: an acronym, unless it is long.
            ("ARDEN", None),
            ("VERDIGT", Some("Verdigt")),
            ("QUERX", Some("Querx")),
            ("Ulm", None),
            ("2024", None),
        ] {
            assert_eq!(truecase(Casing::Upper, word).as_deref(), expected, "{word}");
        }
        for (word, expected) in
            [("angst", Some("Angst")), ("fahren", None), ("essen", Some("Essen")), ("licht", Some("Licht"))]
        {
            assert_eq!(truecase(Casing::Lower, word).as_deref(), expected, "{word}");
        }
        // Inside a sentence of both cases only names of four letters and more are changed.
        for (word, expected) in [("ANGST", None), ("ESSEN", Some("Essen")), ("ULM", None), ("FAHREN", None)] {
            assert_eq!(truecase(Casing::Mixed, word).as_deref(), expected, "{word}");
        }
    }
}
