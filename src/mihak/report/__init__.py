"""What people look at: the report, one self-contained HTML page to forward, and charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mihak.report._page import render
from mihak.report._statement import invoice_pdf, ledger_pdf
from mihak.report._tradeoff import tradeoff_chart

if TYPE_CHECKING:
    from datetime import datetime

    from mihak.quality.scoring import Scorecards

__all__ = ["invoice_pdf", "ledger_pdf", "render_report", "tradeoff_chart"]


def render_report(
    scorecards: Scorecards,
    *,
    title: str,
    generated_at: datetime,
    lang: Literal["en", "ar"] = "en",
    currency: str = "",
) -> str:
    """The report as HTML: no file beside it, nothing loaded from anywhere.

    title: what was scored; generated_at: printed in the footer; lang: "ar" is laid out
    right to left; currency: put before amounts. Names of suppliers, workers and classes
    are shown as they are and cannot be markup.
    """
    return render(scorecards, title=title, generated_at=generated_at, lang=lang, currency=currency)
