"""What an item's payload must hold for a form to show it."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING, Any

from mihak.forms.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


MOST_RANKED = len(ascii_lowercase)  # outputs that a ranking has names for


def _is_chat(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(turn, dict)
        and isinstance(turn.get("role"), str)
        and isinstance(turn.get("content"), str)
        for turn in value
    )


def _is_output(value: Any) -> bool:
    if isinstance(value, dict):
        value = value.get("text", value.get("content"))
    return isinstance(value, str) and bool(value)


def _is_outputs(value: Any) -> bool:
    return isinstance(value, list) and len(value) >= 2 and all(map(_is_output, value))


SHAPES: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "text": (lambda value: isinstance(value, str), "text"),
    "media": (
        lambda value: isinstance(value, str) and bool(value),
        "a reference to media: a URL, or what an upload returned",
    ),
    "chat": (_is_chat, 'a list of {"role": …, "content": …}'),
    "table": (
        lambda value: (
            isinstance(value, list) and all(isinstance(row, dict | list) for row in value)
        ),
        "a list of rows",
    ),
    "outputs": (_is_outputs, 'a list of two or more outputs, texts or {"text": …}'),
    "ranked outputs": (
        lambda value: _is_outputs(value) and len(value) <= MOST_RANKED,
        f'a list of 2 to {MOST_RANKED} outputs, texts or {{"text": …}}',
    ),
    "two outputs": (
        lambda value: _is_outputs(value) and len(value) == 2,
        'a list of two outputs, texts or {"text": …}',
    ),
}
# What else may lie in the parts of a field, such as a model's name, is not for those who label.
OUTPUT_KEYS = ("text", "content")
SHOWN_KEYS = {
    "chat": ("role", "content"),
    "outputs": OUTPUT_KEYS,
    "ranked outputs": OUTPUT_KEYS,
    "two outputs": OUTPUT_KEYS,
}
SHOWN_AS = {
    "text": "text",
    "markdown": "text",
    "chat": "chat",
    "image": "media",
    "audio": "media",
    "video": "media",
    "table": "table",
    "outputs": "outputs",
}


def shown_part(value: Any, shape: str) -> Any:
    """What people see of a field's value."""
    keys = SHOWN_KEYS.get(shape)
    if keys is None:
        return value
    return [
        {key: part[key] for key in keys if key in part} if isinstance(part, dict) else part
        for part in value
    ]


def payload_checker(
    needed: list[tuple[str, str, bool]],
) -> Callable[[object], list[Problem]]:
    """A check of payloads against (field, shape, optional), made once for millions of items."""
    checks = [(field, *SHAPES[shape], optional) for field, shape, optional in needed]

    def check(payload: object) -> list[Problem]:
        if not isinstance(payload, dict):
            return [Problem("payload", "is not a JSON object.", "Send field names and values.")]
        problems = []
        for field, fits, description, optional in checks:
            if field not in payload:
                if not optional:
                    problems.append(
                        Problem(
                            f"payload.{field}", "is missing.", f"The form shows it: {description}."
                        )
                    )
            elif not fits(payload[field]):
                problems.append(
                    Problem(f"payload.{field}", f"is not {description}.", "Mend it, or the form.")
                )
        return problems

    return check
