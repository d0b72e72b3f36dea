"""One method for each operation of the API.

Written by `make client` from the API's description; do not edit.
"""

# ruff: noqa: E501, A002, RUF100
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast

from mihak.client._transport import (
    UNSET,
    AsyncTransport,
    Event,
    SyncTransport,
    Unset,
    Upload,
    new_key,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from mihak.client._models import (
        Acceptance,
        Adjudicated,
        Agreement,
        Annotation,
        Attrition,
        AuditEvent,
        Batch,
        Canaries,
        Canary,
        Candidate,
        ChangedAnswer,
        CheckedContract,
        CheckedForm,
        ComparedItem,
        Comparison,
        ConfusedLabel,
        Confusion,
        Contract,
        ContractVersions,
        Delivery,
        Disagreement,
        Drift,
        FeedbackPage,
        FormVersion,
        GoldItem,
        GoldState,
        Guidelines,
        GuidelinesChange,
        Import,
        ImportedForm,
        InvitedWorker,
        InvitedWorkers,
        Invoice,
        Item,
        ItemEstimates,
        ItemHistory,
        ItemRows,
        Key,
        LedgerStatement,
        Link,
        MadeKey,
        MadeWebhook,
        Me,
        Media,
        Memory,
        MyAnnotation,
        MyDays,
        MyReview,
        MyReviews,
        MyTest,
        MyWork,
        NewItem,
        NewWorker,
        Notice,
        Outcomes,
        Overview,
        Parties,
        Person,
        PlanTold,
        Policy,
        Practice,
        Pricing,
        Progress,
        Project,
        ProjectContract,
        ProjectMoney,
        ProjectScorecards,
        Quality,
        Readings,
        Renewed,
        ReplayCases,
        Replayed,
        ReplayTold,
        Review,
        ReviewDecided,
        ReviewRenewed,
        ReviewTask,
        ReviewTasks,
        Rework,
        Routing,
        Rules,
        ScorecardHistory,
        Service,
        Session,
        SideBySide,
        SignalPage,
        Simulation,
        Skipped,
        SlicedScores,
        Split,
        Stale,
        StaleAskTold,
        Standing,
        Submitted,
        Supplier,
        SupplierOverview,
        SupplierQuality,
        SupplierStatement,
        SupplierTotals,
        Task,
        TaskAnswer,
        Tasks,
        Templates,
        ToDeliverList,
        TriedPolicy,
        Unread,
        View,
        WaysIn,
        Webhook,
        WebhookDelivery,
        WholeDelivery,
        WholeInvoice,
        WholeReview,
        WholeSignal,
        Worker,
        WorkerLoad,
        WorkerRecords,
        WorkerSkills,
        WorkerStanding,
    )


class Api(SyncTransport):
    """The API; every method returns when the answer is there."""

    def claim_tasks(
        self,
        project: str,
        *,
        count: int | Unset = UNSET,
        items: list[str] | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Tasks:
        """Take up to `count` tasks for a while. None is no error: there is nothing open for me."""
        return cast(
            "Tasks",
            self._ask(
                "POST",
                f"/projects/{project}/claim",
                body={"count": count, "items": items},
                key=idempotency_key or new_key(),
            ),
        )

    def list_held_tasks(self, project: str) -> Tasks:
        """The tasks I hold, with my drafts."""
        return cast("Tasks", self._ask("GET", f"/projects/{project}/tasks"))

    def read_standing(self, project: str) -> Standing:
        """How I stand in a project."""
        return cast("Standing", self._ask("GET", f"/projects/{project}/standing"))

    def submit_task(
        self,
        task: str,
        *,
        answers: dict[str, Any],
        seconds: float | Unset | None = UNSET,
        shown: dict[str, Any] | Unset | None = UNSET,
        key: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Submitted:
        """Answer a task. The reply comes when the answer is on disk; repeating it is harmless."""
        return cast(
            "Submitted",
            self._ask(
                "POST",
                f"/tasks/{task}/submit",
                body={"answers": answers, "seconds": seconds, "shown": shown, "key": key},
                key=idempotency_key or new_key(),
            ),
        )

    def submit_tasks(
        self,
        *,
        answers: list[TaskAnswer],
        idempotency_key: str | None = None,
    ) -> Outcomes:
        """Answer several tasks. Each is taken or refused by itself; all that are said to be
        submitted are on disk.
        """
        return cast(
            "Outcomes",
            self._ask(
                "POST", "/submissions", body={"answers": answers}, key=idempotency_key or new_key()
            ),
        )

    def skip_task(
        self,
        task: str,
        *,
        reason: Literal["unclear", "broken", "not-my-language", "not-my-field", "harmful", "other"],
        comment: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> None:
        """Do not answer a task, and say why. I am not given it again."""
        self._ask(
            "POST",
            f"/tasks/{task}/skip",
            body={"reason": reason, "comment": comment},
            key=idempotency_key or new_key(),
        )

    def return_task(
        self,
        task: str,
        *,
        idempotency_key: str | None = None,
    ) -> None:
        """Give a task back unanswered; I may be given it again."""
        self._ask("POST", f"/tasks/{task}/return", key=idempotency_key or new_key())

    def renew_task(
        self,
        task: str,
        *,
        idempotency_key: str | None = None,
    ) -> Renewed:
        """Hold a task for another full lease from now."""
        return cast(
            "Renewed", self._ask("POST", f"/tasks/{task}/renew", key=idempotency_key or new_key())
        )

    def keep_draft(
        self,
        task: str,
        *,
        answers: dict[str, Any],
    ) -> None:
        """Keep unfinished answers, unchecked."""
        self._ask("PUT", f"/tasks/{task}/draft", body={"answers": answers})

    def undo_annotation(
        self,
        annotation: str,
        *,
        idempotency_key: str | None = None,
    ) -> Task:
        """Take my answer back; the task is mine again with the answers as its draft."""
        return cast(
            "Task",
            self._ask("POST", f"/annotations/{annotation}/undo", key=idempotency_key or new_key()),
        )

    def list_annotations(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> Iterator[Annotation]:
        """Every annotation ever made in a project, in order; `counts` tells which still do."""
        return self._rows(f"/projects/{project}/annotations", query={"limit": limit})

    def list_skips(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> Iterator[Skipped]:
        """The tasks that were skipped, and why: what to mend in items, form or guidelines."""
        return self._rows(f"/projects/{project}/skips", query={"limit": limit})

    def read_my_work(self, *, tz: str | None = None) -> MyWork:
        """What I did today, and the projects I may work on, what to go on with first."""
        return cast("MyWork", self._ask("GET", "/me/work", query={"tz": tz}))

    def list_my_annotations(
        self,
        *,
        project: str | None = None,
        first: str | None = None,
        last: str | None = None,
        tz: str | None = None,
        limit: int | None = None,
    ) -> Iterator[MyAnnotation]:
        """My answers over all projects, the newest first, and what became of each."""
        return self._rows(
            "/me/annotations",
            query={"project": project, "first": first, "last": last, "tz": tz, "limit": limit},
        )

    def read_my_test(self, project: str) -> MyTest:
        """A project's qualification test, how I stand in it, and what I was told after each answer."""
        return cast("MyTest", self._ask("GET", f"/projects/{project}/qualification"))

    def list_my_days(
        self,
        *,
        first: str | None = None,
        last: str | None = None,
        tz: str | None = None,
        format: Literal["json", "csv"] | None = None,
    ) -> MyDays:
        """My time and pay by day and project: at most 92 days, the last 30 unless said. As CSV by
        `format` or the header Accept.
        """
        return cast(
            "MyDays",
            self._ask(
                "GET", "/me/days", query={"first": first, "last": last, "tz": tz, "format": format}
            ),
        )

    def sign_in(
        self,
        *,
        email: str,
        password: str,
    ) -> Session:
        """Sign in with e-mail and password."""
        return cast(
            "Session", self._ask("POST", "/sign-in", body={"email": email, "password": password})
        )

    def sign_in_by_link(
        self,
        *,
        token: str,
        password: str | Unset | None = UNSET,
        email: str | Unset | None = UNSET,
    ) -> Session:
        """Sign in with a one-time link, setting a password for next time if one is given."""
        return cast(
            "Session",
            self._ask(
                "POST", "/sign-in/link", body={"token": token, "password": password, "email": email}
            ),
        )

    def read_ways_in(self) -> WaysIn:
        """How one may sign in here, for the page."""
        return cast("WaysIn", self._ask("GET", "/sign-in/ways"))

    def sign_out(self, *, idempotency_key: str | None = None) -> None:
        """End this session."""
        self._ask("POST", "/sign-out", key=idempotency_key or new_key())

    def read_me(self) -> Me:
        """Who I am and what I may."""
        return cast("Me", self._ask("GET", "/me"))

    def change_me(
        self,
        *,
        name: str | Unset | None = UNSET,
        locale: Literal["en", "ar"] | Unset | None = UNSET,
        email: str | Unset | None = UNSET,
        password: str | Unset | None = UNSET,
        current_password: str | Unset | None = UNSET,
        settings: dict[str, Any] | Unset | None = UNSET,
    ) -> Me:
        """Change my name, language, settings or password, or the address I sign in with as a
        worker. A new password ends my other sessions.
        """
        return cast(
            "Me",
            self._ask(
                "PATCH",
                "/me",
                body={
                    "name": name,
                    "locale": locale,
                    "email": email,
                    "password": password,
                    "current_password": current_password,
                    "settings": settings,
                },
            ),
        )

    def change_workspace(self, *, name: str) -> Me:
        """Name the workspace."""
        return cast("Me", self._ask("PATCH", "/workspace", body={"name": name}))

    def list_people(self, *, limit: int | None = None) -> Iterator[Person]:
        """The people of the lab and its suppliers' managers; workers stay pseudonyms."""
        return self._rows("/people", query={"limit": limit})

    def invite_person(
        self,
        *,
        name: str,
        email: str,
        role: Literal["owner", "lead", "researcher", "reviewer"] | Literal["supplier-manager"],
        supplier_id: str | Unset | None = UNSET,
        locale: Literal["en", "ar"] | Unset = UNSET,
    ) -> Link:
        """Add a person; hand them the link that comes back."""
        return cast(
            "Link",
            self._ask(
                "POST",
                "/people",
                body={
                    "name": name,
                    "email": email,
                    "role": role,
                    "supplier_id": supplier_id,
                    "locale": locale,
                },
            ),
        )

    def make_person_link(self, person: str) -> Link:
        """A new one-time link, for who lost theirs or forgot the password."""
        return cast("Link", self._ask("POST", f"/people/{person}/link"))

    def change_person(
        self,
        person: str,
        *,
        name: str | Unset | None = UNSET,
        role: Literal["owner", "lead", "researcher", "reviewer"] | Unset | None = UNSET,
        locale: Literal["en", "ar"] | Unset | None = UNSET,
        disabled: bool | Unset | None = UNSET,
    ) -> Person:
        """Change name, role or language; disable an account (its sessions end) or enable it."""
        return cast(
            "Person",
            self._ask(
                "PATCH",
                f"/people/{person}",
                body={"name": name, "role": role, "locale": locale, "disabled": disabled},
            ),
        )

    def list_keys(self, *, limit: int | None = None) -> Iterator[Key]:
        """API keys: mine, or all for who manages people."""
        return self._rows("/keys", query={"limit": limit})

    def make_key(
        self,
        *,
        name: str,
        scopes: list[
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
        | Unset
        | None = UNSET,
        expires_at: str | Unset | None = UNSET,
    ) -> MadeKey:
        """A key for programs, with all my permissions or the `scopes` named. Shown once."""
        return cast(
            "MadeKey",
            self._ask(
                "POST", "/keys", body={"name": name, "scopes": scopes, "expires_at": expires_at}
            ),
        )

    def revoke_key(self, key: str) -> None:
        """End a key."""
        self._ask("DELETE", f"/keys/{key}")

    def list_audit(
        self,
        *,
        actor: str | None = None,
        action: str | None = None,
        object: str | None = None,
        since: str | None = None,
        until: str | None = None,
        newest: bool | None = None,
        limit: int | None = None,
    ) -> Iterator[AuditEvent]:
        """Who did what, oldest first, or `newest` first. `action` may be "review.*", `actor` and
        `object` are ids, or "system" and "operator"; from `since` on, before `until`.
        """
        return self._rows(
            "/audit",
            query={
                "actor": actor,
                "action": action,
                "object": object,
                "since": since,
                "until": until,
                "newest": newest,
                "limit": limit,
            },
        )

    def list_items(
        self,
        project: str,
        *,
        batch: str | None = None,
        gold: bool | None = None,
        state: Literal["open", "in-work", "skipped", "done", "decided"] | None = None,
        question: str | None = None,
        unit: str | None = None,
        answer: str | None = None,
        sure_below: float | None = None,
        sure_above: float | None = None,
        supplier: str | None = None,
        labels_from: int | None = None,
        search: str | None = None,
        limit: int | None = None,
    ) -> Iterator[Item]:
        """The items of a project, or those that meet a filter, in the order they came."""
        return self._rows(
            f"/projects/{project}/items",
            query={
                "batch": batch,
                "gold": gold,
                "state": state,
                "question": question,
                "unit": unit,
                "answer": answer,
                "sure_below": sure_below,
                "sure_above": sure_above,
                "supplier": supplier,
                "labels_from": labels_from,
                "search": search,
                "limit": limit,
            },
        )

    def add_items(
        self,
        project: str,
        *,
        items: list[NewItem],
        batch: str | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> Import:
        """Add items, all of them or none. Those that stand already with the same payload are
        passed over, so the request may be repeated.
        """
        return cast(
            "Import",
            self._ask(
                "POST",
                f"/projects/{project}/items",
                body={"batch": batch, "items": items},
                key=idempotency_key or new_key(),
            ),
        )

    def open_items(
        self,
        project: str,
        *,
        batch: str | None = None,
        gold: bool | None = None,
        state: Literal["open", "in-work", "skipped", "done", "decided"] | None = None,
        question: str | None = None,
        unit: str | None = None,
        answer: str | None = None,
        sure_below: float | None = None,
        sure_above: float | None = None,
        supplier: str | None = None,
        labels_from: int | None = None,
        search: str | None = None,
        order: Literal["oldest", "newest", "unsure"] | None = None,
        at: int | None = None,
        limit: int | None = None,
        cut: int | None = None,
        listing: str | None = None,
    ) -> ItemRows:
        """A window of the list of items at any place, for tables that scroll: with estimates, and
        long texts cut. What a filter finds is kept for a while: send `listing` back to stay in it.
        """
        return cast(
            "ItemRows",
            self._ask(
                "GET",
                f"/projects/{project}/items/at",
                query={
                    "batch": batch,
                    "gold": gold,
                    "state": state,
                    "question": question,
                    "unit": unit,
                    "answer": answer,
                    "sure_below": sure_below,
                    "sure_above": sure_above,
                    "supplier": supplier,
                    "labels_from": labels_from,
                    "search": search,
                    "order": order,
                    "at": at,
                    "limit": limit,
                    "cut": cut,
                    "listing": listing,
                },
            ),
        )

    def list_views(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> Iterator[View]:
        """The saved views of a project's items; everybody in the lab sees the same."""
        return self._rows(f"/projects/{project}/views", query={"limit": limit})

    def save_view(
        self,
        project: str,
        *,
        name: str,
        query: str,
        idempotency_key: str | None = None,
    ) -> View:
        """Give the filters of a list a name."""
        return cast(
            "View",
            self._ask(
                "POST",
                f"/projects/{project}/views",
                body={"name": name, "query": query},
                key=idempotency_key or new_key(),
            ),
        )

    def delete_view(self, project: str, view: str) -> None:
        """Remove a saved view, for everybody."""
        self._ask("DELETE", f"/projects/{project}/views/{view}")

    def read_form_schema(self) -> dict[str, Any]:
        """The JSON Schema of a form's definition."""
        return cast("dict[str, Any]", self._ask("GET", "/form-schema"))

    def create_project(
        self,
        *,
        name: str,
        form: dict[str, Any],
        guidelines: dict[str, Any] | Unset | None = UNSET,
        policy: Policy | Unset = UNSET,
        languages: list[str] | Unset = UNSET,
        skills: list[str] | Unset = UNSET,
        due_at: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Project:
        """Make a project with its form; it starts when its status is set to running."""
        return cast(
            "Project",
            self._ask(
                "POST",
                "/projects",
                body={
                    "name": name,
                    "form": form,
                    "guidelines": guidelines,
                    "policy": policy,
                    "languages": languages,
                    "skills": skills,
                    "due_at": due_at,
                },
                key=idempotency_key or new_key(),
            ),
        )

    def list_projects(self, *, limit: int | None = None) -> Iterator[Project]:
        """The projects I may see: a supplier's people, those it has a contract for."""
        return self._rows("/projects", query={"limit": limit})

    def read_project(self, project: str) -> Project:
        """One project."""
        return cast("Project", self._ask("GET", f"/projects/{project}"))

    def change_project(
        self,
        project: str,
        *,
        due_at: str | Unset | None = UNSET,
        name: str | Unset | None = UNSET,
        status: Literal["running", "paused", "finished"] | Unset | None = UNSET,
        policy: Policy | Unset | None = UNSET,
        languages: list[str] | Unset | None = UNSET,
        skills: list[str] | Unset | None = UNSET,
    ) -> Project:
        """Start, pause or finish a project; change its policy, which holds from the next claim on.

        Another redundancy or rule of asking until sure holds for the items there are, too: those
        that want more answers than they have are open again.
        """
        return cast(
            "Project",
            self._ask(
                "PATCH",
                f"/projects/{project}",
                body={
                    "due_at": due_at,
                    "name": name,
                    "status": status,
                    "policy": policy,
                    "languages": languages,
                    "skills": skills,
                },
            ),
        )

    def list_forms(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> Iterator[FormVersion]:
        """The versions of the form, oldest first."""
        return self._rows(f"/projects/{project}/forms", query={"limit": limit})

    def add_form(
        self,
        project: str,
        *,
        definition: dict[str, Any],
        idempotency_key: str | None = None,
    ) -> FormVersion:
        """A new version of the form, for tasks claimed from now on."""
        return cast(
            "FormVersion",
            self._ask(
                "POST",
                f"/projects/{project}/forms",
                body={"definition": definition},
                key=idempotency_key or new_key(),
            ),
        )

    def list_guidelines(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> Iterator[Guidelines]:
        """The versions of the guidelines, oldest first."""
        return self._rows(f"/projects/{project}/guidelines", query={"limit": limit})

    def add_guidelines(
        self,
        project: str,
        *,
        text: dict[str, Any],
        change: GuidelinesChange | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Guidelines:
        """A new version of the guidelines; annotations say which version they were made under. Where
        it says that it changes what answers mean, those given before are stale: see
        `GET /projects/{project}/stale`.
        """
        return cast(
            "Guidelines",
            self._ask(
                "POST",
                f"/projects/{project}/guidelines",
                body={"text": text, "change": change},
                key=idempotency_key or new_key(),
            ),
        )

    def list_batches(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> Iterator[Batch]:
        """The batches of a project."""
        return self._rows(f"/projects/{project}/batches", query={"limit": limit})

    def create_batch(
        self,
        project: str,
        *,
        name: str,
        kind: Literal["production", "calibration", "qualification"] | Unset = UNSET,
        status: Literal["staged", "running"] | Unset = UNSET,
        priority: int | Unset = UNSET,
        split: Split | Unset | None = UNSET,
        due_at: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Batch:
        """A batch: its kind, its place in the queue, who shares it. Items are added to it by name."""
        return cast(
            "Batch",
            self._ask(
                "POST",
                f"/projects/{project}/batches",
                body={
                    "name": name,
                    "kind": kind,
                    "status": status,
                    "priority": priority,
                    "split": split,
                    "due_at": due_at,
                },
                key=idempotency_key or new_key(),
            ),
        )

    def change_batch(
        self,
        project: str,
        batch: str,
        *,
        due_at: str | Unset | None = UNSET,
        status: Literal["staged", "running", "paused", "finished"] | Unset | None = UNSET,
        priority: int | Unset | None = UNSET,
    ) -> Batch:
        """Pause or go on with a batch, change its priority."""
        return cast(
            "Batch",
            self._ask(
                "PATCH",
                f"/projects/{project}/batches/{batch}",
                body={"due_at": due_at, "status": status, "priority": priority},
            ),
        )

    def decide_batch(
        self,
        project: str,
        batch: str,
        *,
        decision: Literal["go", "no-go"],
        idempotency_key: str | None = None,
    ) -> Batch:
        """Go or no-go after a calibration batch. "go" starts the staged production batches; until
        then no production is handed out.
        """
        return cast(
            "Batch",
            self._ask(
                "POST",
                f"/projects/{project}/batches/{batch}/decision",
                body={"decision": decision},
                key=idempotency_key or new_key(),
            ),
        )

    def read_item(self, item: str) -> Item:
        """One item."""
        return cast("Item", self._ask("GET", f"/items/{item}"))

    def set_gold(
        self,
        item: str,
        *,
        answers: dict[str, Any],
        reason: dict[str, Any] | Unset | None = UNSET,
    ) -> Item:
        """Make an item gold, or correct its known answers. It is then shown to any worker, hidden
        among the others, and not counted as production.
        """
        return cast(
            "Item",
            self._ask("PUT", f"/items/{item}/gold", body={"answers": answers, "reason": reason}),
        )

    def change_gold(
        self,
        item: str,
        *,
        is_retired: bool,
    ) -> GoldState:
        """Retire a known answer, which is then handed out no more, or bring it back."""
        return cast(
            "GoldState", self._ask("PATCH", f"/items/{item}/gold", body={"is_retired": is_retired})
        )

    def import_items(
        self,
        project: str,
        content: Upload,
        *,
        filename: str | None = None,
        format: Literal["jsonl", "csv", "parquet"] | None = None,
        batch: str | None = None,
        skip_bad: bool | None = None,
    ) -> Import:
        """Add the items of a file (the request's body): JSONL, CSV or Parquet, of any size.

        A row has `external_id`, optionally `gold`, and `payload` or the payload's fields as
        columns. All rows are taken or none, unless `skip_bad`; every bad row is reported.
        """
        return cast(
            "Import",
            self._ask(
                "POST",
                f"/projects/{project}/imports",
                query={
                    "filename": filename,
                    "format": format,
                    "batch": batch,
                    "skip_bad": skip_bad,
                },
                content=content,
            ),
        )

    def list_imports(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> Iterator[Import]:
        """What became of each upload, with the rows that could not be taken."""
        return self._rows(f"/projects/{project}/imports", query={"limit": limit})

    def list_templates(self) -> Templates:
        """Forms to start from, with guidelines, a policy and sample items, in English and Arabic."""
        return cast("Templates", self._ask("GET", "/form-templates"))

    def check_form(
        self,
        *,
        definition: dict[str, Any],
        payload: dict[str, Any] | Unset | None = UNSET,
        answers: dict[str, Any] | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> CheckedForm:
        """What is wrong with a form's definition, with a payload for it, with answers to that; each
        problem with its place. Changes nothing.
        """
        return cast(
            "CheckedForm",
            self._ask(
                "POST",
                "/form-check",
                body={"definition": definition, "payload": payload, "answers": answers},
                key=idempotency_key or new_key(),
            ),
        )

    def import_form(
        self,
        *,
        text: str,
        idempotency_key: str | None = None,
    ) -> ImportedForm:
        """A form from a Label Studio labelling configuration, with a remark on each tag: taken over,
        changed, or left out and why. Changes nothing.
        """
        return cast(
            "ImportedForm",
            self._ask(
                "POST", "/form-import", body={"text": text}, key=idempotency_key or new_key()
            ),
        )

    def list_gold(
        self,
        project: str,
        *,
        only: Literal["doubted", "retired", "test", "served"] | None = None,
        limit: int | None = None,
    ) -> Iterator[GoldItem]:
        """The items with known answers: how often each was answered, how often right, and whether
        good workers contradict it. `only` those in doubt, retired, of the test, or served among work.
        """
        return self._rows(f"/projects/{project}/gold", query={"only": only, "limit": limit})

    def list_gold_candidates(
        self,
        project: str,
        *,
        by: Literal["decided", "sure"] | None = None,
        limit: int | None = None,
    ) -> Iterator[Candidate]:
        """Items that could become gold: those somebody decided, or those whose estimates are all sure.

        A page of the latter may be empty and go on: so many items are looked at at once.
        """
        return self._rows(f"/projects/{project}/gold-candidates", query={"by": by, "limit": limit})

    def list_standings(
        self,
        project: str,
        *,
        status: Literal["qualifying", "working", "refused"] | None = None,
        limit: int | None = None,
    ) -> Iterator[WorkerStanding]:
        """Who works on a project, who is being tested and who did not pass, by pseudonym."""
        return self._rows(
            f"/projects/{project}/standings", query={"status": status, "limit": limit}
        )

    def change_standing(
        self,
        project: str,
        worker: str,
        *,
        status: Literal["working", "refused"],
        reason: str,
    ) -> WorkerStanding:
        """Let a worker in who did not pass the test, or shut one out; with a reason for the audit."""
        return cast(
            "WorkerStanding",
            self._ask(
                "PATCH",
                f"/projects/{project}/standings/{worker}",
                body={"status": status, "reason": reason},
            ),
        )

    def list_suppliers(self, *, limit: int | None = None) -> Iterator[Supplier]:
        """The suppliers; a supplier's manager sees only their own."""
        return self._rows("/suppliers", query={"limit": limit})

    def create_supplier(
        self,
        *,
        name: str,
        kind: Literal["team", "vendor", "crowd", "model"],
        idempotency_key: str | None = None,
    ) -> Supplier:
        """Add a supplier: an in-house team, a vendor, a crowd platform or a model."""
        return cast(
            "Supplier",
            self._ask(
                "POST",
                "/suppliers",
                body={"name": name, "kind": kind},
                key=idempotency_key or new_key(),
            ),
        )

    def read_supplier(self, supplier: str) -> Supplier:
        """One supplier."""
        return cast("Supplier", self._ask("GET", f"/suppliers/{supplier}"))

    def change_supplier(
        self,
        supplier: str,
        *,
        name: str | Unset | None = UNSET,
        status: Literal["active", "paused", "ended"] | Unset | None = UNSET,
    ) -> Supplier:
        """Rename a supplier, or pause all its work."""
        return cast(
            "Supplier",
            self._ask("PATCH", f"/suppliers/{supplier}", body={"name": name, "status": status}),
        )

    def list_workers(
        self,
        supplier: str,
        *,
        limit: int | None = None,
    ) -> Iterator[Worker]:
        """A supplier's workers, by pseudonym."""
        return self._rows(f"/suppliers/{supplier}/workers", query={"limit": limit})

    def invite_workers(
        self,
        supplier: str,
        *,
        workers: list[NewWorker],
    ) -> InvitedWorkers:
        """Add workers, all or none; hand each the one-time link that comes back."""
        return cast(
            "InvitedWorkers",
            self._ask("POST", f"/suppliers/{supplier}/workers", body={"workers": workers}),
        )

    def make_worker_link(self, worker: str) -> InvitedWorker:
        """A new one-time link for a worker who lost theirs."""
        return cast("InvitedWorker", self._ask("POST", f"/workers/{worker}/link"))

    def change_worker(
        self,
        worker: str,
        *,
        languages: list[str] | Unset | None = UNSET,
        skills: list[str] | Unset | None = UNSET,
        status: Literal["active", "paused", "left"] | Unset | None = UNSET,
    ) -> Worker:
        """Change languages and skills, pause a worker, or say that they left: then they are
        signed out and cannot sign in, and what they hold goes to others as its time runs out.
        """
        return cast(
            "Worker",
            self._ask(
                "PATCH",
                f"/workers/{worker}",
                body={"languages": languages, "skills": skills, "status": status},
            ),
        )

    def list_contracts(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> Iterator[Contract]:
        """Who is contracted for a project, on which terms; a supplier sees only its own."""
        return self._rows(f"/projects/{project}/contracts", query={"limit": limit})

    def set_contract(
        self,
        project: str,
        supplier: str,
        *,
        status: Literal["active", "paused", "ended"] | Unset = UNSET,
        price: float | Unset = UNSET,
        currency: str | Unset = UNSET,
        pricing: Pricing | Unset = UNSET,
        capacity: int | Unset | None = UNSET,
        share: float | Unset | None = UNSET,
        cap: float | Unset | None = UNSET,
        review_rate: float | Unset | None = UNSET,
        acceptance: Acceptance | Unset | None = UNSET,
        quality: Quality | Unset = UNSET,
        service: Service | Unset = UNSET,
        rework: Rework | Unset = UNSET,
        secrecy: str | Unset | None = UNSET,
        propose: bool | Unset = UNSET,
    ) -> Contract:
        """Contract a supplier for a project, or change the terms from now on: the next version. With
        `propose` it holds once the supplier has signed it; a first one is paused until then.
        """
        return cast(
            "Contract",
            self._ask(
                "PUT",
                f"/projects/{project}/contracts/{supplier}",
                body={
                    "status": status,
                    "price": price,
                    "currency": currency,
                    "pricing": pricing,
                    "capacity": capacity,
                    "share": share,
                    "cap": cap,
                    "review_rate": review_rate,
                    "acceptance": acceptance,
                    "quality": quality,
                    "service": service,
                    "rework": rework,
                    "secrecy": secrecy,
                    "propose": propose,
                },
            ),
        )

    def list_contract_versions(self, project: str, supplier: str) -> ContractVersions:
        """Every version of a contract with what it changed, the newest first."""
        return cast(
            "ContractVersions",
            self._ask("GET", f"/projects/{project}/contracts/{supplier}/versions"),
        )

    def read_contract_file(self, project: str, supplier: str) -> str:
        """The terms in force as TOML, to keep, change and check."""
        return cast("str", self._ask("GET", f"/projects/{project}/contracts/{supplier}/file"))

    def check_contract(
        self,
        project: str,
        supplier: str,
        *,
        text: str,
        idempotency_key: str | None = None,
    ) -> CheckedContract:
        """Read a contract's file and say what it would change; nothing is written."""
        return cast(
            "CheckedContract",
            self._ask(
                "POST",
                f"/projects/{project}/contracts/{supplier}/check",
                body={"text": text},
                key=idempotency_key or new_key(),
            ),
        )

    def sign_contract(
        self,
        project: str,
        supplier: str,
        *,
        version: int,
        digest: str,
        idempotency_key: str | None = None,
    ) -> Contract:
        """Sign the newest version for the supplier; one that was only proposed comes in force."""
        return cast(
            "Contract",
            self._ask(
                "POST",
                f"/projects/{project}/contracts/{supplier}/sign",
                body={"version": version, "digest": digest},
                key=idempotency_key or new_key(),
            ),
        )

    def make_sampling_plan(
        self,
        *,
        acceptance: Acceptance,
        lot: int | Unset = UNSET,
        inspection: Literal["normal", "tightened", "reduced"] | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> PlanTold:
        """How a delivery would be inspected and what that lets through: to look at before signing."""
        return cast(
            "PlanTold",
            self._ask(
                "POST",
                "/plans",
                body={"acceptance": acceptance, "lot": lot, "inspection": inspection},
                key=idempotency_key or new_key(),
            ),
        )

    def list_to_deliver(self, supplier: str) -> ToDeliverList:
        """What a supplier could hand in now, by project, and how it would be inspected."""
        return cast("ToDeliverList", self._ask("GET", f"/suppliers/{supplier}/to-deliver"))

    def hand_in_delivery(
        self,
        project: str,
        *,
        supplier_id: str | Unset | None = UNSET,
        batch_id: str | Unset | None = UNSET,
        note: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> WholeDelivery:
        """Hand in all answers that were not yet, or those of a batch. It is inspected by the
        contract's plan; without one, it is accepted at once.
        """
        return cast(
            "WholeDelivery",
            self._ask(
                "POST",
                f"/projects/{project}/deliveries",
                body={"supplier_id": supplier_id, "batch_id": batch_id, "note": note},
                key=idempotency_key or new_key(),
            ),
        )

    def list_deliveries(
        self,
        project: str,
        *,
        supplier: str | None = None,
        status: Literal["inspecting", "accepted", "part", "rework", "refused", "withdrawn"]
        | None = None,
        limit: int | None = None,
    ) -> Iterator[Delivery]:
        """What was handed in for a project, the newest first; a supplier sees only its own."""
        return self._rows(
            f"/projects/{project}/deliveries",
            query={"supplier": supplier, "status": status, "limit": limit},
        )

    def hand_in_file(
        self,
        project: str,
        content: Upload,
        *,
        filename: str | None = None,
        supplier: str | None = None,
        note: str | None = None,
    ) -> WholeDelivery:
        """Hand in answers given elsewhere: JSONL, CSV or Parquet, at most 20,000 rows with
        `external_id`, `worker`, `answers` (or a column for each question) and `seconds`. All are taken
        or none; every row that cannot be is reported.
        """
        return cast(
            "WholeDelivery",
            self._ask(
                "POST",
                f"/projects/{project}/deliveries/file",
                query={"filename": filename, "supplier": supplier, "note": note},
                content=content,
            ),
        )

    def list_supplier_deliveries(
        self,
        supplier: str,
        *,
        status: Literal["inspecting", "accepted", "part", "rework", "refused", "withdrawn"]
        | None = None,
        limit: int | None = None,
    ) -> Iterator[Delivery]:
        """What a supplier handed in, over all projects, the newest first."""
        return self._rows(
            f"/suppliers/{supplier}/deliveries", query={"status": status, "limit": limit}
        )

    def read_delivery(self, delivery: str) -> WholeDelivery:
        """One delivery: its plan and how far inspection is, by worker, and where its money is."""
        return cast("WholeDelivery", self._ask("GET", f"/deliveries/{delivery}"))

    def decide_delivery(
        self,
        delivery: str,
        *,
        decision: Literal["accept", "part", "rework", "refuse"],
        workers: list[str] | Unset = UNSET,
        rule: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> WholeDelivery:
        """Accept a delivery at any time; once its plan has refused it, also refuse it, give it back to
        be mended, or accept it but for some workers' answers.
        """
        return cast(
            "WholeDelivery",
            self._ask(
                "POST",
                f"/deliveries/{delivery}/decide",
                body={"decision": decision, "workers": workers, "rule": rule, "reason": reason},
                key=idempotency_key or new_key(),
            ),
        )

    def withdraw_delivery(
        self,
        delivery: str,
        *,
        idempotency_key: str | None = None,
    ) -> WholeDelivery:
        """Take a delivery back that nobody has begun to inspect."""
        return cast(
            "WholeDelivery",
            self._ask("POST", f"/deliveries/{delivery}/withdraw", key=idempotency_key or new_key()),
        )

    def resume_inspection(
        self,
        project: str,
        supplier: str,
        *,
        idempotency_key: str | None = None,
    ) -> None:
        """Take deliveries again from a supplier of whom too many were refused; tightened at first."""
        self._ask(
            "POST",
            f"/projects/{project}/contracts/{supplier}/resume-inspection",
            key=idempotency_key or new_key(),
        )

    def read_ledger(
        self,
        supplier: str,
        *,
        first: str | None = None,
        last: str | None = None,
        tz: str | None = None,
        language: Literal["en", "ar"] | None = None,
        format: Literal["json", "csv", "pdf"] | None = None,
    ) -> LedgerStatement:
        """What a supplier was owed, what was accrued, accepted, refused, invoiced and paid, and what
        it is owed, at most 366 days; the lab and the supplier see the same figures.
        """
        return cast(
            "LedgerStatement",
            self._ask(
                "GET",
                f"/suppliers/{supplier}/ledger",
                query={
                    "first": first,
                    "last": last,
                    "tz": tz,
                    "language": language,
                    "format": format,
                },
            ),
        )

    def list_invoices(
        self,
        supplier: str,
        *,
        limit: int | None = None,
    ) -> Iterator[Invoice]:
        """A supplier's invoices, the newest first."""
        return self._rows(f"/suppliers/{supplier}/invoices", query={"limit": limit})

    def make_invoice(
        self,
        supplier: str,
        *,
        currency: str,
        number: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> WholeInvoice:
        """Invoice all that was accepted in a currency and not invoiced yet."""
        return cast(
            "WholeInvoice",
            self._ask(
                "POST",
                f"/suppliers/{supplier}/invoices",
                body={"currency": currency, "number": number},
                key=idempotency_key or new_key(),
            ),
        )

    def read_invoice(
        self,
        invoice: str,
        *,
        language: Literal["en", "ar"] | None = None,
        format: Literal["json", "csv", "pdf"] | None = None,
    ) -> WholeInvoice:
        """One invoice with its lines."""
        return cast(
            "WholeInvoice",
            self._ask(
                "GET", f"/invoices/{invoice}", query={"language": language, "format": format}
            ),
        )

    def pay_invoice(
        self,
        invoice: str,
        *,
        reference: str,
        idempotency_key: str | None = None,
    ) -> WholeInvoice:
        """Note that an invoice was paid, and by what."""
        return cast(
            "WholeInvoice",
            self._ask(
                "POST",
                f"/invoices/{invoice}/pay",
                body={"reference": reference},
                key=idempotency_key or new_key(),
            ),
        )

    def withdraw_invoice(
        self,
        invoice: str,
        *,
        reason: str,
        idempotency_key: str | None = None,
    ) -> WholeInvoice:
        """Withdraw an invoice that is not paid: what it asked for can be invoiced anew."""
        return cast(
            "WholeInvoice",
            self._ask(
                "POST",
                f"/invoices/{invoice}/withdraw",
                body={"reason": reason},
                key=idempotency_key or new_key(),
            ),
        )

    def read_project_money(self, project: str) -> ProjectMoney:
        """Where a project's money is, by supplier, and when its budget will be used up. A supplier
        sees its own part, without the budget.
        """
        return cast("ProjectMoney", self._ask("GET", f"/projects/{project}/money"))

    def list_supplier_totals(
        self,
        *,
        first: str | None = None,
        last: str | None = None,
        tz: str | None = None,
        limit: int | None = None,
    ) -> Iterator[SupplierTotals]:
        """How many projects, workers and answers each supplier has, and what it earned from `first`
        to `last` (the last 30 days), in the order of `GET /suppliers`.
        """
        return self._rows(
            "/supplier-totals", query={"first": first, "last": last, "tz": tz, "limit": limit}
        )

    def read_supplier_overview(
        self,
        supplier: str,
        *,
        tz: str | None = None,
    ) -> SupplierOverview:
        """A supplier today: answers, who is at work, what waits, what reviews say. Its manager is
        told as much as the lab.
        """
        return cast(
            "SupplierOverview",
            self._ask("GET", f"/suppliers/{supplier}/overview", query={"tz": tz}),
        )

    def list_supplier_contracts(
        self,
        supplier: str,
        *,
        tz: str | None = None,
        limit: int | None = None,
    ) -> Iterator[ProjectContract]:
        """A supplier's projects, the newest contract first: terms, batches, answers, what waits, what
        reviews say.
        """
        return self._rows(f"/suppliers/{supplier}/contracts", query={"tz": tz, "limit": limit})

    def read_supplier_quality(
        self,
        supplier: str,
        *,
        project: str | None = None,
    ) -> SupplierQuality:
        """What reviews of its answers say, in all, by rule and by worker, with intervals that hold
        however often one looks. From answers drawn by chance for review, which alone measure.
        """
        return cast(
            "SupplierQuality",
            self._ask("GET", f"/suppliers/{supplier}/quality", query={"project": project}),
        )

    def list_supplier_changes(
        self,
        supplier: str,
        *,
        project: str | None = None,
        worker: str | None = None,
        status: Literal["mended", "refused"] | None = None,
        appeal: Literal["none", "open", "upheld", "overturned"] | None = None,
        rule: str | None = None,
        limit: int | None = None,
    ) -> Iterator[ChangedAnswer]:
        """The reviews that mended or refused a supplier's answers in all projects, the latest first,
        and what became of appeals. Which answers were accepted is not told: it would tell which were
        not looked at because they are known.
        """
        return self._rows(
            f"/suppliers/{supplier}/changes",
            query={
                "project": project,
                "worker": worker,
                "status": status,
                "appeal": appeal,
                "rule": rule,
                "limit": limit,
            },
        )

    def list_workload(
        self,
        supplier: str,
        *,
        tz: str | None = None,
        limit: int | None = None,
    ) -> Iterator[WorkerLoad]:
        """What each worker holds and has done, in the order of `GET /suppliers/{supplier}/workers`."""
        return self._rows(f"/suppliers/{supplier}/workload", query={"tz": tz, "limit": limit})

    def read_statement(
        self,
        supplier: str,
        *,
        first: str | None = None,
        last: str | None = None,
        tz: str | None = None,
        by: list[Literal["day", "worker", "project"]] | None = None,
        format: Literal["json", "csv"] | None = None,
        limit: int | None = None,
    ) -> SupplierStatement:
        """Time and pay of a supplier's workers, at most 366 days: the same figures as each worker sees
        of their own. As `csv`, all lines at once.
        """
        return cast(
            "SupplierStatement",
            self._ask(
                "GET",
                f"/suppliers/{supplier}/statement",
                query={
                    "first": first,
                    "last": last,
                    "tz": tz,
                    "by": by,
                    "format": format,
                    "limit": limit,
                },
            ),
        )

    def read_my_reviews(
        self,
        *,
        below: float | None = None,
        since: str | None = None,
    ) -> MyReviews:
        """What waits for me, by project: reviews, appeals, disagreements; and what I have done."""
        return cast(
            "MyReviews", self._ask("GET", "/me/reviews", query={"below": below, "since": since})
        )

    def list_my_decisions(self, *, limit: int | None = None) -> Iterator[MyReview]:
        """What I decided, the last first, with until when I can take it back."""
        return self._rows("/me/reviews/decided", query={"limit": limit})

    def claim_reviews(
        self,
        project: str,
        *,
        count: int | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> ReviewTasks:
        """Take annotations to look at, for half an hour. None is no error: there is none to review."""
        return cast(
            "ReviewTasks",
            self._ask(
                "POST",
                f"/projects/{project}/reviews/claim",
                body={"count": count},
                key=idempotency_key or new_key(),
            ),
        )

    def list_held_reviews(self, project: str) -> ReviewTasks:
        """The reviews I hold."""
        return cast("ReviewTasks", self._ask("GET", f"/projects/{project}/reviews/held"))

    def decide_review(
        self,
        review: str,
        *,
        decision: Literal["accept", "mend", "refuse"],
        answers: dict[str, Any] | Unset | None = UNSET,
        rule: str | Unset | None = UNSET,
        comment: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> ReviewDecided:
        """Accept, mend or refuse an annotation I hold."""
        return cast(
            "ReviewDecided",
            self._ask(
                "POST",
                f"/reviews/{review}/decide",
                body={"decision": decision, "answers": answers, "rule": rule, "comment": comment},
                key=idempotency_key or new_key(),
            ),
        )

    def undo_review(
        self,
        review: str,
        *,
        idempotency_key: str | None = None,
    ) -> ReviewTask:
        """Take my decision back while its time runs and nobody appealed: all that it changed is as
        it was, and I hold the review again.
        """
        return cast(
            "ReviewTask",
            self._ask("POST", f"/reviews/{review}/undo", key=idempotency_key or new_key()),
        )

    def renew_review(
        self,
        review: str,
        *,
        idempotency_key: str | None = None,
    ) -> ReviewRenewed:
        """Hold a review for another half an hour from now."""
        return cast(
            "ReviewRenewed",
            self._ask("POST", f"/reviews/{review}/renew", key=idempotency_key or new_key()),
        )

    def return_review(
        self,
        review: str,
        *,
        idempotency_key: str | None = None,
    ) -> None:
        """Give a review back undecided, for anybody to take."""
        self._ask("POST", f"/reviews/{review}/return", key=idempotency_key or new_key())

    def list_reviews(
        self,
        project: str,
        *,
        status: Literal[
            "open", "leased", "accepted", "mended", "refused", "void", "decided", "appealed"
        ]
        | None = None,
        supplier: str | None = None,
        reason: Literal["sample", "doubt", "inspection", "delivery"] | None = None,
        reviewer: str | None = None,
        limit: int | None = None,
        newest: bool | None = None,
    ) -> Iterator[Review]:
        """The lab sees all reviews (a reviewer, whose they are once they are decided and can be
        neither taken back nor overturned); a supplier's people those that changed their annotations.
        """
        return self._rows(
            f"/projects/{project}/reviews",
            query={
                "status": status,
                "supplier": supplier,
                "reason": reason,
                "reviewer": reviewer,
                "limit": limit,
                "newest": newest,
            },
        )

    def read_review(self, review: str) -> WholeReview:
        """A review with the item, the answers and what took their place."""
        return cast("WholeReview", self._ask("GET", f"/reviews/{review}"))

    def appeal_review(
        self,
        review: str,
        *,
        text: str,
        idempotency_key: str | None = None,
    ) -> None:
        """Say why a review of my annotation, or of my supplier's as its manager, is wrong. Somebody
        else than the reviewer decides.
        """
        self._ask(
            "POST",
            f"/reviews/{review}/appeal",
            body={"text": text},
            key=idempotency_key or new_key(),
        )

    def answer_appeal(
        self,
        review: str,
        *,
        decision: Literal["upheld", "overturned"],
        comment: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> None:
        """Uphold or overturn a review that was appealed, if it is not mine."""
        self._ask(
            "POST",
            f"/reviews/{review}/answer-appeal",
            body={"decision": decision, "comment": comment},
            key=idempotency_key or new_key(),
        )

    def list_disagreements(
        self,
        project: str,
        *,
        below: float | None = None,
        limit: int | None = None,
        whole: bool | None = None,
    ) -> Iterator[Disagreement]:
        """Items answered at least twice of which it is still unsure what is true, the least sure
        first.
        """
        return self._rows(
            f"/projects/{project}/disagreements",
            query={"below": below, "limit": limit, "whole": whole},
        )

    def read_answers(self, item: str) -> SideBySide:
        """An item's answers side by side, without a word on whose they are."""
        return cast("SideBySide", self._ask("GET", f"/items/{item}/answers"))

    def adjudicate_item(
        self,
        item: str,
        *,
        answers: dict[str, Any] | Unset | None = UNSET,
        take: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Adjudicated:
        """Say what is true of an item where answers disagree. A later word supersedes."""
        return cast(
            "Adjudicated",
            self._ask(
                "POST",
                f"/items/{item}/adjudicate",
                body={"answers": answers, "take": take, "reason": reason},
                key=idempotency_key or new_key(),
            ),
        )

    def undo_adjudication(
        self,
        item: str,
        *,
        idempotency_key: str | None = None,
    ) -> None:
        """Take my first decision on an item back while the project's time for it runs: what is true
        of it is open again.
        """
        self._ask("POST", f"/items/{item}/adjudicate/undo", key=idempotency_key or new_key())

    def list_my_feedback(
        self,
        *,
        project: str | None = None,
        unread: bool | None = None,
        limit: int | None = None,
    ) -> FeedbackPage:
        """Each change to my work, the latest first: what was mended or refused and why, and what
        became of my appeals.
        """
        return cast(
            "FeedbackPage",
            self._ask(
                "GET", "/me/feedback", query={"project": project, "unread": unread, "limit": limit}
            ),
        )

    def read_my_feedback(
        self,
        *,
        reviews: list[str] | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Unread:
        """Mark changes to my work as read."""
        return cast(
            "Unread",
            self._ask(
                "POST",
                "/me/feedback/read",
                body={"reviews": reviews},
                key=idempotency_key or new_key(),
            ),
        )

    def search_memory(
        self,
        project: str,
        *,
        q: str | None = None,
    ) -> Memory:
        """Search in all that was written of a project: every version of the guidelines by rule, what
        changed with it and why, the form's words, what reviewers and appeals said, and the reasons of
        decisions.
        """
        return cast("Memory", self._ask("GET", f"/projects/{project}/memory", query={"q": q}))

    def read_rules(self, project: str) -> Rules:
        """How often each rule is got wrong among answers drawn by chance for review, by supplier and
        by worker, and before and after its text last changed.
        """
        return cast("Rules", self._ask("GET", f"/projects/{project}/rules"))

    def draw_replay(
        self,
        project: str,
        *,
        count: int | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> ReplayCases:
        """Cases that were decided, by a decision on the item or by an appeal, for me to answer without
        being told how: of every rule and class in turn. Those I hold come first. None is no error:
        there are no more that I took no part in.
        """
        return cast(
            "ReplayCases",
            self._ask(
                "POST",
                f"/projects/{project}/replay",
                body={"count": count},
                key=idempotency_key or new_key(),
            ),
        )

    def read_replay(self, project: str) -> Practice:
        """How far my answers agree with what was decided, by rule; and everybody's, for who may see
        measurements.
        """
        return cast("Practice", self._ask("GET", f"/projects/{project}/replay"))

    def answer_replay(
        self,
        replay_case: str,
        *,
        answers: dict[str, Any],
        idempotency_key: str | None = None,
    ) -> ReplayTold:
        """Answer a case I was given; I am told what was decided, and why."""
        return cast(
            "ReplayTold",
            self._ask(
                "POST",
                f"/replay/{replay_case}/answer",
                body={"answers": answers},
                key=idempotency_key or new_key(),
            ),
        )

    def list_webhooks(self, *, limit: int | None = None) -> Iterator[Webhook]:
        """Where changes are sent, with how many wait and how many are dead."""
        return self._rows("/webhooks", query={"limit": limit})

    def create_webhook(
        self,
        *,
        url: str,
        events: list[str],
    ) -> MadeWebhook:
        """Have events from now on sent to a URL, each signed with the secret that comes back.

        Messages go out one after another, in the order of the events; one that is not answered
        with 2xx within 15 seconds is passed over, and sent again after 5 seconds, half a minute, 2
        and 10 minutes, 1, 6 and 24 hours; then it is dead, and can be replayed.
        """
        return cast(
            "MadeWebhook", self._ask("POST", "/webhooks", body={"url": url, "events": events})
        )

    def change_webhook(
        self,
        webhook: str,
        *,
        url: str | Unset | None = UNSET,
        events: list[str] | Unset | None = UNSET,
        status: Literal["active", "paused", "ended"] | Unset | None = UNSET,
    ) -> Webhook:
        """Change the address or the events, pause (events wait), or end it for good."""
        return cast(
            "Webhook",
            self._ask(
                "PATCH",
                f"/webhooks/{webhook}",
                body={"url": url, "events": events, "status": status},
            ),
        )

    def list_webhook_deliveries(
        self,
        webhook: str,
        *,
        status: Literal["waiting", "delivered", "dead"] | None = None,
        limit: int | None = None,
    ) -> Iterator[WebhookDelivery]:
        """What was sent, waits, or is dead, and what the other side answered last."""
        return self._rows(
            f"/webhooks/{webhook}/deliveries", query={"status": status, "limit": limit}
        )

    def replay_webhook_deliveries(
        self,
        webhook: str,
        *,
        delivery: str | None = None,
        idempotency_key: str | None = None,
    ) -> Replayed:
        """Send all dead deliveries again, or the one named, whatever became of it."""
        return cast(
            "Replayed",
            self._ask(
                "POST",
                f"/webhooks/{webhook}/replay",
                query={"delivery": delivery},
                key=idempotency_key or new_key(),
            ),
        )

    def upload_media(
        self,
        content: Upload,
        *,
        media_type: str | None = None,
    ) -> Media:
        """Upload an image, sound or video (the request's body). The same file again is the same."""
        return cast(
            "Media", self._ask("POST", "/media", query={"media_type": media_type}, content=content)
        )

    def list_media(self, *, limit: int | None = None) -> Iterator[Media]:
        """The files that were uploaded."""
        return self._rows("/media", query={"limit": limit})

    def read_media(self, media: str) -> Media:
        """What a file is, with a link that opens it."""
        return cast("Media", self._ask("GET", f"/media/{media}"))

    def read_overview(self, project: str) -> Overview:
        """A project on one page: how far, how fast, how good, how much, and what to do next."""
        return cast("Overview", self._ask("GET", f"/projects/{project}/overview"))

    def read_item_history(self, item: str) -> ItemHistory:
        """An item's whole life: who added it, who answered what, what was reviewed, appealed and
        decided, and what is thought to be true of it now. For who reviews blindly it says too much.
        """
        return cast("ItemHistory", self._ask("GET", f"/items/{item}/history"))

    def read_scorecard_history(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
    ) -> ScorecardHistory:
        """What the scorecards of a question said as labels came in."""
        return cast(
            "ScorecardHistory",
            self._ask(
                "GET",
                f"/projects/{project}/scorecards/history",
                query={"question": question, "unit": unit},
            ),
        )

    def read_sliced_scores(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
        slice_by: str | None = None,
    ) -> SlicedScores:
        """Accuracy and cost of each supplier by parts of the items: the 12 with most labels, the
        rest as one. From the answers as they stand, a sample of them where they are millions.
        """
        return cast(
            "SlicedScores",
            self._ask(
                "GET",
                f"/projects/{project}/scorecards/slices",
                query={"question": question, "unit": unit, "slice_by": slice_by},
            ),
        )

    def read_worker_scores(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
        supplier: str | None = None,
    ) -> WorkerRecords:
        """Workers in the last scorecard: accuracy, speed, what reviewers refused; those with most
        labels first.
        """
        return cast(
            "WorkerRecords",
            self._ask(
                "GET",
                f"/projects/{project}/workers-scores",
                query={"question": question, "unit": unit, "supplier": supplier},
            ),
        )

    def read_confusion(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
        supplier: str | None = None,
        worker: str | None = None,
    ) -> Confusion:
        """What is mistaken for what, as of the last fit: by gold where an item has it, else by the
        lab's decision, else by the estimate. Cells without labels are left out.
        """
        return cast(
            "Confusion",
            self._ask(
                "GET",
                f"/projects/{project}/confusion",
                query={"question": question, "unit": unit, "supplier": supplier, "worker": worker},
            ),
        )

    def list_confused_items(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
        true: str | None = None,
        said: str | None = None,
        supplier: str | None = None,
        worker: str | None = None,
        limit: int | None = None,
    ) -> Iterator[ConfusedLabel]:
        """The labels behind a cell of the confusion (or a row, or a column of it), by item. A page
        may hold fewer than `limit`, even none, and still have a `next`: a request looks through so
        many labels and no more.
        """
        return self._rows(
            f"/projects/{project}/confusion/items",
            query={
                "question": question,
                "unit": unit,
                "true": true,
                "said": said,
                "supplier": supplier,
                "worker": worker,
                "limit": limit,
            },
        )

    def read_agreement(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
    ) -> Agreement:
        """Who agrees with whom, who is strict, what sways choices: from the answers as they stand,
        a sample of them where they are millions.
        """
        return cast(
            "Agreement",
            self._ask(
                "GET", f"/projects/{project}/agreement", query={"question": question, "unit": unit}
            ),
        )

    def list_parties(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
    ) -> Parties:
        """Who has answered a question and so can be compared; those with most answers first."""
        return cast(
            "Parties",
            self._ask(
                "GET",
                f"/projects/{project}/compare/parties",
                query={"question": question, "unit": unit},
            ),
        )

    def compare_two(
        self,
        project: str,
        *,
        a: str | None = None,
        b: str | None = None,
        question: str | None = None,
        unit: str | None = None,
    ) -> Comparison:
        """Two suppliers or workers on the items that both answered: agreement, accuracy on known
        answers, who says what; from the answers as they stand, a sample where they are millions.
        """
        return cast(
            "Comparison",
            self._ask(
                "GET",
                f"/projects/{project}/compare",
                query={"a": a, "b": b, "question": question, "unit": unit},
            ),
        )

    def list_compared_items(
        self,
        project: str,
        *,
        a: str | None = None,
        b: str | None = None,
        question: str | None = None,
        unit: str | None = None,
        said_a: str | None = None,
        said_b: str | None = None,
        differ: bool | None = None,
        limit: int | None = None,
    ) -> Iterator[ComparedItem]:
        """The items that both answered, with both answers; a cell of the comparison's with `said_a`
        and `said_b`. A page may hold fewer than `limit`, even none, and still have a `next`: a
        request looks through so many labels and no more.
        """
        return self._rows(
            f"/projects/{project}/compare/items",
            query={
                "a": a,
                "b": b,
                "question": question,
                "unit": unit,
                "said_a": said_a,
                "said_b": said_b,
                "differ": differ,
                "limit": limit,
            },
        )

    def simulate_policies(
        self,
        project: str,
        *,
        policies: list[TriedPolicy],
        question: str | Unset | None = UNSET,
        unit: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Simulation:
        """What other policies would have cost on the project's answers, and how right they would
        have been. Nothing changes. Takes seconds; of many answers a sample is tried.
        """
        return cast(
            "Simulation",
            self._ask(
                "POST",
                f"/projects/{project}/simulations",
                body={"question": question, "unit": unit, "policies": policies},
                key=idempotency_key or new_key(),
            ),
        )

    def read_routing(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
    ) -> Routing:
        """Whom the routed batches of a project asked, with which probability, and how right they
        were: as it looks on the items sent to them, and as it would be on all.
        """
        return cast(
            "Routing",
            self._ask(
                "GET", f"/projects/{project}/routing", query={"question": question, "unit": unit}
            ),
        )

    def read_drift(self, project: str) -> Drift:
        """Whose accuracy fell, when, and from what to what: by gold and by reviews drawn by chance,
        with false alarms as rare as said, however often one looks.
        """
        return cast("Drift", self._ask("GET", f"/projects/{project}/drift"))

    def list_signals(
        self,
        project: str,
        *,
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
        | None = None,
        status: Literal["open", "dismissed", "confirmed", "faded", "appealed"] | None = None,
        supplier: str | None = None,
        worker: str | None = None,
        limit: int | None = None,
    ) -> SignalPage:
        """Signals of fraud and of trouble, the latest first: evidence to look at, no verdicts.

        `open` leaves out what has faded; `appealed` are those whose appeals wait.
        """
        return cast(
            "SignalPage",
            self._ask(
                "GET",
                f"/projects/{project}/signals",
                query={
                    "kind": kind,
                    "status": status,
                    "supplier": supplier,
                    "worker": worker,
                    "limit": limit,
                },
            ),
        )

    def read_signal(self, signal: str) -> WholeSignal:
        """A signal with its evidence: figures, a chart's series, and the answers to look at first,
        those of two workers side by side.
        """
        return cast("WholeSignal", self._ask("GET", f"/signals/{signal}"))

    def decide_signal(
        self,
        signal: str,
        *,
        decision: Literal["dismiss", "confirm"],
        reason: str,
        tell: list[str] | Unset = UNSET,
        rule: str | Unset | None = UNSET,
        retire: bool | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> None:
        """Dismiss a signal or confirm it, with a reason; tell the workers named, or nobody; retire the
        gold it is about, or keep it. Nothing else follows from it.
        """
        self._ask(
            "POST",
            f"/signals/{signal}/decide",
            body={
                "decision": decision,
                "reason": reason,
                "tell": tell,
                "rule": rule,
                "retire": retire,
            },
            key=idempotency_key or new_key(),
        )

    def undo_signal(
        self,
        signal: str,
        *,
        idempotency_key: str | None = None,
    ) -> None:
        """Take the decision on a signal back, while nobody appealed."""
        self._ask("POST", f"/signals/{signal}/undo", key=idempotency_key or new_key())

    def list_my_signals(self, *, limit: int | None = None) -> Iterator[Notice]:
        """Confirmed signals I was told of, or as a manager my supplier's workers, the latest first."""
        return self._rows("/me/signals", query={"limit": limit})

    def appeal_signal(
        self,
        signal: str,
        *,
        text: str,
        idempotency_key: str | None = None,
    ) -> None:
        """Say why a signal I was told of is wrong. Somebody else than who confirmed it decides."""
        self._ask(
            "POST",
            f"/signals/{signal}/appeal",
            body={"text": text},
            key=idempotency_key or new_key(),
        )

    def decide_signal_appeal(
        self,
        signal: str,
        *,
        worker_id: str,
        decision: Literal["upheld", "overturned"],
        comment: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> None:
        """Uphold or overturn a confirmed signal for a worker who appealed, if it is not mine. One that
        is overturned for all who were told is dismissed.
        """
        self._ask(
            "POST",
            f"/signals/{signal}/appeal/decide",
            body={"worker_id": worker_id, "decision": decision, "comment": comment},
            key=idempotency_key or new_key(),
        )

    def list_canaries(self, project: str) -> Canaries:
        """The canaries of a project, with the wording that each supplier is to be shown."""
        return cast("Canaries", self._ask("GET", f"/projects/{project}/canaries"))

    def plant_canary(
        self,
        project: str,
        *,
        template: str,
        variants: list[list[str]],
        idempotency_key: str | None = None,
    ) -> Canary:
        """A phrase in a wording for each supplier under contract, to be put into what it is shown."""
        return cast(
            "Canary",
            self._ask(
                "POST",
                f"/projects/{project}/canaries",
                body={"template": template, "variants": variants},
                key=idempotency_key or new_key(),
            ),
        )

    def identify_canary(
        self,
        project: str,
        *,
        text: str,
        idempotency_key: str | None = None,
    ) -> Readings:
        """Whose wordings a text found elsewhere holds, the surest first. What is sure enough is kept
        as a signal of the project.
        """
        return cast(
            "Readings",
            self._ask(
                "POST",
                f"/projects/{project}/canaries/identify",
                body={"text": text},
                key=idempotency_key or new_key(),
            ),
        )

    def list_stale(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> Stale:
        """The answers that a change of guidelines made stale, counted and in pages, and what was
        asked anew for them.
        """
        return cast("Stale", self._ask("GET", f"/projects/{project}/stale", query={"limit": limit}))

    def ask_stale(
        self,
        project: str,
        *,
        dry_run: bool | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> StaleAskTold:
        """Set stale answers aside and buy again what their items need: a dry run, unless told that it
        is none. Old answers stay and count no more; nobody is handed an item twice.
        """
        return cast(
            "StaleAskTold",
            self._ask(
                "POST",
                f"/projects/{project}/stale/ask",
                body={"dry_run": dry_run},
                key=idempotency_key or new_key(),
            ),
        )

    def undo_ask_stale(
        self,
        project: str,
        stale_ask: str,
        *,
        idempotency_key: str | None = None,
    ) -> None:
        """Have the answers that were set aside count again, while no new one has begun."""
        self._ask(
            "POST", f"/projects/{project}/stale/{stale_ask}/undo", key=idempotency_key or new_key()
        )

    def read_attrition(self, supplier: str) -> Attrition:
        """Which of a supplier's workers left or fell silent, by month, and what that took away: the
        accuracy of all its answers less that of those who are still there. Its manager is told as
        much as the lab.
        """
        return cast("Attrition", self._ask("GET", f"/suppliers/{supplier}/attrition"))

    def read_progress(self, project: str) -> Progress:
        """How far a project is, by supplier."""
        return cast("Progress", self._ask("GET", f"/projects/{project}/progress"))

    def list_estimates(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> Iterator[ItemEstimates]:
        """What is probably true of each item. Moves with every answer."""
        return self._rows(f"/projects/{project}/estimates", query={"limit": limit})

    def list_skills(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> Iterator[WorkerSkills]:
        """How often each worker is right, drawn towards the supplier's record."""
        return self._rows(f"/projects/{project}/skills", query={"limit": limit})

    def read_scorecards(
        self,
        project: str,
        *,
        fresh: bool | None = None,
    ) -> ProjectScorecards:
        """Who is better, how sure that is, what a correct answer costs: from the last fit, which
        follows the work by seconds; `fresh` fits now, which takes seconds on millions of labels.
        """
        return cast(
            "ProjectScorecards",
            self._ask("GET", f"/projects/{project}/scorecards", query={"fresh": fresh}),
        )

    def read_report(
        self,
        project: str,
        *,
        question: str | None = None,
        lang: Literal["en", "ar"] | None = None,
    ) -> str:
        """The scorecards of a question as one page to forward, from the answers as they stand."""
        return cast(
            "str",
            self._ask(
                "GET", f"/projects/{project}/report", query={"question": question, "lang": lang}
            ),
        )

    def stream_events(self, project: str) -> Iterator[Event]:
        """Server-sent events: `progress` when answers came in, `scorecards` after each fit."""
        return self._events(f"/projects/{project}/events")

    def read_item_estimates(self, item: str) -> ItemEstimates:
        """What is probably true of one item."""
        return cast("ItemEstimates", self._ask("GET", f"/items/{item}/estimates"))


class AsyncApi(AsyncTransport):
    """The API; every method waits for nothing but `await`."""

    async def claim_tasks(
        self,
        project: str,
        *,
        count: int | Unset = UNSET,
        items: list[str] | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Tasks:
        """Take up to `count` tasks for a while. None is no error: there is nothing open for me."""
        return cast(
            "Tasks",
            await self._ask(
                "POST",
                f"/projects/{project}/claim",
                body={"count": count, "items": items},
                key=idempotency_key or new_key(),
            ),
        )

    async def list_held_tasks(self, project: str) -> Tasks:
        """The tasks I hold, with my drafts."""
        return cast("Tasks", await self._ask("GET", f"/projects/{project}/tasks"))

    async def read_standing(self, project: str) -> Standing:
        """How I stand in a project."""
        return cast("Standing", await self._ask("GET", f"/projects/{project}/standing"))

    async def submit_task(
        self,
        task: str,
        *,
        answers: dict[str, Any],
        seconds: float | Unset | None = UNSET,
        shown: dict[str, Any] | Unset | None = UNSET,
        key: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Submitted:
        """Answer a task. The reply comes when the answer is on disk; repeating it is harmless."""
        return cast(
            "Submitted",
            await self._ask(
                "POST",
                f"/tasks/{task}/submit",
                body={"answers": answers, "seconds": seconds, "shown": shown, "key": key},
                key=idempotency_key or new_key(),
            ),
        )

    async def submit_tasks(
        self,
        *,
        answers: list[TaskAnswer],
        idempotency_key: str | None = None,
    ) -> Outcomes:
        """Answer several tasks. Each is taken or refused by itself; all that are said to be
        submitted are on disk.
        """
        return cast(
            "Outcomes",
            await self._ask(
                "POST", "/submissions", body={"answers": answers}, key=idempotency_key or new_key()
            ),
        )

    async def skip_task(
        self,
        task: str,
        *,
        reason: Literal["unclear", "broken", "not-my-language", "not-my-field", "harmful", "other"],
        comment: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> None:
        """Do not answer a task, and say why. I am not given it again."""
        await self._ask(
            "POST",
            f"/tasks/{task}/skip",
            body={"reason": reason, "comment": comment},
            key=idempotency_key or new_key(),
        )

    async def return_task(
        self,
        task: str,
        *,
        idempotency_key: str | None = None,
    ) -> None:
        """Give a task back unanswered; I may be given it again."""
        await self._ask("POST", f"/tasks/{task}/return", key=idempotency_key or new_key())

    async def renew_task(
        self,
        task: str,
        *,
        idempotency_key: str | None = None,
    ) -> Renewed:
        """Hold a task for another full lease from now."""
        return cast(
            "Renewed",
            await self._ask("POST", f"/tasks/{task}/renew", key=idempotency_key or new_key()),
        )

    async def keep_draft(
        self,
        task: str,
        *,
        answers: dict[str, Any],
    ) -> None:
        """Keep unfinished answers, unchecked."""
        await self._ask("PUT", f"/tasks/{task}/draft", body={"answers": answers})

    async def undo_annotation(
        self,
        annotation: str,
        *,
        idempotency_key: str | None = None,
    ) -> Task:
        """Take my answer back; the task is mine again with the answers as its draft."""
        return cast(
            "Task",
            await self._ask(
                "POST", f"/annotations/{annotation}/undo", key=idempotency_key or new_key()
            ),
        )

    def list_annotations(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[Annotation]:
        """Every annotation ever made in a project, in order; `counts` tells which still do."""
        return self._rows(f"/projects/{project}/annotations", query={"limit": limit})

    def list_skips(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[Skipped]:
        """The tasks that were skipped, and why: what to mend in items, form or guidelines."""
        return self._rows(f"/projects/{project}/skips", query={"limit": limit})

    async def read_my_work(self, *, tz: str | None = None) -> MyWork:
        """What I did today, and the projects I may work on, what to go on with first."""
        return cast("MyWork", await self._ask("GET", "/me/work", query={"tz": tz}))

    def list_my_annotations(
        self,
        *,
        project: str | None = None,
        first: str | None = None,
        last: str | None = None,
        tz: str | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[MyAnnotation]:
        """My answers over all projects, the newest first, and what became of each."""
        return self._rows(
            "/me/annotations",
            query={"project": project, "first": first, "last": last, "tz": tz, "limit": limit},
        )

    async def read_my_test(self, project: str) -> MyTest:
        """A project's qualification test, how I stand in it, and what I was told after each answer."""
        return cast("MyTest", await self._ask("GET", f"/projects/{project}/qualification"))

    async def list_my_days(
        self,
        *,
        first: str | None = None,
        last: str | None = None,
        tz: str | None = None,
        format: Literal["json", "csv"] | None = None,
    ) -> MyDays:
        """My time and pay by day and project: at most 92 days, the last 30 unless said. As CSV by
        `format` or the header Accept.
        """
        return cast(
            "MyDays",
            await self._ask(
                "GET", "/me/days", query={"first": first, "last": last, "tz": tz, "format": format}
            ),
        )

    async def sign_in(
        self,
        *,
        email: str,
        password: str,
    ) -> Session:
        """Sign in with e-mail and password."""
        return cast(
            "Session",
            await self._ask("POST", "/sign-in", body={"email": email, "password": password}),
        )

    async def sign_in_by_link(
        self,
        *,
        token: str,
        password: str | Unset | None = UNSET,
        email: str | Unset | None = UNSET,
    ) -> Session:
        """Sign in with a one-time link, setting a password for next time if one is given."""
        return cast(
            "Session",
            await self._ask(
                "POST", "/sign-in/link", body={"token": token, "password": password, "email": email}
            ),
        )

    async def read_ways_in(self) -> WaysIn:
        """How one may sign in here, for the page."""
        return cast("WaysIn", await self._ask("GET", "/sign-in/ways"))

    async def sign_out(self, *, idempotency_key: str | None = None) -> None:
        """End this session."""
        await self._ask("POST", "/sign-out", key=idempotency_key or new_key())

    async def read_me(self) -> Me:
        """Who I am and what I may."""
        return cast("Me", await self._ask("GET", "/me"))

    async def change_me(
        self,
        *,
        name: str | Unset | None = UNSET,
        locale: Literal["en", "ar"] | Unset | None = UNSET,
        email: str | Unset | None = UNSET,
        password: str | Unset | None = UNSET,
        current_password: str | Unset | None = UNSET,
        settings: dict[str, Any] | Unset | None = UNSET,
    ) -> Me:
        """Change my name, language, settings or password, or the address I sign in with as a
        worker. A new password ends my other sessions.
        """
        return cast(
            "Me",
            await self._ask(
                "PATCH",
                "/me",
                body={
                    "name": name,
                    "locale": locale,
                    "email": email,
                    "password": password,
                    "current_password": current_password,
                    "settings": settings,
                },
            ),
        )

    async def change_workspace(self, *, name: str) -> Me:
        """Name the workspace."""
        return cast("Me", await self._ask("PATCH", "/workspace", body={"name": name}))

    def list_people(self, *, limit: int | None = None) -> AsyncIterator[Person]:
        """The people of the lab and its suppliers' managers; workers stay pseudonyms."""
        return self._rows("/people", query={"limit": limit})

    async def invite_person(
        self,
        *,
        name: str,
        email: str,
        role: Literal["owner", "lead", "researcher", "reviewer"] | Literal["supplier-manager"],
        supplier_id: str | Unset | None = UNSET,
        locale: Literal["en", "ar"] | Unset = UNSET,
    ) -> Link:
        """Add a person; hand them the link that comes back."""
        return cast(
            "Link",
            await self._ask(
                "POST",
                "/people",
                body={
                    "name": name,
                    "email": email,
                    "role": role,
                    "supplier_id": supplier_id,
                    "locale": locale,
                },
            ),
        )

    async def make_person_link(self, person: str) -> Link:
        """A new one-time link, for who lost theirs or forgot the password."""
        return cast("Link", await self._ask("POST", f"/people/{person}/link"))

    async def change_person(
        self,
        person: str,
        *,
        name: str | Unset | None = UNSET,
        role: Literal["owner", "lead", "researcher", "reviewer"] | Unset | None = UNSET,
        locale: Literal["en", "ar"] | Unset | None = UNSET,
        disabled: bool | Unset | None = UNSET,
    ) -> Person:
        """Change name, role or language; disable an account (its sessions end) or enable it."""
        return cast(
            "Person",
            await self._ask(
                "PATCH",
                f"/people/{person}",
                body={"name": name, "role": role, "locale": locale, "disabled": disabled},
            ),
        )

    def list_keys(self, *, limit: int | None = None) -> AsyncIterator[Key]:
        """API keys: mine, or all for who manages people."""
        return self._rows("/keys", query={"limit": limit})

    async def make_key(
        self,
        *,
        name: str,
        scopes: list[
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
        | Unset
        | None = UNSET,
        expires_at: str | Unset | None = UNSET,
    ) -> MadeKey:
        """A key for programs, with all my permissions or the `scopes` named. Shown once."""
        return cast(
            "MadeKey",
            await self._ask(
                "POST", "/keys", body={"name": name, "scopes": scopes, "expires_at": expires_at}
            ),
        )

    async def revoke_key(self, key: str) -> None:
        """End a key."""
        await self._ask("DELETE", f"/keys/{key}")

    def list_audit(
        self,
        *,
        actor: str | None = None,
        action: str | None = None,
        object: str | None = None,
        since: str | None = None,
        until: str | None = None,
        newest: bool | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[AuditEvent]:
        """Who did what, oldest first, or `newest` first. `action` may be "review.*", `actor` and
        `object` are ids, or "system" and "operator"; from `since` on, before `until`.
        """
        return self._rows(
            "/audit",
            query={
                "actor": actor,
                "action": action,
                "object": object,
                "since": since,
                "until": until,
                "newest": newest,
                "limit": limit,
            },
        )

    def list_items(
        self,
        project: str,
        *,
        batch: str | None = None,
        gold: bool | None = None,
        state: Literal["open", "in-work", "skipped", "done", "decided"] | None = None,
        question: str | None = None,
        unit: str | None = None,
        answer: str | None = None,
        sure_below: float | None = None,
        sure_above: float | None = None,
        supplier: str | None = None,
        labels_from: int | None = None,
        search: str | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[Item]:
        """The items of a project, or those that meet a filter, in the order they came."""
        return self._rows(
            f"/projects/{project}/items",
            query={
                "batch": batch,
                "gold": gold,
                "state": state,
                "question": question,
                "unit": unit,
                "answer": answer,
                "sure_below": sure_below,
                "sure_above": sure_above,
                "supplier": supplier,
                "labels_from": labels_from,
                "search": search,
                "limit": limit,
            },
        )

    async def add_items(
        self,
        project: str,
        *,
        items: list[NewItem],
        batch: str | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> Import:
        """Add items, all of them or none. Those that stand already with the same payload are
        passed over, so the request may be repeated.
        """
        return cast(
            "Import",
            await self._ask(
                "POST",
                f"/projects/{project}/items",
                body={"batch": batch, "items": items},
                key=idempotency_key or new_key(),
            ),
        )

    async def open_items(
        self,
        project: str,
        *,
        batch: str | None = None,
        gold: bool | None = None,
        state: Literal["open", "in-work", "skipped", "done", "decided"] | None = None,
        question: str | None = None,
        unit: str | None = None,
        answer: str | None = None,
        sure_below: float | None = None,
        sure_above: float | None = None,
        supplier: str | None = None,
        labels_from: int | None = None,
        search: str | None = None,
        order: Literal["oldest", "newest", "unsure"] | None = None,
        at: int | None = None,
        limit: int | None = None,
        cut: int | None = None,
        listing: str | None = None,
    ) -> ItemRows:
        """A window of the list of items at any place, for tables that scroll: with estimates, and
        long texts cut. What a filter finds is kept for a while: send `listing` back to stay in it.
        """
        return cast(
            "ItemRows",
            await self._ask(
                "GET",
                f"/projects/{project}/items/at",
                query={
                    "batch": batch,
                    "gold": gold,
                    "state": state,
                    "question": question,
                    "unit": unit,
                    "answer": answer,
                    "sure_below": sure_below,
                    "sure_above": sure_above,
                    "supplier": supplier,
                    "labels_from": labels_from,
                    "search": search,
                    "order": order,
                    "at": at,
                    "limit": limit,
                    "cut": cut,
                    "listing": listing,
                },
            ),
        )

    def list_views(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[View]:
        """The saved views of a project's items; everybody in the lab sees the same."""
        return self._rows(f"/projects/{project}/views", query={"limit": limit})

    async def save_view(
        self,
        project: str,
        *,
        name: str,
        query: str,
        idempotency_key: str | None = None,
    ) -> View:
        """Give the filters of a list a name."""
        return cast(
            "View",
            await self._ask(
                "POST",
                f"/projects/{project}/views",
                body={"name": name, "query": query},
                key=idempotency_key or new_key(),
            ),
        )

    async def delete_view(self, project: str, view: str) -> None:
        """Remove a saved view, for everybody."""
        await self._ask("DELETE", f"/projects/{project}/views/{view}")

    async def read_form_schema(self) -> dict[str, Any]:
        """The JSON Schema of a form's definition."""
        return cast("dict[str, Any]", await self._ask("GET", "/form-schema"))

    async def create_project(
        self,
        *,
        name: str,
        form: dict[str, Any],
        guidelines: dict[str, Any] | Unset | None = UNSET,
        policy: Policy | Unset = UNSET,
        languages: list[str] | Unset = UNSET,
        skills: list[str] | Unset = UNSET,
        due_at: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Project:
        """Make a project with its form; it starts when its status is set to running."""
        return cast(
            "Project",
            await self._ask(
                "POST",
                "/projects",
                body={
                    "name": name,
                    "form": form,
                    "guidelines": guidelines,
                    "policy": policy,
                    "languages": languages,
                    "skills": skills,
                    "due_at": due_at,
                },
                key=idempotency_key or new_key(),
            ),
        )

    def list_projects(self, *, limit: int | None = None) -> AsyncIterator[Project]:
        """The projects I may see: a supplier's people, those it has a contract for."""
        return self._rows("/projects", query={"limit": limit})

    async def read_project(self, project: str) -> Project:
        """One project."""
        return cast("Project", await self._ask("GET", f"/projects/{project}"))

    async def change_project(
        self,
        project: str,
        *,
        due_at: str | Unset | None = UNSET,
        name: str | Unset | None = UNSET,
        status: Literal["running", "paused", "finished"] | Unset | None = UNSET,
        policy: Policy | Unset | None = UNSET,
        languages: list[str] | Unset | None = UNSET,
        skills: list[str] | Unset | None = UNSET,
    ) -> Project:
        """Start, pause or finish a project; change its policy, which holds from the next claim on.

        Another redundancy or rule of asking until sure holds for the items there are, too: those
        that want more answers than they have are open again.
        """
        return cast(
            "Project",
            await self._ask(
                "PATCH",
                f"/projects/{project}",
                body={
                    "due_at": due_at,
                    "name": name,
                    "status": status,
                    "policy": policy,
                    "languages": languages,
                    "skills": skills,
                },
            ),
        )

    def list_forms(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[FormVersion]:
        """The versions of the form, oldest first."""
        return self._rows(f"/projects/{project}/forms", query={"limit": limit})

    async def add_form(
        self,
        project: str,
        *,
        definition: dict[str, Any],
        idempotency_key: str | None = None,
    ) -> FormVersion:
        """A new version of the form, for tasks claimed from now on."""
        return cast(
            "FormVersion",
            await self._ask(
                "POST",
                f"/projects/{project}/forms",
                body={"definition": definition},
                key=idempotency_key or new_key(),
            ),
        )

    def list_guidelines(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[Guidelines]:
        """The versions of the guidelines, oldest first."""
        return self._rows(f"/projects/{project}/guidelines", query={"limit": limit})

    async def add_guidelines(
        self,
        project: str,
        *,
        text: dict[str, Any],
        change: GuidelinesChange | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Guidelines:
        """A new version of the guidelines; annotations say which version they were made under. Where
        it says that it changes what answers mean, those given before are stale: see
        `GET /projects/{project}/stale`.
        """
        return cast(
            "Guidelines",
            await self._ask(
                "POST",
                f"/projects/{project}/guidelines",
                body={"text": text, "change": change},
                key=idempotency_key or new_key(),
            ),
        )

    def list_batches(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[Batch]:
        """The batches of a project."""
        return self._rows(f"/projects/{project}/batches", query={"limit": limit})

    async def create_batch(
        self,
        project: str,
        *,
        name: str,
        kind: Literal["production", "calibration", "qualification"] | Unset = UNSET,
        status: Literal["staged", "running"] | Unset = UNSET,
        priority: int | Unset = UNSET,
        split: Split | Unset | None = UNSET,
        due_at: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Batch:
        """A batch: its kind, its place in the queue, who shares it. Items are added to it by name."""
        return cast(
            "Batch",
            await self._ask(
                "POST",
                f"/projects/{project}/batches",
                body={
                    "name": name,
                    "kind": kind,
                    "status": status,
                    "priority": priority,
                    "split": split,
                    "due_at": due_at,
                },
                key=idempotency_key or new_key(),
            ),
        )

    async def change_batch(
        self,
        project: str,
        batch: str,
        *,
        due_at: str | Unset | None = UNSET,
        status: Literal["staged", "running", "paused", "finished"] | Unset | None = UNSET,
        priority: int | Unset | None = UNSET,
    ) -> Batch:
        """Pause or go on with a batch, change its priority."""
        return cast(
            "Batch",
            await self._ask(
                "PATCH",
                f"/projects/{project}/batches/{batch}",
                body={"due_at": due_at, "status": status, "priority": priority},
            ),
        )

    async def decide_batch(
        self,
        project: str,
        batch: str,
        *,
        decision: Literal["go", "no-go"],
        idempotency_key: str | None = None,
    ) -> Batch:
        """Go or no-go after a calibration batch. "go" starts the staged production batches; until
        then no production is handed out.
        """
        return cast(
            "Batch",
            await self._ask(
                "POST",
                f"/projects/{project}/batches/{batch}/decision",
                body={"decision": decision},
                key=idempotency_key or new_key(),
            ),
        )

    async def read_item(self, item: str) -> Item:
        """One item."""
        return cast("Item", await self._ask("GET", f"/items/{item}"))

    async def set_gold(
        self,
        item: str,
        *,
        answers: dict[str, Any],
        reason: dict[str, Any] | Unset | None = UNSET,
    ) -> Item:
        """Make an item gold, or correct its known answers. It is then shown to any worker, hidden
        among the others, and not counted as production.
        """
        return cast(
            "Item",
            await self._ask(
                "PUT", f"/items/{item}/gold", body={"answers": answers, "reason": reason}
            ),
        )

    async def change_gold(
        self,
        item: str,
        *,
        is_retired: bool,
    ) -> GoldState:
        """Retire a known answer, which is then handed out no more, or bring it back."""
        return cast(
            "GoldState",
            await self._ask("PATCH", f"/items/{item}/gold", body={"is_retired": is_retired}),
        )

    async def import_items(
        self,
        project: str,
        content: Upload,
        *,
        filename: str | None = None,
        format: Literal["jsonl", "csv", "parquet"] | None = None,
        batch: str | None = None,
        skip_bad: bool | None = None,
    ) -> Import:
        """Add the items of a file (the request's body): JSONL, CSV or Parquet, of any size.

        A row has `external_id`, optionally `gold`, and `payload` or the payload's fields as
        columns. All rows are taken or none, unless `skip_bad`; every bad row is reported.
        """
        return cast(
            "Import",
            await self._ask(
                "POST",
                f"/projects/{project}/imports",
                query={
                    "filename": filename,
                    "format": format,
                    "batch": batch,
                    "skip_bad": skip_bad,
                },
                content=content,
            ),
        )

    def list_imports(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[Import]:
        """What became of each upload, with the rows that could not be taken."""
        return self._rows(f"/projects/{project}/imports", query={"limit": limit})

    async def list_templates(self) -> Templates:
        """Forms to start from, with guidelines, a policy and sample items, in English and Arabic."""
        return cast("Templates", await self._ask("GET", "/form-templates"))

    async def check_form(
        self,
        *,
        definition: dict[str, Any],
        payload: dict[str, Any] | Unset | None = UNSET,
        answers: dict[str, Any] | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> CheckedForm:
        """What is wrong with a form's definition, with a payload for it, with answers to that; each
        problem with its place. Changes nothing.
        """
        return cast(
            "CheckedForm",
            await self._ask(
                "POST",
                "/form-check",
                body={"definition": definition, "payload": payload, "answers": answers},
                key=idempotency_key or new_key(),
            ),
        )

    async def import_form(
        self,
        *,
        text: str,
        idempotency_key: str | None = None,
    ) -> ImportedForm:
        """A form from a Label Studio labelling configuration, with a remark on each tag: taken over,
        changed, or left out and why. Changes nothing.
        """
        return cast(
            "ImportedForm",
            await self._ask(
                "POST", "/form-import", body={"text": text}, key=idempotency_key or new_key()
            ),
        )

    def list_gold(
        self,
        project: str,
        *,
        only: Literal["doubted", "retired", "test", "served"] | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[GoldItem]:
        """The items with known answers: how often each was answered, how often right, and whether
        good workers contradict it. `only` those in doubt, retired, of the test, or served among work.
        """
        return self._rows(f"/projects/{project}/gold", query={"only": only, "limit": limit})

    def list_gold_candidates(
        self,
        project: str,
        *,
        by: Literal["decided", "sure"] | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[Candidate]:
        """Items that could become gold: those somebody decided, or those whose estimates are all sure.

        A page of the latter may be empty and go on: so many items are looked at at once.
        """
        return self._rows(f"/projects/{project}/gold-candidates", query={"by": by, "limit": limit})

    def list_standings(
        self,
        project: str,
        *,
        status: Literal["qualifying", "working", "refused"] | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[WorkerStanding]:
        """Who works on a project, who is being tested and who did not pass, by pseudonym."""
        return self._rows(
            f"/projects/{project}/standings", query={"status": status, "limit": limit}
        )

    async def change_standing(
        self,
        project: str,
        worker: str,
        *,
        status: Literal["working", "refused"],
        reason: str,
    ) -> WorkerStanding:
        """Let a worker in who did not pass the test, or shut one out; with a reason for the audit."""
        return cast(
            "WorkerStanding",
            await self._ask(
                "PATCH",
                f"/projects/{project}/standings/{worker}",
                body={"status": status, "reason": reason},
            ),
        )

    def list_suppliers(self, *, limit: int | None = None) -> AsyncIterator[Supplier]:
        """The suppliers; a supplier's manager sees only their own."""
        return self._rows("/suppliers", query={"limit": limit})

    async def create_supplier(
        self,
        *,
        name: str,
        kind: Literal["team", "vendor", "crowd", "model"],
        idempotency_key: str | None = None,
    ) -> Supplier:
        """Add a supplier: an in-house team, a vendor, a crowd platform or a model."""
        return cast(
            "Supplier",
            await self._ask(
                "POST",
                "/suppliers",
                body={"name": name, "kind": kind},
                key=idempotency_key or new_key(),
            ),
        )

    async def read_supplier(self, supplier: str) -> Supplier:
        """One supplier."""
        return cast("Supplier", await self._ask("GET", f"/suppliers/{supplier}"))

    async def change_supplier(
        self,
        supplier: str,
        *,
        name: str | Unset | None = UNSET,
        status: Literal["active", "paused", "ended"] | Unset | None = UNSET,
    ) -> Supplier:
        """Rename a supplier, or pause all its work."""
        return cast(
            "Supplier",
            await self._ask(
                "PATCH", f"/suppliers/{supplier}", body={"name": name, "status": status}
            ),
        )

    def list_workers(
        self,
        supplier: str,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[Worker]:
        """A supplier's workers, by pseudonym."""
        return self._rows(f"/suppliers/{supplier}/workers", query={"limit": limit})

    async def invite_workers(
        self,
        supplier: str,
        *,
        workers: list[NewWorker],
    ) -> InvitedWorkers:
        """Add workers, all or none; hand each the one-time link that comes back."""
        return cast(
            "InvitedWorkers",
            await self._ask("POST", f"/suppliers/{supplier}/workers", body={"workers": workers}),
        )

    async def make_worker_link(self, worker: str) -> InvitedWorker:
        """A new one-time link for a worker who lost theirs."""
        return cast("InvitedWorker", await self._ask("POST", f"/workers/{worker}/link"))

    async def change_worker(
        self,
        worker: str,
        *,
        languages: list[str] | Unset | None = UNSET,
        skills: list[str] | Unset | None = UNSET,
        status: Literal["active", "paused", "left"] | Unset | None = UNSET,
    ) -> Worker:
        """Change languages and skills, pause a worker, or say that they left: then they are
        signed out and cannot sign in, and what they hold goes to others as its time runs out.
        """
        return cast(
            "Worker",
            await self._ask(
                "PATCH",
                f"/workers/{worker}",
                body={"languages": languages, "skills": skills, "status": status},
            ),
        )

    def list_contracts(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[Contract]:
        """Who is contracted for a project, on which terms; a supplier sees only its own."""
        return self._rows(f"/projects/{project}/contracts", query={"limit": limit})

    async def set_contract(
        self,
        project: str,
        supplier: str,
        *,
        status: Literal["active", "paused", "ended"] | Unset = UNSET,
        price: float | Unset = UNSET,
        currency: str | Unset = UNSET,
        pricing: Pricing | Unset = UNSET,
        capacity: int | Unset | None = UNSET,
        share: float | Unset | None = UNSET,
        cap: float | Unset | None = UNSET,
        review_rate: float | Unset | None = UNSET,
        acceptance: Acceptance | Unset | None = UNSET,
        quality: Quality | Unset = UNSET,
        service: Service | Unset = UNSET,
        rework: Rework | Unset = UNSET,
        secrecy: str | Unset | None = UNSET,
        propose: bool | Unset = UNSET,
    ) -> Contract:
        """Contract a supplier for a project, or change the terms from now on: the next version. With
        `propose` it holds once the supplier has signed it; a first one is paused until then.
        """
        return cast(
            "Contract",
            await self._ask(
                "PUT",
                f"/projects/{project}/contracts/{supplier}",
                body={
                    "status": status,
                    "price": price,
                    "currency": currency,
                    "pricing": pricing,
                    "capacity": capacity,
                    "share": share,
                    "cap": cap,
                    "review_rate": review_rate,
                    "acceptance": acceptance,
                    "quality": quality,
                    "service": service,
                    "rework": rework,
                    "secrecy": secrecy,
                    "propose": propose,
                },
            ),
        )

    async def list_contract_versions(self, project: str, supplier: str) -> ContractVersions:
        """Every version of a contract with what it changed, the newest first."""
        return cast(
            "ContractVersions",
            await self._ask("GET", f"/projects/{project}/contracts/{supplier}/versions"),
        )

    async def read_contract_file(self, project: str, supplier: str) -> str:
        """The terms in force as TOML, to keep, change and check."""
        return cast("str", await self._ask("GET", f"/projects/{project}/contracts/{supplier}/file"))

    async def check_contract(
        self,
        project: str,
        supplier: str,
        *,
        text: str,
        idempotency_key: str | None = None,
    ) -> CheckedContract:
        """Read a contract's file and say what it would change; nothing is written."""
        return cast(
            "CheckedContract",
            await self._ask(
                "POST",
                f"/projects/{project}/contracts/{supplier}/check",
                body={"text": text},
                key=idempotency_key or new_key(),
            ),
        )

    async def sign_contract(
        self,
        project: str,
        supplier: str,
        *,
        version: int,
        digest: str,
        idempotency_key: str | None = None,
    ) -> Contract:
        """Sign the newest version for the supplier; one that was only proposed comes in force."""
        return cast(
            "Contract",
            await self._ask(
                "POST",
                f"/projects/{project}/contracts/{supplier}/sign",
                body={"version": version, "digest": digest},
                key=idempotency_key or new_key(),
            ),
        )

    async def make_sampling_plan(
        self,
        *,
        acceptance: Acceptance,
        lot: int | Unset = UNSET,
        inspection: Literal["normal", "tightened", "reduced"] | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> PlanTold:
        """How a delivery would be inspected and what that lets through: to look at before signing."""
        return cast(
            "PlanTold",
            await self._ask(
                "POST",
                "/plans",
                body={"acceptance": acceptance, "lot": lot, "inspection": inspection},
                key=idempotency_key or new_key(),
            ),
        )

    async def list_to_deliver(self, supplier: str) -> ToDeliverList:
        """What a supplier could hand in now, by project, and how it would be inspected."""
        return cast("ToDeliverList", await self._ask("GET", f"/suppliers/{supplier}/to-deliver"))

    async def hand_in_delivery(
        self,
        project: str,
        *,
        supplier_id: str | Unset | None = UNSET,
        batch_id: str | Unset | None = UNSET,
        note: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> WholeDelivery:
        """Hand in all answers that were not yet, or those of a batch. It is inspected by the
        contract's plan; without one, it is accepted at once.
        """
        return cast(
            "WholeDelivery",
            await self._ask(
                "POST",
                f"/projects/{project}/deliveries",
                body={"supplier_id": supplier_id, "batch_id": batch_id, "note": note},
                key=idempotency_key or new_key(),
            ),
        )

    def list_deliveries(
        self,
        project: str,
        *,
        supplier: str | None = None,
        status: Literal["inspecting", "accepted", "part", "rework", "refused", "withdrawn"]
        | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[Delivery]:
        """What was handed in for a project, the newest first; a supplier sees only its own."""
        return self._rows(
            f"/projects/{project}/deliveries",
            query={"supplier": supplier, "status": status, "limit": limit},
        )

    async def hand_in_file(
        self,
        project: str,
        content: Upload,
        *,
        filename: str | None = None,
        supplier: str | None = None,
        note: str | None = None,
    ) -> WholeDelivery:
        """Hand in answers given elsewhere: JSONL, CSV or Parquet, at most 20,000 rows with
        `external_id`, `worker`, `answers` (or a column for each question) and `seconds`. All are taken
        or none; every row that cannot be is reported.
        """
        return cast(
            "WholeDelivery",
            await self._ask(
                "POST",
                f"/projects/{project}/deliveries/file",
                query={"filename": filename, "supplier": supplier, "note": note},
                content=content,
            ),
        )

    def list_supplier_deliveries(
        self,
        supplier: str,
        *,
        status: Literal["inspecting", "accepted", "part", "rework", "refused", "withdrawn"]
        | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[Delivery]:
        """What a supplier handed in, over all projects, the newest first."""
        return self._rows(
            f"/suppliers/{supplier}/deliveries", query={"status": status, "limit": limit}
        )

    async def read_delivery(self, delivery: str) -> WholeDelivery:
        """One delivery: its plan and how far inspection is, by worker, and where its money is."""
        return cast("WholeDelivery", await self._ask("GET", f"/deliveries/{delivery}"))

    async def decide_delivery(
        self,
        delivery: str,
        *,
        decision: Literal["accept", "part", "rework", "refuse"],
        workers: list[str] | Unset = UNSET,
        rule: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> WholeDelivery:
        """Accept a delivery at any time; once its plan has refused it, also refuse it, give it back to
        be mended, or accept it but for some workers' answers.
        """
        return cast(
            "WholeDelivery",
            await self._ask(
                "POST",
                f"/deliveries/{delivery}/decide",
                body={"decision": decision, "workers": workers, "rule": rule, "reason": reason},
                key=idempotency_key or new_key(),
            ),
        )

    async def withdraw_delivery(
        self,
        delivery: str,
        *,
        idempotency_key: str | None = None,
    ) -> WholeDelivery:
        """Take a delivery back that nobody has begun to inspect."""
        return cast(
            "WholeDelivery",
            await self._ask(
                "POST", f"/deliveries/{delivery}/withdraw", key=idempotency_key or new_key()
            ),
        )

    async def resume_inspection(
        self,
        project: str,
        supplier: str,
        *,
        idempotency_key: str | None = None,
    ) -> None:
        """Take deliveries again from a supplier of whom too many were refused; tightened at first."""
        await self._ask(
            "POST",
            f"/projects/{project}/contracts/{supplier}/resume-inspection",
            key=idempotency_key or new_key(),
        )

    async def read_ledger(
        self,
        supplier: str,
        *,
        first: str | None = None,
        last: str | None = None,
        tz: str | None = None,
        language: Literal["en", "ar"] | None = None,
        format: Literal["json", "csv", "pdf"] | None = None,
    ) -> LedgerStatement:
        """What a supplier was owed, what was accrued, accepted, refused, invoiced and paid, and what
        it is owed, at most 366 days; the lab and the supplier see the same figures.
        """
        return cast(
            "LedgerStatement",
            await self._ask(
                "GET",
                f"/suppliers/{supplier}/ledger",
                query={
                    "first": first,
                    "last": last,
                    "tz": tz,
                    "language": language,
                    "format": format,
                },
            ),
        )

    def list_invoices(
        self,
        supplier: str,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[Invoice]:
        """A supplier's invoices, the newest first."""
        return self._rows(f"/suppliers/{supplier}/invoices", query={"limit": limit})

    async def make_invoice(
        self,
        supplier: str,
        *,
        currency: str,
        number: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> WholeInvoice:
        """Invoice all that was accepted in a currency and not invoiced yet."""
        return cast(
            "WholeInvoice",
            await self._ask(
                "POST",
                f"/suppliers/{supplier}/invoices",
                body={"currency": currency, "number": number},
                key=idempotency_key or new_key(),
            ),
        )

    async def read_invoice(
        self,
        invoice: str,
        *,
        language: Literal["en", "ar"] | None = None,
        format: Literal["json", "csv", "pdf"] | None = None,
    ) -> WholeInvoice:
        """One invoice with its lines."""
        return cast(
            "WholeInvoice",
            await self._ask(
                "GET", f"/invoices/{invoice}", query={"language": language, "format": format}
            ),
        )

    async def pay_invoice(
        self,
        invoice: str,
        *,
        reference: str,
        idempotency_key: str | None = None,
    ) -> WholeInvoice:
        """Note that an invoice was paid, and by what."""
        return cast(
            "WholeInvoice",
            await self._ask(
                "POST",
                f"/invoices/{invoice}/pay",
                body={"reference": reference},
                key=idempotency_key or new_key(),
            ),
        )

    async def withdraw_invoice(
        self,
        invoice: str,
        *,
        reason: str,
        idempotency_key: str | None = None,
    ) -> WholeInvoice:
        """Withdraw an invoice that is not paid: what it asked for can be invoiced anew."""
        return cast(
            "WholeInvoice",
            await self._ask(
                "POST",
                f"/invoices/{invoice}/withdraw",
                body={"reason": reason},
                key=idempotency_key or new_key(),
            ),
        )

    async def read_project_money(self, project: str) -> ProjectMoney:
        """Where a project's money is, by supplier, and when its budget will be used up. A supplier
        sees its own part, without the budget.
        """
        return cast("ProjectMoney", await self._ask("GET", f"/projects/{project}/money"))

    def list_supplier_totals(
        self,
        *,
        first: str | None = None,
        last: str | None = None,
        tz: str | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[SupplierTotals]:
        """How many projects, workers and answers each supplier has, and what it earned from `first`
        to `last` (the last 30 days), in the order of `GET /suppliers`.
        """
        return self._rows(
            "/supplier-totals", query={"first": first, "last": last, "tz": tz, "limit": limit}
        )

    async def read_supplier_overview(
        self,
        supplier: str,
        *,
        tz: str | None = None,
    ) -> SupplierOverview:
        """A supplier today: answers, who is at work, what waits, what reviews say. Its manager is
        told as much as the lab.
        """
        return cast(
            "SupplierOverview",
            await self._ask("GET", f"/suppliers/{supplier}/overview", query={"tz": tz}),
        )

    def list_supplier_contracts(
        self,
        supplier: str,
        *,
        tz: str | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[ProjectContract]:
        """A supplier's projects, the newest contract first: terms, batches, answers, what waits, what
        reviews say.
        """
        return self._rows(f"/suppliers/{supplier}/contracts", query={"tz": tz, "limit": limit})

    async def read_supplier_quality(
        self,
        supplier: str,
        *,
        project: str | None = None,
    ) -> SupplierQuality:
        """What reviews of its answers say, in all, by rule and by worker, with intervals that hold
        however often one looks. From answers drawn by chance for review, which alone measure.
        """
        return cast(
            "SupplierQuality",
            await self._ask("GET", f"/suppliers/{supplier}/quality", query={"project": project}),
        )

    def list_supplier_changes(
        self,
        supplier: str,
        *,
        project: str | None = None,
        worker: str | None = None,
        status: Literal["mended", "refused"] | None = None,
        appeal: Literal["none", "open", "upheld", "overturned"] | None = None,
        rule: str | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[ChangedAnswer]:
        """The reviews that mended or refused a supplier's answers in all projects, the latest first,
        and what became of appeals. Which answers were accepted is not told: it would tell which were
        not looked at because they are known.
        """
        return self._rows(
            f"/suppliers/{supplier}/changes",
            query={
                "project": project,
                "worker": worker,
                "status": status,
                "appeal": appeal,
                "rule": rule,
                "limit": limit,
            },
        )

    def list_workload(
        self,
        supplier: str,
        *,
        tz: str | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[WorkerLoad]:
        """What each worker holds and has done, in the order of `GET /suppliers/{supplier}/workers`."""
        return self._rows(f"/suppliers/{supplier}/workload", query={"tz": tz, "limit": limit})

    async def read_statement(
        self,
        supplier: str,
        *,
        first: str | None = None,
        last: str | None = None,
        tz: str | None = None,
        by: list[Literal["day", "worker", "project"]] | None = None,
        format: Literal["json", "csv"] | None = None,
        limit: int | None = None,
    ) -> SupplierStatement:
        """Time and pay of a supplier's workers, at most 366 days: the same figures as each worker sees
        of their own. As `csv`, all lines at once.
        """
        return cast(
            "SupplierStatement",
            await self._ask(
                "GET",
                f"/suppliers/{supplier}/statement",
                query={
                    "first": first,
                    "last": last,
                    "tz": tz,
                    "by": by,
                    "format": format,
                    "limit": limit,
                },
            ),
        )

    async def read_my_reviews(
        self,
        *,
        below: float | None = None,
        since: str | None = None,
    ) -> MyReviews:
        """What waits for me, by project: reviews, appeals, disagreements; and what I have done."""
        return cast(
            "MyReviews",
            await self._ask("GET", "/me/reviews", query={"below": below, "since": since}),
        )

    def list_my_decisions(self, *, limit: int | None = None) -> AsyncIterator[MyReview]:
        """What I decided, the last first, with until when I can take it back."""
        return self._rows("/me/reviews/decided", query={"limit": limit})

    async def claim_reviews(
        self,
        project: str,
        *,
        count: int | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> ReviewTasks:
        """Take annotations to look at, for half an hour. None is no error: there is none to review."""
        return cast(
            "ReviewTasks",
            await self._ask(
                "POST",
                f"/projects/{project}/reviews/claim",
                body={"count": count},
                key=idempotency_key or new_key(),
            ),
        )

    async def list_held_reviews(self, project: str) -> ReviewTasks:
        """The reviews I hold."""
        return cast("ReviewTasks", await self._ask("GET", f"/projects/{project}/reviews/held"))

    async def decide_review(
        self,
        review: str,
        *,
        decision: Literal["accept", "mend", "refuse"],
        answers: dict[str, Any] | Unset | None = UNSET,
        rule: str | Unset | None = UNSET,
        comment: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> ReviewDecided:
        """Accept, mend or refuse an annotation I hold."""
        return cast(
            "ReviewDecided",
            await self._ask(
                "POST",
                f"/reviews/{review}/decide",
                body={"decision": decision, "answers": answers, "rule": rule, "comment": comment},
                key=idempotency_key or new_key(),
            ),
        )

    async def undo_review(
        self,
        review: str,
        *,
        idempotency_key: str | None = None,
    ) -> ReviewTask:
        """Take my decision back while its time runs and nobody appealed: all that it changed is as
        it was, and I hold the review again.
        """
        return cast(
            "ReviewTask",
            await self._ask("POST", f"/reviews/{review}/undo", key=idempotency_key or new_key()),
        )

    async def renew_review(
        self,
        review: str,
        *,
        idempotency_key: str | None = None,
    ) -> ReviewRenewed:
        """Hold a review for another half an hour from now."""
        return cast(
            "ReviewRenewed",
            await self._ask("POST", f"/reviews/{review}/renew", key=idempotency_key or new_key()),
        )

    async def return_review(
        self,
        review: str,
        *,
        idempotency_key: str | None = None,
    ) -> None:
        """Give a review back undecided, for anybody to take."""
        await self._ask("POST", f"/reviews/{review}/return", key=idempotency_key or new_key())

    def list_reviews(
        self,
        project: str,
        *,
        status: Literal[
            "open", "leased", "accepted", "mended", "refused", "void", "decided", "appealed"
        ]
        | None = None,
        supplier: str | None = None,
        reason: Literal["sample", "doubt", "inspection", "delivery"] | None = None,
        reviewer: str | None = None,
        limit: int | None = None,
        newest: bool | None = None,
    ) -> AsyncIterator[Review]:
        """The lab sees all reviews (a reviewer, whose they are once they are decided and can be
        neither taken back nor overturned); a supplier's people those that changed their annotations.
        """
        return self._rows(
            f"/projects/{project}/reviews",
            query={
                "status": status,
                "supplier": supplier,
                "reason": reason,
                "reviewer": reviewer,
                "limit": limit,
                "newest": newest,
            },
        )

    async def read_review(self, review: str) -> WholeReview:
        """A review with the item, the answers and what took their place."""
        return cast("WholeReview", await self._ask("GET", f"/reviews/{review}"))

    async def appeal_review(
        self,
        review: str,
        *,
        text: str,
        idempotency_key: str | None = None,
    ) -> None:
        """Say why a review of my annotation, or of my supplier's as its manager, is wrong. Somebody
        else than the reviewer decides.
        """
        await self._ask(
            "POST",
            f"/reviews/{review}/appeal",
            body={"text": text},
            key=idempotency_key or new_key(),
        )

    async def answer_appeal(
        self,
        review: str,
        *,
        decision: Literal["upheld", "overturned"],
        comment: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> None:
        """Uphold or overturn a review that was appealed, if it is not mine."""
        await self._ask(
            "POST",
            f"/reviews/{review}/answer-appeal",
            body={"decision": decision, "comment": comment},
            key=idempotency_key or new_key(),
        )

    def list_disagreements(
        self,
        project: str,
        *,
        below: float | None = None,
        limit: int | None = None,
        whole: bool | None = None,
    ) -> AsyncIterator[Disagreement]:
        """Items answered at least twice of which it is still unsure what is true, the least sure
        first.
        """
        return self._rows(
            f"/projects/{project}/disagreements",
            query={"below": below, "limit": limit, "whole": whole},
        )

    async def read_answers(self, item: str) -> SideBySide:
        """An item's answers side by side, without a word on whose they are."""
        return cast("SideBySide", await self._ask("GET", f"/items/{item}/answers"))

    async def adjudicate_item(
        self,
        item: str,
        *,
        answers: dict[str, Any] | Unset | None = UNSET,
        take: str | Unset | None = UNSET,
        reason: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Adjudicated:
        """Say what is true of an item where answers disagree. A later word supersedes."""
        return cast(
            "Adjudicated",
            await self._ask(
                "POST",
                f"/items/{item}/adjudicate",
                body={"answers": answers, "take": take, "reason": reason},
                key=idempotency_key or new_key(),
            ),
        )

    async def undo_adjudication(
        self,
        item: str,
        *,
        idempotency_key: str | None = None,
    ) -> None:
        """Take my first decision on an item back while the project's time for it runs: what is true
        of it is open again.
        """
        await self._ask("POST", f"/items/{item}/adjudicate/undo", key=idempotency_key or new_key())

    async def list_my_feedback(
        self,
        *,
        project: str | None = None,
        unread: bool | None = None,
        limit: int | None = None,
    ) -> FeedbackPage:
        """Each change to my work, the latest first: what was mended or refused and why, and what
        became of my appeals.
        """
        return cast(
            "FeedbackPage",
            await self._ask(
                "GET", "/me/feedback", query={"project": project, "unread": unread, "limit": limit}
            ),
        )

    async def read_my_feedback(
        self,
        *,
        reviews: list[str] | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Unread:
        """Mark changes to my work as read."""
        return cast(
            "Unread",
            await self._ask(
                "POST",
                "/me/feedback/read",
                body={"reviews": reviews},
                key=idempotency_key or new_key(),
            ),
        )

    async def search_memory(
        self,
        project: str,
        *,
        q: str | None = None,
    ) -> Memory:
        """Search in all that was written of a project: every version of the guidelines by rule, what
        changed with it and why, the form's words, what reviewers and appeals said, and the reasons of
        decisions.
        """
        return cast("Memory", await self._ask("GET", f"/projects/{project}/memory", query={"q": q}))

    async def read_rules(self, project: str) -> Rules:
        """How often each rule is got wrong among answers drawn by chance for review, by supplier and
        by worker, and before and after its text last changed.
        """
        return cast("Rules", await self._ask("GET", f"/projects/{project}/rules"))

    async def draw_replay(
        self,
        project: str,
        *,
        count: int | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> ReplayCases:
        """Cases that were decided, by a decision on the item or by an appeal, for me to answer without
        being told how: of every rule and class in turn. Those I hold come first. None is no error:
        there are no more that I took no part in.
        """
        return cast(
            "ReplayCases",
            await self._ask(
                "POST",
                f"/projects/{project}/replay",
                body={"count": count},
                key=idempotency_key or new_key(),
            ),
        )

    async def read_replay(self, project: str) -> Practice:
        """How far my answers agree with what was decided, by rule; and everybody's, for who may see
        measurements.
        """
        return cast("Practice", await self._ask("GET", f"/projects/{project}/replay"))

    async def answer_replay(
        self,
        replay_case: str,
        *,
        answers: dict[str, Any],
        idempotency_key: str | None = None,
    ) -> ReplayTold:
        """Answer a case I was given; I am told what was decided, and why."""
        return cast(
            "ReplayTold",
            await self._ask(
                "POST",
                f"/replay/{replay_case}/answer",
                body={"answers": answers},
                key=idempotency_key or new_key(),
            ),
        )

    def list_webhooks(self, *, limit: int | None = None) -> AsyncIterator[Webhook]:
        """Where changes are sent, with how many wait and how many are dead."""
        return self._rows("/webhooks", query={"limit": limit})

    async def create_webhook(
        self,
        *,
        url: str,
        events: list[str],
    ) -> MadeWebhook:
        """Have events from now on sent to a URL, each signed with the secret that comes back.

        Messages go out one after another, in the order of the events; one that is not answered
        with 2xx within 15 seconds is passed over, and sent again after 5 seconds, half a minute, 2
        and 10 minutes, 1, 6 and 24 hours; then it is dead, and can be replayed.
        """
        return cast(
            "MadeWebhook", await self._ask("POST", "/webhooks", body={"url": url, "events": events})
        )

    async def change_webhook(
        self,
        webhook: str,
        *,
        url: str | Unset | None = UNSET,
        events: list[str] | Unset | None = UNSET,
        status: Literal["active", "paused", "ended"] | Unset | None = UNSET,
    ) -> Webhook:
        """Change the address or the events, pause (events wait), or end it for good."""
        return cast(
            "Webhook",
            await self._ask(
                "PATCH",
                f"/webhooks/{webhook}",
                body={"url": url, "events": events, "status": status},
            ),
        )

    def list_webhook_deliveries(
        self,
        webhook: str,
        *,
        status: Literal["waiting", "delivered", "dead"] | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[WebhookDelivery]:
        """What was sent, waits, or is dead, and what the other side answered last."""
        return self._rows(
            f"/webhooks/{webhook}/deliveries", query={"status": status, "limit": limit}
        )

    async def replay_webhook_deliveries(
        self,
        webhook: str,
        *,
        delivery: str | None = None,
        idempotency_key: str | None = None,
    ) -> Replayed:
        """Send all dead deliveries again, or the one named, whatever became of it."""
        return cast(
            "Replayed",
            await self._ask(
                "POST",
                f"/webhooks/{webhook}/replay",
                query={"delivery": delivery},
                key=idempotency_key or new_key(),
            ),
        )

    async def upload_media(
        self,
        content: Upload,
        *,
        media_type: str | None = None,
    ) -> Media:
        """Upload an image, sound or video (the request's body). The same file again is the same."""
        return cast(
            "Media",
            await self._ask("POST", "/media", query={"media_type": media_type}, content=content),
        )

    def list_media(self, *, limit: int | None = None) -> AsyncIterator[Media]:
        """The files that were uploaded."""
        return self._rows("/media", query={"limit": limit})

    async def read_media(self, media: str) -> Media:
        """What a file is, with a link that opens it."""
        return cast("Media", await self._ask("GET", f"/media/{media}"))

    async def read_overview(self, project: str) -> Overview:
        """A project on one page: how far, how fast, how good, how much, and what to do next."""
        return cast("Overview", await self._ask("GET", f"/projects/{project}/overview"))

    async def read_item_history(self, item: str) -> ItemHistory:
        """An item's whole life: who added it, who answered what, what was reviewed, appealed and
        decided, and what is thought to be true of it now. For who reviews blindly it says too much.
        """
        return cast("ItemHistory", await self._ask("GET", f"/items/{item}/history"))

    async def read_scorecard_history(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
    ) -> ScorecardHistory:
        """What the scorecards of a question said as labels came in."""
        return cast(
            "ScorecardHistory",
            await self._ask(
                "GET",
                f"/projects/{project}/scorecards/history",
                query={"question": question, "unit": unit},
            ),
        )

    async def read_sliced_scores(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
        slice_by: str | None = None,
    ) -> SlicedScores:
        """Accuracy and cost of each supplier by parts of the items: the 12 with most labels, the
        rest as one. From the answers as they stand, a sample of them where they are millions.
        """
        return cast(
            "SlicedScores",
            await self._ask(
                "GET",
                f"/projects/{project}/scorecards/slices",
                query={"question": question, "unit": unit, "slice_by": slice_by},
            ),
        )

    async def read_worker_scores(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
        supplier: str | None = None,
    ) -> WorkerRecords:
        """Workers in the last scorecard: accuracy, speed, what reviewers refused; those with most
        labels first.
        """
        return cast(
            "WorkerRecords",
            await self._ask(
                "GET",
                f"/projects/{project}/workers-scores",
                query={"question": question, "unit": unit, "supplier": supplier},
            ),
        )

    async def read_confusion(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
        supplier: str | None = None,
        worker: str | None = None,
    ) -> Confusion:
        """What is mistaken for what, as of the last fit: by gold where an item has it, else by the
        lab's decision, else by the estimate. Cells without labels are left out.
        """
        return cast(
            "Confusion",
            await self._ask(
                "GET",
                f"/projects/{project}/confusion",
                query={"question": question, "unit": unit, "supplier": supplier, "worker": worker},
            ),
        )

    def list_confused_items(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
        true: str | None = None,
        said: str | None = None,
        supplier: str | None = None,
        worker: str | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[ConfusedLabel]:
        """The labels behind a cell of the confusion (or a row, or a column of it), by item. A page
        may hold fewer than `limit`, even none, and still have a `next`: a request looks through so
        many labels and no more.
        """
        return self._rows(
            f"/projects/{project}/confusion/items",
            query={
                "question": question,
                "unit": unit,
                "true": true,
                "said": said,
                "supplier": supplier,
                "worker": worker,
                "limit": limit,
            },
        )

    async def read_agreement(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
    ) -> Agreement:
        """Who agrees with whom, who is strict, what sways choices: from the answers as they stand,
        a sample of them where they are millions.
        """
        return cast(
            "Agreement",
            await self._ask(
                "GET", f"/projects/{project}/agreement", query={"question": question, "unit": unit}
            ),
        )

    async def list_parties(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
    ) -> Parties:
        """Who has answered a question and so can be compared; those with most answers first."""
        return cast(
            "Parties",
            await self._ask(
                "GET",
                f"/projects/{project}/compare/parties",
                query={"question": question, "unit": unit},
            ),
        )

    async def compare_two(
        self,
        project: str,
        *,
        a: str | None = None,
        b: str | None = None,
        question: str | None = None,
        unit: str | None = None,
    ) -> Comparison:
        """Two suppliers or workers on the items that both answered: agreement, accuracy on known
        answers, who says what; from the answers as they stand, a sample where they are millions.
        """
        return cast(
            "Comparison",
            await self._ask(
                "GET",
                f"/projects/{project}/compare",
                query={"a": a, "b": b, "question": question, "unit": unit},
            ),
        )

    def list_compared_items(
        self,
        project: str,
        *,
        a: str | None = None,
        b: str | None = None,
        question: str | None = None,
        unit: str | None = None,
        said_a: str | None = None,
        said_b: str | None = None,
        differ: bool | None = None,
        limit: int | None = None,
    ) -> AsyncIterator[ComparedItem]:
        """The items that both answered, with both answers; a cell of the comparison's with `said_a`
        and `said_b`. A page may hold fewer than `limit`, even none, and still have a `next`: a
        request looks through so many labels and no more.
        """
        return self._rows(
            f"/projects/{project}/compare/items",
            query={
                "a": a,
                "b": b,
                "question": question,
                "unit": unit,
                "said_a": said_a,
                "said_b": said_b,
                "differ": differ,
                "limit": limit,
            },
        )

    async def simulate_policies(
        self,
        project: str,
        *,
        policies: list[TriedPolicy],
        question: str | Unset | None = UNSET,
        unit: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> Simulation:
        """What other policies would have cost on the project's answers, and how right they would
        have been. Nothing changes. Takes seconds; of many answers a sample is tried.
        """
        return cast(
            "Simulation",
            await self._ask(
                "POST",
                f"/projects/{project}/simulations",
                body={"question": question, "unit": unit, "policies": policies},
                key=idempotency_key or new_key(),
            ),
        )

    async def read_routing(
        self,
        project: str,
        *,
        question: str | None = None,
        unit: str | None = None,
    ) -> Routing:
        """Whom the routed batches of a project asked, with which probability, and how right they
        were: as it looks on the items sent to them, and as it would be on all.
        """
        return cast(
            "Routing",
            await self._ask(
                "GET", f"/projects/{project}/routing", query={"question": question, "unit": unit}
            ),
        )

    async def read_drift(self, project: str) -> Drift:
        """Whose accuracy fell, when, and from what to what: by gold and by reviews drawn by chance,
        with false alarms as rare as said, however often one looks.
        """
        return cast("Drift", await self._ask("GET", f"/projects/{project}/drift"))

    async def list_signals(
        self,
        project: str,
        *,
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
        | None = None,
        status: Literal["open", "dismissed", "confirmed", "faded", "appealed"] | None = None,
        supplier: str | None = None,
        worker: str | None = None,
        limit: int | None = None,
    ) -> SignalPage:
        """Signals of fraud and of trouble, the latest first: evidence to look at, no verdicts.

        `open` leaves out what has faded; `appealed` are those whose appeals wait.
        """
        return cast(
            "SignalPage",
            await self._ask(
                "GET",
                f"/projects/{project}/signals",
                query={
                    "kind": kind,
                    "status": status,
                    "supplier": supplier,
                    "worker": worker,
                    "limit": limit,
                },
            ),
        )

    async def read_signal(self, signal: str) -> WholeSignal:
        """A signal with its evidence: figures, a chart's series, and the answers to look at first,
        those of two workers side by side.
        """
        return cast("WholeSignal", await self._ask("GET", f"/signals/{signal}"))

    async def decide_signal(
        self,
        signal: str,
        *,
        decision: Literal["dismiss", "confirm"],
        reason: str,
        tell: list[str] | Unset = UNSET,
        rule: str | Unset | None = UNSET,
        retire: bool | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> None:
        """Dismiss a signal or confirm it, with a reason; tell the workers named, or nobody; retire the
        gold it is about, or keep it. Nothing else follows from it.
        """
        await self._ask(
            "POST",
            f"/signals/{signal}/decide",
            body={
                "decision": decision,
                "reason": reason,
                "tell": tell,
                "rule": rule,
                "retire": retire,
            },
            key=idempotency_key or new_key(),
        )

    async def undo_signal(
        self,
        signal: str,
        *,
        idempotency_key: str | None = None,
    ) -> None:
        """Take the decision on a signal back, while nobody appealed."""
        await self._ask("POST", f"/signals/{signal}/undo", key=idempotency_key or new_key())

    def list_my_signals(self, *, limit: int | None = None) -> AsyncIterator[Notice]:
        """Confirmed signals I was told of, or as a manager my supplier's workers, the latest first."""
        return self._rows("/me/signals", query={"limit": limit})

    async def appeal_signal(
        self,
        signal: str,
        *,
        text: str,
        idempotency_key: str | None = None,
    ) -> None:
        """Say why a signal I was told of is wrong. Somebody else than who confirmed it decides."""
        await self._ask(
            "POST",
            f"/signals/{signal}/appeal",
            body={"text": text},
            key=idempotency_key or new_key(),
        )

    async def decide_signal_appeal(
        self,
        signal: str,
        *,
        worker_id: str,
        decision: Literal["upheld", "overturned"],
        comment: str | Unset | None = UNSET,
        idempotency_key: str | None = None,
    ) -> None:
        """Uphold or overturn a confirmed signal for a worker who appealed, if it is not mine. One that
        is overturned for all who were told is dismissed.
        """
        await self._ask(
            "POST",
            f"/signals/{signal}/appeal/decide",
            body={"worker_id": worker_id, "decision": decision, "comment": comment},
            key=idempotency_key or new_key(),
        )

    async def list_canaries(self, project: str) -> Canaries:
        """The canaries of a project, with the wording that each supplier is to be shown."""
        return cast("Canaries", await self._ask("GET", f"/projects/{project}/canaries"))

    async def plant_canary(
        self,
        project: str,
        *,
        template: str,
        variants: list[list[str]],
        idempotency_key: str | None = None,
    ) -> Canary:
        """A phrase in a wording for each supplier under contract, to be put into what it is shown."""
        return cast(
            "Canary",
            await self._ask(
                "POST",
                f"/projects/{project}/canaries",
                body={"template": template, "variants": variants},
                key=idempotency_key or new_key(),
            ),
        )

    async def identify_canary(
        self,
        project: str,
        *,
        text: str,
        idempotency_key: str | None = None,
    ) -> Readings:
        """Whose wordings a text found elsewhere holds, the surest first. What is sure enough is kept
        as a signal of the project.
        """
        return cast(
            "Readings",
            await self._ask(
                "POST",
                f"/projects/{project}/canaries/identify",
                body={"text": text},
                key=idempotency_key or new_key(),
            ),
        )

    async def list_stale(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> Stale:
        """The answers that a change of guidelines made stale, counted and in pages, and what was
        asked anew for them.
        """
        return cast(
            "Stale", await self._ask("GET", f"/projects/{project}/stale", query={"limit": limit})
        )

    async def ask_stale(
        self,
        project: str,
        *,
        dry_run: bool | Unset = UNSET,
        idempotency_key: str | None = None,
    ) -> StaleAskTold:
        """Set stale answers aside and buy again what their items need: a dry run, unless told that it
        is none. Old answers stay and count no more; nobody is handed an item twice.
        """
        return cast(
            "StaleAskTold",
            await self._ask(
                "POST",
                f"/projects/{project}/stale/ask",
                body={"dry_run": dry_run},
                key=idempotency_key or new_key(),
            ),
        )

    async def undo_ask_stale(
        self,
        project: str,
        stale_ask: str,
        *,
        idempotency_key: str | None = None,
    ) -> None:
        """Have the answers that were set aside count again, while no new one has begun."""
        await self._ask(
            "POST", f"/projects/{project}/stale/{stale_ask}/undo", key=idempotency_key or new_key()
        )

    async def read_attrition(self, supplier: str) -> Attrition:
        """Which of a supplier's workers left or fell silent, by month, and what that took away: the
        accuracy of all its answers less that of those who are still there. Its manager is told as
        much as the lab.
        """
        return cast("Attrition", await self._ask("GET", f"/suppliers/{supplier}/attrition"))

    async def read_progress(self, project: str) -> Progress:
        """How far a project is, by supplier."""
        return cast("Progress", await self._ask("GET", f"/projects/{project}/progress"))

    def list_estimates(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[ItemEstimates]:
        """What is probably true of each item. Moves with every answer."""
        return self._rows(f"/projects/{project}/estimates", query={"limit": limit})

    def list_skills(
        self,
        project: str,
        *,
        limit: int | None = None,
    ) -> AsyncIterator[WorkerSkills]:
        """How often each worker is right, drawn towards the supplier's record."""
        return self._rows(f"/projects/{project}/skills", query={"limit": limit})

    async def read_scorecards(
        self,
        project: str,
        *,
        fresh: bool | None = None,
    ) -> ProjectScorecards:
        """Who is better, how sure that is, what a correct answer costs: from the last fit, which
        follows the work by seconds; `fresh` fits now, which takes seconds on millions of labels.
        """
        return cast(
            "ProjectScorecards",
            await self._ask("GET", f"/projects/{project}/scorecards", query={"fresh": fresh}),
        )

    async def read_report(
        self,
        project: str,
        *,
        question: str | None = None,
        lang: Literal["en", "ar"] | None = None,
    ) -> str:
        """The scorecards of a question as one page to forward, from the answers as they stand."""
        return cast(
            "str",
            await self._ask(
                "GET", f"/projects/{project}/report", query={"question": question, "lang": lang}
            ),
        )

    def stream_events(self, project: str) -> AsyncIterator[Event]:
        """Server-sent events: `progress` when answers came in, `scorecards` after each fit."""
        return self._events(f"/projects/{project}/events")

    async def read_item_estimates(self, item: str) -> ItemEstimates:
        """What is probably true of one item."""
        return cast("ItemEstimates", await self._ask("GET", f"/items/{item}/estimates"))
