//! Words before a number that make it a bound or a rounded value. Own compilation.

/// What is said of a number beside its value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Bound {
    /// Nothing: `23`.
    #[default]
    Exact,
    /// `rund 20`.
    About,
    /// `fast 20`.
    Nearly,
    /// `gut 20`.
    SlightlyOver,
    /// `mindestens 20`, `mehr als 20`.
    AtLeast,
    /// `höchstens 20`, `bis zu 20`.
    AtMost,
    /// `weniger als 20`.
    Below,
    /// `zwischen 20 und 30`, `Hunderte`.
    Between,
}

/// The bound that one word in lower case sets.
pub(crate) fn bound(word: &str) -> Option<Bound> {
    Some(match word {
        "rund" | "etwa" | "ungefähr" | "circa" | "ca" | "ca." | "zirka" | "annähernd" | "schätzungsweise" => {
            Bound::About
        }
        "fast" | "knapp" | "beinahe" | "nahezu" | "kaum" | "knappe" | "knappen" | "knapper" | "knappes" => {
            Bound::Nearly
        }
        "keine" | "keinen" | "kein" => Bound::Below,
        "gut" | "gute" | "guten" | "guter" | "gutes" => Bound::SlightlyOver,
        "mindestens" | "wenigstens" | "über" | "zumindest" | "jenseits" => Bound::AtLeast,
        "höchstens" | "maximal" | "unter" => Bound::AtMost,
        _ => return None,
    })
}

/// The bound that two words in lower case set together: `mehr als`, `bis zu`.
pub(crate) fn bound_of_two(first: &str, second: &str) -> Option<Bound> {
    Some(match (first, second) {
        ("mehr", "als") => Bound::AtLeast,
        ("weniger", "als") | ("nicht", "einmal" | "ganz") => Bound::Below,
        ("bis", "zu") => Bound::AtMost,
        ("um" | "an", "die") => Bound::About,
        _ => return None,
    })
}

/// The opposite of a limit, that `nicht` makes of it: `nicht mehr als`, `nicht weniger als`.
pub(crate) fn denied(bound: Bound) -> Option<Bound> {
    match bound {
        Bound::AtLeast => Some(Bound::AtMost),
        Bound::Below => Some(Bound::AtLeast),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, bound, bound_of_two, denied};

    #[test]
    fn words_before_a_number_set_its_bound() {
        for (word, expected) in [
            ("rund", Bound::About),
            ("ca.", Bound::About),
            ("fast", Bound::Nearly),
            ("knapp", Bound::Nearly),
            ("keine", Bound::Below),
            ("gut", Bound::SlightlyOver),
            ("mindestens", Bound::AtLeast),
            ("über", Bound::AtLeast),
            ("höchstens", Bound::AtMost),
            ("unter", Bound::AtMost),
        ] {
            assert_eq!(bound(word), Some(expected), "{word}");
        }
        assert_eq!((bound("genau"), bound("")), (None, None));
    }

    #[test]
    fn two_words_set_a_bound_together() {
        for (first, second, expected) in [
            ("mehr", "als", Some(Bound::AtLeast)),
            ("weniger", "als", Some(Bound::Below)),
            ("nicht", "einmal", Some(Bound::Below)),
            ("bis", "zu", Some(Bound::AtMost)),
            ("um", "die", Some(Bound::About)),
            ("an", "die", Some(Bound::About)),
            ("als", "mehr", None),
            ("nicht", "als", None),
            ("bis", "die", None),
        ] {
            assert_eq!(bound_of_two(first, second), expected, "{first} {second}");
        }
    }

    #[test]
    fn a_denied_limit_is_the_other_one() {
        assert_eq!(denied(Bound::AtLeast), Some(Bound::AtMost), "nicht mehr als");
        assert_eq!(denied(Bound::Below), Some(Bound::AtLeast), "nicht weniger als");
        assert_eq!(denied(Bound::About), None);
    }
}
