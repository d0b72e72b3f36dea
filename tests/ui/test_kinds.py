"""Every kind of question is answered without a mouse, in both directions of the page.

Preference is in test_journeys, spans and relations in test_spans, turns in test_task.
"""

import pytest

from tests.ui.test_task import open_project, wait_for_answers

OPTIONS = [{"id": "red"}, {"id": "green"}, {"id": "blue"}]
CHAT = [{"role": "user", "content": "2 + 2?"}, {"role": "assistant", "content": "5"}]
CRITERIA = [
    {"id": "correct"},
    {"id": "style", "kind": "score", "max": 4},
    {"id": "long", "kind": "score", "max": 20},
]
TYPED = "type:"

# kind, its own keys, the payload, what is pressed (or typed), the answer
CASES = {
    "choice": ({"options": OPTIONS}, ["Digit2"], "green"),
    "choice, a leaf": (
        {"kind": "choice", "options": [{"id": "cool", "options": OPTIONS[1:]}, {"id": "warm"}]},
        ["Digit1", "Digit2"],
        "blue",
    ),
    "choices": ({"options": OPTIONS}, ["Digit1", "Digit3", "Enter"], ["red", "blue"]),
    "choices, none": ({"kind": "choices", "options": OPTIONS}, ["Digit0", "Enter"], []),
    "rating": ({"min": 1, "max": 5}, ["Digit4"], 4),
    "rating, long": ({"kind": "rating", "min": 0, "max": 100}, ["Digit8", "Digit5", "Enter"], 85),
    "text": ({}, ["KeyE", TYPED + "نعم, yes", "Control+Enter"], "نعم, yes"),
    "ranking": (
        {"options": OPTIONS},
        ["Digit3", "Digit1", "Shift+Digit2", "Enter"],
        [["blue"], ["red", "green"]],
    ),
    "rubric": (
        {"criteria": CRITERIA},
        ["Digit1", "Digit3", "Digit1", "Digit5", "Control+Enter"],
        {"correct": {"value": True}, "style": {"value": 3}, "long": {"value": 15}},
    ),
    "chat-edit": (
        {"field": "chat", "turn": -1},
        ["KeyE", "Control+KeyA", TYPED + "4", "Control+Enter"],
        {"content": "4"},
    ),
}


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("case", CASES)
def test_a_question_is_answered_by_keys_alone(visit, lab, case, lang):
    own, keys, answer = CASES[case]
    form = {
        "show": [{"kind": "chat", "field": "chat"}],
        "ask": [{"id": "q", "kind": case.partition(",")[0], **own}],
    }
    project, worker = open_project(lab, items=0, form=form)
    item = {"external_id": "one", "payload": {"chat": CHAT}}
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": [item]})
    page = visit(worker, lang=lang).go(f"/work/{project}")
    page.get_by_text("2 + 2?").wait_for()
    for key in keys:
        if key.startswith(TYPED):
            page.keyboard.type(key.removeprefix(TYPED))
        else:
            page.keyboard.press(key)
    (made,) = wait_for_answers(lab, project, 1)
    assert made["answers"] == {"q": answer}
