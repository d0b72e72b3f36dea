"""Forms to start from: a form, guidelines, a policy and sample items for each common task.

A template is one JSON file beside this module. Guidelines are kept as lists of lines, so that
a change of a rule is a change of a line. Sample items name sounds and pictures as `file:NAME`,
in the folder `media`; they are handed out as data URLs, which need no server.
"""

from __future__ import annotations

import base64
import json
import mimetypes
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from mihak.forms.parse import parse_form

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from mihak.forms.form import Form

# In the order they are shown: what is bought most first.
CATEGORIES = ("models", "classification", "text", "safety", "search", "image", "audio")
FILE = "file:"


@cache
def templates() -> tuple[dict[str, Any], ...]:
    """All templates, by category and then by name: id, category, title, description, form,
    guidelines (text by language), policy, items (external_id, payload and perhaps gold).
    """
    folder = resources.files(__name__)
    found = [_read(file) for file in folder.iterdir() if file.name.endswith(".json")]
    found.sort(key=lambda one: (CATEGORIES.index(one["category"]), one["title"]["en"]))
    return tuple(found)


def _read(file: Traversable) -> dict[str, Any]:
    template: dict[str, Any] = json.loads(file.read_text("utf-8"))
    lines = template["guidelines"]
    template["guidelines"] = {language: "\n".join(lines[language]) + "\n" for language in lines}
    form = parse_form(template["form"])
    for item in template["items"]:
        item["payload"] = _with_media(form, item["payload"])
    return template


def _with_media(form: Form, payload: dict[str, Any]) -> dict[str, Any]:
    media = {
        field: _data_url(payload[field].removeprefix(FILE))
        for field in form.media_fields
        if payload.get(field, "").startswith(FILE)
    }
    return {**payload, **media}


def _data_url(name: str) -> str:
    content = resources.files(__name__).joinpath("media", name).read_bytes()
    kind, _ = mimetypes.guess_type(name)
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
