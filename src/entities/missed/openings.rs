//! Family names that open a sentence, where every word has a capital: `Meister verlangte 900 Euro`, `Kaisers Gedichte`. A noun for
//! one person or thing has an article there.

use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::german::function_words::{AUXILIARY, classes};
use crate::german::tenses;
use crate::names::{lists, lists_of};

/// Whether the word that opens a sentence, somebody's family name elsewhere, can be nothing but a name by the word behind it: a verb
/// in the singular, or with the ending of the genitive a noun. A headline, which has no full stop, leaves articles out.
pub(super) fn is_name(document: &Document, at: usize) -> bool {
    let sentence = document.sentence_tokens_at(at);
    let last = sentence.end.saturating_sub(1);
    let ends =
        (last.saturating_sub(1)..=last).any(|at| matches!(document.word_at(at), "." | "!" | "?" | ":"));
    let is_word = document.tokens().get(at + 1).is_some_and(|next| next.kind == TokenKind::Word);
    if at + 1 >= sentence.end || !ends || !is_word {
        return false;
    }
    let next = document.word_at(at + 1);
    let is_owner = || document.word_at(at).ends_with('s') && next.starts_with(char::is_uppercase);
    is_singular_verb(next) || is_owner()
}

/// Whether a word in lower case is a verb in the third person of the singular: `war`, `verlangte`, `leitet`.
fn is_singular_verb(word: &str) -> bool {
    /// Present forms whose vowel is another than the infinitive's. Own compilation, sorted.
    const CHANGED: [&str; 17] = [
        "behält",
        "erhält",
        "fährt",
        "gibt",
        "hält",
        "lässt",
        "läuft",
        "nimmt",
        "schlägt",
        "sieht",
        "spricht",
        "trifft",
        "tritt",
        "trägt",
        "verlässt",
        "weiß",
        "wirft",
    ];
    let is_verb = |infinitive: String| lists_of(&infinitive) & lists::VERB != 0;
    word.starts_with(char::is_lowercase)
        && !word.ends_with('n')
        && word != "sind"
        && (classes(word) & AUXILIARY != 0
            || CHANGED.binary_search(&word).is_ok()
            || tenses::is_weak_preterite(word)
            || tenses::strong_preterite(word).is_some()
            || word.strip_suffix('t').is_some_and(|stem| {
                is_verb(format!("{stem}en"))
                    || stem.strip_suffix('e').is_some_and(|stem| is_verb(format!("{stem}en")))
            }))
}

#[cfg(test)]
mod tests {
    use super::is_name;
    use crate::document::{Article, Document};

    #[test]
    fn a_bare_noun_before_a_verb_in_the_singular_or_with_an_s_before_a_noun_is_a_name() {
        for (text, expected) in [
            ("Meister verlangte 900 Euro.", true),
            ("Graf führte.", true),
            ("Förster lebt in Wien.", true),
            ("König tritt an.", true),
            ("Kaiser hat Zeit.", true),
            ("Kaiser ist krank.", true),
            ("Richter warf ihm das vor.", true),
            ("Kaisers Gedichte kamen an.", true),
            ("Richter verlangten mehr.", false),
            ("Richter sind krank.", false),
            ("Richter und Anwälte kamen.", false),
            ("Graf Lenz kam.", false),
            ("Richter verurteilt Mann", false),
            ("Meister.", false),
        ] {
            let document = Document::new(&Article::from_text("test", text).expect("an article"));
            assert_eq!(is_name(&document, 0), expected, "{text}");
        }
    }
}
