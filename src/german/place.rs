//! What the lists of states and regions hold for each place.

/// A place with the words derived from its name.
#[derive(Debug)]
pub(crate) struct Place {
    /// The name by which news call it.
    pub(crate) name: &'static str,
    /// Adjectives without their ending, `|` between them: `russisch`.
    pub(crate) adjectives: &'static str,
    /// Inhabitants in the masculine singular, `|` between them: `Russe`.
    pub(crate) inhabitants: &'static str,
    /// Long forms, abbreviations and older names, `|` between them.
    pub(crate) other_names: &'static str,
}
