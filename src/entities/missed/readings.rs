//! What a word form can be where no candidate covers it, by the lists and by the names of the article.

use super::known_names::{KnownNames, KnownWord};
use crate::entities::entity::MentionForm;
use crate::entities::surface::fold;
use crate::german::{acronyms, laws, name_adjectives, places, sole_bodies};
use crate::kind::Kind;

/// What a word form can be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum WordReading {
    Nothing,
    /// A mention in this form and kind, of the first `length` bytes.
    Mention {
        form: MentionForm,
        kind: Kind,
        length: u32,
    },
    /// An adjective derived from two places, with a hyphen after so many bytes: `deutsch-französische`.
    TwoAdjectives(u32),
    /// A body whose full name stands in the article, behind an article: `der Sicherheitsrat`.
    Body,
    /// A body of which a region has one, behind an article: `die Ärztekammer`, but not `das Landeskriminalamt Hamburg`, one of
    /// several.
    BodyOfRegion,
    /// The first word of a listed name of two, maybe declined: `Vereinigten Staaten`, `Nahen Osten`, `St. Gallen`.
    FirstOfTwo,
    /// An adjective that has a capital in names alone: `des Internationalen Strafgerichtshofs`.
    Adjective,
    /// The inhabitants of a state: not where a longer name begins (`Deutsche Bahn`).
    Inhabitant,
    /// A party that is called by an adjective: in the brackets behind a name (`Johannes Rauch (Grüne)`).
    Party,
    /// The family name of a person who is elsewhere named in full: as a person's name, and not where a sentence
    /// begins, for there every word has a capital.
    FamilyName,
    /// A person's name: not behind an article or adjective, where it is a common noun (`die Macht`).
    Person,
}

/// What a word form can be.
pub(super) fn reading(word: &str, known: &KnownNames<'_>) -> WordReading {
    let Some(first) = word.chars().next().filter(|c| c.is_alphabetic()) else { return WordReading::Nothing };
    if word.len() < 2 || word.len() > 80 {
        return WordReading::Nothing;
    }
    if first.is_lowercase() {
        return of_adjective(word);
    }
    let known_word = known.words.get(word).copied();
    let known_base = word.strip_suffix('s').and_then(|base| known.words.get(base)).copied();
    match (known_word, known_base) {
        (Some(KnownWord::Name(kind)), _) | (_, Some(KnownWord::Name(kind))) => match kind {
            Kind::Per => WordReading::Person,
            _ => mention(MentionForm::Name, kind, word.len()),
        },
        (Some(KnownWord::FamilyName), _) | (_, Some(KnownWord::FamilyName)) => WordReading::FamilyName,
        (Some(KnownWord::Body), _) | (_, Some(KnownWord::Body)) => WordReading::Body,
        (None, None) => of_listed_word(word, known),
    }
}

fn mention(form: MentionForm, kind: Kind, length: usize) -> WordReading {
    WordReading::Mention { form, kind, length: length as u32 }
}

/// What a word in lower case can be.
fn of_adjective(word: &str) -> WordReading {
    if places::by_adjective(word).is_some() {
        return mention(MentionForm::Derived, Kind::Loc, word.len());
    }
    match places::by_double_adjective(word) {
        Some((_, hyphen, _)) => WordReading::TwoAdjectives(hyphen as u32),
        None => WordReading::Nothing,
    }
}

/// What a word with a capital can be by the lists alone, and as a compound.
fn of_listed_word(word: &str, known: &KnownNames<'_>) -> WordReading {
    if matches!(word, "Grüne" | "Linke") {
        return WordReading::Party;
    }
    if acronyms::is_agency(word) || sole_bodies::is_sole_body(word) {
        return mention(MentionForm::Name, Kind::Org, word.len());
    }
    if sole_bodies::is_body_of_region(word) {
        return WordReading::BodyOfRegion;
    }
    if is_bank(word) {
        return mention(MentionForm::Name, Kind::Org, word.len());
    }
    if laws::is_law(word) {
        return mention(MentionForm::Name, Kind::Oth, word.len());
    }
    // `St. Gallen`
    if matches!(word, "St." | "Sankt") {
        return WordReading::FirstOfTwo;
    }
    // The endings that adjectives in names have behind an article, and in the nominative of the feminine and plural.
    let stem = ["en", "er", "e"].iter().find_map(|ending| word.strip_suffix(ending));
    if stem.is_some_and(name_adjectives::is_first_of_two) {
        return WordReading::FirstOfTwo;
    }
    if stem.is_some_and(name_adjectives::is_no_noun) && places::by_adjective(word).is_none() {
        return WordReading::Adjective;
    }
    if places::by_name(word).is_some_and(places::is_state) {
        return mention(MentionForm::Name, Kind::Loc, word.len());
    }
    if acronyms::is_unambiguous(word) {
        return mention(MentionForm::Name, Kind::Org, word.len());
    }
    if let Some(hyphen) = word.bytes().position(|byte| byte == b'-') {
        let (first, rest) = (&word[..hyphen], &word[hyphen + 1..]);
        return if rest.starts_with(char::is_uppercase) {
            of_hyphenated_compound(first, known)
        } else {
            WordReading::Nothing
        };
    }
    if let Some(length) = closed_compound(word) {
        return mention(MentionForm::Part, Kind::Loc, length);
    }
    if !places::is_also_common(word) && places::by_inhabitant(word).is_some_and(places::is_state) {
        return WordReading::Inhabitant;
    }
    WordReading::Nothing
}

/// Whether a word is a bank that is called by its abbreviation: `DZ-Bank`.
fn is_bank(word: &str) -> bool {
    word.strip_suffix("-Bank").is_some_and(|short| {
        short.len() > 1
            && short != "EU"
            && places::by_name(short).is_none()
            && short.bytes().all(|byte| byte.is_ascii_uppercase())
    })
}

/// What a compound with a hyphen can be, by its first part.
fn of_hyphenated_compound(first: &str, known: &KnownNames<'_>) -> WordReading {
    if places::by_name(first).is_some_and(places::is_state) {
        return mention(MentionForm::Part, Kind::Loc, first.len());
    }
    if acronyms::is_unambiguous(first) {
        return mention(MentionForm::Part, Kind::Org, first.len());
    }
    match known.words.get(first) {
        Some(&KnownWord::Name(kind)) => mention(MentionForm::Part, kind, first.len()),
        _ => WordReading::Nothing,
    }
}

/// `Russland` in `Russlandreise`: only names in `-land`, for `Indien` begins `Indienststellung` and `Peru` Perugia.
fn closed_compound(word: &str) -> Option<usize> {
    // Without the searcher that `find` sets up, which pays for longer texts.
    let end = word.as_bytes().windows(4).position(|four| four == b"land")? + 4;
    let (state, rest) = (word.get(..end)?, word.get(end..)?);
    let is_noun =
        rest.chars().count() >= 4 && rest.chars().all(char::is_lowercase) && !rest.starts_with("is");
    (is_noun && places::by_name(state).is_some_and(places::is_state) && fold(state).len() == state.len())
        .then_some(end)
}

#[cfg(test)]
mod tests {
    use super::closed_compound;

    #[test]
    fn compounds_in_one_word_name_states() {
        assert_eq!(closed_compound("Russlandreise"), Some("Russland".len()));
        assert_eq!(closed_compound("Niederlande"), None);
        assert_eq!(closed_compound("Ausländer"), None);
    }
}
