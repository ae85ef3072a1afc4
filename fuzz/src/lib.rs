//! Properties that hold for arbitrary bytes. libFuzzer drives these functions (fuzz_targets/), and `cargo test` runs them
//! on the seeds and on some thousand mutations of them (tests/fuzz.rs).
//!
//! Each function takes any bytes and panics if a property does not hold.

#[path = "../../tests/invariants/corrections.rs"]
mod corrections_made;
#[path = "../../tests/invariants/mod.rs"]
mod invariants;
#[path = "../../src/bin/lesart/ndjson.rs"]
mod ndjson_reader;

use std::io::BufReader;

use lesart::document::segment::{self, hyphen_parts};
use lesart::names::{Model, Recognizer};
use lesart::report::{ComparisonReport, Report};
use lesart::{Analysis, Article, Span, analyze, compare};

/// Reading an article gives an error with a code, or non-empty paragraphs.
pub fn article(bytes: &[u8]) {
    let found = Article::from_bytes("fuzz", bytes);
    let Ok(text) = str::from_utf8(bytes) else {
        let code = found.map_err(|fault| fault.code().as_str());
        assert_eq!(code.err(), Some("not-utf8"));
        return;
    };
    let article = match (found, Article::from_text("fuzz", text)) {
        (Ok(a), Ok(b)) => {
            assert_eq!((a.text(), a.paragraphs(), a.published()), (b.text(), b.paragraphs(), b.published()));
            a
        }
        (Err(a), Err(b)) => return assert_eq!(a, b),
        (a, b) => panic!("bytes and text give different results: {a:?}, {b:?}"),
    };
    assert!(text.ends_with(article.text()));
    assert!(!article.paragraphs().is_empty());
    let mut end = 0;
    for paragraph in article.paragraphs() {
        let cut = paragraph.of(article.text());
        assert!(paragraph.start >= end && !cut.is_empty() && cut == cut.trim());
        end = paragraph.end;
    }
    if let Some(headline) = article.headline() {
        let outside_dateline = |at: &&Span| article.dateline().is_none_or(|line| !line.contains(**at));
        assert_eq!(Some(&headline), article.paragraphs().iter().find(outside_dateline));
    }
    if let Some(published) = article.published() {
        assert_eq!(published.to_string().parse(), Ok(published));
    }
}

/// An article from bytes, with invalid UTF-8 replaced, so that later stages are tested on it too.
fn text_of(id: &str, bytes: &[u8]) -> Option<Article> {
    Article::from_text(id, &String::from_utf8_lossy(bytes)).ok()
}

/// Tokens and sentences cover the text, and every token is in exactly one sentence.
pub fn segment(bytes: &[u8]) {
    let Some(article) = text_of("fuzz", bytes) else { return };
    let text = article.text();
    let found = segment::segment(&article);
    // The date of publication precedes the first paragraph.
    let mut at = article.paragraphs()[0].range().start;
    for (index, token) in found.tokens.iter().enumerate() {
        let range = token.span.range();
        assert!(range.start >= at && range.end > range.start);
        assert!(!text[at..range.start].contains(char::is_alphanumeric));
        assert!(!text[range.clone()].is_empty());
        assert!(found.abbreviation_around(text, index).contains(&index));
        assert!(hyphen_parts(text, token.span).all(|part| token.span.contains(part)));
        at = range.end;
    }
    assert!(!text[at..].contains(char::is_alphanumeric));
    let tokens: usize = found.sentences.iter().map(|sentence| sentence.token_range().len()).sum();
    assert_eq!(tokens, found.tokens.len());
}

/// The whole analysis and its report keep all invariants and are deterministic.
pub fn analysis(bytes: &[u8]) {
    let Some(article) = text_of("fuzz", bytes) else { return };
    let first = analyze(&article);
    invariants::analysis_holds(&first);
    invariants::report_agrees(&first);
    let report = |analysis: &Analysis| serde_json::to_string(&Report::with_tokens(analysis)).unwrap();
    assert_eq!(report(&first), report(&analyze(&article)));
}

/// Comparison and grouping of two or three articles, separated by NUL, keep all invariants.
pub fn comparison(bytes: &[u8]) {
    let articles = bytes.split(|&byte| byte == 0).take(3).enumerate();
    let analyses: Vec<Analysis> = articles
        .filter_map(|(number, bytes)| text_of(&number.to_string(), bytes))
        .map(|article| analyze(&article))
        .collect();
    let analyses: Vec<&Analysis> = analyses.iter().collect();
    let mut grouped: Vec<usize> = lesart::comparison::group(&analyses).concat();
    grouped.sort_unstable();
    assert!(grouped.into_iter().eq(0..analyses.len()), "every article is in one group");
    let Ok(first) = compare(&analyses) else { return assert!(analyses.len() < 2) };
    invariants::comparison_holds(&first, &analyses);
    let report =
        |found| serde_json::to_string(&ComparisonReport::new(&found, &analyses)).expect("a report is JSON");
    assert_eq!(report(first), report(compare(&analyses).expect("it was compared before")));
}

/// Corrections of one or two articles, whatever they are, keep all invariants.
///
/// The first byte is the number of corrections (0 to 15), then come six bytes each, which say of the first article what
/// [`corrections_made`] makes of them, and, taken once more, of both; then the articles, separated by NUL.
pub fn corrections(bytes: &[u8]) {
    let Some((&count, rest)) = bytes.split_first() else { return };
    let (made, texts) = rest.split_at(rest.len().min(usize::from(count % 16) * corrections_made::BYTES));
    let mut articles =
        texts.split(|&byte| byte == 0).zip(["0", "1"]).filter_map(|(text, id)| text_of(id, text));
    let Some(first) = articles.next() else { return };
    let corrected = corrections_made::hold(&first, &corrections_made::made_of(first.text(), made));
    if let Some(second) = articles.next() {
        let pairs = corrections_made::pairs_made_of([first.text(), second.text()], made);
        corrections_made::hold_of_pairs(&[&corrected, &analyze(&second)], &pairs);
    }
}

/// The shipped model with damage that its length and checksum do not reveal is refused, or loaded and usable.
///
/// The first byte is the number of bytes cut off at the end (0 to 255). Then come mutations of six bytes each: position
/// (u32, little-endian; within the first 4096 bytes, where the small sections are, if the highest bit is set), mode
/// (odd: overwrite, even: xor) and value.
pub fn model(bytes: &[u8]) {
    const HEADER: usize = 24;
    static SHIPPED: &[u8] = include_bytes!("../../model/names.bin");
    let Some((&cut, damage)) = bytes.split_first() else { return };
    let mut file = SHIPPED[..SHIPPED.len() - usize::from(cut)].to_vec();
    let payload = &mut file[HEADER..];
    for &[a, b, c, d, how, byte] in damage.as_chunks::<6>().0 {
        let at = u32::from_le_bytes([a, b, c, d]) as usize;
        let front = at >> 31 == 1;
        let length = if front { 4096 } else { payload.len() };
        let at = (at & 0x7fff_ffff) % length;
        payload[at] = if how % 2 == 1 { byte } else { payload[at] ^ byte };
    }
    let length = payload.len() as u32;
    let sum = payload.iter().fold(0xcbf2_9ce4_8422_2325_u64, |state, &byte| {
        (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    file[12..16].copy_from_slice(&length.to_le_bytes());
    file[16..24].copy_from_slice(&sum.to_le_bytes());
    let model = match Model::from_bytes(&file) {
        Ok(model) => model,
        Err(fault) => return assert_eq!(fault.code().as_str(), "bad-model"),
    };
    let text = "Kims Sprecherin Anna Müller sagte in Wladiwostok, die Deutsche Bahn habe den Nordkoreaner gefahren. \
                MOSKAU IM SEPTEMBER: Xqwrtz-Preis 2023.";
    let article = Article::from_text("fuzz", text).expect("it is a text");
    for name in Recognizer::new(&model).recognize(&lesart::Document::new(&article)) {
        assert!(text.get(name.span.range()).is_some_and(|cut| !cut.is_empty()));
        assert!((0.0..=1.0).contains(&name.confidence), "{}", name.confidence);
    }
}

/// The NDJSON reader of the command line returns lines in order, each once, however the input is split or damaged.
pub fn ndjson(bytes: &[u8]) {
    const LONGEST: usize = 4000;
    // A short buffer, so that lines cross its end.
    let input = BufReader::with_capacity(7, bytes);
    let mut last = 0;
    for (number, article) in ndjson_reader::Articles::new(input, LONGEST) {
        assert!(number > last);
        last = number;
        match article {
            Ok(article) => assert!(!article.paragraphs().is_empty()),
            Err(fault) => assert_ne!(fault.code().as_str(), "unreadable"),
        }
    }
    let lines = bytes.split(|&byte| byte == b'\n');
    let full = lines.enumerate().filter(|(_, line)| !line.iter().all(u8::is_ascii_whitespace)).last();
    assert_eq!(last, full.map_or(0, |(index, _)| index as u64 + 1));
    const { assert!(ndjson_reader::LONGEST_LINE > lesart::document::article::MAX_BYTES) };
}
