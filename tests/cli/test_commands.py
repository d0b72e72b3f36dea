"""The command as a shell sees it: files in, files out, exit status, messages."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from mihak.cli import commands
from mihak.quality.scoring import SCHEMA_VERSION
from tests.quality.worlds import EXAMPLE, ROOT

MIHAK = Path(sys.executable).with_name("mihak")
HEADER = "item,worker,label\n"
GOOD = HEADER + "".join(
    f"i{i},w{w},{'yes' if (i + w) % 3 else 'no'}\n" for i in range(9) for w in range(3)
)


def mihak(*arguments, stdin=None, cwd=None):
    return subprocess.run(
        [MIHAK, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=cwd,
        check=False,
    )


@pytest.fixture
def file(tmp_path):
    def write(content, name="labels.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


class TestScore:
    def test_prints_scorecards_and_the_verdict(self):
        done = mihak("score", EXAMPLE / "labels.csv", "--gold", EXAMPLE / "gold.csv",
                     "--price", "alpha=0.03", "--price", "beta=0.04")  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert "67.5 %" in done.stdout
        assert "76.5 %" in done.stdout
        assert "beta is better than alpha by 9.9 points" in done.stdout
        assert "cost per correct label" in done.stdout

    def test_writes_json_html_and_labels(self, tmp_path):
        done = mihak("score", EXAMPLE / "labels.csv", "--gold", EXAMPLE / "gold.csv",
                     "--json", tmp_path / "s.json", "--html", tmp_path / "r.html",
                     "--labels-out", tmp_path / "t.parquet", "--lang", "ar")  # fmt: skip
        assert done.returncode == 0, done.stderr
        found = json.loads((tmp_path / "s.json").read_text())
        assert found["schema_version"] == SCHEMA_VERSION
        assert {s["supplier"] for s in found["suppliers"]} == {"alpha", "beta"}
        assert found["comparisons"][0]["decided"] is True
        assert 'dir="rtl"' in (tmp_path / "r.html").read_text()
        truth = pq.read_table(tmp_path / "t.parquet")
        assert truth.column_names == ["item", "label", "confidence"]
        assert len(truth) == 2040

    def test_every_key_of_the_json_is_documented(self):
        done = mihak("score", EXAMPLE / "labels.csv", "--gold", EXAMPLE / "gold.csv", "--json", "-")
        documented = (ROOT / "docs" / "reference" / "scorecards-json.md").read_text()
        for key in _keys(json.loads(done.stdout)):
            assert f"`{key}`" in documented, key

    def test_reads_standard_input_and_aliases(self):
        done = mihak("score", "-", "--json", "-",
                     stdin=GOOD.replace("item,worker", "task,performer"))  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["items"] == 9

    def test_is_the_same_for_the_same_seed(self):
        runs = [
            mihak("score", EXAMPLE / "labels.csv", "--json", "-", "--seed", 5) for _ in range(2)
        ]
        assert runs[0].stdout == runs[1].stdout

    def test_scores_each_value_of_a_column(self, file, tmp_path):
        rows = "".join(
            f"i{i},w{w},{'yes' if (i + w) % 3 else 'no'},{'ar' if i % 2 else 'en'}\n"
            for i in range(20)
            for w in range(3)
        )
        for name in ("Language", "source"):
            path = file(f"item,worker,label,{name}\n{rows}")
            out = tmp_path / "s.json"
            done = mihak("score", path, "--slice", name, "--json", out)
            assert done.returncode == 0, done.stderr
            assert "By slice (6 intervals, together 95%)" in done.stdout
            found = json.loads(out.read_text())["slices"]
            assert [(one["value"], one["labels"]) for one in found["slices"]] == [
                ("ar", 30),
                ("en", 30),
            ]

    def test_slices_are_of_items_and_by_a_column_that_is_there(self, file):
        path = file(GOOD)
        assert "there is no column 'colour'" in mihak("score", path, "--slice", "colour").stderr
        done = mihak("score", path, "--slice", "worker")
        assert done.returncode == 2
        assert "item 'i0' is of the slice 'w1' here and of 'w0' elsewhere" in done.stderr
        assert "row 3" in done.stderr

    def test_arabic_survives(self, file, tmp_path):
        content = "item,worker,supplier,label\n" + "".join(
            f"عنصر{i},عامل{w},{'الأولى' if w < 2 else 'الثانية'},{'نعم' if i % 2 else 'لا'}\n"
            for i in range(20)
            for w in range(4)
        )
        done = mihak("score", file(content), "--json", tmp_path / "s.json",
                     "--html", tmp_path / "r.html", "--labels-out", tmp_path / "t.csv")  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert "الأولى" in done.stdout
        assert "الأولى" in (tmp_path / "s.json").read_text()
        assert "الأولى" in (tmp_path / "r.html").read_text()
        rows = list(csv.DictReader(io.StringIO((tmp_path / "t.csv").read_text())))
        assert rows[1] == {"item": "عنصر1", "label": "نعم", "confidence": rows[1]["confidence"]}


def _keys(value):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)


class TestAggregate:
    def test_writes_what_was_asked(self, file, tmp_path):
        out = tmp_path / "truth.jsonl"
        done = mihak("aggregate", file(GOOD), "--method", "majority", "--out", out, "--posterior")
        assert done.returncode == 0, done.stderr
        rows = [json.loads(line) for line in out.read_text().splitlines()]
        assert len(rows) == 9
        assert set(rows[0]) == {"item", "label", "confidence", "p_no", "p_yes"}
        assert rows[0]["confidence"] == pytest.approx(2 / 3)

    def test_auto_says_what_it_chose(self, file):
        done = mihak("aggregate", file(GOOD), "--out", "-")
        assert done.stdout.startswith("item,label,confidence\n")
        assert "auto: " in done.stderr
        assert "nats a label" in done.stderr

    def test_a_place_that_cannot_be_written_is_refused_before_the_work(self, file, tmp_path):
        done = mihak("aggregate", file(GOOD), "--out", tmp_path / "nowhere" / "t.csv")
        assert done.returncode == 2
        assert "the folder does not exist" in done.stderr


class TestAgree:
    def test_prints_and_writes(self, file, tmp_path):
        done = mihak("agree", file(GOOD), "--json", tmp_path / "a.json")
        assert done.returncode == 0, done.stderr
        assert "Krippendorff's alpha" in done.stdout
        assert json.loads((tmp_path / "a.json").read_text())["items"] == 9

    def test_a_level_that_does_not_fit_is_refused(self, file):
        done = mihak("agree", file(GOOD), "--level", "interval")
        assert done.returncode == 2
        assert "'no' is no number" in done.stderr


MILLION = HEADER + "".join(f"i{i % 50},w{i},free text {i}\n" for i in range(20_000))
BAD = {
    "missing column": ("item,who_is_it,label\na,b,c\n", ["worker", "missing"]),
    "empty file": ("", ["the file is empty"]),
    "only a header": (HEADER, ["no"]),
    "one label an item": (HEADER + "a,w,x\nb,w,y\n", ["one label only", "labels.csv, row 2"]),
    "one class": (HEADER + "a,w,x\na,v,x\n", ["every label is 'x'", "labels.csv, row 2"]),
    "duplicates": (HEADER + "a,w,x\nb,w,y\na,v,y\na,w,x\n", ["row 5", "row 2", "--repeats"]),
    "not UTF-8": ((HEADER + "a,w,no\u00e9\n").encode("latin-1"), ["row 2", "UTF-8"]),
    "free text": (MILLION, ["distinct values", "row 1002"]),
    "empty label": (HEADER + "a,w,x\na,v,\n", ["row 3", "label"]),
}


class TestBadInput:
    @pytest.mark.parametrize("command", ["score", "aggregate", "agree"])
    @pytest.mark.parametrize("case", BAD)
    def test_is_refused_with_place_and_advice(self, case, command, file, tmp_path):
        content, words = BAD[case]
        out = ["--out", tmp_path / "out.csv"] if command == "aggregate" else []
        done = mihak(command, file(content), *out)
        if command == "agree" and case == "one label an item":
            words = ["no item has two labels"]
        assert done.returncode == 2, done.stdout
        assert "Traceback" not in done.stderr
        for word in words:
            assert word in done.stderr
        assert done.stdout == ""
        assert not (tmp_path / "out.csv").exists()

    def test_mixed_types_are_refused_with_their_row(self, file):
        lines = [
            {"item": 1, "worker": "a", "label": "x"},
            {"item": "b", "worker": "a", "label": "x"},
        ]
        content = "".join(json.dumps(line) + "\n" for line in lines)
        done = mihak("score", file(content, "labels.jsonl"))
        assert done.returncode == 2
        assert "labels.jsonl, " in done.stderr
        assert "2" in done.stderr

    def test_gold_never_labelled_is_refused_by_its_row(self, file):
        gold = file("item,label\ni1,yes\nnobody,yes\n", "gold.csv")
        done = mihak("score", file(GOOD), "--gold", gold)
        assert done.returncode == 2
        assert "gold.csv, row 3" in done.stderr
        assert "'nobody' was never labelled" in done.stderr
        lenient = mihak("score", file(GOOD), "--gold", gold, "--lenient")
        assert lenient.returncode == 0
        assert "1 gold items without labels were ignored" in lenient.stdout

    def test_a_file_that_is_not_there(self, tmp_path):
        done = mihak("score", tmp_path / "no.csv")
        assert done.returncode == 2
        assert "no.csv" in done.stderr

    @pytest.mark.parametrize(
        ("option", "words"),
        [
            (["--price", "alpha"], "SUPPLIER=AMOUNT"),
            (["--price", "nobody=1"], "supplied no labels"),
            (["--price", "w0=1", "--price", "w0=2"], "more than once"),
            (["--method", "magic"], "auto"),
            (["--confidence", "2"], "confidence"),
        ],
    )
    def test_wrong_options(self, option, words, file):
        done = mihak("score", file(GOOD), *option)
        assert done.returncode == 2
        assert words in done.stderr

    def test_parquet_rows_have_places_too(self, tmp_path):
        columns = {"item": ["a", "a", "a"], "worker": ["w", "v", "w"], "label": ["x", "y", "x"]}
        pq.write_table(pa.table(columns), tmp_path / "labels.parquet")
        done = mihak("score", tmp_path / "labels.parquet")
        assert done.returncode == 2
        assert "labels.parquet, row 3" in done.stderr


def every_command(group=commands, path=()):
    for name, command in group.commands.items():
        yield (*path, name)
        if hasattr(command, "commands"):
            yield from every_command(command, (*path, name))


def test_help_teaches():
    done = mihak("--help")
    assert done.returncode == 0
    assert "mihak score labels.csv --gold gold.csv" in done.stdout
    for name in commands.commands:
        assert f"\n  mihak {name} " in done.stdout, name


@pytest.mark.parametrize("path", list(every_command()), ids=" ".join)
def test_the_help_of_every_command_has_an_example(path):
    done = mihak(*path, "--help")
    assert done.returncode == 0
    usage, _, told = done.stdout.partition("\n")
    assert usage.startswith("Usage: mihak")
    assert f"mihak {' '.join(path)} " in told


def test_the_help_of_backup_says_what_is_left_out():
    assert "Media files are left out" in mihak("backup", "--help").stdout


def test_the_reader_of_our_output_may_stop(file):
    done = subprocess.run(
        f"{MIHAK} aggregate {file(GOOD)} --out - | head -1",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "item,label,confidence\n"
    assert "Traceback" not in done.stderr


class TestSignals:
    def labels(self):
        """Six honest workers and one who copies, with haste and pasted texts, by the minute."""
        rng = np.random.default_rng(1)
        truth = rng.integers(4, size=150)
        rows = []
        for worker in range(7):
            wrong = (truth + rng.integers(1, 4, size=150)) % 4
            said = (
                np.where(rng.random(150) < 0.75, truth, wrong) if worker < 6 else rows_of(rows, 5)
            )
            for item in range(150):
                fast = worker == 2 and rng.random() < 0.3
                seconds = float(np.exp(rng.normal(0.2 if fast else 2.6, 0.3)))
                text = "".join(rng.choice(list("abcdefgh "), 60))
                text = f"{'pasted ' * 9}{item % 20}" if worker in {1, 4} and item < 3 else text
                rows.append(
                    (item, f"w{worker}", "abcd"[said[item]], seconds, worker * 150 + item, text)
                )
        return rows

    def file_of(self, file):
        header = "item,worker,label,seconds,submitted_at,text\n"
        return file(
            header
            + "".join(
                f"{item},{worker},{label},{seconds:.2f},"
                f"2026-01-01T{minute // 60:02}:{minute % 60:02}:00Z,{text}\n"
                for item, worker, label, seconds, minute, text in self.labels()
            )
        )

    def test_tells_who_copies_hurries_and_pastes_and_nobody_else(self, file):
        done = mihak("signals", self.file_of(file), "--json", "-")
        assert done.returncode == 0, done.stderr
        told = json.loads(done.stdout)
        found = {(one["kind"], tuple(one["workers"])) for one in told["found"]}
        assert found == {("copying", ("w5", "w6")), ("speed", ("w2",)), ("texts", ("w1", "w4"))}
        copying = next(one for one in told["found"] if one["kind"] == "copying")
        one, other = copying["look_at"][0]
        assert (one["item"], one["label"]) == (other["item"], other["label"])
        assert told["not_looked_for"] == ["gold that is known or wrong: there is no gold"]

    def test_prints_each_with_its_strength_and_what_to_look_at_first(self, file):
        done = mihak("signals", self.file_of(file))
        assert done.returncode == 0, done.stderr
        assert re.search(r"answers of another +w5 and w6 +e = 10\^\d", done.stdout)
        assert re.search(r"texts handed in twice +w1 and w4 +3 alike", done.stdout)
        assert "no verdict" in " ".join(done.stdout.split())

    def test_says_what_it_cannot_look_for_and_refuses_odd_times(self, file):
        done = mihak("signals", file(GOOD))
        assert done.returncode == 0, done.stderr
        assert "0 signals" in done.stdout
        assert "there are no seconds" in done.stdout
        rows = "item,worker,label,submitted_at\n1,a,yes,2026-01-01\n1,b,no,noon\n"
        done = mihak("signals", file(rows, "odd.csv"))
        assert done.returncode == 2
        assert "odd.csv, row 3" in done.stderr
        assert "'noon'" in done.stderr


def rows_of(rows, worker):
    """What a worker said, as codes."""
    return np.array(["abcd".index(row[2]) for row in rows if row[1] == f"w{worker}"])


class TestSimulate:
    LABELS, GOLD = EXAMPLE / "labels.csv", EXAMPLE / "gold.csv"

    def simulate(self, *arguments):
        return mihak("simulate", *arguments, "--orders", 1, "--on", self.LABELS)

    def test_tells_cost_and_accuracy_of_each_policy(self, tmp_path):
        done = self.simulate(
            "2", "2-4@0.9", "--gold", self.GOLD, "--price", "alpha=0.05", "--price", "beta=0.08",
            "--chart", tmp_path / "cost.svg", "--json", tmp_path / "cost.json",
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        told = json.loads((tmp_path / "cost.json").read_text())
        fixed, adaptive = told["outcomes"]["2"], told["outcomes"]["2-4@0.9"]
        assert fixed["answers"] == 2 * told["items"]
        assert fixed["answers"] < adaptive["answers"] < 4 * told["items"]
        assert fixed["cost"] < adaptive["cost"] < told["all_cost"]
        assert adaptive["policy"]["target_confidence"] == 0.9
        assert "2-4@0.9" in done.stdout
        assert "all of them, majority vote" in done.stdout
        picture = (tmp_path / "cost.svg").read_text()
        assert picture.startswith("<svg")
        assert "2-4@0.9: " in picture

    def test_takes_policies_from_a_file(self, file):
        path = file(
            '{"few": {"redundancy": 2},'
            ' "sure": {"redundancy": 2, "most_answers": 3, "item_worth": 9}}',
            "policies.json",
        )
        done = self.simulate(path, "--json", "-")
        assert done.returncode == 0, done.stderr
        outcomes = json.loads(done.stdout)["outcomes"]
        assert set(outcomes) == {"few", "sure"}
        assert outcomes["few"]["accuracy"] is None
        assert outcomes["sure"]["policy"]["item_worth"] == 9

    @pytest.mark.parametrize(
        ("policy", "said"),
        [
            ("many", "no policy and no file"),
            ("4-2", "at least 4 and at most 2 answers"),
            ('{"redundancy": "two"}', "must be a whole number"),
            ('{"redundancy": 2, "most_answers": true}', "is no number"),
            ("{}", "holds no policy"),
            ("{", "is not JSON"),
        ],
    )
    def test_says_what_is_wrong_with_a_policy(self, file, policy, said):
        given = file(policy, "policy.json") if "{" in policy else policy
        done = self.simulate(given)
        assert done.returncode == 2
        assert said in done.stderr
        assert "Traceback" not in done.stderr

    def test_gold_without_labels_is_left_out_where_that_is_asked_for(self, file):
        gold = file("item,label\ni0,yes\nelsewhere,no\n", "gold.csv")
        asked = ("simulate", "2", "--orders", 1, "--on", file(GOOD), "--gold", gold)
        assert mihak(*asked).returncode == 2
        done = mihak(*asked, "--lenient", "--json", "-")
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["known"] == 1

    def test_every_supplier_needs_a_price_or_none(self):
        done = self.simulate("2", "--price", "alpha=0.05")
        assert done.returncode == 2
        assert "'beta' has no price" in done.stderr


class TestPlan:
    def test_shows_what_a_plan_accepts(self, tmp_path):
        done = mihak("plan", "--aql", 2, "--rql", 8, "--kind", "single",
                     "--json", tmp_path / "plan.json", "--chart", tmp_path / "oc.svg")  # fmt: skip
        assert done.returncode == 0, done.stderr
        told = json.loads((tmp_path / "plan.json").read_text())
        # docs/quality/acceptance.md: the smallest single plan with both promises.
        assert (told["plan"]["n"], told["plan"]["accept"]) == (98, 4)
        accepted = [row["accepted"] for row in told["curve"]]
        assert accepted == sorted(accepted, reverse=True)
        assert accepted[0] == 1
        assert "inspect 98, accept up to 4, refuse from 5" in done.stdout
        assert (tmp_path / "oc.svg").read_text().startswith("<svg")

    def test_knows_the_table_of_the_standard(self):
        done = mihak("plan", "--aql", 1, "--lot", 1000, "--kind", "105e")
        assert done.returncode == 0, done.stderr
        assert "inspect 80, accept up to 2, refuse from 3" in done.stdout  # letter J

    @pytest.mark.parametrize("kind", ["betting", "sequential"])
    def test_a_look_after_every_item_ends(self, kind):
        done = mihak("plan", "--aql", 2, "--rql", 8, "--kind", kind)
        assert done.returncode == 0, done.stderr
        assert "inspect at most 294" in done.stdout

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("--aql", 2), "needs --rql"),
            (("--aql", 8, "--rql", 2), "mihak:"),
            (("--aql", 1, "--kind", "105e"), "needs --lot"),
            (("--aql", 0.7, "--lot", 500, "--kind", "105e"), "mihak:"),
        ],
    )
    def test_says_what_is_missing(self, arguments, said):
        done = mihak("plan", *arguments)
        assert done.returncode == 2
        assert said in done.stderr
        assert "Traceback" not in done.stderr


class TestContract:
    TEXT = 'price = 0.1\n[acceptance]\nkind = "single"\naql = 2\nrql = 8\n'

    def test_shows_what_its_plan_accepts(self, tmp_path):
        file = tmp_path / "atlas.toml"
        file.write_text(self.TEXT)
        done = mihak("contract", "check", file, "--lot", 100_000)
        assert done.returncode == 0, done.stderr
        assert "atlas.toml is sound" in done.stdout
        assert "refuse from 5" in done.stdout

    def test_says_what_differs_from_another(self, tmp_path):
        old, new = tmp_path / "old.toml", tmp_path / "new.toml"
        old.write_text(self.TEXT)
        new.write_text(self.TEXT.replace("0.1", "0.12") + "[quality]\nfloor = 0.9\n")
        done = mihak("contract", "check", new, "--against", old)
        assert "price: 0.1 → 0.12" in done.stdout
        assert "quality.floor: none → 0.9" in done.stdout

    def test_a_bad_one_is_refused_with_its_place(self, tmp_path):
        file = tmp_path / "bad.toml"
        file.write_text(self.TEXT.replace("rql = 8", ""))
        done = mihak("contract", "check", file)
        assert done.returncode == 2
        assert "bad.toml, acceptance" in done.stderr
        assert "needs rql" in done.stderr
