"""What a review, an appeal or an adjudication decides, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.errors import Conflict, NotFound
from mihak.forms import check_answers
from mihak.insight import online
from mihak.projects import current_form, form_of
from mihak.reviews import store
from mihak.store.audit import record

if TYPE_CHECKING:
    from mihak.accounts import Caller
    from mihak.reviews.model import Adjudicate, AppealDecision, ReviewDecision
    from mihak.store import Connection, Row

RESULT = {"accept": "accepted", "mend": "mended", "refuse": "refused"}


async def _tell(
    connection: Connection, caller: Caller, action: str, thing: str, **detail: Any
) -> None:
    await record(connection, caller.workspace, caller.actor, action, thing, **detail)


async def _known(connection: Connection, review_id: int) -> Row:
    found = await store.review(connection, review_id, lock=True)
    if found is None:
        raise NotFound("there is no such review.")
    return found


async def decide(
    connection: Connection, caller: Caller, review_id: int, given: ReviewDecision
) -> None:
    """Decide a review that the caller holds (as the engine)."""
    review = await _known(connection, review_id)
    if review["status"] != "leased" or review["reviewer_id"] != caller.person:
        raise Conflict("you do not hold this review.", mend="Claim reviews first.")
    if review["counting_id"] != review["annotation_id"]:
        raise Conflict("the annotation was taken back meanwhile.", mend="Claim another review.")
    mended = None
    if given.answers is not None:
        form = await form_of(connection, review["form_id"])
        answers = check_answers(form, given.answers, review["payload"])
        mended = await store.add_reviewers_annotation(
            connection,
            {
                "project": review["project_id"],
                "item": review["item_id"],
                "task": review["task_id"],
                "person": caller.person,
                "supersedes": review["annotation_id"],
                "form": review["form_id"],
                "guidelines": review["guidelines_id"],
                "answers": answers,
            },
        )
        await store.set_counting(connection, review["task_id"], mended)
        await online.settle(connection, review["project_id"], review["item_id"])
    elif given.decision == "refuse":
        await store.take_off(connection, review)
        await online.remove_answers(connection, review)
    status = RESULT[given.decision]
    values = {"status": status, "mended": mended, "rule": given.rule, "comment": given.comment}
    await store.keep_decision(connection, review_id, values)
    await _tell(connection, caller, f"review.{given.decision}", f"review:{review_id}")


async def answer_appeal(
    connection: Connection, caller: Caller, review_id: int, given: AppealDecision
) -> None:
    """Decide an appeal; nobody does so against their own review."""
    review = await _known(connection, review_id)
    if review["appeal"] is None or review["appeal_result"] is not None:
        raise Conflict("there is no appeal to decide.", mend="List those with status=appealed.")
    if review["reviewer_id"] == caller.person:
        raise Conflict("the review is yours.", mend="Have somebody else decide the appeal.")
    if given.decision == "overturned":
        if review["status"] == "refused":
            await store.put_back(connection, review)
            await online.put_answers_back(
                connection, review, await form_of(connection, review["form_id"])
            )
        else:
            await store.set_counting(connection, review["task_id"], review["annotation_id"])
            await online.settle(connection, review["project_id"], review["item_id"])
    await store.keep_appeal_decision(
        connection, review_id, caller.person, given.decision, given.comment
    )
    await _tell(connection, caller, f"appeal.{given.decision}", f"review:{review_id}")


async def adjudicate(
    connection: Connection, caller: Caller, item_id: int, given: Adjudicate
) -> int:
    """Write down the lab's word on an item; returns its annotation. A later word supersedes."""
    item = await store.item_with_answers(connection, item_id, caller.person)
    if item is None:
        raise NotFound("there is no such item.")
    form_id, form = await current_form(connection, item["project_id"])
    answers = check_answers(form, given.answers, item["payload"])
    before = await store.adjudication(connection, item_id)
    annotation = await store.add_reviewers_annotation(
        connection,
        {
            "project": item["project_id"],
            "item": item_id,
            "task": None,
            "person": caller.person,
            "supersedes": before["annotation_id"] if before else None,
            "form": form_id,
            "guidelines": None,
            "answers": answers,
        },
    )
    values = {
        "item": item_id,
        "project": item["project_id"],
        "annotation": annotation,
        "person": caller.person,
        "reason": given.reason,
    }
    await store.keep_adjudication(connection, values)
    await online.settle(connection, item["project_id"], item_id)
    await _tell(connection, caller, "item.adjudicate", f"item:{item_id}")
    return annotation
