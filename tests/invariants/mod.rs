//! What holds for every analysis and every comparison, whatever the texts: asked by the property tests, by the
//! adversarial texts and by the fuzz targets. Each function panics with what does not hold.

use lesart::report::{ComparisonReport, Report};
use lesart::{Analysis, Comparison, Span};
use serde_json::Value;

/// Lists of spans of an analysis, with what they are; each is in the order of the text.
fn lists(analysis: &Analysis) -> Vec<(&'static str, Vec<Span>)> {
    fn each<T>(items: &[T], span: impl Fn(&T) -> Span) -> Vec<Span> {
        items.iter().map(span).collect()
    }
    let mut lists = vec![
        ("paragraphs", analysis.document.article().paragraphs().to_vec()),
        ("tokens", each(&analysis.document.segmentation().tokens, |token| token.span)),
        ("sentences", each(&analysis.document.segmentation().sentences, |sentence| sentence.span)),
        ("names", each(&analysis.names, |name| name.span)),
        ("times", each(&analysis.times, |time| time.span)),
        ("dropped names", each(&analysis.dropped, |dropped| dropped.span)),
        ("quotes", analysis.quotes.iter().filter_map(|quote| quote.spans.first().copied()).collect()),
    ];
    for entity in &analysis.entities {
        lists.push(("mentions", each(&entity.mentions, |mention| mention.span)));
        lists.push(("descriptions", entity.descriptions.clone()));
    }
    for quote in &analysis.quotes {
        lists.push(("a quote's parts", quote.spans.clone()));
        lists.push(("a quote's cue", quote.cue.into_iter().collect()));
        if let Some(speaker) = &quote.speaker {
            // Somebody whom the reader names has no words where the text does not name him.
            let is_named = quote.corrected.is_none() || speaker.words.is_some();
            assert!(
                is_named
                    || speaker.span.is_empty()
                        && analysis.document.text().is_char_boundary(speaker.span.start as usize)
            );
            lists.push(("a speaker", is_named.then_some(speaker.span).into_iter().collect()));
            lists.push(("a speaker's words", speaker.words.into_iter().collect()));
        }
    }
    lists.extend(analysis.keywords.iter().map(|keyword| ("a keyword's mentions", keyword.mentions.clone())));
    lists
}

/// Lists whose spans do not overlap.
const APART: [&str; 6] = ["paragraphs", "tokens", "sentences", "names", "times", "a quote's parts"];

/// Every span cuts out whole characters inside the text, every list keeps the order of the text, every index leads
/// somewhere, nothing of the text is lost, every score is a number.
pub(crate) fn analysis_holds(analysis: &Analysis) {
    let text = analysis.document.article().text();
    for (what, spans) in lists(analysis) {
        for span in &spans {
            let cut = text.get(span.range());
            assert!(
                cut.is_some_and(|cut| !cut.is_empty()),
                "{what}: {span:?} cuts no characters out of {text:?}"
            );
        }
        for pair in spans.windows(2) {
            assert!(pair[0].start <= pair[1].start, "{what} are out of order: {pair:?} in {text:?}");
            if APART.contains(&what) {
                assert!(pair[0].end <= pair[1].start, "{what} overlap: {pair:?} in {text:?}");
            }
        }
    }
    nothing_is_lost(analysis);
    let sentences = analysis.document.segmentation().sentences.len() as u32;
    let mut ranked: Vec<u32> = analysis.summary.iter().map(|ranked| ranked.sentence.0).collect();
    ranked.sort_unstable();
    assert!(ranked.into_iter().eq(0..sentences), "the summary ranks every sentence once: {text:?}");
    assert!(analysis.summary.iter().all(|ranked| ranked.needs.is_none_or(|needed| needed.0 < sentences)));
    let numbers = analysis.summary.iter().map(|ranked| ranked.score);
    let mut numbers = numbers.chain(analysis.keywords.iter().map(|keyword| keyword.score));
    assert!(numbers.all(f32::is_finite), "a score is no number: {text:?}");
    let mut shares = analysis.entities.iter().map(|entity| entity.salience);
    assert!(shares.all(|share| (0.0..=1.0).contains(&share)), "a salience: {text:?}");
    let mut shares = analysis.names.iter().map(|name| name.confidence);
    assert!(shares.all(|share| (0.0..=1.0).contains(&share)), "a confidence: {text:?}");
    for speaker in analysis.quotes.iter().filter_map(|quote| quote.speaker.as_ref()) {
        assert!(speaker.entity.is_none_or(|entity| entity < analysis.entities.len()), "{text:?}");
    }
    for event in &analysis.timeline.events {
        assert!(event.sentence.0 < sentences && event.order.is_finite(), "{text:?}");
        assert!(event.time.is_none_or(|time| (time as usize) < analysis.times.len()), "{text:?}");
    }
}

/// Tokens give back the text, but for white space and signs that stand for nothing; sentences hold every token once.
fn nothing_is_lost(analysis: &Analysis) {
    let text = analysis.document.article().text();
    let tokens = &analysis.document.segmentation().tokens;
    let body = analysis.document.article().paragraphs()[0].start as usize;
    let ends = tokens.iter().map(|token| token.span.end as usize);
    let starts = tokens.iter().map(|token| token.span.start as usize);
    for (gap_start, gap_end) in std::iter::once(body).chain(ends).zip(starts.chain([text.len()])) {
        let gap = &text[gap_start..gap_end];
        assert!(!gap.contains(char::is_alphanumeric), "{gap:?} is lost of {text:?}");
    }
    let mut next = 0;
    for sentence in &analysis.document.segmentation().sentences {
        assert_eq!(sentence.tokens.start, next, "{text:?}");
        assert!(sentence.tokens.end > sentence.tokens.start, "{text:?}");
        next = sentence.tokens.end;
        let paragraph = analysis.document.article().paragraphs()[sentence.paragraph as usize];
        assert!(paragraph.contains(sentence.span), "a sentence leaves its paragraph: {text:?}");
    }
    assert_eq!(next as usize, tokens.len(), "{text:?}");
}

/// The report counts in UTF-16 what the analysis counts in bytes: every range of it cuts out whole characters, and
/// the lists that both have cut out the same.
pub(crate) fn report_agrees(analysis: &Analysis) {
    let text = analysis.document.article().text();
    let units: Vec<u16> = text.encode_utf16().collect();
    let report = serde_json::to_value(Report::with_tokens(analysis)).expect("a report is JSON");
    let cut = |[start, end]: [usize; 2]| units.get(start..end).map(String::from_utf16);
    let mut ranges = Vec::new();
    ranges16(&report, &mut ranges);
    for range in ranges {
        assert!(matches!(cut(range), Some(Ok(_))), "{range:?} in {text:?}");
    }
    assert_eq!(report["article"]["length"], units.len());
    let same = |field: &str, spans: Vec<Span>| {
        let mut ranges = Vec::new();
        ranges16(&report[field], &mut ranges);
        assert_eq!(ranges.len(), spans.len(), "{field} of {text:?}");
        for (range, span) in ranges.into_iter().zip(spans) {
            assert_eq!(cut(range).unwrap().unwrap(), span.of(text), "{field} of {text:?}");
        }
    };
    same("tokens", analysis.document.segmentation().tokens.iter().map(|token| token.span).collect());
    same(
        "sentences",
        analysis.document.segmentation().sentences.iter().map(|sentence| sentence.span).collect(),
    );
    same("paragraphs", analysis.document.article().paragraphs().to_vec());
    same("times", analysis.times.iter().map(|time| time.span).collect());
}

/// Pairs of numbers that are positions, wherever they stand in a part of a report.
fn ranges16(value: &Value, found: &mut Vec<[usize; 2]>) {
    let number = |value: &Value| value.as_u64().and_then(|number| usize::try_from(number).ok());
    match value {
        Value::Object(fields) => {
            if let (Some(start), Some(end)) = (fields.get("start"), fields.get("end")) {
                found.extend(number(start).zip(number(end)).map(|(start, end)| [start, end]));
            }
            for (key, field) in fields {
                // Days of a time and lists of sentences or statements by number can be pairs, too.
                if !matches!(key.as_str(), "days" | "clock" | "undated" | "attributed" | "together") {
                    ranges16(field, found);
                }
            }
        }
        Value::Array(items) => match &items[..] {
            [start, end] if start.is_u64() && end.is_u64() => {
                found.extend(number(start).zip(number(end)).map(|(start, end)| [start, end]));
            }
            _ => items.iter().for_each(|item| ranges16(item, found)),
        },
        _ => {}
    }
}

/// Every sentence that a comparison names is there, what is paired or related stands in no article alone, spans cut out text.
pub(crate) fn comparison_holds(comparison: &Comparison, analyses: &[&Analysis]) {
    let sentences: Vec<usize> =
        analyses.iter().map(|analysis| analysis.document.segmentation().sentences.len()).collect();
    let mut paired: Vec<Vec<bool>> = sentences.iter().map(|&count| vec![false; count]).collect();
    for pair in &comparison.pairs {
        assert!(pair.a.article < pair.b.article && (0.0..=1.0).contains(&pair.score), "{pair:?}");
        for at in [pair.a, pair.b] {
            paired[at.article][at.sentence] = true;
        }
        for difference in &pair.differences {
            for (at, span) in [(pair.a, difference.a), (pair.b, difference.b)] {
                let text = analyses[at.article].document.text();
                assert!(text.get(span.range()).is_some(), "{difference:?} in {text:?}");
            }
        }
    }
    for related in &comparison.related {
        assert!(related.a.article < related.b.article && (0.0..=1.0).contains(&related.score), "{related:?}");
        for at in [related.a, related.b] {
            paired[at.article][at.sentence] = true;
        }
    }
    for statement in &comparison.statements {
        let articles: Vec<usize> = statement.sentences.iter().map(|at| at.article).collect();
        assert!(articles.len() > 1 && articles.windows(2).all(|two| two[0] < two[1]), "{statement:?}");
    }
    assert_eq!(comparison.only.len(), analyses.len());
    for (article, only) in comparison.only.iter().enumerate() {
        let expected: Vec<usize> = (0..sentences[article]).filter(|&at| !paired[article][at]).collect();
        assert_eq!(only, &expected);
    }
    for entry in &comparison.digest {
        assert!(entry.at.sentence < sentences[entry.at.article], "{entry:?}");
        assert!(entry.carried_by.contains(&entry.at.article), "{entry:?}");
        assert!(entry.carried_by.is_sorted(), "{entry:?}");
        for &(article, span) in &entry.sources {
            assert!(analyses[article].document.text().get(span.range()).is_some(), "{entry:?}");
        }
    }
    for fact in &comparison.facts {
        let articles: Vec<usize> = fact.values.iter().map(|value| value.at.article).collect();
        assert!(articles.len() > 1 && articles.windows(2).all(|two| two[0] < two[1]), "{fact:?}");
        for value in &fact.values {
            assert!(value.at.sentence < sentences[value.at.article], "{fact:?}");
            let text = analyses[value.at.article].document.text();
            assert!(text.get(value.span.range()).is_some_and(|words| !words.is_empty()), "{fact:?}");
        }
    }
    for order in &comparison.order {
        assert!(order.pairs > 0 && order.same_order > 0.0 && order.same_order <= 1.0, "{order:?}");
    }
    let report = ComparisonReport::new(comparison, analyses);
    assert!(serde_json::to_string(&report).is_ok());
}
