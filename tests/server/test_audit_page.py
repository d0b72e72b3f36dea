"""The audit as its page reads it: newest first, by time, in names."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.server.lab import Api, answer, claim, sign_in_by_link


def audit(lab, **query):
    return lab.owner.ok("GET", "/audit", params={"limit": 1000, **query})["rows"]


def ids(events):
    """Which events they are: between two looks at them they may be sealed."""
    return [event["id"] for event in events]


def test_the_newest_come_first_page_by_page(lab):
    project = lab.project(lab.supplier(), items=1)
    whole = ids(audit(lab, object=project))
    assert len(whole) > 2
    back = ids(audit(lab, object=project, newest=True))
    assert back == whole[::-1]
    query = {"newest": True, "object": project}
    first = lab.owner.ok("GET", "/audit", params={**query, "limit": 2})
    rest = {**query, "limit": 1, "cursor": first["next"]}
    then = lab.owner.ok("GET", "/audit", params=rest)
    assert ids(first["rows"] + then["rows"]) == back[:3]


def test_a_time_is_looked_up_exactly(lab):
    for _ in range(3):
        lab.supplier()
    events = audit(lab, action="supplier.create", newest=True)[:3]
    newest, middle, oldest = events
    one = audit(lab, action="supplier.create", since=middle["at"], until=newest["at"])
    assert ids(one) == [middle["id"]]
    assert ids(audit(lab, action="supplier.create", since=oldest["at"])) == ids(events[::-1])
    beyond = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    assert audit(lab, since=beyond) == []
    assert audit(lab, until="2020-01-01T00:00:00Z") == []
    lab.owner.fails(422, "GET", "/audit", params={"since": "2020-01-01T00:00:00"})  # whose time?


def test_actors_and_objects_are_told_by_name_and_place(lab, server):
    supplier = lab.supplier("Juniper")
    project = lab.project(supplier, items=1, name="Named in the audit")
    owner = lab.owner.ok("GET", "/me")["person"]
    (made,) = audit(lab, object=project, action="project.create")
    assert (made["actor_name"], made["actor_key"]) == (owner["name"], None)
    assert (made["object_name"], made["project_id"]) == ("Named in the audit", project)
    contract = audit(lab, action="contract.set", newest=True)[0]
    assert (contract["object_name"], contract["project_id"]) == ("Juniper", project)
    assert contract["supplier_id"] == supplier
    key = lab.owner.ok("POST", "/keys", json={"name": "nightly import"})
    Api(server, key["key"]).ok("PATCH", f"/projects/{project}", json={"status": "paused"})
    (changed,) = [e for e in audit(lab, object=project, newest=True) if e["actor"] == key["id"]]
    assert (changed["actor_name"], changed["actor_key"]) == (owner["name"], "nightly import")


def test_a_worker_is_told_by_pseudonym_whatever_they_call_themselves(lab, server):
    supplier = lab.supplier()
    project = lab.project(supplier, items=2)
    body = {"workers": [{"name": "W-17"}]}
    made = lab.owner.ok("POST", f"/suppliers/{supplier}/workers", json=body)["workers"][0]
    worker = sign_in_by_link(server, made["token"])
    worker.ok("PATCH", "/me", json={"name": "A Real Name"})
    annotation = answer(worker, claim(worker, project)[0])["annotation_id"]
    (event,) = audit(lab, object=annotation)
    assert event["actor_name"] == "W-17"
    assert event["object_name"] == "i0"
    assert event["project_id"] == project
    assert event["item_id"] in lab.owner.get(f"/projects/{project}/items").text
    key = worker.ok("POST", "/keys", json={"name": "script"})
    with_key = Api(server, key["key"])
    annotation = answer(with_key, claim(with_key, project)[0])["annotation_id"]
    (event,) = audit(lab, object=annotation)
    assert (event["actor_name"], event["actor_key"]) == ("W-17", "script")
    assert "A Real Name" not in lab.owner.get("/audit?limit=1000&newest=true").text


@pytest.mark.parametrize(
    "action", ["annotation.*", "annotation.submit", "supplier.*", "worker.invite"]
)
def test_a_kind_of_action_is_all_of_it_and_nothing_else(lab, action):
    supplier = lab.supplier()
    project = lab.project(supplier, items=1)
    (worker,) = lab.workers(supplier, 1)
    answer(worker, claim(worker, project)[0])
    found = {event["action"] for event in audit(lab, action=action, newest=True)}
    everything = {event["action"] for event in audit(lab, newest=True)}
    family = action.removesuffix("*")
    assert found >= {
        a for a in everything if a == action or (a.startswith(family) and family != action)
    }
    assert all(a == action or a.startswith(family) for a in found)
