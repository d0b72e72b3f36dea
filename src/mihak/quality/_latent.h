/* One expectation-maximisation pass over a latent-class model of labels.
 *
 * Every model here that explains a label by a hidden class of its item (Dawid-Skene,
 * one-coin, MACE, iBCC, EBCC, the supplier model) shares this pass: they differ only
 * in how they turn the expected counts into the next table of emission weights.
 *
 * Weights are multiplied, not added as logarithms: no exp and one log per few items.
 * The product is rescaled before it can underflow, so any number of labels is safe
 * as long as no weight is below 1e-15.
 *
 * The inner function is compiled once for each common number of classes, so that the
 * compiler can keep an item's posterior in registers and unroll over the classes.
 */
#ifndef MIHAK_LATENT_H
#define MIHAK_LATENT_H

#include <math.h>
#include <stdint.h>
#include <string.h>

#define ALWAYS_INLINE static inline __attribute__((always_inline))

/* Build the hot functions for newer processors too and choose when the library loads. */
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__) && !defined(__clang__)
#define FOR_EACH_CPU __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define FOR_EACH_CPU
#endif

#define LABELS_BETWEEN_RESCALES 16
#define MAX_CLASSES 4096 /* of the buffer on the stack, 32 KiB */

ALWAYS_INLINE double normalise(const int classes, double *restrict p)
{
    double sum = 0.0;
    for (int k = 0; k < classes; k++) sum += p[k];
    const double scale = 1.0 / sum;
    for (int k = 0; k < classes; k++) p[k] *= scale;
    return sum;
}

ALWAYS_INLINE double pass(
    const int classes, const int64_t items, const int64_t *restrict start,
    const int32_t *restrict row, const double *restrict prior, const double *restrict table,
    double *restrict counts, double *restrict posterior, double *restrict mass)
{
    double log_likelihood = 0.0, product = 1.0;
    double p[MAX_CLASSES];
    for (int64_t i = 0; i < items; i++) {
        const int64_t first = start[i], last = start[i + 1];
        for (int k = 0; k < classes; k++) p[k] = prior[k];
        for (int64_t j = first; j < last; j++) {
            const double *weight = table + (int64_t)row[j] * classes;
            for (int k = 0; k < classes; k++) p[k] *= weight[k];
            if ((j - first) % LABELS_BETWEEN_RESCALES == LABELS_BETWEEN_RESCALES - 1)
                log_likelihood += log(normalise(classes, p));
        }
        product *= normalise(classes, p);
        if (product < 1e-30) { /* one item contributes at least 1e-255: no underflow */
            log_likelihood += log(product);
            product = 1.0;
        }
        if (counts)
            for (int64_t j = first; j < last; j++) {
                double *count = counts + (int64_t)row[j] * classes;
                for (int k = 0; k < classes; k++) count[k] += p[k];
            }
        if (mass)
            for (int k = 0; k < classes; k++) mass[k] += p[k];
        if (posterior)
            for (int k = 0; k < classes; k++) posterior[i * classes + k] = p[k];
    }
    return log_likelihood + log(product);
}

FOR_EACH_CPU
static double latent_pass(
    int classes, int64_t items, const int64_t *start, const int32_t *row, const double *prior,
    const double *table, double *counts, double *posterior, double *mass)
{
#define CASE(K) case K: return pass(K, items, start, row, prior, table, counts, posterior, mass)
    switch (classes) {
        CASE(2); CASE(3); CASE(4); CASE(5); CASE(6); CASE(8); CASE(10); CASE(20);
        default: return pass(classes, items, start, row, prior, table, counts, posterior, mass);
    }
#undef CASE
}

#endif
