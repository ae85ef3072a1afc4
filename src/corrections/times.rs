//! What the reader says of times.

use super::{Change, Corrections};
use crate::document::Document;
use crate::span::Span;
use crate::times::{TimeExpression, of_value};

impl Corrections<'_> {
    /// Changes the expressions of time of a document.
    pub(crate) fn times(&mut self, document: &Document, times: &mut Vec<TimeExpression>) {
        // They ascend and do not overlap: those that touch a span are neighbours.
        let touching = |times: &[TimeExpression], span: Span| {
            let first = times.partition_point(|time| time.span.end <= span.start);
            first..times.partition_point(|time| time.span.start < span.end).max(first)
        };
        for entry in &mut self.entries {
            let (Some(at), Change::Time { value }) = (entry.at, &entry.correction.change) else { continue };
            let Some(value) = value else {
                times.drain(touching(times, at));
                entry.applied = true;
                continue;
            };
            // A time that is there keeps its words.
            let off = |span: Span| span.start.abs_diff(at.start) + span.end.abs_diff(at.end);
            let near = times[touching(times, at)].iter().min_by_key(|time| off(time.span));
            let (span, kind) = near.map_or((at, None), |time| (time.span, Some(time.kind)));
            if document.tokens_in(span).is_empty() {
                continue;
            }
            let Some(time) = of_value(span, value.trim(), kind) else { continue };
            times.splice(touching(times, span), [time]);
            entry.applied = true;
        }
    }
}
