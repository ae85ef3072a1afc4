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
