"""Spans, relations and written text that are taken and refused: the page's checks are held to the
same file (`ui/src/kinds/spans/answers.test.ts`), so that it sends nothing the server refuses.
"""

import json
from pathlib import Path

import pytest

from mihak.forms import BadAnswers, check_answers, parse_form

CASES = json.loads((Path(__file__).parents[1] / "data/answers_about_text.json").read_text())


def of(verdict):
    return [(case["ask"], case["payload"], one) for case in CASES for one in case[verdict]]


@pytest.mark.parametrize(("ask", "payload", "answers"), of("taken"))
def test_it_is_taken(ask, payload, answers):
    assert "q" in check_answers(parse_form({"show": [], "ask": ask}), answers, payload)


@pytest.mark.parametrize(("ask", "payload", "answers"), of("refused"))
def test_it_is_refused(ask, payload, answers):
    with pytest.raises(BadAnswers) as caught:
        check_answers(parse_form({"show": [], "ask": ask}), answers, payload)
    assert all(problem.where.startswith("answers.q") for problem in caught.value.problems)
