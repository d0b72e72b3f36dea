"""Claims that stay valid however often one looks: e-values and confidence sequences.

Reject a claim's opposite once its e-value reaches 1 / alpha; an interval holds the truth
at every look with probability 1 - alpha. Logarithms are used wherever e-values may be
combined, because they overflow.
"""

from mihak.quality.sequential._beta_binomial import (
    bernoulli_confidence_sequence,
    log_e_value,
    log_e_value_above,
    log_e_value_below,
)
from mihak.quality.sequential._betting import (
    empirical_bernstein_confidence_sequence,
    hedged_confidence_sequence,
    hedged_interval,
    hedged_log_e_process,
    running_intersection,
)
from mihak.quality.sequential._drift import RUN_LENGTH, Drift, drift_log_e_detector, find_drift
from mihak.quality.sequential._e_bh import e_bh, e_bonferroni
from mihak.quality.sequential._elimination import Elimination, beaten, find_best
from mihak.quality.sequential._mcnemar import (
    SharedItems,
    difference_confidence_sequence,
    difference_log_e_value,
    items_until_decided,
    mcnemar_log_e_value,
    score_difference_interval,
    score_difference_log_e_value,
    sequential_mcnemar,
    shared_items_needed,
)
from mihak.quality.sequential._share import share_confidence_sequence
from mihak.quality.sequential._worker_pairs import (
    ENOUGH_WORKER_PAIRS,
    symmetric_log_e_process,
    t_log_e_process,
    worker_difference_confidence_sequence,
    worker_pair_differences,
)

__all__ = [
    "ENOUGH_WORKER_PAIRS",
    "RUN_LENGTH",
    "Drift",
    "Elimination",
    "SharedItems",
    "beaten",
    "bernoulli_confidence_sequence",
    "difference_confidence_sequence",
    "difference_log_e_value",
    "drift_log_e_detector",
    "e_bh",
    "e_bonferroni",
    "empirical_bernstein_confidence_sequence",
    "find_best",
    "find_drift",
    "hedged_confidence_sequence",
    "hedged_interval",
    "hedged_log_e_process",
    "items_until_decided",
    "log_e_value",
    "log_e_value_above",
    "log_e_value_below",
    "mcnemar_log_e_value",
    "running_intersection",
    "score_difference_interval",
    "score_difference_log_e_value",
    "sequential_mcnemar",
    "share_confidence_sequence",
    "shared_items_needed",
    "symmetric_log_e_process",
    "t_log_e_process",
    "worker_difference_confidence_sequence",
    "worker_pair_differences",
]
