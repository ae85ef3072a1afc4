//! All words with a reading, from the word lists.

use super::lex::{Lex, Preposition};
use super::table::Table;
use crate::german::holidays::HOLIDAYS;
use crate::german::months::{MONTHS, SEASONS};
use crate::german::time_units::{
    FOR_UNITS, LENGTH_ADJECTIVES, NEIGHBOUR_HEADS, NEIGHBOUR_TAILS, PHASE_HEADS, PHASE_TAILS, RECURRING,
    TimeUnit, UNIT_ABBREVIATIONS, UNIT_NOUNS,
};
use crate::german::time_words as words;
use crate::german::weekdays::{DAY_PARTS, WEEKDAYS};
use crate::german::{articles, numerals};

/// The table of all words.
pub(super) fn table() -> Table {
    let mut table = Table::new();
    add_function_words(&mut table);
    add_calendar(&mut table);
    add_units(&mut table);
    add_numerals(&mut table);
    add_relations(&mut table);
    table
}

/// Articles, prepositions, quantities.
fn add_function_words(table: &mut Table) {
    table.words(&articles::DEFINITE, Lex::Article);
    table.words(&articles::INDEFINITE, Lex::Indefinite);
    table.words(&articles::MERGED_DATIVE, Lex::Contraction);
    table.words(&articles::MERGED_ACCUSATIVE, Lex::Contraction);
    table.words(words::DEMONSTRATIVES, Lex::This);
    table.words(words::EACH, Lex::Each);
    table.words(&["alle", "aller", "allen"], Lex::All);
    table.words(&["und", "oder", "sowie", "beziehungsweise", "bzw", "bzw.", "statt"], Lex::And);
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
        table.words(prepositions, Lex::Preposition(kind));
    }
    table.words(&["pro", "je"], Lex::Per);
    table.words(&["mehr", "weniger"], Lex::MoreOrLess);
    table.word("als", Lex::Than);
    for (word, _) in words::APPROXIMATIONS.iter().filter(|(word, _)| !word.contains(' ')) {
        table.word(word, Lex::About);
    }
    table.words(&["knappe", "knappen", "knappes", "gute", "guten", "gutes", "ca."], Lex::About);
    table.words(words::VAGUE_QUANTITIES, Lex::Vague);
    table.word("paar", Lex::Pair);
    table.word("halb", Lex::Half);
    table.adjective("halb", Lex::Half);
    table.word("viertel", Lex::Quarters(1));
    table.word("dreiviertel", Lex::Quarters(3));
    table.adjectives(words::FILLERS, Lex::Filler);
    table.words(&["v.", "n.", "v", "n"], Lex::Christ);
    table.nouns(&["Chr", "Chr.", "Christus"], Lex::OfChrist);
}

/// Months, seasons, days of the week, parts of the day, holidays.
fn add_calendar(table: &mut Table) {
    for (index, (names, short)) in MONTHS.iter().enumerate() {
        let month = index as u8 + 1;
        table.nouns(names, Lex::Month(month));
        for short in *short {
            table.noun(short, Lex::MonthShort(month));
            table.noun(&format!("{short}."), Lex::MonthShort(month));
        }
    }
    for (code, forms) in SEASONS {
        table.nouns(forms, Lex::Season(code));
        for prefix in ["Früh", "Hoch", "Spät", "Vor"] {
            for form in forms {
                table.noun(&format!("{prefix}{}", form.to_lowercase()), Lex::Season(code));
            }
        }
        table.noun(&format!("{}monate", forms[0]), Lex::SeasonMonths(code));
        table.noun(&format!("{}monaten", forms[0]), Lex::SeasonMonths(code));
    }
    for (index, (names, short)) in WEEKDAYS.iter().enumerate() {
        let weekday = index as u8 + 1;
        table.noun(short, Lex::WeekdayShort(weekday));
        table.noun(&format!("{short}."), Lex::WeekdayShort(weekday));
        for name in *names {
            table.noun(name, Lex::Weekday(weekday));
            table.noun(&format!("{name}es"), Lex::Weekday(weekday));
            table.entry(&format!("{}s", name.to_lowercase())).word = Some(Lex::OnWeekdays(weekday));
            for (part, code) in DAY_PARTS {
                let compound = format!("{name}{}", part.to_lowercase());
                table.noun(&compound, Lex::WeekdayPart(weekday, code));
                table.noun(&format!("{compound}s"), Lex::WeekdayPart(weekday, code));
            }
        }
    }
    for (part, code) in DAY_PARTS {
        let lower = part.to_lowercase();
        table.nouns(&[part, &format!("{part}s"), &format!("{part}es")], Lex::DayPart(code));
        for hours in ["stunden", "sstunden", "stunde", "zeit", "szeit"] {
            // `Frühzeit` is long ago.
            if (*part, hours) == ("Früh", "zeit") {
                continue;
            }
            table.noun(&format!("{part}{hours}"), Lex::DayPartHours(code));
        }
        if *part != "Früh" {
            let adverb = if *part == "Nacht" { "nachts".to_owned() } else { format!("{lower}s") };
            table.entry(&adverb).word = Some(Lex::AtDayPart(code));
            table.entry(&adverb).noun = None;
        }
    }
    table.nouns(&["Nächte", "Nächten"], Lex::DayPartHours("NI"));
    table.words(&["spätabends", "spätnachts"], Lex::AtDayPart("NI"));
    table.noun("Morgengrauen", Lex::DayPart("MO"));
    table.noun("Mitternacht", Lex::Midnight);
    table.words(&["früh", "frühmorgens"], Lex::Early);
    table.adjective("früh", Lex::Early);
    table.word("spät", Lex::Late);
    table.adjective("spät", Lex::Late);
    for (index, (name, _)) in HOLIDAYS.iter().enumerate() {
        match name.split_once(' ') {
            None => {
                table.nouns(&[name, &format!("{name}s"), &format!("{name}es")], Lex::Holiday(index as u8))
            }
            Some((head, _)) => table.noun(head, Lex::HolidayHead),
        }
    }
    table.noun("Uhr", Lex::Uhr);
}

/// Units and what is formed with them.
fn add_units(table: &mut Table) {
    for &(unit, singular, plural) in UNIT_NOUNS {
        // `Tag` begins the name of some holidays; it is a unit first, and the grammar looks at both.
        for noun in singular {
            table.entry(&noun.to_lowercase()).noun = Some(Lex::Unit(unit, false));
        }
        table.nouns(plural, Lex::Unit(unit, true));
    }
    for &(short, unit) in UNIT_ABBREVIATIONS {
        table.nouns(&[short, &format!("{short}.")], Lex::Unit(unit, true));
    }
    table.nouns(&["Viertelstunde", "Viertelstunden"], Lex::QuarterHours(1));
    table.noun("Dreiviertelstunde", Lex::QuarterHours(3));
    for &(word, unit) in FOR_UNITS {
        table.word(word, Lex::ForUnits(unit));
        table.adjective(word, Lex::ForUnits(unit));
    }
    for &(stem, unit) in RECURRING {
        table.word(stem, Lex::Recurring(unit));
        table.adjective(stem, Lex::Recurring(unit));
    }
    for &(suffix, unit) in LENGTH_ADJECTIVES {
        table.word(suffix, Lex::LongSuffix(unit));
        table.adjective(suffix, Lex::LongSuffix(unit));
    }
    for &(unit, head) in PHASE_HEADS {
        for &(tail, phase) in PHASE_TAILS {
            if (head, tail) != ("Wochen", "ende") {
                table.noun(&format!("{head}{tail}"), Lex::PhaseOf(phase, unit));
                table.noun(&format!("{head}{tail}s"), Lex::PhaseOf(phase, unit));
            }
        }
    }
    for &(head, offset) in NEIGHBOUR_HEADS {
        for &(tail, unit) in NEIGHBOUR_TAILS {
            for ending in ["", "s", "es"] {
                table.noun(&format!("{head}{tail}{ending}"), Lex::Neighbour(offset, unit));
            }
        }
    }
}

/// Cardinals, ordinals and decades.
fn add_numerals(table: &mut Table) {
    let cardinals: Vec<String> = (2..=99).map(numerals::spell).collect();
    for (index, cardinal) in cardinals.iter().enumerate() {
        let value = index as u16 + 2;
        table.word(cardinal, Lex::Numeral(value * 2));
        if value <= 12 {
            table.word(&format!("{cardinal}einhalb"), Lex::Numeral(value * 2 + 1));
            table.word(&format!("{cardinal}mal"), Lex::Times);
        }
    }
    table.word("eins", Lex::Numeral(2));
    table.words(&["beide", "beiden", "beider", "zwo", "zweier"], Lex::Numeral(4));
    table.words(&["dreier"], Lex::Numeral(6));
    table.words(&["eineinhalb", "anderthalb", "einundeinhalb"], Lex::Numeral(3));
    for &(word, value) in numerals::ROUND {
        table.word(word, Lex::Numeral(value * 2));
    }
    table.words(&["einmal", "mehrmals", "mehrfach"], Lex::Times);
    for (stem, value) in numerals::ORDINALS {
        table.adjective(stem, Lex::Ordinal(*value as u8));
    }
    for (index, cardinal) in cardinals.iter().enumerate().take(30) {
        let value = index as u8 + 2;
        let stem = format!("{cardinal}{}", if value < 20 { "t" } else { "st" });
        if !matches!(value, 3 | 7 | 8) {
            table.adjective(&stem, Lex::Ordinal(value));
        }
    }
    for (index, ten) in numerals::TENS.iter().enumerate() {
        let decade = index as u8 + 2;
        table.words(&[&format!("{ten}er"), &format!("{ten}ern")], Lex::Decade(decade));
        table.nouns(&[&format!("{ten}erjahre"), &format!("{ten}erjahren")], Lex::DecadeYears(decade));
        table.word(&format!("{ten}stes"), Lex::Ordinal(decade * 10));
    }
    table.words(&["er", "ern"], Lex::DecadeSuffix);
}

/// Words that relate a time to another one.
fn add_relations(table: &mut Table) {
    for &(adverb, days) in words::DAY_ADVERBS {
        table.word(adverb, Lex::DayAdverb(days));
    }
    table.word("heuer", Lex::ThisYear);
    table.adjectives(&["diesjährig", "heurig"], Lex::ThisYear);
    for &(stem, days) in words::DAY_ADJECTIVES {
        table.adjective(stem, Lex::DayAdjective(days));
    }
    table.adjectives(words::PAST_ADJECTIVES, Lex::Relative(-1));
    table.adjectives(words::PRESENT_ADJECTIVES, Lex::Relative(0));
    table.adjectives(words::COMING_ADJECTIVES, Lex::Relative(1));
    table.adjectives(words::LAST_BUT_ONE, Lex::Relative(-2));
    table.adjective("übernächst", Lex::Relative(2));
    table.adjectives(words::SAME_ADJECTIVES, Lex::Following(0));
    table.words(words::SAME_PRONOUNS, Lex::Same);
    table.words(&["anderntags", "tagsdarauf"], Lex::Neighbour(1, TimeUnit::Day));
    // `tags darauf`
    table.word("tags", Lex::Unit(TimeUnit::Day, false));
    table.adjectives(words::FOLLOWING_ADJECTIVES, Lex::Following(1));
    table.adjectives(words::PRECEDING_ADJECTIVES, Lex::Following(-1));
    // `früher` and `später` are adverbs first, and forms of the adjectives second.
    for adverb in words::EARLIER_ADVERBS {
        table.entry(adverb).word = Some(Lex::Earlier(words::PAST_ADVERBS.contains(adverb)));
    }
    for adverb in words::LATER_ADVERBS {
        table.entry(adverb).word = Some(Lex::Later);
    }
    table.adjective("früher", Lex::Former);
    table.words(words::PAST_ADVERBS, Lex::Reference("PAST_REF"));
    table.words(words::PRESENT_ADVERBS, Lex::Reference("PRESENT_REF"));
    table.words(words::FUTURE_ADVERBS, Lex::Reference("FUTURE_REF"));
    table.noun("Vergangenheit", Lex::ReferenceNoun("PAST_REF"));
    table.noun("Gegenwart", Lex::ReferenceNoun("PRESENT_REF"));
    table.noun("Zukunft", Lex::ReferenceNoun("FUTURE_REF"));
    table.nouns(words::EPOCHS, Lex::Epoch);
    table.nouns(&["Zeit", "Zeiten"], Lex::Era);
    table.nouns(&["Moment", "Augenblick"], Lex::Moment);
    for (index, phases) in words::PHASES.iter().enumerate() {
        table.nouns(phases, Lex::Phase(index as u8));
    }
}
