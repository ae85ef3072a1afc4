//! What makes letters with points or colons between them one name: top-level domains, schemes of addresses, extensions
//! of files, and names of companies and products.
//!
//! Source: the generic and the country domains of the IANA root zone that German texts meet; those that are
//! German words too (`es`, `im`, `am`, `in`, `so`, `an`) are left out, because a missing space after a full stop
//! is more frequent. File name extensions: own compilation.

/// Whether a label is a top-level domain that can be told from a German word.
pub(crate) fn is_top_level(label: &str) -> bool {
    known(label, TOP_LEVEL)
}

/// Whether letters after a point are the extension of a file's name.
pub(crate) fn is_extension(label: &str) -> bool {
    known(label, EXTENSIONS)
}

/// Whether letters before `://` are the scheme of an address.
pub(crate) fn is_scheme(word: &str) -> bool {
    SCHEMES.iter().any(|scheme| word.eq_ignore_ascii_case(scheme))
}

/// Whether two parts with a point between them are a company's or a product's name: capitals on both sides
/// (`E.ON`, `FAZ.NET`), or one of a few others.
pub(crate) fn is_brand(first: &str, second: &str) -> bool {
    let capitals = |part: &str| part.bytes().all(|byte| byte.is_ascii_uppercase());
    (capitals(first) && capitals(second) && second.len() > 1)
        || matches!((first, second), ("Sat", "1") | ("ver" | "Ver", "di") | ("E", "on") | ("Node", "js"))
}

fn known(label: &str, list: &[&str]) -> bool {
    let mut buffer = [0; 8];
    let Some(folded) = buffer.get_mut(..label.len()) else { return false };
    folded.copy_from_slice(label.as_bytes());
    folded.make_ascii_lowercase();
    list.binary_search_by(|known| known.as_bytes().cmp(folded)).is_ok()
}

/// Schemes of addresses that are followed by `//` (IANA registry of URI schemes).
static SCHEMES: &[&str] = &["http", "https", "ftp", "ftps", "file", "ws", "wss", "git", "ssh"];

/// Top-level domains, sorted.
static TOP_LEVEL: &[&str] = &[
    "aero", "ai", "app", "ar", "asia", "at", "au", "bayern", "be", "berlin", "bg", "biz", "blog", "br", "ca",
    "cat", "cc", "ch", "cl", "cloud", "club", "cn", "com", "cz", "de", "dev", "dk", "edu", "eu", "fi", "fm",
    "fr", "gl", "gov", "gr", "hamburg", "hk", "hr", "hu", "ie", "il", "info", "int", "io", "ir", "it",
    "jobs", "jp", "koeln", "kr", "li", "lu", "ly", "me", "mil", "mobi", "museum", "mx", "name", "net",
    "news", "nl", "no", "nrw", "nz", "online", "org", "pl", "pro", "pt", "ro", "ru", "saarland", "se", "sg",
    "shop", "si", "site", "sk", "tr", "travel", "tv", "tw", "ua", "uk", "us", "wien", "ws", "xyz", "za",
];

/// Extensions of files, sorted.
static EXTENSIONS: &[&str] = &[
    "apk", "asp", "aspx", "avi", "bat", "bmp", "cfg", "conf", "css", "csv", "dll", "doc", "docx", "exe",
    "gif", "gz", "htm", "html", "ini", "iso", "jar", "java", "jpeg", "jpg", "js", "json", "jsp", "log", "md",
    "mkv", "mov", "mp3", "mp4", "odt", "ogg", "pdf", "php", "png", "ppt", "pptx", "py", "rar", "rs", "rtf",
    "sh", "svg", "tar", "tex", "tif", "tiff", "ts", "txt", "wav", "xhtml", "xls", "xlsx", "xml", "yaml",
    "yml", "zip",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_fold_case() {
        assert!(TOP_LEVEL.is_sorted() && EXTENSIONS.is_sorted());
        assert!(is_top_level("DE") && is_extension("pdf") && !is_top_level("geht") && !is_top_level(""));
    }

    #[test]
    fn extensions_and_schemes_are_known() {
        assert!(
            is_extension("docx") && !is_extension("haus") && !is_extension("") && !is_extension("Verordnung")
        );
        assert!(is_scheme("https") && is_scheme("HTTP") && !is_scheme("siehe"));
    }

    #[test]
    fn a_brand_has_capitals_on_both_sides() {
        for (first, second) in [("E", "ON"), ("FAZ", "NET"), ("Sat", "1"), ("ver", "di"), ("Node", "js")] {
            assert!(is_brand(first, second), "{first}.{second}");
        }
        for (first, second) in [("U", "S"), ("Faz", "NET"), ("FAZ", "Net"), ("e", "on"), ("Sat", "2")] {
            assert!(!is_brand(first, second), "{first}.{second}");
        }
    }
}
