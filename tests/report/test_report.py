"""The report: whole, safe, the same in two languages, and never broken by odd data."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

import mihak.report
from mihak.quality.interval import Interval
from mihak.quality.labels import Labels
from mihak.quality.scoring import Gold, score_labels
from mihak.report import render_report

HOME = Path(mihak.report.__file__).parent
HOSTILE = ["<script>alert(1)</script>", "مورّد الأمل", "x" * 90, '"><b onmouseover=x>', "\u202eevil"]
VOID = {"meta", "br", "path", "rect", "circle", "link"}


def scorecards(*, suppliers=2, classes=2, names=None, gold=True, prices=True, named=True):
    rng = np.random.default_rng(0)
    names = names or [f"s{i}" for i in range(suppliers)]
    truth = rng.integers(classes, size=120)
    rows = [
        (i, f"w{s}-{rng.integers(4)}-{r}", names[s], c)
        for s in range(len(names))
        for r in range(2)
        for i in range(120)
        for c in [truth[i] if rng.random() < 0.95 - 0.1 * (s % 4) else rng.integers(classes)]
    ]
    item, worker, supplier, label = (list(column) for column in zip(*rows, strict=True))
    labels = Labels.from_columns(
        item, worker, label, supplier=supplier if named else None, seconds=[3.0] * len(item)
    )
    known = Gold.from_columns(labels, list(range(60)), truth[:60]) if gold else None
    paid = dict.fromkeys(names, 0.1) if prices and named else None
    return score_labels(labels, gold=known, prices=paid)[0]


def page(cards, lang="en", title="A title"):
    return render_report(
        cards,
        title=title,
        generated_at=datetime(2026, 11, 24, 12, 30, tzinfo=UTC),
        lang=lang,
        currency="$",
    )


class Wellformed(HTMLParser):
    """Complains where tags do not nest."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.text = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] not in {"style", "title"}:
            self.text.append(data)


def text_of(html):
    parser = Wellformed()
    parser.feed(html)
    assert parser.open == []
    return " ".join("".join(parser.text).split())


CASES = {
    "two": {},
    "one": {"suppliers": 1},
    "eight": {"suppliers": 8},
    "workers": {"suppliers": 8, "named": False},
    "no gold": {"gold": False},
    "no prices": {"prices": False},
    "many classes": {"classes": 30},
    "hostile names": {"names": HOSTILE},
}


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("case", CASES)
def test_the_page_is_whole_and_stands_alone(case, lang):
    html = page(scorecards(**CASES[case]), lang)
    text_of(html)
    for svg in re.findall(r"<svg.*?</svg>", html, flags=re.DOTALL):
        ET.fromstring(svg)
    outside = html.replace("http://www.w3.org/1999/xhtml", "")
    assert not re.search(r"https?://|url\(|@import|<script|<link|<img|<iframe", outside)
    assert "nan" not in text_of(html).lower().split()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_names_cannot_be_markup(lang):
    html = page(scorecards(names=HOSTILE), lang, title="<script>x</script>")
    assert "<script" not in html
    assert "<b onmouseover" not in html
    assert "\u202e" not in html
    assert "مورّد الأمل" in html


def test_verdicts_are_in_plain_words():
    cards = scorecards()
    said = text_of(page(cards))
    [verdict] = cards.comparisons
    if verdict.decided:
        assert f"{verdict.a} is better than {verdict.b} by {100 * verdict.difference:.1f}" in said
    undecided = replace(cards, comparisons=[replace(verdict, decided=False, more_items=1200)])
    said = text_of(page(undecided))
    assert f"{verdict.a} or {verdict.b}: not yet decided" in said
    assert "About 1,200 more shared items would decide" in said
    alone = replace(cards, comparisons=[replace(verdict, shared_items=0)])
    assert "they share none" in text_of(page(alone))


@pytest.mark.parametrize(
    ("decided", "words"),
    [
        (None, "too few workers to say"),
        (True, "It holds for other workers"),
        (False, "differ so much that it may not hold"),
    ],
)
def test_the_verdict_says_whom_it_is_about(decided, words):
    cards = scorecards()
    verdict = replace(cards.comparisons[0], decided=True, workers_decided=decided)
    assert words in text_of(page(replace(cards, comparisons=[verdict])))


def test_arabic_reads_from_the_right_and_is_all_arabic():
    html = page(scorecards(), "ar")
    assert '<html lang="ar" dir="rtl">' in html
    said = text_of(html)
    assert "بطاقات التقييم" in said
    for english in ("Scorecards", "Who is better", "Accuracy", "Supplier"):
        assert english not in said


@pytest.mark.parametrize(
    ("count", "arabic"),
    [
        (1, "على عنصر مشترك واحد"),
        (2, "على عنصرين مشتركين"),
        (5, "على 5 عناصر مشتركة"),
        (20, "على 20 عنصرًا مشتركًا"),
        (100, "على 100 عنصر مشترك"),
    ],
)
def test_arabic_counts_in_its_six_forms(count, arabic):
    cards = scorecards()
    verdict = replace(cards.comparisons[0], shared_items=count)
    assert arabic in text_of(page(replace(cards, comparisons=[verdict]), "ar"))


def test_unknown_figures_are_dashes():
    cards = scorecards()
    blank = replace(
        cards.suppliers[0],
        gold_accuracy=None,
        alpha_within=None,
        alpha_across=None,
        median_seconds=None,
        price=None,
        cost_per_correct=None,
        confusion=[],
        worker_scores=[],
    )
    said = text_of(page(replace(cards, suppliers=[blank, *cards.suppliers[1:]])))
    assert "–" in said


def test_a_supplier_never_right_costs_infinitely_much():
    cards = scorecards()
    never = replace(
        cards.suppliers[0],
        gold_accuracy=Interval(0.2, 0.0, 0.5, 10),
        cost_per_correct=0.5,
        cost_per_correct_low=0.2,
        cost_per_correct_high=None,
    )
    assert "0.2–∞" in text_of(page(replace(cards, suppliers=[never, *cards.suppliers[1:]])))


def messages():
    """Every text of the page, as a key of the catalogue."""
    with (HOME / "templates" / "report.html.jinja").open("rb") as file:
        options = {"trim_blocks": "true", "lstrip_blocks": "true"}
        found = [m for _, _, m, _ in babel_extract(file, ["_", "gettext", "ngettext"], [], options)]
    keys = {m if isinstance(m, str) else m[0] for m in found}
    code = (HOME / "_page.py").read_text() + (HOME / "_statement.py").read_text()
    found = re.findall(r"""(?:gettext|words|say)\((?:"([^"]+)"|'([^']+)')\)""", code)
    return keys | {double or single for double, single in found}


def test_every_text_is_translated_and_none_is_stale():
    with (HOME / "locales" / "ar.po").open("rb") as file:
        catalog = read_po(file, locale="ar")
    translated = set()
    for message in catalog:
        if not message.id:
            continue
        texts = message.string if isinstance(message.string, tuple) else (message.string,)
        assert all(texts), message.id
        assert len(texts) in {1, 6}
        translated.add(message.id if isinstance(message.id, str) else message.id[0])
    assert translated == messages()
