//! Who the words for a speaker refer to: an entity, or the antecedent of a pronoun.
//!
//! A pronoun refers to the person of its gender in the nearest sentence before it: who speaks there, else who is named
//! first and not behind a preposition; `dieser` to who is named last, and in `wie er sagte` the first of its own sentence.
//! A role (`der Interimscoach`) means the only person with that title before it, an age the latest speaker it fits. Where
//! there is none, the speaker stays unnamed.

use std::ops::Range;

use super::entity_mentions::EntityMentions;
use super::features::{BOUNDARY, CAPITAL, Marker, SOURCE, VERBAL};
use super::quote::Speaker;
use super::statement::Statement;
use super::subjects::{Speaks, VerbClause};
use super::view::SpeechView;
use crate::document::{SentenceId, TokenId};
use crate::entities::{Entity, Gender};
use crate::german::attribution_words::is_vague_attribute;
use crate::german::function_words::{ARTICLE, POSSESSIVE, PREPOSITION, PRONOUN, TIME};
use crate::german::offices::{Ending, office};
use crate::german::pronouns::{self, Possessor, PronounForm};
use crate::german::{declension, epithets, genders, speech_nouns};
use crate::kind::Kind;

/// How many sentences before a pronoun its antecedent can stand.
const REACH: usize = 3;

/// The same where a pronoun in between resumes it.
const FURTHEST: usize = 6;

/// How many tokens of a sentence are searched, so that the cost of an endless one stays linear.
const WINDOW: usize = 200;

/// Links the words for a speaker to entities, statement by statement in the order of the text.
pub(super) struct SpeakerLinker<'v> {
    view: &'v SpeechView<'v>,
    mentions: EntityMentions<'v>,
    /// The speakers so far.
    speakers: Vec<Antecedent>,
}

/// What a pronoun can refer to.
#[derive(Clone)]
struct Antecedent {
    /// Its tokens.
    words: Range<usize>,
    entity: Option<usize>,
    /// Whether the words are in another case than the nominative.
    oblique: bool,
    /// What a speaker says, from its first token to the end; empty for others.
    said: Range<usize>,
    /// The gender that a pronoun for it has shown.
    gender: Option<Gender>,
}

impl Antecedent {
    fn named(words: Range<usize>, entity: Option<usize>, oblique: bool) -> Self {
        Self { words, entity, oblique, said: 0..0, gender: None }
    }
}

/// What the antecedent of a pronoun has to agree with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Agreement {
    Singular(Gender),
    Plural,
    /// The subject of the clause: `nach eigenen Angaben`.
    Subject,
}

/// What kind of expression the words for a speaker are.
enum SpeakerForm {
    /// A noun phrase or a name.
    Phrase,
    /// A pronoun or a possessive.
    Pronoun(Agreement),
    /// A relative pronoun, whose antecedent is the noun before it.
    Relative,
    /// A source named before: `demnach`, `den Angaben zufolge`.
    Source,
    /// Words that name nobody: `man`, `Angaben`.
    Unnamed,
}

impl<'v> SpeakerLinker<'v> {
    pub(super) fn new(view: &'v SpeechView<'v>, entities: &'v [Entity]) -> Self {
        Self { view, mentions: EntityMentions::new(view, entities), speakers: Vec::new() }
    }

    /// The speaker for the tokens `speaker` of a statement. `framed` says that a
    /// verb or another cue marks them as the speaker, and not their position alone.
    pub(super) fn link(&mut self, speaker: &Range<usize>, statement: &Statement, framed: bool) -> Speaker {
        let first = statement.spans[0].start;
        let span = self.view.span(speaker);
        let unnamed = Speaker { span, entity: None, inferred: false, words: None, oblique: false };
        let refers_to = |found: Option<Antecedent>| match found {
            Some(Antecedent { words, entity, oblique, .. }) => {
                Speaker { span, entity, inferred: true, words: Some(self.view.span(&words)), oblique }
            }
            None => unnamed,
        };
        let form = self.form(speaker);
        let gender = match form {
            SpeakerForm::Pronoun(Agreement::Singular(gender)) => Some(gender),
            _ => None,
        };
        let speaker = match form {
            SpeakerForm::Unnamed => unnamed,
            SpeakerForm::Source => refers_to(self.latest_source(speaker)),
            SpeakerForm::Pronoun(agreement) => {
                let found = self.antecedent(speaker.start, agreement, statement);
                // `ihr Anwalt` names nobody away from its sentence.
                let names = |found: &Antecedent| {
                    let words = self.view.word(found.words.start);
                    // `meine Mutter` is the same throughout a column.
                    found.entity.is_some()
                        || !self.view.features(found.words.start).is(POSSESSIVE)
                        || ["mein", "Mein", "unser", "Unser"].iter().any(|own| words.starts_with(own))
                };
                refers_to(found.map(|found| self.resumed(found)).filter(names))
            }
            SpeakerForm::Relative => refers_to(self.antecedent_of_relative(speaker.start)),
            SpeakerForm::Phrase if !framed && !self.view.is_person(speaker) => {
                match self.mentions.last_named(speaker) {
                    Some(entity) => Speaker {
                        span,
                        entity: Some(entity),
                        inferred: true,
                        words: Some(span),
                        oblique: false,
                    },
                    None => unnamed,
                }
            }
            // What cannot speak names nobody: `zwei Jahre`, `das Urteil`.
            SpeakerForm::Phrase if self.view.speaks(speaker) == Speaks::No => unnamed,
            SpeakerForm::Phrase if self.is_object(speaker, statement) => unnamed,
            SpeakerForm::Phrase => {
                let entity = self.mentions.named(speaker).or_else(|| self.person_by_age(speaker));
                let entity = entity.or_else(|| self.mentions.with_title(speaker));
                let entity = entity.or_else(|| self.described(speaker));
                // Words in an earlier sentence do not name the speaker here.
                let elsewhere = speaker.end <= first && self.sentence(speaker.start) < self.sentence(first);
                let inferred = entity.is_some() && elsewhere;
                Speaker { span, entity, inferred, words: Some(span), oblique: self.is_oblique(speaker) }
            }
        };
        if let Some(words) = speaker.words.map(|words| self.view.document.tokens_in(words)) {
            let said = first..statement.end();
            let (entity, oblique) = (speaker.entity, speaker.oblique);
            self.speakers.push(Antecedent { words, entity, oblique, said, gender });
        }
        speaker
    }

    /// The speaker whom `demnach` or `den Angaben zufolge` refers to: who speaks in the sentence before it; for `den Angaben`
    /// also an organisation or its spokesperson some sentences before, if nobody else speaks in between.
    fn latest_source(&self, words: &Range<usize>) -> Option<Antecedent> {
        let latest = self.speakers.last()?;
        let end = latest.said.end.max(latest.words.end).saturating_sub(1);
        let distance = self.sentence(words.start).index().checked_sub(self.sentence(end).index())?;
        let person = self.view.is_named_person(&latest.words);
        let reach = if words.len() == 1 || person { 1 } else { FURTHEST };
        (distance <= reach).then(|| latest.clone())
    }

    /// The person whom an age refers to: `der 48-Jährige` is the latest speaker of that gender in this paragraph or the
    /// one before it.
    fn person_by_age(&self, words: &Range<usize>) -> Option<usize> {
        let view = self.view;
        let gender = gender_of_article(view.word(words.start))?;
        let age = words.len() == 2 && {
            let noun = view.word(words.start + 1);
            noun.ends_with("-Jährige") || noun.ends_with("jährige")
        };
        let paragraph = view.paragraph(words.start);
        let near = |words: &Range<usize>| view.paragraph(words.start) + 1 >= paragraph;
        let agreement = Agreement::Singular(gender);
        if !age {
            return None;
        }
        // In another paragraph only somebody whose gender is known.
        let known = |speaker: &Antecedent| {
            let entity = speaker.entity.and_then(|id| self.mentions.entities.get(id));
            let own = entity.and_then(|entity| entity.gender).or(speaker.gender);
            own.is_some() || view.paragraph(speaker.words.start) == paragraph
        };
        let fits = |speaker: &&Antecedent| near(&speaker.words) && known(speaker);
        let mut latest = self.speakers.iter().rev().take(6).filter(fits);
        let Some(latest) = latest.find(|speaker| self.agrees(speaker, agreement)) else {
            return self.only_subject_before(words.start, gender);
        };
        let person =
            |id: &usize| self.mentions.entities.get(*id).is_some_and(|entity| entity.kind == Kind::Per);
        let Some(person) = latest.entity.filter(person) else {
            return self.only_subject_before(words.start, gender);
        };
        // Somebody else of that gender is named since.
        let from = latest.words.end.max(latest.said.end).max(words.start.saturating_sub(WINDOW));
        let end = words.start;
        let between = from.min(end)..end;
        let other = self.mentions.last_person(&between, gender).filter(|(_, id)| *id != person);
        match other {
            // `Roth will das wissen. Ehlert zögert. Man habe sich vertraut, antwortet der 61-Jährige.`
            Some((words, other)) if self.opens_sentence(words.start) => {
                self.only_subject_before(end, gender).filter(|&subject| subject == other)
            }
            Some(_) => None,
            None => Some(person),
        }
    }

    /// Whether a token is the first of its sentence.
    fn opens_sentence(&self, token: usize) -> bool {
        self.view.document.sentence_tokens_at(token).start == token
    }

    /// The only person named in the sentence before a token, in its paragraph: `Kapitän Solms war enttäuscht. „…“, sagte der
    /// 28-Jährige.`
    fn only_subject_before(&self, token: usize, gender: Gender) -> Option<usize> {
        let view = self.view;
        let before = self.sentence(token).index().checked_sub(1)?;
        let sentence = view.document.sentences().get(before)?;
        let range = sentence.token_range();
        let range = range.start.max(range.end.saturating_sub(WINDOW))..range.end;
        let (_, first) = self.mentions.first_person(range.clone(), Some(gender))?;
        let (_, only) = self.mentions.only_person(&range, gender)?;
        (sentence.paragraph == view.paragraph(token) && first == Some(only)).then_some(only)
    }

    /// The person whom an epithet means, who is the only one named before it in its paragraph: `Fiesel freut sich. „…“, sagt
    /// die zweifache Mutter.`
    fn described(&self, words: &Range<usize>) -> Option<usize> {
        let view = self.view;
        let gender = gender_of_article(view.word(words.start))?;
        let noun = words.clone().skip(1).find(|&token| view.is_noun(token))?;
        let attribute = (words.start + 1..noun).any(|token| epithets::is_attribute(view.word(token)));
        if noun + 1 != words.end || !attribute && !epithets::is_epithet(view.word(noun)) {
            return None;
        }
        let range = self.before_in_paragraph(words.start);
        self.mentions.only_person(&range, gender).map(|(_, entity)| entity)
    }

    /// The tokens before one in its paragraph, no more than are searched.
    fn before_in_paragraph(&self, token: usize) -> Range<usize> {
        let paragraph = self.view.paragraph(token);
        let near = (token.saturating_sub(WINDOW)..token).rev();
        near.take_while(|&at| self.view.paragraph(at) == paragraph).last().unwrap_or(token)..token
    }

    /// Whether a phrase beside a verb looks like its subject and is more probably its object: `eine Fristverlängerung`.
    fn is_object(&self, words: &Range<usize>, statement: &Statement) -> bool {
        let view = self.view;
        let verb = statement.cue.as_ref().is_some_and(|cue| !view.features(cue.start).verbs.is_empty());
        let noun = words.clone().find(|&token| view.is_noun(token) && !view.is_quoted(token));
        let abstract_noun = |noun| speech_nouns::is_abstract(view.word(noun));
        verb && view.speaks(words) == Speaks::Perhaps && noun.is_some_and(abstract_noun)
    }

    fn sentence(&self, token: usize) -> SentenceId {
        self.view.document.sentence_of(TokenId(token as u32))
    }

    /// What kind of expression the words for a speaker are.
    fn form(&self, speaker: &Range<usize>) -> SpeakerForm {
        let view = self.view;
        let first = view.features(speaker.start);
        let lower = view.word(speaker.start).to_lowercase();
        if speaker.len() == 1 {
            let dative = pronouns::oblique_pronoun(&lower)
                .filter(|_| view.features(speaker.end).marker == Marker::Zufolge);
            if let Some(form) = dative {
                return SpeakerForm::Pronoun(match form {
                    PronounForm::Masculine => Agreement::Singular(Gender::Masculine),
                    PronounForm::FeminineOrPlural => Agreement::Singular(Gender::Feminine),
                    _ => Agreement::Plural,
                });
            }
            match pronouns::pronoun(&lower) {
                Some(PronounForm::Masculine) => {
                    return SpeakerForm::Pronoun(Agreement::Singular(Gender::Masculine));
                }
                Some(PronounForm::FeminineOrPlural) if !self.is_plural(speaker.start) => {
                    return SpeakerForm::Pronoun(Agreement::Singular(Gender::Feminine));
                }
                Some(PronounForm::FeminineOrPlural | PronounForm::Plural) => {
                    return SpeakerForm::Pronoun(Agreement::Plural);
                }
                // `Der entschuldigte sich.`
                Some(PronounForm::Relative) if first.is(CAPITAL) => {
                    return match lower.as_str() {
                        "der" => SpeakerForm::Pronoun(Agreement::Singular(Gender::Masculine)),
                        "die" if !self.is_plural(speaker.start) => {
                            SpeakerForm::Pronoun(Agreement::Singular(Gender::Feminine))
                        }
                        _ => SpeakerForm::Unnamed,
                    };
                }
                Some(PronounForm::Relative) => return SpeakerForm::Relative,
                None => {}
            }
            if first.marker == Marker::Demnach {
                return SpeakerForm::Source;
            }
            if first.is(PRONOUN) || !first.is_nominal() {
                return SpeakerForm::Unnamed;
            }
        }
        // `den Angaben zufolge`, `nach diesen Angaben`
        if speaker.len() == 2
            && matches!(lower.as_str(), "den" | "diesen")
            && self.view.word(speaker.start + 1) == "Angaben"
        {
            return SpeakerForm::Source;
        }
        let source = speaker.clone().find(|&token| view.features(token).is(SOURCE));
        if source.is_some_and(|source| source + 1 == speaker.end) {
            let agreement = pronouns::possessor(&lower).map(|possessor| match possessor {
                Possessor::Masculine => Agreement::Singular(Gender::Masculine),
                Possessor::Feminine => Agreement::Singular(Gender::Feminine),
                Possessor::Subject => Agreement::Subject,
            });
            if let Some(agreement) = agreement {
                return SpeakerForm::Pronoun(agreement);
            }
        }
        // `ersten Angaben vom Mittwoch`
        if let Some(source) = source.filter(|&at| at + 1 == speaker.end || view.word(at + 1) == "vom") {
            let vague = |token: usize| {
                let word = view.features(token);
                word.is(ARTICLE) || is_vague_attribute(&view.word(token).to_lowercase())
            };
            if speech_nouns::is_opinion(view.word(source)) && (speaker.start..source).all(vague) {
                return SpeakerForm::Unnamed;
            }
        }
        let nominal =
            speaker.clone().any(|token| view.features(token).is_nominal() || view.quotation(token).is_some());
        if !nominal || lower == "dem" && view.word(speaker.start + 1) == "Vernehmen" {
            return SpeakerForm::Unnamed;
        }
        SpeakerForm::Phrase
    }

    /// Whether the verb beside a pronoun is plural: `sie sagten`, `teilten sie mit`.
    fn is_plural(&self, pronoun: usize) -> bool {
        let plural = |at: usize| {
            let word = self.view.features(at);
            let verbal = word.is_finite() || word.is(VERBAL) || !word.verbs.is_empty();
            let spelling = self.view.word(at);
            (verbal && !word.is_nominal())
                .then(|| spelling.ends_with("en") || matches!(spelling, "sind" | "seien"))
        };
        let behind = (pronoun + 1..pronoun + 3).find_map(plural);
        let before = pronoun.checked_sub(1).and_then(plural);
        before.or(behind).unwrap_or(false)
    }

    /// The nearest antecedent of a pronoun that agrees with it.
    fn antecedent(&self, pronoun: usize, agreement: Agreement, statement: &Statement) -> Option<Antecedent> {
        let here = self.sentence(pronoun).index();
        if agreement == Agreement::Subject {
            let range = self.view.document.sentences().get(here)?.token_range();
            let range = range.start.max(pronoun.saturating_sub(WINDOW))..range.end.min(pronoun + WINDOW);
            return self.subject_around(pronoun, range, statement);
        }
        // `Kern war müde, wie er sagte`: the subject of the sentence.
        let before = pronoun.checked_sub(1).map(|before| self.view.features(before).marker);
        if let (Some(Marker::Wie), Agreement::Singular(gender)) = (before, agreement) {
            let range = self.view.document.sentences().get(here)?.token_range();
            let range = range.start.max(pronoun.saturating_sub(WINDOW))..pronoun;
            if let Some((words, entity)) = self.mentions.first_person(range, Some(gender)) {
                return Some(Antecedent::named(words, entity, false));
            }
        }
        // `Kern traf Roth. Dieser sagte …`: the latter.
        let latter = matches!(self.view.word(pronoun), "Dieser" | "dieser" | "Der" | "Die");
        let mut reach = REACH;
        for back in 0..=FURTHEST {
            if back > reach {
                return None;
            }
            let mut range = self.view.document.sentences().get(here.checked_sub(back)?)?.token_range();
            range.end = range.end.min(pronoun);
            // Nobody who is named inside the statement itself.
            let said = statement.spans.iter().map(|span| span.end).filter(|&end| end <= pronoun).max();
            if back == 0 {
                range.start = range.start.max(said.unwrap_or(0)).min(range.end);
            }
            range.start = range.start.max(range.end.saturating_sub(WINDOW));
            // Who speaks there comes before those who are named in it.
            let near = |speaker: &Antecedent| {
                range.contains(&speaker.words.start)
                    || speaker.said.start < range.end && range.start < speaker.said.end
            };
            let mut speakers = self.speakers.iter().rev().take(if latter { 0 } else { 12 });
            let speaker = speakers.find(|speaker| near(speaker) && self.agrees(speaker, agreement));
            if let Some(speaker) = speaker {
                return Some(speaker.clone());
            }
            match agreement {
                Agreement::Singular(gender) => {
                    // `Auf die Frage ging er nicht ein.`: whom a pronoun resumes there comes before who is named behind it.
                    if back > 0
                        && !latter
                        && let Some(resumed) = self.subject_pronoun(&range, gender)
                    {
                        range.end = resumed;
                        reach = back + REACH;
                    }
                    if latter {
                        match self.latter(&range, gender) {
                            Some(latter) => return Some(latter),
                            None if back == 0 => continue,
                            None => return None,
                        }
                    }
                    if let Some((words, entity)) = self.mentions.first_person(range, Some(gender)) {
                        return Some(Antecedent::named(words, entity, false));
                    }
                }
                Agreement::Plural | Agreement::Subject => {
                    if back > 1 {
                        return None;
                    }
                    if back == 1
                        && let Some(several) = self.several(&range)
                    {
                        return Some(several);
                    }
                }
            }
        }
        None
    }

    /// The person of a gender who is named last in a range, or the noun for one: `Roth traf den Bruder. Der sagte …`
    fn latter(&self, range: &Range<usize>, gender: Gender) -> Option<Antecedent> {
        let view = self.view;
        let named = self.mentions.last_person(range, gender);
        let from = named.as_ref().map_or(range.start, |(words, _)| words.end);
        let noun = (from..range.end).rev().find_map(|at| {
            let masculine = matches!(
                view.word(at),
                "der" | "den" | "dem" | "einem" | "einen" | "ein" | "seinem" | "seinen" | "ihrem" | "ihren"
            );
            let fits = masculine == (gender == Gender::Masculine)
                && view.features(at).is(ARTICLE)
                && !view.is_quoted(at);
            let words = at..view.simple_phrase(at, range.end).filter(|_| fits)?;
            view.is_person(&words).then_some(words)
        });
        match (noun, named) {
            (Some(words), _) => Some(Antecedent::named(words, None, true)),
            (None, Some((words, entity))) => Some(Antecedent::named(words, Some(entity), false)),
            (None, None) => None,
        }
    }

    /// The persons who open a sentence as its plural subject: `Die Forscher deuten das so. …, schreiben sie.`
    fn several(&self, sentence: &Range<usize>) -> Option<Antecedent> {
        let view = self.view;
        let subject = view.noun_phrase(sentence.start, sentence.end)?;
        let verb = view.features(subject.end);
        let plural =
            matches!(view.word(subject.end), "sind" | "waren") || view.word(subject.end).ends_with('n');
        let verbal = verb.is_finite() || verb.is(VERBAL) || !verb.verbs.is_empty();
        let voice = view.is_person(&subject) || view.is_named(&subject);
        (plural && verbal && voice && !verb.is(CAPITAL) && !view.is_quoted(subject.start))
            .then(|| Antecedent::named(subject.clone(), None, false))
    }

    /// The first pronoun of a gender in a sentence that can be its subject.
    fn subject_pronoun(&self, sentence: &Range<usize>, gender: Gender) -> Option<usize> {
        sentence.clone().find(|&at| {
            let fits = match self.view.word(at) {
                "er" | "Er" => gender == Gender::Masculine,
                "sie" | "Sie" => gender == Gender::Feminine && !self.is_plural(at),
                _ => false,
            };
            fits && !self.view.is_quoted(at)
        })
    }

    /// The only person named before a definite description in its paragraph, which it resumes: `Nichts verrät, dass der
    /// Rentner reich ist.`
    fn resumed(&self, found: Antecedent) -> Antecedent {
        let view = self.view;
        let Some(gender) = gender_of_article(view.word(found.words.start)) else { return found };
        let end = found.words.start;
        // `Die Klägerin heißt Veronika`: the subject of a main clause may be somebody new.
        if found.entity.is_some() || !found.said.is_empty() || self.opens_sentence(end) {
            return found;
        }
        match self.mentions.only_person(&self.before_in_paragraph(end), gender) {
            Some((words, entity)) => Antecedent::named(words, Some(entity), false),
            None => found,
        }
    }

    /// The subject of the clause around a token, in a sentence: `Die Armee hat nach eigenen Angaben …`.
    fn subject_around(
        &self,
        token: usize,
        sentence: Range<usize>,
        statement: &Statement,
    ) -> Option<Antecedent> {
        let view = self.view;
        let segments = view.segments(&sentence);
        let segment = segments.iter().find(|segment| segment.tokens.contains(&token))?;
        let finite = view.first_verb(&segment.tokens)?;
        let subordinate = view.is_subordinate(&segment.tokens);
        let clause = VerbClause { tokens: segment.tokens.clone(), finite: Some(finite), subordinate };
        let words = view.subject(finite, &clause, sentence.end)?;
        let noun = words.clone().find(|&at| view.is_noun(at) && !view.is_quoted(at));
        let is_thing = || noun.is_some_and(|noun| speech_nouns::is_abstract(view.word(noun)));
        let speaks = view.speaks(&words);
        // `Die Auslastung lag nach eigenen Angaben bei 74 Prozent.`
        if words.contains(&token) || speaks == Speaks::No || speaks == Speaks::Perhaps && is_thing() {
            return None;
        }
        match self.form(&words) {
            SpeakerForm::Phrase => {
                let entity = self.mentions.named(&words);
                Some(Antecedent::named(words, entity, false))
            }
            // `Nach eigenen Angaben hat er …`
            SpeakerForm::Pronoun(agreement) if agreement != Agreement::Subject => {
                self.antecedent(words.start, agreement, statement)
            }
            _ => {
                let range = sentence.start..token;
                let first = self.mentions.first_person(range, None);
                first.map(|(words, entity)| Antecedent::named(words, entity, false))
            }
        }
    }

    /// The noun phrase before the comma of a relative clause that it can be about: the people of `der Besuch von Menschen, die
    /// damit rechnen` and of `Menschen in Ulm, die damit rechnen`.
    fn antecedent_of_relative(&self, pronoun: usize) -> Option<Antecedent> {
        /// The most phrases, one the attribute of the one before it.
        const ATTRIBUTES: usize = 3;
        let view = self.view;
        let mut end = pronoun.checked_sub(1).filter(|&at| view.features(at).marker == Marker::Comma)?;
        let rest = view.document.sentence_tokens_at(pronoun).end;
        let clause = pronoun..(pronoun..rest).find(|&at| view.features(at).is(BOUNDARY)).unwrap_or(rest);
        let finite = clause.rev().find(|&at| view.features(at).is_finite() && !view.is_quoted(at));
        let mut nearest = None;
        for _ in 0..ATTRIBUTES {
            let phrases = (end.saturating_sub(8)..end).filter_map(|at| view.noun_phrase(at, end));
            let ends_here: Vec<_> = phrases.filter(|phrase| phrase.end == end).collect();
            let agrees = |phrase: &&Range<usize>| {
                finite.is_none_or(|finite| view.agrees(phrase, finite)) && !self.is_bare_place(phrase)
            };
            if let Some(words) = ends_here.iter().find(agrees) {
                nearest = Some(words.clone());
                break;
            }
            let Some(last) = ends_here.last() else { break };
            nearest = nearest.or_else(|| ends_here.first().cloned());
            let of = last.start.checked_sub(1).filter(|&at| view.features(at).is(PREPOSITION));
            let Some(of) = of else { break };
            end = of;
        }
        let words = nearest?;
        let entity = self.mentions.named(&words);
        let oblique = self.is_oblique(&words);
        Some(Antecedent::named(words, entity, oblique))
    }

    /// Whether words are the name of a place without an article, which is neuter: no `der` and no `die` refers to it.
    fn is_bare_place(&self, words: &Range<usize>) -> bool {
        let entity = self.mentions.named(words).and_then(|entity| self.mentions.entities.get(entity));
        let articled = self.view.features(words.start).is(ARTICLE);
        !articled && entity.is_some_and(|entity| entity.kind == Kind::Loc)
    }

    /// Whether a pronoun can refer to a speaker.
    fn agrees(&self, speaker: &Antecedent, agreement: Agreement) -> bool {
        let Antecedent { words, entity, oblique, .. } = speaker;
        let oblique = *oblique;
        let entity = entity.and_then(|id| self.mentions.entities.get(id));
        if let (Some(entity), Agreement::Singular(gender)) = (entity, agreement)
            && entity.kind == Kind::Per
        {
            return entity.gender.or(speaker.gender).is_none_or(|own| own == gender);
        }
        // `das Urteil`: no person, whatever its gender.
        let thing = matches!(self.view.word(words.start), "das" | "Das" | "dieses" | "Dieses");
        if self.view.speaks(words) == Speaks::No || thing && !self.view.is_person(words) {
            return false;
        }
        let article = self.view.word(words.start).to_lowercase();
        let noun = words.clone().find(|&token| self.view.is_noun(token));
        let noun = noun.map_or("", |noun| self.view.word(noun));
        let feminine = genders::of_noun(noun) == Some(Gender::Feminine);
        let several = words.clone().any(|token| matches!(self.view.word(token), "und" | "sowie"))
            || declension::can_be_plural(&article)
                && !feminine
                && office(noun).is_none_or(|office| office.ending != Ending::In)
            || !declension::is_nominative_article(&article) && entity.is_none() && noun.ends_with('n');
        match agreement {
            Agreement::Plural => several,
            Agreement::Subject => true,
            Agreement::Singular(Gender::Feminine) => {
                matches!(article.as_str(), "eine" | "einer") && !several
                    || feminine
                    || matches!(article.as_str(), "die" | "diese") && !several
                    || article == "der" && oblique && !several
            }
            Agreement::Singular(Gender::Masculine) => {
                declension::is_masculine_or_neuter(&article) && genders::of_noun(noun) != Some(Gender::Neuter)
                    || article == "der" && !oblique
            }
            Agreement::Singular(Gender::Neuter) => false,
        }
    }

    /// Whether words of ambiguous case are not in the nominative: behind a preposition or a noun, or before `zufolge`.
    fn is_oblique(&self, words: &Range<usize>) -> bool {
        let view = self.view;
        let before = words.start.checked_sub(1).filter(|&at| self.sentence(at) == self.sentence(words.start));
        let governed = before.is_some_and(|at| {
            let word = view.features(at);
            word.is(PREPOSITION)
                || matches!(word.marker, Marker::Laut | Marker::Von | Marker::Nach | Marker::Aus)
                // `der Sprecher der Träger`, but not `Wie der Träger mitteilte`, `Auch der Träger sagte` or `am Montag der Träger`
                || view.is_noun(at) && !word.is(TIME)
        });
        governed || matches!(view.features(words.end).marker, Marker::Zufolge | Marker::Nach)
    }
}

/// The gender that the article of a definite description shows where it is the subject.
fn gender_of_article(article: &str) -> Option<Gender> {
    match article {
        "Der" | "der" => Some(Gender::Masculine),
        "Die" | "die" => Some(Gender::Feminine),
        _ => None,
    }
}
