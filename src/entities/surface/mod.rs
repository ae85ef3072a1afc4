//! Surface forms of names, made comparable: folded, without declension, transliterated, and narrowed to the name in a
//! compound.

mod compounds;
mod declension;
mod derivation;
mod folding;
mod transliteration;

pub(super) use compounds::{body, ends_in_noun, is_noun_or_compound, leading_abbreviation, name_part};
pub(super) use declension::without_genitive;
pub(crate) use declension::{long_forms, undeclined};
pub(super) use derivation::{bases_of_er, is_derived_from, stem_of_isch};
pub(crate) use folding::fold;
pub(super) use folding::fold_into;
pub(crate) use transliteration::{slavic, transliterated};
