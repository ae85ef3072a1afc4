//! Word embeddings, product-quantised to a few bytes each (Jégou, Douze, Schmid 2011): the centroid of the word's
//! cluster plus a residual, cut into subvectors that are each one codeword of a codebook.

/// Length of an embedding.
pub const DIMENSIONS: usize = 64;
/// Number of subvectors of a residual; each takes a byte.
pub const SUBVECTORS: usize = 5;
/// Length of a subvector; the last one is shorter in use and padded with zeros.
pub const SUBVECTOR_LENGTH: usize = DIMENSIONS.div_ceil(SUBVECTORS);
/// Number of codewords for each subvector.
pub const CODEWORDS: usize = 256;

/// A dequantised embedding, in steps of the quantisation; training sees the same integers.
pub type Embedding = [i16; DIMENSIONS];

/// The quantised embeddings of a word table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Embeddings {
    /// The centroids of clusters 0, 1, … (0 means no cluster).
    pub centroids: Vec<[i8; DIMENSIONS]>,
    /// The [`CODEWORDS`] codewords of the first subvector, then those of the second, ….
    pub codebook: Vec<[i8; SUBVECTOR_LENGTH]>,
    /// The residual codes of words 0, 1, ….
    pub codes: Vec<[u8; SUBVECTORS]>,
}

impl Embeddings {
    /// The embedding of a word in a cluster; without a word, the cluster's centroid.
    #[must_use]
    pub fn get(&self, word: Option<usize>, cluster: u16) -> Embedding {
        let mut embedding =
            self.centroids.get(usize::from(cluster)).map_or([0; DIMENSIONS], |c| c.map(i16::from));
        let Some(codes) = word.and_then(|word| self.codes.get(word)) else { return embedding };
        for (part, (&code, values)) in codes.iter().zip(embedding.chunks_mut(SUBVECTOR_LENGTH)).enumerate() {
            if let Some(codeword) = self.codebook.get(part * CODEWORDS + usize::from(code)) {
                for (value, residual) in values.iter_mut().zip(codeword) {
                    *value += i16::from(*residual);
                }
            }
        }
        embedding
    }
}

#[cfg(test)]
mod tests {
    use super::{CODEWORDS, DIMENSIONS, Embeddings, SUBVECTOR_LENGTH, SUBVECTORS};

    #[test]
    fn centroid_and_residual_add_up() {
        let mut codebook = vec![[0; SUBVECTOR_LENGTH]; SUBVECTORS * CODEWORDS];
        codebook[3] = [2; SUBVECTOR_LENGTH];
        codebook[(SUBVECTORS - 1) * CODEWORDS + 255] = [-1; SUBVECTOR_LENGTH];
        let mut codes = [0; SUBVECTORS];
        (codes[0], codes[SUBVECTORS - 1]) = (3, 255);
        let embeddings =
            Embeddings { centroids: vec![[0; DIMENSIONS], [127; DIMENSIONS]], codebook, codes: vec![codes] };
        let embedding = embeddings.get(Some(0), 1);
        assert_eq!((embedding[0], embedding[SUBVECTOR_LENGTH], embedding[DIMENSIONS - 1]), (129, 127, 126));
        assert_eq!(embeddings.get(None, 1), [127; DIMENSIONS]);
        assert_eq!(embeddings.get(Some(9), 9), [0; DIMENSIONS]);
    }
}
