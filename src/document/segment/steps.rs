//! Counts the steps of the scan in tests, which check with it that the run time is linear without a clock.

#[cfg(test)]
std::thread_local! {
    static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// Counts `steps` bytes, characters or tokens as read. Does nothing outside tests.
#[inline(always)]
pub(super) fn add(steps: usize) {
    #[cfg(test)]
    STEPS.with(|counter| counter.set(counter.get() + steps as u64));
    #[cfg(not(test))]
    let _ = steps;
}

#[cfg(test)]
mod tests {
    use super::STEPS;
    use crate::document::article::Article;
    use crate::document::segment::segment;

    fn steps(piece: &str, size: usize) -> u64 {
        let text = piece.repeat(size / piece.len());
        let article = Article::from_text("steps", &text).unwrap();
        STEPS.with(|counter| counter.set(0));
        let _ = segment(&article);
        STEPS.with(std::cell::Cell::get)
    }

    #[test]
    fn steps_grow_with_the_text_and_no_faster() {
        for piece in [
            "Der Zug fährt am 3. Oktober ab. ",
            ".",
            "\"",
            "„“",
            "1-2",
            "1.",
            "1. ",
            "a.",
            "a. ",
            "A.",
            "(a. ",
            "(a! ",
            "usw. ",
            "usw.) ",
            "\u{308}",
            "👩\u{200D}",
            ".          ",
            "a'",
            "a/",
            "a@",
            "a_",
            "a+",
            "a-",
            "a:",
            "a",
            "a\u{AD}",
            "; Der ",
            "abc.de.",
            "abc.de/",
            "http://a",
            "http://a(",
            "www.",
            ":-)",
            ":a",
            "!\"",
            "! ",
            "II. ",
            "a\n",
            "a.\n",
        ] {
            let (small, large) = (steps(piece, 20_000), steps(piece, 80_000));
            assert!(
                large < 5 * small + 1000,
                "{piece:?}: {small} steps, and {large} for four times the text"
            );
            assert!(large < 80_000 * 200, "{piece:?}: {large} steps for 80,000 bytes");
        }
    }
}
