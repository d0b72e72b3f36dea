/* One generalised EM iteration of GLAD over the items; see truth/_glad.py.
 *
 * P(worker right on item) = sigmoid(ability * easiness). The odds of a class against
 * the others are then linear in ability * easiness: the E-step needs one exp a class,
 * the gradient one a label. Each item's easiness takes its step at once, since nothing
 * else shares it; abilities are summed here and stepped by the caller.
 */
#ifndef MIHAK_GLAD_H
#define MIHAK_GLAD_H

#include <math.h>
#include <stdint.h>

static inline double clamped(double value, double limit)
{
    return value > limit ? limit : value < -limit ? -limit : value;
}

/* Posterior of one item into p; returns its log-likelihood. */
static inline double glad_item(
    int classes, int64_t first, int64_t last, const int32_t *worker, const int32_t *label,
    const double *ability, double easiness, const double *log_prior, double log_others, double *p)
{
    double wrong = 1.0, log_wrong = 0.0, top = -INFINITY, sum = 0.0;
    for (int k = 0; k < classes; k++) p[k] = log_prior[k];
    for (int64_t j = first; j < last; j++) {
        const double x = ability[worker[j]] * easiness;
        p[label[j]] += x + log_others;
        wrong *= 1.0 / (1.0 + exp(x));
        if (wrong < 1e-200) { log_wrong += log(wrong + 1e-320); wrong = 1.0; }
    }
    for (int k = 0; k < classes; k++) if (p[k] > top) top = p[k];
    for (int k = 0; k < classes; k++) { p[k] = exp(p[k] - top); sum += p[k]; }
    for (int k = 0; k < classes; k++) p[k] /= sum;
    return top + log(sum) + log_wrong + log(wrong) - (double)(last - first) * log_others;
}

static double glad_pass(
    int classes, int64_t items, const int64_t *restrict start, const int32_t *restrict worker,
    const int32_t *restrict label, const double *restrict ability,
    double *restrict log_easiness, double easiness_mean, const double *restrict log_prior,
    double *restrict posterior, double *restrict gradient, double *restrict information)
{
    const double log_others = log(classes - 1.0);
    double log_likelihood = 0.0;
    for (int64_t i = 0; i < items; i++) {
        const int64_t first = start[i], last = start[i + 1];
        double *p = posterior + i * classes;
        double easiness = exp(log_easiness[i]);
        log_likelihood += glad_item(
            classes, first, last, worker, label, ability, easiness, log_prior, log_others, p);
        double slope = easiness_mean - log_easiness[i], curve = 1.0;
        for (int64_t j = first; j < last; j++) {
            const double x = ability[worker[j]] * easiness, right = 1.0 / (1.0 + exp(-x));
            slope += (p[label[j]] - right) * x;
            curve += right * (1.0 - right) * x * x;
        }
        log_easiness[i] = clamped(log_easiness[i] + clamped(slope / curve, 1.0), 10.0);
        easiness = exp(log_easiness[i]);
        for (int64_t j = first; j < last; j++) {
            const double right = 1.0 / (1.0 + exp(-ability[worker[j]] * easiness));
            gradient[worker[j]] += (p[label[j]] - right) * easiness;
            information[worker[j]] += right * (1.0 - right) * easiness * easiness;
        }
    }
    return log_likelihood;
}

#endif
