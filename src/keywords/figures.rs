//! What is known of a term when all are ranked: from it is learnt whether the article is about it.

use super::evidence::Evidence;
use super::{Keyword, is_general};
use crate::document::Document;
use crate::document::segment::Sentence;
use crate::document::terms::stem_hash;
use crate::german::genders;
use crate::kind::Kind;
use crate::span::Span;
use crate::speech::{Quote, QuoteKind};
use crate::util::math;
use crate::util::sort::Sort;

/// How many figures there are.
pub const TERM_FIGURES: usize = 29;

/// The names of the figures, in their order.
pub const TERM_FIGURE_NAMES: [&str; TERM_FIGURES] = [
    // ln of the score as a share of the best one's; ln of the place in the ranking, 1 for the best.
    "score",
    "rank",
    // ln of the number of mentions; their share of the most that any term has.
    "mentions",
    "share of mentions",
    // 0 for what returns or stands where an article says what it is about, 1 for what stands once, 2 for what stands in reports on
    // anything, 3 for a writer, a source, or what describes somebody.
    "evidence",
    // Whether the headline has it.
    "headline",
    // 1, 1/2, … for the first sentence behind the headline that has it, and where in the report that stands: 0 to 1.
    "first sentence",
    "first place",
    // ln of the numbers of paragraphs and sentences that have it.
    "paragraphs",
    "sentences",
    // What kind of name it is.
    "person",
    "place",
    "organisation",
    "other name",
    // The salience of the entity, whether a person has more than one name, and how many names of its kind rank before it.
    "salience",
    "full name",
    "names before",
    // Of nouns: letters, whether several words, whether a word with hyphens, whether `-en` ends it, whether it is a person.
    "letters",
    "words",
    "hyphen",
    "en",
    "person noun",
    // Whether it stands in reports on anything; how rare its rarest word is in German.
    "general",
    "weight",
    // The share of its mentions that stand in direct speech.
    "speech",
    // What is left of its score for being a source or the like.
    "source",
    // Whether it is written in capitals.
    "capitals",
    // ln of the number of sentences of the article, and of its terms.
    "length",
    "terms",
];

/// The figures, in the order of [`TERM_FIGURE_NAMES`].
pub type TermFigures = [f32; TERM_FIGURES];

/// A term that is ranked.
pub(super) struct RankedTerm {
    pub(super) keyword: Keyword,
    pub(super) evidence: Evidence,
    pub(super) is_name: bool,
    /// Of an entity: its kind and its salience.
    pub(super) entity: Option<(Kind, f32)>,
    /// The greatest weight of its words.
    pub(super) weight: f32,
    /// What is left of its score for what it is.
    pub(super) share: f32,
}

impl RankedTerm {
    /// Adds where it stands, too.
    pub(super) fn add(&mut self, mentions: Vec<Span>) {
        self.keyword.mentions.extend(mentions);
        self.keyword.mentions.stable_sort();
        self.keyword.mentions.dedup();
    }
}

/// The figures of the terms, in their order.
pub(super) fn figures(document: &Document, quotes: &[Quote], terms: &[RankedTerm]) -> Vec<TermFigures> {
    let sentences = document.sentences().len();
    let headline_end = document.article().headline().map_or(0, |headline| headline.end);
    let best = terms.first().map_or(1.0, |best| best.keyword.score);
    let most = terms.iter().map(|term| term.keyword.mentions.len()).max().unwrap_or(1);
    let spoken = quotes.iter().filter(|quote| quote.kind == QuoteKind::Direct).flat_map(|quote| &quote.spans);
    // An interrupted quotation may hold another, and a reader may add one.
    let mut spoken: Vec<Span> = spoken.copied().collect();
    spoken.stable_sort();
    spoken.dedup_by(|next, last| {
        let is_joined = next.start < last.end;
        if is_joined {
            *last = last.cover(*next);
        }
        is_joined
    });
    let is_of_headline = |sentence: &&Sentence| sentence.span.end <= headline_end;
    let in_headline_sentences = document.sentences().iter().take_while(is_of_headline).count();
    let flag = |is: bool| f32::from(u8::from(is));
    let ln = |count: usize| math::ln(count.max(1) as f32);
    let mut names = [0_usize; 4];
    let of = |(rank, term): (usize, &RankedTerm)| {
        let Keyword { text, score, mentions, .. } = &term.keyword;
        let (mut in_headline, mut quoted) = (false, 0);
        let (mut in_sentences, mut in_paragraphs) = (Vec::new(), Vec::new());
        for span in mentions {
            in_headline |= span.end <= headline_end;
            let behind = spoken.partition_point(|speech| speech.end < span.end);
            quoted += usize::from(spoken.get(behind).is_some_and(|speech| speech.contains(*span)));
            if span.end > headline_end {
                let at = document.sentence_at_byte(span.start).index();
                in_sentences.push(at);
                in_paragraphs.extend(document.sentences().get(at).map(|sentence| sentence.paragraph));
            }
        }
        in_sentences.dedup();
        in_paragraphs.dedup();
        let first = in_sentences.first().map_or(sentences, |&at| at.saturating_sub(in_headline_sentences));
        let kind = term.entity.map(|(kind, _)| kind);
        let is = |other: Kind| flag(kind == Some(other));
        let number =
            [Kind::Per, Kind::Loc, Kind::Org, Kind::Oth].iter().position(|&other| kind == Some(other));
        let before = number.and_then(|number| names.get_mut(number)).map_or(0, |count| {
            *count += 1;
            *count - 1
        });
        let noun = flag(kind.is_none());
        let has_blank = text.contains(' ');
        [
            math::ln((score / best).max(f32::MIN_POSITIVE)),
            ln(1 + rank),
            ln(mentions.len()),
            mentions.len() as f32 / most as f32,
            f32::from(term.evidence as u8),
            flag(in_headline),
            1.0 / (1.0 + first as f32),
            first as f32 / sentences.max(1) as f32,
            ln(1 + in_paragraphs.len()),
            ln(1 + in_sentences.len()),
            is(Kind::Per),
            is(Kind::Loc),
            is(Kind::Org),
            is(Kind::Oth),
            term.entity.map_or(0.0, |(_, salience)| salience),
            is(Kind::Per) * flag(has_blank),
            before as f32,
            noun * text.chars().count() as f32,
            noun * flag(has_blank),
            flag(text.contains('-')),
            noun * flag(text.ends_with("en")),
            noun * flag(genders::is_person(text)),
            noun * flag(is_general(stem_hash(text))),
            term.weight,
            quoted as f32 / mentions.len().max(1) as f32,
            term.share,
            flag(text.chars().take(2).all(char::is_uppercase)),
            ln(sentences),
            ln(terms.len()),
        ]
    };
    terms.iter().enumerate().map(of).collect()
}
