"""What the API takes and gives, as dictionaries.

Written by `make client` from the API's description; do not edit.
"""

# ruff: noqa: E501, A002, RUF100

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict


class Acceptance(TypedDict):
    """By which sampling plan a delivery is inspected; shares are percent of answers that a
    reviewer mends or refuses.
    """

    kind: NotRequired[Literal["sequential", "betting", "single", "posterior", "105e"]]
    aql: float
    rql: NotRequired[float | None]
    supplier_risk: NotRequired[float]
    buyer_risk: NotRequired[float]
    level: NotRequired[Literal["S-1", "S-2", "S-3", "S-4", "I", "II", "III"]]
    double: NotRequired[bool]
    reduced: NotRequired[bool]
    confidence: NotRequired[float]
    most: NotRequired[int]


class Adjudicate(TypedDict):
    """`answers`, or one of those given, taken as it is."""

    answers: NotRequired[dict[str, Any] | None]
    take: NotRequired[str | None]
    reason: NotRequired[str | None]


class Adjudicated(TypedDict):
    annotation_id: str


class Advice(TypedDict):
    """What wants doing, by a code, with what it speaks of.

    count: how many, `or_more` where not all were counted. name: a supplier or batch; other: the
    supplier it is compared with. low, high: the interval of `value` (a difference of accuracies).
    """

    code: Literal[
        "no-items",
        "no-contract",
        "no-workers",
        "qualification-lacks-items",
        "not-started",
        "paused",
        "no-gold",
        "few-gold",
        "calibration-waits",
        "nothing-open",
        "contract-full",
        "appeals-wait",
        "reviews-wait",
        "disagreements-wait",
        "signals-wait",
        "many-skips",
        "supplier-behind",
        "late",
        "ready-for-release",
    ]
    count: NotRequired[int | None]
    or_more: NotRequired[bool]
    of: NotRequired[int | None]
    name: NotRequired[str | None]
    other: NotRequired[str | None]
    question: NotRequired[str | None]
    reason: NotRequired[str | None]
    value: NotRequired[float | None]
    low: NotRequired[float | None]
    high: NotRequired[float | None]
    when: NotRequired[str | None]
    batch_id: NotRequired[str | None]
    supplier_id: NotRequired[str | None]


class Agreed(TypedDict):
    """Of `n` cases the share answered as decided, with a 95 % interval that holds however often
    one looks; null with none.
    """

    estimate: float | None
    low: float
    high: float
    n: int


class AgreedByRule(TypedDict):
    rule: str
    agreed: Agreed


class Agreement(TypedDict):
    """`labels` of `labels_in_all` were looked at, `sampled` where that is not all of them.
    `choices`: answers to a preference that its biases rest on, the latest.
    """

    question: str
    unit: str
    kind: str
    level: str
    classes: list[str]
    labels: int
    labels_in_all: int
    sampled: bool
    overall: Coefficients | None
    suppliers: list[SupplierAgreement]
    pairs: list[PairAgreement]
    raters: list[RaterEffects]
    raters_in_all: int
    choices: int
    first_shown: Interval | None
    longer: Interval | None


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
    set_aside: list[str]
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


class AskStale(TypedDict):
    dry_run: NotRequired[bool]


class Attrition(TypedDict):
    """Of a supplier's `workers` who ever answered, those who left or fell silent while a project
    of theirs had open places. `skill_lost`: the accuracy of all the supplier's answers less that of
    the answers of those who are still there, weighed by answers; positive where the better ones
    went, and null where nothing is known of one side.
    """

    supplier_id: str
    workers: int
    gone: list[Leaver]
    months: list[LostMonth]
    accuracy_of_all: Thought | None
    accuracy_of_those_there: Thought | None
    skill_lost: Thought | None
    share_lost: float


class AuditEvent(TypedDict):
    """`hash` seals it and all before it, a moment after it happened (`sealed`).

    Names are today's: of the person (a worker's pseudonym; of a key, its maker's) and of the
    thing, with where to find it.
    """

    id: str
    at: str
    actor: str
    actor_name: str | None
    actor_key: str | None
    action: str
    object: str
    object_name: str | None
    project_id: str | None
    item_id: str | None
    supplier_id: str | None
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


class BrokenRule(TypedDict):
    """How often reviews named a rule, of all that were decided of the sample."""

    rule: str
    refused: int
    mended: int
    share: ReviewedShare


class Burn(TypedDict):
    """Answers given by hour or by day (UTC), whatever became of them since; no row: none."""

    unit: Literal["hour", "day"]
    since: str
    points: list[BurnPoint]


class BurnPoint(TypedDict):
    at: str
    supplier_id: str
    answers: int


class Calibration(TypedDict):
    """A calibration batch that production waits for."""

    batch_id: str
    name: str
    answers_wanted: int
    answers_done: int


class Canaries(TypedDict):
    rows: list[Canary]


class Canary(TypedDict):
    """The wordings are for the project's suppliers, in the order of their contracts; those of new
    ones are added, and the others' stay.
    """

    id: str
    template: str
    variants: list[list[str]]
    created_at: str
    wordings: list[Wording]


class Candidate(TypedDict):
    """An item whose answers are known well enough to become gold. `answers`: what was decided,
    or one worker's that agree with the estimates in everything.
    """

    id: str
    external_id: str
    payload: dict[str, Any]
    media: dict[str, str]
    answers: dict[str, Any]
    confidence: float | None
    labels: int | None
    decided_at: str | None


class Change(TypedDict):
    """One thing that differs: its name, what it was and is; null: not agreed."""

    name: str
    before: Any
    after: Any


class ChangedAnswer(TypedDict):
    """A review that changed an answer: what was shown, what was answered, and what took its place
    where it was mended. Who decided is not told.
    """

    id: str
    project_id: str
    project: str
    item_id: str
    annotation_id: str
    worker_id: str
    worker: str
    form_id: str
    status: Literal["mended", "refused"]
    rule: str | None
    comment: str | None
    answered_at: str
    decided_at: str
    payload: dict[str, Any]
    media: NotRequired[dict[str, str]]
    answers: dict[str, Any]
    mended_answers: dict[str, Any] | None
    appeal: str | None
    appealed_at: str | None
    appeal_result: Literal["upheld", "overturned"] | None
    appeal_comment: str | None
    appeal_decided_at: str | None


class CheckedContract(TypedDict):
    """A contract as it was read, and what it would change of the terms in force, if any are."""

    terms: Terms
    changes: list[Change]


class CheckedForm(TypedDict):
    """`form`: the definition as it would be kept, null where it has problems.
    `fields`: what an item's payload must hold. `answers`: as they would be kept.
    """

    form: dict[str, Any] | None
    fields: NotRequired[list[NeededField]]
    problems: NotRequired[list[ProblemTold]]
    payload_problems: NotRequired[list[ProblemTold]]
    answer_problems: NotRequired[list[ProblemTold]]
    answers: NotRequired[dict[str, Any] | None]


class Claim(TypedDict):
    count: NotRequired[int]
    items: NotRequired[list[str] | None]


class ClaimReviews(TypedDict):
    count: NotRequired[int]


class Coefficients(TypedDict):
    """How far labels agree; `items` have two or more. AC2 only where classes have an order."""

    items: int
    labels: int
    percent: Interval
    alpha: Interval
    gwet_ac1: Interval
    gwet_ac2: Interval | None
    shares: dict[str, float]


class ComparedAnswer(TypedDict):
    annotation_id: str
    worker_id: str
    worker: str
    form_version: int
    answers: dict[str, Any]
    seconds: float | None


class ComparedCell(TypedDict):
    """How many of the shared `things` got the class `a` from a and `b` from b."""

    a: str
    b: str
    count: int


class ComparedEstimate(TypedDict):
    answer: str
    confidence: float
    decided: bool


class ComparedItem(TypedDict):
    """An item that both answered. `said_a`, `said_b`: the classes, null where the question has
    several on an item.
    """

    item_id: str
    external_id: str
    text: str
    said_a: str | None
    said_b: str | None
    a: ComparedAnswer
    b: ComparedAnswer
    gold: dict[str, Any] | None
    estimate: ComparedEstimate | None


class ComparedSide(TypedDict):
    """A supplier, or a worker where `worker_id` is not null. `gold`: how often right on those
    of the shared items whose answer is known. `first_wins`: of a preference, how often the
    first of the payload's two outputs was judged better, ties left out; those are `ties`.
    """

    supplier_id: str
    supplier: str
    worker_id: str | None
    worker: str | None
    gold: Interval | None
    first_wins: Interval | None
    ties: int | None


class Comparison(TypedDict):
    """Two sides on the `items` that both answered; of a supplier with several answers to an item
    one is drawn. `things`: what was labelled on them, more than the items where a question's
    units show only in its answers (spans); agreement and cells count these. `difference`:
    accuracy of a less that of b on the same known answers. `sampled`: `items` are a random part.
    """

    question: str
    unit: str
    kind: str
    level: str
    classes: list[str]
    a: ComparedSide
    b: ComparedSide
    items: int
    things: int
    labels_in_all: int
    sampled: bool
    agreement: Coefficients | None
    difference: Interval | None
    cells: list[ComparedCell]


class ComparisonPoint(TypedDict):
    """Accuracy of `a` less that of `b`; which of the two is `a` does not change over time."""

    a: str
    b: str
    difference: float
    low: float
    high: float
    decided: bool
    basis: Literal["gold", "estimate"]
    shared_items: int
    more_items: int | None


class Configuration(TypedDict):
    """A Label Studio labelling configuration (XML)."""

    text: str


class ConfusedLabel(TypedDict):
    """A label in a cell of the confusion. `basis`: what says that the class is true."""

    item_id: str
    external_id: str
    text: str
    annotation_id: str | None
    worker_id: str
    worker: str
    supplier_id: str
    supplier: str
    basis: Literal["gold", "decision", "estimate"]


class Confusion(TypedDict):
    question: str
    unit: str
    computed_at: str | None
    classes: list[str]
    cells: list[ConfusionCell]


class ConfusionCell(TypedDict):
    """Labels that said `said` of what is `true`; `gold` of them by gold, the rest by the lab's
    decision or the estimate.
    """

    true: str
    said: str
    labels: int
    gold: int


class Contract(TypedDict):
    """The terms in force. `version`: of these; `newest`: of the last proposed; `signed`: whether
    the supplier has signed these. `committed`: what leased tasks may cost and answers do cost,
    where there is a `cap`; null for the supplier.
    """

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
    cap: float | None
    committed: float | None
    terms: Terms
    version: int
    newest: int
    signed: bool


class ContractText(TypedDict):
    text: str


class ContractVersion(TypedDict):
    """Terms as they were proposed; `changes` against the version before. The digest is signed."""

    version: int
    terms: Terms
    digest: str
    changes: list[Change]
    proposed_by: str
    proposed_at: str
    signed_by: str | None
    signed_at: str | None
    in_force_at: str | None


class ContractVersions(TypedDict):
    """The newest first."""

    rows: list[ContractVersion]


class CurvePoint(TypedDict):
    """At a share `wrong` of wrong answers: how many deliveries are accepted, and how many
    answers are inspected on average.
    """

    wrong: float
    accepted: float
    inspected: float


class DecideSignal(TypedDict):
    """Dismiss it, or confirm it, with a reason. Only those named in `tell` are told, and then of
    the reason, the rule and their own answers. `retire`: hand the gold item out no more.
    """

    decision: Literal["dismiss", "confirm"]
    reason: str
    tell: NotRequired[list[str]]
    rule: NotRequired[str | None]
    retire: NotRequired[bool]


class Decided(TypedDict):
    """`a` has been ahead of `b` beyond doubt since then: when there were so many labels, and so
    many shared items to judge the two by (0: they were judged on different items).
    """

    a: str
    b: str
    decided_at: str
    labels: int
    shared_items: int
    basis: Literal["gold", "estimate"]


class Decision(TypedDict):
    decision: Literal["go", "no-go"]


class Delivery(TypedDict):
    """What was handed in, and what came of it. Money is in `currency`; `verdict`: what the plan
    says by what was inspected so far. `counts`: in the switching rules (it is not handed in again).
    """

    id: str
    number: int
    project_id: str
    project: str
    supplier_id: str
    supplier: str
    status: Literal["inspecting", "accepted", "part", "rework", "refused", "withdrawn"]
    annotations: int
    amount: float
    currency: str
    note: str | None
    inspection: Literal["normal", "tightened", "reduced", "discontinued"] | None
    counts: bool
    sample: int
    opened: int
    inspected: int
    defects: int
    verdict: Literal["accept", "refuse", "inspect"] | None
    handed_in_at: str
    decide_until: str | None
    decided_at: str | None
    rule: str | None
    reason: str | None
    rework_until: str | None
    is_settling: bool


class DeliveryDecision(TypedDict):
    """`part` refuses the answers of `workers` and accepts the rest; `rework` gives all back, to be
    mended and handed in again; `refuse` is the end: what is not accepted is taken off.
    """

    decision: Literal["accept", "part", "rework", "refuse"]
    workers: NotRequired[list[str]]
    rule: NotRequired[str | None]
    reason: NotRequired[str | None]


class DeliveryMoney(TypedDict):
    """How much of the delivery's money is on an account (accrued, accepted, refused, …)."""

    account: str
    charges: int
    amount: float


class Disagreement(TypedDict):
    """An item whose answers leave it open what is true: `confidence` of the `question` that is
    least sure, with its `labels`; so many more answers of the item are `awaited`.
    """

    id: str
    external_id: str
    question: str
    labels: int
    confidence: float
    awaited: int


class Draft(TypedDict):
    answers: dict[str, Any]


class DrawReplay(TypedDict):
    count: NotRequired[int]


class Drift(TypedDict):
    """Of `watched` suppliers and workers, those whose accuracy fell. Where nobody's changes, some
    alarm comes once in at least `run_length` judged answers of all together.
    """

    watched: int
    judged: int
    run_length: int
    falls: list[Fall]


class Earned(TypedDict):
    currency: str
    answers: int
    pay: float


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


class Exhibit(TypedDict):
    """Answers that belong together, each with its item: one, or two side by side; of texts each
    may be about an item of its own. `likely`: what is thought true of the first item's question.
    """

    items: list[ShownItem]
    answers: list[LaidOpen]
    likely: str | None
    confidence: float | None
    gold: dict[str, Any] | None


class Explained(TypedDict):
    """How a test answer compares with the known one, and why that is right."""

    score: float | None
    known: dict[str, Any]
    reason: dict[str, str] | None


class Failure(TypedDict):
    """RFC 9457 (application/problem+json); `problems` lists everything that is wrong."""

    type: NotRequired[str]
    title: str
    status: int
    detail: str
    where: NotRequired[str | None]
    mend: NotRequired[str | None]
    problems: NotRequired[list[ProblemTold]]


class Fall(TypedDict):
    """A fall in accuracy that was found. `found_at`: the answer at which it was proved;
    `since`: the answer from which on they speak most for it; `before`, `after`: the shares
    right on its two sides, of `answers_before` and `answers_after` judged answers. `baseline`: the
    accuracy it fell below, the lower end of what the first judged answers had shown.
    """

    supplier_id: str
    supplier: str
    worker_id: str | None
    worker: str | None
    baseline: float
    found_at: str
    since: str
    before: float
    after: float
    answers_before: int
    answers_after: int


class Feedback(TypedDict):
    """A review that changed my answer: mended (`after` took its place) or refused. Who decided
    is not told.
    """

    id: str
    annotation_id: str
    project_id: str
    project_name: str
    form_id: str
    guidelines_id: str | None
    payload: dict[str, Any]
    media: dict[str, str]
    status: Literal["mended", "refused"]
    before: dict[str, Any]
    after: dict[str, Any] | None
    rule: str | None
    comment: str | None
    answered_at: str
    decided_at: str
    appeal: str | None
    appealed_at: str | None
    appeal_result: Literal["upheld", "overturned"] | None
    appeal_comment: str | None
    appeal_decided_at: str | None
    read: bool


class FeedbackPage(TypedDict):
    """`unread` and `summary` are of all projects, whatever the page shows."""

    rows: list[Feedback]
    next: NotRequired[str | None]
    unread: int
    summary: FeedbackSummary


class FeedbackSummary(TypedDict):
    """Of the reviews of my answers that were decided in the last 30 days. It tells how many
    were accepted, never which: answers that are known are not reviewed.
    """

    accepted: int
    mended: int
    refused: int
    overturned: int


class ForecastMoney(TypedDict):
    """When the budget is used up at the pace of late, with the ends of a 90 % interval, and what
    all answers that are wanted would cost. null: it cannot be told, or never.
    """

    a_day: float | None
    used_up: str | None
    used_up_early: str | None
    used_up_late: str | None
    projected: float | None
    enough: bool | None


class FormDraft(TypedDict):
    """A definition to check; with a payload, whether the form can show it; with answers to
    that, whether the form takes them.
    """

    definition: dict[str, Any]
    payload: NotRequired[dict[str, Any] | None]
    answers: NotRequired[dict[str, Any] | None]


class FormVersion(TypedDict):
    id: str
    version: int
    definition: dict[str, Any]
    digest: str
    created_at: str


class Found(TypedDict):
    """Something written that holds the words looked for. `title`: its rule, question or item;
    `version`, `last_version`: of guidelines or the form, from the first that says so to the last;
    `who`: of the lab, or whose appeal it is where that may be told.
    """

    kind: Literal["guidelines", "change", "form", "review", "appeal", "adjudication"]
    title: str
    language: str | None
    excerpt: list[Piece]
    version: int | None
    last_version: int | None
    at: str
    who: str | None
    item_id: str | None
    review_id: str | None


class FoundText(TypedDict):
    text: str


class Funnel(TypedDict):
    """How many items are where: `items` = gold + open + in_work + skipped + done + decided, as of
    `counted_at`. Answers are those of items that are no gold.
    """

    items: int
    gold: int
    open: int
    in_work: int
    skipped: int
    done: int
    decided: int
    counted_at: str
    answers_wanted: int
    answers_live: int
    answers_done: int


class GivenAnswer(TypedDict):
    """`id` stands for the answer on this page alone: it names it nowhere else."""

    id: str
    answers: dict[str, Any]


class Gold(TypedDict):
    answers: dict[str, Any]
    reason: NotRequired[dict[str, Any] | None]


class GoldChange(TypedDict):
    is_retired: bool


class GoldItem(TypedDict):
    """An item with known answers. What is counted was answered since they were last set.

    `score` is the mean agreement with them, `right` how often it was full. `is_doubted`: of
    the `good_workers` who answered it, more than half (`good_against`) said otherwise, so that
    it may be the known answer that is wrong. Who is good shows in the rest of the gold.
    """

    id: str
    external_id: str
    batch_id: str
    batch: str
    batch_kind: str
    payload: dict[str, Any]
    media: dict[str, str]
    answers: dict[str, Any]
    reason: dict[str, str] | None
    shown: int
    answered: int
    right: int
    score: float | None
    good_workers: int
    good_against: int
    is_doubted: bool
    otherwise: list[Otherwise]
    changed_at: str
    retired_at: str | None


class GoldState(TypedDict):
    id: str
    retired_at: str | None


class Guidelines(TypedDict):
    """`change` is told the lab alone; null where a version changed nothing but its wording."""

    id: str
    version: int
    text: dict[str, str]
    digest: str
    created_at: str
    change: NotRequired[GuidelinesChangeTold | None]


class GuidelinesChange(TypedDict):
    """What a version of the guidelines changes in meaning: `rules` by their headings, and which
    answers that `touches`; of the items of a `batch`, or with `search` in their texts, if said.
    """

    rules: NotRequired[list[str]]
    touches: NotRequired[list[Touched]]
    batch: NotRequired[str | None]
    search: NotRequired[str | None]
    note: NotRequired[str | None]


class GuidelinesChangeTold(TypedDict):
    """What a version changed in meaning."""

    rules: list[str]
    touches: list[TouchedTold]
    batch: str | None
    search: str | None
    note: str | None


class HandIn(TypedDict):
    """What is handed in: all answers that were not, or those of one batch."""

    supplier_id: NotRequired[str | None]
    batch_id: NotRequired[str | None]
    note: NotRequired[str | None]


class HistoryEvent(TypedDict):
    """Something that happened to an item. Who: a person of the lab, or a worker by pseudonym.

    outcome: `expired` or `returned` of what was let go; `sample` or `doubt` for which a review was
    opened; `accepted`, `mended` or `refused` of a review; `upheld` or `overturned` of an appeal.
    words: the rule that was broken comes as `rule`; a skip's reason, a comment, an appeal here.
    """

    at: str
    kind: Literal[
        "added",
        "gold-set",
        "claimed",
        "answered",
        "skipped",
        "let-go",
        "taken-back",
        "review-opened",
        "reviewed",
        "appealed",
        "appeal-decided",
        "adjudicated",
    ]
    person_id: NotRequired[str | None]
    person: NotRequired[str | None]
    supplier_id: NotRequired[str | None]
    supplier: NotRequired[str | None]
    worker_id: NotRequired[str | None]
    worker: NotRequired[str | None]
    annotation_id: NotRequired[str | None]
    review_id: NotRequired[str | None]
    outcome: NotRequired[str | None]
    rule: NotRequired[str | None]
    words: NotRequired[str | None]
    batch: NotRequired[str | None]
    filename: NotRequired[str | None]


class HistoryPoint(TypedDict):
    labels: int
    computed_at: str
    suppliers: list[SupplierPoint]
    comparisons: list[ComparisonPoint]


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


class ImportedForm(TypedDict):
    """`form` is null where nothing in the configuration can be asked here."""

    form: dict[str, Any] | None
    remarks: list[Remark]
    joined: list[JoinedFields]
    problems: NotRequired[list[ProblemTold]]


class InCurrency(TypedDict):
    """The days' movements in one currency, between what was owed before and after."""

    currency: str
    opening: Owed
    movements: list[Movement]
    closing: Owed


class Interval(TypedDict):
    """An estimate with its interval, and how many labels (agreement: items) it rests on."""

    estimate: float
    low: float
    high: float
    n: int


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


class Invoice(TypedDict):
    id: str
    number: str
    supplier_id: str
    supplier: str
    currency: str
    amount: float
    charges: int
    status: Literal["open", "paid", "void"]
    due_at: str | None
    reference: str | None
    made_at: str
    ended_at: str | None


class InvoiceLine(TypedDict):
    """Of one project. price: of each, where all cost the same."""

    project_id: str
    project: str
    kind: Literal["annotation", "bonus", "penalty"]
    quantity: int
    price: float | None
    amount: float


class Item(TypedDict):
    id: str
    external_id: str
    batch_id: str
    payload: dict[str, Any]
    gold: dict[str, Any] | None
    gold_reason: dict[str, str] | None
    wanted: int
    live: int
    done: int
    created_at: str


class ItemAnswer(TypedDict):
    """One set of answers to an item, a worker's or the lab's; `counts` tells whether it still does,
    `supersedes` whose place it took. gold_score: its agreement with the known answers of its time.
    """

    id: str
    made_at: str
    supplier_id: str | None
    supplier: str | None
    worker_id: str | None
    worker: str | None
    person_id: str | None
    person: str | None
    supersedes: str | None
    answers: dict[str, Any]
    seconds: float | None
    form_version: int
    guidelines_version: int | None
    counts: bool
    gold_score: float | None


class ItemDecision(TypedDict):
    answers: dict[str, Any]
    reason: str | None
    decided_at: str


class ItemEstimates(TypedDict):
    id: str
    external_id: str
    estimates: list[Estimate]


class ItemHistory(TypedDict):
    """An item's whole life. `events` in order, the oldest first."""

    id: str
    project_id: str
    external_id: str
    batch: str
    payload: dict[str, Any]
    media: dict[str, str]
    gold: dict[str, Any] | None
    form_version: int
    estimates: list[Estimate]
    answers: list[ItemAnswer]
    events: list[HistoryEvent]


class ItemRow(TypedDict):
    """An item as a table shows it. `cut`: the payload's fields that were shortened.

    state: `gold`, or how far it is: nobody has it (`open`), somebody has or had it (`in-work`),
    somebody would not answer it (`skipped`), it has its answers (`done`), the lab has said
    what is true of it (`decided`).
    """

    id: str
    external_id: str
    batch_id: str
    payload: dict[str, Any]
    cut: list[str]
    state: Literal["gold", "open", "in-work", "skipped", "done", "decided"]
    wanted: int
    live: int
    done: int
    skips: int
    estimates: list[ShortEstimate]
    created_at: str
    updated_at: str


class ItemRows(TypedDict):
    """Rows `at` and after of a list that has `total`. `more`: of what the filter finds only the
    first `total` were kept, there are more. `listing`: send it with the next request to stay in
    this very list; null where the list is not filtered.
    """

    at: int
    total: int
    more: bool
    listing: str | None
    found_at: str
    rows: list[ItemRow]


class JoinedFields(TypedDict):
    """Fields of the other tool's tasks that became one list of ours."""

    field: str
    of: list[str]


class Key(TypedDict):
    id: str
    person_id: str
    name: str
    start: str
    scopes: list[str] | None
    created_at: str
    expires_at: str | None
    revoked_at: str | None


class LaidOpen(TypedDict):
    """An answer that is part of the evidence. `said`: what it says of the signal's question."""

    id: str
    worker_id: str
    worker: str
    supplier: str
    form_id: str
    answers: dict[str, Any]
    said: str | None
    seconds: float | None
    at: str


class Leaver(TypedDict):
    """A worker who `left`, or is `silent`. `accuracy`: what is thought of their answers to
    questions with classes, drawn towards the supplier's record; null where there are none.
    `share`: of the supplier's answers.
    """

    worker_id: str
    worker: str
    how: str
    month: str
    last_answer_at: str
    answers: int
    share: float
    accuracy: Thought | None


class LedgerStatement(TypedDict):
    supplier_id: str
    supplier: str
    first: str
    last: str
    currencies: list[InCurrency]


class Link(TypedDict):
    """A one-time sign-in link: whoever opens it first is that person."""

    person_id: str
    token: str
    path: str
    expires_at: str


class Linked(TypedDict):
    id: str
    name: str
    supplier: str


class Look(TypedDict):
    """The last look at a project: at how many `answers`, the how-manieth of its `looks`, and the
    share of false claims, `alpha`, that it could make.
    """

    looks: int
    answers: int
    alpha: float
    looked_at: str


class LostMonth(TypedDict):
    month: str
    workers: int
    answers: int


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
    """`settings`: what I chose for the page, as it keeps it."""

    person: Person
    workspace_id: str
    workspace: str
    permissions: list[str]
    settings: dict[str, Any]


class MeChange(TypedDict):
    """`password`, and a worker's `email`, need the `current_password` if there is one."""

    name: NotRequired[str | None]
    locale: NotRequired[Literal["en", "ar"] | None]
    email: NotRequired[str | None]
    password: NotRequired[str | None]
    current_password: NotRequired[str | None]
    settings: NotRequired[dict[str, Any] | None]


class Media(TypedDict):
    """A file. Put its `id` into an item's payload; `url` opens it for some hours."""

    id: str
    sha256: str
    bytes: int
    media_type: str
    url: str
    created_at: str


class Memory(TypedDict):
    """What was found, what fits best first; `more`: there is more than is told."""

    found: list[Found]
    more: bool


class Movement(TypedDict):
    """Money that went from one account to another: `cost` is what the lab spent."""

    project_id: str
    project: str
    kind: Literal["annotation", "bonus", "penalty"]
    from_account: str
    to_account: str
    entries: int
    amount: float


class MyAnnotation(TypedDict):
    """An answer of mine and what became of it. Nothing in it tells whether its answer was
    known, or what others answered.
    """

    id: str
    task_id: str
    project_id: str
    project_name: str
    form_id: str
    guidelines_id: str | None
    payload: dict[str, Any]
    media: dict[str, str]
    answers: dict[str, Any]
    is_test: bool
    state: Literal["counts", "appealed", "mended", "refused", "undone"]
    seconds: float | None
    pay: float
    currency: str
    created_at: str
    undo_until: str | None


class MyDay(TypedDict):
    """What I did in a project on a day, as it stands now: a refusal takes its pay off the day
    of the answer.
    """

    day: str
    project_id: str
    project_name: str
    answers: int
    mended: int
    refused: int
    seconds: float
    pay: float
    currency: str


class MyDays(TypedDict):
    first: str
    last: str
    rows: list[MyDay]
    sums: list[MySum]


class MyPay(TypedDict):
    pay: float
    currency: str


class MyProject(TypedDict):
    """A project I may work on, or why I may not. `price` is what the lab pays my supplier for
    an answer.
    """

    id: str
    name: str
    title: str | dict[str, str] | None
    description: str | dict[str, str] | None
    form_id: str
    guidelines_id: str | None
    languages: list[str]
    due_at: str | None
    standing: Literal["none", "qualifying", "working", "refused"]
    answered: int
    held: int
    open: bool
    obstacle: Obstacle | None
    price: float
    currency: str
    qualification: MyTestTerms | None


class MyReview(TypedDict):
    id: str
    annotation_id: str
    item_id: str
    external_id: str | None
    supplier_id: str | None
    supplier: str | None
    worker_id: str | None
    worker: str | None
    reason: Literal["sample", "doubt", "inspection", "delivery"] | None
    status: Literal["open", "leased", "accepted", "mended", "refused", "void"]
    reviewer_id: str | None
    reviewer: str | None
    mended_id: str | None
    rule: str | None
    comment: str | None
    decided_at: str | None
    undo_until: str | None
    appeal: str | None
    appealed_at: str | None
    appeal_result: Literal["upheld", "overturned"] | None
    appeal_comment: str | None
    appeal_decided_at: str | None
    created_at: str
    project_id: str
    project: str


class MyReviews(TypedDict):
    projects: list[ReviewsWaiting]
    decided: int


class MySum(TypedDict):
    """Of all days, by currency."""

    answers: int
    mended: int
    refused: int
    seconds: float
    pay: float
    currency: str


class MyTest(TypedDict):
    """The qualification test, how I stand in it, and, where it explains, my answers so far."""

    project_id: str
    standing: Literal["none", "qualifying", "working", "refused"]
    test: MyTestTerms
    answers: list[MyTestAnswer]


class MyTestAnswer(TypedDict):
    annotation_id: str
    form_id: str
    payload: dict[str, Any]
    media: dict[str, str]
    answers: dict[str, Any]
    told: Explained


class MyTestTerms(TypedDict):
    """The qualification test of a project, and how far I am in it."""

    items: int
    pass_score: float
    explain: bool
    paid: bool
    done: int
    score: float | None


class MyToday(TypedDict):
    """Since midnight where I am. `pay` is the contract's price of each answer that counts or
    was mended; one that was refused is not paid, unless an appeal overturns that.
    """

    day: str
    answers: int
    mended: int
    refused: int
    seconds: float
    pay: list[MyPay]


class MyWork(TypedDict):
    """`projects`: what to go on with first."""

    today: MyToday
    projects: list[MyProject]


class NeededField(TypedDict):
    """A field of the payload that the form shows or asks about."""

    field: str
    shape: str
    optional: bool


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
    change: NotRequired[GuidelinesChange | None]


class NewInvoice(TypedDict):
    """All that is accepted in a currency and was not invoiced. number: as the supplier counts."""

    currency: str
    number: NotRequired[str | None]


class NewItem(TypedDict):
    external_id: str
    payload: dict[str, Any]
    gold: NotRequired[dict[str, Any] | None]
    gold_reason: NotRequired[dict[str, Any] | None]


class NewItems(TypedDict):
    batch: NotRequired[str]
    items: list[NewItem]


class NewKey(TypedDict):
    name: str
    scopes: NotRequired[
        list[
            Literal[
                "audit.read",
                "deliveries.decide",
                "deliveries.write",
                "insight.read",
                "items.read",
                "items.write",
                "people.read",
                "people.write",
                "projects.read",
                "projects.write",
                "review.appeal",
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


class NewTerms(TypedDict):
    """The terms, and whether they hold at once or once the supplier has signed them."""

    status: NotRequired[Literal["active", "paused", "ended"]]
    price: NotRequired[float]
    currency: NotRequired[str]
    pricing: NotRequired[Pricing]
    capacity: NotRequired[int | None]
    share: NotRequired[float | None]
    cap: NotRequired[float | None]
    review_rate: NotRequired[float | None]
    acceptance: NotRequired[Acceptance | None]
    quality: NotRequired[Quality]
    service: NotRequired[Service]
    rework: NotRequired[Rework]
    secrecy: NotRequired[str | None]
    propose: NotRequired[bool]


class NewView(TypedDict):
    name: str
    query: str


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


class Notice(TypedDict):
    """A confirmed signal that I was told of, or a worker of mine as their manager: why, by which
    rule, and the worker's own answers it is about. Others' are never shown.
    """

    id: str
    project_id: str
    project_name: str
    kind: Literal[
        "copying",
        "repeats",
        "speed",
        "unread",
        "texts",
        "skill",
        "timing",
        "gold-leaked",
        "gold-doubtful",
        "canary",
    ]
    worker_id: str
    worker: str
    reason: str
    rule: str
    told_at: str
    answers: list[OwnAnswer]
    appeal: str | None
    appealed_at: str | None
    appeal_result: Literal["upheld", "overturned"] | None
    appeal_comment: str | None
    appeal_decided_at: str | None


class Obstacle(TypedDict):
    """Why there is nothing for me in a project now. `code` is for programs."""

    code: Literal[
        "project-paused",
        "contract-paused",
        "supplier-paused",
        "worker-paused",
        "refused",
        "languages",
        "skills",
        "contract-full",
        "no-money",
        "no-test",
        "nothing-left",
    ]
    what: str
    mend: str
    missing: list[str]


class OnAccounts(TypedDict):
    """Where a supplier's money of a project is. `spent`: all that is owed or was paid."""

    supplier_id: str
    supplier: str
    currency: str
    accrued: float
    accepted: float
    invoiced: float
    paid: float
    refused: float
    spent: float
    cap: Purse | None


class OpenBatch(TypedDict):
    id: str
    name: str
    status: Literal["running", "paused"]
    due_at: str | None


class Otherwise(TypedDict):
    """What was answered instead of the known answers, to the same questions, and how often."""

    answers: dict[str, Any]
    count: int


class Outcome(TypedDict):
    """Of one answer: `submitted`, or what was wrong."""

    task_id: str
    submitted: NotRequired[Submitted | None]
    error: NotRequired[str | None]


class Outcomes(TypedDict):
    outcomes: list[Outcome]


class Overview(TypedDict):
    funnel: Funnel
    burn: Burn
    money: list[SupplierMoney]
    quality: list[QuestionQuality]
    pace: Pace
    calibration: NotRequired[Calibration | None]
    next: list[Advice]


class Owed(TypedDict):
    """What the lab owes: `accrued`: answered and not decided on; `accepted`: to be invoiced;
    `invoiced`: to be paid.
    """

    accrued: float
    accepted: float
    invoiced: float


class OwnAnswer(TypedDict):
    """An answer of mine that a signal is about, with its item."""

    annotation_id: str
    form_id: str
    payload: dict[str, Any]
    media: NotRequired[dict[str, str]]
    answers: dict[str, Any]
    seconds: float | None
    at: str


class Pace(TypedDict):
    """Answers an hour of late, and when the project will be finished, with the ends of 90 %
    intervals. `buckets` full hours or days were looked at; null where they say too little, and
    `finish_late` where at this pace it may never be.
    """

    unit: Literal["hour", "day"]
    buckets: int
    remaining: int
    an_hour: float | None
    an_hour_low: float | None
    an_hour_high: float | None
    finish: str | None
    finish_early: str | None
    finish_late: str | None


class AnnotationPage(TypedDict):
    rows: list[Annotation]
    next: NotRequired[str | None]


class AuditEventPage(TypedDict):
    rows: list[AuditEvent]
    next: NotRequired[str | None]


class BatchPage(TypedDict):
    rows: list[Batch]
    next: NotRequired[str | None]


class CandidatePage(TypedDict):
    rows: list[Candidate]
    next: NotRequired[str | None]


class ChangedAnswerPage(TypedDict):
    rows: list[ChangedAnswer]
    next: NotRequired[str | None]


class ComparedItemPage(TypedDict):
    rows: list[ComparedItem]
    next: NotRequired[str | None]


class ConfusedLabelPage(TypedDict):
    rows: list[ConfusedLabel]
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


class GoldItemPage(TypedDict):
    rows: list[GoldItem]
    next: NotRequired[str | None]


class GuidelinesPage(TypedDict):
    rows: list[Guidelines]
    next: NotRequired[str | None]


class ImportPage(TypedDict):
    rows: list[Import]
    next: NotRequired[str | None]


class InvoicePage(TypedDict):
    rows: list[Invoice]
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


class MyAnnotationPage(TypedDict):
    rows: list[MyAnnotation]
    next: NotRequired[str | None]


class MyReviewPage(TypedDict):
    rows: list[MyReview]
    next: NotRequired[str | None]


class NoticePage(TypedDict):
    rows: list[Notice]
    next: NotRequired[str | None]


class PersonPage(TypedDict):
    rows: list[Person]
    next: NotRequired[str | None]


class ProjectContractPage(TypedDict):
    rows: list[ProjectContract]
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


class SupplierTotalsPage(TypedDict):
    rows: list[SupplierTotals]
    next: NotRequired[str | None]


class SupplierPage(TypedDict):
    rows: list[Supplier]
    next: NotRequired[str | None]


class ViewPage(TypedDict):
    rows: list[View]
    next: NotRequired[str | None]


class WebhookDeliveryPage(TypedDict):
    rows: list[WebhookDelivery]
    next: NotRequired[str | None]


class WebhookPage(TypedDict):
    rows: list[Webhook]
    next: NotRequired[str | None]


class WorkerLoadPage(TypedDict):
    rows: list[WorkerLoad]
    next: NotRequired[str | None]


class WorkerSkillsPage(TypedDict):
    rows: list[WorkerSkills]
    next: NotRequired[str | None]


class WorkerStandingPage(TypedDict):
    rows: list[WorkerStanding]
    next: NotRequired[str | None]


class WorkerPage(TypedDict):
    rows: list[Worker]
    next: NotRequired[str | None]


class PairAgreement(TypedDict):
    a: str
    b: str
    alpha: Interval | None


class Parties(TypedDict):
    question: str
    unit: str
    workers: list[PartyWorker]


class PartyWorker(TypedDict):
    """Somebody to compare, and about how many labels there are of theirs."""

    id: str
    name: str
    supplier_id: str
    supplier: str
    labels: int


class Payment(TypedDict):
    reference: str


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


class Piece(TypedDict):
    """Part of an excerpt; `found`: a word that was looked for."""

    text: str
    found: bool


class PlanAsked(TypedDict):
    acceptance: Acceptance
    lot: NotRequired[int]
    inspection: NotRequired[Literal["normal", "tightened", "reduced"]]


class PlanLine(TypedDict):
    inspected: int
    accept: int
    refuse: int


class PlanTold(TypedDict):
    """A sampling plan for a delivery of `lot` answers: its numbers, its operating
    characteristic, and by counts inspected how many wrong answers still accept and from how many
    on it refuses (-1, and more than inspected: not yet).
    """

    lot: int
    most: int
    plan: dict[str, Any]
    curve: list[CurvePoint]
    lines: list[PlanLine]


class PlantCanary(TypedDict):
    """A phrase with places {0}, {1}, ..., each once, and for each two or more wordings that mean
    the same. Sixteen places tell suppliers apart even where some were reworded.
    """

    template: str
    variants: list[list[str]]


class Policy(TypedDict):
    """How a project is worked on."""

    redundancy: NotRequired[int]
    most_answers: NotRequired[int | None]
    target_confidence: NotRequired[float]
    item_worth: NotRequired[float | None]
    lease_minutes: NotRequired[float]
    hold_at_most: NotRequired[int]
    undo_minutes: NotRequired[float]
    gold_share: NotRequired[float]
    gold_first: NotRequired[int]
    review_rate: NotRequired[float]
    review_doubt: NotRequired[float]
    budget: NotRequired[float | None]
    budget_currency: NotRequired[str]
    qualification: NotRequired[Qualification | None]
    pick: NotRequired[bool]
    shares: NotRequired[Literal["open", "routed"]]


class Practice(TypedDict):
    """How a reviewer agrees with what was decided. `open`: cases drawn and not answered yet;
    `left`: decided cases that could be drawn. `everybody`: for who may see measurements.
    """

    open: int
    left: int
    agreed: Agreed
    by_rule: list[AgreedByRule]
    everybody: list[PractisedBy]


class PractisedBy(TypedDict):
    person_id: str
    person: str
    agreed: Agreed
    last_at: str


class Pricing(TypedDict):
    """What decides the price of an answer, other than one price for all."""

    unit: NotRequired[Literal["annotation", "kind", "hour"]]
    by_kind: NotRequired[dict[str, float]]
    longest_seconds: NotRequired[float | None]


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


class ProjectContract(TypedDict):
    """A supplier's contract with its project and how far it is."""

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
    project: str
    project_status: Literal["draft", "running", "paused", "finished"]
    due_at: str | None
    capacity_left: int | None
    batches: list[OpenBatch]
    answers: int
    answers_today: int
    workers: int
    workers_today: int
    waiting: ToAnswer
    outcomes: ReviewOutcomes


class ProjectMoney(TypedDict):
    """A project's money in one currency for each supplier; days (UTC): what answers cost by the
    day they were given, less what was refused or cancelled since.
    """

    budget: Purse | None
    suppliers: list[OnAccounts]
    days: list[SpentOn]
    forecast: ForecastMoney | None


class ProjectScorecards(TypedDict):
    """`labels_now` less a scorecard's `labels` is how far behind it is."""

    labels_now: int
    scorecards: list[QuestionScorecards]


class Purse(TypedDict):
    """A cap and what of it is `committed`: what answers cost and leased tasks may cost."""

    cap: float
    committed: float
    currency: str


class Qualification(TypedDict):
    """A worker answers `items` of the project's qualification batches first, and is
    admitted if the mean agreement with their known answers is at least `pass_score`.
    """

    items: int
    pass_score: float
    explain: NotRequired[bool]
    paid: NotRequired[bool]


class Quality(TypedDict):
    """What quality is worth. Bonus is paid where the inspected sample proves more than `at`
    right (the lower end of its 95 % interval), a penalty taken where it proves less (the upper).
    """

    floor: NotRequired[float | None]
    bonus: NotRequired[list[Step]]
    penalty: NotRequired[list[Step]]


class QuestionQuality(TypedDict):
    """Of one question: how often answers to gold are right, of all suppliers together, and how
    sure the estimates are on average.
    """

    question: str
    accuracy: Share | None
    mean_confidence: float | None
    estimated: int


class QuestionScorecards(TypedDict):
    """The scorecards of one question (or unit of it), in the schema of `mihak score --json`."""

    question: str
    unit: str
    labels: int
    computed_at: str
    result: dict[str, Any]


class RaterEffects(TypedDict):
    """One worker. `uses`: how often each class was given."""

    id: str
    name: str
    supplier_id: str
    labels: int
    uses: dict[str, int]
    severity: Severity | None
    first_shown: Interval | None
    longer: Interval | None


class ReadFeedback(TypedDict):
    """The reviews I have read of; all, unless said."""

    reviews: NotRequired[list[str] | None]


class Reading(TypedDict):
    """Whose wording of a canary a text holds: the likeliest supplier, how probably, and of how many
    places that could be read how many match. `is_named`: sure enough to be kept as a signal.
    """

    canary_id: str
    supplier_id: str
    supplier: str
    probability: float
    log_e: float
    places: int
    read: int
    matching: int
    is_named: bool
    signal_id: NotRequired[str | None]


class Readings(TypedDict):
    rows: list[Reading]


class Remark(TypedDict):
    """What became of a tag: taken over, taken over with a difference, or left out.

    `code` names the remark for programs, `detail` is what it is about, `what` says it in full.
    """

    line: int
    tag: str
    name: str | None
    result: Literal["taken", "changed", "left out"]
    code: str
    detail: str | None
    what: str


class Renewed(TypedDict):
    leased_until: str


class ReplayAnswer(TypedDict):
    answers: dict[str, Any]


class ReplayCase(TypedDict):
    """A case to answer. Nothing in it tells what was decided."""

    id: str
    form_id: str
    guidelines_id: str | None
    payload: dict[str, Any]
    media: NotRequired[dict[str, str]]


class ReplayCases(TypedDict):
    cases: list[ReplayCase]


class ReplayTold(TypedDict):
    """What was decided, why, and whether the answers agree with it."""

    agreed: bool
    answers: dict[str, Any]
    decided: dict[str, Any]
    rule: str | None
    reason: str | None
    decided_at: str


class Replayed(TypedDict):
    """How many deliveries are on their way again."""

    count: int


class Review(TypedDict):
    """A review and what became of it. Suppliers' people are not told who reviewed; a reviewer,
    not whose annotation it is before that can sway nobody any more.
    """

    id: str
    annotation_id: str
    item_id: str
    external_id: str | None
    supplier_id: str | None
    supplier: str | None
    worker_id: str | None
    worker: str | None
    reason: Literal["sample", "doubt", "inspection", "delivery"] | None
    status: Literal["open", "leased", "accepted", "mended", "refused", "void"]
    reviewer_id: str | None
    reviewer: str | None
    mended_id: str | None
    rule: str | None
    comment: str | None
    decided_at: str | None
    undo_until: str | None
    appeal: str | None
    appealed_at: str | None
    appeal_result: Literal["upheld", "overturned"] | None
    appeal_comment: str | None
    appeal_decided_at: str | None
    created_at: str


class ReviewDecided(TypedDict):
    undo_until: str


class ReviewDecision(TypedDict):
    """Accept it, mend it (`answers` take its place), or refuse it for the `rule` it breaks:
    then it does not count, and somebody else is asked.
    """

    decision: Literal["accept", "mend", "refuse"]
    answers: NotRequired[dict[str, Any] | None]
    rule: NotRequired[str | None]
    comment: NotRequired[str | None]


class ReviewOutcomes(TypedDict):
    """What became of the answers drawn by chance for review: only these measure. A review that
    was overturned counts as accepted.
    """

    n: int
    accepted: ReviewedShare
    mended: ReviewedShare
    refused: ReviewedShare


class ReviewRenewed(TypedDict):
    leased_until: str


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


class ReviewedShare(TypedDict):
    """A share of `n` answers with its 95 % interval, which holds however often one looks."""

    estimate: float | None
    low: float
    high: float
    n: int


class ReviewsWaiting(TypedDict):
    """What waits in a project for a reviewer; 1000 stands for 1000 or more."""

    id: str
    name: str
    reviews: int
    appeals: int
    disagreements: int


class Rework(TypedDict):
    """How often a delivery may be handed in again, and how soon."""

    times: NotRequired[int]
    days: NotRequired[int]


class RoutedSupplier(TypedDict):
    """`asked`: answers asked for, `share` of all; `propensity`: with which it was chosen for
    them, on average. `right`: the share that is probably right of all its routed answers, on the
    items that were sent to it; `fair`: of the answers that every item gets, weighed by their
    propensities: what it would be on all items.
    """

    id: str
    name: str
    price: float
    currency: str
    asked: int
    answered: int
    share: float
    propensity: float
    right: float | None
    fair: Weighed | None


class Routing(TypedDict):
    question: str
    unit: str
    suppliers: list[RoutedSupplier]


class RowProblem(TypedDict):
    where: str
    what: str
    mend: NotRequired[str | None]
    row: int


class Rule(TypedDict):
    """How often a rule is got wrong among answers drawn by chance for review. `names`: what it is
    called by language. `since`: the version that gave it its present text; `before` and `after`: of
    answers given under older versions and from it on, null where its text never changed.
    `is_current`: the guidelines in force have it.
    """

    rule: str
    names: dict[str, str]
    is_current: bool
    since: int | None
    refused: int
    mended: int
    share: RuleShare
    before: RuleShare | None
    after: RuleShare | None
    first_at: str | None
    last_at: str | None
    suppliers: list[RuleBySupplier]
    workers: list[RuleByWorker]


class RuleBySupplier(TypedDict):
    supplier_id: str
    supplier: str
    share: RuleShare


class RuleByWorker(TypedDict):
    worker_id: str
    worker: str
    supplier: str
    broken: int
    share: RuleShare


class RuleShare(TypedDict):
    """Of `n` reviewed answers the share that broke a rule, with a 95 % interval that holds however
    often one looks; null with none.
    """

    estimate: float | None
    low: float
    high: float
    n: int


class Rules(TypedDict):
    """Rules of the guidelines in force, and those named in reviews that they have no more; by how
    often they are broken. `reviewed`: answers drawn by chance and looked at.
    """

    reviewed: int
    version: int | None
    rules: list[Rule]


class SampleItem(TypedDict):
    external_id: str
    payload: dict[str, Any]
    gold: NotRequired[dict[str, Any] | None]


class ScorecardHistory(TypedDict):
    """Points by labels, at most some hundreds, the present scorecard last. Their intervals are
    confidence sequences: all of them together hold with the confidence of one. `decided`: since
    when each pair that is decided now is so, to 4 per cent of the labels.
    """

    question: str
    unit: str
    suppliers: list[SupplierName]
    points: list[HistoryPoint]
    decided: list[Decided]


class Service(TypedDict):
    """How fast each side promises to be."""

    answers_a_day: NotRequired[int | None]
    decide_days: NotRequired[int | None]
    pay_days: NotRequired[int]


class Session(TypedDict):
    """`token` goes into `Authorization: Bearer`; browsers get it as a cookie too."""

    token: str
    expires_at: str


class Severity(TypedDict):
    """Mean deviation from all others' answers to the same items, in points of the scale.
    `stands_out`: when all are tested together.
    """

    deviation: Interval
    stands_out: bool


class Share(TypedDict):
    """A share in [0, 1] with its interval, valid at any look, and what it rests on."""

    estimate: float
    low: float
    high: float
    n: int


class ShortEstimate(TypedDict):
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


class ShownItem(TypedDict):
    """An item as those see it who label."""

    id: str
    external_id: str
    form_id: str
    payload: dict[str, Any]
    media: NotRequired[dict[str, str]]


class SideBySide(TypedDict):
    """An item with the answers given, in an order that tells nothing of who gave them; all as
    far as the present version of the form can say them.
    """

    id: str
    project_id: str
    external_id: str
    form_id: str
    guidelines_id: str | None
    payload: dict[str, Any]
    media: NotRequired[dict[str, str]]
    answers: list[GivenAnswer]
    decision: ItemDecision | None


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


class Signal(TypedDict):
    """Evidence to look at, about a worker, two of them, or a gold item; no verdict. `log_e`: the
    logarithm of an e-value, or `p`; both null where chance has no model. `n`: the answers it rests
    on. `faded_at`: since when the answers do not show it any more.
    """

    id: str
    project_id: str
    kind: Literal[
        "copying",
        "repeats",
        "speed",
        "unread",
        "texts",
        "skill",
        "timing",
        "gold-leaked",
        "gold-doubtful",
        "canary",
    ]
    worker_id: str | None
    worker: str | None
    supplier_id: str | None
    supplier: str | None
    other_worker_id: str | None
    other_worker: str | None
    other_supplier_id: str | None
    other_supplier: str | None
    item_id: str | None
    external_id: str | None
    question: str | None
    unit: str | None
    log_e: float | None
    p: float | None
    n: int
    found_at: str
    seen_at: str
    faded_at: str | None
    status: Literal["open", "dismissed", "confirmed"]
    reason: str | None
    decided_at: str | None
    decided_by: str | None
    is_mine: bool
    retired_gold: bool
    gold_retired_at: str | None
    told: list[ToldWorker]


class SignalAppeal(TypedDict):
    text: str


class SignalAppealDecision(TypedDict):
    """Of the appeal of one worker who was told."""

    worker_id: str
    decision: Literal["upheld", "overturned"]
    comment: NotRequired[str | None]


class SignalPage(TypedDict):
    """`look`: null before the first."""

    rows: list[Signal]
    next: NotRequired[str | None]
    look: Look | None


class Signature(TypedDict):
    version: int
    digest: str


class Simulation(TypedDict):
    """Beside each other, and beside `everything`: all answers there are, by majority vote.
    `sampled`: on some of the items only, chosen at random.
    """

    question: str
    unit: str
    items: int
    labels: int
    sampled: bool
    known: int
    currency: str | None
    everything: TriedOutcome
    outcomes: list[TriedOutcome]


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


class Slice(TypedDict):
    """Items of one `value`; `other`: of all values too small to be shown; `missing`: of none."""

    kind: Literal["value", "other", "missing"]
    value: str
    items: int
    labels: int
    suppliers: list[SlicedSupplier]


class SlicedScores(TypedDict):
    """Scores by slice. All `intervals` (of a supplier on a slice) hold together with
    `confidence`, at every look; not over several ways to slice. `labels` of `labels_in_all`
    were looked at, `sampled` where that is not all of them.
    """

    question: str
    unit: str
    slice_by: str
    choices: list[str]
    labels: int
    labels_in_all: int
    sampled: bool
    confidence: float
    intervals: int
    slices: list[Slice]


class SlicedSupplier(TypedDict):
    """A supplier on one slice, as in its scorecard."""

    id: str
    name: str
    labels: int
    items: int
    gold: Interval | None
    estimated: Interval
    cost_per_correct: float | None
    cost_per_correct_low: float | None
    cost_per_correct_high: float | None


class SpentOn(TypedDict):
    day: str
    supplier_id: str
    amount: float


class Split(TypedDict):
    """A blind split: which suppliers get which items of a batch.

    "same" gives every item to every supplier. "random" gives each item to one of them, at
    random by `seed`, and the share `overlap` of items to all. Each supplier named for an
    item gives `redundancy` answers (the policy's, unless said).

    "routed" asks for one answer after another of the supplier whose answer tells most for its
    price, within its contract, and a tenth of the time of one drawn by lot; each item gets
    `redundancy` answers, more where the policy asks until sure. What a supplier does not take
    in `wait_minutes` is drawn anew.
    """

    suppliers: list[str]
    mode: NotRequired[Literal["same", "random", "routed"]]
    overlap: NotRequired[float]
    redundancy: NotRequired[int | None]
    seed: NotRequired[int]
    wait_minutes: NotRequired[float]


class Stale(TypedDict):
    """Items are stale while what is thought of them rests on answers that a change of guidelines
    touched, until they have as many answers of the new version as every item gets. `waiting`:
    items with an answer that may still be taken back, or is being made under the old version;
    `decided`: those that a reviewer decided under the old one, and only a reviewer can decide anew.
    """

    rows: list[StaleAnswer]
    next: NotRequired[str | None]
    items: int
    answers: int
    waiting: int
    decided: int
    by_supplier: list[StaleBySupplier]
    by_answer: list[StaleByAnswer]
    by_version: list[StaleByVersion]
    asked: list[StaleAsked]


class StaleAnswer(TypedDict):
    """An answer to a question given under an older version of the guidelines than the one that
    `changed` what it means.
    """

    id: str
    item_id: str
    external_id: str
    supplier_id: str
    supplier: str
    worker_id: str
    worker: str
    question: str
    answer: Any
    version: int | None
    changed: int
    created_at: str


class StaleAskTold(TypedDict):
    """Of `items` the older answers are `set_aside`, and `answers` new ones asked; until sure, up
    to `at_most`. `nobody`: places that no worker is left for, since all have answered the item.
    `id`: null for a dry run.
    """

    id: str | None
    items: int
    set_aside: int
    answers: int
    at_most: int
    nobody: int
    costs: list[StaleCost]


class StaleAsked(TypedDict):
    """One time that stale answers were set aside: of `items` so many answers, and so many places
    for new ones opened.
    """

    id: str
    person_id: str
    person: str
    items: int
    set_aside: int
    opened: int
    asked_at: str
    undone_at: str | None
    begun: int


class StaleByAnswer(TypedDict):
    """So many answers hold `answer`; null where the question was touched whatever it was."""

    question: str
    answer: str | None
    answers: int


class StaleBySupplier(TypedDict):
    supplier_id: str
    supplier: str
    answers: int


class StaleByVersion(TypedDict):
    version: int | None
    answers: int


class StaleCost(TypedDict):
    """What a supplier would be asked and paid, at its present price. Where anybody may answer,
    answers are expected of suppliers as they have answered the project so far.
    """

    supplier_id: str
    supplier: str
    answers: float
    price: float
    cost: float
    currency: str


class Standing(TypedDict):
    """How a worker stands in a project."""

    status: Literal["qualifying", "working", "refused"]
    submitted: int
    held: int


class StandingChange(TypedDict):
    """Let a worker in who did not pass, or shut one out who did."""

    status: Literal["working", "refused"]
    reason: str


class StatementLine(TypedDict):
    """Time and pay of what it is not null of; null where all is added up. What a review refused
    is not paid while that stands; what it mended is.
    """

    day: str | None
    worker_id: str | None
    worker: str | None
    project_id: str | None
    project: str | None
    currency: str | None
    answers: int
    mended: int
    refused: int
    seconds: float
    pay: float


class Step(TypedDict):
    """So much more or less is paid when the share of right answers is past `at`."""

    at: float
    percent: float


class Submissions(TypedDict):
    """Several answers at once; each is taken or refused by itself."""

    answers: list[TaskAnswer]


class Submitted(TypedDict):
    annotation_id: str
    undo_until: str
    told: NotRequired[Explained | None]


class Supplier(TypedDict):
    id: str
    name: str
    kind: Literal["team", "vendor", "crowd", "model"]
    status: Literal["active", "paused", "ended"]
    created_at: str


class SupplierAgreement(TypedDict):
    """`within`: among its own workers; `across`: alpha of its labels with all others'."""

    id: str
    name: str
    labels: int
    within: Coefficients | None
    across: Interval | None
    severity: Severity | None
    first_shown: Interval | None
    longer: Interval | None


class SupplierChange(TypedDict):
    name: NotRequired[str | None]
    status: NotRequired[Literal["active", "paused", "ended"] | None]


class SupplierMoney(TypedDict):
    """Of one supplier. `answers` that count, gold too; `spent` on them; `contracted`: all that its
    capacity allows, null without one; `projected`: spent when the project is finished, if
    suppliers go on sharing the work as now. `is_exact` is false where the price changed meanwhile:
    then what counts is taken to be spread over the prices as all answers are.
    """

    supplier_id: str
    supplier: str
    kind: str
    status: str
    currency: str
    price: float
    answers: int
    spent: float
    contracted: float | None
    projected: float | None
    is_exact: bool


class SupplierName(TypedDict):
    id: str
    name: str


class SupplierOverview(TypedDict):
    """A supplier today."""

    today: str
    projects: int
    workers: int
    workers_today: int
    answers: int
    answers_today: int
    waiting: ToAnswer
    outcomes: ReviewOutcomes


class SupplierPoint(TypedDict):
    id: str
    labels: int
    gold: Interval | None
    estimated: Interval
    cost_per_correct: float | None
    cost_per_correct_low: float | None
    cost_per_correct_high: float | None


class SupplierProgress(TypedDict):
    id: str
    name: str
    kind: str
    submitted: int
    workers: int


class SupplierQuality(TypedDict):
    outcomes: ReviewOutcomes
    rules: list[BrokenRule]
    workers: list[WorkerOutcomes]


class SupplierStatement(TypedDict):
    first: str
    last: str
    totals: list[StatementLine]
    rows: list[StatementLine]
    next: str | None


class SupplierTotals(TypedDict):
    """`money` is of the days asked for; the rest is all that ever was."""

    id: str
    projects: int
    workers: int
    answers: int
    money: list[Earned]


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


class Template(TypedDict):
    """A form to start from. Its words are in English and Arabic."""

    id: str
    category: str
    title: dict[str, str]
    description: dict[str, str]
    form: dict[str, Any]
    guidelines: dict[str, str]
    policy: Policy
    items: list[SampleItem]


class Templates(TypedDict):
    templates: list[Template]


class Terms(TypedDict):
    """What is agreed with a supplier for a project.

    `price` is in units of `currency`, to six decimals: per answer, or per hour (`pricing`).
    `capacity` and `share` limit how many answers it may give, `cap` what they may cost in all.
    """

    status: NotRequired[Literal["active", "paused", "ended"]]
    price: NotRequired[float]
    currency: NotRequired[str]
    pricing: NotRequired[Pricing]
    capacity: NotRequired[int | None]
    share: NotRequired[float | None]
    cap: NotRequired[float | None]
    review_rate: NotRequired[float | None]
    acceptance: NotRequired[Acceptance | None]
    quality: NotRequired[Quality]
    service: NotRequired[Service]
    rework: NotRequired[Rework]
    secrecy: NotRequired[str | None]


class Thought(TypedDict):
    """A mean with its 95 % posterior interval."""

    estimate: float
    low: float
    high: float


class ToAnswer(TypedDict):
    """What a supplier may want to answer: reviews of the last 30 days that nobody appealed, and
    appeals that are not decided.
    """

    refused: int
    mended: int
    appeals: int


class ToDeliver(TypedDict):
    """What a supplier could hand in now. `waiting`: answers whose time to undo is not over;
    `at_once`: without inspection. `sample`: answers inspected at most.
    """

    project_id: str
    project: str
    annotations: int
    waiting: int
    amount: float
    currency: str
    at_once: bool
    inspection: Literal["normal", "tightened", "reduced", "discontinued"] | None
    sample: int | None
    rework_until: str | None


class ToDeliverList(TypedDict):
    rows: list[ToDeliver]


class ToldWorker(TypedDict):
    """A worker who was told of a signal, and what they said to it."""

    worker_id: str
    worker: str
    rule: str
    told_at: str
    appeal: str | None
    appealed_at: str | None
    appeal_result: Literal["upheld", "overturned"] | None
    appeal_comment: str | None
    appeal_decided_at: str | None


class Touched(TypedDict):
    """Answers to a question that mean something else than before. `answers`: options, points of a
    scale, labels of spans; none: whatever was answered.
    """

    question: str
    answers: NotRequired[list[str | int]]


class TouchedTold(TypedDict):
    question: str
    answers: list[str | int]


class Trial(TypedDict):
    """Policies to try on the answers to one question of choice."""

    question: NotRequired[str | None]
    unit: NotRequired[str | None]
    policies: list[TriedPolicy]


class TriedOutcome(TypedDict):
    """What a policy would have come to. `an_item`: answers an item; `cost`: of one item, in the
    contracts' currency; `accuracy`: share of gold items right; `ece`: the expected
    calibration error of the confidences, `mended_ece` the same after a temperature was
    learned from half of the gold; `short`: the share of items that have fewer answers than
    the policy may ask for, on which it cannot be tried in full.
    """

    name: str
    an_item: float
    saved: float
    cost: float | None
    confidence: float
    accuracy: float | None
    accuracy_error: float | None
    ece: float | None
    mended_ece: float | None
    short: float


class TriedPolicy(TypedDict):
    redundancy: NotRequired[int]
    most_answers: NotRequired[int | None]
    target_confidence: NotRequired[float]
    item_worth: NotRequired[float | None]
    name: str


class Unread(TypedDict):
    unread: int


class View(TypedDict):
    """Filters that somebody gave a name; everybody in the lab sees them."""

    id: str
    name: str
    query: str
    person_id: str
    person: str
    created_at: str


class WaysIn(TypedDict):
    """By password and one-time link always; `oidc`: by the lab's identity provider too."""

    oidc: bool


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


class WebhookDelivery(TypedDict):
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


class Weighed(TypedDict):
    """A share of right answers with its standard error. `effective`: as many answers, weighed
    alike, would say as much.
    """

    share: float
    error: float
    effective: float
    answers: int


class WholeDelivery(TypedDict):
    """A delivery with its plan. path: wrong answers found after each inspected one, in the order
    they were drawn.
    """

    id: str
    number: int
    project_id: str
    project: str
    supplier_id: str
    supplier: str
    status: Literal["inspecting", "accepted", "part", "rework", "refused", "withdrawn"]
    annotations: int
    amount: float
    currency: str
    note: str | None
    inspection: Literal["normal", "tightened", "reduced", "discontinued"] | None
    counts: bool
    sample: int
    opened: int
    inspected: int
    defects: int
    verdict: Literal["accept", "refuse", "inspect"] | None
    handed_in_at: str
    decide_until: str | None
    decided_at: str | None
    rule: str | None
    reason: str | None
    rework_until: str | None
    is_settling: bool
    plan: dict[str, Any] | None
    curve: list[CurvePoint]
    lines: list[PlanLine]
    path: list[int]
    workers: list[WorkerDelivered]
    money: list[DeliveryMoney]
    bonus: float


class WholeInvoice(TypedDict):
    id: str
    number: str
    supplier_id: str
    supplier: str
    currency: str
    amount: float
    charges: int
    status: Literal["open", "paid", "void"]
    due_at: str | None
    reference: str | None
    made_at: str
    ended_at: str | None
    lines: list[InvoiceLine]


class WholeReview(TypedDict):
    """A review with the item as reviewers see it, the answers and what took their place."""

    id: str
    annotation_id: str
    item_id: str
    external_id: str | None
    supplier_id: str | None
    supplier: str | None
    worker_id: str | None
    worker: str | None
    reason: Literal["sample", "doubt", "inspection", "delivery"] | None
    status: Literal["open", "leased", "accepted", "mended", "refused", "void"]
    reviewer_id: str | None
    reviewer: str | None
    mended_id: str | None
    rule: str | None
    comment: str | None
    decided_at: str | None
    undo_until: str | None
    appeal: str | None
    appealed_at: str | None
    appeal_result: Literal["upheld", "overturned"] | None
    appeal_comment: str | None
    appeal_decided_at: str | None
    created_at: str
    project_id: str
    form_id: str
    guidelines_id: str | None
    payload: dict[str, Any]
    media: NotRequired[dict[str, str]]
    answers: dict[str, Any]
    mended_answers: dict[str, Any] | None
    is_mine: bool


class WholeSignal(TypedDict):
    """A signal with its evidence: what was measured (`figures`), a series to draw (`chart`), what
    to look at first (`exhibits`), and workers linked to these by signals of the kind (`ring`).
    """

    id: str
    project_id: str
    kind: Literal[
        "copying",
        "repeats",
        "speed",
        "unread",
        "texts",
        "skill",
        "timing",
        "gold-leaked",
        "gold-doubtful",
        "canary",
    ]
    worker_id: str | None
    worker: str | None
    supplier_id: str | None
    supplier: str | None
    other_worker_id: str | None
    other_worker: str | None
    other_supplier_id: str | None
    other_supplier: str | None
    item_id: str | None
    external_id: str | None
    question: str | None
    unit: str | None
    log_e: float | None
    p: float | None
    n: int
    found_at: str
    seen_at: str
    faded_at: str | None
    status: Literal["open", "dismissed", "confirmed"]
    reason: str | None
    decided_at: str | None
    decided_by: str | None
    is_mine: bool
    retired_gold: bool
    gold_retired_at: str | None
    told: list[ToldWorker]
    figures: dict[str, Any]
    chart: dict[str, Any] | None
    exhibits: list[Exhibit]
    ring: list[Linked]


class Withdrawal(TypedDict):
    reason: str


class Wording(TypedDict):
    supplier_id: str
    supplier: str
    text: str


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


class WorkerDelivered(TypedDict):
    """A worker's part of a delivery: what was inspected of it and found wrong."""

    worker_id: str
    worker: str
    annotations: int
    inspected: int
    defects: int


class WorkerLoad(TypedDict):
    """What a worker holds and has done."""

    id: str
    held: int
    answers: int
    answers_today: int
    answers_this_week: int
    last_answer_at: str | None


class WorkerOutcomes(TypedDict):
    """`is_enough`: from 30 reviews on; below, workers are not to be compared."""

    id: str
    name: str
    mended: int
    refused: ReviewedShare
    is_enough: bool


class WorkerRecord(TypedDict):
    """A worker in the last scorecard. `pooled`: how often right, drawn towards the supplier's
    record (posterior, 95 %); `accuracy_of_supplier`: what it is drawn towards. `ranked`: enough
    labels to be compared with others.
    """

    id: str
    name: str
    status: str
    supplier_id: str
    supplier: str
    labels: int
    gold: Interval | None
    estimated: Interval
    pooled: Interval | None
    accuracy_of_supplier: float | None
    median_seconds: float | None
    reviewed: int
    mended: int
    refused: int
    ranked: bool


class WorkerRecords(TypedDict):
    question: str
    unit: str
    computed_at: str
    labels_to_rank: int
    workers: list[WorkerRecord]


class WorkerSkills(TypedDict):
    id: str
    name: str
    supplier_id: str
    supplier: str
    skills: list[Skill]


class WorkerStanding(TypedDict):
    """How a worker stands in a project. `gold_score`: the mean agreement with known answers."""

    id: str
    name: str
    supplier_id: str
    supplier: str
    status: Literal["qualifying", "working", "refused"]
    submitted: int
    gold_shown: int
    gold_answered: int
    gold_score: float | None


class WorkspaceChange(TypedDict):
    name: str
