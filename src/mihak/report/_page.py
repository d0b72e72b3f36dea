"""From scorecards to the page: what the template needs, in the words of its language."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mihak.report._charts import cost_plot, forest_plot, plain, workers_plot
from mihak.report._language import translations

if TYPE_CHECKING:
    from datetime import datetime

    from mihak.quality.interval import Interval
    from mihak.quality.scoring import Comparison, Scorecards, SupplierScore

# More suppliers than this are workers or segments: charts show the best and the worst.
MAX_IN_CHARTS = 24
MAX_IN_TABLE = 150
# More verdicts are folded away, decided ones last of all.
VERDICTS_FIRST = 6
MAX_CONFUSIONS = 12
MAX_CLASSES_IN_MATRIX = 12
CONFUSIONS_LISTED = 12
MATRIX_FROM, MATRIX_TO = 3, 12


def render(
    scorecards: Scorecards, *, title: str, generated_at: datetime, lang: str, currency: str
) -> str:
    """The whole page; see `mihak.report.render_report`."""
    words = translations(lang)
    hues = {score.supplier: place for place, score in enumerate(scorecards.suppliers)}
    shown = _best_and_worst(scorecards.suppliers, MAX_IN_CHARTS)
    rtl = lang == "ar"
    verdicts = sorted(scorecards.comparisons, key=lambda c: not c.decided)
    charts = {
        "forest": forest_plot(
            [(s.supplier, hues[s.supplier], s.gold_accuracy, s.estimated_accuracy) for s in shown],
            rtl=rtl,
            title=words.gettext("Accuracy with its interval"),
            gold=words.gettext("on known answers"),
            estimate=words.gettext("against the estimated truth"),
        ),
        "workers": _workers_chart(shown, hues, scorecards, words.gettext, rtl=rtl),
        "cost": _cost_chart(shown, hues, words.gettext, rtl=rtl, currency=currency),
    }
    return (
        _environment(lang)
        .get_template("report.html.jinja")
        .render(
            cards=scorecards,
            shown=shown,
            hidden=len(scorecards.suppliers) - len(shown),
            charts={name: Markup(svg) for name, svg in charts.items() if svg},  # noqa: S704 - escaped there
            confusions=_confusions(scorecards),
            matrix=_matrix(scorecards),
            listed=_best_and_worst(scorecards.suppliers, MAX_IN_TABLE),
            verdicts=verdicts[:VERDICTS_FIRST],
            more_verdicts=verdicts[VERDICTS_FIRST:],
            hues=hues,
            title=title,
            generated_at=generated_at,
            lang=lang,
            currency=currency,
        )
    )


@cache
def _environment(lang: str) -> Environment:
    environment = Environment(
        loader=PackageLoader("mihak.report"),
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.install_gettext_translations(translations(lang), newstyle=True)  # type: ignore[attr-defined]
    environment.filters.update(
        percent=percent,
        interval=interval,
        points=points,
        count=count,
        coefficient=coefficient,
        plain=plain,
    )
    return environment


def percent(share: float | None, digits: int = 1) -> str:
    """A share in percent."""
    return "–" if share is None else f"{100 * share:.{digits}f} %"


def interval(value: Interval) -> str:
    """The ends of an interval of shares, in percent."""
    return f"{100 * value.low:.1f}–{100 * value.high:.1f}"


def points(share: float) -> str:
    """A difference of shares in points, without a sign of its own for minus."""
    return f"{100 * share:.1f}".replace("-", "\u2212")


def count(number: int) -> str:
    """A whole number with its thousands apart."""
    return f"{number:,}"


def coefficient(value: float) -> str:
    """A coefficient of agreement."""
    return f"{value:.3f}".replace("-", "\u2212")


def _best_and_worst(scores: list[SupplierScore], most: int) -> list[SupplierScore]:
    if len(scores) <= most:
        return scores
    worst = most // 3
    return [*scores[: most - worst], *scores[-worst:]]


def _workers_chart(
    shown: list[SupplierScore], hues: dict[str, int], cards: Scorecards, words: Any, *, rtl: bool
) -> str:
    if not cards.has_suppliers:
        return ""
    rows = [
        (
            s.supplier,
            hues[s.supplier],
            [
                (w.worker, (w.gold_accuracy or w.estimated_accuracy).estimate, w.labels)
                for w in s.worker_scores
            ],
        )
        for s in shown
    ]
    return workers_plot(rows, rtl=rtl, title=words("Every worker's accuracy"))


def _cost_chart(
    shown: list[SupplierScore], hues: dict[str, int], words: Any, *, rtl: bool, currency: str
) -> str:
    rows = [
        (
            s.supplier,
            hues[s.supplier],
            s.cost_per_correct,
            s.cost_per_correct_low,
            s.cost_per_correct_high,
        )
        for s in shown
        if s.cost_per_correct is not None
    ]
    if not rows:
        return ""
    title = words("What a correct label costs")
    return cost_plot(rows, rtl=rtl, title=title, currency=currency)


def _confusions(cards: Scorecards) -> list[dict[str, Any]]:
    """Of each supplier either the matrix or, for many classes, the largest confusions."""
    found = []
    for score in cards.suppliers[:MAX_CONFUSIONS]:
        if not score.confusion:
            continue
        entry: dict[str, Any] = {"supplier": score.supplier, "matrix": None, "largest": []}
        if len(cards.classes) <= MAX_CLASSES_IN_MATRIX:
            entry["matrix"] = score.confusion
        else:
            entry["largest"] = _largest(score, cards.classes)
        found.append(entry)
    return found


def _largest(score: SupplierScore, classes: list[str]) -> list[tuple[str, str, float, float]]:
    """(true class, label given, share of that class, labels): most labels first."""
    errors = [
        (classes[t], classes[given], share, share * mass)
        for t, (row, mass) in enumerate(zip(score.confusion, score.true_class_mass, strict=True))
        for given, share in enumerate(row)
        if given != t and share > 0
    ]
    return sorted(errors, key=lambda error: -error[3])[:CONFUSIONS_LISTED]


def _matrix(cards: Scorecards) -> list[list[Comparison | None]] | None:
    """Comparisons as a table, rows against columns, where there are several suppliers."""
    names = [score.supplier for score in cards.suppliers]
    if not MATRIX_FROM <= len(names) <= MATRIX_TO:
        return None
    found = {(c.a, c.b): c for c in cards.comparisons}
    return [[found.get((a, b)) or found.get((b, a)) for b in names] for a in names]
