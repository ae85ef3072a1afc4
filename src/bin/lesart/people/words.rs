//! The words of the command line's pages, in German and in English.

use std::env;

use clap::ValueEnum;
use lesart::Kind;
use lesart::PublicationDate;
use lesart::comparison::DifferenceKind;
use lesart::times::iso_date;

/// Periods longer than so many days are given by their years.
const LONGEST_PERIOD: i32 = 200;

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
    fact_kinds: [(&'static str, &'static str); 13],
    months: [&'static str; 12],
    /// Morning, noon, afternoon, evening, night.
    parts_of_day: [&'static str; 5],
    /// Spring, summer, autumn, winter.
    seasons: [&'static str; 4],
    /// With `#` for their number, the years of a decade without the last digit.
    quarter: &'static str,
    half_year: &'static str,
    decade: &'static str,
    century: &'static str,
    /// Beginning, middle, end.
    phases: [&'static str; 3],
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

    /// A TIMEX3 value as people write it: days, months, seasons and parts of the day in words, years and hours as they are,
    /// and nothing for what is only a form (`XXXX-WXX-7`, `PXD`) or a week.
    pub(crate) fn time_value(&self, value: &str) -> String {
        if let Some((day, time)) = value.split_once('T')
            && let Ok(date) = day.parse()
        {
            let part = ["MO", "MI", "AF", "EV", "NI"].iter().position(|&code| code == time);
            return format!("{}, {}", self.date(date), part.map_or(time, |part| self.parts_of_day[part]));
        }
        if let Ok(date) = value.parse() {
            return self.date(date);
        }
        if value.contains('X') || !value.starts_with(|c: char| c.is_ascii_digit()) {
            return String::new();
        }
        match (value.len(), value.split_once('-')) {
            (3, None) => self.decade.replace('#', value),
            (2, None) => value.parse().map_or_else(|_| String::new(), |before: u32| self.century(before + 1)),
            (_, None) => value.to_owned(),
            (_, Some((year, code))) => {
                let season = ["SP", "SU", "FA", "WI"].iter().position(|&season| season == code);
                match (season, code.split_at_checked(1)) {
                    (Some(season), _) => format!("{} {year}", self.seasons[season]),
                    (None, Some(("Q", number))) => format!("{} {year}", self.quarter.replace('#', number)),
                    (None, Some(("H", number))) => format!("{} {year}", self.half_year.replace('#', number)),
                    _ => String::new(),
                }
            }
        }
    }

    fn century(&self, number: u32) -> String {
        self.century.replace('#', &number.to_string())
    }

    /// Days as people write them, in days since 1970: a day, a month, a year, or the first and the last of others.
    pub(crate) fn period(&self, first: i32, last: i32) -> Option<String> {
        let [from, to] = [first, last].map(|day| iso_date(day).parse::<PublicationDate>().ok());
        let (from, to) = (from?, to?);
        let of_year = |month: u8| PublicationDate::new(from.year(), month, None);
        if first == last {
            return Some(self.date(from));
        }
        // The day behind the last one opens the next month or year.
        let behind: PublicationDate = iso_date(last.saturating_add(1)).parse().ok()?;
        if from.day() == Some(1) && behind.day() == Some(1) {
            if from.month() == 1
                && behind.month() == 1
                && u32::from(behind.year()) == u32::from(from.year()) + 1
            {
                return Some(from.year().to_string());
            }
            if (from.year(), from.month()) == (to.year(), to.month()) {
                return of_year(from.month()).map(|month| self.date(month));
            }
        }
        if last - first > LONGEST_PERIOD {
            return (from.year() != to.year()).then(|| format!("{}–{}", from.year(), to.year()));
        }
        let point = self.day_point;
        let from = match (from.year() == to.year(), from.month() == to.month(), from.day()) {
            (true, true, Some(day)) => format!("{day}{point}"),
            (true, false, Some(day)) => {
                format!("{day}{point} {}", self.months[usize::from(from.month()) - 1])
            }
            _ => self.date(from),
        };
        Some(format!("{from} – {}", self.date(to)))
    }

    /// A period with the beginning, middle or end of it that the words of the text mean: `Ende` for `Ende des Jahres`.
    pub(crate) fn with_phase(&self, phrase: &str, period: &str) -> String {
        const PHASES: [&[&str]; 3] = [
            &["anfang", "beginn", "jahresanfang", "jahresbeginn", "monatsbeginn"],
            &["mitte", "jahresmitte"],
            &["ende", "jahresende", "monatsende"],
        ];
        let words = || phrase.split(' ').take(2).map(str::to_lowercase);
        let phase = PHASES.iter().position(|phases| words().any(|word| phases.contains(&word.as_str())));
        phase.map_or_else(|| period.to_owned(), |phase| format!("{} {period}", self.phases[phase]))
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
    updated: " (früherer und späterer Stand)",
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
        ("name", "Name"),
        ("place", "Ort"),
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
    seasons: ["Frühling", "Sommer", "Herbst", "Winter"],
    quarter: "#. Quartal",
    half_year: "#. Halbjahr",
    decade: "#0er-Jahre",
    century: "#. Jahrhundert",
    phases: ["Anfang", "Mitte", "Ende"],
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
    updated: " (an earlier and a later count)",
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
        ("name", "Name"),
        ("place", "Place"),
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
    seasons: ["spring", "summer", "autumn", "winter"],
    quarter: "quarter # of",
    half_year: "half # of",
    decade: "#0s",
    century: "century #",
    phases: ["early", "mid", "late"],
    day_point: "",
};
