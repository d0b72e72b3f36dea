"""Templates are fit to start from: they parse, their items fit, every word is in both languages."""

import re

import pytest

from mihak.forms import check_answers, check_payload, parse_form, templates
from mihak.projects import Policy

ARABIC = re.compile("[\u0600-\u06ff]")
EACH = pytest.mark.parametrize("template", templates(), ids=lambda one: one["id"])


def words_in(value):
    """All words for people in a form's definition: (where, words)."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key in ("title", "help", "description"):
                yield key, part
            elif key == "labels" and isinstance(part, dict):
                yield from part.items()
            else:
                yield from words_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from words_in(part)


def is_in_both(words):
    return (
        set(words) == {"en", "ar"}
        and not ARABIC.search(words["en"])
        and bool(ARABIC.search(words["ar"]))
    )


def headings(text):
    return [line for line in text.splitlines() if line.startswith("## ")]


def number(heading):
    return re.match(r"## (\d+)\.", heading)[1]


def test_what_labs_buy_has_a_template():
    kinds = {question["kind"] for one in templates() for question in one["form"]["ask"]}
    assert {"choice", "choices", "rating", "text", "spans", "rubric"} <= kinds
    assert {"preference", "ranking", "chat-edit"} <= kinds
    assert len({one["id"] for one in templates()}) == len(templates()) >= 15


@EACH
def test_the_form_parses_and_the_policy_is_one(template):
    form = parse_form(template["form"])
    assert form.definition() == template["form"]
    Policy.model_validate(template["policy"])


@EACH
def test_every_word_is_in_english_and_arabic(template):
    assert is_in_both(template["title"])
    assert is_in_both(template["description"])
    untold = [
        (where, words) for where, words in words_in(template["form"]) if not is_in_both(words)
    ]
    assert untold == []
    for question in template["form"]["ask"]:
        assert "title" in question
        for option in question.get("options", question.get("labels", question.get("criteria", []))):
            if isinstance(option, dict):
                assert "title" in option, f"{question['id']}: {option['id']}"


@EACH
def test_guidelines_have_the_same_rules_in_both_languages(template):
    rules = {tag: headings(text) for tag, text in template["guidelines"].items()}
    assert set(rules) == {"en", "ar"}
    assert len(rules["en"]) >= 4
    # The digits of either script are digits to Python.
    numbers = [[int(number(one)) for one in rules[tag]] for tag in ("en", "ar")]
    assert numbers[0] == numbers[1] == list(range(1, len(rules["en"]) + 1))
    assert all(ARABIC.search(one) for one in rules["ar"])


@EACH
def test_sample_items_fit_and_are_in_both_languages(template):
    form = parse_form(template["form"])
    items = template["items"]
    assert 3 <= len(items) <= 6
    assert len({item["external_id"] for item in items}) == len(items)
    for item in items:
        check_payload(form, item["payload"])
        if "gold" in item:
            assert check_answers(form, item["gold"], item["payload"]) == item["gold"]
    texts = [str(value) for item in items for value in item["payload"].values()]
    assert any(ARABIC.search(text) for text in texts)
    assert any(re.search("[a-z]{3} [a-z]{2}", text) for text in texts)


def test_sounds_and_pictures_come_with_the_template():
    by_id = {one["id"]: one for one in templates()}
    sound = by_id["transcription"]["items"][0]["payload"]["audio"]
    assert re.match(r"data:audio/(x-)?wav;base64,UklGR", sound)
    picture = by_id["caption"]["items"][0]["payload"]["image"]
    assert picture.startswith("data:image/png;base64,iVBOR")
