"""A batch routed to whom it is worth most: made in the page, and told of there."""

import os

import pytest

from tests.server.lab import answer, claim
from tests.server.test_asking import comes

WORDS = {
    "en": ("New split batch", "Name of the batch", "To whom it is worth most", "Make the batch"),
    "ar": (None, None, "إلى من هو أنفع", None),
}


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_routed_batch_is_made_and_told_of(visit, lab, lang):
    suppliers = [lab.supplier(f"{name} {os.urandom(3).hex()}") for name in ("one", "two")]
    project = lab.project(*suppliers, policy={"redundancy": 2, "undo_minutes": 0})
    page = visit(lab.person("lead"), lang=lang).go(f"/p/{project}/suppliers")
    if lang == "en":
        new, name, routed, make = WORDS[lang]
        page.get_by_role("button", name=new).click()
        page.get_by_label(name).fill("routed")
        page.get_by_role("radio", name=routed).check()
        page.get_by_role("button", name=make).click()
        page.get_by_role("row", name="routed").get_by_text(routed.lower()).wait_for()
    else:
        split = {"suppliers": suppliers, "mode": "routed"}
        batch = {"name": "routed", "split": split}
        lab.owner.ok("POST", f"/projects/{project}/batches", json=batch)
    lab.add_items(project, 12, batch="routed")
    comes(lambda: lab.owner.ok("GET", f"/projects/{project}/progress")["wanted"] == 24)
    for supplier in suppliers:
        for worker in lab.workers(supplier, 2):
            while tasks := claim(worker, project, 10):
                for task in tasks:
                    answer(worker, task)
    page.reload()
    title = "Routing" if lang == "en" else "التوجيه"
    section = page.locator("section", has=page.get_by_role("heading", name=title, exact=True))
    section.get_by_role("table", name=title).wait_for()
    told = lab.owner.ok("GET", f"/projects/{project}/routing")["suppliers"]
    assert sum(one["answered"] for one in told) == 24
    assert section.get_by_role("table", name=title).locator("tbody tr").count() == len(told)
