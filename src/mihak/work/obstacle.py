"""What keeps a worker from working on a project, if anything does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from mihak.errors import Conflict, MihakError, NotAllowed

if TYPE_CHECKING:
    from mihak.store import Row

Code = Literal[
    "project-paused", "contract-paused", "supplier-paused", "worker-paused", "refused", "languages",
    "skills", "contract-full", "no-money", "no-test", "nothing-left",
]  # fmt: skip


@dataclass(frozen=True)
class Obstacle:
    """`code` for programs, the words for people; `missing`: what the worker lacks."""

    code: Code
    what: str
    mend: str
    missing: tuple[str, ...] = ()

    def error(self) -> MihakError:
        """It as the answer to who tries to work all the same."""
        kind = Conflict if self.code == "project-paused" else NotAllowed
        return kind(self.what, mend=self.mend)


FULL = Obstacle(
    "contract-full",
    "your supplier has as many answers as it was asked for.",
    "Ask your supplier's manager.",
)
NO_MONEY = Obstacle(
    "no-money",
    "the money agreed for the project is used up.",
    "Ask your supplier's manager.",
)
NO_TEST = Obstacle(
    "no-test",
    "the test has no items for you just now.",
    "Try again later, or ask your supplier's manager.",
)
NOTHING_LEFT = Obstacle(
    "nothing-left", "there is nothing left for you just now.", "Try again later."
)


def obstacle(standing: Row) -> Obstacle | None:
    """standing: as `store.standing_and_queues` gives it."""
    if standing["project_status"] != "running":
        what = f"the project is {standing['project_status']}."
        return Obstacle("project-paused", what, "Try again later.")
    for code, whose in OURS.items():
        if standing[f"{whose}_status"] != "active":
            what = f"the {whose} is {standing[f'{whose}_status']}."
            return Obstacle(code, what, "Ask your supplier's manager.")
    if standing["standing"] == "refused":
        return Obstacle(
            "refused", "the qualification test was not passed.", "Ask for another project."
        )
    return _lacking(standing, "languages") or _lacking(standing, "skills")


OURS: dict[Code, str] = {
    "contract-paused": "contract",
    "supplier-paused": "supplier",
    "worker-paused": "worker",
}


def _lacking(standing: Row, what: Literal["languages", "skills"]) -> Obstacle | None:
    missing = sorted(set(standing[f"{what}_needed"]) - set(standing[what]))
    if not missing:
        return None
    return Obstacle(
        what,
        f"the project needs the {what.removesuffix('s')} {missing[0]}.",
        "Have it added to your profile, if you have it.",
        tuple(missing),
    )
