"""The OpenAPI document is true: whatever is sent, the server answers as it says there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.server.lab import answer, claim, claim_reviews

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_headers_conformance,response_schema_conformance"
)
WHOEVER_ASKS = "unsupported_method,ignored_auth"
FUZZING = ("--checks", CHECKS, "--phases", "fuzzing", "--max-examples", "3")
# The owner may do everything but the work, a lead nearly so; the others get further only where
# they do their own.
RUNS = {
    "owner": ("--checks", f"{CHECKS},{WHOEVER_ASKS}", "--phases", "coverage"),
    "lead": FUZZING,
    "researcher": FUZZING,
    "reviewer": FUZZING,
    "supplier-manager": FUZZING,
    "worker": FUZZING,
    "worker at work": ("--checks", CHECKS, "--phases", "coverage", "--include-tag", "work"),
}
# Keys are `test_repeats`'s: one that was used for another request is refused before anything
# else is looked at, and the examples here mostly have the same.
HOOKS = """
import schemathesis

@schemathesis.hook
def before_load_schema(context, schema):
    for operations in schema["paths"].values():
        for told in operations.values():
            kept = [one for one in told.get("parameters", []) if one["in"] != "header"]
            told["parameters"] = kept
"""
# One ends the session that asks, one changes its password, one never ends.
NOT_TRIED = ("sign_out", "change_me", "stream_events")


@pytest.fixture
def things(lab):
    """Real ids for the paths; a worker and a supplier. Anew for each run, which ends some."""
    supplier = lab.supplier()
    (worker,) = lab.workers(supplier, 1)
    policy = {"review_rate": 1, "undo_minutes": 0}
    project = lab.project(supplier, items=30, policy=policy)
    tasks = claim(worker, project, 5)
    made = answer(worker, tasks[0])
    first = lambda path: lab.owner.ok("GET", path)["rows"][0]["id"]  # noqa: E731
    invited = {"name": "x", "email": f"{supplier}@example.org", "role": "lead"}
    hook = {"url": "http://127.0.0.1:9/", "events": ["project.create"]}
    picture = lab.owner.post("/media", content=b"x", headers={"content-type": "image/png"}).json()
    canary = {
        "template": " ".join(f"{{{n}}} of{n}" for n in range(16)),
        "variants": [["one", "other"]] * 16,
    }
    planted = lab.owner.ok("POST", f"/projects/{project}/canaries", json=canary)
    leaked = {"text": planted["wordings"][0]["text"]}
    read = lab.owner.ok("POST", f"/projects/{project}/canaries/identify", json=leaked)["rows"][0]
    found = {
        "signal": read["signal_id"],
        "media": picture["id"],
        "view": lab.owner.ok("POST", f"/projects/{project}/views", json={"name": "x", "query": ""})[
            "id"
        ],
        "webhook": lab.owner.ok("POST", "/webhooks", json=hook)["id"],
        "project": project,
        "supplier": supplier,
        "task": tasks[1]["id"],
        "annotation": made["annotation_id"],
        "review": claim_reviews(lab.owner, project, 1)[0]["id"],
        "item": first(f"/projects/{project}/items"),
        "batch": first(f"/projects/{project}/batches"),
        "worker": first(f"/suppliers/{supplier}/workers"),
        "person": lab.owner.ok("POST", "/people", json=invited)["person_id"],
        "key": lab.owner.ok("POST", "/keys", json={"name": "x"})["id"],
    }
    return found, worker, supplier


def caller_of(who, lab, worker, supplier):
    if who == "owner":
        return lab.owner
    if who.startswith("worker"):
        return worker
    return lab.person(who, **({"supplier_id": supplier} if who == "supplier-manager" else {}))


# Who may do less than an owner is answered as an owner is, or with 403.
LIKE_AN_OWNER = {"lead", "researcher"}


@pytest.mark.parametrize(
    "who",
    [pytest.param(who, marks=pytest.mark.slow if who in LIKE_AN_OWNER else ()) for who in RUNS],
)
def test_whatever_is_sent_is_answered_as_described(who, server, lab, things, tmp_path):
    ids, worker, supplier = things
    caller = caller_of(who, lab, worker, supplier)
    settings = tmp_path / "schemathesis.toml"
    paths = "\n".join(f'"path.{name}" = "{value}"' for name, value in ids.items())
    settings.write_text(f"[parameters]\n{paths}\n")
    (tmp_path / "hooks.py").write_text(HOOKS)
    left_out = [part for name in NOT_TRIED for part in ("--exclude-operation-id", name)]
    done = subprocess.run(
        [
            Path(sys.executable).with_name("schemathesis"), "--config-file", settings, "run",
            f"{server.url}/api/v1/openapi.json",
            "--header", f"Authorization: Bearer {caller.token}",
            "--seed", "1", "--no-color", "--continue-on-failure", *RUNS[who], *left_out,
        ],
        capture_output=True, text=True, timeout=300, check=False, cwd=tmp_path,
        env={**os.environ, "SCHEMATHESIS_HOOKS": "hooks"},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-6000:]
    caller.ok("GET", "/me")  # it was nobody unknown who asked
