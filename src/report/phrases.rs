//! Words of an article made ready to be shown, so that whoever shows a report needs no German: keys of names, other names of an
//! entity, what a quote says, a time with its preposition.

use std::borrow::Cow;

use crate::entities::{Entity, MentionForm};
use crate::german::articles::OBLIQUE;
use crate::german::pronouns::RESUMPTIVE;
use crate::span::Span;
use crate::util::sort::Sort;

/// How many other names of an entity are given, among how many candidates, out of how many distinct forms.
const OTHER_NAMES: usize = 3;
const CANDIDATES: usize = 21;
const FORMS: usize = 64;

/// A name of more bytes than this is none that anybody would show, and gets no other ones beside it.
const LONGEST_NAME: usize = 300;

/// One key for the ways in which a name is written: `Ria Nowosti` and `Ria-Nowosti`. In lower case, without white space, hyphens
/// and dashes.
pub(super) fn folded(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for c in name.chars() {
        match c {
            '-' | '\u{AD}' | '\u{2010}'..='\u{2015}' | '\u{FEFF}' => {}
            c if c.is_whitespace() => {}
            c if c.is_ascii() => key.push(c.to_ascii_lowercase()),
            c => key.extend(c.to_lowercase()),
        }
    }
    key
}

/// An entity's folded name: its key without the kind, for a name that one article takes for a place and another for an
/// organisation is still the same name.
pub(super) fn name_key(entity: &Entity) -> String {
    key_of(&entity.key)
}

/// The folded name in a key with its kind: `LOC:bad homburg` → `badhomburg`.
pub(super) fn key_of(key: &str) -> String {
    folded(key.split_once(':').map_or(key, |(_, name)| name))
}

/// What else an entity is called, at most three phrases: descriptions first, then derived words, parts of compounds and other
/// forms of its name. A form that differs from one before by its ending alone is left out.
pub(super) fn other_names(text: &str, entity: &Entity) -> Vec<String> {
    if entity.name.len() > LONGEST_NAME {
        return Vec::new();
    }
    let descriptions = entity.descriptions.iter().map(|&span| (span, MentionForm::Description));
    let mentions = entity.mentions.iter().map(|mention| (mention.span, mention.form));
    let mut seen: Vec<&str> = Vec::new();
    let mut found: Vec<(u8, Cow<'_, str>)> = Vec::new();
    for (span, form) in descriptions.chain(mentions) {
        let words = span.of(text);
        // Most mentions are the name itself.
        if words == entity.name || words.len() > LONGEST_NAME || seen.contains(&words) {
            continue;
        }
        seen.push(words);
        let words = in_one_line(words);
        let is_name = entity.name.contains(&*words) || words.strip_suffix('s') == Some(entity.name.as_str());
        if !is_name && found.iter().all(|(_, other)| *other != words) {
            found.push((rank(form), words));
        }
        if found.len() == CANDIDATES || seen.len() == FORMS {
            break;
        }
    }
    found.stable_sort_by_key(|(rank, _)| *rank);
    let mut names: Vec<String> = Vec::new();
    for (_, words) in found {
        if names.len() < OTHER_NAMES && !names.iter().any(|name| differ_by_ending(name, &words)) {
            names.push(words.into_owned());
        }
    }
    names
}

/// Descriptions say most about an entity, another form of its name least.
fn rank(form: MentionForm) -> u8 {
    match form {
        MentionForm::Description => 0,
        MentionForm::Derived => 1,
        MentionForm::Part => 2,
        MentionForm::Name => 3,
    }
}

/// Whether two phrases begin alike up to the last few letters of the first.
fn differ_by_ending(name: &str, other: &str) -> bool {
    let shared = name.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    shared > name.chars().count().saturating_sub(4).max(3)
}

/// What is said, its parts joined by an ellipsis, as it stands in the text.
pub(super) fn said(text: &str, spans: &[Span]) -> String {
    let mut said = String::with_capacity(spans.iter().map(|span| span.len() + " … ".len()).sum());
    for (index, span) in spans.iter().enumerate() {
        let words = span.of(text).trim();
        if index == 0 {
            said.push_str(words);
        } else if !RESUMPTIVE.contains(&words) {
            said.extend([" … ", words]);
        }
    }
    said
}

/// A time as a phrase that stands alone: in one line, and with the word before it where it begins with an article in an oblique
/// case, `seit der Corona-Pandemie`.
pub fn time_phrase(text: &str, span: Span) -> String {
    let words = span.of(text);
    let begins_with =
        |article: &str| words.strip_prefix(article).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let preposition = if OBLIQUE.iter().any(|article| begins_with(article)) {
        word_before(text.get(..span.start as usize).unwrap_or_default())
    } else {
        ""
    };
    let words = in_one_line(words);
    if preposition.is_empty() { words.into_owned() } else { [preposition, " ", &words].concat() }
}

/// The word at the end of a text that is followed by white space; empty where there is none.
fn word_before(text: &str) -> &str {
    let word_end = text.trim_end();
    if word_end.len() == text.len() {
        return "";
    }
    let start = word_end.trim_end_matches(char::is_alphabetic).len();
    word_end.get(start..).unwrap_or_default()
}

/// Words with a space for whatever white space is between them.
fn in_one_line(words: &str) -> Cow<'_, str> {
    let mut pieces = words.split(' ');
    if pieces.all(|piece| !piece.is_empty() && !piece.contains(char::is_whitespace)) {
        return words.into();
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, analyze};

    #[test]
    fn ways_to_write_a_name_have_one_key() {
        for name in ["Ria Nowosti", "Ria-Nowosti", "RIA\u{2011}Nowo\u{AD}sti"] {
            assert_eq!(folded(name), "rianowosti");
        }
        assert_eq!(folded("Łódź"), "łódź");
    }

    #[test]
    fn other_names_are_those_that_say_more() {
        let text =
            "Der russische Präsident Wladimir Putin reist. Kreml-Chef Putin sprach. Putins Reise war kurz.";
        let analysis = analyze(&Article::from_text("a", text).unwrap());
        let putin = analysis.entities.iter().find(|entity| entity.name.ends_with("Putin")).unwrap();
        let names = other_names(text, putin);
        assert!(names.contains(&"Kreml-Chef".to_owned()), "{names:?}");
        assert!(names.len() <= OTHER_NAMES && !names.contains(&"Putin".to_owned()), "{names:?}");
        assert!(differ_by_ending("nordkoreanische", "nordkoreanischen"));
        assert!(!differ_by_ending("Machthaber", "Machtwort"));
    }

    #[test]
    fn the_pronoun_behind_the_words_is_left_out() {
        let text = "„Nein.“ Das sagte er. „Nie.“";
        let at = |words: &str| Span::new(text.find(words).unwrap(), text.find(words).unwrap() + words.len());
        assert_eq!(said(text, &[at("„Nein.“"), at("Das"), at("„Nie.“")]), "„Nein.“ … „Nie.“");
        assert_eq!(said(text, &[at("Das")]), "Das");
    }

    #[test]
    fn a_time_has_its_preposition_where_its_article_needs_one() {
        for (text, time, phrase) in [
            ("Das gilt seit  der\nPandemie.", "der\nPandemie", "seit der Pandemie"),
            ("Am Montag kam er.", "Montag", "Montag"),
            ("der Nacht folgte", "der Nacht", "der Nacht"),
            ("(der Nacht", "der Nacht", "der Nacht"),
            ("In den 90er Jahren", "den 90er Jahren", "In den 90er Jahren"),
        ] {
            let start = text.find(time).unwrap();
            assert_eq!(time_phrase(text, Span::new(start, start + time.len())), phrase);
        }
    }
}
