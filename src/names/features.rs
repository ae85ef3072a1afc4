//! Features: what the recogniser looks at, as hashed keys; the same code for training and for reading.
//!
//! A [`WordForm`] is everything that the spelling alone gives. Its features speak for the
//! tokens around it, each at some distances; [`pair_features`] are those of two or three neighbours together.
//! The set follows what served best for German and English names: affixes, shapes and word clusters (Ratinov & Roth
//! 2009; Faruqui & Padó 2010; Benikova et al. 2015, GermaNER).

use super::table::KEY_BITS;
use super::words::{Coarser, WordEntry, WordTable, lists};

/// How many distances a feature can speak for: two tokens to the left up to two tokens to the right.
pub const OFFSETS: usize = 5;

/// Bit k is set where the feature of a word at position i + k − 2 speaks for the token at position i.
pub type Distances = u8;

const HERE: Distances = 0b00100;
const NEAR: Distances = 0b01110;
const WIDE: Distances = 0b11111;

/// The longest affix, in characters.
const LONGEST_AFFIX: usize = 6;
/// The shortest word that is searched for its parts, in bytes.
const SHORTEST_COMPOUND: usize = 8;
/// The shortest part of a compound, in characters.
const SHORTEST_PART: usize = 4;

/// The templates; their numbers keep equal strings of different templates apart.
#[derive(Clone, Copy)]
#[repr(u8)]
enum Template {
    Word,
    Lower,
    Prefix,
    Suffix,
    Shape,
    LongShape,
    Fine,
    Middle,
    Coarse,
    List,
    Lists,
    FirstPart,
    LastPart,
    PartLists,
    PartCluster,
    HeadCluster,
    HeadLists,
    Unknown,
    Boundary,
    LowerLower,
    ClusterCluster,
    AroundClusters,
    Shapes,
    LowerCluster,
    ClusterLower,
    ListsLists,
    ListsShape,
    ClusterTriple,
}

fn mix(template: Template, a: u32, b: u32) -> u32 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut state =
        (u64::from(a) << 32 | u64::from(b)) ^ (template as u64 + 1).wrapping_mul(0xd6e8_feb8_6659_fd93);
    state = (state ^ state >> 32).wrapping_mul(FACTOR);
    state = (state ^ state >> 29).wrapping_mul(FACTOR);
    (state >> (64 - KEY_BITS)) as u32
}

/// FNV-1a, a character at a time, so that every prefix has its hash on the way.
#[derive(Clone, Copy)]
struct Rolling(u64);

impl Rolling {
    const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn push(&mut self, value: u32) {
        self.0 = (self.0 ^ u64::from(value)).wrapping_mul(0x0100_0000_01b3);
        self.0 ^= self.0 >> 31;
    }

    fn value(self) -> u32 {
        (self.0 ^ self.0 >> 32) as u32
    }
}

/// Everything about a word that its spelling alone gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordForm {
    lower: u32,
    shape: u32,
    cluster: u16,
    coarser: Coarser,
    lists: u16,
    /// Whether a name may stand here: a capital, or an adjective such as `russisch`.
    pub(crate) may_be_name: bool,
}

impl WordForm {
    /// Looks at one spelling and hands each of its features to `emit`, with the distances at which it speaks.
    pub fn new(word: &str, words: &WordTable, mut emit: impl FnMut(u32, Distances)) -> Self {
        let word = plain_sign(word);
        let mut form = Self::default();
        form.spell(word, &mut emit);
        let entry = form.look_up(word, words);
        if let Some(entry) = entry {
            form.cluster = entry.cluster;
            form.lists = entry.lists & !lists::MOSTLY_LOWER;
            form.coarser = words.coarser(entry.cluster);
        }
        form.speak_of_entry(entry.is_some(), &mut emit);
        form.speak_of_parts(word, words, entry.is_some(), &mut emit);
        form
    }

    /// Word, affixes and shape.
    fn spell(&mut self, word: &str, emit: &mut impl FnMut(u32, Distances)) {
        let (mut raw, mut lower, mut shape, mut long_shape) =
            (Rolling::new(), Rolling::new(), Rolling::new(), Rolling::new());
        let (mut class, mut run) = (0, 0);
        let mut has_capital = false;
        for (at, character) in word.chars().enumerate() {
            raw.push(character as u32);
            if at < LONGEST_AFFIX {
                emit(mix(Template::Prefix, raw.value(), 0), HERE);
            }
            let (folded, this) = if character.is_ascii_lowercase() {
                (character, 'x')
            } else if character.is_ascii_digit() {
                ('0', '0')
            } else if character.is_uppercase() {
                has_capital = true;
                (character.to_lowercase().next().unwrap_or(character), 'X')
            } else if character.is_alphabetic() {
                (character, 'x')
            } else {
                (character, character)
            };
            lower.push(folded as u32);
            run = if class == this as u32 { run + 1 } else { 1 };
            class = this as u32;
            if run == 1 {
                shape.push(class);
            }
            if run <= 4 && (run <= 2 || class != 'x' as u32) {
                long_shape.push(class);
            }
        }
        let mut suffix = Rolling::new();
        for character in word.chars().rev().take(LONGEST_AFFIX) {
            suffix.push(character as u32);
            emit(mix(Template::Suffix, suffix.value(), 0), HERE);
        }
        self.lower = lower.value();
        self.shape = shape.value();
        self.may_be_name = has_capital || (word.len() > 5 && word.contains("isch"));
        emit(mix(Template::Word, raw.value(), 0), HERE);
        emit(mix(Template::Lower, self.lower, 0), WIDE);
        emit(mix(Template::Shape, self.shape, 0), WIDE);
        emit(mix(Template::LongShape, long_shape.value(), 0), NEAR);
    }

    /// The word's entry, or that of its lower-case spelling (at the start of a sentence), or without its genitive s.
    fn look_up(&self, word: &str, words: &WordTable) -> Option<WordEntry> {
        if let Some(entry) = words.get(word) {
            return Some(entry);
        }
        if !self.may_be_name {
            return None;
        }
        lower_first(word).and_then(|lower| words.get(lower.as_str())).or_else(|| {
            word.strip_suffix(['s', '\'', '’']).filter(|stem| stem.len() > 3).and_then(|stem| words.get(stem))
        })
    }

    /// Clusters and lists.
    fn speak_of_entry(&self, known: bool, emit: &mut impl FnMut(u32, Distances)) {
        if !known {
            emit(mix(Template::Unknown, self.shape, 0), NEAR);
            return;
        }
        if self.cluster != 0 {
            emit(mix(Template::Fine, u32::from(self.cluster), 0), WIDE);
            emit(mix(Template::Middle, u32::from(self.coarser.middle), 0), WIDE);
            emit(mix(Template::Coarse, u32::from(self.coarser.coarse), 0), WIDE);
        }
        emit(mix(Template::Lists, u32::from(self.lists), 0), NEAR);
        let mut rest = self.lists;
        while rest != 0 {
            let bit = rest.trailing_zeros();
            emit(mix(Template::List, bit, 0), WIDE);
            rest &= rest - 1;
        }
    }

    /// The parts of a word with hyphens, and the first and last part of an unknown compound.
    fn speak_of_parts(
        &self,
        word: &str,
        words: &WordTable,
        known: bool,
        emit: &mut impl FnMut(u32, Distances),
    ) {
        let mut part = |side: u32, spelling: &str, hash: u32| {
            if hash != 0 {
                emit(mix(if side == 0 { Template::FirstPart } else { Template::LastPart }, hash, 0), HERE);
            }
            if let Some(entry) = words.get(spelling) {
                emit(mix(Template::PartLists, u32::from(entry.lists), side), HERE);
                if entry.cluster != 0 {
                    let coarser = words.coarser(entry.cluster);
                    emit(mix(Template::PartCluster, u32::from(coarser.middle), side), HERE);
                    emit(mix(Template::PartCluster, u32::from(coarser.coarse) | 1 << 16, side), HERE);
                }
            }
        };
        if let (Some((first, _)), Some((_, last))) = (word.split_once('-'), word.rsplit_once('-')) {
            if !first.is_empty() && !last.is_empty() {
                part(0, first, WordTable::key(first));
                part(1, last, WordTable::key(last));
            }
        } else if !known && self.may_be_name && word.len() >= SHORTEST_COMPOUND {
            // The longest known ending is the head: `Verteidigungs|minister`.
            let starts = word
                .char_indices()
                .skip(SHORTEST_PART)
                .take_while(|(at, _)| word.len() - at >= SHORTEST_PART);
            for (at, _) in starts {
                let (first, last) = word.split_at(at);
                let Some(head) = capitalised(last) else { continue };
                if let Some(entry) = words.get(head.as_str()) {
                    let coarser = words.coarser(entry.cluster);
                    emit(mix(Template::HeadCluster, u32::from(coarser.middle), 0), HERE);
                    emit(mix(Template::HeadCluster, u32::from(coarser.coarse), 1), HERE);
                    emit(mix(Template::HeadLists, u32::from(entry.lists), 0), HERE);
                    let first = words.get(first).or_else(|| words.get(first.strip_suffix('s')?));
                    if let Some(entry) = first {
                        let coarser = words.coarser(entry.cluster);
                        emit(mix(Template::HeadCluster, u32::from(coarser.middle), 2), HERE);
                        emit(mix(Template::HeadLists, u32::from(entry.lists), 1), HERE);
                    }
                    return;
                }
            }
        }
    }

    /// The form before the first and behind the last token of a sentence.
    pub fn boundary(emit: impl FnOnce(u32, Distances)) -> Self {
        emit(mix(Template::Boundary, 0, 0), WIDE);
        Self { lower: 1, shape: 1, ..Self::default() }
    }

    fn group(&self) -> u32 {
        if self.cluster == 0 { self.shape | 1 << 31 } else { u32::from(self.coarser.middle) }
    }

    fn coarse_group(&self) -> u32 {
        if self.cluster == 0 { self.shape | 1 << 31 } else { u32::from(self.coarser.coarse) }
    }
}

/// Whether [`pair_features`] are looked at for the middle token: names are seldom far from a capital.
#[inline]
#[must_use]
pub fn has_pairs(previous: &WordForm, this: &WordForm, next: &WordForm) -> bool {
    this.may_be_name || (previous.may_be_name && next.may_be_name)
}

/// How many features [`pair_features`] gives.
pub const PAIRS: usize = 11;

/// The features of a token together with its neighbours.
#[inline]
#[must_use]
pub fn pair_features(previous: &WordForm, this: &WordForm, next: &WordForm) -> [u32; PAIRS] {
    [
        mix(Template::LowerLower, previous.lower, this.lower),
        mix(Template::LowerLower, this.lower.rotate_left(7), next.lower),
        mix(Template::ClusterCluster, previous.group(), this.group()),
        mix(Template::ClusterCluster, this.group().rotate_left(7), next.group()),
        mix(Template::AroundClusters, previous.group(), next.group()),
        mix(Template::Shapes, previous.shape.rotate_left(9) ^ this.shape, next.shape),
        mix(Template::LowerCluster, previous.lower, this.group()),
        mix(Template::ClusterLower, this.group(), next.lower),
        mix(
            Template::ListsLists,
            u32::from(previous.lists) << 16 | u32::from(this.lists),
            u32::from(previous.may_be_name) << 1 | u32::from(this.may_be_name),
        ),
        mix(Template::ListsShape, u32::from(this.lists) << 16 | u32::from(next.lists), next.shape),
        mix(
            Template::ClusterTriple,
            previous.coarse_group().rotate_left(9) ^ this.coarse_group(),
            next.coarse_group(),
        ),
    ]
}

/// Typographic signs as the plain ones, where the sign is the whole token.
fn plain_sign(word: &str) -> &str {
    match word {
        "„" | "“" | "”" | "«" | "»" | "''" | "``" => "\"",
        "‚" | "‘" | "’" | "›" | "‹" => "'",
        "–" | "—" | "−" => "-",
        _ => word,
    }
}

/// A short string on the stack: a changed first letter needs no allocation.
pub(crate) struct ShortWord {
    bytes: [u8; Self::CAPACITY],
    length: usize,
}

impl ShortWord {
    const CAPACITY: usize = 64;

    fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    fn join(first: char, rest: &str) -> Option<Self> {
        let mut bytes = [0; Self::CAPACITY];
        let head = first.encode_utf8(&mut bytes).len();
        let length = head + rest.len();
        bytes.get_mut(head..length)?.copy_from_slice(rest.as_bytes());
        Some(Self { bytes, length })
    }
}

fn lower_first(word: &str) -> Option<ShortWord> {
    let first = word.chars().next()?;
    let lower = first.to_lowercase().next().filter(|&lower| lower != first)?;
    ShortWord::join(lower, word.get(first.len_utf8()..)?)
}

fn capitalised(word: &str) -> Option<ShortWord> {
    let first = word.chars().next()?;
    ShortWord::join(first.to_uppercase().next()?, word.get(first.len_utf8()..)?)
}
