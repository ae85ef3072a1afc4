//! Noun phrases, found from word classes and capital letters alone: `Ministerpräsidentin Sanna Marin`, `der Sprecher des
//! Außenministeriums, Matthew Miller`.

use std::ops::Range;

use super::features::{ADJECTIVE, BOUNDARY, CAPITAL, Marker, NUMBER, PUNCTUATION, VERBAL};
use super::view::SpeechView;
use crate::german::attribution_words::{is_name_particle, opens_genitive};
use crate::german::function_words::{
    ADVERB, ARTICLE, AUXILIARY, COORDINATOR, DETERMINER, OBLIQUE, POSSESSIVE, PREPOSITION, PRONOUN,
    REFLEXIVE, RELATIVE, SUBORDINATOR, TIME,
};
use crate::german::weekdays::is_weekday;

/// The most tokens of a noun phrase, so that the cost of a long list stays linear.
const LONGEST: usize = 40;

/// The most tokens of a bracket in it: party, abbreviation.
const LONGEST_BRACKET: usize = 8;

impl SpeechView<'_> {
    /// The noun phrase that begins at `at` and ends at `limit` at the latest, with genitives, `von …`, coordination and
    /// brackets.
    pub(super) fn noun_phrase(&self, at: usize, limit: usize) -> Option<Range<usize>> {
        let limit = limit.min(at + LONGEST);
        let mut end = self.simple_phrase(at, limit)?;
        loop {
            let word = self.features(end);
            if end >= limit {
                break;
            }
            if word.marker == Marker::Open {
                // A bracket: party, abbreviation.
                match (end..limit)
                    .take(LONGEST_BRACKET)
                    .find(|&token| self.features(token).marker == Marker::Close)
                {
                    Some(close) => end = close + 1,
                    None => break,
                }
                continue;
            }
            let spelling = self.word(end);
            // `Kritik äußerte am Montag der Verband`: a day has no genitive.
            let day = self.features(end - 1).is(TIME) && is_weekday(self.word(end - 1));
            let article = word.is(OBLIQUE | DETERMINER) && opens_genitive(spelling) && !day;
            // `nach Ansicht hoher Beamter`: a genitive plural without an article.
            let of = article
                || word.is(ADJECTIVE) && spelling.ends_with("er") && self.features(end + 1).is_nominal();
            let joins = word.is(COORDINATOR) && matches!(spelling, "und" | "sowie" | "oder");
            let also = usize::from(joins && self.word(end + 1) == "auch");
            // `sprach Angela Merkel von der Möglichkeit`: behind a name without an article, `von` belongs to the verb.
            let articled = self.features(at).is(ARTICLE);
            let belongs = word.marker == Marker::Von && (articled || !self.features(end + 1).is(ARTICLE));
            let next = if of {
                self.simple_phrase(end, limit)
            } else if joins || belongs {
                self.simple_phrase(end + 1 + also, limit)
            } else {
                None
            };
            match next {
                Some(next) => end = next,
                None => break,
            }
        }
        Some(at..end)
    }

    /// The end of a simple noun phrase: article, adjectives, nouns and names in a row.
    pub(super) fn simple_phrase(&self, at: usize, limit: usize) -> Option<usize> {
        let mut end = at;
        let first = self.features(at);
        if first.is(ARTICLE) && !first.is(REFLEXIVE) {
            end += 1;
        }
        // `einige der Abgeordneten`, `einer von ihnen`: the determiner is the head.
        let partitive = first.is(DETERMINER | OBLIQUE)
            && !first.is(RELATIVE | POSSESSIVE)
            && (self.word(end) == "der" || self.features(end).marker == Marker::Von);
        if partitive {
            let of_them = matches!(self.word(end + 1), "ihnen" | "uns");
            return Some(if of_them && self.features(end).marker == Marker::Von { end + 2 } else { end });
        }
        let mut head = false;
        // `einer am Montag veröffentlichten Umfrage`
        if let Some(attribute) = self.attribute(at, end, limit) {
            end = attribute;
        }
        while end < limit {
            let word = self.features(end);
            if let Some(pair) = self.quotation(end) {
                // A name in quotation marks: `die „Süddeutsche Zeitung“`.
                let named = self.features(pair.start + 1).flags & (CAPITAL | NUMBER) != 0;
                if pair.start == end && pair.len() <= 8 && pair.end <= limit && (named || !head) {
                    end = pair.end;
                    head = true;
                    continue;
                }
                break;
            }
            let closed = word.is(PREPOSITION
                | PRONOUN
                | SUBORDINATOR
                | COORDINATOR
                | AUXILIARY
                | ADVERB
                | REFLEXIVE
                | DETERMINER
                | OBLIQUE);
            if word.is(PUNCTUATION | BOUNDARY) || closed && !(word.is(CAPITAL) && head) {
                break;
            }
            if word.is(CAPITAL) {
                // `nach Angaben von Anna Maier Hinweise`: behind somebody's name begins another phrase.
                if head && self.ends_person(end) {
                    break;
                }
                head = true;
            } else if head || !(word.is(ADJECTIVE | NUMBER)) {
                // `der 64 Jahre alte Mann` continues behind its measure.
                let measure =
                    head && end >= at + 2 && self.features(end - 2).is(NUMBER) && word.is(ADJECTIVE);
                let particle = head && is_name_particle(self.word(end));
                if !measure && !particle {
                    break;
                }
            }
            end += 1;
        }
        (head && end > at).then_some(end)
    }

    /// The participle that ends a prepositional attribute behind an article: `einer am Montag veröffentlichten Umfrage`.
    fn attribute(&self, at: usize, start: usize, limit: usize) -> Option<usize> {
        /// Attributes are short.
        const REACH: usize = 7;
        // Behind a comma it is a relative pronoun: `…, die in Berlin neue Häuser bauen`.
        let relative = self.features(at.wrapping_sub(1)).marker == Marker::Comma;
        if start == at || relative || !self.features(start).is(PREPOSITION) || self.is_quoted(start) {
            return None;
        }
        let inside = (start + 1..limit)
            .take(REACH)
            .take_while(|&token| !self.features(token).is(PUNCTUATION | AUXILIARY | SUBORDINATOR));
        inside.into_iter().skip(1).find(|&token| {
            let word = self.features(token);
            word.is(ADJECTIVE) && word.is(VERBAL) && self.features(token + 1).is_nominal()
        })
    }

    /// Whether a phrase names a time: `Dienstag`, `20 Uhr MEZ`.
    pub(super) fn is_time(&self, phrase: &Range<usize>) -> bool {
        phrase.len() <= 4 && phrase.clone().any(|token| self.features(token).is(TIME))
    }

    /// A phrase with the appositions behind it: `der Sprecher, Matthew Miller`, `Russlands Botschafter in Nordkorea,
    /// Alexander Matsegora`.
    pub(super) fn with_apposition(&self, phrase: Range<usize>, limit: usize) -> Range<usize> {
        let mut end = phrase.end;
        if self.features(end).is(PREPOSITION)
            && let Some(place) = self.noun_phrase(end + 1, limit)
            && self.features(place.end).marker == Marker::Comma
            && self.features(place.end + 1).is_nominal()
        {
            end = place.end;
        }
        if end + 1 >= limit || self.features(end).marker != Marker::Comma {
            return phrase;
        }
        let first = self.features(end + 1);
        let article = matches!(self.word(end + 1), "ein" | "eine" | "der" | "die");
        if !(first.is(CAPITAL) || article) || first.is(PRONOUN) {
            return phrase;
        }
        match self.noun_phrase(end + 1, limit) {
            Some(next)
                if next.end >= limit
                    || self.features(next.end).is(PUNCTUATION)
                    || self.features(next.end).is_finite() && !article =>
            {
                phrase.start..next.end
            }
            _ => phrase,
        }
    }
}
