//! What the spelling of a word alone tells about speech, worked out once a form.

use crate::document::forms::Forms;
use crate::document::segment::{Token, TokenKind};
use crate::german::function_words as classes;
use crate::german::lookup::push_lower;
use crate::german::speech_verbs::{self, VerbForm};
use crate::german::subjunctive::{self, Mood};
use crate::german::{speech_nouns, speech_verbs as verbs};

/// Written with a capital letter.
pub(super) const CAPITAL: u32 = 1 << 20;
/// A noun for a source: `Angaben`.
pub(super) const SOURCE: u32 = 1 << 21;
/// A noun that takes a clause: `Behauptung`.
pub(super) const CLAUSE_NOUN: u32 = 1 << 22;
/// A small word of an open class that ends like an inflected adjective.
pub(super) const ADJECTIVE: u32 = 1 << 23;
/// Ends a clause: comma, colon, semicolon, free-standing dash.
pub(super) const BOUNDARY: u32 = 1 << 24;
/// Punctuation of any kind.
pub(super) const PUNCTUATION: u32 = 1 << 25;
/// A number, in digits.
pub(super) const NUMBER: u32 = 1 << 26;
/// An infinitive with `zu` inside: `abzulehnen`.
pub(super) const ZU_INFINITIVE: u32 = 1 << 27;
/// A finite form or a participle by its ending alone: `-te`, `-ten`, `-t`.
pub(super) const VERBAL: u32 = 1 << 28;

/// Words with a part of their own in the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Other,
    Laut,
    Zufolge,
    Nach,
    So,
    Wie,
    Demnach,
    Von,
    Aus,
    Es,
    Zu,
    Als,
    Heisst,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Open,
    Close,
    Stop,
}

/// What a form tells.
#[derive(Clone, Copy)]
pub(super) struct Word {
    /// Classes of `german::function_words` and the constants above.
    pub(super) flags: u32,
    pub(super) key: Key,
    pub(super) mood: Option<Mood>,
    /// Its readings as a verb of saying or thinking.
    pub(super) verbs: &'static [VerbForm],
}

impl Word {
    pub(super) fn is(self, flags: u32) -> bool {
        self.flags & flags != 0
    }

    /// Whether it is surely or likely a finite verb.
    pub(super) fn is_finite(self) -> bool {
        self.is(classes::AUXILIARY)
            || self.mood.is_some()
            || self.verbs.iter().any(|form| form.shape & speech_verbs::FINITE != 0)
    }

    /// Whether it is a noun or a name, as far as a capital letter tells.
    pub(super) fn is_nominal(self) -> bool {
        self.is(CAPITAL) && !self.is(PUNCTUATION)
    }
}

/// The words of an article's forms, by form.
pub(super) fn words(text: &str, tokens: &[Token], forms: &Forms) -> Vec<Word> {
    let mut kinds = vec![TokenKind::Word; forms.len()];
    for (token, &form) in tokens.iter().zip(forms.of_tokens()) {
        kinds[form as usize] = token.kind;
    }
    let mut kinds = kinds.into_iter();
    forms.map(text, |spelling| word(spelling, kinds.next().unwrap_or(TokenKind::Word)))
}

fn word(spelling: &str, kind: TokenKind) -> Word {
    let mut word = Word { flags: 0, key: Key::Other, mood: None, verbs: &[] };
    match kind {
        TokenKind::Punctuation | TokenKind::Symbol => {
            word.flags = PUNCTUATION;
            word.key = match spelling {
                "," => Key::Comma,
                ":" => Key::Colon,
                ";" => Key::Semicolon,
                "–" | "-" | "—" | "--" => Key::Dash,
                "(" | "[" => Key::Open,
                ")" | "]" => Key::Close,
                "." | "!" | "?" | "…" | "..." | "?!" => Key::Stop,
                _ => Key::Other,
            };
            if matches!(word.key, Key::Comma | Key::Colon | Key::Semicolon | Key::Dash) {
                word.flags |= BOUNDARY;
            }
            return word;
        }
        TokenKind::Number => {
            word.flags = NUMBER;
            return word;
        }
        TokenKind::Word | TokenKind::Abbreviation => {}
        _ => {
            word.flags = CAPITAL;
            return word;
        }
    }
    let capital = spelling.starts_with(char::is_uppercase);
    let mut small = String::new();
    let lower = if capital {
        push_lower(&mut small, spelling);
        small.as_str()
    } else {
        spelling
    };
    word.flags = classes::classes(lower);
    word.key = match lower {
        "laut" | "gemäß" | "lt." => Key::Laut,
        "zufolge" => Key::Zufolge,
        "nach" => Key::Nach,
        "so" => Key::So,
        "wie" => Key::Wie,
        "demnach" | "demzufolge" => Key::Demnach,
        "von" | "vom" => Key::Von,
        "aus" => Key::Aus,
        "es" => Key::Es,
        "zu" => Key::Zu,
        "als" => Key::Als,
        "heißt" | "hieß" | "heisst" | "hiess" => Key::Heisst,
        _ => Key::Other,
    };
    if capital || spelling.contains(char::is_uppercase) {
        // `el-Baradei` and `eBay` are names, too.
        word.flags |= CAPITAL;
        if word.flags == CAPITAL {
            if speech_nouns::is_source(spelling) {
                word.flags |= SOURCE;
            }
            if speech_nouns::takes_clause(spelling) {
                word.flags |= CLAUSE_NOUN;
            }
        }
    }
    if speech_nouns::is_conviction(lower) {
        word.flags |= CLAUSE_NOUN;
    }
    word.mood = subjunctive::mood(lower)
        .filter(|_| !capital || word.flags & (CAPITAL - 1) != 0 || is_verb_first(lower));
    // Of capitalised words only participles open a sentence with what was said: `Gefordert wird …`. `einige` is next to
    // never a form of `einigen`.
    if matches!(word.key, Key::Other | Key::Heisst) && (!capital || lower.ends_with('t')) && lower != "einige"
    {
        word.verbs = verbs::forms(lower);
    }
    if word.flags == 0 && word.verbs.is_empty() && word.mood.is_none() {
        if lower.ends_with('e') || ["en", "er", "es", "em"].iter().any(|ending| lower.ends_with(ending)) {
            word.flags |= ADJECTIVE;
        }
        if ["te", "ten", "t"].iter().any(|ending| lower.ends_with(ending)) {
            word.flags |= VERBAL;
        }
    }
    if !capital
        && lower.ends_with('n')
        && lower.char_indices().skip(2).any(|(at, _)| lower[at..].starts_with("zu"))
    {
        word.flags |= ZU_INFINITIVE;
    }
    word
}

/// A subjunctive that opens a sentence (`Sei …`, `Hätte …`) and is no noun.
fn is_verb_first(lower: &str) -> bool {
    matches!(subjunctive::mood(lower), Some(Mood::Second)) || matches!(lower, "sei" | "seien" | "habe")
}
