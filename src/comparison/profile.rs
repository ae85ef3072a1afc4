//! What grouping by events needs of an article before sentences are compared: its nouns and names, and its day. Small enough to be
//! made where the article is read and kept without it.

use std::collections::BTreeMap;

use crate::analysis::Analysis;
use crate::document::terms::{TermKind, background, kind_of, stem_hash};
use crate::entities::MentionForm;
use crate::times::days_of;

/// The nouns and names of an article, with the day of its publication.
#[derive(Clone, Debug, PartialEq)]
pub struct EventProfile {
    /// The first and the last day on which it may have appeared: one, or those of a month.
    pub(super) days: Option<(i32, i32)>,
    /// Ascending by stem, each once.
    pub(super) terms: Vec<ProfileTerm>,
}

/// A noun or a part of a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ProfileTerm {
    pub(super) stem: u64,
    /// How often it stands there.
    pub(super) count: f32,
    /// How rare it is in German.
    pub(super) rarity: f32,
    /// Whether it stands in a name.
    pub(super) name: bool,
}

/// Bytes of a term, and of the days before them.
const TERM: usize = 17;
const HEAD: usize = 9;

impl EventProfile {
    /// The profile of an article that was read.
    #[must_use]
    pub fn of(analysis: &Analysis) -> Self {
        let terms = counts(analysis)
            .into_iter()
            .map(|(stem, (count, rarity, name))| ProfileTerm { stem, count, rarity, name })
            .collect();
        Self { days: analysis.document.article().published().map(days_of), terms }
    }

    /// For this version of the library: stems are hashes that another may make otherwise.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEAD + TERM * self.terms.len());
        let (first, last) = self.days.unwrap_or_default();
        bytes.push(u8::from(self.days.is_some()));
        bytes.extend(first.to_le_bytes());
        bytes.extend(last.to_le_bytes());
        for term in &self.terms {
            bytes.extend(term.stem.to_le_bytes());
            bytes.extend(term.count.to_le_bytes());
            bytes.extend(term.rarity.to_le_bytes());
            bytes.push(u8::from(term.name));
        }
        bytes
    }

    /// What [`EventProfile::to_bytes`] wrote; `None` for anything else.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (head, rest) = bytes.split_at_checked(HEAD)?;
        let (is_dated, head) = head.split_first()?;
        let (first, last) = head.split_first_chunk()?;
        let days = (i32::from_le_bytes(*first), i32::from_le_bytes(last.try_into().ok()?));
        if rest.len() % TERM != 0 {
            return None;
        }
        let terms = rest.chunks_exact(TERM).map(term).collect::<Option<_>>()?;
        Some(Self { days: (*is_dated != 0).then_some(days), terms })
    }
}

fn term(bytes: &[u8]) -> Option<ProfileTerm> {
    let (stem, rest) = bytes.split_first_chunk()?;
    let (count, rest) = rest.split_first_chunk()?;
    let (rarity, rest) = rest.split_first_chunk()?;
    let (count, rarity) = (f32::from_le_bytes(*count), f32::from_le_bytes(*rarity));
    let is_sound = count.is_finite() && rarity.is_finite() && count >= 1.0 && rarity >= 0.0;
    is_sound.then_some(ProfileTerm {
        stem: u64::from_le_bytes(*stem),
        count,
        rarity,
        name: rest.first().is_some_and(|&name| name != 0),
    })
}

/// The nouns and names of an article and of its headline, which names what it is about.
fn counts(analysis: &Analysis) -> BTreeMap<u64, (f32, f32, bool)> {
    let mut counts: BTreeMap<u64, (f32, f32, bool)> = BTreeMap::new();
    let headline = analysis.document.article().title().unwrap_or_default();
    for word in headline.split(|c: char| !c.is_alphanumeric()) {
        if word.starts_with(char::is_uppercase) && kind_of(word) == TermKind::Content {
            let stem = stem_hash(word);
            let rarity = f32::from(background::class(stem) + 1) / 16.0;
            counts.entry(stem).or_insert((0.0, rarity, false)).0 += 1.0;
        }
    }
    for &form in analysis.document.forms().of_tokens() {
        let term = analysis.document.terms().get(form);
        if term.kind == TermKind::Content && term.capitalised {
            counts.entry(term.stem).or_insert((0.0, term.weight, false)).0 += 1.0;
        }
    }
    let mentions = analysis.entities.iter().flat_map(|entity| &entity.mentions);
    for mention in mentions.filter(|mention| mention.form == MentionForm::Name) {
        for token in analysis.document.tokens_in(mention.span) {
            let form = analysis.document.forms().of_tokens().get(token).copied();
            if let Some(count) =
                form.and_then(|form| counts.get_mut(&analysis.document.terms().get(form).stem))
            {
                count.2 = true;
            }
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::EventProfile;
    use crate::analysis::analyze;
    use crate::document::article::Article;

    fn profile(published: Option<&str>) -> EventProfile {
        let article =
            Article::from_text("", "Die Taucher fanden vor Danzig das Wrack der „Graf Zeppelin“.").unwrap();
        EventProfile::of(&analyze(&article.with_published(published.map(|day| day.parse().unwrap()))))
    }

    #[test]
    fn a_profile_is_written_and_read() {
        for published in [None, Some("2006-07-28"), Some("2006-07")] {
            let profile = profile(published);
            assert!(profile.terms.len() > 3 && profile.terms.iter().any(|term| term.name));
            assert_eq!(EventProfile::from_bytes(&profile.to_bytes()), Some(profile));
        }
    }

    #[test]
    fn what_is_no_profile_is_none() {
        let bytes = profile(None).to_bytes();
        let mut endless = bytes.clone();
        endless[17..21].copy_from_slice(&f32::NAN.to_le_bytes());
        for other in [&bytes[..bytes.len() - 1], &bytes[..5], &[], &endless] {
            assert_eq!(EventProfile::from_bytes(other), None);
        }
    }
}
