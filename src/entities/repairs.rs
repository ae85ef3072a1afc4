//! Where the recogniser cut a name too long or too short, and the rest of the article or the spelling shows it.
//!
//! Only what orthography or the article itself makes certain: a genitive before a noun (`Kims Besuch`), an
//! organisation before a person (`Linken Gesine Lötzsch`), a place before a known person (`Primorje Kim`), an
//! adjective with a capital, which German writes in names alone (`Französischen Republik`).

use super::readings::{narrowed, trimmed};
use super::surface::{fold, undeclined};
use super::{DropReason, Dropped};
use crate::document::segment::Segmentation;
use crate::document::terms::{background, stem_hash};
use crate::german::articles::opens_nominative;
use crate::german::places;
use crate::german::rivers::is_river;
use crate::german::stop_words;
use crate::german::titles;
use crate::kind::Kind;
use crate::names::{NameForm, NameMention};
use crate::span::Span;
use crate::util::hashing::{Map, Set};

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
            NameForm::Part if titles::is_class_of_place(span.of(text)) => Err(DropReason::ClassAlone),
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
    let mut covered = 0;
    for (at, piece) in whole.iter().enumerate() {
        if piece.span.start < covered {
            continue;
        }
        let next = whole.get(at + 1).map_or(Span { start: u32::MAX, end: u32::MAX }, |next| next.span);
        match piece.form {
            NameForm::Name => {
                let piece = with_rest(text, segmentation, *piece, next);
                covered = piece.span.end;
                known.split(text, piece, &mut pieces);
            }
            NameForm::Derived => match double_adjective(text, *piece) {
                Some(both) => pieces.extend(both),
                None => {
                    let piece = with_noun(text, segmentation, *piece, next.start);
                    let is_name = piece.form == NameForm::Name;
                    let piece = if is_name { with_rest(text, segmentation, piece, next) } else { piece };
                    covered = piece.span.end;
                    pieces.push(piece);
                }
            },
            NameForm::Part => pieces.push(*piece),
        }
    }
    (pieces, dropped)
}

/// Gives a name of several words the kind that the recogniser was surest of over the whole article: full names seldom
/// stand for two things in one report, while a single word (a town and its club) may.
fn agree(text: &str, pieces: &mut [Piece]) {
    let is_full =
        |piece: &Piece| piece.form == NameForm::Name && piece.span.of(text).contains(char::is_whitespace);
    let full: Vec<usize> = (0..pieces.len()).filter(|&at| is_full(&pieces[at])).collect();
    let mut kinds = full.iter().map(|&at| pieces[at].kind);
    // Nearly every short report.
    if kinds.next().is_none_or(|first| kinds.all(|kind| kind == first)) {
        return;
    }
    let mut sums: Vec<[f32; 4]> = Vec::new();
    let mut by_key: Map<String, usize> = Map::default();
    let mut by_name: Map<&str, usize> = Map::default();
    let mut sum_of = Vec::with_capacity(full.len());
    for &at in &full {
        let name = pieces[at].span.of(text);
        let sum = *by_name.entry(name).or_insert_with(|| {
            let key = undeclined(&fold(name)).into_owned();
            *by_key.entry(key).or_insert_with(|| {
                sums.push([0.0; 4]);
                sums.len() - 1
            })
        });
        sums[sum][pieces[at].kind as usize] += pieces[at].confidence;
        sum_of.push(sum);
    }
    for (at, sum) in full.into_iter().zip(sum_of) {
        for kind in [Kind::Per, Kind::Loc, Kind::Org, Kind::Oth] {
            if sums[sum][kind as usize] > sums[sum][pieces[at].kind as usize] {
                pieces[at].kind = kind;
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
        && places::by_adjective(word).or_else(|| places::by_bare_adjective(word)).is_none()
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

/// How often a name of one word stands alone in the article.
#[derive(Clone, Copy, Debug, Default)]
struct Alone {
    all: u32,
    /// As a person.
    person: u32,
}

/// What the names of the article tell about each other.
#[derive(Default)]
struct Known {
    /// Names of one word, undeclined.
    single: Map<String, Alone>,
    /// The first words of persons' full names, with how often they stand there.
    first: Map<String, u32>,
    /// All words of persons' full names but the first.
    last: Set<String>,
    /// The first words of other names of several words.
    begins: Set<String>,
}

impl Known {
    fn new(text: &str, pieces: &[Piece]) -> Self {
        let mut known = Self::default();
        let names = || {
            let names = pieces.iter().filter(|piece| piece.form == NameForm::Name);
            names.map(|piece| (piece.span.of(text), piece.kind))
        };
        // Each spelling is folded once.
        let mut index: Map<&str, usize> = Map::default();
        let mut spellings: Vec<(&str, Alone)> = Vec::new();
        for (name, kind) in names().filter(|(name, _)| !name.contains(char::is_whitespace)) {
            let at = *index.entry(name).or_insert(spellings.len());
            if at == spellings.len() {
                spellings.push((name, Alone::default()));
            }
            let alone = &mut spellings[at].1;
            alone.all += 1;
            alone.person += u32::from(kind == Kind::Per);
        }
        for (name, alone) in spellings {
            let sum = known.single.entry(undeclined(&fold(name)).into_owned()).or_default();
            sum.all += alone.all;
            sum.person += alone.person;
        }
        for (name, kind) in names() {
            let mut words = name.split_whitespace();
            let first = words.next().unwrap_or_default();
            let mut rest = words.peekable();
            if kind != Kind::Per {
                if rest.peek().is_some() {
                    known.begins.insert(fold(first));
                }
                continue;
            }
            let is_genitive = || first.strip_suffix('s').is_some_and(|base| known.alone(base).all > 0);
            if rest.peek().is_some() && !is_genitive() {
                *known.first.entry(fold(first)).or_default() += 1;
                known.last.extend(rest.map(fold));
            }
        }
        known
    }

    fn alone(&self, word: &str) -> Alone {
        self.single.get(&*undeclined(&fold(word))).copied().unwrap_or_default()
    }

    /// Whether a word is the genitive of a name of the article.
    fn is_genitive(&self, word: &str) -> bool {
        let Some(base) = word.strip_suffix('s') else { return false };
        let key = fold(base);
        self.alone(base).all > 0 || self.last.contains(&key) || self.first.contains_key(&key)
    }

    /// How much of a name is the full name of a known person in the genitive, where more follows.
    fn full_genitive(&self, name: &str) -> Option<usize> {
        let mut end = name.find(char::is_whitespace)?;
        loop {
            let rest = name[end..].trim_start();
            let word = rest.split(char::is_whitespace).next()?;
            end = name.len() - rest.len() + word.len();
            if end == name.len() {
                return None;
            }
            let Some(base) = word.strip_suffix('s') else { continue };
            let is_person =
                2 * self.alone(base).person > self.alone(base).all || self.last.contains(&fold(base));
            if is_person
                && self.alone(word).all == 0
                && name[end..].trim_start().starts_with(char::is_uppercase)
            {
                return Some(end);
            }
        }
    }

    /// Whether a word stands alone as a name elsewhere, or begins one.
    fn begins_name(&self, word: &str) -> bool {
        self.alone(word).all > 0 || self.begins.contains(&fold(word))
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
        let mostly_person = |word: &str| {
            let alone = self.alone(word);
            2 * alone.person > alone.all
        };
        // `Die Linke verharrt`: an article that begins a sentence.
        if opens_nominative(first) && piece.kind != Kind::Per && words == 1 && self.alone(rest).all > 0 {
            return pieces.push(Piece { span: tail(rest), ..piece });
        }
        // `Kims Besuch`: the genitive of a name, and a noun.
        if self.is_genitive(first)
            && self.alone(last).all == 0
            && !self.last.contains(&fold(last))
            && rest.starts_with(char::is_uppercase)
        {
            return pieces.push(Piece { span: head, ..piece });
        }
        // `Tass’ Korrespondent`: an apostrophe is the genitive of a name in a sibilant.
        let is_sibilant = |base: &str| base.ends_with(['s', 'x', 'z', 'ß', 'c']);
        if first.strip_suffix(['’', '\'', '‘']).is_some_and(is_sibilant)
            && rest.starts_with(char::is_uppercase)
        {
            return pieces.push(Piece { span: head, ..piece });
        }
        // `Matteo Salvinis Lega`: the genitive of somebody's full name, and what is his.
        if let Some(length) = self.full_genitive(name) {
            let owner = Span::new(start, start + length);
            pieces.push(Piece { span: owner, kind: Kind::Per, ..piece });
            let owned = name[length..].trim_start();
            if self.begins_name(owned) {
                let kind = if piece.kind == Kind::Per { Kind::Org } else { piece.kind };
                pieces.push(Piece { span: tail(owned), kind, confidence: LEFT_OVER, ..piece });
            }
            return;
        }
        // `Kim Jong Un`, taken for an organisation, where `Kim` is somebody.
        if piece.kind == Kind::Org && (2..=3).contains(&words) && mostly_person(first) && is_person(rest) {
            return pieces.push(Piece { kind: Kind::Per, ..piece });
        }
        // `Linken Gesine Lötzsch`: another name, and a person's full name.
        if piece.kind == Kind::Org && (2..=3).contains(&words) && self.alone(first).all > 0 && is_person(rest)
        {
            pieces.push(Piece { span: head, ..piece });
            return pieces.push(Piece { span: tail(rest), kind: Kind::Per, ..piece });
        }
        // `Primorje Kim`: what is the first word of somebody's name ends no other one's.
        let is_other = || {
            self.first.contains_key(&fold(last))
                && self.alone(last).all >= 2
                && self.first.get(&fold(first)).is_none_or(|&count| count <= 1)
        };
        if words == 1 && is_other() {
            pieces.push(Piece { span: head, kind: Kind::Loc, confidence: LEFT_OVER, ..piece });
            return pieces.push(Piece { span: tail(last), kind: Kind::Per, ..piece });
        }
        pieces.push(piece);
    }
}

/// `deutsch-französische` is derived from two names.
fn double_adjective(text: &str, piece: Piece) -> Option<[Piece; 2]> {
    let word = piece.span.of(text);
    let (_, hyphen, _) =
        places::by_double_adjective(word).filter(|_| places::by_adjective(word).is_none())?;
    let (start, end) = (piece.span.start as usize, piece.span.end as usize);
    Some([
        Piece { span: Span::new(start, start + hyphen), ..piece },
        Piece { span: Span::new(start + hyphen + 1, end), ..piece },
    ])
}

/// A name with what orthography shows to belong to it: `Such- und Rettungsagentur`, `Komsomolsk am Amur`, `Kim Jong Un`.
/// A name that the recogniser took `next` for goes into it, where it is no longer.
fn with_rest(text: &str, segmentation: &Segmentation, piece: Piece, next: Span) -> Piece {
    let name = piece.span.of(text);
    let is_cut = name.ends_with('-');
    let has_several = name.contains(char::is_whitespace);
    let has_rest = match piece.kind {
        Kind::Per => has_several,
        Kind::Loc => !has_several,
        Kind::Org | Kind::Oth => false,
    };
    if !is_cut && !has_rest {
        return piece;
    }
    let end = segmentation.tokens_in(piece.span).end;
    let sentence = segmentation.sentences.get(segmentation.sentence_of_token(end.saturating_sub(1) as u32));
    if sentence.is_none_or(|sentence| end >= sentence.tokens.end as usize) {
        return piece;
    }
    let word = |at: usize| segmentation.tokens.get(end + at).map_or("", |token| token.span.of(text));
    let last = match word(0) {
        "und" | "oder" if is_cut && word(1).starts_with(char::is_uppercase) => 1,
        word if piece.kind == Kind::Per && is_syllable(word) => 0,
        "am" | "im" if is_river(word(1)) => 1,
        "an" | "ob" if matches!(word(1), "der" | "dem") && is_river(word(2)) => 2,
        _ => return piece,
    };
    match segmentation.tokens.get(end + last) {
        Some(token) if token.span.end <= next.start || token.span.end >= next.end => {
            Piece { span: piece.span.cover(token.span), ..piece }
        }
        _ => piece,
    }
}

/// Whether a word behind somebody's two names can only be a third: two letters, of which the first alone is a capital, and
/// no word that has one out of politeness.
fn is_syllable(word: &str) -> bool {
    let mut letters = word.chars();
    let (first, second, none) = (letters.next(), letters.next(), letters.next());
    first.is_some_and(char::is_uppercase)
        && second.is_some_and(char::is_lowercase)
        && none.is_none()
        && !stop_words::is_stop_word(&word.to_lowercase())
}

/// An adjective in `-isch` or `deutsch` with a capital inside a sentence, with the noun behind it: a name.
fn with_noun(text: &str, segmentation: &Segmentation, piece: Piece, next: u32) -> Piece {
    let word = piece.span.of(text);
    if !word.starts_with(char::is_uppercase) {
        return piece;
    }
    let tokens = segmentation.tokens_in(piece.span);
    let Some(noun) = segmentation.tokens.get(tokens.end) else { return piece };
    let sentence = segmentation.sentences.get(segmentation.sentence_of_token(tokens.start as u32));
    let begins = sentence.is_none_or(|sentence| sentence.tokens.start as usize == tokens.start);
    let same_sentence = sentence.is_some_and(|sentence| tokens.end < sentence.tokens.end as usize);
    let is_noun = noun.span.of(text).starts_with(char::is_uppercase);
    let free = noun.span.end <= next;
    if begins || !same_sentence || !is_noun || !free || places::by_adjective(word).is_none() {
        return piece;
    }
    let span = piece.span.cover(noun.span);
    let kind = if places::by_name(span.of(text)).is_some() { Kind::Loc } else { Kind::Org };
    Piece { span, kind, form: NameForm::Name, ..piece }
}
