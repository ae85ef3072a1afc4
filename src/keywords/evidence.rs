//! What speaks for it that a term stands for the article, and is no detail of it.
//!
//! What an article is about returns: in another paragraph, or from the headline in the text, also as the last part of a
//! compound. What stands once, in a picture that a lead paints or in a comparison, is a detail, however early it stands.
//! Writers, sources, and nouns that only describe somebody who is named, stand for nothing.

use std::ops::Range;

use super::is_general;
use super::suffixes::{Lengths, last_parts};
use crate::document::Document;
use crate::document::forms::FormId;
use crate::document::segment::TokenKind;
use crate::document::terms::TermKind;
use crate::entities::{Entity, MentionForm};
use crate::german::stem::Stemmer;
use crate::kind::Kind;
use crate::span::Span;
use crate::util::hashing::Map;

/// What speaks for a term, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// It returns, or stands where an article says what it is about.
    Theme,
    /// It stands once.
    Detail,
    /// It is a writer, a source, or describes somebody who is named.
    Apart,
}

/// The fewest paragraphs of an article in which a term has to stand in two of them; in a shorter one two sentences do.
const PARAGRAPHS: usize = 4;

/// How many of a text's first sentences may be its writers.
const BYLINE_SENTENCES: usize = 6;

/// In which parts of an article a word stands: whether there are several is all that counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Spread {
    #[default]
    None,
    One(u32),
    Several,
}

impl Spread {
    fn add(&mut self, other: Self) {
        *self = match (*self, other) {
            (one, Self::None) | (Self::None, one) => one,
            (one, other) if one == other => one,
            _ => Self::Several,
        };
    }

    fn add_part(&mut self, part: u32) {
        self.add(Self::One(part));
    }
}

/// Where a stem of the article stands.
#[derive(Debug, Default)]
struct Occurrence {
    stem: u64,
    /// The parts that have it.
    own: Spread,
    /// The parts that have it, also as the last part of a compound.
    spread: Spread,
    in_headline: bool,
    /// The first form with it that is a noun.
    noun: Option<FormId>,
    /// The nouns of the article that are its last part, the longest first: a range of [`Places::heads`].
    heads: Range<usize>,
}

/// The places of an article's words, by which the evidence for a term is found.
pub(super) struct Places {
    /// The number of each stem of a content word.
    numbers: Map<u64, u32>,
    /// By form, the number of its stem; [`NONE`] of what is no content word.
    of_form: Vec<u32>,
    /// By number.
    occurrences: Vec<Occurrence>,
    /// The numbers of the nouns that are the last part of another.
    heads: Vec<u32>,
    /// For each sentence the number of its part: its paragraph, or in a short article itself.
    part_of: Vec<u32>,
    /// The part that opens the article behind its headline.
    opening: Option<u32>,
}

impl Places {
    pub(super) fn new(document: &Document) -> Self {
        let sentences = document.sentences();
        let headline = document.article().headline();
        let is_headline = |span: Span| headline.is_some_and(|headline| headline.contains(span));
        let is_long = document.paragraphs().len() >= PARAGRAPHS;
        let part_of: Vec<u32> = sentences
            .iter()
            .enumerate()
            .map(|(at, sentence)| if is_long { sentence.paragraph } else { at as u32 })
            .collect();
        let opening = part_of.iter().zip(sentences).find(|(_, sentence)| !is_headline(sentence.span));
        let opening = opening.map(|(&part, _)| part);
        let (numbers, mut occurrences, of_form) = number(document);
        for (sentence, &part) in sentences.iter().zip(&part_of) {
            let in_headline = is_headline(sentence.span);
            for at in sentence.token_range() {
                let number = of_form[document.token_forms()[at] as usize];
                let Some(occurrence) = occurrences.get_mut(number as usize) else { continue };
                if document.tokens()[at].kind == TokenKind::Word {
                    occurrence.own.add_part(part);
                    occurrence.in_headline |= in_headline;
                }
            }
        }
        let heads = find_heads(document, &numbers, &mut occurrences);
        for occurrence in &mut occurrences {
            occurrence.spread = occurrence.own;
        }
        for at in 0..occurrences.len() {
            let own = occurrences[at].own;
            for &head in &heads[occurrences[at].heads.clone()] {
                occurrences[head as usize].spread.add(own);
            }
        }
        Self { numbers, of_form, occurrences, heads, part_of, opening }
    }

    /// How many stems of content words there are.
    pub(super) fn len(&self) -> usize {
        self.occurrences.len()
    }

    /// The number, below [`Places::len`], of the stem of a form; greater where it is no content word.
    pub(super) fn number(&self, form: FormId) -> usize {
        self.of_form.get(form as usize).copied().unwrap_or(NONE) as usize
    }

    /// The stem with this number.
    pub(super) fn stem(&self, number: usize) -> u64 {
        self.occurrences.get(number).map_or(0, |occurrence| occurrence.stem)
    }

    fn get(&self, stem: u64) -> Option<&Occurrence> {
        self.numbers.get(&stem).map(|&number| &self.occurrences[number as usize])
    }

    fn is_in_headline(&self, stem: u64) -> bool {
        self.get(stem).is_some_and(|occurrence| occurrence.in_headline)
    }

    fn heads_of<'a>(&'a self, occurrence: &Occurrence) -> impl Iterator<Item = &'a Occurrence> {
        self.heads[occurrence.heads.clone()].iter().map(|&head| &self.occurrences[head as usize])
    }

    /// The stems of the article's nouns that are the last part of the noun with this stem, the longest first.
    pub(super) fn last_parts(&self, stem: u64) -> impl Iterator<Item = u64> {
        self.get(stem).into_iter().flat_map(|noun| self.heads_of(noun)).map(|head| head.stem)
    }

    /// The evidence for a noun with this stem, and with this adjective before it.
    pub(super) fn of_noun(&self, stem: u64, adjective: Option<u64>) -> Evidence {
        let noun = self.get(stem);
        let is_in_headline = noun.is_some_and(|noun| noun.in_headline);
        if is_general(stem) && !is_in_headline {
            return Evidence::Detail;
        }
        let mut spread = noun.map(|noun| noun.spread).unwrap_or_default();
        // Of a noun that stands in reports on anything only the one of the headline: `Jahresprognose` beside `Prognose`.
        let heads = noun.into_iter().flat_map(|noun| self.heads_of(noun));
        heads
            .filter(|head| head.in_headline || !is_general(head.stem))
            .for_each(|head| spread.add(head.spread));
        // `halbseitige Sperrung` where the headline has `halbseitig gesperrt`.
        let is_told = !is_in_headline && adjective.is_some_and(|adjective| self.is_in_headline(adjective));
        if spread == Spread::Several || is_told { Evidence::Theme } else { Evidence::Detail }
    }

    /// The evidence for an entity that is named at `mentions` outside of a dateline.
    pub(super) fn of_entity(&self, document: &Document, entity: &Entity, mentions: &[Span]) -> Evidence {
        let headline = document.article().headline();
        let sentences: Vec<usize> =
            mentions.iter().map(|span| document.sentence_at_byte(span.start).index()).collect();
        if !sentences.is_empty() && sentences.iter().all(|&at| is_byline(document, at)) {
            return Evidence::Apart;
        }
        let parts = || sentences.iter().filter_map(|&at| self.part_of.get(at).copied());
        let mut spread = Spread::None;
        parts().for_each(|part| spread.add_part(part));
        let is_repeated = || sentences.first().is_some_and(|first| sentences.iter().any(|at| at != first));
        let is_described = || entity.mentions.iter().any(|mention| mention.form == MentionForm::Description);
        let is_in_headline =
            || headline.is_some_and(|headline| mentions.iter().any(|span| headline.contains(*span)));
        let opens = || self.opening.is_some_and(|opening| parts().any(|part| part == opening));
        let is_theme = spread == Spread::Several
            || is_in_headline()
            || match entity.kind {
                Kind::Per => is_repeated() || is_described(),
                Kind::Org => is_repeated() || opens(),
                Kind::Oth => is_repeated(),
                // The town of a report of a town.
                Kind::Loc => mentions.is_empty(),
            };
        if is_theme { Evidence::Theme } else { Evidence::Detail }
    }
}

/// The number of no stem.
const NONE: u32 = u32::MAX;

/// Numbers the stems of the content words, and says the number of each form.
fn number(document: &Document) -> (Map<u64, u32>, Vec<Occurrence>, Vec<u32>) {
    let mut numbers: Map<u64, u32> = Map::default();
    let mut occurrences: Vec<Occurrence> = Vec::new();
    let of_form = (0..document.forms().len() as FormId)
        .map(|form| {
            let term = document.terms().get(form);
            if term.kind != TermKind::Content {
                return NONE;
            }
            let number = *numbers.entry(term.stem).or_insert_with(|| {
                occurrences.push(Occurrence { stem: term.stem, ..Occurrence::default() });
                occurrences.len() as u32 - 1
            });
            if term.capitalised {
                occurrences[number as usize].noun.get_or_insert(form);
            }
            number
        })
        .collect();
    (numbers, occurrences, of_form)
}

/// Finds the nouns that are the last part of another noun.
fn find_heads(document: &Document, numbers: &Map<u64, u32>, occurrences: &mut [Occurrence]) -> Vec<u32> {
    let mut stemmer = Stemmer::default();
    // The stems of all nouns one behind the other: they are read twice.
    let mut stems = String::new();
    let mut spans: Vec<Range<usize>> = Vec::with_capacity(occurrences.len());
    let mut lengths = Lengths::default();
    for occurrence in &*occurrences {
        let start = stems.len();
        if let Some(form) = occurrence.noun {
            let stem = stemmer.stem(document.forms().spelling(form, document.text()));
            stems.push_str(stem);
            lengths.add(stem);
        }
        spans.push(start..stems.len());
    }
    let mut heads = Vec::new();
    for at in 0..occurrences.len() {
        let own = occurrences[at].stem;
        let stem = &stems[spans[at].clone()];
        let start = heads.len();
        heads.extend(last_parts(stem, lengths.of(stem)).filter(|part| *part != own).filter_map(|part| {
            numbers.get(&part).copied().filter(|&number| occurrences[number as usize].noun.is_some())
        }));
        occurrences[at].heads = start..heads.len();
    }
    heads
}

/// Whether a sentence near the top is the line of the writers: `Von Ines Brenk und Uwe Falk`.
fn is_byline(document: &Document, at: usize) -> bool {
    let Some(sentence) = document.sentences().get(at).filter(|_| at < BYLINE_SENTENCES) else { return false };
    let mut words = sentence.token_range().map(|at| document.word_at(at));
    words.next().is_some_and(|first| matches!(first, "Von" | "VON" | "von" | "Text" | "Autor" | "Autorin"))
        && words.all(|word| {
            word.starts_with(char::is_uppercase)
                || matches!(word, "und" | "von" | "de" | "van" | "der" | "," | ":" | "-" | "." | "/" | "&")
        })
}
