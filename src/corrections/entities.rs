//! What the reader says of entities: which mentions are theirs, what kind they are of and what they are called.

use super::names::{GivenName, NoNames, touched};
use super::{Change, Corrections, Scope};
use crate::document::Document;
use crate::entities::{self, DropReason, Dropped, Entity, Mention, MentionForm, Reason, Resolution};
use crate::kind::Kind;
use crate::span::Span;
use crate::util::sort::Sort;

impl Corrections<'_> {
    /// Changes entities that have their names, and no descriptions yet.
    pub(crate) fn entities(&mut self, document: &Document, resolution: &mut Resolution) {
        let mut parts = Parts::new(document, std::mem::take(&mut resolution.entities));
        let gone = self.without_no_names(&mut parts);
        let no_names = gone.into_iter().chain(self.marked_no_names());
        resolution.dropped.retain(|dropped| touched(&self.given_spans, dropped.span).is_none());
        resolution.dropped.extend(no_names.map(|span| Dropped { span, reason: DropReason::Corrected }));
        resolution.dropped.stable_sort_by_key(|dropped| dropped.span);
        resolution.dropped.dedup_by_key(|dropped| dropped.span);
        self.with_given_names(&mut parts);
        self.changes(&mut parts, false);
        resolution.entities = parts.into_entities();
    }

    /// Changes entities that have their descriptions, too, and may have been meant by these.
    pub(crate) fn described(&mut self, document: &Document, entities: &mut Vec<Entity>) {
        let mut parts = Parts::new(document, std::mem::take(entities));
        self.without_no_names(&mut parts);
        self.changes(&mut parts, true);
        *entities = parts.into_entities();
    }

    /// Takes mentions out that are no names, and returns their spans.
    fn without_no_names(&self, parts: &mut Parts<'_>) -> Vec<Span> {
        parts.take_out(|mention| {
            self.no_names.are(mention.span)
                || mention.form == MentionForm::Name && self.no_names.contain(mention.span)
        })
    }

    /// Where the reader himself said that there is no name.
    fn marked_no_names(&self) -> impl Iterator<Item = Span> {
        let none =
            self.entries.iter().filter(|entry| matches!(entry.correction.change, Change::NoName { .. }));
        none.filter_map(|entry| entry.at).filter(|span| self.no_names.are(*span))
    }

    /// Sees to it that every name that the reader marked is a mention as it was marked, of an entity of its kind.
    fn with_given_names(&self, parts: &mut Parts<'_>) {
        if self.given.is_empty() {
            return;
        }
        // A rule may have found a longer name around words that were marked elsewhere.
        let mut longer = Vec::new();
        for Part { mention: Mention { span, form, .. }, .. } in &parts.mentions {
            let given = touched(&self.given_spans, *span);
            longer.extend(given.filter(|given| given != span && *form == MentionForm::Name).map(|_| *span));
        }
        let longer = NoNames::new(longer);
        let is_kept = |name: &&GivenName| name.is_marked || !longer.contain(name.span);
        let names: Vec<GivenName> = self.given.iter().filter(is_kept).copied().collect();
        let spans: Vec<Span> = names.iter().map(|name| name.span).collect();
        // Parts inside of a name stay, as in `US-Behörde`.
        parts.take_out(|mention| {
            touched(&spans, mention.span).is_some_and(|given| {
                let inside = given.contains(mention.span) && mention.form != MentionForm::Name;
                given != mention.span && !inside || given == mention.span && mention.form != MentionForm::Name
            })
        });
        for name in &names {
            let at = parts.exactly_at(name.span).unwrap_or_else(|| parts.add(name.span, name.kind));
            let mention = &mut parts.mentions[at].mention;
            (mention.reason, mention.added) = (Reason::Corrected, true);
        }
        let text = parts.document.text();
        // What is a name here alone is none elsewhere by this name's evidence.
        for name in names.iter().filter(|name| name.scope == Scope::Here) {
            let words = name.span.of(text);
            let is_other = |mention: &Mention| {
                mention.form == MentionForm::Name
                    && mention.span.of(text) == words
                    && spans.binary_search(&mention.span).is_err()
            };
            if !parts.mentions.iter().any(|part| is_other(&part.mention) && !part.mention.added) {
                parts.take_out(is_other);
            }
        }
        // One entity may have names of the reader of two kinds, and others beside them.
        let kind = |span: Span| {
            let at = names.binary_search_by(|name| name.span.cmp(&span)).ok()?;
            names.get(at).map(|name| name.kind)
        };
        for name in &names {
            let Some(at) = parts.exactly_at(name.span) else { continue };
            let of = parts.mentions[at].of;
            if parts.entities[of].entity.kind == name.kind {
                continue;
            }
            let is_so = |mention: &Mention| kind(mention.span) == Some(name.kind);
            let mut all = parts.mentions.iter().filter(|part| part.of == of).map(|part| &part.mention);
            if all.all(|mention| mention.form != MentionForm::Name || is_so(mention)) {
                parts.set_kind(of, name.kind);
            } else {
                parts.move_to_kind(at, name.kind, is_so);
            }
        }
    }

    /// What the reader says of single entities: by mentions of exactly the words that he marked or, `nearby`, by those which
    /// agree best.
    fn changes(&mut self, parts: &mut Parts<'_>, nearby: bool) {
        let place = |parts: &Parts<'_>, span: Span| {
            parts.exactly_at(span).or_else(|| if nearby { parts.nearest(span) } else { None })
        };
        for entry in self.entries.iter_mut().filter(|entry| !entry.applied) {
            let Some(at) = entry.at.and_then(|span| place(parts, span)) else { continue };
            let (of, meant) = (parts.mentions[at].of, parts.mentions[at].mention.span);
            match &entry.correction.change {
                Change::Kind { kind, scope } => {
                    match scope {
                        Scope::Article => parts.set_kind(of, *kind),
                        Scope::Here if parts.entities[of].entity.kind != *kind => {
                            parts.move_to_kind(at, *kind, |mention| mention.span == meant)
                        }
                        Scope::Here => {}
                    }
                    parts.mentions[at].mention.reason = Reason::Corrected;
                }
                Change::Called { name } => {
                    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
                    if name.is_empty() {
                        continue;
                    }
                    let called = &mut parts.entities[of];
                    let found = std::mem::replace(&mut called.entity.name, name);
                    called.entity.found_name.get_or_insert(found);
                    called.entity.corrected = true;
                    called.is_named = true;
                }
                Change::Same { .. } => {
                    let Some(other) = entry.other.and_then(|span| place(parts, span)) else { continue };
                    parts.join(of, parts.mentions[other].of);
                }
                Change::Apart => parts.set_apart(at),
                _ => continue,
            }
            entry.applied = true;
        }
    }
}

/// Entities taken apart: all mentions in the order of the text, each with the number of its entity.
struct Parts<'d> {
    document: &'d Document,
    mentions: Vec<Part>,
    entities: Vec<Owner>,
}

struct Part {
    mention: Mention,
    of: usize,
}

/// An entity without its mentions.
struct Owner {
    entity: Entity,
    /// Whether its name is the reader's.
    is_named: bool,
    /// Whether a mention was taken that bore its name.
    lost_name: bool,
}

fn order(mention: &Mention) -> (u32, std::cmp::Reverse<u32>) {
    (mention.span.start, std::cmp::Reverse(mention.span.end))
}

impl<'d> Parts<'d> {
    fn new(document: &'d Document, entities: Vec<Entity>) -> Self {
        let mut mentions = Vec::new();
        let mut owners = Vec::with_capacity(entities.len());
        for (of, mut entity) in entities.into_iter().enumerate() {
            mentions
                .extend(std::mem::take(&mut entity.mentions).into_iter().map(|mention| Part { mention, of }));
            owners.push(Owner { entity, is_named: false, lost_name: false });
        }
        mentions.stable_sort_by_key(|part| order(&part.mention));
        Self { document, mentions, entities: owners }
    }

    /// The mention of exactly this span, a name before other forms.
    fn exactly_at(&self, span: Span) -> Option<usize> {
        let from = self.mentions.partition_point(|part| part.mention.span.start < span.start);
        let here = self.mentions[from..].iter().take_while(|part| part.mention.span.start == span.start);
        let same = (from..).zip(here).filter(|(_, part)| part.mention.span == span);
        same.min_by_key(|(_, part)| part.mention.form).map(|(at, _)| at)
    }

    /// The mention that agrees best with a span, of those which overlap it.
    fn nearest(&self, span: Span) -> Option<usize> {
        let near = self.mentions.iter().enumerate().filter(|(_, part)| part.mention.span.overlaps(span));
        let off =
            |mention: &Mention| mention.span.start.abs_diff(span.start) + mention.span.end.abs_diff(span.end);
        near.min_by_key(|(_, part)| off(&part.mention)).map(|(at, _)| at)
    }

    /// Takes mentions out, and returns their spans.
    fn take_out(&mut self, is_meant: impl Fn(&Mention) -> bool) -> Vec<Span> {
        let mut gone = Vec::new();
        let Self { document, mentions, entities } = self;
        mentions.retain(|part| {
            let meant = is_meant(&part.mention);
            if meant {
                gone.push(part.mention.span);
                entities[part.of].lose(document, &part.mention);
            }
            !meant
        });
        gone
    }

    /// Adds a name that no mention stands for: of the entity that has these words already, else of a new one. Returns the
    /// mention's place.
    fn add(&mut self, span: Span, kind: Kind) -> usize {
        let words = self.document.text_of(span);
        let known = self.mentions.iter().find(|part| {
            part.mention.form == MentionForm::Name && self.document.text_of(part.mention.span) == words
        });
        let mention = Mention { span, form: MentionForm::Name, reason: Reason::Corrected, added: true };
        let of = known.map(|part| part.of).unwrap_or_else(|| {
            let name = entities::name_of(self.document, kind, std::slice::from_ref(&mention));
            self.found(kind, name)
        });
        let at = self.mentions.partition_point(|part| order(&part.mention) < order(&mention));
        self.mentions.insert(at, Part { mention, of });
        at
    }

    /// A new entity, still without mentions.
    fn found(&mut self, kind: Kind, name: String) -> usize {
        let entity = Entity { kind, name, corrected: true, ..Entity::nameless() };
        self.entities.push(Owner { entity, is_named: false, lost_name: false });
        self.entities.len() - 1
    }

    fn set_kind(&mut self, of: usize, kind: Kind) {
        let entity = &mut self.entities[of].entity;
        (entity.kind, entity.corrected) = (kind, true);
    }

    /// Gives a mention, and others with its words that are meant, to the entity which has these words for a name and is of
    /// another kind; to a new one where there is none.
    fn move_to_kind(&mut self, at: usize, kind: Kind, is_meant: impl Fn(&Mention) -> bool) {
        let Part { mention, of } = &self.mentions[at];
        let (of, words) = (*of, self.document.text_of(mention.span));
        let name = entities::name_of(self.document, kind, std::slice::from_ref(mention));
        let key = entities::key_of(kind, &name);
        let mut owners = self.entities.iter().map(|owner| &owner.entity);
        let known = owners.position(|entity| entities::key_of(entity.kind, &entity.name) == key);
        let to = known.unwrap_or_else(|| self.found(kind, name));
        for at in 0..self.mentions.len() {
            let part = &self.mentions[at];
            if part.of == of && is_meant(&part.mention) && self.document.text_of(part.mention.span) == words {
                self.give(at, to);
            }
        }
    }

    /// Gives a mention to an entity.
    fn give(&mut self, at: usize, to: usize) {
        let part = &mut self.mentions[at];
        self.entities[part.of].lose(self.document, &part.mention);
        part.of = to;
        part.mention.reason = Reason::Corrected;
    }

    /// Makes one entity a part of another.
    fn join(&mut self, one: usize, other: usize) {
        if one == other {
            return;
        }
        for part in self.mentions.iter_mut().filter(|part| part.of == one) {
            part.of = other;
            part.mention.reason = Reason::Corrected;
        }
        let descriptions = std::mem::take(&mut self.entities[one].entity.descriptions);
        let whole = &mut self.entities[other].entity;
        whole.corrected = true;
        whole.descriptions.extend(descriptions);
        whole.descriptions.stable_sort();
        whole.descriptions.dedup();
    }

    /// Makes the mentions of an entity that have the words of this one an entity of their own.
    fn set_apart(&mut self, at: usize) {
        let Part { mention, of } = &self.mentions[at];
        let (of, words) = (*of, self.document.text_of(mention.span));
        let kind = self.entities[of].entity.kind;
        let name = entities::name_of(self.document, kind, std::slice::from_ref(mention));
        let has_words = |part: &Part| self.document.text_of(part.mention.span) == words;
        let (same, others): (Vec<usize>, Vec<usize>) = (0..self.mentions.len())
            .filter(|&at| self.mentions[at].of == of)
            .partition(|&at| has_words(&self.mentions[at]));
        if others.is_empty() {
            self.mentions[at].mention.reason = Reason::Corrected;
            return;
        }
        let to = self.found(kind, name);
        for at in same {
            self.give(at, to);
        }
    }

    /// The entities with their mentions and keys, by first mention.
    fn into_entities(self) -> Vec<Entity> {
        let Self { document, mentions, mut entities } = self;
        for Part { mention, of } in mentions {
            entities[of].entity.mentions.push(mention);
        }
        let left = entities.into_iter().filter(|owner| !owner.entity.mentions.is_empty());
        let mut entities: Vec<Entity> = left.map(|owner| owner.into_entity(document)).collect();
        entities.stable_sort_by_key(|entity| entity.mentions.first().map(order));
        entities::make_keys_distinct(&mut entities);
        entities
    }
}

impl Owner {
    /// Notes that a mention goes, which may be the one with the entity's name.
    fn lose(&mut self, document: &Document, mention: &Mention) {
        self.lost_name |= mention.form == MentionForm::Name
            && entities::key_of(self.entity.kind, document.text_of(mention.span))
                == entities::key_of(self.entity.kind, &self.entity.name);
    }

    fn into_entity(self, document: &Document) -> Entity {
        let Self { mut entity, is_named, lost_name } = self;
        if lost_name && !is_named {
            let key = entities::key_of(entity.kind, &entity.name);
            let has_it = entity
                .mentions
                .iter()
                .any(|mention| entities::key_of(entity.kind, document.text_of(mention.span)) == key);
            if !has_it {
                entity.name = entities::name_of(document, entity.kind, &entity.mentions);
            }
        }
        entity.key = entities::key_of(entity.kind, &entity.name);
        entity
    }
}
