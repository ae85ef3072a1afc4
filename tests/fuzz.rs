//! The fuzz targets without a fuzzer: every seed, and some thousand changes to the seeds, the same ones every time.
//!
//! fuzz/README.md tells how libFuzzer goes on from here. Whatever it finds becomes a seed, and so a test for ever.
#![cfg(not(target_family = "wasm"))]

#[allow(unreachable_pub, reason = "elsewhere this file is a library")]
#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

/// Longer inputs take longer, and find no more.
const LONGEST: usize = 2000;

/// Runs a target on its seeds, and on so many changes to them.
fn replay(target: fn(&[u8]), folder: &str, changes: usize) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let mut seeds: Vec<(String, Vec<u8>)> = fs::read_dir(root.join("seeds").join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.display().to_string(), fs::read(&path).unwrap()))
        .collect();
    seeds.sort();
    assert!(seeds.len() > 1, "{folder} has no seeds");
    for (name, seed) in &seeds {
        assert!(catch_unwind(|| target(seed)).is_ok(), "fails on {name}");
    }
    let words = dictionary(&fs::read(root.join("german.dict")).unwrap());
    let mut changer = Changer { random: Random(0x9E37_79B9), words: &words };
    for number in 0..changes {
        let [(_, seed), (_, other)] = [(); 2].map(|()| &seeds[changer.random.below(seeds.len())]);
        let mut input = seed.clone();
        for _ in 0..=changer.random.below(6) {
            changer.change(&mut input, other);
        }
        input.truncate(LONGEST);
        if catch_unwind(|| target(&input)).is_err() {
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{folder}-{number}"));
            fs::write(&kept, &input).unwrap();
            panic!("change {number} fails; it is kept in {}", kept.display());
        }
    }
}

/// The entries of a dictionary in libFuzzer's format.
fn dictionary(file: &[u8]) -> Vec<Vec<u8>> {
    let entry = |line: &[u8]| {
        let inner = line.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
        let mut word = Vec::new();
        let mut rest = inner;
        while let Some((&byte, behind)) = rest.split_first() {
            rest = behind;
            let escape = (byte == b'\\').then_some(rest);
            match escape {
                Some([b'x', high, low, behind @ ..]) => {
                    word.push(u8::from_str_radix(str::from_utf8(&[*high, *low]).ok()?, 16).ok()?);
                    rest = behind;
                }
                Some([quoted, behind @ ..]) => {
                    word.push(*quoted);
                    rest = behind;
                }
                _ => word.push(byte),
            }
        }
        Some(word)
    };
    let words: Vec<Vec<u8>> = file.split(|&byte| byte == b'\n').filter_map(entry).collect();
    assert!(words.len() > 50 && words.contains(&vec![0xEF, 0xBB, 0xBF]) && words.contains(&b"\"".to_vec()));
    words
}

/// A linear congruential generator: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound.max(1)
    }
}

/// Changes inputs as libFuzzer does: a bit, a word, a piece gone, doubled, moved, or of another input.
struct Changer<'w> {
    random: Random,
    words: &'w [Vec<u8>],
}

impl Changer<'_> {
    fn change(&mut self, input: &mut Vec<u8>, other: &[u8]) {
        let at = self.random.below(input.len() + 1);
        let end = (at + 1 + self.random.below(40)).min(input.len());
        let piece = at.min(end)..end;
        match self.random.below(9) {
            0 if at < input.len() => input[at] ^= 1 << self.random.below(8),
            1 if at < input.len() => input[at] = self.random.below(256) as u8,
            2 | 3 => {
                let word = &self.words[self.random.below(self.words.len())];
                input.splice(at..at, word.iter().copied());
            }
            4 => {
                input.drain(piece);
            }
            5 => {
                let again = input[piece].to_vec();
                let times = 1 + self.random.below(20);
                input.splice(at..at, again.repeat(times));
            }
            6 => {
                let moved: Vec<u8> = input.drain(piece).collect();
                let to = self.random.below(input.len() + 1);
                input.splice(to..to, moved);
            }
            7 => {
                let from = self.random.below(other.len());
                let to = (from + self.random.below(200)).min(other.len());
                input.splice(at..at, other[from..to].iter().copied());
            }
            _ => input.truncate(at),
        }
    }
}

#[test]
fn reading_an_article_answers_any_bytes() {
    replay(targets::article, "text", 20_000);
}

#[test]
fn segmentation_answers_any_bytes() {
    replay(targets::segment, "text", 10_000);
}

#[test]
fn the_analysis_answers_any_bytes() {
    replay(targets::analysis, "text", 2_000);
}

#[test]
fn the_comparison_answers_any_bytes() {
    replay(targets::comparison, "pair", 500);
}

#[test]
fn whatever_a_reader_says_is_answered() {
    replay(targets::corrections, "corrections", 500);
}

#[test]
fn a_damaged_model_is_refused_or_read() {
    replay(targets::model, "model", 100);
}

#[test]
fn lines_of_the_command_line_are_read_whatever_they_are() {
    replay(targets::ndjson, "ndjson", 10_000);
}
