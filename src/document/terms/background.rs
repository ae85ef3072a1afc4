//! How common a word is in German at large: a table of fingerprints, made by `training background`.
//!
//! `model/BACKGROUND.md` names the corpora and their licence. The table holds no words, only 12 bits of the hash of
//! each stem beside 4 bits of frequency class, in open addressing: 64 KiB that are looked up as they lie in the file.
//! A word that is not in the table is taken for one that is about once in a thousand times; weights bear that.

/// Slots of the table, two bytes each; a slot that is 0 is free.
pub const SLOTS: usize = 1 << 15;

/// The class of what is not in the table. Class 0 is the most common, each further one is about half as common.
pub const UNKNOWN: u8 = 15;

static TABLE: &[u8] = include_bytes!("../../../model/background.bin");

/// The frequency class of a stem, given as its hash: 0 to [`UNKNOWN`].
pub(crate) fn class(stem: u64) -> u8 {
    let (mut slot, fingerprint) = place(stem);
    // The table is never full, but a search must end whatever the file holds.
    for _ in 0..SLOTS {
        let Some(&[low, high]) = TABLE.get(slot * 2..).and_then(|rest| rest.first_chunk()) else { break };
        let entry = u16::from_le_bytes([low, high]);
        if entry == 0 {
            break;
        }
        if entry >> 4 == fingerprint {
            return (entry & 15) as u8;
        }
        slot = (slot + 1) % SLOTS;
    }
    UNKNOWN
}

/// The slot where the search for a stem begins, and its fingerprint of 12 bits, never 0.
#[must_use]
pub fn place(stem: u64) -> (usize, u16) {
    (stem as usize % SLOTS, ((stem >> 40) as u16 & 0xfff).max(1))
}

/// Lays out a table of stems (as hashes) and their classes; the first entry of a stem wins.
///
/// # Errors
/// The number of entries, where they would fill more than three quarters of the slots.
pub fn lay_out(entries: &[(u64, u8)]) -> Result<Vec<u8>, usize> {
    if entries.len() > SLOTS / 4 * 3 {
        return Err(entries.len());
    }
    let mut table = vec![0_u8; SLOTS * 2];
    for &(stem, class) in entries {
        let (mut slot, fingerprint) = place(stem);
        while table[slot * 2..slot * 2 + 2] != [0, 0] {
            slot = (slot + 1) % SLOTS;
        }
        let entry = fingerprint << 4 | u16::from(class.min(UNKNOWN - 1));
        table[slot * 2..slot * 2 + 2].copy_from_slice(&entry.to_le_bytes());
    }
    Ok(table)
}

#[cfg(test)]
mod tests {
    use super::{SLOTS, TABLE, UNKNOWN, class, lay_out, place};
    use crate::document::terms::stem_hash;

    #[test]
    fn the_table_tells_common_words_from_rare_ones() {
        assert_eq!(TABLE.len(), SLOTS * 2);
        let of = |word| class(stem_hash(word));
        assert!(of("Regierung") < of("Flugzeug"));
        assert!(of("Flugzeug") < of("Kosmodrom"));
        assert_eq!(of("Flugzeugfabrik"), UNKNOWN);
    }

    #[test]
    fn a_table_is_laid_out_for_the_search() {
        let at = |table: &[u8], slot: usize| u16::from_le_bytes([table[slot * 2], table[slot * 2 + 1]]);
        // The slot is the lowest 15 bits, the fingerprint twelve from the fortieth on.
        let (stem, beside) = (0xabc << 40 | 5, 0xdef << 40 | 5);
        assert_eq!((place(stem), place(5)), ((5, 0xabc), (5, 1)));
        let table = lay_out(&[(stem, 3), (beside, 99)]).unwrap();
        assert_eq!(table.len(), SLOTS * 2);
        assert_eq!([4, 5, 6, 7].map(|slot| at(&table, slot)), [0, 0xabc3, 0xdefe, 0]);
        let last = SLOTS as u64 - 1;
        let table = lay_out(&[(last, 1), (last | 7 << 40, 2)]).unwrap();
        assert_eq!(
            [0, SLOTS - 1].map(|slot| at(&table, slot)),
            [0x72, 0x11],
            "behind the last slot comes the first"
        );
    }

    #[test]
    fn a_quarter_of_the_slots_stays_free() {
        let entries: Vec<(u64, u8)> = (0..=SLOTS as u64 * 3 / 4).map(|stem| (stem, 0)).collect();
        assert!(lay_out(&entries[1..]).is_ok());
        assert_eq!(lay_out(&entries), Err(SLOTS * 3 / 4 + 1));
    }
}
