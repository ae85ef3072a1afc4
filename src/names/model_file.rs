//! The model file: quantised weights and the word table, compressed for transfer, and validated when read.
//!
//! Layout, all numbers little-endian: magic (8 bytes), version (u32), payload length (u32), checksum of the payload
//! (u64, FNV-1a), payload. The payload holds the hyperparameters of inference, the transitions, the word table (keys as
//! Rice-coded gaps, lists as bytes, clusters as bits, embeddings as bytes), the network and the feature weights (keys,
//! row lengths, slots, values), each section preceded by its item count and its length. Values of one kind are stored
//! together because the page is transferred gzipped.

use super::bits::{BitReader, BitWriter, pack_ascending, rice_parameter, unpack_ascending};
use super::embeddings::{CODEWORDS, DIMENSIONS, Embeddings, SUBVECTOR_LENGTH, SUBVECTORS};
use super::labels::{LABELS, Label};
pub use super::model::CALIBRATION_POINTS;
use super::model::{FORBIDDEN, Model};
use super::network::{Network, NetworkWeights, UNITS};
use super::table::KEY_BITS;
use super::weights::{FeatureWeights, SLOTS};
use super::words::{ParentClusters, WordEntry, WordTable, lists};
use crate::error::{Error, ErrorCode};
use crate::util::math::exp;

const MAGIC: &[u8; 8] = b"lesartNM";
/// Increases whenever the layout or the features change.
pub const VERSION: u32 = 2;
/// Length of everything before the payload, in bytes.
const HEADER: usize = 24;

/// The greatest absolute transition score, in natural-log units: far above any learnt one, and e to its power is finite.
const MAX_TRANSITION: f32 = 40.0;

/// The contents of a model file.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelParts {
    /// Natural-log units of one step of a weight.
    pub scale: f32,
    /// Width of the beam: how far below a token's best label, in steps, others are still considered.
    pub beam: i16,
    /// The score of a label (column) after another (row), in steps; row by row.
    pub transitions: Vec<i16>,
    /// The share of correct names, in 1/255, at each of [`CALIBRATION_POINTS`].
    pub calibration: [u8; CALIBRATION_POINTS.len()],
    /// Words under their keys, ascending.
    pub words: Vec<(u32, WordEntry)>,
    /// The parents of clusters 0, 1, ….
    pub parents: Vec<ParentClusters>,
    /// The embeddings of the words.
    pub embeddings: Embeddings,
    /// The hidden and the output layer.
    pub network: NetworkWeights,
    /// Features under their keys, ascending, with slots (offset × [`LABELS`] + label, ascending) and weights.
    pub features: Vec<(u32, Vec<(u8, i8)>)>,
}

fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |state: u64, &byte| {
        (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Number of bits of a number below `count`.
fn width_below(count: usize) -> u32 {
    usize::BITS - count.saturating_sub(1).leading_zeros()
}

/// Appends sections to a payload.
struct SectionWriter(Vec<u8>);

impl SectionWriter {
    fn section(&mut self, count: usize, bytes: &[u8]) {
        self.0.extend((count as u32).to_le_bytes());
        self.0.extend((bytes.len() as u32).to_le_bytes());
        self.0.extend(bytes);
    }

    fn keys(&mut self, keys: impl Iterator<Item = u32>) {
        let keys: Vec<u32> = keys.collect();
        self.section(keys.len(), &pack_ascending(&keys, rice_parameter(keys.len(), KEY_BITS)));
    }

    fn rows<const N: usize>(&mut self, rows: &[[i8; N]]) {
        self.section(rows.len(), &bytes_of(rows));
    }
}

impl ModelParts {
    /// The bytes of the model file.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut payload = Vec::new();
        payload.extend(self.scale.to_le_bytes());
        payload.extend(self.beam.to_le_bytes());
        payload.extend(self.calibration);
        payload.extend(self.transitions.iter().flat_map(|weight| weight.to_le_bytes()));
        let mut writer = SectionWriter(payload);
        self.pack_words(&mut writer);
        self.pack_embeddings(&mut writer);
        self.pack_network(&mut writer);
        self.pack_features(&mut writer);
        let payload = writer.0;

        let mut file = Vec::with_capacity(HEADER + payload.len());
        file.extend(MAGIC);
        file.extend(VERSION.to_le_bytes());
        file.extend((payload.len() as u32).to_le_bytes());
        file.extend(checksum(&payload).to_le_bytes());
        file.extend(payload);
        file
    }

    fn pack_words(&self, writer: &mut SectionWriter) {
        let parents: Vec<u8> = self
            .parents
            .iter()
            .flat_map(|parents| parents.middle.to_le_bytes().into_iter().chain(parents.coarse.to_le_bytes()))
            .collect();
        writer.section(self.parents.len(), &parents);
        writer.keys(self.words.iter().map(|word| word.0));
        let mut combinations: Vec<u16> = self.words.iter().map(|word| word.1.lists).collect();
        combinations.sort_unstable();
        combinations.dedup();
        let packed: Vec<u8> = combinations.iter().flat_map(|lists| lists.to_le_bytes()).collect();
        writer.section(combinations.len(), &packed);
        let mut numbers = Vec::with_capacity(self.words.len());
        for (_, entry) in &self.words {
            let number = combinations.partition_point(|&lists| lists < entry.lists);
            // Numbers from 255 take several bytes: each 255 means that the next byte is added.
            numbers.extend(std::iter::repeat_n(255, number / 255));
            numbers.push((number % 255) as u8);
        }
        writer.section(self.words.len(), &numbers);
        let width = width_below(self.parents.len());
        let mut clusters = BitWriter::default();
        for (_, entry) in &self.words {
            clusters.write(u32::from(entry.cluster != 0), 1);
            if entry.cluster != 0 {
                clusters.write(u32::from(entry.cluster), width);
            }
        }
        writer.section(self.words.len(), &clusters.finish());
    }

    fn pack_embeddings(&self, writer: &mut SectionWriter) {
        writer.rows(&self.embeddings.centroids);
        writer.rows(&self.embeddings.codebook);
        let words = self.words.iter().zip(&self.embeddings.codes);
        let with_residual = words.filter(|(word, _)| word.1.lists & lists::HAS_RESIDUAL != 0);
        let codes: Vec<u8> = with_residual.flat_map(|(_, codes)| *codes).collect();
        writer.section(codes.len() / SUBVECTORS, &codes);
    }

    fn pack_network(&self, writer: &mut SectionWriter) {
        let network = &self.network;
        writer.section(3, &[network.dense_shift, network.sparse_shift, network.output_shift]);
        writer.section(UNITS, &network.bias.map(i16::to_le_bytes).concat());
        writer.rows(&network.dense);
        writer.keys(network.sparse.iter().map(|feature| feature.0));
        let offsets: Vec<u8> = network.sparse.iter().map(|feature| feature.1).collect();
        writer.section(offsets.len(), &offsets);
        let rows: Vec<[i8; UNITS]> = network.sparse.iter().flat_map(|feature| &feature.2).copied().collect();
        writer.rows(&rows);
        writer.rows(&network.output);
    }

    fn pack_features(&self, writer: &mut SectionWriter) {
        writer.keys(self.features.iter().map(|feature| feature.0));
        let lengths: Vec<u8> = self.features.iter().map(|feature| feature.1.len() as u8).collect();
        writer.section(lengths.len(), &lengths);
        let weights = || self.features.iter().flat_map(|feature| &feature.1);
        let slots: Vec<u8> = weights().map(|weight| weight.0).collect();
        writer.section(slots.len(), &slots);
        let weights: Vec<u8> = weights().map(|weight| weight.1.cast_unsigned()).collect();
        writer.section(weights.len(), &weights);
    }
}

fn bytes_of<const N: usize>(rows: &[[i8; N]]) -> Vec<u8> {
    rows.iter().flatten().map(|value| value.cast_unsigned()).collect()
}

fn rows_of<const N: usize>(bytes: &[[u8; N]]) -> Vec<[i8; N]> {
    bytes.iter().map(|row| row.map(u8::cast_signed)).collect()
}

/// Reads a file from its start; each method returns none if the file ends too early.
struct FileReader<'b>(&'b [u8]);

impl<'b> FileReader<'b> {
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

    /// A section with items of `N` bytes.
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

fn bad(message: String) -> Error {
    Error::new(ErrorCode::BadModel, message)
}

fn contradiction() -> Error {
    bad("the names model contradicts itself; train it again".to_owned())
}

/// The payload of a model file whose head and checksum are right.
fn payload(bytes: &[u8]) -> Result<FileReader<'_>, Error> {
    let mut reader = FileReader(bytes);
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
        return Err(bad("the names model is damaged: its checksum is wrong; load the page again".to_owned()));
    }
    Ok(reader)
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// [`ErrorCode::BadModel`] if the bytes are not a model file, of another version, truncated or damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        payload(bytes).and_then(|reader| Self::from_payload(reader).ok_or_else(contradiction))
    }

    fn from_payload(mut reader: FileReader<'_>) -> Option<Self> {
        let scale = f32::from_le_bytes(reader.array()?);
        let beam = i32::from(i16::from_le_bytes(reader.array()?));
        let calibration = reader.array()?;
        let mut transitions = [[0; LABELS]; LABELS];
        let mut transition_factors = [[0.0; LABELS]; LABELS];
        let mut greatest = 0_i32;
        for (from, (row, factors)) in transitions.iter_mut().zip(&mut transition_factors).enumerate() {
            for (to, (weight, factor)) in row.iter_mut().zip(factors).enumerate() {
                let stored = i32::from(i16::from_le_bytes(reader.array()?));
                greatest = greatest.max(stored.abs());
                let allowed = Label::from_index(to)?.may_follow(Label::from_index(from)?);
                *weight = if allowed { stored } else { FORBIDDEN };
                *factor = if allowed { exp(stored as f32 * scale) } else { 0.0 };
            }
        }
        let WordParts { words, parents, embeddings } = reader.words()?;
        let words = WordTable::new(&words, parents, embeddings);
        let network = Network::new(&reader.network()?, words.clusters())?;
        let keys = reader.keys()?;
        let lengths = reader.items::<1>()?;
        let slots = reader.items::<1>()?;
        let weights = reader.items::<1>()?;
        let total: usize = lengths.iter().map(|&[length]| usize::from(length)).sum();
        let complete = keys.len() == lengths.len() && total == slots.len() && total == weights.len();
        let in_range = total < 1 << 24 && slots.iter().all(|&[slot]| usize::from(slot) < SLOTS);
        // Also false if the scale is NaN.
        let finite = scale > 0.0 && scale * greatest.max(1) as f32 <= MAX_TRANSITION && beam >= 0;
        if !(complete && in_range && finite && reader.0.is_empty()) {
            return None;
        }
        let weights = slots.iter().zip(weights).map(|(&[slot], &[weight])| (slot, weight.cast_signed()));
        let weights = FeatureWeights::new(&keys, lengths, weights);
        Some(Self { words, network, weights, transitions, transition_factors, scale, beam, calibration })
    }
}

/// The word table's parts, as in [`ModelParts`].
struct WordParts {
    words: Vec<(u32, WordEntry)>,
    parents: Vec<ParentClusters>,
    embeddings: Embeddings,
}

impl FileReader<'_> {
    fn words(&mut self) -> Option<WordParts> {
        let parents = self.items::<4>()?;
        let parents: Vec<ParentClusters> = parents
            .iter()
            .map(|&[a, b, c, d]| ParentClusters {
                middle: u16::from_le_bytes([a, b]),
                coarse: u16::from_le_bytes([c, d]),
            })
            .collect();
        let keys = self.keys()?;
        let combinations = self.items::<2>()?;
        let (count, numbers) = self.section()?;
        let (_, clusters) = self.section()?;
        if count != keys.len() {
            return None;
        }
        let mut numbers = numbers.iter();
        let mut clusters = BitReader::new(clusters);
        let width = width_below(parents.len());
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
        let embeddings = self.embeddings(&entries)?;
        Some(WordParts { words: entries, parents, embeddings })
    }

    fn embeddings(&mut self, entries: &[(u32, WordEntry)]) -> Option<Embeddings> {
        let centroids = rows_of(self.items::<DIMENSIONS>()?);
        let codebook = rows_of(self.items::<SUBVECTOR_LENGTH>()?);
        let mut stored = self.items::<SUBVECTORS>()?.iter();
        let mut codes = Vec::with_capacity(entries.len());
        for (_, entry) in entries {
            let has_residual = entry.lists & lists::HAS_RESIDUAL != 0;
            codes.push(if has_residual { *stored.next()? } else { [0; SUBVECTORS] });
        }
        let complete = stored.next().is_none() && codebook.len() == SUBVECTORS * CODEWORDS;
        complete.then_some(Embeddings { centroids, codebook, codes })
    }

    fn network(&mut self) -> Option<NetworkWeights> {
        let &[[dense_shift], [sparse_shift], [output_shift]] = self.items::<1>()? else { return None };
        let bias = self.items::<2>()?.iter().map(|&bytes| i16::from_le_bytes(bytes));
        let bias = bias.collect::<Vec<_>>().try_into().ok()?;
        let dense = rows_of(self.items::<UNITS>()?);
        let keys = self.keys()?;
        let offsets = self.items::<1>()?;
        let mut rows = self.items::<UNITS>()?;
        let mut sparse = Vec::with_capacity(keys.len());
        for (&key, &[offsets]) in keys.iter().zip(offsets) {
            let (own, rest) = rows.split_at_checked(offsets.count_ones() as usize)?;
            rows = rest;
            sparse.push((key, offsets, rows_of(own)));
        }
        let output = rows_of(self.items::<UNITS>()?);
        let complete = rows.is_empty() && keys.len() == offsets.len();
        complete.then_some(NetworkWeights {
            dense_shift,
            sparse_shift,
            output_shift,
            bias,
            dense,
            sparse,
            output,
        })
    }
}

impl ModelParts {
    /// The parts of a model file, to train it further.
    ///
    /// # Errors
    /// [`ErrorCode::BadModel`], as [`Model::from_bytes`].
    pub fn unpack(bytes: &[u8]) -> Result<Self, Error> {
        payload(bytes).and_then(|reader| Self::from_payload(reader).ok_or_else(contradiction))
    }

    fn from_payload(mut reader: FileReader<'_>) -> Option<Self> {
        let scale = f32::from_le_bytes(reader.array()?);
        let beam = i16::from_le_bytes(reader.array()?);
        let calibration = reader.array()?;
        let transitions = (0..LABELS * LABELS)
            .map(|_| reader.array().map(i16::from_le_bytes))
            .collect::<Option<Vec<_>>>()?;
        let WordParts { words, parents, embeddings } = reader.words()?;
        let network = reader.network()?;
        let keys = reader.keys()?;
        let lengths = reader.items::<1>()?;
        let (slots, weights) = (reader.items::<1>()?, reader.items::<1>()?);
        let mut pairs = slots.iter().zip(weights).map(|(&[slot], &[weight])| (slot, weight.cast_signed()));
        let rows = lengths.iter().map(|&[length]| pairs.by_ref().take(length.into()).collect());
        let features = keys.into_iter().zip(rows).collect();
        Some(Self { scale, beam, transitions, calibration, words, parents, embeddings, network, features })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::{
        CODEWORDS, DIMENSIONS, Embeddings, LABELS, Model, ModelParts, NetworkWeights, SUBVECTOR_LENGTH,
        SUBVECTORS, UNITS,
    };
    use crate::error::ErrorCode;
    use crate::names::words::{ParentClusters, WordEntry, WordTable, lists};

    pub(crate) fn sample() -> ModelParts {
        let mut words: Vec<(u32, WordEntry)> = (0..700_u16)
            .map(|n| (WordTable::key(&format!("Wort{n}")), WordEntry { cluster: n % 5, lists: n }))
            .collect();
        words.push((
            WordTable::key("Kim"),
            WordEntry { cluster: 3, lists: lists::FORENAME | lists::HAS_RESIDUAL },
        ));
        words.sort_unstable_by_key(|word| word.0);
        let mut codebook = vec![[0; SUBVECTOR_LENGTH]; SUBVECTORS * CODEWORDS];
        codebook[9] = [-5; SUBVECTOR_LENGTH];
        let codes_of = |word: &(u32, WordEntry)| {
            if word.1.lists & lists::HAS_RESIDUAL == 0 { [0; SUBVECTORS] } else { [9; SUBVECTORS] }
        };
        let embeddings = Embeddings {
            centroids: vec![[50; DIMENSIONS]; 5],
            codebook,
            codes: words.iter().map(codes_of).collect(),
        };
        let mut network = NetworkWeights { output_shift: 3, ..NetworkWeights::default() };
        network.sparse =
            vec![(5, 0b01110, vec![[1; UNITS], [2; UNITS], [3; UNITS]]), (77, 0b00100, vec![[9; UNITS]])];
        ModelParts {
            scale: 0.05,
            beam: 160,
            transitions: (0..LABELS * LABELS).map(|n| n as i16 - 300).collect(),
            calibration: [0, 30, 60, 90, 120, 150, 180, 210, 250],
            words,
            parents: (0..5).map(|n| ParentClusters { middle: n, coarse: n / 2 }).collect(),
            embeddings,
            network,
            features: vec![(7, vec![(0, -3), (124, 100)]), (99_999, vec![(50, -128)])],
        }
    }

    #[test]
    fn a_packed_model_is_read_back() {
        assert_eq!(ModelParts::unpack(&sample().pack()).unwrap(), sample());
        let model = Model::from_bytes(&sample().pack()).unwrap();
        assert_eq!(model.weights.list(7), [(0, -3), (124, 100)]);
        assert_eq!(model.weights.list(99_999), [(50, -128)]);
        assert!(model.weights.list(8).is_empty());
        assert_eq!(
            model.words.get("Kim"),
            Some(WordEntry { cluster: 3, lists: lists::FORENAME | lists::HAS_RESIDUAL })
        );
        assert_eq!(model.words.get("Wort699"), Some(WordEntry { cluster: 4, lists: 699 }));
        assert_eq!(model.words.parents(4), ParentClusters { middle: 4, coarse: 2 });
        let kim = model.words.id("Kim").unwrap();
        assert_eq!((model.words.embedding(kim)[0], model.words.embedding(kim)[DIMENSIONS - 1]), (45, 50));
        assert_eq!(model.words.embedding(model.words.id("Wort5").unwrap()), [0; DIMENSIONS]);
        assert_eq!(model.network.sparse_rows(77), Some((3, 0b00100)));
        assert_eq!(model.transitions[1][0], 25 - 300);
    }

    #[test]
    fn other_files_are_refused() {
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
    fn damage_with_a_valid_checksum_never_panics() {
        let file = sample().pack();
        // Every byte of the small sections, some of the long ones.
        for at in (24..file.len()).filter(|at| at % 29 == 0 || !(3000..file.len() - 400).contains(at)) {
            for value in [0, 0xff, file[at] ^ 1] {
                let mut damaged = file.clone();
                damaged[at] = value;
                let sum = super::checksum(&damaged[24..]);
                damaged[16..24].copy_from_slice(&sum.to_le_bytes());
                // Either refused, or read and usable.
                if let Ok(model) = Model::from_bytes(&damaged) {
                    let _ = (model.weights.list(7).len(), model.words.get("Kim"), model.calibrated(0.5));
                }
            }
        }
    }
}
