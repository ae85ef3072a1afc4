//! Small tools without any knowledge of language: hashing, sorting, arithmetic with the same bits on every target, and
//! disjoint sets.

pub(crate) mod disjoint;
pub(crate) mod hashing;
pub(crate) mod math;
pub(crate) mod sort;
