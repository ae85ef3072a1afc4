//! The quantities of each sentence: bound, number, unit, scope, and the noun or role that is counted.

use super::numbers::{Numbers, plain_figures, step_of};
use super::quantities::figures;
use super::value::Value;
use super::{End, HALF_DAY, Measure, Quantity, Scope, WEEK, attribution, of_time};
use crate::document::Document;
use crate::german::approximation::{Bound, bound, bound_of_two, denied};
use crate::german::counted_classes::Classes;
use crate::german::counted_nouns::LASTING;
use crate::german::measures::{Dimension, currency, unit};
use crate::german::months::MONTHS;
use crate::german::naming_words::names_by_number;
use crate::german::numerals::{cardinal, ordinal};
use crate::german::roles::{Role, role};
use crate::german::stop_words::is_stop_word;
use crate::span::Span;
use crate::times::{TimeExpression, TimeKind, days_of};
use crate::util::sort::Sort;

/// How many tokens around a number are looked at.
const REACH: usize = 24;
/// From here on, a number counts something even where it does not say what.
const LARGE: f64 = 100.0;
/// From here on, a number without a noun may be of money.
const MONEY: f64 = 1e6;
/// Numbers of models and flights are lower.
const HIGHEST_NAME: f64 = 10_000.0;
/// The lowest ordinal that says something of a series.
const LEAST_ORDINAL: f64 = 2.0;
/// The minutes of a match with its extra time and what is added.
const LONGEST_MATCH: f64 = 125.0;
/// How far the youngest or oldest may stand from his age.
const NEAR_EXTREME: usize = 7;
/// Nouns of what is numbered when it is won: `Sieg Nummer 31`.
const SERIES: [&str; 3] = ["Sieg", "Tor", "Titel"];
/// How many adjectives may stand between a number and its noun.
const MOST_ADJECTIVES: usize = 3;

/// What a word form says besides a number.
#[derive(Clone, Copy, Debug, Default)]
struct WordForm {
    bound: Option<Bound>,
    unit: Option<(Dimension, f64)>,
    currency: Option<(&'static str, f64)>,
    role: Option<Role>,
    /// Its share of a whole: `Drittel`, `Hälfte`.
    part: Option<f64>,
    capital: bool,
    /// Whether it ends a clause.
    ends: bool,
}

impl WordForm {
    fn of(word: &str) -> Self {
        let first = word.chars().next().unwrap_or_default();
        if !first.is_alphabetic() {
            let ends = matches!(word, "," | ";" | ":" | "(" | ")" | "–" | "—");
            return Self { unit: unit(word), currency: currency(word), ends, ..Self::default() };
        }
        let lower = word.to_lowercase();
        Self {
            bound: bound(&lower),
            unit: unit(&lower).filter(|_| lower.len() > 2 || word == lower),
            currency: currency(&lower),
            role: role(word),
            part: part(word),
            capital: first.is_uppercase(),
            ends: false,
        }
    }
}

/// The share that a noun names.
fn part(word: &str) -> Option<f64> {
    Some(match word {
        "Hälfte" => 1.0 / 2.0,
        "Drittel" | "Dritteln" => 1.0 / 3.0,
        "Viertel" | "Vierteln" => 1.0 / 4.0,
        "Fünftel" | "Fünfteln" => 1.0 / 5.0,
        "Sechstel" => 1.0 / 6.0,
        "Siebtel" => 1.0 / 7.0,
        "Achtel" => 1.0 / 8.0,
        "Zehntel" => 1.0 / 10.0,
        "Zwölftel" => 1.0 / 12.0,
        _ => return None,
    })
}

/// The quantities of a document, in the order of the text. `times` are its expressions of time, ascending.
pub(super) fn read(document: &Document, times: &[TimeExpression]) -> Vec<Quantity> {
    let mut reader = SentenceReader {
        document,
        numbers: Numbers::new(document),
        words: document.map_forms(WordForm::of),
        calendar: vec![false; document.tokens().len()],
        range: 0..0,
        sentence: 0,
    };
    let mut found = Vec::new();
    for time in times {
        if matches!(time.kind, TimeKind::Date | TimeKind::Time) {
            for token in document.tokens_in(time.span) {
                if let Some(slot) = reader.calendar.get_mut(token) {
                    *slot = true;
                }
            }
        }
    }
    for (sentence, tokens) in document.sentences().iter().enumerate() {
        reader.range = tokens.token_range();
        reader.sentence = sentence as u32;
        let first = found.len();
        reader.read(&mut found);
        reader.currencies_left_out(&mut found, first);
        reader.shares_left_out(&mut found, first);
        reader.heads_left_out(&mut found, first);
        reader.sources(&mut found, first);
    }
    let today = document.article().published().map(|date| days_of(date).1);
    for time in times {
        let Some((measure, mut value)) = of_time(time, today) else { continue };
        let tokens = document.tokens_in(time.span);
        let in_words = |token| {
            let word = document.word_at(token);
            word != "Uhr" && !word.starts_with(|c: char| c.is_ascii_digit())
        };
        // `ein Jahr später` counts from another day.
        let ago = || document.word_at(tokens.end.saturating_sub(1)).starts_with("Jahr");
        if time.kind == TimeKind::Duration && !ago() {
            continue;
        }
        if time.kind != TimeKind::Duration && tokens.clone().all(in_words) {
            value.step = if measure == Measure::Clock { HALF_DAY } else { WEEK };
        }
        let sentence = document.sentence_at_byte(time.span.start).index();
        let Some(range) = document.sentences().get(sentence).map(|sentence| sentence.token_range()) else {
            continue;
        };
        reader.range = range;
        reader.sentence = sentence as u32;
        if measure == Measure::Date && reader.is_no_day(tokens.clone()) {
            continue;
        }
        let mut draft = reader.draft(tokens.start, tokens.end, value, measure);
        draft.span = time.span;
        draft.is_derived = time.kind == TimeKind::Duration;
        found.push(draft);
    }
    found.stable_sort_by_key(|quantity| (quantity.span.start, quantity.span.end));
    found
}

struct SentenceReader<'d> {
    document: &'d Document,
    numbers: Numbers<'d>,
    /// By word form.
    words: Vec<WordForm>,
    /// Whether a token belongs to a day or a time of day.
    calendar: Vec<bool>,
    /// The tokens of the sentence.
    range: std::ops::Range<usize>,
    sentence: u32,
}

impl SentenceReader<'_> {
    fn word(&self, token: usize) -> &str {
        if self.range.contains(&token) { self.document.word_at(token) } else { "" }
    }

    fn form(&self, token: usize) -> WordForm {
        let form = self.document.form_at(token).filter(|_| self.range.contains(&token));
        form.and_then(|form| self.words.get(form as usize)).copied().unwrap_or_default()
    }

    /// `bis heute`, `an diesem Abend`, `eine ganze Nacht`: no day that another report has to tell, too.
    fn is_no_day(&self, tokens: std::ops::Range<usize>) -> bool {
        let is_of_text =
            matches!(self.word(tokens.start), "diesem" | "dieser" | "diesen" | "jenem" | "jener")
                && matches!(
                    self.word(tokens.end.saturating_sub(1)),
                    "Tag" | "Tagen" | "Morgen" | "Vormittag" | "Mittag" | "Nachmittag" | "Abend" | "Nacht"
                );
        let is_length = tokens.clone().any(|token| matches!(self.word(token), "ganze" | "ganzen"));
        let is_nowadays = self.word(tokens.start).eq_ignore_ascii_case("heute")
            && tokens.len() == 1
            && (matches!(self.before(tokens.start, 1), "bis" | "noch" | "und")
                || matches!(self.word(tokens.end), "noch" | "als"));
        is_of_text || is_length || is_nowadays
    }

    fn before(&self, token: usize, steps: usize) -> &str {
        token.checked_sub(steps).map_or("", |token| self.word(token))
    }

    fn read(&self, found: &mut Vec<Quantity>) {
        let first = found.len();
        let mut at = self.range.start;
        while at < self.range.end {
            if let Some((votes, end)) = self.votes(at) {
                found.extend(votes);
                at = end;
                continue;
            }
            let free = !self.calendar.get(at).copied().unwrap_or_default();
            match Some(at).filter(|_| free).and_then(|at| self.quantity(at)) {
                Some((quantity, end)) => {
                    found.extend(quantity);
                    at = end.max(at + 1);
                }
                None => at += 1,
            }
        }
        self.units_left_out(found, first);
        self.fractions(found, first);
        self.roles(found, first);
        found[first..].iter_mut().for_each(|quantity| quantity.extreme = self.extreme(quantity));
        self.drop_restated(found, first);
        // A number that nothing is said of names something, or counts what nobody can know.
        let kept: Vec<Quantity> = found.drain(first..).filter(|quantity| self.counts(quantity)).collect();
        found.extend(kept);
    }

    /// `fast ein Viertel, genau 23 Prozent`: what is said again is said by the second, which counts what the first does.
    fn drop_restated(&self, found: &mut Vec<Quantity>, first: usize) {
        let mut at = found.len();
        while at > first + 1 {
            at -= 1;
            let [p, q] = &found[at - 1..=at] else { continue };
            let between = p.tokens.1 as usize..q.tokens.0 as usize;
            let near = between.start.max(between.end.saturating_sub(3))..between.end;
            let again = between.len() <= REACH
                && near
                    .clone()
                    .any(|token| matches!(self.word(token), "genau" | "exakt" | "genauer" | "nämlich"));
            if again && p.measure == q.measure && p.currency == q.currency {
                let (scope, clause) = (p.scope, p.clause);
                found[at].scope = scope;
                found[at].clause.0 = found[at].clause.0.min(clause.0);
                found.remove(at - 1);
            }
        }
    }

    /// Whether an age is that of the youngest or of the oldest.
    fn extreme(&self, quantity: &Quantity) -> Option<End> {
        if quantity.measure != Measure::Age || quantity.value.high > quantity.value.low {
            return None;
        }
        let (first, last) = (quantity.tokens.0 as usize, quantity.tokens.1 as usize);
        let end = |token: usize| match self.word(token) {
            word if word.contains("jüngste") || word.contains("Jüngste") => Some(End::Lowest),
            word if word.starts_with("älteste") || word.starts_with("Älteste") => Some(End::Highest),
            _ => None,
        };
        let near = first.saturating_sub(NEAR_EXTREME)..last + NEAR_EXTREME;
        near.clone()
            .filter(|token| *token < first)
            .rev()
            .find_map(end)
            .or_else(|| (last..near.end).find_map(end))
    }

    /// `um 3,9 und um 2,6 Prozent`, `von 67 auf 69 Jahre`: a number whose unit stands with the next one.
    fn units_left_out(&self, found: &mut [Quantity], first: usize) {
        for at in (first + 1..found.len()).rev() {
            let (before, behind) = found.split_at_mut(at);
            let (Some(number), Some(next)) = (before.last_mut(), behind.first()) else { continue };
            let end = number.tokens.1 as usize;
            let joins = (next.tokens.0 as usize) < end + 6
                && match self.word(end) {
                    "und" | "auf" | "bis" | "oder" | "beziehungsweise" | "statt" => true,
                    // `im Alter von 26, 33 und 51 Jahren`.
                    "," => next.tokens.0 as usize == end + 1,
                    _ => false,
                };
            let bare = number.measure == Measure::Count && number.head.is_none();
            if joins
                && bare
                && (self.before(next.tokens.0 as usize, 1) == self.before(number.tokens.0 as usize, 1)
                    || next.tokens.0 as usize == end + 1)
            {
                let unit = self.form(next.tokens.1 as usize - 1);
                let factor = match next.measure {
                    Measure::Unit(Dimension::Money) => {
                        unit.currency.map(|(_, factor)| factor * self.shared_factor(number, next))
                    }
                    Measure::Unit(_) => unit.unit.map(|(_, factor)| factor),
                    Measure::Age => Some(1.0),
                    _ => None,
                };
                if let Some(factor) = factor {
                    number.value = number.value.scaled(factor);
                    (number.measure, number.currency) = (next.measure, next.currency);
                }
            }
        }
    }

    /// `von 104,5 auf 91,3 Millionen Euro`: what multiplies the second number multiplies the first, too, if it is as great then.
    fn shared_factor(&self, number: &Quantity, next: &Quantity) -> f64 {
        let factor = (next.tokens.1 as usize).checked_sub(2).and_then(|at| self.numbers.form(at).factor);
        let factor = factor.filter(|_| self.numbers.form(number.tokens.1 as usize - 1).factor.is_none());
        let is_as_great = |factor: &f64| {
            let ratio = number.value.low * factor / next.value.low.max(f64::MIN_POSITIVE);
            (1.0 / MOST_TIMES..=MOST_TIMES).contains(&ratio)
        };
        factor.filter(is_as_great).unwrap_or(1.0)
    }

    /// `Sieben Jahre hatte der Staatsanwalt verlangt, nicht mehr als dreieinhalb der Verteidiger`: a number with a fraction counts
    /// nothing; it is a length of time as the one before.
    fn fractions(&self, found: &mut [Quantity], first: usize) {
        for at in first + 1..found.len() {
            let (before, number) = found.split_at_mut(at);
            let (Some(before), Some(number)) = (before.last(), number.first_mut()) else { continue };
            let is_bare =
                number.measure == Measure::Count && number.head.is_none() && number.value.step < 1.0;
            if is_bare && before.measure == Measure::Unit(Dimension::Duration) {
                number.value = number.value.scaled(before.unit);
                (number.measure, number.currency, number.unit) =
                    (before.measure, before.currency, before.unit);
            }
        }
    }

    /// `Die Polizei sprach von 12.000`: what is counted stands with an earlier number, here or in the sentence before. Of small
    /// numbers, those are meant that are a part of it: `41 Filialen, von denen sechs schließen`, `zwei davon`.
    fn heads_left_out(&self, found: &mut [Quantity], first: usize) {
        for at in first..found.len() {
            let (before, number) = found.split_at_mut(at);
            let Some(number) = number.first_mut() else { continue };
            if number.head.is_some() || number.measure != Measure::Count {
                continue;
            }
            let is_large = number.value.low >= LARGE;
            if is_large && number.role.is_some() {
                continue;
            }
            let is_part = number.scope == Scope::Part;
            let fits = |other: &&Quantity| {
                let near = other.sentence == self.sentence || is_large || is_part;
                other.measure == Measure::Count
                    && other.head.is_some()
                    && near
                    && if is_large { other.value.low >= LARGE } else { other.value.high > number.value.high }
            };
            let near = before.iter().rev().take(4).take_while(|other| other.sentence + 1 >= self.sentence);
            if let Some(other) = near.into_iter().find(fits) {
                (number.head, number.is_elliptical) = (other.head, true);
            }
        }
    }

    /// `23 Prozent entfallen auf die ÖVP, 22 auf die SPÖ`, `27 Prozent für Kurz, 24 für Lang`: the unit stands with the share before.
    fn shares_left_out(&self, found: &mut [Quantity], first: usize) {
        for at in first + 1..found.len() {
            let (before, number) = found.split_at_mut(at);
            let (Some(before), Some(number)) = (before.last(), number.first_mut()) else { continue };
            let end = number.tokens.1 as usize;
            let is_bare = number.measure == Measure::Count && number.head.is_none() && number.role.is_none();
            let is_share = before.measure == Measure::Unit(Dimension::Share) && before.currency.is_empty();
            let lead = |token: usize| matches!(self.word(token), "auf" | "für" | "an" | "bei" | "gegen");
            let opens = |token: usize| matches!(self.word(token), "," | "und" | ";");
            let one_lead =
                lead(end) && (before.tokens.1 as usize..end).any(|token| self.word(token) == self.word(end));
            if is_bare && is_share && one_lead && opens((number.tokens.0 as usize).wrapping_sub(1)) {
                number.value = number.value.scaled(before.unit);
                (number.measure, number.currency, number.unit) =
                    (before.measure, before.currency, before.unit);
            }
        }
    }

    /// `der Rest von elf Millionen`: the currency of large numbers stands with an earlier one.
    fn currencies_left_out(&self, found: &mut [Quantity], first: usize) {
        for at in first..found.len() {
            let (before, number) = found.split_at_mut(at);
            let Some(number) = number.first_mut() else { continue };
            let bare = number.measure == Measure::Count && number.head.is_none() && number.role.is_none();
            let end = number.tokens.1 as usize;
            if !bare || number.value.low < MONEY || self.numbers.form(end - 1).factor.is_none() {
                continue;
            }
            let near = before.iter().rev().take(8).take_while(|other| other.sentence + 3 >= self.sentence);
            let other = near.into_iter().find(|other| other.measure == Measure::Unit(Dimension::Money));
            if let Some(other) = other {
                (number.measure, number.currency) = (other.measure, other.currency);
            }
        }
    }

    /// Who counted, from the clause around a number or else from its sentence.
    fn sources(&self, found: &mut [Quantity], first: usize) {
        let before = found.get(..first).and_then(|before| before.last());
        let before =
            before.filter(|before| before.sentence + 1 == self.sentence).and_then(|before| before.counted_by);
        // Quantities stand in the order of the text.
        let own = &found[first..];
        let is_free = |token: usize| {
            let token = token as u32;
            let behind = own.partition_point(|other| other.tokens.1 <= token);
            let near = behind.saturating_sub(1)..own.len().min(behind + 1);
            !self.calendar.get(token as usize).copied().unwrap_or_default()
                && own[near].iter().all(|other| {
                    other.head != Some(token) && !(other.tokens.0..other.tokens.1).contains(&token)
                })
        };
        let source = |clause| attribution::source(clause, before, |token| self.word(token), is_free);
        let of_sentence = if own.is_empty() { None } else { source(self.range.clone()) };
        let sources: Vec<Option<u32>> = own
            .iter()
            .map(|quantity| {
                let counted = matches!(quantity.measure, Measure::Count | Measure::Unit(_));
                let clause = quantity.clause.0 as usize..quantity.clause.1 as usize;
                if counted { source(clause).or(of_sentence) } else { None }
            })
            .collect();
        for (quantity, source) in found[first..].iter_mut().zip(sources) {
            quantity.counted_by = source;
        }
    }

    /// The roles of those who are counted.
    fn roles(&self, found: &mut [Quantity], first: usize) {
        for number in first..found.len() {
            // `54 der 82 Menschen überlebten`: what they did is said of the 54.
            let is_part_of = |number: usize| {
                found.get(number + 1).is_some_and(|next| {
                    let end = found[number].tokens.1;
                    next.tokens.0 == end + 1 && matches!(self.word(end as usize), "der" | "von")
                })
            };
            if number > first && is_part_of(number - 1) {
                found[number].scope = Scope::Total;
                continue;
            }
            let before = number.checked_sub(1).filter(|&at| at >= first).map_or(0, |at| found[at].tokens.1);
            let next = number + 1 + usize::from(is_part_of(number));
            let behind = found.get(next).map_or(u32::MAX, |next| next.tokens.0);
            let quantity = &found[number];
            if quantity.measure == Measure::Count && quantity.role.is_none() {
                // `Ein Mann tötete zwei Frauen`: of one alone, it must be said that it happened to him.
                let at = quantity.tokens.0 as usize;
                let single = self.is_person(at) || self.is_nobody(at);
                if (!single || self.suffers(quantity)) && !self.is_means(quantity) {
                    found[number].role = self.role(quantity, before as usize, behind as usize);
                }
            }
        }
    }

    /// What begins at a token, if anything does, and the token behind it. A number that names something is read and left out.
    fn quantity(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        if let Some(found) = self.score(at).or_else(|| self.adjective(at)).or_else(|| self.times(at)) {
            return Some(found);
        }
        if let Some(found) = self.decade(at).or_else(|| self.in_order(at)).or_else(|| self.spoken_clock(at)) {
            return Some(found);
        }
        if let Some(part) = self.form(at).part.filter(|_| self.word(at) == "Hälfte") {
            let quantity = self.bounded(
                at,
                at + 1,
                Value { bound: Bound::About, ..Value::exact(part * 100.0, 10.0) },
                Measure::Unit(Dimension::Share),
            );
            return Some((Some(quantity), at + 1));
        }
        if let Some(found) = self.both(at).or_else(|| self.couple(at)).or_else(|| self.in_compound(at)) {
            return Some(found);
        }
        if let Some(found) = self.measured_compound(at) {
            return Some(found);
        }
        if let Some(found) = self.halved(at) {
            return Some(found);
        }
        let (value, end) = self.numbers.at(at, self.range.end).or_else(|| self.single(at))?;
        if let Some(found) = self.wide(at, end, value).or_else(|| self.numbered(at, end, value)) {
            return Some(found);
        }
        if self.is_name(at) {
            return Some((None, end));
        }
        let (value, end) = self.range_of(at, value, end);
        Some(self.counted(at, end, value))
    }

    /// `die beiden Bergsteiger`: two people.
    fn both(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        if !matches!(self.word(at), "beide" | "beiden" | "Beide" | "Beiden") {
            return None;
        }
        let head = self.noun(at + 1, 1).filter(|&head| Classes::of(self.word(head as usize)).are_people())?;
        let mut quantity = self.bounded(at, at + 1, Value::exact(2.0, 1.0), Measure::Count);
        quantity.head = Some(head);
        Some((Some(quantity), at + 1))
    }

    /// `ein Ehepaar`: two people, if something happened to them.
    fn couple(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        if !self.numbers.form(at).one || self.word(at + 1) != "Ehepaar" {
            return None;
        }
        let mut quantity = self.bounded(at, at + 2, Value::exact(2.0, 1.0), Measure::Count);
        let first = quantity.clause.0 as usize;
        quantity.role = Some(self.role(&quantity, first, usize::MAX)?);
        quantity.head = Some(at as u32 + 1);
        Some((Some(quantity), at + 2))
    }

    /// `180-Betten-Haus`: beds.
    fn in_compound(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        let number = self.numbers.form(at).compound?;
        let mut quantity = self.bounded(at, at + 1, Value::exact(number, step_of(number)), Measure::Count);
        quantity.head = Some(at as u32);
        Some((Some(quantity), at + 1))
    }

    /// `500-Kilo-Bombe`, `Fünf-Sekunden-Strafe`: what a thing weighs, holds or lasts.
    fn measured_compound(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        let (number, (dimension, factor), noun) = measured_compound(self.word(at))?;
        let is_told = match dimension {
            Dimension::Mass | Dimension::Volume => true,
            Dimension::Duration => {
                let noun = noun.to_lowercase();
                LASTING_NOUNS.iter().any(|end| noun.ends_with(end))
            }
            _ => false,
        };
        if !is_told {
            return None;
        }
        let value = Value::exact(number, step_of(number)).scaled(factor);
        let mut quantity = self.bounded(at, at + 1, value, Measure::Unit(dimension));
        quantity.unit = factor;
        Some((Some(quantity), at + 1))
    }

    /// `60 mal 30 Meter`: the first of two sides.
    fn wide(&self, at: usize, end: usize, value: Value) -> Option<(Option<Quantity>, usize)> {
        if !matches!(self.word(end), "mal" | "x" | "×") {
            return None;
        }
        let (_, behind) = self.numbers.at(end + 1, self.range.end)?;
        let (dimension, factor) = self.form(behind).unit.filter(|unit| unit.0 == Dimension::Length)?;
        let mut quantity = self.bounded(at, end, value.scaled(factor), Measure::Unit(dimension));
        quantity.unit = factor;
        Some((Some(quantity), end + 1))
    }

    /// `hat sich mehr als halbiert`: a change by half.
    fn halved(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        if !matches!(self.word(at), "halbiert" | "halbierte" | "halbierten" | "halbieren") {
            return None;
        }
        let half = Value::exact(50.0, 10.0);
        let mut quantity = self.bounded(at, at + 1, half, Measure::Unit(Dimension::Share));
        if quantity.value.bound == Bound::Exact {
            quantity.value.bound = Bound::About;
        }
        quantity.scope = Scope::Change;
        Some((Some(quantity), at + 1))
    }

    /// `Nummer 97 der Welt`: a place in a ranking; `Sieg Nummer 31`: which of a series.
    fn numbered(&self, at: usize, end: usize, value: Value) -> Option<(Option<Quantity>, usize)> {
        if !matches!(self.before(at, 1), "Nummer" | "Nr.") {
            return None;
        }
        let is_ranked = self.word(end) == "der"
            && matches!(self.word(end + 1), "Welt" | "Weltrangliste" | "Setzliste")
            || self.before(at, 2) == "an" && self.word(end).starts_with("gesetzt");
        if is_ranked {
            return Some((Some(self.bounded(at, end, value, Measure::Rank)), end));
        }
        let head = at.checked_sub(2).filter(|head| self.range.contains(head))?;
        let classes = Classes::of(self.word(head));
        let is_won = SERIES.iter().any(|noun| classes.meet(Classes::of(noun)));
        let mut quantity = self.bounded(at, end, value, Measure::Ordinal);
        quantity.head = Some(head as u32);
        is_won.then_some((Some(quantity), end))
    }

    /// `Mitte vierzig`: an age.
    fn decade(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        let (first, last) = match self.word(at) {
            "Anfang" => (0.0, 3.0),
            "Mitte" => (3.0, 7.0),
            "Ende" => (7.0, 9.0),
            _ => return None,
        };
        let (value, end) = self.numbers.at(at + 1, self.range.end)?;
        let is_decade = value.step >= 10.0 && (20.0..100.0).contains(&value.low) && value.low == value.high;
        let is_word = self.word(at + 1).starts_with(char::is_alphabetic);
        if !is_decade || !is_word || self.form(end).capital {
            return None;
        }
        let age = Value { low: value.low + first, high: value.low + last, bound: Bound::Between, step: 1.0 };
        Some((Some(self.draft(at, end, age, Measure::Age)), end))
    }

    /// `auf dem siebten Platz`, `die 29. Auflage`, `im dritten Stock`, `wurde Sechster`, `jeder neunte`.
    fn in_order(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        let word = self.word(at);
        let value = match word.strip_suffix('.').filter(|_| word.starts_with(|c: char| c.is_ascii_digit())) {
            Some(number) => figures(number)?,
            // Few words are looked at: the ordinals end so.
            None if word.trim_end_matches(['r', 'n', 's', 'm']).ends_with("te") => {
                f64::from(ordinal(&word.to_lowercase())?)
            }
            None => return None,
        };
        // `jeder zweite Befragte`, but `jeden zweiten Tag`.
        let each = self.before(at, 1);
        if value > 1.0
            && (4..=5).contains(&each.len())
            && (each.starts_with("jede") || each.starts_with("Jede"))
        {
            if self.form(at + 1).unit.is_some() {
                return None;
            }
            let share = Value { bound: Bound::About, ..Value::exact(100.0 / value, 10.0) };
            let mut quantity = self.bounded(at - 1, at + 1, share, Measure::Unit(Dimension::Share));
            quantity.head = self.noun(at + 1, 0);
            return Some((Some(quantity), at + 1));
        }
        let measure = match self.word(at + 1) {
            noun if is_place(noun) => Measure::Rank,
            "Stock" | "Stockwerk" | "Etage" | "Obergeschoss" => Measure::Level,
            "Minute" | "Spielminute" => return Some(self.minute(at, at + 2, value)),
            // `traf (54.)`.
            ")" if self.before(at, 1) == "(" && value <= LONGEST_MATCH && self.is_of_match() => {
                return Some(self.minute(at, at + 1, value));
            }
            _ if self.is_rank(at) => {
                return Some((
                    Some(self.bounded(at, at + 1, Value::exact(value, 1.0), Measure::Rank)),
                    at + 1,
                ));
            }
            // The first is of too much.
            _ if value >= LEAST_ORDINAL && self.is_of_series(at) => Measure::Ordinal,
            _ => return None,
        };
        let mut quantity = self.bounded(at, at + 2, Value::exact(value, 1.0), measure);
        quantity.head = (measure != Measure::Rank && self.word(at + 1) != "Mal").then_some(at as u32 + 1);
        Some((Some(quantity), at + 2))
    }

    /// `in der 78. Minute`: after 77 whole minutes.
    fn minute(&self, at: usize, end: usize, value: f64) -> (Option<Quantity>, usize) {
        let value = Value {
            low: (value - 1.0) / 1_440.0,
            high: value / 1_440.0,
            bound: Bound::Between,
            step: 1.0 / 1_440.0,
        };
        (Some(self.bounded(at, end, value, Measure::Unit(Dimension::Duration))), end)
    }

    /// Whether the sentence tells of goals.
    fn is_of_match(&self) -> bool {
        self.range.clone().any(|token| {
            matches!(
                self.word(token),
                "traf"
                    | "trafen"
                    | "Tor"
                    | "Tore"
                    | "Treffer"
                    | "Führung"
                    | "Ausgleich"
                    | "Minute"
                    | "erzielte"
                    | "erzielten"
                    | "glich"
                    | "ausglich"
                    | "erhöhte"
                    | "verkürzte"
                    | "köpfte"
                    | "Elfmeter"
                    | "Foulelfmeter"
                    | "drehte"
                    | "drehten"
            )
        })
    }

    /// Whether an ordinal is a place in a ranking: `wurde Sechster`, `Dritte die Inderin Rao`, but not `Karl der Fünfte`.
    fn is_rank(&self, at: usize) -> bool {
        let word = self.word(at);
        let before = self.before(at, 1);
        word.starts_with(char::is_uppercase)
            && !self.form(at + 1).capital
            && (word.ends_with('r') || word.ends_with('e'))
            && (matches!(before, "als" | "wurde" | "wurden" | "wird" | "auf" | "ist" | "," | "und")
                || at == self.range.start && matches!(self.word(at + 1), "wurde" | "wird" | "ist"))
    }

    /// Whether an ordinal stands before a noun that is no time or unit.
    fn is_of_series(&self, at: usize) -> bool {
        let noun = self.form(at + 1);
        !self.word(at).starts_with(char::is_uppercase)
            && noun.capital
            && noun.unit.is_none()
            && noun.part.is_none()
            && !self.calendar.get(at + 1).copied().unwrap_or_default()
    }

    /// `zehn nach vier`, `kurz vor zwölf`, `am Abend um acht`: what is not said by the hour with `Uhr`.
    fn spoken_clock(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        let number = |at: usize| {
            if at >= self.range.end || self.calendar.get(at).copied().unwrap_or_default() {
                return None;
            }
            cardinal(&self.word(at).to_lowercase()).filter(|value| *value <= 24).map(f64::from)
        };
        let shortly = || self.before(at, 1).eq_ignore_ascii_case("kurz");
        let (minutes, hour) = match (self.word(at), self.word(at + 1)) {
            (word, "nach") if is_minutes(word) => (number(at)?, at + 2),
            (word, "vor") if is_minutes(word) => (-number(at)?, at + 2),
            ("vor" | "nach", _) if shortly() => (0.0, at + 1),
            ("um", _) if self.is_part_of_day(at) || self.is_hour_alone(at) => (0.0, at + 1),
            _ => return None,
        };
        let next = hour + 1;
        // `kurz vor zwei Toren`, `am Abend um zwei auf zehn`.
        let counts = self.form(next).capital
            || self.form(next).unit.is_some()
            || matches!(self.word(next), "auf" | "von" | "der" | "Uhr" | "weitere" | "weiteren");
        let time = number(hour).filter(|value| (1.0..=12.0).contains(value) && !counts)? * 60.0 + minutes;
        let value = Value { step: HALF_DAY, ..Value::exact(time, HALF_DAY) };
        Some((Some(self.draft(at, next, value, Measure::Clock)), next))
    }

    /// `als sich der Zug um elf am Bahnhof in Bewegung setzte`: a preposition of place behind a number, where nothing changes by it.
    fn is_hour_alone(&self, at: usize) -> bool {
        let is_changed = |token: usize| {
            let word = self.word(token);
            CHANGES.iter().any(|stem| word.contains(stem))
        };
        matches!(self.word(at + 2), "am" | "vor" | "vom" | "beim" | "morgens" | "abends" | "nachts" | "früh")
            && !(at.saturating_sub(REACH)..at + REACH).any(is_changed)
    }

    /// Whether the word before a token is a part of the day: `am Sonntagabend um acht`.
    fn is_part_of_day(&self, at: usize) -> bool {
        let before = self.before(at, 1).to_lowercase();
        at.checked_sub(1).and_then(|at| self.calendar.get(at)).copied().unwrap_or_default()
            && ["morgen", "mittag", "abend", "nacht", "früh"].iter().any(|part| before.ends_with(part))
    }

    /// `vier Männer und eine Frau`: one more, of people.
    fn is_joined(&self, at: usize) -> bool {
        let is_person = |token: usize| Classes::of(self.word(token)).are_people();
        matches!(self.before(at, 1), "und" | "sowie")
            && at.checked_sub(3).is_some_and(|number| {
                is_person(at - 2) && is_person(at + 1) && self.numbers.at(number, at).is_some()
            })
    }

    /// `eine Stunde`, `ein Toter`: an article that counts.
    fn single(&self, at: usize) -> Option<(Value, usize)> {
        let next = self.form(at + 1);
        let counts = next.unit.is_some()
            || next.part.is_some()
            || next.role.is_some_and(|_| next.capital)
            || next.currency.is_some() && next.capital;
        let gut = matches!(self.word(at + 1), "gute" | "gutes" | "knappe" | "knappes" | "halbe")
            && (self.form(at + 2).unit.is_some() || self.form(at + 2).part.is_some());
        let half = if self.word(at + 1) == "halbe" { 0.5 } else { 1.0 };
        // `ein letzter Passagier`.
        if self.numbers.form(at).one && (self.is_only(at) || self.is_person(at) || self.is_joined(at)) {
            return Some((Value::exact(1.0, 1.0), at + 1));
        }
        if self.is_nobody(at) {
            return Some((Value::exact(0.0, 1.0), at + 1));
        }
        // `keine halbe Stunde`.
        let none = gut && matches!(self.word(at), "keine" | "kein" | "Keine" | "Kein");
        if !(self.numbers.form(at).one && (counts || gut)) && !none {
            return None;
        }
        let mut value = Value::exact(half, half);
        if gut {
            value.bound = if none { Bound::Below } else { self.form(at + 1).bound.unwrap_or_default() };
        }
        Some((value, at + 1 + usize::from(gut)))
    }

    /// `ein letzter Passagier`.
    fn is_only(&self, at: usize) -> bool {
        matches!(
            self.word(at + 1),
            "letzter" | "letzte" | "letztes" | "einziger" | "einzige" | "einziges" | "einzigen"
        ) && self.form(at + 2).capital
            && self.word(at).starts_with(char::is_lowercase) == (at > self.range.start)
    }

    /// `ein Mensch`, `eine ältere Frau`, `einer von ihnen`: somebody whom something may have happened to.
    fn is_person(&self, at: usize) -> bool {
        match (self.word(at), self.word(at + 1), self.word(at + 2)) {
            ("einer" | "eine" | "Einer" | "Eine", "von", "ihnen" | "den" | "diesen") => true,
            ("einer" | "Einer", "der", _) => self.form(at + 2).capital,
            ("ein" | "eine" | "Ein" | "Eine", next, noun) => {
                let noun = if self.form(at + 1).capital { next } else { noun };
                Classes::of(noun).are_people()
            }
            _ => false,
        }
    }

    /// `niemand wurde verletzt`, `keine Verletzten`.
    fn is_nobody(&self, at: usize) -> bool {
        match self.word(at) {
            "niemand" | "Niemand" => true,
            "keine" | "Keine" | "keinen" => {
                let noun = self.form(at + 1);
                noun.capital && noun.role.is_some()
            }
            _ => false,
        }
    }

    /// Whether the number at a token names something.
    fn is_name(&self, at: usize) -> bool {
        let before = self.before(at, 1);
        let digits = self.word(at).starts_with(|c: char| c.is_ascii_digit());
        if !digits {
            return before == "Nummer" || before == "Nr.";
        }
        if is_place(before) {
            return false;
        }
        if names_by_number(before) || (before == "-" && names_by_number(self.before(at, 2))) {
            return true;
        }
        // Numbers to call: `0511 12345`, `110 / 23`.
        if before.len() > 2 && before.starts_with('0') && before.bytes().all(|c| c.is_ascii_digit()) {
            return true;
        }
        let signs = ["/", "+", "-"];
        (signs.contains(&before)
            && self.before(at, 2).bytes().all(|c| c.is_ascii_digit())
            && !self.before(at, 2).is_empty())
            || (self.word(at).starts_with('0') && self.word(at).len() > 1 && !self.word(at).contains(','))
    }

    /// `drei bis vier Millionen`, `zwischen 20 und 30`: a number as the beginning of a range.
    fn range_of(&self, at: usize, value: Value, end: usize) -> (Value, usize) {
        let joined = match self.word(end) {
            "bis" | "–" | "-" => true,
            "oder" => value.low < 100.0,
            "und" => self.before(at, 1).eq_ignore_ascii_case("zwischen"),
            _ => false,
        };
        let second = self.numbers.at(end + 1, self.range.end).filter(|_| joined);
        let Some((second, behind)) = second else { return (value, end) };
        let factor = [1e9, 1e6, 1e3].into_iter().find(|factor| {
            value.low < 1_000.0
                && value.low * factor <= second.high
                && second.high >= *factor
                && self.numbers.form(behind - 1).factor.is_some()
        });
        let low = value.low * factor.unwrap_or(1.0);
        if low >= second.high {
            return (value, end);
        }
        (Value { low, high: second.high, bound: Bound::Between, step: second.step }, behind)
    }

    /// `mit 31 zu 22 Stimmen`: how many voted for it, and against; what fails has more against it.
    fn votes(&self, at: usize) -> Option<([Quantity; 2], usize)> {
        const FAILING: &[&str] =
            &["abgelehnt", "gescheitert", "scheiterte", "verworfen", "lehnte", "lehnten", "Nein"];
        if !matches!(self.word(at + 1), "zu" | ":") || self.word(at + 3) != "Stimmen" {
            return None;
        }
        let (first, behind) = self.numbers.at(at, at + 1)?;
        let (second, end) = self.numbers.at(at + 2, at + 3)?;
        if behind != at + 1 || end != at + 3 {
            return None;
        }
        let mut near = at.saturating_sub(REACH)..at + REACH;
        let fails = near.any(|token| FAILING.contains(&self.word(token)));
        let swapped = fails && first.low > second.low;
        let sides = if swapped { [Role::Against, Role::For] } else { [Role::For, Role::Against] };
        let mut votes = [
            self.bounded(at, at + 1, first, Measure::Count),
            self.bounded(at + 2, at + 3, second, Measure::Count),
        ];
        for (vote, side) in votes.iter_mut().zip(sides) {
            (vote.role, vote.head) = (Some(side), Some(at as u32 + 3));
        }
        Some((votes, at + 4))
    }

    /// `2:1`, `2-0`, `613 zu 613`, and `3:04 Stunden`, which is none.
    fn score(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        let digits = |word: &str| {
            let short = !word.is_empty() && word.len() <= 3 && word.bytes().all(|c| c.is_ascii_digit());
            if short { figures(word) } else { None }
        };
        let word = self.word(at);
        if let Some(found) = self.clocked(at) {
            return Some(found);
        }
        let (first, second, end) = if let Some((first, second)) = word.split_once([':', '-', '–']) {
            // `der 3:1-Sieg`.
            let (second, _) = second
                .split_once(['-', '‑'])
                .filter(|(_, noun)| noun.starts_with(char::is_uppercase))
                .unwrap_or((second, ""));
            (digits(first)?, digits(second)?, at + 1)
        } else if matches!(self.word(at + 1), ":" | "zu") && !self.form(at + 2).capital {
            let (first, behind) = self.numbers.at(at, at + 1)?;
            let (second, end) = self.numbers.at(at + 2, at + 3)?;
            (behind == at + 1).then_some((first.low, second.low, end))?
        } else {
            return None;
        };
        match self.word(end) {
            "Uhr" => return Some((None, end + 1)),
            "Stunden" => {
                let days = (first + second / 60.0) / 24.0;
                let value = Value::exact(days, 1.0 / 1_440.0);
                return Some((
                    Some(self.bounded(at, end + 1, value, Measure::Unit(Dimension::Duration))),
                    end + 1,
                ));
            }
            _ => {}
        }
        if self.form(end).unit.is_some() {
            return None;
        }
        let mut score = self.bounded(at, end, Value::exact(first.max(second), 1.0), Measure::Score);
        score.second = first.min(second);
        Some((Some(score), end))
    }

    /// `2:07:38`, `1:52,40 Minuten`: hours, minutes and seconds.
    fn clocked(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        if let Some((minutes, seconds)) = self.word(at).split_once(':')
            && matches!(self.word(at + 1), "Minuten" | "Min.")
        {
            let ((minutes, _), (seconds, step)) = (plain_figures(minutes)?, seconds_of(seconds)?);
            let value = Value::exact((minutes * 60.0 + seconds) / 86_400.0, step / 86_400.0);
            return Some((Some(self.bounded(at, at + 2, value, Measure::Unit(Dimension::Duration))), at + 2));
        }
        let mut parts = self.word(at).split(':');
        let mut part = |longest: usize| {
            let part = parts.next()?;
            let fits = part.len() <= longest && part.bytes().all(|c| c.is_ascii_digit());
            part.parse::<u32>().ok().filter(|&value| fits && (value < 60 || longest > 2)).map(f64::from)
        };
        let (hours, minutes, seconds) = (part(3)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return None;
        }
        let end = at + 1 + usize::from(matches!(self.word(at + 1), "Stunden" | "Std." | "h"));
        let days = (hours * 3_600.0 + minutes * 60.0 + seconds) / 86_400.0;
        let value = Value::exact(days, 1.0 / 86_400.0);
        Some((Some(self.bounded(at, end, value, Measure::Unit(Dimension::Duration))), end))
    }

    /// `54-Jährige`, `siebenjährig`, `20-minütig`.
    fn adjective(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        let word = self.word(at);
        if !word.contains("ig") {
            return None;
        }
        const ENDINGS: &[(&str, f64)] = &[
            ("jährig", 365.25),
            ("monatig", 30.4375),
            ("wöchig", 7.0),
            ("tägig", 1.0),
            ("stündig", 1.0 / 24.0),
            ("minütig", 1.0 / 1_440.0),
            (HEADED, 1.0),
        ];
        let lower = word.to_lowercase();
        let (start, days) = ENDINGS.iter().find_map(|(ending, days)| Some((lower.find(ending)?, *days)))?;
        let number = lower.get(..start)?.trim_end_matches('-');
        let value = figures(number).or_else(|| cardinal(number).map(f64::from)).or(match number {
            "halb" => Some(0.5),
            "dreiviertel" => Some(0.75),
            _ => None,
        })?;
        if lower.contains(HEADED) {
            let mut quantity = self.bounded(at, at + 1, Value::exact(value, step_of(value)), Measure::Count);
            quantity.head = Some(at + 1).filter(|&next| self.form(next).capital).map(|next| next as u32);
            return Some((Some(quantity), at + 1));
        }
        let next = self.word(at + 1).to_lowercase();
        let age = days > 300.0 && (self.form(at).capital || !LASTING.iter().any(|end| next.ends_with(end)));
        let (measure, factor) =
            if age { (Measure::Age, 1.0) } else { (Measure::Unit(Dimension::Duration), days) };
        let mut quantity = self.bounded(at, at + 1, Value::exact(value * factor, factor), measure);
        quantity.head = Some(at + 1).filter(|&next| self.form(next).capital).map(|next| next as u32);
        Some((Some(quantity), at + 1))
    }

    /// `fünfmal`, `200-mal`.
    fn times(&self, at: usize) -> Option<(Option<Quantity>, usize)> {
        let word = self.word(at).to_lowercase();
        let number = word.strip_suffix("mal")?.trim_end_matches('-');
        let value =
            figures(number).or_else(|| cardinal(number).map(f64::from)).filter(|value| *value > 1.0)?;
        let quantity = self.bounded(at, at + 1, Value::exact(value, step_of(value)), Measure::Times);
        Some((Some(quantity), at + 1))
    }

    /// A number with what stands behind it.
    fn counted(&self, at: usize, end: usize, value: Value) -> (Option<Quantity>, usize) {
        let next = self.form(end);
        if matches!(self.word(end), "Zehntel" | "Hundertstel")
            && !matches!(self.word(end + 1), "der" | "des" | "aller")
            && (self.word(end) == "Hundertstel" || value.low != 1.0 || self.is_of_race())
        {
            let factor = if self.word(end) == "Zehntel" { 1.0 } else { 0.1 } / 864_000.0;
            let value = value.scaled(factor);
            return (Some(self.bounded(at, end + 1, value, Measure::Unit(Dimension::Duration))), end + 1);
        }
        if let Some(part) = next.part {
            let step = if value.step < 1.0 { 5.0 } else { 10.0 };
            // `ein Fünftel` is seldom 20 per cent.
            let bound = if value.bound == Bound::Exact { Bound::About } else { value.bound };
            let share = Value { low: value.low * part * 100.0, high: value.high * part * 100.0, step, bound };
            let mut share = self.bounded(at, end + 1, share, Measure::Unit(Dimension::Share));
            self.mark_change(&mut share);
            return (Some(share), end + 1);
        }
        let sign =
            self.form(at.wrapping_sub(1)).currency.filter(|_| matches!(self.before(at, 1), "$" | "€" | "£"));
        if let Some((name, factor)) = next.currency.or(sign) {
            let end = end + usize::from(next.currency.is_some());
            // `zweimal 700 Euro`.
            let repeated = self.before(at, 1).to_lowercase();
            let factor = factor * repeated.strip_suffix("mal").and_then(cardinal).map_or(1.0, f64::from);
            let mut money = self.bounded(at, end, value.scaled(factor), Measure::Unit(Dimension::Money));
            money.currency = name;
            money.unit = factor;
            money.head = self.noun(end, 0);
            self.mark_change(&mut money);
            return (Some(money), end);
        }
        if let Some((dimension, factor)) = next.unit {
            return self.with_unit(at, end, value, dimension, factor);
        }
        if matches!(self.word(end), "Mal" | "mal") {
            return (Some(self.bounded(at, end + 1, value, Measure::Times)), end + 1);
        }
        // `41 Verhandlungstage`.
        if let Some(days) = days_of_compound(self.word(end)).filter(|_| self.form(end).capital) {
            let mut lasting =
                self.bounded(at, end + 1, value.scaled(days), Measure::Unit(Dimension::Duration));
            lasting.head = Some(end as u32);
            return (Some(lasting), end + 1);
        }
        if let Some(bound) = self.older(at).filter(|_| !self.form(end).capital) {
            return (Some(self.bounded(at, end, Value { bound, ..value }, Measure::Age)), end);
        }
        if is_place(self.before(at, 1)) && value.high <= LAST_PLACE {
            return (Some(self.bounded(at, end, value, Measure::Rank)), end);
        }
        if let Some(measure) = self.scale(at) {
            let mut level = self.bounded(at, end, value, measure);
            level.head = at.checked_sub(1).map(|head| head as u32);
            // `Stufe 4 von 5`.
            let whole = self.numbers.at(end + 1, self.range.end).filter(|_| self.word(end) == "von");
            return (Some(level), whole.map_or(end, |(_, end)| end));
        }
        if matches!(self.word(end), "Punkte" | "Punkten") && value.step < 1.0 {
            return (Some(self.bounded(at, end + 1, value, Measure::Unit(Dimension::Points))), end + 1);
        }
        // `Die jüngsten waren 40, die ältesten 70`.
        let last = matches!(self.word(end), "" | "," | "." | "und");
        if self.is_age_apart(at, end, value)
            || last && (5.0..110.0).contains(&value.low) && self.is_extreme(at)
        {
            return (Some(self.bounded(at, end, value, Measure::Age)), end);
        }
        self.bare(at, end, value)
    }

    /// Whether the sentence tells of seconds and leads: `ein Zehntel` is a length of time there.
    fn is_of_race(&self) -> bool {
        self.range.clone().any(|token| {
            let word = self.word(token);
            word.contains("ekunde")
                || matches!(
                    word,
                    "Hundertstel"
                        | "Vorsprung"
                        | "Rückstand"
                        | "fehlte"
                        | "fehlten"
                        | "schneller"
                        | "langsamer"
                )
        })
    }

    /// Whether the youngest or oldest are shortly before a number.
    fn is_extreme(&self, at: usize) -> bool {
        (1..=3).any(|steps| {
            let word = self.before(at, steps).to_lowercase();
            word.starts_with("jüngste") || word.starts_with("älteste")
        })
    }

    /// What a noun before a number makes of it: `Stärke 6,3`, `Tempo 60`, `Warnstufe vier`.
    fn scale(&self, at: usize) -> Option<Measure> {
        let lower = self.before(at, 1).to_lowercase();
        if lower.ends_with("stärke") || lower == "magnitude" {
            Some(Measure::Unit(Dimension::Magnitude))
        } else if lower == "tempo" {
            Some(Measure::Unit(Dimension::Speed))
        } else {
            (lower.ends_with("stufe") && lower.len() >= 5).then_some(Measure::Level)
        }
    }

    fn with_unit(
        &self,
        at: usize,
        end: usize,
        value: Value,
        dimension: Dimension,
        factor: f64,
    ) -> (Option<Quantity>, usize) {
        let years = dimension == Dimension::Duration && factor > 300.0 && factor < 400.0;
        // `im Alter von 36 und 58 Jahren`, `von 26, 33 und 51 Jahren`.
        let aged = |at: usize| self.before(at, 1) == "von" && self.before(at, 2) == "Alter";
        let mut first = at;
        while first > self.range.start + 1
            && matches!(self.before(first, 1), "und" | "bis" | ",")
            && self.numbers.form(first - 2).value.is_some()
        {
            first -= 2;
        }
        if years && let Some(bound) = self.older(at) {
            let value = Value { bound, ..value };
            return (Some(self.bounded(at, end + 1, value, Measure::Age)), end + 1);
        }
        let old = self.word(end + 1).starts_with("alt") || aged(first);
        if years && old {
            let end = end + 1 + usize::from(self.word(end + 1).starts_with("alt"));
            let mut age = self.bounded(at, end, value, Measure::Age);
            age.head = self.noun(end, 0);
            return (Some(age), end);
        }
        let behind = end + 1 + usize::from(dimension == Dimension::Volume && self.form(end + 1).capital);
        let per = match (self.word(behind), self.word(behind + 1), self.word(behind + 2)) {
            ("pro" | "je", unit, _) => Some((unit, behind + 2)),
            ("in", "der", unit) | ("auf", "den", unit) => Some((unit, behind + 3)),
            _ => None,
        };
        match per {
            Some(("Stunde", end)) if dimension == Dimension::Length => {
                let value = value.scaled(factor / 1_000.0);
                return (Some(self.bounded(at, end, value, Measure::Unit(Dimension::Speed))), end);
            }
            // Rain: a litre on a square metre is a millimetre high.
            Some(("Quadratmeter", end)) if dimension == Dimension::Volume && factor < 0.01 => {
                let value = value.scaled(factor);
                return (Some(self.bounded(at, end, value, Measure::Unit(Dimension::Length))), end);
            }
            _ => {}
        }
        // `drei Jahre und zwei Monate`.
        let mut value = value.scaled(factor);
        let mut end = end + 1;
        if dimension == Dimension::Duration
            && self.word(end) == "und"
            && let Some((second, behind)) = self.numbers.at(end + 1, self.range.end)
            && let Some((Dimension::Duration, smaller)) = self.form(behind).unit
            && smaller < factor
        {
            let sum = value.low + second.low * smaller;
            value = Value { low: sum, high: sum, step: smaller, bound: value.bound };
            end = behind + 1;
        }
        let mut quantity = self.bounded(at, end, value, Measure::Unit(dimension));
        quantity.unit = factor;
        // `vor zwei Jahren` is a time, and no length of one.
        let is_past = self.before(quantity.tokens.0 as usize, 1).eq_ignore_ascii_case("vor");
        if dimension == Dimension::Duration && factor >= 1.0 && is_past {
            return (None, end);
        }
        quantity.head = self.noun(end, 0);
        self.mark_change(&mut quantity);
        (Some(quantity), end)
    }

    /// `älter als 35`, `nicht älter als 35`, `jünger als 20`: the bound of an age.
    fn older(&self, at: usize) -> Option<Bound> {
        let comparative = self.before(at, 2).to_lowercase();
        if self.before(at, 1) != "als" {
            return None;
        }
        let near = at.saturating_sub(NEAR_EXTREME)..at + NEAR_EXTREME;
        let is_denied = near.clone().any(|token| matches!(self.word(token), "nicht" | "kaum" | "selten"));
        match (comparative.as_str(), is_denied) {
            ("älter", false) => Some(Bound::AtLeast),
            ("älter", true) => Some(Bound::AtMost),
            ("jünger", false) => Some(Bound::Below),
            ("jünger", true) => Some(Bound::AtLeast),
            _ => None,
        }
    }

    /// Whether a number is an age set apart: `Müller (24)`, `Müller, 24,`.
    fn is_age_apart(&self, at: usize, end: usize, value: Value) -> bool {
        let set_apart = matches!((self.before(at, 1), self.word(end)), ("(", ")") | (",", "," | "."));
        set_apart
            && (5.0..110.0).contains(&value.low)
            && value.step >= 1.0
            && at.checked_sub(2).is_some_and(|name| self.form(name).capital)
    }

    /// A number of somebody or something.
    fn bare(&self, at: usize, end: usize, value: Value) -> (Option<Quantity>, usize) {
        let mut quantity = self.bounded(at, end, value, Measure::Count);
        let mut next = end;
        match (self.word(end), self.numbers.at(end + 1, self.range.end)) {
            // `neun von zehn`, `118 von 132 Flügen`, `95 der 169 Mandate`.
            ("von" | "der", Some((whole, behind)))
                if value.high <= whole.low && self.before(at, 1) != "von" =>
            {
                if matches!(whole.low as u32, 3 | 4 | 5 | 10 | 20 | 100 | 1_000) && self.word(end) == "von" {
                    let share = 100.0 * value.low / whole.low;
                    quantity.measure = Measure::Unit(Dimension::Share);
                    quantity.value = Value {
                        low: share,
                        high: share,
                        step: if whole.low < LARGE { 10.0 } else { 100.0 / whole.low },
                        bound: quantity.value.bound,
                    };
                    quantity.span = quantity.span.cover(self.span(behind - 1));
                    quantity.tokens.1 = behind as u32;
                    return (Some(quantity), behind);
                }
                quantity.head = self.noun(behind, MOST_ADJECTIVES);
                return (Some(quantity), end);
            }
            // Nobody counts with a fraction.
            ("der" | "von" | "davon", _) if value.step < 1.0 => return (Some(quantity), end),
            ("der" | "von" | "davon", _) => {
                quantity.scope = Scope::Part;
                next = end + 1 + usize::from(matches!(self.word(end + 1), "den" | "ihnen" | "diesen"));
            }
            // `mit 95 gegen 74 Stimmen`.
            ("gegen", Some(_)) => quantity.role = Some(Role::For),
            ("Stimmen", _) if self.word(end + 1) == "gegen" => quantity.role = Some(Role::For),
            _ if self.before(at, 1) == "gegen" && self.form(end).capital && self.word(end) == "Stimmen" => {
                quantity.role = Some(Role::Against);
            }
            _ => {}
        }
        if matches!(self.word(next), "weitere" | "weiteren" | "andere" | "anderen") {
            quantity.scope = Scope::More;
        }
        quantity.head = self.noun(next, MOST_ADJECTIVES).or_else(|| self.number_of(at));
        if let Some(head) = quantity.head {
            let of_head = || match self.word(head as usize) {
                "Opfer" if self.before(head as usize, 2) == "Zahl" => Some(Role::Dead),
                _ => self.form(head as usize).role,
            };
            quantity.role = quantity.role.or_else(of_head);
        }
        self.mark_change(&mut quantity);
        (Some(quantity), end)
    }

    /// `Die Zahl der Opfer stieg auf 27`: the noun behind `Zahl` before a number.
    fn number_of(&self, at: usize) -> Option<u32> {
        let first = self.range.start.max(at.saturating_sub(REACH / 2));
        let number = (first..at).rev().find(|&token| {
            matches!(self.word(token), "Zahl" | "Anzahl") || self.form(token).ends && self.word(token) != "–"
        })?;
        let is_number = matches!(self.word(number), "Zahl" | "Anzahl");
        let noun = |noun: &usize| self.form(*noun).capital;
        (number + 2..at.min(number + 5)).find(noun).filter(|_| is_number).map(|noun| noun as u32)
    }

    /// `sechs Rappen mehr`, `172.000 Menschen weniger`: a change.
    fn mark_change(&self, quantity: &mut Quantity) {
        let end = (quantity.tokens.1 as usize).max(quantity.head.map_or(0, |head| head as usize + 1));
        let is_change = matches!(
            self.word(end),
            "mehr"
                | "weniger"
                | "höher"
                | "niedriger"
                | "teurer"
                | "billiger"
                | "kühler"
                | "wärmer"
                | "länger"
                | "kürzer"
                | "schneller"
                | "langsamer"
        );
        // `mehr als 20` is a bound of what follows.
        let is_change = is_change && (self.word(end + 1) != "als" || !self.numbers_follow(end + 2));
        if is_change && quantity.scope == Scope::Whole {
            quantity.scope = Scope::Change;
        }
    }

    fn numbers_follow(&self, at: usize) -> bool {
        self.numbers.at(at, self.range.end).is_some()
    }

    /// The noun at a token, or behind adjectives there.
    fn noun(&self, at: usize, adjectives: usize) -> Option<u32> {
        // `zwei völlig zerstörte Fahrzeuge`.
        let at = at + usize::from(adjectives > 0 && is_degree(self.word(at)));
        for token in at..=at + adjectives {
            let word = self.word(token);
            if self.calendar.get(token).copied().unwrap_or_default() {
                return None;
            }
            if self.form(token).capital {
                // `Millionen Euro` and the like are units, and a word with figures is a number.
                return self.form(token).unit.is_none().then_some(token as u32);
            }
            let adjective = ["e", "en", "er", "es", "em"].iter().any(|ending| word.ends_with(ending))
                && word.len() > 3
                && self.numbers.form(token).value.is_none()
                && !matches!(
                    word,
                    "wurden"
                        | "werden"
                        | "haben"
                        | "hatten"
                        | "waren"
                        | "seien"
                        | "wurde"
                        | "über"
                        | "unter"
                        | "oder"
                        | "aber"
                        | "ihrer"
                        | "seiner"
                        | "einer"
                        | "eine"
                        | "einen"
                        | "hätten"
                );
            if !adjective {
                return None;
            }
        }
        None
    }

    /// The role of those counted: behind the number, else before it, as far as the clause and other numbers allow.
    fn role(&self, quantity: &Quantity, before: usize, behind: usize) -> Option<Role> {
        let (start, end) = (quantity.tokens.0 as usize, quantity.tokens.1 as usize);
        let (first, last) = (quantity.clause.0 as usize, quantity.clause.1 as usize);
        let at = |token: usize| {
            match (self.word(token), self.before(token, 1)) {
                ("Leben", "ums" | "ihr" | "sein") => return Some(Role::Dead),
                // `kam jede Hilfe zu spät`, `brach sich den Arm`, `wurden in Sicherheit gebracht`, `mussten ihre Häuser verlassen`.
                ("Hilfe", "jede") => return Some(Role::Dead),
                ("klickten", "Handschellen") | ("Handschellen", "klickten") => return Some(Role::Arrested),
                ("sich", "brach" | "brachen") => return Some(Role::Injured),
                ("gebracht", "Sicherheit") => return Some(Role::Evacuated),
                ("verlassen", "Häuser" | "Wohnungen" | "Heime") => return Some(Role::Evacuated),
                ("Häusern" | "Wohnungen", _) if self.must_leave(first..last, token) => {
                    return Some(Role::Evacuated);
                }
                ("überlebten" | "überlebte" | "überlebt", before)
                    if before == "nicht" || self.is_denied(token + 1..last) =>
                {
                    return Some(Role::Dead);
                }
                // `mussten dafür ihre Wohnungen verlassen`.
                ("dafür" | "dagegen", _) if self.is_in_return(first..last) => return None,
                ("fest", _)
                    if (first..token)
                        .any(|verb| matches!(self.word(verb), "nahm" | "nahmen" | "nimmt" | "nehmen")) =>
                {
                    return Some(Role::Arrested);
                }
                // `31 Abgeordnete stimmten für das Aus`, `22 votierten dagegen`.
                ("für", _) if self.votes_in(first..last) => return Some(Role::For),
                ("gegen", _) if self.votes_in(first..last) => return Some(Role::Against),
                // `nach 17 wird noch gesucht`.
                ("gesucht", _) if self.before(start, 1).eq_ignore_ascii_case("nach") => {
                    return Some(Role::Missing);
                }
                _ => {}
            }
            self.form(token).role
        };
        let after = end..last.min(behind).min(end + REACH);
        let ahead = first.max(before).max(start.saturating_sub(REACH))..start;
        // `ins Krankenhaus gebracht`, `in umliegende Kliniken`, `im Spital untersucht`.
        let is_treated = |token: usize| {
            matches!(self.word(token), "behandelt" | "versorgt" | "untersucht")
                && (first..last).any(|verb| is_passive(self.word(verb)))
        };
        let treated = (first..last).any(is_treated);
        let to_hospital = |token: usize| {
            let is_in = |steps: usize| {
                matches!(self.before(token, steps), "ins" | "in")
                    || treated && self.before(token, steps) == "im"
            };
            matches!(
                self.word(token),
                "Krankenhaus" | "Krankenhäuser" | "Klinik" | "Kliniken" | "Klinikum" | "Spital" | "Spitäler"
            ) && (1..=3).any(is_in)
        };
        after
            .clone()
            .find_map(at)
            .or_else(|| ahead.clone().rev().find_map(at))
            .or_else(|| after.clone().chain(ahead.clone()).any(to_hospital).then_some(Role::Hospital))
            .or_else(|| after.chain(ahead).any(is_treated).then_some(Role::Treated))
    }

    /// Whether the clause of a quantity tells what happened to somebody: `wurde verletzt`, `starb`.
    fn suffers(&self, quantity: &Quantity) -> bool {
        (quantity.clause.0..quantity.clause.1).any(|token| {
            matches!(
                self.word(token as usize),
                "wurde"
                    | "wurden"
                    | "wird"
                    | "worden"
                    | "starb"
                    | "stirbt"
                    | "gestorben"
                    | "erlag"
                    | "erlitt"
                    | "ums"
                    | "verunglückte"
                    | "ertrank"
                    | "überlebte"
                    | "gilt"
                    | "musste"
                    | "mussten"
                    | "kam"
                    | "brach"
            )
        })
    }

    /// Whether what is counted is how it was done: `mit 14 Messerstichen getötet`.
    fn is_means(&self, quantity: &Quantity) -> bool {
        let head = quantity.head.map(|head| Classes::of(self.word(head as usize)));
        matches!(self.before(quantity.tokens.0 as usize, 1), "mit" | "Mit" | "durch")
            && head.is_some_and(|classes| !classes.are_people())
    }

    /// Whether people must get out of what a token names: `mussten aus ihren Häusern`.
    fn must_leave(&self, mut tokens: std::ops::Range<usize>, token: usize) -> bool {
        matches!(self.before(token, 2), "aus")
            && tokens.any(|verb| matches!(self.word(verb), "mussten" | "müssen" | "gemusst"))
    }

    /// Whether `nicht` denies the verb before these tokens: `überlebten die Krankheit nicht`, but not `überlebten und wurden nicht
    /// verletzt`, `nicht nur`.
    fn is_denied(&self, tokens: std::ops::Range<usize>) -> bool {
        let mut words = tokens.take_while(|&at| !matches!(self.word(at), "und" | "aber" | "sondern" | ","));
        words.any(|at| self.word(at) == "nicht" && self.word(at + 1) != "nur")
    }

    /// Whether a verb among these tokens takes `dafür` as an adverb: `mussten dafür ihre Wohnungen verlassen`.
    fn is_in_return(&self, mut tokens: std::ops::Range<usize>) -> bool {
        tokens.any(|token| {
            matches!(
                self.word(token),
                "muss"
                    | "müssen"
                    | "musste"
                    | "mussten"
                    | "bekam"
                    | "bekamen"
                    | "bekommen"
                    | "erhielt"
                    | "erhielten"
                    | "erhalten"
                    | "zahlt"
                    | "zahlte"
                    | "zahlen"
                    | "zahlten"
                    | "braucht"
                    | "brauchen"
                    | "sorgen"
                    | "sorgten"
                    | "gesorgt"
                    | "verantwortlich"
            )
        })
    }

    /// Whether somebody votes among these tokens.
    fn votes_in(&self, mut tokens: std::ops::Range<usize>) -> bool {
        tokens.any(|token| matches!(self.word(token), "stimmten" | "votierten" | "gestimmt" | "votiert"))
    }

    /// Whether a quantity counts anything that can be known.
    fn counts(&self, quantity: &Quantity) -> bool {
        let single = quantity.value.high == 0.0 || self.is_person(quantity.tokens.0 as usize);
        if quantity.measure != Measure::Count
            || (quantity.head.is_some() && !single)
            || quantity.role.is_some()
        {
            return true;
        }
        let at = quantity.tokens.0 as usize;
        let word = self.word(at);
        // `47 000 weniger`.
        if quantity.scope == Scope::Change && quantity.value.low >= LARGE {
            return true;
        }
        // One of them, or nobody: somebody to whom nothing happened counts nothing.
        if quantity.value.high == 0.0 || self.numbers.form(at).one && !self.is_only(at) && !self.is_joined(at)
        {
            return false;
        }
        let year = word.len() == 4 && (1_500.0..2_100.0).contains(&quantity.value.low);
        // `zählten die Gewerkschaften 300 000` names nothing.
        let is_opened =
            |first: usize| first == self.range.start && is_stop_word(&self.word(first).to_lowercase());
        let after_name = at > self.range.start
            && self.form(at - 1).capital
            && !is_opened(at - 1)
            && self.before(at, 1) != "Alle"
            && !self.before(at, 1).ends_with("ngaben")
            && !word.contains(['.', '\'', '’'])
            && quantity.value.low < HIGHEST_NAME;
        let opens = at == self.range.start || self.form(at.wrapping_sub(1)).ends;
        // `23 Prozent entfallen auf die ÖVP, 22 auf die SPÖ`: the unit stands before.
        let is_share = || {
            matches!(self.word(quantity.tokens.1 as usize), "auf" | "für")
                && (self.range.start..at).any(|at| matches!(self.word(at), "Prozent" | "%"))
        };
        !year && !after_name && (!opens || !word.starts_with(|c: char| c.is_ascii_digit()) || is_share())
    }

    /// A quantity with the bound and the scope that the words before it give.
    fn bounded(&self, at: usize, end: usize, value: Value, measure: Measure) -> Quantity {
        // `mehr als die Hälfte`, `etwa Rang 80`.
        let word = self.before(at, 1);
        let shares = measure == Measure::Unit(Dimension::Share);
        let skipped = (shares && matches!(word, "die" | "der"))
            || (measure == Measure::Rank && matches!(word, "Platz" | "Rang"));
        let mut start = at - usize::from(skipped);
        let mut bound = value.bound;
        for _ in 0..2 {
            let lower = |steps: usize| self.before(start, steps).to_lowercase();
            let (second, first) = (lower(1), lower(2));
            let two = bound_of_two(&first, &second);
            let one = self.form(start.wrapping_sub(1)).bound.filter(|_| start > self.range.start);
            let one = one.filter(|bound| {
                *bound != Bound::AtMost || second != "unter" || matches!(measure, Measure::Unit(_))
            });
            let Some(mut found) = two.or(one) else { break };
            // `nicht mehr als`.
            if two.is_some()
                && lower(3) == "nicht"
                && let Some(opposite) = denied(found)
            {
                found = opposite;
                start -= 1;
            }
            if bound == value.bound && bound != Bound::Between {
                bound = found;
            }
            start -= if two.is_some() { 2 } else { 1 };
        }
        // `bis zum Abend 38`: a count that goes on.
        let until = self.before(start, 3) == "bis"
            && matches!(self.before(start, 1), "Abend" | "Morgen" | "Mittag" | "Nachmittag" | "Vormittag");
        if (self.word(end) == "oder" && self.word(end + 1) == "mehr") || until {
            bound = Bound::AtLeast;
        }
        let mut quantity = self.draft(start, end, Value { bound, ..value }, measure);
        let before = self.before(start, 1).to_lowercase();
        quantity.scope = match before.as_str() {
            "um" => Scope::Change,
            "davon" | "darunter" | "ihnen" => Scope::Part,
            "weitere" | "weiteren" => Scope::More,
            "von" if self.word(end) == "auf" || self.word(end + 1) == "auf" => Scope::Before,
            _ => Scope::Whole,
        };
        if quantity.scope == Scope::Whole
            && matches!(self.before(start, 2), "davon" | "darunter" | "Davon" | "Darunter")
        {
            quantity.scope = Scope::Part;
        }
        // `nach 106 Millionen im Jahr davor`.
        if before == "nach"
            && matches!(measure, Measure::Count | Measure::Unit(_))
            && self.is_of_year_before(end)
        {
            quantity.scope = Scope::Before;
        }
        // `ein Plus von 3 Prozent`.
        if quantity.scope == Scope::Whole && before == "von" && names_change(self.before(start, 2)) {
            quantity.scope = Scope::Change;
        }
        quantity
    }

    /// Whether `im Jahr davor`, `im Vorjahr` or the like stands at a token or behind a noun there.
    fn is_of_year_before(&self, at: usize) -> bool {
        let first = at + usize::from(self.form(at).capital);
        let at = first + usize::from(matches!(self.word(first), "im" | "ein" | "in"));
        self.word(at).starts_with("Vorjahr")
            || self.word(at) == "Jahr" && matches!(self.word(at + 1), "davor" | "zuvor" | "vorher")
    }

    /// A quantity over tokens, with its clause.
    fn draft(&self, start: usize, end: usize, value: Value, measure: Measure) -> Quantity {
        let end = end.min(self.range.end).max(start + 1);
        let lowest = self.range.start.max(start.saturating_sub(REACH));
        let highest = self.range.end.min(end + REACH);
        let first =
            (lowest..start).rev().find(|&token| self.form(token).ends).map_or(lowest, |token| token + 1);
        let last = (end..highest).find(|&token| self.form(token).ends).unwrap_or(highest);
        Quantity {
            sentence: self.sentence,
            span: self.span(start).cover(self.span(end - 1)),
            tokens: (start as u32, end as u32),
            value,
            unit: 1.0,
            second: 0.0,
            measure,
            currency: "",
            scope: Scope::Whole,
            is_derived: false,
            extreme: None,
            head: None,
            is_elliptical: false,
            role: None,
            clause: (first as u32, last as u32),
            source: None,
            counted_by: None,
        }
    }

    fn span(&self, token: usize) -> Span {
        self.document.tokens().get(token).map(|token| token.span).unwrap_or_default()
    }
}

/// Adverbs before adjectives that say how much.
fn is_degree(word: &str) -> bool {
    matches!(
        word,
        "völlig"
            | "vollständig"
            | "komplett"
            | "total"
            | "stark"
            | "schwer"
            | "leicht"
            | "teils"
            | "teilweise"
            | "sehr"
            | "frisch"
    )
}

/// The verbs that passives are told with.
fn is_passive(word: &str) -> bool {
    matches!(word, "wurde" | "wurden" | "werden" | "worden" | "wird")
}

/// Stems of verbs and adjectives of change: what stands behind `um` is by how much.
const CHANGES: [&str; 14] = [
    "stieg",
    "sank",
    "sinkt",
    "sunken",
    "steig",
    "wuchs",
    "wachs",
    "erhöh",
    "senk",
    "verringer",
    "zunahm",
    "abnahm",
    "größer",
    "verschob",
];

/// What adjectives end in that count members: `fünfköpfig`.
const HEADED: &str = "köpfig";

/// Numbers that share a factor are at most so many times as great as each other.
const MOST_TIMES: f64 = 5.0;

/// Seconds behind minutes, with hundredths or without: `07`, `29,14`.
fn seconds_of(figures: &str) -> Option<(f64, f64)> {
    match figures.strip_prefix('0').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        Some(rest) => plain_figures(rest),
        None => plain_figures(figures),
    }
    .filter(|(seconds, _)| *seconds < 60.0)
    .map(|(seconds, step)| (seconds, step.min(1.0)))
}

/// The days of the unit that ends a compound: `Verhandlungstage`, `Kalenderwochen`. Sundays and holidays are counted.
fn days_of_compound(noun: &str) -> Option<f64> {
    const UNITS: &[(&str, f64)] = &[
        ("tage", 1.0),
        ("tagen", 1.0),
        ("wochen", 7.0),
        ("stunden", 1.0 / 24.0),
        ("monate", 30.4375),
        ("monaten", 30.4375),
    ];
    const COUNTED: &[&str] = &[
        "feier", "sonn", "sams", "mon", "diens", "donners", "frei", "geburts", "jahres", "werk", "land",
        "partei", "kreis", "kirchen",
    ];
    let (first, days) = UNITS.iter().find_map(|(unit, days)| Some((noun.strip_suffix(unit)?, *days)))?;
    let lower = first.to_lowercase();
    // `an 19 Julitagen`: not one after the other.
    let is_of_month = MONTHS.iter().flat_map(|(names, _)| names.iter()).any(|name| first == *name);
    (lower.len() >= 3 && !is_of_month && !COUNTED.iter().any(|end| lower.ends_with(end))).then_some(days)
}

/// Nouns of a place in a ranking.
fn is_place(noun: &str) -> bool {
    matches!(
        noun,
        "Platz"
            | "Rang"
            | "Position"
            | "Tabellenplatz"
            | "Tabellenrang"
            | "Weltranglistenplatz"
            | "Startplatz"
            | "Startposition"
            | "Listenplatz"
    )
}

/// No ranking goes further: `am Matzleinsdorfer Platz 2030`.
const LAST_PLACE: f64 = 1_500.0;

/// What is given for a time, as the end of a compound.
const LASTING_NOUNS: [&str; 9] =
    ["strafe", "sperre", "frist", "pause", "streik", "rückstand", "vorsprung", "vertrag", "haft"];

/// A number, its unit and a noun, joined by hyphens: `500-Kilo-Bombe`.
fn measured_compound(word: &str) -> Option<(f64, (Dimension, f64), &str)> {
    let mut parts = word.split(['-', '‑']);
    let (number, of, noun) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || !noun.starts_with(char::is_uppercase) {
        return None;
    }
    let number = figures(number).or_else(|| cardinal(&number.to_lowercase()).map(f64::from))?;
    Some((number, unit(&of.to_lowercase())?, noun))
}

/// Whether a noun names a change: `Lohnplus`, `Rückgang`.
fn names_change(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    [
        "plus",
        "minus",
        "rückgang",
        "anstieg",
        "zuwachs",
        "zunahme",
        "abnahme",
        "erhöhung",
        "senkung",
        "steigerung",
    ]
    .iter()
    .any(|end| lower.ends_with(end))
}

/// Minutes before or after the hour in words.
fn is_minutes(word: &str) -> bool {
    matches!(word, "fünf" | "Fünf" | "zehn" | "Zehn" | "zwanzig" | "Zwanzig")
}
