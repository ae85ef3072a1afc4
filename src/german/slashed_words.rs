//! Words and units that are one token although a slash stands inside them.
//!
//! Own compilation; the units are those of the international system and of everyday use.

/// Whether a spelling with a slash inside is one token: `und/oder`, `km/h`.
pub(crate) fn is_one_word(spelling: &str) -> bool {
    SLASHED.contains(&spelling)
}

static SLASHED: &[&str] = &[
    "AC/DC", "I/O", "OS/2", "TCP/IP", "U/min", "a/D", "a/M", "a/O", "a/S", "c/o", "g/km", "g/l", "g/t",
    "km/h", "km/s", "kWh/m", "l/h", "l/min", "m/s", "m/w", "mg/l", "mm/h", "m³/s", "n/a", "s/w", "u/o",
    "und/oder", "w/m", "Und/oder",
];

#[cfg(test)]
mod tests {
    use super::is_one_word;

    #[test]
    fn some_words_have_a_slash_inside() {
        assert!(is_one_word("und/oder") && is_one_word("km/h") && !is_one_word("Ideen/Anregungen"));
    }
}
