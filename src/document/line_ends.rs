//! Lines of a text, whatever ends them: besides LF, CR LF and CR also Unicode's separators of lines and paragraphs, and
//! the NEL of mainframes.

/// What ends a paragraph as well.
pub(super) const PARAGRAPH_END: char = '\u{2029}';

/// Whether a character ends a line.
pub(super) fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | PARAGRAPH_END)
}

/// The lines of a text, each with what ends it.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = match rest.find(is_line_end) {
            Some(at) if rest[at..].starts_with("\r\n") => at + 2,
            Some(at) => at + rest[at..].chars().next().map_or(0, char::len_utf8),
            None => rest.len(),
        };
        let (line, behind) = rest.split_at(end);
        rest = behind;
        (!line.is_empty()).then_some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn whatever_ends_a_line_ends_one_line() {
        let text = "a\nb\r\nc\rd\u{2028}e\u{2029}f\u{85}\r\r\n\ng";
        let cut: Vec<&str> = lines(text).map(|line| line.trim_end()).collect();
        assert_eq!(cut, ["a", "b", "c", "d", "e", "f", "", "", "", "g"]);
        assert_eq!(lines(text).collect::<String>(), text);
        assert_eq!(lines("").count(), 0);
    }
}
