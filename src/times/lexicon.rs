//! What a word form can mean to the grammar of times: one table, one lookup a form.

use std::sync::OnceLock;

use crate::german::holidays::HOLIDAYS;
use crate::german::months::{MONTHS, SEASONS};
use crate::german::time_units::{LENGTH_ADJECTIVES, RECURRING, TimeUnit, UNIT_NOUNS};
use crate::german::time_words as words;
use crate::german::weekdays::{DAY_PARTS, WEEKDAYS};
use crate::german::{adjective_endings, articles, numerals};
use crate::util::hashing::hash;

/// The part that a word plays in expressions of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lex {
    /// `August`: 1 to 12.
    Month(u8),
    /// `Aug.`
    MonthShort(u8),
    /// `Montag`: 1 to 7.
    Weekday(u8),
    /// `Mo.`
    WeekdayShort(u8),
    /// `montags`.
    OnWeekdays(u8),
    /// `Montagabend`: the weekday and the TIMEX3 code of the part.
    WeekdayPart(u8, &'static str),
    /// `Abend`.
    DayPart(&'static str),
    /// `Abendstunden`.
    DayPartHours(&'static str),
    /// `abends`.
    AtDayPart(&'static str),
    /// `früh`, `frühen`.
    Early,
    /// `spät`, `späten`.
    Late,
    /// `Mitternacht`.
    Midnight,
    /// `heute`: so many days from the day of writing.
    DayAdverb(i8),
    /// `heutige`.
    DayAdjective(i8),
    /// `heuer`, as they say in Austria and South Tyrol.
    ThisYear,
    /// `Sommer`, by its TIMEX3 code.
    Season(&'static str),
    /// `Sommermonate`.
    SeasonMonths(&'static str),
    /// An index into [`HOLIDAYS`].
    Holiday(u8),
    /// The first word of a holiday of several words.
    HolidayHead,
    /// `Jahr` and, plural, `Jahre`.
    Unit(TimeUnit, bool),
    /// `Jahresende`: the phase (0 to 2) of the unit.
    PhaseOf(u8, TimeUnit),
    /// `Vorjahr`, `Folgetag`.
    Neighbour(i8, TimeUnit),
    /// `jährlich`.
    Recurring(TimeUnit),
    /// `jahrelang`.
    ForUnits(TimeUnit),
    /// `dreitägig`, in halves of the unit, 0 where the number is not said.
    Long(u16, TimeUnit),
    /// `-jährig` behind digits.
    LongSuffix(TimeUnit),
    /// A cardinal, in halves: `zwei` is 4, `eineinhalb` is 3.
    Numeral(u16),
    /// An ordinal.
    Ordinal(u8),
    /// `neunziger`.
    Decade(u8),
    /// `Neunzigerjahre`.
    DecadeYears(u8),
    /// `er` behind digits.
    DecadeSuffix,
    /// `vergangen` (-1), `laufend` (0), `kommend` (1), counted from the day of writing.
    Relative(i8),
    /// `folgend` (1), `vorherig` (-1), counted from the time last named.
    Following(i8),
    /// `dieser`.
    This,
    /// `derselbe`, article and adjective in one.
    Same,
    /// `der`.
    Article,
    /// `ein`.
    Indefinite,
    /// `am`: preposition and article in one.
    Contraction,
    /// A preposition.
    Preposition(Preposition),
    /// `und`, `oder`, `sowie`.
    And,
    /// `jeder`.
    Each,
    /// `alle`.
    All,
    /// `Anfang` (0), `Mitte` (1), `Ende` (2).
    Phase(u8),
    /// `fast`: makes a number less exact.
    About,
    /// `mehr`, `weniger` (with `als`).
    MoreOrLess,
    /// `als`.
    Than,
    /// `einige`.
    Vague,
    /// `paar`.
    Pair,
    /// `halb`.
    Half,
    /// `viertel`, `dreiviertel`: quarters of an hour.
    Quarters(u8),
    /// `Viertelstunde`: so many quarters of an hour.
    QuarterHours(u8),
    /// `ganze`, `lange`: changes nothing.
    Filler,
    /// `letzter`, in `jeden letzten Samstag`, is [`Lex::Relative`]; `PAST_REF` and its like.
    Reference(&'static str),
    /// `Vergangenheit`.
    ReferenceNoun(&'static str),
    /// `früher`: past time, or counted back.
    Earlier(bool),
    /// `früheren`.
    Former,
    /// `später`, counted on.
    Later,
    /// `Zeit`, `Zeiten`.
    Era,
    /// `Pandemie`, behind `seit`.
    Epoch,
    /// `Moment`, `Augenblick`.
    Moment,
    /// `ehemals` and what else is left: the word alone is no trigger.
    Uhr,
    /// `pro`, `je`.
    Per,
    /// `zweimal`.
    Times,
    /// `v.`, `n.` before `Chr.`
    Christ,
    /// `Chr.`
    OfChrist,
}

/// Prepositions that the grammar tells apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Preposition {
    /// Looks back to a point: `vor`.
    Ago,
    /// `seit`.
    Since,
    /// `nach`.
    After,
    /// `in`.
    In,
    /// `um`, `gegen`.
    Around,
    /// `bis`.
    Until,
    /// `von`, `ab`, `zwischen`.
    From,
    /// Others that stand before times: `an`, `für`, `auf`.
    Other,
}

impl Lex {
    /// Whether the word makes it worth while to look for an expression around it.
    pub(super) fn is_trigger(self) -> bool {
        !matches!(
            self,
            Self::Early
                | Self::Late
                | Self::Numeral(_)
                | Self::Ordinal(_)
                | Self::DecadeSuffix
                | Self::Relative(_)
                | Self::Following(_)
                | Self::This
                | Self::Same
                | Self::Article
                | Self::Indefinite
                | Self::Contraction
                | Self::Preposition(_)
                | Self::And
                | Self::Each
                | Self::All
                | Self::Phase(_)
                | Self::About
                | Self::MoreOrLess
                | Self::Than
                | Self::Vague
                | Self::Pair
                | Self::Quarters(_)
                | Self::Filler
                | Self::Later
                | Self::Former
                | Self::Earlier(false)
                | Self::Per
                | Self::Times
                | Self::Christ
                | Self::OfChrist
                | Self::MonthShort(_)
                | Self::WeekdayShort(_)
                | Self::LongSuffix(_)
        )
    }
}

impl Lex {
    /// Whether an expression can begin with the word.
    pub(super) fn can_begin(self) -> bool {
        !matches!(
            self,
            Self::Preposition(_)
                | Self::And
                | Self::Than
                | Self::Uhr
                | Self::Christ
                | Self::OfChrist
                | Self::Later
                | Self::DecadeSuffix
                | Self::LongSuffix(_)
                | Self::Era
                | Self::Moment
                | Self::MonthShort(_)
        )
    }
}

/// The readings of a spelling: as it stands, and where it is capitalised.
#[derive(Clone, Copy, Default)]
struct Entry {
    word: Option<Lex>,
    noun: Option<Lex>,
}

/// The longest key, in bytes.
const MAX_KEY: usize = 32;

/// The reading of a word form, if it has one in expressions of time.
pub(super) fn look_up(form: &str) -> Option<Lex> {
    static LEXICON: OnceLock<Lexicon> = OnceLock::new();
    if form.len() > MAX_KEY {
        return None;
    }
    let mut buffer = [0; MAX_KEY];
    let (key, capital) = lower(form, &mut buffer)?;
    let entry = LEXICON.get_or_init(Lexicon::new).get(key);
    match entry {
        Some(entry) if capital => entry.noun.or(entry.word),
        Some(entry) => entry.word,
        None => length_adjective(key),
    }
}

/// The form in lower case (letters of German alone), and whether it was capitalised.
fn lower<'b>(form: &str, buffer: &'b mut [u8; MAX_KEY]) -> Option<(&'b str, bool)> {
    let bytes = form.as_bytes();
    let mut previous = 0;
    for (slot, &byte) in buffer.iter_mut().zip(bytes) {
        *slot = match byte {
            b'A'..=b'Z' => byte + 32,
            0x84 | 0x96 | 0x9C if previous == 0xC3 => byte + 32,
            _ => byte,
        };
        previous = byte;
    }
    let capital = matches!(bytes, [b'A'..=b'Z', ..] | [0xC3, 0x84 | 0x96 | 0x9C, ..]);
    Some((str::from_utf8(buffer.get(..bytes.len())?).ok()?, capital))
}

/// `dreitägigen`, `mehrstündig`, `eineinhalbjährige`.
fn length_adjective(key: &str) -> Option<Lex> {
    // All of them end in -ig with or without an ending; most words fail here.
    let stem =
        Some(adjective_endings::without_ending(key).unwrap_or(key)).filter(|stem| stem.ends_with("ig"))?;
    let (head, unit) =
        LENGTH_ADJECTIVES.iter().find_map(|&(suffix, unit)| Some((stem.strip_suffix(suffix)?, unit)))?;
    let halves = match head {
        "mehr" | "viel" | "lang" | "lang-" => 0,
        "halb" => 1,
        "ganz" => 2,
        "anderthalb" => 3,
        _ => match head.strip_suffix("einhalb") {
            Some("") => return None,
            Some(whole) => numerals::cardinal(whole)? * 2 + 1,
            None => numerals::cardinal(head)? * 2,
        },
    };
    Some(Lex::Long(u16::try_from(halves).ok()?, unit))
}

/// All words with a reading, by a hash of their lower-case spelling.
struct Lexicon {
    slots: Vec<u16>,
    entries: Vec<(String, Entry)>,
}

/// How many slots; a power of two, at least twice the number of words.
const SLOTS: usize = 4096;

impl Lexicon {
    fn get(&self, key: &str) -> Option<Entry> {
        let mut at = hash(key.as_bytes()) as usize % SLOTS;
        loop {
            let (word, entry) = self.entries.get(self.slots[at].checked_sub(1)? as usize)?;
            if word == key {
                return Some(*entry);
            }
            at = (at + 1) % SLOTS;
        }
    }

    fn entry(&mut self, key: &str) -> &mut Entry {
        let mut at = hash(key.as_bytes()) as usize % SLOTS;
        while self.slots[at] != 0 && self.entries[self.slots[at] as usize - 1].0 != key {
            at = (at + 1) % SLOTS;
        }
        if self.slots[at] == 0 {
            self.entries.push((key.to_owned(), Entry::default()));
            self.slots[at] = self.entries.len() as u16;
            debug_assert!(self.entries.len() <= SLOTS / 2 && key.len() <= MAX_KEY, "{key}");
        }
        let index = self.slots[at] as usize - 1;
        &mut self.entries[index].1
    }

    /// A word of any case. The first reading given stays.
    fn word(&mut self, word: &str, lex: Lex) {
        self.entry(&word.to_lowercase()).word.get_or_insert(lex);
    }

    /// A noun, which counts only with a capital letter.
    fn noun(&mut self, noun: &str, lex: Lex) {
        self.entry(&noun.to_lowercase()).noun.get_or_insert(lex);
    }

    fn words(&mut self, words: &[&str], lex: Lex) {
        words.iter().for_each(|word| self.word(word, lex));
    }

    fn nouns(&mut self, nouns: &[&str], lex: Lex) {
        nouns.iter().for_each(|noun| self.noun(noun, lex));
    }

    /// An adjective with all endings of the strong and weak declension.
    fn adjective(&mut self, stem: &str, lex: Lex) {
        for ending in adjective_endings::ENDINGS {
            self.word(&format!("{stem}{ending}"), lex);
        }
    }

    fn adjectives(&mut self, stems: &[&str], lex: Lex) {
        stems.iter().for_each(|stem| self.adjective(stem, lex));
    }

    fn new() -> Self {
        let mut lexicon = Self { slots: vec![0; SLOTS], entries: Vec::with_capacity(SLOTS / 2) };
        lexicon.add_function_words();
        lexicon.add_calendar();
        lexicon.add_units();
        lexicon.add_numerals();
        lexicon.add_relations();
        lexicon
    }

    fn add_function_words(&mut self) {
        self.words(&articles::DEFINITE, Lex::Article);
        self.words(&articles::INDEFINITE, Lex::Indefinite);
        self.words(&articles::MERGED_DATIVE, Lex::Contraction);
        self.words(&articles::MERGED_ACCUSATIVE, Lex::Contraction);
        self.words(words::DEMONSTRATIVES, Lex::This);
        self.words(words::EACH, Lex::Each);
        self.words(&["alle", "aller", "allen"], Lex::All);
        self.words(&["und", "oder", "sowie", "beziehungsweise", "bzw", "bzw.", "statt"], Lex::And);
        for (prepositions, kind) in [
            (&["vor"][..], Preposition::Ago),
            (&["seit"], Preposition::Since),
            (&["nach", "binnen", "innerhalb"], Preposition::After),
            (&["in", "während"], Preposition::In),
            (&["um", "gegen"], Preposition::Around),
            (&["bis"], Preposition::Until),
            (&["von", "ab", "zwischen"], Preposition::From),
            (&["an", "auf", "für", "zu", "über"], Preposition::Other),
        ] {
            self.words(prepositions, Lex::Preposition(kind));
        }
        self.words(&["pro", "je"], Lex::Per);
        self.words(&["mehr", "weniger"], Lex::MoreOrLess);
        self.word("als", Lex::Than);
        for (word, _) in words::APPROXIMATIONS.iter().filter(|(word, _)| !word.contains(' ')) {
            self.word(word, Lex::About);
        }
        self.words(&["knappe", "knappen", "knappes", "gute", "guten", "gutes", "ca."], Lex::About);
        self.words(words::VAGUE_QUANTITIES, Lex::Vague);
        self.word("paar", Lex::Pair);
        self.word("halb", Lex::Half);
        self.adjective("halb", Lex::Half);
        self.word("viertel", Lex::Quarters(1));
        self.word("dreiviertel", Lex::Quarters(3));
        self.adjectives(words::FILLERS, Lex::Filler);
        self.words(&["v.", "n.", "v", "n"], Lex::Christ);
        self.nouns(&["Chr", "Chr.", "Christus"], Lex::OfChrist);
    }

    fn add_calendar(&mut self) {
        for (index, (names, short)) in MONTHS.iter().enumerate() {
            let month = index as u8 + 1;
            self.nouns(names, Lex::Month(month));
            for short in *short {
                self.noun(short, Lex::MonthShort(month));
                self.noun(&format!("{short}."), Lex::MonthShort(month));
            }
        }
        for (code, forms) in SEASONS {
            self.nouns(forms, Lex::Season(code));
            for prefix in ["Früh", "Hoch", "Spät", "Vor"] {
                for form in forms {
                    self.noun(&format!("{prefix}{}", form.to_lowercase()), Lex::Season(code));
                }
            }
            self.noun(&format!("{}monate", forms[0]), Lex::SeasonMonths(code));
            self.noun(&format!("{}monaten", forms[0]), Lex::SeasonMonths(code));
        }
        for (index, (names, short)) in WEEKDAYS.iter().enumerate() {
            let weekday = index as u8 + 1;
            self.noun(short, Lex::WeekdayShort(weekday));
            self.noun(&format!("{short}."), Lex::WeekdayShort(weekday));
            for name in *names {
                self.noun(name, Lex::Weekday(weekday));
                self.noun(&format!("{name}es"), Lex::Weekday(weekday));
                self.entry(&format!("{}s", name.to_lowercase())).word = Some(Lex::OnWeekdays(weekday));
                for (part, code) in DAY_PARTS {
                    let compound = format!("{name}{}", part.to_lowercase());
                    self.noun(&compound, Lex::WeekdayPart(weekday, code));
                    self.noun(&format!("{compound}s"), Lex::WeekdayPart(weekday, code));
                }
            }
        }
        for (part, code) in DAY_PARTS {
            let lower = part.to_lowercase();
            self.nouns(&[part, &format!("{part}s"), &format!("{part}es")], Lex::DayPart(code));
            for hours in ["stunden", "sstunden", "stunde", "zeit", "szeit"] {
                // `Frühzeit` is long ago.
                if (*part, hours) == ("Früh", "zeit") {
                    continue;
                }
                self.noun(&format!("{part}{hours}"), Lex::DayPartHours(code));
            }
            if *part != "Früh" {
                let adverb = if *part == "Nacht" { "nachts".to_owned() } else { format!("{lower}s") };
                self.entry(&adverb).word = Some(Lex::AtDayPart(code));
                self.entry(&adverb).noun = None;
            }
        }
        self.nouns(&["Nächte", "Nächten"], Lex::DayPartHours("NI"));
        self.noun("Morgengrauen", Lex::DayPart("MO"));
        self.noun("Mitternacht", Lex::Midnight);
        self.words(&["früh", "frühmorgens"], Lex::Early);
        self.adjective("früh", Lex::Early);
        self.word("spät", Lex::Late);
        self.adjective("spät", Lex::Late);
        for (index, (name, _)) in HOLIDAYS.iter().enumerate() {
            match name.split_once(' ') {
                None => {
                    self.nouns(&[name, &format!("{name}s"), &format!("{name}es")], Lex::Holiday(index as u8))
                }
                Some((head, _)) => self.noun(head, Lex::HolidayHead),
            }
        }
        self.noun("Uhr", Lex::Uhr);
    }

    fn add_units(&mut self) {
        for &(unit, singular, plural) in UNIT_NOUNS {
            // `Tag` begins the name of some holidays; it is a unit first, and the grammar looks at both.
            for noun in singular {
                self.entry(&noun.to_lowercase()).noun = Some(Lex::Unit(unit, false));
            }
            self.nouns(plural, Lex::Unit(unit, true));
        }
        for (short, unit) in [("Min", TimeUnit::Minute), ("Sek", TimeUnit::Second), ("Std", TimeUnit::Hour)] {
            self.nouns(&[short, &format!("{short}.")], Lex::Unit(unit, true));
        }
        self.nouns(&["Viertelstunde", "Viertelstunden"], Lex::QuarterHours(1));
        self.noun("Dreiviertelstunde", Lex::QuarterHours(3));
        for (word, unit) in [
            ("jahrelang", TimeUnit::Year),
            ("jahrhundertelang", TimeUnit::Century),
            ("jahrzehntelang", TimeUnit::Decade),
            ("minutenlang", TimeUnit::Minute),
            ("monatelang", TimeUnit::Month),
            ("sekundenlang", TimeUnit::Second),
            ("stundenlang", TimeUnit::Hour),
            ("tagelang", TimeUnit::Day),
            ("wochenlang", TimeUnit::Week),
        ] {
            self.word(word, Lex::ForUnits(unit));
            self.adjective(word, Lex::ForUnits(unit));
        }
        for &(stem, unit) in RECURRING {
            self.word(stem, Lex::Recurring(unit));
            self.adjective(stem, Lex::Recurring(unit));
        }
        for &(suffix, unit) in LENGTH_ADJECTIVES {
            self.word(suffix, Lex::LongSuffix(unit));
            self.adjective(suffix, Lex::LongSuffix(unit));
        }
        for (unit, head) in [
            (TimeUnit::Century, "Jahrhundert"),
            (TimeUnit::Year, "Jahres"),
            (TimeUnit::Month, "Monats"),
            (TimeUnit::Week, "Wochen"),
            (TimeUnit::Quarter, "Quartals"),
        ] {
            for (tail, phase) in
                [("anfang", 0), ("beginn", 0), ("mitte", 1), ("ende", 2), ("ausklang", 2), ("schluss", 2)]
            {
                if (head, tail) != ("Wochen", "ende") {
                    self.noun(&format!("{head}{tail}"), Lex::PhaseOf(phase, unit));
                    self.noun(&format!("{head}{tail}s"), Lex::PhaseOf(phase, unit));
                }
            }
        }
        for (head, offset) in [("Vor", -1), ("Vorvor", -2), ("Folge", 1)] {
            for (tail, unit) in [
                ("jahr", TimeUnit::Year),
                ("monat", TimeUnit::Month),
                ("woche", TimeUnit::Week),
                ("tag", TimeUnit::Day),
            ] {
                for ending in ["", "s", "es"] {
                    self.noun(&format!("{head}{tail}{ending}"), Lex::Neighbour(offset, unit));
                }
            }
        }
    }

    fn add_numerals(&mut self) {
        let cardinals: Vec<String> = (2..=99).map(spell).collect();
        for (index, cardinal) in cardinals.iter().enumerate() {
            let value = index as u16 + 2;
            self.word(cardinal, Lex::Numeral(value * 2));
            if value <= 12 {
                self.word(&format!("{cardinal}einhalb"), Lex::Numeral(value * 2 + 1));
                self.word(&format!("{cardinal}mal"), Lex::Times);
            }
        }
        self.words(&["beide", "beiden", "beider", "zwo", "zweier"], Lex::Numeral(4));
        self.words(&["dreier"], Lex::Numeral(6));
        self.words(&["eineinhalb", "anderthalb", "einundeinhalb"], Lex::Numeral(3));
        for (word, value) in [
            ("hundert", 100),
            ("einhundert", 100),
            ("zweihundert", 200),
            ("dreihundert", 300),
            ("vierhundert", 400),
            ("fünfhundert", 500),
            ("tausend", 1000),
            ("zweitausend", 2000),
        ] {
            self.word(word, Lex::Numeral(value * 2));
        }
        self.words(&["einmal", "mehrmals", "mehrfach"], Lex::Times);
        for (stem, value) in numerals::ORDINALS {
            self.adjective(stem, Lex::Ordinal(*value as u8));
        }
        for (index, cardinal) in cardinals.iter().enumerate().take(30) {
            let value = index as u8 + 2;
            let stem = format!("{cardinal}{}", if value < 20 { "t" } else { "st" });
            if !matches!(value, 3 | 7 | 8) {
                self.adjective(&stem, Lex::Ordinal(value));
            }
        }
        for (index, ten) in numerals::TENS.iter().enumerate() {
            let decade = index as u8 + 2;
            self.words(&[&format!("{ten}er"), &format!("{ten}ern")], Lex::Decade(decade));
            self.nouns(&[&format!("{ten}erjahre"), &format!("{ten}erjahren")], Lex::DecadeYears(decade));
            self.word(&format!("{ten}stes"), Lex::Ordinal(decade * 10));
        }
        self.words(&["er", "ern"], Lex::DecadeSuffix);
    }

    fn add_relations(&mut self) {
        for &(adverb, days) in words::DAY_ADVERBS {
            self.word(adverb, Lex::DayAdverb(days));
        }
        self.word("heuer", Lex::ThisYear);
        self.adjectives(&["diesjährig", "heurig"], Lex::ThisYear);
        for &(stem, days) in words::DAY_ADJECTIVES {
            self.adjective(stem, Lex::DayAdjective(days));
        }
        self.adjectives(words::PAST_ADJECTIVES, Lex::Relative(-1));
        self.adjectives(words::PRESENT_ADJECTIVES, Lex::Relative(0));
        self.adjectives(words::COMING_ADJECTIVES, Lex::Relative(1));
        self.adjectives(words::LAST_BUT_ONE, Lex::Relative(-2));
        self.adjective("übernächst", Lex::Relative(2));
        self.adjectives(words::SAME_ADJECTIVES, Lex::Following(0));
        self.words(words::SAME_PRONOUNS, Lex::Same);
        self.words(&["anderntags", "tagsdarauf"], Lex::Neighbour(1, TimeUnit::Day));
        // `tags darauf`
        self.word("tags", Lex::Unit(TimeUnit::Day, false));
        self.adjectives(words::FOLLOWING_ADJECTIVES, Lex::Following(1));
        self.adjectives(words::PRECEDING_ADJECTIVES, Lex::Following(-1));
        // `früher` and `später` are adverbs first, and forms of the adjectives second.
        for adverb in words::EARLIER_ADVERBS {
            self.entry(adverb).word = Some(Lex::Earlier(words::PAST_ADVERBS.contains(adverb)));
        }
        for adverb in words::LATER_ADVERBS {
            self.entry(adverb).word = Some(Lex::Later);
        }
        self.adjective("früher", Lex::Former);
        self.words(words::PAST_ADVERBS, Lex::Reference("PAST_REF"));
        self.words(words::PRESENT_ADVERBS, Lex::Reference("PRESENT_REF"));
        self.words(words::FUTURE_ADVERBS, Lex::Reference("FUTURE_REF"));
        self.noun("Vergangenheit", Lex::ReferenceNoun("PAST_REF"));
        self.noun("Gegenwart", Lex::ReferenceNoun("PRESENT_REF"));
        self.noun("Zukunft", Lex::ReferenceNoun("FUTURE_REF"));
        self.nouns(words::EPOCHS, Lex::Epoch);
        self.nouns(&["Zeit", "Zeiten"], Lex::Era);
        self.nouns(&["Moment", "Augenblick"], Lex::Moment);
        for (index, phases) in words::PHASES.iter().enumerate() {
            self.nouns(phases, Lex::Phase(index as u8));
        }
    }
}

/// A cardinal from 2 to 99 in one word.
fn spell(value: usize) -> String {
    if value < 20 {
        return numerals::UNITS[value].to_owned();
    }
    let ten = numerals::TENS[value / 10 - 2];
    if value.is_multiple_of(10) { ten.to_owned() } else { format!("{}und{ten}", numerals::UNITS[value % 10]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_have_their_reading() {
        for (form, lex) in [
            ("Dienstagabend", Lex::WeekdayPart(2, "EV")),
            ("SONNTAGmorgen", Lex::WeekdayPart(7, "MO")),
            ("MÄRZ", Lex::Month(3)),
            ("montags", Lex::OnWeekdays(1)),
            ("Morgen", Lex::DayPart("MO")),
            ("morgen", Lex::DayAdverb(1)),
            ("Übermorgen", Lex::DayAdverb(2)),
            ("vergangenen", Lex::Relative(-1)),
            ("mehrtägigen", Lex::Long(0, TimeUnit::Day)),
            ("eineinhalbjährige", Lex::Long(3, TimeUnit::Year)),
            ("zwölfstündig", Lex::Long(24, TimeUnit::Hour)),
            ("einundzwanzig", Lex::Numeral(42)),
            ("Neunzigerjahren", Lex::DecadeYears(9)),
            ("früher", Lex::Earlier(true)),
            ("zwanzigsten", Lex::Ordinal(20)),
            ("Tag", Lex::Unit(TimeUnit::Day, false)),
            ("Jahresende", Lex::PhaseOf(2, TimeUnit::Year)),
        ] {
            assert_eq!(look_up(form), Some(lex), "{form}");
        }
    }

    #[test]
    fn holidays_are_found_by_name() {
        for (index, (name, _)) in HOLIDAYS.iter().enumerate().filter(|(_, (name, _))| !name.contains(' ')) {
            assert_eq!(look_up(name), Some(Lex::Holiday(index as u8)), "{name}");
        }
    }

    #[test]
    fn words_that_only_look_alike_have_none() {
        for form in
            ["mit", "Mit", "mai", "märz", "Montage", "sonntag", "jahr", "hätte", "wenigste", "freitag", ""]
        {
            assert_eq!(look_up(form), None, "{form}");
        }
        assert_eq!(look_up("die"), Some(Lex::Article));
        assert_eq!(look_up("mittags"), Some(Lex::AtDayPart("MI")));
    }
}
