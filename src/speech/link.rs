//! The entity behind a speaker: the one that is named in the speaker's words, or the last one that fits.

use super::Speaker;
use crate::entities::{Entity, MentionForm};
use crate::names::Kind;
use crate::span::Span;

/// Finds entities by the place of their mentions.
pub(super) struct Linker<'a> {
    text: &'a str,
    entities: &'a [Entity],
    /// All mentions, by place: span, entity, form.
    mentions: Vec<(Span, usize, MentionForm)>,
    /// The furthest end of each mention and those before it: mentions can lie inside each other, so their own ends
    /// do not ascend.
    reach: Vec<u32>,
}

impl<'a> Linker<'a> {
    pub(super) fn new(text: &'a str, entities: &'a [Entity]) -> Self {
        let each = entities.iter().enumerate();
        let mut mentions: Vec<(Span, usize, MentionForm)> =
            each.flat_map(|(id, entity)| entity.mentions.iter().map(move |m| (m.span, id, m.form))).collect();
        mentions.sort_by_key(|(span, id, _)| (*span, *id));
        let mut furthest = 0;
        let reach = mentions
            .iter()
            .map(|(span, _, _)| {
                furthest = span.end.max(furthest);
                furthest
            })
            .collect();
        Self { text, entities, mentions, reach }
    }

    /// The speaker whose words stand at `span`, of a quote at `quote`.
    pub(super) fn link(&mut self, span: Span, quote: Span) -> Speaker {
        let named = self.named(span);
        let pronoun = matches!(
            span.of(self.text),
            "er" | "Er" | "sie" | "Sie" | "dieser" | "Dieser" | "diese" | "Diese" | "der" | "die"
        );
        let entity = named.or_else(|| pronoun.then(|| self.last_person(span.start)).flatten());
        // Words from an earlier sentence do not name the speaker here.
        let elsewhere = span.end < quote.start
            && self.text[span.end as usize..quote.start as usize].contains(['.', '!', '?']);
        Speaker { span, entity, inferred: entity.is_some() && (named.is_none() || elsewhere) }
    }

    /// The entity named inside `span`: persons before organisations before places, names before derived words; of
    /// equals the last, because the name follows its descriptions.
    fn named(&self, span: Span) -> Option<usize> {
        let start = self.reach.partition_point(|&reach| reach <= span.start);
        let inside = self.mentions[start..].iter().take_while(|(mention, _, _)| mention.start < span.end);
        let rank = |&&(_, id, form): &&(Span, usize, MentionForm)| {
            let kind = match self.entities.get(id).map(|entity| entity.kind) {
                Some(Kind::Per) => 3,
                Some(Kind::Org) => 2,
                Some(Kind::Oth) => 1,
                _ => 0,
            };
            let form = match form {
                MentionForm::Name => 2,
                MentionForm::Description => 2,
                MentionForm::Part => 1,
                MentionForm::Derived => 0,
            };
            (form, kind)
        };
        let best = inside.filter(|(mention, _, _)| mention.overlaps(span)).max_by_key(rank)?;
        (best.2 != MentionForm::Derived).then_some(best.1)
    }

    /// The person mentioned last before a place.
    fn last_person(&self, before: u32) -> Option<usize> {
        let end = self.mentions.partition_point(|(mention, _, _)| mention.start < before);
        let is_person = |id: usize| self.entities.get(id).is_some_and(|entity| entity.kind == Kind::Per);
        self.mentions[..end].iter().rev().take(32).find(|(_, id, _)| is_person(*id)).map(|&(_, id, _)| id)
    }
}
