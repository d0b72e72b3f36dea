"""When to inspect a supplier more, less or no longer: the switching rules of MIL-STD-105E.

Paragraphs 4.7 and 4.8 of the edition of 10 May 1989 (public domain). They are part of the
scheme: normal plans alone accept, at letter K and an AQL of 1 %, every tenth delivery
with 5.3 % defects.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from mihak.errors import BadArgument

Inspection = Literal["normal", "tightened", "reduced", "discontinued"]

# 4.7.1: two refused among at most five consecutive lots.
REFUSED, AMONG = 2, 5
# 4.7.2: five consecutive accepted ones end tightened inspection.
TO_NORMAL = 5
# 4.7.3: ten consecutive accepted ones may begin reduced inspection.
TO_REDUCED = 10
# 4.8: five refused ones in all while tightened end inspection.
TO_DISCONTINUED = 5


class LotResult(NamedTuple):
    """What came of one delivery on original inspection (resubmitted ones do not count).

    defects: in all samples of it; in_gap: accepted under reduced inspection with more
    defects than its acceptance number (`Decision.in_gap`).
    """

    accepted: bool
    defects: int = 0
    in_gap: bool = False


@dataclass(frozen=True)
class Switching:
    """The inspection in effect, and what happened since it began.

    recent: results since then, oldest first, the last ten; refused: how many refused since
    then. Inspection starts out normal.
    """

    inspection: Inspection = "normal"
    recent: tuple[LotResult, ...] = ()
    refused: int = 0


def after_lot(
    state: Switching,
    lot: LotResult,
    *,
    steady: bool = True,
    reduced_wanted: bool = False,
    limit_number: int | None = None,
) -> Switching:
    """The state for the next delivery, after this one.

    steady: production is neither irregular nor delayed. reduced_wanted: the responsible
    authority holds reduced inspection to be desirable; without it, it never begins.
    limit_number: most defects in the samples of the last ten lots for reduced inspection,
    from Table VIII (which is not carried here); None does without, as ANSI/ASQ Z1.4
    allows where both sides agree.

    Raises BadArgument when inspection is discontinued.
    """
    if state.inspection == "discontinued":
        raise BadArgument(
            "Inspection of this supplier is discontinued.",
            mend="Resume it once the supplier has mended what went wrong.",
        )
    seen = Switching(
        state.inspection,
        (*state.recent, lot)[-TO_REDUCED:],
        state.refused + (not lot.accepted),
    )
    if state.inspection == "tightened":
        return _after_tightened(seen)
    if state.inspection == "reduced":
        over = not lot.accepted or lot.in_gap or not steady
        return Switching("normal") if over else seen
    if _refused_often(seen):
        return Switching("tightened")
    may_reduce = steady and reduced_wanted and _good_for_long(seen, limit_number)
    return Switching("reduced") if may_reduce else seen


def resume(state: Switching) -> Switching:
    """Inspection begins again, tightened, after the supplier has mended what went wrong.

    Raises BadArgument if it was not discontinued.
    """
    if state.inspection != "discontinued":
        raise BadArgument(f"Inspection is {state.inspection}, not discontinued.")
    return Switching("tightened")


def _after_tightened(seen: Switching) -> Switching:
    if seen.refused >= TO_DISCONTINUED:
        return Switching("discontinued")
    last = seen.recent[-TO_NORMAL:]
    if len(last) == TO_NORMAL and all(lot.accepted for lot in last):
        return Switching("normal")
    return seen


def _refused_often(seen: Switching) -> bool:
    return sum(not lot.accepted for lot in seen.recent[-AMONG:]) >= REFUSED


def _good_for_long(seen: Switching, limit_number: int | None) -> bool:
    if len(seen.recent) < TO_REDUCED or not all(lot.accepted for lot in seen.recent):
        return False
    return limit_number is None or sum(lot.defects for lot in seen.recent) <= limit_number
