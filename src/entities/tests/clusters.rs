//! Which names are one person, place or organisation.

use super::{check, entities};

#[test]
fn other_names_that_the_text_gives_are_one_person() {
    check(
        entities,
        &[
            (
                "[Max Brenk|PER] alias [Otto Roth|PER] kam. [Otto Roth|PER] ging.",
                &["Otto Roth: Max Brenk, Otto Roth, Otto Roth"],
            ),
            (
                "[Max Brenk|PER] oder [Otto Roth|PER] kam. [Max Brenk|PER] oder [Otto Brenk|PER] geht.",
                &["Max Brenk: Max Brenk, Max Brenk, Otto Brenk", "Otto Roth: Otto Roth"],
            ),
            ("[Max Brenk|PER] mit dem Spitznamen „[Binnu|ORG]“ kam.", &["Max Brenk: Max Brenk, Binnu"]),
            (
                "[Max Brenk|PER] alias [Rotfuchs|OTH] kam. Die [Firma Roth|ORG] alias [Otto Brenk|PER] auch.",
                &["Max Brenk: Max Brenk", "Rotfuchs: Rotfuchs", "Roth: Roth", "Otto Brenk: Otto Brenk"],
            ),
        ],
    );
}

#[test]
fn abbreviations_beside_a_name_are_spelt_by_it() {
    check(
        entities,
        &[
            (
                "Die [Organisation erdölexportierender Länder|ORG] [OPEC|ORG] tagt. Die [Deutsche Bahn|ORG] „[DB|ORG]“ fährt.",
                &[
                    "Organisation erdölexportierender Länder: Organisation erdölexportierender Länder, OPEC",
                    "Deutsche Bahn: Deutsche Bahn, DB",
                ],
            ),
            (
                "Die [Deutsche Partei Alternativ|ORG] „[DPA|ORG]“ tagt.",
                &["Deutsche Partei Alternativ: Deutsche Partei Alternativ, DPA"],
            ),
            (
                "[Dora Paula Ahrend|PER] [DPA|ORG] kommt.",
                &["Dora Paula Ahrend: Dora Paula Ahrend", "DPA: DPA"],
            ),
            (
                "[BSW|ORG] ([Bündnis Sahra Wagenknecht|ORG]) tagt. In [Bonn|LOC] ([BSW|ORG]) auch.",
                &["Bündnis Sahra Wagenknecht: BSW, Bündnis Sahra Wagenknecht, BSW", "Bonn: Bonn"],
            ),
            (
                "[Bund für Naturschutz|ORG] und [Rat|ORG] in [Köln|LOC] ([BfN|ORG]) klagen.",
                &["Bund für Naturschutz: Bund für Naturschutz, BfN", "Rat: Rat", "Köln: Köln"],
            ),
            ("Der [Landesverband|ORG] ([Land|ORG]) klagt.", &["Landesverband: Landesverband", "Land: Land"]),
        ],
    );
}

#[test]
fn initials_mean_the_only_name_that_has_them() {
    check(
        entities,
        &[
            (
                "Der [Bund Deutscher Kriminalbeamter|ORG] tagt. Der [BDK|ORG] schweigt. Der [Bund Deutscher Kicker|ORG] spielt.",
                &[
                    "Bund Deutscher Kriminalbeamter: Bund Deutscher Kriminalbeamter",
                    "BDK: BDK",
                    "Bund Deutscher Kicker: Bund Deutscher Kicker",
                ],
            ),
            (
                "Der [Bund Deutscher Kriminalbeamter|ORG] tagt. Der [BDK|ORG] schweigt.",
                &["Bund Deutscher Kriminalbeamter: Bund Deutscher Kriminalbeamter, BDK"],
            ),
            (
                "Die [Freie Wähler-Union|ORG] tagt. Die [FWU|ORG] auch. [Fritz Walter Ulm|PER].",
                &["Freie Wähler-Union: Freie Wähler-Union, FWU", "Fritz Walter Ulm: Fritz Walter Ulm"],
            ),
        ],
    );
}

#[test]
fn an_initial_means_the_only_given_name_that_fits() {
    check(
        entities,
        &[(
            "[George W. Bush|PER] kam. [G. Bush|PER] sprach. [X. Bush|PER] fehlte.",
            &["George W. Bush: George W. Bush, G. Bush", "X. Bush: X. Bush"],
        )],
    );
}

#[test]
fn parts_of_a_name_mean_who_bears_it() {
    check(
        entities,
        &[
            (
                "[Álvaro Uribe Vélez|PER] kam. [Uribe|PER] ging. [Vélez|PER] blieb. [Álvaro|PER] schlief.",
                &["Álvaro Uribe Vélez: Álvaro Uribe Vélez, Uribe, Vélez, Álvaro"],
            ),
            (
                "[Ursula von der Leyen|PER] kam. [von der Leyen|PER] ging. [Ursula|PER] blieb.",
                &["Ursula von der Leyen: Ursula von der Leyen, von der Leyen, Ursula"],
            ),
            (
                "[Ines Maria Roth|PER] kam. [Maria|PER] ging.",
                &["Ines Maria Roth: Ines Maria Roth", "Maria: Maria"],
            ),
            (
                "[Müller-Lüdenscheidt|PER] kam. [Eva Müller-Lüdenscheidt|PER] ging. [Eva Müller|PER].",
                &[
                    "Eva Müller-Lüdenscheidt: Müller-Lüdenscheidt, Eva Müller-Lüdenscheidt",
                    "Eva Müller: Eva Müller",
                ],
            ),
            (
                "[Recep Tayyip Erdoğan|PER] kam. [Erdogan|PER] ging. [Tayyip Erdogan|PER] lachte.",
                &["Recep Tayyip Erdoğan: Recep Tayyip Erdoğan, Erdogan, Tayyip Erdogan"],
            ),
            (
                "Der Sohn von [Otto Roth|PER] kam. [Ottos|PER] Hund bellt. [Roth|PER] lacht.",
                &["Otto Roth: Otto Roth, Ottos, Roth"],
            ),
            (
                "[Xi Jinping|PER] kam. [Xi|PER] sprach. [Mao|PER] nicht.",
                &["Xi Jinping: Xi Jinping, Xi", "Mao: Mao"],
            ),
        ],
    );
}

#[test]
fn genitives_and_doubtful_kinds_are_the_same_name() {
    check(
        entities,
        &[
            (
                "[Eva Roth|PER] kam. [Eva Roths|PER] Hund bellt. [Roths|PER] Katze nicht.",
                &["Eva Roth: Eva Roth, Eva Roths, Roths"],
            ),
            (
                "[Anna Müller|PER] kam. [Otto Müller|PER] kam. [Müllers|PER] Hund bellt.",
                &["Anna Müller: Anna Müller", "Otto Müller: Otto Müller, Müllers"],
            ),
            (
                "[Eva Roth|PER] kam. [Roth|ORG] ging. [Roth|ORG] blieb. [Roth|PER] sang.",
                &["Eva Roth: Eva Roth, Roth, Roth, Roth"],
            ),
            (
                "Die [Deutsche Bank|ORG], die [Deutschen Bank|ORG].",
                &["Deutsche Bank: Deutsche Bank, Deutschen Bank"],
            ),
            ("[Kyjiw|LOC] und [Kiew|LOC].", &["Kiew: Kyjiw, Kiew"]),
            (
                "Die [Ukraine|LOC], die [Ukrainer|LOC/d], der [ukrainische|LOC/d] Präsident [Wolodymyr Selenskyj|PER], [Selenskyjs|PER] Frau, [Selenskyj|PER].",
                &[
                    "Ukraine: Ukraine, Ukrainer, ukrainische",
                    "Wolodymyr Selenskyj: Wolodymyr Selenskyj, Selenskyjs, Selenskyj",
                ],
            ),
        ],
    );
}

#[test]
fn forms_of_address_and_relatives_tell_two_bearers_apart() {
    check(
        entities,
        &[(
            "[Karl Roth|PER] traf [Eva Roth|PER]. Herr [Roth|PER] ging. Seine Frau [Roth|PER] kam.",
            &["Karl Roth: Karl Roth, Roth", "Eva Roth: Eva Roth, Roth"],
        )],
    );
}

#[test]
fn short_forms_are_the_first_or_the_last_words_of_one_longer_name() {
    check(
        entities,
        &[
            (
                "[Werder Bremen|ORG] siegt. [Werder|ORG] jubelt. [Bremen|LOC] auch.",
                &["Werder Bremen: Werder Bremen, Werder", "Bremen: Bremen"],
            ),
            (
                "[Northwest Airlines|ORG] fliegt. [Northwest|ORG] fliegt. [Airlines|ORG] fliegen.",
                &["Northwest Airlines: Northwest Airlines, Northwest, Airlines"],
            ),
            (
                "[Bank Roth|ORG] und [Bank Sommer|ORG] zahlen. [Bank|ORG] zahlt. [Roth|ORG] zahlt.",
                &["Bank Roth: Bank Roth, Roth", "Bank Sommer: Bank Sommer", "Bank: Bank"],
            ),
            (
                "Die [Kassenärztliche Bundesvereinigung|ORG] warnt. Die [Bundesvereinigung|ORG] auch.",
                &["Kassenärztliche Bundesvereinigung: Kassenärztliche Bundesvereinigung, Bundesvereinigung"],
            ),
            (
                "Der [1. FC Union Berlin|ORG] siegt. [Union|ORG] jubelt.",
                &["1. FC Union Berlin: 1. FC Union Berlin, Union"],
            ),
            (
                "Der [VfL Bochum|ORG] und der [1. FC Köln|ORG] spielten. [Köln|ORG] siegte, [Bochum|ORG] nicht.",
                &["VfL Bochum: VfL Bochum, Bochum", "1. FC Köln: 1. FC Köln, Köln"],
            ),
            (
                "Die [Universität Bonn|ORG] und die [Universität|ORG]. Die [Bonner|LOC/d] [Universität|ORG].",
                &["Universität Bonn: Universität Bonn, Universität, Universität", "Bonn: Bonner"],
            ),
            (
                "Die [Washington Post|ORG] meldet aus [Washington|LOC]. Die [Post|ORG] schreibt es.",
                &["Washington Post: Washington Post, Post", "Washington: Washington"],
            ),
        ],
    );
}

#[test]
fn derived_words_and_compounds_lead_to_their_names() {
    check(
        entities,
        &[
            (
                "[Kim|PER] kam nach [Seoul|LOC]. Die [Seouler|LOC/d] und der [Seoul-Besuch|LOC/p], [Seouls|LOC] Rat.",
                &["Kim: Kim", "Seoul: Seoul, Seouler, Seoul, Seouls"],
            ),
            (
                "[Ulmer|LOC/d] und [Ulm|LOC], [Hannoveraner|LOC/d] und [Hannover|LOC], [Münchner|LOC/d] und [München|LOC], [Zürcher|LOC/d], [Zürich|LOC].",
                &[
                    "Ulm: Ulmer, Ulm",
                    "Hannover: Hannoveraner, Hannover",
                    "München: Münchner, München",
                    "Zürich: Zürcher, Zürich",
                ],
            ),
            (
                "Die [Republikanische Partei|ORG] siegt. Die [republikanische|LOC/d] Führung jubelt.",
                &["Republikanische Partei: Republikanische Partei, republikanische"],
            ),
            (
                "Die [Nordkoreareise|LOC/p] und die [Kölnreise|LOC/p]. [Köln|LOC] ist schön. Der [Russland-Ukraine-Krieg|LOC/p].",
                &["Nordkorea: Nordkorea", "Köln: Köln, Köln", "Russland: Russland"],
            ),
            (
                "Die [israelische|LOC/d] Regierung, die [Israelis|LOC/d], [Israels|LOC] Armee und das [israelisch-palästinensische|LOC/d] Abkommen.",
                &["Israel: israelische, Israelis, Israels, israelisch", "Palästina: palästinensische"],
            ),
            (
                "Die [EU-Kommission|ORG/p] und die [Europäische Union|ORG]. Der [CSU-Chef|ORG/p] kam. Die [CSU|ORG] auch.",
                &[
                    "EU-Kommission: EU-Kommission",
                    "Europäische Union: EU, Europäische Union",
                    "CSU: CSU, CSU",
                ],
            ),
            ("Der [Anti-Zemrox-Protest|ORG/p].", &["Zemrox: Zemrox"]),
            (
                "Der [Irak|LOC], [Iraks|LOC] Armee, [irakische|LOC/d] Soldaten, der [Irak-Krieg|LOC/p], die [Iraker|LOC/d].",
                &["Irak: Irak, Iraks, irakische, Irak, Iraker"],
            ),
            (
                "[Bremen|LOC] und [Bremens|LOC] Rat, der [Bremer|LOC/d] Rat, das [Bremerhaven|LOC].",
                &["Bremen: Bremen, Bremens, Bremer", "Bremerhaven: Bremerhaven"],
            ),
            (
                "[Halle|LOC] und die [Hallenser|LOC/d], [Münster|LOC] und die [Münsteraner|LOC/d], [Basel|LOC] und die [Basler|LOC/d].",
                &["Halle: Halle, Hallenser", "Münster: Münster, Münsteraner", "Basel: Basel, Basler"],
            ),
            (
                "Am [Bodensee|LOC], in [Bodenseenähe|LOC/p], die [Bodensee-Region|LOC/p].",
                &["Bodensee: Bodensee, Bodensee, Bodensee"],
            ),
            (
                "[Nordrhein-Westfalen|LOC] und [NRW|LOC], [Mecklenburg-Vorpommern|LOC] und der [Schweriner|LOC/d] Landtag.",
                &[
                    "Nordrhein-Westfalen: Nordrhein-Westfalen, NRW",
                    "Mecklenburg-Vorpommern: Mecklenburg-Vorpommern",
                    "Schwerin: Schweriner",
                ],
            ),
        ],
    );
}

#[test]
fn an_abbreviation_in_brackets_may_leave_out_what_the_name_is_of() {
    check(
        entities,
        &[(
            "Die [Gewerkschaft Nahrung-Genuss-Gaststätten|ORG] ([NGG|ORG]) streikt.",
            &["Gewerkschaft Nahrung-Genuss-Gaststätten: Gewerkschaft Nahrung-Genuss-Gaststätten, NGG"],
        )],
    );
}
