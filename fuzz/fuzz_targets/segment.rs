//! Any bytes: no panic, nothing lost, every token in one sentence. `cargo +nightly fuzz run segment`
#![no_main]

use lesart::Article;
use lesart::segment::{hyphen_parts, segment};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(article) = Article::from_bytes("fuzz", bytes) else { return };
    let text = article.text();
    let found = segment(&article);
    let mut at = 0;
    for (index, token) in found.tokens.iter().enumerate() {
        let range = token.span.range();
        assert!(range.start >= at && range.end > range.start);
        assert!(article.published().is_some() || !text[at..range.start].contains(char::is_alphanumeric));
        assert!(!text[range.clone()].is_empty());
        assert!(found.abbreviation_around(text, index).contains(&index));
        assert!(hyphen_parts(text, token.span).all(|part| token.span.contains(part)));
        at = range.end;
    }
    assert!(!text[at..].contains(char::is_alphanumeric));
    let tokens: usize = found.sentences.iter().map(|sentence| sentence.token_range().len()).sum();
    assert_eq!(tokens, found.tokens.len());
});
