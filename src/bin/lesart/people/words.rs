//! The words of the command line's pages, in German and in English.

use std::env;

use clap::ValueEnum;
use lesart::Kind;
use lesart::PublicationDate;
use lesart::comparison::DifferenceKind;

/// The languages that people are answered in.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// Deutsch
    De,
    /// English
    En,
}

impl Language {
    /// English where the locale asks for it, German otherwise: the articles are German.
    pub(crate) fn of_locale() -> Self {
        let set = |name| env::var(name).ok().filter(|value| !value.is_empty());
        let locale = set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG")).unwrap_or_default();
        if locale.starts_with("en") { Self::En } else { Self::De }
    }

    pub(crate) fn words(self) -> &'static Words {
        match self {
            Self::De => &GERMAN,
            Self::En => &ENGLISH,
        }
    }
}

/// Every text that is written for people.
pub(crate) struct Words {
    pub(crate) in_brief: &'static str,
    pub(crate) who_and_where: &'static str,
    pub(crate) when: &'static str,
    pub(crate) who_says_what: &'static str,
    pub(crate) keywords: &'static str,
    pub(crate) unknown_speaker: &'static str,
    pub(crate) direct: &'static str,
    pub(crate) indirect: &'static str,
    pub(crate) reported: &'static str,
    pub(crate) denied: &'static str,
    pub(crate) left_open: &'static str,
    pub(crate) inferred: &'static str,
    quotation_marks: [&'static str; 2],
    pub(crate) several_report: &'static str,
    pub(crate) nothing_shared: &'static str,
    pub(crate) told_differently: &'static str,
    pub(crate) disagreeing: &'static str,
    /// Behind the values of a count that went on from one report to the other.
    pub(crate) updated: &'static str,
    pub(crate) only_in: &'static str,
    pub(crate) who_appears: &'static str,
    and_more: [&'static str; 2],
    one_sentence: &'static str,
    many_sentences: &'static str,
    kinds: [&'static str; 4],
    differences: [&'static str; 6],
    fact_kinds: [(&'static str, &'static str); 11],
    months: [&'static str; 12],
    /// Morning, noon, afternoon, evening, night.
    parts_of_day: [&'static str; 5],
    /// What stands behind the number of a day.
    day_point: &'static str,
}

impl Words {
    /// A text in quotation marks.
    pub(crate) fn quoted(&self, text: &str) -> String {
        let [open, close] = self.quotation_marks;
        format!("{open}{text}{close}")
    }

    pub(crate) fn and_more(&self, count: usize) -> String {
        let [before, behind] = self.and_more;
        format!("{before}{count}{behind}")
    }

    pub(crate) fn sentences(&self, count: usize) -> String {
        if count == 1 { self.one_sentence.to_owned() } else { format!("{count} {}", self.many_sentences) }
    }

    pub(crate) fn kind(&self, kind: Kind) -> &'static str {
        self.kinds[match kind {
            Kind::Per => 0,
            Kind::Loc => 1,
            Kind::Org => 2,
            Kind::Oth => 3,
        }]
    }

    pub(crate) fn difference(&self, kind: DifferenceKind) -> &'static str {
        self.differences[match kind {
            DifferenceKind::Number => 0,
            DifferenceKind::Date => 1,
            DifferenceKind::Name => 2,
            DifferenceKind::Speaker => 3,
            DifferenceKind::Certainty => 4,
            DifferenceKind::Wording => 5,
        }]
    }

    /// The name of a kind of facts.
    pub(crate) fn fact_kind(&self, kind: &str) -> &'static str {
        self.fact_kinds.iter().find(|(code, _)| *code == kind).map_or("", |(_, name)| name)
    }

    /// A TIMEX3 value as people write it: days, months and parts of the day in words, years and hours as they are,
    /// and nothing for what is only a form (`XXXX-WXX-7`, `PXD`).
    pub(crate) fn time_value(&self, value: &str) -> String {
        if let Some((day, time)) = value.split_once('T')
            && let Ok(date) = day.parse()
        {
            let part = ["MO", "MI", "AF", "EV", "NI"].iter().position(|&code| code == time);
            return format!("{}, {}", self.date(date), part.map_or(time, |part| self.parts_of_day[part]));
        }
        match value.parse() {
            Ok(date) => self.date(date),
            Err(_) if value.starts_with(|c: char| c.is_ascii_digit()) && !value.contains('X') => {
                value.replace('T', " ")
            }
            Err(_) => String::new(),
        }
    }

    /// A date as people write it: `17. September 2023`, `17 September 2023`, `September 2023`.
    pub(crate) fn date(&self, date: PublicationDate) -> String {
        let month = self.months[usize::from(date.month()) - 1];
        let point = self.day_point;
        match date.day() {
            Some(day) => format!("{day}{point} {month} {}", date.year()),
            None => format!("{month} {}", date.year()),
        }
    }
}

static GERMAN: Words = Words {
    in_brief: "In Kürze",
    who_and_where: "Wer und wo",
    when: "Wann",
    who_says_what: "Wer sagt was",
    keywords: "Stichwörter",
    unknown_speaker: "ohne Namen",
    direct: "wörtlich",
    indirect: "indirekt",
    reported: "berichtet",
    denied: "bestritten",
    left_open: "offen",
    inferred: "Sprecher erschlossen",
    quotation_marks: ["„", "“"],
    several_report: "Was mehrere berichten",
    nothing_shared: "Kein Satz des einen Berichts steht auch im anderen.",
    told_differently: "Gemeinsam, aber anders erzählt",
    disagreeing: "Was voneinander abweicht",
    updated: " (Stand verschiedener Tage)",
    only_in: "Nur in",
    who_appears: "Wer kommt vor",
    and_more: ["und ", " weitere"],
    one_sentence: "1 Satz",
    many_sentences: "Sätze",
    kinds: ["Person", "Ort", "Organisation", "Anderes"],
    differences: ["Zahl", "Zeit", "Name", "Quelle", "Gewissheit", "Wortwahl"],
    fact_kinds: [
        ("count", "Anzahl"),
        ("money", "Betrag"),
        ("share", "Anteil"),
        ("measure", "Maß"),
        ("duration", "Dauer"),
        ("age", "Alter"),
        ("rank", "Platz"),
        ("times", "Wie oft"),
        ("score", "Ergebnis"),
        ("date", "Tag"),
        ("time", "Uhrzeit"),
    ],
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    parts_of_day: ["morgens", "mittags", "nachmittags", "abends", "nachts"],
    day_point: ".",
};

static ENGLISH: Words = Words {
    in_brief: "In brief",
    who_and_where: "Who and where",
    when: "When",
    who_says_what: "Who says what",
    keywords: "Keywords",
    unknown_speaker: "not named",
    direct: "direct",
    indirect: "indirect",
    reported: "reported",
    denied: "denied",
    left_open: "left open",
    inferred: "speaker inferred",
    quotation_marks: ["“", "”"],
    several_report: "What several report",
    nothing_shared: "No sentence of one report stands in another.",
    told_differently: "Shared, but told differently",
    disagreeing: "Where they disagree",
    updated: " (as of different days)",
    only_in: "Only in",
    who_appears: "Who appears",
    and_more: ["and ", " more"],
    one_sentence: "1 sentence",
    many_sentences: "sentences",
    kinds: ["Person", "Place", "Organisation", "Other"],
    differences: ["Number", "Time", "Name", "Source", "Certainty", "Wording"],
    fact_kinds: [
        ("count", "Count"),
        ("money", "Amount"),
        ("share", "Share"),
        ("measure", "Measure"),
        ("duration", "Duration"),
        ("age", "Age"),
        ("rank", "Rank"),
        ("times", "How often"),
        ("score", "Result"),
        ("date", "Day"),
        ("time", "Time"),
    ],
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    parts_of_day: ["morning", "noon", "afternoon", "evening", "night"],
    day_point: "",
};
