//! What speaks for it that a term stands for the article, and is no detail of it.
//!
//! What an article is about is told at its start and returns: from the headline in the text, from the first sentences in
//! another paragraph, also as the last part of a compound; or it is told in many paragraphs. What stands once, in a
//! picture that a lead paints or in a comparison, is a detail, however early it stands, and so is what comes up further
//! behind, though it comes up twice. Words of direct speech and of titles in quotation marks are those of others.
//! Writers, sources, and nouns that only describe somebody who is named, stand for nothing.

use std::collections::BTreeSet;

use super::compounds::last_parts;
use super::is_general;
use crate::document::Document;
use crate::document::segment::TokenKind;
use crate::document::terms::TermKind;
use crate::entities::Entity;
use crate::german::stem::Stemmer;
use crate::kind::Kind;
use crate::span::Span;
use crate::util::hashing::{Map, Set, hash};

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

/// The places of an article's words, by which the evidence for a term is found.
pub(super) struct Places {
    /// For each stem of a noun the parts of the article that have it, also as the last part of a compound, ascending.
    parts: Map<u64, Vec<u32>>,
    /// For each stem of a compound the nouns of the article that are its last part.
    heads: Map<u64, Vec<u64>>,
    /// The stems of the headline's words.
    in_headline: Set<u64>,
    /// The stems of the nouns of the first sentences behind it, and where those end.
    in_lead: Set<u64>,
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
        let forms = document.forms();
        let is_noun = |form: u32| {
            let term = document.terms().get(form);
            term.kind == TermKind::Content && term.capitalised
        };
        let mut stemmer = Stemmer::default();
        // A short noun keeps an ending that its compounds lose: `Mauer`, `Staumau-er`.
        let mut nouns: Map<u64, u64> = Map::default();
        for form in (0..forms.len() as u32).filter(|&form| is_noun(form)) {
            let stem = document.terms().get(form).stem;
            nouns.insert(stem, stem);
            let spelling = stemmer.stem(forms.spelling(form, document.text()));
            if let Some(short) = ["er", "en", "el"].iter().find_map(|ending| spelling.strip_suffix(ending)) {
                nouns.entry(hash(short.as_bytes())).or_insert(stem);
            }
        }
        let mut heads: Map<u64, Vec<u64>> = Map::default();
        for form in (0..forms.len() as u32).filter(|&form| is_noun(form)) {
            let stem = document.terms().get(form).stem;
            heads.entry(stem).or_insert_with(|| {
                let parts = last_parts(stemmer.stem(forms.spelling(form, document.text())));
                parts.filter_map(|part| nouns.get(&part).copied()).filter(|&head| head != stem).collect()
            });
        }
        let mut parts: Map<u64, Vec<u32>> = Map::default();
        let (mut in_headline, mut in_lead) = (Set::default(), Set::default());
        let (mut is_quoted, mut paragraph, mut reported, mut lead_end) = (false, u32::MAX, 0, 0);
        for (number, (sentence, &part)) in sentences.iter().zip(&part_of).enumerate() {
            let is_headline = headline.is_some_and(|headline| headline.contains(sentence.span));
            if paragraph != sentence.paragraph {
                (is_quoted, paragraph) = (false, sentence.paragraph);
            }
            let is_lead = !is_headline && reported < LEAD_SENTENCES;
            let is_before_report = document.article().is_dateline(sentence.span)
                || sentence.tokens.len() <= LONGEST_PLACE
                || is_byline(document, number);
            if is_lead && !is_before_report {
                reported += 1;
                lead_end = sentence.span.end as usize;
            }
            for at in sentence.token_range() {
                let term = document.term_at(at);
                if document.tokens()[at].kind == TokenKind::Punctuation {
                    is_quoted = is_quoted_behind(document.word_at(at), is_quoted);
                }
                if document.tokens()[at].kind != TokenKind::Word || term.kind != TermKind::Content {
                    continue;
                }
                if is_headline {
                    in_headline.insert(term.stem);
                } else if is_quoted {
                    continue;
                } else if is_lead {
                    in_lead.insert(term.stem);
                }
                let of = heads.get(&term.stem).into_iter().flatten().copied();
                for stem in of.chain([term.stem]) {
                    let parts = parts.entry(stem).or_default();
                    if parts.last() != Some(&part) {
                        parts.push(part);
                    }
                }
            }
        }
        Self { parts, heads, in_headline, in_lead, lead_end, part_of }
    }

    /// The evidence for a noun with this stem, and with this adjective before it.
    pub(super) fn of_noun(&self, stem: u64, adjective: Option<u64>) -> Evidence {
        if is_general(stem) && !self.in_headline.contains(&stem) {
            return Evidence::General;
        }
        let own = self.parts.get(&stem).into_iter().flatten();
        // Of a noun that stands in reports on anything only the one of the headline: `Jahresprognose` beside `Prognose`.
        let heads = self.heads.get(&stem).into_iter().flatten();
        let heads = heads.filter(|head| !is_general(**head) || self.in_headline.contains(head));
        let parts: BTreeSet<u32> =
            own.chain(heads.filter_map(|head| self.parts.get(head)).flatten()).copied().collect();
        // `halbseitige Sperrung` where the headline has `halbseitig gesperrt`.
        let is_told = !self.in_headline.contains(&stem)
            && adjective.is_some_and(|adjective| self.in_headline.contains(&adjective));
        let is_opening = self.in_headline.contains(&stem) || self.in_lead.contains(&stem);
        let fewest = if is_opening { 2 } else { FEWEST_BEHIND };
        if parts.len() >= fewest || is_told { Evidence::Theme } else { Evidence::Detail }
    }

    /// Whether the headline has a noun with this stem.
    pub(super) fn is_in_headline(&self, stem: u64) -> bool {
        self.in_headline.contains(&stem)
    }

    /// Whether a place stands in the headline or in the first sentences behind it.
    pub(super) fn opens(&self, span: Span) -> bool {
        (span.end as usize) <= self.lead_end
    }

    /// The evidence for an entity that is named at `mentions` outside of a dateline.
    pub(super) fn of_entity(&self, document: &Document, entity: &Entity, mentions: &[Span]) -> Evidence {
        let headline = document.article().headline();
        let sentence = |span: &Span| document.sentence_at_byte(span.start).index();
        if !mentions.is_empty() && mentions.iter().all(|span| is_byline(document, sentence(span))) {
            return Evidence::Apart;
        }
        let parts: BTreeSet<u32> =
            mentions.iter().filter_map(|span| self.part_of.get(sentence(span)).copied()).collect();
        // One who is named in one paragraph further behind, however often, is asked for his opinion there.
        let opens = || mentions.iter().any(|&span| self.opens(span));
        let is_theme = parts.len() > 1
            || match entity.kind {
                Kind::Per | Kind::Org => opens(),
                Kind::Oth => {
                    let sentences: BTreeSet<usize> = mentions.iter().map(sentence).collect();
                    opens() && sentences.len() > 1
                }
                // The town of a report of a town.
                Kind::Loc => mentions.is_empty(),
            }
            || headline.is_some_and(|headline| mentions.iter().any(|span| headline.contains(*span)));
        if is_theme { Evidence::Theme } else { Evidence::Detail }
    }
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
