"""What a version of the guidelines says it changes in meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mihak.errors import BadArgument

if TYPE_CHECKING:
    from mihak.forms import Form
    from mihak.projects.model import GuidelinesChange


def check_change(form: Form, change: GuidelinesChange) -> None:
    """Raise BadArgument where it touches a question or an answer that the form does not have."""
    for place, touched in enumerate(change.touches):
        where = f"change.touches[{place}]"
        question = form.questions.get(touched.question)
        if question is None:
            raise BadArgument(
                f"the form asks no question {touched.question!r}.",
                where=f"{where}.question",
                mend=f"Name one of: {', '.join(form.questions)}.",
            )
        names = question.names()
        for nth, answer in enumerate(touched.answers):
            if answer not in names:
                raise BadArgument(
                    f"{touched.question!r} has no answer {answer!r}.",
                    where=f"{where}.answers[{nth}]",
                    mend=f"Name some of: {', '.join(map(str, names))}."
                    if names
                    else "Name none: all answers to it are touched.",
                )
