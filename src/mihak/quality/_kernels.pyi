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
) -> float: ...
