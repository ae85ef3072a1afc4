//! What a page gives besides texts: options and corrections, as JavaScript objects.
//!
//! Whatever is given may throw at every look at it, and an exception that went through the module's frames would leave the
//! analyzer borrowed for good: it is read through `Reflect` alone. Read by hand, for serde would bring tens of kilobytes.

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;

use crate::corrections::{
    Anchor, Change, Correction, GivenVerdict, PairChange, PairCorrection, Place, Scope,
};
use crate::error::{Error, ErrorCode};
use crate::kind::Kind;

/// What `analyze` is told besides the text.
#[derive(Default)]
pub(super) struct AnalyzeOptions {
    pub(super) id: Option<String>,
    pub(super) title: Option<String>,
    pub(super) published: Option<String>,
    pub(super) tokens: bool,
    pub(super) corrections: Vec<Correction>,
}

/// Nobody corrects an article in more places, and an endless list would never be read.
const MOST_CORRECTIONS: usize = 10_000;

/// What was read, or what is wrong with it, as the end of a sentence.
type Read<T> = Result<T, String>;

/// Reads the options of `analyze`.
pub(super) fn analyze_options(options: &JsValue) -> Result<AnalyzeOptions, Error> {
    let mut read = AnalyzeOptions::default();
    let outcome = options_of(options, &mut |name, value| {
        let slot = match name {
            "tokens" => {
                read.tokens = flag_or_absent(&value, name)?;
                return Ok(true);
            }
            "corrections" => {
                return list(&value, &mut |value| {
                    read.corrections.push(correction(value)?);
                    Ok(())
                });
            }
            "id" => &mut read.id,
            "title" => &mut read.title,
            "published" => &mut read.published,
            _ => return Ok(false),
        };
        *slot = value.as_string();
        if slot.is_none() && !is_absent(&value) {
            return Err(format!("»{name}« is no string"));
        }
        Ok(true)
    });
    outcome.map(|()| read).map_err(|fault| bad_options("analyze", &fault))
}

/// Reads the options of `compare`.
pub(super) fn compare_options(options: &JsValue) -> Result<Vec<PairCorrection>, Error> {
    let mut corrections = Vec::new();
    let outcome = options_of(options, &mut |name, value| match name {
        "corrections" => list(&value, &mut |value| {
            corrections.push(pair_correction(value)?);
            Ok(())
        }),
        _ => Ok(false),
    });
    outcome.map(|()| corrections).map_err(|fault| bad_options("compare", &fault))
}

fn bad_options(of: &str, fault: &str) -> Error {
    let message = format!("the options of {of} are not as they should be: {fault}");
    Error::new(ErrorCode::BadInput, message)
}

/// Gives each option to `take`, which says whether it knows it.
fn options_of(options: &JsValue, take: &mut dyn FnMut(&str, JsValue) -> Read<bool>) -> Read<()> {
    if is_absent(options) {
        return Ok(());
    }
    let names = Reflect::own_keys(options).map_err(|_| "they are no object".to_owned())?;
    for name in names.iter().filter_map(|name| name.as_string()) {
        if !take(&name, field(options, &name)?)? {
            return Err(format!("there is no option »{name}«"));
        }
    }
    Ok(())
}

fn is_absent(value: &JsValue) -> bool {
    value.is_null() || value.is_undefined()
}

/// Gives each member of a list, which may be absent, to `take`; says of which number in it something is wrong.
fn list(value: &JsValue, take: &mut dyn FnMut(&JsValue) -> Read<()>) -> Read<bool> {
    if is_absent(value) {
        return Ok(true);
    }
    if !Array::is_array(value) {
        return Err("»corrections« is no array".to_owned());
    }
    let length = position(value, "length")? as usize;
    if length > MOST_CORRECTIONS {
        return Err(format!("»corrections« has more than {MOST_CORRECTIONS} members"));
    }
    for number in 0..length {
        let member = field(value, &number.to_string());
        member
            .and_then(|member| take(&member))
            .map_err(|fault| format!("»corrections[{number}]«: {fault}"))?;
    }
    Ok(true)
}

fn correction(value: &JsValue) -> Read<Correction> {
    let at = anchor(value, "at")?;
    let change = match text(value, "type")?.as_str() {
        "kind" => Change::Kind { kind: kind(value)?, scope: scope(value)? },
        "noName" => Change::NoName { scope: scope(value)? },
        "name" => Change::Name { kind: kind(value)?, scope: scope(value)? },
        "called" => Change::Called { name: text(value, "name")? },
        "same" => Change::Same { other: anchor(value, "as")? },
        "apart" => Change::Apart,
        "speaker" => Change::Speaker { speaker: text_or_null(value, "speaker")? },
        "noStatement" => Change::NoStatement,
        "statement" => Change::Statement { speaker: text_or_null(value, "speaker")? },
        "time" => Change::Time { value: text_or_null(value, "value")? },
        "summary" => Change::Summary { keep: flag(&field(value, "keep")?, "keep")? },
        other => return Err(no_type(other)),
    };
    Ok(Correction { at, change })
}

fn pair_correction(value: &JsValue) -> Read<PairCorrection> {
    let place = |name: &str| {
        let value = field(value, name)?;
        Ok::<_, String>(Place { article: text(&value, "article")?, at: anchor(&value, "at")? })
    };
    let (a, b) = (place("a")?, place("b")?);
    let change = match text(value, "type")?.as_str() {
        "notPair" => PairChange::NotPair,
        "pair" => PairChange::Pair,
        "verdict" => PairChange::Verdict {
            verdict: match text(value, "verdict")?.as_str() {
                "same" => GivenVerdict::Same,
                "compatible" => GivenVerdict::Compatible,
                "differs" => GivenVerdict::Differs,
                "unrelated" => GivenVerdict::Unrelated,
                other => return Err(format!("there is no verdict »{other}«")),
            },
        },
        other => return Err(no_type(other)),
    };
    Ok(PairCorrection { a, b, change })
}

fn no_type(name: &str) -> String {
    format!("there is no type »{name}«")
}

fn anchor(of: &JsValue, name: &str) -> Read<Anchor> {
    let at = field(of, name)?;
    let read = || {
        Ok(Anchor { start: position(&at, "start")?, end: position(&at, "end")?, quote: text(&at, "quote")? })
    };
    read().map_err(|fault: String| format!("»{name}«: {fault}"))
}

fn kind(of: &JsValue) -> Read<Kind> {
    let name = text(of, "kind")?;
    let mut kinds = [Kind::Per, Kind::Loc, Kind::Org, Kind::Oth].into_iter();
    kinds.find(|kind| kind.as_str() == name).ok_or_else(|| format!("there is no kind »{name}«"))
}

fn scope(of: &JsValue) -> Read<Scope> {
    let value = field(of, "scope")?;
    match value.as_string().as_deref() {
        Some("here") => Ok(Scope::Here),
        Some("article") => Ok(Scope::Article),
        None if is_absent(&value) => Ok(Scope::Article),
        _ => Err("»scope« is neither »here« nor »article«".to_owned()),
    }
}

fn text(of: &JsValue, name: &str) -> Read<String> {
    field(of, name)?.as_string().ok_or_else(|| format!("»{name}« is no string"))
}

fn text_or_null(of: &JsValue, name: &str) -> Read<Option<String>> {
    let value = field(of, name)?;
    match value.as_string() {
        None if !value.is_null() => Err(format!("»{name}« is neither a string nor null")),
        text => Ok(text),
    }
}

fn flag(value: &JsValue, name: &str) -> Read<bool> {
    value.as_bool().ok_or_else(|| format!("»{name}« is neither true nor false"))
}

fn flag_or_absent(value: &JsValue, name: &str) -> Read<bool> {
    if value.is_undefined() { Ok(false) } else { flag(value, name) }
}

fn position(of: &JsValue, name: &str) -> Read<u32> {
    let number = field(of, name)?.as_f64();
    let is_position =
        |number: &f64| *number >= 0.0 && number.fract() == 0.0 && *number <= f64::from(u32::MAX);
    let position = number.filter(is_position).map(|number| number as u32);
    position.ok_or_else(|| format!("»{name}« is no position"))
}

fn field(of: &JsValue, name: &str) -> Read<JsValue> {
    if !of.is_object() {
        return Err(format!("where »{name}« should be is no object"));
    }
    Reflect::get(of, &name.into()).map_err(|_| format!("reading »{name}« throws"))
}
