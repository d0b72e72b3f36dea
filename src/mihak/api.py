"""The same as the command line, from Python: data frames in, results out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from mihak.errors import BadInput
from mihak.formats.tables import GOLD, LABELS, LABELS_WITH_TEXT, find_columns
from mihak.quality._encode import as_arrow
from mihak.quality.agreement import Agreement
from mihak.quality.agreement import agree as agree_labels
from mihak.quality.labels import Labels, Repeats
from mihak.quality.redundancy import Simulation, StopRule
from mihak.quality.redundancy import simulate as replay_policies
from mihak.quality.scoring import Gold, Scorecards, score_labels
from mihak.quality.signals import ALPHA, Signals, find_signals
from mihak.quality.truth import Truth, infer_truth, refuse_single_labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from mihak.formats.tables import Wanted

__all__ = [
    "aggregate",
    "agree",
    "as_labels",
    "score",
    "signals",
    "signals_in",
    "simulate",
    "truth_columns",
]


def score(
    data: Any,
    gold: Any = None,
    *,
    prices: Mapping[str, float] | None = None,
    method: str = "auto",
    confidence: float = 0.95,
    repeats: Repeats = "auto",
    seed: int = 0,
) -> Scorecards:
    """Score the suppliers of `data`: accuracy, agreement, speed, cost, and who is better.

    data: pandas or polars frame, Arrow table, mapping of columns or `Labels`, with the
    columns item, worker, label and optionally supplier and seconds (the command line's
    aliases hold). gold: the same with item and label, or a mapping of item to label.
    prices: money per label by supplier. confidence: of all intervals, valid at any look.

    Raises BadInput where the data cannot be used, BadArgument for a wrong option.
    """
    labels = as_labels(data, repeats=repeats)
    known = None if gold is None else _as_gold(labels, gold)
    scorecards, _ = score_labels(
        labels, gold=known, prices=prices, method=method, confidence=confidence, seed=seed
    )
    return scorecards


def aggregate(
    data: Any,
    method: str = "auto",
    *,
    posterior: bool = False,
    repeats: Repeats = "auto",
    seed: int = 0,
    **options: Any,
) -> Any:
    """The estimated true label of each item: columns item, label, confidence.

    data: as in `score`. With `posterior`, a further column p_CLASS a class. options: the
    method's own, as `mihak.quality.truth` documents them. Returns the kind of frame that
    was given (a mapping of lists for a mapping).

    Raises BadInput where the data cannot be used, BadArgument for a wrong option.
    """
    labels = as_labels(data, repeats=repeats)
    refuse_single_labels(labels)
    truth = infer_truth(labels, method, seed=seed, **options)
    return _like(data, truth_columns(labels, truth, posterior=posterior))


def agree(
    data: Any,
    *,
    level: str = "nominal",
    confidence: float = 0.95,
    resamples: int = 1000,
    repeats: Repeats = "auto",
    seed: int = 0,
) -> Agreement:
    """How far the workers agree: percent, alpha, kappa, AC1, each with its interval.

    data: as in `score`; level: nominal, ordinal, interval or ratio.
    """
    labels = as_labels(data, repeats=repeats)
    return agree_labels(labels, level=level, confidence=confidence, resamples=resamples, seed=seed)


def simulate(
    data: Any,
    policies: Mapping[str, StopRule],
    *,
    gold: Any = None,
    prices: Mapping[str, float] | None = None,
    orders: int = 10,
    repeats: Repeats = "auto",
    seed: int = 0,
) -> Simulation:
    """Replay recorded labels under several policies: what each would have cost and got right.

    data, gold, prices: as in `score`; gold only judges. policies: rules by what to call
    them, such as {"three": StopRule(3, 3), "until sure": StopRule(2, 10)}.

    Raises BadInput where the data cannot be used, BadArgument for a wrong option.
    """
    labels = as_labels(data, repeats=repeats)
    known = None if gold is None else _as_gold(labels, gold).answer
    return replay_policies(labels, policies, truth=known, prices=prices, orders=orders, seed=seed)


def signals(
    data: Any, gold: Any = None, *, alpha: float = ALPHA, repeats: Repeats = "auto"
) -> Signals:
    """Signals of fraud and of trouble in `data`, each with its evidence: copying, repeats, haste,
    texts handed in twice, changes of skill, one hand at two accounts, gold that is known or wrong.

    data, gold: as in `score`; besides, submitted_at (times, or ISO 8601 text) gives the order
    of the labels and text what was written beside each. alpha: the share of claims of a kind
    that may be false, on average. What could not be looked for is in `not_looked_for`.

    Raises BadInput where the data cannot be used, BadArgument for a wrong option.
    """
    labels = as_labels(data, repeats=repeats)
    columns = {} if isinstance(data, Labels) else _columns(data, LABELS_WITH_TEXT, "labels")
    known = None if gold is None else _as_gold(labels, gold)
    return signals_in(labels, columns, gold=known, alpha=alpha)


def signals_in(
    labels: Labels, columns: Mapping[str, Any], *, gold: Gold | None, alpha: float
) -> Signals:
    """Signals in labels that were encoded already; columns: those they came from."""
    kept = slice(None) if labels.row is None else labels.row
    submitted = _moments(columns["submitted_at"]) if "submitted_at" in columns else None
    texts = _texts(columns["text"]) if "text" in columns else None
    return find_signals(
        labels,
        gold=None if gold is None else gold.answer,
        submitted=None if submitted is None else submitted[kept],
        texts=None if texts is None else texts[kept].tolist(),
        alpha=alpha,
    )


def _moments(column: Any) -> NDArray[np.float64] | None:
    """Seconds of one clock; None where some are not known."""
    values = as_arrow(column).to_pylist()
    if any(value is None or value == "" for value in values):
        return None
    seconds = np.empty(len(values))
    for row, value in enumerate(values):
        try:
            when = value if isinstance(value, datetime) else datetime.fromisoformat(value)
        except (TypeError, ValueError):
            raise BadInput(
                f"submitted_at is {value!r}, not a time.",
                table="labels",
                row=row,
                mend='Write ISO 8601, as in "2026-01-31T08:30:00Z".',
            ) from None
        seconds[row] = (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
    return seconds


def _texts(column: Any) -> NDArray[np.object_]:
    return np.array([str(text or "") for text in as_arrow(column).to_pylist()], dtype=object)


def as_labels(data: Any, *, classes: Any = None, repeats: Repeats = "auto") -> Labels:
    """Encode a frame or mapping of columns; `Labels` are passed through.

    classes and repeats: as in `Labels.from_columns`.
    """
    if isinstance(data, Labels):
        return data
    columns = _columns(data, LABELS, "labels")
    return Labels.from_columns(
        columns["item"],
        columns["worker"],
        columns["label"],
        supplier=columns.get("supplier"),
        seconds=columns.get("seconds"),
        classes=classes,
        repeats=repeats,
    )


def truth_columns(labels: Labels, truth: Truth, *, posterior: bool = False) -> dict[str, Any]:
    """item, label, confidence and if asked p_CLASS, as columns that Arrow understands."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import

    columns: dict[str, Any] = {
        "item": labels.items,
        "label": labels.classes.take(pa.array(truth.label)),
        "confidence": truth.confidence,
    }
    if posterior:
        for k, name in enumerate(labels.classes.to_pylist()):
            columns[f"p_{name}"] = truth.posterior[:, k]
    return columns


def _as_gold(labels: Labels, gold: Any) -> Gold:
    if isinstance(gold, Gold):
        return gold
    if isinstance(gold, dict) and not {"item", "label"} <= set(map(str, gold)):
        gold = {"item": list(gold), "label": list(gold.values())}
    columns = _columns(gold, GOLD, "gold")
    return Gold.from_columns(labels, columns["item"], columns["label"])


def _columns(data: Any, wanted: Wanted, where: str) -> dict[str, Any]:
    names = getattr(data, "column_names", None)  # Arrow
    if names is None:
        names = getattr(data, "columns", None)  # pandas, polars
    if names is None and hasattr(data, "keys"):
        names = data.keys()
    if names is None:
        raise BadInput(
            f"a {type(data).__name__} is no table.",
            where=where,
            mend="Give a data frame, an Arrow table or a mapping of columns.",
        )
    names = list(names)
    position, _ = find_columns([str(name) for name in names], wanted, where=where)
    return {name: data[names[at]] for name, at in position.items()}


def _like(data: Any, columns: dict[str, Any]) -> Any:
    """The columns in the library that `data` came from."""
    import pyarrow as pa  # noqa: PLC0415

    table = pa.table(columns)
    library = type(data).__module__.split(".")[0]
    if library == "pandas":
        return table.to_pandas()
    if library == "polars":
        import polars as pl  # noqa: PLC0415 - only there if its frames are

        return pl.from_arrow(table)
    return table.to_pydict() if isinstance(data, dict) else table
