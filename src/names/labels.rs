//! Token labels in the BIO scheme over twelve classes, four kinds times three forms (Benikova, Biemann, Reznicek 2014),
//! and the transitions between them that are allowed.

use super::mention::NameForm;
use crate::kind::Kind;

/// Number of labels: outside, and begin and inside of twelve classes.
pub const LABELS: usize = 25;

const NAMES: [&str; LABELS] = [
    "O",
    "B-PER",
    "I-PER",
    "B-PERderiv",
    "I-PERderiv",
    "B-PERpart",
    "I-PERpart",
    "B-LOC",
    "I-LOC",
    "B-LOCderiv",
    "I-LOCderiv",
    "B-LOCpart",
    "I-LOCpart",
    "B-ORG",
    "I-ORG",
    "B-ORGderiv",
    "I-ORGderiv",
    "B-ORGpart",
    "I-ORGpart",
    "B-OTH",
    "I-OTH",
    "B-OTHderiv",
    "I-OTHderiv",
    "B-OTHpart",
    "I-OTHpart",
];

/// The label of one token in the BIO scheme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(u8);

impl Label {
    /// Not part of a name.
    pub const OUTSIDE: Self = Self(0);

    /// The label with this index, below [`LABELS`].
    #[must_use]
    pub fn from_index(index: usize) -> Option<Self> {
        (index < LABELS).then_some(Self(index as u8))
    }

    /// The label of a name's first token (`begins`) or of a later one.
    #[must_use]
    pub fn new(kind: Kind, form: NameForm, begins: bool) -> Self {
        Self(1 + 6 * kind as u8 + 2 * form as u8 + u8::from(!begins))
    }

    /// Reads `O`, `B-PER`, `I-LOCderiv` and the like.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        NAMES.iter().position(|&known| known == name).and_then(Self::from_index)
    }

    /// The label as GermEval writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        NAMES[self.index()]
    }

    /// A number below [`LABELS`]; outside is 0.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0).min(LABELS - 1)
    }

    /// Whether this is the first token of a name (`B-`).
    #[must_use]
    pub fn begins(self) -> bool {
        self.0 % 2 == 1
    }

    /// Whether this token continues the name of the token before (`I-`).
    #[must_use]
    pub fn continues(self) -> bool {
        self.0 != 0 && self.0.is_multiple_of(2)
    }

    /// Kind and form of the name; none for outside.
    #[must_use]
    pub fn class(self) -> Option<(Kind, NameForm)> {
        let class = self.0.checked_sub(1)? / 2;
        let kind = [Kind::Per, Kind::Loc, Kind::Org, Kind::Oth][usize::from(class / 3) % 4];
        let form = [NameForm::Name, NameForm::Derived, NameForm::Part][usize::from(class % 3)];
        Some((kind, form))
    }

    /// Whether this label may follow `previous`: an inside label follows only labels of its own class.
    #[must_use]
    pub fn may_follow(self, previous: Self) -> bool {
        !self.continues() || (previous.0 != 0 && (previous.0 - 1) / 2 == (self.0 - 1) / 2)
    }

    /// Whether a sentence may begin with this label.
    #[must_use]
    pub fn may_open(self) -> bool {
        !self.continues()
    }
}

#[cfg(test)]
mod tests {
    use super::{LABELS, Label};
    use crate::kind::Kind;
    use crate::names::mention::NameForm;

    #[test]
    fn names_and_classes_agree() {
        for index in 0..LABELS {
            let label = Label::from_index(index).unwrap();
            assert_eq!(Label::parse(label.as_str()), Some(label));
            if let Some((kind, form)) = label.class() {
                assert_eq!(Label::new(kind, form, label.begins()), label);
            }
        }
        assert_eq!(Label::new(Kind::Loc, NameForm::Derived, true).as_str(), "B-LOCderiv");
        assert_eq!(Label::new(Kind::Oth, NameForm::Part, false).as_str(), "I-OTHpart");
        assert_eq!(Label::from_index(LABELS), None);
    }

    #[test]
    fn inside_labels_follow_only_their_own_class() {
        let label = |name| Label::parse(name).unwrap();
        assert!(label("I-PER").may_follow(label("B-PER")) && label("I-PER").may_follow(label("I-PER")));
        assert!(!label("I-PER").may_follow(label("B-LOC")) && !label("I-PER").may_follow(label("O")));
        assert!(label("B-PER").may_follow(label("I-ORG")) && label("O").may_follow(label("I-OTHpart")));
        assert!(!label("I-PER").may_open() && label("B-PER").may_open() && label("O").may_open());
    }
}
