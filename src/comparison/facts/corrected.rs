//! The reader's verdicts on facts.

use super::agreement::agreement;
use super::{Fact, FactValue, Facts, Verdict, kind, value_of};
use crate::analysis::Analysis;
use crate::comparison::{Difference, DifferenceKind, SentenceRef};
use crate::corrections::GivenVerdict;
use crate::facts::Quantity;
use crate::facts::value::Agreement;
use crate::german::roles::Role;
use crate::span::Span;
use crate::util::sort::Sort;

impl Facts {
    /// Gives the fact with two values the reader's verdict; says whether it is so now. Values of no fact become one; those that
    /// are unrelated are none: of three and more the second of the two goes.
    pub(in crate::comparison) fn correct(
        &mut self,
        analyses: &[&Analysis],
        a: (SentenceRef, Span),
        b: (SentenceRef, Span),
        verdict: GivenVerdict,
    ) -> bool {
        let given = match verdict {
            GivenVerdict::Same => Some(Verdict::Same),
            GivenVerdict::Compatible => Some(Verdict::Compatible),
            GivenVerdict::Differs => Some(Verdict::Differs),
            GivenVerdict::Unrelated => None,
        };
        let found = match (self.place_of(a, b), given) {
            (None, None) => return true,
            (None, Some(_)) => self.join(analyses, a, b).then(|| self.place_of(a, b)).flatten(),
            (found, _) => found,
        };
        let Some((number, (a, b))) = found else { return false };
        let Some(given) = given else {
            self.let_go(number, b);
            return true;
        };
        let values = self.facts[number].values.clone();
        if given == Verdict::Differs {
            self.contradict(number, &values[a], &values[b]);
        } else {
            for (number, one) in values.iter().enumerate() {
                for other in &values[number + 1..] {
                    self.reconcile(one, other);
                    self.settle(one, other);
                }
            }
        }
        let fact = &mut self.facts[number];
        fact.updated &= given == Verdict::Differs;
        (fact.verdict, fact.corrected) = (given, true);
        true
    }

    /// The fact that two values are of, and which of its values they are.
    fn place_of(&self, a: (SentenceRef, Span), b: (SentenceRef, Span)) -> Option<(usize, (usize, usize))> {
        let place = |fact: &Fact, (at, span): (SentenceRef, Span)| {
            fact.values.iter().position(|value| value.at.article == at.article && value.span.overlaps(span))
        };
        let mut facts = self.facts.iter().enumerate();
        facts.find_map(|(number, fact)| place(fact, a).zip(place(fact, b)).map(|values| (number, values)))
    }

    /// Makes a fact of two quantities or days; the facts that had one of them let it go. Says whether both are such.
    fn join(&mut self, analyses: &[&Analysis], a: (SentenceRef, Span), b: (SentenceRef, Span)) -> bool {
        let quantity = |(at, span): (SentenceRef, Span)| {
            let here = self.quantities.get(&at)?;
            here.iter().map(|(quantity, _)| quantity).find(|quantity| quantity.span.overlaps(span)).cloned()
        };
        let (Some(p), Some(q)) = (quantity(a), quantity(b)) else { return false };
        for (at, span) in [(a.0, p.span), (b.0, q.span)] {
            let is_it = |value: &FactValue| value.at.article == at.article && value.span.overlaps(span);
            for number in (0..self.facts.len()).rev() {
                let Some(gone) = self.facts[number].values.iter().position(is_it) else { continue };
                self.let_go(number, gone);
            }
        }
        let values = [(a.0, &p), (b.0, &q)].map(|(at, quantity)| {
            let analysis = analyses[at.article];
            let speaker =
                quantity.source.and_then(|one| one.name(analysis.document.text(), &analysis.entities));
            value_of(analysis, at, quantity.span, speaker)
        });
        let noun = |quantity: &Quantity, at: SentenceRef| {
            let head = quantity.head.map(|head| analyses[at.article].document.word_at(head as usize));
            quantity.role.map(Role::noun).or(head).map(str::to_owned)
        };
        self.facts.push(Fact {
            kind: kind(p.measure),
            what: noun(&p, a.0).or_else(|| noun(&q, b.0)).unwrap_or_default(),
            verdict: Verdict::Same,
            updated: false,
            values: values.into(),
            corrected: true,
        });
        self.facts.stable_sort_by_key(|fact| fact.values.first().map(|value| (value.at, value.span)));
        true
    }

    /// A fact loses a value; with one alone it is none.
    fn let_go(&mut self, number: usize, value: usize) {
        let mut values = self.facts[number].values.clone();
        let gone = values.remove(value);
        values.iter().for_each(|value| self.reconcile(value, &gone));
        if values.len() < 2 {
            self.facts.remove(number);
        } else {
            let verdict = if self.facts[number].is_of_names() {
                self.facts[number].verdict
            } else {
                self.verdict(&values)
            };
            let fact = &mut self.facts[number];
            fact.updated &= verdict == Verdict::Differs;
            (fact.verdict, fact.values, fact.corrected) = (verdict, values, true);
        }
    }

    /// Two values contradict each other.
    fn contradict(&mut self, fact: usize, one: &FactValue, other: &FactValue) {
        let kind = match self.facts[fact].kind {
            "date" | "time" => DifferenceKind::Date,
            "name" | "place" => DifferenceKind::Name,
            _ => DifferenceKind::Number,
        };
        let difference = Difference { kind, a: one.span, b: other.span };
        let differences = self.differing.entry((one.at, other.at)).or_default();
        if !differences.contains(&difference) {
            differences.push(difference);
        }
        let both = [(one.at, other.at.article), (other.at, one.at.article)];
        self.reconciled.retain(|reconciled| !both.contains(reconciled));
        self.contradicted.extend(both);
    }

    /// Two values do not contradict each other.
    fn reconcile(&mut self, one: &FactValue, other: &FactValue) {
        let [one, other] = if one.at < other.at { [one, other] } else { [other, one] };
        let mut gone = vec![((one.at, other.at), (one.span, other.span))];
        let mut open = vec![(one.at, other.at.article), (other.at, one.at.article)];
        // Names contradict each other wherever they stand.
        let shown = [(one.at, one.span), (other.at, other.span)];
        for conflict in self.names.iter().filter(|conflict| conflict.shown == shown) {
            gone.extend(conflict.difference.map(|(pair, difference)| (pair, (difference.a, difference.b))));
            open.extend(&conflict.contradicted);
        }
        for (pair, spans) in gone {
            if let Some(differences) = self.differing.get_mut(&pair) {
                differences.retain(|difference| (difference.a, difference.b) != spans);
            }
        }
        for (at, article) in open {
            let still = self.differing.iter().any(|((a, b), differences)| {
                !differences.is_empty()
                    && (*a == at && b.article == article || *b == at && a.article == article)
            });
            if !still {
                self.reconciled.push((at, article));
            }
        }
    }

    /// Two values agree.
    fn settle(&mut self, one: &FactValue, other: &FactValue) {
        for (value, article) in [(one, other.at.article), (other, one.at.article)] {
            let here = self.quantities.get_mut(&value.at).into_iter().flatten();
            here.filter(|(quantity, _)| quantity.span == value.span)
                .for_each(|(_, agree)| agree.push(article));
        }
    }

    /// How values agree by themselves.
    fn verdict(&self, values: &[FactValue]) -> Verdict {
        let quantity = |value: &FactValue| -> Option<&Quantity> {
            let here = self.quantities.get(&value.at)?;
            here.iter().map(|(quantity, _)| quantity).find(|quantity| quantity.span == value.span)
        };
        let quantities: Vec<&Quantity> = values.iter().filter_map(quantity).collect();
        verdict_of(&quantities)
    }
}

/// How quantities agree: as those two that agree least.
pub(super) fn verdict_of(quantities: &[&Quantity]) -> Verdict {
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
    verdict
}
