//! Annotated facts beside two reports, in the format of `tests/golden/facts/README.md`.

use std::path::Path;

use lesart::Span;

use crate::corpora::{Fault, pairs::GoldComparison, read_text};

/// A quantity that both reports tell, or a trap: two quantities that are not the same fact.
#[derive(Clone)]
pub(crate) struct GoldFact {
    pub(super) verdict: Expected,
    pub(super) kind: String,
    pub(super) what: String,
    /// The words of each report, one place or several.
    pub(super) places: [Vec<Place>; 2],
}

/// Some words of a report.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(super) sentence: usize,
    pub(super) span: Span,
}

/// What is to be said of two quantities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Expected {
    Same,
    Compatible,
    Differs,
    /// Two parties give two figures.
    Source,
    /// An earlier and a later count.
    Later,
    /// Not one fact.
    Trap,
}

impl Expected {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Compatible => "compatible",
            Self::Differs => "differs",
            Self::Source => "source",
            Self::Later => "later",
            Self::Trap => "trap",
        }
    }

    fn of(word: &str) -> Option<Self> {
        [Self::Same, Self::Compatible, Self::Differs, Self::Source, Self::Later]
            .into_iter()
            .find(|verdict| verdict.as_str() == word)
    }
}

/// Reads the facts of a file whose reports are read.
pub(super) fn read(path: &Path, reports: &GoldComparison) -> Result<Vec<GoldFact>, Fault> {
    let content = read_text(path)?;
    let mut facts = Vec::new();
    let mut traps = false;
    for (number, line) in content.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        if line.trim() == "traps" {
            traps = true;
            continue;
        }
        let fact = fact(line, traps, reports)
            .map_err(|message| Fault::new(format!("{}:{}: {message}", path.display(), number + 1)))?;
        facts.push(fact);
    }
    Ok(facts)
}

/// `verdict | kind | what | A3: words | B2: words | note`, or `A3: words | B2: words` of a trap.
fn fact(line: &str, trap: bool, reports: &GoldComparison) -> Result<GoldFact, String> {
    let fields: Vec<&str> = line.split('|').map(str::trim).collect();
    let (head, words) = if trap { fields.split_at(0) } else { fields.split_at(fields.len().min(3)) };
    let [a, b, ..] = words else { return Err("no words of both reports".to_owned()) };
    let places = [places(a, 0, reports)?, places(b, 1, reports)?];
    let (verdict, kind, what) = match head {
        [verdict, kind, what] => (Expected::of(verdict).ok_or("no such verdict")?, *kind, *what),
        _ => (Expected::Trap, "", ""),
    };
    Ok(GoldFact { verdict, kind: kind.to_owned(), what: what.to_owned(), places })
}

/// `A3: words ; A4: other words`.
fn places(field: &str, side: usize, reports: &GoldComparison) -> Result<Vec<Place>, String> {
    let report = &reports.articles[side];
    field
        .split(" ; ")
        .map(|place| {
            let (label, words) = place.split_once(": ").ok_or("no label before the words")?;
            let number =
                label.trim().strip_prefix(['A', 'B'][side]).and_then(|number| number.parse::<usize>().ok());
            let sentence = number.and_then(|number| number.checked_sub(1)).ok_or("no such label")?;
            let span = *report.sentences.get(sentence).ok_or("no such sentence")?;
            let at =
                span.of(&report.text).find(words).ok_or_else(|| format!("»{words}« is not in {label}"))?;
            let start = span.start as usize + at;
            Ok(Place { sentence, span: Span::new(start, start + words.len()) })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Expected, read};
    use crate::corpora::pairs;
    use std::path::Path;

    #[test]
    fn annotated_facts_are_read() {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/facts/dev/38-strassenbahn-koeln.txt");
        let reports = pairs::read(&file).unwrap();
        let facts = read(&file.with_extension("gold"), &reports).unwrap();
        assert_eq!(facts.iter().filter(|fact| fact.verdict == Expected::Differs).count(), 3);
        assert_eq!(facts.iter().filter(|fact| fact.verdict == Expected::Trap).count(), 3);
        let damage = facts.iter().find(|fact| fact.kind == "money").unwrap();
        let words = |side: usize| -> Vec<&str> {
            damage.places[side].iter().map(|place| place.span.of(&reports.articles[side].text)).collect()
        };
        assert_eq!((words(0), words(1)), (vec!["250.000 Euro", "40.000 Euro"], vec!["190\u{a0}000 Euro"]));
    }
}
