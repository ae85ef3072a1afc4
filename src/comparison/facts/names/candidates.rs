//! Two names that may stand for one function: of sentences that tell the same, with an office, a noun before them or a part of
//! the name in common.

use std::cell::OnceCell;

use super::Reports;
use super::evidence::{self, Ground, NameEvidence};
use super::named::{Named, part};
use crate::analysis::Analysis;
use crate::comparison::SentenceRef;
use crate::comparison::pairs::Match;
use crate::entities::surface::transliterated;
use crate::kind::Kind;
use crate::util::hashing::hash;
use crate::util::sort::Sort;

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

/// Two names by their places, and the likeliest sentences that have both.
type Pair = (usize, usize, Option<Ground>);

/// The candidates, in the order of the names.
pub(super) fn find(reports: Reports<'_>, named: &[Named]) -> Vec<Found> {
    let words: Vec<Words<'_>> = reports.analyses.iter().map(|analysis| Words::new(analysis)).collect();
    let mut found: Vec<Pair> = Vec::new();
    by_sentences(reports, named, &mut found);
    by_keys(named, &mut found);
    let score = |ground: &Option<Ground>| ground.map_or(-1.0, |ground| ground.score);
    found.stable_sort_by(|x, y| (x.0, x.1).cmp(&(y.0, y.1)).then(score(&y.2).total_cmp(&score(&x.2))));
    found.dedup_by_key(|pair| (pair.0, pair.1));
    found.retain(|&(a, b, _)| may_contradict(&named[a], &named[b], &words));
    // In how many candidates a name is with one of a report.
    let mut rivals: Vec<(usize, usize)> =
        found.iter().flat_map(|&(a, b, _)| [(a, named[b].article), (b, named[a].article)]).collect();
    rivals.stable_sort();
    let count = |key: (usize, usize)| {
        rivals.partition_point(|other| *other <= key) - rivals.partition_point(|other| *other < key)
    };
    found
        .iter()
        .map(|&(a, b, ground)| {
            let rivals = count((a, named[b].article)).max(count((b, named[a].article)));
            let evidence = evidence::of(&named[a], &named[b], ground, rivals);
            Found { a, b, at: ground.map(|ground| ground.at), evidence }
        })
        .collect()
}

/// Names in sentences that tell the same.
fn by_sentences(reports: Reports<'_>, named: &[Named], found: &mut Vec<Pair>) {
    let mut in_sentence: Vec<(usize, usize, usize)> = Vec::new();
    for (place, named) in named.iter().enumerate() {
        in_sentence.extend(named.mentions.iter().map(|(at, _)| (at.article, at.sentence, place)));
    }
    in_sentence.stable_sort();
    in_sentence.dedup();
    let of = |at: SentenceRef| {
        let start = in_sentence.partition_point(|other| (other.0, other.1) < (at.article, at.sentence));
        let end = in_sentence.partition_point(|other| (other.0, other.1) <= (at.article, at.sentence));
        &in_sentence[start..end]
    };
    let pairs = reports.pairs.iter().map(|Match { a, b, score, .. }| (*a, *b, *score, true));
    let related = reports.related.iter().map(|related| (related.a, related.b, related.score, false));
    for (a, b, score, is_pair) in pairs.chain(related) {
        let (of_a, of_b) = (of(a), of(b));
        let kinds = [of_a, of_b].map(|here| {
            let mut kinds = [0; 4];
            here.iter().for_each(|one| kinds[named[one.2].kind as usize] += 1);
            kinds
        });
        for (x, y) in of_a.iter().flat_map(|x| of_b.iter().map(move |y| (x.2, y.2))) {
            if named[x].kind != named[y].kind {
                continue;
            }
            let alone = kinds.iter().all(|kinds| kinds[named[x].kind as usize] == 1);
            found.push((x, y, Some(Ground { at: (a, b), score, is_pair, alone })));
        }
    }
}

/// Names with something in common that their function is told by.
fn by_keys(named: &[Named], found: &mut Vec<Pair>) {
    let mut by_key: Vec<(u64, usize)> = Vec::new();
    for (place, named) in named.iter().enumerate() {
        let part = |part: Option<&String>, other: u64| part.map(|part| hash(part.as_bytes()) ^ other);
        let parts = [part(named.name.first(), FIRST), part(named.name.last(), LAST)];
        let nouns = named.nouns.iter().map(|(noun, _)| noun ^ NOUN);
        let keys =
            named.offices.iter().map(|office| office.0).chain(nouns).chain(parts.into_iter().flatten());
        by_key.extend(keys.map(|key| (key, place)));
    }
    by_key.stable_sort();
    by_key.dedup();
    for places in by_key.chunk_by(|x, y| x.0 == y.0).filter(|places| places.len() <= TOO_COMMON) {
        for (number, &(_, x)) in places.iter().enumerate() {
            let others = places[number + 1..].iter().map(|&(_, y)| y);
            let others =
                others.filter(|&y| named[y].article != named[x].article && named[y].kind == named[x].kind);
            found.extend(others.map(|y| (x, y, None)));
        }
    }
}

/// What sets the keys of first and last parts and of nouns apart from those of offices.
const FIRST: u64 = 1;
const LAST: u64 = 2;
const NOUN: u64 = 3;

/// What a report names, in parts as names are compared by; made when first asked for.
struct Words<'a> {
    analysis: &'a Analysis,
    /// Its capitalised words, sorted.
    parts: OnceCell<Vec<String>>,
    /// The names of its people, [written alike](written_alike), sorted.
    alike: OnceCell<Vec<String>>,
}

impl<'a> Words<'a> {
    fn new(analysis: &'a Analysis) -> Self {
        Self { analysis, parts: OnceCell::new(), alike: OnceCell::new() }
    }

    fn has(&self, part: &String) -> bool {
        self.parts.get_or_init(|| self.capitalised()).binary_search(part).is_ok()
    }

    fn capitalised(&self) -> Vec<String> {
        let document = &self.analysis.document;
        let words = (0..document.tokens().len()).map(|token| document.word_at(token));
        let words = words.filter(|word| word.starts_with(char::is_uppercase));
        sorted(words.flat_map(|word| word.split('-')).map(part).collect())
    }

    fn has_alike(&self, part: &str) -> bool {
        self.alike.get_or_init(|| self.people()).binary_search(&written_alike(part)).is_ok()
    }

    fn people(&self) -> Vec<String> {
        let people = self.analysis.entities.iter().filter(|entity| entity.kind == Kind::Per);
        let parts = people.flat_map(|entity| entity.name.split([' ', '-']));
        sorted(parts.map(|word| written_alike(&part(word))).collect())
    }
}

fn sorted(mut words: Vec<String>) -> Vec<String> {
    words.stable_sort();
    words.dedup();
    words
}

/// Whether neither report knows what the other one names: nothing of it that the other name lacks, of people in no spelling.
fn may_contradict(x: &Named, y: &Named, words: &[Words<'_>]) -> bool {
    let is_told = |one: &Named, other: &Named| {
        let mut own = one.name.iter().filter(|part| !other.name.contains(part)).peekable();
        own.peek().is_none()
            || one.known_to.contains(&other.article)
            || own.any(|part| part.chars().count() >= LEAST_PART && words[other.article].has(part))
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
        && (x.kind != Kind::Per || !is_told_alike(x, y) && !is_told_alike(y, x))
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
