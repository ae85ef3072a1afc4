//! Units that are written straight after a number without a space: `250g`, `12h`, `66cent`.
//!
//! Source: the international system of units and its usual prefixes; currencies and everyday measures.

use super::lookup::Index;

/// Whether the letters after a number are a unit of their own.
pub(crate) fn is_unit(letters: &str) -> bool {
    UNITS.contains(letters)
}

static UNITS: Index = Index::new(&[
    "A", "CHF", "Cent", "EUR", "Euro", "GB", "GHz", "GW", "GWh", "Hz", "J", "KB", "MB", "MHz", "MW", "MWh",
    "Mbit", "Mio", "Mrd", "PS", "Pa", "Prozent", "TB", "TWh", "USD", "Uhr", "V", "W", "bar", "cbm", "ccm",
    "cent", "cl", "cm", "cm²", "cm³", "ct", "dB", "dl", "dm", "dpi", "euro", "g", "h", "hPa", "ha", "hl",
    "kB", "kHz", "kJ", "kW", "kWh", "kbit", "kbm", "kcal", "kg", "km", "km/h", "km²", "l", "lm", "m", "mbar",
    "mg", "min", "ml", "mm", "mm²", "ms", "m²", "m³", "px", "qkm", "qm", "s", "sec", "sek", "std", "t",
]);

#[cfg(test)]
mod tests {
    use super::is_unit;

    #[test]
    fn units_are_told_from_other_letters() {
        assert!(is_unit("km") && is_unit("Euro") && !is_unit("er") && !is_unit("KM"));
    }
}
