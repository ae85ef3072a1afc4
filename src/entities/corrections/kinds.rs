//! One kind for all mentions of one full name.

use super::name::CorrectedName;
use crate::document::Document;
use crate::entities::surface::{fold, undeclined};
use crate::kind::Kind;
use crate::names::NameForm;
use crate::util::hashing::Map;

/// Gives names of several words the kind with the greatest sum of confidences over the whole article: full names seldom
/// stand for two things in one report, while a single word (a town and its club) may.
pub(super) fn unify(document: &Document, names: &mut [CorrectedName]) {
    let is_full = |name: &CorrectedName| {
        name.form == NameForm::Name && document.text_of(name.span).contains(char::is_whitespace)
    };
    let full: Vec<usize> = (0..names.len()).filter(|&at| is_full(&names[at])).collect();
    let mut kinds = full.iter().map(|&at| names[at].kind);
    // Nearly every short report.
    if kinds.next().is_none_or(|first| kinds.all(|kind| kind == first)) {
        return;
    }
    let mut sums: Vec<[f32; 4]> = Vec::new();
    let mut by_key: Map<String, usize> = Map::default();
    let mut by_name: Map<&str, usize> = Map::default();
    let mut sum_of = Vec::with_capacity(full.len());
    for &at in &full {
        let name = document.text_of(names[at].span);
        let sum = *by_name.entry(name).or_insert_with(|| {
            let key = undeclined(&fold(name)).into_owned();
            *by_key.entry(key).or_insert_with(|| {
                sums.push([0.0; 4]);
                sums.len() - 1
            })
        });
        sums[sum][names[at].kind as usize] += names[at].confidence;
        sum_of.push(sum);
    }
    for (at, sum) in full.into_iter().zip(sum_of) {
        for kind in [Kind::Per, Kind::Loc, Kind::Org, Kind::Oth] {
            if sums[sum][kind as usize] > sums[sum][names[at].kind as usize] {
                names[at].kind = kind;
            }
        }
    }
}
