//! Features: what the recogniser looks at, as hashed keys; the same code for training and for reading.
//!
//! A [`WordForm`] is everything that the spelling alone gives. Its features speak for the tokens around it, each at
//! some distances; what neighbours say together is left to the [hidden layer](super::network).
//! The set follows what served best for German and English names: affixes, shapes and word clusters (Ratinov & Roth
//! 2009; Faruqui & Padó 2010; Benikova et al. 2015, GermaNER).

use super::table::KEY_BITS;
use super::words::{WordEntry, WordNumber, WordTable, lists};

/// How many distances a feature can speak for: two tokens to the left up to two tokens to the right.
pub const OFFSETS: usize = 5;

/// Bit k is set where the feature of a word at position i + k − 2 speaks for the token at position i; [`SPARSE`] too
/// where it speaks to the hidden layer.
pub type Distances = u8;

/// Set where a feature speaks to the hidden layer too.
pub const SPARSE: Distances = 0b1000_0000;

/// Set where a feature speaks for its own word.
pub const HERE: Distances = 0b00100;
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
    OriginLists,
    GenitiveLists,
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
    /// The word of the table whose vector stands for it: itself or its head.
    pub whole: Option<WordNumber>,
    /// The word whose vector stands for the first part of a compound.
    pub first: Option<WordNumber>,
    /// Whether a name may stand here: a capital, or an adjective such as `russisch`.
    pub(crate) may_be_name: bool,
}

impl WordForm {
    /// Looks at one spelling and hands each of its features to `emit`, with the distances at which it speaks.
    pub fn new(word: &str, words: &WordTable, mut emit: impl FnMut(u32, Distances)) -> Self {
        let word = plain_sign(word);
        let mut form = Self::default();
        let shape = form.spell(word, &mut emit);
        let found = form.look_up(word, words);
        form.whole = found.filter(|&number| words.entry(number).cluster != 0);
        let entry = found.map(|number| words.entry(number));
        speak_of_entry(entry, shape, words, &mut emit);
        if form.may_be_name {
            speak_of_genitive(word, entry, words, &mut emit);
        }
        form.speak_of_parts(word, words, found.is_some(), &mut emit);
        if form.may_be_name {
            speak_of_origin(word, words, &mut emit);
        }
        form
    }

    /// Word, affixes and shape; gives the shape.
    fn spell(&mut self, word: &str, emit: &mut impl FnMut(u32, Distances)) -> u32 {
        let (mut raw, mut lower, mut shape, mut long_shape) =
            (Rolling::new(), Rolling::new(), Rolling::new(), Rolling::new());
        let (mut class, mut run) = (0, 0);
        let mut has_capital = false;
        for (at, character) in word.chars().enumerate() {
            raw.push(character as u32);
            if at < LONGEST_AFFIX {
                emit(
                    mix(Template::Prefix, raw.value(), 0),
                    if (1..4).contains(&at) { HERE | SPARSE } else { HERE },
                );
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
        for (at, character) in word.chars().rev().take(LONGEST_AFFIX).enumerate() {
            suffix.push(character as u32);
            emit(
                mix(Template::Suffix, suffix.value(), 0),
                if (1..4).contains(&at) { HERE | SPARSE } else { HERE },
            );
        }
        let shape = shape.value();
        self.may_be_name = has_capital || (word.len() > 5 && word.contains("isch"));
        emit(mix(Template::Word, raw.value(), 0), HERE);
        emit(mix(Template::Lower, lower.value(), 0), WIDE);
        emit(mix(Template::Shape, shape, 0), WIDE | SPARSE);
        emit(mix(Template::LongShape, long_shape.value(), 0), NEAR | SPARSE);
        shape
    }

    /// The word's entry, or that of its lower-case spelling (at the start of a sentence), or without its genitive s.
    fn look_up(&self, word: &str, words: &WordTable) -> Option<WordNumber> {
        if let Some(number) = words.number(word) {
            return Some(number);
        }
        if !self.may_be_name {
            return None;
        }
        lower_first(word).and_then(|lower| words.number(lower.as_str())).or_else(|| {
            word.strip_suffix(['s', '\'', '’'])
                .filter(|stem| stem.len() > 3)
                .and_then(|stem| words.number(stem))
        })
    }

    /// The parts of a word with hyphens, and the first and last part of an unknown compound.
    fn speak_of_parts(
        &mut self,
        word: &str,
        words: &WordTable,
        known: bool,
        emit: &mut impl FnMut(u32, Distances),
    ) {
        let mut part = |side: u32, spelling: &str, hash: u32| {
            if hash != 0 {
                emit(mix(if side == 0 { Template::FirstPart } else { Template::LastPart }, hash, 0), HERE);
            }
            let number = words.number(spelling);
            if let Some(entry) = number.map(|number| words.entry(number)) {
                emit(mix(Template::PartLists, u32::from(entry.lists), side), HERE);
                if entry.cluster != 0 {
                    let coarser = words.coarser(entry.cluster);
                    emit(mix(Template::PartCluster, u32::from(coarser.middle), side), HERE);
                    emit(mix(Template::PartCluster, u32::from(coarser.coarse) | 1 << 16, side), HERE);
                    return number;
                }
            }
            None
        };
        if let (Some((first, _)), Some((_, last))) = (word.split_once('-'), word.rsplit_once('-')) {
            if !first.is_empty() && !last.is_empty() {
                self.first = part(0, first, WordTable::key(first));
                let last = part(1, last, WordTable::key(last));
                self.whole = self.whole.or(last);
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
                if let Some(number) = words.number(head.as_str()) {
                    let entry = words.entry(number);
                    let coarser = words.coarser(entry.cluster);
                    emit(mix(Template::HeadCluster, u32::from(coarser.middle), 0), HERE | SPARSE);
                    emit(mix(Template::HeadCluster, u32::from(coarser.coarse), 1), HERE);
                    emit(mix(Template::HeadLists, u32::from(entry.lists), 0), HERE);
                    self.whole = Some(number).filter(|_| entry.cluster != 0);
                    let first = words.number(first).or_else(|| words.number(first.strip_suffix('s')?));
                    if let Some(number) = first {
                        let entry = words.entry(number);
                        let coarser = words.coarser(entry.cluster);
                        emit(mix(Template::HeadCluster, u32::from(coarser.middle), 2), HERE);
                        emit(mix(Template::HeadLists, u32::from(entry.lists), 1), HERE);
                        self.first = Some(number).filter(|_| entry.cluster != 0);
                    }
                    return;
                }
            }
        }
    }

    /// The form before the first and behind the last token of a sentence.
    pub fn boundary(emit: impl FnOnce(u32, Distances)) -> Self {
        emit(mix(Template::Boundary, 0, 0), WIDE);
        Self::default()
    }
}

/// Clusters and lists.
fn speak_of_entry(
    entry: Option<WordEntry>,
    shape: u32,
    words: &WordTable,
    emit: &mut impl FnMut(u32, Distances),
) {
    let Some(entry) = entry else {
        emit(mix(Template::Unknown, shape, 0), NEAR | SPARSE);
        return;
    };
    if entry.cluster != 0 {
        let coarser = words.coarser(entry.cluster);
        emit(mix(Template::Fine, u32::from(entry.cluster), 0), WIDE);
        emit(mix(Template::Middle, u32::from(coarser.middle), 0), WIDE);
        emit(mix(Template::Coarse, u32::from(coarser.coarse), 0), WIDE);
    }
    let lists = entry.lists & !(lists::MOSTLY_LOWER | lists::DETAILED);
    emit(mix(Template::Lists, u32::from(lists), 0), NEAR);
    let mut rest = lists;
    while rest != 0 {
        let bit = rest.trailing_zeros();
        emit(mix(Template::List, bit, 0), WIDE | SPARSE);
        rest &= rest - 1;
    }
}

/// What `Bremens` is the genitive of, where the form is known but stands in no list of names itself.
fn speak_of_genitive(
    word: &str,
    entry: Option<WordEntry>,
    words: &WordTable,
    emit: &mut impl FnMut(u32, Distances),
) {
    let names = lists::FORENAME | lists::SURNAME | lists::TOWN | lists::STATE | lists::REGION | lists::WATER;
    if entry.is_none_or(|entry| entry.lists & names != 0) {
        return;
    }
    let Some(stem) = word.strip_suffix('s').filter(|stem| stem.len() > 3) else { return };
    let found = words.get(stem).map_or(0, |entry| entry.lists & names);
    if found != 0 {
        emit(mix(Template::GenitiveLists, u32::from(found), 0), HERE | SPARSE);
    }
}

/// Where an adjective or an inhabitant comes from: `aargauischen`, `Finnen`, `Pulheimer`.
fn speak_of_origin(word: &str, words: &WordTable, emit: &mut impl FnMut(u32, Distances)) {
    let listed = |word: &str| words.get(word).is_some_and(|entry| entry.lists & lists::OF_PLACE != 0);
    let places = lists::TOWN | lists::STATE | lists::REGION;
    let mut place = |stem: &str, endings: &[&str], how: u32| {
        let Some(capital) = capitalised(stem).filter(|_| stem.len() > 2) else { return };
        let found = endings.iter().find_map(|ending| {
            words
                .get(capital.with(ending)?.as_str())
                .map(|entry| entry.lists & places)
                .filter(|lists| *lists != 0)
        });
        if let Some(found) = found {
            emit(mix(Template::OriginLists, u32::from(found), how), HERE | SPARSE);
        }
    };
    let mut is_listed = false;
    if let Some(at) = word.rfind("isch").filter(|&at| word.len() <= at + 6) {
        let base = &word[..at + 4];
        is_listed = listed(base) || lower_first(base).is_some_and(|base| listed(base.as_str()));
        place(&word[..at], &["", "en", "ien", "a", "e"], 0);
    } else {
        for ending in ["", "n", "en", "s", "in", "innen"] {
            let base = word.strip_suffix(ending).unwrap_or_default();
            is_listed |= base.len() > 2 && listed(base);
        }
        let base =
            ["ern", "ers", "erin", "erinnen", "er"].iter().find_map(|ending| word.strip_suffix(ending));
        if let Some(base) = base {
            place(base, &["", "en", "e"], 1);
            if let Some(base) = base.strip_suffix('n') {
                place(base, &["en"], 2);
            }
        }
    }
    if is_listed {
        emit(mix(Template::OriginLists, 0, 9), NEAR | SPARSE);
    }
}

/// Whether the hidden layer is asked about the middle token: names are seldom far from a capital.
#[inline]
#[must_use]
pub fn near_name(previous: &WordForm, this: &WordForm, next: &WordForm) -> bool {
    this.may_be_name || (previous.may_be_name && next.may_be_name)
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

    /// With an ending.
    fn with(&self, ending: &str) -> Option<Self> {
        let mut bytes = self.bytes;
        let length = self.length + ending.len();
        bytes.get_mut(self.length..length)?.copy_from_slice(ending.as_bytes());
        Some(Self { bytes, length })
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
