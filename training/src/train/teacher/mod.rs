//! The teacher: a recogniser too large and slow for a web page, a bidirectional LSTM with a linear chain on top (Huang,
//! Xu, Yu 2015) over the same word features as the shipped model, the student. Ensembles of teachers label unlabelled
//! text. Teachers of the next generation learn from that and the gold sentences, with much dropout (noisy student
//! training: Xie et al. 2020), and the student from the last ones' labels (knowledge distillation: Hinton, Vinyals, Dean
//! 2015; with sequences sampled from the teacher's distribution: Kim & Rush 2016).

mod ensemble;
mod gradient;
mod lexicon;
mod network;
mod training;

pub(crate) use ensemble::Ensemble;
pub(crate) use lexicon::Lexicon;
pub(crate) use network::Teacher;
pub(crate) use training::{Generation, Hyperparameters};

/// Number of threads that share a batch. Each has whole sentences and a gradient of its own, so that the bytes stay the
/// same.
const THREADS: usize = 2;
