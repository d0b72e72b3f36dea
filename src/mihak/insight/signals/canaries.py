"""Phrases that each supplier is shown in its own wording, and whose wording a text holds."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING, Any

from mihak.ids import encode
from mihak.insight.signals import store
from mihak.quality.signals import Canary, identify, plant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mihak.quality.signals import CanaryReading
    from mihak.store import Connection, Row

# A text is put down to a supplier from this probability on; half of all are, to begin with.
NAMED = 0.9
SECRET_BYTES = 32


def _canary_of(row: Row) -> Canary:
    return Canary(row["template"], tuple(tuple(options) for options in row["variants"]))


def wordings(row: Row, suppliers: list[Row]) -> list[dict[str, Any]]:
    """What to show to each supplier. suppliers: as `store.suppliers` has them; they are known
    by their numbers, as names may change, and in the order of their contracts, which stays.
    """
    keys = [_key(one["id"]) for one in suppliers]
    canary, secret = _canary_of(row), bytes(row["secret"])
    return [
        {
            "supplier_id": one["id"],
            "supplier": one["name"],
            "text": plant(canary, _key(one["id"]), keys, secret),
        }
        for one in suppliers
    ]


def _key(supplier: int) -> str:
    return f"supplier:{supplier}"


async def plant_canary(
    connection: Connection, project: int, template: str, variants: list[list[str]]
) -> Row:
    """A canary for the suppliers of a project, with its wordings.

    Raises BadArgument where the places are too few to keep the suppliers apart.
    """
    suppliers = await store.suppliers(connection, project)
    values = {
        "template": template,
        "variants": variants,
        "secret": secrets.token_bytes(SECRET_BYTES),
    }
    # Before anything is written: a canary that cannot tell the suppliers apart is none.
    if suppliers:
        wordings(values, suppliers)
    else:
        _canary_of(values)
    row = await store.plant(connection, project, values)
    return row | {"wordings": wordings(row, suppliers) if suppliers else []}


def readings(rows: list[Row], suppliers: list[Row], text: str) -> list[dict[str, Any]]:
    """Whose wording of each canary a text holds, the surest first; those not in it left out."""
    by_key = {_key(one["id"]): one for one in suppliers}
    found = []
    for row in rows if suppliers else []:
        reading = identify(_canary_of(row), text, list(by_key), bytes(row["secret"]))
        if reading.supplier is not None:
            found.append(_told(row, reading, by_key[reading.supplier]))
    return sorted(found, key=lambda one: -float(one["probability"]))


def _told(row: Row, reading: CanaryReading, supplier: Row) -> dict[str, Any]:
    return {
        "canary_id": row["id"],
        "supplier_id": supplier["id"],
        "supplier": supplier["name"],
        "probability": reading.probability,
        "log_e": reading.log_e,
        "places": len(reading.word),
        "read": reading.read,
        "matching": reading.matching,
        "is_named": reading.probability >= NAMED,
    }


def signal_of(reading: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A signal, as `store.keep` takes it, that a text holds a supplier's wording."""
    figures = {
        "canary": encode("canary", reading["canary_id"]),
        **{name: reading[name] for name in ("probability", "places", "read", "matching")},
    }
    return {
        "kind": "canary",
        "worker": None,
        "supplier": reading["supplier_id"],
        "other_worker": None,
        "other_supplier": None,
        "item": None,
        "variable": None,
        "log_e": reading["log_e"],
        "p": None,
        "n": reading["read"],
        "evidence": {"figures": figures, "chart": None, "look_at": [], "ring": []},
        **more,
    }


def _may_hold(canary: Row, text: str) -> bool:
    """Whether the longest piece that all wordings share is there: reading takes much longer."""
    pieces = re.split(r"\{\d+\}", canary["template"])
    return max(pieces, key=len).strip().casefold() in text.casefold()


def found_in_texts(
    canaries: list[Row], suppliers: list[Row], texts: list[Row]
) -> Iterator[dict[str, Any]]:
    """Signals that somebody wrote what another supplier alone was shown."""
    for row in texts:
        text = "\n".join((row["texts"] or {}).values())
        near = [canary for canary in canaries if _may_hold(canary, text)]
        for reading in readings(near, suppliers, text):
            if reading["is_named"] and reading["supplier_id"] != row["supplier_id"]:
                signal = signal_of(
                    reading,
                    worker=row["worker_id"],
                    supplier=row["supplier_id"],
                    other_supplier=reading["supplier_id"],
                )
                signal["evidence"]["look_at"] = [[row["id"]]]
                yield signal
