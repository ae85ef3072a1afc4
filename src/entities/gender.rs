//! The gender of a person, as far as the article shows it: `Frau Merkel`, `die Kanzlerin`, `Angela Merkel`.

use super::entity::{Entity, Gender};
use crate::document::Document;
use crate::german::genders::{is_feminine_by_ending, of_given_name};
use crate::german::offices::{Ending, office};
use crate::german::{determiners, forms_of_address, kinship};
use crate::kind::Kind;

/// A word longer than this, in bytes, is no form of address.
const LONGEST: usize = 40;

/// The gender of a person: by a form of address, an office in `-in`, the given name, or another office, in this order; an
/// office of a man goes before a given name that ends like a woman's.
pub(super) fn of(document: &Document, entity: &Entity) -> Option<Gender> {
    if entity.kind != Kind::Per {
        return None;
    }
    let addressed = entity
        .mentions
        .iter()
        .find_map(|mention| forms_of_address::gender(word_before(document.text(), mention.span.start)));
    if addressed.is_some() {
        return addressed;
    }
    let offices = || {
        let last_words = entity
            .descriptions
            .iter()
            .filter_map(|&span| document.text_of(span).split_whitespace().next_back());
        last_words.filter_map(office)
    };
    if offices().any(|office| office.ending == Ending::In) {
        return Some(Gender::Feminine);
    }
    let given = entity.name.split_once(' ').map(|(given, _)| given);
    // `Mitgründer Aljoscha Wendt`
    if given.is_some_and(is_feminine_by_ending) && offices().any(|office| office.is_for_men()) {
        return Some(Gender::Masculine);
    }
    given.and_then(of_given_name).or_else(|| offices().next().map(|_| Gender::Masculine))
}

/// The gender by the form of address before a name that begins at this byte, past titles and particles: `Frau Dr. von
/// (Storch)`.
pub(super) fn by_address(document: &Document, start: u32) -> Option<Gender> {
    let text = document.text();
    let mut start = start;
    for _ in 0..4 {
        let word = word_before(text, start);
        if let Some(gender) = forms_of_address::gender(word) {
            return Some(gender);
        }
        if !forms_of_address::is_between(word) {
            return None;
        }
        // Where that word begins: the blanks between are few.
        let near = start.saturating_sub(word.len() as u32 + 8)..start;
        start = near.rev().find(|&at| text.get(at as usize..).is_some_and(|rest| rest.starts_with(word)))?;
    }
    None
}

/// Whether the name that begins at this byte is introduced as somebody's relative: `seine Frau Anna Meier`, `Meiers
/// Sohn Max`.
pub(super) fn is_relative(document: &Document, start: u32) -> bool {
    let text = document.text();
    let word = word_before(text, start);
    if !forms_of_address::is_spouse(word) {
        return kinship::is_relative(word);
    }
    let before = (0..start)
        .rev()
        .take(16)
        .find(|&at| text.get(at as usize..).is_some_and(|rest| rest.starts_with(word)));
    let owner = before.map_or("", |before| word_before(text, before)).to_lowercase();
    determiners::is_possessive_of_third_person(&owner)
}

/// The word before a byte of the text.
fn word_before(text: &str, start: u32) -> &str {
    let start = start as usize;
    let from = (start.saturating_sub(LONGEST)..=start).find(|&at| text.is_char_boundary(at)).unwrap_or(start);
    let before = text.get(from..start).unwrap_or_default().trim_end();
    before.rsplit(char::is_whitespace).next().unwrap_or_default()
}
