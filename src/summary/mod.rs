//! Extractive summary: all sentences of an article, ranked by how well they stand for the whole.
//!
//! The order is greedy, so that any prefix of the list, put back into reading order, is a summary: the best sentence
//! first, then always the one that adds most to those before it. A sentence scores by the significance of its terms
//! (centroid-based summarisation: D. Radev et al., 2004), where a term loses weight each time that a chosen sentence
//! covers it (as in SumBasic: A. Nenkova, L. Vanderwende, 2005), plus position, minus penalties. Scores only fall, so
//! they are updated lazily (M. Minoux, 1978), in near-linear time in the sentences.
//!
//! `context` finds sentences that are no part of the report or depend on an earlier one, `cues` those that let somebody
//! speak, explain or paint a scene, `significance` weighs the terms, `parts` scores each sentence, and `ranking` chooses.

mod context;
mod cues;
mod parts;
mod ranking;
mod significance;

pub use parts::Parts;
pub use ranking::{RankedSentence, rank};
