//! Mentions → entities: every mention of one person, place or organisation under one roof.

use crate::article::Article;
use crate::forms::Forms;
use crate::names::{Kind, NameForm, NameMention};
use crate::segment::Segmentation;
use crate::span::Span;

/// A person, place, organisation or other named thing of an article.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// Its fullest name in the article, in the nominative as far as the text allows.
    pub name: String,
    /// How much the article is about it, 0 to 1.
    pub salience: f32,
    /// Where it is mentioned, in the order of the text; never empty.
    pub mentions: Vec<Mention>,
}

/// One place where an entity is mentioned.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Where: the name, the derived word, the part of the compound that names the entity, or the description.
    pub span: Span,
    /// In which form.
    pub form: MentionForm,
}

/// In which form an entity is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionForm {
    /// By a name.
    Name,
    /// By a word derived from the name.
    Derived,
    /// As part of a compound.
    Part,
    /// By a description that can only be this entity: `der nordkoreanische Machthaber`.
    Description,
}

/// Groups name mentions into entities, by first mention.
#[must_use]
pub fn resolve(
    article: &Article,
    _segmentation: &Segmentation,
    _forms: &Forms,
    names: &[NameMention],
) -> Vec<Entity> {
    let mut entities: Vec<Entity> = Vec::new();
    for mention in names {
        let name = mention.span.of(article.text());
        let form = match mention.form {
            NameForm::Name => MentionForm::Name,
            NameForm::Derived => MentionForm::Derived,
            NameForm::Part => MentionForm::Part,
        };
        let place = Mention { span: mention.span, form };
        match entities.iter_mut().find(|entity| entity.name == name) {
            Some(entity) => entity.mentions.push(place),
            None => entities.push(Entity {
                kind: mention.kind,
                name: name.to_owned(),
                salience: 0.0,
                mentions: vec![place],
            }),
        }
    }
    entities
}
