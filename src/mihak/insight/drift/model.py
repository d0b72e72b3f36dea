"""What is told of falls in accuracy."""

from __future__ import annotations

from datetime import datetime

from mihak.ids import SupplierId, WorkerId
from mihak.wire import Told


class Fall(Told):
    """A fall in accuracy that was found. `found_at`: the answer at which it was proved;
    `since`: the answer from which on they speak most for it; `before`, `after`: the shares
    right on its two sides, of `answers_before` and `answers_after` judged answers. `baseline`: the
    accuracy it fell below, the lower end of what the first judged answers had shown.
    """

    supplier_id: SupplierId
    supplier: str
    worker_id: WorkerId | None
    worker: str | None
    baseline: float
    found_at: datetime
    since: datetime
    before: float
    after: float
    answers_before: int
    answers_after: int


class Drift(Told):
    """Of `watched` suppliers and workers, those whose accuracy fell. Where nobody's changes, some
    alarm comes once in at least `run_length` judged answers of all together.
    """

    watched: int
    judged: int
    run_length: int
    falls: list[Fall]
