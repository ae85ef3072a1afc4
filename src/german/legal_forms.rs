//! Legal forms of companies and clubs, which names carry in one place and drop in the next: folded, as keys of names have them, and
//! as they stand in a text.
//!
//! Our own compilation from general knowledge (official designations of company law).

/// In lower case, without points, sorted.
pub(crate) const LEGAL_FORMS: &[&str] = &[
    "ab",
    "ag",
    "aktiengesellschaft",
    "asa",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "eg",
    "ev",
    "gbr",
    "ggmbh",
    "gmbh",
    "group",
    "haftungsbeschränkt",
    "holding",
    "inc",
    "kg",
    "kgaa",
    "konzern",
    "limited",
    "llc",
    "ltd",
    "mbh",
    "nv",
    "oao",
    "ohg",
    "oyj",
    "plc",
    "sa",
    "sarl",
    "se",
    "spa",
    "srl",
    "ug",
];

/// Whether a word is a legal form: `AG`, `e.V.`, `Inc.`
pub(crate) fn is_legal_form(folded: &str) -> bool {
    LEGAL_FORMS.contains(&folded)
}

/// Abbreviations that are nothing else behind a name, as they are written. Sorted.
const CLEAR: [&str; 23] = [
    "G.m.b.H.", "GbR", "GmbH", "Inc", "Inc.", "KGaA", "LLC", "Ltd", "Ltd.", "N.V.", "OHG", "PartG", "S.A.",
    "S.p.A.", "e.G.", "e.K.", "e.V.", "eG", "eV", "gAG", "gGmbH", "mbH", "plc",
];
/// Abbreviations that are others, too: working groups, kilograms, basements. Sorted.
const UNCLEAR: [&str; 5] = ["AG", "KG", "PLC", "SE", "UG"];

/// A legal form as it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LegalForm {
    /// How many words it has: `GmbH & Co. KG` has four.
    pub(crate) words: usize,
    /// Whether it is a legal form behind any name, and one with a number at its end, too.
    pub(crate) is_clear: bool,
}

/// Whether a word may begin a legal form.
pub(crate) fn may_begin(word: &str) -> bool {
    matches!(word, "e." | "&") || CLEAR.binary_search(&word).is_ok() || UNCLEAR.contains(&word)
}

/// The legal form that begins with a word; `word` gives the words from there on, empty ones behind the last.
pub(crate) fn legal_form<'t>(word: impl Fn(usize) -> &'t str) -> Option<LegalForm> {
    let is_short = |word: &str| CLEAR.binary_search(&word).is_ok() || UNCLEAR.contains(&word);
    let first = word(0);
    // `e. V.`
    if first == "e." {
        return matches!(word(1), "G." | "K." | "V.").then_some(LegalForm { words: 2, is_clear: true });
    }
    let mut words = usize::from(is_short(first));
    let mut is_clear = CLEAR.binary_search(&first).is_ok();
    if word(words) == "(" && word(words + 1) == "haftungsbeschränkt" && word(words + 2) == ")" {
        (words, is_clear) = (words + 3, true);
    }
    // `GmbH & Co. KG`, `Müller & Co. KG`
    if matches!(word(words), "&" | "und" | "+") && matches!(word(words + 1), "Co." | "Co") {
        let has_form = is_short(word(words + 2));
        if words > 0 || has_form {
            (words, is_clear) = (words + 2 + usize::from(has_form), true);
        }
    }
    (words > 0).then_some(LegalForm { words, is_clear })
}

#[cfg(test)]
mod tests {
    use super::{CLEAR, LEGAL_FORMS, UNCLEAR, is_legal_form, legal_form, may_begin};

    #[test]
    fn knows_them_folded() {
        assert!(is_legal_form("ag") && is_legal_form("aktiengesellschaft") && !is_legal_form("bank"));
        assert!(LEGAL_FORMS.is_sorted() && CLEAR.is_sorted() && UNCLEAR.is_sorted());
    }

    #[test]
    fn knows_how_many_words_of_a_text_they_have() {
        for (text, words, is_clear) in [
            ("GmbH & Co. KG aus Ulm", 4, true),
            ("GmbH & Co meldet", 3, true),
            ("GmbH und Anna", 1, true),
            ("& Co. KG meldet", 3, true),
            ("& Co. meldet", 0, false),
            ("UG ( haftungsbeschränkt ) zahlt", 4, true),
            ("UG zahlt", 1, false),
            ("AG & Co. KGaA", 4, true),
            ("e. V. hilft", 2, true),
            ("e. Mail", 0, false),
            ("e.V. hilft", 1, true),
            ("Haus", 0, false),
        ] {
            let all: Vec<&str> = text.split(' ').collect();
            let found = legal_form(|at| all.get(at).copied().unwrap_or_default());
            assert_eq!(
                found.map_or((0, false), |form| (form.words, form.is_clear)),
                (words, is_clear),
                "{text}"
            );
            assert!(words == 0 || may_begin(all[0]), "{text}");
        }
    }
}
