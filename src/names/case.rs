//! Headlines in capitals and chat in small letters: the recogniser reads such a sentence as it would usually be
//! written, with the help of the word table (truecasing; Lita et al. 2003). So it does with a single name in capitals
//! in a usual sentence, as datelines (`BOCHUM (dpa)`) and forms (`Angela MERKEL`) have it.

use super::words::{WordTable, lists};

/// How a sentence is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// Capitals and small letters.
    Usual,
    /// Capitals alone.
    Capitals,
    /// Small letters alone.
    Small,
}

/// The fewest words that show how a sentence is written.
const FEWEST_WORDS: usize = 4;
/// The longest acronym that keeps its capitals.
const LONGEST_ACRONYM: usize = 5;
/// The shortest name, in bytes, that is told from an acronym in a usual sentence.
const SHORTEST_NAME: usize = 4;
/// Lists of names that are written in capitals here and there.
const NAMES: u16 = lists::FORENAME | lists::SURNAME | lists::TOWN | lists::STATE | lists::REGION;

impl Case {
    /// Looks at the words of a sentence: words of one letter and without letters say nothing.
    pub(crate) fn of<'t>(words: impl Iterator<Item = &'t str>) -> Self {
        let (mut capitals, mut small, mut all) = (0, 0, 0);
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
            capitals += usize::from(lower == 0);
            small += usize::from(upper == 0);
            // Most sentences show it early: a mixed word, and at least one word all in small letters.
            if all >= FEWEST_WORDS && small > 0 && all > small {
                return Self::Usual;
            }
        }
        if all < FEWEST_WORDS {
            Self::Usual
        } else if capitals * 5 >= all * 4 {
            Self::Capitals
        } else if small == all {
            Self::Small
        } else {
            Self::Usual
        }
    }

    /// The word as it would usually be written; nothing where it stays as it is.
    pub(crate) fn usual(self, word: &str, words: &WordTable) -> Option<String> {
        match self {
            Self::Usual => {
                let is_in_capitals = word.len() >= SHORTEST_NAME
                    && word.as_bytes().iter().take(2).all(u8::is_ascii_uppercase)
                    && !word.contains(char::is_lowercase);
                if !is_in_capitals || words.get(word).is_some() {
                    return None;
                }
                let title = capitalise_parts(&word.to_lowercase())?;
                let known = words.get(&title)?.lists;
                (known & NAMES != 0 && known & lists::NOUN == 0).then_some(title)
            }
            Self::Small => {
                let title = capitalise_parts(word)?;
                let known = words.get(&title)?;
                let rather_small = known.lists & lists::MOSTLY_LOWER != 0
                    || words.get(word).is_some_and(|entry| entry.cluster != 0 && known.cluster == 0);
                (!rather_small).then_some(title)
            }
            Self::Capitals => {
                if word.chars().any(char::is_lowercase) || !word.chars().any(char::is_alphabetic) {
                    return None;
                }
                let lower = word.to_lowercase();
                let title = capitalise_parts(&lower)?;
                let (as_title, as_lower) = (words.get(&title), words.get(&lower));
                if word.chars().count() <= LONGEST_ACRONYM
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

/// The word with a capital at its front and behind each hyphen.
fn capitalise_parts(word: &str) -> Option<String> {
    let mut result = String::with_capacity(word.len());
    let mut opens = true;
    for character in word.chars() {
        if opens {
            result.extend(character.to_uppercase());
        } else {
            result.push(character);
        }
        opens = character == '-';
    }
    (result != word).then_some(result)
}

#[cfg(test)]
mod tests {
    use super::Case;
    use crate::names::vectors::Vectors;
    use crate::names::words::{WordEntry, WordTable, lists};

    fn of(text: &str) -> Case {
        Case::of(text.split(' '))
    }

    #[test]
    fn sees_how_a_sentence_is_written() {
        assert_eq!(of("Kim reist nach Moskau ."), Case::Usual);
        assert_eq!(of("KIM REIST NACH MOSKAU !"), Case::Capitals);
        assert_eq!(of("kim reist heute nach moskau"), Case::Small);
        assert_eq!(of("CDU und CSU ."), Case::Usual);
        assert_eq!(of("EU , USA , UN ."), Case::Usual);
        assert_eq!(of(""), Case::Usual);
    }

    #[test]
    fn writes_words_as_usual() {
        let entry = |cluster, lists| WordEntry { cluster, lists };
        let table = WordTable::new(
            &[
                (WordTable::key("Moskau"), entry(1, lists::TOWN)),
                (WordTable::key("nach"), entry(2, 0)),
                (WordTable::key("Nach"), entry(3, lists::MOSTLY_LOWER)),
                (WordTable::key("NATO"), entry(4, 0)),
            ],
            Vec::new(),
            Vectors::default(),
        );
        let usual = |case: Case, word| case.usual(word, &table);
        assert_eq!(usual(Case::Capitals, "MOSKAU").as_deref(), Some("Moskau"));
        assert_eq!(usual(Case::Capitals, "NACH").as_deref(), Some("nach"));
        assert_eq!(usual(Case::Capitals, "NATO"), None);
        assert_eq!(usual(Case::Capitals, "RIA-NOWOSTI").as_deref(), Some("Ria-Nowosti"));
        assert_eq!(usual(Case::Small, "moskau").as_deref(), Some("Moskau"));
        assert_eq!(usual(Case::Small, "nach"), None);
        assert_eq!(usual(Case::Usual, "moskau"), None);
        assert_eq!(usual(Case::Usual, "MOSKAU").as_deref(), Some("Moskau"));
        assert_eq!(usual(Case::Usual, "NATO"), None);
        assert_eq!(usual(Case::Usual, "NACH"), None);
        assert_eq!(usual(Case::Usual, "Moskau"), None);
    }
}
