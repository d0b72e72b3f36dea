"""The estimates that one submit moves, in the submit's own transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.insight import store, units
from mihak.quality.online import Skill, add_label, even, log_likelihood

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
    if variable["skill_labels"] is None:
        return Skill()
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

    variables: as `store.VARIABLES_OF_TASK` gives them. With `gold` the labels are right or
    wrong for certain, and the item needs no estimate.
    """
    known = {v["id"]: code for v, code in _codes(form, variables, gold)} if gold else {}
    found: list[dict[str, Any]] = []
    for variable, code in _codes(form, variables, answers):
        one = {"variable": variable["id"], "code": code}
        if gold is None:
            classes = len(variable["classes"])
            one["before"] = variable["log_prior"] or even(classes)
            one["likelihood"] = log_likelihood(classes, code, _skill(variable).accuracy)
        else:
            one["gold_right"] = int(known.get(variable["id"]) == code)
        found.append(one)
    return found


async def remove_answers(connection: Connection, task: Row) -> None:
    """Take a worker's labels of an item out again, and estimate the item from those left."""
    removed = await store.remove_labels(connection, task["item_id"], task["worker_id"])
    for label in removed:
        await rebuild(connection, task["item_id"], label["variable_id"])
    await units.remove_answer(connection, task["project_id"], task["item_id"], task["worker_id"])


async def put_answers_back(connection: Connection, annotation: Row, form: Form) -> None:
    """Add a worker's labels again that `remove_answers` took out. annotation: with its task."""
    task = annotation["task_id"]
    variables = await store.variables_of_task(connection, task)
    found = said(form, variables, annotation["answers"], None)
    await store.add_labels(connection, task, found)
    await units.add_answer(
        connection, annotation["project_id"], annotation["item_id"], annotation["worker_id"]
    )


async def rebuild(connection: Connection, item: int, variable: int) -> None:
    """Estimate an item's variable anew from its labels and what is thought of their workers."""
    rows = await store.labels_with_skills(connection, item, variable)
    if not rows:
        await store.drop_estimate(connection, item, variable)
        return
    posterior = rows[0]["log_prior"] or even(len(rows[0]["classes"]))
    for row in rows:
        posterior = add_label(posterior, row["code"], _skill(row).accuracy)
    values = {"item": item, "variable": variable, **store.estimate_values(posterior, len(rows))}
    await store.set_estimate(connection, values)
