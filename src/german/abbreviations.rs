//! Abbreviations that are written with a point, and whether a sentence can end with them.
//!
//! Source: own compilation from general knowledge of written German, after the kinds of abbreviation that the
//! official spelling rules name (Deutsche Rechtschreibung, §§ 101–102). Spellings are folded to lower case;
//! measures (`km`, `kg`, `Uhr`), which the rules write without a point, do not stand here.

/// What the point of an abbreviation can mean for the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Something always follows: `Dr.`, `z. B.`
    Inner,
    /// Ends a sentence only if the next word looks like the beginning of one: `Co.`, `Mio.`
    Either,
    /// Usually the last word of its sentence; ends it before any capital: `usw.`
    Final,
    /// An abbreviation only before a number, a plain word otherwise: `Art. 5`, `dieser Art.`
    BeforeNumber,
    /// As `Inner`, but only with a capital: `Dir. Müller`, but `mit dir.`
    Title,
    /// As `Inner`, but only in small letters: `pol. Herkunft`, but `am Pol.`
    Small,
}

use super::lookup::Index;
use Ending::{BeforeNumber, Either, Final, Inner, Small, Title};

/// What the point after `word` (without it) means, if the word is a known abbreviation.
pub(crate) fn ending(word: &str) -> Option<Ending> {
    let mut buffer = [0; LONGEST];
    let Some((folded, capitals)) = fold(word, &mut buffer) else {
        return has_clipped_ending(word).then_some(Inner);
    };
    match INDEX.find(folded).map(|at| WORDS[at].1) {
        // What is written in capitals alone is an acronym, which needs no point: `120 PS.`, `im CT.`
        Some(_) if capitals > 1 && !word.contains(char::is_lowercase) => None,
        Some(Title) => (capitals > 0).then_some(Inner),
        Some(Small) => (capitals == 0).then_some(Inner),
        Some(ending) => Some(ending),
        None => has_clipped_ending(word).then_some(Inner),
    }
}

/// What the last point of an abbreviation of several parts means; the parts are joined by points (`z.b`).
pub(crate) fn phrase_ending(parts: &str) -> Option<Ending> {
    let mut buffer = [0; LONGEST];
    let (folded, _) = fold(parts, &mut buffer)?;
    PHRASE_INDEX.find(folded).map(|at| PHRASES[at].1)
}

/// Whether a run of single letters with points between them (`U.S`, the last point left out) is one word.
pub(crate) fn is_acronym(letters: &str) -> bool {
    ACRONYMS.binary_search(&letters).is_ok()
}

/// Academic degrees of several parts, with all their points.
pub(crate) const DEGREES: [&str; 7] = ["B.A.", "B.Sc.", "LL.M.", "M.A.", "M.Ed.", "M.Sc.", "Ph.D."];

/// The longest spelling in the lists, in bytes.
const LONGEST: usize = 12;

/// Small letters (of those that German has) without an allocation, and how many capitals there were; nothing where
/// the word is too long to stand in a list.
fn fold<'b>(word: &str, buffer: &'b mut [u8; LONGEST]) -> Option<(&'b [u8], usize)> {
    let folded = buffer.get_mut(..word.len())?;
    let mut capitals = 0;
    let mut before = 0;
    for (small, byte) in folded.iter_mut().zip(word.bytes()) {
        let capital = byte.is_ascii_uppercase() || (before == 0xC3 && matches!(byte, 0x80..=0x9E));
        *small = byte + if capital { 0x20 } else { 0 };
        capitals += usize::from(capital);
        before = byte;
    }
    Some((folded, capitals))
}

/// Whether a lower-case word is a clipped adjective, `staatl.`, `gesetzl.`, `nördl.`: no German word in lower
/// case ends so in full.
fn has_clipped_ending(word: &str) -> bool {
    word.len() > 3
        && word.ends_with('l')
        && word.starts_with(char::is_lowercase)
        && ["bl", "dl", "fl", "gl", "kl", "ml", "nl", "schl", "tl", "zl"]
            .iter()
            .any(|end| word.ends_with(end))
}

static INDEX: Index = Index::new(KEYS);

static PHRASE_INDEX: Index = Index::new(PHRASE_KEYS);

/// The spellings of [`WORDS`] alone.
const KEYS: &[&str] = &spellings::<{ WORDS.len() }>(WORDS);
/// The spellings of [`PHRASES`] alone.
const PHRASE_KEYS: &[&str] = &spellings::<{ PHRASES.len() }>(PHRASES);

const fn spellings<const LEN: usize>(list: &[(&'static str, Ending)]) -> [&'static str; LEN] {
    let mut spellings = [""; LEN];
    let mut at = 0;
    while at < LEN {
        spellings[at] = list[at].0;
        at += 1;
    }
    spellings
}

/// Abbreviations of one word, sorted, in lower case without the point.
const WORDS: &[(&str, Ending)] = &[
    ("abb", Inner),
    ("abf", Inner),
    ("abg", Inner),
    ("abh", Inner),
    ("abk", Inner),
    ("abs", BeforeNumber),
    ("abschn", Inner),
    ("abt", Inner),
    ("abw", Inner),
    ("adr", Inner),
    ("afrik", Inner),
    ("ahd", Inner),
    ("akad", Inner),
    ("al", Either),
    ("allg", Inner),
    ("amerik", Inner),
    ("amtl", Inner),
    ("anh", Inner),
    ("anm", Inner),
    ("apr", BeforeNumber),
    ("arab", Small),
    ("art", BeforeNumber),
    ("asiat", Inner),
    ("aufl", Inner),
    ("aug", BeforeNumber),
    ("ausg", Inner),
    ("ausschl", Inner),
    ("ave", Either),
    ("az", Inner),
    ("bd", Inner),
    ("bde", Inner),
    ("beil", Inner),
    ("belg", Inner),
    ("bes", Inner),
    ("best.-nr", Inner),
    ("betr", Inner),
    ("bez", Inner),
    ("bgbl", BeforeNumber),
    ("bhf", Either),
    ("bl", BeforeNumber),
    ("brit", Inner),
    ("bros", Inner),
    ("bsp", Inner),
    ("bspw", Inner),
    ("bulg", Inner),
    ("bzgl", Inner),
    ("bzw", Inner),
    ("ca", Inner),
    ("cand", Inner),
    ("cf", Inner),
    ("chin", Inner),
    ("chr", Either),
    ("cie", Either),
    ("co", Either),
    ("corp", Either),
    ("dept", Inner),
    ("ders", Inner),
    ("desgl", Inner),
    ("dez", BeforeNumber),
    ("dgl", Either),
    ("di", BeforeNumber),
    ("dipl", Inner),
    ("dipl.-ing", Inner),
    ("dir", Title),
    ("diss", Inner),
    ("doz", Inner),
    ("dr", Inner),
    ("dr.-ing", Inner),
    ("dt", Inner),
    ("dtsch", Inner),
    ("dtz", Either),
    ("dän", Inner),
    ("ebd", Either),
    ("ed", Inner),
    ("eds", Inner),
    ("ehem", Inner),
    ("eidg", Inner),
    ("eigtl", Inner),
    ("einschl", Inner),
    ("einw", Either),
    ("em", Small),
    ("engl", Inner),
    ("entspr", Inner),
    ("etc", Final),
    ("etw", Inner),
    ("europ", Inner),
    ("ev", Inner),
    ("evang", Inner),
    ("evtl", Inner),
    ("exkl", Inner),
    ("expl", Either),
    ("fa", Inner),
    ("fam", Inner),
    ("feb", BeforeNumber),
    ("febr", BeforeNumber),
    ("ff", Either),
    ("fig", BeforeNumber),
    ("finn", Small),
    ("fl", BeforeNumber),
    ("fol", Inner),
    ("forts", Inner),
    ("fr", Inner),
    ("franz", BeforeNumber),
    ("frhr", Inner),
    ("frl", Inner),
    ("frz", Inner),
    ("geb", Inner),
    ("gebr", Inner),
    ("gegr", Inner),
    ("gem", Inner),
    ("gen", Title),
    ("ges", Inner),
    ("gest", Inner),
    ("gez", Inner),
    ("ggf", Inner),
    ("ggfs", Inner),
    ("gr", Small),
    ("griech", Inner),
    ("hbf", Either),
    ("hd", Inner),
    ("hebr", Inner),
    ("hist", Inner),
    ("hl", Inner),
    ("hon", Inner),
    ("hptm", Inner),
    ("hr", Inner),
    ("hrsg", Inner),
    ("hs", Inner),
    ("inc", Either),
    ("incl", Inner),
    ("ing", Inner),
    ("inh", Inner),
    ("inkl", Inner),
    ("insb", Inner),
    ("insbes", Inner),
    ("internat", Inner),
    ("ital", Inner),
    ("jan", BeforeNumber),
    ("jap", Inner),
    ("jd", Inner),
    ("jdm", Inner),
    ("jdn", Inner),
    ("jew", Inner),
    ("jg", Inner),
    ("jh", Either),
    ("jhd", Either),
    ("jhdt", Either),
    ("jhrh", Either),
    ("jhs", Either),
    ("jmd", Inner),
    ("jmdm", Inner),
    ("jmdn", Inner),
    ("jn", Inner),
    ("joh", Inner),
    ("jr", Either),
    ("jul", BeforeNumber),
    ("jun", Either),
    ("jur", Inner),
    ("jän", BeforeNumber),
    ("kap", Inner),
    ("kath", Inner),
    ("kfm", Inner),
    ("kgl", Inner),
    ("kl", Inner),
    ("komm", BeforeNumber),
    ("konst", Inner),
    ("kroat", Inner),
    ("krs", Inner),
    ("kt", Inner),
    ("lat", Inner),
    ("lbd", Inner),
    ("lfd", Inner),
    ("lic", Inner),
    ("ll", Inner),
    ("lt", Inner),
    ("ltd", Either),
    ("ltg", Inner),
    ("ltn", Inner),
    ("luth", Inner),
    ("mag", Title),
    ("maj", Inner),
    ("max", BeforeNumber),
    ("md", BeforeNumber),
    ("med", Inner),
    ("mhd", Inner),
    ("mia", Either),
    ("mihd", Inner),
    ("mill", Either),
    ("min", Either),
    ("mind", Inner),
    ("mio", Either),
    ("mr", Inner),
    ("mrd", Either),
    ("mrs", Inner),
    ("mrz", BeforeNumber),
    ("ms", Title),
    ("msgr", Inner),
    ("mtl", Inner),
    ("mwst", Either),
    ("mz", Inner),
    ("mär", BeforeNumber),
    ("möbl", Inner),
    ("nachf", Either),
    ("nat", Inner),
    ("neg", Inner),
    ("nhd", Inner),
    ("niederl", Inner),
    ("nom", Inner),
    ("norw", Inner),
    ("nov", BeforeNumber),
    ("nr", Inner),
    ("nrn", Inner),
    ("nördl", Inner),
    ("obb", Either),
    ("obg", Inner),
    ("oblt", Inner),
    ("oec", Inner),
    ("okt", BeforeNumber),
    ("op", BeforeNumber),
    ("p", BeforeNumber),
    ("pf", BeforeNumber),
    ("pfd", Either),
    ("pfg", Either),
    ("phil", Inner),
    ("phys", Inner),
    ("pl", Small),
    ("pol", Small),
    ("poln", Inner),
    ("port", Small),
    ("pos", BeforeNumber),
    ("preuß", Inner),
    ("priv", Inner),
    ("prof", Inner),
    ("prot", Inner),
    ("prov", Inner),
    ("präs", Inner),
    ("ps", Inner),
    ("publ", Inner),
    ("rd", Inner),
    ("red", Title),
    ("ref", BeforeNumber),
    ("reg", BeforeNumber),
    ("reg.-bez", Inner),
    ("rel", Small),
    ("rep", Title),
    ("resp", Inner),
    ("rev", Inner),
    ("rgt", Inner),
    ("rh", Inner),
    ("rhld", Inner),
    ("rumän", Inner),
    ("russ", Inner),
    ("röm", Inner),
    ("rückf", Inner),
    ("s.-tel", Inner),
    ("sa", BeforeNumber),
    ("schr", Inner),
    ("schwed", Inner),
    ("schweiz", BeforeNumber),
    ("schwäb", Inner),
    ("sek", Either),
    ("sen", Title),
    ("sept", BeforeNumber),
    ("serb", Small),
    ("sgt", Inner),
    ("skt", Inner),
    ("sog", Inner),
    ("sogen", Inner),
    ("sp", BeforeNumber),
    ("span", Small),
    ("spez", Inner),
    ("spp", Inner),
    ("sr", Either),
    ("st", Inner),
    ("std", Either),
    ("stdn", Either),
    ("ste", Inner),
    ("stellv", Inner),
    ("stk", Either),
    ("str", Either),
    ("stud", Inner),
    ("subsp", Inner),
    ("svw", Inner),
    ("syn", Small),
    ("tab", BeforeNumber),
    ("techn", Inner),
    ("tel", Inner),
    ("tel.-nr", Inner),
    ("temp", Small),
    ("theol", Inner),
    ("tit", BeforeNumber),
    ("tschech", Inner),
    ("tsd", Either),
    ("türk", Inner),
    ("ugs", Inner),
    ("ukr", Inner),
    ("ung", Small),
    ("univ", Inner),
    ("univ.-prof", Inner),
    ("unv", Inner),
    ("urspr", Inner),
    ("usf", Final),
    ("usw", Final),
    ("var", Small),
    ("vdt", Inner),
    ("verf", Inner),
    ("verh", Inner),
    ("verm", Inner),
    ("verw", Inner),
    ("vgl", Inner),
    ("vllt", Inner),
    ("vol", BeforeNumber),
    ("vorl", Inner),
    ("vorm", Inner),
    ("vors", Inner),
    ("vs", Inner),
    ("wg", Inner),
    ("wiss", Inner),
    ("wwe", Inner),
    ("wörtl", Inner),
    ("zbsp", Inner),
    ("ziff", Inner),
    ("zit", Inner),
    ("zt", Either),
    ("ztr", Either),
    ("zus", Inner),
    ("zusf", Inner),
    ("zw", Inner),
    ("zzgl", Inner),
    ("zzt", Inner),
    ("österr", Inner),
];

/// Abbreviations of several parts, sorted, in lower case, their points but the last kept, spaces left out.
const PHRASES: &[(&str, Ending)] = &[
    ("a.a", Inner),
    ("a.a.o", Either),
    ("a.d", Either),
    ("a.g", Either),
    ("a.m", Either),
    ("a.o", Inner),
    ("a.u.c", Either),
    ("b.a", Either),
    ("b.w", Either),
    ("c.t", Either),
    ("d.c", Either),
    ("d.gr", Either),
    ("d.h", Inner),
    ("d.i", Inner),
    ("d.j", Either),
    ("d.m", Either),
    ("d.o", Either),
    ("d.r", Either),
    ("d.ä", Either),
    ("e.g", Inner),
    ("e.h", Inner),
    ("e.u", Either),
    ("e.v", Either),
    ("f.d.r", Inner),
    ("g.m.b.h", Either),
    ("h.c", Inner),
    ("i.a", Inner),
    ("i.allg", Inner),
    ("i.d.r", Inner),
    ("i.d.s", Inner),
    ("i.e", Inner),
    ("i.e.s", Inner),
    ("i.g", Inner),
    ("i.h.v", Inner),
    ("i.l", Either),
    ("i.r", Either),
    ("i.s.d", Inner),
    ("i.s.v", Inner),
    ("i.v", Inner),
    ("i.v.m", Inner),
    ("i.ü", Inner),
    ("k.a", Either),
    ("k.k", Inner),
    ("k.o", Either),
    ("k.u.k", Inner),
    ("l.a", Either),
    ("m.a", Either),
    ("m.a.w", Inner),
    ("m.e", Inner),
    ("m.w", Inner),
    ("n.chr", Either),
    ("n.v", Either),
    ("o.a", Inner),
    ("o.b", Either),
    ("o.dgl", Final),
    ("o.g", Inner),
    ("o.j", Either),
    ("o.k", Either),
    ("o.o", Either),
    ("o.ä", Final),
    ("p.a", Either),
    ("p.m", Either),
    ("p.s", Inner),
    ("r.i.p", Either),
    ("s.a", Inner),
    ("s.o", Either),
    ("s.t", Either),
    ("s.u", Either),
    ("u.a", Either),
    ("u.a.m", Final),
    ("u.dgl", Final),
    ("u.dgl.m", Final),
    ("u.e", Inner),
    ("u.s.w", Final),
    ("u.u", Inner),
    ("u.v.a", Final),
    ("u.v.a.m", Final),
    ("u.v.m", Final),
    ("u.ä", Final),
    ("u.ä.m", Final),
    ("v.a", Inner),
    ("v.chr", Either),
    ("v.d", Inner),
    ("v.h", Either),
    ("v.i.s.d.p", Inner),
    ("v.l", Inner),
    ("v.l.n.r", Inner),
    ("v.r", Inner),
    ("v.t", Inner),
    ("v.u.z", Either),
    ("z.b", Inner),
    ("z.bsp", Inner),
    ("z.hd", Inner),
    ("z.t", Inner),
    ("z.z", Either),
    ("z.zt", Either),
];

/// Acronyms that are written with points and without spaces and are read as one word, sorted.
static ACRONYMS: &[&str] = &[
    "A.D", "B.C", "D.C", "E.U", "F.B.I", "G.m.b.H", "L.A", "N.Y", "P.R", "R.E.M", "U.K", "U.N", "U.S",
    "U.S.A", "U.S.S", "o.k",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_fit_the_buffer() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(PHRASES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(ACRONYMS.is_sorted_by(|a, b| a < b));
        assert!(WORDS.iter().chain(PHRASES).all(|(word, _)| word.len() <= LONGEST));
    }

    #[test]
    fn spellings_are_folded_and_clipped_adjectives_known() {
        assert_eq!(ending("Dr"), Some(Inner));
        assert_eq!(ending("usw"), Some(Final));
        assert_eq!(ending("Öffentl"), None);
        assert_eq!(ending("staatl"), Some(Inner));
        assert_eq!(ending("Haus"), None);
        assert_eq!(phrase_ending("z.B"), Some(Inner));
        assert_eq!(phrase_ending("o.Ä"), Some(Final));
    }

    #[test]
    fn capitals_decide_where_a_word_looks_like_an_abbreviation() {
        // An acronym needs no point, a single capital does.
        assert_eq!((ending("PS"), ending("CT"), ending("DR")), (None, None, None));
        assert_eq!(ending("Dr"), Some(Inner));
        assert_eq!(ending("ÄRA"), None);
        // A title only with a capital, an adjective only without one.
        assert_eq!(
            (ending("Dir"), ending("dir"), ending("Gen"), ending("gen")),
            (Some(Inner), None, Some(Inner), None)
        );
        assert_eq!(
            (ending("arab"), ending("Arab"), ending("em"), ending("Em")),
            (Some(Inner), None, Some(Inner), None)
        );
        assert_eq!(
            (ending("Jän"), ending("jän"), ending("Dän")),
            (Some(BeforeNumber), Some(BeforeNumber), Some(Inner))
        );
        // A clipped adjective, however long, has more than three letters and a small first one.
        assert_eq!((ending("nördl"), ending("wissenschaftl")), (Some(Inner), Some(Inner)));
        assert_eq!(
            (ending("Wissenschaftl"), ending("atl"), ending("viel"), ending("wissenschaftlich")),
            (None, None, None, None)
        );
        assert_eq!((ending("u"), ending("")), (None, None));
    }

    #[test]
    fn letters_with_points_are_one_word_where_they_are_listed() {
        assert!(is_acronym("U.S") && !is_acronym("U.X") && !is_acronym(""));
        assert_eq!((phrase_ending("i.d.r"), phrase_ending("z.x")), (Some(Inner), None));
    }
}
