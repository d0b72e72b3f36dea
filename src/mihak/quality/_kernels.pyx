# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True
"""The loops over labels, compiled. Callers guarantee that every code is in range."""

from libc.stdint cimport int32_t, int64_t

cdef extern from "_latent.h" nogil:
    int MAX_CLASSES
    double latent_pass_c "latent_pass"(
        int classes, int64_t items, const int64_t *start, const int32_t *row,
        const double *prior, const double *table, double *counts, double *posterior)

max_classes = MAX_CLASSES


def group(const int32_t[::1] key, int64_t[::1] start, int32_t[::1] order):
    """Counting sort: `order` lists positions by key, `start[k]:start[k+1]` those of key k.

    key (n,), start (keys + 1,) zeroed, order (n,). Stable, O(n + keys).
    """
    cdef int64_t n = key.shape[0], keys = start.shape[0] - 1, i, total = 0, count
    with nogil:
        for i in range(n):
            start[key[i] + 1] += 1
        for i in range(keys):
            count = start[i + 1]
            start[i + 1] = total
            total += count
        # start[k + 1] is now where key k begins; placing moves it to where key k ends.
        for i in range(n):
            order[start[key[i] + 1]] = <int32_t>i
            start[key[i] + 1] += 1


def latent_pass(
    const int64_t[::1] start,
    const int32_t[::1] row,
    const double[::1] prior,
    const double[:, ::1] table,
    double[:, ::1] counts=None,
    double[:, ::1] posterior=None,
):
    """One E-step with its expected counts; returns the log of the normalising constants.

    start (items + 1,), row (labels,) into `table` (rows, classes), prior (classes,).
    Adds to `counts` (rows, classes) and writes `posterior` (items, classes) where given.
    """
    cdef int classes = <int>prior.shape[0]
    cdef int64_t items = start.shape[0] - 1
    cdef double *to_counts = NULL
    cdef double *to_posterior = NULL
    cdef double result
    if classes > MAX_CLASSES:
        raise ValueError(f"at most {MAX_CLASSES} latent classes")
    if items == 0 or row.shape[0] == 0:
        return 0.0
    if counts is not None:
        to_counts = &counts[0, 0]
    if posterior is not None:
        to_posterior = &posterior[0, 0]
    with nogil:
        result = latent_pass_c(
            classes, items, &start[0], &row[0], &prior[0], &table[0, 0], to_counts, to_posterior)
    return result
