//! Small tools without any knowledge of language: hashing, sorting, arithmetic with the same bits on every target,
//! disjoint sets, regression trees, and the search for many words at once.

pub(crate) mod disjoint;
pub(crate) mod hashing;
pub(crate) mod math;
pub(crate) mod occurrences;
pub(crate) mod sort;
pub(crate) mod trees;
