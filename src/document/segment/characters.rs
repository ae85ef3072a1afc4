//! What a byte or a character is to the scanner: letter, digit, space, mark or sign.

/// The class of a byte, enough to take most of a German text without decoding it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Byte {
    /// An ASCII letter.
    Letter,
    /// An ASCII digit.
    Digit,
    /// Space, tabulator, line end or a control character.
    Space,
    /// Any other ASCII character.
    Sign,
    /// Part of a character beyond ASCII.
    High,
}

/// The class of each byte.
pub(super) static BYTES: [Byte; 256] = {
    let mut table = [Byte::High; 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Byte::Letter,
            b'0'..=b'9' => Byte::Digit,
            0..=b' ' | 0x7F => Byte::Space,
            _ => Byte::Sign,
        };
        byte += 1;
    }
    table
};

/// What a character beyond ASCII is to the scanner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A letter or a digit of any script, and signs like `²` that belong to the word before them.
    Letter,
    /// Continues whatever stands before it: combining marks, joiners, variation selectors, the soft hyphen.
    Mark,
    /// White space and invisible marks of order.
    Space,
    /// Shown as a picture, alone or at the head of a sequence.
    Emoji,
    /// Quotes, dashes, brackets, dots.
    Punctuation,
    /// Anything else.
    Symbol,
}

/// The class of a character beyond ASCII.
///
/// Marks are the blocks of combining characters of Unicode that meet Latin, Greek, Cyrillic, Hebrew and Arabic
/// letters, and for emoji the variation selectors; the standard library classifies the rest.
pub(super) fn class(c: char) -> Class {
    match c {
        '\u{AD}' | '\u{200C}' | '\u{200D}' | '\u{2060}' => Class::Mark,
        '\u{300}'..='\u{36F}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5BD}'
        | '\u{64B}'..='\u{65F}'
        | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FE20}'..='\u{FE2F}'
        | '\u{E0020}'..='\u{E007F}' => Class::Mark,
        '\u{80}'..='\u{9F}'
        | '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => Class::Space,
        '©' | '®' | '™' | '°' => Class::Symbol,
        '¡' | '«' | '¶' | '·' | '»' | '¿' => Class::Punctuation,
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' if !matches!(c, '‰' | '‱') => {
            Class::Punctuation
        }
        '\u{2E00}'..='\u{2E5D}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' => Class::Punctuation,
        _ if c.is_whitespace() => Class::Space,
        _ if c.is_alphanumeric() => Class::Letter,
        _ if is_pictographic(c) => Class::Emoji,
        _ => Class::Symbol,
    }
}

/// The class of any character, ASCII included.
pub(super) fn class_of(c: char) -> Class {
    match u8::try_from(c) {
        Ok(byte) if byte < 0x80 => match BYTES[byte as usize] {
            Byte::Letter | Byte::Digit => Class::Letter,
            Byte::Space => Class::Space,
            Byte::Sign | Byte::High => Class::Punctuation,
        },
        _ => class(c),
    }
}

/// Whether a character is shown as a picture or begins a sequence that is: the main ranges of
/// `Extended_Pictographic` and the regional indicators (Unicode Technical Standard #51).
fn is_pictographic(c: char) -> bool {
    matches!(c,
        '\u{1F1E6}'..='\u{1F1FF}'
        | '\u{1F000}'..='\u{1F0FF}'
        | '\u{1F18E}'
        | '\u{1F191}'..='\u{1F19A}'
        | '\u{1F201}'..='\u{1F265}'
        | '\u{1F300}'..='\u{1F64F}'
        | '\u{1F680}'..='\u{1F6FF}'
        | '\u{1F774}'..='\u{1F77F}'
        | '\u{1F7D5}'..='\u{1F7FF}'
        | '\u{1F80C}'..='\u{1FAFF}'
        | '\u{231A}'..='\u{231B}'
        | '\u{2328}'
        | '\u{23CF}'
        | '\u{23E9}'..='\u{23FA}'
        | '\u{24C2}'
        | '\u{25FB}'..='\u{25FE}'
        | '\u{2600}'..='\u{2604}'
        | '\u{260E}'
        | '\u{2611}'
        | '\u{2614}'..='\u{2615}'
        | '\u{2618}'
        | '\u{261D}'
        | '\u{2620}'..='\u{2623}'
        | '\u{2626}'..='\u{262F}'
        | '\u{2638}'..='\u{2653}'
        | '\u{265F}'..='\u{2668}'
        | '\u{267B}'..='\u{267F}'
        | '\u{2692}'..='\u{26FF}'
        | '\u{2702}'..='\u{2714}'
        | '\u{2716}'
        | '\u{271D}'
        | '\u{2721}'
        | '\u{2728}'
        | '\u{2733}'..='\u{2734}'
        | '\u{2744}'
        | '\u{2747}'
        | '\u{274C}'..='\u{2757}'
        | '\u{2763}'..='\u{2767}'
        | '\u{2795}'..='\u{2797}'
        | '\u{27B0}'
        | '\u{27BF}'
        | '\u{2B1B}'..='\u{2B1C}'
        | '\u{2B50}'
        | '\u{2B55}')
}

/// Whether a character is one of the hyphens that join a word: `-`, `‐` and the non-breaking one.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

#[cfg(test)]
mod tests {
    use super::{Class, class, class_of, is_hyphen};

    #[test]
    fn characters_beyond_ascii_have_their_class() {
        for (c, expected) in [
            ('ä', Class::Letter),
            ('ẞ', Class::Letter),
            ('²', Class::Letter),
            ('\u{AD}', Class::Mark),
            ('\u{308}', Class::Mark),
            ('\u{A0}', Class::Space),
            ('\u{FEFF}', Class::Space),
            ('„', Class::Punctuation),
            ('–', Class::Punctuation),
            ('…', Class::Punctuation),
            ('»', Class::Punctuation),
            ('§', Class::Symbol),
            ('‰', Class::Symbol),
            ('€', Class::Symbol),
            ('😀', Class::Emoji),
            ('⚽', Class::Emoji),
            ('🇩', Class::Emoji),
        ] {
            assert_eq!(class(c), expected, "{c:?}");
        }
    }

    #[test]
    fn characters_of_one_byte_in_latin_1_are_no_ascii() {
        assert_eq!(
            (class_of('ä'), class_of('\u{A0}'), class_of('»')),
            (Class::Letter, Class::Space, Class::Punctuation)
        );
        assert_eq!(
            (class_of('a'), class_of('5'), class_of(' '), class_of('!')),
            (Class::Letter, Class::Letter, Class::Space, Class::Punctuation)
        );
        assert!(is_hyphen('-') && is_hyphen('\u{2011}') && !is_hyphen('–'));
    }
}
