//! Feature extraction: the hashed features of a word, shared by training and inference.
//!
//! A [`WordForm`] holds what depends on the spelling alone. Each of its features applies to the tokens at some offsets
//! around it; conjunctions of neighbouring words are left to the [hidden layer](super::network). The feature set
//! follows work on German and English names: affixes, shapes and word clusters (Ratinov & Roth 2009; Faruqui & Padó
//! 2010; Benikova et al. 2015, GermaNER).

use super::table::KEY_BITS;
use super::words::{WordEntry, WordId, WordTable, lists};

/// Size of the window around a token: from two tokens to the left to two tokens to the right.
pub const WINDOW: usize = 5;

/// A set of window positions. Bit k is set if a feature of the word at position i + k − 2 applies to the token at
/// position i; bit 7 is [`HIDDEN_INPUT`].
pub type Offsets = u8;

/// Set if a feature is also a sparse input of the hidden layer.
pub const HIDDEN_INPUT: Offsets = 0b1000_0000;

/// Set if a feature applies to its own word.
pub const CENTRE: Offsets = 0b00100;
const NEAR: Offsets = 0b01110;
const WIDE: Offsets = 0b11111;

/// The longest affix, in characters.
const MAX_AFFIX: usize = 6;
/// The shortest word that is split into the parts of a compound, in bytes.
const MIN_COMPOUND: usize = 8;
/// The shortest part of a compound: the first in characters, the last in bytes.
const MIN_PART: usize = 4;

/// Feature templates; their numbers separate equal values of different templates.
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

/// The key of a feature: a template and its two values.
fn feature_key(template: Template, a: u32, b: u32) -> u32 {
    const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut state =
        (u64::from(a) << 32 | u64::from(b)) ^ (template as u64 + 1).wrapping_mul(0xd6e8_feb8_6659_fd93);
    state = (state ^ state >> 32).wrapping_mul(FACTOR);
    state = (state ^ state >> 29).wrapping_mul(FACTOR);
    (state >> (64 - KEY_BITS)) as u32
}

/// FNV-1a over characters, so that the hash of every prefix comes with that of the word.
#[derive(Clone, Copy)]
struct PrefixHash(u64);

impl PrefixHash {
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

/// What is known of a word from its spelling alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordForm {
    /// The word whose embedding represents it: itself, or the head of a compound.
    pub head: Option<WordId>,
    /// The word whose embedding represents the first part of a compound.
    pub modifier: Option<WordId>,
    /// Whether it may be (part of) a name: it has a capital, or is an adjective such as `russisch`.
    pub(crate) may_be_name: bool,
}

impl WordForm {
    /// Extracts the features of a spelling; `emit` gets each key with the offsets at which it applies.
    pub fn new(word: &str, words: &WordTable, mut emit: impl FnMut(u32, Offsets)) -> Self {
        let word = ascii_sign(word);
        let mut form = Self::default();
        let shape = form.emit_surface(word, &mut emit);
        let found = form.look_up(word, words);
        form.head = found.filter(|&id| words.entry(id).cluster != 0);
        let entry = found.map(|id| words.entry(id));
        emit_entry(entry, shape, words, &mut emit);
        if form.may_be_name {
            emit_genitive(word, entry, words, &mut emit);
        }
        form.emit_parts(word, words, found.is_some(), &mut emit);
        if form.may_be_name {
            emit_origin(word, words, &mut emit);
        }
        form
    }

    /// Word, affixes and shape; returns the hash of the shape.
    fn emit_surface(&mut self, word: &str, emit: &mut impl FnMut(u32, Offsets)) -> u32 {
        let (mut raw, mut lower, mut shape, mut long_shape) =
            (PrefixHash::new(), PrefixHash::new(), PrefixHash::new(), PrefixHash::new());
        let (mut class, mut run) = (0, 0);
        let mut has_capital = false;
        for (at, character) in word.chars().enumerate() {
            raw.push(character as u32);
            if at < MAX_AFFIX {
                emit(
                    feature_key(Template::Prefix, raw.value(), 0),
                    if (1..4).contains(&at) { CENTRE | HIDDEN_INPUT } else { CENTRE },
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
        let mut suffix = PrefixHash::new();
        for (at, character) in word.chars().rev().take(MAX_AFFIX).enumerate() {
            suffix.push(character as u32);
            emit(
                feature_key(Template::Suffix, suffix.value(), 0),
                if (1..4).contains(&at) { CENTRE | HIDDEN_INPUT } else { CENTRE },
            );
        }
        let shape = shape.value();
        // By bytes: to set up a search for a string costs more than to look at a word.
        self.may_be_name =
            has_capital || word.len() > 5 && word.as_bytes().windows(4).any(|part| part == b"isch");
        emit(feature_key(Template::Word, raw.value(), 0), CENTRE);
        emit(feature_key(Template::Lower, lower.value(), 0), WIDE);
        emit(feature_key(Template::Shape, shape, 0), WIDE | HIDDEN_INPUT);
        emit(feature_key(Template::LongShape, long_shape.value(), 0), NEAR | HIDDEN_INPUT);
        shape
    }

    /// The id of the word, of its lower-case spelling (at the start of a sentence), or of the word without genitive s.
    fn look_up(&self, word: &str, words: &WordTable) -> Option<WordId> {
        if let Some(id) = words.id(word) {
            return Some(id);
        }
        if !self.may_be_name {
            return None;
        }
        lower_first(word).and_then(|lower| words.id(lower.as_str())).or_else(|| {
            word.strip_suffix(['s', '\'', '’']).filter(|stem| stem.len() > 3).and_then(|stem| words.id(stem))
        })
    }

    /// First and last part of a hyphenated word, or modifier and head of an unknown compound.
    fn emit_parts(
        &mut self,
        word: &str,
        words: &WordTable,
        known: bool,
        emit: &mut impl FnMut(u32, Offsets),
    ) {
        let mut part = |side: u32, spelling: &str, hash: u32| {
            if hash != 0 {
                emit(
                    feature_key(if side == 0 { Template::FirstPart } else { Template::LastPart }, hash, 0),
                    CENTRE,
                );
            }
            let id = words.id(spelling);
            if let Some(entry) = id.map(|id| words.entry(id)) {
                emit(feature_key(Template::PartLists, u32::from(entry.lists), side), CENTRE);
                if entry.cluster != 0 {
                    let parents = words.parents(entry.cluster);
                    emit(feature_key(Template::PartCluster, u32::from(parents.middle), side), CENTRE);
                    emit(
                        feature_key(Template::PartCluster, u32::from(parents.coarse) | 1 << 16, side),
                        CENTRE,
                    );
                    return id;
                }
            }
            None
        };
        if word.as_bytes().contains(&b'-')
            && let (Some((first, _)), Some((_, last))) = (word.split_once('-'), word.rsplit_once('-'))
        {
            if !first.is_empty() && !last.is_empty() {
                self.modifier = part(0, first, WordTable::key(first));
                let last = part(1, last, WordTable::key(last));
                self.head = self.head.or(last);
            }
        } else if !known && self.may_be_name && word.len() >= MIN_COMPOUND {
            // The longest known suffix is the head: `Verteidigungs|minister`.
            let starts = word.char_indices().skip(MIN_PART).take_while(|(at, _)| word.len() - at >= MIN_PART);
            for (at, _) in starts {
                let (first, last) = word.split_at(at);
                if let Some(id) = capitalised_id(last, words) {
                    let entry = words.entry(id);
                    let parents = words.parents(entry.cluster);
                    emit(
                        feature_key(Template::HeadCluster, u32::from(parents.middle), 0),
                        CENTRE | HIDDEN_INPUT,
                    );
                    emit(feature_key(Template::HeadCluster, u32::from(parents.coarse), 1), CENTRE);
                    emit(feature_key(Template::HeadLists, u32::from(entry.lists), 0), CENTRE);
                    self.head = Some(id).filter(|_| entry.cluster != 0);
                    let modifier = words.id(first).or_else(|| words.id(first.strip_suffix('s')?));
                    if let Some(id) = modifier {
                        let entry = words.entry(id);
                        let parents = words.parents(entry.cluster);
                        emit(feature_key(Template::HeadCluster, u32::from(parents.middle), 2), CENTRE);
                        emit(feature_key(Template::HeadLists, u32::from(entry.lists), 1), CENTRE);
                        self.modifier = Some(id).filter(|_| entry.cluster != 0);
                    }
                    return;
                }
            }
        }
    }

    /// The padding before the first and after the last token of a sentence.
    pub fn boundary(emit: impl FnOnce(u32, Offsets)) -> Self {
        emit(feature_key(Template::Boundary, 0, 0), WIDE);
        Self::default()
    }
}

/// Clusters and lists of the word; the shape if it is unknown.
fn emit_entry(entry: Option<WordEntry>, shape: u32, words: &WordTable, emit: &mut impl FnMut(u32, Offsets)) {
    let Some(entry) = entry else {
        emit(feature_key(Template::Unknown, shape, 0), NEAR | HIDDEN_INPUT);
        return;
    };
    if entry.cluster != 0 {
        let parents = words.parents(entry.cluster);
        emit(feature_key(Template::Fine, u32::from(entry.cluster), 0), WIDE);
        emit(feature_key(Template::Middle, u32::from(parents.middle), 0), WIDE);
        emit(feature_key(Template::Coarse, u32::from(parents.coarse), 0), WIDE);
    }
    let lists = entry.lists & !(lists::MOSTLY_LOWER | lists::HAS_RESIDUAL);
    emit(feature_key(Template::Lists, u32::from(lists), 0), NEAR);
    let mut rest = lists;
    while rest != 0 {
        let bit = rest.trailing_zeros();
        emit(feature_key(Template::List, bit, 0), WIDE | HIDDEN_INPUT);
        rest &= rest - 1;
    }
}

/// The lists of the base form of a genitive (`Bremens`), if the genitive is a known word but in no list of names.
fn emit_genitive(
    word: &str,
    entry: Option<WordEntry>,
    words: &WordTable,
    emit: &mut impl FnMut(u32, Offsets),
) {
    let names = lists::FORENAME | lists::SURNAME | lists::TOWN | lists::STATE | lists::REGION | lists::WATER;
    if entry.is_none_or(|entry| entry.lists & names != 0) {
        return;
    }
    let Some(stem) = word.strip_suffix('s').filter(|stem| stem.len() > 3) else { return };
    let found = words.get(stem).map_or(0, |entry| entry.lists & names);
    if found != 0 {
        emit(feature_key(Template::GenitiveLists, u32::from(found), 0), CENTRE | HIDDEN_INPUT);
    }
}

/// The place that an adjective or a demonym is derived from: `aargauischen`, `Finnen`, `Pulheimer`.
fn emit_origin(word: &str, words: &WordTable, emit: &mut impl FnMut(u32, Offsets)) {
    let listed = |word: &str| words.get(word).is_some_and(|entry| entry.lists & lists::DEMONYM != 0);
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
            emit(feature_key(Template::OriginLists, u32::from(found), how), CENTRE | HIDDEN_INPUT);
        }
    };
    let mut is_listed = false;
    if let Some(at) = adjective_ending(word) {
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
        emit(feature_key(Template::OriginLists, 0, 9), NEAR | HIDDEN_INPUT);
    }
}

/// Where the `isch` begins that ends an adjective, with up to two bytes behind it.
fn adjective_ending(word: &str) -> Option<usize> {
    let last = word.len().checked_sub(4)?;
    (last.saturating_sub(2)..=last).rev().find(|&at| word.as_bytes()[at..].starts_with(b"isch"))
}

/// Whether the hidden layer is evaluated for the middle token: a name is rarely far from a capital.
#[inline]
#[must_use]
pub fn needs_hidden_layer(previous: &WordForm, this: &WordForm, next: &WordForm) -> bool {
    this.may_be_name || (previous.may_be_name && next.may_be_name)
}

/// Typographic quotation marks and dashes as ASCII, if the sign is the whole token.
fn ascii_sign(word: &str) -> &str {
    match word {
        "„" | "“" | "”" | "«" | "»" | "''" | "``" => "\"",
        "‚" | "‘" | "’" | "›" | "‹" => "'",
        "–" | "—" | "−" => "-",
        _ => word,
    }
}

/// A short string on the stack, so that changing the first letter does not allocate.
struct ShortWord {
    bytes: [u8; Self::CAPACITY],
    length: usize,
}

impl ShortWord {
    const CAPACITY: usize = 64;

    fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// The word with an ending; none if it does not fit.
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

/// The id of a word with its first letter in upper case, looked up without spelling it.
fn capitalised_id(word: &str, words: &WordTable) -> Option<WordId> {
    let first = word.chars().next()?;
    let (upper, rest) = (first.to_uppercase().next()?, word.get(first.len_utf8()..)?);
    if upper.len_utf8() + rest.len() > ShortWord::CAPACITY {
        return None;
    }
    words.id_joined(upper, rest)
}

fn capitalised(word: &str) -> Option<ShortWord> {
    let first = word.chars().next()?;
    ShortWord::join(first.to_uppercase().next()?, word.get(first.len_utf8()..)?)
}

#[cfg(test)]
mod tests {
    use super::{Template, WordForm, capitalised, capitalised_id, feature_key};
    use crate::names::embeddings::Embeddings;
    use crate::names::shipped;
    use crate::names::words::{ParentClusters, WordEntry, WordTable, lists};

    #[test]
    fn a_capitalised_word_is_found_as_if_it_were_spelt() {
        let words = &shipped().unwrap().words;
        let long = format!("minister{}", "x".repeat(60));
        let mut found = 0;
        for word in
            ["minister", "Minister", "ärztin", "ßuß", "straße", "ǆ", "", "8000", "vertrag", "xyzzy", &long]
        {
            let spelt = capitalised(word).and_then(|word| words.id(word.as_str()));
            assert_eq!(capitalised_id(word, words), spelt, "{word}");
            found += usize::from(spelt.is_some());
        }
        assert!(found >= 4, "{found}");
    }

    /// The words of a small table: places, people, and words that are derived from places.
    fn table() -> WordTable {
        let entry = |cluster, lists| WordEntry { cluster, lists };
        let mut words: Vec<(u32, WordEntry)> = [
            ("Bremen", entry(1, lists::TOWN)),
            ("Bremens", entry(2, 0)),
            ("Russland", entry(1, lists::STATE)),
            ("Russlands", entry(2, 0)),
            ("Amur", entry(1, lists::WATER)),
            ("Amurs", entry(2, 0)),
            ("Aargau", entry(1, lists::REGION)),
            ("Aargaus", entry(2, 0)),
            ("Peter", entry(1, lists::FORENAME)),
            ("Peters", entry(1, lists::SURNAME)),
            ("Hund", entry(1, lists::NOUN)),
            ("Hunds", entry(2, 0)),
            ("Ulm", entry(1, lists::TOWN)),
            ("Ulms", entry(2, 0)),
            ("Pulheim", entry(1, lists::TOWN)),
            ("Belgien", entry(1, lists::STATE)),
            ("Finne", entry(1, lists::DEMONYM)),
            ("Finnen", entry(1, lists::STATE)),
            ("finnisch", entry(1, lists::DEMONYM)),
        ]
        .map(|(word, entry)| (WordTable::key(word), entry))
        .to_vec();
        words.sort_unstable_by_key(|word| word.0);
        WordTable::new(&words, vec![ParentClusters::default(); 3], Embeddings::default())
    }

    /// The lists that a word's features of a template name, with how they were found.
    fn lists_of_base(template: Template, word: &str) -> Vec<(u16, u32)> {
        let table = table();
        let mut keys = Vec::new();
        WordForm::new(word, &table, |key, _| keys.push(key));
        let all = [
            0,
            lists::FORENAME,
            lists::SURNAME,
            lists::TOWN,
            lists::STATE,
            lists::REGION,
            lists::WATER,
            lists::NOUN,
        ];
        let known = all.into_iter().flat_map(|list| [0, 1, 2, 9].map(|how| (list, how)));
        known.filter(|&(list, how)| keys.contains(&feature_key(template, u32::from(list), how))).collect()
    }

    #[test]
    fn a_genitive_has_the_lists_of_the_name_without_its_ending() {
        let of = |word| lists_of_base(Template::GenitiveLists, word);
        assert_eq!(of("Bremens"), [(lists::TOWN, 0)]);
        assert_eq!(of("Russlands"), [(lists::STATE, 0)]);
        assert_eq!(of("Aargaus"), [(lists::REGION, 0)]);
        assert_eq!(of("Amurs"), [(lists::WATER, 0)]);
        // Itself a name; of a common noun; too short; unknown; no genitive.
        for none in ["Peters", "Hunds", "Ulms", "Pulheims", "Bremen"] {
            assert_eq!(of(none), [], "{none}");
        }
    }

    #[test]
    fn what_is_derived_from_a_place_has_its_lists() {
        let of = |word| lists_of_base(Template::OriginLists, word);
        assert_eq!(of("aargauischen"), [(lists::REGION, 0)]);
        assert_eq!(of("belgische"), [(lists::STATE, 0)]);
        assert_eq!(of("Pulheimer"), [(lists::TOWN, 1)]);
        assert_eq!(of("Pulheimerinnen"), [(lists::TOWN, 1)]);
        assert_eq!(of("Bremer"), [(lists::TOWN, 1)]);
        assert_eq!(of("Finnin"), []);
        assert_eq!(of("Finnen"), [(0, 9)]);
        assert_eq!(of("Finnes"), [(0, 9)]);
        assert_eq!(of("finnischer"), [(0, 9), (lists::STATE, 0)]);
        assert_eq!(of("Finnisch"), [(0, 9), (lists::STATE, 0)]);
        for none in ["hundischen", "Hunder", "Bremen", "ischen"] {
            assert_eq!(of(none), [], "{none}");
        }
    }
}
