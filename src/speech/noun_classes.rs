//! What a noun is by its spelling: a person, a medium, a thing. Looked up once a word form, when it is first asked for,
//! because the lists are searched by the ends of words.

use std::cell::Cell;

use crate::german::{bodies, genders, offices, speech_nouns};

/// A person: `Anwohnerin`.
pub(super) const PERSON: u16 = 1;
/// Who can speak: a person, a medium, an institution, a body.
pub(super) const VOICE: u16 = 1 << 1;
/// A medium: `Tageszeitung`.
pub(super) const MEDIUM: u16 = 1 << 2;
/// A thing or an event: `Hochwasser`.
pub(super) const THING: u16 = 1 << 3;
/// A victim or a loss: `Todesopfer`.
pub(super) const TOLL: u16 = 1 << 4;

/// How far the bits for what is known stand above the bits themselves.
const KNOWN: u32 = 8;

/// The classes of the word forms of a document.
pub(super) struct NounClasses(Vec<Cell<u16>>);

impl NounClasses {
    /// Nothing known yet of so many forms.
    pub(super) fn new(forms: usize) -> Self {
        Self(vec![Cell::new(0); forms])
    }

    /// Whether a form, given its number and spelling, is of a class.
    pub(super) fn is(&self, form: usize, noun: &str, class: u16) -> bool {
        let Some(cell) = self.0.get(form) else { return false };
        if cell.get() & class << KNOWN == 0 {
            let bits = if of(noun, class) { class } else { 0 };
            cell.set(cell.get() | class << KNOWN | bits);
        }
        cell.get() & class != 0
    }
}

/// Whether a noun is of a class.
fn of(noun: &str, class: u16) -> bool {
    match class {
        PERSON => genders::is_person(noun) || genders::are_persons(noun),
        MEDIUM => speech_nouns::is_medium(noun),
        THING => speech_nouns::is_inanimate(noun),
        TOLL => speech_nouns::is_toll(noun),
        _ => {
            genders::is_person(noun)
                || genders::are_persons(noun)
                || speech_nouns::is_medium(noun)
                || speech_nouns::speaks_for_organisation(noun)
                || speech_nouns::is_institution(noun)
                || offices::is_office_noun(noun)
                || bodies::is_body(noun)
        }
    }
}
