//! Who says what: direct, indirect and reported speech, with cue and speaker.
//!
//! [`find`] is the way in. `words` looks up each word form once, `marks` pairs quotation marks, `text` puts both
//! together and cuts clauses; `indirect` reads frames and the subjunctive, `direct` tells speech in quotation marks
//! from names and titles, `speaker` finds noun phrases and subjects, `link` finds the entity behind a speaker.
//! All of it is rules and closed lists (src/german/); nothing is learnt.

mod attribution;
mod direct;
mod indirect;
mod link;
mod marks;
mod speaker;
mod text;
mod words;

use std::ops::Range;

pub use attribution::{Attribution, attributed};

use crate::article::Article;
use crate::entities::Entity;
use crate::forms::Forms;
use crate::segment::Segmentation;
use crate::span::Span;

/// How somebody's words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// Word for word, in quotation marks.
    Direct,
    /// As a clause that a source vouches for: `sagte, dass …`, `laut Tass …`, or a sentence in the subjunctive that
    /// goes on with what was said: `Er habe …`.
    Indirect,
    /// The gist alone, told by the writer: `forderte ein Verbot`.
    Reported,
}

/// One statement with its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// How the words are given.
    pub kind: QuoteKind,
    /// What is said; several spans where the frame stands inside. Never empty, ascending.
    pub spans: Vec<Span>,
    /// Who says it, where the text tells.
    pub speaker: Option<Speaker>,
    /// The word or words that mark it as said: `sagte`, `zufolge`, `Nach Angaben`.
    pub cue: Option<Span>,
}

/// Who says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that name the speaker; they can stand in an earlier sentence.
    pub span: Span,
    /// The entity, as an index into the article's entities.
    pub entity: Option<usize>,
    /// Whether the entity was inferred (from a pronoun or from an earlier sentence) and not named here.
    pub inferred: bool,
}

/// A statement while it is being read: ranges of tokens.
#[derive(Clone, Debug)]
struct Claim {
    kind: QuoteKind,
    spans: Vec<Range<usize>>,
    speaker: Option<Range<usize>>,
    cue: Option<Range<usize>>,
    /// It only tells whose words the quotation marks inside hold, and is no statement by itself.
    frame_only: bool,
}

/// Finds the statements in a segmented article, in the order of the text.
#[must_use]
pub fn find(
    article: &Article,
    segmentation: &Segmentation,
    forms: &Forms,
    entities: &[Entity],
) -> Vec<Quote> {
    let text = text::Text::new(article.text(), segmentation, forms);
    let mut reader = indirect::Reader::new(&text);
    let mut last: Option<Claim> = None;
    for (number, unit) in text.units(segmentation).iter().enumerate() {
        let first = reader.claims.len();
        reader.read(unit, number);
        direct::read(&text, unit, &mut reader.claims, first, last.as_ref());
        if let Some(claim) = reader.claims[first..].last() {
            last = Some(claim.clone());
        }
    }
    let mut claims = reader.claims;
    claims.retain(|claim| !claim.frame_only);
    claims.sort_by_key(|claim| {
        (claim.spans[0].start, std::cmp::Reverse(claim.spans[claim.spans.len() - 1].end))
    });
    let mut linker = link::Linker::new(article.text(), entities);
    claims
        .into_iter()
        .map(|claim| {
            let spans: Vec<Span> = claim.spans.iter().map(|span| text.span(span)).collect();
            let speaker = claim.speaker.map(|speaker| linker.link(text.span(&speaker), spans[0]));
            Quote { kind: claim.kind, speaker, cue: claim.cue.map(|cue| text.span(&cue)), spans }
        })
        .collect()
}
