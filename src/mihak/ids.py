"""The ids people see: `prj_0f5n…` for the 7th project.

Rows are numbered inside, which is compact and fast, and would tell a supplier how many
items there are and in which order they came. Outside, a number is put through a keyed
permutation, so an id says nothing and cannot be guessed from its neighbour.
"""

from __future__ import annotations

from contextvars import ContextVar
from hashlib import blake2b
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

if TYPE_CHECKING:
    from collections.abc import Callable

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32, in lower case
LENGTH = 13  # 13 * 5 bits hold 64
VALUES = {letter: value for value, letter in enumerate(ALPHABET)}
ROUNDS = 4

PREFIXES = {
    "workspace": "wsp",
    "person": "psn",
    "key": "key",
    "supplier": "sup",
    "worker": "wrk",
    "project": "prj",
    "form": "frm",
    "guidelines": "gui",
    "contract": "ctr",
    "batch": "bat",
    "item": "itm",
    "import": "imp",
    "task": "tsk",
    "annotation": "ann",
    "answer": "ans",  # an annotation to who is not to know it from others: adjudicators
    "review": "rev",
    "event": "evt",
    "webhook": "hok",
    "webhook-delivery": "wdl",
    "delivery": "dlv",
    "invoice": "inv",
    "media": "med",
    "view": "vew",
    "signal": "sig",
    "canary": "cny",
    "stale-ask": "ask",
    "replay": "rpl",  # a decided case, for practice
    "cursor": "cur",  # a place in a list
}
KINDS = {prefix: kind for kind, prefix in PREFIXES.items()}

# Whether a reply is being put together: only there may a number stand for an id.
telling: ContextVar[bool] = ContextVar("telling", default=False)


class IdKey:
    """The installation's key for ids: a 4-round Feistel network over 64 bits.

    Luby and Rackoff (1988), SIAM J. Comput. 17(2): four rounds of a keyed function are
    indistinguishable from a random permutation to who sees only pairs.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def _round(self, person: bytes, step: int, half: int) -> int:
        digest = blake2b(
            half.to_bytes(4, "big"), digest_size=4, key=self._key, person=person + bytes([step])
        )
        return int.from_bytes(digest.digest(), "big")

    def encode(self, kind: str, number: int) -> str:
        prefix = PREFIXES[kind]
        person = prefix.encode()
        left, right = number >> 32, number & 0xFFFFFFFF
        for step in range(ROUNDS):
            left, right = right, left ^ self._round(person, step, right)
        value = left << 32 | right
        letters = [ALPHABET[value >> 5 * place & 31] for place in range(LENGTH - 1, -1, -1)]
        return f"{prefix}_{''.join(letters)}"

    def decode(self, kind: str, text: str) -> int:
        """The number behind an id; ValueError if it is none of this kind."""
        prefix = PREFIXES[kind]
        start, _, rest = text.partition("_")
        if start != prefix or len(rest) != LENGTH:
            raise ValueError(f"is no id of a {kind}; they look like {prefix}_ and {LENGTH} signs")
        value = 0
        for letter in rest:
            if letter not in VALUES:
                raise ValueError(f"holds {letter!r}, which no id holds")
            value = value << 5 | VALUES[letter]
        if value >> 64:
            raise ValueError("is no id: it was never given out")
        person = prefix.encode()
        left, right = value >> 32, value & 0xFFFFFFFF
        for step in reversed(range(ROUNDS)):
            left, right = right ^ self._round(person, step, left), left
        number = left << 32 | right
        if number >> 63:
            raise ValueError("is no id: it was never given out")
        return number


class _Current:
    """The key of this process, set once when it has read the database."""

    key = IdKey(b"not yet known")


def use_key(key: bytes) -> None:
    """Make and read ids with this key from now on."""
    _Current.key = IdKey(key)


def encode(kind: str, number: int) -> str:
    """The id of the `number`-th thing of a kind, as this installation writes it."""
    return _Current.key.encode(kind, number)


def decode(kind: str, text: str) -> int:
    """The number behind an id; ValueError if it is none of this kind."""
    return _Current.key.decode(kind, text)


def public_name(name: str) -> str:
    """A name of the audit's, such as project:7, as the API writes it."""
    kind, _, number = name.partition(":")
    return encode(kind, int(number)) if kind in PREFIXES and number.isdigit() else name


def inner_name(name: str) -> str:
    """The audit's own name of what people see as `name`; ValueError if it is no id."""
    if ":" in name:
        raise ValueError("is no id")
    kind = KINDS.get(name.partition("_")[0])
    return name if kind is None else f"{kind}:{decode(kind, name)}"


def _reader(kind: str) -> Callable[[Any], int]:
    def read(value: Any) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and telling.get():
            return value  # a row's own number, on its way out
        if not isinstance(value, str):
            raise ValueError("an id is a string")
        return decode(kind, value)

    return read


def _field(kind: str) -> Any:
    pattern = f"^{PREFIXES[kind]}_[{ALPHABET}]{{{LENGTH}}}$"
    schema = {"type": "string", "pattern": pattern, "title": f"Id of a {kind}"}
    return Annotated[
        int,
        BeforeValidator(_reader(kind)),
        PlainSerializer(lambda number: encode(kind, number), return_type=str),
        WithJsonSchema(schema),
    ]


if TYPE_CHECKING:
    PersonId = int
    KeyId = int
    SupplierId = int
    WorkerId = int
    ProjectId = int
    FormId = int
    GuidelinesId = int
    ContractId = int
    BatchId = int
    ItemId = int
    ImportId = int
    TaskId = int
    AnnotationId = int
    AnswerId = int
    ReviewId = int
    EventId = int
    WebhookId = int
    DeliveryId = int
    InvoiceId = int
    WebhookDeliveryId = int
    MediaId = int
    ViewId = int
    SignalId = int
    CanaryId = int
    StaleAskId = int
    ReplayId = int
    WorkspaceId = int
else:
    WorkspaceId = _field("workspace")
    PersonId = _field("person")
    KeyId = _field("key")
    SupplierId = _field("supplier")
    WorkerId = _field("worker")
    ProjectId = _field("project")
    FormId = _field("form")
    GuidelinesId = _field("guidelines")
    ContractId = _field("contract")
    BatchId = _field("batch")
    ItemId = _field("item")
    ImportId = _field("import")
    TaskId = _field("task")
    AnnotationId = _field("annotation")
    AnswerId = _field("answer")
    ReviewId = _field("review")
    EventId = _field("event")
    WebhookId = _field("webhook")
    DeliveryId = _field("delivery")
    InvoiceId = _field("invoice")
    WebhookDeliveryId = _field("webhook-delivery")
    MediaId = _field("media")
    ViewId = _field("view")
    SignalId = _field("signal")
    CanaryId = _field("canary")
    StaleAskId = _field("stale-ask")
    ReplayId = _field("replay")
