"""Relations between the spans that another question of the form has marked."""

from __future__ import annotations

import json
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field

from mihak.forms.kinds.spans import Spans
from mihak.forms.options import faults_of_ids, known
from mihak.forms.problems import Refused, within
from mihak.forms.question import OptionId, Part, Question, QuestionId, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS = {"label", "from", "to"}
END_KEYS = {"start", "end", "label"}
MOST = 5_000

Key = tuple[int, int, str]
"""A span: its ends and its label."""


class RelationLabel(Part):
    """A relation, and which labels the spans at its two ends may have."""

    id: OptionId
    title: Text | None = None
    help: Text | None = None
    from_: tuple[OptionId, ...] = Field(alias="from", min_length=1)
    to: tuple[OptionId, ...] = Field(min_length=1)
    symmetric: bool = False

    def joins(self, one: str, other: str) -> bool:
        """Whether it may lead from a span labelled `one` to a span labelled `other`."""
        there = one in self.from_ and other in self.to
        return there or (self.symmetric and other in self.from_ and one in self.to)


class Relations(Question):
    """A relation names its spans by their ends and labels, which never change their meaning,
    rather than by ids, which would have to be kept and mapped in every export.

    One without direction (`symmetric`) is stored from the earlier span to the later.
    """

    kind: Literal["relations"]
    spans: QuestionId
    labels: tuple[RelationLabel, ...]
    min: int = 0
    max: int | None = None

    def faults(self) -> list[tuple[str, str, str | None]]:
        return faults_of_ids([label.id for label in self.labels], "labels", 1)

    def faults_beside(self, earlier: Mapping[str, Question]) -> list[tuple[str, str, str | None]]:
        marked = earlier.get(self.spans)
        if not isinstance(marked, Spans):
            what = f"no question {self.spans!r} of kind spans comes before this one."
            return [("spans", what, "Name an earlier question of kind spans.")]
        ids = [label.id for label in marked.labels]
        return [
            (
                f"labels[{place}].{end}",
                f"{name!r} is no label of {self.spans!r}.",
                f"Its labels are: {', '.join(ids[:20])}.",
            )
            for place, label in enumerate(self.labels)
            for end, names in (("from", label.from_), ("to", label.to))
            for name in names
            if name not in ids
        ]

    @cached_property
    def _labels(self) -> dict[str, RelationLabel]:
        return {label.id: label for label in self.labels}

    def check(self, answer: Any, payload: dict[str, Any]) -> list[dict[str, Any]]:
        del payload
        if not isinstance(answer, list):
            raise Refused(f"{answer!r} is not a list of relations.", "Send a list, such as [].")
        if len(answer) > MOST:
            what = f"there are {len(answer):,} relations."
            raise Refused(what, f"An answer has at most {MOST:,}.")
        found: dict[tuple[Key, Key, str], dict[str, Any]] = {}
        for place, given in enumerate(answer):
            relation = self._check_relation(given, f"[{place}]")
            if _key(relation) in found:
                raise Refused("this relation is there twice.", "Send it once.", f"[{place}]")
            found[_key(relation)] = relation
        if len(found) < self.min or (self.max is not None and len(found) > self.max):
            most = "any number" if self.max is None else self.max
            raise Refused(f"there are {len(found)} relations.", f"Draw {self.min} to {most}.")
        return [found[key] for key in sorted(found)]

    def _check_relation(self, given: Any, where: str) -> dict[str, Any]:
        if not isinstance(given, dict) or set(given) != KEYS:
            raise Refused("it is no relation.", 'Send "label", "from" and "to".', where)
        with within(f"{where}.label"):
            label = self._labels[known(given["label"], [*self._labels], "relation")]
        for end in ("from", "to"):
            if not _is_end(given[end]):
                mend = 'Send "start", "end" and "label" of a span.'
                raise Refused("it names no span.", mend, f"{where}.{end}")
        one, other = _end(given["from"]), _end(given["to"])
        if one == other:
            raise Refused("it leads from a span to itself.", "Join two spans.", where)
        if not label.joins(one[2], other[2]):
            what = f"{label.id!r} does not lead from {one[2]!r} to {other[2]!r}."
            ends = f"from {', '.join(label.from_)} to {', '.join(label.to)}"
            raise Refused(what, f"It leads {ends}.", where)
        return _relation(label, one, other)

    def check_beside(self, answer: Any, answers: dict[str, Any]) -> None:
        marked = {_end(span) for span in answers.get(self.spans, [])}
        for place, relation in enumerate(answer):
            for end in ("from", "to"):
                start, stop, label = _end(relation[end])
                if (start, stop, label) not in marked:
                    what = f"{self.spans!r} marks no {label!r} at {start} to {stop}."
                    raise Refused(what, "Mark the span, or drop the relation.", f"[{place}].{end}")

    def adapt(self, answer: Any) -> list[dict[str, Any]] | None:
        if not isinstance(answer, list) or not all(map(_is_relation, answer)):
            return None
        left: dict[tuple[Key, Key, str], dict[str, Any]] = {}
        for given in answer:
            label = self._labels.get(given["label"])
            one, other = _end(given["from"]), _end(given["to"])
            if label is not None and label.joins(one[2], other[2]):
                # Once it has lost its direction, two of an earlier version may be one.
                relation = _relation(label, one, other)
                left[_key(relation)] = relation
        # None of the relations that are left is an answer only where none need be drawn.
        return [left[key] for key in sorted(left)] if len(left) >= self.min else None

    def open_classes(self) -> tuple[str, ...]:
        return ("no", "yes")

    def classify(self, answer: list[dict[str, Any]]) -> dict[str, int]:
        return {_unit(relation): 1 for relation in answer}

    def unsaid(self, unit: str) -> int | None:
        name, one, other = json.loads(unit.split(":", 4)[4])
        label = self._labels.get(name)
        return 0 if label is not None and label.joins(one, other) else None

    def agreement(self, one: list[dict[str, Any]], other: list[dict[str, Any]]) -> float:
        """F1 over the relations: the same label between the same spans."""
        if not one and not other:
            return 1.0
        both = {*map(_key, one)} & {*map(_key, other)}
        return 2 * len(both) / (len(one) + len(other))


def _end(span: dict[str, Any]) -> Key:
    return span["start"], span["end"], span["label"]


def _relation(label: RelationLabel, one: Key, other: Key) -> dict[str, Any]:
    if label.symmetric:
        one, other = sorted((one, other))
    ends = (dict(zip(("start", "end", "label"), end, strict=True)) for end in (one, other))
    return {"label": label.id, **dict(zip(("from", "to"), ends, strict=True))}


def _key(relation: dict[str, Any]) -> tuple[Key, Key, str]:
    """In the text's order first."""
    return _end(relation["from"]), _end(relation["to"]), relation["label"]


def _unit(relation: dict[str, Any]) -> str:
    """Labels may hold any sign, so they are written as JSON after the four offsets."""
    (start, end, one), (begin, stop, other), label = _key(relation)
    names = json.dumps([label, one, other], ensure_ascii=False, separators=(",", ":"))
    return f"{start}:{end}:{begin}:{stop}:{names}"


def _is_offset(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_end(span: Any) -> bool:
    return (
        isinstance(span, dict)
        and set(span) == END_KEYS
        and _is_offset(span["start"])
        and _is_offset(span["end"])
        and isinstance(span["label"], str)
    )


def _is_relation(one: Any) -> bool:
    return (
        isinstance(one, dict)
        and set(one) == KEYS
        and isinstance(one["label"], str)
        and _is_end(one["from"])
        and _is_end(one["to"])
    )
