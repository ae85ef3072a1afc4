//! A quantity with what it can be recognised by in another report.

use super::super::features::{Feature, FeatureKind};
use super::super::index::WeightedFeatures;
use super::SentenceRef;
use crate::analysis::Analysis;
use crate::comparison::datelines::left_out;
use crate::facts::numbers::in_compound;
use crate::facts::value::Value;
use crate::facts::{Ledger, Measure, Quantity, Scope, WHOLE_YEAR, attribution};
use crate::german::approximation::Bound;
use crate::german::counted_classes::Classes;
use crate::german::genders::{self, Gender};
use crate::german::measures::Dimension;
use crate::german::roles::ROLES;
use crate::german::roots::root;
use crate::german::slots::Slots;
use crate::times::days_of;
use crate::util::hashing::hash;
use crate::util::math;
use crate::util::sort::Sort;

/// At most so many quantities of a sentence are compared.
const MOST_IN_SENTENCE: usize = 16;
/// What words outside the clause count.
const OUTSIDE: f32 = 0.3;

/// A quantity with what it can be recognised by.
#[derive(Clone)]
pub(in crate::comparison) struct Located {
    pub(super) quantity: Quantity,
    pub(super) at: SentenceRef,
    /// The keys of its sentence, their weights and tokens, by key.
    pub(super) context: Vec<(u64, f32, u32)>,
    /// The keys of the noun that it counts.
    pub(super) head: Vec<u64>,
    /// That noun in lower case.
    pub(super) noun: String,
    /// The entities that its clause names, sorted.
    pub(super) names: Vec<u64>,
    /// Nouns of its clause, of what is measured.
    pub(super) nouns: Vec<String>,
    /// What that noun counts.
    pub(super) classes: Classes,
    /// The fields of the words of its clause; where there are none, of its sentence.
    pub(super) slots: Slots,
    /// Of a day, where it lies beside its report.
    pub(super) when: When,
    /// Who says so.
    pub(super) source: Option<Source>,
    /// The keys of whose figure it is: of the name next to it, sorted; empty without one.
    pub(super) owner: Vec<u64>,
    /// The word for who says so, where it is no speaker of a quote.
    pub(super) source_word: Option<u32>,
    /// Whether nothing else of its sort stands in its sentence, and in its report.
    pub(super) alone: bool,
    pub(super) alone_in_report: bool,
    /// ln of the number of quantities in its report.
    pub(super) report: f32,
    /// Whether it is the greatest number of its role in its report.
    pub(super) greatest: bool,
    /// Whether its clause or sentence names a time long before the report.
    pub(super) past: bool,
    /// Whether its clause tells what was before the day of the report.
    pub(super) before: bool,
    /// How far its clause says that the number has come, if it says so.
    pub(super) interim: Option<Interim>,
    /// Whether it is of votes that are still being counted, or of a price while the exchange is open.
    pub(super) running: bool,
    /// The day of its report, in days since 1970-01-01.
    pub(super) published: Option<i32>,
    /// What the word before it says of its part in the clause.
    pub(super) lead: Option<Lead>,
    /// Where its sentence stands in the report: 0 for the first, almost 1 for the last.
    pub(super) place: f32,
    /// The sum of the quantities of its sort that it is joined with by `und`, itself included.
    pub(super) sum: Option<f64>,
    /// Of an age, the grammatical gender of whose it is, as far as the words beside it tell.
    pub(super) gender: Option<Gender>,
}

/// Who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// One of a side, whatever the noun: the state, or those who call people together.
    Side(u8),
    /// Anybody else, by a key of the name or noun.
    Other(u64),
}

impl Source {
    /// Of a name or a description: `Jonas Kern`, `das Unternehmen aus Memmingen`.
    fn of(name: &str) -> Option<Self> {
        let is_described = name.starts_with(char::is_lowercase);
        let noun = |word: &&str| word.starts_with(char::is_uppercase);
        let mut words = name.split_whitespace();
        let word = if is_described { words.find(noun) } else { words.last() }?;
        Some(attribution::side(word).map_or_else(|| Self::Other(hash(root(word).as_bytes())), Self::Side))
    }

    /// Whether two parties give two figures, which are two facts then. Two others may be of one side, as are a police and a
    /// ministry, a firm and its spokesman.
    pub(super) fn is_apart_from(self, other: Self) -> bool {
        self != other
            && [self, other].iter().any(|one| matches!(one, Self::Side(side) if *side != attribution::STATE))
    }
}

/// Where a day lies beside its report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum When {
    /// Around it, or it is no day.
    #[default]
    Around,
    Before,
    After,
}

impl When {
    fn of(quantity: &Quantity, published: Option<i32>) -> Self {
        let Some(published) = published.filter(|_| quantity.measure == Measure::Date) else {
            return Self::Around;
        };
        let published = f64::from(published);
        if quantity.value.low > published + AROUND {
            Self::After
        } else if quantity.value.high < published - AROUND {
            Self::Before
        } else {
            Self::Around
        }
    }
}

/// The prepositions that tell figures apart: `seit 2010`, `bis 2010`; `auf 40`, `um 40`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    At,
    From,
    Until,
    After,
    Before,
    Within,
    For,
    To,
    By,
    With,
}

impl Lead {
    /// That of the word before a token, an article between them left out.
    fn before(analysis: &Analysis, token: u32) -> Option<Self> {
        let word = |steps: u32| {
            token.checked_sub(steps).map_or("", |token| analysis.document.word_at(token as usize))
        };
        let is_article = matches!(word(1), "dem" | "den" | "der" | "die" | "das");
        Some(match word(1 + u32::from(is_article)).to_lowercase().as_str() {
            "am" | "an" | "im" => Self::At,
            "ab" | "seit" | "von" | "vom" => Self::From,
            "bis" => Self::Until,
            "zum" if word(2).eq_ignore_ascii_case("bis") => Self::Until,
            "nach" => Self::After,
            "vor" => Self::Before,
            "in" | "binnen" | "innerhalb" | "innert" | "während" => Self::Within,
            "für" => Self::For,
            "auf" => Self::To,
            "um" => Self::By,
            "mit" | "bei" => Self::With,
            _ => return None,
        })
    }
}

/// What is told apart inside a sentence.
pub(super) fn sort(quantity: &Quantity) -> (Measure, &'static str) {
    (quantity.measure, quantity.currency)
}

impl Located {
    /// The quantities of all reports, in the order of the texts.
    pub(in crate::comparison) fn of_reports(
        analyses: &[&Analysis],
        features: &WeightedFeatures,
    ) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for (article, analysis) in analyses.iter().enumerate() {
            let of_report = all.len();
            let of_forms = analysis.document.map_forms(Slots::of);
            let mut sums = Vec::new();
            let published = analysis.document.article().published().map(|date| days_of(date).1);
            let mut ledger = Ledger::new(&analysis.document, &analysis.times, &analysis.quotes)
                .quantities
                .into_iter()
                .peekable();
            for (sentence, left_out) in left_out(&analysis.document).into_iter().enumerate() {
                let first = all.len();
                let at = SentenceRef { article, sentence };
                while let Some(quantity) = ledger.next_if(|quantity| quantity.sentence as usize <= sentence) {
                    // The day of a dateline is none that the report tells of.
                    let is_told = !left_out.contains(&(quantity.tokens.0 as usize));
                    if is_told && all.len() < first + MOST_IN_SENTENCE {
                        all.push(Self::new(analysis, &of_forms, quantity, at, features, published));
                    }
                }
                mark_neighbours(&mut all[first..], analysis);
                mark_owners(&mut all[first..], &features.sentence(at).features, analysis);
                mark_past(&mut all[first..], analysis);
                sums.extend(sums_of(&all[first..], analysis));
            }
            mark_greatest(&mut all[of_report..]);
            mark_running(&mut all[of_report..], analysis);
            let own = |located: &Self| (located.slot(), located.quantity.is_derived);
            let mut sorts: Vec<_> = all[of_report..].iter().map(own).collect();
            sorts.stable_sort();
            let size = math::ln(sorts.len().max(1) as f32);
            for located in &mut all[of_report..] {
                located.report = size;
                let own = own(located);
                let first = sorts.partition_point(|sort| *sort < own);
                located.alone_in_report = sorts.get(first + 1).is_none_or(|next| *next != own);
            }
            all.extend(sums);
            all[of_report..].stable_sort_by_key(|located| located.at);
        }
        all
    }

    /// What is told apart inside a report.
    pub(super) fn slot(&self) -> ((Measure, &'static str), When) {
        (sort(&self.quantity), self.when)
    }

    /// Whether its report says who says so.
    pub(super) fn is_attributed(&self) -> bool {
        self.source.is_some() || self.quantity.source.is_some()
    }

    fn new(
        analysis: &Analysis,
        of_forms: &[Slots],
        quantity: Quantity,
        at: SentenceRef,
        features: &WeightedFeatures,
        published: Option<i32>,
    ) -> Self {
        let sentence = features.sentence(at);
        let own = quantity.tokens.0..quantity.tokens.1;
        let useful = |feature: &&Feature| {
            !own.contains(&feature.token)
                && !matches!(
                    feature.kind,
                    FeatureKind::Number | FeatureKind::Quantity | FeatureKind::Together
                )
        };
        let clause = quantity.clause.0..quantity.clause.1;
        let context = sentence.features.iter().filter(useful).map(|feature| {
            let inside = clause.contains(&feature.token) && feature.kind != FeatureKind::Inherited;
            (feature.key, if inside { feature.weight } else { feature.weight * OUTSIDE }, feature.token)
        });

        let context = context.collect();
        let mut names: Vec<u64> = sentence
            .features
            .iter()
            .filter(|feature| feature.kind == FeatureKind::Entity && clause.contains(&feature.token))
            .map(|feature| feature.key)
            .collect();
        names.stable_sort();
        let nouns = nouns(analysis, &quantity);
        let text = analysis.document.text();
        let noun = quantity.head.map_or("", |head| analysis.document.word_at(head as usize));
        // `180-Betten-Haus`.
        let noun = in_compound(noun).map_or(noun, |(_, counted)| counted);
        let mut head: Vec<u64> = Vec::new();
        if !noun.is_empty() {
            let keys = sentence.words.iter().chain(
                sentence
                    .features
                    .iter()
                    .filter(|feature| matches!(feature.kind, FeatureKind::Root | FeatureKind::Entity)),
            );
            head.extend(keys.filter(|word| Some(word.token) == quantity.head).map(|word| word.key));
            head.push(hash(root(noun).as_bytes()));
            head.stable_sort();
            head.dedup();
        }
        let speaker = quantity.source.and_then(|source| source.name(text, &analysis.entities));
        let source_word = quantity.counted_by.filter(|_| speaker.is_none());
        let name = speaker.or_else(|| Some(analysis.document.word_at(source_word? as usize).to_owned()));
        let source = name.and_then(|name| Source::of(&name));
        Self {
            at,
            context,
            names,
            nouns,
            head,
            noun: noun.to_lowercase(),
            slots: slots_around(analysis, of_forms, &quantity, at),
            when: When::of(&quantity, published),
            classes: if noun.is_empty() { Classes::default() } else { Classes::of(noun) },
            source,
            owner: Vec::new(),
            source_word,
            alone: true,
            alone_in_report: true,
            report: 0.0,
            greatest: false,
            past: false,
            before: false,
            interim: None,
            running: false,
            published,
            lead: Lead::before(analysis, quantity.tokens.0),
            place: at.sentence as f32 / analysis.document.sentences().len().max(1) as f32,
            sum: None,
            gender: if quantity.measure == Measure::Age { gender(analysis, &quantity) } else { None },
            quantity,
        }
    }
}

/// The grammatical gender of who is of an age, by the noun, else by the article and the ending: `eine 26-jährige Urnerin`, `der 54 Jahre alte
/// Fahrer`, `den 26-Jährigen`.
fn gender(analysis: &Analysis, quantity: &Quantity) -> Option<Gender> {
    let word = |token: u32| analysis.document.word_at(token as usize);
    let noun = quantity.head.map(word).unwrap_or_default();
    match genders::of_noun(noun) {
        // `dem 12-jährigen Mädchen`: article and ending are those of the noun.
        Some(Gender::Neuter) => return None,
        Some(gender) => return Some(gender),
        None => {}
    }
    let (start, end) = quantity.tokens;
    let adjective = (start..end + 1).map(word).find(|word| {
        // `im Alter von` is a noun.
        word.contains("jährige")
            || word.contains("Jährige")
            || matches!(*word, "alte" | "alter" | "alten" | "altem")
    })?;
    let article = start.checked_sub(1).map(word).unwrap_or_default().to_lowercase();
    let ending = adjective.rsplit_once(['g', 't']).map_or("", |(_, ending)| ending);
    Some(match (article.as_str(), ending) {
        ("der", "e")
        | (_, "er")
        | ("den" | "dem" | "einen" | "einem" | "des" | "eines" | "ihren" | "seinen", "en") => {
            Gender::Masculine
        }
        ("die" | "eine" | "seine" | "ihre", "e") | ("der" | "einer" | "seiner" | "ihrer", "en") => {
            Gender::Feminine
        }
        _ => return None,
    })
}

/// The fields of the words of a quantity's clause; where there are none, of its sentence.
fn slots_around(analysis: &Analysis, of_forms: &[Slots], quantity: &Quantity, at: SentenceRef) -> Slots {
    let document = &analysis.document;
    let of = |tokens: std::ops::Range<usize>| {
        let forms = tokens.filter_map(|token| document.form_at(token));
        let slots = forms.filter_map(|form| of_forms.get(form as usize));
        slots.fold(Slots::default(), |all, slots| all.union(*slots))
    };
    let found = of(quantity.clause.0 as usize..quantity.clause.1 as usize);
    if found.is_empty() {
        document.sentences().get(at.sentence).map_or(found, |sentence| of(sentence.token_range()))
    } else {
        found
    }
}

/// A day so many days before or after the report is around it.
const AROUND: f64 = 3.0;

/// A day so many days before the report is long before it.
const LONG_BEFORE: f64 = 45.0;

/// Marks which quantities of a sentence are of a time long before the report: `2020 waren es 40`.
fn mark_past(of_sentence: &mut [Located], analysis: &Analysis) {
    let Some(published) = of_sentence.first().map(|located| located.published) else { return };
    let is_past = |located: &&Located| {
        let value = located.quantity.value;
        // Without a date of publication, a year by its number is no time of the report's.
        let past = published.map_or(value.high - value.low >= WHOLE_YEAR, |published| {
            value.high < f64::from(published) - LONG_BEFORE
        });
        // `vor sechs Jahren`, but not `seit sechs Jahren`.
        let before =
            located.quantity.tokens.0.checked_sub(1).map_or("", |at| analysis.document.word_at(at as usize));
        let since = located.quantity.is_derived && !before.eq_ignore_ascii_case("vor");
        located.quantity.measure == Measure::Date && past && !since
    };
    let times: Vec<_> = of_sentence
        .iter()
        .filter(is_past)
        .map(|located| (located.quantity.clause, located.quantity.tokens))
        .collect();
    let is_joined = |x: (u32, u32), y: (u32, u32)| {
        let between = x.1.min(y.1)..x.0.max(y.0);
        between.clone().all(|token| analysis.document.word_at(token as usize) != "und")
    };
    let is_of_hour = of_sentence.first().is_some_and(|located| is_of_an_hour(analysis, located.at.sentence));
    for located in of_sentence.iter_mut() {
        let (clause, tokens) = (located.quantity.clause, located.quantity.tokens);
        located.past = times
            .iter()
            .any(|&(other, time)| other.0 < clause.1 && clause.0 < other.1 && is_joined(tokens, time));
        located.before = tells_before(analysis, clause) || is_replaced(analysis, tokens);
        located.interim = interim(analysis, &located.quantity).or(is_of_hour.then_some(Interim::Hour));
    }
}

/// Whether `statt` stands shortly before a quantity: `Statt im Herbst 2027 sollen nun im März 2028`.
fn is_replaced(analysis: &Analysis, tokens: (u32, u32)) -> bool {
    (tokens.0.saturating_sub(MOST_BEFORE)..tokens.0).any(|token| {
        matches!(analysis.document.word_at(token as usize), "Statt" | "statt" | "anstatt" | "Anstatt")
    })
}

/// How many tokens before a quantity `statt` may stand.
const MOST_BEFORE: u32 = 3;

/// Words of votes that are not all counted yet.
const COUNTING: [&str; 8] = [
    "Hochrechnung",
    "Hochrechnungen",
    "Prognose",
    "Auszählung",
    "Auszählungsstand",
    "ausgezählt",
    "ausgezählten",
    "Zwischenstand",
];

/// Nouns of what is traded at an exchange, and words of the hours when it is open.
const TRADED: [&str; 8] = ["Aktie", "Aktien", "Papier", "Papiere", "Titel", "Anteilscheine", "Kurs", "Börse"];
const TRADING: [&str; 7] =
    ["Vormittag", "vormittags", "Mittag", "Nachmittag", "zeitweise", "vorbörslich", "Handelsverlauf"];

/// A noun of the class of seats.
const SEATS: &str = "Sitze";

/// Marks shares, seats and votes of a report whose votes are still being counted, and prices of the hours when an exchange is
/// open.
fn mark_running(of_report: &mut [Located], analysis: &Analysis) {
    let document = &analysis.document;
    let has = |sentence: usize, words: &[&str]| {
        let tokens = document.sentences().get(sentence).map(|sentence| sentence.token_range());
        tokens.is_some_and(|tokens| tokens.clone().any(|token| words.contains(&document.word_at(token))))
    };
    let mut sentences: Vec<usize> = of_report.iter().map(|located| located.at.sentence).collect();
    sentences.dedup();
    let counts_votes = sentences.iter().any(|&sentence| has(sentence, &COUNTING));
    let seats = Classes::of(SEATS);
    for located in of_report {
        let quantity = &located.quantity;
        let is_share = quantity.measure == Measure::Unit(Dimension::Share);
        let is_price = is_share || quantity.measure == Measure::Unit(Dimension::Money);
        let is_seat = quantity.measure == Measure::Count && located.classes.meet(seats);
        let sentence = located.at.sentence;
        located.running = (is_share || is_seat) && counts_votes && quantity.scope != Scope::Before
            || is_price && has(sentence, &TRADED) && has(sentence, &TRADING);
    }
}

/// What a clause says of a count that is not final.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Interim {
    /// More are to come: `bislang`, `nach ersten Schätzungen`, `bis zum Abend`.
    SoFar,
    /// There were fewer: `inzwischen`, `auf 31 gestiegen`.
    ByNow,
    /// It is the count of an hour: `18.40 Uhr: …`
    Hour,
}

/// What the clause of a quantity says of its being final.
fn interim(analysis: &Analysis, quantity: &Quantity) -> Option<Interim> {
    let clause = quantity.clause.0..quantity.clause.1;
    let word = |token: u32| if token < clause.end { analysis.document.word_at(token as usize) } else { "" };
    // Fees and sales rise, too, which is no count of one event.
    let is_counted = quantity.role.is_some()
        || matches!(quantity.measure, Measure::Unit(Dimension::Area | Dimension::Volume));
    clause.clone().find_map(|token| match word(token) {
        "bislang" | "bisher" | "zunächst" | "vorläufig" | "Bislang" | "Bisher" | "Zunächst" => {
            Some(Interim::SoFar)
        }
        "inzwischen" | "mittlerweile" | "Inzwischen" | "Mittlerweile" => Some(Interim::ByNow),
        "gestiegen" | "erhöht" | "ausgedehnt" | "angewachsen" if is_counted => Some(Interim::ByNow),
        "stieg" | "erhöhte" if is_counted && clause.clone().any(|other| word(other) == "auf") => {
            Some(Interim::ByNow)
        }
        "erste" | "ersten" => {
            matches!(word(token + 1), "Schätzung" | "Schätzungen" | "Angaben" | "Erkenntnissen" | "Meldungen")
                .then_some(Interim::SoFar)
        }
        "bis" => is_part_of_day(word(token + 1)).then_some(Interim::SoFar).or_else(|| {
            (matches!(word(token + 1), "zum" | "zur") && is_part_of_day(word(token + 2)))
                .then_some(Interim::SoFar)
        }),
        _ => None,
    })
}

/// Whether a noun is one for a part of a day: `Dienstagmittag`, `Abend`; `bis morgen` names another day.
fn is_part_of_day(noun: &str) -> bool {
    const PARTS: [&str; 8] =
        ["Abend", "abend", "Mittag", "mittag", "Morgen", "tagmorgen", "Mitternacht", "tagfrüh"];
    noun.starts_with(char::is_uppercase) && PARTS.iter().any(|part| noun.ends_with(part))
}

/// Whether a clock time opens a sentence, as in reports hour by hour: `18.40 Uhr: Inzwischen …`, `[05:30] …`.
fn is_of_an_hour(analysis: &Analysis, sentence: usize) -> bool {
    let document = &analysis.document;
    let Some(sentence) = document.sentences().get(sentence) else { return false };
    let words: Vec<&str> =
        sentence.token_range().take(HEADING).map(|token| document.word_at(token)).collect();
    let has_digits = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    match words[..] {
        ["[", hour, ..] => has_digits(hour) && hour.contains([':', '.']),
        [hour, ..] if has_digits(hour) => {
            words.iter().position(|word| *word == "Uhr").is_some_and(|at| words.get(at + 1) == Some(&":"))
        }
        _ => false,
    }
}

/// How many tokens a clock time with its colon has at most.
const HEADING: usize = 6;

/// Whether a clause tells what was before: `zuletzt waren es 40 gewesen`, `im Vorjahr`.
fn tells_before(analysis: &Analysis, clause: (u32, u32)) -> bool {
    let word = |token: u32| analysis.document.word_at(token as usize);
    (clause.0..clause.1).any(|token| match word(token) {
        "zuvor" | "damals" | "vorher" | "ursprünglich" | "einst" | "gewesen" | "Damals" | "Zuvor"
        | "Ursprünglich" | "ursprüngliche" | "ursprünglichen" | "bisherige" | "bisherigen" => true,
        // `im ersten Wahlgang`.
        "Wahlgang" | "Hinspiel" => matches!(word(token.wrapping_sub(1)), "ersten" | "im"),
        "zuletzt" | "Zuletzt" => {
            (clause.0..clause.1).any(|token| matches!(word(token), "war" | "waren" | "hatte" | "hatten"))
        }
        word => word.starts_with("Vorjahr") || word.starts_with("Vormonat") || word.starts_with("Vorquartal"),
    })
}

/// How far behind a number its owner may stand, in tokens: `12 Prozent für die SPD`.
const OWNER_BEHIND: u32 = 3;

/// Marks whose each figure is: the nearest name before it, else the next behind, without another figure of its sort between.
fn mark_owners(of_sentence: &mut [Located], features: &[Feature], analysis: &Analysis) {
    let mut names: Vec<u32> = features
        .iter()
        .filter(|feature| feature.kind == FeatureKind::Entity)
        .map(|feature| feature.token)
        .collect();
    names.stable_sort();
    names.dedup();
    if names.is_empty() {
        return;
    }
    for at in 0..of_sentence.len() {
        let own = &of_sentence[at];
        let (start, end) = own.quantity.tokens;
        let of_sort = |other: &&Located| other.slot() == own.slot();
        let first = of_sentence[..at].iter().rev().find(of_sort).map_or(0, |other| other.quantity.tokens.1);
        let last =
            of_sentence[at + 1..].iter().find(of_sort).map_or(u32::MAX, |other| other.quantity.tokens.0);
        let before = names.iter().rev().copied().find(|&name| name < start).filter(|&name| name >= first);
        let behind = || {
            let next = names.iter().copied().find(|&name| name >= end)?;
            // `29,2 Prozent vor der SPD` are not theirs.
            let leads = (end..next).all(|token| {
                matches!(
                    analysis.document.word_at(token as usize),
                    "für" | "die" | "den" | "der" | "das" | "bei"
                )
            });
            (next < last && next - end <= OWNER_BEHIND && leads).then_some(next)
        };
        let Some(owner) = before.or_else(behind) else { continue };
        let tells = |kind| {
            matches!(
                kind,
                FeatureKind::Word | FeatureKind::Root | FeatureKind::Spelling | FeatureKind::Entity
            )
        };
        let keys = features.iter().filter(|feature| feature.token == owner && tells(feature.kind));
        let mut keys: Vec<u64> = keys.map(|feature| feature.key).collect();
        keys.stable_sort();
        of_sentence[at].owner = keys;
    }
}

/// The shortest noun that tells what is measured, in letters, and how many are kept.
const LEAST_NOUN: usize = 4;
const MOST_NOUNS: usize = 6;

/// The nouns around a measure, in lower case: what is measured often stands there.
fn nouns(analysis: &Analysis, quantity: &Quantity) -> Vec<String> {
    if !matches!(quantity.measure, Measure::Unit(_)) {
        return Vec::new();
    }
    let own = quantity.tokens.0..quantity.tokens.1;
    (quantity.clause.0..quantity.clause.1)
        .filter(|token| !own.contains(token))
        .map(|token| analysis.document.word_at(token as usize))
        .filter(|word| word.starts_with(char::is_uppercase) && word.chars().count() >= LEAST_NOUN)
        .take(MOST_NOUNS)
        .map(str::to_lowercase)
        .collect()
}

/// Marks the greatest number of each role, earlier times left out.
fn mark_greatest(of_report: &mut [Located]) {
    let mut greatest = [0.0_f64; ROLES];
    // `bis zu 130.000` is feared, not counted.
    let is_counted = |located: &Located| {
        !located.past && !matches!(located.quantity.value.bound, Bound::AtMost | Bound::Below)
    };
    for located in of_report.iter().filter(|located| is_counted(located)) {
        let role = located.quantity.role.filter(|_| located.quantity.measure == Measure::Count);
        if let Some(most) = role.and_then(|role| greatest.get_mut(role as usize)) {
            *most = most.max(located.quantity.value.low);
        }
    }
    for located in of_report.iter_mut().filter(|located| is_counted(located)) {
        let most = located.quantity.role.and_then(|role| greatest.get(role as usize));
        located.greatest = most.is_some_and(|most| located.quantity.value.low >= *most);
    }
}

/// What counts add up to that `und` joins, or `weitere`: `164 Passagiere und sechs Besatzungsmitglieder`.
fn sums_of(of_sentence: &[Located], analysis: &Analysis) -> Vec<Located> {
    let whole = |located: &Located| matches!(located.quantity.scope, Scope::Whole | Scope::More);
    let joined = of_sentence.windows(2).filter(|pair| {
        let [x, y] = pair else { return false };
        let (p, q) = (&x.quantity, &y.quantity);
        let between = p.tokens.1 as usize..q.tokens.0 as usize;
        let has =
            |words: &[&str]| between.clone().any(|token| words.contains(&analysis.document.word_at(token)));
        p.measure == Measure::Count
            && q.measure == Measure::Count
            && p.role.is_none_or(|role| q.role.is_none_or(|other| role == other))
            && whole(x)
            && whole(y)
            && between.len() <= MOST_BETWEEN
            && (has(&["und", "sowie"]) || q.scope == Scope::More && has(&[","]))
    });
    let sum = |pair: &[Located]| {
        let [x, y] = pair else { return None };
        let (p, q) = (&x.quantity, &y.quantity);
        let value = Value { low: p.value.low + q.value.low, high: p.value.high + q.value.high, ..p.value };
        let quantity = Quantity {
            value: Value { step: p.value.step.min(q.value.step), ..value },
            span: p.span.cover(q.span),
            tokens: (p.tokens.0, q.tokens.1),
            role: p.role.or(q.role),
            is_derived: true,
            ..p.clone()
        };
        Some(Located { quantity, alone: false, alone_in_report: false, greatest: false, ..x.clone() })
    };
    joined.filter_map(sum).collect()
}

/// How many tokens may stand between two numbers that add up.
const MOST_BETWEEN: usize = 5;

/// Marks which quantities of a sentence stand alone, and adds those up that `und` joins.
fn mark_neighbours(of_sentence: &mut [Located], analysis: &Analysis) {
    let sorts: Vec<_> =
        of_sentence.iter().map(|located| (located.slot(), located.quantity.is_derived)).collect();
    for (located, own) in of_sentence.iter_mut().zip(&sorts) {
        located.alone = sorts.iter().filter(|sort| *sort == own).count() == 1 && !located.quantity.is_derived;
    }
    for at in 1..of_sentence.len() {
        let (before, behind) = of_sentence.split_at_mut(at);
        let (Some(x), Some(y)) = (before.last_mut(), behind.first_mut()) else { continue };
        // `neun Verletzte, zwei von ihnen schwer` are nine.
        let is_part = |located: &Located| located.quantity.scope == Scope::Part;
        let joined = sorts[at - 1] == sorts[at]
            && !is_part(x)
            && !is_part(y)
            && !matches!(sorts[at].0.0.0, Measure::Date | Measure::Clock | Measure::Age)
            && (x.quantity.tokens.1 as usize..y.quantity.tokens.0 as usize).len() <= MOST_BETWEEN
            && (x.quantity.tokens.1..y.quantity.tokens.0)
                .any(|token| matches!(analysis.document.word_at(token as usize), "und" | "sowie" | ","));
        if joined {
            let sum = x.sum.unwrap_or(x.quantity.value.low) + y.quantity.value.low;
            (x.sum, y.sum) = (Some(sum), Some(sum));
        }
    }
}
