"""Definitions of forms, conditions between questions, payloads."""

import json
import re
from pathlib import Path

import pytest

from mihak.forms import (
    BadAnswers,
    BadForm,
    BadPayload,
    check_answers,
    check_payload,
    gold_score,
    parse_form,
)

REFERENCE = (Path(__file__).parents[2] / "docs/reference/forms.md").read_text()

OPTIONS = [{"id": "yes"}, {"id": "no"}]
CONDITIONAL = {
    "show": [{"kind": "text", "field": "text"}],
    "ask": [
        {"id": "rude", "kind": "choice", "options": OPTIONS},
        {
            "id": "why",
            "kind": "text",
            "when": {"question": "rude", "is": ["yes"]},
        },
    ],
}


def problems_of(definition):
    with pytest.raises(BadForm) as caught:
        parse_form(definition)
    return {problem.where: problem for problem in caught.value.problems}


def test_all_that_is_wrong_is_said_at_once():
    found = problems_of(
        {
            "show": [{"kind": "text", "field": "text", "colour": "red"}],
            "ask": [{"id": "q", "kind": "choicee"}, {"id": "r"}],
        }
    )
    assert set(found) == {"show[0].colour", "ask[0].kind", "ask[1].kind"}
    assert found["ask[0].kind"].mend == "Did you mean 'choice'?"


def test_ids_and_conditions_are_looked_at():
    found = problems_of(
        {
            "show": [],
            "ask": [
                {"id": "a", "kind": "choice", "options": OPTIONS},
                {"id": "a", "kind": "text", "when": {"question": "b", "is": ["yes"]}},
                {"id": "c", "kind": "text", "when": {"question": "a", "is": ["maybe"]}},
            ],
        }
    )
    assert "ask[1].id" in found
    assert "ask[1].when.question" in found


def test_a_condition_names_an_answer_that_exists():
    found = problems_of(
        {
            "show": [],
            "ask": [
                {"id": "a", "kind": "choice", "options": OPTIONS},
                {"id": "c", "kind": "text", "when": {"question": "a", "is": ["maybe"]}},
            ],
        }
    )
    assert found["ask[1].when.is"].mend == "It may be: yes, no."


@pytest.mark.parametrize("junk", [None, [], 3, "x", {}, {"show": 1, "ask": []}, {"ask": [1]}])
def test_no_form_at_all_is_refused(junk):
    problems_of(junk)


def test_a_question_is_asked_only_where_its_condition_holds():
    form = parse_form(CONDITIONAL)
    assert check_answers(form, {"rude": "no"}, {}) == {"rude": "no"}
    with pytest.raises(BadAnswers, match="not answered"):
        check_answers(form, {"rude": "yes"}, {})
    with pytest.raises(BadAnswers, match="is not asked"):
        check_answers(form, {"rude": "no", "why": "it is"}, {})


def test_an_unknown_question_is_refused_with_the_nearest():
    with pytest.raises(BadAnswers) as caught:
        check_answers(parse_form(CONDITIONAL), {"rude": "no", "whi": "x"}, {})
    assert caught.value.problems[0].mend == "Did you mean 'why'?"


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("text", "words", 3),
        ("markdown", "# Words", None),
        ("chat", [{"role": "user", "content": "Hi"}], [{"role": "user"}]),
        ("image", "https://example.org/cat.png", ""),
        ("audio", "med_x", 1),
        ("video", "med_x", {}),
        ("table", [{"a": 1}, {"a": 2}], [1]),
        ("outputs", ["one", "other"], ["one"]),
    ],
)
def test_a_payload_must_hold_what_is_shown(kind, good, bad):
    form = parse_form(
        {
            "show": [{"kind": kind, "field": "it"}],
            "ask": [{"id": "q", "kind": "rating"}],
        }
    )
    check_payload(form, {"it": good, "more": "is kept"})
    for payload in ({"it": bad}, {}, [good]):
        with pytest.raises(BadPayload):
            check_payload(form, payload)


EXAMPLES = re.findall(r"```json\n(.*?)```", REFERENCE, re.DOTALL)


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_form_in_the_reference_parses(text):
    parse_form(json.loads(text))


def test_there_are_forms_in_the_reference():
    assert EXAMPLES


def test_gold_counts_over_the_questions_whose_answer_it_knows():
    form = parse_form(
        {
            "show": [],
            "ask": [
                {"id": "a", "kind": "choice", "options": OPTIONS},
                {"id": "new", "kind": "choice", "options": OPTIONS},
            ],
        }
    )
    answers = {"a": "yes", "new": "no"}
    assert gold_score(form, {"a": "yes", "gone": "x"}, answers) == 1
    assert gold_score(form, {"a": "no"}, answers) == 0
    assert gold_score(form, {"gone": "x"}, answers) is None
