"""Terms are proposed, come in force, are signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mihak.contracts import Terms, digest, to_micros
from mihak.errors import BadArgument, Conflict, NotFound
from mihak.ledger import set_purse
from mihak.projects import look_again
from mihak.store import as_engine
from mihak.store.audit import record
from mihak.suppliers.contracts import store

if TYPE_CHECKING:
    from mihak.accounts import Caller
    from mihak.store import Connection, Row
    from mihak.suppliers.contracts.model import Signature


async def set_terms(
    connection: Connection,
    caller: Caller,
    project: int,
    supplier: int,
    terms: Terms,
    *,
    propose: bool,
) -> None:
    """Write down the next version of a contract; unless it is only proposed, it holds at once.

    Raises Conflict where its currency is not that of the project's budget, or of what was
    charged already.
    """
    contract = await store.open_contract(
        connection, project, supplier, "paused" if propose else terms.status
    )
    await _check_currency(connection, project, contract["id"], terms.currency)
    await as_engine(connection)
    number = await store.add_version(connection, contract, terms, digest(terms), caller.actor)
    if not propose:
        await _put_in_force(connection, project, contract["id"], number, terms)
    await record(
        connection,
        caller.workspace,
        caller.actor,
        "contract.propose" if propose else "contract.set",
        f"contract:{contract['id']}",
        version=number,
        **terms.model_dump(mode="json", exclude_defaults=True),
    )


async def _put_in_force(
    connection: Connection, project: int, contract: int, number: int, terms: Terms
) -> None:
    await store.put_in_force(connection, contract, number, terms)
    if terms.capacity is not None or terms.share is not None:
        await store.count_taken(connection, contract)
    cap = None if terms.cap is None else to_micros(terms.cap)
    await set_purse(connection, project, contract, cap, terms.currency)
    # Items that nobody could answer under the old terms may be routed now.
    await look_again(connection, project, routed_only=True)


async def _check_currency(
    connection: Connection, project: int, contract: int, currency: str
) -> None:
    budget = await store.budget_currency(connection, project)
    charged = await store.charged_currency(connection, contract)
    for was, of in ((budget, "the project's budget"), (charged, "what was charged under it")):
        if was is not None and was != currency:
            raise Conflict(
                f"the contract is in {currency}, and {of} in {was}.",
                where="currency",
                mend=f"Agree on prices in {was}.",
            )


async def sign(connection: Connection, caller: Caller, contract: Row, given: Signature) -> None:
    """The supplier signs the newest version; one that was only proposed now comes in force."""
    found = await store.version(connection, contract["id"], given.version)
    if found is None:
        raise NotFound("there is no such version.")
    if found["digest"] != given.digest:
        raise BadArgument(
            "it is not that of the version's terms.",
            where="digest",
            mend="Read the version again; its digest stands beside its terms.",
        )
    if not found["is_newest"]:
        raise Conflict("there is a newer version.", mend="Sign that one.")
    if found["signed_at"] is not None:
        return  # signed already: once is enough
    await as_engine(connection)
    await store.open_contract(connection, contract["project_id"], contract["supplier_id"], "paused")
    await store.sign(connection, contract["id"], given.version, caller.actor)
    if found["in_force_at"] is None:
        terms = Terms.model_validate(found["terms"])
        await _put_in_force(
            connection, contract["project_id"], contract["id"], given.version, terms
        )
    await record(
        connection,
        caller.workspace,
        caller.actor,
        "contract.sign",
        f"contract:{contract['id']}",
        version=given.version,
        digest=given.digest,
    )
