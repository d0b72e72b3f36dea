import numpy as np
from numpy.typing import NDArray

max_classes: int

def group(key: NDArray[np.int32], start: NDArray[np.int64], order: NDArray[np.int32]) -> None: ...
def latent_pass(
    start: NDArray[np.int64],
    row: NDArray[np.int32],
    prior: NDArray[np.float64],
    table: NDArray[np.float64],
    counts: NDArray[np.float64] | None = None,
    posterior: NDArray[np.float64] | None = None,
    mass: NDArray[np.float64] | None = None,
) -> float: ...
def expected_counts(
    start: NDArray[np.int64],
    row: NDArray[np.int32],
    posterior: NDArray[np.float64],
    counts: NDArray[np.float64],
) -> None: ...
def glad_pass(
    start: NDArray[np.int64],
    worker: NDArray[np.int32],
    label: NDArray[np.int32],
    ability: NDArray[np.float64],
    log_easiness: NDArray[np.float64],
    easiness_mean: float,
    log_prior: NDArray[np.float64],
    posterior: NDArray[np.float64],
    gradient: NDArray[np.float64],
    information: NDArray[np.float64],
) -> float: ...
def has_repeats(
    start: NDArray[np.int64],
    order: NDArray[np.int32],
    worker: NDArray[np.int32],
    last_item: NDArray[np.int32],
) -> bool: ...
def add_votes(
    item: NDArray[np.int32],
    label: NDArray[np.int32],
    votes: NDArray[np.float64],
    worker: NDArray[np.int32] | None = None,
    weight: NDArray[np.float64] | None = None,
) -> None: ...
