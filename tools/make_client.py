"""Write `mihak.client`'s models and methods from the OpenAPI document: `make client`."""

from __future__ import annotations

import keyword
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from mihak.server.app import PREFIX, Settings, create_app

CLIENT = Path(__file__).parents[1] / "src" / "mihak" / "client"
HEAD = (
    '"""{}\n\nWritten by `make client` from the API\'s description; do not edit."""\n\n'
    "# ruff: noqa: E501, A002, RUF100\n"
)
PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
STREAMS = {"text/event-stream"}
JSON = "application/json"


def class_name(schema: str) -> str:
    """Page_Item_ is an ItemPage."""
    return re.sub(r"Page_(\w+)_", r"\1Page", schema)


def type_of(schema: dict[str, Any]) -> str:  # noqa: PLR0911 - one a sort of schema
    """The Python type of a JSON Schema."""
    if "$ref" in schema:
        return class_name(schema["$ref"].rsplit("/", 1)[1])
    if "const" in schema:
        return f"Literal[{schema['const']!r}]"
    if "enum" in schema:
        return f"Literal[{', '.join(map(repr, schema['enum']))}]"
    if "anyOf" in schema:
        return " | ".join(dict.fromkeys(type_of(one) for one in schema["anyOf"]))
    if schema.get("type") == "array":
        return f"list[{type_of(schema['items'])}]"
    if schema.get("type") == "object":
        inner = schema.get("additionalProperties")
        return f"dict[str, {type_of(inner)}]" if isinstance(inner, dict) else "dict[str, Any]"
    return PLAIN.get(schema.get("type", ""), "Any")


def models(document: dict[str, Any]) -> str:
    """A TypedDict for each schema; what a reply always has is required."""
    out = [
        HEAD.format("What the API takes and gives, as dictionaries."),
        "from __future__ import annotations\n\n"
        "from typing import Any, Literal, NotRequired, TypedDict\n",
    ]
    for name, schema in sorted(document["components"]["schemas"].items()):
        if "properties" not in schema:
            continue
        required = set(schema.get("required", ()))
        lines = [f"\n\nclass {class_name(name)}(TypedDict):"]
        told = schema.get("description")
        lines += [f'    """{told}"""\n'] if told else []
        for field, one in schema["properties"].items():
            kind = type_of(one)
            lines.append(f"    {field}: {kind if field in required else f'NotRequired[{kind}]'}")
        out.append("\n".join(lines))
    return "\n".join(out) + "\n"


class Operation:
    """One method of the client."""

    def __init__(
        self, method: str, path: str, told: dict[str, Any], schemas: dict[str, Any]
    ) -> None:
        self.method, self.path, self.told, self.schemas = method.upper(), path, told, schemas
        self.name: str = told["operationId"]
        parameters = told.get("parameters", [])
        self.path_names = [one["name"] for one in parameters if one["in"] == "path"]
        self.query = [one for one in parameters if one["in"] == "query"]
        content = told.get("requestBody", {}).get("content", {})
        self.uploads = bool(content) and JSON not in content
        self.body = content.get(JSON, {}).get("schema")
        self.takes_key = any(one["name"] == "Idempotency-Key" for one in parameters)
        reply = next(r for status, r in told["responses"].items() if status.startswith("2"))
        self.reply = reply.get("content", {})

    @property
    def row(self) -> str | None:
        """What the rows of its pages are, if it gives pages."""
        reference = self.reply.get(JSON, {}).get("schema", {}).get("$ref", "")
        name = reference.rsplit("/", 1)[-1]
        if not name.startswith("Page_"):
            return None
        return type_of(self.schemas[name]["properties"]["rows"]["items"])

    @property
    def is_stream(self) -> bool:
        return bool(STREAMS & set(self.reply))

    @property
    def returns(self) -> str:
        if JSON in self.reply:
            return type_of(self.reply[JSON]["schema"])
        return "str" if self.reply else "None"

    def _body_fields(self) -> list[tuple[str, str, bool]]:
        if self.body is None:
            return []
        assert "$ref" in self.body, f"{self.name}: its body has no fields to be parameters"
        schema = self.schemas[self.body["$ref"].rsplit("/", 1)[1]]
        required = set(schema.get("required", ()))
        return [
            (name, type_of(one), name in required) for name, one in schema["properties"].items()
        ]

    def signature(self) -> tuple[list[str], list[str], list[str]]:
        """Parameters, names sent in the query, names sent in the body."""
        needed, optional, query, body = [], [], [], []
        for one in self.query:
            if one["name"] == "cursor":
                continue
            query.append(one["name"])
            kind = type_of(one["schema"])
            optional.append(f"{one['name']}: {kind if 'None' in kind else f'{kind} | None'} = None")
        for name, kind, is_required in self._body_fields():
            body.append(name)
            if is_required:
                needed.append(f"{safe(name)}: {kind}")
            else:
                optional.append(f"{safe(name)}: {kind} | Unset = UNSET")
        if self.takes_key:
            optional.append("idempotency_key: str | None = None")
        paths = [f"{name}: str" for name in self.path_names]
        uploads = ["content: Upload"] if self.uploads else []
        named = ["*", *needed, *optional] if needed or optional else []
        return ["self", *paths, *uploads, *named], query, body

    def code(self, *, is_async: bool) -> str:
        parameters, query, body = self.signature()
        path = self.path.removeprefix(PREFIX)
        target = f'f"{path}"' if self.path_names else f'"{path}"'
        arguments = [f'"{self.method}"', target]
        if query:
            arguments.append(f"query={{{', '.join(f'{name!r}: {name}' for name in query)}}}")
        if self.body is not None:
            arguments.append(f"body={{{', '.join(f'{n!r}: {safe(n)}' for n in body)}}}")
        if self.uploads:
            arguments.append("content=content")
        if self.takes_key:
            arguments.append("key=idempotency_key or new_key()")
        call = ", ".join(arguments)
        words = self.told.get("description") or self.told.get("summary", "")
        told = f'        """{words.strip()}"""\n'
        iterator = "AsyncIterator" if is_async else "Iterator"
        kept = ", ".join(parameters) + ("," if len(parameters) > 3 else "")  # one a line
        if self.row is not None:
            return (
                f"    def {self.name}({kept}) -> {iterator}[{self.row}]:\n{told}"
                f"        return self._rows({', '.join(arguments[1:])})\n"
            )
        if self.is_stream:
            return (
                f"    def {self.name}({kept}) -> {iterator}[Event]:\n{told}"
                f"        return self._events({', '.join(arguments[1:])})\n"
            )
        start, wait = ("async def", "await ") if is_async else ("def", "")
        result = "" if self.returns == "None" else "return "
        cast = f"cast({self.returns!r}, " if result else ""
        return (
            f"    {start} {self.name}({kept}) -> {self.returns}:\n{told}"
            f"        {result}{cast}{wait}self._ask({call}){')' if cast else ''}\n"
        )


def safe(name: str) -> str:
    """A parameter's name, which may be no keyword."""
    return f"{name}_" if keyword.iskeyword(name) else name


def methods(document: dict[str, Any]) -> str:
    """A class of methods for each manner of waiting."""
    schemas = document["components"]["schemas"]
    operations = [
        Operation(method, path, told, schemas)
        for path, of_path in document["paths"].items()
        for method, told in of_path.items()
    ]
    names = sorted({class_name(name) for name in schemas if "properties" in schemas[name]})
    code = [
        "\n" + operation.code(is_async=is_async)
        for is_async in (False, True)
        for operation in operations
    ]
    used = [name for name in names if re.search(rf"\b{name}\b", "".join(code))]
    out = [
        HEAD.format("One method for each operation of the API."),
        "from __future__ import annotations\n\n"
        "from typing import TYPE_CHECKING, Any, Literal, cast\n\n"
        "from mihak.client._transport import UNSET, AsyncTransport, Event, SyncTransport\n"
        "from mihak.client._transport import Unset, Upload, new_key\n\n"
        "if TYPE_CHECKING:\n    from collections.abc import AsyncIterator, Iterator\n\n"
        f"    from mihak.client._models import {', '.join(used)}\n",
    ]
    for is_async in (False, True):
        base, name = ("AsyncTransport", "AsyncApi") if is_async else ("SyncTransport", "Api")
        told = "waits for nothing but `await`" if is_async else "returns when the answer is there"
        out.append(f'\n\nclass {name}({base}):\n    """The API; every method {told}."""\n')
        out += code[len(operations) * is_async :][: len(operations)]
    return "".join(out)


def write(folder: Path) -> None:
    """Write both modules into `folder`."""
    document = create_app(Settings(database_url="")).openapi()
    files = {"_models.py": models(document), "_api.py": methods(document)}
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    ruff = Path(sys.executable).with_name("ruff")
    paths = [str(folder / name) for name in files]
    config = ["--config", str(CLIENT.parents[2] / "pyproject.toml")]
    for command in (["check", "--fix-only"], ["format"]):
        subprocess.run([ruff, *command, "--quiet", *config, *paths], check=True)  # noqa: S603


if __name__ == "__main__":
    write(CLIENT)
