//! The browser's door, and the only room that knows wasm-bindgen: the class `Analyzer`. `given` reads what a page gives
//! besides texts.
//!
//! Texts come in as strings or as a file's bytes, reports go out as plain objects ([`crate::report`]), failures are
//! thrown as `Error` objects with `code` and `at`. An analyzer keeps what it has read under the article's id, so that a
//! comparison sends ids instead of texts.

mod given;

use std::collections::BTreeMap;
use std::io::{self, Write};

use js_sys::{Array, Function, JsString, Number, Object, Reflect, Uint8Array};
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use wasm_bindgen::prelude::*;

use crate::comparison::{EventCandidates, EventProfile};
use crate::corrections::{Correction, PairCorrection};
use crate::error::{Error, ErrorCode};
use crate::report::decimal::{Decimal, Digits};
use crate::report::pieces::{self, PieceWriter};
use crate::report::{ComparisonReport, Report};
use crate::{Analysis, Article, Reader, Stage, comparison};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

#[wasm_bindgen]
extern "C" {
    /// The options of `analyze`; see wasm.d.ts.
    #[wasm_bindgen(typescript_type = "AnalyzeOptions")]
    pub type JsOptions;
    /// The options of `compare`; see wasm.d.ts.
    #[wasm_bindgen(typescript_type = "CompareOptions")]
    pub type JsCompareOptions;
    /// An analysis' report; see wasm.d.ts.
    #[wasm_bindgen(typescript_type = "Report")]
    pub type JsReport;
    /// A comparison's report; see wasm.d.ts.
    #[wasm_bindgen(typescript_type = "Comparison")]
    pub type JsComparison;
    /// Milliseconds a stage; see wasm.d.ts.
    #[wasm_bindgen(typescript_type = "Timings")]
    pub type JsTimings;
}

#[wasm_bindgen]
extern "C" {
    /// The browser's own, which takes a string as it is; that of web-sys would have it copied in before.
    type TextEncoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;
    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsString) -> Uint8Array;
}

/// What the profiles of some articles tell of their groups: worked out once, whether `unread` or `group` is asked first.
struct Grouping {
    ids: Vec<String>,
    candidates: EventCandidates,
}

/// Reads articles and compares those it has read.
#[wasm_bindgen]
#[derive(Default)]
pub struct Analyzer {
    reader: Reader,
    analyses: BTreeMap<String, Analysis>,
    /// Of articles that another analyzer has read, and of those of which they were asked for here.
    profiles: BTreeMap<String, EventProfile>,
    /// What was last worked out for grouping.
    grouping: Option<Grouping>,
    progress: Option<Function>,
    clock: Clock,
    timings: Vec<(&'static str, f64)>,
}

#[wasm_bindgen]
impl Analyzer {
    /// An analyzer that has read nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        console_error_panic_hook::set_once();
        Self::default()
    }

    /// Reads an article from text and returns its report. An article with the same id is replaced.
    #[wasm_bindgen(unchecked_return_type = "Report")]
    pub fn analyze(&mut self, text: JsString, options: Option<JsOptions>) -> Result<JsValue, JsValue> {
        self.read(|id| from_string(id, &text), options, |report| to_object(&report))
    }

    /// Reads an article from the bytes of a UTF-8 file; says where they are not UTF-8.
    #[wasm_bindgen(js_name = analyzeBytes, unchecked_return_type = "Report")]
    pub fn analyze_bytes(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: JsValue,
        options: Option<JsOptions>,
    ) -> Result<JsValue, JsValue> {
        self.read(|id| from_bytes(id, &bytes), options, |report| to_object(&report))
    }

    /// `analyze` with the report as JSON, for a worker: a page gets it as text and parses it in half the time that an object's
    /// structured clone takes.
    #[wasm_bindgen(js_name = analyzeJson)]
    pub fn analyze_json(&mut self, text: JsString, options: Option<JsOptions>) -> Result<JsString, JsValue> {
        self.read(|id| from_string(id, &text), options, |report| to_json(&report))
    }

    /// `analyzeBytes` with the report as JSON, as `analyzeJson` gives it.
    #[wasm_bindgen(js_name = analyzeBytesJson)]
    pub fn analyze_bytes_json(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "Uint8Array")] bytes: JsValue,
        options: Option<JsOptions>,
    ) -> Result<JsString, JsValue> {
        self.read(|id| from_bytes(id, &bytes), options, |report| to_json(&report))
    }

    /// `analyzeJson` or, for bytes, `analyzeBytesJson`, with the report of a large text in pieces that a page can parse in time
    /// slices: the report with its long lists empty, then `[path, items]` for the items that belong at the end of the list at
    /// that path. The report of any other text is one piece.
    #[wasm_bindgen(js_name = analyzePieces, unchecked_return_type = "string[]")]
    pub fn analyze_pieces(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string | Uint8Array")] input: JsValue,
        options: Option<JsOptions>,
    ) -> Result<JsValue, JsValue> {
        let article = |id| match input.dyn_ref::<JsString>() {
            Some(text) => from_string(id, text),
            None => from_bytes(id, &input),
        };
        self.read(article, options, |report| {
            let pieces = Array::new();
            pieces::write(report, &mut Pieces(&pieces))?;
            Ok(pieces.into())
        })
    }

    /// Compares articles that were read before, named by their ids, at least two.
    #[wasm_bindgen(unchecked_return_type = "Comparison")]
    pub fn compare(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string[]")] ids: JsValue,
        options: Option<JsCompareOptions>,
    ) -> Result<JsValue, JsValue> {
        let options = options.map_or(JsValue::UNDEFINED, JsValue::from);
        let compared = || self.compare_ids(&read_ids(&ids)?, &given::compare_options(&options)?);
        compared().map_err(thrown)
    }

    /// What grouping needs of an article that was read before, as bytes: another analyzer of the same version takes it over
    /// (`adopt`) and need not read the article, too.
    #[wasm_bindgen(unchecked_return_type = "Uint8Array<ArrayBuffer>")]
    pub fn profile(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] id: JsValue,
    ) -> Result<JsValue, JsValue> {
        let id = id.as_string().unwrap_or_default();
        if !self.analyses.contains_key(&id) {
            return Err(thrown(unknown(&id)));
        }
        let profile = self.profile_of(&id).map_err(thrown)?;
        Ok(Uint8Array::from(profile.to_bytes().as_slice()).into())
    }

    /// Takes over an article's profile in the place of what was read under its id; says whether it is one.
    pub fn adopt(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string")] id: JsValue,
        #[wasm_bindgen(unchecked_param_type = "Uint8Array")] profile: JsValue,
    ) -> bool {
        let bytes = profile.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
        let profile = bytes.and_then(|bytes| EventProfile::from_bytes(&bytes));
        let Some((id, profile)) = id.as_string().zip(profile) else { return false };
        self.analyses.remove(&id);
        self.replace_profile(id, profile);
        true
    }

    /// Which articles, of those named by their ids, `group` needs to have been read here: those whose profiles alone don't tell.
    #[wasm_bindgen(unchecked_return_type = "string[]")]
    pub fn unread(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string[]")] ids: JsValue,
    ) -> Result<JsValue, JsValue> {
        let missing = |ids: Vec<String>| {
            let missing: Vec<String> = self.missing(ids)?.cloned().collect();
            to_object(&missing)
        };
        read_ids(&ids).and_then(missing).map_err(thrown)
    }

    /// Which of the articles that were read or taken over before, named by their ids, report on one event: groups of ids, each
    /// article in one group.
    #[wasm_bindgen(unchecked_return_type = "string[][]")]
    pub fn group(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "string[]")] ids: JsValue,
    ) -> Result<JsValue, JsValue> {
        read_ids(&ids).and_then(|ids| self.group_ids(ids)).map_err(thrown)
    }

    /// Forgets one article; says whether it was there.
    pub fn forget(&mut self, #[wasm_bindgen(unchecked_param_type = "string")] id: &JsValue) -> bool {
        id.as_string().is_some_and(|id| {
            self.grouping = None;
            let profile = self.profiles.remove(&id);
            self.analyses.remove(&id).is_some() || profile.is_some()
        })
    }

    /// Forgets all articles.
    pub fn clear(&mut self) {
        self.analyses.clear();
        self.profiles.clear();
        self.grouping = None;
    }

    /// Has `callback(stage, done, total)` called after each stage of every analysis to come; nothing ends it.
    #[wasm_bindgen(js_name = onProgress)]
    pub fn on_progress(
        &mut self,
        #[wasm_bindgen(
            unchecked_optional_param_type = "(stage: Stage, done: number, total: number) => void"
        )]
        callback: Option<Function>,
    ) {
        self.progress = callback;
    }

    /// How long each stage of the last analysis took, and the report itself, in milliseconds.
    #[wasm_bindgen(unchecked_return_type = "Timings")]
    pub fn timings(&self) -> JsValue {
        let timings = Object::new();
        for (stage, milliseconds) in &self.timings {
            // Setting a property of a fresh object cannot fail.
            let _ = Reflect::set(&timings, &(*stage).into(), &(*milliseconds).into());
        }
        timings.into()
    }

    /// The version of Lesart in this module.
    pub fn version() -> String {
        crate::VERSION.to_owned()
    }

    /// Panics on purpose, so that a page can test how it recovers.
    pub fn crash() {
        #[expect(clippy::panic, reason = "that is what it is for")]
        {
            panic!("crash() was called");
        }
    }
}

impl Analyzer {
    fn read<T>(
        &mut self,
        article: impl Fn(String) -> Result<Article, Error>,
        options: Option<JsOptions>,
        write: impl FnOnce(Report) -> Result<T, Error>,
    ) -> Result<T, JsValue> {
        let (report, last) = self.report(&article, options.map(JsValue::from)).map_err(thrown)?;
        let written = write(report).map_err(thrown)?;
        self.timings.push(("report", self.clock.now() - last));
        Ok(written)
    }

    /// Reads and keeps an article; the report, with when the analysis was done. (Compiled once, for every way in.)
    fn report(
        &mut self,
        article: &dyn Fn(String) -> Result<Article, Error>,
        options: Option<JsValue>,
    ) -> Result<(Report, f64), Error> {
        let mut options = given::analyze_options(&options.unwrap_or_default())?;
        let id = options.id.take().unwrap_or_default();
        let published = options.published.as_deref().map(str::parse).transpose()?;
        // What is to be replaced makes room for the new text: of what was read only the article and what the reader said of it
        // stay, to be read again where the new one is none.
        let before = self.analyses.remove(&id).map(|Analysis { document, corrections, .. }| {
            let corrections = corrections.into_iter().map(|outcome| outcome.correction);
            (document.article().clone(), corrections.collect::<Vec<_>>())
        });
        let article = match article(id) {
            Ok(article) => article.with_title(options.title).with_published(published),
            Err(fault) => {
                if let Some((article, corrections)) = before {
                    let again = self.reader.analyze_corrected(&article, &corrections, |_| {});
                    self.analyses.insert(article.id().to_owned(), again);
                }
                return Err(fault);
            }
        };
        drop(before);
        let (analysis, last) = self.analysis(&article, &options.corrections);
        let report = if options.tokens { Report::with_tokens(&analysis) } else { Report::new(&analysis) };
        // Where an article is read again, for a comparison, what is known of its group still holds.
        if self.profiles.contains_key(article.id()) {
            self.replace_profile(article.id().to_owned(), EventProfile::of(&analysis));
        }
        self.analyses.insert(article.id().to_owned(), analysis);
        Ok((report, last))
    }

    /// The analysis of an article, with when it was done.
    fn analysis(&mut self, article: &Article, corrections: &[Correction]) -> (Analysis, f64) {
        self.timings.clear();
        let mut last = self.clock.now();
        let analysis = self.reader.analyze_corrected(article, corrections, |stage| {
            let now = self.clock.now();
            self.timings.push((stage.as_str(), now - last));
            last = now;
            if let Some(progress) = &self.progress {
                let total = Stage::ALL.len() as u32;
                let done = self.timings.len() as u32;
                // A callback that throws must not stop the reading.
                let _ = progress.call3(&JsValue::NULL, &stage.as_str().into(), &done.into(), &total.into());
            }
        });
        (analysis, last)
    }

    fn compare_ids(&self, ids: &[String], corrections: &[PairCorrection]) -> Result<JsValue, Error> {
        let analyses = self.named(ids)?;
        let comparison = comparison::compare_corrected(&analyses, corrections)?;
        to_object(&ComparisonReport::new(&comparison, &analyses))
    }

    fn group_ids(&mut self, ids: Vec<String>) -> Result<JsValue, Error> {
        if let Some(article) = self.missing(ids)?.next() {
            return Err(unknown(article));
        }
        let Some(Grouping { ids, candidates }) = &self.grouping else { return to_object(&[(); 0]) };
        let groups = candidates.groups(|article| self.analyses.get(&ids[article]));
        let groups: Vec<Vec<&str>> =
            groups.iter().map(|group| group.iter().map(|&article| ids[article].as_str()).collect()).collect();
        to_object(&groups)
    }

    /// Those of the articles to be grouped that must be compared and have not been read here.
    fn missing(&mut self, ids: Vec<String>) -> Result<impl Iterator<Item = &String>, Error> {
        if self.grouping.as_ref().is_none_or(|grouping| grouping.ids != ids) {
            for id in &ids {
                self.profile_of(id)?;
            }
            let profiles: Vec<&EventProfile> = ids.iter().filter_map(|id| self.profiles.get(id)).collect();
            let candidates = EventCandidates::new(&profiles);
            self.grouping = Some(Grouping { ids, candidates });
        }
        let (grouping, analyses) = (&self.grouping, &self.analyses);
        Ok(grouping.iter().flat_map(move |Grouping { ids, candidates }| {
            let compared = candidates.compared().into_iter().filter_map(|article| ids.get(article));
            compared.filter(|id| !analyses.contains_key(*id))
        }))
    }

    /// The profile of an article that was read or taken over, made once.
    fn profile_of(&mut self, id: &str) -> Result<&EventProfile, Error> {
        if !self.profiles.contains_key(id) {
            let analysis = self.analyses.get(id).ok_or_else(|| unknown(id))?;
            self.profiles.insert(id.to_owned(), EventProfile::of(analysis));
        }
        self.profiles.get(id).ok_or_else(|| unknown(id))
    }

    /// Keeps the profile of an article; where it is another than before, groups are no more what they were.
    fn replace_profile(&mut self, id: String, profile: EventProfile) {
        if self.profiles.get(&id) != Some(&profile) {
            self.grouping = None;
        }
        self.profiles.insert(id, profile);
    }

    fn named(&self, ids: &[String]) -> Result<Vec<&Analysis>, Error> {
        let mut analyses = Vec::with_capacity(ids.len());
        for id in ids {
            analyses.push(self.analyses.get(id).ok_or_else(|| unknown(id))?);
        }
        Ok(analyses)
    }
}

/// An article from a string of the page. Its bytes are copied once and let go of as soon as the article has them: as an
/// argument `&str`, three bytes a character would be reserved and the copy kept until the report is there, a hole of
/// three times the text in a memory that never shrinks. Unpaired surrogates become U+FFFD.
fn from_string(id: String, text: &JsString) -> Result<Article, Error> {
    if !text.is_string() {
        return Err(Error::new(ErrorCode::BadInput, "the text to be read is no string"));
    }
    Article::from_bytes(id, &TextEncoder::new().encode(text).to_vec())
}

/// An article from the bytes of a file.
fn from_bytes(id: String, bytes: &JsValue) -> Result<Article, Error> {
    let Some(bytes) = bytes.dyn_ref::<Uint8Array>() else {
        return Err(Error::new(ErrorCode::BadInput, "the bytes to be read are no Uint8Array"));
    };
    // An array whose buffer was transferred has no length, and throws when it is copied.
    let copy = if bytes.length() == 0 { Vec::new() } else { bytes.to_vec() };
    Article::from_bytes(id, &copy)
}

/// What is said of an id under which nothing was read.
fn unknown(id: &str) -> Error {
    let message = format!("no article »{id}« has been read; analyze it first");
    Error::new(ErrorCode::UnknownArticle, message)
}

/// The ids of articles.
fn read_ids(ids: &JsValue) -> Result<Vec<String>, Error> {
    let strings = ids.dyn_ref::<Array>().map(|ids| ids.iter().map(|id| id.as_string()).collect());
    strings
        .flatten()
        .ok_or_else(|| Error::new(ErrorCode::BadInput, "the ids of articles are no array of strings"))
}

/// A report as JSON.
fn to_json(report: &impl Serialize) -> Result<JsString, Error> {
    let mut text = Text::new();
    report
        .serialize(&mut Serializer::with_formatter(&mut text, Numbers))
        .and_then(|()| text.flush().map_err(serde_json::Error::io))
        .map_err(|_| unwritten())?;
    Ok(text.written)
}

/// The pieces of a report, as an array of JSON texts.
struct Pieces<'a>(&'a Array);

impl PieceWriter for Pieces<'_> {
    type Error = Error;

    fn write<T: Serialize>(&mut self, piece: &T) -> Result<(), Error> {
        self.0.push(&to_json(piece)?.into());
        Ok(())
    }
}

/// Not met: reports hold nothing that JSON could not.
fn unwritten() -> Error {
    Error::new(ErrorCode::BadInput, "the report cannot be written".to_owned())
}

/// How numbers are written: as short as they can be read again. serde_json's own way brings 10 kB of powers of ten.
struct Numbers;

impl Formatter for Numbers {
    fn write_f32<W: ?Sized + Write>(&mut self, writer: &mut W, value: f32) -> io::Result<()> {
        match Decimal::new(value) {
            Some(decimal) => writer.write_all(decimal.text(&mut [0; size_of::<Digits>()]).as_bytes()),
            None => self.write_f64(writer, value.into()),
        }
    }

    /// JavaScript's own way: for the few numbers of double precision, and those of single precision that are very large
    /// or very small.
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        let text: String =
            Number::from(value).to_string_with_radix(10).map_err(|_| io::ErrorKind::InvalidData)?.into();
        writer.write_all(text.as_bytes())
    }
}

/// Text on its way out, in pieces: whole, it would stand a second time in the module's memory, which never shrinks.
struct Text {
    pending: Box<[u8]>,
    /// So many bytes of it wait to be written.
    length: usize,
    written: JsString,
}

impl Text {
    const PIECE: usize = 1 << 16;

    /// Writes what has no room behind what waits.
    #[cold]
    fn write_behind_full(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.flush()?;
        match self.pending.get_mut(..bytes.len()) {
            Some(free) => {
                free.copy_from_slice(bytes);
                self.length = bytes.len();
            }
            // Longer than a piece.
            None => self.written = concatenated(&self.written, bytes)?,
        }
        Ok(())
    }

    fn new() -> Self {
        Self { pending: vec![0; Self::PIECE].into(), length: 0, written: JsString::default() }
    }
}

impl Write for Text {
    /// Takes whole characters alone, as serde_json gives them.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    /// All of it is taken at once. Small enough to be a part of what calls it: JSON is a million signs and short words.
    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        let end = self.length + bytes.len();
        match self.pending.get_mut(self.length..end) {
            Some(free) => {
                copy(free, bytes);
                self.length = end;
                Ok(())
            }
            None => self.write_behind_full(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.written = concatenated(&self.written, &self.pending[..self.length])?;
        self.length = 0;
        Ok(())
    }
}

fn concatenated(text: &JsString, bytes: &[u8]) -> io::Result<JsString> {
    let piece = str::from_utf8(bytes).map_err(io::Error::other)?;
    Ok(text.concat(&piece.into()))
}

/// Copies bytes into as many others. Most of JSON is signs and short words, and in WebAssembly a copy of any length is a call: what
/// is short is copied by its first and its last bytes, which may overlap.
#[inline]
fn copy(to: &mut [u8], from: &[u8]) {
    fn ends<const N: usize>(to: &mut [u8], from: &[u8]) -> bool {
        let (Some(first), Some(last)) = (from.first_chunk::<N>(), from.last_chunk::<N>()) else {
            return false;
        };
        if let Some(to) = to.first_chunk_mut() {
            *to = *first;
        }
        if let Some(to) = to.last_chunk_mut() {
            *to = *last;
        }
        true
    }
    match from.len() {
        1 => to[0] = from[0],
        17.. => to.copy_from_slice(from),
        _ => {
            let _ = ends::<8>(to, from) || ends::<4>(to, from) || ends::<2>(to, from) || ends::<1>(to, from);
        }
    }
}

/// Absent values become `null`, maps become plain objects: the same as in JSON.
fn to_object(value: &impl Serialize) -> Result<JsValue, Error> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(|_| unwritten())
}

/// A JavaScript `Error` with the error's `code` and position beside its message.
fn thrown(error: Error) -> JsValue {
    let value = js_sys::Error::new(error.message());
    let at = error.at().map_or(JsValue::NULL, |at| (at as f64).into());
    // Setting a property of a fresh object cannot fail.
    let _ = Reflect::set(&value, &"code".into(), &error.code().as_str().into());
    let _ = Reflect::set(&value, &"at".into(), &at);
    value.into()
}

/// `performance.now()` of the page or the worker; stands still where there is none. Asked for once: a worker that is asked whether
/// it is a window throws an exception.
struct Clock(Option<web_sys::Performance>);

impl Default for Clock {
    fn default() -> Self {
        let global = js_sys::global();
        let performance = match global.dyn_ref::<web_sys::Window>() {
            Some(window) => window.performance(),
            None => global
                .dyn_ref::<web_sys::WorkerGlobalScope>()
                .and_then(web_sys::WorkerGlobalScope::performance),
        };
        Self(performance)
    }
}

impl Clock {
    fn now(&self) -> f64 {
        self.0.as_ref().map_or(0.0, web_sys::Performance::now)
    }
}
