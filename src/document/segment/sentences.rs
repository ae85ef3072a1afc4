//! Tokens → sentences.
//!
//! A sentence ends behind a stop (`.`, `!`, `?`, an ellipsis, an abbreviation that can end one) together with the
//! quotes, brackets and emoticons that close right behind it, at a line end that is one (`lines`), and at the end
//! of its paragraph, unless what follows goes on with it.
//!
//! **Direct speech: one rule.** A stop ends a sentence inside quotes as anywhere else, so a quote of three
//! sentences is three sentences, the quotes belonging to the first and the last. But where the text goes on behind
//! the closing quote with a comma, a small letter or a dash and a small letter, the quote was a part of the
//! sentence: `„Ich komme.“, sagte er.` and `„Kommst du?“ fragte sie.` are one sentence each, and so is
//! `Er sagte: „Ich komme.“` — a colon ends no sentence. A question or exclamation that is quoted inside a running
//! sentence (`Die Sendung „Wer wird Millionär?“ Samstagabend`) ends it only before a word that begins sentences,
//! because the sentence would have a stop of its own behind the quote (official spelling rules, § 92).
//!
//! **Semicolons.** A word that is no noun is small behind a semicolon. If it has a capital there, a new sentence
//! begins; but not in a list of several semicolons, where names such as `Die Linke` stand.
//!
//! **Brackets.** Stops inside a round or square bracket that was opened within the sentence do not end it.

use super::{Sentence, Token, TokenKind, phrases, steps};
use crate::german::abbreviations::Ending;
use crate::german::starters;

/// How many tokens a bracket can hold without losing its hold on the stops inside.
const LONGEST_BRACKET: usize = 80;

/// Appends the sentences of one paragraph, whose tokens begin at index `first`, to `sentences`. `breaks` are the
/// positions of the line ends that end a sentence.
pub(super) fn split(
    text: &str,
    tokens: &[Token],
    first: usize,
    paragraph: u32,
    breaks: &[u32],
    sentences: &mut Vec<Sentence>,
) {
    let mut splitter = Splitter { text, tokens, start: first, bracket: None, quote: None, semicolon: false };
    let mut breaks = breaks.iter().copied();
    let mut next_break = breaks.next().unwrap_or(u32::MAX);
    let mut end = |splitter: &mut Splitter<'_>, end: usize| {
        if let (Some(head), Some(last)) = (tokens.get(splitter.start), tokens.get(end.wrapping_sub(1)))
            && end > splitter.start
        {
            let span = head.span.cover(last.span);
            sentences.push(Sentence { span, tokens: splitter.start as u32..end as u32, paragraph });
        }
        splitter.start = end.max(splitter.start);
        splitter.bracket = None;
        splitter.quote = None;
        splitter.semicolon = false;
    };
    let mut index = first;
    while let Some(token) = tokens.get(index) {
        if token.span.start > next_break {
            end(&mut splitter, index);
            while token.span.start > next_break {
                next_break = breaks.next().unwrap_or(u32::MAX);
            }
        }
        let behind = match token.kind {
            TokenKind::Word | TokenKind::Number | TokenKind::Ordinal => None,
            TokenKind::Punctuation => splitter.punctuation(index),
            TokenKind::Abbreviation => splitter.abbreviation(index),
            TokenKind::Emoji => splitter.emoji(index),
            _ => None,
        };
        match behind {
            // The closing signs of a sentence never stand behind a line end.
            Some(behind) => {
                let mut cut = index + 1;
                while cut < behind && tokens[cut].span.start < next_break {
                    cut += 1;
                }
                end(&mut splitter, cut);
                index = cut;
            }
            None => index += 1,
        }
    }
    end(&mut splitter, tokens.len());
}

struct Splitter<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// The first token of the sentence.
    start: usize,
    /// The bracket that is open in the sentence.
    bracket: Option<usize>,
    /// The quote that is open in the sentence.
    quote: Option<usize>,
    /// Whether the sentence has a semicolon.
    semicolon: bool,
}

/// What follows a possible sentence end.
enum Next {
    /// Nothing: the paragraph ends.
    End,
    /// The sentence goes on: a small letter, a comma, a closing sign.
    GoesOn,
    /// A word with a capital that hardly stands inside a sentence.
    Starter,
    /// Any other word with a capital.
    Capital,
    /// A number, a symbol, an opening sign.
    Sign,
}

impl<'t> Splitter<'t> {
    fn spelling(&self, index: usize) -> &'t str {
        steps::add(1);
        self.tokens.get(index).map_or("", |token| token.span.of(self.text))
    }

    /// Whether a token stands right behind the one before it.
    fn touches(&self, index: usize) -> bool {
        index > 0
            && matches!((self.tokens.get(index - 1), self.tokens.get(index)),
                        (Some(a), Some(b)) if a.span.end == b.span.start)
    }

    /// Keeps account of brackets and quotes, and tells where the sentence ends if it ends at this sign.
    fn punctuation(&mut self, index: usize) -> Option<usize> {
        let spelling = self.spelling(index);
        match spelling.as_bytes().first()? {
            b',' | b':' | b'-' => None,
            b';' => {
                let first = !std::mem::replace(&mut self.semicolon, true);
                let word = self.spelling(index + 1);
                let ends = first
                    && self.bracket.is_none()
                    && starters::begins_sentence(word)
                    && !starters::is_polite(word);
                ends.then_some(index + 1)
            }
            b'(' | b'[' => {
                if self.bracket.is_none() && index > self.start {
                    self.bracket = Some(index);
                }
                None
            }
            b')' | b']' => {
                self.bracket = None;
                None
            }
            b'"' => {
                self.quote = if self.quote.is_some() { None } else { Some(index) };
                None
            }
            b'`' => {
                self.quote = Some(index);
                None
            }
            b'\'' => {
                self.quote = None;
                None
            }
            b'.' | b'!' | b'?' => self.stop(index),
            0xC2 | 0xE2 => match spelling {
                "…" => self.stop(index),
                "„" => {
                    self.quote = Some(index);
                    None
                }
                "»" | "«" | "“" | "”" => {
                    self.quote = if self.quote.is_some() { None } else { Some(index) };
                    None
                }
                _ if spelling.starts_with('…') => self.stop(index),
                _ => None,
            },
            _ => None,
        }
    }

    /// A stop: the index behind the sentence, if it ends here.
    fn stop(&mut self, index: usize) -> Option<usize> {
        let mut behind = index + 1;
        while self.touches(behind) && is_stop(self.spelling(behind)) {
            behind += 1;
        }
        // A sentence has something before its stop: `… und dann` begins with one.
        if index == self.start {
            return None;
        }
        if self.held_by_bracket(behind) {
            return None;
        }
        let quote = self.quote;
        let spelling = self.spelling(behind - 1);
        let (behind, closed) = self.closers(behind);
        // Of several stops the last decides: `Wetten, dass ..?`
        let full_stop = spelling == ".";
        let dots = spelling.starts_with("..") || spelling.starts_with('…');
        let ends = match self.next(behind) {
            Next::End => true,
            Next::GoesOn => full_stop && !closed && self.begins_in_small(behind),
            Next::Starter => true,
            Next::Capital | Next::Sign if full_stop || dots => true,
            Next::Capital | Next::Sign => !(closed && quote.is_some_and(|open| self.is_running(open))),
        };
        ends.then_some(behind)
    }

    /// An abbreviation: the index behind the sentence, if it ends here.
    fn abbreviation(&mut self, index: usize) -> Option<usize> {
        let ending = phrases::ending(self.text, self.tokens, index);
        if matches!(ending, Ending::Inner | Ending::BeforeNumber | Ending::Title) || index == self.start {
            return None;
        }
        if self.held_by_bracket(index + 1) {
            return None;
        }
        let (behind, closed) = self.closers(index + 1);
        let ends = match self.next(behind) {
            Next::End | Next::Starter => true,
            Next::GoesOn => false,
            Next::Capital | Next::Sign => ending == Ending::Final || closed,
        };
        ends.then_some(behind)
    }

    /// An emoticon ends a sentence that has no other stop, before a word that begins one.
    fn emoji(&mut self, index: usize) -> Option<usize> {
        let behind = index + 1;
        (index > self.start && matches!(self.next(behind), Next::Starter)).then_some(behind)
    }

    /// Whether a stop before the token `behind` stands in a bracket that was opened within the sentence.
    fn held_by_bracket(&self, behind: usize) -> bool {
        let Some(open) = self.bracket else { return false };
        let closing = if self.spelling(open) == "(" { ")" } else { "]" };
        let within = open + LONGEST_BRACKET;
        (behind..within.min(self.tokens.len())).any(|index| self.spelling(index) == closing)
    }

    /// Behind the signs that close with the sentence; whether a quote or bracket was among them.
    fn closers(&self, mut behind: usize) -> (usize, bool) {
        let mut closed = false;
        loop {
            let spelling = self.spelling(behind);
            let Some(token) = self.tokens.get(behind) else { break };
            let closes = match spelling {
                ")" | "]" | "”" | "’’" | "''" | "’" | "‘" | "'" | "“" | "«" | "»" | "›" | "‹" | "\""
                | "´´" => self.touches(behind) || (self.quote.is_some() && self.is_spaced_closer(behind)),
                "." | "!" | "?" | "…" | "..." => closed && self.touches(behind),
                _ if token.kind == TokenKind::Emoji => true,
                _ => false,
            };
            if !closes {
                break;
            }
            closed |= token.kind != TokenKind::Emoji;
            behind += 1;
        }
        (behind, closed)
    }

    /// Whether a quote with a space before it closes, as in `Schluss. "`: a space stands behind it, too.
    fn is_spaced_closer(&self, index: usize) -> bool {
        matches!(self.spelling(index), "\"" | "''" | "“" | "”" | "«") && !self.touches(index + 1)
    }

    /// What stands behind a possible end.
    fn next(&self, behind: usize) -> Next {
        let Some(token) = self.tokens.get(behind) else { return Next::End };
        let spelling = token.span.of(self.text);
        match token.kind {
            TokenKind::Punctuation => match spelling {
                "," | ";" | ":" | ")" | "]" | "/" => Next::GoesOn,
                "-" | "–" | "—" | "--" => match self.next_word(behind + 1) {
                    Next::GoesOn | Next::End => Next::GoesOn,
                    _ => Next::Sign,
                },
                "." | "!" | "?" | "…" | "..." | ".." => match self.next_word(behind + 1) {
                    Next::GoesOn => Next::GoesOn,
                    _ => Next::Sign,
                },
                "(" | "[" | "„" | "\"" | "``" | "»" | "«" | "“" | "‚" | "'" | "›" | "‹" => {
                    match self.next_word(behind + 1) {
                        Next::GoesOn => Next::GoesOn,
                        Next::Starter => Next::Starter,
                        _ => Next::Sign,
                    }
                }
                _ => Next::Sign,
            },
            _ => self.next_word(behind),
        }
    }

    fn next_word(&self, index: usize) -> Next {
        let Some(token) = self.tokens.get(index) else { return Next::End };
        let spelling = token.span.of(self.text);
        match token.kind {
            TokenKind::Word | TokenKind::Abbreviation => {
                match spelling.trim_start_matches(['-', '\'', '’']).chars().next() {
                    Some(c) if c.is_lowercase() => Next::GoesOn,
                    Some(c) if c.is_uppercase() => {
                        if starters::begins_sentence(spelling) {
                            Next::Starter
                        } else {
                            Next::Capital
                        }
                    }
                    _ => Next::Sign,
                }
            }
            _ => Next::Sign,
        }
    }

    /// Whether the small letter at `behind` begins a sentence all the same: a bare full stop behind a word.
    fn begins_in_small(&self, behind: usize) -> bool {
        self.tokens.get(behind).is_some_and(|token| token.kind == TokenKind::Word)
    }

    /// Whether the quote that opened at this token stands inside a running sentence.
    fn is_running(&self, open: usize) -> bool {
        open > self.start && !matches!(self.spelling(open - 1), ":" | "," | "–" | "-" | "(")
    }
}

fn is_stop(spelling: &str) -> bool {
    matches!(spelling, "." | "!" | "?" | "…") || spelling.starts_with("..")
}
