"""Forms are designed: templates, a check while writing, configurations of other tools."""

import pytest

from tests.server.lab import FORM


@pytest.fixture(scope="module")
def lead(lab):
    return lab.person("lead")


def test_a_project_can_be_made_of_every_template(lead):
    found = lead.ok("GET", "/form-templates")["templates"]
    assert len(found) >= 15
    for one in found:
        body = {
            "name": f"from {one['id']}",
            "form": one["form"],
            "guidelines": one["guidelines"],
            "policy": one["policy"],
        }
        project = lead.ok("POST", "/projects", json=body)
        items = [{k: v for k, v in item.items() if v is not None} for item in one["items"]]
        made = lead.ok("POST", f"/projects/{project['id']}/items", json={"items": items})
        assert made["rows_added"] == len(items)


def test_a_draft_is_told_what_is_wrong_and_where(lead):
    draft = {
        "show": [{"kind": "text", "field": "text"}],
        "ask": [
            {"id": "a", "kind": "choice", "options": [{"id": "x"}, {"id": "x"}]},
            {"id": "b", "kind": "text", "when": {"question": "c", "is": ["x"]}},
        ],
    }
    told = lead.ok("POST", "/form-check", json={"definition": draft})
    assert told["form"] is None
    assert [one["where"] for one in told["problems"]] == [
        "ask[0].options[1].id",
        "ask[1].when.question",
    ]
    missing = lead.ok("POST", "/form-check", json={"definition": {"ask": [{"kind": "choise"}]}})
    assert {one["where"] for one in missing["problems"]} == {"show", "ask[0].kind"}


def test_a_good_draft_comes_back_with_the_fields_it_needs(lead):
    told = lead.ok("POST", "/form-check", json={"definition": FORM})
    assert told["form"] == FORM
    assert told["fields"] == [{"field": "text", "shape": "text", "optional": False}]
    assert told["problems"] == told["payload_problems"] == told["answer_problems"] == []


def test_payload_and_answers_are_checked_against_the_draft(lead):
    def ask(**more):
        return lead.ok("POST", "/form-check", json={"definition": FORM, **more})

    told = ask(payload={"txt": "x"}, answers={"sentiment": "pos"})
    assert [one["where"] for one in told["payload_problems"]] == ["payload.text"]
    told = ask(payload={"text": "x"}, answers={"sentiment": "good"})
    assert [one["where"] for one in told["answer_problems"]] == ["answers.sentiment"]
    assert ask(payload={"text": "x"}, answers={"sentiment": "pos"})["answers"] == {
        "sentiment": "pos"
    }


def test_a_labelling_configuration_becomes_a_form(lead):
    text = """<View><Text name="t" value="$text"/>
      <Choices name="c" toName="t" required="true"><Choice value="a"/><Choice value="b"/></Choices>
      <RectangleLabels name="r" toName="t"><Label value="x"/></RectangleLabels></View>"""
    told = lead.ok("POST", "/form-import", json={"text": text})
    assert told["form"]["ask"][0]["id"] == "c"
    assert told["problems"] == []
    left_out = [one for one in told["remarks"] if one["result"] == "left out"]
    assert [(one["line"], one["tag"], one["code"]) for one in left_out] == [
        (3, "RectangleLabels", "unsupported")
    ]
    lead.ok("POST", "/form-check", json={"definition": told["form"]})


def test_what_is_no_configuration_is_refused(lead):
    told = lead.fails(422, "POST", "/form-import", json={"text": "<View><Text></View>"})
    assert told["where"].startswith("line 1, column")
    lead.fails(422, "POST", "/form-import", json={"text": "x" * 500_001})


@pytest.mark.parametrize("role", ["researcher", "reviewer"])
def test_who_does_not_make_projects_designs_nothing(lab, role):
    other = lab.person(role)
    other.fails(403, "GET", "/form-templates")
    other.fails(403, "POST", "/form-check", json={"definition": FORM})
    other.fails(403, "POST", "/form-import", json={"text": "<View/>"})
