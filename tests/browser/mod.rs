//! The browser's door, tested from inside a browser: what JavaScript gets is what the library says, with a code for
//! every failure. The same tests run in a page (web.rs) and in a dedicated worker (worker.rs).

use std::cell::RefCell;
use std::rc::Rc;

use lesart::report::{ComparisonReport, Report};
use lesart::wasm::{Analyzer, JsCompareOptions, JsOptions};
use lesart::{Article, analyze, compare};
use serde::Serialize;
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const SEEDS: [(&str, &str); 2] = [
    ("a", include_str!("../../seeds/000_24da121aa26a8f61.txt")),
    ("b", include_str!("../../seeds/004_0df8779f5bfb2a2c.txt")),
];

/// Options as a page writes them.
fn options(value: &Value) -> Option<JsOptions> {
    Some(js_sys::JSON::parse(&value.to_string()).unwrap().unchecked_into())
}

/// A string as a page has it.
fn js(text: &str) -> js_sys::JsString {
    text.into()
}

/// Bytes as a page has them.
fn bytes(bytes: &[u8]) -> JsValue {
    js_sys::Uint8Array::from(bytes).into()
}

/// Ids as a page gives them.
fn ids(ids: &[&str]) -> JsValue {
    ids.iter().map(|id| js(id)).collect::<js_sys::Array>().into()
}

/// What a page would see of a value. (Undefined and functions would be missing; the door gives neither.)
fn seen(value: &JsValue) -> Value {
    let text = js_sys::JSON::stringify(value).unwrap().as_string().unwrap();
    as_written(serde_json::from_str(&text).unwrap())
}

/// What a page would read from a report as text.
fn parsed(json: &js_sys::JsString) -> Value {
    seen(&js_sys::JSON::parse(&String::from(json)).unwrap())
}

/// What the library says.
fn said(report: &impl Serialize) -> Value {
    as_written(serde_json::to_value(report).unwrap())
}

/// The same numbers in the same words: JavaScript knows no difference between 1 and 1.0, scores are of single
/// precision, and the way through text costs a bit of the double's.
fn as_written(value: Value) -> Value {
    match value {
        Value::Number(number) => match number.as_f64().unwrap() {
            whole if whole.fract() == 0.0 => json!(whole as i64),
            score => json!(score as f32),
        },
        Value::Array(values) => values.into_iter().map(as_written).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, as_written(value))).collect(),
        Value::Null | Value::Bool(_) | Value::String(_) => value,
    }
}

/// The byte at which an `Error` object says the fault lies.
fn position(outcome: Result<JsValue, JsValue>) -> Option<f64> {
    let at = js_sys::Reflect::get(&outcome.unwrap_err(), &"at".into()).unwrap();
    assert!(at.is_null() || at.as_f64().is_some(), "{at:?}");
    at.as_f64()
}

/// The code and the message of an `Error` object.
fn failure(outcome: Result<JsValue, JsValue>) -> (String, String) {
    let error: js_sys::Error = outcome.unwrap_err().dyn_into().expect("an Error object");
    let code = js_sys::Reflect::get(&error, &"code".into()).unwrap().as_string().unwrap();
    (code, error.message().into())
}

fn code(outcome: Result<JsValue, JsValue>) -> String {
    failure(outcome).0
}

#[wasm_bindgen_test]
fn a_short_text_gives_the_expected_segments() {
    let text = "Der Zug ist am Sonntag in Köln angekommen. Er fährt heute weiter.";
    let report = Analyzer::new()
        .analyze(js(text), options(&json!({ "id": "zug", "tokens": true })))
        .map(|report| seen(&report));
    let report = report.unwrap();
    assert_eq!(
        report["article"],
        json!({ "id": "zug", "title": null, "published": null, "length": 65, "headline": null })
    );
    assert_eq!(report["sentences"], json!([[0, 42], [43, 65]]));
    assert_eq!(report["paragraphs"], json!([[0, 65]]));
    assert_eq!(
        report["tokens"],
        json!([
            [0, 3],
            [4, 7],
            [8, 11],
            [12, 14],
            [15, 22],
            [23, 25],
            [26, 30],
            [31, 41],
            [41, 42],
            [43, 45],
            [46, 51],
            [52, 57],
            [58, 64],
            [64, 65]
        ])
    );
}

#[wasm_bindgen_test]
fn reports_are_the_librarys_own() {
    let mut analyzer = Analyzer::new();
    for (id, text) in SEEDS {
        let analysis = analyze(&Article::from_text(id, text).unwrap());
        let plain = analyzer.analyze(js(text), options(&json!({ "id": id }))).unwrap();
        assert_eq!(seen(&plain), said(&Report::new(&analysis)));
        let with_tokens = analyzer.analyze(js(text), options(&json!({ "id": id, "tokens": true }))).unwrap();
        assert_eq!(seen(&with_tokens), said(&Report::with_tokens(&analysis)));
        let from_bytes =
            analyzer.analyze_bytes(bytes(text.as_bytes()), options(&json!({ "id": id }))).unwrap();
        assert_eq!(seen(&from_bytes), said(&Report::new(&analysis)));
        let json = analyzer.analyze_json(js(text), options(&json!({ "id": id }))).unwrap();
        assert_eq!(parsed(&json), said(&Report::new(&analysis)));
        let json =
            analyzer.analyze_bytes_json(bytes(text.as_bytes()), options(&json!({ "id": id }))).unwrap();
        assert_eq!(parsed(&json), said(&Report::new(&analysis)));
    }
}

/// Longer than the pieces in which it goes out, and with characters of every length in UTF-8.
#[wasm_bindgen_test]
fn a_long_report_goes_out_whole() {
    let text = "Frau Müller 😀 reist – sagte „Łódź“ – am 3. Mai nach Köln. ".repeat(600);
    let json = Analyzer::new().analyze_json(js(&text), None).unwrap();
    let analysis = analyze(&Article::from_text("", &text).unwrap());
    assert!(json.length() > 200_000);
    assert_eq!(parsed(&json), said(&Report::new(&analysis)));
}

#[wasm_bindgen_test]
fn pieces_make_the_report_again() {
    let mut analyzer = Analyzer::new();
    let short = analyzer.analyze_pieces(js("Es regnet.").into(), None).unwrap();
    let short: js_sys::Array = short.unchecked_into();
    assert_eq!(short.length(), 1);
    assert_eq!(
        parsed(&short.get(0).unchecked_into()),
        said(&Report::new(&analyze(&Article::from_text("", "Es regnet.").unwrap())))
    );
    let text = "Frau Müller reist – sagte „Łódź“ – am 3. Mai nach Köln. ".repeat(2_000);
    let pieces: js_sys::Array =
        analyzer.analyze_pieces(bytes(text.as_bytes()), None).unwrap().unchecked_into();
    let mut whole = parsed(&pieces.get(0).unchecked_into());
    for piece in pieces.iter().skip(1) {
        let piece = parsed(&piece.unchecked_into());
        let list = piece[0].as_array().unwrap().iter().fold(&mut whole, |place, step| match step {
            Value::String(field) => &mut place[field],
            index => &mut place[usize::try_from(index.as_u64().unwrap()).unwrap()],
        });
        list.as_array_mut().unwrap().extend(piece[1].as_array().unwrap().iter().cloned());
    }
    assert_eq!(whole, said(&Report::new(&analyze(&Article::from_text("", &text).unwrap()))));
}

#[wasm_bindgen_test]
fn a_comparison_is_the_librarys_own() {
    let mut analyzer = Analyzer::new();
    let analyses = SEEDS.map(|(id, text)| {
        analyzer.analyze(js(text), options(&json!({ "id": id }))).unwrap();
        analyze(&Article::from_text(id, text).unwrap())
    });
    let [a, b] = &analyses;
    let comparison = analyzer.compare(ids(&["a", "b"]), None).unwrap();
    assert_eq!(seen(&comparison), said(&ComparisonReport::new(&compare(&[a, b]).unwrap(), &[a, b])));
    let reversed = analyzer.compare(ids(&["b", "a"]), None).unwrap();
    assert_eq!(seen(&reversed)["articles"], json!(["b", "a"]));
}

#[wasm_bindgen_test]
fn positions_are_those_of_javascript() {
    let text = "Grüße 😀 aus Köln: „Müller“";
    let report = Analyzer::new().analyze(js(text), options(&json!({ "tokens": true }))).unwrap();
    let report = seen(&report);
    let javascript = js_sys::JsString::from(text);
    assert_eq!(report["article"]["length"], javascript.length());
    let position = |value: &Value| u32::try_from(value.as_u64().unwrap()).unwrap();
    let slices: Vec<String> = report["tokens"]
        .as_array()
        .unwrap()
        .iter()
        .map(|range| javascript.slice(position(&range[0]), position(&range[1])).into())
        .collect();
    assert_eq!(slices, ["Grüße", "😀", "aus", "Köln", ":", "„", "Müller", "“"]);
}

#[wasm_bindgen_test]
fn crlf_and_a_byte_order_mark_count_as_in_the_file_without_the_mark() {
    let report = Analyzer::new().analyze(js("\u{FEFF}Es regnet.\r\n\r\nEs schneit.\r\n"), None).unwrap();
    let report = seen(&report);
    assert_eq!(report["sentences"], json!([[0, 10], [14, 25]]));
    assert_eq!(report["article"]["length"], 27);
}

#[wasm_bindgen_test]
fn options_reach_the_report() {
    let given = json!({ "id": "x", "title": "Von woanders", "published": "2023-09-17" });
    let report = Analyzer::new().analyze(js(" date 2023-08 Es regnet."), options(&given)).unwrap();
    let article = &seen(&report)["article"];
    assert_eq!(
        (&article["id"], &article["title"], &article["published"]),
        (&json!("x"), &json!("Von woanders"), &json!("2023-09-17"))
    );
}

#[wasm_bindgen_test]
fn absent_and_null_options_are_the_same() {
    let mut analyzer = Analyzer::new();
    let null = json!({ "id": null, "title": null, "published": null });
    let report = seen(&analyzer.analyze(js("Es regnet."), None).unwrap());
    assert_eq!(seen(&analyzer.analyze(js("Es regnet."), options(&Value::Null)).unwrap()), report);
    assert_eq!(seen(&analyzer.analyze(js("Es regnet."), options(&json!({}))).unwrap()), report);
    assert_eq!(seen(&analyzer.analyze(js("Es regnet."), options(&null)).unwrap()), report);
}

#[wasm_bindgen_test]
fn every_failure_has_its_code() {
    let mut analyzer = Analyzer::new();
    assert_eq!(code(analyzer.analyze(js(""), None)), "empty");
    assert_eq!(code(analyzer.analyze(JsValue::UNDEFINED.unchecked_into(), None)), "bad-input");
    assert_eq!(code(analyzer.analyze(js(" \r\n\t\u{A0}"), None)), "empty");
    assert_eq!(code(analyzer.analyze(js(" date 2023-09 "), None)), "empty");
    assert_eq!(code(analyzer.analyze(js("Es\0regnet."), None)), "nul-character");
    assert_eq!(code(analyzer.analyze(js(" date 2023-13 Es regnet."), None)), "bad-date-prefix");
    assert_eq!(
        code(analyzer.analyze(js("Es regnet."), options(&json!({ "published": "2023-02-30" })))),
        "bad-date"
    );
    assert_eq!(
        code(analyzer.analyze(js("Es regnet."), options(&json!({ "publishd": "2023" })))),
        "bad-input"
    );
    assert_eq!(code(analyzer.analyze(js("Es regnet."), options(&json!({ "tokens": "yes" })))), "bad-input");
    assert_eq!(code(analyzer.compare(ids(&[]), None)), "unknown-article");
    let (code, message) = failure(analyzer.analyze_bytes(bytes(b"Gr\xFC\xDFe"), None));
    assert_eq!(code, "not-utf8");
    assert!(message.contains("byte 2 (0xFC)"), "{message}");
}

#[wasm_bindgen_test]
fn wrong_arguments_have_a_code_and_leave_the_analyzer_alive() {
    let mut analyzer = Analyzer::new();
    let value = |code: &str| js_sys::Function::new_no_args(code).call0(&JsValue::NULL).unwrap();
    let detached = "const bytes = new Uint8Array([69, 115]); structuredClone(0, { transfer: [bytes.buffer] }); return bytes;";
    for (code, expected) in
        [("return undefined;", "bad-input"), ("return [69];", "bad-input"), (detached, "empty")]
    {
        assert_eq!(self::code(analyzer.analyze_bytes(value(code), None)), expected, "{code}");
    }
    for code in [
        "return { get id() { throw new Error('id'); } };",
        "return new Proxy({}, { ownKeys() { throw new Error('keys'); } });",
        "return { title: 5 };",
        "return 'id';",
    ] {
        let options = Some(value(code).unchecked_into());
        assert_eq!(self::code(analyzer.analyze(js("Es regnet."), options)), "bad-input", "{code}");
    }
    for code in ["return [5];", "return undefined;", "return 'ab';"] {
        assert_eq!(self::code(analyzer.compare(value(code), None)), "bad-input", "{code}");
        assert_eq!(self::code(analyzer.group(value(code))), "bad-input", "{code}");
    }
    assert!(!analyzer.forget(&5.into()));
    assert!(analyzer.analyze(js("Es regnet."), None).is_ok());
}

/// Corrections as a page keeps them, with a field of its own.
fn corrections() -> Value {
    let at = |start: u32, quote: &str| json!({ "start": start, "end": start + quote.encode_utf16().count() as u32, "quote": quote });
    json!([
        { "type": "kind", "at": at(10, "Köln"), "kind": "ORG", "scope": "here", "id": 7 },
        { "type": "noName", "at": at(21, "Bonn") },
        { "type": "name", "at": at(32, "Treff"), "kind": "OTH", "scope": null },
        { "type": "called", "at": at(10, "Köln"), "name": "1. FC Köln" },
        { "type": "same", "at": at(32, "Treff"), "as": at(10, "Köln") },
        { "type": "apart", "at": at(32, "Treff") },
        { "type": "speaker", "at": at(40, "„Ja“"), "speaker": "Der Wirt" },
        { "type": "statement", "at": at(0, "😀 Gestern"), "speaker": null },
        { "type": "noStatement", "at": at(3, "Gestern") },
        { "type": "time", "at": at(3, "Gestern"), "value": "2023-09-16" },
        { "type": "summary", "at": at(40, "„Ja“"), "keep": true },
        { "type": "apart", "at": at(0, "nirgends") },
    ])
}

const CORRECTED: &str = "😀 Gestern Köln, dann Bonn, dann Treff. „Ja“, sagte er.";

#[wasm_bindgen_test]
fn corrections_reach_the_report_as_those_of_the_library() {
    let given: Vec<lesart::Correction> = serde_json::from_value(corrections()).unwrap();
    let article = Article::from_text("a", CORRECTED).unwrap();
    let expected = said(&Report::new(&lesart::Reader::new().analyze_corrected(&article, &given, |_| {})));
    let mut analyzer = Analyzer::new();
    let report = |analyzer: &mut Analyzer, corrections: Value| {
        let options = options(&json!({ "id": "a", "corrections": corrections }));
        seen(&analyzer.analyze(js(CORRECTED), options).unwrap())
    };
    let corrected = report(&mut analyzer, corrections());
    assert_eq!(corrected, expected);
    let applied: Vec<bool> = corrected["corrections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|outcome| outcome["applied"] == true)
        .collect();
    assert_eq!(applied.iter().filter(|applied| !**applied).count(), 1, "{corrected}");
    assert!(!applied[11]);
    // Without them it is as it was; null and nothing are the same as an empty list.
    let plain = said(&Report::new(&analyze(&article)));
    assert_eq!(report(&mut analyzer, json!([])), plain);
    assert_eq!(report(&mut analyzer, Value::Null), plain);
}

#[wasm_bindgen_test]
fn an_article_keeps_its_corrections_for_comparisons() {
    let mut analyzer = Analyzer::new();
    let at = json!({ "start": 0, "end": 4, "quote": "Köln" });
    let called = json!([{ "type": "called", "at": at, "name": "Domstadt" }]);
    let text = "Köln feiert am Sonntag ein Fest mit 20 Wagen.";
    analyzer.analyze(js(text), options(&json!({ "id": "a", "corrections": called }))).unwrap();
    analyzer.analyze(js(text), options(&json!({ "id": "b" }))).unwrap();
    let named = |analyzer: &Analyzer| {
        let comparison = seen(&analyzer.compare(ids(&["a", "b"]), None).unwrap());
        comparison["entities"].as_array().unwrap().iter().any(|entity| entity["name"] == "Domstadt")
    };
    assert!(named(&analyzer));
    // Where a new text is none, the old article is read again with them.
    assert_eq!(code(analyzer.analyze(js(""), options(&json!({ "id": "a" })))), "empty");
    assert!(named(&analyzer));
    analyzer.analyze(js(text), options(&json!({ "id": "a" }))).unwrap();
    assert!(!named(&analyzer));
}

#[wasm_bindgen_test]
fn corrections_of_pairs_reach_the_comparison() {
    let mut analyzer = Analyzer::new();
    let texts = [
        ("a", "In Köln starben 12 Menschen. Es regnete."),
        ("b", "In Köln starben 14 Menschen. Die Sonne schien."),
    ];
    for (id, text) in texts {
        analyzer.analyze(js(text), options(&json!({ "id": id }))).unwrap();
    }
    let place = |id: &str, start: u32, quote: &str| json!({ "article": id, "at": { "start": start, "end": start + quote.len() as u32, "quote": quote } });
    let corrections = json!([
        { "type": "verdict", "a": place("a", 16, "12"), "b": place("b", 16, "14"), "verdict": "compatible" },
        { "type": "pair", "a": place("a", 29, "Es"), "b": place("b", 29, "Die") },
        { "type": "notPair", "a": place("a", 29, "Es"), "b": place("c", 29, "Die") },
    ]);
    let given: Option<JsCompareOptions> = options(&json!({ "corrections": corrections }))
        .map(|options| JsValue::from(options).unchecked_into());
    let comparison = seen(&analyzer.compare(ids(&["a", "b"]), given).unwrap());
    assert_eq!(
        comparison["corrections"],
        json!([{ "applied": true }, { "applied": true }, { "applied": false }])
    );
    let pairs = comparison["pairs"].as_array().unwrap();
    let joined = pairs.iter().find(|pair| pair["corrected"] == true).unwrap();
    assert_eq!((&joined["a"]["sentence"], &joined["score"]), (&json!(1), &json!(1)));
    let fact = comparison["facts"].as_array().unwrap().iter().find(|fact| fact["corrected"] == true).unwrap();
    assert_eq!(fact["verdict"], "compatible");
}

#[wasm_bindgen_test]
fn wrong_corrections_are_named_and_leave_the_analyzer_alive() {
    let mut analyzer = Analyzer::new();
    let value = |code: &str| js_sys::Function::new_no_args(code).call0(&JsValue::NULL).unwrap();
    let at = "at: { start: 0, end: 2, quote: 'Es' }";
    for (corrections, what) in [
        ("{}".to_owned(), "»corrections« is no array"),
        ("'kind'".to_owned(), "»corrections« is no array"),
        ("[5]".to_owned(), "»corrections[0]«: where »at« should be is no object"),
        ("[{}]".to_owned(), "»at«: where »start« should be is no object"),
        ("[{ type: 'apart', at: { start: -1, end: 2, quote: 'Es' } }]".to_owned(), "»at«: »start« is no position"),
        ("[{ type: 'apart', at: { start: 0, end: 2.5, quote: 'Es' } }]".to_owned(), "»at«: »end« is no position"),
        ("[{ type: 'apart', at: { start: 0, end: 2n, quote: 'Es' } }]".to_owned(), "»at«: »end« is no position"),
        ("[{ type: 'apart', at: { start: 0, end: 2, quote: 5 } }]".to_owned(), "»at«: »quote« is no string"),
        (format!("[{{ type: 'apart', {at} }}, {{ {at} }}]"), "»corrections[1]«: »type« is no string"),
        (format!("[{{ type: 'undo', {at} }}]"), "there is no type »undo«"),
        (format!("[{{ type: 'kind', {at}, kind: 'DOG' }}]"), "there is no kind »DOG«"),
        (format!("[{{ type: 'kind', {at}, kind: 'PER', scope: 'all' }}]"), "»scope« is neither »here« nor »article«"),
        (format!("[{{ type: 'called', {at} }}]"), "»name« is no string"),
        (format!("[{{ type: 'same', {at} }}]"), "»as«: where »start« should be is no object"),
        (format!("[{{ type: 'speaker', {at} }}]"), "»speaker« is neither a string nor null"),
        (format!("[{{ type: 'time', {at}, value: 2023 }}]"), "»value« is neither a string nor null"),
        (format!("[{{ type: 'summary', {at}, keep: 1 }}]"), "»keep« is neither true nor false"),
        ("[{ get at() { throw new Error('at'); } }]".to_owned(), "reading »at« throws"),
        ("[{ at: { get start() { throw new Error('start'); } } }]".to_owned(), "reading »start« throws"),
        (format!("[{{ {at}, get type() {{ throw new Error('type'); }} }}]"), "reading »type« throws"),
        ("new Proxy([1], { get() { throw new Error('all'); } })".to_owned(), "reading »length« throws"),
        ("(() => { const list = [1]; Object.defineProperty(list, 0, { get() { throw new Error('0'); } }); return list; })()".to_owned(), "reading »0« throws"),
        ("new Array(10001)".to_owned(), "»corrections« has more than 10000 members"),
    ] {
        let options = value(&format!("return {{ corrections: {corrections} }};")).unchecked_into();
        let (code, message) = failure(analyzer.analyze(js("Es regnet."), Some(options)));
        assert_eq!(code, "bad-input", "{corrections}");
        assert!(message.contains(what) && message.contains("options of analyze"), "{corrections}: {message}");
    }
    let place = format!("{{ article: 'a', {at} }}");
    for (options, what) in [
        ("5".to_owned(), "they are no object"),
        ("{ pairs: [] }".to_owned(), "there is no option »pairs«"),
        (
            format!("{{ corrections: [{{ type: 'pair', a: {place} }}] }}"),
            "where »article« should be is no object",
        ),
        (
            format!("{{ corrections: [{{ type: 'verdict', a: {place}, b: {place}, verdict: 'perhaps' }}] }}"),
            "there is no verdict »perhaps«",
        ),
        (
            format!("{{ corrections: [{{ type: 'kind', a: {place}, b: {place} }}] }}"),
            "there is no type »kind«",
        ),
    ] {
        let given = value(&format!("return {options};")).unchecked_into();
        let (code, message) = failure(analyzer.compare(ids(&["a", "b"]), Some(given)));
        assert_eq!(code, "bad-input", "{options}");
        assert!(message.contains(what) && message.contains("options of compare"), "{options}: {message}");
    }
    assert!(analyzer.analyze(js("Es regnet."), None).is_ok());
}

#[wasm_bindgen_test]
fn a_failure_says_at_which_byte_where_there_is_one() {
    let mut analyzer = Analyzer::new();
    assert_eq!(position(analyzer.analyze_bytes(bytes(b"Gr\xFC\xDFe"), None)), Some(2.0));
    assert_eq!(position(analyzer.analyze(js("Über\0"), None)), Some(5.0));
    assert_eq!(position(analyzer.analyze(js(""), None)), None);
}

#[wasm_bindgen_test]
fn a_failure_leaves_what_was_read_before() {
    let mut analyzer = Analyzer::new();
    for (id, text) in SEEDS {
        analyzer.analyze(js(text), options(&json!({ "id": id }))).unwrap();
    }
    assert_eq!(code(analyzer.analyze(js(""), options(&json!({ "id": "a" })))), "empty");
    assert!(analyzer.compare(ids(&["a", "b"]), None).is_ok());
}

#[wasm_bindgen_test]
fn what_is_forgotten_cannot_be_compared() {
    let mut analyzer = Analyzer::new();
    for (id, text) in SEEDS {
        analyzer.analyze(js(text), options(&json!({ "id": id }))).unwrap();
    }
    assert!(analyzer.forget(&"b".into()));
    assert!(!analyzer.forget(&"b".into()));
    let (code, message) = failure(analyzer.compare(ids(&["a", "b"]), None));
    assert_eq!(code, "unknown-article");
    assert!(message.contains("»b«"), "{message}");
    analyzer.analyze(js(SEEDS[1].1), options(&json!({ "id": "b" }))).unwrap();
    assert!(analyzer.compare(ids(&["a", "b"]), None).is_ok());
    analyzer.clear();
    assert_eq!(self::code(analyzer.compare(ids(&["a", "b"]), None)), "unknown-article");
}

#[wasm_bindgen_test]
fn progress_is_told_stage_by_stage() {
    let told: Rc<RefCell<Vec<(String, u32, u32)>>> = Rc::default();
    let callback = {
        let told = Rc::clone(&told);
        Closure::<dyn FnMut(String, u32, u32)>::new(move |stage, done, total| {
            told.borrow_mut().push((stage, done, total))
        })
    };
    let mut analyzer = Analyzer::new();
    analyzer.on_progress(Some(callback.as_ref().unchecked_ref::<js_sys::Function>().clone()));
    analyzer.analyze(js("Es regnet."), None).unwrap();
    let total = lesart::Stage::ALL.len() as u32;
    let expected: Vec<_> =
        (1..).zip(lesart::Stage::ALL).map(|(done, stage)| (stage.as_str().to_owned(), done, total)).collect();
    assert_eq!(*told.borrow(), expected);
    analyzer.on_progress(None);
    analyzer.analyze(js("Es regnet."), None).unwrap();
    assert_eq!(told.borrow().len(), expected.len());
}

#[wasm_bindgen_test]
fn a_progress_callback_that_throws_stops_nothing() {
    let mut analyzer = Analyzer::new();
    analyzer.on_progress(Some(js_sys::Function::new_no_args("throw new Error('callback')")));
    assert!(analyzer.analyze(js("Es regnet."), None).is_ok());
}

#[wasm_bindgen_test]
fn every_stage_and_the_report_have_their_time() {
    let mut analyzer = Analyzer::new();
    assert_eq!(seen(&analyzer.timings()), json!({}));
    analyzer.analyze(js(SEEDS[0].1), None).unwrap();
    let timings = seen(&analyzer.timings());
    let mut names: Vec<&str> = timings.as_object().unwrap().keys().map(String::as_str).collect();
    let mut expected: Vec<&str> =
        lesart::Stage::ALL.iter().map(|stage| stage.as_str()).chain(["report"]).collect();
    names.sort_unstable();
    expected.sort_unstable();
    assert_eq!(names, expected);
    assert!(timings.as_object().unwrap().values().all(|time| time.as_f64().is_some_and(|ms| ms >= 0.0)));
}

#[wasm_bindgen_test]
fn the_version_is_the_crates() {
    assert_eq!(Analyzer::version(), env!("CARGO_PKG_VERSION"));
}

#[wasm_bindgen_test]
fn a_megabyte_in_one_line_is_read() {
    const SENTENCES: usize = 1_000_000 / 44;
    let text = "Der Zug ist am Sonntag in Köln angekommen. ".repeat(SENTENCES);
    let report = Analyzer::new().analyze(js(&text), None).unwrap();
    let sentences = js_sys::Reflect::get(&report, &"sentences".into()).unwrap();
    assert_eq!(js_sys::Array::from(&sentences).length(), SENTENCES as u32);
}

#[wasm_bindgen_test]
fn a_text_without_a_sentence_end_is_one_sentence() {
    let report = Analyzer::new().analyze(js("kein Punkt und kein Ende"), None).unwrap();
    assert_eq!(seen(&report)["sentences"], json!([[0, 24]]));
}

#[wasm_bindgen_test]
#[should_panic]
fn crash_panics() {
    Analyzer::crash();
}
