//! The mentions of entities by position, and which entity the words for a speaker name.
//!
//! Words name an entity when their head is its name (`der Sprecher Max Müller`, `Tass`), when it stands behind them
//! between commas (`der Sprecher der Firma, Max Müller`), or when the head speaks for an organisation (`ein Sprecher der
//! Polizei`). `Einige Anhänger Saddam Husseins` and `der Bürgermeister von New Orleans` are somebody else.

use std::collections::BTreeSet;
use std::ops::Range;

use super::features::{ADJECTIVE, Marker, VERBAL};
use super::noun_classes::PERSON;
use super::view::SpeechView;
use crate::entities::{Entity, Gender, MentionForm};
use crate::german::attribution_words::{
    ends_like_agent, is_change_of_office, is_feminine_role, is_masculine_role,
};
use crate::german::declension::gender_of_nominative;
use crate::german::function_words::{DETERMINER, OBLIQUE, PREPOSITION};
use crate::german::{genders, speech_nouns, titles};
use crate::kind::Kind;
use crate::span::Span;
use crate::util::sort::Sort;

/// A mention with its entity, as an index into the article's entities.
struct EntityMention {
    span: Span,
    entity: usize,
    form: MentionForm,
}

/// The mentions of all entities.
pub(super) struct EntityMentions<'v> {
    view: &'v SpeechView<'v>,
    pub(super) entities: &'v [Entity],
    /// Ordered by span.
    mentions: Vec<EntityMention>,
    /// For each mention, the largest end among it and those before it. Mentions can be nested, so their own ends do not
    /// ascend.
    reach: Vec<u32>,
    /// The nouns that stand beside a person's name, without their endings, with the place of the name and the person;
    /// sorted.
    titles: Vec<(String, usize, usize)>,
}

/// The words for a speaker, in ranges of tokens.
struct Phrase<'v> {
    /// The words, without the genitive of a name before them.
    words: Range<usize>,
    /// The end of the simple noun phrase that they begin with.
    head_end: usize,
    /// Its noun; empty where it has none.
    noun: &'v str,
    /// Whether it has an article.
    articled: bool,
    /// The first comma, or the end.
    comma: usize,
}

impl<'v> EntityMentions<'v> {
    pub(super) fn new(view: &'v SpeechView<'v>, entities: &'v [Entity]) -> Self {
        let mut mentions: Vec<EntityMention> = Vec::new();
        for (entity, found) in entities.iter().enumerate() {
            // `Gaby` and `K.` taken apart: an initial names nobody.
            let initial = found.name.len() <= 3 && found.name.ends_with('.');
            let own = found.mentions.iter().filter(|_| !initial);
            mentions.extend(own.map(|mention| EntityMention {
                span: mention.span,
                entity,
                form: mention.form,
            }));
        }
        mentions.stable_sort_by_key(|mention| (mention.span, mention.entity));
        let mut furthest = 0;
        let reach = mentions
            .iter()
            .map(|mention| {
                furthest = mention.span.end.max(furthest);
                furthest
            })
            .collect();
        // Each title of a person once, where it stands first.
        let mut known = BTreeSet::new();
        let mut titles = Vec::new();
        for mention in &mentions {
            let person = entities.get(mention.entity).is_some_and(|entity| entity.kind == Kind::Per);
            if !person || mention.form != MentionForm::Name {
                continue;
            }
            let name = view.document.tokens_in(mention.span);
            let title = title_beside(view, &name).map(|noun| stem(view.word(noun)));
            if let Some(title) = title.filter(|title| known.insert((title.clone(), mention.entity))) {
                titles.push((title, name.start, mention.entity));
            }
        }
        titles.stable_sort();
        Self { view, entities, mentions, reach, titles }
    }

    /// The only person before `words` whose title they repeat: `Interimscoach Karl Ernst … der Interimscoach`.
    pub(super) fn with_title(&self, words: &Range<usize>) -> Option<usize> {
        let view = self.view;
        let noun = words.clone().skip(1).find(|&token| view.is_noun(token))?;
        let gender = match view.word(words.start) {
            // `Laut der Trainerin`
            _ if is_feminine_role(view.word(noun)) => Gender::Feminine,
            "der" | "Der" | "dem" | "den" => Gender::Masculine,
            "die" | "Die" => Gender::Feminine,
            _ => return None,
        };
        // `der neue Sportchef` is none who was named before him.
        let another = |at: usize| is_change_of_office(view.word(at));
        let changed = words.clone().any(another);
        if noun + 1 != words.end || view.is_named(words) || !ends_like_agent(view.word(noun)) || changed {
            return None;
        }
        let noun = stem(view.word(noun));
        let start = self.titles.partition_point(|title| title.0 < noun);
        let same = self.titles[start..].iter().take_while(|title| title.0 == noun);
        let mut before = same.take_while(|title| title.1 < words.start).map(|title| title.2);
        let first = before.next()?;
        let fits = self.entities.get(first)?.gender.is_none_or(|own| own == gender);
        (fits && before.all(|other| other == first)).then_some(first)
    }

    /// The last person of a gender who is named in a range.
    pub(super) fn last_person(&self, range: &Range<usize>, gender: Gender) -> Option<(Range<usize>, usize)> {
        let span = self.view.span(range);
        let end = self.mentions.partition_point(|mention| mention.span.start < span.end);
        let near = self.mentions[..end].iter().rev().take_while(|mention| mention.span.start >= span.start);
        let mut near = near.filter(|mention| {
            let entity = self.entities.get(mention.entity);
            mention.form == MentionForm::Name
                && entity.is_some_and(|entity| {
                    entity.kind == Kind::Per && entity.gender.is_none_or(|own| own == gender)
                })
        });
        let last = near.next()?;
        Some((self.view.document.tokens_in(last.span), last.entity))
    }

    /// The person of a gender who is named in a range, if only one is.
    pub(super) fn only_person(&self, range: &Range<usize>, gender: Gender) -> Option<(Range<usize>, usize)> {
        let last = self.last_person(range, gender)?;
        let mut others = self.overlapping(self.view.span(range)).filter(|mention| mention.entity != last.1);
        let person = |other: &EntityMention| {
            self.entities.get(other.entity).is_some_and(|entity| entity.kind == Kind::Per)
        };
        (!others.any(person)).then_some(last)
    }

    /// The entity that words name.
    pub(super) fn named(&self, words: &Range<usize>) -> Option<usize> {
        let view = self.view;
        // `Nordkoreas staatliche Nachrichtenagentur`: the genitive of a name before what it owns.
        let owner = self
            .overlapping(view.span(words))
            .map(|mention| view.document.tokens_in(mention.span))
            .find(|owner| {
                owner.start == words.start
                    && owner.end < words.end
                    && view.word(owner.end - 1).ends_with('s')
                    && (view.is_noun(owner.end) || view.features(owner.end).is(ADJECTIVE))
            });
        let words = owner.map_or(words.start, |owner| owner.end)..words.end;
        let head_end = view.simple_phrase(words.start, words.end).unwrap_or(words.start + 1).min(words.end);
        let noun = (words.start..head_end).find(|&token| view.is_noun(token));
        let comma = words.clone().find(|&token| view.features(token).marker == Marker::Comma);
        let phrase = Phrase {
            noun: noun.map_or("", |noun| view.word(noun)),
            articled: view.features(words.start).is(DETERMINER | OBLIQUE),
            comma: comma.unwrap_or(words.end),
            head_end,
            words,
        };
        let ranked = self.overlapping(view.span(&phrase.words)).filter_map(|mention| {
            let kind = self.entities.get(mention.entity)?.kind;
            let tokens = view.document.tokens_in(mention.span);
            let rank = match kind {
                Kind::Per => 3,
                Kind::Org => 2,
                Kind::Oth => 1,
                Kind::Loc => 0,
            };
            let before_end = tokens.start < head_end;
            self.names_phrase(mention, tokens, kind, &phrase).then_some(((rank, before_end), mention.entity))
        });
        ranked.max_by_key(|&(rank, _)| rank).map(|(_, entity)| entity)
    }

    /// Whether a mention over `tokens` names what a phrase refers to.
    fn names_phrase(
        &self,
        mention: &EntityMention,
        tokens: Range<usize>,
        kind: Kind,
        phrase: &Phrase<'_>,
    ) -> bool {
        let view = self.view;
        let Phrase { words, head_end, noun, .. } = phrase;
        match mention.form {
            MentionForm::Derived => false,
            // `der neue Sportchef`: not the one who was named as the sports chief.
            // `Trainer Uwe Roth … laut der Trainerin`: somebody else.
            MentionForm::Description => {
                let own = self.entities.get(mention.entity).and_then(|entity| entity.gender);
                let other = match own.filter(|_| kind == Kind::Per) {
                    Some(Gender::Masculine) => is_feminine_role(noun),
                    Some(Gender::Feminine) => is_masculine_role(noun),
                    _ => false,
                };
                tokens.start <= words.start + 1
                    && !(words.start..*head_end).any(|at| view.word(at).starts_with("neue"))
                    && !other
            }
            MentionForm::Part => {
                let last = view.word(tokens.end.saturating_sub(1));
                tokens.end <= *head_end && speech_nouns::speaks_for_organisation(last)
            }
            // `Anhänger Saddam Husseins`: the genitive of a name behind a noun.
            MentionForm::Name
                if tokens.start > words.start
                    && view.is_noun(tokens.start - 1)
                    && self.is_genitive(mention) =>
            {
                false
            }
            // `die Weltgesundheitsorganisation (WHO)`
            MentionForm::Name if view.features(tokens.start.saturating_sub(1)).marker == Marker::Open => {
                kind == Kind::Org
                    && tokens.start == head_end + 1
                    && phrase.articled
                    && !genders::is_person(noun)
            }
            // `der Sprecher der Firma, Max Müller`
            MentionForm::Name if tokens.start > phrase.comma => {
                kind == Kind::Per || kind == Kind::Org && !genders::is_person(noun)
            }
            MentionForm::Name if tokens.start >= *head_end => {
                matches!(kind, Kind::Org | Kind::Oth) && speech_nouns::speaks_for_organisation(noun)
            }
            MentionForm::Name => {
                let before = (words.start..tokens.start).find(|&token| view.is_noun(token));
                // `Putins Sprecher`, `Russlands Präsident`: a name before the noun that it belongs to.
                let owns = (tokens.end..*head_end).filter(|&token| view.is_noun(token)).any(|at| {
                    let span = view.document.tokens()[at].span;
                    !self.overlapping(span).any(|other| other.entity == mention.entity)
                });
                let of_place = |at: usize| titles::is_class_of_place(view.word(at));
                let other = |at: usize| speech_nouns::is_named_after_person(view.word(at));
                !owns
                    && match kind {
                        Kind::Loc => before.is_none_or(of_place),
                        Kind::Per => before.is_none_or(|at| !other(at)),
                        Kind::Org | Kind::Oth => true,
                    }
            }
        }
    }

    /// The last person or organisation named anywhere in a range of tokens.
    pub(super) fn last_named(&self, words: &Range<usize>) -> Option<usize> {
        let known = self.overlapping(self.view.span(words)).filter(|mention| {
            let entity = self.entities.get(mention.entity);
            mention.form == MentionForm::Name
                && entity.is_some_and(|entity| matches!(entity.kind, Kind::Per | Kind::Org))
        });
        known.last().map(|mention| mention.entity)
    }

    /// The first person of a gender, or of any, in a range of tokens: a name, or a noun for a person with its article. The
    /// words, and the entity of a name.
    pub(super) fn first_person(
        &self,
        range: Range<usize>,
        gender: Option<Gender>,
    ) -> Option<(Range<usize>, Option<usize>)> {
        let span = self.view.span(&range);
        let start = self.mentions.partition_point(|mention| mention.span.start < span.start);
        let of_gender = |own: Option<Gender>| gender.is_none() || own.is_none() || own == gender;
        let named = self.mentions[start..].iter().take_while(|mention| mention.span.end <= span.end).find(
            |mention| {
                let words = self.view.document.tokens_in(mention.span);
                matches!(mention.form, MentionForm::Name | MentionForm::Description)
                    && !self.is_governed(words.start, range.start)
                    && !self.view.is_quoted(words.start)
                    && self
                        .entities
                        .get(mention.entity)
                        .is_some_and(|entity| entity.kind == Kind::Per && of_gender(entity.gender))
            },
        );
        let named = named.map(|mention| (self.view.document.tokens_in(mention.span), Some(mention.entity)));
        let limit = named.as_ref().map_or(range.end, |(words, _)| words.start);
        let described = (range.start..limit).find_map(|at| {
            let own = gender_of_nominative(self.view.word(at))?;
            // `nach Einschätzung der Ermittler`: a genitive behind a noun.
            let genitive = at > range.start && self.view.word(at) == "der" && self.view.is_noun(at - 1);
            if self.view.is_quoted(at) || genitive || gender.is_some_and(|gender| gender != own) {
                return None;
            }
            let words = at..self.view.simple_phrase(at, limit)?;
            let noun = words.clone().find(|&token| self.view.is_noun(token))?;
            let person = self.view.is_a(noun, PERSON);
            let noun = self.view.word(noun);
            // `sagte der 49-Jährige`: somebody named before.
            let definite = matches!(self.view.word(at), "der" | "die");
            let resumes = definite && noun.ends_with("-Jährige") && at > range.start;
            let fits = person
                && !resumes
                && (own == Gender::Masculine
                    || noun.ends_with('e')
                    || genders::of_noun(noun) == Some(Gender::Feminine));
            fits.then_some((words, None))
        });
        match (described, named) {
            // `der Präsident Anton Wolkow`: both are one.
            (Some((title, _)), Some((name, entity))) if title.end == name.start => {
                Some((title.start..name.end, entity))
            }
            (described, named) => described.or(named),
        }
    }

    /// Whether a name stands behind a preposition, with its title or without, and so is not spoken of: `die Szene mit
    /// Hitler`, `auf den Vorwurf von Linken-Chef Ivo Kern`. `from` is the start of its sentence.
    fn is_governed(&self, name: usize, from: usize) -> bool {
        let inside = |at: &usize| {
            let word = self.view.features(*at);
            (self.view.is_noun(*at) || word.is(ADJECTIVE | DETERMINER | OBLIQUE)) && !word.is(VERBAL)
        };
        let before = (from..name).rev().take(5).find(|at| !inside(at));
        before.is_some_and(|at| self.view.features(at).is(PREPOSITION))
    }

    /// The mentions that overlap a span, in the order of the text.
    fn overlapping(&self, span: Span) -> impl Iterator<Item = &EntityMention> {
        let start = self.reach.partition_point(|&reach| reach <= span.start);
        self.mentions[start..]
            .iter()
            .take_while(move |mention| mention.span.start < span.end)
            .filter(move |mention| mention.span.overlaps(span))
    }

    /// Whether a mention is the genitive of its entity's name.
    fn is_genitive(&self, mention: &EntityMention) -> bool {
        let entity = self.entities.get(mention.entity);
        self.view.document.text_of(mention.span).ends_with('s')
            && entity.is_some_and(|entity| !entity.name.ends_with('s'))
    }
}

/// The noun for a person that stands before a name, or behind it between commas or behind a copula: `Interimscoach Karl
/// Ernst`, `Karl Ernst, der neue Interimscoach,`, `Karl Ernst ist Interimscoach`.
fn title_beside(view: &SpeechView<'_>, name: &Range<usize>) -> Option<usize> {
    let agent = |token: usize| view.is_noun(token) && !view.is_name(token);
    let fits = |&token: &usize| agent(token) && ends_like_agent(view.word(token));
    if let Some(before) = name.start.checked_sub(1).filter(|before| fits(before)) {
        return Some(before);
    }
    let next = view.word(name.end);
    if view.features(name.end).marker != Marker::Comma && !matches!(next, "ist" | "war" | "wird" | "wurde") {
        return None;
    }
    let start = name.end + 1;
    let end = view.simple_phrase(start, start + 6)?;
    (start..end).find(|&token| agent(token)).filter(fits)
}

/// A noun in lower case without the endings of its cases.
fn stem(noun: &str) -> String {
    let mut stem = noun.to_lowercase();
    stem.truncate(stem.trim_end_matches(['n', 's', 'r', 'e']).len());
    stem
}
