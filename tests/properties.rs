//! What holds for every text, whatever it is: no panic, every span cuts out whole characters inside the text, the
//! order of the text is kept, UTF-16 and bytes agree, and the same text gives the same result.
#![cfg(not(target_family = "wasm"))]

use lesart::report::{ComparisonReport, Report};
use lesart::{Analysis, Article, Options, Span, analyze, compare};
use proptest::prelude::*;
use serde_json::Value;

/// Pieces of real prose and of everything that breaks readers of prose, in any order.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => prop::sample::select(vec![
            "Der", "nordkoreanische", "Machthaber", "Kim", "Jong", "Un", "Kims", "Putin", "Russlands", "Moskau", "hat",
            "am Sonntag", "am 3. Oktober 2023", "20.30 Uhr", "sagte", "er sei", "habe", "laut Tass", "dass", "zufolge",
            "Kreml-Chef", "UN-Sicherheitsrats", "z. B.", "Dr.", "S. 12", "§ 5 Abs. 2", "seit drei Jahren", "Mehr:",
            "jeden Montag", "die", "mit", "»so«", "„ganz so“", "\"anders\"", "‚halb‘", "(siehe oben)", "5.000,50 Euro",
            "Kund:innen", "Ria-Nowosti", "https://www.example.org/a?b=c", "#wahl", "@dpa", "a@b.de", "- und", "–", "…",
        ]).prop_map(str::to_owned),
        3 => prop::sample::select(vec![".", "!", "?", ":", ",", "\"", "„", "“", "”", "»", "«", "'", "(", ")", "-", "—", "/"])
            .prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "\n", "\n\n", "\r\n", "\t", "\u{A0}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{FEFF}", "\u{301}",
            "😀", "👩‍👩‍👧", "🇩🇪", "ﬁ", "İ", "ẞ", "中文", "עברית", "٣", "Ⅻ", "\u{10FFFF}",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
    ];
    prop::collection::vec((piece, prop::sample::select(vec![" ", " ", " ", ""])), 0..60)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + gap).collect())
}

fn analysis_of(id: &str, text: &str) -> Option<Analysis> {
    Some(analyze(&Article::from_text(id, text).ok()?, &Options::default()))
}

/// Every span of an analysis, with where it comes from.
fn spans(analysis: &Analysis) -> Vec<(&'static str, Span)> {
    let mut spans = Vec::new();
    spans.extend(analysis.article.paragraphs().iter().map(|&span| ("paragraph", span)));
    spans.extend(analysis.segmentation.tokens.iter().map(|token| ("token", token.span)));
    spans.extend(analysis.segmentation.sentences.iter().map(|sentence| ("sentence", sentence.span)));
    spans.extend(analysis.names.iter().map(|name| ("name", name.span)));
    spans.extend(analysis.entities.iter().flat_map(|entity| &entity.mentions).map(|m| ("mention", m.span)));
    spans.extend(analysis.times.iter().map(|time| ("time", time.span)));
    for quote in &analysis.quotes {
        spans.extend(quote.spans.iter().map(|&span| ("quote", span)));
        spans.extend(quote.speaker.iter().map(|speaker| ("speaker", speaker.span)));
        spans.extend(quote.cue.iter().map(|&cue| ("cue", cue)));
    }
    spans.extend(analysis.keywords.iter().flat_map(|k| &k.mentions).map(|&span| ("keyword", span)));
    spans
}

/// Pairs of numbers under keys that hold positions, wherever they stand in a report.
fn ranges16(value: &Value, found: &mut Vec<[usize; 2]>) {
    let number = |value: &Value| value.as_u64().map(|number| number as usize);
    match value {
        Value::Object(fields) => {
            if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end")) {
                found.extend(number(start).zip(number(end)).map(|(start, end)| [start, end]));
            }
            for (key, field) in fields {
                match (key.as_str(), field) {
                    ("sentences" | "tokens" | "paragraphs" | "spans" | "mentions", Value::Array(items)) => {
                        for item in items {
                            match item.as_array().map(Vec::as_slice) {
                                Some([start, end]) => {
                                    found.extend(
                                        number(start).zip(number(end)).map(|(start, end)| [start, end]),
                                    );
                                }
                                _ => ranges16(item, found),
                            }
                        }
                    }
                    _ => ranges16(field, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| ranges16(item, found)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn every_span_cuts_out_whole_characters_and_keeps_the_order(text in text()) {
        let Some(analysis) = analysis_of("a", &text) else { return Ok(()) };
        let text = analysis.article.text();
        for (origin, span) in spans(&analysis) {
            prop_assert!(text.get(span.range()).is_some_and(|cut| !cut.is_empty()), "{origin} {span:?} in {text:?}");
        }
        let tokens = &analysis.segmentation.tokens;
        prop_assert!(tokens.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        let mut gaps = text.to_owned();
        for token in tokens.iter().rev() {
            gaps.replace_range(token.span.range(), "");
        }
        let body = analysis.article.paragraphs()[0].start as usize;
        prop_assert!(gaps[body.min(gaps.len())..].chars().all(|c| c.is_whitespace() || !c.is_alphanumeric()), "lost: {gaps:?}");
        let mut next = 0;
        for sentence in &analysis.segmentation.sentences {
            prop_assert_eq!(sentence.tokens.start, next);
            prop_assert!(sentence.tokens.end > sentence.tokens.start);
            next = sentence.tokens.end;
        }
        prop_assert_eq!(next as usize, tokens.len());
        prop_assert!(analysis.names.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        prop_assert!(analysis.times.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        let sentences = analysis.segmentation.sentences.len();
        let mut ranked: Vec<u32> = analysis.summary.iter().map(|ranked| ranked.sentence).collect();
        ranked.sort_unstable();
        prop_assert_eq!(ranked, (0..sentences as u32).collect::<Vec<_>>());
    }

    #[test]
    fn the_report_counts_in_utf16_what_the_analysis_counts_in_bytes(text in text()) {
        let Some(analysis) = analysis_of("a", &text) else { return Ok(()) };
        let text = analysis.article.text();
        let units: Vec<u16> = text.encode_utf16().collect();
        let report = serde_json::to_value(Report::with_tokens(&analysis)).unwrap();
        let mut ranges = Vec::new();
        ranges16(&report, &mut ranges);
        for [start, end] in ranges {
            let cut = units.get(start..end).map(String::from_utf16);
            prop_assert!(matches!(cut, Some(Ok(_))), "{start}..{end} in {text:?}");
        }
        let tokens = report["tokens"].as_array().unwrap();
        prop_assert_eq!(tokens.len(), analysis.segmentation.tokens.len());
        for (range, token) in tokens.iter().zip(&analysis.segmentation.tokens) {
            let [start, end] = [0, 1].map(|side| range[side].as_u64().unwrap() as usize);
            prop_assert_eq!(String::from_utf16(&units[start..end]).unwrap(), token.span.of(text));
        }
    }

    #[test]
    fn the_same_text_gives_the_same_result(a in text(), b in text()) {
        let report = |a: &Analysis, b: &Analysis| {
            let comparison = compare(&[a, b]).unwrap();
            let reports = [Report::with_tokens(a), Report::with_tokens(b)];
            serde_json::to_string(&(reports, ComparisonReport::new(&comparison, &[a, b]))).unwrap()
        };
        let [Some(first_a), Some(first_b)] = [analysis_of("a", &a), analysis_of("b", &b)] else { return Ok(()) };
        let [Some(second_a), Some(second_b)] = [analysis_of("a", &a), analysis_of("b", &b)] else { return Ok(()) };
        prop_assert_eq!(report(&first_a, &first_b), report(&second_a, &second_b));
    }

    #[test]
    fn a_comparison_names_only_sentences_that_are_there(a in text(), b in text()) {
        let [Some(a), Some(b)] = [analysis_of("a", &a), analysis_of("b", &b)] else { return Ok(()) };
        let analyses = [&a, &b];
        let comparison = compare(&analyses).unwrap();
        let sentences = analyses.map(|analysis| analysis.segmentation.sentences.len());
        let mut paired = [vec![false; sentences[0]], vec![false; sentences[1]]];
        for pair in &comparison.pairs {
            prop_assert!(pair.a.article < pair.b.article && (0.0..=1.0).contains(&pair.score));
            for at in [pair.a, pair.b] {
                paired[at.article][at.sentence] = true;
            }
            for difference in &pair.differences {
                for (at, span) in [(pair.a, difference.a), (pair.b, difference.b)] {
                    prop_assert!(analyses[at.article].article.text().get(span.range()).is_some());
                }
            }
        }
        prop_assert_eq!(comparison.only.len(), 2);
        for (article, only) in comparison.only.iter().enumerate() {
            let expected: Vec<usize> = (0..sentences[article]).filter(|&s| !paired[article][s]).collect();
            prop_assert_eq!(only, &expected);
        }
        for entry in &comparison.digest {
            prop_assert!(entry.at.sentence < sentences[entry.at.article]);
            prop_assert!(entry.carried_by.contains(&entry.at.article));
        }
    }
}
