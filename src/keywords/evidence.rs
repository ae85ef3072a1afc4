//! What speaks for it that a term stands for the article, and is no detail of it.
//!
//! What an article is about is told at its start and returns: from the headline in the text, from the first sentences in
//! another paragraph, also as the last part of a compound; or it is told in many paragraphs. What stands once, in a
//! picture that a lead paints or in a comparison, is a detail, however early it stands, and so is what comes up further
//! behind, though it comes up twice. Words of direct speech and of titles in quotation marks are those of others.
//! Writers, sources, and nouns that only describe somebody who is named, stand for nothing.

use std::ops::Range;

use super::is_general;
use super::suffixes::{Lengths, last_parts};
use crate::document::Document;
use crate::document::forms::FormId;
use crate::document::segment::TokenKind;
use crate::document::terms::TermKind;
use crate::entities::Entity;
use crate::german::stem::Stemmer;
use crate::kind::Kind;
use crate::span::Span;
use crate::util::hashing::{Map, hash};

/// What speaks for a term, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// It returns, or stands where an article says what it is about.
    Theme,
    /// It stands once.
    Detail,
    /// It stands in reports on anything.
    General,
    /// It is a writer, a source, or describes somebody who is named.
    Apart,
}

/// The fewest paragraphs of an article in which a term has to stand in two of them; in a shorter one two sentences do.
const PARAGRAPHS: usize = 4;

/// The fewest parts of an article in which a noun stands that neither the headline nor the first sentences have.
const FEWEST_BEHIND: usize = 3;

/// How many sentences behind the headline tell what a report is about.
const LEAD_SENTENCES: usize = 3;

/// The most tokens of a line that is the place of a report: `Bad Arolsen.`
const LONGEST_PLACE: usize = 3;

/// How many of a text's first sentences may be its writers.
const BYLINE_SENTENCES: usize = 6;

/// In which parts of an article a word stands, as far as that counts: up to [`FEWEST_BEHIND`] of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Spread {
    #[default]
    None,
    One(u32),
    Two(u32, u32),
    Several,
}

impl Spread {
    fn add(&mut self, other: Self) {
        match other {
            Self::None => {}
            Self::One(part) => self.add_part(part),
            Self::Two(first, second) => {
                self.add_part(first);
                self.add_part(second);
            }
            Self::Several => *self = other,
        }
    }

    fn add_part(&mut self, part: u32) {
        *self = match *self {
            Self::None => Self::One(part),
            Self::One(first) if first != part => Self::Two(first, part),
            Self::Two(first, second) if first != part && second != part => Self::Several,
            same => same,
        };
    }

    /// How many parts these are; [`FEWEST_BEHIND`] where they are more.
    fn count(self) -> usize {
        match self {
            Self::None => 0,
            Self::One(_) => 1,
            Self::Two(..) => 2,
            Self::Several => FEWEST_BEHIND,
        }
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
    /// Whether the first sentences behind the headline have it.
    in_lead: bool,
    /// The first form with it that is a noun.
    noun: Option<FormId>,
    /// The nouns of the article that are its last part, the longest first: a range of [`Places::heads`].
    heads: Range<usize>,
}

/// A noun that is the last part of another.
#[derive(Clone, Copy, Debug)]
struct Head {
    /// The number of its stem.
    number: u32,
    /// Whether the other ends in its whole stem, not in a shortened one.
    is_whole: bool,
}

/// The places of an article's words, by which the evidence for a term is found.
pub(super) struct Places {
    /// The number of each stem of a content word.
    numbers: Map<u64, u32>,
    /// By form, the number of its stem; [`NONE`] of what is no content word.
    of_form: Vec<u32>,
    /// By number.
    occurrences: Vec<Occurrence>,
    /// The nouns that are the last part of another.
    heads: Vec<Head>,
    /// Where the first sentences behind the headline end.
    lead_end: usize,
    /// For each sentence the number of its part: its paragraph, or in a short article itself.
    part_of: Vec<u32>,
}

impl Places {
    pub(super) fn new(document: &Document) -> Self {
        let sentences = document.sentences();
        let headline = document.article().headline();
        let is_long = document.paragraphs().len() >= PARAGRAPHS;
        let part_of: Vec<u32> = sentences
            .iter()
            .enumerate()
            .map(|(at, sentence)| if is_long { sentence.paragraph } else { at as u32 })
            .collect();
        let (numbers, mut occurrences, of_form) = number(document);
        let (mut is_quoted, mut paragraph, mut reported, mut lead_end) = (false, u32::MAX, 0, 0);
        for (number, (sentence, &part)) in sentences.iter().zip(&part_of).enumerate() {
            let is_headline = headline.is_some_and(|headline| headline.contains(sentence.span));
            if paragraph != sentence.paragraph {
                (is_quoted, paragraph) = (false, sentence.paragraph);
            }
            let is_lead = !is_headline && reported < LEAD_SENTENCES;
            let is_before_report = || {
                document.article().is_dateline(sentence.span)
                    || sentence.tokens.len() <= LONGEST_PLACE
                    || is_byline(document, number)
            };
            if is_lead && !is_before_report() {
                reported += 1;
                lead_end = sentence.span.end as usize;
            }
            for at in sentence.token_range() {
                match document.tokens()[at].kind {
                    TokenKind::Word => {}
                    TokenKind::Punctuation => {
                        is_quoted = is_quoted_behind(document.word_at(at), is_quoted);
                        continue;
                    }
                    _ => continue,
                }
                let number = of_form[document.token_forms()[at] as usize];
                let Some(occurrence) = occurrences.get_mut(number as usize) else { continue };
                if is_headline {
                    occurrence.in_headline = true;
                } else if is_quoted {
                    continue;
                } else if is_lead {
                    occurrence.in_lead = true;
                }
                occurrence.own.add_part(part);
            }
        }
        let heads = find_heads(document, &numbers, &mut occurrences);
        for occurrence in &mut occurrences {
            occurrence.spread = occurrence.own;
        }
        for at in 0..occurrences.len() {
            let own = occurrences[at].own;
            for head in &heads[occurrences[at].heads.clone()] {
                occurrences[head.number as usize].spread.add(own);
            }
        }
        Self { numbers, of_form, occurrences, heads, lead_end, part_of }
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

    fn heads_of(&self, occurrence: &Occurrence) -> &[Head] {
        &self.heads[occurrence.heads.clone()]
    }

    /// The stems of the article's nouns in which the noun with this stem ends, the longest first.
    pub(super) fn last_parts(&self, stem: u64) -> impl Iterator<Item = u64> {
        let heads = self.get(stem).into_iter().flat_map(|noun| self.heads_of(noun));
        heads.filter(|head| head.is_whole).map(|head| self.stem(head.number as usize))
    }

    /// The evidence for a noun with this stem, and with this adjective before it.
    pub(super) fn of_noun(&self, stem: u64, adjective: Option<u64>) -> Evidence {
        let noun = self.get(stem);
        let is_in_headline = noun.is_some_and(|noun| noun.in_headline);
        if is_general(stem) && !is_in_headline {
            return Evidence::General;
        }
        let mut spread = noun.map(|noun| noun.spread).unwrap_or_default();
        // Of a noun that stands in reports on anything only the one of the headline: `Jahresprognose` beside `Prognose`.
        let heads = noun.into_iter().flat_map(|noun| self.heads_of(noun));
        heads
            .map(|head| &self.occurrences[head.number as usize])
            .filter(|head| head.in_headline || !is_general(head.stem))
            .for_each(|head| spread.add(head.spread));
        // `halbseitige Sperrung` where the headline has `halbseitig gesperrt`.
        let is_told = !is_in_headline && adjective.is_some_and(|adjective| self.is_in_headline(adjective));
        let is_opening = is_in_headline || noun.is_some_and(|noun| noun.in_lead);
        let fewest = if is_opening { 2 } else { FEWEST_BEHIND };
        if spread.count() >= fewest || is_told { Evidence::Theme } else { Evidence::Detail }
    }

    /// Whether the headline has a noun with this stem.
    pub(super) fn is_in_headline(&self, stem: u64) -> bool {
        self.get(stem).is_some_and(|occurrence| occurrence.in_headline)
    }

    /// Whether a place stands in the headline or in the first sentences behind it.
    pub(super) fn opens(&self, span: Span) -> bool {
        (span.end as usize) <= self.lead_end
    }

    /// The evidence for an entity that is named at `mentions` outside of a dateline.
    pub(super) fn of_entity(&self, document: &Document, entity: &Entity, mentions: &[Span]) -> Evidence {
        let headline = document.article().headline();
        let sentences: Vec<usize> =
            mentions.iter().map(|span| document.sentence_at_byte(span.start).index()).collect();
        if !sentences.is_empty() && sentences.iter().all(|&at| is_byline(document, at)) {
            return Evidence::Apart;
        }
        let mut spread = Spread::None;
        let parts = sentences.iter().filter_map(|&at| self.part_of.get(at));
        parts.for_each(|&part| spread.add_part(part));
        // One who is named in one paragraph further behind, however often, is asked for his opinion there.
        let opens = || mentions.iter().any(|&span| self.opens(span));
        let is_repeated = || sentences.first().is_some_and(|first| sentences.iter().any(|at| at != first));
        let is_theme = spread.count() > 1
            || match entity.kind {
                Kind::Per | Kind::Org => opens(),
                Kind::Oth => is_repeated() && opens(),
                // The town of a report of a town.
                Kind::Loc => mentions.is_empty(),
            }
            || headline.is_some_and(|headline| mentions.iter().any(|span| headline.contains(*span)));
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
fn find_heads(document: &Document, numbers: &Map<u64, u32>, occurrences: &mut [Occurrence]) -> Vec<Head> {
    let mut stemmer = Stemmer::default();
    // The stems of all nouns one behind the other: they are read twice.
    let mut stems = String::new();
    let mut spans: Vec<Range<usize>> = Vec::with_capacity(occurrences.len());
    let mut lengths = Lengths::default();
    // A short noun keeps an ending that its compounds lose: `Mauer`, `Staumau-er`. Of two that are one without it, the
    // first of the article.
    let mut shortened: Map<u64, u32> = Map::default();
    for (number, occurrence) in occurrences.iter().enumerate() {
        let start = stems.len();
        if let Some(form) = occurrence.noun {
            let stem = stemmer.stem(document.forms().spelling(form, document.text()));
            stems.push_str(stem);
            lengths.add(stem);
            if let Some(short) = ["er", "en", "el"].iter().find_map(|ending| stem.strip_suffix(ending)) {
                lengths.add(short);
                let known = shortened.entry(hash(short.as_bytes())).or_insert(number as u32);
                if occurrences[*known as usize].noun > Some(form) {
                    *known = number as u32;
                }
            }
        }
        spans.push(start..stems.len());
    }
    let mut heads = Vec::new();
    for at in 0..occurrences.len() {
        let stem = &stems[spans[at].clone()];
        let start = heads.len();
        let found = last_parts(stem, lengths.of(stem)).filter_map(|part| {
            let whole = numbers.get(&part).filter(|&&number| occurrences[number as usize].noun.is_some());
            let number = *whole.or_else(|| shortened.get(&part))?;
            Some(Head { number, is_whole: whole.is_some() })
        });
        heads.extend(found.filter(|head| head.number as usize != at));
        occurrences[at].heads = start..heads.len();
    }
    heads
}

/// Whether words behind a mark stand in quotation marks, by whether those before it do.
fn is_quoted_behind(mark: &str, before: bool) -> bool {
    match mark {
        "„" => true,
        "”" => false,
        // Closes a German quotation, opens an English one.
        "“" | "\"" | "»" | "«" => !before,
        _ => before,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Article;
    use crate::document::terms::stem_hash;

    #[test]
    fn parts_are_counted_once_each_and_up_to_three() {
        let mut spread = Spread::default();
        for (part, count) in [(4, 1), (4, 1), (2, 2), (4, 2), (7, 3), (9, 3)] {
            spread.add_part(part);
            assert_eq!(spread.count(), count, "{part}");
        }
        let mut joined = Spread::One(4);
        joined.add(Spread::None);
        joined.add(Spread::Two(4, 2));
        assert_eq!(joined, Spread::Two(4, 2));
        joined.add(Spread::Two(2, 7));
        assert_eq!(joined, Spread::Several);
    }

    #[test]
    fn a_compound_ends_in_whole_stems_and_counts_for_shortened_ones() {
        let text = "Die Mauer hielt. Danach brach die Staumauer. Eine Wahl und die Bundestagswahl folgten.";
        let document = Document::new(&Article::from_text("", text).unwrap());
        let places = Places::new(&document);
        let heads = |noun: &str| places.last_parts(stem_hash(noun)).collect::<Vec<u64>>();
        assert_eq!(heads("Bundestagswahl"), [stem_hash("Wahl")]);
        assert!(heads("Staumauer").is_empty());
        let spread = |noun: &str| places.get(stem_hash(noun)).map(|noun| noun.spread);
        assert_eq!(spread("Mauer"), Some(Spread::Two(0, 1)));
        assert_eq!(spread("Staumauer"), Some(Spread::One(1)));
    }
}
