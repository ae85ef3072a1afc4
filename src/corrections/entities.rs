//! What the reader says of entities: which mentions are theirs, what kind they are of and what they are called.

use std::collections::BTreeSet;

use super::names::{GivenName, NoNames, touched};
use super::{Change, Corrections, Scope};
use crate::document::Document;
use crate::entities::{self, DropReason, Dropped, Entity, Mention, MentionForm, Reason, Resolution};
use crate::kind::Kind;
use crate::span::Span;
use crate::util::hashing::{Map, Set};
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
        parts.take_out(&|mention| {
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
        parts.take_out(&|mention| {
            touched(&spans, mention.span).is_some_and(|given| {
                let inside = given.contains(mention.span) && mention.form != MentionForm::Name;
                given != mention.span && !inside || given == mention.span && mention.form != MentionForm::Name
            })
        });
        parts.add(&names);
        for name in &names {
            let Some(at) = parts.exactly_at(name.span) else { continue };
            let mention = &mut parts.mentions[at].mention;
            (mention.reason, mention.added) = (Reason::Corrected, true);
        }
        let text = parts.document.text();
        // What is a name here alone is none elsewhere by this name's evidence.
        let is_other = |mention: &Mention| {
            mention.form == MentionForm::Name && spans.binary_search(&mention.span).is_err()
        };
        let here = names.iter().filter(|name| name.scope == Scope::Here);
        let mut here: Set<&str> = here.map(|name| name.span.of(text)).collect();
        if !here.is_empty() {
            for Part { mention, .. } in &parts.mentions {
                if is_other(mention) && !mention.added {
                    here.remove(mention.span.of(text));
                }
            }
            parts.take_out(&|mention| is_other(mention) && here.contains(mention.span.of(text)));
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
            let mut all = parts.of[of].iter().map(|&at| &parts.mentions[at].mention);
            if all.all(|mention| mention.form != MentionForm::Name || is_so(mention)) {
                parts.set_kind(of, name.kind);
            } else {
                parts.move_to_kind(at, name.kind, &is_so);
            }
        }
    }

    /// What the reader says of single entities: by mentions of exactly the words that he marked or, `nearby`, by those which
    /// agree best.
    fn changes(&mut self, parts: &mut Parts<'_>, nearby: bool) {
        // No mention comes or goes.
        let reach = if nearby { parts.reach() } else { Vec::new() };
        let place = |parts: &Parts<'_>, span: Span| {
            parts.exactly_at(span).or_else(|| if nearby { parts.nearest(span, &reach) } else { None })
        };
        for entry in self.entries.iter_mut().filter(|entry| !entry.applied) {
            if !is_of_entities(&entry.correction.change) {
                continue;
            }
            let Some(at) = entry.at.and_then(|span| place(parts, span)) else { continue };
            let (of, meant) = (parts.mentions[at].of, parts.mentions[at].mention.span);
            match &entry.correction.change {
                Change::Kind { kind, scope } => {
                    match scope {
                        Scope::Article => parts.set_kind(of, *kind),
                        Scope::Here if parts.entities[of].entity.kind != *kind => {
                            parts.move_to_kind(at, *kind, &|mention| mention.span == meant)
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
                    parts.rename(of, name);
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

/// Whether a change is one of those that [`Corrections::changes`] makes.
fn is_of_entities(change: &Change) -> bool {
    matches!(change, Change::Kind { .. } | Change::Called { .. } | Change::Same { .. } | Change::Apart)
}

/// Entities taken apart: all mentions in the order of the text, each with the number of its entity.
struct Parts<'d> {
    document: &'d Document,
    mentions: Vec<Part>,
    entities: Vec<Owner>,
    /// The places of each entity's mentions.
    of: Vec<Vec<usize>>,
    /// The entities of each key, once somebody has asked for one.
    keys: Option<Map<String, BTreeSet<usize>>>,
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
        let mut parts = Self { document, mentions, entities: owners, of: Vec::new(), keys: None };
        parts.put_in_order();
        parts
    }

    /// To be called when mentions came or went.
    fn put_in_order(&mut self) {
        self.mentions.stable_sort_by_key(|part| order(&part.mention));
        self.of.iter_mut().for_each(Vec::clear);
        self.of.resize_with(self.entities.len(), Vec::new);
        for (at, part) in self.mentions.iter().enumerate() {
            self.of[part.of].push(at);
        }
    }

    /// How far the mentions up to each of them reach.
    fn reach(&self) -> Vec<u32> {
        let mut end = 0;
        let ends = self.mentions.iter().map(|part| {
            end = part.mention.span.end.max(end);
            end
        });
        ends.collect()
    }

    /// The mention of exactly this span, a name before other forms.
    fn exactly_at(&self, span: Span) -> Option<usize> {
        let from = self.mentions.partition_point(|part| part.mention.span.start < span.start);
        let here = self.mentions[from..].iter().take_while(|part| part.mention.span.start == span.start);
        let same = (from..).zip(here).filter(|(_, part)| part.mention.span == span);
        same.min_by_key(|(_, part)| part.mention.form).map(|(at, _)| at)
    }

    /// The mention that agrees best with a span, of those which overlap it. `reach` is that of [`Self::reach`].
    fn nearest(&self, span: Span, reach: &[u32]) -> Option<usize> {
        let from = reach.partition_point(|end| *end <= span.start);
        let around = self.mentions.iter().enumerate().skip(from);
        let around = around.take_while(|(_, part)| part.mention.span.start < span.end);
        let near = around.filter(|(_, part)| part.mention.span.overlaps(span));
        let off =
            |mention: &Mention| mention.span.start.abs_diff(span.start) + mention.span.end.abs_diff(span.end);
        near.min_by_key(|(_, part)| off(&part.mention)).map(|(at, _)| at)
    }

    /// Takes mentions out, and returns their spans.
    fn take_out(&mut self, is_meant: &dyn Fn(&Mention) -> bool) -> Vec<Span> {
        let mut gone = Vec::new();
        let Self { document, mentions, entities, .. } = self;
        mentions.retain(|part| {
            let meant = is_meant(&part.mention);
            if meant {
                gone.push(part.mention.span);
                entities[part.of].lose(document, &part.mention);
            }
            !meant
        });
        if !gone.is_empty() {
            self.put_in_order();
        }
        gone
    }

    /// Adds the names that no mention stands for: each to the entity that has its words already, else to a new one.
    fn add(&mut self, names: &[GivenName]) {
        let missed = names.iter().filter(|name| self.exactly_at(name.span).is_none());
        let missed: Vec<GivenName> = missed.copied().collect();
        if missed.is_empty() {
            return;
        }
        let document = self.document;
        let mut bearers: Map<&str, usize> = Map::default();
        for part in self.mentions.iter().filter(|part| part.mention.form == MentionForm::Name) {
            bearers.entry(document.text_of(part.mention.span)).or_insert(part.of);
        }
        for GivenName { span, kind, .. } in missed {
            let mention = Mention { span, form: MentionForm::Name, reason: Reason::Corrected, added: true };
            let of = *bearers.entry(document.text_of(span)).or_insert_with(|| {
                let name = entities::name_of(document, kind, std::slice::from_ref(&mention));
                self.found(kind, name)
            });
            self.mentions.push(Part { mention, of });
        }
        self.put_in_order();
    }

    /// A new entity, still without mentions.
    fn found(&mut self, kind: Kind, name: String) -> usize {
        let entity = Entity { kind, name, corrected: true, ..Entity::nameless() };
        self.entities.push(Owner { entity, is_named: false, lost_name: false });
        self.of.push(Vec::new());
        let number = self.entities.len() - 1;
        self.note_key(number, true);
        number
    }

    fn set_kind(&mut self, of: usize, kind: Kind) {
        self.note_key(of, false);
        let entity = &mut self.entities[of].entity;
        (entity.kind, entity.corrected) = (kind, true);
        self.note_key(of, true);
    }

    /// Gives an entity the reader's name.
    fn rename(&mut self, of: usize, name: String) {
        self.note_key(of, false);
        let called = &mut self.entities[of];
        let found = std::mem::replace(&mut called.entity.name, name);
        called.entity.found_name.get_or_insert(found);
        called.entity.corrected = true;
        called.is_named = true;
        self.note_key(of, true);
    }

    /// Enters an entity under its key, or takes it out before that changes.
    fn note_key(&mut self, of: usize, has_it: bool) {
        let Some(keys) = &mut self.keys else { return };
        let bearers = keys.entry(self.entities[of].key()).or_default();
        if has_it {
            bearers.insert(of);
        } else {
            bearers.remove(&of);
        }
    }

    /// The first entity of a key.
    fn of_key(&mut self, key: &str) -> Option<usize> {
        let keys = self.keys.get_or_insert_with(|| {
            let mut keys: Map<String, BTreeSet<usize>> = Map::default();
            for (number, owner) in self.entities.iter().enumerate() {
                keys.entry(owner.key()).or_default().insert(number);
            }
            keys
        });
        keys.get(key).and_then(|bearers| bearers.first()).copied()
    }

    /// Gives a mention, and others with its words that are meant, to the entity which has these words for a name and is of
    /// another kind; to a new one where there is none.
    fn move_to_kind(&mut self, at: usize, kind: Kind, is_meant: &dyn Fn(&Mention) -> bool) {
        let Part { mention, of } = &self.mentions[at];
        let (of, words) = (*of, self.document.text_of(mention.span));
        let name = entities::name_of(self.document, kind, std::slice::from_ref(mention));
        let known = self.of_key(&entities::key_of(kind, &name));
        let to = known.unwrap_or_else(|| self.found(kind, name));
        let document = self.document;
        self.give(of, to, &|mention| is_meant(mention) && document.text_of(mention.span) == words);
    }

    /// Gives those of an entity's mentions that are meant to another.
    fn give(&mut self, of: usize, to: usize, is_meant: &dyn Fn(&Mention) -> bool) {
        let all = std::mem::take(&mut self.of[of]);
        let (given, kept): (Vec<usize>, Vec<usize>) =
            all.into_iter().partition(|&at| is_meant(&self.mentions[at].mention));
        self.of[of] = kept;
        for &at in &given {
            let part = &mut self.mentions[at];
            self.entities[of].lose(self.document, &part.mention);
            part.of = to;
            part.mention.reason = Reason::Corrected;
        }
        self.of[to].extend(given);
    }

    /// Makes one entity a part of another.
    fn join(&mut self, one: usize, other: usize) {
        if one == other {
            return;
        }
        let joined = std::mem::take(&mut self.of[one]);
        for &at in &joined {
            let part = &mut self.mentions[at];
            part.of = other;
            part.mention.reason = Reason::Corrected;
        }
        self.of[other].extend(joined);
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
        let document = self.document;
        let has_words = |mention: &Mention| document.text_of(mention.span) == words;
        if self.of[of].iter().all(|&at| has_words(&self.mentions[at].mention)) {
            self.mentions[at].mention.reason = Reason::Corrected;
            return;
        }
        let to = self.found(kind, name);
        self.give(of, to, &has_words);
    }

    /// The entities with their mentions and keys, by first mention.
    fn into_entities(self) -> Vec<Entity> {
        let Self { document, mentions, mut entities, .. } = self;
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
    /// What it would be called in every article, by its kind and name as they are now.
    fn key(&self) -> String {
        entities::key_of(self.entity.kind, &self.entity.name)
    }

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
