//! Corrections made of any bytes, and what must hold of them: asked by the property tests and by the fuzz target.

use lesart::comparison::compare_corrected;
use lesart::corrections::{
    Anchor, Change, Correction, GivenVerdict, PairChange, PairCorrection, Place, Scope,
};
use lesart::report::{ComparisonReport, Report};
use lesart::{Analysis, Article, Kind, Reader, analyze};

use super::invariants;

/// How many bytes make a correction.
pub(crate) const BYTES: usize = 6;

/// Corrections of a text: where (whole words or not, at their place or away from it), and what.
pub(crate) fn made_of(text: &str, bytes: &[u8]) -> Vec<Correction> {
    let chars: Vec<char> = text.chars().collect();
    let correction = |bytes: &[u8; BYTES]| {
        let [what, high, low, length, how, value] = *bytes;
        let at = anchor(&chars, usize::from(u16::from_be_bytes([high, low])), length, how);
        let scope = if value & 1 == 0 { Scope::Article } else { Scope::Here };
        let kind = [Kind::Per, Kind::Loc, Kind::Org, Kind::Oth][usize::from(value >> 1) % 4];
        let words = match value % 5 {
            0 => None,
            1 => Some(anchor(&chars, usize::from(value) * 7, 9, 2).quote),
            2 => Some("Anna Müller".to_owned()),
            3 => Some("2023-09-17T20:30".to_owned()),
            _ => Some(at.quote.clone()),
        };
        let change = match what % 11 {
            0 => Change::Kind { kind, scope },
            1 => Change::NoName { scope },
            2 => Change::Name { kind, scope },
            3 => Change::Called { name: words.unwrap_or_default() },
            4 => Change::Same { other: anchor(&chars, usize::from(value) * 5, length, how) },
            5 => Change::Apart,
            6 => Change::Speaker { speaker: words },
            7 => Change::NoStatement,
            8 => Change::Statement { speaker: words },
            9 => Change::Time { value: words },
            _ => Change::Summary { keep: value & 1 == 0 },
        };
        Correction { at, change }
    };
    bytes.as_chunks::<BYTES>().0.iter().map(correction).collect()
}

/// The same for two texts.
pub(crate) fn pairs_made_of(texts: [&str; 2], bytes: &[u8]) -> Vec<PairCorrection> {
    let chars = texts.map(|text| text.chars().collect::<Vec<char>>());
    let correction = |&[what, high, low, length, how, value]: &[u8; BYTES]| {
        let place = |side: usize, at: u8| {
            let article = if how & 8 == 0 { side } else { 1 - side }.to_string();
            Place { article, at: anchor(&chars[side], usize::from(at) * 3, length, how) }
        };
        let verdicts =
            [GivenVerdict::Same, GivenVerdict::Compatible, GivenVerdict::Differs, GivenVerdict::Unrelated];
        let change = match what % 3 {
            0 => PairChange::NotPair,
            1 => PairChange::Pair,
            _ => PairChange::Verdict { verdict: verdicts[usize::from(value) % 4] },
        };
        PairCorrection { a: place(0, high), b: place(1, low), change }
    };
    bytes.as_chunks::<BYTES>().0.iter().map(correction).collect()
}

fn anchor(chars: &[char], at: usize, length: u8, how: u8) -> Anchor {
    let mut start = at % (chars.len() + 1);
    let mut end = (start + usize::from(length) % 24).min(chars.len());
    if how & 2 != 0 {
        while start > 0 && chars[start - 1].is_alphanumeric() {
            start -= 1;
        }
        while end < chars.len() && chars[end].is_alphanumeric() {
            end += 1;
        }
    }
    let units = |chars: &[char]| chars.iter().map(|c| c.len_utf16() as u32).sum::<u32>();
    let quote: String = chars[start..end].iter().collect();
    let moved = if how & 1 == 0 { 0 } else { u32::from(how) };
    let start = units(&chars[..start]) + moved;
    Anchor { start, end: start.saturating_add(units(&chars[at.min(end)..end])), quote }
}

/// All invariants hold of a corrected analysis; the same corrections give the same again, also those that it gives back; without
/// them nothing is left of them.
pub(crate) fn hold(article: &Article, corrections: &[Correction]) -> Analysis {
    let report = |analysis: &Analysis| serde_json::to_string(&Report::with_tokens(analysis)).unwrap();
    let mut reader = Reader::new();
    let first = reader.analyze_corrected(article, corrections, |_| {});
    invariants::analysis_holds(&first);
    invariants::report_agrees(&first);
    assert_eq!(first.corrections.len(), corrections.len());
    let kept: Vec<Correction> = first.corrections.iter().map(|outcome| outcome.correction.clone()).collect();
    assert_eq!(kept, corrections);
    assert_eq!(report(&reader.analyze_corrected(article, &kept, |_| {})), report(&first));
    assert_eq!(report(&reader.analyze(article)), report(&analyze(article)));
    for entity in &first.entities {
        let keys = first.entities.iter().filter(|other| other.key == entity.key).count();
        assert_eq!(keys, 1, "{entity:?}");
    }
    first
}

/// All invariants hold of a corrected comparison, and it is as its corrections say.
pub(crate) fn hold_of_pairs(analyses: &[&Analysis], corrections: &[PairCorrection]) {
    let report = |corrections: &[PairCorrection]| {
        let found = compare_corrected(analyses, corrections).unwrap();
        invariants::comparison_holds(&found, analyses);
        serde_json::to_string(&ComparisonReport::new(&found, analyses)).unwrap()
    };
    assert_eq!(report(corrections), report(corrections));
    let found = compare_corrected(analyses, corrections).unwrap();
    assert_eq!(found.corrections.len(), corrections.len());
    // The last word counts; of those before nothing can be said.
    if let (Some(last), Some(true)) = (corrections.last(), found.corrections.last()) {
        let sure = found.pairs.iter().filter(|pair| pair.corrected).count();
        match last.change {
            PairChange::Pair => assert!(sure > 0, "{corrections:?}"),
            PairChange::NotPair if corrections.len() == 1 => assert_eq!(sure, 0, "{corrections:?}"),
            _ => {}
        }
    }
}
