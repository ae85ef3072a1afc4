//! Years in digits: `1998`, `2023/24`, `Jahr 2011`, `300 v. Chr.`

use super::parser::{Parser, Read};
use crate::german::counted_nouns;
use crate::german::time_units::TimeUnit;
use crate::times::atoms::Item;
use crate::times::lexicon::{Lex, Preposition};
use crate::times::meaning::{Base, Point, Year};

impl Parser<'_, '_> {
    /// `Jahr 2011`.
    pub(super) fn named_year(&self, at: usize) -> Read<Point> {
        // `Monat Juli`
        if self.word(at)? == Lex::Unit(TimeUnit::Month, false)
            && matches!(self.word(at + 1), Some(Lex::Month(_)))
        {
            return self.month_or_season(at + 1);
        }
        let dative = self.spelling(at) == "Jahre"
            && at > 0
            && (self.spelling(at - 1) == "dem" || self.word(at - 1) == Some(Lex::Contraction));
        if self.word(at)? != Lex::Unit(TimeUnit::Year, false) && !dative {
            return None;
        }
        let (value, digits) = self.number(at + 1)?;
        if let Some(read) = self.year_of_christ(at + 1) {
            return Some(read);
        }
        let base = Base::Year(Year::Given(value as i32));
        let fits = (2..=4).contains(&digits) && !self.continues_as_number(at + 2);
        fits.then_some((at + 2, Point { base, ..Point::default() }))
    }

    /// `v. Chr.`, `nach Christus`: the atom behind it, and whether it counts back.
    pub(super) fn christ(&self, at: usize) -> Read<bool> {
        let back = match self.word(at)? {
            Lex::Christ => self.spelling(at).starts_with('v'),
            Lex::Preposition(Preposition::Ago) => true,
            Lex::Preposition(Preposition::After) if self.spelling(at) == "nach" => false,
            _ => return None,
        };
        let next = at + 1 + usize::from(self.mark(at + 1, b'.'));
        // The point of `Chr.`, but not the stop behind `Christus`.
        let pointed = self.spelling(next) == "Chr" && self.mark(next + 1, b'.') && self.glued(next + 1);
        (self.word(next)? == Lex::OfChrist).then(|| (next + 1 + usize::from(pointed), back))
    }

    /// `300 v. Chr.`, `79 nach Christus`.
    pub(super) fn year_of_christ(&self, at: usize) -> Read<Point> {
        let (value, 1..=4) = self.number(at)? else { return None };
        let (next, back) = self.christ(at + 1).filter(|_| !self.glued_to_number(at))?;
        let number = value as i32;
        let base = if back {
            Base::BeforeChrist { number, century: false }
        } else {
            Base::Year(Year::Given(number))
        };
        Some((next, Point { base, ..Point::default() }))
    }

    /// `1998`, `2023/24`.
    pub(super) fn bare_year(&self, at: usize) -> Read<Point> {
        if let Some(read) = self.year_of_christ(at) {
            return Some(read);
        }
        let year = self.year_in_digits(at)?;
        let before = self.before(at);
        if self.mark(at + 1, b'/')
            && self.glued(at + 1)
            && self.glued(at + 2)
            && let Some((second, digits @ (2 | 4))) = self.number(at + 2)
        {
            // `1999/00` leads into the next century.
            let second =
                if digits == 2 { year + (second as i32 - year).rem_euclid(100) } else { second as i32 };
            if second == year + 1 {
                return Some((at + 3, Point { base: Base::Years(year, second), ..Point::default() }));
            }
            // `4 StR 2019/21`, `Verordnung 2015/2120`: the number of a case or a paper.
            if before.ends_with(char::is_uppercase) || digits == 4 && !(year..year + 100).contains(&second) {
                return None;
            }
        }
        // `B 2023`, `A 1999`: roads, models and the like.
        let is_model = before.len() == 1 && before.starts_with(char::is_uppercase);
        if is_model || self.is_measured(at) || self.is_club(at) || self.is_count(at) {
            return None;
        }
        let since = self.preposition_before(at) == Some(Preposition::Since);
        let certain = matches!(self.preposition_before(at), Some(Preposition::Since | Preposition::Until))
            || self.mark(at.wrapping_sub(1), b'(');
        let noun_behind = self.following(at + 1).starts_with(char::is_uppercase);
        let plausible = (1500..2060).contains(&year) && !(noun_behind && year % 50 == 0);
        // `Das Dorf wurde 1225 erstmals erwähnt.`
        let narrated =
            matches!(before, "wurde" | "wurden" | "war" | "waren") && !noun_behind && year % 50 != 0;
        let base = Base::Year(Year::Given(year));
        (plausible || narrated || since || (certain && !noun_behind))
            .then_some((at + 1, Point { base, ..Point::default() }))
    }

    /// Four digits from 1000 to 2199 that no sign joins with other numbers or words.
    fn year_in_digits(&self, at: usize) -> Option<i32> {
        let (value, 4) = self.number(at)? else { return None };
        let year = value as i32;
        // `0800 1000 2000`
        let in_row = at > 0 && self.number(at - 1).is_some() && !self.glued(at);
        if !(1000..2200).contains(&year)
            || in_row
            || self.glued_to_number(at)
            || self.continues_as_number(at + 1)
        {
            return None;
        }
        let glued_before = at > 0
            && self.glued(at)
            && !matches!(self.item(at - 1), Some(Item::Mark(b'(' | b'/' | b'-' | b'\'')));
        let behind_word = at > 0
            && self.glued(at)
            && self.mark(at - 1, b'-')
            && self.number(at.wrapping_sub(2)).is_none_or(|(_, digits)| digits != 4);
        (!glued_before && !behind_word).then_some(year)
    }

    /// Whether a word before the number shows that it measures something: `rund 1900`, `Seite 1998`.
    fn is_measured(&self, at: usize) -> bool {
        let before = self.before(at);
        let lower = before.to_lowercase();
        let measured = counted_nouns::NO_YEAR_BEHIND.contains(&lower.as_str())
            || lower.ends_with("-resolution")
            || matches!(
                self.word(at.wrapping_sub(1)),
                Some(Lex::About | Lex::MoreOrLess | Lex::Than | Lex::Vague)
            );
        // `als 1990 die Mauer fiel`, but `mehr als 1900 kamen`.
        let compared = matches!(self.word(at.wrapping_sub(2)), Some(Lex::MoreOrLess));
        measured && (before != "als" || compared) || self.begins_counted_range(at)
    }

    /// Whether the number begins the name of a club: `1899 Hoffenheim gewann`, `gegen 1860 München`. Behind a year that
    /// opens a sentence its verb follows.
    fn is_club(&self, at: usize) -> bool {
        let behind_preposition = matches!(
            self.before(at),
            "gegen" | "bei" | "mit" | "für" | "von" | "vom" | "beim" | "Gegen" | "Bei" | "Beim"
        );
        let opens = at == 0 && self.run.opens_sentence();
        (behind_preposition || opens) && self.following(at + 1).starts_with(char::is_uppercase)
    }

    /// Whether what follows shows that the number counts something.
    fn is_count(&self, at: usize) -> bool {
        let since = self.preposition_before(at) == Some(Preposition::Since);
        // `2000 im Jahr`, but `2016 das Jahr`.
        let of_year =
            matches!(self.word(at + 1), Some(Lex::Contraction | Lex::Per | Lex::Article | Lex::This))
                && self.following(at + 1) != "das"
                && (2..4)
                    .any(|offset| matches!(self.word(at + offset), Some(Lex::Unit(TimeUnit::Year, false))));
        of_year
            || !since && self.is_counted(at + 1)
            || matches!(self.word(at + 1), Some(Lex::Unit(..) | Lex::Month(_)))
    }

    /// Whether the word at the atom is something that a number before it counts.
    fn is_counted(&self, at: usize) -> bool {
        let following = self.following(at);
        if !following.starts_with(char::is_uppercase) {
            return matches!(following, "%" | "€" | "$" | "°" | "§" | "mal");
        }
        let lower = following.to_lowercase();
        following == "Uhr"
            || counted_nouns::COUNTED.iter().any(|noun| {
                lower.ends_with(noun)
                    || lower.strip_suffix('n').is_some_and(|noun_in_dative| noun_in_dative.ends_with(noun))
            })
    }

    /// Whether the number at the atom is the first of two that count the same: `von 1900 auf 2100 Euro`, `1500 bis
    /// 2000 Menschen`, `1500 der 2000 Stellen`.
    fn begins_counted_range(&self, at: usize) -> bool {
        let joined = matches!(
            self.item(at + 1),
            Some(
                Item::Word(
                    Lex::And | Lex::Article | Lex::Preposition(Preposition::Until | Preposition::Other)
                ) | Item::Mark(b'-' | b'/')
            )
        );
        let (Some((first, _)), Some((second, 4))) = (self.number(at), self.number(at + 2).filter(|_| joined))
        else {
            return false;
        };
        let round =
            first % 50 == 0 && second % 50 == 0 && self.following(at + 3).starts_with(char::is_uppercase);
        !self.continues_as_number(at + 3) && (self.is_counted(at + 3) || round)
    }
}
