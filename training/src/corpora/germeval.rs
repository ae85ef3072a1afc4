//! GermEval 2014: each line a token with its outer and inner label, sentences separated by blank lines
//! (Benikova, Biemann, Reznicek 2014; CC BY 4.0).

use std::path::Path;

use lesart::names::Label;

use super::{Fault, read_text};

/// A sentence with its gold labels.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sentence {
    /// The last `#` line above it: where it is from.
    pub(crate) source: String,
    pub(crate) tokens: Vec<String>,
    /// Labels of the outer names.
    pub(crate) outer: Vec<Label>,
    /// Labels of names inside other names.
    pub(crate) inner: Vec<Label>,
}

/// Reads lines of `token⇥outer⇥inner`, and the original format: `number⇥token⇥outer⇥inner` with `#` lines.
pub(crate) fn read(path: &Path) -> Result<Vec<Sentence>, Fault> {
    parse(&read_text(path)?).map_err(|fault| Fault::new(format!("{}: {fault}", path.display())))
}

fn parse(text: &str) -> Result<Vec<Sentence>, Fault> {
    let mut sentences = Vec::new();
    let mut sentence = Sentence::default();
    let mut source = "";
    for (number, line) in text.lines().chain([""]).enumerate() {
        if line.trim().is_empty() {
            if !sentence.tokens.is_empty() {
                sentences.push(std::mem::take(&mut sentence));
            }
            continue;
        }
        let mut fields: Vec<&str> = line.split('\t').collect();
        if fields.len() == 4 {
            fields.remove(0);
        } else if line.starts_with('#') && fields.len() < 3 {
            source = line;
            continue;
        }
        let &[token, outer, inner] = fields.as_slice() else {
            return Err(Fault::new(format!("line {} has not the fields token, outer, inner", number + 1)));
        };
        let label = |name: &str| {
            Label::parse(name).ok_or_else(|| Fault::new(format!("line {}: no label {name}", number + 1)))
        };
        source.clone_into(&mut sentence.source);
        sentence.tokens.push(token.to_owned());
        sentence.outer.push(label(outer)?);
        sentence.inner.push(label(inner)?);
    }
    Ok(sentences)
}

#[cfg(test)]
mod tests {
    #[test]
    fn both_formats_are_read() {
        let plain = "In\tO\tO\nKöln\tB-LOC\tO\n\n#\tO\tO\n";
        let original = "# url\t2009\n1\tIn\tO\tO\n2\tKöln\tB-LOC\tO\n\n\n1\t#\tO\tO\n";
        for text in [plain, original] {
            let sentences = super::parse(text).unwrap();
            assert_eq!(sentences.len(), 2);
            assert_eq!(sentences[0].tokens, ["In", "Köln"]);
            assert_eq!(sentences[0].outer[1].as_str(), "B-LOC");
            assert_eq!(sentences[1].tokens, ["#"]);
            assert_eq!(sentences[0].source, if text == original { "# url\t2009" } else { "" });
        }
        assert!(super::parse("Köln\tB-LOC\n").is_err() && super::parse("Köln\tB-TOWN\tO\n").is_err());
    }
}
