//! Clauses behind nouns of speech: `die Behauptung, dass …`, `unter Verdacht, … zu haben`.

use std::ops::Range;

use super::Reader;
use crate::german::function_words::{COMPLEMENTIZER, PREPOSITION};
use crate::german::subjunctive::Mood;
use crate::speech::QuoteKind;
use crate::speech::speaker::Clause;
use crate::speech::text::Segment;
use crate::speech::words::{CAPITAL, CLAUSE_NOUN, Key, VERBAL};

impl Reader<'_, '_> {
    /// `die Behauptung, dass …`, `unter Verdacht, … zu …`
    pub(super) fn noun_complements(&mut self, unit: &Range<usize>, segments: &[Segment], first: usize) {
        for number in 0..segments.len().saturating_sub(1) {
            let tokens = segments[number].tokens.clone();
            let next = &segments[number + 1];
            let opens = self.text.word(next.tokens.start).is(COMPLEMENTIZER);
            let infinitive = !opens && self.text.is_infinitive(&next.tokens);
            let subjunctive = !opens
                && !self.text.is_subordinate(&next.tokens)
                && matches!(self.main_mood(&next.tokens), Some(Mood::First));
            if !opens && !infinitive && !subjunctive {
                continue;
            }
            let covered = self.claims[first..].iter().any(|claim| {
                claim.spans.iter().any(|span| span.start <= next.tokens.start && next.tokens.start < span.end)
            });
            if covered {
                continue;
            }
            let Some(noun) = tokens
                .clone()
                .rev()
                .take(8)
                .find(|&t| self.text.word(t).is(CLAUSE_NOUN) && !self.text.is_quoted(t))
            else {
                continue;
            };
            let owner = self.text.noun_phrase(noun, tokens.end).and_then(|phrase| self.owner(noun, &phrase));
            // `unter Verdacht`, `trotz der Kritik`: the subject is not who holds the view.
            let about = noun > tokens.start
                && self.text.word(noun - 1).is(PREPOSITION)
                && self.text.word(noun - 1).key != Key::Zu;
            let speaker = owner.or_else(|| if about { None } else { self.holder(noun, &tokens, unit) });
            // `Auf die Frage, ob …`: a question of nobody is no statement.
            if speaker.is_none() && self.text.spelling(noun) == "Frage" {
                continue;
            }
            let mut end = self.complement_end(segments, number + 1, unit.end);
            // `Die Forderung, …, wurde abgelehnt`: the verb of the noun's own clause comes behind.
            if self.text.first_finite(&tokens).is_none() {
                let resumes = segments[number + 2..].iter().find(|later| {
                    let word = self.text.word(later.tokens.start);
                    !word.is(CAPITAL)
                        && (word.is_finite() || word.is(VERBAL))
                        && !self.text.is_quoted(later.tokens.start)
                });
                end = resumes.map_or(end, |later| end.min(later.tokens.start));
            }
            let range = self.text.trim(next.tokens.start..end);
            self.push(QuoteKind::Indirect, vec![range], speaker, Some(noun..noun + 1));
        }
    }

    /// Who holds a view that is an object: `X vertrat die Auffassung, dass …`, `X ist überzeugt, dass …`.
    pub(super) fn holder(
        &self,
        noun: usize,
        clause: &Range<usize>,
        unit: &Range<usize>,
    ) -> Option<Range<usize>> {
        let subordinate = self.text.is_subordinate(clause);
        let finite = self.text.first_finite(clause).or_else(|| {
            clause.clone().find(|&t| {
                self.text.word(t).is(VERBAL) && !self.text.word(t).is(CAPITAL) && !self.text.is_quoted(t)
            })
        })?;
        if finite >= noun || self.text.word(finite).mood.is_some() {
            return None;
        }
        let clause = Clause { tokens: clause.clone(), finite: Some(finite), subordinate };
        let subject = self.text.subject(noun, &clause, unit.end)?;
        (!subject.contains(&noun)).then_some(subject)
    }
}
