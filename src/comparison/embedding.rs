//! A sentence → the direction in which the vectors of its words point together: what it is about, also where another
//! report says it in other words.
//!
//! The vectors are those of the names model; a compound that has none takes its head's. A word counts by how rare it is
//! in German, so that what every sentence has does not drown the rest (S. Arora, Y. Liang, T. Ma 2017).

use crate::document::Document;
use crate::document::terms::TermKind;
use crate::names::embeddings::DIMENSIONS;
use crate::names::{self, words::WordTable};

/// A direction: a vector of length 1, or of zeros where no word has a vector.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct SentenceEmbedding([f32; DIMENSIONS]);

impl Default for SentenceEmbedding {
    fn default() -> Self {
        Self([0.0; DIMENSIONS])
    }
}

/// The shortest head of a compound, and the shortest word in front of it, in characters.
const SHORTEST_PART: usize = 4;
/// The longest compound whose heads are looked for, in bytes: the work grows with its square.
const LONGEST_COMPOUND: usize = 48;

impl SentenceEmbedding {
    /// The embeddings of an article's sentences.
    pub(super) fn of_sentences(document: &Document) -> Vec<Self> {
        let sentences = document.sentences();
        let Ok(model) = names::shipped() else { return vec![Self::default(); sentences.len()] };
        let words = document.forms().map(document.text(), |spelling| Self::of_word(model.words(), spelling));
        sentences
            .iter()
            .map(|sentence| {
                let mut sum = Self::default();
                for &form in document.forms().of_tokens().get(sentence.token_range()).unwrap_or_default() {
                    let term = document.terms().get(form);
                    if let Some(Some(word)) = words.get(form as usize)
                        && term.kind == TermKind::Content
                    {
                        sum.add(word, term.weight);
                    }
                }
                sum.normalised()
            })
            .collect()
    }

    /// How alike two are: the cosine of the angle between them, −1 to 1; 0 where either is empty.
    pub(super) fn similarity(&self, other: &Self) -> f32 {
        self.0.iter().zip(&other.0).map(|(x, y)| x * y).sum()
    }

    fn of_word(words: &WordTable, spelling: &str) -> Option<Self> {
        let known = |word: &str| {
            let id = words.id(word)?;
            Some(words.embedding(id)).filter(|vector| vector.iter().any(|x| *x != 0))
        };
        let of_head = || heads(spelling).find_map(|head| known(&head));
        Some(Self(known(spelling).or_else(of_head)?.map(f32::from)).normalised())
    }

    fn add(&mut self, other: &Self, weight: f32) {
        for (sum, x) in self.0.iter_mut().zip(&other.0) {
            *sum += weight * x;
        }
    }

    fn normalised(mut self) -> Self {
        let length = self.0.iter().map(|x| x * x).sum::<f32>().sqrt();
        if length > 0.0 {
            self.0.iter_mut().for_each(|x| *x /= length);
        }
        self
    }
}

/// What may be the head of a compound, capitalised as a noun is, the longest first.
fn heads(compound: &str) -> impl Iterator<Item = String> {
    let compound = if compound.len() > LONGEST_COMPOUND { "" } else { compound };
    let noun = compound.starts_with(char::is_uppercase);
    let starts = compound.char_indices().map(|(at, _)| at).skip(SHORTEST_PART);
    let heads = starts.map(|at| &compound[at..]).filter(|head| head.chars().nth(SHORTEST_PART - 1).is_some());
    heads.map(move |head| {
        let mut letters = head.chars();
        let first = letters.next().filter(|_| noun).into_iter().flat_map(char::to_uppercase);
        let rest = if noun { letters.as_str() } else { head };
        first.chain(rest.chars()).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::{Document, SentenceEmbedding, heads};
    use crate::document::article::Article;

    fn embeddings(text: &str) -> Vec<SentenceEmbedding> {
        SentenceEmbedding::of_sentences(&Document::new(&Article::from_text("", text).unwrap()))
    }

    #[test]
    fn what_is_alike_in_other_words_points_the_same_way() {
        let [ship, boat, court] = embeddings(
            "Im Hafen ist ein Schiff gesunken. Das Boot war vor der Küste gekentert. Das Gericht hat den Kläger angehört.",
        )[..] else {
            panic!("three sentences")
        };
        assert!(ship.similarity(&boat) > ship.similarity(&court) + 0.1);
        assert!((ship.similarity(&ship) - 1.0).abs() < 1e-4);
    }

    #[test]
    fn nothing_known_points_nowhere() {
        let empty = SentenceEmbedding::default();
        assert_eq!(embeddings("Xqzzv wqxxj!"), [empty]);
        assert!(empty.similarity(&empty).abs() < f32::EPSILON);
    }

    #[test]
    fn a_compound_may_have_its_heads() {
        assert_eq!(heads("Passagierschiff").last().as_deref(), Some("Hiff"));
        assert!(heads("Passagierschiff").any(|head| head == "Schiff"));
        assert!(heads("äöüßäöüß").any(|head| head == "äöüß"));
        assert_eq!(heads("Schiff").count(), 0);
        assert_eq!(heads(&"Schiff".repeat(100)).count(), 0);
    }
}
