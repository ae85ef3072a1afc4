//! NDJSON: an article a line, `{"id", "title", "published", "text"}`, of which `text` alone is required.
//!
//! Needs no more memory than its longest line, however many there are, and has a bound for that, too: whatever a
//! pipe brings, the reading goes on behind it.

use std::io::{self, BufRead, Read};

use lesart::document::article::MAX_BYTES;
use lesart::{Article, Error, ErrorCode};
use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

/// The longest line that is read, in bytes, its end included: more than the longest article has.
pub(crate) const LONGEST_LINE: usize = MAX_BYTES + (1 << 20);

/// One line of input.
#[derive(Deserialize)]
struct Line {
    text: String,
    id: Option<Id>,
    title: Option<String>,
    published: Option<String>,
}

/// Collections number their articles as often as they name them.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Text(String),
    Number(serde_json::Number),
}

/// The articles of an input with the numbers of their lines, from 1. Blank lines are passed over. A broken line is
/// an error, and the next one is read all the same; what cannot be read any further is an error, and the last.
pub(crate) struct Articles<R> {
    input: R,
    longest: usize,
    line: Vec<u8>,
    number: u64,
    ended: bool,
}

impl<R: BufRead> Articles<R> {
    /// Reads lines of at most `longest` bytes, usually [`LONGEST_LINE`].
    pub(crate) fn new(input: R, longest: usize) -> Self {
        Self { input, longest, line: Vec::new(), number: 0, ended: false }
    }

    /// Reads the next line, as far as it is not too long, and passes over the rest; false where there is none.
    fn read_line(&mut self) -> io::Result<bool> {
        self.line.clear();
        let most = self.longest as u64 + 1;
        let read = self.input.by_ref().take(most).read_until(b'\n', &mut self.line)?;
        if read > self.longest {
            if self.line.last() != Some(&b'\n') {
                self.input.skip_until(b'\n')?;
            }
            // The next lines are short again.
            self.line.shrink_to(0);
        }
        Ok(read > 0)
    }

    fn article(&self) -> Result<Article, Error> {
        if self.line.len() > self.longest {
            let message =
                format!("the line has more than {} bytes, which no article needs: passed over", self.longest);
            return Err(Error::new(ErrorCode::TooLong, message));
        }
        // Some programs set a byte order mark at the front of a file.
        let line = self.line.strip_prefix(b"\xEF\xBB\xBF").filter(|_| self.number == 1).unwrap_or(&self.line);
        let line = line.trim_ascii_end();
        let Line { text, id, title, published } =
            serde_json::from_slice(line).map_err(|fault| broken(line, &fault))?;
        let id = match id {
            Some(Id::Text(id)) => id,
            Some(Id::Number(id)) => id.to_string(),
            None => self.number.to_string(),
        };
        let published = published.as_deref().map(str::parse).transpose()?;
        Ok(Article::from_text(id, &text)?.with_title(title).with_published(published))
    }
}

/// What is wrong with a line, in our own words.
fn broken(line: &[u8], fault: &serde_json::Error) -> Error {
    let column = fault.column();
    let what = match fault.classify() {
        Category::Eof => format!("it breaks off at column {column}"),
        Category::Data => match serde_json::from_slice(line) {
            Ok(value) => misfit(&value),
            Err(_) => format!("column {column} is not as it should be"),
        },
        Category::Syntax | Category::Io => format!("it is no JSON from column {column} on"),
    };
    let form = "not a JSON object with \"text\" (and \"id\", \"title\", \"published\")";
    Error::new(ErrorCode::BadInput, format!("{form}: {what}"))
}

/// What a line should not be, or have.
fn misfit(line: &Value) -> String {
    let Value::Object(fields) = line else { return format!("it is {}", kind(line)) };
    let Some(text) = fields.get("text") else { return "it has no \"text\"".to_owned() };
    let wrong = |name: &&str| {
        let field = fields.get(*name).unwrap_or(&Value::Null);
        !(field.is_string() || field.is_null() || *name == "id" && field.is_number())
    };
    if !text.is_string() {
        return format!("its \"text\" is {}, not a string", kind(text));
    }
    match ["id", "title", "published"].iter().find(|name| wrong(name)) {
        Some(name) => format!("its \"{name}\" is {}", kind(fields.get(*name).unwrap_or(&Value::Null))),
        None => "it has a field twice".to_owned(),
    }
}

/// What a JSON value is called.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

impl<R: BufRead> Iterator for Articles<R> {
    type Item = (u64, Result<Article, Error>);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            self.number += 1;
            match self.read_line() {
                Ok(true) if self.line.iter().all(u8::is_ascii_whitespace) => {}
                Ok(true) => return Some((self.number, self.article())),
                Ok(false) => self.ended = true,
                Err(fault) => {
                    self.ended = true;
                    let fault = Error::new(ErrorCode::Unreadable, format!("cannot be read: {fault}"));
                    return Some((self.number, Err(fault)));
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    /// What comes out of an input: ids, or codes of errors, behind the numbers of their lines.
    fn read(input: impl BufRead, longest: usize) -> Vec<String> {
        let shown = |article: Result<Article, Error>| match article {
            Ok(article) => article.id().to_owned(),
            Err(fault) => format!("[{}]", fault.code().as_str()),
        };
        Articles::new(input, longest)
            .map(|(number, article)| format!("{number} {}", shown(article)))
            .collect()
    }

    #[test]
    fn an_article_without_an_id_is_called_by_its_line() {
        let lines = "\u{FEFF}{\"text\":\"Eins.\"}\r\n\r\n{\"id\":7,\"text\":\"Zwei.\"}\n{\"id\":\"c\",\"text\":\"Drei.\"}";
        assert_eq!(read(lines.as_bytes(), LONGEST_LINE), ["1 1", "3 7", "4 c"]);
    }

    #[test]
    fn whatever_is_broken_about_a_line_the_next_one_is_read() {
        let broken = [
            &b"{"[..],
            b"[]",
            b"{}",
            b"{\"text\":1}",
            b"{\"text\":\"\"}",
            b"{\"text\":\"\\ud83d\"}",
            b"{\"text\":\"\xFF\"}",
            b"{\"text\":\"a\",\"published\":\"gestern\"}",
            b"\0",
            b"\xFF\xFE{\0",
        ];
        let mut lines = broken.join(&b'\n');
        lines.extend(b"\n{\"text\":\"Eins.\"}");
        let found = read(&lines[..], LONGEST_LINE);
        assert_eq!(found.len(), broken.len() + 1, "{found:?}");
        assert_eq!(found.last().map(String::as_str), Some("11 11"));
        assert!(found[..broken.len()].iter().all(|line| line.ends_with(']')), "{found:?}");
    }

    #[test]
    fn what_is_wrong_with_a_line_is_told_in_plain_words() {
        let cases = [
            ("{\"text\":", "it breaks off at column 8"),
            ("{\"text\":}", "it is no JSON from column 9 on"),
            ("Der Zug.", "it is no JSON from column 1 on"),
            ("[1]", "it is a list"),
            ("\"Der Zug.\"", "it is a string"),
            ("{\"titel\":\"a\"}", "it has no \"text\""),
            ("{\"text\":7}", "its \"text\" is a number, not a string"),
            ("{\"text\":\"a\",\"title\":[]}", "its \"title\" is a list"),
            ("{\"text\":\"a\",\"id\":true}", "its \"id\" is true or false"),
            ("{\"text\":\"a\",\"published\":20230917}", "its \"published\" is a number"),
            ("{\"text\":\"a\",\"text\":\"b\"}", "it has a field twice"),
        ];
        for (line, what) in cases {
            let (_, article) = Articles::new(line.as_bytes(), LONGEST_LINE).next().unwrap();
            let message = article.unwrap_err().to_string();
            assert_eq!(message.split_once("): ").unwrap().1, what, "{line}");
        }
    }

    #[test]
    fn too_long_a_line_is_passed_over_and_not_kept() {
        let long = format!("{{\"text\":\"{}\"}}\n", "a".repeat(100_000));
        let text = format!("{long}{{\"text\":\"Eins.\"}}\n{long}{}", long.trim_end());
        // A buffer that is shorter than the line, as a pipe's is.
        let input = BufReader::with_capacity(64, text.as_bytes());
        assert_eq!(read(input, 1000), ["1 [too-long]", "2 2", "3 [too-long]", "4 [too-long]"]);
        let mut articles = Articles::new(text.as_bytes(), 1000);
        let _ = articles.next();
        assert!(articles.line.capacity() < 5000, "{}", articles.line.capacity());
        // One of just the right length is read.
        assert_eq!(read(long.as_bytes(), long.len()), ["1 1"]);
    }

    #[test]
    fn an_endless_line_is_read_to_no_end_but_kept_in_little_memory() {
        // 64 MB without a line's end.
        let input = BufReader::new(io::repeat(b'a').take(64 << 20));
        let mut articles = Articles::new(input, 1 << 16);
        assert!(matches!(articles.next(), Some((1, Err(_)))));
        assert!(articles.line.capacity() <= 1 << 18, "{}", articles.line.capacity());
        assert!(articles.next().is_none());
    }
}
