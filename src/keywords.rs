//! The terms that make an article special, best first.
//!
//! Candidates are the article's entities, by their full names, its nouns, grouped by stem, and nouns with the adjective
//! before them (`militärische Kooperation`). A term counts for more the more often and the earlier it stands, and the
//! rarer it is in German at large (log-likelihood keyness in spirit: T. Dunning, 1993; the weights are those of
//! [`terms`](crate::terms)).

use std::collections::BTreeMap;

use crate::document::Document;
use crate::document::forms::{FormId, Forms};
use crate::document::segment::{Segmentation, TokenKind};
use crate::document::terms::{Term, TermKind, Terms};
use crate::entities::{Entity, MentionForm};
use crate::german::adjective_endings::is_declined;
use crate::span::Span;
use crate::util::math;
use crate::util::sort::Sort;

/// A key term or phrase.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The term in a form that stands in the text, or an entity's full name.
    pub text: String,
    /// How special it is to the article; comparable within the article, greater is better, above 0.
    pub score: f32,
    /// Where it stands, in the order of the text.
    pub mentions: Vec<Span>,
}

/// How many key terms are kept at most.
const MOST: usize = 50;

/// The weight from which an adjective tells something.
const TELLING: f32 = 0.1;

/// How steeply the weight of a word counts: above 1, common words fall behind.
const RARITY: f32 = 1.5;

/// Words after which a term at the start of the text counts half of its bonus any more.
const LEAD_WORDS: f32 = 30.0;

/// Ranks the key terms of an article, best first.
#[must_use]
pub fn rank(document: &Document, entities: &[Entity]) -> Vec<Keyword> {
    let (text, segmentation) = (document.text(), document.segmentation());
    let (forms, terms) = (document.forms(), document.terms());
    let mut candidates = Candidates {
        text,
        segmentation,
        forms,
        taken: vec![false; segmentation.tokens.len()],
        found: Vec::new(),
    };
    candidates.add_entities(terms, entities);
    candidates.add_nouns(terms);
    let mut keywords: Vec<Keyword> =
        candidates.found.into_iter().map(|candidate| candidate.keyword(segmentation)).collect();
    keywords.retain(|keyword| keyword.score > 0.0);
    keywords.stable_sort_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.mentions.cmp(&b.mentions)));
    keywords.truncate(MOST);
    keywords
}

struct Candidate {
    text: String,
    weight: f32,
    mentions: Vec<Span>,
}

struct Candidates<'a> {
    text: &'a str,
    segmentation: &'a Segmentation,
    forms: &'a Forms,
    /// Which tokens a name covers.
    taken: Vec<bool>,
    found: Vec<Candidate>,
}

impl Candidates<'_> {
    fn add_entities(&mut self, terms: &Terms, entities: &[Entity]) {
        for entity in entities {
            let mut weight = 0.0_f32;
            let mut mentions = Vec::new();
            for mention in &entity.mentions {
                if mention.form == MentionForm::Description {
                    continue;
                }
                mentions.push(mention.span);
                for token in self.segmentation.tokens_in(mention.span) {
                    weight = weight.max(terms.get(self.forms.of_tokens()[token]).weight);
                    if mention.form == MentionForm::Name {
                        self.taken[token] = true;
                    }
                }
            }
            if !mentions.is_empty() {
                self.found.push(Candidate { text: entity.name.clone(), weight: weight.max(0.5), mentions });
            }
        }
    }

    fn add_nouns(&mut self, terms: &Terms) {
        let text = self.text;
        let mut nouns: BTreeMap<u64, Group> = BTreeMap::new();
        let mut phrases: BTreeMap<(u64, u64), Group> = BTreeMap::new();
        let mut names: BTreeMap<(u64, u64), Group> = BTreeMap::new();
        for sentence in &self.segmentation.sentences {
            let range = sentence.token_range();
            let mut before: Option<(Term, Span)> = None;
            let mut capitalised: Option<(Term, Span)> = None;
            for at in range.clone() {
                let token = self.segmentation.tokens[at];
                let form = self.forms.of_tokens()[at];
                let term = terms.get(form);
                let content =
                    token.kind == TokenKind::Word && term.kind == TermKind::Content && !self.taken[at];
                if content && term.capitalised {
                    // `Neil Armstrong`, `Air France`: two in a row are a name, whatever the recogniser says.
                    if let Some((first, span)) = capitalised.filter(|_| at > range.start + 1) {
                        let group = names.entry((first.stem, term.stem)).or_default();
                        group.add(form, first.weight.max(term.weight), span.cover(token.span), true);
                    }
                    let group = nouns.entry(term.stem).or_default();
                    group.add(form, term.weight, token.span, at > range.start);
                    if let Some((adjective, span)) = before {
                        let group = phrases.entry((adjective.stem, term.stem)).or_default();
                        group.add(form, adjective.weight.max(term.weight), span.cover(token.span), true);
                        group.attribute = adjective.weight;
                    }
                }
                capitalised = (content && term.capitalised).then_some((term, token.span));
                before = (content && !term.capitalised && is_attributive(token.span.of(text)))
                    .then_some((term, token.span));
            }
        }
        // The adjective that stands most often before a noun, the rarer one of equals.
        let mut attributes: BTreeMap<u64, Group> = BTreeMap::new();
        for ((_, noun), phrase) in phrases {
            let better =
                |best: &Group| (phrase.mentions.len(), phrase.weight) > (best.mentions.len(), best.weight);
            if attributes.get(&noun).is_none_or(better) {
                attributes.insert(noun, phrase);
            }
        }
        // A name of two words stands for both where neither is more common alone.
        let mut in_name: BTreeMap<u64, usize> = BTreeMap::new();
        for ((first, second), group) in names {
            for stem in [first, second] {
                *in_name.entry(stem).or_default() += group.mentions.len();
            }
            let text = group.mentions.first().map_or("", |span| span.of(text)).to_owned();
            self.found.push(Candidate { text, weight: group.weight, mentions: group.mentions });
        }
        nouns.retain(|stem, group| in_name.get(stem).is_none_or(|&named| named * 2 < group.mentions.len()));
        // A word that only ever opens sentences may owe its capital to that.
        for (stem, group) in nouns.into_iter().filter(|(_, group)| group.inside || group.mentions.len() > 1) {
            let form = group.commonest();
            let spelling = match attributes.get(&stem) {
                // A telling adjective that is there every other time belongs to the term.
                Some(phrase)
                    if phrase.mentions.len() * 2 >= group.mentions.len() && phrase.attribute >= TELLING =>
                {
                    phrase.mentions.first().map_or("", |span| span.of(text)).to_owned()
                }
                _ => self.forms.spelling(form, text).to_owned(),
            };
            self.found.push(Candidate { text: spelling, weight: group.weight, mentions: group.mentions });
        }
    }
}

/// Whether a word in lower case may be an adjective before its noun.
fn is_attributive(word: &str) -> bool {
    word.chars().count() > 3 && is_declined(word)
}

/// The places of one stem or phrase.
#[derive(Default)]
struct Group {
    weight: f32,
    mentions: Vec<Span>,
    forms: Vec<FormId>,
    /// Whether it also stands inside a sentence.
    inside: bool,
    /// The weight of the adjective, in a phrase.
    attribute: f32,
}

impl Group {
    fn add(&mut self, form: FormId, weight: f32, span: Span, inside: bool) {
        self.weight = self.weight.max(weight);
        self.mentions.push(span);
        self.forms.push(form);
        self.inside |= inside;
    }

    /// The form that stands most often, the earlier one of equals.
    fn commonest(&self) -> FormId {
        let mut forms = self.forms.clone();
        forms.stable_sort();
        let longest =
            forms.chunk_by(|a, b| a == b).reduce(|best, run| if run.len() > best.len() { run } else { best });
        longest.and_then(|run| run.first()).copied().unwrap_or_default()
    }
}

impl Candidate {
    fn keyword(self, segmentation: &Segmentation) -> Keyword {
        let first = self.mentions.first().map_or(0, |span| segmentation.tokens_in(*span).start);
        let often = math::log2(1.0 + self.mentions.len() as f32);
        let rarity = math::powf(self.weight, RARITY);
        let early = 1.0 + 2.0 / (1.0 + first as f32 / LEAD_WORDS);
        Keyword { text: self.text, score: rarity * often * early, mentions: self.mentions }
    }
}
