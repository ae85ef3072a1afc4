//! A large report in pieces, so that whoever receives it can read it in time slices: to parse it at once would keep a page from
//! answering.

use serde::Serialize;

use super::Report;

/// Reports of texts with no more UTF-16 code units are one piece.
const LARGE: u32 = 1 << 16;

/// Longer lists are taken out of the report, so many items in a piece.
const MANY: usize = 200;

/// A step on the way into a report: a field, or an index of a list.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Step {
    Field(&'static str),
    Index(usize),
}

/// Takes the pieces of a report, in their order.
pub(crate) trait PieceWriter {
    type Error;

    /// The report itself first, with its long lists empty, then `(path, items)` for the items that belong behind those which the
    /// list at that path has.
    fn write<T: Serialize>(&mut self, piece: &T) -> Result<(), Self::Error>;
}

/// Writes a report in pieces: one, if the text is not large.
pub(crate) fn write<W: PieceWriter>(mut report: Report, writer: &mut W) -> Result<(), W::Error> {
    if report.article.length <= LARGE {
        return writer.write(&report);
    }
    let in_entities = long_inner(&mut report.entities, "entities", "mentions", |entity| &mut entity.mentions);
    let in_keywords =
        long_inner(&mut report.keywords, "keywords", "mentions", |keyword| &mut keyword.mentions);
    let in_together =
        long_inner(&mut report.together, "together", "sentences", |together| &mut together.sentences);
    let tokens = report.tokens.as_mut().map_or_else(Vec::new, long);
    let events = long(&mut report.timeline.events);
    macro_rules! lists {
        ($($field:ident),*) => {
            $(let $field = long(&mut report.$field);)*
            writer.write(&report)?;
            $(write_list(writer, &[Step::Field(stringify!($field))], &$field)?;)*
        };
    }
    lists!(sentences, entities, times, quotes, keywords, summary, attributed, paragraphs, together, dropped);
    write_list(writer, &[Step::Field("tokens")], &tokens)?;
    write_list(writer, &[Step::Field("timeline"), Step::Field("events")], &events)?;
    write_inner(writer, &in_entities)?;
    write_inner(writer, &in_keywords)?;
    write_inner(writer, &in_together)
}

/// Takes a list out if it is long.
fn long<T>(list: &mut Vec<T>) -> Vec<T> {
    if list.len() > MANY { std::mem::take(list) } else { Vec::new() }
}

/// A long list inside an item of another list, with its path.
type Inner<T> = (Vec<Step>, Vec<T>);

/// Takes the long lists out of the items of a list.
fn long_inner<I, T>(
    items: &mut [I],
    field: &'static str,
    inner: &'static str,
    of: impl Fn(&mut I) -> &mut Vec<T>,
) -> Vec<Inner<T>> {
    let lists = items.iter_mut().enumerate().map(|(index, item)| {
        (vec![Step::Field(field), Step::Index(index), Step::Field(inner)], long(of(item)))
    });
    lists.filter(|(_, list)| !list.is_empty()).collect()
}

fn write_inner<W: PieceWriter, T: Serialize>(writer: &mut W, lists: &[Inner<T>]) -> Result<(), W::Error> {
    lists.iter().try_for_each(|(path, list)| write_list(writer, path, list))
}

fn write_list<W: PieceWriter, T: Serialize>(
    writer: &mut W,
    path: &[Step],
    list: &[T],
) -> Result<(), W::Error> {
    list.chunks(MANY).try_for_each(|items| writer.write(&(path, items)))
}

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde_json::Value;

    use super::super::Report;
    use super::{PieceWriter, write};
    use crate::analyze;
    use crate::document::Article;

    struct Values(Vec<Value>);

    impl PieceWriter for Values {
        type Error = serde_json::Error;

        fn write<T: Serialize>(&mut self, piece: &T) -> Result<(), Self::Error> {
            self.0.push(serde_json::to_value(piece)?);
            Ok(())
        }
    }

    /// The report that the pieces make, put together as the page does it.
    fn joined(pieces: Vec<Value>) -> Value {
        let mut pieces = pieces.into_iter();
        let mut whole = pieces.next().unwrap();
        for piece in pieces {
            let [path, Value::Array(items)] = &piece.as_array().unwrap()[..] else { panic!("{piece}") };
            assert!(!items.is_empty() && items.len() <= super::MANY);
            let list = path.as_array().unwrap().iter().fold(&mut whole, |place, step| match step {
                Value::String(field) => &mut place[field],
                index => &mut place[usize::try_from(index.as_u64().unwrap()).unwrap()],
            });
            list.as_array_mut().unwrap().extend(items.iter().cloned());
        }
        whole
    }

    #[test]
    fn pieces_make_the_report_again() {
        let sentences = (0..2_000).map(|number| {
            format!(
                "Am {}. Mai traf Anna Kern{number} in Köln den Bürgermeister. „Das war gut“, sagte sie.\n\n",
                number % 28 + 1
            )
        });
        let text: String = sentences.collect();
        let report = Report::with_tokens(&analyze(&Article::from_text("a", &text).unwrap()));
        let whole = serde_json::to_value(&report).unwrap();
        let mut writer = Values(Vec::new());
        write(report, &mut writer).unwrap();
        assert!(writer.0.len() > 100);
        let largest = writer.0.iter().map(|piece| piece.to_string().len()).max().unwrap();
        assert!(largest < 300_000, "{largest}");
        assert_eq!(joined(writer.0), whole);
    }

    #[test]
    fn a_short_text_is_one_piece() {
        let report = Report::new(&analyze(&Article::from_text("a", "Der Zug fährt.").unwrap()));
        let mut writer = Values(Vec::new());
        write(report.clone(), &mut writer).unwrap();
        assert_eq!(writer.0, [serde_json::to_value(&report).unwrap()]);
    }
}
