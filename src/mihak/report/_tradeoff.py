"""What is paid against what is got, as a picture that stands alone: one SVG file."""

from __future__ import annotations

from html import escape
from math import ceil, floor
from typing import TYPE_CHECKING

from mihak.report._charts import nice_step, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Points = Sequence[tuple[float, float]]

WIDTH, HEIGHT = 720, 400
LEFT, RIGHT, TOP, BOTTOM = 64, 20, 64, 52
# Where the reader's page is dark, an image in it is told so by the browser.
STYLE = (
    "svg{font:13px system-ui,sans-serif;background:#fff;color:#1c2733}"
    ".line{fill:none;stroke-width:2}.axis{stroke:#d5dbe1}.text{fill:currentColor}"
    ".faint{fill:#5b6875}.s0{stroke:#0b6bcb;fill:#0b6bcb}.s1{stroke:#b4530a;fill:#b4530a}"
    ".s2{stroke:#5b6875;fill:#5b6875}.s3{stroke:#7a3fc2;fill:#7a3fc2}.s4{stroke:#0f7a4d;fill:#0f7a4d}"
    ".line{fill:none}"
    "@media (prefers-color-scheme:dark){svg{background:#141b22;color:#e6ebf0}.axis{stroke:#36424e}"
    ".faint{fill:#a3afba}.s0{stroke:#62aef7;fill:#62aef7}.s1{stroke:#f0a060;fill:#f0a060}"
    ".s2{stroke:#a3afba;fill:#a3afba}.s3{stroke:#c39bf5;fill:#c39bf5}.s4{stroke:#5fcf9a;fill:#5fcf9a}"
    ".line{fill:none}}"
)
HUES = 5
MARKS = ("circle", "square", "diamond", "triangle", "cross")


def tradeoff_chart(lines: Mapping[str, Points], *, title: str, across: str, up: str) -> str:
    """Lines of (paid, got) points as an SVG file. across, up: what the axes count.

    A line of one point is a mark alone. Lines differ by mark as well as by colour.
    """
    points = [point for line in lines.values() for point in line]
    xs, ys = _ticks([x for x, _ in points]), _ticks([y for _, y in points])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{escape(plain(title))}"><style>{STYLE}</style>',
        f'<text class="text" x="{LEFT}" y="20" font-weight="600">{escape(plain(title))}</text>',
        *_legend(list(lines)),
        *_grid(xs, ys, across, up),
    ]
    for place, (name, line) in enumerate(lines.items()):
        parts += _line(name, [(_x(x, xs), _y(y, ys), x, y) for x, y in line], place % HUES)
    return "".join(parts) + "</svg>\n"


def _ticks(values: list[float]) -> list[float]:
    low, high = min(values, default=0.0), max(values, default=1.0)
    step = nice_step(max(high - low, 1e-9 + abs(high) * 1e-3) / 5)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [step * place for place in range(first, max(last, first + 1) + 1)]


def _x(value: float, ticks: list[float]) -> float:
    return LEFT + (value - ticks[0]) / (ticks[-1] - ticks[0]) * (WIDTH - LEFT - RIGHT)


def _y(value: float, ticks: list[float]) -> float:
    share = (value - ticks[0]) / (ticks[-1] - ticks[0])
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def _grid(xs: list[float], ys: list[float], across: str, up: str) -> Iterator[str]:
    for tick in xs:
        x = _x(tick, xs)
        yield f'<path class="axis" d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}"/>'
        yield _text(f"{tick:.4g}", x, HEIGHT - BOTTOM + 18, "middle")
    for tick in ys:
        y = _y(tick, ys)
        yield f'<path class="axis" d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}"/>'
        yield _text(f"{tick:.4g}", LEFT - 8, y + 4, "end")
    yield _text(across, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, "middle")
    yield _text(up, 8, TOP - 14, "start")


def _text(text: str, x: float, y: float, anchor: str) -> str:
    return (
        f'<text class="faint" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">'
        f"{escape(plain(text))}</text>"
    )


def _legend(names: list[str]) -> Iterator[str]:
    x = WIDTH - RIGHT
    for place in range(len(names) - 1, -1, -1):
        name = plain(names[place])
        x -= round(7.2 * len(name)) + 26
        yield f'<g class="s{place % HUES}">{_mark(place % HUES, x, 33)}</g>'
        yield f'<text class="text" x="{x + 10}" y="37">{escape(name)}</text>'


def _line(name: str, points: list[tuple[float, float, float, float]], hue: int) -> Iterator[str]:
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y, _, _ in points)
    yield f'<g class="s{hue}">'
    if len(points) > 1:
        yield f'<path class="line s{hue}" d="M{path}"/>'
    for x, y, paid, got in points:
        said = f"{escape(plain(name))}: {paid:.4g}, {got:.4g}"
        yield f"<g><title>{said}</title>{_mark(hue, x, y)}</g>"
    yield "</g>"


def _mark(hue: int, x: float, y: float) -> str:
    if MARKS[hue] == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/>'
    shape = {
        "square": "m-4 -4h8v8h-8z",
        "diamond": "m-5 0l5 -5l5 5l-5 5z",
        "triangle": "m-5 4l5 -9l5 9z",
        "cross": "m-5 -2h3v-3h4v3h3v4h-3v3h-4v-3h-3z",
    }[MARKS[hue]]
    return f'<path d="M{x:.1f} {y:.1f}{shape}"/>'
