"""Truth inference in scikit-learn's manner: fit, predict, predict_proba."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

import numpy as np

from mihak.api import as_labels
from mihak.errors import BadArgument, NotFitted
from mihak.quality.truth import METHODS, infer_truth
from mihak.quality.truth.transfer import WorkerConfusions

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mihak.quality.labels import Floats, Labels
    from mihak.quality.truth import Truth


class Aggregator:
    """Estimate true labels with one of the methods of `mihak aggregate`.

    method: its name; seed: for methods that start at random; options: the method's own.

    After `fit`: `items_` (n,) and `classes_` (k,) name the rows and columns of
    `posterior_` (n, k); `truth_` is the whole result.
    """

    _method: ClassVar[str | None] = None

    def __init__(self, method: str | None = None, *, seed: int = 0, **options: Any) -> None:
        self.method = method or self._method or "auto"
        if self.method not in METHODS:
            raise BadArgument(
                f"there is no method {method!r}.", mend=f"Choose one of: {', '.join(METHODS)}."
            )
        self.seed = seed
        self.options = options

    def fit(self, data: Any, y: Any = None) -> Self:  # noqa: ARG002 - scikit-learn's signature
        """Learn from labels: a frame or mapping with item, worker, label. `y` is ignored.

        Raises BadInput where the data cannot be used.
        """
        labels = as_labels(data)
        self.truth_: Truth = infer_truth(labels, self.method, seed=self.seed, **self.options)
        self.items_: NDArray[Any] = labels.items.to_numpy(zero_copy_only=False)
        self.classes_: NDArray[Any] = labels.classes.to_numpy(zero_copy_only=False)
        self.posterior_ = self.truth_.posterior
        self._labels: Labels = labels
        return self

    def predict_proba(self, data: Any = None) -> Floats:
        """P(class) of each item, (items, classes), in the order of `items_`.

        With `data`, of the items in it (in order of first appearance), by what `fit`
        learned of each worker; workers it never met count as the average one.
        """
        self._refuse_unfitted()
        if data is None:
            return self.posterior_
        learned = WorkerConfusions.learn(self._labels, self.posterior_)
        return learned.posterior(as_labels(data, classes=self._labels.classes))

    def predict(self, data: Any = None) -> NDArray[Any]:
        """The most probable class of each item, (items,); `data` as in `predict_proba`."""
        probable = self.predict_proba(data).argmax(axis=1)
        return np.asarray(self.classes_[probable])

    def fit_predict(self, data: Any, y: Any = None) -> NDArray[Any]:
        """`fit`, then the most probable class of each item, (items,)."""
        return self.fit(data, y).predict()

    def fit_predict_proba(self, data: Any, y: Any = None) -> Floats:
        """`fit`, then P(class) of each item, (items, classes)."""
        return self.fit(data, y).predict_proba()

    def get_params(self, deep: bool = True) -> dict[str, Any]:  # noqa: ARG002, FBT001, FBT002
        """The constructor's arguments, as scikit-learn's `clone` wants them."""
        own = {} if self._method else {"method": self.method}
        return {**own, "seed": self.seed, **self.options}

    def set_params(self, **params: Any) -> Self:
        """Change the constructor's arguments; returns self."""
        merged = {**self.get_params(), **params}
        self.__init__(**merged)  # type: ignore[misc]
        return self

    def __repr__(self) -> str:
        said = ", ".join(f"{name}={value!r}" for name, value in self.get_params().items())
        return f"{type(self).__name__}({said})"

    def _refuse_unfitted(self) -> None:
        if not hasattr(self, "truth_"):
            raise NotFitted("nothing was fitted yet.", mend="Call fit(labels) first.")


class MajorityVote(Aggregator):
    """The class most workers gave."""

    _method = "majority"


class Wawa(Aggregator):
    """Votes weighed by each worker's agreement with the majority."""

    _method = "wawa"


class ZeroBasedSkill(Aggregator):
    """Votes weighed by skills that are learned with them."""

    _method = "zero-based"


class DawidSkene(Aggregator):
    """A confusion matrix a worker, by exact maximum likelihood."""

    _method = "dawid-skene"


class OneCoin(Aggregator):
    """One accuracy a worker."""

    _method = "one-coin"


class GLAD(Aggregator):
    """An ability a worker and an easiness an item."""

    _method = "glad"


class MACE(Aggregator):
    """Workers who know, and workers who answer by habit."""

    _method = "mace"


class KOS(Aggregator):
    """Belief propagation for two classes."""

    _method = "kos"


class MMSR(Aggregator):
    """Skills from pairwise agreement, robust against adversaries."""

    _method = "mmsr"


class IBCC(Aggregator):
    """Dawid-Skene with priors."""

    _method = "ibcc"


class EBCC(Aggregator):
    """Dawid-Skene with priors and subtypes, for correlated workers."""

    _method = "ebcc"


class BWA(Aggregator):
    """Bayesian weighted average."""

    _method = "bwa"


class SupplierModel(Aggregator):
    """Supplier, worker, confusion: our hierarchical model."""

    _method = "supplier"
