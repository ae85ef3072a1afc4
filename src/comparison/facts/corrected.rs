//! The reader's verdicts on facts.

use super::agreement::agreement;
use super::{Fact, FactValue, Facts, Verdict};
use crate::comparison::{Difference, DifferenceKind, SentenceRef};
use crate::corrections::GivenVerdict;
use crate::facts::Quantity;
use crate::facts::value::Agreement;
use crate::span::Span;

impl Facts {
    /// Gives the fact with two values the reader's verdict; says whether it is so now. Values that are unrelated are no fact:
    /// of three and more the second of the two goes.
    pub(in crate::comparison) fn correct(
        &mut self,
        a: (SentenceRef, Span),
        b: (SentenceRef, Span),
        verdict: GivenVerdict,
    ) -> bool {
        let place = |fact: &Fact, (at, span): (SentenceRef, Span)| {
            fact.values.iter().position(|value| value.at.article == at.article && value.span.overlaps(span))
        };
        let found = self
            .facts
            .iter()
            .enumerate()
            .find_map(|(number, fact)| place(fact, a).zip(place(fact, b)).map(|values| (number, values)));
        let given = match verdict {
            GivenVerdict::Same => Some(Verdict::Same),
            GivenVerdict::Compatible => Some(Verdict::Compatible),
            GivenVerdict::Differs => Some(Verdict::Differs),
            GivenVerdict::Unrelated => None,
        };
        let Some((number, (a, b))) = found else { return given.is_none() };
        let mut values = self.facts[number].values.clone();
        let Some(given) = given else {
            let gone = values.remove(b);
            values.iter().for_each(|value| self.reconcile(value, &gone));
            if values.len() < 2 {
                self.facts.remove(number);
            } else {
                let verdict = self.verdict(&values);
                let fact = &mut self.facts[number];
                fact.updated &= verdict == Verdict::Differs;
                (fact.verdict, fact.values, fact.corrected) = (verdict, values, true);
            }
            return true;
        };
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

    /// Two values contradict each other.
    fn contradict(&mut self, fact: usize, one: &FactValue, other: &FactValue) {
        let kind = match self.facts[fact].kind {
            "date" | "time" => DifferenceKind::Date,
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
        if let Some(differences) = self.differing.get_mut(&(one.at, other.at)) {
            differences.retain(|difference| (difference.a, difference.b) != (one.span, other.span));
        }
        for (at, article) in [(one.at, other.at.article), (other.at, one.at.article)] {
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
