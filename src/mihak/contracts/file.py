"""The contract as a file: TOML or JSON."""

from __future__ import annotations

import hashlib
import json
import tomllib
from typing import Any

from pydantic import ValidationError

from mihak.contracts.terms import Terms
from mihak.errors import BadInput


def read_terms(text: str, name: str = "the contract") -> Terms:
    """The terms written in TOML or JSON. Raises BadInput, which says what is wrong and where;
    `name` is how the file is called in it.
    """
    try:
        given = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
    except (json.JSONDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadInput(f"{name} is neither TOML nor JSON: {error}") from error
    try:
        return Terms.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole"
        said = str(first["msg"]).removeprefix("Value error, ")
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        raise BadInput(f"{name}, {where}: {said}{more}.") from error


def digest(terms: Terms) -> str:
    """sha256 of the terms in canonical JSON: what a signature stands for."""
    written = json.dumps(terms.model_dump(mode="json"), sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode()).hexdigest()


def terms_as_toml(terms: Terms, *, about: str = "") -> str:
    """The terms as TOML, which `read_terms` reads to the same; what is not agreed is left out."""
    lines = [f"# {line}" for line in about.splitlines()]
    lines += _table(terms.model_dump(mode="json", exclude_none=True, exclude_defaults=False))
    return "\n".join(lines) + "\n"


def _table(values: dict[str, Any], path: str = "") -> list[str]:
    plain = {k: v for k, v in values.items() if not isinstance(v, dict) and not _is_tables(v)}
    lines = [f"{name} = {_value(value)}" for name, value in plain.items() if value != []]
    for name, value in values.items():
        inner = f"{path}{name}"
        if isinstance(value, dict) and value:
            lines += ["", f"[{inner}]", *_table(value, f"{inner}.")]
        elif _is_tables(value):
            for one in value:
                lines += ["", f"[[{inner}]]", *_table(one, f"{inner}.")]
    return lines


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _value(value: object) -> str:
    """A JSON string is a TOML string but for DEL; numbers and booleans are alike."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
