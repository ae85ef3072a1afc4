//! How much an article is about an entity: a number in 0..1.
//!
//! A weighted sum of four features of salient entities (J. Dunietz and D. Gillick, A new entity salience task with
//! millions of training examples, 2014: frequency, position of the first mention, headline), each in 0..1:
//!
//! | feature | weight | value |
//! |---|---|---|
//! | frequency | .45 | weighted mentions, as a share of the most mentioned entity's, square root |
//! | position | .20 | 1 for a first mention in the first sentence, falling to 0 for the last |
//! | headline | .20 | 1 where the title or headline mentions it |
//! | subject | .15 | share of its sentences in which it opens the sentence, or stands first behind an article |
//!
//! Names and descriptions count 1, parts of compounds and derived words a third: `die russischen Medien` is less
//! about Russia than `Russland` is.

use super::entity::{Entity, MentionForm};
use super::surface::{fold, fold_into};
use crate::document::Document;
use crate::german::articles::opens_nominative;
use crate::german::prepositions;
use crate::util::hashing::Set;

const FREQUENCY: f32 = 0.45;
const POSITION: f32 = 0.20;
const HEADLINE: f32 = 0.20;
const SUBJECT: f32 = 0.15;

fn weight(form: MentionForm) -> f32 {
    match form {
        MentionForm::Name | MentionForm::Description => 1.0,
        MentionForm::Derived | MentionForm::Part => 1.0 / 3.0,
    }
}

/// Sets [`Entity::salience`] of all entities.
pub(super) fn score(document: &Document, entities: &mut [Entity]) {
    let article = document.article();
    let frequency = |entity: &Entity| entity.mentions.iter().map(|mention| weight(mention.form)).sum::<f32>();
    let most = entities.iter().map(frequency).fold(1.0, f32::max);
    let sentences = document.sentences().len().max(1) as f32;
    let title: Set<String> = article
        .title()
        .unwrap_or_default()
        .split([' ', '-', ':', ',', '–'])
        .map(fold)
        .filter(|word| word.len() > 1)
        .collect();
    let mut folded = String::new();
    for entity in entities {
        let Some(first) = entity.mentions.first() else { continue };
        let position = document.sentence_at_byte(first.span.start).index() as f32 / sentences;
        let in_headline = article.headline().is_some_and(|headline| headline.contains(first.span))
            || !title.is_empty()
                && entity
                    .mentions
                    .iter()
                    .any(|mention| is_in_title(document.text_of(mention.span), &title, &mut folded));
        let (mut opened, mut last) = (0u32, None);
        let mut in_sentences = 0u32;
        for mention in &entity.mentions {
            let at = document.sentence_at_byte(mention.span.start).index();
            if Some(at) == last {
                continue;
            }
            last = Some(at);
            in_sentences += 1;
            let start = document.sentences().get(at).map_or(0, |sentence| sentence.span.start);
            let before = document.text().get(start as usize..mention.span.start as usize).unwrap_or_default();
            opened += u32::from(weight(mention.form) == 1.0 && opens_sentence(before));
        }
        let score = FREQUENCY * (frequency(entity) / most).sqrt()
            + POSITION * (1.0 - position)
            + HEADLINE * f32::from(u8::from(in_headline))
            + SUBJECT * opened as f32 / in_sentences.max(1) as f32;
        entity.salience = score.clamp(0.0, 1.0);
    }
}

/// Whether all words of a mention stand in the title.
fn is_in_title(mention: &str, title: &Set<String>, folded: &mut String) -> bool {
    mention.split([' ', '-']).all(|word| {
        folded.clear();
        fold_into(folded, word);
        title.contains(folded.as_str())
    })
}

/// Whether nothing but an article and what may stand between it and a name comes before: at most five words, none
/// of them a preposition.
fn opens_sentence(before: &str) -> bool {
    if before.len() > 120 {
        return false;
    }
    let mut words = before.split_whitespace();
    match words.next() {
        None => true,
        Some(article) if opens_nominative(article) => {
            let rest: Vec<&str> = words.collect();
            rest.len() <= 4 && !rest.iter().any(|word| prepositions::is_before_attribute(word))
        }
        Some(word) => word.starts_with(char::is_uppercase) && words.next().is_none() && word.len() > 4,
    }
}

#[cfg(test)]
mod tests {
    use super::opens_sentence;

    #[test]
    fn a_name_opens_a_sentence_behind_its_title() {
        assert!(opens_sentence("") && opens_sentence("Der nordkoreanische Machthaber "));
        assert!(!opens_sentence("In ") && !opens_sentence("Der Besuch in "));
        assert!(opens_sentence("Trainer ") && !opens_sentence("gestern ") && !opens_sentence("Auch "));
        assert!(!opens_sentence("Trainer sah ") && !opens_sentence("Der eine und andere sehr alte Mann "));
    }
}
