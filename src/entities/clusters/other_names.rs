//! Other names that the text itself introduces: `X alias Y`, `mit dem Spitznamen Binnu`.

use super::keys::is_name;
use super::set::Clusters;
use crate::document::Document;
use crate::entities::entity::{MentionForm, Reason};
use crate::entities::surface::fold;
use crate::entities::variants::{MentionCandidate, NameVariant};
use crate::german::other_names;
use crate::kind::Kind;

/// `Roger Keith Barrett oder Syd Barrett`, `X alias Y`: two names that the text gives to one person.
pub(super) fn join(
    clusters: &mut Clusters,
    document: &Document,
    variants: &[NameVariant<'_>],
    candidates: &[MentionCandidate],
) {
    for pair in candidates.windows(2) {
        let (a, b) = (&variants[pair[0].variant as usize], &variants[pair[1].variant as usize]);
        if a.kind() != Kind::Per || b.kind() != Kind::Per || !is_name(a) || !is_name(b) {
            continue;
        }
        let between =
            document.text().get(pair[0].span.end as usize..pair[1].span.start as usize).unwrap_or_default();
        let between = between.trim_matches([' ', ',', '(', '„', '"', '“']);
        let says_so = other_names::joins_names(between);
        let same_family_name = || a.words().last().map(fold) == b.words().last().map(fold);
        if says_so || (between == "oder" && same_family_name()) {
            clusters.join_because(pair[1].variant, pair[0].variant, Reason::OtherName);
        }
    }
    join_nicknames(clusters, document, variants, candidates);
}

/// `… mit dem Spitznamen Binnu`: another name of the person named last, where nobody else of the article has it.
fn join_nicknames(
    clusters: &mut Clusters,
    document: &Document,
    variants: &[NameVariant<'_>],
    candidates: &[MentionCandidate],
) {
    let mut last = None;
    for candidate in candidates.iter().filter(|candidate| candidate.form == MentionForm::Name) {
        let variant = &variants[candidate.variant as usize];
        if variant.words().nth(1).is_none()
            && let Some(person) = last
        {
            let before = document.text().get(..candidate.span.start as usize).unwrap_or_default();
            let before = before.trim_end_matches([' ', '„', '"', '“', '‚', '»']);
            if other_names::ends_in_nickname_noun(before) && variant.place.is_none() {
                clusters.join_because(candidate.variant, person, Reason::OtherName);
            }
        }
        if variant.kind() == Kind::Per {
            last = Some(candidate.variant);
        }
    }
}
