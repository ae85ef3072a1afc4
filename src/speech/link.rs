//! Who a speaker's words mean: the entity that they name, or somebody told of before; and how to call them.
//!
//! Words name an entity when their head is its name (`der Sprecher Max Müller`, `Tass`), when it stands behind them
//! between commas (`der Sprecher der Firma, Max Müller`), or when the head only lends an organisation its voice
//! (`ein Sprecher der Polizei`). `Einige Anhänger Saddam Husseins` and `der Bürgermeister von New Orleans` are
//! somebody else. A pronoun means the person of its gender who spoke or was named first in the nearest sentence
//! before it; where there is none, nobody is named.

use std::ops::Range;

use super::Speaker;
use super::text::Text;
use super::words::{ADJECTIVE, Key, SOURCE};
use crate::document::segment::Segmentation;
use crate::entities::{Entity, Gender, MentionForm};
use crate::german::function_words::{
    ADVERB, COORDINATOR, DETERMINER, OBLIQUE, POSSESSIVE, PREPOSITION, PRONOUN, REFLEXIVE, RELATIVE,
    SUBORDINATOR,
};
use crate::german::offices::{Ending, office};
use crate::german::{genders, titles};
use crate::kind::Kind;
use crate::span::Span;
use crate::util::sort::Sort;

/// How many sentences back somebody is still meant by a pronoun.
const REACH: usize = 3;

/// How many tokens of a sentence are looked at, so that no endless one costs more than its share.
const WINDOW: usize = 200;

/// Finds entities by the place of their mentions.
pub(super) struct Linker<'t, 'a> {
    text: &'t Text<'a>,
    segmentation: &'t Segmentation,
    entities: &'t [Entity],
    /// All mentions, by place: span, entity, form.
    mentions: Vec<(Span, usize, MentionForm)>,
    /// The furthest end of each mention and those before it: mentions can lie inside each other, so their own ends
    /// do not ascend.
    reach: Vec<u32>,
    /// Who spoke so far: tokens, entity, and whether the words stand in another case.
    spoke: Vec<(Range<usize>, Option<usize>, bool)>,
}

/// What a pronoun asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    One(Gender),
    Several,
    /// Whoever the clause is about: `nach eigenen Angaben`.
    Subject,
}

/// What the words of a speaker are.
enum Words {
    /// They name somebody.
    Phrase,
    /// They stand for somebody named elsewhere.
    Pronoun(Wanted),
    /// A relative pronoun, for the noun before it.
    Relative,
    /// They name nobody: `man`, `Angaben`, `demnach`.
    Nobody,
}

impl<'t, 'a> Linker<'t, 'a> {
    pub(super) fn new(text: &'t Text<'a>, segmentation: &'t Segmentation, entities: &'t [Entity]) -> Self {
        let each = entities.iter().enumerate();
        let mut mentions: Vec<(Span, usize, MentionForm)> =
            each.flat_map(|(id, entity)| entity.mentions.iter().map(move |m| (m.span, id, m.form))).collect();
        mentions.stable_sort_by_key(|(span, id, _)| (*span, *id));
        let mut furthest = 0;
        let reach = mentions
            .iter()
            .map(|(span, _, _)| {
                furthest = span.end.max(furthest);
                furthest
            })
            .collect();
        Self { text, segmentation, entities, mentions, reach, spoke: Vec::new() }
    }

    /// Who speaks in the words `speaker`, of a quote that begins at the token `quote`. `named` tells that a verb or
    /// another cue makes the words a speaker, and not their place alone.
    pub(super) fn link(&mut self, speaker: &Range<usize>, quote: usize, named: bool) -> Speaker {
        let span = self.text.span(speaker);
        let here = |words: Option<&Range<usize>>, entity, inferred, oblique| Speaker {
            span,
            entity,
            inferred,
            words: words.map(|words| self.text.span(words)),
            oblique,
        };
        let antecedent = |found: Option<(Range<usize>, Option<usize>, bool)>| match found {
            Some((words, entity, oblique)) => here(Some(&words), entity, true, oblique),
            None => here(None, None, false, false),
        };
        let speaker = match self.words(speaker) {
            Words::Nobody => here(None, None, false, false),
            Words::Pronoun(wanted) => antecedent(self.antecedent(speaker.start, wanted)),
            Words::Relative => antecedent(self.before_relative(speaker.start)),
            Words::Phrase if !named && !self.is_person(speaker) => match self.anybody(speaker) {
                Some(entity) => here(Some(speaker), Some(entity), true, false),
                None => here(None, None, false, false),
            },
            Words::Phrase => {
                let entity = self.named(speaker);
                // Words from an earlier sentence do not name the speaker here.
                let elsewhere = speaker.end <= quote && self.sentence(speaker.start) < self.sentence(quote);
                here(Some(speaker), entity, entity.is_some() && elsewhere, self.is_oblique(speaker))
            }
        };
        if let Some(words) = speaker.words.map(|words| self.segmentation.tokens_in(words)) {
            self.spoke.push((words, speaker.entity, speaker.oblique));
        }
        speaker
    }

    /// Whether a token is a noun or a name, and no small word that opens a sentence.
    fn is_noun(&self, token: usize) -> bool {
        const SMALL: u32 =
            DETERMINER | OBLIQUE | POSSESSIVE | PREPOSITION | PRONOUN | SUBORDINATOR | COORDINATOR | ADVERB;
        self.text.word(token).is_nominal() && !self.text.word(token).is(SMALL)
    }

    fn sentence(&self, token: usize) -> usize {
        self.segmentation.sentence_of_token(token as u32)
    }

    fn words(&self, speaker: &Range<usize>) -> Words {
        let text = self.text;
        let first = text.word(speaker.start);
        let lower = text.spelling(speaker.start).to_lowercase();
        if speaker.len() == 1 {
            match lower.as_str() {
                "er" | "dieser" | "jener" | "letzterer" => {
                    return Words::Pronoun(Wanted::One(Gender::Masculine));
                }
                "sie" | "diese" | "jene" | "letztere" | "beide" => {
                    let several = lower == "beide" || self.is_plural(speaker.start);
                    return Words::Pronoun(if several {
                        Wanted::Several
                    } else {
                        Wanted::One(Gender::Feminine)
                    });
                }
                "der" | "die" | "das" | "welcher" | "welche" | "dem" | "denen" => return Words::Relative,
                _ if first.is(PRONOUN | REFLEXIVE | RELATIVE | PREPOSITION | ADVERB)
                    && !first.is_nominal()
                    || first.is(PRONOUN)
                    || first.key == Key::Demnach =>
                {
                    return Words::Nobody;
                }
                _ => {}
            }
        }
        let source = speaker.clone().find(|&token| text.word(token).is(SOURCE));
        if source.is_some_and(|source| source + 1 == speaker.end) {
            let wanted = match lower.as_str() {
                "sein" | "seine" | "seiner" | "seinen" | "seinem" | "seines" | "dessen" => {
                    Some(Wanted::One(Gender::Masculine))
                }
                "ihr" | "ihre" | "ihrer" | "ihren" | "ihrem" | "ihres" | "deren" => {
                    Some(Wanted::One(Gender::Feminine))
                }
                "eigene" | "eigenen" | "eigener" | "eigenem" => Some(Wanted::Subject),
                _ => None,
            };
            if let Some(wanted) = wanted {
                return Words::Pronoun(wanted);
            }
        }
        // `ersten Angaben vom Mittwoch`
        if let Some(source) = source.filter(|&at| at + 1 == speaker.end || text.spelling(at + 1) == "vom") {
            let vague = |token: usize| {
                let word = text.word(token);
                word.is(DETERMINER | OBLIQUE | POSSESSIVE) || is_vague(&text.spelling(token).to_lowercase())
            };
            if is_opinion(text.spelling(source)) && (speaker.start..source).all(vague) {
                return Words::Nobody;
            }
        }
        let nominal =
            speaker.clone().any(|token| text.word(token).is_nominal() || text.pair(token).is_some());
        if !nominal || lower == "dem" && text.spelling(speaker.start + 1) == "Vernehmen" {
            return Words::Nobody;
        }
        Words::Phrase
    }

    /// Whether the verb beside a pronoun is plural: `sie sagten`, `teilten sie mit`.
    fn is_plural(&self, pronoun: usize) -> bool {
        let plural = |at: usize| {
            let word = self.text.word(at);
            let verbal = word.is_finite() || word.is(super::words::VERBAL) || !word.verbs.is_empty();
            let spelling = self.text.spelling(at);
            (verbal && !word.is_nominal())
                .then(|| spelling.ends_with("en") || matches!(spelling, "sind" | "seien"))
        };
        let behind = (pronoun + 1..pronoun + 3).find_map(plural);
        let before = pronoun.checked_sub(1).and_then(plural);
        before.or(behind).unwrap_or(false)
    }

    /// The nearest before a pronoun who fits: words, entity, case.
    fn antecedent(&self, pronoun: usize, wanted: Wanted) -> Option<(Range<usize>, Option<usize>, bool)> {
        let here = self.sentence(pronoun);
        if wanted == Wanted::Subject {
            let range = self.segmentation.sentences.get(here)?.token_range();
            let range = range.start.max(pronoun.saturating_sub(WINDOW))..range.end.min(pronoun + WINDOW);
            return self.first_person(range, None).map(|(words, entity)| (words, entity, false));
        }
        for back in 0..=REACH {
            let mut range = self.segmentation.sentences.get(here.checked_sub(back)?)?.token_range();
            range.end = range.end.min(pronoun);
            range.start = range.start.max(range.end.saturating_sub(WINDOW));
            let spoke = self.spoke.iter().rev().take(12).find(|(words, entity, oblique)| {
                range.contains(&words.start) && self.fits(words, *entity, *oblique, wanted)
            });
            if let Some(spoke) = spoke {
                return Some(spoke.clone());
            }
            match wanted {
                Wanted::One(gender) => {
                    if let Some((words, entity)) = self.first_person(range, Some(gender)) {
                        return Some((words, entity, false));
                    }
                }
                Wanted::Several | Wanted::Subject => {
                    if back > 1 {
                        return None;
                    }
                }
            }
        }
        None
    }

    /// The noun phrase before the comma of a relative clause.
    fn before_relative(&self, pronoun: usize) -> Option<(Range<usize>, Option<usize>, bool)> {
        let comma = pronoun.checked_sub(1).filter(|&at| self.text.word(at).key == Key::Comma)?;
        let starts = comma.saturating_sub(8)..comma;
        let ends_here =
            starts.filter_map(|at| self.text.noun_phrase(at, comma)).filter(|phrase| phrase.end == comma);
        let words = ends_here.min_by_key(|phrase| phrase.start)?;
        let entity = self.named(&words);
        let oblique = self.is_oblique(&words);
        Some((words, entity, oblique))
    }

    /// Whether somebody who spoke can be meant by a pronoun.
    fn fits(&self, words: &Range<usize>, entity: Option<usize>, oblique: bool, wanted: Wanted) -> bool {
        let entity = entity.and_then(|id| self.entities.get(id));
        if let (Some(entity), Wanted::One(gender)) = (entity, wanted)
            && entity.kind == Kind::Per
        {
            return entity.gender.is_none_or(|own| own == gender);
        }
        let article = self.text.spelling(words.start).to_lowercase();
        let noun = words.clone().find(|&token| self.is_noun(token));
        let noun = noun.map_or("", |noun| self.text.spelling(noun));
        let feminine = genders::of_noun(noun) == Some(Gender::Feminine);
        let several = words.clone().any(|token| matches!(self.text.spelling(token), "und" | "sowie"))
            || matches!(
                article.as_str(),
                "die" | "diese" | "mehrere" | "einige" | "viele" | "zwei" | "drei" | "alle"
            ) && !feminine
                && office(noun).is_none_or(|office| office.ending != Ending::In)
            || !matches!(article.as_str(), "der" | "die" | "das" | "ein" | "eine")
                && entity.is_none()
                && noun.ends_with('n');
        match wanted {
            Wanted::Several => several,
            Wanted::Subject => true,
            Wanted::One(Gender::Feminine) => {
                matches!(article.as_str(), "eine" | "einer") && !several
                    || feminine
                    || matches!(article.as_str(), "die" | "diese") && !several
                    || article == "der" && oblique && !several
            }
            Wanted::One(Gender::Masculine) => {
                matches!(article.as_str(), "ein" | "dieser" | "des" | "dem" | "eines" | "einem")
                    && genders::of_noun(noun) != Some(Gender::Neuter)
                    || article == "der" && !oblique
            }
            Wanted::One(Gender::Neuter) => false,
        }
    }

    /// The first person of a gender in a range of tokens: a name, or a noun for a person with its article.
    fn first_person(
        &self,
        range: Range<usize>,
        gender: Option<Gender>,
    ) -> Option<(Range<usize>, Option<usize>)> {
        let span = self.text.span(&range);
        let start = self.mentions.partition_point(|(mention, ..)| mention.start < span.start);
        let of_gender = |own: Option<Gender>| gender.is_none() || own.is_none() || own == gender;
        let named = self.mentions[start..].iter().take_while(|(mention, ..)| mention.end <= span.end).find(
            |(_, id, form)| {
                matches!(form, MentionForm::Name | MentionForm::Description)
                    && self
                        .entities
                        .get(*id)
                        .is_some_and(|entity| entity.kind == Kind::Per && of_gender(entity.gender))
            },
        );
        let named = named.map(|&(span, id, _)| (self.segmentation.tokens_in(span), Some(id)));
        let limit = named.as_ref().map_or(range.end, |(words, _)| words.start);
        let described = (range.start..limit).find_map(|at| {
            let own = match self.text.spelling(at) {
                "der" | "Der" | "ein" | "Ein" => Gender::Masculine,
                "die" | "Die" | "eine" | "Eine" => Gender::Feminine,
                _ => return None,
            };
            if self.text.is_quoted(at) || gender.is_some_and(|gender| gender != own) {
                return None;
            }
            let words = at..self.text.simple_phrase(at, limit)?;
            let noun = words.clone().find(|&token| self.is_noun(token))?;
            let noun = self.text.spelling(noun);
            let fits = genders::is_person(noun)
                && (own == Gender::Masculine
                    || noun.ends_with("in")
                    || noun.ends_with("frau")
                    || noun.ends_with('e'));
            fits.then_some((words, None))
        });
        described.or(named)
    }

    /// Whether the first noun of a phrase is one for a person.
    fn is_person(&self, words: &Range<usize>) -> bool {
        let noun = words.clone().find(|&token| self.is_noun(token));
        noun.is_some_and(|noun| genders::is_person(self.text.spelling(noun)))
    }

    /// The last person or organisation that words name anywhere.
    fn anybody(&self, words: &Range<usize>) -> Option<usize> {
        let inside = self.inside(self.text.span(words));
        let known = inside.filter(|(_, id, form)| {
            *form == MentionForm::Name
                && self.entities.get(*id).is_some_and(|entity| matches!(entity.kind, Kind::Per | Kind::Org))
        });
        known.last().map(|&(_, id, _)| id)
    }

    /// The mentions that begin or end in a span, in order.
    fn inside(&self, span: Span) -> impl Iterator<Item = &(Span, usize, MentionForm)> {
        let start = self.reach.partition_point(|&reach| reach <= span.start);
        self.mentions[start..]
            .iter()
            .take_while(move |(mention, ..)| mention.start < span.end)
            .filter(move |(mention, ..)| mention.overlaps(span))
    }

    /// The entity that words name.
    fn named(&self, words: &Range<usize>) -> Option<usize> {
        let text = self.text;
        // `Nordkoreas staatliche Nachrichtenagentur`: the genitive of a name before what it owns.
        let owner = self.inside(text.span(words)).map(|&(span, ..)| self.segmentation.tokens_in(span)).find(
            |owner| {
                owner.start == words.start
                    && owner.end < words.end
                    && text.spelling(owner.end - 1).ends_with('s')
                    && (self.is_noun(owner.end) || text.word(owner.end).is(ADJECTIVE))
            },
        );
        let words = &(owner.map_or(words.start, |owner| owner.end)..words.end);
        let head_end = text.simple_phrase(words.start, words.end).unwrap_or(words.start + 1).min(words.end);
        let capitals = |range: Range<usize>| range.into_iter().filter(|&token| self.is_noun(token));
        let noun = capitals(words.start..head_end).next().map_or("", |noun| text.spelling(noun));
        let articled = text.word(words.start).is(DETERMINER | OBLIQUE);
        let comma = words.clone().find(|&token| text.word(token).key == Key::Comma).unwrap_or(words.end);
        let ranked = self.inside(text.span(words)).filter_map(|&(span, id, form)| {
            let kind = self.entities.get(id)?.kind;
            let tokens = self.segmentation.tokens_in(span);
            let rank = match kind {
                Kind::Per => 3,
                Kind::Org => 2,
                Kind::Oth => 1,
                Kind::Loc => 0,
            };
            let fits = match form {
                MentionForm::Derived => false,
                MentionForm::Description => tokens.start <= words.start + 1,
                MentionForm::Part => {
                    tokens.end <= head_end && lends_voice(text.spelling(tokens.end.saturating_sub(1)))
                }
                // `Anhänger Saddam Husseins`: the genitive of a name behind a noun.
                MentionForm::Name
                    if tokens.start > words.start
                        && self.is_noun(tokens.start - 1)
                        && self.is_genitive(span, id) =>
                {
                    false
                }
                // `die Weltgesundheitsorganisation (WHO)`
                MentionForm::Name if text.word(tokens.start.saturating_sub(1)).key == Key::Open => {
                    kind == Kind::Org && tokens.start == head_end + 1 && articled && !genders::is_person(noun)
                }
                // `der Sprecher der Firma, Max Müller`
                MentionForm::Name if tokens.start > comma => {
                    kind == Kind::Per || kind == Kind::Org && !genders::is_person(noun)
                }
                MentionForm::Name if tokens.start >= head_end => {
                    matches!(kind, Kind::Org | Kind::Oth) && lends_voice(noun)
                }
                MentionForm::Name => {
                    let before = capitals(words.start..tokens.start).next();
                    // `Putins Sprecher`, `Russlands Präsident`: a name before the noun that it belongs to.
                    let owns = capitals(tokens.end..head_end).any(|at| {
                        let span = text.span(&(at..at + 1));
                        !self.inside(span).any(|&(_, other, _)| other == id)
                    });
                    let of_place = |at: usize| titles::is_class_of_place(text.spelling(at));
                    !owns
                        && match kind {
                            Kind::Loc => before.is_none_or(of_place),
                            Kind::Per => before.is_none_or(|at| !is_institution(text.spelling(at))),
                            Kind::Org | Kind::Oth => true,
                        }
                }
            };
            fits.then_some(((rank, tokens.start < head_end), id))
        });
        ranked.max_by_key(|&(rank, _)| rank).map(|(_, id)| id)
    }

    /// Whether a mention is the genitive of its entity's name.
    fn is_genitive(&self, mention: Span, id: usize) -> bool {
        let spelling = self.text.text_of(mention);
        spelling.ends_with('s') && self.entities.get(id).is_some_and(|entity| !entity.name.ends_with('s'))
    }

    /// Whether words that can be nominative or not are not: behind a preposition or a noun, or before `zufolge`.
    fn is_oblique(&self, words: &Range<usize>) -> bool {
        let text = self.text;
        let before = words.start.checked_sub(1).filter(|&at| self.sentence(at) == self.sentence(words.start));
        let governed = before.is_some_and(|at| {
            let word = text.word(at);
            word.is(PREPOSITION)
                || matches!(word.key, Key::Laut | Key::Von | Key::Nach | Key::Aus)
                || word.is_nominal()
        });
        governed || matches!(text.word(words.end).key, Key::Zufolge | Key::Nach)
    }
}

/// Adjectives and numerals that say nothing of whose words they are.
fn is_vague(word: &str) -> bool {
    matches!(
        word,
        "andere"
            | "anderen"
            | "ersten"
            | "erste"
            | "weiteren"
            | "letzten"
            | "neuesten"
            | "neuen"
            | "jüngsten"
            | "vorläufigen"
            | "bisherigen"
            | "einigen"
            | "verschiedenen"
            | "unterschiedlichen"
            | "übereinstimmenden"
            | "diesen"
            | "früheren"
    )
}

/// Whether a source noun is somebody's view and no paper of its own: `Angaben`, not `Studie` or `Polizeiangaben`.
fn is_opinion(noun: &str) -> bool {
    const NOUNS: [&str; 22] = [
        "Angabe",
        "Angaben",
        "Ansicht",
        "Auffassung",
        "Aussage",
        "Aussagen",
        "Bekunden",
        "Berichte",
        "Berichten",
        "Einschätzung",
        "Einschätzungen",
        "Erkenntnis",
        "Erkenntnissen",
        "Information",
        "Informationen",
        "Meinung",
        "Meldungen",
        "Schätzungen",
        "Überzeugung",
        "Vermutungen",
        "Vernehmen",
        "Worten",
    ];
    NOUNS.contains(&noun)
}

/// Whether a noun is an institution that is called by a person's name without being that person: `Regierung Bush`.
fn is_institution(noun: &str) -> bool {
    const NOUNS: [&str; 9] = [
        "administration",
        "ära",
        "familie",
        "gruppe",
        "kabinett",
        "konzern",
        "partei",
        "regierung",
        "stiftung",
    ];
    let lower = noun.to_lowercase();
    NOUNS.iter().any(|ending| lower.ends_with(ending))
}

/// Whether a noun for a person or a paper only lends an organisation its voice: `Sprecher`, `Mitteilung`.
fn lends_voice(noun: &str) -> bool {
    const NOUNS: [&str; 20] = [
        "sprecher",
        "sprecherin",
        "sprechern",
        "sprechers",
        "vertreter",
        "vertreterin",
        "vertretern",
        "vertreters",
        "angaben",
        "bericht",
        "berichte",
        "berichten",
        "erklärung",
        "kreise",
        "kreisen",
        "meldung",
        "mitteilung",
        "pressestelle",
        "verantwortliche",
        "ausgabe",
    ];
    let lower = noun.to_lowercase();
    NOUNS.iter().any(|ending| lower.ends_with(ending))
}
