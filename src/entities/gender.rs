//! Whether a person is a man or a woman, as far as the article tells: `Frau Merkel`, `die Kanzlerin`, `Angela Merkel`.

use super::Entity;
use crate::german::genders::{Gender, of_given_name};
use crate::german::kinship;
use crate::german::offices::{Ending, office};
use crate::kind::Kind;

/// The gender of a person: by a form of address, an office in `-in`, the given name, or another office, in this order.
pub(super) fn of(text: &str, entity: &Entity) -> Option<Gender> {
    if entity.kind != Kind::Per {
        return None;
    }
    let addressed =
        entity.mentions.iter().find_map(|mention| of_address(word_before(text, mention.span.start)));
    if addressed.is_some() {
        return addressed;
    }
    let offices = || {
        entity
            .descriptions
            .iter()
            .filter_map(|span| span.of(text).split_whitespace().next_back().and_then(office))
    };
    if offices().any(|office| office.ending == Ending::In) {
        return Some(Gender::Feminine);
    }
    let given = entity.name.split_once(' ').and_then(|(given, _)| of_given_name(given));
    given.or_else(|| offices().next().map(|_| Gender::Masculine))
}

/// The gender that a form of address tells.
pub(super) fn of_address(word: &str) -> Option<Gender> {
    match word {
        "Frau" | "Fräulein" | "Gräfin" | "Lady" | "Madame" | "Miss" | "Mrs" | "Mrs." | "Ms." | "Königin" => {
            Some(Gender::Feminine)
        }
        "Herr" | "Herrn" | "Graf" | "Herzog" | "Lord" | "Mister" | "Monsieur" | "Mr" | "Mr." | "Pater"
        | "Sir" => Some(Gender::Masculine),
        _ => None,
    }
}

/// The gender that the form of address before a name tells, past titles and particles: `Frau Dr. von (Storch)`.
pub(super) fn of_addressed(text: &str, start: u32) -> Option<Gender> {
    let mut start = start;
    for _ in 0..4 {
        let word = word_before(text, start);
        if let Some(gender) = of_address(word) {
            return Some(gender);
        }
        if !matches!(word, "zu" | "von" | "van" | "der" | "de" | "Dr." | "Prof." | "und") {
            return None;
        }
        // Where that word begins: the blanks between are few.
        let near = start.saturating_sub(word.len() as u32 + 8)..start;
        start = near.rev().find(|&at| text.get(at as usize..).is_some_and(|rest| rest.starts_with(word)))?;
    }
    None
}

/// Whether the name that begins here is introduced as somebody's relative: `seine Frau Anna Meier`, `Meiers Sohn Max`.
pub(super) fn is_relative(text: &str, start: u32) -> bool {
    let word = word_before(text, start);
    if !matches!(word, "Frau" | "Mann") {
        return kinship::is_relative(word);
    }
    let before = (0..start)
        .rev()
        .take(16)
        .find(|&at| text.get(at as usize..).is_some_and(|rest| rest.starts_with(word)));
    let owner = before.map_or("", |before| word_before(text, before)).to_lowercase();
    ["sein", "ihr", "dessen", "deren"].iter().any(|stem| owner.starts_with(stem))
}

/// The word before a place in the text.
pub(super) fn word_before(text: &str, start: u32) -> &str {
    /// A word longer than this, in bytes, is no form of address.
    const LONGEST: usize = 40;
    let start = start as usize;
    let from = (start.saturating_sub(LONGEST)..=start).find(|&at| text.is_char_boundary(at)).unwrap_or(start);
    let before = text.get(from..start).unwrap_or_default().trim_end();
    before.rsplit(char::is_whitespace).next().unwrap_or_default()
}
