//! Text for a terminal without what commands it: an article or a file name may hold escape sequences that move the cursor,
//! rename the window or hide what was said before.

use std::io::{self, Write};

/// Stands for a character that is not shown.
const SHOWN: &[u8] = "\u{FFFD}".as_bytes();

/// Writes text without control characters; line ends and tabulators stay. Each call brings whole characters, as those of
/// the formatting macros do.
pub(crate) struct Plain<W: Write>(pub(crate) W);

impl<W: Write> Write for Plain<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Ok(text) = str::from_utf8(bytes) else { return self.0.write(bytes) };
        let mut rest = text;
        while let Some(at) = rest.find(commands) {
            let (before, from) = rest.split_at(at);
            self.0.write_all(before.as_bytes())?;
            self.0.write_all(SHOWN)?;
            rest = from.get(from.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default();
        }
        self.0.write_all(rest.as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Whether a terminal takes a character for a command, or it turns the order of those behind it.
fn commands(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_shown_and_not_obeyed() {
        let mut out = Vec::new();
        let name = String::from("\u{1B}]0;x\u{7}");
        write!(Plain(&mut out), "Kö\u{1B}[2Jln\t{name}\n\u{9B}31m\r\u{7F}\u{202E}").unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "Kö\u{FFFD}[2Jln\t\u{FFFD}]0;x\u{FFFD}\n\u{FFFD}31m\u{FFFD}\u{FFFD}\u{FFFD}");
    }
}
