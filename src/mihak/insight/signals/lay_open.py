"""A signal's evidence, put together so that a person can look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.insight.signals import store
from mihak.projects import as_shown

if TYPE_CHECKING:
    from mihak.media import Links
    from mihak.store import Connection, Row


async def lay_open(
    connection: Connection, links: Links, workspace: int, signal: Row
) -> dict[str, Any]:
    """What `model.WholeSignal` tells. signal: as `store.signal` has it."""
    evidence = signal["evidence"]
    wanted = [one for rows in evidence["look_at"] for one in rows]
    rows = await store.laid_open(connection, wanted, signal["variable_id"])
    rows = await as_shown(connection, links, workspace, rows)
    by_id = {row["id"]: row for row in rows}
    exhibits = [
        _exhibit([by_id[one] for one in together if one in by_id])
        for together in evidence["look_at"]
        if any(one in by_id for one in together)
    ]
    figures = dict(evidence["figures"])
    question = figures.pop("question", None)
    return {
        **signal,
        "question": signal["question"] or question,
        "figures": figures,
        "chart": evidence["chart"],
        "exhibits": exhibits,
        "ring": await store.names(connection, evidence["ring"]) if evidence["ring"] else [],
    }


def _exhibit(together: list[Row]) -> dict[str, Any]:
    items = {row["item_id"]: {**row, "id": row["item_id"]} for row in together}
    first = together[0]
    return {
        "items": list(items.values()),
        "answers": together,
        "likely": first["likely"],
        "confidence": first["confidence"],
        "gold": first["gold"],
    }
