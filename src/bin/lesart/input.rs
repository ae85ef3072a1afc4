//! What the command line reads: files, standard input, and their encodings.

use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read};
use std::path::Path;

use clap::ValueEnum;
use lesart::document::article::MAX_BYTES;
use lesart::{Article, Error, ErrorCode};

/// How the bytes of a file stand for characters. Nothing is guessed: a wrong guess would be read without a word.
#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Encoding {
    /// What nearly every program writes today
    #[default]
    #[value(name = "utf-8")]
    Utf8,
    /// "Unicode" of older Windows programs, with or without a byte order mark
    #[value(name = "utf-16")]
    Utf16,
    /// "ANSI" of older Windows programs; Latin-1 and ISO-8859-1 are read by it, too
    #[value(name = "windows-1252", alias = "latin-1", alias = "iso-8859-1")]
    Windows1252,
}

/// What a file is called in messages and as its article's id.
pub(crate) fn name(file: &Path) -> String {
    if is_standard_input(file) { "standard input".to_owned() } else { file.display().to_string() }
}

/// Reads the article in a file, or on standard input for `-`.
pub(crate) fn article(file: &Path, encoding: Encoding) -> Result<Article, Error> {
    let mut bytes = Vec::new();
    // An endless input ends here: a byte order mark, and one byte more than any article has.
    let most = 4 + if encoding == Encoding::Utf16 { 2 * MAX_BYTES } else { MAX_BYTES };
    let read = open(file)?.take(most as u64).read_to_end(&mut bytes);
    if read.map_err(|fault| unreadable(file, &fault))? == most {
        let message =
            format!("the text has more than {MAX_BYTES} bytes, which no article has; load it in parts");
        return Err(Error::new(ErrorCode::TooLong, message));
    }
    let text = match encoding {
        Encoding::Utf8 => {
            return Article::from_bytes(name(file), &bytes).map_err(|fault| advised(fault, &bytes));
        }
        Encoding::Utf16 => utf16(&bytes)?,
        Encoding::Windows1252 => bytes.iter().map(|&byte| windows_1252(byte)).collect(),
    };
    Article::from_text(name(file), &text)
}

/// Opens a file, or standard input for `-`.
pub(crate) fn open(file: &Path) -> Result<Box<dyn BufRead>, Error> {
    Ok(if is_standard_input(file) {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(file).map_err(|fault| unreadable(file, &fault))?))
    })
}

fn is_standard_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

fn unreadable(file: &Path, fault: &io::Error) -> Error {
    let message = match fault.kind() {
        ErrorKind::IsADirectory => {
            format!("cannot be read: it is a folder; name the files in it: {}/*.txt", name(file))
        }
        ErrorKind::NotFound => "cannot be read: there is no such file".to_owned(),
        ErrorKind::PermissionDenied => "cannot be read: this user may not read it".to_owned(),
        _ => format!("cannot be read: {fault}"),
    };
    Error::new(ErrorCode::Unreadable, message)
}

/// Adds to what the library says what the command line can do about it.
fn advised(fault: Error, bytes: &[u8]) -> Error {
    let advice = match fault.code() {
        ErrorCode::NotUtf8 | ErrorCode::NulCharacter if bytes.contains(&0) => {
            "for UTF-16, try --encoding utf-16"
        }
        ErrorCode::NotUtf8 => "for an older German file, try --encoding windows-1252",
        _ => return fault,
    };
    let message = format!("{fault}; {advice}");
    fault.with_message(message)
}

/// Text in UTF-16, in the byte order of its mark; without one, in that of Windows.
fn utf16(bytes: &[u8]) -> Result<String, Error> {
    let (bytes, unit): (_, fn([u8; 2]) -> u16) = match bytes {
        [0xFE, 0xFF, rest @ ..] => (rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => (rest, u16::from_le_bytes),
        _ => (bytes, u16::from_le_bytes),
    };
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(pairs.iter().copied().map(unit)).collect();
    text.ok().filter(|_| rest.is_empty()).ok_or_else(|| {
        Error::new(ErrorCode::BadInput, "the bytes are not UTF-16; name another --encoding or leave it out")
    })
}

/// A character of Windows-1252, with the five bytes that stand for nothing as the control characters that browsers
/// take them for (WHATWG Encoding Standard, index-windows-1252).
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    FROM_80.get(usize::from(byte).wrapping_sub(0x80)).copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_1252_has_the_quotation_marks_where_they_belong() {
        let text: String = b"\x84M\xFCller\x93 \x96 5 \x80".iter().map(|&byte| windows_1252(byte)).collect();
        assert_eq!(text, "„Müller“ – 5 €");
    }

    #[test]
    fn utf_16_is_read_in_either_order_and_refused_where_it_is_broken() {
        let units: Vec<u16> = "Grüße 😀".encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        assert_eq!(utf16(&little).unwrap(), "Grüße 😀");
        assert_eq!(utf16(&[b"\xFF\xFE", &little[..]].concat()).unwrap(), "Grüße 😀");
        assert_eq!(utf16(&[b"\xFE\xFF", &big[..]].concat()).unwrap(), "Grüße 😀");
        for broken in [&little[..little.len() - 1], &little[..little.len() - 2]] {
            assert_eq!(utf16(broken).unwrap_err().code(), ErrorCode::BadInput);
        }
    }
}
