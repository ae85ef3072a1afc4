//! Speakers of statements without a frame of their own: bare quotations, and sentences in the subjunctive that continue
//! a speech.
//!
//! Both are looked for in their own paragraph only. A sentence in the subjunctive belongs to the latest speaker, if that
//! speech ends in the sentence before it or in its own; else to the person who is the active subject of the sentence
//! before it (`Kern sieht das anders.`); else, if the sentence behind it has a frame that follows its statement, to that
//! speaker. A bare quotation belongs to the person whom the sentence before it introduces: the speaker
//! of its last statement or, without one, its subject if that can speak; else to the latest speaker of the paragraph;
//! else, where nothing stands before it, to the subject of the sentence behind it. Everything else has no speaker.

use std::ops::Range;

use super::clauses::ends_like_subjunctive;
use super::features::{CAPITAL, Marker, SOURCE, VERBAL};
use super::quote::QuoteKind;
use super::statement::{Origin, Statement};
use super::subjects::{Speaks, VerbClause};
use super::view::SpeechView;
use crate::document::{SentenceId, TokenId};
use crate::german::attribution_words::{is_wanting, leaves_the_word};
use crate::german::function_words::{AUXILIARY, POSSESSIVE, PREPOSITION, RELATIVE};
use crate::german::speech_nouns;
use crate::german::subjunctive::Mood;

/// How many statements before it are searched for one in the same paragraph.
const REACH: usize = 12;

/// How many tokens of a sentence are searched.
const WINDOW: usize = 200;

/// Finds the words for the speaker of statements without a frame.
pub(super) struct CarriedSpeech<'v> {
    pub(super) view: &'v SpeechView<'v>,
    /// All statements and frames, in the order of the text; those before the statement have their speakers.
    pub(super) statements: &'v [Statement],
}

impl CarriedSpeech<'_> {
    /// The words for the speaker of the statement with this index.
    pub(super) fn speaker(&self, index: usize) -> Option<Range<usize>> {
        let statement = self.statements.get(index)?;
        match statement.origin {
            // `Das sagte X.` behind a quotation is its frame.
            _ if statement.cue.is_some() => statement.speaker.clone(),
            Origin::Framed => statement.speaker.clone(),
            Origin::Continued => self.of_subjunctive(index),
            Origin::Bare => self.of_quotation(index),
        }
    }

    fn sentence(&self, token: usize) -> SentenceId {
        self.view.document.sentence_of(TokenId(token as u32))
    }

    /// The latest statement or frame before `index` in the paragraph of its first token.
    fn latest(&self, index: usize) -> Option<&Statement> {
        let first = self.statements[index].spans[0].start;
        let paragraph = self.view.paragraph(first);
        let earlier = self.statements[..index].iter().rev().take(REACH);
        earlier
            .filter(|earlier| self.view.paragraph(earlier.spans[0].start) == paragraph)
            // `Darauf sei niemand eingegangen. Das weist Kern zurück.`: who denies the words is told behind them.
            .filter(|earlier| earlier.cue.as_ref().is_none_or(|cue| cue.start < first))
            .max_by_key(|earlier| earlier.cue.as_ref().map_or(0, |cue| cue.end).max(earlier.end()))
    }

    fn of_subjunctive(&self, index: usize) -> Option<Range<usize>> {
        let view = self.view;
        let first = self.statements[index].spans[0].start;
        let here = self.sentence(first).index();
        if let Some(latest) = self.latest(index) {
            let end = latest.cue.as_ref().map_or(0, |cue| cue.end).max(latest.end());
            let near = self.sentence(end.saturating_sub(1)).index() + 1 >= here;
            // `Sie übergab ein Schreiben, das bewies, dass …`: what a clause inside tells does not go on.
            let inside = latest.speaker.as_ref().is_some_and(|words| {
                words.len() == 1
                    && view.features(words.start).is(RELATIVE)
                    && !view.features(words.start).is(CAPITAL)
            });
            return if near && !inside { latest.speaker.clone() } else { self.introduced_before(first) };
        }
        if let Some(subject) = self.introduced_before(first) {
            return Some(subject);
        }
        let end = self.statements[index].end();
        let mut near = self.statements[index + 1..].iter().take_while(|next| next.spans[0].start <= end);
        let next = near.find(|next| next.cue.is_some())?;
        let adjacent = next.spans[0].start == end
            && self.view.paragraph(end) == self.view.paragraph(first)
            && next.kind == QuoteKind::Indirect
            && next.cue.as_ref().is_some_and(|cue| cue.start >= next.spans[0].end);
        if adjacent { next.speaker.clone() } else { None }
    }

    /// The person who is the subject of the sentence before `first` in its paragraph: `Kern sieht das anders. Das Geld sei
    /// da.`
    fn introduced_before(&self, first: usize) -> Option<Range<usize>> {
        let view = self.view;
        let before = self.sentence(first).index().checked_sub(1)?;
        let range = view.document.sentences().get(before)?.token_range();
        if view.paragraph(range.start) != view.paragraph(first) || view.is_quoted(range.end - 1) {
            return None;
        }
        // `Zu Patrick N.:`, `Kritisiert wurde Roth.`
        let active = view.first_verb(&range).is_some() && !view.is_passive(&range);
        let before_range = range.clone();
        let subject = if active { self.subject(range, false) } else { None }?;
        let pronoun = matches!(view.word(subject.start), "Er" | "er" | "Sie" | "sie") && subject.len() == 1;
        let responds = self.respondent(&before_range).is_some();
        (pronoun || responds || view.is_named(&subject) || view.is_person(&subject)).then_some(subject)
    }

    fn of_quotation(&self, index: usize) -> Option<Range<usize>> {
        let view = self.view;
        let quotation = self.statements[index].spans[0].clone();
        let sentences = view.document.sentences();
        let here = self.sentence(quotation.start).index();
        let paragraph = view.paragraph(quotation.start);
        let before = here.checked_sub(1).and_then(|before| sentences.get(before))?;
        let latest = self.latest(index);
        // `„…“, sagt sie, „und …“`: the frame of the statement before it in the same sentence.
        let start = sentences.get(here).map_or(quotation.start, |sentence| sentence.token_range().start);
        let beside = |statement: &&Statement| {
            statement.origin == Origin::Framed
                && statement.end().max(statement.cue.as_ref().map_or(0, |cue| cue.end)) > start
        };
        if let Some(beside) = latest.filter(beside) {
            return beside.speaker.clone();
        }
        // `Sie sagte:` and the quotation in a paragraph of its own; a quotation that goes on over paragraphs.
        if before.paragraph != paragraph {
            let range = before.token_range();
            let previous = self.statements[..index].last();
            let goes_on = |previous: &&Statement| {
                previous.end() == quotation.start
                    && previous.kind == QuoteKind::Direct
                    && !view.closes_quotation(previous.end() - 1)
            };
            if let Some(previous) = previous.filter(goes_on) {
                return previous.speaker.clone();
            }
            if view.features(range.end - 1).marker == Marker::Colon {
                let said = previous.filter(|previous| previous.end() >= range.start);
                return said.and_then(|said| said.speaker.clone()).or_else(|| self.subject(range, true));
            }
            return self.subject_behind(&quotation, paragraph);
        }
        // `„…“, steht darin`: words with a verb of their own, which is none that names its speaker.
        let verb = quotation.end + 1;
        let own = view.features(quotation.end).marker == Marker::Comma
            && (view.features(verb).is_finite() || view.features(verb).is(VERBAL))
            && !view.features(verb).is(CAPITAL)
            && !view.is_quoted(verb);
        if own {
            return None;
        }
        let in_sentence = |statement: &&Statement| {
            statement.end() > before.token_range().start
                || statement.cue.as_ref().is_some_and(|cue| cue.end > before.token_range().start)
        };
        let question = view.word(quotation.end - 2) == "?";
        if let Some(latest) = latest.filter(in_sentence) {
            // `Die Richterin fragte nach der Tatzeit. „Gegen zehn.“`, `Ob er da war, will sie wissen. „Nein.“`
            let cue = latest.cue.as_ref().filter(|_| latest.kind != QuoteKind::Direct && !question);
            let asked = cue.is_some_and(|cue| {
                let sentence = view.document.sentences().get(self.sentence(cue.start).index());
                let wants = |at: usize| is_wanting(view.word(at));
                let asks = view.word(cue.start) == "wissen"
                    && sentence.is_some_and(|sentence| sentence.token_range().take(WINDOW).any(wants));
                asks || leaves_the_word(view.word(cue.start))
            });
            return latest.speaker.clone().filter(|_| !asked);
        }
        let subject = self.subject(before.token_range(), question);
        subject.or_else(|| self.asked_before(here - 1)).or_else(|| {
            // Somebody else who comes in between may speak as well.
            let latest = latest?;
            let end = latest.cue.as_ref().map_or(0, |cue| cue.end).max(latest.end());
            let between = self.sentence(end.saturating_sub(1)).index() + 1..here;
            let others = between.filter_map(|number| sentences.get(number));
            let mut subjects = others.filter_map(|other| self.subject(other.token_range(), false));
            let other = subjects.any(|words| view.is_named_person(&words));
            latest.speaker.clone().filter(|_| !other)
        })
    }

    /// The subject of the sentence before a short question of the writer: `Emre will zur Feuerwehr. Warum? „…“`
    fn asked_before(&self, question: usize) -> Option<Range<usize>> {
        /// The most tokens of such a question.
        const SHORT: usize = 4;
        let sentences = self.view.document.sentences();
        let range = sentences.get(question)?.token_range();
        let short = range.len() <= SHORT && self.view.word(range.end - 1) == "?";
        let before = sentences.get(question.checked_sub(1)?).filter(|_| short)?;
        let same = self.view.paragraph(before.token_range().start) == self.view.paragraph(range.start);
        let subject = if same { self.subject(before.token_range(), false) } else { None };
        subject.filter(|words| self.view.is_named_person(words))
    }

    /// The subject of a sentence, if it can speak. `question` says whether what it may say is a question.
    fn subject(&self, sentence: Range<usize>, question: bool) -> Option<Range<usize>> {
        let view = self.view;
        // `Von R. Kolb:`
        if view.word(sentence.start) == "Von" && view.features(sentence.end - 1).marker == Marker::Colon {
            return view.noun_phrase(sentence.start + 1, sentence.end).filter(|name| view.is_named(name));
        }
        if let Some(source) = self.respondent(&sentence) {
            return Some(source);
        }
        let segments = view.segments(&sentence);
        let main = segments.iter().find(|segment| {
            !view.is_subordinate(&segment.tokens) && view.first_verb(&segment.tokens).is_some()
        });
        let subject = match main {
            Some(main) => {
                let finite = view.first_verb(&main.tokens);
                let start = match finite == Some(main.tokens.start) {
                    true => sentence.start,
                    false => main.tokens.start,
                };
                let clause = VerbClause { tokens: start..main.tokens.end, finite, subordinate: false };
                // `Seine Mutter schwöre darauf.`: somebody else says so.
                let verb = view.word(finite?);
                let said = ends_like_subjunctive(verb) && verb != "wurde"
                    || matches!(view.main_mood(&clause.tokens), Some(Mood::First | Mood::Second));
                // `Sein Vater war Schmied.`: spoken of, but not about to speak.
                let state = |words: &Range<usize>| {
                    let own = view.features(words.start).is(POSSESSIVE) && !view.is_named(words);
                    own && view.features(finite.unwrap_or(start)).is(AUXILIARY)
                };
                let silent = leaves_the_word(verb) && !question;
                let subject = view.subject(finite?, &clause, sentence.end);
                subject.filter(|words| !said && !silent && !state(words))
            }
            None => view.subject_in(sentence),
        };
        // A report or a verdict introduces nobody.
        let source = |words: &Range<usize>| words.clone().any(|token| view.features(token).is(SOURCE));
        subject.filter(|subject| view.speaks(subject) == Speaks::Yes && !source(subject))
    }

    /// Whose opinion a sentence announces: `Kritik kommt von der Gewerkschaft.`
    fn respondent(&self, sentence: &Range<usize>) -> Option<Range<usize>> {
        let view = self.view;
        let noun = sentence.clone().take(6).find(|&at| view.is_noun(at))?;
        if !speech_nouns::is_response(view.word(noun)) {
            return None;
        }
        let von = (noun..sentence.end).take(8).find(|&at| view.features(at).marker == Marker::Von)?;
        let source = view.noun_phrase(von + 1, sentence.end)?;
        // `Auf die Kritik von Trainer Ruf angesprochen, …`
        let governed = (sentence.start..noun).any(|at| view.features(at).is(PREPOSITION));
        (!view.is_quoted(noun) && !governed && view.speaks(&source) == Speaks::Yes)
            .then(|| view.with_apposition(source, sentence.end))
    }

    /// The subject of the sentence behind a quotation that opens its paragraph, if a name or a noun.
    fn subject_behind(&self, quotation: &Range<usize>, paragraph: u32) -> Option<Range<usize>> {
        let view = self.view;
        let next = view.document.sentences().get(self.sentence(quotation.end).index())?;
        let range = next.token_range();
        let fits =
            next.paragraph == paragraph && range.start >= quotation.end && !view.is_quoted(range.start);
        let subject = if fits { self.subject(range, false) } else { None }?;
        view.is_named(&subject).then_some(subject)
    }
}
