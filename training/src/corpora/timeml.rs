//! TimeML documents (`.tml`) and articles with their expressions of time in brackets (`.txt`, as in `tests/golden/times`): the
//! text, the publication date and the TIMEX3 expressions in it.

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

/// Reads a TimeML file, or an article with brackets.
pub(crate) fn read(path: &Path) -> Result<Document, Fault> {
    let content = read_text(path)?;
    let document = if is_bracketed(&content) { parse_brackets(&content) } else { parse(&content) };
    document.ok_or_else(|| Fault::new(format!("{}: no document with times", path.display())))
}

/// Whether a file is an article with brackets: its second line says when it was published.
pub(crate) fn is_bracketed(content: &str) -> bool {
    content.lines().nth(1).is_some_and(|line| line.starts_with(PUBLISHED))
}

const PUBLISHED: &str = "# published ";

/// Reads an article with brackets: `am [Sonntag|DATE 2023-09-17]`, without a value where none is certain.
fn parse_brackets(content: &str) -> Option<Document> {
    let published = content.lines().nth(1)?.strip_prefix(PUBLISHED)?.parse().ok();
    let body: Vec<&str> = content.lines().filter(|line| !line.starts_with('#')).collect();
    let body = body.join("\n");
    let mut pieces = body.split('[');
    let mut document = Document { text: pieces.next()?.to_owned(), published, expressions: Vec::new() };
    for piece in pieces {
        let (words, rest) = piece.split_once('|')?;
        let (time, rest) = rest.split_once(']')?;
        let (kind, value) = time.split_once(' ').unwrap_or((time, ""));
        let start = document.text.len();
        document.text.push_str(words);
        let span = Span::new(start, document.text.len());
        document.expressions.push(Expression { span, kind: kind.to_owned(), value: value.to_owned() });
        document.text.push_str(rest);
    }
    Some(document)
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
