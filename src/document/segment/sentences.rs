//! Sentence splitting: tokens → sentences.
//!
//! A sentence ends behind a stop (`.`, `!`, `?`, an ellipsis, an abbreviation that can end one) together with the
//! quotation marks, brackets and emoticons that close right behind it, at a line break that ends one (`lines`), and at
//! the end of its paragraph, unless what follows continues it.
//!
//! **Direct speech.** A stop ends a sentence inside quotation marks as anywhere else, so a quote of three sentences
//! is three sentences, the marks belonging to the first and the last. But where the text continues behind the closing
//! mark with a comma, a small letter or a dash and a small letter, the quote is part of the sentence: `„Ich komme.“, sagte er.` and `„Kommst du?“ fragte sie.` are one sentence each, and so is
//! `Er sagte: „Ich komme.“` — a colon ends no sentence. A question or exclamation that is quoted inside a running
//! sentence (`Die Sendung „Wer wird Millionär?“ Samstagabend`) ends it only before a word that begins sentences,
//! because the sentence would have a stop of its own behind the quote (official spelling rules, § 92).
//!
//! **Semicolons.** A word that is not a noun is written small behind a semicolon. If it has a capital there, a new
//! sentence begins; but not in a list with several semicolons, where names such as `Die Linke` occur.
//!
//! **Brackets.** Stops inside a round or square bracket that was opened within the sentence do not end it.

use super::token::{Sentence, Token, TokenKind};
use super::{phrases, steps};
use crate::german::abbreviations::Ending;
use crate::german::starters;

/// Up to how many tokens behind an opening bracket its closing one is looked for.
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
enum Continuation {
    /// Nothing: the paragraph ends.
    End,
    /// The sentence continues: a small letter, a comma, a closing sign.
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

    /// Tracks brackets and quotation marks; returns the index behind the sentence, if it ends at this token.
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
        let ends = match self.continuation(behind) {
            Continuation::End => true,
            Continuation::GoesOn => full_stop && !closed && self.begins_in_small(behind),
            Continuation::Starter => true,
            Continuation::Capital | Continuation::Sign if full_stop || dots => true,
            Continuation::Capital | Continuation::Sign => {
                !(closed && quote.is_some_and(|open| self.is_running(open)))
            }
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
        let ends = match self.continuation(behind) {
            Continuation::End | Continuation::Starter => true,
            Continuation::GoesOn => false,
            Continuation::Capital | Continuation::Sign => ending == Ending::Final || closed,
        };
        ends.then_some(behind)
    }

    /// An emoticon ends a sentence that has no other stop, before a word that begins one.
    fn emoji(&mut self, index: usize) -> Option<usize> {
        let behind = index + 1;
        (index > self.start && matches!(self.continuation(behind), Continuation::Starter)).then_some(behind)
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

    /// Whether a quote with a space before it closes, as in `Schluss. "`: a space stands behind it, too. Of French marks,
    /// `« Halt ! »`, also where a comma or a stop does.
    fn is_spaced_closer(&self, index: usize) -> bool {
        match self.spelling(index) {
            "\"" | "''" | "“" | "”" | "«" => !self.touches(index + 1),
            "»" => {
                self.quote.is_some_and(|open| self.spelling(open) == "«")
                    && (!self.touches(index + 1)
                        || matches!(self.spelling(index + 1), "," | "." | ";" | ":" | ")"))
            }
            _ => false,
        }
    }

    /// What stands behind a possible end.
    fn continuation(&self, behind: usize) -> Continuation {
        let Some(token) = self.tokens.get(behind) else { return Continuation::End };
        let spelling = token.span.of(self.text);
        match token.kind {
            TokenKind::Punctuation => match spelling {
                "," | ";" | ":" | ")" | "]" | "/" => Continuation::GoesOn,
                "-" | "–" | "—" | "--" => match self.continuation_at_word(behind + 1) {
                    Continuation::GoesOn | Continuation::End => Continuation::GoesOn,
                    _ => Continuation::Sign,
                },
                "." | "!" | "?" | "…" | "..." | ".." => match self.continuation_at_word(behind + 1) {
                    Continuation::GoesOn => Continuation::GoesOn,
                    _ => Continuation::Sign,
                },
                "(" | "[" | "„" | "\"" | "``" | "»" | "«" | "“" | "‚" | "'" | "›" | "‹" => {
                    match self.continuation_at_word(behind + 1) {
                        Continuation::GoesOn => Continuation::GoesOn,
                        Continuation::Starter => Continuation::Starter,
                        _ => Continuation::Sign,
                    }
                }
                _ => Continuation::Sign,
            },
            _ => self.continuation_at_word(behind),
        }
    }

    fn continuation_at_word(&self, index: usize) -> Continuation {
        let Some(token) = self.tokens.get(index) else { return Continuation::End };
        let spelling = token.span.of(self.text);
        match token.kind {
            TokenKind::Word | TokenKind::Abbreviation => {
                match spelling.trim_start_matches(['-', '\'', '’']).chars().next() {
                    Some(c) if c.is_lowercase() => Continuation::GoesOn,
                    Some(c) if c.is_uppercase() => {
                        if starters::begins_sentence(spelling) {
                            Continuation::Starter
                        } else {
                            Continuation::Capital
                        }
                    }
                    _ => Continuation::Sign,
                }
            }
            _ => Continuation::Sign,
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
