//! Complement clauses of nouns of speech: `die Behauptung, dass …`, `unter Verdacht, … zu haben`.

use super::reader::IndirectSpeech;
use super::unit::Unit;
use crate::german::attribution_words::{is_negation, leaves_source_open};
use crate::german::function_words::{ARTICLE, COMPLEMENTIZER, PREPOSITION};
use crate::german::subjunctive::Mood;
use crate::speech::features::{ADJECTIVE, CAPITAL, CLAUSE_NOUN, Marker, VERBAL};
use crate::speech::quote::QuoteKind;

impl IndirectSpeech<'_> {
    /// Adds the complement clauses of nouns of speech that do not begin in a statement from `first` on.
    pub(super) fn noun_complements(&mut self, unit: &Unit<'_>, first: usize) {
        for number in 0..unit.segments.len().saturating_sub(1) {
            let tokens = unit.segments[number].tokens.clone();
            let next = &unit.segments[number + 1];
            let opens = self.view.features(next.tokens.start).is(COMPLEMENTIZER);
            let infinitive = !opens && self.view.is_infinitive(&next.tokens);
            let subjunctive = !opens
                && !self.view.is_subordinate(&next.tokens)
                && matches!(self.view.main_mood(&next.tokens), Some(Mood::First));
            if !opens && !infinitive && !subjunctive {
                continue;
            }
            let covered = self.statements[first..].iter().any(|statement| {
                statement
                    .spans
                    .iter()
                    .any(|span| span.start <= next.tokens.start && next.tokens.start < span.end)
            });
            if covered {
                continue;
            }
            let Some(noun) = tokens
                .clone()
                .rev()
                .take(8)
                .find(|&t| self.view.features(t).is(CLAUSE_NOUN) && !self.view.is_quoted(t))
            else {
                continue;
            };
            let owner = self.view.noun_phrase(noun, tokens.end).and_then(|phrase| unit.owner(noun, &phrase));
            // `unter Verdacht`, `gegen den Vorwurf`: the subject is not the source. `mit der Begründung` has it.
            let before = (tokens.start..noun).rev().find(|&t| !self.view.features(t).is(ARTICLE | ADJECTIVE));
            let about = before.is_some_and(|at| {
                let word = self.view.features(at);
                let beside = at + 1 == noun && word.is(PREPOSITION) && word.marker != Marker::Zu;
                beside || leaves_source_open(self.view.word(at))
            });
            let speaker = owner.or_else(|| if about { None } else { unit.holder(noun, &tokens) });
            // `Auf die Frage, ob …`: a question without a source is no statement.
            if speaker.is_none() && self.view.word(noun) == "Frage" {
                continue;
            }
            // `Hinweise darauf, dass …, gab es nicht.`
            let denied = |at: usize| is_negation(self.view.word(at)) && !self.view.is_quoted(at);
            let own = unit.segments.iter().filter(|segment| !self.view.is_subordinate(&segment.tokens));
            if speaker.is_none() && own.flat_map(|segment| segment.tokens.clone()).any(denied) {
                continue;
            }
            let mut end = unit.complement_end(number + 1);
            // `Die Forderung, …, wurde abgelehnt`: the verb of the noun's own clause comes behind.
            if self.view.first_finite(&tokens).is_none() {
                let resumes = unit.segments[number + 2..].iter().find(|later| {
                    let word = self.view.features(later.tokens.start);
                    !word.is(CAPITAL)
                        && (word.is_finite() || word.is(VERBAL))
                        && !self.view.is_quoted(later.tokens.start)
                });
                end = resumes.map_or(end, |later| end.min(later.tokens.start));
            }
            let range = self.view.trim(next.tokens.start..end);
            self.push(QuoteKind::Indirect, vec![range], speaker, Some(noun..noun + 1));
        }
    }
}
