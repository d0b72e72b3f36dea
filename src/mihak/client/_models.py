"""What the API takes and gives, as dictionaries.

Written by `make client` from the API's description; do not edit.
"""

# ruff: noqa: E501, A002, RUF100

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict


class Adjudicate(TypedDict):
    answers: dict[str, Any]
    reason: NotRequired[str | None]


class Adjudicated(TypedDict):
    annotation_id: str


class Annotation(TypedDict):
    id: str
    item_id: str
    external_id: str
    supplier_id: str | None
    worker_id: str | None
    person_id: str | None
    supersedes: str | None
    form_version: int
    guidelines_version: int | None
    answers: dict[str, Any]
    shown: dict[str, Any] | None
    seconds: float | None
    counts: bool
    created_at: str


class Answer(TypedDict):
    """`key` makes repeating a submit harmless: the same key is the same submit."""

    answers: dict[str, Any]
    seconds: NotRequired[float | None]
    shown: NotRequired[dict[str, Any] | None]
    key: NotRequired[str | None]


class Appeal(TypedDict):
    text: str


class AppealDecision(TypedDict):
    """Uphold the review, or overturn it: the annotation counts again as it was."""

    decision: Literal["upheld", "overturned"]
    comment: NotRequired[str | None]


class AuditEvent(TypedDict):
    """`hash` seals it and all before it, a moment after it happened (`sealed`)."""

    id: str
    at: str
    actor: str
    action: str
    object: str
    detail: dict[str, Any]
    sealed: bool
    hash: str | None


class Batch(TypedDict):
    id: str
    name: str
    kind: str
    status: str
    decision: str | None
    priority: int
    split: Split | None
    due_at: str | None
    created_at: str


class BatchChange(TypedDict):
    due_at: NotRequired[str | None]
    status: NotRequired[Literal["staged", "running", "paused", "finished"] | None]
    priority: NotRequired[int | None]


class Claim(TypedDict):
    count: NotRequired[int]
    items: NotRequired[list[str] | None]


class ClaimReviews(TypedDict):
    count: NotRequired[int]


class Contract(TypedDict):
    id: str
    project_id: str
    supplier_id: str
    status: Literal["active", "paused", "ended"]
    price: float
    currency: str
    capacity: int | None
    share: float | None
    review_rate: float | None
    created_at: str


class Decision(TypedDict):
    decision: Literal["go", "no-go"]


class Delivery(TypedDict):
    """One event on its way to one address; `dead` after the last try."""

    id: str
    action: str
    status: Literal["waiting", "delivered", "dead"]
    tries: int
    next_at: str
    last_status: int | None
    last_error: str | None
    delivered_at: str | None
    created_at: str


class Disagreement(TypedDict):
    """An item whose answers leave it open what is true: `confidence` of the least sure."""

    id: str
    external_id: str
    labels: int
    confidence: float


class Draft(TypedDict):
    answers: dict[str, Any]


class Estimate(TypedDict):
    """What is probably true of one unit of a question, and how probably each class is.

    `decided`: a reviewer or an adjudicator said so, whatever the answers say.
    """

    question: str
    unit: str
    answer: str
    confidence: float
    labels: int
    decided: bool
    posterior: dict[str, float]


class Failure(TypedDict):
    """RFC 9457 (application/problem+json); `problems` lists everything that is wrong."""

    type: NotRequired[str]
    title: str
    status: int
    detail: str
    where: NotRequired[str | None]
    mend: NotRequired[str | None]
    problems: NotRequired[list[ProblemTold]]


class FormVersion(TypedDict):
    id: str
    version: int
    definition: dict[str, Any]
    digest: str
    created_at: str


class Gold(TypedDict):
    answers: dict[str, Any]


class Guidelines(TypedDict):
    id: str
    version: int
    text: dict[str, str]
    digest: str
    created_at: str


class Import(TypedDict):
    """What became of an upload. `problems` has the first thousand."""

    id: str
    batch_id: str
    filename: str
    status: Literal["done", "refused"]
    rows_read: int
    rows_added: int
    rows_known: int
    rows_bad: int
    problems: list[RowProblem]
    created_at: str


class Invitation(TypedDict):
    """Invite somebody of the lab, or a supplier's manager (with `supplier_id`)."""

    name: str
    email: str
    role: Literal["owner", "lead", "researcher", "reviewer"] | Literal["supplier-manager"]
    supplier_id: NotRequired[str | None]
    locale: NotRequired[Literal["en", "ar"]]


class InvitedWorker(TypedDict):
    """A worker with the one-time link that lets the person in."""

    worker: Worker
    person_id: str
    token: str
    path: str
    expires_at: str


class InvitedWorkers(TypedDict):
    workers: list[InvitedWorker]


class Item(TypedDict):
    id: str
    external_id: str
    batch_id: str
    payload: dict[str, Any]
    gold: dict[str, Any] | None
    wanted: int
    live: int
    done: int
    created_at: str


class ItemEstimates(TypedDict):
    id: str
    external_id: str
    estimates: list[Estimate]


class Key(TypedDict):
    id: str
    person_id: str
    name: str
    start: str
    scopes: list[str] | None
    created_at: str
    expires_at: str | None
    revoked_at: str | None


class Link(TypedDict):
    """A one-time sign-in link: whoever opens it first is that person."""

    person_id: str
    token: str
    path: str
    expires_at: str


class MadeKey(TypedDict):
    """The only time the key itself is shown."""

    id: str
    person_id: str
    name: str
    start: str
    scopes: list[str] | None
    created_at: str
    expires_at: str | None
    revoked_at: str | None
    key: str


class MadeWebhook(TypedDict):
    """With the secret that signs what is sent; it is not shown again."""

    id: str
    url: str
    events: list[str]
    status: Literal["active", "paused", "ended"]
    waiting: int
    dead: int
    created_at: str
    secret: str


class Me(TypedDict):
    person: Person
    workspace_id: str
    workspace: str
    permissions: list[str]


class MeChange(TypedDict):
    """`password`, and a worker's `email`, need the `current_password` if there is one."""

    name: NotRequired[str | None]
    locale: NotRequired[Literal["en", "ar"] | None]
    email: NotRequired[str | None]
    password: NotRequired[str | None]
    current_password: NotRequired[str | None]


class Media(TypedDict):
    """A file. Put its `id` into an item's payload; `url` opens it for some hours."""

    id: str
    sha256: str
    bytes: int
    media_type: str
    url: str
    created_at: str


class NewBatch(TypedDict):
    name: str
    kind: NotRequired[Literal["production", "calibration", "qualification"]]
    status: NotRequired[Literal["staged", "running"]]
    priority: NotRequired[int]
    split: NotRequired[Split | None]
    due_at: NotRequired[str | None]


class NewForm(TypedDict):
    definition: dict[str, Any]


class NewGuidelines(TypedDict):
    text: dict[str, Any]


class NewItem(TypedDict):
    external_id: str
    payload: dict[str, Any]
    gold: NotRequired[dict[str, Any] | None]


class NewItems(TypedDict):
    batch: NotRequired[str]
    items: list[NewItem]


class NewKey(TypedDict):
    name: str
    scopes: NotRequired[
        list[
            Literal[
                "audit.read",
                "insight.read",
                "items.read",
                "items.write",
                "people.read",
                "people.write",
                "projects.read",
                "projects.write",
                "review.do",
                "suppliers.read",
                "suppliers.write",
                "webhooks.write",
                "work.do",
                "workers.write",
            ]
        ]
        | None
    ]
    expires_at: NotRequired[str | None]


class NewProject(TypedDict):
    name: str
    form: dict[str, Any]
    guidelines: NotRequired[dict[str, Any] | None]
    policy: NotRequired[Policy]
    languages: NotRequired[list[str]]
    skills: NotRequired[list[str]]
    due_at: NotRequired[str | None]


class NewSupplier(TypedDict):
    name: str
    kind: Literal["team", "vendor", "crowd", "model"]


class NewWebhook(TypedDict):
    url: str
    events: list[str]


class NewWorker(TypedDict):
    """`name` is a pseudonym: it is all the lab sees of the person."""

    name: str
    languages: NotRequired[list[str]]
    skills: NotRequired[list[str]]


class NewWorkers(TypedDict):
    workers: list[NewWorker]


class Outcome(TypedDict):
    """Of one answer: `submitted`, or what was wrong."""

    task_id: str
    submitted: NotRequired[Submitted | None]
    error: NotRequired[str | None]


class Outcomes(TypedDict):
    outcomes: list[Outcome]


class AnnotationPage(TypedDict):
    rows: list[Annotation]
    next: NotRequired[str | None]


class AuditEventPage(TypedDict):
    rows: list[AuditEvent]
    next: NotRequired[str | None]


class BatchPage(TypedDict):
    rows: list[Batch]
    next: NotRequired[str | None]


class ContractPage(TypedDict):
    rows: list[Contract]
    next: NotRequired[str | None]


class DeliveryPage(TypedDict):
    rows: list[Delivery]
    next: NotRequired[str | None]


class DisagreementPage(TypedDict):
    rows: list[Disagreement]
    next: NotRequired[str | None]


class FormVersionPage(TypedDict):
    rows: list[FormVersion]
    next: NotRequired[str | None]


class GuidelinesPage(TypedDict):
    rows: list[Guidelines]
    next: NotRequired[str | None]


class ImportPage(TypedDict):
    rows: list[Import]
    next: NotRequired[str | None]


class ItemEstimatesPage(TypedDict):
    rows: list[ItemEstimates]
    next: NotRequired[str | None]


class ItemPage(TypedDict):
    rows: list[Item]
    next: NotRequired[str | None]


class KeyPage(TypedDict):
    rows: list[Key]
    next: NotRequired[str | None]


class MediaPage(TypedDict):
    rows: list[Media]
    next: NotRequired[str | None]


class PersonPage(TypedDict):
    rows: list[Person]
    next: NotRequired[str | None]


class ProjectPage(TypedDict):
    rows: list[Project]
    next: NotRequired[str | None]


class ReviewPage(TypedDict):
    rows: list[Review]
    next: NotRequired[str | None]


class SkippedPage(TypedDict):
    rows: list[Skipped]
    next: NotRequired[str | None]


class SupplierPage(TypedDict):
    rows: list[Supplier]
    next: NotRequired[str | None]


class WebhookPage(TypedDict):
    rows: list[Webhook]
    next: NotRequired[str | None]


class WorkerSkillsPage(TypedDict):
    rows: list[WorkerSkills]
    next: NotRequired[str | None]


class WorkerPage(TypedDict):
    rows: list[Worker]
    next: NotRequired[str | None]


class Person(TypedDict):
    id: str
    name: str
    email: str | None
    role: Literal["owner", "lead", "researcher", "reviewer", "supplier-manager", "worker"]
    supplier_id: str | None
    worker_id: str | None
    locale: str
    disabled_at: str | None
    created_at: str


class PersonChange(TypedDict):
    name: NotRequired[str | None]
    role: NotRequired[Literal["owner", "lead", "researcher", "reviewer"] | None]
    locale: NotRequired[Literal["en", "ar"] | None]
    disabled: NotRequired[bool | None]


class Policy(TypedDict):
    """How a project is worked on."""

    redundancy: NotRequired[int]
    lease_minutes: NotRequired[float]
    hold_at_most: NotRequired[int]
    undo_minutes: NotRequired[float]
    gold_share: NotRequired[float]
    gold_first: NotRequired[int]
    review_rate: NotRequired[float]
    review_doubt: NotRequired[float]
    qualification: NotRequired[Qualification | None]
    pick: NotRequired[bool]


class ProblemTold(TypedDict):
    """One thing that is wrong with what was sent."""

    where: str
    what: str
    mend: NotRequired[str | None]


class Progress(TypedDict):
    """Counts of a project: items, answers wanted, being made, done."""

    items: int
    gold: int
    wanted: int
    live: int
    done: int
    suppliers: list[SupplierProgress]


class Project(TypedDict):
    """`policy` is null for suppliers' people: it would tell how much gold there is."""

    id: str
    name: str
    status: Literal["draft", "running", "paused", "finished"]
    policy: Policy | None
    languages: list[str]
    skills: list[str]
    form_version: int
    guidelines_version: int | None
    due_at: str | None
    created_at: str


class ProjectChange(TypedDict):
    due_at: NotRequired[str | None]
    name: NotRequired[str | None]
    status: NotRequired[Literal["running", "paused", "finished"] | None]
    policy: NotRequired[Policy | None]
    languages: NotRequired[list[str] | None]
    skills: NotRequired[list[str] | None]


class ProjectScorecards(TypedDict):
    """`labels_now` less a scorecard's `labels` is how far behind it is."""

    labels_now: int
    scorecards: list[QuestionScorecards]


class Qualification(TypedDict):
    """A worker answers `items` of the project's qualification batches first, and is
    admitted if the mean agreement with their known answers is at least `pass_score`.
    """

    items: int
    pass_score: float


class QuestionScorecards(TypedDict):
    """The scorecards of one question (or unit of it), in the schema of `mihak score --json`."""

    question: str
    unit: str
    labels: int
    computed_at: str
    result: dict[str, Any]


class Renewed(TypedDict):
    leased_until: str


class Replayed(TypedDict):
    """How many deliveries are on their way again."""

    count: int


class Review(TypedDict):
    """A review and what became of it. Suppliers' people are not told who reviewed."""

    id: str
    annotation_id: str
    item_id: str
    supplier_id: str | None
    worker_id: str | None
    reason: Literal["sample", "doubt"] | None
    status: Literal["open", "leased", "accepted", "mended", "refused", "void"]
    reviewer_id: str | None
    mended_id: str | None
    rule: str | None
    comment: str | None
    decided_at: str | None
    appeal: str | None
    appeal_result: Literal["upheld", "overturned"] | None
    appeal_comment: str | None
    created_at: str


class ReviewDecision(TypedDict):
    """Accept it, mend it (`answers` take its place), or refuse it for the `rule` it breaks:
    then it does not count, and somebody else is asked.
    """

    decision: Literal["accept", "mend", "refuse"]
    answers: NotRequired[dict[str, Any] | None]
    rule: NotRequired[str | None]
    comment: NotRequired[str | None]


class ReviewTask(TypedDict):
    """An annotation to look at. Nothing in it tells whose it is or why it was chosen."""

    id: str
    form_id: str
    guidelines_id: str | None
    payload: dict[str, Any]
    media: NotRequired[dict[str, str]]
    answers: dict[str, Any]
    leased_until: str


class ReviewTasks(TypedDict):
    reviews: list[ReviewTask]


class RowProblem(TypedDict):
    where: str
    what: str
    mend: NotRequired[str | None]
    row: int


class Session(TypedDict):
    """`token` goes into `Authorization: Bearer`; browsers get it as a cookie too."""

    token: str
    expires_at: str


class SideBySide(TypedDict):
    """An item with the answers given, in an order that tells nothing of who gave them."""

    id: str
    form_id: str
    payload: dict[str, Any]
    answers: list[dict[str, Any]]


class SignIn(TypedDict):
    email: str
    password: str


class SignInByLink(TypedDict):
    """The token of a one-time link; a password may be set with it for next time. A worker gives
    an e-mail address with it, to sign in with: nobody else is told it.
    """

    token: str
    password: NotRequired[str | None]
    email: NotRequired[str | None]


class Skill(TypedDict):
    """How often a worker is right: `mean` with its 95 % posterior interval."""

    question: str
    unit: str
    labels: int
    mean: float
    low: float
    high: float
    gold_labels: int
    gold_right: int


class Skip(TypedDict):
    reason: Literal["unclear", "broken", "not-my-language", "not-my-field", "harmful", "other"]
    comment: NotRequired[str | None]


class Skipped(TypedDict):
    """A task that was not answered, and why."""

    id: str
    item_id: str
    external_id: str
    supplier_id: str
    worker_id: str
    reason: str
    skipped_at: str


class Split(TypedDict):
    """A blind split: which suppliers get which items of a batch.

    "same" gives every item to every supplier. "random" gives each item to one of them, at
    random by `seed`, and the share `overlap` of items to all. Each supplier named for an
    item gives `redundancy` answers (the policy's, unless said).
    """

    suppliers: list[str]
    mode: NotRequired[Literal["same", "random"]]
    overlap: NotRequired[float]
    redundancy: NotRequired[int | None]
    seed: NotRequired[int]


class Standing(TypedDict):
    """How a worker stands in a project."""

    status: Literal["qualifying", "working", "refused"]
    submitted: int
    held: int


class Submissions(TypedDict):
    """Several answers at once; each is taken or refused by itself."""

    answers: list[TaskAnswer]


class Submitted(TypedDict):
    annotation_id: str
    undo_until: str


class Supplier(TypedDict):
    id: str
    name: str
    kind: Literal["team", "vendor", "crowd", "model"]
    status: Literal["active", "paused", "ended"]
    created_at: str


class SupplierChange(TypedDict):
    name: NotRequired[str | None]
    status: NotRequired[Literal["active", "paused", "ended"] | None]


class SupplierProgress(TypedDict):
    id: str
    name: str
    kind: str
    submitted: int
    workers: int


class Task(TypedDict):
    """One item to answer. Nothing in it tells whether its answer is known, or who else
    was asked.
    """

    id: str
    project_id: str
    form_id: str
    guidelines_id: str | None
    payload: dict[str, Any]
    media: NotRequired[dict[str, str]]
    leased_until: str
    draft: NotRequired[dict[str, Any] | None]


class TaskAnswer(TypedDict):
    answers: dict[str, Any]
    seconds: NotRequired[float | None]
    shown: NotRequired[dict[str, Any] | None]
    key: NotRequired[str | None]
    task_id: str


class Tasks(TypedDict):
    tasks: list[Task]


class Terms(TypedDict):
    """What is agreed with a supplier for a project. `price` is per annotation, in units of
    `currency`, to six decimals. `capacity` and `share` cap how much it may take on.
    """

    status: NotRequired[Literal["active", "paused", "ended"]]
    price: NotRequired[float]
    currency: NotRequired[str]
    capacity: NotRequired[int | None]
    share: NotRequired[float | None]
    review_rate: NotRequired[float | None]


class Webhook(TypedDict):
    id: str
    url: str
    events: list[str]
    status: Literal["active", "paused", "ended"]
    waiting: int
    dead: int
    created_at: str


class WebhookChange(TypedDict):
    url: NotRequired[str | None]
    events: NotRequired[list[str] | None]
    status: NotRequired[Literal["active", "paused", "ended"] | None]


class Worker(TypedDict):
    id: str
    supplier_id: str
    name: str
    languages: list[str]
    skills: list[str]
    status: str
    created_at: str


class WorkerChange(TypedDict):
    languages: NotRequired[list[str] | None]
    skills: NotRequired[list[str] | None]
    status: NotRequired[Literal["active", "paused", "left"] | None]


class WorkerSkills(TypedDict):
    id: str
    name: str
    supplier_id: str
    supplier: str
    skills: list[Skill]
