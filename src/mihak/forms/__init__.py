"""Forms: what is shown, what is asked, and whether an answer will do.

    form = parse_form({"show": [{"kind": "text", "field": "text"}], "ask": [...]})
    answers = check_answers(form, {"sentiment": "pos"}, payload)

Pure: JSON values in, values out. A kind of question is one module in `forms/kinds`.
"""

from mihak.forms.answers import (
    adapt,
    agreement,
    check_answers,
    check_payload,
    gold_score,
    is_asked,
)
from mihak.forms.form import Form, Show
from mihak.forms.parse import KINDS, form_schema, parse_form
from mihak.forms.problems import BadAnswers, BadForm, BadPayload, Problem, Problems
from mihak.forms.question import Question
from mihak.forms.templates import templates

__all__ = [
    "KINDS",
    "BadAnswers",
    "BadForm",
    "BadPayload",
    "Form",
    "Problem",
    "Problems",
    "Question",
    "Show",
    "adapt",
    "agreement",
    "check_answers",
    "check_payload",
    "form_schema",
    "gold_score",
    "is_asked",
    "parse_form",
    "templates",
]
