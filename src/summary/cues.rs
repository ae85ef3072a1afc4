//! What a sentence does besides telling what happened: it lets somebody speak, explains a term, paints a scene.

use crate::document::Document;
use crate::document::segment::{Sentence, TokenKind};

/// What a sentence does.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Cues {
    /// The share of its tokens that is direct speech.
    pub(super) speech: f32,
    /// It says what something is: `Bei dem Verfahren handelt es sich um …`, `Der Kooksee ist der größte …`.
    pub(super) explains: bool,
    /// It opens with a subordinate clause, with `es`, or with the time of an entry, as a scene does: `15.19 Uhr: Kiel
    /// führt`.
    pub(super) is_scene: bool,
}

/// How many tokens of a sentence are looked at for an explanation, and how many may be its subject.
const OPENING: usize = 14;
const LONGEST_SUBJECT: usize = 6;

/// Whether these are a finite verb and what stands behind it where a sentence says what its subject is.
fn is_what(verb: &str, what: &str) -> bool {
    matches!(verb, "gehört" | "gilt" | "ist" | "liegt" | "sind" | "war" | "zählt")
        && matches!(what, "als" | "das" | "der" | "die" | "ein" | "eine" | "einer" | "im" | "in" | "zu")
}

/// The cues of each sentence.
pub(super) fn cues(document: &Document) -> Vec<Cues> {
    document.sentences().iter().map(|sentence| Cues::of(document, sentence)).collect()
}

/// Whether a text may have a quotation mark: without these bytes there is none.
pub(super) fn may_quote(text: &str) -> bool {
    // All bytes are looked at, many at once: most sentences have none.
    text.bytes().fold(false, |may, byte| may | matches!(byte, b'"' | 0xc2 | 0xe2))
}

impl Cues {
    /// Whether more than half of it is direct speech.
    pub(super) fn is_speech(&self) -> bool {
        self.speech > 0.5
    }

    fn of(document: &Document, sentence: &Sentence) -> Self {
        let range = sentence.token_range();
        let mut opening = [""; OPENING];
        opening.iter_mut().zip(range.clone()).for_each(|(word, at)| *word = document.word_at(at));
        let opening = &opening[..range.len().min(OPENING)];
        let mut is_quoted = false;
        let mut spoken = 0.0;
        let may_quote = may_quote(document.text_of(sentence.span));
        for at in range.clone().filter(|_| may_quote) {
            is_quoted = match document.word_at(at) {
                "„" | "»" => true,
                "“" | "«" | "”" => false,
                "\"" => !is_quoted,
                _ => is_quoted,
            };
            spoken += f32::from(u8::from(is_quoted));
        }
        Self {
            speech: spoken / range.len().max(1) as f32,
            explains: is_about(opening) || says_what(opening) && !has_participle(document, range),
            is_scene: opens_scene(opening),
        }
    }
}

/// Whether a sentence opens with what something is about: `dabei handelt es sich um`.
fn is_about(opening: &[&str]) -> bool {
    opening.windows(3).any(|words| matches!(words, ["handelt" | "handelte", "es", "sich"]))
}

/// Whether a sentence opens with its subject and what that is.
fn says_what(opening: &[&str]) -> bool {
    let mut pairs = opening.windows(2).take(LONGEST_SUBJECT);
    pairs.any(|words| matches!(words, [verb, what] if is_what(verb, what)))
}

/// Whether a sentence tells by a participle, or an infinitive at its end, that something is done: `ist die Brücke gesperrt`.
fn has_participle(document: &Document, mut range: std::ops::Range<usize>) -> bool {
    let words = |at: &usize| document.tokens()[*at].kind == TokenKind::Word;
    let last = range.clone().rev().find(words).map_or("", |at| document.word_at(at));
    let is_participle = |word: &str| word.starts_with("ge") && word.ends_with('t') || word == "worden";
    last.starts_with(char::is_lowercase) && last.ends_with("en")
        || range.any(|at| is_participle(document.word_at(at)))
}

/// Whether a sentence opens as a scene or an entry of a ticker does.
fn opens_scene(opening: &[&str]) -> bool {
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    match opening {
        [time, "Uhr", ..] if is_number(time) => true,
        ["Um" | "Gegen" | "Kurz", time, "Uhr", ..] if is_number(time) => true,
        ["Es" | "Plötzlich", ..] => true,
        // `Als erste Stadt im Land …` opens none.
        ["Als" | "Da" | "Wenn" | "Wer", ..] => opening.contains(&","),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::Cues;
    use crate::document::{Article, Document};

    fn of(text: &str) -> Cues {
        let document = Document::new(&Article::from_text("", text).unwrap());
        Cues::of(&document, &document.sentences()[0])
    }

    #[test]
    fn speech_is_told_by_its_share_of_the_sentence() {
        assert!(of("„Die Fähre ist gesunken, und wir frieren“, sagte Ines Brenk.").is_speech());
        assert!(
            !of("Die Fähre sank, wie Ines Brenk auf Anfrage der Zeitung „traurig“ mitteilte.").is_speech()
        );
    }

    #[test]
    fn an_explanation_says_what_something_is() {
        for text in [
            "Bei der Fähre handelt es sich um einen Neubau.",
            "Die Kookwerft ist die älteste Werft an der Weser.",
            "Kassel liegt in Hessen.",
        ] {
            assert!(of(text).explains, "{text}");
        }
        for text in [
            "Die Fähre sank vor Rügen.",
            "Seit Montag ist die Brücke nach einem Brand gesperrt.",
            "Nach dem Brand ist der Betreiber bereit, die Brücke zu sanieren.",
            "Ines Brenk ist tot.",
        ] {
            assert!(!of(text).explains, "{text}");
        }
    }

    #[test]
    fn a_scene_opens_with_a_clause_or_with_the_time_of_an_entry() {
        for text in [
            "15.19 Uhr: Kiel führt.",
            "Um 14.15 Uhr dann der Auftritt.",
            "Als Ines Brenk die Jacke auszog, ging ein Raunen durch den Saal.",
        ] {
            assert!(of(text).is_scene, "{text}");
        }
        assert!(!of("Als erste Stadt im Land verbietet Kassel Fähren.").is_scene);
        assert!(!of("Um 30 Cent steigt der Preis am Montag.").is_scene);
        assert!(!of("Die Fähre sank um 4 Uhr.").is_scene);
    }
}
