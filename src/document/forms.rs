//! Word forms: every distinct spelling of an article's tokens gets a number.
//!
//! A long text repeats itself, so whatever depends on the spelling alone (features of the recogniser, stems, stop
//! words, frequencies) is worked out once a form, and the later stages compare numbers instead of strings.

use crate::document::segment::Token;
use crate::span::Span;
use crate::util::hashing::hash;

/// The number of a word form within one article: an index below [`Forms::len`], in order of first appearance.
pub type FormId = u32;

/// The word forms of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forms {
    of_token: Vec<FormId>,
    first: Vec<Span>,
}

impl Forms {
    /// Numbers the spellings of `tokens`, exactly as they are written.
    #[must_use]
    pub fn new(text: &str, tokens: &[Token]) -> Self {
        let mut forms = Self { of_token: Vec::with_capacity(tokens.len()), first: Vec::new() };
        // Short texts hardly repeat themselves, long ones do.
        let mut table = Table::with_capacity((tokens.len() / 2).min(1 << 14));
        let bytes = text.as_bytes();
        let spelling_of = |span: Span| bytes.get(span.range()).unwrap_or_default();
        for token in tokens {
            let spelling = spelling_of(token.span);
            let next = forms.first.len() as FormId;
            let same = |id: FormId| spelling_of(forms.first[id as usize]) == spelling;
            let id = table.find_or_insert(short_hash(spelling), next, same);
            if id == next {
                forms.first.push(token.span);
            }
            forms.of_token.push(id);
        }
        forms
    }

    /// How many distinct forms there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.first.len()
    }

    /// Whether there is no form at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.first.is_empty()
    }

    /// The form of each token, in the order of the tokens.
    #[must_use]
    pub fn of_tokens(&self) -> &[FormId] {
        &self.of_token
    }

    /// The spelling of a form in its article's text.
    #[must_use]
    pub fn spelling<'t>(&self, form: FormId, text: &'t str) -> &'t str {
        self.first.get(form as usize).map_or("", |span| span.of(text))
    }

    /// Calls `derive` once a form and keeps the results, indexed by [`FormId`].
    pub fn map<'t, T>(&self, text: &'t str, mut derive: impl FnMut(&'t str) -> T) -> Vec<T> {
        self.first.iter().map(|span| derive(span.of(text))).collect()
    }
}

/// [`hash`] for words, most of which have fewer than sixteen bytes: two loads that may overlap, and no loop.
fn short_hash(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0xf135_7aea_2e62_a9c5;
    let (low, high) = match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(first), Some(last)) if bytes.len() <= 16 => {
            (u64::from_le_bytes(*first), u64::from_le_bytes(*last))
        }
        (Some(_), _) => return hash(bytes),
        _ => match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
            (Some(first), Some(last)) => {
                (u64::from(u32::from_le_bytes(*first)), u64::from(u32::from_le_bytes(*last)))
            }
            _ => match *bytes {
                [a] => (u64::from(a), 0),
                [a, b] => (u64::from(a), u64::from(b)),
                [a, b, c] => (u64::from(a) | u64::from(b) << 8, u64::from(c)),
                _ => (0, 0),
            },
        },
    };
    let mixed =
        (low.wrapping_mul(FACTOR) ^ high ^ (bytes.len() as u64) << 56).rotate_left(29).wrapping_mul(FACTOR);
    mixed ^ (mixed >> 29)
}

/// Open addressing over form numbers; deterministic, without a key copied.
struct Table {
    slots: Vec<(u32, u32)>,
    used: usize,
}

const EMPTY: u32 = u32::MAX;

impl Table {
    fn with_capacity(forms: usize) -> Self {
        Self { slots: vec![(0, EMPTY); (forms * 2).next_power_of_two().max(64)], used: 0 }
    }

    /// The number stored under `hash` that `same` accepts; `next` is stored and returned where there is none.
    fn find_or_insert(&mut self, hash: u64, next: u32, same: impl Fn(u32) -> bool) -> u32 {
        if self.used * 2 >= self.slots.len() {
            self.grow();
        }
        let tag = (hash >> 32) as u32;
        let mask = self.slots.len() - 1;
        let mut at = tag as usize & mask;
        loop {
            let (stored, id) = self.slots[at];
            if id == EMPTY {
                self.slots[at] = (tag, next);
                self.used += 1;
                return next;
            }
            if stored == tag && same(id) {
                return id;
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let old = std::mem::take(&mut self.slots);
        self.slots = vec![(0, EMPTY); old.len() * 2];
        let mask = self.slots.len() - 1;
        for (tag, id) in old.into_iter().filter(|slot| slot.1 != EMPTY) {
            let mut at = tag as usize & mask;
            while self.slots[at].1 != EMPTY {
                at = (at + 1) & mask;
            }
            self.slots[at] = (tag, id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Forms, Table, short_hash};
    use crate::document::segment::{Token, TokenKind};
    use crate::span::Span;

    #[test]
    fn equal_spellings_share_a_number() {
        let text = "Wo Gras ist wo Gras war".repeat(50);
        let mut tokens = Vec::new();
        let mut start = 0;
        for word in text.split(' ') {
            tokens.push(Token { span: Span::new(start, start + word.len()), kind: TokenKind::Word });
            start += word.len() + 1;
        }
        let forms = Forms::new(&text, &tokens);
        for (token, &form) in tokens.iter().zip(forms.of_tokens()) {
            assert_eq!(forms.spelling(form, &text), token.span.of(&text));
        }
        assert_eq!(forms.len(), 6); // Wo Gras ist wo war warWo
    }

    #[test]
    fn no_forms_are_empty() {
        let forms = Forms::new("", &[]);
        assert!(forms.is_empty() && forms.of_tokens().is_empty());
        assert_eq!(forms.spelling(0, ""), "");
    }

    #[test]
    fn spellings_of_every_length_have_hashes_of_their_own() {
        let mut hashes = std::collections::BTreeSet::new();
        let mut spellings = 0;
        for length in 0..=16 {
            for at in 0..length {
                for byte in *b"xyz" {
                    let mut word = vec![b'a'; length];
                    word[at] = byte;
                    hashes.insert(short_hash(&word));
                    spellings += 1;
                }
            }
        }
        assert!(hashes.len() * 20 > spellings * 19, "{} hashes of {spellings}", hashes.len());
        assert_ne!(short_hash(b""), short_hash(b"\0"), "the length counts");
        let of_halves: std::collections::BTreeSet<u64> = hashes.iter().map(|hash| hash >> 32).collect();
        assert!(of_halves.len() * 100 > hashes.len() * 99, "the half that is stored tells nearly all apart");
    }

    #[test]
    fn a_table_grows_and_goes_on_at_its_beginning() {
        let mut table = Table::with_capacity(0);
        let all = 0..1000_u32;
        // The tag is the upper half of the hash; these fill the slots from the last one on.
        let hash = |id: u32| u64::from(id | 63) << 32;
        for id in all.clone() {
            assert_eq!(table.find_or_insert(hash(id), id, |stored| stored == id), id);
        }
        for id in all {
            assert_eq!(table.find_or_insert(hash(id), u32::MAX - 1, |stored| stored == id), id);
        }
        assert_eq!((table.used, table.slots.len()), (1000, 2048));
        // The same tag is another form, as long as the spelling differs; so is another tag.
        assert_eq!(table.find_or_insert(hash(5), 1000, |_| false), 1000);
        assert_eq!(table.find_or_insert(7 << 32, 1001, |_| true), 1001);
    }

    #[test]
    fn no_two_short_spellings_share_a_hash() {
        let letters = b'a'..=b'z';
        let pairs = letters.clone().flat_map(|a| letters.clone().map(move |b| vec![a, b]));
        let triples =
            pairs.clone().flat_map(|pair| [b'a', b'q', b'z'].map(|c| [pair.clone(), vec![c]].concat()));
        let all: Vec<Vec<u8>> = letters.clone().map(|a| vec![a]).chain(pairs).chain(triples).collect();
        let hashes: std::collections::BTreeSet<u64> = all.iter().map(|word| short_hash(word)).collect();
        assert_eq!(hashes.len(), all.len());
    }
}
