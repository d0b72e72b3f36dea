"""A form: what is shown, what is asked."""

from __future__ import annotations

import hashlib
import json
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict

from mihak.forms.payload import SHOWN_AS, payload_checker, shown_part
from mihak.forms.question import Part, Question, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from mihak.forms.problems import Problem

ShowKind = Literal["text", "markdown", "chat", "image", "audio", "video", "table", "outputs"]


class Show(Part):
    """One block on the page, showing a field of the item's payload."""

    kind: ShowKind
    field: str
    title: Text | None = None
    dir: Literal["auto", "ltr", "rtl"] = "auto"
    optional: bool = False


class Form(BaseModel):
    """What is shown and what is asked. Made by `parse_form`, never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True, serialize_by_alias=True)

    title: Text | None = None
    description: Text | None = None
    show: tuple[Show, ...]
    ask: tuple[Question, ...]

    def definition(self) -> dict[str, Any]:
        """As JSON again, without what was left at its default."""
        return self.model_dump(
            mode="json", by_alias=True, exclude_unset=True, serialize_as_any=True
        )

    def digest(self) -> str:
        """SHA-256 of the definition in canonical JSON, in hexadecimal."""
        text = json.dumps(
            self.definition(), sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    def question(self, name: str) -> Question:
        """The question of this id; KeyError if there is none."""
        return self.questions[name]

    @cached_property
    def questions(self) -> dict[str, Question]:
        return {question.id: question for question in self.ask}

    @cached_property
    def needed(self) -> list[tuple[str, str, bool]]:
        """(field, shape, optional) of everything shown or asked about."""
        shown = [(block.field, SHOWN_AS[block.kind], block.optional) for block in self.show]
        asked = [
            (field, shape, False)
            for question in self.ask
            for field, shape in question.fields().items()
        ]
        return list(dict.fromkeys([*shown, *asked]))

    @cached_property
    def media_fields(self) -> tuple[str, ...]:
        """The payload's fields that refer to media."""
        return tuple(field for field, shape, _ in self.needed if shape == "media")

    @cached_property
    def _shapes(self) -> dict[str, str]:
        return {field: shape for field, shape, _ in self.needed}

    def shown(self, payload: dict[str, Any]) -> dict[str, Any]:
        """The part of a payload that the form shows or asks about: all that its people see.

        What the lab keeps beside it, such as a model's name, stays with the lab.
        """
        return {
            field: shown_part(payload[field], shape)
            for field, shape in self._shapes.items()
            if field in payload
        }

    @cached_property
    def payload_problems(self) -> Callable[[object], list[Problem]]:
        """What a payload lacks; made once, so that millions are checked fast."""
        return payload_checker(self.needed)
