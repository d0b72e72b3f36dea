"""An item's life, put together from what was written down of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.errors import NotFound
from mihak.insight import store as insight_store
from mihak.insight.history import store
from mihak.projects import current_form, known_project

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mihak.media import Links
    from mihak.store import Connection, Row

Event = dict[str, Any]
WORKER = ("supplier_id", "supplier", "worker_id", "worker")
PERSON = ("person_id", "person")


async def history(
    connection: Connection, links: Links, workspace: int, item_id: int
) -> dict[str, Any]:
    """As the model `ItemHistory` has it. Raises NotFound."""
    found = await store.item(connection, item_id)
    if found is None:
        raise NotFound("there is no such item.")
    project = await known_project(connection, found["project_id"])
    _, form = await current_form(connection, found["project_id"])
    answers = await store.answers(connection, item_id)
    estimates = await insight_store.item_estimates(connection, item_id)
    return {
        **found,
        "media": links.of(found["payload"], form.media_fields, workspace),
        "form_version": project["form_version"],
        "estimates": estimates["estimates"],
        "answers": answers,
        "events": await _events(connection, found, answers),
    }


async def _events(connection: Connection, found: Row, answers: list[Row]) -> list[Event]:
    ids = [row["id"] for row in answers]
    events = [
        await _added(connection, found),
        *await _gold(connection, found),
        *_of_tasks(await store.tasks(connection, found["id"])),
        *_of_answers(answers, await _taken_back(connection, ids)),
        *_of_reviews(await store.reviews(connection, ids)),
        *await _adjudications(connection, found["id"], answers),
    ]
    return sorted(events, key=lambda event: event["at"])


async def _added(connection: Connection, found: Row) -> Event:
    upload = await store.import_of(connection, found)
    sender = await store.importer(connection, found) if upload else None
    return {
        "at": found["created_at"],
        "kind": "added",
        "batch": found["batch"],
        "filename": upload["filename"] if upload else None,
        **_named(sender, PERSON),
    }


def _named(row: Row | None, columns: tuple[str, ...]) -> Event:
    return {} if row is None else {name: row[name] for name in columns}


async def _gold(connection: Connection, found: Row) -> list[Event]:
    rows = await store.audited(connection, [f"item:{found['id']}"], ["gold.set"])
    if not rows and found["gold"] is not None:  # it came with its known answers
        return [{"at": found["gold_at"], "kind": "gold-set"}]
    return [{"at": row["at"], "kind": "gold-set", **_named(row, PERSON)} for row in rows]


async def _taken_back(connection: Connection, annotations: list[int]) -> dict[int, Row]:
    objects = [f"annotation:{number}" for number in annotations]
    rows = await store.audited(connection, objects, ["annotation.undo"])
    return {int(row["object"].partition(":")[2]): row for row in rows}


def _of_tasks(tasks: list[Row]) -> Iterator[Event]:
    for task in tasks:
        who = _named(task, WORKER)
        yield {"at": task["leased_at"], "kind": "claimed", **who}
        if task["status"] == "skipped":
            yield {"at": task["ended_at"], "kind": "skipped", "words": task["skip_reason"], **who}
        elif task["status"] in ("expired", "returned"):
            yield {"at": task["ended_at"], "kind": "let-go", "outcome": task["status"], **who}


def _of_answers(answers: list[Row], taken_back: dict[int, Row]) -> Iterator[Event]:
    for row in answers:
        if row["worker_id"] is None:
            continue  # a mend or an adjudication: told with the decision
        who = {"annotation_id": row["id"], **_named(row, WORKER)}
        yield {"at": row["made_at"], "kind": "answered", **who}
        if row["id"] in taken_back:
            yield {"at": taken_back[row["id"]]["at"], "kind": "taken-back", **who}


def _of_reviews(reviews: list[Row]) -> Iterator[Event]:
    for row in reviews:
        what = {"review_id": row["review_id"], "annotation_id": row["annotation_id"]}
        yield {
            "at": row["created_at"],
            "kind": "review-opened",
            "outcome": row["reason"],
            **what,
            **_named(row, WORKER),
        }
        if row["decided_at"] is not None:
            yield {
                "at": row["decided_at"],
                "kind": "reviewed",
                "outcome": row["status"],
                "rule": row["rule"],
                "words": row["comment"],
                "person_id": row["reviewer_id"],
                "person": row["reviewer"],
                **what,
            }
        if row["appealed_at"] is not None:
            yield {
                "at": row["appealed_at"],
                "kind": "appealed",
                "words": row["appeal"],
                **what,
                **_named(row, WORKER),
            }
        if row["appeal_decided_at"] is not None:
            yield {
                "at": row["appeal_decided_at"],
                "kind": "appeal-decided",
                "outcome": row["appeal_result"],
                "words": row["appeal_comment"],
                "person_id": row["appeal_reviewer_id"],
                "person": row["appeal_reviewer"],
                **what,
            }


async def _adjudications(connection: Connection, item_id: int, answers: list[Row]) -> list[Event]:
    """The lab's words on an item, those that a later one took the place of as well."""
    last = await store.adjudication(connection, item_id)
    if last is None:
        return []
    earlier = {row["id"]: row for row in answers if row["person_id"] is not None}
    told = []
    number = last["annotation_id"]
    while number in earlier:
        row = earlier[number]
        reason = last["reason"] if number == last["annotation_id"] else None
        told.append(
            {
                "at": row["made_at"],
                "kind": "adjudicated",
                "annotation_id": number,
                "words": reason,
                **_named(row, PERSON),
            }
        )
        number = row["supersedes"]
    return told
