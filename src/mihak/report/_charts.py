"""The charts as SVG. Pure functions from numbers to markup; colours are CSS variables.

Axes run from left to right in every language, as numbers are written; names stand on the
side where the reader begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mihak.quality.interval import Interval

WIDTH = 880
NAMES = 190
ROW = 40
AXIS = 34
HUES = 8

BIDI_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Frame:
    """Where values and names stand. rtl puts names on the right."""

    low: float
    high: float
    rtl: bool

    def x(self, value: float) -> float:
        left, right = (24, WIDTH - NAMES - 14) if self.rtl else (NAMES + 14, WIDTH - 24)
        share = (value - self.low) / (self.high - self.low)
        return left + min(max(share, 0.0), 1.0) * (right - left)

    def name(self, text: str, y: float, hue: int) -> str:
        """A name with its colour beside it; long names are cut, whole in the tooltip."""
        text = plain(text)
        shown = text if len(text) <= 24 else text[:22] + "…"
        at, dot = (WIDTH - NAMES + 18, WIDTH - NAMES + 4) if self.rtl else (0, NAMES - 2)
        box = (
            f'<foreignObject x="{at}" y="{y - 11:.1f}" width="{NAMES - 22}" height="22">'
            f'<div xmlns="http://www.w3.org/1999/xhtml" class="name"><bdi>{escape(shown)}</bdi>'
            "</div></foreignObject>"
        )
        return (
            f"<g><title>{escape(text)}</title>{box}"
            f'<circle class="hue{hue % HUES}" cx="{dot}" cy="{y:.1f}" r="5"/></g>'
        )


def plain(text: object) -> str:
    """A name without the invisible characters that turn the text around it."""
    return BIDI_CONTROLS.sub("\ufffd", str(text))


def share_frame(intervals: Iterable[Interval | None], *, rtl: bool) -> Frame:
    """An axis of shares around the intervals, ending on whole twentieths."""
    known = [i for i in intervals if i is not None]
    low = min((i.low for i in known), default=0.0)
    high = max((i.high for i in known), default=1.0)
    return Frame(max(floor(low * 20 - 0.2) / 20, 0.0), min(ceil(high * 20 + 0.2) / 20, 1.0), rtl)


def forest_plot(
    rows: Sequence[tuple[str, int, Interval | None, Interval | None]],
    *,
    rtl: bool,
    title: str,
    gold: str,
    estimate: str,
) -> str:
    """Accuracy of each supplier: (name, hue, on gold or None, estimated)."""
    frame = share_frame((i for row in rows for i in row[2:]), rtl=rtl)
    height = len(rows) * ROW + AXIS
    parts = [_share_axis(frame, height)]
    for place, (name, hue, on_gold, guess) in enumerate(rows):
        y = place * ROW + ROW / 2
        parts.append(_stripe(place, y))
        parts.append(frame.name(name, y, hue))
        if on_gold is not None:
            parts.append(_whisker(frame, on_gold, y - 6, hue, gold, solid=True))
        if guess is not None:
            offset = 8 if on_gold is not None else 0
            parts.append(_whisker(frame, guess, y + offset, hue, estimate, solid=False))
    return _svg(height, title, parts)


def workers_plot(
    rows: Sequence[tuple[str, int, Sequence[tuple[str, float, int]]]], *, rtl: bool, title: str
) -> str:
    """Every worker a dot: (supplier, hue, [(worker, accuracy, labels)]); size is labels."""
    values = [accuracy for _, _, dots in rows for _, accuracy, _ in dots]
    frame = Frame(max(floor(min(values, default=0) * 10) / 10, 0.0), 1.0, rtl)
    most = max((labels for _, _, dots in rows for _, _, labels in dots), default=1)
    tall = 64
    height = len(rows) * tall + AXIS
    parts = [_share_axis(frame, height)]
    for place, (name, hue, dots) in enumerate(rows):
        y = place * tall + tall / 2
        parts.append(_stripe(place, y, tall))
        parts.append(frame.name(name, y, hue))
        for at, (worker, accuracy, labels) in enumerate(dots):
            # Golden-ratio steps spread dots evenly without chance.
            spread = ((at * 0.618034) % 1 - 0.5) * (tall - 22)
            radius = 2 + 6 * sqrt(labels / most)
            parts.append(
                f'<circle class="hue{hue % HUES} dot" cx="{frame.x(accuracy):.1f}" '
                f'cy="{y + spread:.1f}" r="{radius:.1f}"><title>{escape(plain(worker))}: '
                f"{100 * accuracy:.1f} %, {labels:,}</title></circle>"
            )
    return _svg(height, title, parts)


def cost_plot(
    rows: Sequence[tuple[str, int, float, float | None, float | None]],
    *,
    rtl: bool,
    title: str,
    currency: str,
) -> str:
    """Money per correct label: (supplier, hue, cost, low, high)."""
    top = max(max(cost, high or cost) for _, _, cost, _, high in rows) or 1.0
    step = nice_step(top / 5)
    frame = Frame(0.0, ceil(top / step) * step, rtl)
    height = len(rows) * ROW + AXIS
    ticks = [step * i for i in range(round(frame.high / step) + 1)]
    parts = [_axis(frame, height, [(tick, f"{currency}{tick:.4g}") for tick in ticks])]
    for place, (name, hue, cost, low, high) in enumerate(rows):
        y = place * ROW + ROW / 2
        parts.append(frame.name(name, y, hue))
        start, end = frame.x(0), frame.x(cost)
        parts.append(
            f'<rect class="hue{hue % HUES} bar" x="{start:.1f}" y="{y - 9:.1f}" '
            f'width="{max(end - start, 1):.1f}" height="18" rx="3"><title>{escape(plain(name))}: '
            f"{escape(currency)}{cost:.4g}</title></rect>"
        )
        if low is not None and high is not None:
            parts.append(
                f'<path class="whisker ink" d="M{frame.x(low):.1f} {y:.1f}H{frame.x(high):.1f}'
                f"M{frame.x(low):.1f} {y - 5:.1f}v10M{frame.x(high):.1f} {y - 5:.1f}v10"
                '"/>'
            )
    return _svg(height, title, parts)


def nice_step(rough: float) -> float:
    """The next of 1, 2, 2.5, 5 times a power of ten at or above `rough`."""
    power = 10.0 ** floor(log10(rough)) if rough > 0 else 1.0
    return next(power * m for m in (1, 2, 2.5, 5, 10) if power * m >= rough * (1 - 1e-9))


def _share_axis(frame: Frame, height: float) -> str:
    step = 0.1 if frame.high - frame.low > 0.45 else 0.05
    if frame.high - frame.low <= 0.12:
        step = 0.01
    first = ceil(frame.low / step - 1e-9)
    last = floor(frame.high / step + 1e-9)
    ticks = [i * step for i in range(first, last + 1)]
    return _axis(frame, height, [(tick, f"{100 * tick:.0f} %") for tick in ticks])


def _axis(frame: Frame, height: float, ticks: Sequence[tuple[float, str]]) -> str:
    bottom = height - AXIS + 4
    return "".join(
        f'<path class="grid" d="M{frame.x(value):.1f} 0V{bottom:.1f}"/>'
        f'<text class="tick" x="{frame.x(value):.1f}" y="{bottom + 18:.1f}">{escape(text)}</text>'
        for value, text in ticks
    )


def _stripe(place: int, y: float, tall: float = ROW) -> str:
    if place % 2:
        return ""
    return f'<rect class="stripe" x="0" y="{y - tall / 2:.1f}" width="{WIDTH}" height="{tall}"/>'


def _whisker(frame: Frame, value: Interval, y: float, hue: int, what: str, *, solid: bool) -> str:
    x, low, high = (frame.x(v) for v in (value.estimate, value.low, value.high))
    said = (
        f"{escape(what)}: {100 * value.estimate:.1f} % "
        f"[{100 * value.low:.1f}, {100 * value.high:.1f}]"
    )
    mark = (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6"/>'
        if solid
        else f'<path class="hollow" d="M{x:.1f} {y - 6:.1f}l6 6l-6 6l-6 -6z"/>'
    )
    kind = "known" if solid else "guess"
    return (
        f'<g class="hue{hue % HUES} {kind}"><title>{said}</title>'
        f'<path class="whisker" d="M{low:.1f} {y:.1f}H{high:.1f}'
        f'M{low:.1f} {y - 4:.1f}v8M{high:.1f} {y - 4:.1f}v8"/>{mark}</g>'
    )


def _svg(height: float, title: str, parts: Iterable[str]) -> str:
    return (
        f'<svg viewBox="0 0 {WIDTH} {height:.0f}" role="img" direction="ltr" '
        f'aria-label="{escape(title)}"><title>{escape(title)}</title>{"".join(parts)}</svg>'
    )
