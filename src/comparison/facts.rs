//! Which quantities, days and times of several reports are the same fact, and whether they agree.
//!
//! Candidates stand in paired sentences, or share what they count or words of their clauses. Each candidate is scored by
//! sentence pair, counted noun or role, shared words and agreement; the best ones are taken one to one. In doubt nothing is
//! said: a link that contradicts needs more evidence than one that agrees.

use std::collections::{BTreeMap, BTreeSet};

use super::features::{Feature, FeatureKind};
use super::index::WeightedFeatures;
use super::{Difference, DifferenceKind, SentenceRef};
use crate::analysis::Analysis;
use crate::facts::value::Agreement;
use crate::facts::{Ledger, Measure, Quantity};
use crate::german::measures::Dimension;
use crate::german::roles::{Role, is_people};
use crate::german::roots::root;
use crate::span::Span;
use crate::util::hashing::hash;
use crate::util::sort::Sort;

/// How the values of a fact agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The same value.
    Same,
    /// All can be true: rounded, bounded, or finer and coarser.
    Compatible,
    /// Two of them contradict each other.
    Differs,
}

impl Verdict {
    /// The verdict as the report writes it: `same`, `compatible`, `differs`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Compatible => "compatible",
            Self::Differs => "differs",
        }
    }
}

/// One fact in several reports.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Fact {
    /// `count`, `money`, `share`, `measure`, `duration`, `age`, `rank`, `times`, `score`, `date` or `time`.
    pub kind: &'static str,
    /// What is counted, in a word of the first report, or `Tote`, `Verletzte` and the like; may be empty.
    pub what: String,
    /// Whether the values agree.
    pub verdict: Verdict,
    /// Whether the values differ, are of a number that grows, and the reports were published on different days.
    pub updated: bool,
    /// One value a report, in the order of the reports.
    pub values: Vec<FactValue>,
}

/// What one report says of a fact.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FactValue {
    /// The sentence.
    pub at: SentenceRef,
    /// The words: bound, number and unit.
    pub span: Span,
    /// The same words in one line.
    pub value: String,
    /// Who says so, by name.
    pub source: Option<String>,
}

/// At most so many quantities of a sentence are compared, and sentences or facts that share a key.
const MOST_IN_SENTENCE: usize = 16;
const MOST_SHARING: usize = 24;

/// What speaks for two quantities being one fact, in this order: that anything does (1); the score of the paired sentences;
/// the root of the weight of shared words; the same noun or role; another noun; nearness of the values, 0 to 1; that each is
/// alone of its sort in its sentence; the same in paired sentences; nearness of large numbers; that it is a day or time;
/// nearness in paired sentences; an age; a role on one side only.
type FactEvidence = [f32; 13];

// Logistic regressions on the annotated training reports, one for values that agree and one for values that contradict each
// other: who says that two reports contradict each other needs other evidence.
const DIFFERING: FactEvidence =
    [-3.97, 0.16, 0.56, 0.83, -0.25, 3.76, 0.0, 0.7, 0.02, 0.54, 0.72, -0.34, -0.52];
const AGREEING: FactEvidence =
    [0.32, 0.65, 0.27, -0.84, -0.8, 0.63, -0.07, -0.3, 0.25, 0.56, 0.79, -0.33, -0.71];
/// The log-odds from which two quantities are one fact.
const LEAST_DIFFERING: f32 = 0.0;
const LEAST_AGREEING: f32 = 0.0;
/// The most weight of shared words that counts.
const MOST_CONTEXT: f32 = 3.0;
/// Numbers from here up are seldom the same by chance.
const LARGE: f64 = 13.0;
/// What words outside the clause count.
const OUTSIDE: f32 = 0.3;

/// A quantity with what it can be recognised by.
struct Located<'a> {
    quantity: &'a Quantity,
    at: SentenceRef,
    /// The keys of its sentence and their weights, by key.
    context: Vec<(u64, f32, u32)>,
    /// The keys of the noun that it counts.
    head: Vec<u64>,
    /// Whether that noun says nothing but that people are counted.
    people: bool,
    /// Who says so, by a key of the name.
    source: Option<u64>,
    /// Whether nothing else of its sort stands in its sentence.
    alone: bool,
}

/// Two quantities that are one fact.
#[derive(Clone, Copy, Debug)]
struct Link {
    a: usize,
    b: usize,
    score: f32,
    verdict: Verdict,
    /// The token of `a` with the best shared word.
    word: Option<u32>,
}

/// The facts of several reports, and the differences that they make between two sentences.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) facts: Vec<Fact>,
    differing: BTreeMap<(SentenceRef, SentenceRef), Vec<Difference>>,
    /// Sentences that contradict another article, and which.
    contradicted: BTreeSet<(SentenceRef, usize)>,
}

impl Facts {
    /// What differs between two sentences, the one of the first article first.
    pub(super) fn differing(&self, a: SentenceRef, b: SentenceRef) -> &[Difference] {
        self.differing.get(&(a, b)).map_or(&[], Vec::as_slice)
    }

    /// Whether a quantity or day of a sentence contradicts another article.
    pub(super) fn contradicted(&self, at: SentenceRef, article: usize) -> bool {
        self.contradicted.contains(&(at, article))
    }
}

/// Aligns the quantities of reports. `pairs` are the paired sentences with their scores.
pub(super) fn align(
    analyses: &[&Analysis],
    features: &WeightedFeatures,
    pairs: &[(SentenceRef, SentenceRef, f32)],
) -> Facts {
    let ledgers: Vec<Ledger> = analyses
        .iter()
        .map(|analysis| Ledger::new(&analysis.document, &analysis.times, &analysis.quotes))
        .collect();
    let mut located = Vec::new();
    let mut of_sentence: BTreeMap<SentenceRef, std::ops::Range<usize>> = BTreeMap::new();
    for (article, ledger) in ledgers.iter().enumerate() {
        for sentence in 0..analyses[article].document.sentences().len() {
            let at = SentenceRef { article, sentence };
            let first = located.len();
            let places = ledger.of_sentence(sentence).take(MOST_IN_SENTENCE);
            located.extend(
                places.map(|place| locate(analyses[article], &ledger.quantities[place], at, features)),
            );
            of_sentence.insert(at, first..located.len());
            let sorts: Vec<_> = located[first..].iter().map(|located| sort(located.quantity)).collect();
            for (located, own) in located[first..].iter_mut().zip(&sorts) {
                located.alone = sorts.iter().filter(|sort| *sort == own).count() == 1;
            }
        }
    }
    let scores: BTreeMap<(SentenceRef, SentenceRef), f32> =
        pairs.iter().map(|&(a, b, score)| ((a, b), score)).collect();
    let mut links: Vec<Link> = candidates(&located, &of_sentence, pairs)
        .into_iter()
        .filter_map(|(a, b)| {
            let paired = scores.get(&(located[a].at, located[b].at)).copied().unwrap_or_default();
            link(&located, a, b, paired)
        })
        .collect();
    links.stable_sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    links.retain(|link| {
        let (a, b) = ((link.a, located[link.b].at.article), (link.b, located[link.a].at.article));
        let free = !taken.contains(&a) && !taken.contains(&b);
        if free {
            taken.extend([a, b]);
        }
        free
    });
    gather(analyses, &located, &links)
}

/// What is told apart inside a sentence.
fn sort(quantity: &Quantity) -> (Measure, &'static str) {
    (quantity.measure, quantity.currency)
}

/// Whether two quantities can be of one sort: a number on its own may have left out its unit.
fn comparable(p: &Quantity, q: &Quantity) -> bool {
    if p.scope != q.scope {
        return false;
    }
    if sort(p) == sort(q) {
        return true;
    }
    let bare = |p: &Quantity| p.measure == Measure::Count && p.head.is_none() && p.role.is_none();
    let (bare, other) = if bare(p) {
        (p, q)
    } else if bare(q) {
        (q, p)
    } else {
        return false;
    };
    match other.measure {
        Measure::Age => (5.0..110.0).contains(&bare.value.low),
        Measure::Unit(Dimension::Money) => bare.value.low >= 1e5,
        _ => false,
    }
}

fn locate<'a>(
    analysis: &Analysis,
    quantity: &'a Quantity,
    at: SentenceRef,
    features: &WeightedFeatures,
) -> Located<'a> {
    let sentence = features.sentence(at);
    let own = quantity.tokens.0..quantity.tokens.1;
    let useful = |feature: &&Feature| {
        !own.contains(&feature.token)
            && !matches!(feature.kind, FeatureKind::Number | FeatureKind::Quantity | FeatureKind::Together)
    };
    let clause = quantity.clause.0..quantity.clause.1;
    let context = sentence.features.iter().filter(useful).map(|feature| {
        let inside = clause.contains(&feature.token) && feature.kind != FeatureKind::Inherited;
        (feature.key, if inside { feature.weight } else { feature.weight * OUTSIDE }, feature.token)
    });
    let head = quantity.head;
    let keys = sentence.words.iter().filter(|word| Some(word.token) == head).map(|word| word.key);
    let roots = sentence.features.iter().filter(|word| {
        Some(word.token) == head
            && matches!(
                word.kind,
                FeatureKind::Word | FeatureKind::Root | FeatureKind::Part | FeatureKind::Entity
            )
    });
    let mut head_keys: Vec<u64> = keys.chain(roots.map(|word| word.key)).collect();
    let noun = head.map_or("", |head| analysis.document.word_at(head as usize));
    if !noun.is_empty() {
        head_keys.push(hash(root(noun).as_bytes()));
    }
    let name = quantity.source.and_then(|source| source.name(analysis.document.text(), &analysis.entities));
    let source = name.and_then(|name| Some(hash(root(name.split_whitespace().last()?).as_bytes())));
    head_keys.stable_sort();
    head_keys.dedup();
    Located {
        quantity,
        at,
        context: context.collect(),
        head: head_keys,
        people: is_people(noun),
        source,
        alone: true,
    }
}

/// The pairs of quantities that may be one fact, the one of the earlier article first.
fn candidates(
    located: &[Located<'_>],
    of_sentence: &BTreeMap<SentenceRef, std::ops::Range<usize>>,
    pairs: &[(SentenceRef, SentenceRef, f32)],
) -> BTreeSet<(usize, usize)> {
    let mut found = BTreeSet::new();
    for (a, b, _) in pairs {
        let (Some(of_a), Some(of_b)) = (of_sentence.get(a), of_sentence.get(b)) else { continue };
        found.extend(of_a.clone().flat_map(|a| of_b.clone().map(move |b| (a, b))));
    }
    let mut by_key: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (place, located) in located.iter().enumerate() {
        let quantity = located.quantity;
        if matches!(quantity.measure, Measure::Date | Measure::Clock) {
            continue;
        }
        let inside = |token: &u32| (quantity.clause.0..quantity.clause.1).contains(token);
        let near = located.context.iter().filter(|(_, _, token)| inside(token)).map(|(key, ..)| *key);
        let role = quantity.role.map(|role| hash(role.noun().as_bytes()));
        let mut keys: Vec<u64> = near.chain(role).chain(located.head.iter().copied()).collect();
        keys.stable_sort();
        keys.dedup();
        for key in keys {
            by_key.entry(key).or_default().push(place);
        }
    }
    near_values(located, &mut found);
    for places in by_key.values().filter(|places| places.len() <= MOST_SHARING) {
        for (number, &a) in places.iter().enumerate() {
            let others =
                places[number + 1..].iter().filter(|&&b| located[a].at.article != located[b].at.article);
            found.extend(others.map(|&b| (a, b)));
        }
    }
    found
}

/// How many quantities of one sort with the next greater values are looked at.
const MOST_NEAR: usize = 12;

/// Adds the pairs of quantities of one sort whose values are near each other.
fn near_values(located: &[Located<'_>], found: &mut BTreeSet<(usize, usize)>) {
    let counted = |place: &usize| !matches!(located[*place].quantity.measure, Measure::Date | Measure::Clock);
    let mut order: Vec<usize> = (0..located.len()).filter(counted).collect();
    let key = |place: usize| (sort(located[place].quantity), located[place].quantity.value.low);
    order.stable_sort_by(|a, b| {
        let (a, b) = (key(*a), key(*b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    for (number, &a) in order.iter().enumerate() {
        let (sort, value) = key(a);
        for &b in order.iter().skip(number + 1).take(MOST_NEAR) {
            let other = key(b);
            if other.0 != sort || value < other.1 * NEAR_VALUE {
                break;
            }
            if located[a].at.article != located[b].at.article {
                found.insert((a.min(b), a.max(b)));
            }
        }
    }
}

/// The least ratio of two values that are near each other.
const NEAR_VALUE: f64 = 0.7;

/// Two quantities as one fact, if enough speaks for that.
fn link(located: &[Located<'_>], a: usize, b: usize, paired: f32) -> Option<Link> {
    let (x, y) = (&located[a], &located[b]);
    let (p, q) = (x.quantity, y.quantity);
    if !comparable(p, q) {
        return None;
    }
    if p.role.zip(q.role).is_some_and(|(p, q)| p != q) {
        return None;
    }
    let other_source = x.source.zip(y.source).is_some_and(|(x, y)| x != y);
    let verdict = match agreement(p, q) {
        Agreement::Same => Verdict::Same,
        Agreement::Compatible => Verdict::Compatible,
        Agreement::Open => return None,
        // What two sources say are two facts.
        Agreement::Differs if other_source => return None,
        Agreement::Differs => Verdict::Differs,
    };
    let dated = matches!(p.measure, Measure::Date | Measure::Clock);
    if dated && paired == 0.0 {
        return None;
    }
    let (context, word) = shared(&x.context, &y.context);
    let near = if dated { 0.0 } else { nearness(p.value.low, q.value.low) };
    let flag = |is: bool| f32::from(u8::from(is));
    let (in_pair, alone) = (flag(paired > 0.0), flag(x.alone && y.alone));
    let head = heads(x, y);
    let evidence: FactEvidence = [
        1.0,
        paired,
        context.min(MOST_CONTEXT).sqrt(),
        flag(head == Some(true)),
        flag(head == Some(false)),
        near,
        alone,
        alone * in_pair,
        near * flag(p.value.low.min(q.value.low) >= LARGE),
        flag(dated),
        near * in_pair,
        flag(p.measure == Measure::Age),
        flag(p.role.is_some() != q.role.is_some()),
    ];
    let (weights, least) = match verdict {
        Verdict::Differs => (DIFFERING, LEAST_DIFFERING),
        _ => (AGREEING, LEAST_AGREEING),
    };
    let score = evidence.iter().zip(weights).map(|(figure, weight)| figure * weight).sum::<f32>() - least;
    (score >= 0.0).then_some(Link { a, b, score, verdict, word })
}

/// How near two numbers are: 1 for the same, 0 where one is half the other or less.
fn nearness(x: f64, y: f64) -> f32 {
    let most = x.max(y);
    if most <= 0.0 {
        return 1.0;
    }
    ((x.min(y) / most - 0.5) * 2.0).max(0.0) as f32
}

/// Whether the counted nouns or roles are the same; nothing where they do not tell.
fn heads(x: &Located<'_>, y: &Located<'_>) -> Option<bool> {
    let role = x.quantity.role.is_some() && x.quantity.role == y.quantity.role;
    let noun = x.head.iter().any(|key| y.head.binary_search(key).is_ok());
    if role || noun {
        return Some(true);
    }
    let unlike = !x.head.is_empty() && !y.head.is_empty() && !x.people && !y.people;
    (unlike && x.quantity.measure == Measure::Count).then_some(false)
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

/// Exact counts below this are not rounded.
const COUNTED: f64 = 100.0;

/// How far two clock times may lie apart and still be one, in minutes.
const NEAR_CLOCK: f64 = 15.0;

fn agreement(p: &Quantity, q: &Quantity) -> Agreement {
    match p.measure {
        Measure::Date => {
            let (a, b) = (p.value, q.value);
            if a.low == b.low && a.high == b.high {
                Agreement::Same
            } else if a.low <= b.high && b.low <= a.high {
                Agreement::Compatible
            } else {
                Agreement::Differs
            }
        }
        Measure::Clock => match (p.value.low - q.value.low).abs() {
            0.0 => Agreement::Same,
            off if off <= NEAR_CLOCK => Agreement::Compatible,
            _ => Agreement::Differs,
        },
        Measure::Score if p.value.low == q.value.low && p.second == q.second => Agreement::Same,
        Measure::Score => Agreement::Differs,
        Measure::Age | Measure::Rank => p.value.agreement(&q.value, true),
        // Small numbers are counted, not rounded.
        Measure::Count => p.value.agreement(&q.value, p.value.low.max(q.value.low) < COUNTED),
        // `eine Hälfte` and `52 Prozent`.
        Measure::Unit(Dimension::Share) => match p.value.agreement(&q.value, false) {
            Agreement::Open => Agreement::Compatible,
            agreement => agreement,
        },
        _ => p.value.agreement(&q.value, false),
    }
}

/// Quantities that are one fact, and the one with the best shared word, with its token.
type LinkedQuantities = (Vec<usize>, Option<(usize, u32)>);

/// The facts that links make, one value a report, and the differences between sentences.
fn gather(analyses: &[&Analysis], located: &[Located<'_>], links: &[Link]) -> Facts {
    let mut groups: Vec<LinkedQuantities> = Vec::new();
    let mut group_of: BTreeMap<usize, usize> = BTreeMap::new();
    let mut result = Facts::default();
    for link in links {
        let free = |group: &[usize], of: usize| {
            group.iter().all(|&member| located[member].at.article != located[of].at.article)
        };
        let added = match (group_of.get(&link.a).copied(), group_of.get(&link.b).copied()) {
            (None, None) => {
                groups.push((vec![link.a, link.b], link.word.map(|word| (link.a, word))));
                Some((groups.len() - 1, link.a, link.b))
            }
            (Some(group), None) if free(&groups[group].0, link.b) => {
                groups[group].0.push(link.b);
                Some((group, link.a, link.b))
            }
            (None, Some(group)) if free(&groups[group].0, link.a) => {
                groups[group].0.push(link.a);
                Some((group, link.a, link.b))
            }
            (Some(x), Some(y)) if x == y => Some((x, link.a, link.b)),
            _ => None,
        };
        let Some((group, a, b)) = added else { continue };
        group_of.extend([(a, group), (b, group)]);
        if link.verdict == Verdict::Differs {
            let (a, b) = (&located[a], &located[b]);
            let kind = match a.quantity.measure {
                Measure::Date | Measure::Clock => DifferenceKind::Date,
                _ => DifferenceKind::Number,
            };
            let difference = Difference { kind, a: a.quantity.span, b: b.quantity.span };
            result.differing.entry((a.at, b.at)).or_default().push(difference);
            result.contradicted.extend([(a.at, b.at.article), (b.at, a.at.article)]);
        }
    }
    result.facts = groups
        .into_iter()
        .map(|(mut members, word)| {
            members.stable_sort();
            fact(analyses, located, &members, word)
        })
        .collect();
    result.facts.stable_sort_by_key(|fact| fact.values.first().map(|value| (value.at, value.span)));
    result
}

fn fact(
    analyses: &[&Analysis],
    located: &[Located<'_>],
    members: &[usize],
    word: Option<(usize, u32)>,
) -> Fact {
    let quantities: Vec<&Quantity> = members.iter().map(|&member| located[member].quantity).collect();
    let mut verdict = Verdict::Same;
    for (number, p) in quantities.iter().enumerate() {
        for q in &quantities[number + 1..] {
            verdict = verdict.max(match agreement(p, q) {
                Agreement::Same => Verdict::Same,
                Agreement::Compatible | Agreement::Open => Verdict::Compatible,
                Agreement::Differs => Verdict::Differs,
            });
        }
    }
    let first = located[members[0]].at.article;
    let head = quantities[0].head.map(|head| (first, head));
    let role = quantities.iter().find_map(|quantity| quantity.role);
    let what = match (role, head.or(word.map(|(member, word)| (located[member].at.article, word)))) {
        (Some(role), _) => role.noun().to_owned(),
        (None, Some((article, token))) => analyses[article].document.word_at(token as usize).to_owned(),
        (None, None) => String::new(),
    };
    let published: BTreeSet<_> = members
        .iter()
        .filter_map(|&member| analyses[located[member].at.article].document.article().published())
        .map(|date| (date.year(), date.month(), date.day()))
        .collect();
    let values = members.iter().map(|&member| {
        let Located { quantity, at, .. } = &located[member];
        let analysis = analyses[at.article];
        let text = analysis.document.text();
        FactValue {
            at: *at,
            span: quantity.span,
            value: quantity.span.of(text).split_whitespace().collect::<Vec<_>>().join(" "),
            source: quantity.source.and_then(|source| source.name(text, &analysis.entities)),
        }
    });
    Fact {
        kind: kind(quantities[0].measure),
        what,
        verdict,
        updated: verdict == Verdict::Differs && published.len() > 1 && role.is_some_and(grows),
        values: values.collect(),
    }
}

/// Whether the number of those in a role is still being counted in the days after.
fn grows(role: Role) -> bool {
    !matches!(role, Role::For | Role::Against | Role::Abstained)
}

fn kind(measure: Measure) -> &'static str {
    match measure {
        Measure::Count => "count",
        Measure::Unit(Dimension::Money) => "money",
        Measure::Unit(Dimension::Share | Dimension::Points) => "share",
        Measure::Unit(Dimension::Duration) => "duration",
        Measure::Unit(_) => "measure",
        Measure::Age => "age",
        Measure::Rank => "rank",
        Measure::Times => "times",
        Measure::Score => "score",
        Measure::Date => "date",
        Measure::Clock => "time",
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict;
    use crate::analysis::{Analysis, analyze};
    use crate::comparison::{Comparison, DifferenceKind, compare};
    use crate::document::article::Article;

    fn read(text: &str, published: &str) -> Analysis {
        analyze(&Article::from_text("", text).unwrap().with_published(published.parse().ok()))
    }

    fn compared(a: &str, b: &str) -> Comparison {
        let [a, b] = [read(a, "2011-09-24"), read(b, "2011-09-24")];
        compare(&[&a, &b]).unwrap()
    }

    /// The facts of two texts: what is counted, the values, and how they agree.
    fn facts(a: &str, b: &str) -> Vec<(String, String, Verdict)> {
        let facts = compared(a, b).facts;
        let values = |fact: &super::Fact| {
            fact.values.iter().map(|value| value.value.clone()).collect::<Vec<_>>().join(" | ")
        };
        facts.iter().map(|fact| (fact.what.clone(), values(fact), fact.verdict)).collect()
    }

    #[test]
    fn injured_are_compared_with_injured_and_a_bound_agrees_with_what_it_allows() {
        let found = facts(
            "Bei einem Unfall auf der A 6 bei Heilbronn sind mehr als 20 Menschen verletzt worden.",
            "Bei dem Unfall auf der Autobahn bei Heilbronn gab es nach Angaben der Polizei 23 Verletzte.",
        );
        let expected = ("Verletzte".to_owned(), "mehr als 20 | 23".to_owned(), Verdict::Compatible);
        assert_eq!(found, [expected]);
    }

    #[test]
    fn contradicting_counts_are_a_difference_and_not_told_by_both() {
        let comparison = compared(
            "Bei dem Unglück in der Fabrik in Köln starben am Sonntag zwölf Arbeiter.",
            "Bei dem Unglück in der Fabrik in Köln kamen am Sonntag 14 Arbeiter ums Leben.",
        );
        let fact = comparison.facts.iter().find(|fact| fact.kind == "count").unwrap();
        assert_eq!((fact.what.as_str(), fact.verdict), ("Tote", Verdict::Differs));
        assert!(!fact.updated);
        let numbers = comparison.pairs.iter().flat_map(|pair| &pair.differences);
        assert_eq!(numbers.filter(|difference| difference.kind == DifferenceKind::Number).count(), 1);
        assert!(comparison.digest.iter().all(|entry| entry.carried_by.len() < 2));
    }

    #[test]
    fn a_count_that_goes_on_says_so() {
        let a = read("Bei dem Erdbeben in Peru starben mindestens 40 Menschen.", "2011-09-24");
        let b = read("Bei dem Erdbeben in Peru starben 52 Menschen.", "2011-09-26");
        let comparison = compare(&[&a, &b]).unwrap();
        assert!(comparison.facts.iter().filter(|fact| fact.kind == "count").all(|fact| fact.updated));
    }

    #[test]
    fn one_number_in_two_forms_is_no_difference() {
        for (a, b) in [("30.000", "30 000"), ("30.000", "30\u{202f}000"), ("zwölf", "12")] {
            let comparison = compared(
                &format!("Gegen das Gesetz haben in Berlin {a} Menschen demonstriert."),
                &format!("In Berlin demonstrierten gegen das Gesetz {b} Menschen."),
            );
            let mut differences = comparison.pairs.iter().flat_map(|pair| &pair.differences);
            assert!(differences.all(|difference| difference.kind != DifferenceKind::Number), "{a} {b}");
            assert!(comparison.facts.iter().all(|fact| fact.verdict == Verdict::Same), "{a} {b}");
        }
    }

    #[test]
    fn spellings_and_indirect_speech_are_no_differences() {
        let comparison = compared(
            "Der Minister hat die Reise nach Moskau beendet, meldete Ria-Nowosti.",
            "Der Minister habe die Reise nach Moskau beendet, meldete Ria Nowosti.",
        );
        assert_eq!(comparison.pairs.len(), 1);
        let kinds: Vec<_> =
            comparison.pairs[0].differences.iter().map(|difference| difference.kind).collect();
        assert!(
            !kinds.contains(&DifferenceKind::Name) && !kinds.contains(&DifferenceKind::Certainty),
            "{kinds:?}"
        );
    }

    #[test]
    fn what_two_sources_say_are_two_facts() {
        let found = facts(
            "In Berlin haben laut Veranstaltern 30.000 Menschen gegen das Gesetz demonstriert.",
            "In Berlin haben laut Polizei 12.000 Menschen gegen das Gesetz demonstriert.",
        );
        assert!(found.iter().all(|fact| fact.2 != Verdict::Differs), "{found:?}");
    }

    #[test]
    fn many_quantities_take_a_time_that_grows_with_the_text() {
        let text = "Es gab 20 Verletzte und 21 Tote in Bremen am Montag um 5 Uhr. ".repeat(1_500);
        let sentence = format!("Es starben {} Menschen.", "20 Menschen und 30 Kinder ".repeat(4_000));
        for text in [text, sentence] {
            let analyses = [read(&text, "2011-09-24"), read(&text, "2011-09-24")];
            assert!(compare(&[&analyses[0], &analyses[1]]).is_ok());
        }
    }
}
