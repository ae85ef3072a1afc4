//! Words at the start of a sentence that lean on the sentence before it.
//!
//! Own compilation after the usual classes of German grammar (IDS-Grammatik: Konnektoren, Anaphern): a sentence that opens
//! with one of them is not understood alone, so a summary takes the sentence before along or leaves both out.

/// Whether a sentence that opens with this word, given in lower case, goes on from the one before.
pub(crate) fn leans_back(lower: &str) -> bool {
    LEANING.binary_search(&lower).is_ok()
}

/// Whether a word at the beginning of a sentence asks.
pub(crate) fn is_question_word(word: &str) -> bool {
    QUESTION_WORDS.binary_search(&word).is_ok()
}

/// Sorted.
const QUESTION_WORDS: &[&str] = &[
    "Wann", "Warum", "Was", "Welche", "Welcher", "Welches", "Wer", "Weshalb", "Wie", "Wieso", "Wo", "Woher",
    "Wohin",
];

/// Whether the word, given in lower case, is a pronoun for somebody or something named before.
pub(crate) fn is_anaphor(lower: &str) -> bool {
    ANAPHORS.binary_search(&lower).is_ok()
}

/// Sorted bytewise. `es` and `sich` are left out: they mostly stand for nothing outside the sentence.
const ANAPHORS: &[&str] = &[
    "er", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "sein", "seine", "seinem",
    "seinen", "seiner", "sie",
];

/// Sorted bytewise.
#[rustfmt::skip]
const LEANING: &[&str] = &[
    "aber", "allerdings", "also", "andererseits", "anders", "anschließend", "auch", "außerdem", "dabei",
    "dadurch", "dafür", "dagegen", "daher", "dahinter", "damals", "damit", "danach", "daneben", "dann",
    "daran", "darauf", "daraufhin", "daraus", "darin", "darum", "darunter", "darüber", "das", "davon",
    "davor", "dazu", "demnach", "denn", "dennoch", "deren", "derselbe", "deshalb", "dessen", "deswegen",
    "dies", "diese", "diesem", "diesen", "dieser", "dieses", "diesmal", "doch", "dort", "ebenfalls", "ebenso",
    "einerseits", "er", "ferner", "folglich", "gleichzeitig", "hierbei", "hierdurch", "hierfür", "hierzu",
    "hingegen", "hinterher", "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "indes",
    "indessen", "infolgedessen", "insbesondere", "jedoch", "letztere", "letzterer", "letzteres", "meist",
    "meistens", "nämlich", "schließlich", "sein", "seine", "seinem", "seinen", "seiner", "seitdem", "seither",
    "sie", "so", "solch", "solche", "somit", "sondern", "sonst", "später", "stattdessen", "tatsächlich",
    "trotzdem", "umso", "und", "unterdessen", "vielmehr", "weiterhin", "wiederum", "zudem", "zugleich",
    "zuletzt", "zuvor", "zwar", "überdies", "übrigens",
];

#[cfg(test)]
mod tests {
    use super::{ANAPHORS, LEANING, is_anaphor, is_question_word, leans_back};

    #[test]
    fn lists_are_sorted() {
        assert!(super::QUESTION_WORDS.is_sorted());
        assert!(ANAPHORS.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(LEANING.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(ANAPHORS.iter().all(|word| LEANING.contains(word)), "a pronoun leans back");
    }

    #[test]
    fn the_first_word_tells_whether_a_sentence_stands_alone() {
        assert!(leans_back("deshalb") && leans_back("er") && !leans_back("der") && !leans_back("heute"));
        assert!(is_anaphor("seine") && !is_anaphor("es") && !is_anaphor("deshalb"));
        assert!(is_question_word("Warum") && !is_question_word("warum") && !is_question_word("Weil"));
    }
}
