"""The wheel as Python has it: run by `cargo xtask test --only python` in an environment that has nothing else."""

import contextlib
import datetime
import io
import itertools
import json
import os
import pathlib
import re
import subprocess
import tempfile
import threading
import typing
import unittest

import lesart
import lesart.types

ROOT = pathlib.Path(__file__).resolve().parents[3]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
TEXT = "Der Zug ist am Sonntag in Köln angekommen, teilte die Bahn mit."


class Analyze(unittest.TestCase):
    def test_a_report_is_a_dict_whose_positions_cut_the_text(self):
        report = lesart.analyze("😀 " + TEXT, published=datetime.date(2023, 9, 18), tokens=True)
        text = "😀 " + TEXT
        self.assertEqual([text[m["start"] : m["end"]] for e in report["entities"] for m in e["mentions"]], ["Köln"])
        self.assertEqual([(t["value"], text[t["start"] : t["end"]]) for t in report["times"]], [("2023-09-17", "Sonntag")])
        self.assertEqual("".join(text[a:b] for a, b in report["tokens"]), text.replace(" ", ""))
        self.assertEqual(report["article"]["length"], len(text))

    def test_bytes_are_read_as_utf8_and_what_is_known_is_told(self):
        report = lesart.analyze(TEXT.encode(), id=7, title="Angekommen", published="2023-09")
        self.assertEqual([report["article"][name] for name in ("id", "title", "published")], ["7", "Angekommen", "2023-09"])
        self.assertNotIn("tokens", report)

    def test_it_says_what_the_command_line_says(self):
        command = os.environ.get("LESART_COMMAND")
        if not command:
            self.skipTest("LESART_COMMAND names the command line")
        said = subprocess.run([command, "analyze", "--json", *SEEDS], capture_output=True, check=True, encoding="utf-8").stdout
        reports = [lesart.analyze(seed.read_bytes(), id=seed) for seed in SEEDS]
        # The seeds have no character of two units.
        self.assertEqual([json.loads(line) for line in said.splitlines()], reports)
        said = subprocess.run([command, "compare", "--json", *SEEDS], capture_output=True, check=True, encoding="utf-8").stdout
        self.assertEqual(json.loads(said), lesart.compare([{"id": seed, "text": seed.read_bytes()} for seed in SEEDS]))

    def test_what_a_reader_knows_better_goes_first(self):
        at = {"start": 28, "end": 32, "quote": "Köln"}
        report = lesart.analyze("😀 " + TEXT, corrections=[{"type": "kind", "at": at, "kind": "OTH"}])
        self.assertEqual((report["entities"][0]["kind"], report["corrections"]), ("OTH", [{"applied": True}]))

    def test_of_equal_words_a_correction_means_those_at_its_position(self):
        text = "😀😀😀😀😀😀 Das ist Kiel. Und Kiel ist schön."
        at = {"start": 15, "end": 19, "quote": "Kiel"}
        report = lesart.analyze(text, corrections=[{"type": "noName", "at": at, "scope": "here"}])
        self.assertEqual([m["start"] for e in report["entities"] for m in e["mentions"]], [25])

    def test_errors_have_codes(self):
        cases = [
            ("empty", " ", {}),
            ("not-utf8", b"K\xf6ln", {}),
            ("nul-character", "Es\0regnet.", {}),
            ("bad-date", TEXT, {"published": "gestern"}),
            ("bad-date-prefix", " date 2023-13 Es regnet.", {}),
            ("bad-input", TEXT, {"corrections": [{"type": "kind"}]}),
            ("bad-input", 7, {}),
        ]
        for code, text, options in cases:
            with self.subTest(code), self.assertRaises(lesart.LesartError) as caught:
                lesart.analyze(text, **options)
            self.assertEqual(caught.exception.code, code)
        with self.assertRaises(ValueError) as caught:
            lesart.analyze(b"K\xf6ln")
        self.assertEqual(caught.exception.at, 1)

    def test_half_a_surrogate_pair_breaks_nothing(self):
        self.assertEqual(lesart.analyze("Es \ud83d regnet.")["sentences"], [[0, 12]])

    def test_other_threads_run_meanwhile(self):
        long, turns, done = (TEXT + " ") * 4_000, 0, threading.Event()

        def read():
            lesart.analyze(long)
            done.set()

        reader = threading.Thread(target=read)
        reader.start()
        while not done.wait(0.005):
            turns += 1
        reader.join()
        self.assertGreater(turns, 3)


class AnalyzeAll(unittest.TestCase):
    def test_reports_come_in_order_with_any_number_of_threads(self):
        given = [{"text": f"{TEXT} Es waren {n} Reisende.", "id": n} for n in range(50)]
        one = list(lesart.analyze_all(given))
        self.assertEqual([report["article"]["id"] for report in one], [str(n) for n in range(50)])
        self.assertEqual(one, list(lesart.analyze_all(iter(given), threads=3)))

    def test_an_endless_source_is_read_as_far_as_it_is_asked(self):
        taken = itertools.count()
        reports = lesart.analyze_all(f"Es regnet. {next(taken)}" for _ in itertools.count())
        self.assertEqual(len(list(itertools.islice(reports, 3))), 3)
        self.assertEqual(next(taken), 3)

    def test_a_bad_article_is_raised_or_returned_and_the_next_is_read(self):
        given = ["Es regnet.", " ", {"title": "ohne Text"}, "Es schneit."]
        returned = list(lesart.analyze_all(given, errors="return", threads=2))
        self.assertEqual([getattr(one, "code", None) for one in returned], [None, "empty", "bad-input", None])
        reports = lesart.analyze_all(given)
        next(reports)
        for _ in range(2):
            self.assertRaises(lesart.LesartError, next, reports)
        self.assertEqual(next(reports)["article"]["length"], 11)
        self.assertRaises(StopIteration, next, reports)

    def test_what_the_source_raises_is_raised(self):
        def source():
            yield "Es regnet."
            raise KeyError("source")

        reports = lesart.analyze_all(source(), errors="return")
        next(reports)
        self.assertRaises(KeyError, next, reports)


class Compare(unittest.TestCase):
    FIRST = {"id": "a", "text": "😀 Bei dem Unglück in Köln starben am Sonntag 12 Menschen."}
    SECOND = {"id": "b", "text": "In Köln starben bei dem Unglück am Sonntag 14 Menschen."}

    def test_differences_are_cut_out_of_both_texts(self):
        comparison = lesart.compare([self.FIRST, self.SECOND])
        (difference,) = comparison["pairs"][0]["differences"]
        cut = [article["text"][slice(*difference[side])] for article, side in ((self.FIRST, "a"), (self.SECOND, "b"))]
        self.assertEqual(cut, ["12", "14"])
        self.assertEqual(comparison["articles"], ["a", "b"])

    def test_articles_of_one_event_are_grouped(self):
        groups = lesart.group([self.FIRST, self.SECOND, "Im Hafen von Kiel liegt ein neues Schiff."])
        self.assertEqual(sorted(sum(groups, [])), [0, 1, 2])

    def test_one_article_is_no_comparison(self):
        for articles in ([self.FIRST], self.FIRST["text"]):
            with self.assertRaises(lesart.LesartError) as caught:
                lesart.compare(articles)
        self.assertEqual(caught.exception.code, "bad-input")


class Types(unittest.TestCase):
    def fits(self, value, hint, place):
        if typing.is_typeddict(hint) if hasattr(typing, "is_typeddict") else hasattr(hint, "__required_keys__"):
            fields = typing.get_type_hints(hint)
            self.assertLessEqual(set(hint.__required_keys__), set(value), place)
            for name, field in value.items():
                self.assertIn(name, fields, place)
                self.fits(field, fields[name], f"{place}.{name}")
        elif typing.get_origin(hint) is list:
            for item in value:
                self.fits(item, typing.get_args(hint)[0], f"{place}[]")
        elif typing.get_origin(hint) is dict:
            for item in value.values():
                self.fits(item, typing.get_args(hint)[1], f"{place}[]")
        elif typing.get_origin(hint) is typing.Union:
            if value is not None:
                self.fits(value, typing.get_args(hint)[0], place)
        elif typing.get_origin(hint) is typing.Literal:
            self.assertIn(value, typing.get_args(hint), place)
        else:
            self.assertIsInstance(value, (int, float) if hint is float else hint, place)

    def test_reports_and_comparisons_are_as_their_types_say(self):
        articles = [{"id": seed.stem, "text": seed.read_bytes(), "tokens": True} for seed in SEEDS]
        for report in lesart.analyze_all(articles):
            self.fits(report, lesart.types.Report, "report")
        self.fits(lesart.compare(articles), lesart.types.Comparison, "comparison")


class Readme(unittest.TestCase):
    def test_its_examples_run(self):
        readme = (ROOT / "editions/python/README.md").read_text(encoding="utf-8")
        examples = "\n".join(re.findall(r"```python\n(.*?)```", readme, re.DOTALL))
        said, before = io.StringIO(), os.getcwd()
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                pathlib.Path("articles.ndjson").write_text(json.dumps({"id": "zug", "text": TEXT}) + "\n" + '{"id": "leer", "text": ""}\n')
                with contextlib.redirect_stdout(said):
                    exec(compile(examples, "README.md", "exec"), {})
            finally:
                os.chdir(before)
        lines = said.getvalue().splitlines()
        self.assertEqual(lines[:3], ["LOC Köln", "2023-09-17 Sonntag", "die Bahn – Der Zug ist am Sonntag in Köln angekommen"])
        self.assertIn("number 12 14", lines)
        self.assertTrue(any(line.startswith("empty ") for line in lines))


if __name__ == "__main__":
    unittest.main()
