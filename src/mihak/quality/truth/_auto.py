"""Choose among the models without seeing gold, by how well each explains the labels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mihak.quality.truth._ibcc import ebcc, ibcc
from mihak.quality.truth._latent import LabelRows
from mihak.quality.truth._mace import mace
from mihak.quality.truth._one_coin import one_coin
from mihak.quality.truth._truth import Truth
from mihak.quality.truth._votes import wawa

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mihak.quality.labels import Floats, Labels

# Evidence, in nats a label, that makes one model e times as credible as another. Labels
# are not independent given a model that is only nearly right, so evidence does not add
# up over labels as the models believe: a difference per label counts, not its sum.
TEMPERATURE = 0.001
# A model of less weight is not worth its time on all the data.
NEGLIGIBLE = 0.01
# The choice is made on a random sample of items that hold about this many labels.
LABELS_TO_CHOOSE_BY = 60_000
# Cells of the emission table beyond which a model is left out.
CELLS_WORTHWHILE = 20_000_000
SUBTYPES = 3
RESTARTS = 3


@dataclass(frozen=True)
class Candidate:
    """One method with one set of priors; `cost` in tables of (rows, classes)."""

    family: str
    options: dict[str, float]
    cost: int = 1

    def fit(self, labels: Labels) -> Truth:
        return FAMILIES[self.family](labels, **self.options)


FAMILIES: dict[str, Callable[..., Truth]] = {
    "one-coin": one_coin,
    "mace": mace,
    "ibcc": ibcc,
    "ebcc": ebcc,
}


def auto(labels: Labels, *, seed: int = 0) -> Truth:
    """Fit several models, weigh them by their evidence, and average what they say.

    Candidates are `one-coin`, `mace`, `ibcc` and `ebcc` (three subtypes, three starts),
    each with a few priors of weak to strong trust in workers. A candidate's evidence is
    its evidence lower bound, in nats a label; it pays for parameters it does not need.
    Within a family and between the best of the families the weights are the softmax of
    evidence / TEMPERATURE, which in effect chooses one model where one is clearly better
    and averages where they tie. No gold is used. `reason` says what was chosen and why.

    Large data are judged on a sample of items, and only what counts there is fitted to
    all. Where even the smallest model would not fit in memory, `wawa` is used.

    The evidence lower bound as a selector: Beal and Ghahramani (2003), Bayesian
    Statistics 7; the tempering follows power posteriors for misspecified models,
    Grünwald and van Ommen (2017), Bayesian Analysis 12(4).
    """
    candidates = _affordable(labels, _candidates(seed))
    if not candidates:
        truth = wawa(labels)
        return Truth(truth.posterior, "auto", reason="wawa: too many workers times classes "
                     "for a model of each worker's errors.")  # fmt: skip
    sample = _sample(labels, seed)
    fits = [candidate.fit(sample) for candidate in candidates]
    evidence = np.array([fit.objective[-1] for fit in fits]) / len(sample)
    weight = _weights([c.family for c in candidates], evidence)
    keep = np.flatnonzero(weight >= NEGLIGIBLE)
    weight = weight[keep] / weight[keep].sum()
    if sample is not labels:
        fits = [candidates[i].fit(labels) if i in keep else fits[i] for i in range(len(fits))]
    posterior = np.zeros_like(fits[0].posterior)
    for i, share in zip(keep, weight, strict=True):
        posterior += share * fits[i].posterior
    return Truth(
        posterior=posterior,
        method="auto",
        reason=_reason([c.family for c in candidates], evidence, keep, weight),
        iterations=sum(fit.iterations for fit in fits),
        converged=all(fits[i].converged for i in keep),
    )


def _candidates(seed: int) -> list[Candidate]:
    """From priors of weak to priors of strong trust in workers."""
    coins = [(4, 1), (8, 1), (16, 2)]
    habits = [(2, 1), (2, 0.3), (4, 1)]
    confusions = [(4, 1), (8, 1)]
    subtypes = [(4, 1), (8, 1), (8, 2)]
    once = {"subtypes": SUBTYPES, "restarts": 1}
    return [
        *(Candidate("one-coin", {"right": r, "wrong": w}) for r, w in coins),
        *(Candidate("mace", {"knows": k, "habit": h}) for k, h in habits),
        *(Candidate("ibcc", {"right": r, "wrong": w}) for r, w in confusions),
        *(
            Candidate("ebcc", {"right": r, "wrong": w, "seed": seed + start, **once}, SUBTYPES)
            for r, w in subtypes
            for start in range(RESTARTS)
        ),
    ]


def _affordable(labels: Labels, candidates: list[Candidate]) -> list[Candidate]:
    cells = LabelRows.of(labels).n_rows * labels.n_classes
    return [c for c in candidates if cells * c.cost <= CELLS_WORTHWHILE]


def _sample(labels: Labels, seed: int) -> Labels:
    """All labels of random items, about LABELS_TO_CHOOSE_BY of them."""
    share = LABELS_TO_CHOOSE_BY / len(labels)
    if share >= 1:
        return labels
    chosen = np.random.default_rng(seed).random(labels.n_items) < share
    return labels.take(chosen[labels.item])


def _weights(families: list[str], evidence: Floats) -> Floats:
    weight = np.zeros(len(evidence))
    for family in dict.fromkeys(families):
        members = np.array([f == family for f in families])
        best = evidence[members].max()
        within = np.exp((evidence[members] - best) / TEMPERATURE)
        weight[members] = within / within.sum() * np.exp((best - evidence.max()) / TEMPERATURE)
    return weight / weight.sum()


def _reason(families: list[str], evidence: Floats, keep: NDArray[np.int64], weight: Floats) -> str:
    best: dict[str, float] = {}
    for family, value in zip(families, evidence, strict=True):
        best[family] = max(best.get(family, -np.inf), float(value))
    shares = dict.fromkeys(best, 0.0)
    for i, share in zip(keep, weight, strict=True):
        shares[families[i]] += float(share)
    chosen = sorted((f for f in shares if shares[f] > 0), key=lambda f: -shares[f])
    said = " and ".join(f if shares[f] > 0.995 else f"{f} ({shares[f]:.0%})" for f in chosen)
    verb = "explains" if len(chosen) == 1 else "explain"
    ranked = ", ".join(f"{f} {best[f]:.4f}" for f in sorted(best, key=lambda f: -best[f]))
    return f"{said} {verb} the labels best (evidence in nats a label: {ranked})."
