//! Features of a word for the rules on speech, from its spelling alone; computed once per word form.

use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::german::function_words as classes;
use crate::german::lookup::push_lower;
use crate::german::speech_nouns;
use crate::german::speech_verbs::{self, VerbForm};
use crate::german::subjunctive::{self, Mood};

/// Written with a capital letter.
pub(super) const CAPITAL: u32 = 1 << 20;
/// A noun for a source: `Angaben`.
pub(super) const SOURCE: u32 = 1 << 21;
/// A noun that takes a clause: `Behauptung`.
pub(super) const CLAUSE_NOUN: u32 = 1 << 22;
/// A word of an open class, written small, that ends like an inflected adjective.
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

/// Words and signs that the rules test one by one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
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

/// The features of a word form.
#[derive(Clone, Copy)]
pub(super) struct WordFeatures {
    /// A set of the classes of `german::function_words` and the constants above.
    pub(super) flags: u32,
    pub(super) marker: Marker,
    pub(super) mood: Option<Mood>,
    /// Its readings as a cue verb.
    pub(super) verbs: &'static [VerbForm],
}

impl WordFeatures {
    pub(super) fn is(self, flags: u32) -> bool {
        self.flags & flags != 0
    }

    /// Whether it is certainly or probably a finite verb.
    pub(super) fn is_finite(self) -> bool {
        self.is(classes::AUXILIARY)
            || self.mood.is_some()
            || self.verbs.iter().any(|form| form.shape & speech_verbs::FINITE != 0)
    }

    /// Whether it is written like a noun or a name, with a capital letter.
    pub(super) fn is_nominal(self) -> bool {
        self.is(CAPITAL) && !self.is(PUNCTUATION)
    }
}

/// The features of a document's word forms, indexed by [`FormId`](crate::document::forms::FormId).
pub(super) fn of_forms(document: &Document) -> Vec<WordFeatures> {
    let forms = document.forms();
    let mut kinds = vec![TokenKind::Word; forms.len()];
    for (token, &form) in document.tokens().iter().zip(forms.of_tokens()) {
        kinds[form as usize] = token.kind;
    }
    let mut kinds = kinds.into_iter();
    forms.map(document.text(), |spelling| of_form(spelling, kinds.next().unwrap_or(TokenKind::Word)))
}

/// The features of one form of a kind of token.
fn of_form(spelling: &str, kind: TokenKind) -> WordFeatures {
    let mut features = WordFeatures { flags: 0, marker: Marker::Other, mood: None, verbs: &[] };
    match kind {
        TokenKind::Punctuation | TokenKind::Symbol => {
            features.flags = PUNCTUATION;
            features.marker = sign_marker(spelling);
            if matches!(features.marker, Marker::Comma | Marker::Colon | Marker::Semicolon | Marker::Dash) {
                features.flags |= BOUNDARY;
            }
        }
        TokenKind::Number => features.flags = NUMBER,
        TokenKind::Word | TokenKind::Abbreviation => features = of_word(spelling),
        _ => features.flags = CAPITAL,
    }
    features
}

fn sign_marker(sign: &str) -> Marker {
    match sign {
        "," => Marker::Comma,
        ":" => Marker::Colon,
        ";" => Marker::Semicolon,
        "–" | "-" | "—" | "--" => Marker::Dash,
        "(" | "[" => Marker::Open,
        ")" | "]" => Marker::Close,
        "." | "!" | "?" | "…" | "..." | "?!" => Marker::Stop,
        _ => Marker::Other,
    }
}

fn word_marker(lower: &str) -> Marker {
    match lower {
        "laut" | "gemäß" | "gemäss" | "lt." => Marker::Laut,
        "zufolge" => Marker::Zufolge,
        "nach" => Marker::Nach,
        "so" => Marker::So,
        "wie" => Marker::Wie,
        "demnach" | "demzufolge" => Marker::Demnach,
        "von" | "vom" => Marker::Von,
        "aus" => Marker::Aus,
        "es" => Marker::Es,
        "zu" => Marker::Zu,
        "als" => Marker::Als,
        "heißt" | "hieß" | "heisst" | "hiess" => Marker::Heisst,
        _ => Marker::Other,
    }
}

/// The features of a word or an abbreviation.
fn of_word(spelling: &str) -> WordFeatures {
    let capital = spelling.starts_with(char::is_uppercase);
    let mut small = String::new();
    let lower = if capital {
        push_lower(&mut small, spelling);
        small.as_str()
    } else {
        spelling
    };
    let mut word =
        WordFeatures { flags: classes::classes(lower), marker: word_marker(lower), mood: None, verbs: &[] };
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
    // Capitalised cue verbs are participles that open a sentence: `Gefordert wird …`. `einige` is hardly ever a form of
    // `einigen`.
    if matches!(word.marker, Marker::Other | Marker::Heisst)
        && (!capital || lower.ends_with('t'))
        && !matches!(lower, "einige" | "einigen")
    {
        word.verbs = speech_verbs::forms(lower);
        // Swiss spelling: `liess`, `schliesst`.
        if word.verbs.is_empty() && lower.contains("ss") {
            word.verbs = speech_verbs::forms(&lower.replace("ss", "ß"));
        }
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
