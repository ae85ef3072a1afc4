//! What can go wrong, as values: a stable code for programs, a sentence for people, and where the fault lies.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

/// Why an article could not be read or a request not be carried out.
///
/// Texts and their faults are the only source of errors: the stages behind [`Article`](crate::Article) accept
/// every text and never fail. Serialized as `{"code", "message", "at"}`, as it is thrown to JavaScript, too.
///
/// ```
/// let error = lesart::Article::from_bytes("alt.txt", b"K\xF6ln").unwrap_err();
/// assert_eq!((error.code().as_str(), error.at()), ("not-utf8", Some(1)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    code: ErrorCode,
    message: String,
    at: Option<u64>,
}

/// The stable codes of [`Error`]. Programs match on [`ErrorCode::as_str`]; its strings never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// A file cannot be opened or read.
    Unreadable,
    /// The text has no character besides white space (or none but a date prefix).
    Empty,
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The text holds a NUL character, as binary files and UTF-16 read as UTF-8 do.
    NulCharacter,
    /// The text is longer than [`MAX_BYTES`](crate::document::article::MAX_BYTES).
    TooLong,
    /// A ` date … ` prefix names no real month or day.
    BadDatePrefix,
    /// A publication date is not written `2023-09` or `2023-09-17`, or does not exist.
    BadDate,
    /// An option or a line of input has not the form it should have.
    BadInput,
    /// A comparison needs at least two articles, or one it names is not there.
    UnknownArticle,
    /// The names model is damaged or belongs to another version.
    BadModel,
}

impl ErrorCode {
    /// The code as it stands in reports and in the browser.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Empty => "empty",
            Self::NotUtf8 => "not-utf8",
            Self::NulCharacter => "nul-character",
            Self::TooLong => "too-long",
            Self::BadDatePrefix => "bad-date-prefix",
            Self::BadDate => "bad-date",
            Self::BadInput => "bad-input",
            Self::UnknownArticle => "unknown-article",
            Self::BadModel => "bad-model",
        }
    }
}

impl Error {
    /// An error with a sentence that says what happened and what one can do.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), at: None }
    }

    /// The same error with the byte at which the fault lies.
    #[must_use]
    pub fn with_position(self, byte: usize) -> Self {
        Self { at: Some(byte as u64), ..self }
    }

    /// The same error with another sentence.
    #[must_use]
    pub fn with_message(self, message: impl Into<String>) -> Self {
        Self { message: message.into(), ..self }
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.code
    }

    /// The sentence for people, in English; the page has its own words for each code.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The offset in bytes of the first byte that is wrong, of [`ErrorCode::NotUtf8`] and [`ErrorCode::NulCharacter`]; `None`
    /// of all others.
    #[must_use]
    pub fn at(&self) -> Option<u64> {
        self.at
    }
}

impl Serialize for Error {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Error", 3)?;
        fields.serialize_field("code", self.code.as_str())?;
        fields.serialize_field("message", &self.message)?;
        fields.serialize_field("at", &self.at)?;
        fields.end()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
