"""Offsets mean the same on the page and here: both sides are held to tests/data/offsets.json.

The page counts UTF-16 units, answers count code points; `ui/src/text/offsets.test.ts` reads
the same file.
"""

import json
from pathlib import Path

import pytest

from mihak.forms import BadAnswers, check_answers
from tests.forms.samples import OPTIONS, one_question

CASES = json.loads((Path(__file__).parents[1] / "data/offsets.json").read_text())
FORM = one_question("spans", field="text", labels=OPTIONS)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_shared_offsets_are_those_of_python(case):
    text = case["text"]
    assert (len(text), units(text)) == (case["points"], case["units"])
    for span in case["spans"]:
        start, end = span["points"]
        assert text[start:end] == span["quote"]
        assert [units(text[:start]), units(text[:end])] == span["units"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_span_counted_so_is_taken(case):
    for span in case["spans"]:
        start, end = span["points"]
        answer = {"start": start, "end": end, "label": "red", "quote": span["quote"]}
        payload = {"text": case["text"]}
        assert check_answers(FORM, {"q": [answer]}, payload) == {"q": [answer]}
        if span["units"] != span["points"]:
            wrong = dict(zip(("start", "end"), span["units"], strict=True))
            with pytest.raises(BadAnswers):
                check_answers(FORM, {"q": [answer | wrong]}, payload)


def test_the_cases_hold_what_goes_wrong_elsewhere():
    signs = "".join(case["text"] for case in CASES)
    for sign in ("\u200d", "\u0651", "\r\n", "\u202b", "\u0640", "\ufefb", "\ud83d", "😀"):
        assert sign in signs
