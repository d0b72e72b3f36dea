"""The estimates that one submit moves, in the submit's own transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.forms import adapt
from mihak.insight import store, units
from mihak.projects import form_of, look_at
from mihak.quality.online import (
    PRIOR_RIGHT,
    PRIOR_WRONG,
    Skill,
    add_label,
    certain,
    even,
    log_likelihood,
)

if TYPE_CHECKING:
    from mihak.forms import Form
    from mihak.store import Connection, Row


def _codes(form: Form, variables: list[Row], answers: dict[str, Any]) -> list[tuple[Row, int]]:
    """(variable, code) of all that the answers say about variables known beforehand.

    Codes count the variable's classes, which only grow; a form's own may be fewer.
    """
    found = []
    classes = {name: form.questions[name].variables() for name in answers}
    said = {name: form.questions[name].classify(answer) for name, answer in answers.items()}
    for variable in variables:
        name, unit = variable["question"], variable["unit"]
        if unit in classes.get(name, {}) and unit in said[name]:
            word = classes[name][unit][said[name][unit]]
            found.append((variable, variable["classes"].index(word)))
    return found


def _skill(variable: Row) -> Skill:
    """Of a worker, new or not. What is known of the supplier comes from the last fit."""
    if variable["skill_labels"] is None:
        right, wrong = variable.get("supplier_prior") or (PRIOR_RIGHT, PRIOR_WRONG)
        return Skill(prior_right=right, prior_wrong=wrong)
    return Skill(
        variable["skill_labels"],
        variable["right_sum"],
        variable["prior_right"],
        variable["prior_wrong"],
    )


def said(
    form: Form, variables: list[Row], answers: dict[str, Any], gold: dict[str, Any] | None
) -> list[dict[str, Any]]:
    """What one set of answers says of each variable, for `store.ESTIMATE_OPEN` to add.

    variables: as `store.VARIABLES_OF_TASK` gives them. Where `gold` says something, a label
    is right or wrong for certain, and the item needs no estimate. It may stem from another
    version of the form; what this one lacks, it does not say.
    """
    known = {v["id"]: n for v, n in _codes(form, variables, adapt(form, gold))} if gold else {}
    found: list[dict[str, Any]] = []
    for variable, code in _codes(form, variables, answers):
        skill = _skill(variable)
        one = {
            "variable": variable["id"],
            "code": code,
            "prior_right": skill.prior_right,
            "prior_wrong": skill.prior_wrong,
        }
        if variable["id"] in known:
            one["gold_right"] = int(known[variable["id"]] == code)
        else:
            classes = len(variable["classes"])
            one["before"] = variable["log_prior"] or even(classes)
            one["likelihood"] = log_likelihood(classes, code, skill.accuracy)
        found.append(one)
    return found


async def remove_answers(connection: Connection, task: Row) -> None:
    """Take a worker's labels of an item out again, and estimate the item from those left."""
    removed = await store.remove_labels(connection, task["item_id"], task["worker_id"])
    if removed:
        await _settle_closed(connection, task["project_id"], task["item_id"])
    await units.remove_answer(connection, task["project_id"], task["item_id"], task["worker_id"])


async def put_answers_back(connection: Connection, annotation: Row, form: Form) -> None:
    """Add a worker's labels again that `remove_answers` took out. annotation: with its task."""
    task = annotation["task_id"]
    variables = await store.variables_of_task(connection, task)
    stale = await store.set_aside(connection, annotation["annotation_id"])
    counting = {name: one for name, one in annotation["answers"].items() if name not in stale}
    found = said(form, variables, counting, None)
    await store.add_labels(connection, task, found, annotation["seconds"])
    await units.add_answer(
        connection, annotation["project_id"], annotation["item_id"], annotation["worker_id"]
    )
    await look_at(connection, [annotation["item_id"]])


async def settle(connection: Connection, project: int, item: int) -> None:
    """Bring an item's estimates up to what the lab has decided of it, or, where that fell
    away, back to what its answers say.
    """
    if not await store.gold_of_item(connection, item):
        await _settle_closed(connection, project, item)
        await units.settle(connection, project, item)
        await look_at(connection, [item])


async def _settle_closed(connection: Connection, project: int, item: int) -> None:
    variables = [one for one in await store.variables(connection, project) if not one["open"]]
    decision = await store.decision(connection, item)
    decided: dict[int, int] = {}
    if decision is not None:
        form = await form_of(connection, decision["form_id"])
        decided = {v["id"]: code for v, code in _codes(form, variables, decision["answers"])}
    for variable in variables:
        await _settle_one(connection, item, variable, decided.get(variable["id"]))


async def _settle_one(
    connection: Connection, item: int, variable: Row, decided: int | None
) -> None:
    """Estimate an item's variable anew: as `decided`, or from its labels and what is thought
    of their workers.
    """
    rows = await store.labels_with_skills(connection, item, variable["id"])
    classes = len(variable["classes"])
    if decided is not None:
        posterior = certain(classes, decided)
    elif rows:
        posterior = units.prior(variable)
        for row in rows:
            posterior = add_label(posterior, row["code"], _skill(row).accuracy)
    else:
        await store.drop_estimate(connection, item, variable["id"])
        return
    values = store.estimate_values(posterior, len(rows))
    names = {"item": item, "variable": variable["id"], "decided": decided is not None}
    await store.set_estimate(connection, names | values)
