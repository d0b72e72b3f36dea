"""Nobody sees or changes what is another's: every operation the API document names, called as
every kind of stranger, with the ids of real things."""

import httpx
import pytest

from tests.server.lab import Api, answer, claim, claim_reviews, open_other_workspace

SECRET = "nobody else may read this"
CANARY = {
    "template": f"{SECRET} " + " ".join(f"{{{n}}} of{n}" for n in range(16)),
    "variants": [["one", "other"]] * 16,
}


@pytest.fixture(scope="module")
def world(lab, server):
    """One lab's real things, and everybody they are none of the business of."""
    supplier = lab.supplier(f"{SECRET} supplier")
    (worker,) = lab.workers(supplier, 1)
    policy = {"review_rate": 1, "undo_minutes": 0}
    project = lab.project(supplier, name=f"{SECRET} project", policy=policy)
    rows = [
        {"external_id": f"{SECRET} {n}", "payload": {"text": f"{SECRET} {n}"}} for n in range(5)
    ]
    lab.owner.ok("POST", f"/projects/{project}/items", json={"items": rows})
    tasks = claim(worker, project, 2)
    made = answer(worker, tasks[0])
    owner = lab.owner.ok("GET", "/me")["person"]
    batch = lab.owner.ok("GET", f"/projects/{project}/batches")["rows"][0]
    item = lab.owner.ok("GET", f"/projects/{project}/items")["rows"][0]
    known = lab.owner.ok("GET", f"/suppliers/{supplier}/workers")["rows"][0]
    key = lab.owner.ok("POST", "/keys", json={"name": SECRET})
    review = claim_reviews(lab.owner, project, 1)[0]
    delivery, invoice = _delivered(lab, worker)
    hook = {"url": "http://127.0.0.1:9/", "events": ["project.create"]}
    decision = {"answers": {"sentiment": "pos"}, "reason": SECRET}
    unanswered = lab.owner.ok("GET", f"/projects/{project}/items")["rows"][-1]
    lab.owner.ok("POST", f"/items/{unanswered['id']}/adjudicate", json=decision)
    (case,) = lab.person("reviewer").ok("POST", f"/projects/{project}/replay", json={})["cases"]
    touches = [{"question": "sentiment"}]
    changed = {"text": {"en": SECRET}, "change": {"touches": touches, "note": SECRET}}
    lab.owner.ok("POST", f"/projects/{project}/guidelines", json=changed)
    asked = lab.owner.ok("POST", f"/projects/{project}/stale/ask", json={"dry_run": False})
    picture = lab.owner.post("/media", content=b"x", headers={"content-type": "image/png"}).json()
    canary = lab.owner.ok("POST", f"/projects/{project}/canaries", json=CANARY)
    leaked = {"text": canary["wordings"][0]["text"]}
    read = lab.owner.ok("POST", f"/projects/{project}/canaries/identify", json=leaked)["rows"][0]
    ids = {
        "signal": read["signal_id"],
        "media": picture["id"],
        "delivery": delivery,
        "invoice": invoice,
        "view": lab.owner.ok(
            "POST", f"/projects/{project}/views", json={"name": SECRET, "query": "state=open"}
        )["id"],
        "webhook": lab.owner.ok("POST", "/webhooks", json=hook)["id"],
        "review": review["id"],
        "supplier": supplier,
        "project": project,
        "task": tasks[1]["id"],
        "person": owner["id"],
        "annotation": made["annotation_id"],
        "batch": batch["id"],
        "item": item["id"],
        "worker": known["id"],
        "key": key["id"],
        "stale_ask": asked["id"],
        "replay_case": case["id"],
    }
    other = open_other_workspace(server)
    rival = lab.supplier()
    theirs = other.supplier()
    strangers = {
        "other owner": other.owner,
        **{f"other {role}": other.person(role) for role in ("lead", "researcher", "reviewer")},
        "other supplier's manager": other.person("supplier-manager", supplier_id=theirs),
        "other worker": other.workers(theirs, 1)[0],
        "rival's manager": lab.person("supplier-manager", supplier_id=rival),
        "rival's worker": lab.workers(rival, 1)[0],
    }
    # Those who have some business there: a competitor under contract for the same project, and
    # another worker of the same supplier.
    competitor = lab.supplier()
    lab.owner.ok("PUT", f"/projects/{project}/contracts/{competitor}", json={"price": 9})
    neighbours = {
        "competitor's manager": lab.person("supplier-manager", supplier_id=competitor),
        "competitor's worker": lab.workers(competitor, 1)[0],
        "colleague": lab.workers(supplier, 1)[0],
    }
    return {"ids": ids, "strangers": strangers, "neighbours": neighbours}


def _delivered(lab, worker):
    """A delivery, accepted and invoiced, of a worker's supplier in a project of its own."""
    supplier = worker.ok("GET", "/me")["person"]["supplier_id"]
    project = lab.project(supplier, items=1, name=f"{SECRET} delivery", policy={"undo_minutes": 0})
    answer(worker, claim(worker, project)[0])
    body = {"supplier_id": supplier, "note": SECRET}
    made = lab.owner.ok("POST", f"/projects/{project}/deliveries", json=body)
    invoice = {"currency": "USD", "number": SECRET}
    return made["id"], lab.owner.ok("POST", f"/suppliers/{supplier}/invoices", json=invoice)["id"]


OWN_WORK = (
    "task", "annotation", "draft", "standing", "skill", "review", "charge", "ledger_entry",
)  # fmt: skip
BODIES = {
    "change_person": {"name": "taken over"},
    "change_supplier": {"name": "taken over"},
    "invite_workers": {"workers": [{"name": "spy"}]},
    "change_worker": {"status": "left"},
    "set_contract": {"price": 0},
    "change_project": {"name": "taken over"},
    "simulate_policies": {"policies": [{"name": "x", "redundancy": 2}]},
    "add_form": {"definition": {"show": [], "ask": [{"id": "q", "kind": "text"}]}},
    "add_guidelines": {"text": {"en": "spied on"}},
    "create_batch": {"name": "spy"},
    "change_batch": {"status": "paused"},
    "decide_batch": {"decision": "go"},
    "set_gold": {"answers": {"sentiment": "pos"}},
    "change_gold": {"is_retired": True},
    "change_standing": {"status": "refused", "reason": "spite"},
    "save_view": {"name": "spy", "query": ""},
    "add_items": {"items": [{"external_id": "spy", "payload": {"text": "spy"}}]},
    "import_items": {"external_id": "spy", "text": "spy"},
    "claim_tasks": {"count": 5},
    "submit_task": {"answers": {"sentiment": "pos"}},
    "skip_task": {"reason": "other"},
    "keep_draft": {"answers": {}},
    "claim_reviews": {"count": 5},
    "decide_review": {"decision": "accept"},
    "appeal_review": {"text": "no"},
    "answer_appeal": {"decision": "overturned"},
    "change_webhook": {"status": "ended"},
    "replay_webhook_deliveries": None,
    "check_contract": {"text": "price = 0"},
    "sign_contract": {"version": 1, "digest": "0" * 64},
    "hand_in_delivery": {},
    "hand_in_file": {"external_id": "spy", "worker": "spy", "answers": {}},
    "decide_delivery": {"decision": "accept"},
    "make_invoice": {"currency": "USD"},
    "pay_invoice": {"reference": "spy"},
    "withdraw_invoice": {"reason": "spite"},
    "ask_stale": {"dry_run": False},
    "draw_replay": {"count": 5},
    "answer_replay": {"answers": {"sentiment": "pos"}},
    "adjudicate_item": {"answers": {"sentiment": "pos"}},
    "decide_signal": {"decision": "dismiss", "reason": "spite"},
    "appeal_signal": {"text": "no"},
    "decide_signal_appeal": {"decision": "overturned"},
    "plant_canary": CANARY,
    "identify_canary": {"text": SECRET},
}

# What a body must name besides, of the ids there are.
NAMED = {"decide_signal_appeal": {"worker_id": "worker"}}
# What a route must be asked with.
QUERIES = {
    **dict.fromkeys(("compare_two", "list_compared_items"), "?a={supplier}&b={worker}"),
    "search_memory": "?q=secret",
    "hand_in_file": "?filename=x.jsonl&supplier={supplier}",
}


def operations(server):
    document = httpx.get(f"{server.url}/api/v1/openapi.json").json()
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield method.upper(), path.removeprefix("/api/v1"), operation["operationId"]


BODILESS = {
    "return_task",
    "renew_task",
    "undo_annotation",
    "undo_review",
    "undo_adjudication",
    "undo_signal",
    "renew_review",
    "return_review",
    "make_person_link",
    "make_worker_link",
    "resume_inspection",
    "withdraw_delivery",
    "undo_ask_stale",
}


def attempts(world, server):
    """(method, path, operation, a body that would be taken) of all that names a thing."""
    for method, path, name in operations(server):
        if "{" in path:
            asked = path + QUERIES.get(name, "")
            target = asked.format(**world["ids"])  # a new kind of id needs its place in the fixture
            writes = method in ("POST", "PUT", "PATCH") and name not in BODILESS
            more = {key: world["ids"][kind] for key, kind in NAMED.get(name, {}).items()}
            yield method, target, name, BODIES[name] and BODIES[name] | more if writes else None


def test_no_operation_gives_a_stranger_anything(world, server):
    tried = 0
    for method, target, name, body in attempts(world, server):
        for who, stranger in world["strangers"].items():
            reply = stranger.request(method, target, json=body)
            assert reply.status_code in (403, 404), f"{who}: {name}: {reply.text}"
            tried += 1
    assert tried > 250


# What somebody under contract for a project may do with it; the rest is as if it were not.
BUSINESS = {
    "read_project", "list_forms", "list_guidelines", "list_contracts", "list_reviews",
    "claim_tasks", "list_held_tasks", "read_standing", "list_deliveries", "read_project_money",
}  # fmt: skip
OF_A_COLLEAGUE = {"read_supplier", "list_workers"}


def test_a_competitor_in_the_same_project_sees_nothing_of_the_others(world, server):
    foreign = [thing for kind, thing in world["ids"].items() if kind != "project"]
    for method, target, name, body in attempts(world, server):
        for who, neighbour in world["neighbours"].items():
            reply = neighbour.request(method, target, json=body)
            allowed = BUSINESS | (OF_A_COLLEAGUE if who == "colleague" else set())
            if reply.is_success:
                assert name in allowed, f"{who}: {name}: {reply.text}"
                seen = [thing for thing in foreign if thing in reply.text]
                assert seen == [] or name in OF_A_COLLEAGUE, f"{who}: {name}: {reply.text}"
                if who != "colleague":
                    assert f"{SECRET} supplier" not in reply.text
            elif name == "hand_in_delivery" and reply.status_code == 409:
                pass  # of one's own contract, with nothing to hand in
            else:
                assert reply.status_code in (403, 404, 422), f"{who}: {name}: {reply.text}"


def test_no_list_shows_a_stranger_anything(world, server):
    for method, path, _ in operations(server):
        if method == "GET" and "{" not in path:
            for who, stranger in world["strangers"].items():
                reply = stranger.get(path)
                assert SECRET not in reply.text, f"{who} reads {path}"
                for thing in world["ids"].values():
                    assert thing not in reply.text, f"{who} reads {path}"


def test_nothing_is_open_to_who_is_not_signed_in(world, server):
    public = {"sign_in", "sign_in_by_link", "read_ways_in", "read_form_schema"}
    with httpx.Client(base_url=f"{server.url}/api/v1") as anybody:
        for method, path, name in operations(server):
            if name not in public:
                reply = anybody.request(method, path.format(**world["ids"]), json=BODIES.get(name))
                assert reply.status_code == 401, f"{method} {path}"


def test_a_worker_sees_no_trace_of_gold_prices_or_others(lab):
    supplier = lab.supplier()
    first, second = lab.workers(supplier, 2)
    project = lab.project(supplier, items=3)
    (task,) = claim(first, project)
    answer(first, task)
    told = second.ok("GET", f"/projects/{project}")
    assert told["policy"] is None
    for path in ("annotations", "estimates", "items", "contracts", "progress", "scorecards"):
        assert second.get(f"/projects/{project}/{path}").status_code == 403
    second.fails(404, "POST", f"/tasks/{task['id']}/submit", json={"answers": {"sentiment": "pos"}})


def test_a_narrow_key_does_only_what_it_says(lab, server):
    made = lab.owner.ok("POST", "/keys", json={"name": "reader", "scopes": ["projects.read"]})
    reader = Api(server, made["key"])
    reader.ok("GET", "/projects")
    reader.fails(403, "GET", "/people")
    assert "narrower" in reader.fails(403, "GET", "/suppliers")["mend"]
    reader.fails(403, "POST", "/keys", json={"name": "wider", "scopes": ["people.write"]})
    lab.owner.ok("DELETE", f"/keys/{made['id']}")
    reader.fails(401, "GET", "/projects")


def test_the_database_holds_even_where_a_query_forgets(server, lab):
    """Row-level security itself, without our queries' own conditions."""
    import psycopg

    for supplier in (lab.supplier(), lab.supplier()):
        project = lab.project(supplier, items=1)
        for worker in lab.workers(supplier, 2):
            answer(worker, claim(worker, project)[0])

    from mihak.store import EmbeddedServer

    with psycopg.connect(EmbeddedServer(server.data).url, autocommit=True) as connection:
        tables = [
            row[0]
            for row in connection.execute(
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relname <> 'migration'"
                " AND relnamespace = 'public'::regnamespace"
            )
        ]
        unforced = connection.execute(
            "SELECT relname FROM pg_class WHERE relname = ANY(%s) AND NOT relforcerowsecurity",
            (tables,),
        ).fetchall()
        assert unforced == []
        # Our own workspace, but one supplier's eyes, or one worker's: no row of another's.
        one = connection.execute(
            "SELECT workspace_id, supplier_id, worker_id FROM task ORDER BY id LIMIT 1"
        ).fetchone()
        assert one is not None
        for column, whose in (("supplier_id", one[1]), ("worker_id", one[2])):
            with connection.transaction():
                connection.execute(
                    "SELECT set_config('role', 'mihak_app', true),"
                    " set_config('mihak.workspace', %s, true),"
                    " set_config('mihak.supplier', %s, true), set_config('mihak.worker', %s, true)",
                    (str(one[0]), str(one[1]), str(whose) if column == "worker_id" else ""),
                )
                for table in OWN_WORK:
                    others = connection.execute(
                        f'SELECT count(*) FROM "{table}" WHERE {column} IS DISTINCT FROM %s',
                        (whose,),
                    ).fetchone()
                    assert others == (0,), f"{table} by {column}"
        for role in ("mihak_app", "mihak_engine"):
            with connection.transaction():
                connection.execute(
                    "SELECT set_config('role', %s, true),"
                    " set_config('mihak.workspace', '999999', true)",
                    (role,),
                )
                for table in tables:
                    allowed = connection.execute(
                        "SELECT has_table_privilege(%s, %s, 'SELECT')", (role, table)
                    ).fetchone()
                    if allowed and allowed[0]:
                        count = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()
                        assert count == (0,), table
