//! Who says what: direct, indirect and reported speech, with cue and speaker.
//!
//! [`find`] is the entry point; [`attributed`] gives the sentences that are mostly statements. `view` holds the features
//! of words, the quotations and what nouns are (`noun_classes`); `noun_phrases`, `clauses`, `subjects` and `units` analyse them. `indirect` finds frames
//! and the subjunctive, `direct` decides which quotations are statements. `linking` resolves the speakers by
//! `entity_mentions` and `carried`, `nominative` names them, and `polarity` says what is denied. The
//! answers of an `interview` are statements, too. All of it is rules and word lists (src/german/), without training.

mod attribution;
mod carried;
mod clauses;
mod direct;
mod entity_mentions;
mod features;
mod headline;
mod indirect;
mod interview;
mod linking;
mod nominative;
mod noun_classes;
mod noun_phrases;
mod polarity;
mod quotation_marks;
mod quote;
mod statement;
mod subjects;
mod units;
mod view;

pub use attribution::{Attribution, attributed};
pub use quote::{Polarity, Quote, QuoteKind, Speaker};

use crate::document::Document;
use crate::entities::Entity;
use crate::german::pronouns::is_first_person;
use crate::german::speech_verbs::SAYS;
use crate::util::sort::Sort;
use carried::CarriedSpeech;
use features::Marker;
use indirect::IndirectSpeech;
use linking::SpeakerLinker;
use statement::{Origin, Statement};
use subjects::Speaks;
use view::SpeechView;

/// The statements of a document, in the order of the text; speakers refer to `entities`.
#[must_use]
pub fn find(document: &Document, entities: &[Entity]) -> Vec<Quote> {
    let view = SpeechView::new(document, entities);
    let turns = interview::turns(&view, entities);
    let mut linker = SpeakerLinker::new(&view, entities);
    let mut statements = statements(&view);
    let mut quotes = Vec::new();
    for index in 0..statements.len() {
        let words = CarriedSpeech { view: &view, statements: &statements }.speaker(index);
        statements[index].speaker = words;
        let statement = &statements[index];
        let first = statement.spans[0].start;
        let turn = turns.get(turns.partition_point(|turn| turn.said.end <= first));
        let turn = turn.filter(|turn| turn.label.start <= first);
        // What the interviewer says is no news, and a label no frame.
        if turn.is_some_and(|turn| turn.asks || first < turn.said.start) {
            statements[index].frame_only = true;
            continue;
        }
        let speaker = statement.speaker.as_ref().map(|speaker| {
            // `X: „…“`, without a verb: the words before a colon may not be a speaker.
            let colon = first > 0 && view.features(first - 1).marker == Marker::Colon;
            let clause = statement.kind == QuoteKind::Indirect;
            let framed = statement.cue.is_some() || !colon || clause || speaker.start > first;
            let mut linked = linker.link(speaker, statement, framed);
            linked.inferred |= statement.origin != Origin::Framed && linked.words.is_some();
            // `Da habe ich geantwortet, …` in an answer.
            // `Er hat mich angerufen`: nobody says so of himself.
            let somebody = turn.is_some_and(|turn| turn.person.is_some() && turn.person == linked.entity);
            if somebody && linked.words.is_some_and(|words| words != linked.span) {
                (linked.entity, linked.words) = (None, None);
            }
            let turn = turn.filter(|_| speaker.len() == 1 && is_first_person(view.word(speaker.start)));
            turn.map_or(linked, |turn| Speaker { span: linked.span, inferred: true, ..turn.speaker(&view) })
        });
        // `Ich halte ihn für klug`: the writer.
        let writer = statement.kind == QuoteKind::Reported
            && statement.speaker.as_ref().is_some_and(|words| is_first_person(view.word(words.start)));
        if writer && turn.is_none() {
            continue;
        }
        // `Szenen, die zeigen, dass …`: what shows something says nothing.
        let source = speaker.and_then(|speaker| speaker.words).map(|words| document.tokens_in(words));
        let source = source.or(statement.speaker.clone());
        let speaker = speaker.filter(|speaker| {
            let words = document.tokens_in(speaker.span);
            speaker.words.is_some() || view.speaks(&words) != Speaks::No
        });
        // `Es erklärt zum Beispiel, warum …`: a fact.
        let fact = |cue: &std::ops::Range<usize>| {
            matches!(view.word(cue.start.wrapping_sub(1)), "Es" | "Nichts")
                && view.features(cue.start).marker != Marker::Heisst
        };
        if source.is_none()
            && statement.kind == QuoteKind::Indirect
            && statement.cue.as_ref().is_some_and(fact)
        {
            continue;
        }
        let silent = source.is_some_and(|source| view.speaks(&source) == Speaks::No);
        if silent && statement.kind != QuoteKind::Direct && !is_said(&view, statement) {
            continue;
        }
        let Some(polarity) = polarity::of(&view, statement).filter(|_| !statement.frame_only) else {
            continue;
        };
        let (kind, cue) = (statement.kind, statement.cue.as_ref().map(|cue| view.span(cue)));
        let spans = statement.spans.iter().map(|span| view.span(span)).collect();
        quotes.push(Quote { kind, speaker, cue, polarity, spans, corrected: None });
    }
    quotes.extend(turns.iter().filter(|turn| !turn.asks).map(|turn| turn.quote(&view)));
    quotes.stable_sort_by_key(|quote| {
        (quote.spans[0].start, std::cmp::Reverse(quote.spans.last().map_or(0, |span| span.end)))
    });
    headline::attribute(document, &mut quotes);
    quotes
}

/// Whether the cue of a statement is a verb of saying or no verb: `sagte`, `laut`.
fn is_said(view: &SpeechView<'_>, statement: &Statement) -> bool {
    let verb =
        statement.cue.iter().flat_map(Clone::clone).any(|token| !view.features(token).verbs.is_empty());
    !verb || polarity::sense(view, statement) & SAYS != 0
}

/// The statements before their speakers are resolved, and frames without one, in the order of the text.
fn statements(view: &SpeechView<'_>) -> Vec<Statement> {
    let mut reader = IndirectSpeech::new(view);
    for (number, unit) in view.units().iter().enumerate() {
        let first = reader.statements.len();
        reader.read(unit, number);
        let indirect = reader.statements.len();
        let found = direct::read(view, unit, &reader.statements[first..], reader.extended_statement());
        reader.statements.extend(found);
        // The speech of a quotation without an indirect frame can continue, too.
        if indirect == first
            && let Some(direct) = reader.statements.get(indirect)
        {
            let speaker = direct.speaker.clone();
            reader.note_speaker(speaker, number);
        }
    }
    let mut statements = reader.statements;
    statements.stable_sort_by_key(|statement| (statement.spans[0].start, std::cmp::Reverse(statement.end())));
    statements
}

#[cfg(test)]
mod tests;
