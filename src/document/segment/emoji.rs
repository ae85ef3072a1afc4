//! Emoji sequences (Unicode Technical Standard #51) and emoticons made of ASCII signs.

use super::characters::{Class, class};
use super::scanner::Scanner;

/// The most emoji in one sequence; families have four.
const LONGEST_SEQUENCE: usize = 16;

impl Scanner<'_, '_> {
    /// The end of the emoji sequence that begins at `at`: a flag of two letters, or pictures with their variation
    /// selectors, skin tones and tags, joined by the zero-width joiner.
    pub(super) fn emoji_end(&self, at: usize) -> usize {
        let Some(first) = self.char(at) else { return at };
        let mut end = at + first.len_utf8();
        if is_regional(first) {
            return match self.char(end) {
                Some(second) if is_regional(second) => end + second.len_utf8(),
                _ => end,
            };
        }
        for _ in 0..LONGEST_SEQUENCE {
            let mut joined = false;
            while let Some(c) = self.char(end).filter(|&c| !c.is_ascii()) {
                let modifies = class(c) == Class::Mark || matches!(c, '\u{1F3FB}'..='\u{1F3FF}');
                if !modifies {
                    break;
                }
                joined = c == '\u{200D}';
                end += c.len_utf8();
            }
            match self.char(end) {
                Some(c) if joined && !c.is_ascii() && matches!(class(c), Class::Emoji | Class::Symbol) => {
                    end += c.len_utf8();
                }
                _ => break,
            }
        }
        end
    }

    /// The end of the emoticon that begins at `at`, if one does: eyes, an optional nose, a mouth (`:-)`, `;)`, `=D`), the
    /// same reversed (`(-:`), or one of a few others (`^^`, `*_*`, `<3`, `:wink:`).
    pub(super) fn emoticon(&self, at: usize) -> Option<usize> {
        let byte = |offset: usize| self.byte(at + offset);
        let stands_alone = |end: usize| !self.is_alphanumeric(end);
        match byte(0) {
            b':' | b';' | b'=' => {
                if byte(0) == b':' && byte(1).is_ascii_lowercase() && byte(2).is_ascii_lowercase() {
                    return self.named_emoji(at);
                }
                let nose = usize::from(matches!(byte(1), b'-' | b'o' | b'O' | b'\'' | b'^'));
                let mouth = byte(1 + nose);
                let end = match mouth {
                    b')' | b'(' | b']' | b'[' => {
                        let mut end = at + 2 + nose;
                        while self.byte(end) == mouth {
                            end += 1;
                        }
                        // The last one closes an open bracket: `(im Pott :-))`, `(siehe:)`.
                        if mouth == b')' && self.in_bracket() {
                            if end - at - nose > 2 {
                                end -= 1;
                            } else if nose == 0 && !self.after_space(at) {
                                return None;
                            }
                        }
                        end
                    }
                    b'D' | b'P' | b'p' | b'O' | b'o' | b'3' | b'*' | b'|' | b'/' | b'\\' => {
                        let end = at + 2 + nose;
                        let clear = stands_alone(end) && self.after_space(at) && (nose == 1 || mouth != b'/');
                        return (clear && (byte(0) != b'=' || mouth != b'3')).then_some(end);
                    }
                    _ => return None,
                };
                // `Begriff:(` is no emoticon, `super:)` is; `; (` is not tested here.
                (nose == 1 || mouth == b')' || self.after_space(at)).then_some(end)
            }
            b'(' => {
                let nose = usize::from(byte(1) == b'-');
                let end = at + 2 + nose;
                (matches!(byte(1 + nose), b':' | b';') && self.after_space(at) && self.is_space(end))
                    .then_some(end)
            }
            b'^' => {
                let nose = usize::from(byte(1) == b'_');
                if byte(1 + nose) == b'^' {
                    return Some(at + 2 + nose);
                }
                (byte(1) == b'3' && stands_alone(at + 2)).then_some(at + 2)
            }
            b'*' | b'-' if byte(1) == b'_' => {
                let end = at + 3;
                (byte(2) == byte(0) || byte(2) == b'_').then_some(end).filter(|&end| stands_alone(end))
            }
            b'<' if byte(1) == b'3' => Some(at + 2).filter(|&end| stands_alone(end)),
            _ => None,
        }
    }

    /// The end of an emoji that is written by its name: `:wink:`.
    fn named_emoji(&self, at: usize) -> Option<usize> {
        if !self.after_space(at) {
            return None;
        }
        let mut end = at + 1;
        while end - at < 32 && (self.byte(end).is_ascii_lowercase() || self.byte(end) == b'_') {
            end += 1;
        }
        (self.byte(end) == b':' && end > at + 2 && !self.is_alphanumeric(end + 1)).then_some(end + 1)
    }
}

fn is_regional(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}
