//! Words that say nothing about what an article is about.
//!
//! Own compilation from general knowledge of the language: the closed classes (articles, pronouns, prepositions,
//! conjunctions, particles and the adverbs of text and time), auxiliaries, modal verbs, and the verbs so light that they
//! stand with any topic (`geben`, `machen`, `sagen`), in their inflected forms.

use super::lookup::Index;

static STOP_INDEX: Index = Index::new(STOP_WORDS);
static LIGHT_INDEX: Index = Index::new(LIGHT_VERBS);
static CALENDAR_INDEX: Index = Index::new(CALENDAR);

/// Whether a word, given in lower case, is a stop word in any spelling.
pub(crate) fn is_stop_word(lower: &str) -> bool {
    STOP_INDEX.find(lower.as_bytes()).is_some()
}

/// Whether a word is a form of a light verb; written with a capital it may be a noun (`Macht`, `Stand`) and is none.
pub(crate) fn is_light_verb(word: &str) -> bool {
    LIGHT_INDEX.find(word.as_bytes()).is_some()
}

/// Whether a word, given in lower case, only tells when: weekdays, months, `Uhr`, `Jahr`.
pub(crate) fn is_calendar_word(lower: &str) -> bool {
    CALENDAR_INDEX.find(lower.as_bytes()).is_some()
}

/// Sorted bytewise.
#[rustfmt::skip]
const CALENDAR: &[&str] = &[
    "april", "august", "dezember", "dienstag", "donnerstag", "februar", "freitag", "jahr", "jahre",
    "jahren", "jahres", "januar", "juli", "juni", "mai", "mittwoch", "monat", "monate", "monaten", "monats",
    "montag", "märz", "november", "oktober", "samstag", "september", "sonnabend", "sonntag", "tag", "tage",
    "tagen", "tages", "uhr", "woche", "wochen",
];

/// Sorted bytewise.
#[rustfmt::skip]
const LIGHT_VERBS: &[&str] = &[
    "berichten", "berichtet", "berichtete", "berichteten", "betont", "betonte", "betonten", "brachte",
    "bringen", "bringt", "erkläre", "erklären", "erklärt", "erklärte", "erklärten", "fand", "fanden",
    "finde", "finden", "findet", "führen", "führt", "führte", "gab", "gaben", "galt", "galten", "gebe",
    "geben", "gebracht", "gefunden", "geführt", "gegangen", "gegeben", "gehalten", "gehe", "gehen", "geht",
    "gekommen", "gelte", "gelten", "gemacht", "gemeldet", "genommen", "gesagt", "gesehen", "gesetzt",
    "gestanden", "gestellt", "getan", "gezeigt", "gibt", "gilt", "ging", "gingen", "gäbe", "gäben", "halte",
    "halten", "heißen", "heißt", "hielt", "hielten", "hieß", "hält", "kam", "kamen", "komme", "kommen",
    "kommt", "käme", "lag", "lagen", "liege", "liegen", "liegt", "mache", "machen", "macht", "machte",
    "machten", "meint", "meinte", "meinten", "melden", "meldet", "meldete", "meldeten", "mitgeteilt",
    "mitteilte", "mitteilten", "nahm", "nahmen", "nehme", "nehmen", "nimmt", "sage", "sagen", "sagt",
    "sagte", "sagten", "sah", "sahen", "scheinen", "scheint", "schien", "sehe", "sehen", "setzen", "setzt",
    "setzte", "sieht", "stand", "standen", "stehe", "stehen", "steht", "stelle", "stellen", "stellt",
    "stellte", "stellten", "stünde", "tat", "taten", "teilt", "teilte", "teilten", "tue", "tun", "tut",
    "zeigen", "zeigt", "zeigte", "zeigten", "äußerte", "äußerten",
];

/// Sorted bytewise.
#[rustfmt::skip]
const STOP_WORDS: &[&str] = &[
    "ab", "aber", "abseits", "abzüglich", "acht", "all", "alle", "allein", "allem", "allen", "aller",
    "allerdings", "allerlei", "alles", "allzu", "als", "also", "am", "an", "andere", "anderem", "anderen",
    "anderer", "andererseits", "anderes", "anders", "anderseits", "andren", "andrer", "anhand",
    "anlässlich", "ans", "anschließend", "ansonsten", "anstatt", "anstelle", "auch", "auf", "aufgrund",
    "aufs", "aus", "außer", "außerdem", "außerhalb", "bald", "bei", "beide", "beidem", "beiden", "beider",
    "beides", "beim", "beinahe", "bereits", "besonders", "bestimmte", "bestimmten", "bevor",
    "beziehungsweise", "bezüglich", "bin", "binnen", "bis", "bisher", "bislang", "bist", "bleibe",
    "bleiben", "bleibt", "blieb", "blieben", "bloß", "bzw", "ca", "circa", "da", "dabei", "dadurch",
    "dafür", "dagegen", "daher", "dahin", "dahinter", "damals", "damit", "danach", "daneben", "dank",
    "daran", "darauf", "daraufhin", "daraus", "darf", "darfst", "darin", "darum", "darunter", "darüber",
    "das", "dasjenige", "dass", "dasselbe", "davon", "davor", "dazu", "dazwischen", "daß", "dein", "deine",
    "deinem", "deinen", "deiner", "deines", "dem", "dementsprechend", "demgegenüber", "demjenigen",
    "demnach", "demnächst", "demselben", "demzufolge", "den", "denen", "denjenigen", "denn", "dennoch",
    "denselben", "der", "deren", "derer", "derjenige", "derselbe", "derzeit", "derzeitige", "derzeitigen",
    "des", "deshalb", "desjenigen", "desselben", "dessen", "deswegen", "dich", "die", "diejenige",
    "diejenigen", "dies", "diese", "dieselbe", "dieselben", "diesem", "diesen", "dieser", "dieses",
    "diesseits", "dir", "doch", "dort", "dorther", "dorthin", "dortige", "dortigen", "dortiger", "dran",
    "drauf", "drei", "drin", "dritte", "dritten", "dritter", "drittes", "du", "durch", "durchaus", "durchs",
    "durfte", "durften", "dürfe", "dürfen", "dürft", "dürfte", "dürften", "eben", "ebenfalls", "ebenso",
    "ehe", "eher", "eigene", "eigenem", "eigenen", "eigener", "eigenes", "eigentlich", "ein", "einander",
    "eine", "einem", "einen", "einer", "einerseits", "eines", "einfach", "einige", "einigem", "einigen",
    "einiger", "einiges", "einmal", "eins", "einst", "einzige", "einzigen", "einziger", "elf", "endlich",
    "entgegen", "entlang", "entsprechend", "entweder", "er", "erst", "erste", "ersten", "erster", "erstere",
    "ersterem", "ersteren", "ersterer", "ersteres", "erstes", "es", "etc", "etliche", "etlichen",
    "etlicher", "etwa", "etwas", "euch", "euer", "eure", "eurem", "euren", "eurer", "eures", "evtl",
    "falls", "fast", "ferner", "folglich", "fort", "freilich", "fünf", "für", "fürs", "ganz", "gar",
    "geblieben", "gegebenenfalls", "gegen", "gegenüber", "gehabt", "gekonnt", "gelassen", "gemäß", "genau",
    "genauso", "gerade", "gern", "gerne", "gestern", "gewesen", "gewisse", "gewissen", "gewisser",
    "geworden", "ggf", "gleich", "gleichfalls", "gleichwohl", "gleichzeitig", "habe", "haben", "habt",
    "hast", "hat", "hatte", "hatten", "hattest", "hattet", "her", "heran", "herauf", "heraus", "herbei",
    "herein", "herum", "herunter", "hervor", "heute", "hier", "hierbei", "hierdurch", "hierfür", "hiermit",
    "hierzu", "hin", "hinauf", "hinaus", "hinein", "hingegen", "hinsichtlich", "hinter", "hinterm",
    "hinters", "hinunter", "hinweg", "hinzu", "hätte", "hätten", "hättest", "hättet", "höchstens", "ich",
    "ihm", "ihn", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihrerseits", "ihres", "im", "immer",
    "immerhin", "in", "indem", "indes", "indessen", "infolge", "infolgedessen", "inklusive", "inmitten",
    "innerhalb", "ins", "insbesondere", "insgesamt", "insofern", "insoweit", "inzwischen", "irgendein",
    "irgendeine", "irgendeinem", "irgendeinen", "irgendeiner", "irgendwann", "irgendwas", "irgendwelche",
    "irgendwer", "irgendwie", "irgendwo", "ist", "ja", "je", "jede", "jedem", "jeden", "jeder", "jedermann",
    "jedes", "jedoch", "jegliche", "jeglichem", "jeglichen", "jeglicher", "jegliches", "jemals", "jemand",
    "jemandem", "jemanden", "jene", "jenem", "jenen", "jener", "jenes", "jenseits", "jetzt", "jeweils",
    "jährlich", "kann", "kannst", "kaum", "kein", "keine", "keinem", "keinen", "keiner", "keines", "konnte",
    "konnten", "konntest", "kraft", "könne", "können", "könnt", "könnte", "könnten", "könntest", "kürzlich",
    "lasse", "lassen", "laut", "lediglich", "letzte", "letzten", "letzter", "letztere", "letzterem",
    "letzteren", "letzterer", "letzteres", "letztes", "ließ", "ließen", "los", "längs", "längst", "lässt",
    "mag", "magst", "mal", "man", "manche", "manchem", "manchen", "mancher", "manches", "mangels", "mehr",
    "mehrere", "mehreren", "mehrerer", "mehrmals", "mein", "meine", "meinem", "meinen", "meiner",
    "meinerseits", "meines", "meist", "meistens", "mich", "mindestens", "mir", "mit", "mithilfe", "mittels",
    "mitunter", "mochte", "mochten", "momentan", "morgen", "muss", "musst", "musste", "mussten", "muß",
    "möchte", "möchten", "möge", "mögen", "möglichst", "mögt", "müsse", "müssen", "müsst", "müsste",
    "müssten", "nach", "nachdem", "nahe", "namens", "natürlich", "neben", "nebenbei", "nebst", "nein",
    "neue", "neuem", "neuen", "neuer", "neues", "neun", "nicht", "nichts", "nie", "niemals", "niemand",
    "niemandem", "niemanden", "nirgends", "noch", "nochmals", "nun", "nur", "nächst", "nächste", "nächsten",
    "nächster", "nächstes", "nämlich", "ob", "oben", "oberhalb", "obgleich", "obschon", "obwohl", "obzwar",
    "oder", "offenbar", "oft", "ohne", "ohnehin", "per", "plötzlich", "pro", "quasi", "respektive", "rund",
    "samt", "schlicht", "schließlich", "schon", "schätzungsweise", "sechs", "sehr", "sei", "seid", "seien",
    "seiest", "seiet", "sein", "seine", "seinem", "seinen", "seiner", "seinerseits", "seines", "seit",
    "seitdem", "seitens", "seither", "selber", "selbst", "sich", "sie", "sieben", "sind", "so", "sobald",
    "sodann", "sodass", "sofern", "sofort", "sog", "sogar", "sogenannt", "sogenannte", "sogenannten",
    "sogenannter", "solange", "solch", "solche", "solchem", "solchen", "solcher", "solches", "soll",
    "solle", "sollen", "sollst", "sollt", "sollte", "sollten", "solltest", "somit", "sondern", "sonst",
    "soweit", "sowie", "sowohl", "sozusagen", "später", "statt", "stets", "sämtliche", "sämtlichen",
    "sämtlicher", "teils", "teilweise", "trotz", "trotzdem", "um", "umgekehrt", "umher", "ums", "umso",
    "unbedingt", "und", "ungeachtet", "ungefähr", "unlängst", "uns", "unser", "unsere", "unserem",
    "unseren", "unserer", "unsererseits", "unseres", "unsre", "unsrem", "unsren", "unsrer", "unsres",
    "unten", "unter", "unterdessen", "unterhalb", "unterm", "unters", "unweit", "usw", "vgl", "via", "viel",
    "viele", "vielem", "vielen", "vieler", "vieles", "vielleicht", "vielmehr", "vier", "voll", "vom", "von",
    "vor", "voran", "voraus", "vorbei", "vorerst", "vorgestern", "vorher", "vorhin", "vorläufig", "vorm",
    "vors", "völlig", "wann", "war", "waren", "warst", "wart", "warum", "was", "weder", "weg", "wegen",
    "weil", "weit", "weiter", "weitere", "weiterem", "weiteren", "weiterer", "weiteres", "weiterhin",
    "weitgehend", "welche", "welchem", "welchen", "welcher", "welches", "wem", "wen", "wenig", "wenige",
    "wenigem", "wenigen", "weniger", "weniges", "wenigstens", "wenn", "wenngleich", "wer", "werde",
    "werden", "werdet", "weshalb", "wessen", "weswegen", "wider", "wie", "wieder", "wiederum", "wieso",
    "wiewohl", "will", "willst", "wir", "wird", "wirklich", "wirst", "wo", "wobei", "wodurch", "wofür",
    "wogegen", "woher", "wohin", "wohingegen", "wohl", "wolle", "wollen", "wollt", "wollte", "wollten",
    "wolltest", "womit", "woran", "worauf", "woraus", "worden", "worin", "worüber", "wovon", "wozu",
    "wurde", "wurden", "wurdest", "wurdet", "während", "wäre", "wären", "wärst", "wärt", "würde", "würden",
    "würdest", "würdet", "zehn", "ziemlich", "zirka", "zu", "zudem", "zuerst", "zufolge", "zugunsten",
    "zuletzt", "zuliebe", "zum", "zumal", "zumeist", "zumindest", "zunächst", "zur", "zurzeit", "zurück",
    "zusammen", "zusätzlich", "zuvor", "zuzüglich", "zwangsläufig", "zwar", "zwecks", "zwei", "zweite",
    "zweiten", "zweiter", "zweites", "zwischen", "zwölf", "ähnlich", "ähnliche", "ähnlichen", "öfter",
    "über", "überall", "überaus", "überdies", "überhaupt", "überm", "übermorgen", "übers", "übrige",
    "übrigen", "übrigens", "übriger",
];

#[cfg(test)]
mod tests {
    use super::{CALENDAR, LIGHT_VERBS, STOP_WORDS, is_calendar_word, is_light_verb, is_stop_word};

    #[test]
    fn lists_are_sorted_and_in_lower_case() {
        for list in [CALENDAR, LIGHT_VERBS, STOP_WORDS] {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(list.iter().all(|word| word.to_lowercase() == *word));
        }
    }

    #[test]
    fn content_words_are_none() {
        assert!(is_stop_word("während"));
        assert!(!is_stop_word("besuch"));
        assert!(is_light_verb("macht") && !is_light_verb("Macht"));
    }

    #[test]
    fn words_of_the_calendar_tell_when() {
        assert!(is_calendar_word("montag") && is_calendar_word("uhr") && !is_calendar_word("zug"));
    }
}
