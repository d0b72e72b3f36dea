"""What is wrong with a form, a payload or answers: all of it at once, each with its place."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from mihak.errors import MihakError

if TYPE_CHECKING:
    from collections.abc import Iterator


class Problem(NamedTuple):
    """One thing that is wrong: where, what, how to mend it."""

    where: str
    what: str
    mend: str | None = None


class Problems(MihakError):
    """One or more problems; `problems` has them all, the message tells the first."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        first = problems[0]
        more = f" ({len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{first.what}{more}", where=first.where, mend=first.mend)


class BadForm(Problems):
    """A form's definition cannot be used."""


class BadPayload(Problems):
    """An item's payload lacks what the form shows."""


class BadAnswers(Problems):
    """Answers that the form does not allow."""


class Refused(Exception):
    """A kind's word that an answer is wrong; `check_answers` gathers these."""

    def __init__(self, what: str, mend: str | None = None, where: str = "") -> None:
        super().__init__(what)
        self.problem = Problem(where, what, mend)


@contextmanager
def within(where: str) -> Iterator[None]:
    """What is refused in here is refused at this place of the answer."""
    try:
        yield
    except Refused as error:
        what, mend = error.problem.what, error.problem.mend
        raise Refused(what, mend, where + error.problem.where) from None
