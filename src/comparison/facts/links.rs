//! Candidates: quantities of two reports that may be one fact, held against each other.

use std::collections::{BTreeMap, BTreeSet};

use super::agreement::{COUNTED, agreement};
use super::evidence::{FactEvidence, Likeness, Rivals, evidence, mark, mark_margin, score};
use super::located::{Lead, Located, sort};
use super::{Match, Related, SentenceRef, Verdict};
use crate::facts::value::Agreement;
use crate::facts::{HALF_DAY, Measure, Quantity, Scope};
use crate::german::counted_classes::Classes;
use crate::german::measures::Dimension;
use crate::german::roles::Role;
use crate::util::sort::Sort;

/// A key that more quantities share leads to no candidates.
const MOST_SHARING: usize = 24;
/// How many quantities of one sort with the next greater values are looked at.
const MOST_NEAR: usize = 12;
/// The least ratio of two values that are near each other.
const NEAR_VALUE: f64 = 0.45;
/// Counts so many times as great as others count something else, on one day and on different days.
const FAR: f64 = 3.0;
const FAR_LATER: f64 = 10.0;
/// So many were counted where another report knows of nobody.
const SOME: f64 = 20.0;
/// The same of what is measured.
const FAR_MEASURE: f64 = 4.0;

/// A noun of the class of points.
const POINT: &str = "Punkte";

/// Two quantities that are one fact.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) score: f32,
    pub(super) verdict: Verdict,
    /// The token of `a` with the best shared word.
    pub(super) word: Option<u32>,
}

/// Two quantities that may be one fact.
pub(super) struct Candidate {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) verdict: Verdict,
    /// Whether two sources tell two values, which are two facts if they are of one thing.
    pub(super) is_apart: bool,
    pub(super) evidence: FactEvidence,
    word: Option<u32>,
}

impl Candidate {
    pub(super) fn link(&self) -> Link {
        let score = score(&self.evidence, self.verdict);
        Link { a: self.a, b: self.b, score, verdict: self.verdict, word: self.word }
    }
}

/// Sentences of two reports that tell the same, surely or perhaps, in their order: both probabilities.
type SentenceScores = Vec<(SentenceRef, SentenceRef, [f32; 2])>;

fn sentence_scores(pairs: &[Match], related: &[Related]) -> SentenceScores {
    let pairs = pairs.iter().map(|&Match { a, b, score, .. }| (a, b, [score, 0.0]));
    let related = related.iter().map(|related| (related.a, related.b, [0.0, related.score]));
    let mut scores: SentenceScores = pairs.chain(related).collect();
    scores.stable_sort_by(|x, y| (x.0, x.1).cmp(&(y.0, y.1)));
    scores
}

/// What a quantity has in another report.
#[derive(Clone, Copy, Debug, Default)]
struct Others {
    /// The greatest likeness, and how many may be the same fact.
    best: f32,
    count: u32,
    /// How many count the same noun or role, and how many have the same value.
    of_noun: u32,
    of_value: u32,
    /// How many count the same with the same value.
    of_both: u32,
    /// The greatest part of shared fields, and how many have as great a one.
    overlap: f32,
    overlapping: u32,
}

/// A candidate before it is held against others.
struct Draft {
    a: usize,
    b: usize,
    agreement: Agreement,
    like: Likeness,
    word: Option<u32>,
}

/// The candidates, the quantity of the earlier report first, in the order of the texts.
pub(super) fn candidates(located: &[Located], pairs: &[Match], related: &[Related]) -> Vec<Candidate> {
    let mut found = unsettled(located, pairs, related);
    mark_left(located, &mut found);
    mark_margins(located, &mut found);
    found
}

/// The candidates before those that agree are told apart from what is left.
pub(super) fn unsettled(located: &[Located], pairs: &[Match], related: &[Related]) -> Vec<Candidate> {
    let scores = sentence_scores(pairs, related);
    let mut others: BTreeMap<(usize, usize), Others> = BTreeMap::new();
    let mut drafts = Vec::new();
    for (a, b) in near(located, &scores) {
        let (x, y) = (&located[a], &located[b]);
        let Some(agreement) = comparable(x, y) else { continue };
        // A sum that nobody tells contradicts nobody, but of people to whom the same happened.
        let agrees = matches!(agreement, Agreement::Same | Agreement::Compatible);
        let (of_x, of_y) = (x.quantity.is_derived, y.quantity.is_derived);
        let dated = x.quantity.measure == Measure::Date;
        let one_role = x.quantity.role.is_some() && x.quantity.role == y.quantity.role;
        if (of_x || of_y) && (of_x == of_y || !agrees && !dated && !one_role) {
            continue;
        }
        if opposed(&x.quantity, &y.quantity) {
            continue;
        }
        let (context, word) = shared(&x.context, &y.context);
        let found = scores.binary_search_by(|pair| (pair.0, pair.1).cmp(&(x.at, y.at)));
        let [paired, related] = found.map_or([0.0; 2], |at| scores[at].2);
        let like = Likeness::between(x, y, paired, related, context);
        let is_rival = agreement != Agreement::Differs || !far(x, y);
        for key in [(a, y.at.article), (b, x.at.article)] {
            let others = others.entry(key).or_default();
            if is_rival {
                others.best = others.best.max(like.total(x, y));
                others.count += 1;
            }
            if like.overlap > others.overlap {
                (others.overlap, others.overlapping) = (like.overlap, 0);
            }
            others.overlapping += u32::from(like.overlap > 0.0 && like.overlap == others.overlap);
            others.of_noun += u32::from(like.is_of_noun());
            others.of_value += u32::from(agreement == Agreement::Same);
            others.of_both += u32::from(agreement == Agreement::Same && like.is_of_noun());
        }
        drafts.push(Draft { a, b, agreement, like, word });
    }
    let decided = |draft: Draft| {
        let (x, y) = (&located[draft.a], &located[draft.b]);
        let (verdict, is_apart) = verdict(x, y, draft.agreement)?;
        let of = [(draft.a, y.at.article), (draft.b, x.at.article)]
            .map(|key| others.get(&key).copied().unwrap_or_default());
        // `sechs Mandate` and `sieben Sitze`, where each report has both numbers: of two parties.
        if verdict == Verdict::Differs && of.iter().all(|others| others.of_both > 0) {
            return None;
        }
        let own = u32::from(draft.agreement == Agreement::Same);
        let rivals = Rivals {
            best: of.map(|others| others.best),
            overlap: of.map(|others| (others.overlap, others.overlapping)),
            count: of.map(|others| others.count),
            of_noun: of.map(|others| others.of_noun),
            taken: of.map(|others| others.of_value > own),
            is_open: draft.agreement == Agreement::Open,
            adds_up: adds_up(located, draft.a, draft.b) || adds_up(located, draft.b, draft.a),
        };
        let evidence = evidence(x, y, &draft.like, &rivals);
        Some(Candidate { a: draft.a, b: draft.b, verdict, is_apart, evidence, word: draft.word })
    };
    drafts.into_iter().filter_map(decided).collect()
}

/// Marks of candidates that contradict each other whether they are what is left when the agreeing ones are told.
fn mark_left(located: &[Located], found: &mut [Candidate]) {
    let others = |candidate: &Candidate| {
        let [a, b] = [candidate.a, candidate.b].map(|at| located[at].at.article);
        [(candidate.a, b), (candidate.b, a)]
    };
    let agrees = |candidate: &&Candidate| {
        candidate.verdict != Verdict::Differs && score(&candidate.evidence, candidate.verdict) >= 0.0
    };
    let settled: BTreeSet<(usize, usize)> = found.iter().filter(agrees).flat_map(others).collect();
    let sentences = |candidate: &Candidate| (located[candidate.a].at, located[candidate.b].at);
    let mut beside: BTreeMap<_, usize> = BTreeMap::new();
    for candidate in found.iter().filter(agrees) {
        *beside.entry(sentences(candidate)).or_default() += 1;
    }
    // How many of a sort are left in a report and in a sentence, beside each other report.
    let mut of_report: BTreeMap<_, u32> = BTreeMap::new();
    let mut of_sentence: BTreeMap<_, u32> = BTreeMap::new();
    let partners: BTreeSet<(usize, usize)> =
        found.iter().flat_map(others).map(|(at, other)| (located[at].at.article, other)).collect();
    for (at, one) in located.iter().enumerate().filter(|(_, one)| !one.quantity.is_derived) {
        let article = one.at.article;
        for &(_, other) in partners.range((article, 0)..(article + 1, 0)) {
            if !settled.contains(&(at, other)) {
                *of_report.entry((article, other, one.slot())).or_default() += 1;
                *of_sentence.entry((one.at, other, one.slot())).or_default() += 1;
            }
        }
    }
    for candidate in found.iter_mut().filter(|candidate| candidate.verdict == Verdict::Differs) {
        let sides = others(candidate);
        let taken = sides.iter().filter(|side| settled.contains(side)).count();
        let lone = |of: &dyn Fn(usize, usize) -> Option<u32>| {
            taken == 0 && sides.iter().all(|&(at, other)| of(at, other) == Some(1))
        };
        let in_report =
            lone(&|at, other| of_report.get(&(located[at].at.article, other, located[at].slot())).copied());
        let in_sentence =
            lone(&|at, other| of_sentence.get(&(located[at].at, other, located[at].slot())).copied());
        let beside = beside.get(&sentences(candidate)).copied().unwrap_or_default();
        mark(&mut candidate.evidence, taken, in_report, in_sentence, beside);
    }
}

/// Marks how much likelier each candidate is than the likeliest other one of either quantity.
fn mark_margins(located: &[Located], found: &mut [Candidate]) {
    // The two highest scores of each quantity with each other report.
    let mut best: BTreeMap<(usize, usize), [f32; 2]> = BTreeMap::new();
    let scores: Vec<f32> = found.iter().map(|candidate| candidate.link().score).collect();
    let sides = |candidate: &Candidate| {
        [(candidate.a, located[candidate.b].at.article), (candidate.b, located[candidate.a].at.article)]
    };
    for (candidate, &score) in found.iter().zip(&scores) {
        for side in sides(candidate) {
            let [first, second] = best.entry(side).or_insert([f32::NEG_INFINITY; 2]);
            if score > *first {
                (*first, *second) = (score, *first);
            } else {
                *second = second.max(score);
            }
        }
    }
    for (candidate, score) in found.iter_mut().zip(scores) {
        let rival = sides(candidate).into_iter().map(|side| {
            let [first, second] = best.get(&side).copied().unwrap_or([f32::NEG_INFINITY; 2]);
            if score >= first { second } else { first }
        });
        mark_margin(&mut candidate.evidence, score - rival.fold(f32::NEG_INFINITY, f32::max));
    }
}

/// Whether what happened to those counted rules out that they are the same.
fn opposed(p: &Quantity, q: &Quantity) -> bool {
    // Who comes to hospital is injured, too: a number told of the one may be that of the other.
    let both = |p: Role, q: Role| match p {
        Role::Hospital => matches!(q, Role::Injured | Role::Sick),
        // Whoever is saved is brought to safety.
        Role::Evacuated => q == Role::Rescued,
        Role::Treated => matches!(q, Role::Hospital | Role::Injured | Role::Sick),
        _ => false,
    };
    p.role.zip(q.role).is_some_and(|(p, q)| p != q && !both(p, q) && !both(q, p))
}

/// Whether two counts are too far apart to be of one thing.
fn far(x: &Located, y: &Located) -> bool {
    let (p, q) = (&x.quantity, &y.quantity);
    // Nobody, and somebody.
    if p.measure == Measure::Count && p.value.low.min(q.value.low) == 0.0 {
        return p.value.low.max(q.value.low) > SOME;
    }
    let far = p.value.high.max(q.value.high) > p.value.low.min(q.value.low) * FAR;
    // Of the missing, all but one may be found.
    let missing = p.role == Some(Role::Missing);
    let later = missing || p.value.high.max(q.value.high) <= p.value.low.min(q.value.low) * FAR_LATER;
    match p.measure {
        Measure::Count => far && (x.published == y.published || !later),
        Measure::Unit(dimension) if dimension != Dimension::Temperature => {
            p.value.high.max(q.value.high) > p.value.low.min(q.value.low) * FAR_MEASURE
        }
        _ => false,
    }
}

/// Whether a figure beside a quantity and it make up another one: `elf zu sechs Stimmen`, `17 Eigentümer`.
fn adds_up(located: &[Located], of: usize, other: usize) -> bool {
    let (own, whole) = (&located[of], &located[other]);
    let value = |one: &Located| one.quantity.value.low;
    let is_number =
        |one: &Located| matches!(one.quantity.measure, Measure::Count | Measure::Unit(_) | Measure::Score);
    if !is_number(own) || value(own) >= value(whole) {
        return false;
    }
    let near =
        |one: &&Located| one.at.article == own.at.article && one.at.sentence.abs_diff(own.at.sentence) <= 1;
    let before = located[..of].iter().rev().take_while(near);
    let behind = located[of + 1..].iter().take_while(near);
    before
        .chain(behind)
        .filter(|one| sort(&one.quantity) == sort(&own.quantity))
        .any(|one| (value(one) + value(own) - value(whole)).abs() < 1e-6 * value(whole))
}

/// Whether numbers of two scopes can be of one thing; the reports may say so in different words.
fn one_scope(p: &Quantity, q: &Quantity) -> bool {
    // `weitere 27 wurden verletzt`, beside the dead.
    let one_role = p.role.is_some() && p.role == q.role;
    let (p, q) = (p.scope, q.scope);
    if one_role && matches!((p, q), (Scope::More, Scope::Whole) | (Scope::Whole, Scope::More)) {
        return true;
    }
    let open = |scope: Scope| matches!(scope, Scope::Part | Scope::Change | Scope::Total);
    p == q || (p == Scope::Whole && open(q)) || (q == Scope::Whole && open(p))
}

/// What is to be said of two values, if anything, and whether two sources tell them.
fn verdict(x: &Located, y: &Located, agreement: Agreement) -> Option<(Verdict, bool)> {
    let (p, q) = (&x.quantity, &y.quantity);
    match agreement {
        Agreement::Same => Some((Verdict::Same, false)),
        Agreement::Compatible => Some((Verdict::Compatible, false)),
        // `in diesem Jahr`, `am Montag`.
        Agreement::Open if p.measure == Measure::Date => None,
        Agreement::Open | Agreement::Differs => {
            // What two parties say are two facts.
            let other_side = x.source.zip(y.source).is_some_and(|(x, y)| x.is_apart_from(y));
            // `164 Passagiere und sechs Besatzungsmitglieder`, `170 Menschen`.
            let adds_up = |sum: Option<f64>, value: f64| sum.is_some_and(|sum| (sum - value).abs() < 1e-6);
            let part = adds_up(x.sum, q.value.low) || adds_up(y.sum, p.value.low);
            // `26-Jähriger`, `sechs`: a number on its own is compared with what it is equal to.
            let is_often = |p: &Quantity| p.measure == Measure::Times;
            let one_sort = sort(p) == sort(q) || is_often(p) || is_often(q);
            // Who is treated was hurt or is ill.
            let is_hurt = |p: Role, q: Role| p == Role::Treated && matches!(q, Role::Injured | Role::Sick);
            let one_role = p.role.zip(q.role).is_none_or(|(p, q)| p == q || is_hurt(p, q) || is_hurt(q, p));
            // `in der 9. Minute`, `elf Minuten lang`.
            let is_moment =
                |p: &Quantity| p.measure == Measure::Unit(Dimension::Duration) && p.value.high > p.value.low;
            // `nach elf Minuten`: in a match, a moment, too.
            let may_be = |one: &Located| is_moment(&one.quantity) || one.lead == Some(Lead::After);
            let one_sort = one_sort && (is_moment(p) == is_moment(q) || may_be(x) && may_be(y));
            // `53,6 Prozent für Weber`, `46,4 Prozent für Kluge`: what is left of the whole.
            let is_rest = p.measure == Measure::Unit(Dimension::Share)
                && q.measure == p.measure
                && (p.value.low + q.value.low - 100.0).abs() < 1e-6;
            (!part && !is_rest && one_role && !far(x, y) && one_sort && one_scope(p, q))
                .then_some((Verdict::Differs, other_side))
        }
    }
}

/// How two quantities of one sort agree; a number on its own may have left out its unit.
fn comparable(x: &Located, y: &Located) -> Option<Agreement> {
    let (p, q) = (&x.quantity, &y.quantity);
    if sort(p) == sort(q) {
        // The youngest is not the oldest.
        if p.extreme.zip(q.extreme).is_some_and(|(p, q)| p != q) {
            return None;
        }
        let before = [p.scope, q.scope].contains(&Scope::Before) && p.scope != q.scope;
        return (!before).then(|| agreement(p, q));
    }
    // `17 Tore`, `17 Mal`.
    let often = |p: &Quantity, q: &Quantity| p.measure == Measure::Count && q.measure == Measure::Times;
    if often(p, q) || often(q, p) {
        return Some(p.value.agreement(&q.value, p.value.low.max(q.value.low) < COUNTED));
    }
    // `6,5 Punkte`, `7 Zähler`: that they differ is told of one player and another, and said nowhere.
    let points = |x: &Located, y: &Located| {
        x.quantity.measure == Measure::Unit(Dimension::Points)
            && y.quantity.measure == Measure::Count
            && y.classes.meet(Classes::of(POINT))
    };
    if points(x, y) || points(y, x) {
        return Some(p.value.agreement(&q.value, true));
    }
    let bare = |p: &Quantity| p.measure == Measure::Count && p.head.is_none() && p.role.is_none();
    let (bare, other) = if bare(p) {
        (p, q)
    } else if bare(q) {
        (q, p)
    } else {
        return None;
    };
    let fits = match other.measure {
        Measure::Age => (5.0..110.0).contains(&bare.value.low),
        Measure::Unit(Dimension::Money) => bare.value.low >= 1e5,
        _ => false,
    };
    if fits {
        return (p.scope == q.scope).then(|| agreement(p, q));
    }
    // `7,6 Tonnen`, `der Durchschnitt liegt bei 7,6`: that such numbers differ is said nowhere.
    let is_measured = matches!(other.measure, Measure::Unit(_)) && one_scope(p, q);
    let agreement = agreement(p, q);
    (is_measured && matches!(agreement, Agreement::Same | Agreement::Compatible)).then_some(agreement)
}

/// What leads from a quantity to those of other reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Sort((Measure, &'static str)),
    Role(Role),
    /// A word of its clause or what it counts, by its hash.
    Word(u64),
}

/// The pairs of quantities that may be one fact, the one of the earlier article first, in their order.
fn near(located: &[Located], scores: &SentenceScores) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let of_sentence = |at: &SentenceRef| {
        let first = located.partition_point(|located| located.at < *at);
        first..first + located[first..].iter().take_while(|located| located.at == *at).count()
    };
    for (a, b, _) in scores {
        let (of_a, of_b) = (of_sentence(a), of_sentence(b));
        found.extend(of_a.flat_map(|a| of_b.clone().map(move |b| (a, b))));
    }
    let mut keys: Vec<(Key, usize)> = Vec::new();
    for (place, located) in located.iter().enumerate() {
        let quantity = &located.quantity;
        let inside = |token: &u32| (quantity.clause.0..quantity.clause.1).contains(token);
        let near = located.context.iter().filter(|(_, _, token)| inside(token)).map(|(key, ..)| *key);
        let words = near.chain(located.head.iter().copied()).map(Key::Word);
        // Where a sort has few, each is held against each.
        let sort = Key::Sort(sort(quantity));
        keys.extend(words.chain([sort]).chain(quantity.role.map(Key::Role)).map(|key| (key, place)));
    }
    keys.stable_sort();
    keys.dedup();
    for places in keys.chunk_by(|x, y| x.0 == y.0).filter(|places| places.len() <= MOST_SHARING) {
        for (number, &(_, a)) in places.iter().enumerate() {
            let others =
                places[number + 1..].iter().filter(|(_, b)| located[a].at.article != located[*b].at.article);
            found.extend(others.map(|&(_, b)| (a, b)));
        }
    }
    near_values(located, &mut found);
    found.stable_sort();
    found.dedup();
    found
}

/// Adds the pairs of quantities of one sort whose values are near each other, and those that are alone of their sort.
fn near_values(located: &[Located], found: &mut Vec<(usize, usize)>) {
    let counted = |place: &usize| located[*place].quantity.measure != Measure::Date;
    let mut order: Vec<usize> = (0..located.len()).filter(counted).collect();
    let key = |place: usize| {
        let quantity = &located[place].quantity;
        let low = quantity.value.low;
        // `14 Messerstiche`, `13 Mal`.
        let (measure, currency) = sort(quantity);
        let measure = if measure == Measure::Times { Measure::Count } else { measure };
        ((measure, currency), if measure == Measure::Clock { low % HALF_DAY } else { low })
    };
    order.stable_sort_by(|a, b| {
        let (a, b) = (key(*a), key(*b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    for (number, &a) in order.iter().enumerate() {
        let (sort, value) = key(a);
        for &b in order.iter().skip(number + 1).take(MOST_NEAR) {
            let other = key(b);
            let alone = located[a].alone_in_report && located[b].alone_in_report;
            if other.0 != sort || (value < other.1 * NEAR_VALUE && !alone) {
                break;
            }
            if located[a].at.article != located[b].at.article {
                found.push((a.min(b), a.max(b)));
            }
        }
    }
}

/// The weight of the shared words, and the token of the first with the best one.
fn shared(x: &[(u64, f32, u32)], y: &[(u64, f32, u32)]) -> (f32, Option<u32>) {
    let (mut sum, mut best, mut word) = (0.0, 0.0, None);
    let mut rest = y;
    for &(key, weight, token) in x {
        let skipped = rest.partition_point(|other| other.0 < key);
        rest = rest.get(skipped..).unwrap_or_default();
        let Some(other) = rest.first().filter(|other| other.0 == key) else { continue };
        let weight = weight.min(other.1);
        sum += weight;
        if weight > best {
            (best, word) = (weight, Some(token));
        }
    }
    (sum, word)
}
