//! Whether a statement is asserted, denied or left open, by its cue: `bestritt, das Geld genommen zu haben`.
//!
//! The classes of verbs stand in `german::speech_verbs`. Quoted words are asserted whatever their verb. A negated frame
//! (`sagte die Behörde nicht`, `niemand behauptet, dass …`) makes no statement; `schloss nicht aus` leaves it open, and
//! `bestritt nicht` asserts.

use std::ops::Range;

use super::features::{BOUNDARY, Marker};
use super::quote::{Polarity, QuoteKind};
use super::statement::Statement;
use super::view::SpeechView;
use crate::document::TokenId;
use crate::german::attribution_words::{is_negated_subject, is_negation};
use crate::german::speech_verbs::{DENIES, LEAVES_OPEN, PHRASE, SEPARATED};

/// The polarity of a statement; `None` if its frame says that nobody says so.
pub(super) fn of(view: &SpeechView<'_>, statement: &Statement) -> Option<Polarity> {
    let Some(cue) = statement.cue.as_ref().filter(|_| statement.kind != QuoteKind::Direct) else {
        return Some(Polarity::Asserted);
    };
    let frame = frame(view, statement, cue.start);
    let takes = sense(view, statement);
    let outside = |token: &usize| !statement.spans.iter().any(|span| span.contains(token));
    let reported = statement.kind == QuoteKind::Reported;
    let negated = frame.clone().filter(|token| reported || outside(token)).any(|token| {
        !view.is_quoted(token) && is_negation(view.word(token)) && view.word(token + 1) != "nur"
    });
    let nobody =
        statement.speaker.as_ref().is_some_and(|speaker| is_negated_subject(view.word(speaker.start)));
    // `wies die Kritik zurück: Der Etat sei verdoppelt worden.`: that is what it says instead.
    let colon = statement.spans[0]
        .start
        .checked_sub(1)
        .is_some_and(|at| view.features(at).marker == Marker::Colon && cue.end <= at);
    if takes & DENIES != 0 && !colon {
        // `schloss nicht aus, dass …`
        return Some(if negated || nobody { Polarity::Unknown } else { Polarity::Denied });
    }
    if nobody || negated && !reported {
        return None;
    }
    let opens_with = |word: &str| view.word(statement.spans[0].start).eq_ignore_ascii_case(word);
    // `bezweifelte, dass …`, but `fragte, warum …`
    let open = opens_with("ob") || takes & LEAVES_OPEN != 0 && (reported || opens_with("dass"));
    Some(if open { Polarity::Unknown } else { Polarity::Asserted })
}

/// What the cue verb of a statement takes in its sense there, a separated verb or a phrase before a simple one: `wies …
/// zurück`. Zero without a verb.
pub(super) fn sense(view: &SpeechView<'_>, statement: &Statement) -> u16 {
    let Some(cue) = &statement.cue else { return 0 };
    let frame = frame(view, statement, cue.start);
    let forms = cue.clone().flat_map(|token| view.features(token).verbs).filter(|form| {
        let particle = || frame.clone().any(|token| view.word(token) == form.verb.particle);
        form.shape & (SEPARATED | PHRASE) == 0 || particle()
    });
    forms.max_by_key(|form| form.shape & SEPARATED).map_or(0, |form| form.verb.takes)
}

/// The clause of a cue in its sentence, from boundary to boundary, cut where a span of the statement begins.
fn frame(view: &SpeechView<'_>, statement: &Statement, cue: usize) -> Range<usize> {
    /// The most tokens on each side, so that the cost of an endless sentence stays linear.
    const REACH: usize = 30;
    let own = |token: usize| {
        statement.kind == QuoteKind::Indirect && statement.spans.iter().any(|span| span.contains(&token))
    };
    let bound = |token: &usize| view.features(*token).is(BOUNDARY) && !view.is_quoted(*token) || own(*token);
    let sentence = view.document.sentence_of(TokenId(cue as u32)).index();
    let sentence =
        view.document.sentences().get(sentence).map_or(cue..cue, |sentence| sentence.token_range());
    let first = sentence.start.max(cue.saturating_sub(REACH));
    let limit = sentence.end.min(cue + REACH);
    let start = (first..cue).rev().find(bound).map_or(first, |token| token + 1);
    start..(cue..limit).find(bound).unwrap_or(limit)
}

#[cfg(test)]
mod tests {
    use super::Polarity::{Asserted, Denied, Unknown};
    use crate::analyze;
    use crate::document::Article;

    #[test]
    fn verbs_and_negation_decide_the_polarity() {
        for (text, expected) in [
            ("Uwe Kern sagte, er komme nicht.", &[Asserted][..]),
            ("Uwe Kern bestritt, das Geld genommen zu haben.", &[Denied]),
            ("Der Minister dementierte, dass er geht.", &[Denied]),
            ("Die Firma schloss nicht aus, dass Stellen wegfallen.", &[Unknown]),
            ("Uwe Kern widersprach: Das Geld sei noch da.", &[Asserted]),
            ("Uwe Kern fragte, ob das Geld reiche.", &[Unknown]),
            ("Uwe Kern bezweifelt, dass das Geld reicht.", &[Unknown]),
            ("Dass das Geld reicht, bezweifelte Uwe Kern.", &[Unknown]),
            ("Uwe Kern fragte, warum das Geld fehlt.", &[Asserted]),
            ("Niemand behauptet, dass die Brücke sicher sei.", &[]),
            ("Es regnete nicht. Uwe Kern sagte, dass er komme.", &[Asserted]),
        ] {
            let analysis = analyze(&Article::from_text("a", text).unwrap());
            let found: Vec<_> = analysis.quotes.iter().map(|quote| quote.polarity).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
