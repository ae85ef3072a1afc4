//! What speaks for two quantities being one fact.

use std::cmp::Ordering;

use super::Verdict;
use super::agreement::{at_end, day_of_month, minutes_apart, rounds_clock};
use super::located::{Located, When};
use crate::facts::value::Value;
use crate::facts::{Measure, Quantity, Scope, WEEK};
use crate::german::approximation::Bound;
use crate::german::measures::Dimension;
use crate::german::roles::Role;
use crate::util::math;

/// How many figures the evidence has.
pub const FACT_EVIDENCE: usize = 96;

/// The names of the figures, in their order.
pub const FACT_EVIDENCE_NAMES: [&str; FACT_EVIDENCE] = [
    // Always 1.
    "bias",
    // The probability that their sentences tell the same, of pairs and of related sentences.
    "paired",
    "related",
    // The root of the weight of shared words, and the same where their sentences are no pair.
    "context",
    "context unpaired",
    // What they count: the same noun; nouns of one class; people, told closer by one; other nouns; no noun on one side.
    "same noun",
    "same class",
    "people",
    "other noun",
    "no noun",
    // What happened to those who are counted: the same, or told by one alone.
    "same role",
    "one role",
    // Nearness of the values, 0 to 1; the same of large numbers and in pairs; whether one figure is another or two are swapped.
    "near",
    "near and large",
    "near in pair",
    "one figure",
    // Whether each is alone of its sort in its sentence, the same in pairs, and in its report.
    "alone",
    "alone in pair",
    "alone in report",
    // Their likeness beside the best that either has with another quantity of its sort, and whether each is the other's best.
    "rank",
    "choice",
    // Whether the same value stands elsewhere in the other report: for neither, one or both.
    "taken",
    // What sort they are.
    "date or time",
    "near date or time",
    "age",
    "money",
    "share",
    "other unit",
    // Whether the noun is left out on a side.
    "ellipsis",
    // Whether nothing else in the other report counts the same noun or role, and whether one alone is of an earlier time.
    "one of its noun",
    "other time",
    // Whether either is the greatest number of its role in its report; whether the later report has the greater number; whether
    // a role is told by one alone and the noun is not the same.
    "greatest of role",
    "grown",
    "one role, other noun",
    // Whether their clauses name somebody or something in common, or each others alone; whether a noun of one clause is the
    // end of a compound of the other.
    "same name",
    "other name",
    "end of a compound",
    // Alone in the report, in paired sentences; whether either has no other candidate.
    "alone in report in pair",
    "only candidate",
    // ln of the quantities of the one report plus ln of those of the other: among many, one is like another by chance.
    "reports",
    // Whether they are of another scope, and where one is a change.
    "other scope",
    "one change",
    "other scope, large",
    // How many of them agree with another; whether they are all that is left of their sort when those that agree are told, in
    // their reports, in their sentences, and these in pairs.
    "settled",
    "left in report",
    "left in sentence",
    "left in sentence in pair",
    "left in report in pair",
    // Of days: whether both are as fine, both are years, and both are days near those of their reports; of clock times, whether
    // one rounds the other.
    "same grain",
    "years",
    "days of the reports",
    "rounded clock",
    // Whether nothing tells them to be one: no pair, no related sentences, hardly a shared word, no common noun.
    "nothing shared",
    // Whether either is no more than a limit: `bis zu 70`.
    "limit",
    // How many of the fields of the words around them are shared; whether they have fields, and share none; whether either
    // shares more with nothing else. Whether both days come after their reports, or before; whether days and clock times stand
    // in sentences that are no pair.
    "fields",
    "other fields",
    "choice of fields",
    "both to come",
    "both long before",
    "date or time unpaired",
    // Whether two figures are swapped; whether two days share the month or the day of the month; nearness by the logarithm, of numbers
    // with two figures and more; whether they are as fine and as long, and how many figures one has more.
    "swapped",
    "one part of a day",
    "close",
    "same figures",
    "more figures",
    // Whether the same preposition stands before both, or another.
    "same lead",
    "other lead",
    // Of days and lengths of time.
    "same lead in time",
    "other lead in time",
    // How far their places in the reports are from each other, and whether both open their reports.
    "other place",
    "both open",
    // The same noun or class in pairs; whether one leaves out its unit.
    "noun in pair",
    "unit left out",
    // How much likelier it is than the likeliest other candidate with either, by the weights of before.
    "margin",
    // Whether somebody is named who says so, in one report alone and in both.
    "attributed by one",
    "attributed by both",
    // How many other quantities of the two sentences agree with each other.
    "agreeing beside",
    // Whether two others say so.
    "other source",
    // Whose figure it is, by the name next to it: the same, or another.
    "same owner",
    "other owner",
    // Whether they are minutes of a match: `in der 71. Minute`.
    "minutes of a match",
    // Whether rounding may explain the difference, and whether one or both are no exact numbers.
    "perhaps rounded",
    "one vague",
    "both vague",
    // Whether a figure beside one of them makes up the difference: `elf zu sechs Stimmen`, `17 Eigentümer`.
    "adds up",
    // Of ages: the same noun or class; other nouns; whether one is a woman's and one a man's; the same name and others near them.
    "age of one noun",
    "age of other nouns",
    "age of another gender",
    "age by a name",
    "age by other names",
    // Of what is measured, whether their clauses share a field of meaning.
    "fields of a measure",
    // Whether one is of an earlier time alone, or says that there are more.
    "one before",
    "one more",
    // The root of the weight of shared words that stand close to both figures.
    "context around",
    // Whether both are small counts, which are alike by chance, and whether these are of one noun or role.
    "small",
    "small of one noun",
];

/// The figures, in the order of [`FACT_EVIDENCE_NAMES`].
pub type FactEvidence = [f32; FACT_EVIDENCE];

// Logistic regressions on annotated reports, by `training train facts`, which prints them: one for values that agree and one
// for values that contradict each other, for who says that two reports contradict each other needs other evidence.
#[allow(clippy::approx_constant, reason = "what is learnt may come near a constant")]
const DIFFERING: FactEvidence = [
    -2.08, 0.76, -0.39, -0.04, -0.01, 0.42, 1.41, 0.55, -0.72, -0.32, 1.41, -0.25, 3.30, -0.53, -0.32, 0.98,
    0.51, -0.30, -0.22, 0.00, 0.82, -0.69, -0.87, -1.59, 0.85, -0.64, -0.89, 1.09, -0.37, 0.02, -0.41, 1.39,
    0.83, 0.96, 0.03, -0.25, -0.72, 0.01, -0.07, -0.35, 0.03, -0.63, 0.10, -1.40, 0.25, -0.31, 0.41, -0.16,
    0.04, 0.12, 0.73, 0.00, -0.87, -1.08, 0.46, 0.16, 0.57, 1.70, 0.89, 0.64, 1.97, 0.71, 0.46, -0.50, -2.18,
    0.37, -0.43, -0.30, -0.15, -1.78, -0.02, -0.25, 0.58, 0.61, -0.09, 0.89, 0.11, -1.33, 0.47, -0.91, -1.96,
    -0.88, 0.33, 0.80, -0.59, 0.66, -1.45, -1.78, -1.50, -0.24, -0.41, 0.00, -1.21, 0.64, 0.02, -0.18,
];
#[allow(clippy::approx_constant, reason = "what is learnt may come near a constant")]
const AGREEING: FactEvidence = [
    -0.99, 1.40, 2.15, 0.34, -0.20, -0.65, 0.80, 0.38, -0.47, -0.23, 0.21, 1.22, 2.39, 0.02, -0.21, -0.19,
    0.00, -0.01, -0.75, 0.04, 0.61, -0.47, 0.72, -1.88, 0.72, -0.03, -0.23, -0.17, -0.38, 1.14, 0.33, -1.09,
    -0.43, -1.19, -0.22, 0.37, -0.13, 0.35, 0.16, -0.22, 0.28, -0.46, -0.66, 0.00, 0.00, 0.00, 0.00, 0.00,
    -1.14, -0.40, 1.38, 0.45, -0.24, -0.78, 0.62, 0.13, -0.40, 2.22, 1.45, -0.10, -0.07, 0.00, 0.50, 0.23,
    0.05, 0.15, -0.29, -0.15, -0.30, -0.28, 0.50, -0.04, -0.57, 0.75, -0.22, -0.50, 0.00, 0.06, 0.51, -0.53,
    -1.35, 0.00, -0.03, -0.25, 1.17, 0.09, 0.04, -0.07, 0.03, 1.00, 0.36, 0.00, -0.13, -0.01, -1.71, 1.27,
];
/// The log-odds from which two quantities are one fact. Those that contradict each other need more of them, so that nine in ten
/// are right in cross-validation, and still more in long reports, where much is alike: `reports` of the evidence, above or
/// below [`MIDDLE`], at most [`MOST_OFF`] of it.
const LEAST_AGREEING: f32 = 1.0;
/// Of days and clock times, where most reports name the day of the event for many things that happened on it.
const LEAST_AGREEING_IN_TIME: f32 = 1.5;
const LEAST_DIFFERING: f32 = 1.25;
const MIDDLE: f32 = 5.9;
const MOST_OFF: f32 = 0.5;

/// The most weight of shared words that counts.
const MOST_CONTEXT: f32 = 3.0;
/// Shared words of less weight are none.
const LITTLE: f32 = 0.3;
/// Counts up to here are often the same by chance.
const SMALL: f64 = 4.0;
/// Numbers from here up are seldom the same by chance.
const LARGE: f64 = 13.0;

/// The shortest end of a compound that names the same, in bytes.
const LEAST_END: usize = 4;

/// What two quantities have in common, before they are held against others.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Likeness {
    /// The probability that their sentences tell the same.
    pub(super) paired: f32,
    pub(super) related: f32,
    /// The weight of the shared words.
    pub(super) context: f32,
    pub(super) noun: Noun,
    pub(super) role: Option<bool>,
    /// The part of the fields of the words around them that both have.
    pub(super) overlap: f32,
}

/// How the nouns agree that two quantities count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Noun {
    #[default]
    Missing,
    Same,
    Class,
    People,
    Other,
}

impl Likeness {
    pub(super) fn between(x: &Located, y: &Located, paired: f32, related: f32, context: f32) -> Self {
        let (p, q) = (x.quantity.role, y.quantity.role);
        let role = match (p, q) {
            (None, None) => None,
            (p, q) => Some(p == q),
        };
        let shared = x.slots.common(y.slots).len() as f32;
        let overlap = shared / x.slots.union(y.slots).len().max(1) as f32;
        Self { paired, related, context, noun: noun(x, y), role, overlap }
    }

    /// Whether they count the same, by the noun or the role.
    pub(super) fn is_of_noun(&self) -> bool {
        matches!(self.noun, Noun::Same | Noun::Class) || self.role == Some(true)
    }

    /// How like they are, as one figure.
    pub(super) fn total(&self, x: &Located, y: &Located) -> f32 {
        let greatest = self.role == Some(true) && x.greatest && y.greatest;
        let noun = match self.noun {
            Noun::Same => 1.0,
            Noun::Class => 0.8,
            Noun::People => 0.4,
            Noun::Missing => 0.2,
            Noun::Other => 0.0,
        };
        let role = match self.role {
            Some(true) => 0.7,
            Some(false) => -0.4,
            None => 0.0,
        };
        1.5 * self.paired
            + self.overlap
            + self.related
            + self.context.min(MOST_CONTEXT).sqrt()
            + noun
            + role
            + if greatest { 0.8 } else { 0.0 }
    }
}

fn noun(x: &Located, y: &Located) -> Noun {
    if x.head.is_empty() || y.head.is_empty() {
        return Noun::Missing;
    }
    let (of_x, of_y) = (x.classes, y.classes);
    let anybody = of_x.are_anybody() || of_y.are_anybody();
    if x.head.iter().any(|key| y.head.binary_search(key).is_ok()) {
        return if of_x.are_anybody() && of_y.are_anybody() { Noun::People } else { Noun::Same };
    }
    // `Uhren`, `Nobeluhren`; `Stimmen`, `Kreuze` only by the list.
    let ends = |long: &str, short: &str| {
        short.len() >= LEAST_END && long.len() > short.len() && long.ends_with(short)
    };
    if ends(&x.noun, &y.noun) || ends(&y.noun, &x.noun) {
        return Noun::Class;
    }
    match (anybody, of_x.are_known() && of_y.are_known()) {
        (true, true) if of_x.meet(of_y) => Noun::People,
        // Who is counted by a noun that is not known may be people.
        (true, false) => Noun::Missing,
        (false, true) if of_x.meet(of_y) => Noun::Class,
        _ => Noun::Other,
    }
}

/// What a candidate is held against.
pub(super) struct Rivals {
    /// The greatest likeness of either with any of the other report.
    pub(super) best: [f32; 2],
    /// The greatest part of shared fields, and how many have as great a one.
    pub(super) overlap: [(f32, u32); 2],
    /// Whether the value of either stands elsewhere in the other report.
    pub(super) taken: [bool; 2],
    /// How many of the other report may be the same fact as either.
    pub(super) count: [u32; 2],
    /// How many of the other report count the same noun or role, for either.
    pub(super) of_noun: [u32; 2],
    /// Whether rounding may explain the difference.
    pub(super) is_open: bool,
    /// Whether a figure beside one of them makes up the difference.
    pub(super) adds_up: bool,
}

/// Whether a number is told as an estimate or a limit.
fn is_vague(quantity: &Quantity) -> bool {
    !matches!(quantity.value.bound, Bound::Exact | Bound::Between)
}

pub(super) fn evidence(x: &Located, y: &Located, like: &Likeness, rivals: &Rivals) -> FactEvidence {
    let (p, q) = (&x.quantity, &y.quantity);
    // `7,6 Tonnen` and `7,6`: of two measures the one with a unit, whichever report has it.
    let measure = if p.measure == Measure::Count { q.measure } else { p.measure };
    let flag = |is: bool| f32::from(u8::from(is));
    let dated = matches!(measure, Measure::Date | Measure::Clock);
    let near = match measure {
        Measure::Date => apart(p.value.low, q.value.low, MOST_DAYS),
        Measure::Clock => apart(minutes_apart(p, q), 0.0, MOST_MINUTES),
        Measure::Age => nearness(at_end(p, q).low, at_end(q, p).low),
        _ => nearness(p.value.low, q.value.low),
    };
    let in_pair = flag(like.paired > 0.0);
    let alone = flag(x.alone && y.alone);
    let context = like.context.min(MOST_CONTEXT).sqrt();
    let own = like.total(x, y);
    let chosen = |best: f32| if own >= best { 0.5 } else { 0.0 };
    let only = |best: (f32, u32)| if like.overlap > 0.0 && best == (like.overlap, 1) { 0.5 } else { 0.0 };
    let same_name = (!x.names.is_empty() && !y.names.is_empty())
        .then(|| x.names.iter().any(|name| y.names.binary_search(name).is_ok()));
    let is = |noun: Noun| flag(like.noun == noun);
    let figures = match measure {
        Measure::Date if is_year(x) && is_year(y) => Figures::of(year(p.value.low), year(q.value.low)),
        Measure::Date => Figures::Other,
        Measure::Clock => Figures::of(on_the_clock(p.value.low), on_the_clock(q.value.low)),
        _ => {
            let step = p.value.step.min(q.value.step).max(f64::MIN_POSITIVE);
            Figures::of((p.value.low / step).round(), (q.value.low / step).round())
        }
    };
    let long = p.digits().min(q.digits()) >= 2 && !dated;
    let lead = x.lead.zip(y.lead).map(|(x, y)| x == y);
    let owner = (!x.owner.is_empty() && !y.owner.is_empty())
        .then(|| x.owner.iter().any(|key| y.owner.binary_search(key).is_ok()));
    let is_small = !dated
        && p.value.low.max(q.value.low) <= SMALL
        && matches!(measure, Measure::Count | Measure::Rank | Measure::Ordinal);
    let of_age = flag(measure == Measure::Age);
    let in_time = flag(measure == Measure::Date || measure == Measure::Unit(Dimension::Duration));
    [
        1.0,
        like.paired,
        like.related,
        context,
        context * (1.0 - in_pair),
        is(Noun::Same),
        is(Noun::Class),
        is(Noun::People),
        is(Noun::Other),
        is(Noun::Missing) * flag(measure == Measure::Count),
        flag(like.role == Some(true)),
        flag(like.role == Some(false)),
        near,
        near * flag(!dated && p.value.low.min(q.value.low) >= LARGE),
        near * in_pair,
        flag(figures != Figures::Other),
        alone,
        alone * in_pair,
        flag(x.alone_in_report && y.alone_in_report),
        own / rivals.best[0].max(rivals.best[1]).max(f32::MIN_POSITIVE),
        chosen(rivals.best[0]) + chosen(rivals.best[1]),
        flag(rivals.taken[0]) + flag(rivals.taken[1]),
        flag(dated),
        flag(dated) * near,
        flag(measure == Measure::Age),
        flag(measure == Measure::Unit(Dimension::Money)),
        flag(matches!(measure, Measure::Unit(Dimension::Share | Dimension::Points))),
        flag(matches!(measure, Measure::Unit(_))),
        flag(p.is_elliptical || q.is_elliptical),
        flag(like.is_of_noun() && rivals.of_noun == [1, 1]),
        flag(earlier(x, y) != earlier(y, x)),
        flag(like.role == Some(true) && x.greatest && y.greatest),
        flag(grown(x, y)),
        flag(like.role == Some(false) && like.noun != Noun::Same),
        flag(same_name == Some(true)),
        flag(same_name == Some(false)),
        flag(ends_alike(&x.nouns, &y.nouns)),
        flag(x.alone_in_report && y.alone_in_report) * in_pair,
        flag(rivals.count == [1, 1]),
        x.report + y.report,
        flag(p.scope != q.scope),
        flag((p.scope == Scope::Change) != (q.scope == Scope::Change)),
        flag(p.scope != q.scope && p.value.low.min(q.value.low) >= LARGE),
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        flag(measure == Measure::Date && p.value.high - p.value.low == q.value.high - q.value.low),
        flag(measure == Measure::Date && is_year(x) && is_year(y)),
        flag(measure == Measure::Date && is_of_report(x) && is_of_report(y)),
        flag(measure == Measure::Clock && rounds_clock(p, q)),
        flag(like.paired == 0.0 && like.related == 0.0 && like.context < LITTLE && !like.is_of_noun()),
        flag([p.value.bound, q.value.bound].contains(&Bound::AtMost)),
        like.overlap,
        flag(like.overlap == 0.0 && !x.slots.is_empty() && !y.slots.is_empty()),
        only(rivals.overlap[0]) + only(rivals.overlap[1]),
        flag(x.when == When::After && y.when == When::After),
        flag(x.when == When::Before && y.when == When::Before),
        flag(dated) * (1.0 - in_pair),
        flag(figures == Figures::Swapped),
        flag(measure == Measure::Date && one_part(x, y)),
        flag(long) * closeness(p.value.low, q.value.low),
        flag(long && p.value.step == q.value.step && p.digits() == q.digits()),
        flag(!dated) * (p.digits() as f32 - q.digits() as f32).abs().min(MOST_FIGURES) / MOST_FIGURES,
        flag(lead == Some(true)),
        flag(lead == Some(false)),
        flag(lead == Some(true)) * in_time,
        flag(lead == Some(false)) * in_time,
        (x.place - y.place).abs(),
        flag(x.at.sentence < OPENING && y.at.sentence < OPENING),
        flag(like.is_of_noun()) * in_pair,
        flag(p.measure != q.measure),
        0.0,
        flag(x.is_attributed() != y.is_attributed()),
        flag(x.is_attributed() && y.is_attributed()),
        0.0,
        flag(x.source.zip(y.source).is_some_and(|(x, y)| x != y)),
        flag(owner == Some(true)),
        flag(owner == Some(false)),
        flag(measure == Measure::Unit(Dimension::Duration) && p.value.high > p.value.low),
        flag(rivals.is_open),
        flag(is_vague(p) != is_vague(q)),
        flag(is_vague(p) && is_vague(q)),
        flag(rivals.adds_up),
        of_age * flag(matches!(like.noun, Noun::Same | Noun::Class)),
        of_age * is(Noun::Other),
        of_age * flag(x.gender.zip(y.gender).is_some_and(|(x, y)| x != y)),
        of_age * flag(same_name == Some(true)),
        of_age * flag(same_name == Some(false)),
        flag(matches!(measure, Measure::Unit(_))) * like.overlap,
        flag((p.scope == Scope::Before) != (q.scope == Scope::Before)),
        flag((p.scope == Scope::More) != (q.scope == Scope::More)),
        shared_around(x, y).min(MOST_CONTEXT).sqrt(),
        flag(is_small),
        flag(is_small && like.is_of_noun()),
    ]
}

/// Words within so many tokens of a figure are around it.
const AROUND: u32 = 6;

/// The weight of the shared words that stand around both figures.
fn shared_around(x: &Located, y: &Located) -> f32 {
    let close = |one: &Located, token: u32| {
        let (start, end) = one.quantity.tokens;
        token + AROUND >= start && token < end + AROUND
    };
    let mut sum = 0.0;
    let mut rest = &y.context[..];
    for &(key, weight, _) in x.context.iter().filter(|found| close(x, found.2)) {
        let skipped = rest.partition_point(|other| other.0 < key);
        rest = rest.get(skipped..).unwrap_or_default();
        let mut of_key = rest.iter().take_while(|other| other.0 == key);
        if let Some(other) = of_key.find(|other| close(y, other.2)) {
            sum += weight.min(other.1);
        }
    }
    sum
}

/// Whether one is of an earlier time; `am Tag zuvor` of a later report is the day of the earlier one.
fn earlier(x: &Located, y: &Located) -> bool {
    x.past || x.before && x.published == y.published
}

/// The year of a day, in days since 1970-01-01; of the first of January, the right one.
fn year(day: f64) -> f64 {
    (1_970.0 + (day + 2.0) / 365.2425).floor()
}

/// Whether a date is a whole year.
fn is_year(x: &Located) -> bool {
    (364.0..366.5).contains(&(x.quantity.value.high - x.quantity.value.low))
}

/// Whether a date is a day around that of its report.
fn is_of_report(x: &Located) -> bool {
    let value = x.quantity.value;
    value.high - value.low < 1.0
        && x.published.is_some_and(|published| (value.low - f64::from(published)).abs() <= WEEK)
}

/// Adds what is known when the agreeing quantities are found.
pub(super) fn mark(
    evidence: &mut FactEvidence,
    settled: usize,
    in_report: bool,
    in_sentence: bool,
    beside: usize,
) {
    let flag = |is: bool| f32::from(u8::from(is));
    let in_pair = evidence[PAIRED] > 0.0;
    evidence[SETTLED] = settled as f32;
    evidence[SETTLED + 1] = flag(in_report);
    evidence[SETTLED + 2] = flag(in_sentence);
    evidence[SETTLED + 3] = flag(in_sentence && in_pair);
    evidence[SETTLED + 4] = flag(in_report && in_pair);
    evidence[BESIDE] = beside.min(MOST_BESIDE) as f32;
}

/// Adds how much likelier a candidate is than the likeliest other one.
pub(super) fn mark_margin(evidence: &mut FactEvidence, margin: f32) {
    evidence[MARGIN] = margin.clamp(-MOST_MARGIN, MOST_MARGIN);
}

/// How sure two quantities are one fact: log-odds above what is asked for.
pub(super) fn score(evidence: &FactEvidence, verdict: Verdict) -> f32 {
    let (weights, least) = match verdict {
        Verdict::Differs => {
            (DIFFERING, LEAST_DIFFERING + (evidence[REPORTS] - MIDDLE).clamp(-MOST_OFF, MOST_OFF))
        }
        _ if evidence[DATE_OR_TIME] > 0.0 => (AGREEING, LEAST_AGREEING_IN_TIME),
        _ => (AGREEING, LEAST_AGREEING),
    };
    let score = evidence.iter().zip(weights).map(|(figure, weight)| figure * weight).sum::<f32>() - least;
    // Who reports later has the greater number of dead: few of the reports to learn from are of different days.
    let is = |figure: usize| evidence[figure] > 0.0;
    let went_on = verdict == Verdict::Differs
        && is(GROWN)
        && evidence[OTHER_TIME] == 0.0
        && (is(GREATEST) || (is(SAME_NOUN) && is(ONE_OF_ITS_NOUN)));
    if went_on { score.max(LATER) } else { score }
}

/// The places of some figures.
const PAIRED: usize = 1;
const SAME_NOUN: usize = 5;
const SETTLED: usize = 43;
const DATE_OR_TIME: usize = 22;
const ONE_OF_ITS_NOUN: usize = 29;
const OTHER_TIME: usize = 30;
const GREATEST: usize = 31;
const GROWN: usize = 32;
const REPORTS: usize = 39;
const MARGIN: usize = 73;
const BESIDE: usize = 76;
/// So many quantities that agree beside a candidate count.
const MOST_BESIDE: usize = 2;
/// The most that a margin counts, in log-odds.
const MOST_MARGIN: f32 = 2.0;
/// The sentences that open a report, its title among them.
const OPENING: usize = 2;
/// So many figures more count as the most.
const MOST_FIGURES: f32 = 3.0;
/// How sure later counts are the same fact.
const LATER: f32 = 0.5;

/// Whether a noun is the end of a compound: `Quote`, `Arbeitslosenquote`.
fn ends_alike(x: &[String], y: &[String]) -> bool {
    let ends = |long: &str, short: &str| long.len() > short.len() && long.ends_with(short);
    x.iter().any(|x| y.iter().any(|y| ends(x, y) || ends(y, x)))
}

/// Whether the later report has the greater number, of what is still counted in the days after.
fn grown(x: &Located, y: &Located) -> bool {
    let (p, q) = (&x.quantity, &y.quantity);
    let falls = p.role.or(q.role) == Some(Role::Missing);
    let grows = match x.published.cmp(&y.published) {
        Ordering::Less => q.value.low > p.value.low,
        Ordering::Greater => p.value.low > q.value.low,
        Ordering::Equal => return false,
    };
    p.measure == Measure::Count && x.published.is_some() && y.published.is_some() && grows != falls
}

/// How far days and clock times may lie apart and still be near each other, in days and minutes.
const MOST_DAYS: f64 = 4.0;
const MOST_MINUTES: f64 = 180.0;

/// How near two days or times are: 1 for the same, 0 where they are as far apart as `most` or more.
fn apart(x: f64, y: f64, most: f64) -> f32 {
    (1.0 - (x - y).abs() / most).max(0.0) as f32
}

/// How near two numbers are: 1 for the same, 0 where one is half the other or less.
fn nearness(x: f64, y: f64) -> f32 {
    let most = x.max(y);
    if most <= 0.0 {
        return 1.0;
    }
    ((x.min(y) / most - 0.5) * 2.0).max(0.0) as f32
}

/// Near by the logarithm: 1 for less than a thousandth apart, 0 for as far apart as one is large.
fn closeness(x: f64, y: f64) -> f32 {
    let apart = ((x - y).abs() / x.max(y).max(f64::MIN_POSITIVE)).clamp(1e-3, 1.0);
    -math::ln(apart as f32) / math::ln(1e3)
}

/// Whether two days, told by their numbers, share the month or the day of the month.
fn one_part(x: &Located, y: &Located) -> bool {
    let (a, b) = (x.quantity.value, y.quantity.value);
    let is_day = |value: Value| value.high - value.low < 1.0 && value.step < WEEK;
    let ((of_a, month_a), (of_b, month_b)) = (day_of_month(a.low), day_of_month(b.low));
    is_day(a) && is_day(b) && a.low != b.low && (of_a == of_b || month_a == month_b)
}

/// A time of day as it is written, in hours and minutes without what stands between.
fn on_the_clock(minutes: f64) -> f64 {
    (minutes / 60.0).floor() * 100.0 + minutes % 60.0
}

/// How the figures of two whole numbers differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Figures {
    /// One is another, or one more stands in front: `42` and `47`, `80` and `180`.
    One,
    /// Two are swapped: `42` and `24`.
    Swapped,
    Other,
}

impl Figures {
    fn of(x: f64, y: f64) -> Self {
        if x.max(y) > 1e12 || x.min(y) < 1.0 {
            return Self::Other;
        }
        let (off, swapped, more, figures) = figures_apart(x as u64, y as u64);
        match (more, off) {
            // Of two numbers below ten, every one is so.
            (0, 1) if figures > 1 => Self::One,
            (0, 2) if swapped => Self::Swapped,
            (1, 0) => Self::One,
            _ => Self::Other,
        }
    }
}

/// How many figures of two numbers differ, whether two of them are swapped, how many figures more one has, and how many there are.
fn figures_apart(mut x: u64, mut y: u64) -> (u32, bool, u32, u32) {
    let (mut off, mut swapped, mut more, mut figures) = (0, None, 0, 0);
    while x > 0 || y > 0 {
        let (a, b) = (x % 10, y % 10);
        if x == 0 || y == 0 {
            more += 1;
        } else if a != b {
            off += 1;
            swapped = match swapped {
                None => Some((a, b, true)),
                Some((c, d, fits)) => Some((c, d, fits && a == d && b == c)),
            };
        }
        figures += 1;
        (x, y) = (x / 10, y / 10);
    }
    (off, swapped.is_some_and(|(_, _, fits)| fits), more, figures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stand_at_their_places() {
        for (place, name) in [
            (PAIRED, "paired"),
            (SETTLED, "settled"),
            (SAME_NOUN, "same noun"),
            (DATE_OR_TIME, "date or time"),
            (ONE_OF_ITS_NOUN, "one of its noun"),
            (OTHER_TIME, "other time"),
            (GREATEST, "greatest of role"),
            (GROWN, "grown"),
            (REPORTS, "reports"),
            (MARGIN, "margin"),
            (BESIDE, "agreeing beside"),
        ] {
            assert_eq!(FACT_EVIDENCE_NAMES[place], name);
        }
    }

    #[test]
    fn numbers_near_by_the_logarithm() {
        let close = [(1_000.0, 1_001.0), (100.0, 90.0), (100.0, 0.0)].map(|(x, y)| closeness(x, y));
        for (found, expected) in close.into_iter().zip([1.0, 1.0 / 3.0, 0.0]) {
            assert!((found - expected).abs() < 1e-3, "{found} {expected}");
        }
        assert_eq!(on_the_clock(135.0), 215.0);
    }

    #[test]
    fn a_figure_changed_or_two_swapped() {
        for (x, y) in [(42.0, 47.0), (18.0, 28.0), (80.0, 180.0)] {
            assert_eq!(Figures::of(x, y), Figures::One, "{x} {y}");
        }
        for (x, y) in [(42.0, 24.0), (52.0, 25.0), (3_410.0, 3_140.0)] {
            assert_eq!(Figures::of(x, y), Figures::Swapped, "{x} {y}");
        }
        for (x, y) in [(42.0, 42.0), (42.0, 420.0), (22.0, 13.0), (9.0, 11.0), (3.0, 4.0), (1e300, 2e300)] {
            assert_eq!(Figures::of(x, y), Figures::Other, "{x} {y}");
        }
    }
}
