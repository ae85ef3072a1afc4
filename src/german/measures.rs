//! Units of measurement and currencies as they stand behind a number: what they measure, and how much of its base unit one is.
//!
//! Source: the international system of units and its usual prefixes, the everyday units beside it, and the currencies of the
//! news. Own compilation.

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Dimension {
    /// In the currency that the unit names.
    Money,
    /// In hundredths.
    Share,
    /// In percentage points.
    Points,
    /// In metres.
    Length,
    /// In square metres.
    Area,
    /// In cubic metres.
    Volume,
    /// In kilograms.
    Mass,
    /// In kilometres an hour.
    Speed,
    /// In days.
    Duration,
    /// In degrees.
    Temperature,
    /// In watts.
    Power,
    /// In watt-hours.
    Energy,
    /// On a scale: of an earthquake, of the wind.
    Magnitude,
}

/// The dimension of a unit in lower case, and how much of the base unit it is.
pub(crate) fn unit(word: &str) -> Option<(Dimension, f64)> {
    use Dimension::{Area, Duration, Energy, Length, Mass, Points, Power, Share, Speed, Temperature, Volume};
    Some(match word {
        "prozent" | "%" => (Share, 1.0),
        "promille" => (Share, 0.1),
        "prozentpunkt" | "prozentpunkte" | "prozentpunkten" => (Points, 1.0),
        "basispunkt" | "basispunkte" | "basispunkten" => (Points, 0.01),
        "millimeter" | "millimetern" | "mm" => (Length, 0.001),
        "zentimeter" | "zentimetern" | "cm" => (Length, 0.01),
        "meter" | "metern" | "m" => (Length, 1.0),
        "kilometer" | "kilometern" | "km" => (Length, 1_000.0),
        "meilen" | "meile" => (Length, 1_609.344),
        "seemeilen" => (Length, 1_852.0),
        "quadratmeter" | "quadratmetern" | "qm" | "m²" => (Area, 1.0),
        "hektar" | "ha" => (Area, 1e4),
        "quadratkilometer" | "quadratkilometern" | "km²" => (Area, 1e6),
        "liter" | "litern" => (Volume, 0.001),
        "hektoliter" | "hektolitern" => (Volume, 0.1),
        "kubikmeter" | "kubikmetern" | "m³" => (Volume, 1.0),
        "kubikkilometer" | "kubikkilometern" | "km³" => (Volume, 1e9),
        "gramm" | "g" => (Mass, 0.001),
        "kilogramm" | "kilo" | "kg" => (Mass, 1.0),
        "zentner" => (Mass, 50.0),
        "dezitonne" | "dezitonnen" | "dt" | "dt/ha" => (Mass, 100.0),
        // Of a harvest, by the hectare.
        "tonne" | "tonnen" | "t" | "t/ha" => (Mass, 1_000.0),
        "km/h" | "stundenkilometer" | "stundenkilometern" => (Speed, 1.0),
        "sekunde" | "sekunden" => (Duration, 1.0 / 86_400.0),
        "zehntelsekunde" | "zehntelsekunden" => (Duration, 1.0 / 864_000.0),
        "hundertstelsekunde" | "hundertstelsekunden" => (Duration, 1.0 / 8_640_000.0),
        "minute" | "minuten" => (Duration, 1.0 / 1_440.0),
        "viertelstunde" => (Duration, 15.0 / 1_440.0),
        "dreiviertelstunde" => (Duration, 45.0 / 1_440.0),
        "stunde" | "stunden" => (Duration, 1.0 / 24.0),
        "tag" | "tage" | "tagen" => (Duration, 1.0),
        "woche" | "wochen" => (Duration, 7.0),
        "monat" | "monate" | "monaten" => (Duration, 30.4375),
        "jahr" | "jahre" | "jahren" | "jahres" => (Duration, 365.25),
        "jahrzehnt" | "jahrzehnte" | "jahrzehnten" => (Duration, 3_652.5),
        "grad" => (Temperature, 1.0),
        "kilowatt" => (Power, 1e3),
        "megawatt" => (Power, 1e6),
        "gigawatt" => (Power, 1e9),
        "kilowattstunde" | "kilowattstunden" | "kwh" => (Energy, 1e3),
        "megawattstunde" | "megawattstunden" | "mwh" => (Energy, 1e6),
        "gigawattstunde" | "gigawattstunden" | "gwh" => (Energy, 1e9),
        "terawattstunde" | "terawattstunden" | "twh" => (Energy, 1e12),
        _ => return None,
    })
}

/// The currency of a word in lower case by one name for all its forms, and how much of it the word is.
pub(crate) fn currency(word: &str) -> Option<(&'static str, f64)> {
    Some(match word {
        "euro" | "euros" | "eur" | "€" => ("Euro", 1.0),
        "cent" => ("Euro", 0.01),
        "dollar" | "us-dollar" | "dollars" | "usd" | "$" => ("Dollar", 1.0),
        "franken" | "chf" | "sfr" | "fr" | "fr." => ("Franken", 1.0),
        "rappen" => ("Franken", 0.01),
        "pfund" | "£" => ("Pfund", 1.0),
        "mark" | "d-mark" | "reichsmark" => ("Mark", 1.0),
        "kronen" => ("Kronen", 1.0),
        "rubel" => ("Rubel", 1.0),
        "yen" => ("Yen", 1.0),
        "yuan" => ("Yuan", 1.0),
        "zloty" | "złoty" => ("Zloty", 1.0),
        "forint" => ("Forint", 1.0),
        "lira" => ("Lira", 1.0),
        "rupien" => ("Rupien", 1.0),
        "bitcoin" => ("Bitcoin", 1.0),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Dimension, currency, unit};

    /// How much of its measure's base a word is.
    fn factor(word: &str) -> Option<f64> {
        unit(word).map(|(_, factor)| factor)
    }

    #[test]
    fn units_are_so_much_of_their_base() {
        for (word, expected) in [
            ("zentner", 50.0),
            ("tonnen", 1e3),
            ("zehntelsekunde", 1.0 / 864_000.0),
            ("hundertstelsekunden", 1.0 / 8_640_000.0),
            ("minuten", 1.0 / 1_440.0),
            ("viertelstunde", 1.0 / 96.0),
            ("dreiviertelstunde", 3.0 / 96.0),
            ("stunden", 1.0 / 24.0),
            ("wochen", 7.0),
            ("monate", 365.25 / 12.0),
            ("jahre", 365.25),
            ("jahrzehnt", 3652.5),
            ("kilowatt", 1e3),
            ("megawatt", 1e6),
            ("gigawatt", 1e9),
            ("kwh", 1e3),
            ("mwh", 1e6),
            ("gwh", 1e9),
            ("twh", 1e12),
        ] {
            assert_eq!(factor(word), Some(expected), "{word}");
        }
        assert_eq!(factor("menschen"), None);
    }

    #[test]
    fn coins_are_parts_of_their_currency() {
        for (word, expected) in [
            ("€", ("Euro", 1.0)),
            ("cent", ("Euro", 0.01)),
            ("us-dollar", ("Dollar", 1.0)),
            ("chf", ("Franken", 1.0)),
            ("rappen", ("Franken", 0.01)),
            ("£", ("Pfund", 1.0)),
        ] {
            assert_eq!(currency(word), Some(expected), "{word}");
        }
        assert_eq!(currency("taler"), None);
    }

    #[test]
    fn units_measure_what_they_do() {
        use Dimension::{
            Area, Duration, Energy, Length, Mass, Points, Power, Share, Speed, Temperature, Volume,
        };
        for (word, dimension, factor) in [
            ("prozent", Share, 1.0),
            ("promille", Share, 0.1),
            ("prozentpunkte", Points, 1.0),
            ("basispunkten", Points, 0.01),
            ("mm", Length, 0.001),
            ("zentimeter", Length, 0.01),
            ("m", Length, 1.0),
            ("kilometern", Length, 1e3),
            ("meilen", Length, 1609.344),
            ("seemeilen", Length, 1852.0),
            ("m²", Area, 1.0),
            ("hektar", Area, 1e4),
            ("quadratkilometer", Area, 1e6),
            ("liter", Volume, 1e-3),
            ("hektoliter", Volume, 0.1),
            ("kubikmeter", Volume, 1.0),
            ("km³", Volume, 1e9),
            ("gramm", Mass, 1e-3),
            ("kilo", Mass, 1.0),
            ("dezitonnen", Mass, 100.0),
            ("km/h", Speed, 1.0),
            ("tage", Duration, 1.0),
            ("grad", Temperature, 1.0),
            ("gigawatt", Power, 1e9),
            ("terawattstunden", Energy, 1e12),
        ] {
            assert_eq!(unit(word), Some((dimension, factor)), "{word}");
        }
        let (_, second) = unit("sekunde").unwrap();
        assert!((second * 24.0 * 3600.0 - 1.0).abs() < 1e-12);
    }

    #[test]
    fn every_currency_has_one_name() {
        for (word, name) in [
            ("d-mark", "Mark"),
            ("kronen", "Kronen"),
            ("rubel", "Rubel"),
            ("yen", "Yen"),
            ("yuan", "Yuan"),
            ("złoty", "Zloty"),
            ("forint", "Forint"),
            ("lira", "Lira"),
            ("rupien", "Rupien"),
            ("bitcoin", "Bitcoin"),
        ] {
            assert_eq!(currency(word), Some((name, 1.0)), "{word}");
        }
    }
}
