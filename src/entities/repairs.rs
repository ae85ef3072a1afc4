//! Where the recogniser cut a name too long or too short, and the rest of the article or the spelling shows it.
//!
//! Only what orthography or the article itself makes certain: a genitive before a noun (`Kims Besuch`), an
//! organisation before a person (`Linken Gesine Lötzsch`), a place before a known person (`Primorje Kim`), an
//! adjective with a capital, which German writes in names alone (`Französischen Republik`).

use super::hashing::{Map, Set};
use super::readings::{narrowed, trimmed};
use super::surface::{fold, undeclined};
use super::{DropReason, Dropped};
use crate::german::places;
use crate::german::titles;
use crate::names::{Kind, NameForm, NameMention};
use crate::segment::Segmentation;
use crate::span::Span;
use crate::terms::{background, stem_hash};

/// A name of the recogniser, cut as it must be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) kind: Kind,
    pub(super) form: NameForm,
    pub(super) confidence: f32,
}

/// How sure a name is that is left over when another is cut off.
const LEFT_OVER: f32 = 0.4;

/// Cuts the recogniser's names; what is certainly no name is dropped with a reason.
pub(super) fn repair(
    text: &str,
    segmentation: &Segmentation,
    names: &[NameMention],
) -> (Vec<Piece>, Vec<Dropped>) {
    let (mut whole, mut dropped) = (Vec::with_capacity(names.len()), Vec::new());
    for name in names {
        let span = trimmed(text, name.span);
        let checked = match name.form {
            NameForm::Name => narrowed(text, span, name.kind),
            NameForm::Derived | NameForm::Part if span.is_empty() => Err(DropReason::NoName),
            NameForm::Derived | NameForm::Part => Ok(span),
        };
        let checked = checked.and_then(|span| match name.form {
            _ if is_unit(text, span) => Err(DropReason::Unit),
            NameForm::Derived if is_common_adjective(span.of(text)) => Err(DropReason::CommonAdjective),
            _ => Ok(span),
        });
        match checked {
            Ok(span) => {
                whole.push(Piece { span, kind: name.kind, form: name.form, confidence: name.confidence })
            }
            Err(reason) => dropped.push(Dropped { span: name.span, reason }),
        }
    }
    agree(text, &mut whole);
    let known = Known::new(text, &whole);
    let mut pieces = Vec::with_capacity(whole.len());
    for (at, piece) in whole.iter().enumerate() {
        let next = whole.get(at + 1).map_or(u32::MAX, |next| next.span.start);
        match piece.form {
            NameForm::Name => known.split(text, *piece, &mut pieces),
            NameForm::Derived => pieces.push(with_noun(text, segmentation, *piece, next)),
            NameForm::Part => pieces.push(*piece),
        }
    }
    (pieces, dropped)
}

/// Gives a name of several words the kind that the recogniser was surest of over the whole article: full names seldom
/// stand for two things in one report, while a single word (a town and its club) may.
fn agree(text: &str, pieces: &mut [Piece]) {
    let key = |piece: &Piece| {
        let name = piece.span.of(text);
        let is_full = piece.form == NameForm::Name && name.contains(char::is_whitespace);
        is_full.then(|| undeclined(&fold(name)))
    };
    let mut sums: Map<String, [f32; 4]> = Map::default();
    for piece in pieces.iter() {
        if let Some(key) = key(piece) {
            sums.entry(key).or_default()[piece.kind as usize] += piece.confidence;
        }
    }
    for piece in pieces {
        let Some(sums) = key(piece).and_then(|key| sums.get(&key)) else { continue };
        for kind in [Kind::Per, Kind::Loc, Kind::Org, Kind::Oth] {
            if sums[kind as usize] > sums[piece.kind as usize] {
                piece.kind = kind;
            }
        }
    }
}

/// Whether a word is an adjective that running text has too often for one that is derived from a name, and that no
/// list derives from one.
fn is_common_adjective(word: &str) -> bool {
    /// As common as `satirisch`; adjectives of places that the lists lack are rarer.
    const COMMON: u8 = 12;
    word.starts_with(char::is_lowercase)
        && places::by_adjective(word).is_none()
        && background::class(stem_hash(word)) <= COMMON
}

/// Whether a name is a currency behind an amount: `750 Millionen Euro`.
fn is_unit(text: &str, span: Span) -> bool {
    if !titles::is_currency(span.of(text)) {
        return false;
    }
    let before = text.get(..span.start as usize).unwrap_or_default().trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.ends_with(|c: char| c.is_ascii_digit())
        || matches!(
            word,
            "Millionen"
                | "Milliarden"
                | "Million"
                | "Milliarde"
                | "Billionen"
                | "Mio."
                | "Mrd."
                | "Tausend"
                | "tausend"
        )
}

/// What the names of the article tell about each other.
struct Known {
    /// Names of one word, undeclined, with how often they stand alone.
    single: Map<String, u32>,
    /// The same of persons alone.
    person: Map<String, u32>,
    /// The first words of persons' full names, with how often they stand there.
    first: Map<String, u32>,
    /// All words of persons' full names but the first.
    last: Set<String>,
}

impl Known {
    fn new(text: &str, pieces: &[Piece]) -> Self {
        let mut known = Self {
            single: Map::default(),
            person: Map::default(),
            first: Map::default(),
            last: Set::default(),
        };
        let names = || pieces.iter().filter(|piece| piece.form == NameForm::Name);
        for piece in names() {
            let name = piece.span.of(text);
            if name.contains(char::is_whitespace) {
                continue;
            }
            let key = undeclined(&fold(name));
            if piece.kind == Kind::Per {
                *known.person.entry(key.clone()).or_default() += 1;
            }
            *known.single.entry(key).or_default() += 1;
        }
        for piece in names().filter(|piece| piece.kind == Kind::Per) {
            let mut words = piece.span.of(text).split_whitespace();
            let first = words.next().unwrap_or_default();
            let mut rest = words.peekable();
            let is_genitive = first.strip_suffix('s').is_some_and(|base| known.alone(base) > 0);
            if rest.peek().is_some() && !is_genitive {
                *known.first.entry(fold(first)).or_default() += 1;
                known.last.extend(rest.map(fold));
            }
        }
        known
    }

    /// How often a word stands alone as a name.
    fn alone(&self, word: &str) -> u32 {
        self.single.get(&undeclined(&fold(word))).copied().unwrap_or_default()
    }

    /// Whether a word mostly stands for a person where it stands alone.
    fn is_person(&self, word: &str) -> bool {
        let key = undeclined(&fold(word));
        let person = self.person.get(&key).copied().unwrap_or_default();
        2 * person > self.single.get(&key).copied().unwrap_or_default()
    }

    /// Whether a word is the genitive of a name of the article.
    fn is_genitive(&self, word: &str) -> bool {
        let Some(base) = word.strip_suffix('s') else { return false };
        let key = fold(base);
        self.alone(base) > 0 || self.last.contains(&key) || self.first.contains_key(&key)
    }

    fn split(&self, text: &str, piece: Piece, pieces: &mut Vec<Piece>) {
        let name = piece.span.of(text);
        let Some((first, _)) = name.split_once(char::is_whitespace) else { return pieces.push(piece) };
        let rest = name[first.len()..].trim_start();
        let last = rest.split_whitespace().next_back().unwrap_or_default();
        let start = piece.span.start as usize;
        let head = Span::new(start, start + first.len());
        let tail = |word: &str| Span::new(piece.span.end as usize - word.len(), piece.span.end as usize);
        let words = rest.split_whitespace().count();
        let is_person =
            |words: &str| words.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
        // `Die Linke verharrt`: an article that begins a sentence.
        if matches!(first, "Der" | "Die" | "Das")
            && piece.kind != Kind::Per
            && words == 1
            && self.alone(rest) > 0
        {
            return pieces.push(Piece { span: tail(rest), ..piece });
        }
        // `Kims Besuch`: the genitive of a name, and a noun.
        if self.is_genitive(first)
            && self.alone(last) == 0
            && !self.last.contains(&fold(last))
            && rest.starts_with(char::is_uppercase)
        {
            return pieces.push(Piece { span: head, ..piece });
        }
        // `Kim Jong Un`, taken for an organisation, where `Kim` is somebody.
        if piece.kind == Kind::Org && (2..=3).contains(&words) && self.is_person(first) && is_person(rest) {
            return pieces.push(Piece { kind: Kind::Per, ..piece });
        }
        // `Linken Gesine Lötzsch`: another name, and a person's full name.
        if piece.kind == Kind::Org && (2..=3).contains(&words) && self.alone(first) > 0 && is_person(rest) {
            pieces.push(Piece { span: head, ..piece });
            return pieces.push(Piece { span: tail(rest), kind: Kind::Per, ..piece });
        }
        // `Primorje Kim`: what is the first word of somebody's name ends no other one's.
        let is_other = self.first.contains_key(&fold(last))
            && self.alone(last) >= 2
            && self.first.get(&fold(first)).is_none_or(|&count| count <= 1);
        if words == 1 && is_other {
            pieces.push(Piece { span: head, kind: Kind::Loc, confidence: LEFT_OVER, ..piece });
            return pieces.push(Piece { span: tail(last), kind: Kind::Per, ..piece });
        }
        pieces.push(piece);
    }
}

/// An adjective in `-isch` or `deutsch` with a capital inside a sentence, with the noun behind it: a name.
fn with_noun(text: &str, segmentation: &Segmentation, piece: Piece, next: u32) -> Piece {
    let word = piece.span.of(text);
    let tokens = segmentation.tokens_in(piece.span);
    let Some(noun) = segmentation.tokens.get(tokens.end) else { return piece };
    let sentence = segmentation.sentences.get(segmentation.sentence_of_token(tokens.start as u32));
    let begins = sentence.is_none_or(|sentence| sentence.tokens.start as usize == tokens.start);
    let same_sentence = sentence.is_some_and(|sentence| tokens.end < sentence.tokens.end as usize);
    let is_noun = noun.span.of(text).starts_with(char::is_uppercase);
    let free = noun.span.end <= next;
    if begins
        || !same_sentence
        || !is_noun
        || !free
        || !word.starts_with(char::is_uppercase)
        || places::by_adjective(word).is_none()
    {
        return piece;
    }
    let span = piece.span.cover(noun.span);
    let kind = if places::by_name(span.of(text)).is_some() { Kind::Loc } else { Kind::Org };
    Piece { span, kind, form: NameForm::Name, ..piece }
}
