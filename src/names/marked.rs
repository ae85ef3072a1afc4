//! Texts with their names marked, for tests of what follows the recogniser without its model: `[Kim|PER]`,
//! `[russische|LOC/d]`, `[Kreml-Chef|LOC/p]`.

use super::{NameForm, NameMention};
use crate::document::{Article, Document};
use crate::kind::Kind;
use crate::span::Span;

/// The document of a text without its marks, and the names that they mark.
pub(crate) fn marked(source: &str) -> (Document, Vec<NameMention>) {
    let (mut text, mut names) = (String::new(), Vec::new());
    for piece in source.split('[') {
        let Some((name, rest)) = piece.split_once('|') else {
            text.push_str(piece);
            continue;
        };
        let (mark, rest) = rest.split_once(']').expect("a mark ends");
        let start = text.len();
        text.push_str(name);
        let kind = match &mark[..3] {
            "PER" => Kind::Per,
            "LOC" => Kind::Loc,
            "ORG" => Kind::Org,
            _ => Kind::Oth,
        };
        let form = match &mark[3..] {
            "/d" => NameForm::Derived,
            "/p" => NameForm::Part,
            _ => NameForm::Name,
        };
        names.push((Span::new(start, text.len()), kind, form));
        text.push_str(rest);
    }
    let document = Document::new(&Article::from_text("test", &text).expect("an article"));
    let mention = |(span, kind, form)| {
        let tokens = document.tokens_in(span);
        NameMention { span, tokens: tokens.start as u32..tokens.end as u32, kind, form, confidence: 0.9 }
    };
    let names = names.into_iter().map(mention).collect();
    (document, names)
}
