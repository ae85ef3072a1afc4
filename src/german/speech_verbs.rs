//! Cue verbs: verbs of saying and thinking, with the complements that each of them takes.
//!
//! Source: own compilation from general knowledge of the language; the division into verbs of saying and of
//! thinking follows the usual grammars. The speech events of SpkAtt (speeches of the Bundestag; CC0 1.0), as `evaluate
//! speech` counts them, showed which verbs were missing.

use crate::util::sort::Sort;
use std::sync::LazyLock;

use super::lookup::Table;

/// A verb of saying, with a complement clause: `sagen, dass …`, `…, sagte sie`.
pub(crate) const SAYS: u16 = 1;
/// A verb of thinking or finding, with a complement clause: `glauben, dass …`.
pub(crate) const THINKS: u16 = 2;
/// Takes an infinitive clause: `fordern, … zu tun`.
pub(crate) const INFINITIVE: u16 = 4;
/// Reports the gist without a complement clause: `forderte ein Verbot`.
pub(crate) const REPORTS: u16 = 8;
/// Only with a reflexive pronoun: `zeigte sich besorgt`.
pub(crate) const REFLEXIVE: u16 = 16;
/// Reports only with `von` or `über` in the clause: `sprach von einem Erfolg`.
pub(crate) const ABOUT: u16 = 32;
/// Gives a name or a judgement that may stand in quotation marks: `nannte das „absurd“`.
pub(crate) const NAMES: u16 = 64;
/// Its object is the speaker, its subject only quotes: `zitiert die Zeitung den Minister`.
pub(crate) const CITES: u16 = 128;

/// The source is a prepositional phrase: `aus dem Bericht geht hervor`.
pub(crate) const PLACE: u16 = 256;

/// Only without a reflexive pronoun: `meldete einen Erfolg`, not `meldete sich`.
pub(crate) const NOT_REFLEXIVE: u16 = 512;

/// Shows an attitude: `zeigte sich „bestürzt“`. Its clause is a statement only with an object behind `über`; words in
/// quotation marks are one in any case.
pub(crate) const ATTITUDE: u16 = 1024;

/// Its subject says that something is not so: `bestritt, … zu haben`.
pub(crate) const DENIES: u16 = 2048;

/// Its subject leaves open whether something is so: `fragte, ob …`.
pub(crate) const LEAVES_OPEN: u16 = 4096;

/// A finite form: present, preterite, first subjunctive; plural forms are infinitives, too.
pub(crate) const FINITE: u8 = 1;
/// The second participle.
pub(crate) const PARTICIPLE: u8 = 2;
/// The infinitive, with or without `zu`.
pub(crate) const BARE: u8 = 4;
/// The base of a separable verb, whose particle stands at the end of the clause.
pub(crate) const SEPARATED: u8 = 8;
/// Any form of the verb of a fixed phrase, whose noun stands in the same clause.
pub(crate) const PHRASE: u8 = 16;

/// A verb of saying or thinking.
pub(crate) struct Verb {
    /// The separable particle, or the noun of a fixed phrase (`in Aussicht stellen`); empty where there is none.
    pub(crate) particle: &'static str,
    /// What it takes: a set of the constants above.
    pub(crate) takes: u16,
}

/// A form of a verb.
pub(crate) struct VerbForm {
    form: String,
    /// The verb.
    pub(crate) verb: &'static Verb,
    /// What form it is: a set of [`FINITE`], [`PARTICIPLE`], [`BARE`], [`SEPARATED`] and [`PHRASE`].
    pub(crate) shape: u8,
}

/// The forms with this spelling, in lower case; empty for all other words.
pub(crate) fn forms(spelling: &str) -> &'static [VerbForm] {
    let (table, index): &'static (Vec<VerbForm>, Table) = &TABLE;
    let Some(start) = index.find(table, spelling.as_bytes(), |entry| &entry.form) else { return &[] };
    let len = table[start..].iter().take_while(|entry| entry.form == spelling).count();
    &table[start..start + len]
}

static VERBS: LazyLock<Vec<Verb>> = LazyLock::new(|| {
    LIST.lines()
        .filter_map(|line| {
            let mut fields = line.split_whitespace();
            let (lemma, takes) = (fields.next()?, fields.next_back()?);
            let particle = lemma.split_once(['|', '+']).map_or("", |(particle, _)| particle);
            Some(Verb { particle, takes: takes.bytes().map(code).sum() })
        })
        .collect()
});

static TABLE: LazyLock<(Vec<VerbForm>, Table)> = LazyLock::new(|| {
    let mut table = Vec::new();
    for (line, verb) in LIST.lines().filter(|line| !line.is_empty()).zip(VERBS.iter()) {
        conjugate(line, verb, &mut table);
    }
    table
        .stable_sort_by(|a, b| (&a.form, a.shape, a.verb.particle).cmp(&(&b.form, b.shape, b.verb.particle)));
    let index = Table::new(table.iter().map(|entry| entry.form.as_str()));
    (table, index)
});

fn code(letter: u8) -> u16 {
    match letter {
        b's' => SAYS,
        b't' => THINKS,
        b'i' => INFINITIVE,
        b'r' => REPORTS,
        b'x' => REFLEXIVE,
        b'v' => ABOUT,
        b'n' => NAMES,
        b'z' => CITES,
        b'p' => PLACE,
        b'o' => NOT_REFLEXIVE,
        b'e' => ATTITUDE,
        b'd' => DENIES,
        b'u' => LEAVES_OPEN,
        _ => 0,
    }
}

fn conjugate(line: &str, verb: &'static Verb, table: &mut Vec<VerbForm>) {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let Some(lemma) = fields.first() else { return };
    let infinitive = lemma.split_once(['|', '+']).map_or(*lemma, |(_, base)| base);
    let (present, past, participle) = match fields[..] {
        [_, present, past, participle, _] => (present.to_owned(), past.to_owned(), participle.to_owned()),
        _ => weak(infinitive),
    };
    let plural = if past.ends_with('e') { format!("{past}n") } else { format!("{past}en") };
    let subjunctive = infinitive.trim_end_matches('n').to_owned();
    let separable = lemma.contains('|');
    let phrase = if lemma.contains('+') { PHRASE } else { 0 };
    let mut add = |form: String, shape: u8| {
        if !form.ends_with('–') {
            table.push(VerbForm { form, verb, shape: shape | phrase });
        }
    };
    let plural = if past == "–" { past.clone() } else { plural };
    for (form, shape) in [
        (present, FINITE),
        (past, FINITE),
        (plural, FINITE),
        (subjunctive, FINITE),
        (infinitive.to_owned(), FINITE | BARE),
    ] {
        if separable {
            add(format!("{}{form}", verb.particle), shape);
            add(form, FINITE | SEPARATED);
        } else {
            add(form, shape);
        }
    }
    if separable {
        add(format!("{}{participle}", verb.particle), PARTICIPLE);
        add(format!("{}zu{infinitive}", verb.particle), BARE);
    } else {
        add(participle, PARTICIPLE);
    }
}

/// Present and preterite of the third person singular, and the participle of a regular verb.
fn weak(infinitive: &str) -> (String, String, String) {
    let stem = infinitive.strip_suffix("en").or(infinitive.strip_suffix('n')).unwrap_or(infinitive);
    let needs_e = stem.ends_with(['d', 't']) || ["dn", "chn", "gn"].iter().any(|end| stem.ends_with(end));
    let e = if needs_e { "e" } else { "" };
    let inseparable = ["be", "er", "ver", "ent", "emp", "zer", "ge", "wider"];
    let without_ge =
        inseparable.iter().any(|prefix| infinitive.starts_with(prefix)) || infinitive.ends_with("ieren");
    let ge = if without_ge { "" } else { "ge" };
    (format!("{stem}{e}t"), format!("{stem}{e}te"), format!("{ge}{stem}{e}t"))
}

/// `particle|infinitive`, or `noun+infinitive` for a fixed phrase; third person present, preterite and participle
/// where the verb is irregular; what it takes (s says, t thinks, i infinitive, r reports, x reflexive, o never reflexive, v with
/// `von` or `über`, n names, z cites, p with the place
/// of the words instead of a speaker, d denies, u leaves open; a dash stands for a form that is rather another word).
const LIST: &str = "\
ab|lehnen ir
ab|raten rät riet geraten ir
ab|streiten streitet stritt gestritten sird
ab|stufen rn
ab|wiegeln s
ab|winken s
ahnen t
an|bieten bietet bot geboten i
anders+sehen sieht sah gesehen r
an|deuten sr
an|drohen ir
an|fügen s
an|geben gibt gab gegeben sir
an|kreiden r
an|kündigen sir
an|mahnen r
an|merken s
an|nehmen nimmt nahm genommen t
an|ordnen t
an|prangern sr
an|regen ir
antworten s
an|weisen weist wies gewiesen i
an|zweifeln ru
appellieren ir
argumentieren s
attackieren r
attestieren r
auf+dringen dringt drang gedrungen r
auf|fordern ir
auf+hoffen r
auf|rufen ruft rief gerufen ir
auf+schätzen r
auf|zeigen t
Ausdruck+bringen bringt brachte gebracht sr
aus|führen s
aus|gehen geht ging gegangen trv
aus|rechnen t
aus|richten s
ausrichten+lassen lässt ließ gelassen s
aus|rufen ruft rief gerufen s
aus|sagen s
aus|schließen schließt schloss geschlossen trd
Aussicht+stellen sir
aus|sprechen spricht sprach gesprochen rx
bangen t
beabsichtigen i
beanspruchen r
beanstanden sr
beantragen r
beauftragen i
bedanken rx
bedauern sr
Bedauern+äußern r
bedenken+geben gibt gab gegeben s
Bedenken+äußern r
befinden befindet befand befunden to
befürchten tir
befürworten r
begründen sr
begrüßen er
beharren r
behaupten si
Beileid+sprechen spricht sprach gesprochen r
bei|pflichten s
bekannt|geben gibt gab gegeben sr
bekannt|machen sr
bekennen bekennt – – six
beklagen srx
bekräftigen sir
bekunden sr
belegen t
bemerken s
bemängeln sr
benennen benennt benannte benannt r
berichten srv
besagen s
bescheinigen ir
beschließen beschließt beschloss beschlossen ti
beschreiben beschreibt beschrieb beschrieben srn
beschuldigen ir
beschweren srx
beschwichtigen s
bestreiten bestreitet bestritt bestritten sird
bestätigen sr
bestätigt+fühlen rx
beteuern sir
betiteln n
betonen sr
beurteilen rn
beweisen beweist bewies bewiesen t
bezeichnen rn
bezeugen s
bezichtigen ir
beziffern r
bezweifeln tru
bilanzieren s
bitten bittet bat gebeten ir
brandmarken r
brummen s
brüllen s
charakterisieren rn
dagegen|halten hält hielt gehalten s
danken r
darin+sehen sieht sah gesehen r
dar|legen sr
dar|stellen n
dazwischen|rufen ruft rief gerufen s
dementieren srd
denken denkt dachte gedacht t
deuten n
deutlich+machen sr
diagnostizieren r
dozieren s
drohen si
drängen ir
durchblicken+lassen lässt ließ gelassen s
ein|gestehen gesteht gestand gestanden sir
einigen tix
ein|räumen sir
ein|schätzen tn
ein|setzen rx
ein|stufen nr
ein|wenden wendet wandte gewandt s
ein|werfen wirft warf geworfen s
empfehlen empfiehlt empfahl empfohlen sir
empören srx
entfahren entfährt entfuhr entfahren s
entgegnen s
enthüllen sr
entnehmen t
entscheiden entscheidet entschied entschieden ti
entschuldigen ex
erfahren erfährt erfuhr erfahren t
ergeben ergibt ergab ergeben tp
ergänzen s
erhoffen tr
erinnern sr
erkennen erkennt erkannte erkannt t
erklären si
erklären+lassen lässt ließ gelassen s
erkundigen sxu
erläutern sr
ermahnen ir
ermitteln t
ermuntern ir
errechnen t
erwarten tir
erwidern s
erwägen erwägt erwog erwogen ir
erwähnen sr
erzählen srv
es+heißen heißt hieß geheißen sp
fest|halten hält hielt gehalten s
fest|stellen s
finden findet fand gefunden n
flehen s
fluchen s
flüstern s
folgern s
fordern sir
formulieren s
fort|fahren fährt fuhr gefahren s
fragen su
freuen sx
frohlocken s
fürchten tir
für+halten hält hielt gehalten nro
garantieren sir
geloben ir
gestehen gesteht gestand gestanden si
glauben ti
gratulieren r
grinsen s
grummeln s
hauchen s
herab|stufen rn
heraus|finden findet fand gefunden t
hervor|gehen geht ging gegangen tp
hervor|heben hebt hob gehoben sr
hinterfragen ru
hin|weisen weist wies gewiesen sr
hinzu|fügen s
hinzu|setzen s
hoffen ti
höhnen s
informieren s
infrage+stellen ru
insistieren sr
interpretieren n
jammern s
jubeln s
kichern s
klagen sr
klar|machen s
klar|stellen s
knurren s
kommentieren srn
konstatieren s
kontern s
Kritik+äußern r
kritisieren srn
kund|tun tut tat getan sr
lachen s
lauten s
leugnen sird
loben srn
lästern s
lügen lügt log gelogen s
mahnen sir
mailen s
maulen s
meinen s
melden sro
missbilligen r
mit+drohen r
mit+hadern r
mit|teilen sr
mitteilen+lassen lässt ließ gelassen s
monieren sr
motzen s
murmeln s
mutmaßen s
nach|fragen su
nach|haken su
nach|legen s
nach|schieben schiebt schob geschoben s
nach|weisen weist wies gewiesen t
nahe|legen ir
nennen nennt nannte genannt rn
notieren s
nörgeln s
offenbaren s
offen+lassen lässt ließ gelassen su
orakeln s
orten r
planen i
plädieren ir
pochen r
poltern s
posten s
postulieren s
prahlen s
predigen s
prognostizieren sr
prophezeien sr
protestieren r
Protokoll+geben gibt gab gegeben si
präzisieren s
raten rät riet – ir
raunen s
rechnen tr
rechtfertigen srx
reden redet redete geredet rv
referieren s
relativieren sr
resümieren s
richtig|stellen s
rufen ruft rief gerufen s
rügen sr
sagen s
schelten schilt schalt gescholten r
scherzen s
schildern sr
schimpfen s
schlussfolgern s
schnauben s
schreiben schreibt schrieb geschrieben s
schreien schreit schrie geschrien s
schwärmen srv
schwören schwört schwor geschworen si
schätzen t
sekundieren s
seufzen s
signalisieren sir
sinnieren s
skandieren s
Skepsis+äußern r
sorgen rx
Sorgen+äußern r
Sorge+äußern r
spekulieren sr
spotten s
sprechen spricht sprach gesprochen rv
spötteln s
stammeln s
staunen s
sticheln s
stottern s
stöhnen s
titeln s
twittern s
unken s
unterstellen unterstellt unterstellte unterstellt sir
unterstreichen unterstreicht unterstrich unterstrichen sr
Unverständnis+äußern r
urteilen tn
verantwortlich+machen r
verdammen r
verdeutlichen s
verdächtigen ir
vereinbaren ti
verharmlosen r
verkünden sir
verlangen sir
verlautbaren s
verlauten sp
verlauten+lassen lässt ließ gelassen s
vermelden sr
vermerken s
vermuten tr
vernehmen vernimmt vernahm vernommen t
verneinen srd
verraten verrät verriet verraten s
versichern sir
versprechen verspricht versprach versprochen siro
Verständnis+äußern r
verteidigen rx
verurteilen rn
verwahren rx
verweigern r
verweisen verweist verwies verwiesen sr
voraus|sagen sr
vor|geben gibt gab gegeben si
vor|halten hält hielt gehalten sr
vorher|sagen sr
vor|rechnen s
vor|schlagen schlägt schlug geschlagen sir
vor|tragen trägt trug getragen s
vor|werfen wirft warf geworfen sir
warnen sir
weigern irx
wenig+halten hält hielt gehalten rv
werben wirbt warb geworben r
werten rn
wettern s
widersprechen widerspricht widersprach widersprochen srd
wiederholen wiederholt wiederholte wiederholt s
wissen weiß wusste gewusst t
wissen+lassen lässt ließ gelassen s
witzeln s
wollen+wissen – – – su
wundern sx
wünschen tix
würdigen rn
zeigen etx
zitieren sz
zu|geben gibt gab gegeben sir
zur+mahnen r
zu|rufen ruft rief gerufen s
zurück|führen r
zurück|geben gibt gab gegeben s
zurück|weisen weist wies gewiesen srnd
zu|sagen sir
zusammen|fassen s
zu|sichern sir
Zuversicht+äußern r
zweifeln tru
Zweifel+äußern r
ärgern ex
ätzen s
äußern esx
übergangen+fühlen rx
überlegen überlegt überlegte überlegt t
übermitteln r
";

/// Whether a word is the separated particle of some verb: `meldete das Patent an`.
pub(crate) fn is_separable_particle(word: &str) -> bool {
    matches!(
        word,
        "ab" | "an"
            | "auf"
            | "aus"
            | "bei"
            | "dagegen"
            | "ein"
            | "fort"
            | "her"
            | "hin"
            | "nach"
            | "nieder"
            | "um"
            | "vor"
            | "weg"
            | "zu"
            | "zurück"
            | "zusammen"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(spelling: &str) -> Vec<(&str, u8)> {
        forms(spelling).iter().map(|form| (form.verb.particle, form.shape)).collect()
    }

    #[test]
    fn regular_and_irregular_forms_are_known() {
        assert_eq!(takes("sagte")[0], ("", FINITE));
        assert_eq!(takes("sagten")[1], ("aus", FINITE | SEPARATED));
        assert_eq!(takes("berichtet"), [("", FINITE), ("", PARTICIPLE)]);
        assert_eq!(takes("teilte"), [("mit", FINITE | SEPARATED)]);
        assert_eq!(takes("mitgeteilt"), [("mit", PARTICIPLE)]);
        assert_eq!(takes("mitteilte"), [("mit", FINITE)]);
        assert_eq!(takes("versprach"), [("", FINITE)]);
        assert!(takes("Haus").is_empty() && takes("").is_empty());
    }

    #[test]
    fn the_list_is_sorted_and_well_formed() {
        for line in LIST.lines() {
            let fields = line.split_whitespace().count();
            assert!(matches!(fields, 2 | 5), "{line}");
            assert!(line.split_whitespace().next_back().unwrap().bytes().all(|b| code(b) != 0), "{line}");
        }
        let lemmas: Vec<String> = LIST
            .lines()
            .filter_map(|l| l.split_whitespace().next())
            .map(|l| l.replace(['|', '+'], ""))
            .collect();
        for pair in lemmas.windows(2) {
            assert!(pair[0].to_lowercase() < pair[1].to_lowercase(), "{} before {}", pair[0], pair[1]);
        }
    }

    #[test]
    fn verbs_take_what_their_letters_say() {
        let all = |spelling: &str| forms(spelling).iter().fold(0, |all, form| all | form.verb.takes);
        assert_eq!(all("bezweifelt"), THINKS | REPORTS | LEAVES_OPEN);
        assert_eq!(all("leugnet"), SAYS | INFINITIVE | REPORTS | DENIES);
        assert_eq!(all("zitiert"), SAYS | CITES);
        assert_eq!(all("nannte"), REPORTS | NAMES);
        assert_eq!(all("spricht") & ABOUT, ABOUT);
        assert_eq!(all("zeigt"), ATTITUDE | THINKS | REFLEXIVE);
        assert_eq!((all("ergibt") & PLACE, all("meldet") & NOT_REFLEXIVE), (PLACE, NOT_REFLEXIVE));
    }

    #[test]
    fn infinitives_are_bare_and_finite() {
        let shapes = |spelling: &str| takes(spelling).into_iter().map(|(_, shape)| shape).collect::<Vec<_>>();
        assert!(shapes("sagen").contains(&(FINITE | BARE)));
        assert!(shapes("mitzuteilen").contains(&BARE));
        assert!(shapes("antwortet").contains(&FINITE) && shapes("geantwortet").contains(&PARTICIPLE));
        assert!(shapes("kritisiert").contains(&PARTICIPLE) && shapes("gekritisiert").is_empty());
        assert!(
            is_separable_particle("zurück") && is_separable_particle("an") && !is_separable_particle("ver")
        );
    }
}
