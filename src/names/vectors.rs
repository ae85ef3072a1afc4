//! Word vectors, a few bytes each: the centre of the word's cluster, and what is left in product-quantised parts
//! (Jégou, Douze, Schmid 2011).

/// How many numbers a vector has.
pub const DIMENSIONS: usize = 64;
/// How many parts what is left is cut into; a byte each.
pub const PARTS: usize = 5;
/// The greatest length of a part.
pub const PART: usize = DIMENSIONS.div_ceil(PARTS);
/// How many values a part can take.
pub const CODES: usize = 256;

/// A vector; its unit does not matter, the training sees the same numbers.
pub type Vector = [i16; DIMENSIONS];

/// The vectors of a word table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vectors {
    /// The centres of clusters 0, 1, … (0 is no cluster).
    pub centres: Vec<[i8; DIMENSIONS]>,
    /// The values of the first part, then those of the second, ….
    pub codebook: Vec<[i8; PART]>,
    /// The parts of words 0, 1, ….
    pub codes: Vec<[u8; PARTS]>,
}

impl Vectors {
    /// The vector of a word in a cluster; without a word, the cluster's centre.
    #[must_use]
    pub fn get(&self, word: Option<usize>, cluster: u16) -> Vector {
        let mut vector = self.centres.get(usize::from(cluster)).map_or([0; DIMENSIONS], |c| c.map(i16::from));
        let Some(codes) = word.and_then(|word| self.codes.get(word)) else { return vector };
        for (part, (&code, values)) in codes.iter().zip(vector.chunks_mut(PART)).enumerate() {
            if let Some(left) = self.codebook.get(part * CODES + usize::from(code)) {
                for (value, left) in values.iter_mut().zip(left) {
                    *value += i16::from(*left);
                }
            }
        }
        vector
    }
}

#[cfg(test)]
mod tests {
    use super::{CODES, DIMENSIONS, PART, PARTS, Vectors};

    #[test]
    fn centre_and_parts_add_up() {
        let mut codebook = vec![[0; PART]; PARTS * CODES];
        codebook[3] = [2; PART];
        codebook[(PARTS - 1) * CODES + 255] = [-1; PART];
        let mut codes = [0; PARTS];
        (codes[0], codes[PARTS - 1]) = (3, 255);
        let vectors =
            Vectors { centres: vec![[0; DIMENSIONS], [127; DIMENSIONS]], codebook, codes: vec![codes] };
        let vector = vectors.get(Some(0), 1);
        assert_eq!((vector[0], vector[PART], vector[DIMENSIONS - 1]), (129, 127, 126));
        assert_eq!(vectors.get(None, 1), [127; DIMENSIONS]);
        assert_eq!(vectors.get(Some(9), 9), [0; DIMENSIONS]);
    }
}
