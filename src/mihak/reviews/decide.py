"""What a review, an appeal or an adjudication decides, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.errors import Conflict, NotFound
from mihak.forms import adapt, check_answers
from mihak.insight import online, rewind
from mihak.ledger import refuse_charge, restore_charge
from mihak.projects import current_form, form_of
from mihak.reviews import store
from mihak.store.audit import record

if TYPE_CHECKING:
    from datetime import datetime

    from mihak.accounts import Caller
    from mihak.forms import Form
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
) -> datetime:
    """Decide a review that the caller holds (as the engine); returns until when it can be
    taken back.
    """
    review = await _known(connection, review_id)
    if review["status"] != "leased" or review["reviewer_id"] != caller.person:
        raise Conflict("you do not hold this review.", mend="Claim reviews first.")
    if review["counting_id"] != review["annotation_id"]:
        raise Conflict("the annotation was taken back meanwhile.", mend="Claim another review.")
    mended = None
    if given.decision != "accept":
        before = await rewind.state(connection, review)
        if given.answers is not None:
            mended = await _mend(connection, caller, review, given.answers)
        else:
            await store.take_off(connection, review)
            await refuse_charge(connection, review["annotation_id"], caller.actor)
            await online.remove_answers(connection, review)
        after = await rewind.state(connection, review)
        await store.keep_undo(connection, review, before, after)
    status = RESULT[given.decision]
    values = {"status": status, "mended": mended, "rule": given.rule, "comment": given.comment}
    await store.keep_decision(connection, review_id, values)
    await _tell(connection, caller, f"review.{given.decision}", f"review:{review_id}")
    until: datetime = review["undo_from_now"]
    return until


async def _mend(connection: Connection, caller: Caller, review: Row, given: dict[str, Any]) -> int:
    """Put the reviewer's answers in the place of the annotation; returns theirs."""
    form = await form_of(connection, review["form_id"])
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
            "answers": check_answers(form, given, review["payload"]),
        },
    )
    await store.set_counting(connection, review["task_id"], mended)
    await online.settle(connection, review["project_id"], review["item_id"])
    return mended


async def undo(connection: Connection, caller: Caller, review_id: int) -> Row:
    """Take the caller's own decision back within the project's time for it (as the engine):
    all is as it was, and they hold the review again. Returns it as one who claims is told.
    """
    review = await _known(connection, review_id)
    if review["decided_at"] is None or review["reviewer_id"] != caller.person:
        raise Conflict("you did not decide this review.", mend="There is nothing to take back.")
    if review["appeal"] is not None:
        raise Conflict("its worker appealed.", mend="Somebody else decides the appeal.")
    if review["is_delivered"]:
        raise Conflict("its delivery was decided on.", mend="Write to the lead.")
    if review["at"] >= review["undo_until"]:
        raise Conflict("the time to take it back has passed.", mend="Write to the lead.")
    if review["status"] == "mended" and review["counting_id"] != review["mended_id"]:
        raise Conflict("the answer was changed since.", mend="There is nothing to take back.")
    if review["status"] == "refused":
        await store.put_back(connection, review)
        await restore_charge(connection, review["annotation_id"], caller.actor)
    elif review["status"] == "mended":
        await store.set_counting(connection, review["task_id"], review["annotation_id"])
    changed = await store.take_undo(connection, review_id)
    if changed is not None:  # an accepted answer changed nothing
        await rewind.rewind(connection, review, changed["before"], changed["after"])
    await _tell(connection, caller, "review.undo", f"review:{review_id}", decision=review["status"])
    return review | await store.reopen(connection, review_id)


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
            await restore_charge(connection, review["annotation_id"], caller.actor)
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
    answers = check_answers(form, _answers(form, item, given), item["payload"])
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
            "guidelines": item["guidelines_id"],
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


async def undo_adjudication(connection: Connection, caller: Caller, item_id: int) -> None:
    """Take the caller's own decision on an item back while it is fresh (as the engine): the
    item is again what its answers say.
    """
    found = await store.fresh_adjudication(connection, item_id)
    if found is None:
        raise NotFound("nothing is decided on such an item.")
    if found["person_id"] != caller.person:
        raise Conflict("you did not decide it.", mend="Decide it anew: a later word supersedes.")
    if not found["is_fresh"] or found["supersedes"] is not None:
        raise Conflict(
            "it stands, or took the place of another.",
            mend="Decide it anew: a later word supersedes.",
        )
    await store.drop_adjudication(connection, item_id)
    await online.settle(connection, found["project_id"], item_id)
    await _tell(connection, caller, "item.undo-adjudicate", f"item:{item_id}")


def _answers(form: Form, item: Row, given: Adjudicate) -> dict[str, Any]:
    """The adjudicator's own, or the one of the item's answers that is taken as it is."""
    if given.answers is not None:
        return given.answers
    for one in item["answers"]:
        if one["id"] == given.take:
            return adapt(form, one["answers"])
    raise NotFound("the item has no such answer that counts.", mend="Read its answers again.")
