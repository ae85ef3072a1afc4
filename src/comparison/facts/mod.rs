//! Which quantities, days and times of several reports are the same fact, and whether they agree.
//!
//! `located` is a quantity with what it can be recognised by; `unpaired` is what quantities say of sentences that are not paired
//! yet; `links` finds candidates, which stand in paired sentences or
//! share what they count, words of their clauses or their value; `evidence` is what speaks for a candidate, and `agreement`
//! how its values agree. The best candidates are taken one to one. In doubt nothing is said: a link that contradicts needs
//! more evidence than one that agrees. `groups` joins links to facts of one value a report. `names` are names that contradict
//! each other.

mod agreement;
mod corrected;
mod evidence;
mod groups;
mod links;
mod located;
pub(super) mod names;
mod unpaired;

use std::collections::{BTreeMap, BTreeSet};

use super::pairs::Match;
use super::{Difference, DifferenceKind, Related, SentenceRef};
use crate::analysis::Analysis;
use crate::entities::{Entity, MentionForm};
use crate::facts::value::Agreement;
use crate::facts::{Measure, Quantity};
use crate::german::approximation::Bound;
use crate::german::measures::Dimension;
use crate::german::roles::Role;
use crate::german::stop_words::is_stop_word;
use crate::span::Span;
use crate::util::sort::Sort;
use agreement::agreement;
pub use evidence::{FACT_EVIDENCE, FACT_EVIDENCE_NAMES, FactEvidence};
use groups::Groups;
use links::{Candidate, Link};
use located::Interim;
pub(super) use located::Located;
pub use names::{NAME_EVIDENCE, NAME_EVIDENCE_NAMES, NameCandidate, NameEvidence};
pub use unpaired::SharedQuantity;
pub(super) use unpaired::{likeliest, shared};

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
    /// `count`, `money`, `share`, `measure`, `duration`, `age`, `rank`, `times`, `score`, `date` or `time`; `name` or `place` of two
    /// names for one function, which are told where they contradict each other.
    pub kind: &'static str,
    /// What is counted, in a word of the first report, or `Tote`, `Verletzte` and the like; of names, their office. May be empty.
    pub what: String,
    /// Whether the values agree.
    pub verdict: Verdict,
    /// Whether the values differ and are of a number that went on between the reports, as their days of publication or their words say.
    pub updated: bool,
    /// One value a report, in the order of the reports.
    pub values: Vec<FactValue>,
    /// Whether the verdict is the [reader's](crate::corrections).
    pub corrected: bool,
}

impl Fact {
    /// Whether its values are names and not quantities, days or times.
    #[must_use]
    pub fn is_of_names(&self) -> bool {
        matches!(self.kind, "name" | "place")
    }
}

/// What one report says of a fact.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FactValue {
    /// The sentence.
    pub at: SentenceRef,
    /// The words: bound, number and unit; the name.
    pub span: Span,
    /// The same words in one line.
    pub value: String,
    /// Who says so, by name.
    pub source: Option<String>,
}

/// The facts of several reports, and the differences that they make between two sentences.
#[derive(Default)]
pub(super) struct Facts {
    pub(super) facts: Vec<Fact>,
    differing: BTreeMap<(SentenceRef, SentenceRef), Vec<Difference>>,
    /// Sentences that contradict another article, and which.
    contradicted: BTreeSet<(SentenceRef, usize)>,
    /// Those of them that do not, as the reader says.
    reconciled: Vec<(SentenceRef, usize)>,
    /// What the names that contradict each other led to.
    names: Vec<names::NameConflict>,
    /// The quantities of each sentence, and the articles that agree with them.
    quantities: BTreeMap<SentenceRef, Vec<(Quantity, Vec<usize>)>>,
}

impl Facts {
    /// What differs between two sentences, the one of the first article first.
    pub(super) fn differing(&self, a: SentenceRef, b: SentenceRef) -> &[Difference] {
        self.differing.get(&(a, b)).map_or(&[], Vec::as_slice)
    }

    /// Whether a quantity, day or name of a sentence contradicts another article.
    pub(super) fn contradicted(&self, at: SentenceRef, article: usize) -> bool {
        self.contradicted.contains(&(at, article)) && !self.reconciled.contains(&(at, article))
    }

    /// Whether a sentence tells a quantity that does not agree with one of another sentence, though nobody can say that it is
    /// the same fact: what both tell must not lean on it.
    pub(super) fn unsettled(&self, at: SentenceRef, other: SentenceRef) -> bool {
        let of = |at: SentenceRef| self.quantities.get(&at).map_or(&[][..], Vec::as_slice).iter();
        let told = |at: SentenceRef| of(at).map(|(quantity, _)| quantity);
        let mut open =
            of(at).filter(|(_, agree)| !agree.contains(&other.article)).map(|(quantity, _)| quantity);
        open.any(|x| {
            told(other).any(|y| {
                let same_sort = x.measure == y.measure && x.currency == y.currency
                    || are_points(x, y)
                    || are_points(y, x);
                same_sort && !matches!(agreement(x, y), Agreement::Same | Agreement::Compatible)
            })
        })
    }
}

/// Whether one counts points of a game, and the other has a part of one: `6,5 Punkte`, `sechs Zähler`.
fn are_points(p: &Quantity, q: &Quantity) -> bool {
    p.measure == Measure::Count && q.measure == Measure::Unit(Dimension::Points) && q.value.step < 1.0
}

/// The score from which a conflict is possible: so unsure a one is told nowhere, but kept out of what both tell.
const LEAST_DOUBTFUL: f32 = -8.0;

/// The same of a quantity that agrees with another one.
const OF_AGREED: f32 = -3.0;

/// Aligns the located quantities of reports. `pairs` and `related` are sentences that tell the same, surely or perhaps, with their
/// probabilities.
pub(super) fn align(
    analyses: &[&Analysis],
    located: Vec<Located>,
    pairs: &[Match],
    related: &[Related],
) -> Facts {
    let (apart, found): (Vec<Candidate>, Vec<Candidate>) =
        links::candidates(&located, pairs, related).into_iter().partition(|candidate| candidate.is_apart);
    let (mut links, doubtful): (Vec<Link>, Vec<Link>) = found
        .iter()
        .map(Candidate::link)
        .filter(|link| link.score >= if link.verdict == Verdict::Differs { LEAST_DOUBTFUL } else { 0.0 })
        .partition(|link| link.score >= 0.0);
    let apart = apart.iter().map(Candidate::link).filter(|link| link.score >= LEAST_DOUBTFUL);
    links.stable_sort_by(|x, y| y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b))));
    let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut passed = Vec::new();
    links.retain(|link| {
        let (a, b) = ((link.a, located[link.b].at.article), (link.b, located[link.a].at.article));
        let free = !taken.contains(&a) && !taken.contains(&b);
        if free {
            taken.extend([a, b]);
        } else if link.verdict == Verdict::Differs {
            passed.push(*link);
        }
        free
    });
    let mut facts = gather(analyses, &located, &links);
    let mut agree: Vec<Vec<usize>> = vec![Vec::new(); located.len()];
    for link in links.iter().filter(|link| link.verdict != Verdict::Differs) {
        agree[link.a].push(located[link.b].at.article);
        agree[link.b].push(located[link.a].at.article);
    }
    // A conflict too unsure to be told: what both tell must not lean on a quantity that nothing agrees with, either.
    for link in doubtful.into_iter().chain(apart).chain(passed) {
        for (one, other) in [(link.a, link.b), (link.b, link.a)] {
            let article = located[other].at.article;
            // One end of a range may agree, and the other not.
            let value = located[one].quantity.value;
            let is_settled = agree[one].contains(&article) && link.score < OF_AGREED;
            if !is_settled || value.high > value.low {
                facts.contradicted.insert((located[one].at, article));
            }
        }
    }
    for (Located { at, quantity, .. }, agree) in
        located.into_iter().zip(agree).filter(|(one, _)| !one.quantity.is_derived)
    {
        facts.quantities.entry(at).or_default().push((quantity, agree));
    }
    facts
}

/// Two quantities of different reports that may be one fact, and what speaks for that: what the weights are learnt from.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FactCandidate {
    /// The sentence and the words in the report that comes first.
    pub a: (SentenceRef, Span),
    /// The sentence and the words in the other report.
    pub b: (SentenceRef, Span),
    /// How the values agree.
    pub verdict: Verdict,
    /// What the decision rests on.
    pub evidence: FactEvidence,
    /// How sure they are one fact: log-odds above what is asked for.
    pub score: f32,
}

/// The quantities of several reports that may be one fact.
pub(super) fn candidates(located: &[Located], pairs: &[Match], related: &[Related]) -> Vec<FactCandidate> {
    let place = |at: usize| (located[at].at, located[at].quantity.span);
    links::candidates(located, pairs, related)
        .into_iter()
        .filter(|found| !found.is_apart)
        .map(|found| FactCandidate {
            a: place(found.a),
            b: place(found.b),
            verdict: found.verdict,
            score: found.link().score,
            evidence: found.evidence,
        })
        .collect()
}

/// The facts that links make, one value a report, and the differences between sentences.
fn gather(analyses: &[&Analysis], located: &[Located], links: &[Link]) -> Facts {
    let mut groups = Groups::default();
    // Of each group, the quantity with the best shared word, with its token.
    let mut words: Vec<Option<(usize, u32)>> = Vec::new();
    let mut result = Facts::default();
    for link in links {
        let Some(group) = groups.join(link.a, link.b, |at| located[at].at.article) else { continue };
        if group == words.len() {
            words.push(link.word.map(|word| (link.a, word)));
        }
        if link.verdict == Verdict::Differs {
            let (a, b) = (&located[link.a], &located[link.b]);
            let kind = match a.quantity.measure {
                Measure::Date | Measure::Clock => DifferenceKind::Date,
                _ => DifferenceKind::Number,
            };
            let difference = Difference { kind, a: a.quantity.span, b: b.quantity.span };
            result.differing.entry((a.at, b.at)).or_default().push(difference);
            result.contradicted.extend([(a.at, b.at.article), (b.at, a.at.article)]);
        }
    }
    let members = groups.into_members().into_iter().zip(words);
    result.facts = members.map(|(members, word)| fact(analyses, located, &members, word)).collect();
    result.facts.stable_sort_by_key(|fact| fact.values.first().map(|value| (value.at, value.span)));
    result
}

fn fact(analyses: &[&Analysis], located: &[Located], members: &[usize], word: Option<(usize, u32)>) -> Fact {
    let quantities: Vec<&Quantity> = members.iter().map(|&member| &located[member].quantity).collect();
    let verdict = corrected::verdict_of(&quantities);
    let first = located[members[0]].at.article;
    let head = quantities[0].head.map(|head| (first, head));
    let role = quantities.iter().find_map(|quantity| quantity.role);
    // A verb or an adjective does not say what is counted.
    let word = word.map(|(member, word)| (located[member].at.article, word)).filter(|&(article, token)| {
        let word = analyses[article].document.word_at(token as usize);
        word.starts_with(char::is_uppercase) && !is_stop_word(&word.to_lowercase())
    });
    let what = match (role, head.or(word)) {
        (Some(role), _) => role.noun().to_owned(),
        (None, Some((article, token))) => noun_or_name(analyses[article], token as usize),
        (None, None) => String::new(),
    };
    let values = members.iter().map(|&member| {
        let Located { quantity, at, source_word, .. } = &located[member];
        let analysis = analyses[at.article];
        let text = analysis.document.text();
        let speaker = quantity.source.and_then(|source| source.name(text, &analysis.entities));
        let word = || Some(analysis.document.word_at((*source_word)? as usize).to_owned());
        value_of(analysis, *at, quantity.span, speaker.or_else(word))
    });
    Fact {
        kind: kind(quantities[0].measure),
        what,
        verdict,
        updated: verdict == Verdict::Differs && went_on(located, members, role),
        values: values.collect(),
        corrected: false,
    }
}

/// A word; of a name, the whole name.
fn noun_or_name(analysis: &Analysis, token: usize) -> String {
    let document = &analysis.document;
    let span = document.tokens().get(token).map(|token| token.span).unwrap_or_default();
    let names = |entity: &&Entity| {
        let mut names = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        names.any(|mention| mention.span.overlaps(span))
    };
    let named = analysis.entities.iter().find(names);
    named.map_or_else(|| document.word_at(token).to_owned(), |entity| entity.name.clone())
}

fn value_of(analysis: &Analysis, at: SentenceRef, span: Span, source: Option<String>) -> FactValue {
    let words = span.of(analysis.document.text()).split_whitespace();
    FactValue { at, span, value: words.collect::<Vec<_>>().join(" "), source }
}

/// A number so many times as great some days later has grown, whatever it counts.
const GROWN: f64 = 1.5;

/// Whether a number was still being counted between the reports: of people to whom something happened, much more some days later, or
/// as the words beside it say.
fn went_on(located: &[Located], members: &[usize], role: Option<Role>) -> bool {
    // Of votes that are still counted and of prices at the exchange, two figures of one day are of two hours.
    if members.iter().any(|&member| located[member].running) {
        return true;
    }
    let interim = members.iter().any(|&member| located[member].interim.is_some());
    let day = |member: &&usize| located[**member].published;
    let (Some(first), Some(last)) = (members.iter().min_by_key(day), members.iter().max_by_key(day)) else {
        return false;
    };
    let (from, to) = (located[*first].published, located[*last].published);
    // Of reports of one day, or of no known one, the words alone say that a count went on.
    if from == to {
        return members.iter().any(|&member| went_on_by_words(located, members, member));
    }
    let (earlier, later) = (&located[*first].quantity, &located[*last].quantity);
    let grown = later.value.low > earlier.value.low * GROWN;
    let goes_on = interim && later.value.low > earlier.value.low;
    from.is_some()
        && match (earlier.measure, role) {
            (Measure::Count, Some(Role::For | Role::Against | Role::Abstained)) => false,
            // Who was brought to hospital or to safety was so when it happened.
            (Measure::Count, Some(Role::Hospital | Role::Rescued | Role::Treated | Role::Evacuated)) => {
                goes_on
            }
            // Whoever has died or was hurt stays counted.
            (Measure::Count, Some(Role::Dead | Role::Injured)) => later.value.low > earlier.value.low,
            (Measure::Count, role) => role.is_some() || goes_on || grown,
            (Measure::Unit(Dimension::Money | Dimension::Area | Dimension::Volume), _) if goes_on => true,
            (Measure::Unit(Dimension::Money), _) => grown && earlier.value.bound == Bound::AtLeast,
            (Measure::Unit(Dimension::Area), _) => grown,
            _ => false,
        }
}

/// Whether the clause of a count says that it is one of several in time, and its value fits that: `bislang neun` beside eleven.
fn went_on_by_words(located: &[Located], members: &[usize], member: usize) -> bool {
    let own = &located[member];
    let is_counted = matches!(
        own.quantity.measure,
        Measure::Count
            | Measure::Unit(Dimension::Money | Dimension::Area | Dimension::Length | Dimension::Volume)
    );
    let value = |member: usize| located[member].quantity.value.low;
    let others = || members.iter().filter(|&&other| other != member).map(|&other| value(other));
    is_counted
        && match own.interim {
            Some(Interim::SoFar) => others().all(|other| value(member) <= other),
            Some(Interim::ByNow) => others().all(|other| value(member) >= other),
            Some(Interim::Hour) => true,
            None => false,
        }
}

fn kind(measure: Measure) -> &'static str {
    match measure {
        Measure::Count => "count",
        Measure::Unit(Dimension::Money) => "money",
        Measure::Unit(Dimension::Share | Dimension::Points) => "share",
        Measure::Unit(Dimension::Duration) => "duration",
        Measure::Unit(_) => "measure",
        Measure::Age => "age",
        Measure::Rank | Measure::Level | Measure::Ordinal => "rank",
        Measure::Times => "times",
        Measure::Score => "score",
        Measure::Date => "date",
        Measure::Clock => "time",
    }
}

#[cfg(test)]
mod tests {
    use super::agreement::agreement;
    use super::{Agreement, Verdict};
    use crate::analysis::{Analysis, analyze};
    use crate::comparison::{Comparison, DifferenceKind, compare, fact_candidates};
    use crate::document::article::Article;
    use crate::facts::Ledger;

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
    fn who_was_brought_to_hospital_was_so_when_it_happened() {
        let updated = |earlier: &str, later: &str| {
            let [a, b] = [read(earlier, "2011-09-24"), read(later, "2011-09-25")];
            let facts = compare(&[&a, &b]).unwrap().facts;
            let conflict = facts.into_iter().find(|fact| fact.verdict == Verdict::Differs);
            conflict.map(|fact| fact.updated)
        };
        let of = |verb: &str| {
            updated(
                &format!("Bei dem Brand in der Fabrik in Köln wurden am Samstag 24 Arbeiter {verb}."),
                &format!("Bei dem Brand in der Fabrik in Köln wurden am Samstag 27 Arbeiter {verb}."),
            )
        };
        assert_eq!(of("verletzt"), Some(true));
        assert_eq!(of("ins Krankenhaus gebracht"), Some(false));
        let of = |so_far: &str| {
            updated(
                &format!("Der Schaden in der Fabrik in Köln liegt {so_far} bei 24 Millionen Euro."),
                "Der Schaden in der Fabrik in Köln liegt bei 27 Millionen Euro.",
            )
        };
        assert_eq!((of("bislang"), of("am Samstag")), (Some(true), Some(false)));
    }

    #[test]
    fn numbers_that_both_reports_have_of_one_noun_are_of_two_things() {
        let conflicts = |later: &str| {
            let earlier = "Die Partei der Mitte hat sieben Mandate. Die Partei des Landes hat sechs Mandate.";
            let [a, b] = [read(earlier, "2011-09-24"), read(later, "2011-09-24")];
            let found = fact_candidates(&[&a, &b]);
            found.iter().filter(|found| found.verdict == Verdict::Differs).count()
        };
        let (both, another) = ("hat sieben Sitze. Die Partei des Landes hat sechs", "hat acht");
        assert_eq!(conflicts(&format!("Die Partei der Mitte {both} Sitze.")), 0);
        assert!(conflicts(&format!("Die Partei der Mitte {another} Sitze.")) > 0);
    }

    #[test]
    fn of_two_limits_each_is_the_number_told() {
        let of = |text: &str| {
            let report = read(text, "2011-09-24");
            Ledger::new(&report.document, &report.times, &report.quotes).quantities.remove(0)
        };
        let (four, more) =
            (of("Es dauert höchstens vier Jahre."), of("Es dauert nicht mehr als dreieinhalb Jahre."));
        assert_eq!(agreement(&four, &more), Agreement::Differs);
        assert_eq!(agreement(&four, &of("Es dauert dreieinhalb Jahre.")), Agreement::Compatible);
    }

    #[test]
    fn a_time_in_words_agrees_with_the_clock_and_a_part_is_compared_with_a_number() {
        let found = facts(
            "Um 15.25 Uhr sank vor Kiel die Fähre. An Bord waren Kisten.",
            "Die Fähre fuhr nach Kiel. Fünf vor halb kam ein Notruf, um zwanzig nach drei sank vor Kiel die Fähre.",
        );
        assert!(found.iter().any(|fact| fact.2 == Verdict::Compatible), "{found:?}");
        let found = facts(
            "Neun der 40 Boote sind am Samstag im Hafen von Kiel gesunken.",
            "Im Hafen von Kiel sind am Samstag elf Boote gesunken.",
        );
        assert!(
            found.contains(&("Boote".to_owned(), "Neun | elf".to_owned(), Verdict::Differs)),
            "{found:?}"
        );
    }

    #[test]
    fn a_sum_agrees_with_its_parts_and_nobody_with_nobody() {
        let found = facts(
            "An Bord der Fähre bei Kiel waren am Samstag 164 Passagiere und sechs Besatzungsmitglieder.",
            "An Bord der Fähre bei Kiel waren am Samstag 170 Menschen.",
        );
        assert!(found.iter().all(|fact| fact.2 != Verdict::Differs), "{found:?}");
        let found = facts(
            "Bei dem Brand in der Fabrik in Köln wurden am Sonntag zwei Arbeiter verletzt.",
            "Bei dem Brand in der Fabrik in Köln wurde am Sonntag niemand verletzt.",
        );
        let expected = ("Verletzte".to_owned(), "zwei | niemand".to_owned(), Verdict::Differs);
        assert!(found.contains(&expected), "{found:?}");
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
    fn what_two_sources_count_is_not_told_by_both() {
        let comparison = compared(
            "In Berlin haben laut Veranstaltern 13.000 Menschen gegen das neue Gesetz demonstriert.",
            "In Berlin haben laut Polizei 12.000 Menschen gegen das neue Gesetz demonstriert.",
        );
        assert!(comparison.digest.iter().all(|entry| entry.carried_by.len() < 2), "{:?}", comparison.digest);
    }

    #[test]
    fn a_number_agrees_with_a_quantity_whose_unit_it_leaves_out() {
        let quantities = |text: &str| {
            let report = read(text, "2011-09-24");
            Ledger::new(&report.document, &report.times, &report.quotes).quantities
        };
        let (tons, wind) =
            (quantities("Es waren 7,6 Tonnen Weizen."), quantities("Der Wind hatte 143 km/h."));
        let number = |text: &str| quantities(text).remove(0);
        assert_eq!(agreement(&tons[0], &number("Der Schnitt liegt bei 7,6.")), Agreement::Same);
        assert_eq!(agreement(&number("Es waren mehr als 140."), &wind[0]), Agreement::Compatible);
        assert_eq!(agreement(&number("Es waren mehr als 180."), &wind[0]), Agreement::Differs);
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
