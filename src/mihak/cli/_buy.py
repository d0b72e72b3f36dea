"""`mihak contract`, `mihak delivery`, `mihak ledger`: what is agreed, handed in and owed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

import click

from mihak.cli._serve import data_option, database_url, run_as_system
from mihak.cli._server import project_named, server_options, supplier_named

if TYPE_CHECKING:
    from mihak.client import Client as Api
    from mihak.contracts import Change, Terms
    from mihak.store import Connection

Decision = Literal["accept", "rework", "refuse"]
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
project_option = click.option("--project", required=True, help="The project's id or name.")
supplier_option = click.option("--supplier", required=True, help="The supplier's id or name.")


# Contracts --------------------------------------------------------------------------------


@click.group()
def contract() -> None:
    """Check a contract's file, compare it, and put it in force.

    \b
    mihak contract check atlas.toml --lot 3000
    """  # noqa: D301 - the backslash keeps click from filling the example


@contract.command()
@click.argument("file", type=FILE)
@click.option("--against", type=FILE, help="Another contract: say what differs.")
@click.option(
    "--lot", type=click.IntRange(1), default=1000, show_default=True, help="Answers of a delivery."
)
def check(file: Path, *, against: Path | None, lot: int) -> None:
    """Read the contract in FILE (TOML or JSON) and show what its plan accepts, before it is signed.

    \b
    mihak contract check atlas.toml --against atlas-2025.toml
    """  # noqa: D301 - see `contract`
    terms = _read(file)
    click.echo(f"{file.name} is sound.")
    if against is not None:
        from mihak.contracts import changes  # noqa: PLC0415

        _tell_changes(changes(_read(against), terms))
    if terms.acceptance is None:
        click.echo("What is handed in is accepted without inspection.")
        return
    from mihak.cli._plan import told_plan  # noqa: PLC0415
    from mihak.cli._show import show_plan  # noqa: PLC0415
    from mihak.contracts import make_plan  # noqa: PLC0415
    from mihak.quality.acceptance import operating_curve  # noqa: PLC0415

    plan = make_plan(terms.acceptance, lot)
    told = told_plan(plan, operating_curve(plan))
    show_plan(told["plan"], told["curve"])


def _read(file: Path) -> Terms:
    from mihak.contracts import read_terms  # noqa: PLC0415

    return read_terms(file.read_text(encoding="utf-8"), file.name)


def _tell_changes(found: list[Change]) -> None:
    if not found:
        click.echo("Nothing differs.")
    for change in found:
        click.echo(f"{change.name}: {_told(change.before)} → {_told(change.after)}")


def _told(value: object) -> str:
    return "none" if value is None else str(value)


@contract.command("set")
@click.argument("file", type=FILE)
@project_option
@supplier_option
@click.option("--propose", is_flag=True, help="Let it hold once the supplier has signed it.")
@server_options
def set_contract(
    file: Path, *, project: str, supplier: str, propose: bool, server: str, key: str
) -> None:
    """Put the contract in FILE in force for a supplier, and say what that changes.

    \b
    mihak contract set atlas.toml --project Dialects --supplier Atlas --propose
    """  # noqa: D301 - see `contract`
    from mihak.client import Client  # noqa: PLC0415
    from mihak.contracts import Terms, changes  # noqa: PLC0415

    terms = _read(file)
    with Client(server, key) as client:
        at = (project_named(client, project), supplier_named(client, supplier))
        known = _in_force(client, at)
        before = Terms.model_validate(known["terms"] if known else {})
        made = client.set_contract(*at, **terms.model_dump(mode="json"), propose=propose)
    _tell_changes(changes(before, terms))
    version = made["newest"]
    state = "waits for the supplier's signature" if made["version"] != version else "is in force"
    click.echo(f"Version {version} {state}.")


@contract.command("get")
@project_option
@supplier_option
@server_options
def get_contract(*, project: str, supplier: str, server: str, key: str) -> None:
    """Print the contract in force as TOML.

    \b
    mihak contract get --project Dialects --supplier Atlas > atlas.toml
    """  # noqa: D301 - see `contract`
    from mihak.client import Client  # noqa: PLC0415
    from mihak.contracts import Terms, terms_as_toml  # noqa: PLC0415

    with Client(server, key) as client:
        at = (project_named(client, project), supplier_named(client, supplier))
        known = _in_force(client, at)
    if known is None:
        raise click.UsageError(f"{supplier} has no contract for {project}.")
    terms = Terms.model_validate(known["terms"])
    click.echo(terms_as_toml(terms, about=f"Version {known['version']}."), nl=False)


def _in_force(client: Api, at: tuple[str, str]) -> Any:
    """The contract of a project (first) with a supplier; None where there is none."""
    project, supplier = at
    return next(
        (one for one in client.list_contracts(project) if one["supplier_id"] == supplier), None
    )


# Deliveries -------------------------------------------------------------------------------


@click.group()
def delivery() -> None:
    """Hand in answers, see how their inspection goes, decide.

    \b
    mihak delivery list --project Dialects
    """  # noqa: D301 - see `contract`


def _line(one: Any) -> str:
    plan = f"{one['inspected']} of at most {one['sample']} inspected, {one['defects']} wrong"
    said = f" · the plan says: {one['verdict']}" if one["verdict"] else ""
    return (
        f"{one['id']}  {one['supplier']} #{one['number']}  {one['status']}"
        f"  {one['annotations']:,} answers, {one['amount']:,.2f} {one['currency']} · {plan}{said}"
    )


@delivery.command("list")
@project_option
@server_options
def list_deliveries(*, project: str, server: str, key: str) -> None:
    """List what was handed in for a project, the newest first.

    \b
    mihak delivery list --project Dialects
    """  # noqa: D301 - see `contract`
    from mihak.client import Client  # noqa: PLC0415

    with Client(server, key) as client:
        for one in client.list_deliveries(project_named(client, project)):
            click.echo(_line(one))


@delivery.command("hand-in")
@project_option
@click.option("--supplier", help="The supplier's id or name, if the key is the lab's.")
@click.option("--note", help="Something to say of it.")
@click.option("--file", type=FILE, help="Answers given elsewhere: JSONL, CSV or Parquet.")
@server_options
def hand_in(
    *,
    project: str,
    supplier: str | None,
    note: str | None,
    file: Path | None,
    server: str,
    key: str,
) -> None:
    """Hand in all answers that were not yet, or those of a file.

    \b
    mihak delivery hand-in --project Dialects --note "Week 47"
    mihak delivery hand-in --project Dialects --file answers.jsonl
    """  # noqa: D301 - see `contract`
    from mihak.client import Client  # noqa: PLC0415

    with Client(server, key, timeout=3600) as client:
        at = project_named(client, project)
        whose = supplier_named(client, supplier) if supplier else None
        if file is None:
            made = client.hand_in_delivery(at, note=note, supplier_id=whose)
        else:
            with file.open("rb") as content:
                made = client.hand_in_file(
                    at, content, filename=file.name, supplier=whose, note=note
                )
    click.echo(_line(made))


@delivery.command()
@click.argument("delivery_id")
@click.argument("decision", type=click.Choice(get_args(Decision)))
@click.option("--reason", help="What the supplier's people are told of a refusal.")
@click.option("--rule", help="The rule that was broken.")
@server_options
def decide(
    delivery_id: str,
    decision: Decision,
    *,
    reason: str | None,
    rule: str | None,
    server: str,
    key: str,
) -> None:
    """Accept a delivery, or, once its plan has refused it, refuse it or give it back for rework.

    \b
    mihak delivery decide dlv_… rework --reason "Dates are in the wrong order."
    """  # noqa: D301 - see `contract`
    from mihak.client import Client  # noqa: PLC0415

    with Client(server, key) as client:
        told = client.decide_delivery(delivery_id, decision=decision, reason=reason, rule=rule)
    click.echo(_line(told))


# The ledger -------------------------------------------------------------------------------


@click.group()
def ledger() -> None:
    """Print statements, and check that the books are sound.

    \b
    mihak ledger statement --supplier Atlas --format pdf --out atlas.pdf
    """  # noqa: D301 - see `contract`


@ledger.command()
@supplier_option
@click.option("--first", help="The first day, YYYY-MM-DD; the month's, unless said.")
@click.option("--last", help="The last day; today, unless said.")
@click.option(
    "--format", "form", type=click.Choice(("csv", "pdf", "json")), default="csv", show_default=True
)
@click.option("--language", type=click.Choice(("en", "ar")), default="en", show_default=True)
@click.option("--out", type=click.Path(path_type=Path), help="Write it there and do not print it.")
@server_options
def statement(
    *,
    supplier: str,
    first: str | None,
    last: str | None,
    form: str,
    language: str,
    out: Path | None,
    server: str,
    key: str,
) -> None:
    """Tell what a supplier was owed, what moved, and what it is owed.

    \b
    mihak ledger statement --supplier Atlas --first 2026-11-01 --out atlas.csv
    """  # noqa: D301 - see `contract`
    import httpx  # noqa: PLC0415

    from mihak.client import Client  # noqa: PLC0415

    if form == "pdf" and out is None:
        raise click.UsageError("a PDF is no text: say where with --out.")
    with Client(server, key) as client:
        supplier_id = supplier_named(client, supplier)
    asked = {"first": first, "last": last, "format": form, "language": language}
    reply = httpx.get(
        f"{server}/api/v1/suppliers/{supplier_id}/ledger",
        params={name: value for name, value in asked.items() if value},
        headers={"Authorization": f"Bearer {key}"},
        timeout=60,
    )
    if reply.is_error:
        raise click.ClickException(reply.json()["detail"])
    if out is None:
        click.echo(reply.text, nl=False)
    else:
        out.write_bytes(reply.content)


@ledger.command("verify")
@data_option
def verify_ledger(data: Path | None) -> None:
    """Add up every entry and compare with where each charge's money is said to be; exits with 1
    where they differ.

    \b
    mihak ledger verify --data /srv/mihak
    """  # noqa: D301 - see `contract`
    from mihak.ledger import verify  # noqa: PLC0415

    async def look(connection: Connection) -> Any:
        return await verify(connection)

    with database_url(data) as url:
        found = run_as_system(url, look)
    if found:
        for row in found:
            click.echo(
                f"charge {row['id']}: {row['micros']} on {row['account']},"
                f" entered {row['entered']}",
                err=True,
            )
        raise SystemExit(1)
    click.echo("Sound: every charge's entries lead to where its money is.")
