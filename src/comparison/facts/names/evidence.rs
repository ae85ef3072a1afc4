//! What speaks for two names standing for one function.

use super::named::{Keys, Named};
use crate::comparison::SentenceRef;
use crate::kind::Kind;
use crate::util::math;

/// How many figures the evidence of a candidate has.
pub const NAME_EVIDENCE: usize = NAME_EVIDENCE_NAMES.len();

/// What is weighed, one figure each.
pub type NameEvidence = [f32; NAME_EVIDENCE];

/// What the figures are.
pub const NAME_EVIDENCE_NAMES: [&str; 33] = [
    "bias",
    "person",
    "place",
    "same first part",
    "same last part",
    "same last part of a person",
    "one letter apart",
    "two letters apart",
    "same sentence",
    "same sentence, nothing else of the kind",
    "paired sentences, nothing else of the kind",
    "same sentence, persons",
    "same sentence, places",
    "same sentence, both speak",
    "offices shared",
    "offices shared, same sentence",
    "offices of both, none shared",
    "offices of one",
    "words around shared",
    "words around shared, part of all",
    "same noun before",
    "same noun before, places",
    "same preposition before",
    "both speak",
    "one speaks",
    "rivals",
    "both foremost of their kind",
    "ranks apart",
    "same gender",
    "other gender",
    "same ending",
    "one has a part more",
    "same first part of an organisation",
];

/// Two sentences that perhaps tell the same.
#[derive(Clone, Copy)]
pub(super) struct Ground {
    pub(super) at: (SentenceRef, SentenceRef),
    /// The probability that they tell the same.
    pub(super) score: f32,
    pub(super) is_pair: bool,
    /// Whether nothing else of the kind stands there that only one report knows.
    pub(super) alone: bool,
}

/// The same ending from so many letters: `Bahnhofstraße`, `Ringstraße`.
const LEAST_ENDING: usize = 4;

/// What speaks for two names; `rivals` is in how many candidates one of them is.
pub(super) fn of(x: &Named, y: &Named, ground: Option<Ground>, rivals: usize) -> NameEvidence {
    let flag = |is: bool| f32::from(u8::from(is));
    let (first, last) = (x.name.first() == y.name.first(), x.name.last() == y.name.last());
    let apart = distance(&x.name.join(" "), &y.name.join(" "));
    let score = ground.map_or(0.0, |ground| ground.score);
    let alone = ground.is_some_and(|ground| ground.alone);
    let paired = if ground.is_some_and(|ground| ground.is_pair) { score } else { 0.0 };
    let offices = shared(&x.offices, &y.offices);
    let near = shared(&x.near, &y.near);
    let total = |keys: &Keys| keys.iter().map(|key| key.1).sum::<f32>();
    let nouns = x.nouns.iter().any(|noun| y.nouns.iter().any(|other| other.0 == noun.0));
    let genders = x.gender.zip(y.gender);
    [
        1.0,
        flag(x.kind == Kind::Per),
        flag(x.kind == Kind::Loc),
        flag(first),
        flag(last),
        flag(last && x.kind == Kind::Per),
        flag(apart == 1),
        flag(apart == 2),
        score,
        if alone { score } else { 0.0 },
        if alone { paired } else { 0.0 },
        if x.kind == Kind::Per { score } else { 0.0 },
        if x.kind == Kind::Loc { score } else { 0.0 },
        if x.speaks && y.speaks { score } else { 0.0 },
        offices.min(2.0),
        offices.min(2.0) * score,
        flag(offices == 0.0 && !x.offices.is_empty() && !y.offices.is_empty()),
        flag(x.offices.is_empty() != y.offices.is_empty()),
        near.min(4.0),
        near / total(&x.near).min(total(&y.near)).max(1.0),
        flag(nouns),
        flag(nouns && x.kind == Kind::Loc),
        flag(x.prepositions.iter().any(|word| y.prepositions.contains(word))),
        flag(x.speaks && y.speaks),
        flag(x.speaks != y.speaks),
        math::ln(rivals.max(1) as f32),
        flag(x.rank == 0 && y.rank == 0),
        x.rank.abs_diff(y.rank).min(8) as f32 / 4.0,
        flag(genders.is_some_and(|(one, other)| one == other)),
        flag(genders.is_some_and(|(one, other)| one != other)),
        flag(!last && ending(x, y) >= LEAST_ENDING),
        flag(x.name.len() != y.name.len()),
        flag(first && x.kind == Kind::Org),
    ]
}

/// How much the keys that both have tell.
fn shared(x: &Keys, y: &Keys) -> f32 {
    let other = |key: u64| Some(y[y.binary_search_by_key(&key, |other| other.0).ok()?].1);
    x.iter().filter_map(|&(key, one, _)| Some(one.min(other(key)?))).sum()
}

/// How many letters the last parts of two names end with alike.
fn ending(x: &Named, y: &Named) -> usize {
    let letters = |named: &Named| named.name.last().cloned().unwrap_or_default();
    let (x, y) = (letters(x), letters(y));
    x.chars().rev().zip(y.chars().rev()).take_while(|(one, other)| one == other).count()
}

/// Names farther apart than this are not told apart.
const MOST_APART: usize = 3;

/// How many letters have to be changed, added or taken away to make one name of the other, up to [`MOST_APART`] (V. I. Levenshtein,
/// 1966).
fn distance(x: &str, y: &str) -> usize {
    let (x, y): (Vec<char>, Vec<char>) = (x.chars().collect(), y.chars().collect());
    // A name of one line, however long, costs no more than the letters that can still count.
    if x.len().abs_diff(y.len()) >= MOST_APART || x.len() > MOST_LETTERS {
        return MOST_APART;
    }
    let mut row: Vec<usize> = (0..=y.len()).collect();
    for (at, letter) in x.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], at + 1);
        for (place, other) in y.iter().enumerate() {
            let changed = diagonal + usize::from(letter != other);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(row[place] + 1).min(diagonal + 1);
        }
    }
    row[y.len()].min(MOST_APART)
}

/// Longer names are not compared letter by letter.
const MOST_LETTERS: usize = 64;

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn letters_apart_are_counted_up_to_three() {
        let apart =
            [("meier", "maier"), ("kowalski", "kowalsky"), ("schmitt", "schmid"), ("kern", "roth"), ("", "")];
        assert_eq!(apart.map(|(x, y)| distance(x, y)), [1, 1, 2, 3, 0]);
        assert_eq!(distance("maier", "meyer"), 2);
        assert_eq!(distance(&"a".repeat(100_000), "b"), 3);
    }
}
