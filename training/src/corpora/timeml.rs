//! TimeML documents (`.tml`): the text, the publication date and the TIMEX3 expressions in it.

use std::path::Path;

use lesart::{PublicationDate, Span};

use super::{Fault, read_text};

/// A document of a TimeML corpus.
pub(crate) struct Document {
    /// The text of the `TEXT` element, without tags and with entities decoded.
    pub(crate) text: String,
    /// The document creation time.
    pub(crate) published: Option<PublicationDate>,
    /// The non-empty expressions in text order; empty ones, which mark implied times, are skipped.
    pub(crate) expressions: Vec<Expression>,
}

/// A TIMEX3 expression.
pub(crate) struct Expression {
    /// Its extent in [`Document::text`], in bytes.
    pub(crate) span: Span,
    /// `DATE`, `TIME`, `DURATION` or `SET`.
    pub(crate) kind: String,
    /// The TIMEX3 value.
    pub(crate) value: String,
}

/// Reads a TimeML file.
pub(crate) fn read(path: &Path) -> Result<Document, Fault> {
    parse(&read_text(path)?).ok_or_else(|| Fault::new(format!("{}: no TimeML document", path.display())))
}

fn parse(xml: &str) -> Option<Document> {
    let head = &xml[..xml.find("<TEXT")?];
    let creation = &head[head.find("<DCT")?..];
    let published = attribute(creation, "value").and_then(|value| value.get(..10)?.parse().ok());
    let body = &xml[head.len()..];
    let mut rest = &body[body.find('>')? + 1..body.find("</TEXT>")?];
    let mut document = Document { text: String::new(), published, expressions: Vec::new() };
    let mut open: Vec<(usize, &str)> = Vec::new();
    while let Some(at) = rest.find(['<', '&']) {
        document.text.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.find(if rest.starts_with('<') { '>' } else { ';' })?;
        let (markup, after) = rest.split_at(end + 1);
        rest = after;
        if markup.starts_with('&') {
            document.text.push(entity(markup)?);
        } else if markup.starts_with("<TIMEX3") && !markup.ends_with("/>") {
            open.push((document.text.len(), markup));
        } else if markup == "</TIMEX3>" {
            let (start, tag) = open.pop()?;
            let span = Span::new(start, document.text.len());
            let read = |name| attribute(tag, name).unwrap_or_default().to_owned();
            document.expressions.push(Expression { span, kind: read("type"), value: read("value") });
        }
    }
    document.text.push_str(rest);
    document.expressions.retain(|expression| !expression.span.is_empty());
    document.expressions.sort_by_key(|expression| expression.span);
    Some(document)
}

fn attribute<'x>(tag: &'x str, name: &str) -> Option<&'x str> {
    let from = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[from..].split('"').next()
}

fn entity(markup: &str) -> Option<char> {
    Some(match markup {
        "&amp;" => '&',
        "&lt;" => '<',
        "&gt;" => '>',
        "&quot;" => '"',
        "&apos;" => '\'',
        _ => char::from_u32(match markup.strip_prefix("&#")?.trim_end_matches(';') {
            hex if hex.starts_with('x') => u32::from_str_radix(&hex[1..], 16).ok()?,
            decimal => decimal.parse().ok()?,
        })?,
    })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn text_and_expressions_are_read() {
        let document = parse(
            r#"<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2010-02-20">2010-02-20</TIMEX3></DCT><TEXT>
Auf &amp; ab am <TIMEX3 tid="t1" type="DATE" value="2010-02-25">25. Februar</TIMEX3><TIMEX3 tid="t2" value="x"/>.</TEXT></TimeML>"#,
        )
        .unwrap();
        assert_eq!(document.published.unwrap().to_string(), "2010-02-20");
        assert_eq!(document.text, "\nAuf & ab am 25. Februar.");
        let [only] = &document.expressions[..] else { panic!("one expression") };
        assert_eq!(only.span.of(&document.text), "25. Februar");
        assert_eq!((only.kind.as_str(), only.value.as_str()), ("DATE", "2010-02-25"));
    }
}
