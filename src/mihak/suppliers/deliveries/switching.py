"""How strictly a supplier's next delivery is inspected, as its contract keeps it."""

from __future__ import annotations

from typing import Any

from mihak.quality.acceptance import LotResult, Switching, after_lot, resume

State = dict[str, Any]


def inspection_of(kept: State | None) -> str:
    """Which inspection is in effect."""
    return read(kept).inspection


def read(kept: State | None) -> Switching:
    """The state as it was kept; the first delivery's where none was."""
    if kept is None:
        return Switching()
    recent = tuple(LotResult(*one) for one in kept["recent"])
    return Switching(kept["inspection"], recent, kept["refused"])


def kept(state: Switching) -> State:
    """The state to be kept."""
    return {
        "inspection": state.inspection,
        "recent": [list(one) for one in state.recent],
        "refused": state.refused,
    }


def after_delivery(
    before: State | None, *, accepted: bool, defects: int, in_gap: bool, reduced: bool
) -> State:
    """The state after a delivery that was handed in for the first time."""
    lot = LotResult(accepted, defects, in_gap)
    return kept(after_lot(read(before), lot, reduced_wanted=reduced))


def resumed(before: State | None) -> State:
    """The state once the lab goes on after inspection was discontinued. Raises BadArgument where
    it was not.
    """
    return kept(resume(read(before)))
