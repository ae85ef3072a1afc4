//! Bit streams, and sorted numbers as Rice-coded gaps: the compressed keys of the model file.
//!
//! A set of n numbers drawn at random below 2^b takes about b − log2 n + 1.5 bits each (Rice 1979).

/// Writes bits, least significant first.
#[derive(Default)]
pub(crate) struct BitWriter {
    bytes: Vec<u8>,
    pending: u64,
    count: u32,
}

impl BitWriter {
    /// Appends the lowest `width` bits of `value`, at most 32.
    pub(crate) fn write(&mut self, value: u32, width: u32) {
        self.pending |= (u64::from(value) & ((1 << width) - 1)) << self.count;
        self.count += width;
        while self.count >= 8 {
            self.bytes.push(self.pending as u8);
            self.pending >>= 8;
            self.count -= 8;
        }
    }

    /// The bytes; the last one is padded with zeros.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.bytes.push(self.pending as u8);
        }
        self.bytes
    }
}

/// Reads what [`BitWriter`] wrote; zeros after the end.
pub(crate) struct BitReader<'b> {
    bytes: &'b [u8],
    /// Number of bytes consumed, including those after the end.
    next: usize,
    pending: u64,
    count: u32,
}

impl<'b> BitReader<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, next: 0, pending: 0, count: 0 }
    }

    /// Makes at least 32 bits pending.
    #[inline]
    fn fill(&mut self) {
        if self.count < 32 {
            let rest = self.bytes.get(self.next..).unwrap_or_default();
            let word = rest.first_chunk().copied().unwrap_or_else(|| {
                let mut last = [0; 4];
                last[..rest.len()].copy_from_slice(rest);
                last
            });
            self.pending |= u64::from(u32::from_le_bytes(word)) << self.count;
            self.next += 4;
            self.count += 32;
        }
    }

    /// The next `width` bits; at most 32.
    #[inline]
    pub(crate) fn read(&mut self, width: u32) -> u32 {
        self.fill();
        let value = self.pending & ((1 << width) - 1);
        self.pending >>= width;
        self.count -= width;
        value as u32
    }

    /// The number of ones before the next zero, which is consumed too, and `true`; or 32 and `false` if the run may be
    /// longer.
    #[inline]
    fn read_run(&mut self) -> (u32, bool) {
        self.fill();
        let ones = self.pending.trailing_ones().min(32);
        let taken = if ones < 32 { ones + 1 } else { ones };
        self.pending >>= taken;
        self.count -= taken;
        (ones, ones < 32)
    }

    /// Whether more bits were read than there are.
    pub(crate) fn overrun(&self) -> bool {
        self.next * 8 > self.bytes.len() * 8 + self.count as usize
    }
}

/// The longest unary run; a longer one means a damaged file.
const MAX_RUN: u32 = 4096;

/// Packs ascending numbers as gaps, Rice-coded with `parameter`.
pub(crate) fn pack_ascending(numbers: &[u32], parameter: u32) -> Vec<u8> {
    let mut writer = BitWriter::default();
    let mut previous = 0;
    for &number in numbers {
        let gap = number - previous;
        previous = number;
        for _ in 0..gap >> parameter {
            writer.write(1, 1);
        }
        writer.write(0, 1);
        writer.write(gap, parameter);
    }
    writer.finish()
}

/// Reverses [`pack_ascending`]; none if the bytes are damaged.
pub(crate) fn unpack_ascending(bytes: &[u8], count: usize, parameter: u32) -> Option<Vec<u32>> {
    let mut reader = BitReader::new(bytes);
    // At least one bit for each number: a damaged count must not allocate more memory than the file justifies.
    if parameter > 31 || count > bytes.len().saturating_mul(8) {
        return None;
    }
    let mut numbers = Vec::with_capacity(count);
    let mut previous: u32 = 0;
    for _ in 0..count {
        let mut run: u32 = 0;
        loop {
            let (ones, ended) = reader.read_run();
            run += ones;
            if run > MAX_RUN {
                return None;
            }
            if ended {
                break;
            }
        }
        let gap = run.checked_shl(parameter)?.checked_add(reader.read(parameter))?;
        previous = previous.checked_add(gap)?;
        numbers.push(previous);
    }
    (!reader.overrun()).then_some(numbers)
}

/// The best Rice parameter for `count` numbers spread evenly below 2^`bits`.
pub(crate) fn rice_parameter(count: usize, bits: u32) -> u32 {
    let gap = (1_u64 << bits) / (count as u64).max(1);
    // The largest power of two up to ln 2 ≈ 0.69 of the mean gap.
    (gap * 69 / 100).max(1).ilog2()
}

#[cfg(test)]
mod tests {
    use super::{BitReader, BitWriter, MAX_RUN, pack_ascending, rice_parameter, unpack_ascending};

    #[test]
    fn written_bits_are_read_back() {
        let mut writer = BitWriter::default();
        for (value, width) in [(5, 3), (0, 1), (0xdead_beef, 32), (1, 1), (1023, 10)] {
            writer.write(value, width);
        }
        let bytes = writer.finish();
        let mut reader = BitReader::new(&bytes);
        assert_eq!([3, 1, 32, 1, 10].map(|width| reader.read(width)), [5, 0, 0xdead_beef, 1, 1023]);
        assert!(!reader.overrun());
        assert_eq!(reader.read(8), 0);
        assert!(reader.overrun());
    }

    #[test]
    fn ascending_numbers_round_trip_in_few_bytes() {
        let numbers: Vec<u32> =
            (0..5000_u32).map(|n| n * 12_000 + n.wrapping_mul(2_654_435_761) % 12_000).collect();
        let parameter = rice_parameter(numbers.len(), 26);
        let bytes = pack_ascending(&numbers, parameter);
        assert!(bytes.len() * 8 < numbers.len() * 17, "{} bytes", bytes.len());
        assert_eq!(unpack_ascending(&bytes, numbers.len(), parameter), Some(numbers.clone()));
        assert_eq!(unpack_ascending(&bytes[..bytes.len() - 3], numbers.len(), parameter), None);
        assert_eq!(unpack_ascending(&[0xff; 2000], 10, 3), None);
        assert_eq!(unpack_ascending(&bytes, usize::MAX, parameter), None);
    }

    #[test]
    fn gaps_up_to_the_longest_run_and_parameters_up_to_a_word_are_read() {
        let packed = |number: u32, parameter: u32| {
            unpack_ascending(&pack_ascending(&[number], parameter), 1, parameter)
        };
        assert_eq!(packed(MAX_RUN, 0), Some(vec![MAX_RUN]));
        assert_eq!(packed(MAX_RUN + 1, 0), None);
        assert_eq!(packed(5, 31), Some(vec![5]));
        assert_eq!(unpack_ascending(&[0; 100], 1, 32), None);
        assert_eq!(unpack_ascending(&[0], 9, 0), None);
    }
}
