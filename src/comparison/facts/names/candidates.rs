//! Two names that may stand for one function: of sentences that tell the same, with an office, a noun before them or a part of
//! the name in common.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::Reports;
use super::evidence::{self, Ground, NameEvidence};
use super::named::{Named, part};
use crate::analysis::Analysis;
use crate::comparison::SentenceRef;
use crate::comparison::pairs::Match;
use crate::entities::surface::transliterated;
use crate::util::hashing::{Map, Set, hash};

/// What more names than this have in common leads to no candidates.
const TOO_COMMON: usize = 32;

/// Shorter parts of a name, such as `von`, do not tell whether a report knows it.
const LEAST_PART: usize = 4;

/// Two names, by their places among all, that of the earlier report first.
pub(super) struct Found {
    pub(super) a: usize,
    pub(super) b: usize,
    /// The likeliest sentences that have both.
    pub(super) at: Option<(SentenceRef, SentenceRef)>,
    pub(super) evidence: NameEvidence,
}

impl Found {
    pub(super) fn score(&self) -> f32 {
        WEIGHTS.iter().zip(&self.evidence).map(|(weight, figure)| weight * figure).sum::<f32>() - BAR
    }
}

/// The candidates, in the order of the names.
pub(super) fn find(reports: Reports<'_>, named: &[Named]) -> Vec<Found> {
    let words: Vec<Words> = reports.analyses.iter().map(|analysis| Words::new(analysis)).collect();
    let mut found: BTreeMap<(usize, usize), Option<Ground>> = BTreeMap::new();
    by_sentences(reports, named, &mut found);
    by_keys(named, &mut found);
    found.retain(|&(a, b), _| may_contradict(&named[a], &named[b], &words));
    let mut rivals: Map<(usize, usize), u32> = Map::default();
    for &(a, b) in found.keys() {
        for key in [(a, named[b].article), (b, named[a].article)] {
            *rivals.entry(key).or_default() += 1;
        }
    }
    let count = |key: (usize, usize)| rivals.get(&key).copied().unwrap_or_default();
    found
        .into_iter()
        .map(|((a, b), ground)| {
            let rivals = count((a, named[b].article)).max(count((b, named[a].article)));
            let evidence = evidence::of(&named[a], &named[b], ground, rivals);
            Found { a, b, at: ground.map(|ground| ground.at), evidence }
        })
        .collect()
}

/// Names in sentences that tell the same.
fn by_sentences(reports: Reports<'_>, named: &[Named], found: &mut BTreeMap<(usize, usize), Option<Ground>>) {
    let mut in_sentence: Map<SentenceRef, Vec<usize>> = Map::default();
    for (place, named) in named.iter().enumerate() {
        for (at, _) in &named.mentions {
            let here = in_sentence.entry(*at).or_default();
            if here.last() != Some(&place) {
                here.push(place);
            }
        }
    }
    let pairs = reports.pairs.iter().map(|Match { a, b, score, .. }| (*a, *b, *score, true));
    let related = reports.related.iter().map(|related| (related.a, related.b, related.score, false));
    for (a, b, score, is_pair) in pairs.chain(related) {
        let (Some(of_a), Some(of_b)) = (in_sentence.get(&a), in_sentence.get(&b)) else { continue };
        for (&x, &y) in of_a.iter().flat_map(|x| of_b.iter().map(move |y| (x, y))) {
            let kind = named[x].kind;
            let alike = |places: &[usize]| places.iter().filter(|&&place| named[place].kind == kind).count();
            let ground = Ground { at: (a, b), score, is_pair, alone: alike(of_a) == 1 && alike(of_b) == 1 };
            let best = found.entry((x, y)).or_default();
            if best.is_none_or(|best| best.score < score) {
                *best = Some(ground);
            }
        }
    }
}

/// Names with something in common that their function is told by.
fn by_keys(named: &[Named], found: &mut BTreeMap<(usize, usize), Option<Ground>>) {
    let mut by_key: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (place, named) in named.iter().enumerate() {
        let part =
            |part: Option<&String>, place: &str| part.map(|part| hash(format!("{place} {part}").as_bytes()));
        let parts = [part(named.name.first(), "first"), part(named.name.last(), "last")];
        let nouns = named.nouns.keys().map(|noun| noun ^ 1);
        let mut keys: Vec<u64> =
            named.offices.keys().copied().chain(nouns).chain(parts.into_iter().flatten()).collect();
        keys.sort_unstable();
        keys.dedup();
        keys.into_iter().for_each(|key| by_key.entry(key).or_default().push(place));
    }
    for places in by_key.values().filter(|places| places.len() <= TOO_COMMON) {
        for (number, &x) in places.iter().enumerate() {
            for &y in places[number + 1..].iter().filter(|&&y| named[y].article != named[x].article) {
                found.entry((x, y)).or_default();
            }
        }
    }
}

/// The capitalised words of a report, in parts as names are compared by.
struct Words {
    parts: Set<String>,
    /// The same [written alike](written_alike); made when first asked for.
    alike: OnceCell<Set<String>>,
}

impl Words {
    fn new(analysis: &Analysis) -> Self {
        let words = (0..analysis.document.tokens().len()).map(|token| analysis.document.word_at(token));
        let words = words.filter(|word| word.starts_with(char::is_uppercase));
        Self { parts: words.flat_map(|word| word.split('-')).map(part).collect(), alike: OnceCell::new() }
    }

    fn has_alike(&self, part: &str) -> bool {
        let alike = || self.parts.iter().map(|part| written_alike(part)).collect::<Set<String>>();
        self.alike.get_or_init(alike).contains(&written_alike(part))
    }
}

/// Whether neither report knows what the other one names: nothing of it that the other name lacks, in no spelling.
fn may_contradict(x: &Named, y: &Named, words: &[Words]) -> bool {
    let is_told = |one: &Named, other: &Named| {
        let mut own = one.name.iter().filter(|part| !other.name.contains(part)).peekable();
        own.peek().is_none()
            || one.known_to.contains(&other.article)
            || own.any(|part| part.chars().count() >= LEAST_PART && words[other.article].parts.contains(part))
    };
    let is_told_alike = |one: &Named, other: &Named| {
        let others: Vec<String> = other.name.iter().map(|part| written_alike(part)).collect();
        let mut own = one.name.iter().filter(|part| !others.contains(&written_alike(part))).peekable();
        own.peek().is_none()
            || own.any(|part| part.chars().count() >= LEAST_PART && words[other.article].has_alike(part))
    };
    x.kind == y.kind
        && x.article != y.article
        && !is_told(x, y)
        && !is_told(y, x)
        && !is_told_alike(x, y)
        && !is_told_alike(y, x)
}

/// A part of a name with the letters made equal in which ways of writing it in Latin letters differ: `Hakobjan`, `Hakobyan`;
/// `Youssouf`, `Yusuf`.
fn written_alike(part: &str) -> String {
    transliterated(part).replace("ou", "u").replace("ss", "s")
}

/// What is asked for beyond even odds, chosen in cross-validation.
const BAR: f32 = 0.5;

/// A logistic regression on annotated reports and on reports with some names changed, by `training train names-told`, which prints
/// it.
const WEIGHTS: NameEvidence = [
    -0.79, -0.97, -0.93, 0.48, -1.19, 3.42, 4.58, -0.38, 1.15, -0.61, 1.00, -0.09, -0.86, -0.38, 0.68, 1.28,
    0.45, 0.72, 0.89, -0.00, 2.24, -0.77, 0.75, -1.54, -0.90, -1.21, 0.50, -0.02, -0.04, 0.14, -0.07, -0.29,
    0.00,
];
