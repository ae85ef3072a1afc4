//! Word forms → terms: what a form counts as when words are compared, and how much it tells.
//!
//! [`Terms`] holds, for every form of an article, the hash of its stem, its weight (rare words tell more than common
//! ones, by the table in `background`) and its kind. Keywords, summary and comparison all count these instead of words.

pub mod background;

use crate::document::forms::{FormId, Forms};
use crate::german::lookup::push_lower;
use crate::german::stem::Stemmer;
use crate::german::stop_words::{is_calendar_word, is_light_verb, is_stop_word};
use crate::util::hashing::hash;

/// What a word form counts as.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// The hash of the stem, equal across articles; of the spelling, where there is nothing to stem.
    pub stem: u64,
    /// How much the form tells, 0 to 1: 0 for stop words and punctuation, 1 for the rarest words.
    pub weight: f32,
    /// What the form is.
    pub kind: TermKind,
    /// Whether it begins with a capital letter.
    pub capitalised: bool,
}

/// What a form is, by its spelling alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TermKind {
    /// A word with a meaning of its own.
    Content,
    /// A function word or light verb.
    Stop,
    /// A weekday, a month, `Uhr`: it tells when, not what.
    Calendar,
    /// It begins with a digit.
    Number,
    /// Punctuation, symbols, emoji.
    Other,
}

/// The terms of an article's forms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Terms {
    of_form: Vec<Term>,
}

impl Terms {
    /// Works out every form once.
    #[must_use]
    pub fn new(text: &str, forms: &Forms) -> Self {
        let mut stemmer = Stemmer::default();
        let mut lower = String::new();
        Self { of_form: forms.map(text, |spelling| term(spelling, &mut stemmer, &mut lower)) }
    }

    /// The term of a form; of a number that is no form, an empty one.
    #[inline]
    #[must_use]
    pub fn get(&self, form: FormId) -> Term {
        self.of_form.get(form as usize).copied().unwrap_or(Term {
            stem: 0,
            weight: 0.0,
            kind: TermKind::Other,
            capitalised: false,
        })
    }
}

/// The hash by which words of one stem are known as the same, in every article.
#[must_use]
pub fn stem_hash(word: &str) -> u64 {
    hash(Stemmer::default().stem(word).as_bytes())
}

/// What a word is by its spelling alone.
#[must_use]
pub fn kind_of(word: &str) -> TermKind {
    term(word, &mut Stemmer::default(), &mut String::new()).kind
}

fn term(spelling: &str, stemmer: &mut Stemmer, lower: &mut String) -> Term {
    let first = spelling.chars().next().unwrap_or_default();
    let capitalised = first.is_uppercase();
    if !first.is_alphabetic() {
        let kind = if first.is_numeric() { TermKind::Number } else { TermKind::Other };
        let weight = if kind == TermKind::Number { 0.5 } else { 0.0 };
        return Term { stem: hash(spelling.as_bytes()), weight, kind, capitalised };
    }
    lower.clear();
    push_lower(lower, spelling);
    let stem = hash(stemmer.stem(spelling).as_bytes());
    let (kind, weight) = if is_stop_word(lower) || is_light_verb(spelling) {
        (TermKind::Stop, 0.0)
    } else if is_calendar_word(lower) {
        (TermKind::Calendar, 0.15)
    } else if spelling.chars().nth(1).is_none() {
        (TermKind::Other, 0.0)
    } else {
        (TermKind::Content, f32::from(background::class(stem) + 1) / 16.0)
    };
    Term { stem, weight, kind, capitalised }
}

#[cfg(test)]
mod tests {
    use super::{Term, TermKind, Terms, kind_of};
    use crate::document::article::Article;
    use crate::document::forms::Forms;
    use crate::document::segment::segment;

    fn terms(text: &str) -> Vec<Term> {
        let article = Article::from_text("", text).unwrap();
        let forms = Forms::new(article.text(), &segment(&article).tokens);
        let terms = Terms::new(article.text(), &forms);
        forms.of_tokens().iter().map(|&form| terms.get(form)).collect()
    }

    #[test]
    fn forms_of_one_word_are_one_term_and_stop_words_weigh_nothing() {
        let terms = terms("Besuche des Besuchs , 8000 Montag");
        assert_eq!(terms[0].stem, terms[2].stem);
        assert_eq!(
            terms.iter().map(|term| term.kind).collect::<Vec<_>>(),
            [
                TermKind::Content,
                TermKind::Stop,
                TermKind::Content,
                TermKind::Other,
                TermKind::Number,
                TermKind::Calendar,
            ]
        );
        assert_eq!(terms[1].weight, 0.0);
        assert!(terms[0].weight > 0.0);
    }

    #[test]
    fn the_rarest_words_weigh_one() {
        let weights: Vec<f32> =
            terms("Flugzeugfabrik Montag 8000 x %").iter().map(|term| term.weight).collect();
        assert_eq!(weights, [1.0, 0.15, 0.5, 0.0, 0.0]);
        let terms = terms("Regierung Flugzeug Kosmodrom");
        assert!(terms[0].weight < terms[1].weight && terms[1].weight < terms[2].weight);
        assert!(terms.iter().all(|term| term.weight > 0.0 && term.weight <= 1.0 && term.capitalised));
    }

    #[test]
    fn a_form_has_a_kind() {
        for (word, kind) in [
            ("macht", TermKind::Stop),
            ("Macht", TermKind::Content),
            ("x", TermKind::Other),
            ("½", TermKind::Number),
            ("-5", TermKind::Other),
            ("", TermKind::Other),
            ("uhr", TermKind::Calendar),
        ] {
            assert_eq!(kind_of(word), kind, "{word}");
        }
    }
}
