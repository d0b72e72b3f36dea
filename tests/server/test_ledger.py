"""Whatever is done in whatever order: no money is made or lost, and no cap is exceeded."""

import os
import random
import time
from collections import Counter

import psycopg
import pytest

from mihak.store import EmbeddedServer
from tests.server.lab import answer, claim, claim_reviews

LIVE = "account NOT IN ('cancelled', 'refused')"
# Of one project: what has to be the same, two by two.
BOOKS = f"""
SELECT (SELECT coalesce(sum(micros), 0) FROM ledger_balance
         WHERE project_id = %(p)s) AS all_accounts,
       (SELECT coalesce(sum(micros), 0) FROM charge WHERE project_id = %(p)s) AS charged,
       (SELECT coalesce(-sum(micros), 0) FROM ledger_balance
         WHERE project_id = %(p)s AND account = 'cost') AS cost,
       (SELECT coalesce(sum(micros), 0) FROM charge WHERE project_id = %(p)s AND {LIVE}) AS live,
       (SELECT coalesce(sum(micros), 0) FROM ledger_balance WHERE project_id = %(p)s
           AND account IN ('accrued', 'accepted', 'invoiced', 'paid')) AS owed_or_paid,
       (SELECT coalesce(sum(pay_micros), 0) FROM pay WHERE project_id = %(p)s) AS earned,
       (SELECT coalesce(sum(micros), 0) FROM charge
         WHERE project_id = %(p)s AND {LIVE} AND kind = 'annotation') AS of_answers,
       (SELECT coalesce(sum(price_micros), 0) FROM task
         WHERE project_id = %(p)s AND status = 'leased') AS leased,
       (SELECT count(*) FROM task t
         WHERE t.project_id = %(p)s AND t.status = 'submitted' AND NOT EXISTS (
               SELECT FROM annotation a JOIN charge c ON c.annotation_id = a.id
                WHERE a.task_id = t.id AND c.{LIVE})) AS counts_unpaid"""
PURSES = """
SELECT committed_micros, ceiling_micros, cap_micros FROM purse
 WHERE project_id = %(p)s AND counted"""
UNSOUND = """
SELECT c.id FROM charge c LEFT JOIN ledger_entry e ON e.charge_id = c.id WHERE c.project_id = %(p)s
 GROUP BY c.id, c.account, c.micros
HAVING coalesce(sum(e.micros * CASE c.account WHEN e.to_account THEN 1 WHEN e.from_account THEN -1
                                              ELSE 0 END), 0) <> c.micros"""


class Books:
    """A supplier's two workers, two reviewers and a lead, doing what they may, at random.

    undoable: answers can be taken back, and so be neither reviewed nor handed in.
    """

    def __init__(self, lab, url, rng, *, undoable):
        self.lab, self.url, self.rng, self.undoable = lab, url, rng, undoable
        self.supplier = lab.supplier()
        policy = {"redundancy": 2, "undo_minutes": 10 * undoable, "review_rate": 1}
        self.project = lab.project(self.supplier, items=12, policy=policy)
        price = rng.choice([0.1, 0.000007, 3.333333])
        terms = {
            "price": price,
            "cap": rng.choice([None, round(9 * price, 6), round(14 * price, 6)]),
        }
        if rng.random() < 0.5:
            terms["acceptance"] = {"kind": "single", "aql": 10, "rql": 60}
        path = f"/projects/{self.project}/contracts/{self.supplier}"
        lab.owner.ok("PUT", path, json=terms)
        self.workers = lab.workers(self.supplier, 2)
        self.reviewer, self.second = lab.person("reviewer"), lab.person("reviewer")
        self.held, self.given, self.refused, self.deliveries, self.invoices = [], [], [], [], []
        self.done = Counter()
        if terms["cap"] is not None:
            time.sleep(0.6)  # it is counted

    def go(self, steps):
        for _ in range(steps):
            may = [(action, weight) for action, weight in self.possible().items() if weight]
            actions, weights = zip(*may, strict=True)
            (action,) = self.rng.choices(actions, weights)
            action()
            self.check()

    def possible(self):
        """What could be done now, and how often it is."""
        delivers = bool(self.given) and not self.undoable
        return {
            self.claim: 4,
            self.answer: 8 * bool(self.held),
            self.give_back: bool(self.held),
            self.undo: 4 * bool(self.given and self.undoable),
            self.review: 2 * delivers,
            self.contest: 4 * bool(self.refused),
            self.hand_in: delivers,
            self.decide: 2 * bool(self.deliveries),
            self.invoice: bool(self.deliveries),
            self.end_invoice: 2 * bool(self.invoices),
        }

    def _try(self, api, method, path, **body):
        """What comes of it; None where it may not be, which is no fault."""
        reply = api.request(method, path, json=body or None)
        assert reply.status_code < 500, reply.text
        if reply.is_success:
            self.done[path.rpartition("/")[2]] += 1
        return (reply.json() if reply.content else True) if reply.is_success else None

    def claim(self):
        worker = self.rng.choice(self.workers)
        self.held += [(worker, task) for task in claim(worker, self.project, 3)]

    def answer(self):
        worker, task = self.held.pop()
        self.given.append((worker, task, answer(worker, task)["annotation_id"]))

    def give_back(self):
        worker, task = self.held.pop()
        self._try(worker, "POST", f"/tasks/{task['id']}/return")

    def undo(self):
        worker, task, annotation = self.given.pop()
        if self._try(worker, "POST", f"/annotations/{annotation}/undo"):
            self.held.append((worker, task))

    def review(self):
        for review in claim_reviews(self.reviewer, self.project, 1, wait=1.5):
            path = f"/reviews/{review['id']}"
            decision = self.rng.choice(["accept", "refuse", "refuse"])
            if self._try(self.reviewer, "POST", f"{path}/decide", decision=decision, rule="R1"):
                self.refused += [path] * (decision == "refuse")

    def contest(self):
        path = self.refused.pop()
        for worker in self.workers:
            self._try(worker, "POST", f"{path}/appeal", text="It was right.")
        self._try(self.second, "POST", f"{path}/answer-appeal", decision="overturned")

    def hand_in(self):
        path = f"/projects/{self.project}/deliveries"
        if made := self._try(self.lab.owner, "POST", path, supplier_id=self.supplier):
            self.deliveries.append(made["id"])

    def decide(self):
        path = f"/deliveries/{self.rng.choice(self.deliveries)}"
        decision = self.rng.choice(["accept", "rework", "refuse", "refuse", None])
        if decision is None:
            self._try(self.lab.owner, "POST", f"{path}/withdraw")
        else:
            self._try(self.lab.owner, "POST", f"{path}/decide", decision=decision, reason="Look.")

    def invoice(self):
        path = f"/suppliers/{self.supplier}/invoices"
        if made := self._try(self.lab.owner, "POST", path, currency="USD"):
            self.invoices.append(made["id"])

    def end_invoice(self):
        path = f"/invoices/{self.invoices.pop()}"
        if self.rng.random() < 0.5:
            self._try(self.lab.owner, "POST", f"{path}/pay", reference="TX")
        else:
            self._try(self.lab.owner, "POST", f"{path}/withdraw", reason="a slip")

    def check(self):
        """The books are sound, and no purse is emptier than it says."""
        with psycopg.connect(self.url) as connection:
            connection.execute("SET ROLE mihak_system")
            # One snapshot: what is done beside the requests goes on.
            connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            (number,) = connection.execute("SELECT max(id) FROM project").fetchone()
            books = connection.execute(BOOKS, {"p": number})
            told = dict(zip([c.name for c in books.description], books.fetchone(), strict=True))
            purses = connection.execute(PURSES, {"p": number}).fetchall()
            unsound = connection.execute(UNSOUND, {"p": number}).fetchall()
        assert told["all_accounts"] == 0
        assert told["charged"] == told["cost"]
        assert told["live"] == told["owed_or_paid"]
        assert told["earned"] == told["of_answers"]
        assert told["counts_unpaid"] == 0
        assert unsound == []
        for committed, ceiling, cap in purses:
            assert committed == told["leased"] + told["live"]
            assert committed <= ceiling == cap


def test_no_money_is_made_or_lost_and_no_cap_exceeded(lab, server):
    done = Counter()
    for seed in range(int(os.environ.get("MIHAK_WALKS", "6"))):
        books = Books(
            lab, EmbeddedServer(server.data).url, random.Random(seed), undoable=seed % 3 == 0
        )
        books.go(60)
        done += books.done
    # Much of it was done, or this test would say little; the rest hangs on how fast reviews come.
    often = ("undo", "return", "deliveries", "decide")
    assert [name for name in often if not done[name]] == []


def test_nobody_writes_the_ledger_by_hand(lab, server):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    project = lab.project(supplier, items=1)
    answer(worker, claim(worker, project)[0])
    with psycopg.connect(EmbeddedServer(server.data).url) as connection:
        connection.execute("SET ROLE mihak_system")
        row = connection.execute("SELECT * FROM charge ORDER BY id LIMIT 1").fetchone()
        assert row is not None
        for statement in (
            "INSERT INTO ledger_entry (workspace_id, project_id, supplier_id, contract_id,"
            " charge_id, kind, from_account, to_account, micros, currency, actor)"
            " VALUES (1, 1, 1, 1, 1, 'annotation', 'cost', 'paid', 5, 'USD', 'me')",
            "UPDATE ledger_entry SET micros = 1",
            "DELETE FROM charge",
            "UPDATE charge SET micros = 1",
            "UPDATE charge SET account = 'paid', invoice_id = 1",
        ):
            with pytest.raises(psycopg.Error), connection.transaction():
                connection.execute(statement)
