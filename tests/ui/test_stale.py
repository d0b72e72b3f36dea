"""A change of guidelines in the page: what it touches, what that makes stale, asking anew."""

import pytest

from tests.server.lab import answer, claim
from tests.server.test_stale import seats, stale

WORDS = {
    "en": {
        "publish": "Publish",
        "meaning": "What some answers mean",
        "stale": "2 items rest on answers given under older guidelines.",
        "ask": "Ask 2 answers anew",
        "undo": "Undo",
    },
    "ar": {
        "publish": "انشر",
        "meaning": "معنى بعض الإجابات",
        "stale": "عنصران يقومان على إجابات أُعطيت وفق إرشادات أقدم.",
        "ask": "اطلب إجابتين من جديد",
        "undo": "تراجع",
    },
}


@pytest.mark.parametrize("lang", ["en", pytest.param("ar", marks=pytest.mark.slow)])
def test_a_change_is_published_and_what_it_makes_stale_asked_anew(visit, lab, lang):
    words = WORDS[lang]
    supplier = lab.supplier()
    policy = {"redundancy": 1, "undo_minutes": 0}
    text = {lang: "# Irony\n\nIs good."}
    project = lab.project(supplier, items=4, policy=policy, guidelines=text)
    worker, _ = lab.workers(supplier, 2)
    for place, task in enumerate(claim(worker, project, 4)):
        answer(worker, task, ("pos", "neg")[place % 2])
    somebody = visit(lab.person("lead"), lang=lang)
    page = somebody.go(f"/p/{project}/guidelines?language={lang}")
    page.locator("textarea").first.fill("# Irony\n\nIs bad.")
    page.get_by_role("button", name=f"{words['publish']}…", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("radio", name=words["meaning"]).check()
    assert dialog.get_by_role("checkbox", name="Irony").is_checked()  # its text changed
    dialog.get_by_role("checkbox", name="sentiment").check()
    dialog.get_by_role("checkbox", name="pos", exact=True).check()
    assert somebody.axe() == []
    dialog.get_by_role("button", name=words["publish"], exact=True).click()
    page.get_by_text(words["stale"]).wait_for()
    change = lab.owner.ok("GET", f"/projects/{project}/guidelines")["rows"][-1]["change"]
    assert change["rules"] == ["Irony"]
    assert change["touches"] == [{"question": "sentiment", "answers": ["pos"]}]
    page.get_by_role("button", name=words["ask"]).click()
    page.get_by_role("button", name=words["undo"], exact=True).first.wait_for()
    assert sorted(seats(lab, project).values()) == [(0, 1), (0, 1), (1, 1), (1, 1)]
    page.get_by_role("button", name=words["undo"], exact=True).first.click()
    page.get_by_text(words["stale"]).wait_for()
    assert stale(lab, project)["answers"] == 2
