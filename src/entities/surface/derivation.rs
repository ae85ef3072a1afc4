//! Words derived from names, led back to their bases: `Bremer` to Bremen, `kalifornische` to Kalifornien.

use crate::german::adjective_endings::without_ending;

/// The towns and regions that an adjective in `-er` can be derived from: `Berliner` → `berlin`, `Bremer` → `bremen`.
pub(crate) fn bases_of_er(key: &str) -> Vec<String> {
    let stem = ["erinnen", "erin", "ern", "ers", "er"].iter().find_map(|ending| key.strip_suffix(ending));
    let Some(stem) = stem.filter(|stem| stem.chars().count() >= 2) else { return Vec::new() };
    let mut bases = vec![stem.to_owned(), format!("{stem}en"), format!("{stem}e")];
    if let Some(stem) = stem.strip_suffix('n') {
        bases.push(format!("{stem}en"));
    }
    if let Some(stem) = stem.strip_suffix('l') {
        bases.push(format!("{stem}el"));
    }
    // `Göttinger`; `Bozner`, but `Berner` and `Kölner`: no German name ends in an `n` behind one of these.
    if stem.ends_with("ing") {
        bases.swap(0, 1);
    } else if ["chn", "dn", "fn", "gn", "kn", "sn", "tn", "zn"].iter().any(|end| stem.ends_with(end)) {
        bases.swap(0, 3);
    }
    // `Emsländer`, `Ingolstädter`
    for (changed, end) in [("länd", "land"), ("städt", "stadt"), ("wäld", "wald")] {
        if let Some(before) = stem.strip_suffix(changed) {
            bases.insert(0, format!("{before}{end}"));
        }
    }
    bases
}

/// The stem of a declined adjective in `-isch` or `-sch`: `kalifornische` → `kaliforn`.
pub(crate) fn stem_of_isch(key: &str) -> Option<&str> {
    let bare = without_ending(key).unwrap_or(key);
    bare.strip_suffix("isch").or_else(|| bare.strip_suffix("sch")).filter(|stem| stem.chars().count() >= 3)
}

/// Whether an adjective with this stem can be derived from this name: they begin alike up to the last letters.
pub(crate) fn is_derived_from(stem: &str, name: &str) -> bool {
    let common = stem.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
    let (stem, name) = (stem.chars().count(), name.chars().count());
    common >= 4.min(name) && common >= 3 && common + 4 >= stem && common + 3 >= name
}

#[cfg(test)]
mod tests {
    use super::{bases_of_er, is_derived_from, stem_of_isch};

    #[test]
    fn derived_words_lead_to_their_bases() {
        assert!(bases_of_er("bremer").contains(&"bremen".to_owned()));
        assert!(bases_of_er("dresdner").contains(&"dresden".to_owned()));
        for (word, base) in [
            ("göttinger", "göttingen"),
            ("bozner", "bozen"),
            ("berner", "bern"),
            ("kölner", "köln"),
            ("westerwälder", "westerwald"),
            ("havelländer", "havelland"),
            ("ingolstädter", "ingolstadt"),
        ] {
            assert_eq!(bases_of_er(word)[0], base);
        }
        assert!(stem_of_isch("kalifornische").is_some_and(|stem| is_derived_from(stem, "kalifornien")));
        assert!(!is_derived_from("kalifornien", "kalkutta"));
    }
}
