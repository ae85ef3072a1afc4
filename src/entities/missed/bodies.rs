//! Names of several words that are known by one of them: bodies by what they are for or whose they are (`das Amt für
//! Wohnungsbau`, `der Bund der Steuerzahler`), houses by their town (`das Münchner Volkstheater`), firms by what they do (`Brandauer
//! Fördertechnik`), laws (`Klima- und Innovationsgesetz`).

use std::ops::Range;

use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::entities::surface::ends_in_noun;
use crate::entities::variants::MentionCandidate;
use crate::german::adjective_endings::without_ending;
use crate::german::articles::{is_article, is_definite_or_merged};
use crate::german::offices::office;
use crate::german::{genders, name_heads, places};
use crate::kind::Kind;
use crate::names::{lists, lists_of};
use crate::util::hashing::Set;

/// The most nouns that say what a body is for.
const MAX_FIELDS: usize = 4;

/// The tokens of each such name and its kind, in the order of the text. A definite article stands before a body: `ein Amt für
/// Statistik` is none.
pub(super) fn names(document: &Document, candidates: &[MentionCandidate]) -> Vec<(Range<usize>, Kind)> {
    let heads = document.map_forms(Head::of);
    // The last words of names of several words: `Brandauer`, where there is an `Eberhard Brandauer`.
    let has_firms = heads.contains(&Some(Head::Firm));
    let last_words: Set<&str> = candidates
        .iter()
        .filter(|_| has_firms)
        .filter_map(|candidate| Some(document.text_of(candidate.span).rsplit_once(' ')?.1))
        .collect();
    let tokens = document.token_forms().iter().enumerate().skip(1);
    let named = tokens.filter_map(|(at, &form)| Some((at, heads[form as usize]?)));
    named.filter_map(|(at, head)| named_by(document, &last_words, at, head)).collect()
}

/// What makes a word the head of a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    /// `Amt für …`
    For,
    /// `Bund der …`
    Of,
    /// `Münchner Volkstheater`
    House(Kind),
    /// `… Fördertechnik`
    Firm,
    /// `…- und Innovationsgesetz`
    Law,
}

impl Head {
    fn of(word: &str) -> Option<Self> {
        if !name_heads::may_be_head(word) {
            None
        } else if name_heads::is_body_for(word) {
            Some(Self::For)
        } else if name_heads::is_union_of(word) {
            Some(Self::Of)
        } else if let Some(kind) = name_heads::kind_of_house(word) {
            Some(Self::House(kind))
        } else if name_heads::is_word_of_firm(word) {
            Some(Self::Firm)
        } else {
            (word.ends_with("gesetz") || word.ends_with("gesetzes")).then_some(Self::Law)
        }
    }
}

/// The name whose head stands at a token.
fn named_by(
    document: &Document,
    last_words: &Set<&str>,
    at: usize,
    head: Head,
) -> Option<(Range<usize>, Kind)> {
    match head {
        Head::For | Head::Of => Some((body(document, at, head)?, Kind::Org)),
        Head::House(kind) => {
            let start = at.checked_sub(1).filter(|&start| start >= document.sentence_tokens_at(at).start)?;
            let town = document.word_at(start);
            (town.ends_with("er")
                && town.starts_with(char::is_uppercase)
                && (lists_of(town) & lists::DEMONYM != 0 || places::by_adjective(town).is_some()))
            .then_some((start..at + 1, kind))
        }
        Head::Firm => is_firm(document, last_words, at).then_some((at - 1..at + 1, Kind::Org)),
        Head::Law => {
            let start = at.checked_sub(2).filter(|&start| start > document.sentence_tokens_at(at).start)?;
            let first = document.word_at(start);
            (document.word_at(at - 1) == "und"
                && first.ends_with('-')
                && first.starts_with(char::is_uppercase)
                && is_definite_or_merged(document.word_at(start - 1)))
            .then_some((start..at + 1, Kind::Oth))
        }
    }
}

/// Whether the word before the one at a token is the founder's name or another that no dictionary knows, and both are one phrase:
/// a verb before them would have them as subject and object (`dort baut Huber Immobilien`).
fn is_firm(document: &Document, last_words: &Set<&str>, at: usize) -> bool {
    let start = document.sentence_tokens_at(at).start;
    if at == start || !is_noun(document, at - 1, at) {
        return false;
    }
    let name = document.word_at(at - 1);
    let before = if at - 1 > start { document.word_at(at - 2) } else { "" };
    let is_phrase = before.is_empty()
        || before.starts_with(char::is_uppercase)
        || is_article(&before.to_lowercase())
        || matches!(before, "von" | "bei" | "mit" | "für" | "beim" | "vom" | "und");
    is_phrase
        && name.chars().nth(2).is_some()
        && name.chars().all(char::is_alphabetic)
        && !name.ends_with('s')
        && (lists_of(name) & lists::SURNAME != 0 || !ends_in_noun(name) || last_words.contains(name))
        && !matches!(name, "Grünen" | "Linken" | "Grüne" | "Linke")
        && office(name).is_none()
        && !genders::is_person(name)
        && lists_of(name) & (lists::NOUN | lists::ADJECTIVE | lists::MOSTLY_LOWER | lists::DEMONYM) == 0
        && lists_of(&name.to_lowercase()) & lists::ADJECTIVE == 0
        && without_ending(&name.to_lowercase()).is_none_or(|stem| lists_of(stem) & lists::ADJECTIVE == 0)
}

/// The body whose head stands at a token.
fn body(document: &Document, at: usize, head: Head) -> Option<Range<usize>> {
    let end = document.sentence_tokens_at(at).end;
    let word = |at: usize| if at < end { document.word_at(at) } else { "" };
    if !is_definite_or_merged(document.word_at(at - 1)) || document.sentence_tokens_at(at).start == at {
        return None;
    }
    match head {
        Head::For | Head::Of if name_heads::is_union_of(word(at)) && word(at + 1) != "für" => (word(at + 1)
            == "der"
            && is_noun(document, at + 2, end)
            && (word(at) != "Gewerkschaft" || word(at + 2) == "Polizei"))
            .then_some(at..at + 3),
        Head::For if word(at + 1) == "für" => {
            let mut last = field(document, at + 2, end)?;
            for _ in 1..MAX_FIELDS {
                let next = match word(last + 1) {
                    "und" => field(document, last + 2, end),
                    // A comma joins only where `und` follows: `für Wirtschaft, Arbeit und Energie`.
                    "," => field(document, last + 2, end)
                        .filter(|&next| word(next + 1) == "und" && field(document, next + 2, end).is_some()),
                    _ => None,
                };
                let Some(next) = next else { break };
                last = next;
            }
            Some(at..last + 1)
        }
        _ => None,
    }
}

/// The token of a field of work that stands from a token on: `Wohnungsbau`; `Luft- und Raumfahrt`, as far as its last word.
fn field(document: &Document, at: usize, end: usize) -> Option<usize> {
    let is_field = |at: usize| is_noun(document, at, end) && name_heads::is_field(document.word_at(at));
    // `für biologische Intelligenz`, but not `für gute Arbeit`, `für ihre Kosten`.
    let stem = if at < end { without_ending(document.word_at(at)).unwrap_or_default() } else { "" };
    let is_of_subject = stem.starts_with(char::is_lowercase)
        && ["isch", "lich", "al", "ell", "iv"].iter().any(|ending| stem.ends_with(ending));
    if is_of_subject && is_noun(document, at + 1, end) {
        return Some(at + 1);
    }
    let is_cut = at < end && document.word_at(at).ends_with('-') && at + 2 < end;
    if is_cut && document.word_at(at + 1) == "und" {
        return is_field(at + 2).then_some(at + 2);
    }
    is_field(at).then_some(at)
}

fn is_noun(document: &Document, at: usize, end: usize) -> bool {
    at < end
        && document.tokens().get(at).is_some_and(|token| token.kind == TokenKind::Word)
        && document.word_at(at).starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::names;
    use crate::document::{Article, Document};

    #[test]
    fn what_a_body_is_for_belongs_to_its_name() {
        for (text, expected) in [
            ("Er fragt beim Amt für Wohnungsbau nach.", &["Amt für Wohnungsbau"][..]),
            (
                "Das Bundesamt für Seeschifffahrt und Hydrographie warnt.",
                &["Bundesamt für Seeschifffahrt und Hydrographie"],
            ),
            (
                "Das Ministerium für Wirtschaft, Arbeit und Energie prüft, Gemeinden warten.",
                &["Ministerium für Wirtschaft, Arbeit und Energie"],
            ),
            ("Am Zentrum für Luft- und Raumfahrt wird geforscht.", &["Zentrum für Luft- und Raumfahrt"]),
            ("Das Landesgericht für Strafsachen entschied.", &["Landesgericht für Strafsachen"]),
            (
                "Am Institut für biologische Intelligenz wird geforscht.",
                &["Institut für biologische Intelligenz"],
            ),
            ("Er lobte das Institut für gute Arbeit und das Amt für ihre Kosten.", &[]),
            ("Sie spielt am Münchner Volkstheater.", &["Münchner Volkstheater"]),
            ("Sie spielt in einem großen Volkstheater.", &[]),
            ("Kritik übt der Bund der Steuerzahler.", &["Bund der Steuerzahler"]),
            ("Er rügte das Amt für Fehler und ein Amt für Statistik.", &[]),
            ("Das Amt für Statistik und Bürger streiten.", &["Amt für Statistik"]),
            ("Der Ausrüster Huber Fördertechnik streicht Stellen.", &["Huber Fördertechnik"]),
            ("Dort verkauft Huber Immobilien, die Neue Umwelttechnik hilft.", &[]),
            ("Es lehnte das Klima- und Innovationsgesetz ab.", &["Klima- und Innovationsgesetz"]),
        ] {
            let document = Document::new(&Article::from_text("test", text).expect("an article"));
            let tokens = document.tokens();
            let found: Vec<&str> = names(&document, &[])
                .into_iter()
                .map(|(name, _)| document.text_of(tokens[name.start].span.cover(tokens[name.end - 1].span)))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
