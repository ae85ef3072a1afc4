//! The readings of words in expressions of time: the terminal symbols of the grammar.

use crate::german::time_units::TimeUnit;

/// The part that a word plays in expressions of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::times) enum Lex {
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
    /// `heuer` (Austria, South Tyrol).
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
    /// `dreitägig`, in halves of the unit, 0 where the number is not given.
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
    /// `fast`: approximates a number.
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
    /// `damals`, by its TIMEX3 value: `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
    Reference(&'static str),
    /// `Vergangenheit`, by its TIMEX3 value.
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
    /// `Uhr`.
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

/// Prepositions that the grammar distinguishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::times) enum Preposition {
    /// Counted back: `vor`.
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
    /// Whether the word alone shows that an expression may stand around it.
    pub(in crate::times) fn is_trigger(self) -> bool {
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

    /// Whether an expression can begin with the word.
    pub(in crate::times) fn can_begin(self) -> bool {
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
