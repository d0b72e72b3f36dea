"""The tables project, form, guidelines, batch, item, gold, import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from psycopg.types.json import Jsonb

from mihak.errors import NotFound
from mihak.forms import BadForm, Form, Problem, parse_form
from mihak.projects.items.store import extend_anchors
from mihak.store import Connection, Row, fetch_all, fetch_one, fetch_value

if TYPE_CHECKING:
    from collections.abc import Iterable

PROJECT = """
SELECT p.id, p.name, p.status, p.languages, p.skills, p.due_at, p.created_at,
       CASE WHEN supplier_now() IS NULL THEN p.policy END AS policy,
       (SELECT max(version) FROM form WHERE project_id = p.id) AS form_version,
       (SELECT max(version) FROM guidelines WHERE project_id = p.id) AS guidelines_version
  FROM project p"""


async def add_project(connection: Connection, workspace: int, project: dict[str, Any]) -> int:
    return int(
        await fetch_value(
            connection,
            """INSERT INTO project (workspace_id, name, policy, languages, skills, due_at)
               VALUES (%(workspace)s, %(name)s, %(policy)s, %(languages)s, %(skills)s, %(due_at)s)
            RETURNING id""",
            {**project, "workspace": workspace, "policy": Jsonb(project["policy"])},
        )
    )


async def project(connection: Connection, project_id: int) -> Row | None:
    return await fetch_one(connection, PROJECT + " WHERE p.id = %(id)s", {"id": project_id})


async def known_project(connection: Connection, project_id: int) -> Row:
    found = await project(connection, project_id)
    if found is None:
        raise NotFound("there is no such project.")
    return found


async def projects(connection: Connection, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        PROJECT + " WHERE p.id > %(after)s ORDER BY p.id LIMIT %(limit)s",
        {"after": after, "limit": limit},
    )


CHANGEABLE = ("name", "status", "policy", "languages", "skills", "due_at")


async def change_project(connection: Connection, project_id: int, changes: dict[str, Any]) -> None:
    """changes: what is to be changed, and nothing else."""
    values = {**changes, "id": project_id}
    if "policy" in values:
        values["policy"] = Jsonb(values["policy"])
    columns = [name for name in CHANGEABLE if name in changes]
    if columns:
        sets = ", ".join(f"{name} = %({name})s" for name in columns)
        await connection.execute(f"UPDATE project SET {sets} WHERE id = %(id)s", values)


async def currencies_but(connection: Connection, project_id: int, currency: str) -> list[str]:
    """The currencies of a project's contracts other than this one."""
    rows = await fetch_all(
        connection,
        """SELECT DISTINCT currency FROM contract
            WHERE project_id = %(project)s AND currency <> %(currency)s AND price_micros > 0
            ORDER BY currency""",
        {"project": project_id, "currency": currency},
    )
    return [row["currency"] for row in rows]


async def change_redundancy(connection: Connection, project_id: int, wanted: int) -> None:
    """Ask for so many answers of every item that suppliers share; more than that where more
    are there or being made. Items of a blind split keep what it says.
    """
    await connection.execute(
        # In the queue's order, so that claims and this never wait in a circle.
        """WITH held AS MATERIALIZED (
             SELECT s.item_id, s.wanted AS before, greatest(%(wanted)s, s.live + s.done)::smallint AS wanted
               FROM seat s JOIN batch b ON b.id = s.batch_id AND b.split IS NULL
              WHERE s.project_id = %(project)s AND s.supplier_id = 0 AND s.wanted <> %(wanted)s
              ORDER BY s.item_id FOR NO KEY UPDATE OF s),
           changed AS (
             UPDATE seat SET wanted = held.wanted FROM held
              WHERE seat.item_id = held.item_id AND seat.supplier_id = 0)
           UPDATE project SET wanted = wanted + coalesce((SELECT sum(wanted - before) FROM held), 0)
            WHERE id = %(project)s""",
        {"project": project_id, "wanted": wanted},
    )
    # Items that were done are open again, behind where the workers' cursors stand.
    await connection.execute(
        "UPDATE cursor SET item_id = 0 WHERE batch_id IN (SELECT id FROM batch WHERE project_id = %s)",
        (project_id,),
    )


ASKS_UNTIL_SURE = "p.policy->>'most_answers' IS NOT NULL"
ROUTED = "coalesce(b.split->>'mode' = 'routed', false)"

# In the queue's order, so that nobody who locks several seats waits in a circle.
LOOK_AT = f"""
WITH held AS MATERIALIZED (
  SELECT s.item_id FROM seat s JOIN project p ON p.id = s.project_id JOIN batch b ON b.id = s.batch_id
   WHERE {{which}} AND s.supplier_id = 0 AND NOT s.look AND ({ASKS_UNTIL_SURE} OR {ROUTED})
   ORDER BY s.item_id FOR NO KEY UPDATE OF s)
UPDATE seat SET look = true FROM held WHERE seat.item_id = held.item_id AND seat.supplier_id = 0"""


async def look_at(connection: Connection, items: Iterable[int]) -> None:
    """What is thought of these items moved: where the project asks until sure, decide of each
    whether it is asked about again.
    """
    await connection.execute(LOOK_AT.format(which="s.item_id = ANY(%s)"), ([*items],))


async def look_again(connection: Connection, project_id: int, *, routed_only: bool = False) -> None:
    """Another rule holds, or other terms: the same for all items that have answers, and for all
    of routed batches.
    """
    answered = "" if routed_only else "s.live + s.done > 0 OR "
    which = f"s.project_id = %s AND ({answered}{ROUTED})"
    await connection.execute(LOOK_AT.format(which=which), (project_id,))


async def add_form(connection: Connection, workspace: int, project_id: int, form: Form) -> Row:
    """A new version of a project's form. Raises BadForm where a question changes its kind."""
    await _refuse_other_kinds(connection, project_id, form)
    row = await fetch_one(
        connection,
        """INSERT INTO form (workspace_id, project_id, version, definition, digest)
           SELECT %(workspace)s, %(project)s, coalesce(max(version), 0) + 1, %(definition)s, %(digest)s
             FROM form WHERE project_id = %(project)s
        RETURNING id, version, definition, digest, created_at""",
        {
            "workspace": workspace,
            "project": project_id,
            "definition": Jsonb(form.definition()),
            "digest": form.digest(),
        },
    )
    assert row is not None
    await keep_variables(connection, workspace, project_id, form)
    return row


async def _refuse_other_kinds(connection: Connection, project_id: int, form: Form) -> None:
    # What was said under another kind would count as an answer to the new question.
    rows = await fetch_all(
        connection,
        """SELECT DISTINCT ON (q ->> 'id') q ->> 'id' AS id, q ->> 'kind' AS kind
             FROM form, jsonb_array_elements(definition -> 'ask') q WHERE project_id = %(project)s
            ORDER BY q ->> 'id', version DESC""",
        {"project": project_id},
    )
    before = {row["id"]: row["kind"] for row in rows}
    problems = [
        Problem(
            f"ask[{place}].kind",
            f"{question.id!r} was a question of kind {before[question.id]!r}.",
            "Give the new question an id of its own.",
        )
        for place, question in enumerate(form.ask)
        if before.get(question.id, question.kind) != question.kind
    ]
    if problems:
        raise BadForm(problems)


async def keep_variables(
    connection: Connection, workspace: int, project_id: int, form: Form
) -> None:
    """The categorical variables of a form's questions. Classes are only ever added, so that
    codes written under an older version keep their meaning.
    """
    for question in form.ask:
        # The unit '*' stands for all that answers may name.
        open_classes = question.open_classes()
        variables = question.variables() if open_classes is None else {"*": open_classes}
        for unit, classes in variables.items():
            await connection.execute(
                """INSERT INTO variable (workspace_id, project_id, question, unit, classes, open)
                   VALUES (%(workspace)s, %(project)s, %(question)s, %(unit)s, %(classes)s, %(open)s)
                   ON CONFLICT (project_id, question, unit) DO UPDATE SET classes = variable.classes ||
                     ARRAY(SELECT c FROM unnest(excluded.classes) WITH ORDINALITY AS u(c, n)
                            WHERE c <> ALL (variable.classes) ORDER BY n)""",
                {
                    "workspace": workspace,
                    "project": project_id,
                    "question": question.id,
                    "unit": unit,
                    "classes": list(classes),
                    "open": open_classes is not None,
                },
            )


async def forms(connection: Connection, project_id: int, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        "SELECT id, version, definition, digest, created_at FROM form"
        " WHERE project_id = %(project)s AND id > %(after)s ORDER BY id LIMIT %(limit)s",
        {"project": project_id, "after": after, "limit": limit},
    )


async def add_guidelines(
    connection: Connection, workspace: int, project_id: int, text: dict[str, str], digest: str
) -> Row:
    row = await fetch_one(
        connection,
        """INSERT INTO guidelines (workspace_id, project_id, version, text, digest)
           SELECT %(workspace)s, %(project)s, coalesce(max(version), 0) + 1, %(text)s, %(digest)s
             FROM guidelines WHERE project_id = %(project)s
        RETURNING id, version, text, digest, created_at""",
        {"workspace": workspace, "project": project_id, "text": Jsonb(text), "digest": digest},
    )
    assert row is not None
    return row


async def add_change(
    connection: Connection, project_id: int, guidelines: Row, change: dict[str, Any]
) -> None:
    """What a version changed in meaning; change: as `GuidelinesChange` has it."""
    await connection.execute(
        """INSERT INTO guidelines_change (guidelines_id, workspace_id, project_id, version, rules,
                                          touches, batch_id, search, note)
           VALUES (%(guidelines)s, workspace_now(), %(project)s, %(version)s, %(rules)s, %(touches)s,
                   %(batch)s, %(search)s, %(note)s)""",
        {
            **change,
            "touches": Jsonb(change["touches"]),
            "guidelines": guidelines["id"],
            "version": guidelines["version"],
            "project": project_id,
        },
    )


async def guidelines(connection: Connection, project_id: int, after: int, limit: int) -> list[Row]:
    """The versions with what each changed in meaning, which row-level security keeps to the lab."""
    return await fetch_all(
        connection,
        """SELECT g.id, g.version, g.text, g.digest, g.created_at,
                  CASE WHEN c.guidelines_id IS NOT NULL THEN jsonb_build_object(
                    'rules', c.rules, 'touches', c.touches, 'batch', c.batch_id, 'search', c.search,
                    'note', c.note) END AS change
             FROM guidelines g LEFT JOIN guidelines_change c ON c.guidelines_id = g.id
            WHERE g.project_id = %(project)s AND g.id > %(after)s ORDER BY g.id LIMIT %(limit)s""",
        {"project": project_id, "after": after, "limit": limit},
    )


class _Forms:
    """Forms by their ids. A version never changes, so what was read stays right."""

    known: ClassVar[dict[int, Form]] = {}


async def form_of(connection: Connection, form_id: int) -> Form:
    """The form of this id, read once by each process."""
    form = _Forms.known.get(form_id)
    if form is None:
        definition = await fetch_value(
            connection, "SELECT definition FROM form WHERE id = %(id)s", {"id": form_id}
        )
        form = _Forms.known[form_id] = parse_form(definition)
    return form


async def current_form(connection: Connection, project_id: int) -> tuple[int, Form]:
    form_id = await fetch_value(
        connection,
        "SELECT id FROM form WHERE project_id = %(project)s ORDER BY version DESC LIMIT 1",
        {"project": project_id},
    )
    return form_id, await form_of(connection, form_id)


async def project_for_work(connection: Connection, project_id: int) -> Row | None:
    """What claiming needs to know of a project, policy included (engine only)."""
    return await fetch_one(
        connection,
        """SELECT p.status, p.policy, p.languages, p.skills,
                  (SELECT id FROM form WHERE project_id = p.id ORDER BY version DESC LIMIT 1) AS form_id,
                  (SELECT id FROM guidelines WHERE project_id = p.id ORDER BY version DESC LIMIT 1)
                    AS guidelines_id
             FROM project p WHERE p.id = %(project)s""",
        {"project": project_id},
    )


BATCH = "id, name, kind, status, decision, priority, split, due_at, created_at"


async def add_batch(
    connection: Connection, workspace: int, project_id: int, batch: dict[str, Any]
) -> Row:
    split = batch.get("split")
    row = await fetch_one(
        connection,
        f"""INSERT INTO batch (workspace_id, project_id, name, kind, status, priority, split, due_at)
            VALUES (%(workspace)s, %(project)s, %(name)s, %(kind)s, %(status)s, %(priority)s, %(split)s,
                    %(due_at)s) RETURNING {BATCH}""",
        {
            **batch,
            "split": None if split is None else Jsonb(split),
            "workspace": workspace,
            "project": project_id,
        },
    )
    assert row is not None
    return row


# Of a project whose policy routes what no split is given for: all under contract, if several are.
SPLIT_OF_POLICY = """
SELECT jsonb_build_object('suppliers', jsonb_agg(c.supplier_id ORDER BY c.supplier_id), 'mode', 'routed',
                          'overlap', 0, 'redundancy', NULL, 'seed', 0, 'wait_minutes', 30)
  FROM project p JOIN contract c ON c.project_id = p.id AND c.status <> 'ended'
 WHERE p.id = %(project)s AND p.policy ->> 'shares' = 'routed' HAVING count(*) > 1"""


async def split_of_policy(connection: Connection, project_id: int) -> dict[str, Any] | None:
    """How a new production batch is shared where nobody says how."""
    found: dict[str, Any] | None = await fetch_value(
        connection, SPLIT_OF_POLICY, {"project": project_id}
    )
    return found


async def batch_named(connection: Connection, workspace: int, project_id: int, name: str) -> Row:
    """The batch of this name, made if there is none."""
    values = {"workspace": workspace, "project": project_id, "name": name}
    find = f"SELECT {BATCH} FROM batch WHERE project_id = %(project)s AND name = %(name)s"
    row = await fetch_one(connection, find, values)
    if row is None:
        await connection.execute(
            f"""INSERT INTO batch (workspace_id, project_id, name, split)
                VALUES (%(workspace)s, %(project)s, %(name)s, ({SPLIT_OF_POLICY}))
                    ON CONFLICT DO NOTHING""",
            values,
        )
        row = await fetch_one(connection, find, values)
    assert row is not None
    return row


async def batches(connection: Connection, project_id: int, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        f"SELECT {BATCH} FROM batch WHERE project_id = %(project)s AND id > %(after)s"
        " ORDER BY id LIMIT %(limit)s",
        {"project": project_id, "after": after, "limit": limit},
    )


async def batch(connection: Connection, project_id: int, batch_id: int) -> Row | None:
    return await fetch_one(
        connection,
        f"SELECT {BATCH} FROM batch WHERE id = %(id)s AND project_id = %(project)s",
        {"id": batch_id, "project": project_id},
    )


async def change_batch(
    connection: Connection, project_id: int, batch_id: int, changes: dict[str, Any]
) -> Row | None:
    """changes: of status, priority, due_at and decision, what is to be changed."""
    columns = [name for name in ("status", "priority", "due_at", "decision") if name in changes]
    sets = ", ".join(f"{name} = %({name})s" for name in columns) or "priority = priority"
    return await fetch_one(
        connection,
        f"UPDATE batch SET {sets} WHERE id = %(id)s AND project_id = %(project)s RETURNING {BATCH}",
        {**changes, "id": batch_id, "project": project_id},
    )


async def contracted(connection: Connection, project_id: int, suppliers: list[int]) -> set[int]:
    """Those of the suppliers that have a contract for the project."""
    rows = await fetch_all(
        connection,
        """SELECT supplier_id FROM contract
            WHERE project_id = %(project)s AND supplier_id = ANY(%(suppliers)s) AND status <> 'ended'""",
        {"project": project_id, "suppliers": suppliers},
    )
    return {row["supplier_id"] for row in rows}


async def start_production(connection: Connection, project_id: int) -> int:
    """Start the project's staged production batches; returns how many."""
    done = await connection.execute(
        "UPDATE batch SET status = 'running' WHERE project_id = %s AND kind = 'production'"
        " AND status = 'staged'",
        (project_id,),
    )
    return done.rowcount


ITEM = """
SELECT i.id, i.external_id, i.batch_id, i.payload, i.created_at, g.answers AS gold,
       g.reason AS gold_reason,
       coalesce(s.wanted, 0) AS wanted, coalesce(s.live, 0) AS live, coalesce(s.done, 0) AS done
  FROM item i LEFT JOIN gold g ON g.item_id = i.id
  LEFT JOIN LATERAL (SELECT sum(wanted)::int AS wanted, sum(live)::int AS live, sum(done)::int AS done
                       FROM seat WHERE seat.item_id = i.id) s ON true"""


async def items(connection: Connection, ids: list[int]) -> list[Row]:
    return await fetch_all(
        connection, ITEM + " WHERE i.id = ANY(%(ids)s) ORDER BY i.id", {"ids": ids}
    )


async def item(connection: Connection, item_id: int) -> Row | None:
    return await fetch_one(connection, ITEM + " WHERE i.id = %(id)s", {"id": item_id})


async def item_project(connection: Connection, item_id: int) -> int | None:
    return await fetch_value(
        connection, "SELECT project_id FROM item WHERE id = %(id)s", {"id": item_id}
    )


async def set_gold(
    connection: Connection, item_id: int, answers: dict[str, Any], reason: dict[str, str] | None
) -> None:
    """Make an item gold, or correct its known answers and their reason; it leaves the queue for good, and
    needs no estimate any more.
    """
    await connection.execute("DELETE FROM estimate WHERE item_id = %s", (item_id,))
    await connection.execute(
        """INSERT INTO gold (item_id, workspace_id, project_id, batch_id, answers, reason)
           SELECT id, workspace_id, project_id, batch_id, %s, %s FROM item WHERE id = %s
           ON CONFLICT (item_id) DO UPDATE SET answers = excluded.answers, reason = excluded.reason""",
        (Jsonb(answers), None if reason is None else Jsonb(reason), item_id),
    )
    # Without its seats there is nothing for a task that is returned, expires or is refused to
    # open again. What was answered before stays counted as wanted and done.
    await connection.execute(
        """WITH gone AS (
             DELETE FROM seat WHERE item_id = %s RETURNING project_id, wanted - done AS places)
           UPDATE project SET wanted = wanted - places
             FROM (SELECT project_id, sum(places) AS places FROM gone GROUP BY project_id) g
            WHERE project.id = g.project_id""",
        (item_id,),
    )


IMPORT = """id, batch_id, filename, status, rows_read, rows_added, rows_known, rows_bad, problems,
 created_at"""


async def add_import(connection: Connection, workspace: int, values: dict[str, Any]) -> Row:
    row = await fetch_one(
        connection,
        f"""INSERT INTO import (workspace_id, project_id, batch_id, filename, status, rows_read,
                                rows_added, rows_known, rows_bad, problems)
            VALUES (%(workspace)s, %(project)s, %(batch)s, %(filename)s, %(status)s, %(read)s,
                    %(added)s, %(known)s, %(bad)s, %(problems)s) RETURNING {IMPORT}""",
        {**values, "problems": Jsonb(values["problems"]), "workspace": workspace},
    )
    assert row is not None
    return row


async def imports(connection: Connection, project_id: int, after: int, limit: int) -> list[Row]:
    return await fetch_all(
        connection,
        f"SELECT {IMPORT} FROM import WHERE project_id = %(project)s AND id > %(after)s"
        " ORDER BY id LIMIT %(limit)s",
        {"project": project_id, "after": after, "limit": limit},
    )


# Rows on their way in ------------------------------------------------------------------


async def make_incoming(connection: Connection) -> None:
    await connection.execute(
        "CREATE TEMPORARY TABLE incoming (row bigint, external_id text, payload jsonb, gold jsonb,"
        " gold_reason jsonb) ON COMMIT DROP"
    )


async def incoming_clashes(connection: Connection, project_id: int, limit: int) -> list[Row]:
    """Rows whose external_id stands with another payload, once `accept_incoming` has run.

    `earlier` is the row of the same file that was taken; NULL: it stood in the project before.
    """
    return await fetch_all(
        connection,
        """SELECT n.row, n.external_id, CASE WHEN n.first_payload = i.payload THEN n.first_row END AS earlier
             FROM (SELECT row, external_id, payload, first_value(row) OVER same AS first_row,
                          first_value(payload) OVER same AS first_payload FROM incoming
                   WINDOW same AS (PARTITION BY external_id ORDER BY row)) n
             JOIN item i ON i.project_id = %(project)s AND i.external_id = n.external_id
            WHERE i.payload <> n.payload ORDER BY n.row LIMIT %(limit)s""",
        {"project": project_id, "limit": limit},
    )


async def count_clashes(connection: Connection, project_id: int) -> int:
    """How many rows `incoming_clashes` finds without its limit."""
    return int(
        await fetch_value(
            connection,
            """SELECT count(*) FROM incoming n
                 JOIN item i ON i.project_id = %(project)s AND i.external_id = n.external_id
                WHERE i.payload <> n.payload""",
            {"project": project_id},
        )
    )


async def accept_incoming(
    connection: Connection, workspace: int, project_id: int, batch: Row, redundancy: int
) -> int:
    """Move the rows into items, with seats or gold; returns how many were new."""
    values = {"workspace": workspace, "project": project_id, "batch": batch["id"]}
    # One import into a project at a time, so that its items are committed in the order of their
    # ids (`extend_anchors` counts on it), and those above `before` are this file's.
    await connection.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended('items', %(project)s))", values
    )
    await connection.execute("SELECT FROM batch WHERE id = %(batch)s FOR NO KEY UPDATE", values)
    before = await fetch_value(
        connection, "SELECT coalesce(max(id), 0) FROM item WHERE project_id = %(project)s", values
    )
    done = await connection.execute(
        """INSERT INTO item (workspace_id, project_id, batch_id, external_id, payload)
           SELECT %(workspace)s, %(project)s, %(batch)s, external_id, payload FROM incoming ORDER BY row
           ON CONFLICT (project_id, external_id) DO NOTHING""",
        values,
    )
    values["before"] = before
    await extend_anchors(connection, project_id, batch["id"])
    await connection.execute(
        """INSERT INTO gold (item_id, workspace_id, project_id, batch_id, answers, reason)
           SELECT i.id, %(workspace)s, %(project)s, %(batch)s, n.gold, n.gold_reason FROM incoming n
             JOIN item i ON i.project_id = %(project)s AND i.external_id = n.external_id
            WHERE n.gold IS NOT NULL AND i.id > %(before)s
           ON CONFLICT DO NOTHING""",
        values,
    )
    if batch["kind"] == "qualification":
        return done.rowcount
    await _add_seats(connection, batch["split"], redundancy, values)
    await connection.execute(
        """UPDATE project SET wanted = wanted + (SELECT coalesce(sum(wanted), 0) FROM seat
                   WHERE batch_id = %(batch)s AND item_id > %(before)s) WHERE id = %(project)s""",
        values,
    )
    return done.rowcount


async def _add_seats(
    connection: Connection, split: dict[str, Any] | None, redundancy: int, values: dict[str, Any]
) -> None:
    """Seats for the items above `before`: anybody's, each supplier's of a blind split, or those
    of a routed batch, whose suppliers are drawn later.
    """
    new = """FROM item i {others} WHERE i.project_id = %(project)s AND i.id > %(before)s
                AND i.batch_id = %(batch)s AND NOT EXISTS (SELECT FROM gold g WHERE g.item_id = i.id)
                {chosen} ORDER BY i.id"""
    into = "INSERT INTO seat (item_id, supplier_id, workspace_id, project_id, batch_id, wanted) "
    if split is not None and split["mode"] == "routed":
        # No place yet, only the mark by which a round opens places and draws whose they are.
        await connection.execute(
            into.replace("wanted)", "wanted, look)")
            + "SELECT i.id, 0, %(workspace)s, %(project)s, %(batch)s, 0, true "
            + new.format(others="", chosen=""),
            values,
        )
        return
    if split is None:
        await connection.execute(
            into
            + "SELECT i.id, 0, %(workspace)s, %(project)s, %(batch)s, %(wanted)s "
            + new.format(others="", chosen=""),
            {**values, "wanted": redundancy},
        )
        return
    # Who gets an item is drawn from its id and the seed, so that it can be drawn again.
    draw = "mod(abs(hashint8extended(i.id, %(seed)s + {n})), 1000003) / 1000003.0"
    chosen = (
        ""
        if split["mode"] == "same"
        else (
            f"AND ({draw.format(n=0)} < %(overlap)s OR s.place = floor({draw.format(n=1)} * %(many)s))"
        )
    )
    await connection.execute(
        into
        + "SELECT i.id, s.supplier, %(workspace)s, %(project)s, %(batch)s, %(wanted)s "
        + new.format(
            others="CROSS JOIN (SELECT supplier, place - 1 AS place FROM unnest(%(suppliers)s::bigint[])"
            " WITH ORDINALITY AS u(supplier, place)) s",
            chosen=chosen,
        ),
        {
            **values,
            "wanted": split["redundancy"] or redundancy,
            "seed": split["seed"],
            "overlap": split["overlap"],
            "suppliers": split["suppliers"],
            "many": len(split["suppliers"]),
        },
    )
