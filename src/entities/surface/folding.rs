//! Folding: the key by which spellings of one name are compared.

/// A key for comparing spellings: lower case, `ß` as `ss`, accents of other languages dropped (umlauts stay, for
/// `Köhler` is not `Kohler`), hyphens as blanks, apostrophes, points and quotation marks left out.
pub(crate) fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    fold_into(&mut key, text);
    key
}

/// [`fold`] into an empty string.
pub(crate) fn fold_into(key: &mut String, text: &str) {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        key.push_str(text);
        return key.make_ascii_lowercase();
    }
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => key.push(c),
            'A'..='Z' => key.push(c.to_ascii_lowercase()),
            'ß' => key.push_str("ss"),
            '-' | '‐' | '‑' | '–' | '/' | '&' | '+' => push_blank(key),
            _ if c.is_whitespace() => push_blank(key),
            _ if c.is_alphanumeric() => key.extend(c.to_lowercase().map(without_accent)),
            _ => {}
        }
    }
    if key.ends_with(' ') {
        key.pop();
    }
}

fn push_blank(key: &mut String) {
    if !key.is_empty() && !key.ends_with(' ') {
        key.push(' ');
    }
}

/// The Latin letter under an accent; umlauts and all other letters as they are.
fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' => 'g',
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'ı' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ó' | 'ò' | 'ô' | 'õ' | 'ø' | 'ō' | 'ő' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ú' | 'ù' | 'û' | 'ū' | 'ů' | 'ű' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn spellings_of_one_name_fold_alike() {
        assert_eq!(fold("Ria-Nowosti"), fold("RIA Nowosti"));
        assert_eq!(fold("Škoda"), fold("Skoda"));
        assert_eq!(fold("„Tass‘"), "tass");
        assert_ne!(fold("Köhler"), fold("Kohler"));
    }

    #[test]
    fn every_accent_is_folded() {
        for (accented, plain) in [
            ("áàâãåāăą", "aaaaaaaa"),
            ("çćčďđ", "cccdd"),
            ("éèêëēėęě", "eeeeeeee"),
            ("ğíìîïīı", "giiiiii"),
            ("łñńň", "lnnn"),
            ("óòôõøōő", "ooooooo"),
            ("řśšşșťţț", "rssssttt"),
            ("úùûūůű", "uuuuuu"),
            ("ýÿźżž", "yyzzz"),
        ] {
            assert_eq!(fold(accented), plain);
        }
    }
}
