//! The rules of the entities, one a test, on sentences with their names marked: `[Kim|PER]`, `[Kreml-Chef|LOC/p]`.

mod clusters;
mod corrections;
mod missed;
mod naming;
mod offices;

use super::{Dropped, Entity, MentionForm, Reason, Resolution, co_occurrences, resolve};
use crate::analysis::{Analysis, analyze};
use crate::document::{Article, Document, SentenceId};
use crate::kind::Kind;
use crate::names::marked::marked;

fn read(source: &str) -> (Document, Resolution) {
    let (document, names) = marked(source);
    let resolution = resolve(&document, &names);
    (document, resolution)
}

#[test]
fn who_holds_an_office_is_cut_off_behind_what_it_is_in() {
    assert_eq!(
        entities("Der Präsident der [Kammer für Arbeit Karl-Heinz Roik|ORG] sprach."),
        ["Kammer für Arbeit: Kammer für Arbeit", "Karl-Heinz Roik: Karl-Heinz Roik"]
    );
    let kinds =
        |source: &str| -> Vec<Kind> { read(source).1.entities.iter().map(|entity| entity.kind).collect() };
    assert_eq!(kinds("Der Gouverneur des Staates, [Timo Raikul|LOC], sagte das."), [Kind::Per]);
    assert_eq!(kinds("Das Rathaus der Stadt, [Neu Raikul|LOC], brennt."), [Kind::Loc]);
}

#[test]
fn two_places_in_a_row_are_cut_where_both_stand_alone() {
    let found = entities("[Neckar Mannheim|LOC] ruft. Der [Neckar|LOC] steigt in [Mannheim|LOC].");
    assert_eq!(found, ["Neckar: Neckar, Neckar", "Mannheim: Mannheim, Mannheim"]);
}

#[test]
fn a_language_is_no_country_and_an_action_no_place() {
    let found = entities("Die [englische|LOC/d] Fassung fehlt. Die [deutschsprachigen|OTH] Leser warten.");
    assert!(found.is_empty(), "{found:?}");
    let found = entities("Am Freitag fand die [Obduktion|LOC] statt.");
    assert!(found.is_empty(), "{found:?}");
}

/// Every entity as `name: mention, mention`.
fn entities(source: &str) -> Vec<String> {
    let (document, resolution) = read(source);
    let mentions = |entity: &Entity| -> Vec<String> {
        entity.mentions.iter().map(|mention| mention.span.of(document.text()).to_owned()).collect()
    };
    resolution
        .entities
        .iter()
        .map(|entity| format!("{}: {}", entity.name, mentions(entity).join(", ")))
        .collect()
}

fn reason(source: &str, word: &str) -> Option<Reason> {
    let (document, resolution) = read(source);
    let mut mentions = resolution.entities.iter().flat_map(|entity| &entity.mentions);
    mentions.find(|mention| mention.span.of(document.text()) == word).map(|mention| mention.reason)
}

#[test]
fn a_dateline_in_capitals_does_not_give_a_place_its_name() {
    let found = entities("[BOCHUM|LOC] (dpa) – Es brannte. Die Feuerwehr [Bochum|LOC] kam.");
    assert_eq!(found, ["Bochum: BOCHUM, Bochum"]);
    assert_eq!(entities("[STUTTGART|LOC] – Es regnet."), ["Stuttgart: STUTTGART"]);
    assert_eq!(entities("Die [NATO|ORG] und [SIEMENS|ORG] kamen."), ["NATO: NATO", "SIEMENS: SIEMENS"]);
}

#[test]
fn a_family_name_is_the_person_who_bears_it() {
    assert_eq!(
        entities("[Angela Merkel|PER] kam. [Merkel|PER] ging. [Merkels|PER] Besuch endete."),
        ["Angela Merkel: Angela Merkel, Merkel, Merkels"]
    );
}

#[test]
fn a_name_that_comes_first_may_be_the_family_name() {
    assert_eq!(
        entities("[Kim Jong Un|PER] kam. [Kim|PER] ging. [Kims|PER] Besuch endete."),
        ["Kim Jong Un: Kim Jong Un, Kim, Kims"]
    );
}

#[test]
fn people_who_share_a_name_part_stay_apart() {
    assert_eq!(
        entities("[Alexander Koslow|PER] traf [Alexander Matsegora|PER]. [Koslow|PER] schwieg."),
        ["Alexander Koslow: Alexander Koslow, Koslow", "Alexander Matsegora: Alexander Matsegora"]
    );
}

#[test]
fn of_two_bearers_the_one_named_last_is_meant() {
    let source =
        "[Bill Clinton|PER] kam. [Clinton|PER] sprach. [Hillary Clinton|PER] kam. [Clinton|PER] ging.";
    assert_eq!(
        entities(source),
        ["Bill Clinton: Bill Clinton, Clinton", "Hillary Clinton: Hillary Clinton, Clinton"]
    );
    assert_eq!(reason(source, "Clinton"), Some(Reason::NearestBearer));
}

#[test]
fn a_form_of_address_tells_two_bearers_apart() {
    assert_eq!(
        entities(
            "[Karl-Theodor zu Guttenberg|PER] kam. [Guttenberg|PER] sprach mit Frau zu [Guttenberg|PER]."
        ),
        ["Karl-Theodor zu Guttenberg: Karl-Theodor zu Guttenberg, Guttenberg", "Guttenberg: Guttenberg"]
    );
    assert_eq!(
        entities(
            "[Bill Clinton|PER] traf [Hillary Clinton|PER]. Herr [Clinton|PER] ging, Frau [Clinton|PER] blieb."
        ),
        ["Bill Clinton: Bill Clinton, Clinton", "Hillary Clinton: Hillary Clinton, Clinton"]
    );
}

#[test]
fn an_age_means_the_only_person_of_that_age() {
    assert_eq!(
        entities(
            "Der 45-jährige [Max Müller|PER] und [Anna Groß|PER] (30) kamen. Der 45-Jährige ging, die 31-Jährige nicht."
        ),
        ["Max Müller: Max Müller, Der 45-Jährige", "Anna Groß: Anna Groß"]
    );
}

#[test]
fn middle_names_and_initials_change_nothing() {
    assert_eq!(
        entities("[George W. Bush|PER] und [George Bush|PER]: [G. Bush|PER]."),
        ["George W. Bush: George W. Bush, George Bush, G. Bush"]
    );
}

#[test]
fn titles_are_descriptions_and_no_part_of_the_name() {
    let (document, resolution) =
        read("Das sagte [Kreml-Chef|LOC/p] [Wladimir Putin|PER]. [Präsident Putin|PER] schwieg.");
    let putin = resolution.entities.iter().find(|entity| entity.kind == Kind::Per).expect("Putin");
    assert_eq!(putin.name, "Wladimir Putin");
    let titles: Vec<&str> = putin.descriptions.iter().map(|span| span.of(document.text())).collect();
    assert_eq!(titles, ["Kreml-Chef", "Präsident"]);
    assert_eq!(resolution.entities[0].mentions[0].span.of(document.text()), "Kreml");
}

#[test]
fn states_are_one_under_all_their_names() {
    assert_eq!(
        entities(
            "[Russland|LOC] und die [Russische Föderation|LOC], [russische|LOC/d] [Russen|LOC/d], eine [Russlandreise|LOC/p]."
        ),
        ["Russland: Russland, Russische Föderation, russische, Russen, Russland"]
    );
    assert_eq!(
        entities(
            "Die [Vereinigten Staaten|LOC], die [USA|LOC], eine [US-Regierung|LOC/p], die [Amerikaner|LOC/d]."
        ),
        ["USA: Vereinigten Staaten, USA, US, Amerikaner"]
    );
}

#[test]
fn words_derived_from_towns_lead_to_them() {
    assert_eq!(
        entities("[Stuttgart|LOC] und der [Stuttgarter|LOC/d] Bahnhof, [Bremen|LOC] und [Bremer|LOC/d]."),
        ["Stuttgart: Stuttgart, Stuttgarter", "Bremen: Bremen, Bremer"]
    );
    assert_eq!(entities("Die [Dortmunder|LOC/d] gewannen."), ["Dortmund: Dortmunder"]);
}

#[test]
fn a_town_on_a_river_is_not_the_river() {
    assert_eq!(
        entities("In [Komsomolsk am Amur|LOC] und in der [Region Amur|LOC], am [Amur|LOC]."),
        ["Komsomolsk am Amur: Komsomolsk am Amur", "Amur: Amur, Amur"]
    );
    assert_eq!(
        entities("[Frankfurt am Main|LOC]: [Frankfurt|LOC]"),
        ["Frankfurt am Main: Frankfurt am Main, Frankfurt"]
    );
}

#[test]
fn abbreviations_meet_their_long_forms() {
    assert_eq!(
        entities("Der [Deutsche Fußball-Bund|ORG] ([DFB|ORG]) tagt. Der [DFB|ORG] schweigt."),
        ["Deutscher Fußball-Bund: Deutsche Fußball-Bund, DFB, DFB"]
    );
    assert_eq!(
        entities("Die [Union pour un Mouvement|ORG] ([UMP|ORG]) siegte."),
        ["Union pour un Mouvement: Union pour un Mouvement", "UMP: UMP"],
        "letters that the long form lacks"
    );
    assert_eq!(
        entities("Die [UN|ORG], also die [Vereinten Nationen|ORG]."),
        ["Vereinte Nationen: UN, Vereinten Nationen"]
    );
    assert_eq!(
        entities("Die [Volkswagen AG|ORG], [Volkswagen|ORG], [VW|ORG]."),
        ["Volkswagen AG: Volkswagen AG, Volkswagen, VW"]
    );
}

#[test]
fn spellings_of_one_organisation_are_one() {
    assert_eq!(
        entities("[Ria-Nowosti|ORG] meldet, [Ria Nowosti|ORG] meldet, [Ria|ORG] meldet."),
        ["Ria Nowosti: Ria-Nowosti, Ria Nowosti, Ria"]
    );
}

#[test]
fn a_description_means_the_only_holder_of_the_office() {
    let source = "Der [nordkoreanische|LOC/d] Machthaber [Kim Jong Un|PER] traf den [russischen|LOC/d] Präsidenten \
                  [Wladimir Putin|PER]. Der Machthaber blieb. Der [russische|LOC/d] Präsident ging.";
    let (document, resolution) = read(source);
    let described = |name: &str| -> Vec<&str> {
        let entity = resolution.entities.iter().find(|entity| entity.name == name).expect("an entity");
        let descriptions = entity.mentions.iter().filter(|mention| mention.form == MentionForm::Description);
        descriptions.map(|mention| mention.span.of(document.text())).collect()
    };
    assert_eq!(described("Kim Jong Un"), ["Der Machthaber"]);
    assert_eq!(described("Wladimir Putin"), ["Der russische Präsident"]);
}

#[test]
fn a_description_of_two_holders_means_nobody() {
    let source = "Präsident [Hans Meier|PER] traf Präsident [Karl Müller|PER]. Der Präsident schwieg.";
    assert_eq!(entities(source), ["Hans Meier: Hans Meier", "Karl Müller: Karl Müller"]);
    let other_state =
        "Der [russische|LOC/d] Präsident [Wladimir Putin|PER] kam. Der [türkische|LOC/d] Präsident schwieg.";
    assert!(entities(other_state).contains(&"Wladimir Putin: Wladimir Putin".to_owned()));
    let office = "Präsident [Hans Meier|PER] sprach vom Amt des Präsidenten.";
    assert_eq!(entities(office), ["Hans Meier: Hans Meier"]);
}

#[test]
fn what_is_certain_is_added() {
    let source = "[Angela Merkel|PER] kam. Dann sprach Merkel. Auch die russische Delegation und Angela Merkel selbst.";
    let (document, resolution) = read(source);
    let added: Vec<&str> = resolution
        .entities
        .iter()
        .flat_map(|entity| &entity.mentions)
        .filter(|mention| mention.added)
        .map(|mention| mention.span.of(document.text()))
        .collect();
    assert_eq!(added, ["Merkel", "Angela Merkel", "russische"]);
}

#[test]
fn names_cut_wrongly_are_mended_by_the_rest_of_the_article() {
    assert_eq!(
        entities("[Kim|PER] kam. [Kims Besuch|PER] endete, [Kim|PER] ging."),
        ["Kim: Kim, Kims, Kim"],
        "a genitive before a noun"
    );
    assert_eq!(
        entities(
            "In der Region [Primorje Kim|PER] zu sehen: [Kim Jong Un|PER]. [Kim|PER] kam, [Kim|PER] ging."
        ),
        ["Primorje: Primorje", "Kim Jong Un: Kim, Kim Jong Un, Kim, Kim"]
    );
    assert_eq!(
        entities(
            "[Kim Jong|PER] Un ist abgereist. Ihm dankte [Rosa Abel|PER]. Er kam. [Eva Roth|PER] Du sagte."
        ),
        ["Kim Jong Un: Kim Jong Un", "Rosa Abel: Rosa Abel", "Eva Roth: Eva Roth"],
        "a third syllable; no word with a capital out of politeness, none of the next sentence"
    );
    assert_eq!(
        entities("Die [Linke|ORG] tagt. Die Chefin der [Linken Gesine Lötzsch|ORG] sprach."),
        ["Linke: Linke, Linken", "Gesine Lötzsch: Gesine Lötzsch"]
    );
    assert_eq!(
        entities("[Kim|PER] kam. Der Machthaber [Kim Jong Un|ORG] blieb. [Kim|PER] ging."),
        ["Kim Jong Un: Kim, Kim Jong Un, Kim"],
        "who is somebody alone is so with his full name"
    );
    assert_eq!(
        entities("[Lee Jae Myung|PER] kam. [Lee Jae Myung|PER] sprach. [Lee Jae Myungs|LOC] Rede."),
        ["Lee Jae Myung: Lee Jae Myung, Lee Jae Myung, Lee Jae Myungs"],
        "a full name stands for one thing"
    );
    assert_eq!(
        entities("[Kim Jong Un|PER] kam. Der [UN|PER/p]-Sicherheitsrat tagt."),
        ["Kim Jong Un: Kim Jong Un", "UN: UN"],
        "an acronym is no short form of a name"
    );
    assert_eq!(
        entities("Es tagt der [Deutsche|LOC/d] Bundestag."),
        ["Deutscher Bundestag: Deutsche Bundestag"],
        "German writes adjectives with a capital in names alone"
    );
    assert_eq!(
        entities("[Ted Stevens|PER] flog. [Ted|PER] Stevens fiel."),
        ["Ted Stevens: Ted Stevens, Ted Stevens"]
    );
}

#[test]
fn the_class_of_thing_before_a_name_tells_its_kind() {
    let (.., resolution) =
        read("Die Nachrichtenagenturen [Tassnow|LOC] und [Rianow|LOC] melden es, und Tassnow bleibt dabei.");
    let kinds: Vec<(&str, Kind)> =
        resolution.entities.iter().map(|entity| (entity.name.as_str(), entity.kind)).collect();
    assert_eq!(kinds, [("Tassnow", Kind::Org), ("Rianow", Kind::Org)]);
    assert_eq!(
        entities("Die Agenturen [Rianow|LOC] und Tassnow melden es. Auch Tassnow."),
        ["Rianow: Rianow", "Tassnow: Tassnow, Tassnow"]
    );
    assert_eq!(
        entities("Die Baufirma Hochtiefer baut. Mit Hochtiefer redet niemand."),
        ["Hochtiefer: Hochtiefer, Hochtiefer"]
    );
}

#[test]
fn listed_names_of_two_words_are_added() {
    assert_eq!(
        entities("Sie kam aus dem Nahen Osten in die Vereinigten Staaten."),
        ["Naher Osten: Nahen Osten", "USA: Vereinigten Staaten"]
    );
}

#[test]
fn bodies_are_named_beside_what_they_belong_to() {
    assert_eq!(
        entities("Der [UN-Sicherheitsrat|ORG/p] und die [UN|ORG]."),
        ["UN-Sicherheitsrat: UN-Sicherheitsrat", "UN: UN, UN"]
    );
}

#[test]
fn a_body_is_meant_where_its_full_name_stands() {
    assert_eq!(
        entities(
            "Der [UN-Sicherheitsrat|ORG/p] tagt. Das Urteil des Sicherheitsrats und ein Sicherheitsrat."
        ),
        ["UN-Sicherheitsrat: UN-Sicherheitsrat, Sicherheitsrats", "UN: UN"]
    );
}

#[test]
fn names_are_found_in_compounds() {
    assert_eq!(
        entities(
            "[Zwickau|LOC] wächst, so der Zwickau-Beauftragte. [Hochtiefer|ORG] und der Hochtiefer-Chef."
        ),
        ["Zwickau: Zwickau, Zwickau", "Hochtiefer: Hochtiefer, Hochtiefer"]
    );
}

#[test]
fn long_forms_of_abbreviations_are_added() {
    assert_eq!(
        entities("Das sagte der Verband der [Automobilindustrie|ORG] ([VDA|ORG]). Der [VDA|ORG] klagt."),
        ["Verband der Automobilindustrie: Verband der Automobilindustrie, VDA, VDA"]
    );
    assert_eq!(
        entities(
            "Der [Verband der Automobilindustrie|ORG] [VDA|ORG] tagt, die [Zentralbank|ORG] [VDA|ORG] nicht."
        ),
        [
            "Verband der Automobilindustrie: Verband der Automobilindustrie, VDA, VDA",
            "Zentralbank: Zentralbank"
        ],
        "also right behind the name"
    );
}

#[test]
fn double_adjectives_are_derived_from_two_places() {
    assert_eq!(
        entities("Die [deutsch-französische|LOC/d] Freundschaft und die russisch-ukrainische Grenze."),
        ["Deutschland: deutsch", "Frankreich: französische", "Russland: russisch", "Ukraine: ukrainische"]
    );
}

#[test]
fn adjectives_with_a_capital_stand_in_names() {
    assert_eq!(
        entities(
            "Der Fall des Internationalen Strafgerichtshofs im [Römischen Reich|LOC] des Heiligen [Römischen Reiches|LOC]."
        ),
        [
            "Internationaler Strafgerichtshof: Internationalen Strafgerichtshofs",
            "Römisches Reich: Römischen Reich",
            "Heiliges Römisches Reich: Heiligen Römischen Reiches"
        ]
    );
    assert!(entities("Der Rat der Geistlichen Hilfe, Internationalen Gästen gedankt.").is_empty());
}

#[test]
fn names_are_cut_where_a_genitive_ends() {
    assert_eq!(
        entities(
            "[Matteo Salvini|PER] und die [Lega Nord|ORG]. Gewinner wäre [Matteo Salvinis Lega|ORG] gewesen."
        ),
        ["Matteo Salvini: Matteo Salvini, Matteo Salvinis", "Lega Nord: Lega Nord, Lega"]
    );
    assert_eq!(entities("[Tass|ORG] meldet es. [Tass’ Korrespondent|PER] auch."), ["Tass: Tass, Tass’"]);
}

#[test]
fn names_are_completed_by_what_orthography_joins() {
    assert_eq!(
        entities("In [Komsomolsk|LOC] am Amur und in der [Region Amur|LOC]. In [Köln|LOC] am Montag."),
        ["Komsomolsk am Amur: Komsomolsk am Amur", "Amur: Amur", "Köln: Köln"]
    );
    assert_eq!(
        entities("[Frankfurt|LOC] an der [Oder|LOC] liegt an der [Oder|LOC]."),
        ["Frankfurt an der Oder: Frankfurt an der Oder", "Oder: Oder"]
    );
    assert_eq!(
        entities("Der Chef der [Nationalen Such-|ORG] und Rettungsagentur sprach."),
        ["Nationale Such- und Rettungsagentur: Nationalen Such- und Rettungsagentur"]
    );
}

#[test]
fn relatives_are_told_apart_by_more_than_the_family_name() {
    assert_eq!(
        entities(
            "[Karl-Theodor zu Guttenberg|PER] kam mit seiner Ehefrau [Stephanie zu Guttenberg|PER]. [Guttenberg|PER] \
             sprach. [Guttenbergs|PER] Vater [Enoch zu Guttenberg|PER] schwieg. [Guttenberg|PER] ging."
        ),
        [
            "Karl-Theodor zu Guttenberg: Karl-Theodor zu Guttenberg, Guttenberg, Guttenbergs, Guttenberg",
            "Stephanie zu Guttenberg: Stephanie zu Guttenberg",
            "Enoch zu Guttenberg: Enoch zu Guttenberg"
        ]
    );
}

#[test]
fn nicknames_and_company_founders_lead_to_who_is_meant() {
    assert_eq!(
        entities("[Bernardo Provenzano|PER] mit dem Spitznamen „[Binnu|PER]“ schwieg."),
        ["Bernardo Provenzano: Bernardo Provenzano, Binnu"]
    );
    assert_eq!(
        entities("Die [Robert Bosch GmbH|ORG] klagt, [Bosch|ORG] schweigt."),
        ["Robert Bosch GmbH: Robert Bosch GmbH, Bosch"]
    );
}

#[test]
fn the_attribute_of_a_noun_for_somebody_else_is_no_title() {
    let source = "Der [thailändische|LOC/d] Ministerpräsident [Thaksin Shinawatra|PER] trat zurück. Ein Kritiker des \
                  Ministerpräsidenten, [Sondhi Limthongkul|PER], lachte. Man wirft dem Ministerpräsidenten viel vor.";
    assert!(
        entities(source).contains(
            &"Thaksin Shinawatra: Thaksin Shinawatra, des Ministerpräsidenten, dem Ministerpräsidenten"
                .to_owned()
        ),
        "{:?}",
        entities(source)
    );
    let (document, resolution) = read(
        "Nach Angaben des Direktors der Gesellschaft, [Karl Meier|PER], geht es gut. Der Chef ist zufrieden.",
    );
    let titles = &resolution.entities[0].descriptions;
    assert_eq!(titles[0].of(document.text()), "Direktors der Gesellschaft");
    assert_eq!(resolution.entities[0].mentions[1].span.of(document.text()), "Der Chef");
}

#[test]
fn common_nouns_are_not_added() {
    assert_eq!(
        entities("[Michael Macht|PER] kam. [Macht|PER] ging. Die Macht der Worte."),
        ["Michael Macht: Michael Macht, Macht"]
    );
}

#[test]
fn a_name_with_an_initial_is_one_person() {
    let found =
        entities("[Uwe K.|PER] kam mit [Ines B.|PER] Später ging [Uwe K.|PER] wieder. [Ines B.|PER] blieb.");
    assert!(found.iter().any(|entity| entity.starts_with("Uwe K.: ")), "{found:?}");
}

#[test]
fn what_is_certainly_no_name_is_dropped() {
    let (document, resolution) = read("Am [Dienstag|LOC] kam [Dr.|PER] niemand für 5 Millionen [Euro|OTH].");
    assert!(resolution.entities.is_empty());
    let dropped: Vec<(&str, &str)> = resolution
        .dropped
        .iter()
        .map(|dropped| (dropped.span.of(document.text()), dropped.reason.as_str()))
        .collect();
    assert_eq!(dropped, [("Dienstag", "time-word"), ("Dr.", "title-alone"), ("Euro", "unit")]);
    let (.., resolution) = read("Im [Golfstaat|LOC/p] und auf der [Insel|LOC] regnet es.");
    let reasons: Vec<&str> = resolution.dropped.iter().map(|dropped| dropped.reason.as_str()).collect();
    assert_eq!(reasons, ["class-alone", "class-alone"]);
    let (.., resolution) = read("Für 10 [GB|LOC] zahlt man in [GB|LOC] mehr.");
    assert_eq!(resolution.dropped.len(), 1);
    assert_eq!(resolution.entities.len(), 1);
}

#[test]
fn what_the_text_is_about_is_salient() {
    let source = "[Kim|PER] kam nach [Russland|LOC]. [Kim|PER] sah [Wladiwostok|LOC]. [Kim|PER] ging.";
    let (.., resolution) = read(source);
    let by_salience =
        |name: &str| resolution.entities.iter().find(|e| e.name == name).map_or(0.0, |e| e.salience);
    assert!(
        by_salience("Kim") > by_salience("Russland") && by_salience("Russland") > by_salience("Wladiwostok")
    );
    assert!(resolution.entities.iter().all(|entity| (0.0..=1.0).contains(&entity.salience)));
}

#[test]
fn the_seeds_are_about_kim_jong_un_and_russia() {
    for seed in [
        include_str!("../../seeds/000_24da121aa26a8f61.txt"),
        include_str!("../../seeds/004_0df8779f5bfb2a2c.txt"),
    ] {
        let article = Article::from_text("seed", seed).expect("an article");
        let mut entities = analyze(&article).entities;
        entities.sort_by(|a, b| b.salience.total_cmp(&a.salience));
        let first: Vec<&str> = entities.iter().take(3).map(|entity| entity.name.as_str()).collect();
        assert_eq!(first[..2], ["Kim Jong Un", "Russland"]);
        assert!(matches!(first[2], "Nordkorea" | "Wladimir Putin"), "{first:?}");
    }
}

#[test]
fn pairs_carry_their_evidence() {
    let (document, resolution) = read(
        "[Kim|PER] kam nach [Russland|LOC]. [Kim|PER] ging.\n\n[Kim|PER] sah [Russland|LOC] und [Peking|LOC].",
    );
    let pairs = co_occurrences(&document, &resolution.entities);
    let first = pairs.first().expect("a pair");
    assert_eq!((first.a, first.b), (0, 1));
    assert_eq!(first.sentences, [SentenceId(0), SentenceId(2)]);
    assert_eq!(first.paragraphs, [0, 1]);
    assert_eq!(pairs.len(), 3);
}

/// An analysis whose names are given.
pub(crate) fn analysis(id: &str, source: &str) -> Analysis {
    let (document, resolution) = read(source);
    let article = Article::from_text(id, document.text()).expect("an article");
    Analysis { entities: resolution.entities, ..analyze(&article) }
}

#[test]
fn a_full_name_tells_the_kind_of_the_family_name_alone() {
    let (_, found) = read("[Wladimir Putin|PER] kam an. Später reiste [Putin|LOC] ab. [Putin|LOC] winkte.");
    let kinds: Vec<(Kind, usize)> = found.entities.iter().map(|e| (e.kind, e.mentions.len())).collect();
    assert_eq!(kinds, [(Kind::Per, 3)]);
}

#[test]
fn a_name_inside_a_compound_stands_alone_elsewhere() {
    let (document, found) = read("Das sagte der [Kreml-Chef|ORG/p]. Der Kreml schwieg.");
    let mentions: Vec<&str> = found.entities[0].mentions.iter().map(|m| m.span.of(document.text())).collect();
    assert_eq!(mentions, ["Kreml", "Kreml"]);
}

/// Checks what is read of each text.
#[track_caller]
fn check(reading: fn(&str) -> Vec<String>, cases: &[(&str, &[&str])]) {
    for &(source, expected) in cases {
        assert_eq!(reading(source), expected, "{source}");
    }
}

/// Every entity with its titles as `name: title, title`.
fn titles(source: &str) -> Vec<String> {
    let (document, resolution) = read(source);
    let of = |entity: &Entity| {
        let titles: Vec<&str> = entity.descriptions.iter().map(|span| span.of(document.text())).collect();
        format!("{}: {}", entity.name, titles.join(", "))
    };
    resolution.entities.iter().map(of).collect()
}

/// Every dropped name as `name=reason`.
fn dropped(source: &str) -> Vec<String> {
    let (document, resolution) = read(source);
    let of = |name: &Dropped| format!("{}={}", name.span.of(document.text()), name.reason.as_str());
    resolution.dropped.iter().map(of).collect()
}

/// Every entity as `KIND name`.
fn kinds(source: &str) -> Vec<String> {
    let (_, resolution) = read(source);
    resolution.entities.iter().map(|entity| format!("{} {}", entity.kind.as_str(), entity.name)).collect()
}

#[test]
fn two_known_people_in_a_row_are_two() {
    assert_eq!(
        entities("[Ines Brenk|PER] und [Uwe Brandt|PER] tagten. Dann fragte [Brenk Brandt|PER] aus."),
        ["Ines Brenk: Ines Brenk, Brenk", "Uwe Brandt: Uwe Brandt, Brandt"]
    );
    assert_eq!(
        entities(
            "[Ines Brenk|PER] sang. [Uwe Brandt|PER] tanzte. Laut [Ines Brenk Uwe Brandt|PER] zufolge nicht."
        ),
        ["Ines Brenk: Ines Brenk, Ines Brenk", "Uwe Brandt: Uwe Brandt, Uwe Brandt"]
    );
    // A given name and a family name that somebody else bears are one person.
    assert_eq!(
        entities("[Otto Karl|PER] und [Ines Brenk|PER] kamen, dann [Karl Brenk|PER].").len(),
        3,
        "Karl Brenk is neither of them"
    );
}

#[test]
fn what_is_somebodys_is_no_part_of_the_name() {
    assert_eq!(
        entities("[Ines Brenk|PER] kam. [Brenks Pudel|PER] bellte."),
        ["Ines Brenk: Ines Brenk, Brenks"]
    );
    assert_eq!(
        entities("[Brenks Polo|PER] stand da. [Ines Brenk|PER] kam. Der [Polo|PER] sprang nicht an."),
        ["Ines Brenk: Brenks, Ines Brenk", "Polo: Polo, Polo"]
    );
}

#[test]
fn a_role_before_a_name_is_cut_off_with_whom_it_belongs_to() {
    assert_eq!(
        entities("[EZB-Vize Brenk|PER] mahnte. [Ines Brenk|PER] bleibt im Amt."),
        ["EZB: EZB", "Ines Brenk: Brenk, Ines Brenk"]
    );
}

#[test]
fn roles_and_lists_tell_people_from_places_and_firms() {
    assert_eq!(kinds("Das weiß Rektorin [Shyla Brenk|ORG] genau."), ["PER Shyla Brenk"]);
    assert_eq!(
        kinds("Die Landrätin des Landkreises [Kronach|LOC], [Petra Lang|LOC], stimmte zu."),
        ["LOC Kronach", "PER Petra Lang"]
    );
    assert_eq!(kinds("Der Bub [Toni|LOC] lachte."), ["PER Toni"]);
    assert_eq!(kinds("Der [Rennstall Sauber|LOC] baut um."), ["ORG Sauber"]);
    assert_eq!(kinds("Die [Brenk GmbH|PER] baut um."), ["ORG Brenk GmbH"]);
    assert_eq!(kinds("Sie fuhren nach [Bad Tölz|LOC]."), ["LOC Bad Tölz"]);
}

#[test]
fn common_nouns_behind_a_form_of_address_are_names() {
    assert_eq!(
        entities("Herr Winter und Frau Dr. Kern stritten. Danach schwieg Kern im Winter."),
        ["Winter: Winter", "Kern: Kern, Kern"]
    );
    assert!(entities("Er half der Frau Montag früh. Frau Ministerin, Herr Direktor!").is_empty());
    assert_eq!(entities("[Petra|PER] Kern malt. Frau Kern ist 80."), ["Petra Kern: Petra Kern, Kern"]);
    // What she has is no name of hers.
    assert_eq!(entities("Er schenkte [Petra|PER] Rosen."), ["Petra: Petra"]);
}

#[test]
fn an_office_belongs_to_whom_the_syntax_binds_it() {
    assert_eq!(
        titles("[Ines Brenk|PER], die frühere Ministerin, [Uwe Brandt|PER] und andere kamen."),
        ["Ines Brenk: frühere Ministerin", "Uwe Brandt: "]
    );
    assert_eq!(titles("So etwas, meint [Brenk|PER], schade der Ministerin."), ["Brenk: "]);
    assert_eq!(titles("Das sagte [Brenk|PER], die Ministerin irre sich."), ["Brenk: "]);
    assert_eq!(titles("[Brenk|PER], Minister für Verkehr, ging."), ["Brenk: Minister"]);
    assert_eq!(titles("[Brenk|PER], Präsident mehrerer Vereine, ging."), ["Brenk: Präsident"]);
}

#[test]
fn adjectives_stand_for_the_place_behind_them_or_for_nothing() {
    assert_eq!(kinds("Der [polnischstämmige|LOC/d] Maler und die [antiken|LOC/d] Säulen."), ["LOC Polen"]);
    assert_eq!(kinds("Die [sorbischen|LOC/d] Eier."), ["LOC sorbisch"]);
}

#[test]
fn names_are_shown_without_soft_hyphens() {
    assert_eq!(kinds("[Ines Bren\u{ad}k|PER] kam."), ["PER Ines Brenk"]);
    let (.., found) = read("Um 300 v. [Chr.|PER] kostete es [EUR|OTH] 50.");
    assert!(found.entities.is_empty());
}

#[test]
fn a_full_name_before_what_somebody_has_loses_its_genitive() {
    assert_eq!(kinds("[Eva Hoffmanns|PER] Werkstatt brannte."), ["PER Eva Hoffmann"]);
    assert_eq!(kinds("[Eva Peters|PER] kam. [Eva Peters|PER] Werkstatt brannte."), ["PER Eva Peters"]);
}

#[test]
fn a_compound_with_a_family_name_means_the_person() {
    assert_eq!(
        entities("Die [Brenk-Regierung|ORG/p] stürzte. [Ines Brenk|PER] ging."),
        ["Ines Brenk: Brenk, Ines Brenk"]
    );
    let company = "Der [Brenk-Konzern|ORG/p] wächst. [Ines Brenk|PER] gründete ihn. [Brenk|ORG] baut Züge.";
    assert_eq!(entities(company).len(), 2, "a company may bear its founder's name");
}

#[test]
fn names_that_were_cut_are_made_whole() {
    for (source, expected) in [
        ("Am Pegel [Pauli|PER] steht es. Am Pegel St. [Pauli|PER] auch.", "LOC St. Pauli"),
        ("Es schneit in der [Holsteinischen|LOC] [Schweiz|LOC].", "LOC Holsteinische Schweiz"),
        ("Sie gewann gegen die Füchse [Berlin|LOC].", "ORG Füchse Berlin"),
        ("Das entschied das Amtsgericht [Dresden|LOC].", "ORG Amtsgericht Dresden"),
        ("Wie die [Oststeirische|LOC/d] Zeitung berichtet, kam niemand.", "ORG Oststeirische Zeitung"),
        ("Gewonnen hat [Rot-Weiss Essen|PER].", "ORG Rot-Weiss Essen"),
    ] {
        assert!(kinds(source).contains(&expected.to_owned()), "{source} {:?}", kinds(source));
    }
}

#[test]
fn common_words_are_nobody_where_nobody_is_called_so() {
    assert!(kinds("[Knapp|PER] wurde es im Süden. [Mildernd|PER] wertete der Senat das.").is_empty());
    assert!(
        kinds("Zwei trinken Wein. Ein [Hugo|PER] kostet acht [Euro|OTH]. Auch [Hugo|PER] half nicht.")
            .is_empty()
    );
    assert_eq!(
        kinds("[Ina Knapp|PER] sprach. [Knapp|PER] wurde es nicht, sagt sie."),
        ["PER Ina Knapp"],
        "somebody is"
    );
}

#[test]
fn places_that_no_list_knows_stand_where_nothing_else_can() {
    assert_eq!(
        kinds("Ein Titel\n\nAdelboden. Um 14 Uhr gewann er.\n\nDas war im rumänischen Sibiu."),
        ["LOC Adelboden", "LOC Rumänien", "LOC Sibiu"]
    );
    assert!(
        kinds("Die Hülle ist aus Silikon, das Haus in Privatbesitz. Im deutschen Zugverkehr hakt es.").len()
            == 1
    );
}

#[test]
fn what_is_quoted_behind_a_class_is_its_name() {
    assert_eq!(
        kinds(
            "Das Sturmtief „Quirin“ kam. In der Zeitschrift „Neue Bahnen“ stand der Film „Die Stille danach“."
        ),
        ["OTH Quirin", "ORG Neue Bahnen", "OTH Die Stille danach"]
    );
    assert!(kinds("Er sprach von einer Aktion „aus dem Stand“ und einem „Schaden“.").is_empty());
}

#[test]
fn a_body_is_named_by_what_it_is_for() {
    assert_eq!(
        kinds(
            "Es warnt das [Bundesamt für Seeschifffahrt|ORG] und Hydrographie, auch der Bund der Steuerzahler."
        ),
        ["ORG Bundesamt für Seeschifffahrt und Hydrographie", "ORG Bund der Steuerzahler"]
    );
}

#[test]
fn a_noun_before_a_name_that_stands_alone_is_no_part_of_it() {
    assert_eq!(
        entities("[Hund Skippy|PER] lief davon. Der Skippy kennt keine Autos. Sie fanden Skippy."),
        ["Skippy: Skippy, Skippy, Skippy"]
    );
}

#[test]
fn the_first_word_of_a_club_is_the_club() {
    assert_eq!(
        entities(
            "[Holstein Kiel|ORG] verlor. Trainer war der [Holstein-Coach|LOC/p]. Die [SG|ORG] siegte, ihr SG-Coach auch."
        ),
        ["Holstein Kiel: Holstein Kiel, Holstein", "SG: SG, SG"]
    );
}

#[test]
fn a_party_stands_in_brackets_behind_its_member() {
    assert_eq!(kinds("Das sagte [Jan Pohl|PER] (Grüne)."), ["PER Jan Pohl", "ORG Grüne"]);
}

#[test]
fn a_firm_stands_without_its_legal_form() {
    assert_eq!(
        entities("Die [Meyer & Söhne GmbH|ORG] zahlt. [Meyer|PER] & Söhne bedauert."),
        ["Meyer & Söhne GmbH: Meyer & Söhne GmbH, Meyer & Söhne"]
    );
}
