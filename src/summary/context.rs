//! Which sentences are no report at all, and which are not understood without the sentence before them.

use crate::document::article::Article;
use crate::document::forms::Forms;
use crate::document::segment::{Segmentation, Sentence, Token, TokenKind};
use crate::document::terms::{TermKind, Terms};
use crate::german::boilerplate::opens_boilerplate;
use crate::german::connectives::{is_anaphor, leans_back};
use crate::german::lookup::push_lower;
use crate::german::speech_verbs::{self, FINITE, SAYS};

/// How a sentence stands in its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It can be read alone.
    Alone,
    /// It needs this earlier sentence to be understood.
    Leaning(u32),
    /// A heading, a dateline, a link, a credit: no part of the report.
    Aside,
}

/// How many sentences back an antecedent is looked for.
const REACH: usize = 3;

/// How many of a sentence's first words may hold a pronoun that points back.
const OPENING_WORDS: usize = 6;

/// How each sentence stands.
pub(super) fn standings(
    article: &Article,
    segmentation: &Segmentation,
    forms: &Forms,
    terms: &Terms,
) -> Vec<Standing> {
    let text = article.text();
    let mut standings: Vec<Standing> = Vec::with_capacity(segmentation.sentences.len());
    let mut lower = String::new();
    for (at, sentence) in segmentation.sentences.iter().enumerate() {
        let alone_in_paragraph = [at.wrapping_sub(1), at + 1].iter().all(|&other| {
            segmentation.sentences.get(other).is_none_or(|other| other.paragraph != sentence.paragraph)
        });
        let standing = if article.is_dateline(sentence.span)
            || is_aside(text, sentence, alone_in_paragraph, segmentation, &mut lower)
        {
            Standing::Aside
        } else if leans(text, sentence, segmentation, forms, terms, &mut lower) {
            // The nearest sentence before it that stands by itself; failing that, the one before it.
            let before = at.saturating_sub(REACH)..at;
            let nearest = before.clone().rev().find(|&other| standings[other] == Standing::Alone);
            match nearest.or(before.rev().find(|&other| standings[other] != Standing::Aside)) {
                Some(antecedent) => Standing::Leaning(antecedent as u32),
                None => Standing::Alone,
            }
        } else {
            Standing::Alone
        };
        standings.push(standing);
    }
    standings
}

fn is_aside(
    text: &str,
    sentence: &Sentence,
    alone: bool,
    segmentation: &Segmentation,
    lower: &mut String,
) -> bool {
    let words = sentence.span.of(text);
    if words.starts_with("==") {
        return true;
    }
    lower.clear();
    lower.extend(words.chars().take(40).flat_map(char::to_lowercase));
    let ended = words
        .trim_end_matches(['"', '“', '”', '»', '«', '\'', '‘', ')', ']'])
        .ends_with(['.', '!', '?', '…', ':']);
    let tokens = &segmentation.tokens[sentence.token_range()];
    opens_boilerplate(lower)
        || is_mere_credit(text, tokens)
        || (alone && !ended && tokens.len() < 12)
        || tokens.iter().all(|token| token.kind != TokenKind::Word)
}

/// The longest sentence, in tokens, that only says who said the one before.
const LONGEST_CREDIT: usize = 16;

/// `Das teilte das Polizeipräsidium am Morgen mit.`: who vouches for the sentence before, and nothing else.
fn is_mere_credit(text: &str, tokens: &[Token]) -> bool {
    let [first, verb, ..] = tokens else { return false };
    let says = |form: &speech_verbs::VerbForm| form.verb.takes & SAYS != 0 && form.shape & FINITE != 0;
    tokens.len() <= LONGEST_CREDIT
        && matches!(first.span.of(text), "Das" | "Dies")
        && speech_verbs::forms(verb.span.of(text)).iter().any(says)
        && tokens.iter().all(|token| !matches!(token.span.of(text), "," | ":"))
}

/// Whether the sentence opens with a connective, or with a pronoun before anything is named.
fn leans(
    text: &str,
    sentence: &Sentence,
    segmentation: &Segmentation,
    forms: &Forms,
    terms: &Terms,
    lower: &mut String,
) -> bool {
    let words = sentence.token_range().filter(|&at| segmentation.tokens[at].kind == TokenKind::Word);
    for (number, at) in words.take(OPENING_WORDS).enumerate() {
        let spelling = segmentation.tokens[at].span.of(text);
        lower.clear();
        push_lower(lower, spelling);
        if number == 0 && leans_back(lower) {
            return true;
        }
        let term = terms.get(forms.of_tokens()[at]);
        if term.kind == TermKind::Content && term.capitalised {
            return false;
        }
        if number > 0 && !term.capitalised && is_anaphor(lower) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{Standing, standings};
    use crate::document::article::Article;
    use crate::document::forms::Forms;
    use crate::document::segment::segment;
    use crate::document::terms::Terms;

    fn of(text: &str) -> Vec<Standing> {
        let article = Article::from_text("", text).unwrap();
        let segmentation = segment(&article);
        let forms = Forms::new(article.text(), &segmentation.tokens);
        standings(&article, &segmentation, &forms, &Terms::new(article.text(), &forms))
    }

    #[test]
    fn a_sentence_that_only_says_who_said_so_is_no_part_of_the_report() {
        let standings =
            of("Ein Mann wurde verletzt. Das teilte die Polizei am Morgen mit. Das löste Streit aus.");
        assert_eq!(standings[1], Standing::Aside);
        assert_ne!(standings[2], Standing::Aside);
    }

    #[test]
    fn a_dateline_is_no_part_of_the_report() {
        let standings = of("Wolfsburg, 12. November 2025. Der Betriebsrat warnt vor Schließungen.");
        assert_eq!(standings, [Standing::Aside, Standing::Alone]);
    }

    #[test]
    fn pronouns_and_connectives_lean_on_the_sentence_that_names() {
        use Standing::{Alone, Leaning};
        assert_eq!(
            of("Kim reiste ab. Er winkte. Am Samstag inspizierte er Bomber. Kim lachte."),
            [Alone, Leaning(0), Leaning(0), Alone]
        );
        assert_eq!(of("Die EU warnte. Außerdem warnten die USA."), [Alone, Leaning(0)]);
        assert_eq!(of("Die Regierung legte ihre Pläne vor."), [Alone]);
    }

    #[test]
    fn links_and_headings_are_asides() {
        use Standing::{Alone, Aside};
        assert_eq!(
            of("Der Zug hielt.\n\nMehr: Wie Züge halten\n\nHintergrund\n\nDie Bahn prüft das."),
            [Alone, Aside, Aside, Alone]
        );
    }
}
