//! Offices and ages: which person a description beside no name means.

use super::{check, entities, titles};

#[test]
fn an_office_behind_a_name_is_a_title() {
    check(
        titles,
        &[
            (
                "[Ines Brenk|PER], Präsidentin der Republik, ging. Die Präsidentin schwieg.",
                &["Ines Brenk: Präsidentin"],
            ),
            (
                "[Ines Brenk|PER], die neue Präsidentin des Rats, ging. Die Präsidentin schwieg.",
                &["Ines Brenk: neue Präsidentin"],
            ),
            (
                "[Eva Roth|PER], Oberbürgermeisterin von [Ulm|LOC], kam. [Otto Brenk|PER], Sprecher der [Polizei Ulm|ORG], kam. Der Sprecher lachte.",
                &["Eva Roth: Oberbürgermeisterin", "Ulm: ", "Otto Brenk: Sprecher", "Polizei Ulm: "],
            ),
            (
                "Das sagte, [Otto Roth|PER]. Der Minister, [Otto Brenk|PER], kam. Als Minister [Kim Brenk|PER].",
                &["Otto Roth: ", "Otto Brenk: Minister", "Kim Brenk: Minister"],
            ),
            (
                "Papst [Franziskus|PER] kam. Der Papst sprach. [Franziskus|PER] lachte. König [Charles III.|PER] kam. Der König sprach.",
                &["Franziskus: Papst", "Charles III.: König"],
            ),
            (
                "Ministerpräsident [Karl Roth|PER] (SPD) und sein Stellvertreter [Otto Brenk|PER] kamen. Der Stellvertreter sprach. Der Regierungschef lachte.",
                &["Karl Roth: Ministerpräsident", "SPD: ", "Otto Brenk: Stellvertreter"],
            ),
        ],
    );
}

#[test]
fn an_office_means_its_only_holder() {
    check(
        entities,
        &[
            (
                "[Ines Brenk|PER], Präsidentin der Republik, ging. Die Präsidentin schwieg.",
                &["Ines Brenk: Ines Brenk, Die Präsidentin"],
            ),
            (
                "[Ines Brenk|PER], die neue Präsidentin des Rats, ging. Die Präsidentin schwieg.",
                &["Ines Brenk: Ines Brenk, Die Präsidentin"],
            ),
            (
                "Oberbürgermeisterin [Eva Roth|PER] ([SPD|ORG]) kam. Die Oberbürgermeisterin sprach. Roth lobte [Ulm|LOC]. Die Politikerin ging.",
                &["Eva Roth: Eva Roth, Die Oberbürgermeisterin, Roth", "SPD: SPD", "Ulm: Ulm"],
            ),
            (
                "[Eva Roth|PER], Oberbürgermeisterin von [Ulm|LOC], kam. [Otto Brenk|PER], Sprecher der [Polizei Ulm|ORG], kam. Der Sprecher lachte.",
                &[
                    "Eva Roth: Eva Roth",
                    "Ulm: Ulm",
                    "Otto Brenk: Otto Brenk, Der Sprecher",
                    "Polizei Ulm: Polizei Ulm",
                ],
            ),
            (
                "Papst [Franziskus|PER] kam. Der Papst sprach. [Franziskus|PER] lachte. König [Charles III.|PER] kam. Der König sprach.",
                &["Franziskus: Franziskus, Der Papst, Franziskus", "Charles III.: Charles III., Der König"],
            ),
            (
                "Ministerpräsident [Karl Roth|PER] (SPD) und sein Stellvertreter [Otto Brenk|PER] kamen. Der Stellvertreter sprach. Der Regierungschef lachte.",
                &[
                    "Karl Roth: Karl Roth, Der Regierungschef",
                    "SPD: SPD",
                    "Otto Brenk: Otto Brenk, Der Stellvertreter",
                ],
            ),
            (
                "Präsident [Joe Biden|PER] kam. US-Präsident [Biden|PER] sprach. Der US-Präsident ging. Der Präsident lachte.",
                &["Joe Biden: Joe Biden, Biden, Der US-Präsident, Der Präsident", "USA: US, US"],
            ),
            (
                "Trainer [Otto Roth|PER] kam. Der Trainer sprach. Ein Trainer ging. Dem Trainer half es. Trainer sind rar. Die Trainer gingen.",
                &["Otto Roth: Otto Roth, Der Trainer, Dem Trainer"],
            ),
        ],
    );
}

#[test]
fn an_office_that_is_defined_further_is_somebody_elses() {
    check(
        entities,
        &[
            (
                "Die Chefin [Ines Brenk|PER] kam. Die Chefin der Bahn schwieg. Die Chefin ging.",
                &["Ines Brenk: Ines Brenk"],
            ),
            (
                "Die Chefin [Ines Brenk|PER] kam. Vom Amt der Chefin sprach man. Als die Chefin ging, regnete es.",
                &["Ines Brenk: Ines Brenk, die Chefin"],
            ),
            (
                "Die Ministerin [Ines Brenk|PER] kam mit der Ministerin für Verkehr. Die Ministerin sprach.",
                &["Ines Brenk: Ines Brenk"],
            ),
            (
                "Die Chefin [Ines Brenk|PER] kam. Die Chefin [Russlands|LOC] ging.",
                &["Ines Brenk: Ines Brenk", "Russland: Russlands"],
            ),
            (
                "Das sagte der Chef der [Bank|ORG], [Karl Roth|PER], und ging. Der Chef der Bank schwieg. Der Chef lachte.",
                &["Bank: Bank, Bank", "Karl Roth: Karl Roth"],
            ),
        ],
    );
}

#[test]
fn the_attribute_of_a_friend_is_no_office_of_his() {
    check(
        entities,
        &[
            (
                "Ein Freund des Ministers, [Otto Roth|PER], kam. Nach Angaben des Ministers, [Max Brenk|PER], regnet es. Der Minister ging.",
                &["Otto Roth: Otto Roth", "Max Brenk: Max Brenk, Der Minister"],
            ),
            (
                "Vom Präsidenten der Bahn, [Otto Roth|PER], kam Lob. Das Lob vom Präsidenten blieb.",
                &["Otto Roth: Otto Roth, Präsidenten"],
            ),
        ],
    );
}

#[test]
fn an_office_behind_als_is_that_of_the_only_person_before_it() {
    check(
        entities,
        &[
            (
                "[Ines Brenk|PER] nannte ihre Zeit als Senatorin schön. Die Senatorin schwieg.",
                &["Ines Brenk: Ines Brenk, Die Senatorin"],
            ),
            (
                "[Ines Brenk|PER] und [Otto Roth|PER] sprachen über die Zeit als Senatorin. Die Senatorin schwieg.",
                &["Ines Brenk: Ines Brenk", "Otto Roth: Otto Roth"],
            ),
        ],
    );
}

#[test]
fn an_age_in_figures_means_who_has_it() {
    check(
        entities,
        &[
            (
                "Der 30-jährige [Max Roth|PER] und der 40-jährige [Otto Brenk|PER] kamen. Der 30-Jährige sang.",
                &["Max Roth: Max Roth, Der 30-Jährige", "Otto Brenk: Otto Brenk"],
            ),
            ("[Anna Groß|PER], 30, kam. Die 30-Jährige ging.", &["Anna Groß: Anna Groß, Die 30-Jährige"]),
        ],
    );
}
