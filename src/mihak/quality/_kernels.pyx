# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True
"""The loops over labels, compiled. Callers guarantee that every code is in range."""

from libc.stdint cimport int32_t, int64_t

cdef extern from "_latent.h" nogil:
    int MAX_CLASSES
    double latent_pass_c "latent_pass"(
        int classes, int64_t items, const int64_t *start, const int32_t *row,
        const double *prior, const double *table, double *counts, double *posterior,
        double *mass)

cdef extern from "_glad.h" nogil:
    double glad_pass_c "glad_pass"(
        int classes, int64_t items, const int64_t *start, const int32_t *worker,
        const int32_t *label, const double *ability, double *log_easiness,
        double easiness_mean, const double *log_prior, double *posterior, double *gradient,
        double *information)

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
    double[::1] mass=None,
):
    """One E-step with its expected counts; returns the log of the normalising constants.

    start (items + 1,), row (labels,) into `table` (rows, classes), prior (classes,).
    Adds to `counts` (rows, classes) and `mass` (classes,), the items of each class, and
    writes `posterior` (items, classes), where given.
    """
    cdef int classes = <int>prior.shape[0]
    cdef int64_t items = start.shape[0] - 1
    cdef double *to_counts = NULL
    cdef double *to_posterior = NULL
    cdef double *to_mass = NULL
    cdef double result
    if classes > MAX_CLASSES:
        raise ValueError(f"at most {MAX_CLASSES} latent classes")
    if items == 0 or row.shape[0] == 0:
        return 0.0
    if counts is not None:
        to_counts = &counts[0, 0]
    if posterior is not None:
        to_posterior = &posterior[0, 0]
    if mass is not None:
        to_mass = &mass[0]
    with nogil:
        result = latent_pass_c(
            classes, items, &start[0], &row[0], &prior[0], &table[0, 0],
            to_counts, to_posterior, to_mass)
    return result


def expected_counts(
    const int64_t[::1] start,
    const int32_t[::1] row,
    const double[:, ::1] posterior,
    double[:, ::1] counts,
):
    """Add each item's `posterior` (items, classes) to `counts` (rows, classes) of its labels."""
    cdef int64_t items = start.shape[0] - 1, i, j
    cdef Py_ssize_t classes = posterior.shape[1], k
    with nogil:
        for i in range(items):
            for j in range(start[i], start[i + 1]):
                for k in range(classes):
                    counts[row[j], k] += posterior[i, k]


def glad_pass(
    const int64_t[::1] start,
    const int32_t[::1] worker,
    const int32_t[::1] label,
    const double[::1] ability,
    double[::1] log_easiness,
    double easiness_mean,
    const double[::1] log_prior,
    double[:, ::1] posterior,
    double[::1] gradient,
    double[::1] information,
):
    """One iteration of GLAD over the items; returns the log-likelihood before it.

    start (items + 1,), worker and label (n,) by item. Writes `posterior` (items,
    classes), steps `log_easiness` (items,), and adds to the `gradient` and Fisher
    `information` (workers,) of `ability`.
    """
    cdef double result
    if start.shape[0] < 2 or worker.shape[0] == 0:
        return 0.0
    with nogil:
        result = glad_pass_c(
            <int>log_prior.shape[0], start.shape[0] - 1, &start[0], &worker[0], &label[0],
            &ability[0], &log_easiness[0], easiness_mean, &log_prior[0], &posterior[0, 0],
            &gradient[0], &information[0])
    return result


def has_repeats(
    const int64_t[::1] start,
    const int32_t[::1] order,
    const int32_t[::1] worker,
    int32_t[::1] last_item,
):
    """Whether any worker labels an item twice, in O(n). last_item (workers,) filled with -1."""
    cdef int64_t items = start.shape[0] - 1, i, j
    cdef int32_t w
    with nogil:
        for i in range(items):
            for j in range(start[i], start[i + 1]):
                w = worker[order[j]]
                if last_item[w] == i:
                    with gil:
                        return True
                last_item[w] = <int32_t>i
    return False


def add_votes(
    const int32_t[::1] item,
    const int32_t[::1] label,
    double[:, ::1] votes,
    const int32_t[::1] worker=None,
    const double[::1] weight=None,
):
    """Add every label to `votes` (items, classes): one, or its worker's `weight` (workers,)."""
    cdef int64_t n = item.shape[0], i
    with nogil:
        if weight is None:
            for i in range(n):
                votes[item[i], label[i]] += 1.0
        else:
            for i in range(n):
                votes[item[i], label[i]] += weight[worker[i]]
