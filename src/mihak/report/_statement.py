"""Statements and invoices as PDF: pages to print, sign and file, in English or Arabic."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from mihak.report._language import translations

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from fpdf import FPDF

Language = Literal["en", "ar"]
FONTS = Path(__file__).parent / "fonts"
FAMILY = "plex"
MARGIN = 18.0
ROW = 7.0
SMALL, NORMAL, LARGE = 8.5, 10.0, 18.0
GREY, LINE, INK = (110, 116, 128), (214, 218, 226), (24, 28, 36)
DECIMALS = 6


class _Paper:
    """One document: text laid out from the reader's side, tables that go on over pages."""

    def __init__(self, language: Language) -> None:
        from fpdf import FPDF  # noqa: PLC0415 - 0.2 s that only who prints need pay

        self.language = language
        self.rtl = language == "ar"
        self.say = translations(language).gettext
        self.pdf: FPDF = FPDF(format="A4")
        self.pdf.set_margin(MARGIN)
        self.pdf.set_auto_page_break(auto=True, margin=MARGIN)
        self.pdf.add_font(FAMILY, "", FONTS / "regular.ttf")
        self.pdf.add_font(FAMILY, "B", FONTS / "bold.ttf")
        self.pdf.set_text_shaping(use_shaping_engine=True, direction="rtl" if self.rtl else "ltr")
        self.pdf.add_page()

    @property
    def width(self) -> float:
        return float(self.pdf.epw)

    def money(self, amount: float, currency: str) -> str:
        """To the cent, and further only where there is more. With European digits in Arabic, too,
        as the CSV has them.
        """
        digits = 2
        while digits < DECIMALS and round(amount, digits) != round(amount, DECIMALS):
            digits += 1
        pattern = f"#,##0.{'0' * digits} ¤¤"
        return str(
            format_currency(amount, currency, pattern, locale="en", currency_digits=False).replace(
                "\xa0", " "
            )
        )

    def day(self, day: date) -> str:
        return str(format_date(day, "long", locale="ar" if self.rtl else "en"))

    def count(self, number: int) -> str:
        return str(format_decimal(number, locale="en"))

    def line(
        self, text: str, *, size: float = NORMAL, bold: bool = False, grey: bool = False
    ) -> None:
        self.pdf.set_font(FAMILY, "B" if bold else "", size)
        self.pdf.set_text_color(*(GREY if grey else INK))
        self.pdf.multi_cell(
            0, size * 0.55, text, align="R" if self.rtl else "L", new_x="LMARGIN", new_y="NEXT"
        )

    def gap(self, height: float = 4.0) -> None:
        self.pdf.ln(height)

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        *,
        numbers: int,
        sums: int = 0,
    ) -> None:
        """The last `numbers` columns are figures; the last `sums` rows stand out."""
        self._row(heads, widths, numbers, bold=True, grey=True)
        for place, row in enumerate(rows):
            if self.pdf.will_page_break(ROW):
                self.pdf.add_page()
                self._row(heads, widths, numbers, bold=True, grey=True)
            self._row(row, widths, numbers, bold=place >= len(rows) - sums)

    def _row(
        self,
        cells: Sequence[str],
        widths: Sequence[float],
        numbers: int,
        *,
        bold: bool = False,
        grey: bool = False,
    ) -> None:
        self.pdf.set_font(FAMILY, "B" if bold else "", SMALL)
        self.pdf.set_text_color(*(GREY if grey else INK))
        self.pdf.set_draw_color(*LINE)
        laid = list(zip(cells, widths, range(len(cells)), strict=True))
        start, end = ("R", "L") if self.rtl else ("L", "R")
        for cell, width, place in reversed(laid) if self.rtl else laid:
            is_number = place >= len(cells) - numbers
            self.pdf.cell(
                width * self.width,
                ROW,
                self._fitting(cell, width * self.width - 2),
                border="B",
                align=end if is_number else start,
            )
        self.pdf.ln(ROW)

    def _fitting(self, text: str, width: float) -> str:
        """As much of a text as there is room for."""
        if self.pdf.get_string_width(text) <= width:
            return text
        while text and self.pdf.get_string_width(f"{text}…") > width:
            text = text[:-1]
        return f"{text}…"

    def out(self) -> bytes:
        return bytes(self.pdf.output())


def ledger_pdf(
    supplier: str,
    first: date,
    last: date,
    currencies: list[dict[str, Any]],
    language: Language = "en",
) -> bytes:
    """A supplier's statement: what was owed, what moved, what is owed, by currency.

    currencies: each with `currency`, `opening` and `closing` (accrued, accepted, invoiced) and
    `movements` (project, kind, from_account, to_account, entries, amount).
    """
    paper = _Paper(language)
    say = paper.say
    paper.line(say("Statement of account"), size=LARGE, bold=True)
    paper.gap(2)
    paper.line(supplier, bold=True)
    paper.line(f"{paper.day(first)} – {paper.day(last)}", grey=True)
    if not currencies:
        paper.gap()
        paper.line(say("Nothing was owed or paid in these days."))
    for one in currencies:
        paper.gap(8)
        paper.line(one["currency"], bold=True)
        paper.gap(2)
        _owed(paper, one)
        if one["movements"]:
            paper.gap(5)
            _movements(paper, one)
    return paper.out()


def _owed(paper: _Paper, one: dict[str, Any]) -> None:
    say = paper.say
    names = {
        "accrued": say("Answered, not decided on"),
        "accepted": say("Accepted, not invoiced"),
        "invoiced": say("Invoiced, not paid"),
    }
    ends, currency = (one["opening"], one["closing"]), one["currency"]
    rows = [
        [name, *(paper.money(end[account], currency) for end in ends)]
        for account, name in names.items()
    ]
    sums = [paper.money(sum(end[account] for account in names), currency) for end in ends]
    paper.table(
        [say("Owed"), say("at the beginning"), say("at the end")],
        [*rows, [say("In all"), *sums]],
        [0.5, 0.25, 0.25],
        numbers=2,
        sums=1,
    )


def _movements(paper: _Paper, one: dict[str, Any]) -> None:
    say = paper.say
    rows = [
        [
            move["project"],
            _movement(paper, move),
            paper.count(move["entries"]),
            paper.money(move["amount"], one["currency"]),
        ]
        for move in one["movements"]
    ]
    paper.table(
        [say("Project"), say("What moved"), say("Entries"), say("Amount")],
        rows,
        [0.36, 0.3, 0.12, 0.22],
        numbers=2,
    )


def _movement(paper: _Paper, move: dict[str, Any]) -> str:
    say = paper.say
    kinds = {"bonus": say("Bonus"), "penalty": say("Penalty")}
    ways = {
        ("cost", "accrued"): say("Answered"),
        ("accrued", "cancelled"): say("Taken back"),
        ("accrued", "refused"): say("Refused"),
        ("refused", "accrued"): say("Refusal overturned"),
        ("accrued", "accepted"): say("Accepted"),
        ("accepted", "invoiced"): say("Invoiced"),
        ("invoiced", "accepted"): say("Invoice withdrawn"),
        ("invoiced", "paid"): say("Paid"),
    }
    way = (move["from_account"], move["to_account"])
    if move["kind"] == "penalty":
        way = way[::-1]
    if move["kind"] in kinds and "cost" in way:
        return kinds[move["kind"]]
    told = ways.get(way, " → ".join(way))
    return f"{kinds[move['kind']]}: {told}" if move["kind"] in kinds else told


def invoice_pdf(invoice: dict[str, Any], language: Language = "en") -> bytes:
    """An invoice with its lines, as `GET /invoices/…` tells it."""
    paper = _Paper(language)
    say = paper.say
    currency = invoice["currency"]
    paper.line(f"{say('Invoice')} {invoice['number']}", size=LARGE, bold=True)
    paper.gap(2)
    paper.line(invoice["supplier"], bold=True)
    paper.line(f"{say('Made out on')} {paper.day(invoice['made_at'].date())}", grey=True)
    if invoice["due_at"] is not None:
        paper.line(f"{say('Due on')} {paper.day(invoice['due_at'])}", grey=True)
    states = {"open": say("Not paid yet"), "paid": say("Paid"), "void": say("Withdrawn")}
    paper.line(states[invoice["status"]], grey=True)
    if invoice["reference"]:
        paper.line(f"{say('Payment')}: {invoice['reference']}", grey=True)
    paper.gap(6)
    kinds = {
        "annotation": say("Accepted answers"),
        "bonus": say("Bonus"),
        "penalty": say("Penalty"),
    }
    rows = [
        [
            line["project"],
            kinds[line["kind"]],
            paper.count(line["quantity"]),
            "" if line["price"] is None else paper.money(line["price"], currency),
            paper.money(line["amount"], currency),
        ]
        for line in invoice["lines"]
    ]
    total = [say("In all"), "", "", "", paper.money(invoice["amount"], currency)]
    paper.table(
        [say("Project"), say("For"), say("Number"), say("Each"), say("Amount")],
        [*rows, total],
        [0.3, 0.22, 0.12, 0.16, 0.2],
        numbers=3,
        sums=1,
    )
    return paper.out()
