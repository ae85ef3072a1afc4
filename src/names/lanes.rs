//! Eight scores in one vector, in WebAssembly: for the instructions that the compiler does not find by itself.

use core::arch::wasm32::{i16x8_bitmask, i16x8_ge, i16x8_splat, i32x4_extract_lane, u64x2, v128};

use super::weights::LabelScores;

/// Eight numbers as a vector. Put together in two halves, LLVM loads it at once wherever it is asked for; as a vector of eight
/// lanes it is loaded lane by lane in a loop.
#[inline]
pub(super) fn load(&[a, b, c, d, e, f, g, h]: &[i16; 8]) -> v128 {
    let half =
        |lanes: [i16; 4]| lanes.into_iter().rev().fold(0, |half, lane| half << 16 | u64::from(lane as u16));
    u64x2(half([a, b, c, d]), half([e, f, g, h]))
}

/// A vector's four numbers.
#[inline]
pub(super) fn store(four: v128) -> [i32; 4] {
    [
        i32x4_extract_lane::<0>(four),
        i32x4_extract_lane::<1>(four),
        i32x4_extract_lane::<2>(four),
        i32x4_extract_lane::<3>(four),
    ]
}

/// A bit for each score that is not below `floor`.
#[inline]
pub(super) fn not_below(scores: &LabelScores, floor: i16) -> u32 {
    let floor = i16x8_splat(floor);
    let eights =
        scores.as_chunks().0.iter().map(|scores| u32::from(i16x8_bitmask(i16x8_ge(load(scores), floor))));
    eights.rev().fold(0, |bits, eight| bits << 8 | eight)
}
