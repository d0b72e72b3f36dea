import os
import threading
import time

import httpx
import psycopg
import pytest

from mihak.store import EmbeddedServer
from tests.server.lab import Api, claim, sign_in_by_link

PASSWORD, NEW = "correct horse battery", "staple battery horse"


def address():
    return f"{os.urandom(6).hex()}@example.org"


def member(lab, email, role="researcher"):
    """Somebody of the lab who signed in with a link and set a password."""
    body = {"name": role, "email": email, "role": role}
    link = lab.owner.ok("POST", "/people", json=body)["token"]
    return sign_in_by_link(lab.server, link, password=PASSWORD)


def sign_in(server, email, password):
    told = {"email": email, "password": password}
    return httpx.post(f"{server.url}/api/v1/sign-in", json=told, timeout=60)


def by_link(server, token, **more):
    return httpx.post(f"{server.url}/api/v1/sign-in/link", json={"token": token, **more})


def audit(lab, **query):
    return lab.owner.ok("GET", "/audit", params={"limit": 1000, **query})["rows"]


def test_a_link_signs_in_once_and_the_password_ever_after(lab, server):
    body = {"name": "Reader", "email": "reader@example.org", "role": "researcher"}
    link = lab.owner.ok("POST", "/people", json=body)["token"]
    reader = sign_in_by_link(server, link, password="correct horse battery")
    assert reader.ok("GET", "/me")["person"]["role"] == "researcher"
    again = httpx.post(f"{server.url}/api/v1/sign-in/link", json={"token": link})
    assert again.status_code == 401
    told = {"email": "Reader@Example.org", "password": "correct horse battery"}
    reply = httpx.post(f"{server.url}/api/v1/sign-in", json=told)
    assert reply.status_code == 200
    assert "HttpOnly" in reply.headers["set-cookie"]
    assert "SameSite=lax" in reply.headers["set-cookie"]


def test_a_cookie_from_another_site_changes_nothing(lab, server):
    cookie = {"cookie": f"mihak_session={lab.owner.token}"}
    path = f"{server.url}/api/v1/suppliers"
    body = {"name": "forged", "kind": "vendor"}
    elsewhere = {**cookie, "origin": "https://elsewhere.example"}
    assert httpx.post(path, json=body, headers=elsewhere).status_code == 403
    embedded = {**cookie, "sec-fetch-site": "cross-site"}
    assert httpx.post(path, json=body, headers=embedded).status_code == 403
    assert httpx.get(path, headers=cookie).status_code == 200


def test_guessing_passwords_is_slowed_down(lab, server):
    told = {"email": "nobody@example.org", "password": "wrong password"}
    status = [httpx.post(f"{server.url}/api/v1/sign-in", json=told).status_code for _ in range(12)]
    assert set(status[:10]) == {401}
    assert status[10:] == [429, 429]


def test_the_last_owner_stays_and_a_disabled_account_is_out(lab):
    me = lab.owner.ok("GET", "/me")["person"]["id"]
    lab.owner.fails(409, "PATCH", f"/people/{me}", json={"disabled": True})
    lead = lab.person("lead")
    who = lead.ok("GET", "/me")["person"]["id"]
    lab.owner.ok("PATCH", f"/people/{who}", json={"disabled": True})
    lead.fails(401, "GET", "/me")


def test_an_account_is_made_once(lab):
    body = {"name": "One", "email": "one@example.org", "role": "lead"}
    lab.owner.ok("POST", "/people", json=body)
    problem = lab.owner.fails(409, "POST", "/people", json=body)
    assert "new link" in problem["mend"]


def test_signing_out_ends_the_session(lab, server):
    reader = lab.person("researcher")
    again = Api(server, reader.token)
    reader.ok("POST", "/sign-out")
    again.fails(401, "GET", "/me")


def test_a_supplier_grants_its_workers_no_skills(lab):
    supplier = lab.supplier()
    lab.workers(supplier, 1)
    manager = lab.person("supplier-manager", supplier_id=supplier)
    (worker,) = manager.ok("GET", f"/suppliers/{supplier}/workers")["rows"]
    manager.ok("PATCH", f"/workers/{worker['id']}", json={"languages": ["ar"]})
    manager.fails(403, "PATCH", f"/workers/{worker['id']}", json={"skills": ["medicine"]})
    manager.fails(403, "PATCH", f"/workers/{worker['id']}", json={"skills": []})


def test_requests_do_not_wait_for_passwords_to_be_checked(server):
    """Checking one takes long on purpose."""
    together, answered = threading.Barrier(25), 0

    def guess():
        with httpx.Client(base_url=server.url, timeout=60) as http:
            http.get("/healthz")
            told = {"email": address(), "password": "x"}
            together.wait()
            assert http.post("/api/v1/sign-in", json=told).status_code == 401

    guesses = [threading.Thread(target=guess) for _ in range(24)]
    for one in guesses:
        one.start()
    with httpx.Client(base_url=server.url, timeout=60) as http:
        http.get("/healthz")
        together.wait()
        while any(one.is_alive() for one in guesses):
            answered += http.get("/healthz").is_success
    assert answered > 2 * len(guesses)  # if they had to wait, about one to a password


def test_a_new_password_needs_the_old_one_and_ends_the_other_sessions(lab, server):
    email = address()
    mine = member(lab, email)
    other = Api(server, sign_in(server, email, PASSWORD).json()["token"])
    me = mine.ok("GET", "/me")["person"]["id"]
    link = lab.owner.ok("POST", f"/people/{me}/link")["token"]
    problem = mine.fails(422, "PATCH", "/me", json={"password": NEW})
    assert problem["where"] == "current_password"
    wrong = {"password": NEW, "current_password": "a guess at it"}
    mine.fails(403, "PATCH", "/me", json=wrong)
    other.ok("GET", "/me")
    mine.ok("PATCH", "/me", json={"password": NEW, "current_password": PASSWORD})
    mine.ok("GET", "/me")
    other.fails(401, "GET", "/me")
    assert by_link(server, link).status_code == 401
    assert sign_in(server, email, PASSWORD).status_code == 401
    assert sign_in(server, email, NEW).status_code == 200
    done = [event["action"] for event in audit(lab, object=me)]
    assert done.count("person.password") == 2  # by the first link, and now
    assert done.count("session.end") == 1


def test_guesses_at_the_old_password_are_slowed_down(lab):
    mine = member(lab, address())
    wrong = {"password": NEW, "current_password": "a guess at it"}
    status = [mine.patch("/me", json=wrong).status_code for _ in range(12)]
    assert status == [403] * 10 + [429] * 2


def test_signing_out_and_a_password_set_by_a_link_are_in_the_audit(lab):
    mine = member(lab, address())
    me = mine.ok("GET", "/me")["person"]["id"]
    mine.ok("POST", "/sign-out")
    done = [(event["action"], event["actor"]) for event in audit(lab, object=me)]
    assert done[-3:] == [("person.password", me), ("session.start", me), ("session.end", me)]


def test_a_password_set_by_a_link_ends_the_sessions_before_it(lab, server):
    mine = member(lab, address())
    me = mine.ok("GET", "/me")["person"]["id"]
    link = lab.owner.ok("POST", f"/people/{me}/link")["token"]
    assert by_link(server, link, password=NEW).status_code == 200
    time.sleep(2)
    mine.fails(401, "GET", "/me")


def test_a_new_link_ends_the_one_before(lab, server):
    body = {"name": "x", "email": address(), "role": "lead"}
    made = lab.owner.ok("POST", "/people", json=body)
    newer = lab.owner.ok("POST", f"/people/{made['person_id']}/link")["token"]
    assert by_link(server, made["token"]).status_code == 401
    assert by_link(server, newer).status_code == 200


def test_a_key_makes_no_keys_and_changes_no_way_to_sign_in(lab, server):
    key = Api(server, lab.owner.ok("POST", "/keys", json={"name": "all I may"})["key"])
    problem = key.fails(403, "POST", "/keys", json={"name": "that outlives it"})
    assert "keys" in problem["detail"]
    key.fails(403, "PATCH", "/me", json={"password": NEW, "current_password": "a good password"})
    key.fails(403, "PATCH", "/me", json={"email": address()})
    key.ok("GET", "/me")


def test_the_stream_of_events_ends_with_the_welcome(lab):
    reader = lab.person("researcher")
    project = lab.project()
    me = reader.ok("GET", "/me")["person"]["id"]
    with reader.stream("GET", f"/projects/{project}/events", timeout=30) as events:
        assert events.status_code == 200
        lines = events.iter_lines()
        next(lines)
        lab.owner.ok("PATCH", f"/people/{me}", json={"disabled": True})
        begun = time.monotonic()
        for _ in lines:
            assert time.monotonic() - begun < 20
    assert time.monotonic() - begun < 20


def invited(lab, supplier):
    body = {"workers": [{"name": f"w{os.urandom(6).hex()}"}]}
    return lab.owner.ok("POST", f"/suppliers/{supplier}/workers", json=body)["workers"][0]


def test_a_worker_gives_an_address_and_signs_in_with_it_ever_after(lab, server):
    supplier = lab.supplier()
    made, email = invited(lab, supplier), address()
    project = lab.project(supplier, items=1)
    assert by_link(server, made["token"], email=email).status_code == 422  # without a password
    reply = by_link(server, made["token"], email=email, password=PASSWORD)
    assert reply.status_code == 200, reply.text
    again = sign_in(server, email.upper(), PASSWORD)
    assert again.status_code == 200
    worker = Api(server, again.json()["token"])
    assert worker.ok("GET", "/me")["person"]["email"] == email
    assert len(claim(worker, project)) == 1


def test_a_new_link_changes_no_address(lab, server):
    """Who makes it, the supplier's manager, could take the account over for good."""
    made, email = invited(lab, lab.supplier()), address()
    assert by_link(server, made["token"], email=email, password=PASSWORD).status_code == 200
    link = lab.owner.ok("POST", f"/workers/{made['worker']['id']}/link")["token"]
    assert by_link(server, link, email=address(), password=NEW).status_code == 409
    assert by_link(server, link, password=NEW).status_code == 200
    assert sign_in(server, email, NEW).status_code == 200


def test_a_link_opens_once_however_many_try_at_once(lab, server):
    body = {"name": "x", "email": address(), "role": "lead"}
    link, status = lab.owner.ok("POST", "/people", json=body)["token"], []
    tries = [
        threading.Thread(target=lambda: status.append(by_link(server, link).status_code))
        for _ in range(8)
    ]
    for one in tries:
        one.start()
    for one in tries:
        one.join()
    assert sorted(status) == [200] + [401] * 7


def test_a_worker_who_is_in_gives_one_too(lab, server):
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    email, newer = address(), address()
    worker.ok("PATCH", "/me", json={"email": email, "password": PASSWORD})
    assert sign_in(server, email, PASSWORD).status_code == 200
    assert worker.fails(422, "PATCH", "/me", json={"email": newer})["where"] == "current_password"
    worker.ok("PATCH", "/me", json={"email": newer, "current_password": PASSWORD})
    assert sign_in(server, newer, PASSWORD).status_code == 200
    assert sign_in(server, email, PASSWORD).status_code == 401


def test_an_address_is_one_persons_and_others_cannot_change_theirs(lab, server):
    email = address()
    mine = member(lab, email)
    made = invited(lab, lab.supplier())
    taken = by_link(server, made["token"], email=email.title(), password=PASSWORD)
    assert taken.status_code == 409
    told = {"email": address(), "current_password": PASSWORD}
    assert mine.fails(422, "PATCH", "/me", json=told)["where"] == "email"
    # What was refused has not used the link up.
    assert by_link(server, made["token"], email=address(), password=PASSWORD).status_code == 200


def test_the_lab_and_the_supplier_are_not_told_a_workers_address(lab, server):
    supplier = lab.supplier()
    made, email = invited(lab, supplier), address()
    assert by_link(server, made["token"], email=email, password=PASSWORD).status_code == 200
    manager = lab.person("supplier-manager", supplier_id=supplier)
    worker = made["worker"]["id"]
    for caller in (lab.owner, manager):
        for path in ("people", f"suppliers/{supplier}/workers", "audit", "keys", "me"):
            assert email not in caller.get(f"/{path}?limit=1000").text
        assert email not in caller.patch(f"/workers/{worker}", json={"languages": ["ar"]}).text
        caller.fails(403 if caller is manager else 404, "POST", f"/people/{made['person_id']}/link")
    with psycopg.connect(EmbeddedServer(server.data).url) as connection:
        assert connection.execute("SELECT 1 FROM person WHERE email = %s", (email,)).fetchone()
        connection.execute(
            "SELECT set_config('role', 'mihak_app', true), set_config('mihak.workspace', '1', true)"
        )
        seen = connection.execute("SELECT email FROM person").fetchall()
        assert seen
        assert (email,) not in seen


def test_the_audit_is_read_by_pages_and_names(lab):
    supplier = lab.supplier("audited")
    project = lab.project(supplier, items=1)
    me = lab.owner.ok("GET", "/me")["person"]["id"]
    events = audit(lab, object=project)
    assert [event["action"] for event in events[:2]] == ["project.create", "items.import"]
    assert {event["actor"] for event in events} == {me}
    assert {event["object"] for event in events} == {project}
    assert events[0]["detail"]["name"].startswith("project ")
    of_suppliers = audit(lab, action="supplier.*", object=supplier, actor=me)
    assert [event["action"] for event in of_suppliers] == ["supplier.create"]
    assert audit(lab, actor="operator")[0]["action"] == "workspace.open"
    first = lab.owner.ok("GET", "/audit?limit=2")
    then = lab.owner.ok("GET", "/audit", params={"limit": 2, "cursor": first["next"]})
    ids = [event["id"] for event in first["rows"] + then["rows"]]
    assert ids == [event["id"] for event in audit(lab)[:4]]


def test_events_are_told_with_their_seals(lab):
    project = lab.project()
    deadline = time.monotonic() + 10
    while not (event := audit(lab, object=project)[0])["sealed"]:
        assert event["hash"] is None
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert len(bytes.fromhex(event["hash"])) == 32


@pytest.mark.parametrize("name", ["prj_nonsense", "project:1", "person:1"])
def test_the_audit_cannot_be_asked_by_numbers(lab, name):
    lab.owner.fails(422, "GET", "/audit", params={"object": name})


def test_only_who_may_reads_the_audit(lab):
    for role in ("lead", "researcher", "reviewer"):
        lab.person(role).fails(403, "GET", "/audit")
    lab.workers(lab.supplier(), 1)[0].fails(403, "GET", "/audit")


def test_no_page_tells_how_many_rows_there_are(lab):
    supplier = lab.supplier()
    lab.workers(supplier, 2)
    page = lab.owner.ok("GET", f"/suppliers/{supplier}/workers?limit=1")
    assert page["next"].startswith("cur_")
    changed = page["next"][:-1] + ("0" if page["next"][-1] != "0" else "1")
    for cursor in (changed, "NDI", "nonsense"):
        problem = lab.owner.fails(422, "GET", f"/suppliers/{supplier}/workers?cursor={cursor}")
        assert "Send `next`" in problem["mend"]


def test_ids_are_taken_as_we_give_them_and_not_as_numbers(lab):
    supplier = lab.supplier()
    second = lab.supplier()
    project = lab.project(supplier, second, items=1)
    (worker,) = lab.workers(supplier, 1)
    answers = {"answers": {"sentiment": "pos"}}
    body = {"answers": [{"task_id": number, **answers} for number in range(1, 51)]}
    problem = worker.fails(422, "POST", "/submissions", json=body)
    assert "an id is a string" in problem["problems"][0]["what"]
    told = {"name": "m", "email": address(), "role": "supplier-manager", "supplier_id": 1}
    lab.owner.fails(422, "POST", "/people", json=told)
    split = {"name": "b", "split": {"suppliers": [1, 2]}}
    lab.owner.fails(422, "POST", f"/projects/{project}/batches", json=split)
    both = {"name": "b", "split": {"suppliers": [supplier, second]}}
    made = lab.owner.ok("POST", f"/projects/{project}/batches", json=both)
    assert made["split"]["suppliers"] == both["split"]["suppliers"]


def test_a_link_to_a_file_with_a_signature_in_another_script_is_refused(lab):
    headers = {"content-type": "image/png"}
    picture = lab.owner.post("/media", content=b"x", headers=headers).json()
    start = picture["url"].partition("signature=")[0].removeprefix("/api/v1")
    lab.owner.fails(403, "GET", f"{start}signature=توقيع")
