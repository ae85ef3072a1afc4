//! The model file: weights and word table, packed small, and refused where anything about it is wrong.
//!
//! Layout, all numbers little-endian: magic (8 bytes), version (u32), payload length (u32), checksum of the payload
//! (u64, FNV-1a), payload. The payload holds the settings, the transitions, the word table (keys as Rice-coded gaps,
//! lists as bytes, clusters as bits, vectors as bytes), the hidden layer and the feature rows (keys, row lengths, slots, weights), each part with its
//! length before it. Equal parts stand together because the page is transferred gzipped.

use super::bits::{BitReader, BitWriter, pack_ascending, rice_parameter, unpack_ascending};
use super::exp::exp;
use super::features::OFFSETS;
use super::labels::{LABELS, Label};
use super::network::{Layer, Network, UNITS};
use super::scores::Weights;
use super::table::KEY_BITS;
use super::vectors::{CODES, DIMENSIONS, PART, PARTS, Vectors};
use super::words::{Coarser, WordEntry, WordTable, lists};
use crate::error::{Error, ErrorCode};

const MAGIC: &[u8; 8] = b"lesartNM";
/// Grows whenever the file's layout or the features change.
pub const VERSION: u32 = 2;
const HEADER: usize = 24;

/// The weight of a label behind one that it may not follow: far below every sum, far above the smallest number.
pub(crate) const FORBIDDEN: i32 = i32::MIN / 4;

/// The places a feature's weight can speak for: a label at a distance.
pub const SLOTS: usize = LABELS * OFFSETS;

/// The greatest weight of a transition, in natural-log units: far above any that is learnt, and its power of e is a number.
const MOST_TRANSITION: f32 = 40.0;

/// Where the calibration's supporting points lie: the model's own probabilities.
pub const CALIBRATION_POINTS: [f32; 9] = [0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.99, 1.0];

/// What a model consists of, before packing.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// Natural-log units of one step of a weight.
    pub scale: f32,
    /// How far below the best label of a token, in steps, another one is still looked at.
    pub beam: i16,
    /// The weight of a label (column) behind another (row), in steps.
    pub transitions: Vec<i16>,
    /// The share of right names, in 1/255, at each of [`CALIBRATION_POINTS`].
    pub calibration: [u8; CALIBRATION_POINTS.len()],
    /// Words under their keys, ascending.
    pub words: Vec<(u32, WordEntry)>,
    /// The coarser levels of clusters 0, 1, ….
    pub coarser: Vec<Coarser>,
    /// The vectors of the words.
    pub vectors: Vectors,
    /// The hidden layer.
    pub layer: Layer,
    /// Features under their keys, ascending, with slots (distance × [`LABELS`] + label, ascending) and weights.
    pub features: Vec<(u32, Vec<(u8, i8)>)>,
}

/// A recogniser's knowledge, ready to use.
#[derive(Clone, Debug)]
pub struct Model {
    pub(crate) words: WordTable,
    pub(crate) network: Network,
    pub(crate) weights: Weights,
    pub(crate) transitions: [[i32; LABELS]; LABELS],
    /// e to the power of the transitions.
    pub(crate) factors: [[f32; LABELS]; LABELS],
    pub(crate) scale: f32,
    pub(crate) beam: i32,
    calibration: [u8; CALIBRATION_POINTS.len()],
}

fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |state: u64, &byte| {
        (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Bits of a number below `count`.
fn width_below(count: usize) -> u32 {
    usize::BITS - count.saturating_sub(1).leading_zeros()
}

impl Parts {
    /// The model file.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut payload = Vec::new();
        payload.extend(self.scale.to_le_bytes());
        payload.extend(self.beam.to_le_bytes());
        payload.extend(self.calibration);
        payload.extend(self.transitions.iter().flat_map(|weight| weight.to_le_bytes()));
        let mut section = |count: usize, bytes: &[u8]| {
            payload.extend((count as u32).to_le_bytes());
            payload.extend((bytes.len() as u32).to_le_bytes());
            payload.extend(bytes);
        };
        let coarser: Vec<u8> = self
            .coarser
            .iter()
            .flat_map(|cluster| cluster.middle.to_le_bytes().into_iter().chain(cluster.coarse.to_le_bytes()))
            .collect();
        section(self.coarser.len(), &coarser);
        let keys: Vec<u32> = self.words.iter().map(|word| word.0).collect();
        section(keys.len(), &pack_ascending(&keys, rice_parameter(keys.len(), KEY_BITS)));
        let mut combinations: Vec<u16> = self.words.iter().map(|word| word.1.lists).collect();
        combinations.sort_unstable();
        combinations.dedup();
        let packed: Vec<u8> = combinations.iter().flat_map(|lists| lists.to_le_bytes()).collect();
        section(combinations.len(), &packed);
        let mut numbers = Vec::with_capacity(keys.len());
        for (_, entry) in &self.words {
            let number = combinations.partition_point(|&lists| lists < entry.lists);
            // Two bytes where one does not do: 255 says that the number goes on.
            numbers.extend(std::iter::repeat_n(255, number / 255));
            numbers.push((number % 255) as u8);
        }
        section(keys.len(), &numbers);
        let width = width_below(self.coarser.len());
        let mut clusters = BitWriter::default();
        for (_, entry) in &self.words {
            clusters.write(u32::from(entry.cluster != 0), 1);
            if entry.cluster != 0 {
                clusters.write(u32::from(entry.cluster), width);
            }
        }
        section(keys.len(), &clusters.finish());
        let vectors = &self.vectors;
        section(vectors.centres.len(), &bytes_of(&vectors.centres));
        section(vectors.codebook.len(), &bytes_of(&vectors.codebook));
        let detailed =
            self.words.iter().zip(&vectors.codes).filter(|(word, _)| word.1.lists & lists::DETAILED != 0);
        let codes: Vec<u8> = detailed.flat_map(|(_, codes)| *codes).collect();
        section(codes.len() / PARTS, &codes);
        let layer = &self.layer;
        section(3, &[layer.dense_shift, layer.sparse_shift, layer.output_shift]);
        section(UNITS, &layer.bias.map(i16::to_le_bytes).concat());
        section(layer.dense.len(), &bytes_of(&layer.dense));
        let keys: Vec<u32> = layer.sparse.iter().map(|feature| feature.0).collect();
        section(keys.len(), &pack_ascending(&keys, rice_parameter(keys.len(), KEY_BITS)));
        section(keys.len(), &layer.sparse.iter().map(|feature| feature.1).collect::<Vec<u8>>());
        let rows: Vec<[i8; UNITS]> = layer.sparse.iter().flat_map(|feature| &feature.2).copied().collect();
        section(rows.len(), &bytes_of(&rows));
        section(layer.output.len(), &bytes_of(&layer.output));
        let keys: Vec<u32> = self.features.iter().map(|feature| feature.0).collect();
        section(keys.len(), &pack_ascending(&keys, rice_parameter(keys.len(), KEY_BITS)));
        let lengths: Vec<u8> = self.features.iter().map(|feature| feature.1.len() as u8).collect();
        section(keys.len(), &lengths);
        let weights = || self.features.iter().flat_map(|feature| &feature.1);
        let slots: Vec<u8> = weights().map(|weight| weight.0).collect();
        section(slots.len(), &slots);
        let weights: Vec<u8> = weights().map(|weight| weight.1.cast_unsigned()).collect();
        section(weights.len(), &weights);

        let mut file = Vec::with_capacity(HEADER + payload.len());
        file.extend(MAGIC);
        file.extend(VERSION.to_le_bytes());
        file.extend((payload.len() as u32).to_le_bytes());
        file.extend(checksum(&payload).to_le_bytes());
        file.extend(payload);
        file
    }
}

fn bytes_of<const N: usize>(rows: &[[i8; N]]) -> Vec<u8> {
    rows.iter().flatten().map(|value| value.cast_unsigned()).collect()
}

fn rows_of<const N: usize>(bytes: &[[u8; N]]) -> Vec<[i8; N]> {
    bytes.iter().map(|row| row.map(u8::cast_signed)).collect()
}

/// Reads the file from its front; nothing where it ends too early.
struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (head, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(head)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn number(&mut self) -> Option<usize> {
        self.array().map(|bytes| u32::from_le_bytes(bytes) as usize)
    }

    fn section(&mut self) -> Option<(usize, &'b [u8])> {
        let count = self.number()?;
        let length = self.number()?;
        Some((count, self.take(length)?))
    }

    /// A section of `N` bytes an item.
    fn items<const N: usize>(&mut self) -> Option<&'b [[u8; N]]> {
        let (count, bytes) = self.section()?;
        let (items, rest) = bytes.as_chunks::<N>();
        (rest.is_empty() && items.len() == count).then_some(items)
    }

    fn keys(&mut self) -> Option<Vec<u32>> {
        let (count, bytes) = self.section()?;
        unpack_ascending(bytes, count, rice_parameter(count, KEY_BITS))
    }
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// [`ErrorCode::BadModel`] where the bytes are no model file, of another version, cut off or altered.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let bad = |message: String| Error::new(ErrorCode::BadModel, message);
        let mut reader = Reader(bytes);
        if reader.take(MAGIC.len()) != Some(MAGIC) {
            return Err(bad("the names model is no model file of Lesart; load the page again".to_owned()));
        }
        let cut = || bad("the names model is cut off; load the page again".to_owned());
        let version = reader.number().ok_or_else(cut)?;
        if version != VERSION as usize {
            return Err(bad(format!(
                "the names model has version {version}, and this Lesart reads version {VERSION}; \
                 use the files of one release together"
            )));
        }
        let length = reader.number().ok_or_else(cut)?;
        let expected = u64::from_le_bytes(reader.array().ok_or_else(cut)?);
        if reader.0.len() != length {
            return Err(bad(format!(
                "the names model should have {length} bytes behind its head and has {}; load the page again",
                reader.0.len()
            )));
        }
        if checksum(reader.0) != expected {
            return Err(bad(
                "the names model is damaged: its checksum is wrong; load the page again".to_owned()
            ));
        }
        Self::from_payload(reader)
            .ok_or_else(|| bad("the names model contradicts itself; train it again".to_owned()))
    }

    fn from_payload(mut reader: Reader<'_>) -> Option<Self> {
        let scale = f32::from_le_bytes(reader.array()?);
        let beam = i32::from(i16::from_le_bytes(reader.array()?));
        let calibration = reader.array()?;
        let mut transitions = [[0; LABELS]; LABELS];
        let mut factors = [[0.0; LABELS]; LABELS];
        let mut greatest = 0_i32;
        for (from, (row, factors)) in transitions.iter_mut().zip(&mut factors).enumerate() {
            for (to, (weight, factor)) in row.iter_mut().zip(factors).enumerate() {
                let stored = i32::from(i16::from_le_bytes(reader.array()?));
                greatest = greatest.max(stored.abs());
                let allowed = Label::from_index(to)?.may_follow(Label::from_index(from)?);
                *weight = if allowed { stored } else { FORBIDDEN };
                *factor = if allowed { exp(stored as f32 * scale) } else { 0.0 };
            }
        }
        let coarser = reader.items::<4>()?;
        let coarser: Vec<Coarser> = coarser
            .iter()
            .map(|&[a, b, c, d]| Coarser {
                middle: u16::from_le_bytes([a, b]),
                coarse: u16::from_le_bytes([c, d]),
            })
            .collect();
        let words = Self::read_words(&mut reader, coarser)?;
        let network = Network::new(&Self::read_layer(&mut reader)?, words.clusters())?;
        let keys = reader.keys()?;
        let lengths = reader.items::<1>()?;
        let slots = reader.items::<1>()?;
        let weights = reader.items::<1>()?;
        let total: usize = lengths.iter().map(|&[length]| usize::from(length)).sum();
        let whole = keys.len() == lengths.len() && total == slots.len() && total == weights.len();
        let fitting = total < 1 << 24 && slots.iter().all(|&[slot]| usize::from(slot) < SLOTS);
        // False, too, where the scale is no number.
        let measured = scale > 0.0 && scale * greatest.max(1) as f32 <= MOST_TRANSITION && beam >= 0;
        if !(whole && fitting && measured && reader.0.is_empty()) {
            return None;
        }
        let weights = slots.iter().zip(weights).map(|(&[slot], &[weight])| (slot, weight.cast_signed()));
        let weights = Weights::new(&keys, lengths, weights);
        Some(Self { words, network, weights, transitions, factors, scale, beam, calibration })
    }

    fn read_words(reader: &mut Reader<'_>, coarser: Vec<Coarser>) -> Option<WordTable> {
        let keys = reader.keys()?;
        let combinations = reader.items::<2>()?;
        let (count, numbers) = reader.section()?;
        let (_, clusters) = reader.section()?;
        if count != keys.len() {
            return None;
        }
        let mut numbers = numbers.iter();
        let mut clusters = BitReader::new(clusters);
        let width = width_below(coarser.len());
        let mut entries = Vec::with_capacity(keys.len());
        for key in keys {
            let mut number = 0;
            loop {
                let &byte = numbers.next()?;
                number += usize::from(byte);
                if byte < 255 {
                    break;
                }
            }
            let lists = u16::from_le_bytes(*combinations.get(number)?);
            let cluster = if clusters.read(1) == 1 { clusters.read(width) as u16 } else { 0 };
            entries.push((key, WordEntry { cluster, lists }));
        }
        if clusters.overrun() {
            return None;
        }
        let centres = rows_of(reader.items::<DIMENSIONS>()?);
        let codebook = rows_of(reader.items::<PART>()?);
        let mut stored = reader.items::<PARTS>()?.iter();
        let mut codes = Vec::with_capacity(entries.len());
        for (_, entry) in &entries {
            let detailed = entry.lists & lists::DETAILED != 0;
            codes.push(if detailed { *stored.next()? } else { [0; PARTS] });
        }
        let whole = stored.next().is_none() && codebook.len() == PARTS * CODES;
        whole.then(|| WordTable::new(&entries, coarser, Vectors { centres, codebook, codes }))
    }

    fn read_layer(reader: &mut Reader<'_>) -> Option<Layer> {
        let &[[dense_shift], [sparse_shift], [output_shift]] = reader.items::<1>()? else { return None };
        let bias = reader.items::<2>()?.iter().map(|&bytes| i16::from_le_bytes(bytes));
        let bias = bias.collect::<Vec<_>>().try_into().ok()?;
        let dense = rows_of(reader.items::<UNITS>()?);
        let keys = reader.keys()?;
        let distances = reader.items::<1>()?;
        let mut rows = reader.items::<UNITS>()?;
        let mut sparse = Vec::with_capacity(keys.len());
        for (&key, &[distances]) in keys.iter().zip(distances) {
            let (own, rest) = rows.split_at_checked(distances.count_ones() as usize)?;
            rows = rest;
            sparse.push((key, distances, rows_of(own)));
        }
        let output = rows_of(reader.items::<UNITS>()?);
        let whole = rows.is_empty() && keys.len() == distances.len();
        whole.then_some(Layer { dense_shift, sparse_shift, output_shift, bias, dense, sparse, output })
    }

    /// What the model knows of single words.
    #[must_use]
    pub fn words(&self) -> &WordTable {
        &self.words
    }

    /// The share of right names among those to which the model gives this probability.
    pub(crate) fn calibrated(&self, probability: f32) -> f32 {
        let points = &CALIBRATION_POINTS;
        let share = |at: usize| f32::from(self.calibration[at]) / 255.0;
        let above = points.iter().position(|&point| probability < point).unwrap_or(points.len() - 1).max(1);
        let (low, high) = (points[above - 1], points[above]);
        let part = ((probability - low) / (high - low)).clamp(0.0, 1.0);
        share(above - 1) + part * (share(above) - share(above - 1))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{
        CALIBRATION_POINTS, CODES, DIMENSIONS, LABELS, Layer, Model, PART, PARTS, Parts, UNITS, Vectors,
    };
    use crate::error::ErrorCode;
    use crate::names::words::{Coarser, WordEntry, WordTable, lists};

    pub(crate) fn sample() -> Parts {
        let mut words: Vec<(u32, WordEntry)> = (0..700_u16)
            .map(|n| (WordTable::key(&format!("Wort{n}")), WordEntry { cluster: n % 5, lists: n }))
            .collect();
        words.push((
            WordTable::key("Kim"),
            WordEntry { cluster: 3, lists: lists::FORENAME | lists::DETAILED },
        ));
        words.sort_unstable_by_key(|word| word.0);
        let mut codebook = vec![[0; PART]; PARTS * CODES];
        codebook[9] = [-5; PART];
        let clustered = |word: &(u32, WordEntry)| {
            if word.1.lists & lists::DETAILED == 0 { [0; PARTS] } else { [9; PARTS] }
        };
        let vectors = Vectors {
            centres: vec![[50; DIMENSIONS]; 5],
            codebook,
            codes: words.iter().map(clustered).collect(),
        };
        let mut layer = Layer { output_shift: 3, ..Layer::default() };
        layer.sparse =
            vec![(5, 0b01110, vec![[1; UNITS], [2; UNITS], [3; UNITS]]), (77, 0b00100, vec![[9; UNITS]])];
        Parts {
            scale: 0.05,
            beam: 160,
            transitions: (0..LABELS * LABELS).map(|n| n as i16 - 300).collect(),
            calibration: [0, 30, 60, 90, 120, 150, 180, 210, 250],
            words,
            coarser: (0..5).map(|n| Coarser { middle: n, coarse: n / 2 }).collect(),
            vectors,
            layer,
            features: vec![(7, vec![(0, -3), (124, 100)]), (99_999, vec![(50, -128)])],
        }
    }

    #[test]
    fn comes_back_from_its_file() {
        let model = Model::from_bytes(&sample().pack()).unwrap();
        assert_eq!(model.weights.list(7), [(0, -3), (124, 100)]);
        assert_eq!(model.weights.list(99_999), [(50, -128)]);
        assert!(model.weights.list(8).is_empty());
        assert_eq!(
            model.words.get("Kim"),
            Some(WordEntry { cluster: 3, lists: lists::FORENAME | lists::DETAILED })
        );
        assert_eq!(model.words.get("Wort699"), Some(WordEntry { cluster: 4, lists: 699 }));
        assert_eq!(model.words.coarser(4), Coarser { middle: 4, coarse: 2 });
        let kim = model.words.number("Kim").unwrap();
        assert_eq!((model.words.vector(kim)[0], model.words.vector(kim)[DIMENSIONS - 1]), (45, 50));
        assert_eq!(model.words.vector(model.words.number("Wort5").unwrap()), [0; DIMENSIONS]);
        assert_eq!(model.network.sparse(77), Some((3, 0b00100)));
        assert_eq!(model.transitions[1][0], 25 - 300);
    }

    #[test]
    fn calibration_runs_through_its_points() {
        let model = Model::from_bytes(&sample().pack()).unwrap();
        assert!((model.calibrated(0.0) - 0.0).abs() < 1e-6);
        assert!((model.calibrated(0.1) - 15.0 / 255.0).abs() < 1e-6);
        assert!((model.calibrated(1.0) - 250.0 / 255.0).abs() < 1e-6);
        assert!(CALIBRATION_POINTS.is_sorted());
    }

    #[test]
    fn refuses_what_is_no_model() {
        let file = sample().pack();
        let fault = |bytes: &[u8]| {
            let fault = Model::from_bytes(bytes).unwrap_err();
            assert_eq!(fault.code(), ErrorCode::BadModel);
            fault.message().to_owned()
        };
        assert!(fault(b"").contains("no model file"));
        assert!(fault(b"\x1f\x8b something else entirely").contains("no model file"));
        assert!(fault(&file[..10]).contains("cut off"));
        assert!(fault(&file[..file.len() - 1]).contains("bytes"));
        let mut other = file.clone();
        other[8] = 99;
        assert!(fault(&other).contains("version 99"));
        for at in (24..file.len()).step_by(7) {
            let mut damaged = file.clone();
            damaged[at] ^= 0x10;
            assert!(fault(&damaged).contains("checksum"));
        }
    }

    #[test]
    fn survives_damage_that_the_checksum_does_not_show() {
        let file = sample().pack();
        // Every byte of the small parts, some of the long ones.
        for at in (24..file.len()).filter(|at| at % 29 == 0 || !(3000..file.len() - 400).contains(at)) {
            for value in [0, 0xff, file[at] ^ 1] {
                let mut damaged = file.clone();
                damaged[at] = value;
                let sum = super::checksum(&damaged[24..]);
                damaged[16..24].copy_from_slice(&sum.to_le_bytes());
                // Either refused or read; never a panic, and what is read can be asked.
                if let Ok(model) = Model::from_bytes(&damaged) {
                    let _ = (model.weights.list(7).len(), model.words.get("Kim"), model.calibrated(0.5));
                }
            }
        }
    }
}
