"""Answers that are taken and refused, kept in one file: the page's own checks are tested on it too
(`ui/src/kinds/checks.test.ts`), so that it never lets through what the server will refuse.
"""

import json
from pathlib import Path

import pytest

from mihak.forms import BadAnswers, check_answers, parse_form

CASES = json.loads((Path(__file__).parent / "answers.json").read_text())


def of(verdict):
    return [(case["question"], case["payload"], one) for case in CASES for one in case[verdict]]


@pytest.mark.parametrize(("question", "payload", "answer"), of("taken"))
def test_it_is_taken(question, payload, answer):
    form = parse_form({"show": [], "ask": [question]})
    assert check_answers(form, {"q": answer}, payload)["q"] is not None


@pytest.mark.parametrize(("question", "payload", "answer"), of("refused"))
def test_it_is_refused(question, payload, answer):
    form = parse_form({"show": [], "ask": [question]})
    with pytest.raises(BadAnswers):
        check_answers(form, {"q": answer}, payload)
