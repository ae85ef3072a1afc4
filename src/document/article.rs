//! Reading an article: from bytes or text to a date, a headline and paragraphs, with strict errors.
//!
//! A file of the collection that Lesart began with opens with ` date 2023-09 ` (or a full day) before the first
//! word; that prefix gives the publication date and is no part of the first sentence, but it stays in the text,
//! so that every position counts from the file's first character. A byte order mark is dropped before anything
//! is counted. Line ends stay as they are.

use std::sync::Arc;

use crate::document::date::PublicationDate;
use crate::document::dateline::{self, Dateline};
use crate::document::line_ends::{PARAGRAPH_END, is_line_end, lines};
use crate::error::{Error, ErrorCode};
use crate::span::Span;

/// The longest text that is read, in bytes (256 MiB). Positions are 32-bit, and no news article comes near it.
pub const MAX_BYTES: usize = 256 << 20;

/// The longest first line, in characters, that can be a headline.
const MAX_HEADLINE_CHARS: usize = 200;

/// One article as it was given, and what its form alone tells. Cheap to clone: the text is shared.
///
/// ```
/// let text = " date 2023-09 Zug kommt an\n\nDer Zug ist am Sonntag in Köln angekommen.";
/// let article = lesart::Article::from_text("zug.txt", text)?;
/// assert_eq!(article.published().map(|date| date.to_string()), Some("2023-09".to_owned()));
/// assert_eq!(article.title(), Some("Zug kommt an"));
/// assert_eq!(article.paragraphs()[1].of(article.text()), "Der Zug ist am Sonntag in Köln angekommen.");
///
/// let fault = lesart::Article::from_bytes("alt.txt", b"K\xF6ln").unwrap_err();
/// assert_eq!(fault.code().as_str(), "not-utf8");
/// # Ok::<(), lesart::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Article {
    id: String,
    text: Arc<str>,
    title: Option<String>,
    published: Option<PublicationDate>,
    headline: Option<Span>,
    dateline: Option<Span>,
    paragraphs: Arc<[Span]>,
}

impl Article {
    /// Reads an article from the bytes of a UTF-8 file.
    ///
    /// # Errors
    /// [`ErrorCode::NotUtf8`] with the position of the first wrong byte, and all of [`Article::from_text`].
    pub fn from_bytes(id: impl Into<String>, bytes: &[u8]) -> Result<Self, Error> {
        match str::from_utf8(bytes) {
            Ok(text) => Self::from_text(id, text),
            Err(fault) => {
                let at = fault.valid_up_to();
                let byte = bytes.get(at).copied().unwrap_or_default();
                let message = format!(
                    "byte {at} (0x{byte:02X}) is not UTF-8; save the text as UTF-8 and load it again"
                );
                Err(Error::new(ErrorCode::NotUtf8, message).with_position(at))
            }
        }
    }

    /// Reads an article from text.
    ///
    /// # Errors
    /// [`ErrorCode::Empty`], [`ErrorCode::NulCharacter`], [`ErrorCode::TooLong`] and
    /// [`ErrorCode::BadDatePrefix`].
    pub fn from_text(id: impl Into<String>, text: &str) -> Result<Self, Error> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        if text.len() > MAX_BYTES {
            return Err(Error::new(
                ErrorCode::TooLong,
                format!(
                    "the text has {} bytes; at most {MAX_BYTES} are read, so load it in parts",
                    text.len()
                ),
            ));
        }
        if let Some(at) = text.bytes().position(|byte| byte == 0) {
            return Err(Error::new(
                ErrorCode::NulCharacter,
                format!("byte {at} is a NUL character: this is a binary file or UTF-16, not UTF-8 text"),
            )
            .with_position(at));
        }
        let (published, body) = date_prefix(text)?;
        let paragraphs = paragraphs(text, body);
        if paragraphs.is_empty() {
            return Err(Error::new(ErrorCode::Empty, "the text is empty: there is nothing to read"));
        }
        let dateline = dateline::find(text, body);
        let headline = headline(text, &paragraphs, dateline.map(|dateline| dateline.span));
        Ok(Self {
            id: id.into(),
            title: headline.map(|span| span.of(text).to_owned()),
            text: text.into(),
            published: more_exact(published, dateline.map(|Dateline { date, .. }| date)),
            headline,
            dateline: dateline.map(|dateline| dateline.span),
            paragraphs: paragraphs.into(),
        })
    }

    /// The article with a title that is known from elsewhere, such as a field beside the text.
    #[must_use]
    pub fn with_title(mut self, title: Option<String>) -> Self {
        self.title = title.or(self.title);
        self
    }

    /// The article with a publication date that is known better than from its prefix or dateline. Of a month, the day
    /// that these give stays.
    #[must_use]
    pub fn with_published(mut self, published: Option<PublicationDate>) -> Self {
        self.published = more_exact(published, self.published);
        self
    }

    /// What the article is called by whoever loaded it: a file name, a key.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The whole text, prefix included, byte order mark excluded. All spans are positions in it.
    #[inline]
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The title: given from elsewhere, or the headline of the text.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// When the article appeared, where that is known: given from elsewhere, or from a prefix or dateline
    /// (`Berlin, 12. November 2025 –`) of the text.
    #[must_use]
    pub fn published(&self) -> Option<PublicationDate> {
        self.published
    }

    /// Where the headline stands, if the text has one: it is then the first paragraph, or the one behind a dateline.
    #[must_use]
    pub fn headline(&self) -> Option<Span> {
        self.headline
    }

    /// Where the text says when it appeared, if it does: `Stand: 12.11.2025, 14:05 Uhr`.
    #[must_use]
    pub fn dateline(&self) -> Option<Span> {
        self.dateline
    }

    /// Whether words of the text are a part of its dateline and tell nothing else.
    pub(crate) fn is_dateline(&self, words: Span) -> bool {
        self.dateline.is_some_and(|line| line.contains(words))
    }

    /// The paragraphs in order: blocks of lines between blank lines, white space around them left out. There is
    /// at least one, and none is empty.
    #[must_use]
    pub fn paragraphs(&self) -> &[Span] {
        &self.paragraphs
    }
}

/// The date that is given, or the one that was found: alone, or as a day in the month that is given.
fn more_exact(given: Option<PublicationDate>, found: Option<PublicationDate>) -> Option<PublicationDate> {
    let Some((one, other)) = given.zip(found) else { return given.or(found) };
    let in_month = one.day().is_none() && (one.year(), one.month()) == (other.year(), other.month());
    Some(if in_month { other } else { one })
}

/// Reads the prefix ` date 2023-09 ` and returns the date and where the article itself begins.
///
/// Only the word `date` followed by a digit counts as a prefix; then its date must be real and followed by white
/// space, because a wrong date would silently shift every weekday of the article.
fn date_prefix(text: &str) -> Result<(Option<PublicationDate>, usize), Error> {
    let trimmed = text.trim_start();
    let Some(rest) = trimmed.strip_prefix("date ").map(str::trim_start) else { return Ok((None, 0)) };
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return Ok((None, 0));
    }
    let word = rest.split(char::is_whitespace).next().unwrap_or_default();
    let published = word.parse().map_err(|_| {
        let shown: String = word.chars().take(20).collect();
        Error::new(
            ErrorCode::BadDatePrefix,
            format!("the text begins with »date {shown}«, which is no date; write »date 2023-09« or »date 2023-09-17«"),
        )
    })?;
    Ok((Some(published), text.len() - rest.len() + word.len()))
}

/// Blocks of lines between blank lines or paragraph separators, from byte `body` on.
fn paragraphs(text: &str, body: usize) -> Vec<Span> {
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut open = false;
    let mut start = body;
    for line in lines(&text[body..]) {
        let content = line.trim();
        if content.is_empty() {
            open = false;
        } else {
            let from = start + (line.len() - line.trim_start().len());
            let span = Span::new(from, from + content.len());
            match paragraphs.last_mut().filter(|_| open) {
                Some(last) => *last = last.cover(span),
                None => paragraphs.push(span),
            }
            open = !line.ends_with(PARAGRAPH_END);
        }
        start += line.len();
    }
    paragraphs
}

/// A first paragraph of one short line without a full stop, colon or semicolon at its end is a headline, if
/// something follows it. A dateline before it is none.
fn headline(text: &str, paragraphs: &[Span], dateline: Option<Span>) -> Option<Span> {
    let is_dateline = |paragraph: &Span| dateline.is_some_and(|line| line.contains(*paragraph));
    let [first, _, ..] = paragraphs.split_at(usize::from(paragraphs.first().is_some_and(is_dateline))).1
    else {
        return None;
    };
    let line = first.of(text);
    let closing = ['“', '”', '"', '«', '»', '‘', '’', ')', '\''];
    let end = line.trim_end_matches(closing).chars().next_back()?;
    let open_ended = !matches!(end, '.' | '…' | ':' | ';' | ',');
    (open_ended && !line.contains(is_line_end) && line.chars().count() <= MAX_HEADLINE_CHARS)
        .then_some(*first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Article {
        Article::from_text("a", text).unwrap()
    }

    fn code(text: &str) -> &'static str {
        Article::from_text("a", text).unwrap_err().code().as_str()
    }

    #[test]
    fn lines_of_old_and_rare_systems_make_paragraphs_too() {
        let expected = ["Ein Zug", "Er fährt.", "Er hält."];
        for text in [
            "Ein Zug\r\rEr fährt.\r\rEr hält.",
            "Ein Zug\r\n\r\nEr fährt.\r\n \r\nEr hält.",
            "Ein Zug\u{2029}Er fährt.\u{2029}Er hält.\u{2029}",
            "Ein Zug\u{2028}\u{2028}Er fährt.\u{85}\u{85}Er hält.",
        ] {
            assert_eq!(paragraphs_of(text), expected, "{text:?}");
            assert_eq!(read(text).title(), Some("Ein Zug"));
        }
    }

    fn paragraphs_of(text: &str) -> Vec<&str> {
        let article = read(text);
        article.paragraphs().iter().map(|p| &text[p.range()]).collect()
    }

    #[test]
    fn the_date_prefix_is_read_and_left_out_of_the_first_paragraph() {
        let article = read(" date 2023-09 Der Zug fährt ab.");
        assert_eq!(article.published().unwrap().to_string(), "2023-09");
        assert_eq!(article.paragraphs()[0].of(article.text()), "Der Zug fährt ab.");
        assert_eq!(read("date 2023-09-17\nDer Zug.").published().unwrap().to_string(), "2023-09-17");
    }

    #[test]
    fn a_prefix_without_a_real_date_is_an_error() {
        for text in [
            " date 2023-13 Der Zug.",
            " date 2023-09-31 Der Zug.",
            "date 23-9 Der Zug.",
            "date 2023-09Der Zug.",
        ] {
            assert_eq!(code(text), "bad-date-prefix", "{text}");
        }
        assert_eq!(read("date von gestern").published(), None);
    }

    #[test]
    fn a_dateline_gives_the_day() {
        let article = read("date 2025-11 Zug kommt an\n\nKöln, 12. November 2025 – Der Zug kam.");
        assert_eq!(article.published().unwrap().to_string(), "2025-11-12");
        let given = |date: &str| article.clone().with_published(date.parse().ok()).published().unwrap();
        assert_eq!(given("2025-11").to_string(), "2025-11-12");
        assert_eq!(given("2025-12").to_string(), "2025-12");
        let article = read("Stand: 12.11.2025, 14:05 Uhr\n\nZug kommt an\n\nDer Zug kam.");
        assert_eq!(article.title(), Some("Zug kommt an"));
    }

    #[test]
    fn nothing_to_read_is_an_error() {
        for text in ["", " \r\n\t", "\u{FEFF}", " date 2023-09 ", "\u{A0}\u{2003}"] {
            assert_eq!(code(text), "empty", "{text:?}");
        }
        assert_eq!(code("Der\0Zug"), "nul-character");
        let fault = Article::from_bytes("a", b"Gr\xFC\xDFe").unwrap_err();
        assert_eq!(fault.code(), ErrorCode::NotUtf8);
        assert!(fault.message().contains("byte 2 (0xFC)"), "{fault}");
        assert_eq!(fault.at(), Some(2));
        assert_eq!(Article::from_text("a", "Über\0").unwrap_err().at(), Some(5));
    }

    #[test]
    fn paragraphs_stand_between_blank_lines_with_any_line_end() {
        assert_eq!(paragraphs_of("Eins.\nZwei.\n\n \nDrei."), ["Eins.\nZwei.", "Drei."]);
        assert_eq!(paragraphs_of("Eins.\r\n\r\n  Zwei. \r\n"), ["Eins.", "Zwei."]);
        assert_eq!(paragraphs_of("Ohne Ende"), ["Ohne Ende"]);
    }

    #[test]
    fn a_byte_order_mark_does_not_count() {
        let article = read("\u{FEFF}Köln.");
        assert_eq!(article.text(), "Köln.");
    }

    #[test]
    fn a_short_first_line_without_a_stop_is_the_headline() {
        assert_eq!(read("Zug fährt ab\n\nDer Zug ist abgefahren.").title(), Some("Zug fährt ab"));
        assert_eq!(read("Fährt der Zug?\n\nDer Zug ist abgefahren.").title(), Some("Fährt der Zug?"));
        assert_eq!(read("Der Zug ist abgefahren.\n\nEr kam an.").title(), None);
        assert_eq!(read("Zug fährt ab").title(), None);
        let given = read("Zug fährt ab\n\nText.").with_title(Some("Abfahrt".into()));
        assert_eq!(given.title(), Some("Abfahrt"));
    }

    #[test]
    fn words_of_the_dateline_are_known() {
        let article = read("Stand: 12.11.2025, 14:05 Uhr\n\nZug kommt an\n\nDer Zug kam.");
        assert_eq!(article.id(), "a");
        assert_eq!(
            article.dateline().map(|line| line.of(article.text())),
            Some("Stand: 12.11.2025, 14:05 Uhr")
        );
        assert!(article.is_dateline(Span::new(0, 5)) && !article.is_dateline(Span::new(0, 40)));
        let plain = read("Der Zug kam.");
        assert!(plain.dateline().is_none() && !plain.is_dateline(Span::new(0, 3)));
    }

    #[test]
    fn a_headline_is_no_longer_than_two_hundred_characters() {
        let title =
            |length: usize| read(&format!("{}\n\nDer Zug kam.", "ä".repeat(length))).title().is_some();
        assert!(title(200) && !title(201));
        assert_eq!(read("Er sagte: „Nein“\n\nDer Zug kam.").title(), Some("Er sagte: „Nein“"));
        assert_eq!(read("Er sagte: „Nein.“\n\nDer Zug kam.").title(), None);
        assert_eq!(read("Eins\nZwei\n\nDer Zug kam.").title(), None);
    }
}
