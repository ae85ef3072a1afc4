//! Which candidate covers each token.

use std::ops::Range;

use crate::document::Document;
use crate::entities::entity::MentionForm;
use crate::entities::variants::MentionCandidate;
use crate::span::Span;

/// The owner of a token that no candidate covers.
const NOBODY: u32 = u32::MAX;
/// The owner of a token that an added mention covers.
const ADDED: u32 = u32::MAX - 1;

/// For each token the candidate that covers it.
pub(super) struct Owners(Vec<u32>);

impl Owners {
    pub(super) fn new(document: &Document, candidates: &[MentionCandidate]) -> Self {
        let tokens = document.tokens();
        let mut owners = vec![NOBODY; tokens.len()];
        let mut at = 0;
        for (id, candidate) in candidates.iter().enumerate() {
            while tokens.get(at).is_some_and(|token| token.span.end <= candidate.span.start) {
                at += 1;
            }
            let mut inside = at;
            while tokens.get(inside).is_some_and(|token| token.span.start < candidate.span.end) {
                owners[inside] = id as u32;
                inside += 1;
            }
        }
        Self(owners)
    }

    /// Whether a candidate or an added mention covers a token; no token behind the last one is covered.
    pub(super) fn is_covered(&self, token: usize) -> bool {
        self.0.get(token).is_some_and(|&owner| owner != NOBODY)
    }

    /// The candidate that covers a token.
    pub(super) fn candidate(&self, token: usize) -> Option<usize> {
        self.0.get(token).copied().filter(|&owner| owner < ADDED).map(|owner| owner as usize)
    }

    /// The owners of some tokens, once for each covered token; of one that an added mention covers, no candidate's index.
    pub(super) fn of(&self, tokens: Range<usize>) -> impl Iterator<Item = usize> {
        let owners = self.0.get(tokens).unwrap_or_default().iter();
        owners.copied().filter(|&owner| owner != NOBODY).map(|owner| owner as usize)
    }

    /// Whether all candidates that cover some of these tokens are names or derived words inside `longer`, and shorter.
    pub(super) fn give_way(
        &self,
        tokens: Range<usize>,
        candidates: &[MentionCandidate],
        longer: Span,
    ) -> bool {
        self.of(tokens).all(|owner| {
            candidates.get(owner).is_some_and(|candidate| {
                candidate.form != MentionForm::Part
                    && longer.contains(candidate.span)
                    && longer != candidate.span
            })
        })
    }

    /// Lets an added mention cover some tokens.
    pub(super) fn take(&mut self, tokens: Range<usize>) {
        if let Some(owners) = self.0.get_mut(tokens) {
            owners.fill(ADDED);
        }
    }
}
