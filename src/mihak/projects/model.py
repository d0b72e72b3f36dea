"""What the routes of projects take and give."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from mihak.ids import BatchId, FormId, GuidelinesId, ImportId, ItemId, ProjectId, SupplierId
from mihak.wire import Given, LongText, Name, ProblemTold, Told

if TYPE_CHECKING:
    from collections.abc import Mapping

Tag = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$")]
ExternalId = Annotated[
    str, StringConstraints(min_length=1, max_length=500, pattern=r"^[^\x00-\x1f\x7f]+$")
]


class Qualification(Given):
    """A worker answers `items` of the project's qualification batches first, and is
    admitted if the mean agreement with their known answers is at least `pass_score`.
    """

    items: int = Field(ge=1, le=200)
    pass_score: float = Field(ge=0, le=1)
    explain: bool = Field(
        default=True,
        description="Tell the known answer and its reason after each test answer, which then "
        "cannot be undone.",
    )
    paid: bool = Field(default=True, description="Whether test answers are paid like others.")


class Asking(Given):
    """How many answers items get."""

    redundancy: int = Field(
        3,
        ge=1,
        le=50,
        description="Answers wanted for each item; a change holds for the items there are, too.",
    )
    most_answers: int | None = Field(
        None,
        ge=1,
        le=50,
        description="Ask until sure: items get up to this many answers, as long as they are in"
        " doubt. null: every item gets `redundancy`. Items of a blind split do in any case.",
    )
    target_confidence: float = Field(
        0.98,
        gt=0.5,
        lt=1,
        description="An item is sure when each of its questions of choice has this confidence.",
    )
    item_worth: float | None = Field(
        None,
        gt=0,
        le=1e6,
        description="What a right item is worth, in prices of one answer: no more are asked for"
        " where they are expected to add less than they cost. null: until sure, at any price.",
    )

    @model_validator(mode="after")
    def _most_is_not_least(self) -> Self:
        if self.most_answers is not None and self.most_answers < self.redundancy:
            raise ValueError(
                f"most_answers is {self.most_answers} and redundancy, which every item gets, "
                f"{self.redundancy}: the first must not be smaller"
            )
        return self


class Policy(Asking):
    """How a project is worked on."""

    lease_minutes: float = Field(20, ge=0.05, le=1440, description="How long a task stays taken.")
    hold_at_most: int = Field(20, ge=1, le=100, description="Tasks a worker may hold at once.")
    undo_minutes: float = Field(10, ge=0, le=1440, description="How long a submit can be undone.")
    gold_share: float = Field(0.05, ge=0, le=0.5, description="Share of tasks with a known answer.")
    gold_first: int = Field(
        5,
        ge=0,
        le=50,
        description="Half of a new worker's tasks are gold; after so many of them a third of what"
        " exceeds gold_share is left, after twice as many a ninth. 0: gold_share from the start.",
    )
    review_rate: float = Field(0.0, ge=0, le=1, description="Share of annotations reviewed.")
    review_doubt: float = Field(
        0.0, ge=0, le=1, description="Annotations less probably right than this are reviewed too."
    )
    budget: float | None = Field(
        None,
        ge=0,
        le=1e9,
        multiple_of=1e-6,
        description="Money that may be spent on the project in all; null: no limit.",
    )
    budget_currency: str = Field(
        "USD",
        pattern=r"^[A-Z]{3}$",
        description="Of the budget, and then of all contracts.",
    )
    qualification: Qualification | None = None
    pick: bool = Field(
        default=False,
        description="Workers may claim items by name: for who works in tools of their own.",
    )
    shares: Literal["open", "routed"] = Field(
        "open",
        description="Of new production batches that no split is given for. routed: each answer is"
        " asked of the supplier worth most for its price, of those under contract then (two at"
        " least), within their contracts. open: whoever comes first, as in `main`, which a"
        " project begins with.",
    )


def asks_until_sure(policy: Mapping[str, Any]) -> bool:
    """Whether items may get more answers than all get. policy: as it is kept."""
    return policy.get("most_answers") is not None


class NewProject(Given):
    name: Name
    form: dict[str, Any] = Field(
        description="A form's definition: see the schema at /api/v1/form-schema."
    )
    guidelines: dict[Tag, LongText] | None = Field(None, description="Markdown by language tag.")
    policy: Policy = Field(default_factory=lambda: Policy.model_validate({}))
    languages: list[Tag] = Field(default_factory=list)
    skills: list[Tag] = Field(default_factory=list)
    due_at: datetime | None = None


class _Change(Given):
    due_at: datetime | None = Field(None, description="null: due at no time.")

    def changes(self) -> dict[str, Any]:
        """What is to be changed, in full. Only `due_at` can be null."""
        given = self.model_dump()
        named = self.model_fields_set
        return {k: given[k] for k in named if given[k] is not None or k == "due_at"}


class ProjectChange(_Change):
    name: Name | None = None
    status: Literal["running", "paused", "finished"] | None = None
    policy: Policy | None = None
    languages: list[Tag] | None = None
    skills: list[Tag] | None = None


class Project(Told):
    """`policy` is null for suppliers' people: it would tell how much gold there is."""

    id: ProjectId
    name: str
    status: Literal["draft", "running", "paused", "finished"]
    policy: Policy | None
    languages: list[str]
    skills: list[str]
    form_version: int
    guidelines_version: int | None
    due_at: datetime | None
    created_at: datetime


class NewForm(Given):
    definition: dict[str, Any]


class FormVersion(Told):
    id: FormId
    version: int
    definition: dict[str, Any]
    digest: str
    created_at: datetime


Rule = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=r"^[^\x00]*$")]


class Touched(Given):
    """Answers to a question that mean something else than before. `answers`: options, points of a
    scale, labels of spans; none: whatever was answered.
    """

    question: str = Field(max_length=40, pattern=r"^[^\x00]*$")
    answers: list[str | int] = Field(default_factory=list, max_length=500)


class GuidelinesChange(Given):
    """What a version of the guidelines changes in meaning: `rules` by their headings, and which
    answers that `touches`; of the items of a `batch`, or with `search` in their texts, if said.
    """

    rules: list[Rule] = Field(default_factory=list, max_length=200)
    touches: list[Touched] = Field(default_factory=list, max_length=200)
    batch: BatchId | None = None
    search: Rule | None = None
    note: LongText | None = None


class NewGuidelines(Given):
    text: dict[Tag, LongText] = Field(min_length=1)
    change: GuidelinesChange | None = Field(
        None, description="null: its wording alone; no answer becomes stale."
    )


class TouchedTold(Told):
    question: str
    answers: list[str | int]


class GuidelinesChangeTold(Told):
    """What a version changed in meaning."""

    rules: list[str]
    touches: list[TouchedTold]
    batch: BatchId | None
    search: str | None
    note: str | None


class Guidelines(Told):
    """`change` is told the lab alone; null where a version changed nothing but its wording."""

    id: GuidelinesId
    version: int
    text: dict[str, str]
    digest: str
    created_at: datetime
    change: GuidelinesChangeTold | None = None


class Split(Given):
    """A blind split: which suppliers get which items of a batch.

    "same" gives every item to every supplier. "random" gives each item to one of them, at
    random by `seed`, and the share `overlap` of items to all. Each supplier named for an
    item gives `redundancy` answers (the policy's, unless said).

    "routed" asks for one answer after another of the supplier whose answer tells most for its
    price, within its contract, and a tenth of the time of one drawn by lot; each item gets
    `redundancy` answers, more where the policy asks until sure. What a supplier does not take
    in `wait_minutes` is drawn anew.
    """

    suppliers: list[SupplierId] = Field(min_length=2, max_length=50)
    mode: Literal["same", "random", "routed"] = "same"
    overlap: float = Field(0.0, ge=0, le=1)
    redundancy: int | None = Field(None, ge=1, le=50)
    seed: int = Field(0, ge=0, le=2**31)
    wait_minutes: float = Field(30.0, ge=0.01, le=7 * 1440)

    @field_validator("suppliers")
    @classmethod
    def _each_once(cls, suppliers: list[int]) -> list[int]:
        if len(set(suppliers)) < len(suppliers):
            raise ValueError("a supplier is named twice; name each once")
        return suppliers


class NewBatch(Given):
    name: Name
    kind: Literal["production", "calibration", "qualification"] = "production"
    status: Literal["staged", "running"] = "running"
    priority: int = Field(0, ge=-1000, le=1000, description="Higher goes first.")
    split: Split | None = None
    due_at: datetime | None = None


class BatchChange(_Change):
    status: Literal["staged", "running", "paused", "finished"] | None = None
    priority: int | None = Field(None, ge=-1000, le=1000)


class Decision(Given):
    decision: Literal["go", "no-go"]


class Batch(Told):
    id: BatchId
    name: str
    kind: str
    status: str
    decision: str | None
    priority: int
    split: Split | None
    due_at: datetime | None
    created_at: datetime


Reason = Annotated[
    dict[Tag, LongText],
    Field(
        min_length=1,
        description="Why the known answers are right: Markdown by language tag. Told after a "
        "test answer where the qualification explains, never else.",
    ),
]


class NewItem(Given):
    external_id: ExternalId
    payload: dict[str, Any]
    gold: dict[str, Any] | None = Field(None, description="The known answers, hidden from workers.")
    gold_reason: Reason | None = None


class NewItems(Given):
    batch: Name = "main"
    items: list[NewItem] = Field(min_length=1, max_length=10_000)


class Item(Told):
    id: ItemId
    external_id: str
    batch_id: BatchId
    payload: dict[str, Any]
    gold: dict[str, Any] | None
    gold_reason: dict[str, str] | None
    wanted: int
    live: int
    done: int
    created_at: datetime


class Gold(Given):
    answers: dict[str, Any]
    reason: Reason | None = None


class RowProblem(ProblemTold):
    row: int


class Import(Told):
    """What became of an upload. `problems` has the first thousand."""

    id: ImportId
    batch_id: BatchId
    filename: str
    status: Literal["done", "refused"]
    rows_read: int
    rows_added: int
    rows_known: int
    rows_bad: int
    problems: list[RowProblem]
    created_at: datetime
