//! Legal forms of companies and clubs, which names carry in one place and drop in the next.
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
    "ev",
    "gbr",
    "ggmbh",
    "gmbh",
    "group",
    "holding",
    "inc",
    "kg",
    "kgaa",
    "konzern",
    "limited",
    "llc",
    "ltd",
    "nv",
    "oao",
    "ohg",
    "oyj",
    "plc",
    "sa",
    "se",
    "sarl",
    "spa",
    "srl",
    "ug",
];

/// Whether a word is a legal form: `AG`, `e.V.`, `Inc.`
pub(crate) fn is_legal_form(folded: &str) -> bool {
    LEGAL_FORMS.contains(&folded)
}

#[cfg(test)]
mod tests {
    use super::is_legal_form;

    #[test]
    fn knows_them_folded() {
        assert!(is_legal_form("ag") && is_legal_form("aktiengesellschaft") && !is_legal_form("bank"));
    }
}
