//! Labels for sentences that are already cut into tokens.

use super::decoder::Decoder;
use super::labels::Label;
use super::model::Model;
use super::truecasing::Casing;

/// Labels one pretokenised sentence after the other.
pub struct Tagger<'m> {
    model: &'m Model,
    decoder: Decoder<'m>,
}

impl<'m> Tagger<'m> {
    /// A tagger with this model.
    #[must_use]
    pub fn new(model: &'m Model) -> Self {
        Self { model, decoder: Decoder::new(model) }
    }

    /// For each token its label and the confidence of the name it belongs to (0 outside names).
    pub fn label<S: AsRef<str>>(&mut self, sentence: &[S]) -> Vec<(Label, f32)> {
        self.decoder.truncate(0);
        let casing = Casing::of(sentence.iter().map(AsRef::as_ref));
        let forms: Vec<_> =
            sentence.iter().map(|word| self.decoder.add_truecased(word.as_ref(), casing)).collect();
        let mut labels = vec![(Label::OUTSIDE, 0.0); forms.len()];
        let model = self.model;
        self.decoder.decode(&forms, |name| {
            let Some((kind, form)) = name.label.class() else { return };
            let confidence = model.calibrated(name.probability);
            for (at, label) in labels.iter_mut().enumerate().take(name.end).skip(name.start) {
                *label = (Label::new(kind, form, at == name.start), confidence);
            }
        });
        labels
    }
}

#[cfg(test)]
mod tests {
    use crate::names::label;

    #[test]
    fn every_token_gets_a_label() {
        assert_eq!(label::<&str>(&[]), Ok(Vec::new()));
        let odd = ["", "\u{10FFFF}", "-", "--", "'s", "ſ", "ISCH", "𝔅erlin"];
        assert_eq!(label(&odd).unwrap().len(), odd.len());
    }
}
