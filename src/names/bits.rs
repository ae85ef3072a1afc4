//! Bits in a row, and sorted numbers as Rice-coded gaps: how the model file keeps its keys small.
//!
//! A set of n numbers drawn at random below 2^b costs about b − log2 n + 1.5 bits each (Rice 1979).

/// Writes bits, lowest first.
#[derive(Default)]
pub(crate) struct BitWriter {
    bytes: Vec<u8>,
    pending: u64,
    count: u32,
}

impl BitWriter {
    /// Appends the lowest `width` bits of `value`; at most 32.
    pub(crate) fn write(&mut self, value: u32, width: u32) {
        self.pending |= (u64::from(value) & ((1 << width) - 1)) << self.count;
        self.count += width;
        while self.count >= 8 {
            self.bytes.push(self.pending as u8);
            self.pending >>= 8;
            self.count -= 8;
        }
    }

    /// The bytes, the last one filled with zeros.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        if self.count > 0 {
            self.bytes.push(self.pending as u8);
        }
        self.bytes
    }
}

/// Reads what [`BitWriter`] wrote; zeros behind the end.
pub(crate) struct BitReader<'b> {
    bytes: &'b [u8],
    /// The bytes taken so far, those behind the end included.
    next: usize,
    pending: u64,
    count: u32,
}

impl<'b> BitReader<'b> {
    pub(crate) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, next: 0, pending: 0, count: 0 }
    }

    /// Has at least 32 bits pending.
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

    /// How many ones come before the next zero, which is taken with them; 32 and more may be given as a part.
    #[inline]
    fn read_run(&mut self) -> (u32, bool) {
        self.fill();
        let ones = self.pending.trailing_ones().min(32);
        let taken = if ones < 32 { ones + 1 } else { ones };
        self.pending >>= taken;
        self.count -= taken;
        (ones, ones < 32)
    }

    /// Whether more was read than was written.
    pub(crate) fn overrun(&self) -> bool {
        self.next * 8 > self.bytes.len() * 8 + self.count as usize
    }
}

/// The longest unary run; a longer one is a damaged file.
const LONGEST_RUN: u32 = 4096;

/// Packs ascending numbers below 2^`bits`: the Rice parameter is `parameter`.
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

/// Undoes [`pack_ascending`]; nothing where the bytes are damaged.
pub(crate) fn unpack_ascending(bytes: &[u8], count: usize, parameter: u32) -> Option<Vec<u32>> {
    let mut reader = BitReader::new(bytes);
    // At least a bit a number: a damaged count cannot ask for more memory than the file is long.
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
            if run > LONGEST_RUN {
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

/// The Rice parameter for `count` numbers spread evenly below 2^`bits`.
pub(crate) fn rice_parameter(count: usize, bits: u32) -> u32 {
    let gap = (1_u64 << bits) / (count as u64).max(1);
    // 0.69 of the mean gap is the best power of two.
    (gap * 69 / 100).max(1).ilog2()
}

#[cfg(test)]
mod tests {
    use super::{BitReader, BitWriter, pack_ascending, rice_parameter, unpack_ascending};

    #[test]
    fn bits_come_back() {
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
    fn ascending_numbers_come_back_and_are_small() {
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
}
