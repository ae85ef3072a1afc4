//! Folded names without the endings of declension, to compare the cases of one name.

use std::borrow::Cow;

use crate::german::acronyms;
use crate::german::adjective_endings::without_ending;

use super::folding::fold;

/// A folded name with the endings of its declined words taken off, so that `Deutscher Bundestag` and `Deutschen
/// Bundestag` are equal, and `Linke` and `Linken`. Only a key: what it makes of other words does not matter as long
/// as it makes the same of all their cases.
pub(crate) fn undeclined(key: &str) -> Cow<'_, str> {
    let mut undeclined = Cow::Borrowed(key);
    let mut start = 0;
    let mut is_first = true;
    while let Some(rest) = key.get(start..) {
        let word = rest.split(' ').next().unwrap_or_default();
        let is_last = word.len() == rest.len();
        // The last word of several is the noun.
        let is_noun = is_last && !is_first;
        let stem = if is_noun { word } else { without_adjective_ending(word) };
        match &mut undeclined {
            Cow::Owned(undeclined) => undeclined.push_str(stem),
            Cow::Borrowed(_) if stem.len() < word.len() => {
                let mut changed = String::with_capacity(key.len());
                changed.push_str(key.get(..start + stem.len()).unwrap_or_default());
                undeclined = Cow::Owned(changed);
            }
            Cow::Borrowed(_) => {}
        }
        if is_last {
            break;
        }
        if let Cow::Owned(undeclined) = &mut undeclined {
            undeclined.push(' ');
        }
        start += word.len() + 1;
        is_first = false;
    }
    undeclined
}

fn without_adjective_ending(word: &str) -> &str {
    without_ending(word).filter(|stem| stem.chars().nth(3).is_some()).unwrap_or(word)
}

/// The name without a genitive ending, in each way that it may have one.
pub(crate) fn without_genitive(key: &str) -> impl Iterator<Item = &str> {
    ["s", "es", "ns"]
        .into_iter()
        .filter_map(|ending| key.strip_suffix(ending))
        .filter(|base| base.chars().nth(1).is_some())
}

/// The keys of the long forms of a listed abbreviation.
pub(crate) fn long_forms(surface: &str) -> impl Iterator<Item = String> {
    acronyms::long_forms(surface).map(|long| undeclined(&fold(long)).into_owned())
}

#[cfg(test)]
mod tests {
    use super::undeclined;

    #[test]
    fn declined_names_share_a_key() {
        for (a, b) in [
            ("deutschen bundestag", "deutscher bundestag"),
            ("linken", "linke"),
            ("fernen osten", "ferner osten"),
        ] {
            assert_eq!(undeclined(a), undeclined(b));
        }
        for (declined, key) in [
            ("", ""),
            ("roten armeen", "roten armeen"),
            ("hohen vereinten deutschen armeen", "hohen vereint deutsch armeen"),
            ("linken", "link"),
            ("kunst und neue museen", "kunst und neue museen"),
        ] {
            assert_eq!(undeclined(declined), key);
        }
    }
}
