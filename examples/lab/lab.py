"""A lab that has worked for a while: projects, suppliers, people, answers, reviews, appeals.

    python examples/lab/lab.py http://127.0.0.1:8420 TOKEN

For trying the page out, and for its pictures. Who answers is simulated: each worker knows the
right answer and gives it with the probability that stands below.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from words import NEWS, names, preferences, sentiments

from mihak import Client
from mihak.client import ApiError
from mihak.forms.templates import templates

if TYPE_CHECKING:
    from collections.abc import Iterator

# supplier: (kind, price of an answer, how often its workers are right)
SUPPLIERS = {
    "Cedar": ("vendor", 0.11, [0.97, 0.95, 0.94, 0.9]),
    "Harbour": ("crowd", 0.05, [0.92, 0.86, 0.8, 0.74, 0.58]),
    "In-house": ("team", 0.18, [0.98, 0.96]),
}
PSEUDONYMS = ["Amber", "Basalt", "Coral", "Dune", "Ember", "Flint", "Grove", "Heath", "Iris",
              "Jade", "Kelp"]  # fmt: skip
GOLD_EVERY = 6
TURNS = 6
MOST_ROUNDS = 40
BUDGET = 250.0
# How deliveries of the first project are inspected; in-house answers are taken as they are. What
# Harbour's workers get wrong is far beyond what its plan lets through.
ACCEPTANCE = {
    "Cedar": {"kind": "sequential", "aql": 5, "rql": 20},
    "Harbour": {"kind": "sequential", "aql": 2, "rql": 8},
}
CAPS = {"Harbour": 60.0}


@dataclass
class Worker:
    """One of a supplier's, signed in."""

    client: Client
    token: str
    supplier: str
    right: float


@dataclass
class Lab:
    """What was made, by name."""

    owner: Client
    url: str
    suppliers: dict[str, str] = field(default_factory=dict)
    projects: dict[str, str] = field(default_factory=dict)
    workers: list[Worker] = field(default_factory=list)
    people: dict[str, str] = field(default_factory=dict)
    deliveries: dict[str, str] = field(default_factory=dict)
    invoices: list[str] = field(default_factory=list)
    draw: random.Random = field(default_factory=lambda: random.Random(7))  # noqa: S311

    def close(self) -> None:
        """Let go of the connections; what was made stays."""
        for client in (self.owner, *(worker.client for worker in self.workers)):
            client.close()

    def person(self, role: str, name: str, **more: Any) -> str:
        """Invite somebody; the token of their session, which is kept by role too."""
        email = f"{name.lower()}@lab.example"
        link = self.owner.invite_person(name=name, email=email, role=role, **more)
        with Client(self.url) as anybody:
            self.people[role] = anybody.sign_in_by_link(token=link["token"])["token"]
        return self.people[role]


def _template(name: str) -> dict[str, Any]:
    return next(one for one in templates() if one["id"] == name)


def _open_suppliers(lab: Lab) -> None:
    names = iter(PSEUDONYMS)
    for name, (kind, _, rights) in SUPPLIERS.items():
        lab.suppliers[name] = lab.owner.create_supplier(name=name, kind=kind)["id"]
        people = [
            {"name": next(names), "languages": ["en", "ar"], "skills": ["reasoning"]}
            for _ in rights
        ]
        made = lab.owner.invite_workers(lab.suppliers[name], workers=people)["workers"]
        for one, right in zip(made, rights, strict=True):
            with Client(lab.url) as anybody:
                token = anybody.sign_in_by_link(token=one["token"])["token"]
            lab.workers.append(Worker(Client(lab.url, token), token, name, right))


def _open_project(lab: Lab, name: str, template: str, items: list[dict[str, Any]]) -> str:
    chosen = _template(template)
    policy = {**chosen["policy"], "redundancy": 3, "review_rate": 0.08, "undo_minutes": 0}
    project = lab.owner.create_project(
        name=name, form=chosen["form"], guidelines=chosen["guidelines"], policy=policy
    )["id"]
    for supplier, (_, price, _) in SUPPLIERS.items():
        lab.owner.set_contract(project, lab.suppliers[supplier], price=price)
    for start in range(0, len(items), 1000):
        lab.owner.add_items(project, items=items[start : start + 1000])
    lab.owner.change_project(project, status="running")
    lab.projects[name] = project
    return project


def _rows(known: Iterator[tuple[dict[str, Any], Any]], question: str, count: int) -> list[Any]:
    return [
        {"external_id": f"{question}-{n:04}", "payload": payload}
        | ({"gold": {question: answer}} if n % GOLD_EVERY == 0 else {})
        for n, (payload, answer) in enumerate(islice(known, count))
    ]


def _work(worker: Worker, lab: Lab, project: str, known: dict[str, Any], most: int) -> None:
    """Answer up to so many tasks of a project of one choice or preference."""
    done = 0
    while done < most:
        try:
            tasks = worker.client.claim_tasks(project, count=min(10, most - done))["tasks"]
        except ApiError:
            return
        if not tasks:
            return
        for task in tasks:
            question, answer, others = known[_key(task["payload"])]
            given = answer if lab.draw.random() < worker.right else lab.draw.choice(others)
            worker.client.submit_task(
                task["id"],
                answers=_answers(question, given, lab.draw),
                seconds=round(lab.draw.lognormvariate(1.6, 0.5), 1),
            )
            done += 1


def _key(payload: dict[str, Any]) -> str:
    return payload["text"] if "text" in payload else str(payload["prompt"])


def _answers(question: str, given: str, draw: random.Random) -> dict[str, Any]:
    if question == "sentiment":
        return {"sentiment": given}
    answers: dict[str, Any] = {"better": {"better": given}}
    if given in ("a", "b"):
        answers["better"]["strength"] = draw.randint(1, 3)
    if given == "both_bad":
        answers["why"] = "Neither gives the number that was asked for."
    return answers


def _known(
    pairs: Iterator[tuple[dict[str, Any], Any]], question: str, classes: list[str]
) -> dict[str, Any]:
    return {
        _key(payload): (question, answer, [one for one in classes if one != answer])
        for payload, answer in pairs
    }


def _waiting(reviewer: Client, project: str, most: int, seconds: float = 20) -> list[Any]:
    """Reviews, which the background draws within seconds."""
    found: list[Any] = []
    end = time.monotonic() + seconds
    while len(found) < most and time.monotonic() < end:
        found += reviewer.claim_reviews(project, count=most - len(found))["reviews"]
        time.sleep(0.5)
    return found


def _begin_spans(lab: Lab, project: str) -> None:
    """A text half worked on, for whoever opens the project first."""
    worker = lab.workers[0].client
    lab.owner.add_items(project, items=[{"external_id": "news", "payload": {"text": NEWS}}])
    for task in worker.claim_tasks(project, count=20)["tasks"]:
        if task["payload"]["text"] == NEWS:
            worker.keep_draft(task["id"], answers={"entities": names()})
        else:
            worker.return_task(task["id"])


def _review(reviewer: Client, project: str, known: dict[str, Any], most: int) -> None:
    """Accept what is right; refuse what is not, or mend it; leave some waiting."""
    found = _waiting(reviewer, project, most)
    for place, review in enumerate(found):
        question, answer, _ = known[_key(review["payload"])]
        given = review["answers"][question]
        is_right = (given if question == "sentiment" else given["better"]) == answer
        if is_right:
            reviewer.decide_review(review["id"], decision="accept")
        elif place % 3 and question == "sentiment":
            reviewer.decide_review(review["id"], decision="mend", answers={question: answer})
        else:
            rule = RULES.get(answer, "1. Judge the writer, not the event")
            reviewer.decide_review(
                review["id"], decision="refuse", rule=rule, comment="Read the second half again."
            )


def _decide(reviewer: Client, project: str, known: dict[str, Any], most: int) -> None:
    """Say what is true of the items that the annotators disagree on most."""
    for item in islice(reviewer.list_disagreements(project), most):
        _, answer, _ = known[_key(reviewer.read_item(item["id"])["payload"])]
        reason = f"By the rule “{RULES.get(answer, 'Judge the writer')}”: the wording decides."
        reviewer.adjudicate_item(item["id"], answers={"sentiment": answer}, reason=reason)


def _change(lab: Lab, project: str) -> None:
    """Sharper guidelines, by which what was called mixed so far may be positive or negative."""
    text = {**_template("sentiment")["guidelines"]}
    text["en"] = text["en"].replace("neither clearly wins.", "the two are of the same weight.")
    text["ar"] = text["ar"].replace("ولم يغلب أحدهما.", "وكانا بالقدر نفسه.")
    change = {
        "rules": ["2. Mixed needs both sides"],
        "touches": [{"question": "sentiment", "answers": ["mixed"]}],
        "note": "Annotators took any second thought for mixed.",
    }
    lab.owner.add_guidelines(project, text=text, change=change)


def _appeal(lab: Lab, project: str) -> None:
    """One worker in three stands by a refused answer."""
    refused = [one for one in lab.owner.list_reviews(project, status="refused") if one["worker_id"]]
    for place, review in enumerate(refused):
        if place % 3:
            continue
        for worker in lab.workers:
            if worker.client.read_me()["person"]["worker_id"] == review["worker_id"]:
                worker.client.appeal_review(
                    review["id"], text="The last sentence turns it round; I stand by my answer."
                )


TROUBLE = "Reviews, with a reason"
TROUBLE_ITEMS = 60
EXPLAINED = 6
COPIED = "The writer weighs {0} first of all, and what comes after does not take any of it back."
OWN = [
    "Read to the end: the last words about {0} decide it for me, whatever was said before.",
    "Nothing here is meant in jest, and {0} is named with a word that leaves no doubt.",
    "I went by the verb next to {0}; the rest of the sentence only repeats the point.",
    "A neighbour who says this of {0} would not be asked a second time what they meant.",
]


def _make_trouble(lab: Lab) -> None:
    """A project where one worker copies another's answers and reasons, a third repeats itself and a
    fourth is hasty; the one who copies is told of the reasons.
    """
    form = _template("sentiment")["form"]
    why = {"id": "why", "kind": "text", "title": {"en": "Why?", "ar": "لماذا؟"}, "required": False}
    form = {**form, "ask": [*form["ask"], why]}
    policy = {**_template("sentiment")["policy"], "redundancy": 7, "review_rate": 0}
    project = lab.owner.create_project(name=TROUBLE, form=form, policy=policy)["id"]
    lab.projects[TROUBLE] = project
    for supplier in SUPPLIERS:
        lab.owner.set_contract(project, lab.suppliers[supplier], price=0.08)
    # Sorted as they come: in random order repeating shows.
    drawn = lab.draw.sample(list(sentiments()), TROUBLE_ITEMS)
    known = {payload["text"]: answer for payload, answer in drawn}
    items = [
        {"external_id": f"r-{n:03}", "payload": {"text": text}} for n, text in enumerate(known)
    ]
    lab.owner.add_items(project, items=items)
    lab.owner.change_project(project, status="running")
    copied = {
        text: right if lab.draw.random() < 0.55 else lab.draw.choice(CLASSES)
        for text, right in known.items()
    }
    follower, leader, liner = lab.workers[0], lab.workers[8], lab.workers[7]
    # The honest last: the server looks again when answers have grown by a fifth.
    for worker in (leader, follower, liner, lab.workers[4], *lab.workers[1:4]):
        _answer_troubled(worker, lab, project, known, copied)
    _tell(lab, project, follower)


def _answer_troubled(
    worker: Worker, lab: Lab, project: str, known: dict[str, str], copied: dict[str, str]
) -> None:
    last = None
    while tasks := worker.client.claim_tasks(project, count=20)["tasks"]:
        for task in tasks:
            text = task["payload"]["text"]
            last = given = _troubled(worker, lab, known[text], copied[text], last)
            answers = {"sentiment": given}
            if [*known].index(text) < EXPLAINED and worker is not lab.workers[7]:
                answers["why"] = _reason(worker, lab, text)
            is_hasty = worker is lab.workers[4] and lab.draw.random() < 0.4
            seconds = round(lab.draw.lognormvariate(-0.9 if is_hasty else 2.2, 0.3), 2)
            worker.client.submit_task(task["id"], answers=answers, seconds=seconds)


def _reason(worker: Worker, lab: Lab, text: str) -> str:
    """What a worker writes beside an answer: the one who copies changes a word."""
    thing = " ".join(text.split()[:2])
    if worker is lab.workers[8]:
        return COPIED.format(thing)
    if worker is lab.workers[0]:
        return COPIED.format(thing).replace("it back", "it all back")
    return OWN[lab.workers.index(worker) - 1].format(thing)


def _troubled(worker: Worker, lab: Lab, right: str, copied: str, last: str | None) -> str:
    if worker in (lab.workers[0], lab.workers[8]):
        return copied
    if worker is lab.workers[7]:
        return last if last and lab.draw.random() < 0.6 else right
    return right if lab.draw.random() < 0.85 else lab.draw.choice(CLASSES)


def _tell(lab: Lab, project: str, worker: Worker, seconds: float = 30) -> None:
    """Tell a worker of the texts handed in twice, once the server has seen all there is to see."""
    end = time.monotonic() + seconds
    found: dict[str, Any] = {}
    while not {"texts", "copying", "repeats", "speed"} <= found.keys() and time.monotonic() < end:
        time.sleep(0.5)
        found = {one["kind"]: one for one in lab.owner.list_signals(project)["rows"]}
    if "texts" in found:
        lab.owner.decide_signal(
            found["texts"]["id"],
            decision="confirm",
            reason="The reasons are those of another account but for a word or two.",
            rule="Give your own reason, in your own words.",
            tell=[worker.client.read_me()["person"]["worker_id"]],
        )


CLASSES = ["positive", "negative", "neutral", "mixed"]
# The rule that speaks of each answer, where one does.
RULES = {
    "mixed": "2. Mixed needs both sides",
    "neutral": "4. Questions and requests are neutral",
    "negative": "3. Irony counts as it is meant",
}


def _contract(lab: Lab, project: str) -> None:
    """Terms by which deliveries are inspected and money is held back, from now on."""
    policy = lab.owner.read_project(project)["policy"]
    lab.owner.change_project(project, policy={**policy, "budget": BUDGET})
    for name, (_, price, _) in SUPPLIERS.items():
        more: dict[str, Any] = {"acceptance": ACCEPTANCE[name]} if name in ACCEPTANCE else {}
        if name in CAPS:
            more["cap"] = CAPS[name]
        lab.owner.set_contract(
            project, lab.suppliers[name], price=price, service={"decide_days": 2}, **more
        )


def _hand_in(lab: Lab, project: str, name: str) -> Any:
    made = lab.owner.hand_in_delivery(project, supplier_id=lab.suppliers[name])
    lab.deliveries[name] = made["id"]
    return made


def _inspect(lab: Lab, reviewer: Client, known: dict[str, Any], name: str, most: int) -> None:
    """Review until the plan has its verdict, or about so many are inspected."""
    for _ in range(MOST_ROUNDS):
        delivery = lab.owner.read_delivery(lab.deliveries[name])
        if delivery["verdict"] != "inspect" or len(delivery["path"]) >= most:
            return
        _review(reviewer, delivery["project_id"], known, 5)


def _deliver(lab: Lab, one: str, other: str, known: dict[str, Any]) -> None:
    """Deliveries of the first project: refused by its plan, accepted as it is, inspected at the
    moment; invoices of a supplier: one paid, one not. The second project's are still to come.
    """
    _contract(lab, one)
    with Client(lab.url, lab.people["reviewer"]) as reviewer:
        _hand_in(lab, one, "Harbour")
        _inspect(lab, reviewer, known, "Harbour", 1000)
        for project in (one, other):
            _hand_in(lab, project, "In-house")
            made = lab.owner.make_invoice(lab.suppliers["In-house"], currency="USD")
            lab.invoices.append(made["id"])
        lab.owner.pay_invoice(lab.invoices[0], reference="TX-2041")
        _hand_in(lab, one, "Cedar")
        _inspect(lab, reviewer, known, "Cedar", 8)


SENTIMENT = "Reviews of things and places"
PREFERENCE = "Which reply is better?"
OTHERS = {
    "entities": "Names in the news",
    "chat": "The last reply of a conversation",
    "turns": "Conversations, turn by turn",
    "rubric": "First aid answers, graded",
    "ranking": "Best of four",
    "safety": "Is it safe?",
    "transcription": "Voice notes",
    "caption": "Pictures and captions",
    "translation": "Translations, checked",
}


def fill(url: str, token: str, *, answers: int = 120) -> Lab:
    """Fill a workspace; answers: how many each worker gives to a project."""
    lab = Lab(Client(url, token), url)
    _open_suppliers(lab)
    verdicts = ["a", "b", "tie"]
    sentiment = _known(sentiments(), "sentiment", CLASSES)
    preference = _known(preferences(), "better", verdicts)
    one = _open_project(lab, SENTIMENT, "sentiment", _rows(sentiments(), "sentiment", 400))
    rows = _rows(preferences(), "better", 120)
    for row in rows:
        if "gold" in row:
            better = row["gold"]["better"]
            row["gold"] = {
                "better": {"better": better} | ({} if better == "tie" else {"strength": 2})
            }
    two = _open_project(lab, PREFERENCE, "preference", rows)
    for template, name in OTHERS.items():
        _open_project(lab, name, template, _template(template)["items"])
    _begin_spans(lab, lab.projects[OTHERS["entities"]])
    # In turns, or the first would leave nothing to the others.
    for _ in range(TURNS):
        for worker in lab.workers:
            _work(worker, lab, one, sentiment, answers // TURNS)
            _work(worker, lab, two, preference, answers // 5 // TURNS)
    lab.people["owner"] = token
    lab.people["worker"] = lab.workers[0].token
    lab.person("lead", "Lead")
    lab.person("researcher", "Researcher")
    lab.person("supplier-manager", "Manager", supplier_id=lab.suppliers["Cedar"])
    with Client(url, lab.person("reviewer", "Reviewer")) as reviewer:
        _review(reviewer, one, sentiment, 24)
        _review(reviewer, two, preference, 6)
        lab.owner.read_scorecards(one, fresh=True)
        lab.owner.read_scorecards(two, fresh=True)
        _decide(reviewer, one, sentiment, 6)
    _appeal(lab, one)
    _make_trouble(lab)
    lab.owner.read_scorecards(one, fresh=True)
    lab.owner.read_scorecards(two, fresh=True)
    _change(lab, one)
    gone = next(iter(lab.owner.list_workers(lab.suppliers["Harbour"])))
    lab.owner.change_worker(gone["id"], status="left")
    _deliver(lab, one, two, sentiment)
    return lab


if __name__ == "__main__":
    made = fill(*sys.argv[1:3])
    print("\n".join(f"{name}: {project}" for name, project in made.projects.items()))
