//! What is one fact, one member a report.

use std::collections::BTreeMap;

use crate::util::sort::Sort;

/// Groups of members, which are numbers; no group has two of one report.
#[derive(Default)]
pub(super) struct Groups {
    members: Vec<Vec<usize>>,
    of: BTreeMap<usize, usize>,
}

impl Groups {
    /// Puts two members into one group, and gives its number; nothing where a report would have two, or where they are in two
    /// groups. `article` tells whose a member is.
    pub(super) fn join(&mut self, a: usize, b: usize, article: impl Fn(usize) -> usize) -> Option<usize> {
        let is_free = |group: &[usize], of: usize| group.iter().all(|&member| article(member) != article(of));
        let group = match (self.of.get(&a).copied(), self.of.get(&b).copied()) {
            (None, None) => {
                self.members.push(vec![a, b]);
                self.members.len() - 1
            }
            (Some(group), None) if is_free(&self.members[group], b) => {
                self.members[group].push(b);
                group
            }
            (None, Some(group)) if is_free(&self.members[group], a) => {
                self.members[group].push(a);
                group
            }
            (Some(x), Some(y)) if x == y => x,
            _ => return None,
        };
        self.of.extend([(a, group), (b, group)]);
        Some(group)
    }

    /// The groups, each with its members ascending.
    pub(super) fn into_members(mut self) -> Vec<Vec<usize>> {
        self.members.iter_mut().for_each(|members| members.stable_sort());
        self.members
    }
}
