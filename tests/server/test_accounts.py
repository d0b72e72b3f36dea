import httpx

from tests.server.lab import Api, sign_in_by_link


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
