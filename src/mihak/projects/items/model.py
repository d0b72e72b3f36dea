"""What the lists of items and their saved views take and give."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from mihak.ids import BatchId, ItemId, PersonId, SupplierId, ViewId
from mihak.wire import Given, Name, Told

State = Literal["open", "in-work", "skipped", "done", "decided"]
Order = Literal["oldest", "newest", "unsure"]
Word = Annotated[str, StringConstraints(max_length=300, pattern=r"^[^\x00]*$")]
Share = Annotated[float, Field(ge=0, le=1)]


class ItemFilter(Given):
    """Which items: all conditions hold. `answer` and `sure_…` speak of `question`'s estimate (of
    its `unit`), or where no question is named, of all.
    """

    batch: BatchId | None = None
    gold: bool | None = Field(None, description="Items whose answer is known, or all others.")
    state: State | None = None
    question: Word | None = None
    unit: Word | None = None
    answer: Word | None = Field(None, description="The class that is probably true.")
    sure_below: Share | None = Field(None, description="Some estimate is less sure than this.")
    sure_above: Share | None = Field(None, description="All estimates are at least this sure.")
    supplier: SupplierId | None = Field(None, description="Answered by this supplier.")
    labels_from: int | None = Field(None, ge=0, le=1000, description="Answers it has, at least.")
    search: Word | None = Field(
        None, description="Part of the external id or of a text in the payload, in any case."
    )


class ItemPage(ItemFilter):
    cursor: str | None = Field(None, max_length=100)
    limit: int = Field(100, ge=1, le=1000)


class ItemWindow(ItemFilter):
    order: Order = Field("oldest", description='"unsure": those with estimates, least sure first.')
    at: int = Field(0, ge=0, le=2**40, description="Rows before the first one wanted.")
    limit: int = Field(100, ge=1, le=500)
    cut: int = Field(200, ge=20, le=5000, description="Longer texts are cut to so many signs.")
    listing: str | None = Field(
        None, max_length=100, description="Of an earlier reply: go on in what was found then."
    )


class ShortEstimate(Told):
    """What is probably true of a question's unit. Where units show only in the answers (spans),
    one for the whole question: `units` of them, the least sure one's confidence, no `answer`.
    """

    question: str
    unit: str
    answer: str | None
    confidence: float
    labels: int
    decided: bool
    units: int


class ItemRow(Told):
    """An item as a table shows it. `cut`: the payload's fields that were shortened.

    state: `gold`, or how far it is: nobody has it (`open`), somebody has or had it (`in-work`),
    somebody would not answer it (`skipped`), it has its answers (`done`), the lab has said
    what is true of it (`decided`).
    """

    id: ItemId
    external_id: str
    batch_id: BatchId
    payload: dict[str, Any]
    cut: list[str]
    state: Literal["gold", "open", "in-work", "skipped", "done", "decided"]
    wanted: int
    live: int
    done: int
    skips: int
    estimates: list[ShortEstimate]
    created_at: datetime
    updated_at: datetime


class ItemRows(Told):
    """Rows `at` and after of a list that has `total`. `more`: of what the filter finds only the
    first `total` were kept, there are more. `listing`: send it with the next request to stay in
    this very list; null where the list is not filtered.
    """

    at: int
    total: int
    more: bool
    listing: str | None
    found_at: datetime
    rows: list[ItemRow]


class NewView(Given):
    name: Name
    query: Annotated[str, StringConstraints(max_length=4000, pattern=r"^[^\x00-\x1f\x7f]*$")] = (
        Field(description="The filters, order and columns, as in the page's address.")
    )


class View(Told):
    """Filters that somebody gave a name; everybody in the lab sees them."""

    id: ViewId
    name: str
    query: str
    person_id: PersonId
    person: str
    created_at: datetime
