"""Hypothesis strategies: a form of each kind with a payload and answers that fit it."""

from __future__ import annotations

import json
from itertools import permutations
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from mihak.forms import parse_form

if TYPE_CHECKING:
    from mihak.forms import Form

# Arabic, emoji beyond the first plane and combining marks: offsets must survive them all.
TEXTS = st.text(st.sampled_from("abc دنيا\u0651é😀🇸🇦\n"), max_size=30)
WORDS = st.text(st.sampled_from("ab ج😀"), min_size=1, max_size=12)

OPTIONS = [{"id": "red"}, {"id": "green", "title": {"en": "Green", "ar": "أخضر"}}, {"id": "blue"}]
CRITERIA = [
    {"id": "correct", "weight": 2},
    {"id": "harmful", "weight": -1},
    {"id": "style", "kind": "score", "max": 4},
]
TURNS = [{"role": "user", "content": "Hi"}, {"role": "assistant", "content": "Hello"}]

RELATIONS = [
    {"id": "part-of", "from": ["red", "green"], "to": ["blue"]},
    {"id": "same", "from": ["red"], "to": ["red", "blue"], "symmetric": True},
]

Case = tuple["Form", dict[str, Any], dict[str, Any], dict[str, Any]]


def one_question(kind: str, **more: Any) -> Form:
    """A form that asks "q" of this kind; where that builds on spans, they are asked first."""
    asked = [{"id": "q", "kind": kind, **more}]
    if kind == "relations":
        marks = {"id": "marks", "kind": "spans", "field": "text", "labels": OPTIONS}
        asked = [marks, {"id": "q", "kind": kind, "spans": "marks", **more}]
    return parse_form({"show": [], "ask": asked})


@st.composite
def span_lists(draw: st.DrawFn, text: str) -> list[dict[str, Any]]:
    found = {}
    for _ in range(draw(st.integers(0, 4)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        label = draw(st.sampled_from(["red", "green", "blue"]))
        found[start, end, label] = {
            "start": start,
            "end": end,
            "label": label,
            "quote": text[start:end],
        }
    return list(found.values())


@st.composite
def relation_lists(draw: st.DrawFn, spans: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Some of all relations that RELATIONS allow between these spans, either way round."""
    ends = [{key: span[key] for key in ("start", "end", "label")} for span in spans]
    allowed = [
        {"label": label["id"], "from": one, "to": other}
        for label in RELATIONS
        for one, other in permutations(ends, 2)
        if one["label"] in label["from"] and other["label"] in label["to"]
    ]
    if not allowed:
        return []
    drawn = draw(st.lists(st.sampled_from(allowed), max_size=4, unique_by=json.dumps))
    # Without direction, the same pair the other way round is the same relation.
    found = {}
    for relation in drawn:
        pair = (json.dumps(relation[end]) for end in ("from", "to"))
        key = frozenset(pair) if relation["label"] == "same" else tuple(pair)
        found[relation["label"], key] = relation
    return list(found.values())


@st.composite
def related(draw: st.DrawFn, text: str) -> dict[str, Any]:
    marks = draw(span_lists(text))
    return {"marks": marks, "q": draw(relation_lists(marks))}


@st.composite
def rankings(draw: st.DrawFn, ids: list[str]) -> list[list[str]]:
    order = draw(st.permutations(ids))
    groups = [[order[0]]]
    for one in order[1:]:
        if draw(st.booleans()):
            groups.append([one])
        else:
            groups[-1].append(one)
    return groups


def judgements() -> st.SearchStrategy[dict[str, Any]]:
    def judged(value: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
        return st.fixed_dictionaries({"value": value}, optional={"why": WORDS})

    return st.fixed_dictionaries(
        {
            "correct": judged(st.booleans()),
            "harmful": judged(st.booleans()),
            "style": judged(st.integers(0, 4)),
        }
    )


@st.composite
def judged_turns(draw: st.DrawFn) -> list[dict[str, Any]]:
    judged = [
        {"turn": turn, "is": draw(st.sampled_from(["red", "green", "blue"]))} for turn in (3, 1)
    ]
    for one in judged:
        if one["is"] == "red" and draw(st.booleans()):
            one["content"] = draw(WORDS)
    return judged


def preferences() -> st.SearchStrategy[dict[str, Any]]:
    winner = st.fixed_dictionaries({"better": st.sampled_from("ab"), "strength": st.integers(1, 3)})
    return winner | st.sampled_from([{"better": "tie"}, {"better": "both_bad"}])


@st.composite
def cases(draw: st.DrawFn, kind: str) -> Case:  # noqa: C901 (one case a kind)
    """(form with a question "q" of this kind, payload, answers, other answers)."""
    payload: dict[str, Any] = {}
    match kind:
        case "choice":
            form, answers = (
                one_question(kind, options=OPTIONS),
                st.sampled_from(["red", "green", "blue"]),
            )
        case "choices":
            form = one_question(kind, options=OPTIONS)
            answers = st.lists(st.sampled_from(["red", "green", "blue"]), unique=True)
        case "rating":
            form, answers = one_question(kind, min=-2, max=7), st.integers(-2, 7)
        case "text":
            form, answers = one_question(kind), WORDS
        case "preference":
            form = one_question(kind, field="outputs", strengths=3)
            payload, answers = {"outputs": ["x", "y"]}, preferences()
        case "ranking":
            form = one_question(kind, field="outputs")
            outputs = draw(st.lists(WORDS, min_size=2, max_size=5))
            payload, answers = {"outputs": outputs}, rankings(list("abcde"[: len(outputs)]))
        case "spans":
            form = one_question(kind, field="text", labels=OPTIONS)
            text = draw(TEXTS)
            payload, answers = {"text": text}, span_lists(text)
        case "relations":
            form = one_question(kind, labels=RELATIONS)
            text = draw(TEXTS)
            payload = {"text": text}
            return form, payload, draw(related(text)), draw(related(text))
        case "rubric":
            form, answers = one_question(kind, criteria=CRITERIA), judgements()
        case "turns":
            form = one_question(kind, field="chat", options=OPTIONS, mend=["red"])
            payload, answers = {"chat": TURNS * 2}, judged_turns()
        case "chat-edit":
            form = one_question(kind, field="chat", turn=-1)
            payload, answers = {"chat": TURNS}, st.fixed_dictionaries({"content": WORDS})
        case _:
            raise AssertionError(f"write a strategy for the new kind {kind}")
    return form, payload, {"q": draw(answers)}, {"q": draw(answers)}
