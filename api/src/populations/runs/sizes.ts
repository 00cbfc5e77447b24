/**
 * These constants give the number of homes behind the first estimate of a run, and behind each trial of a likelihood.
 * Both take seconds, not minutes.
 */
export const FIRST_ESTIMATE_HOMES = 1000;
export const LIKELIHOOD_TRIAL_HOMES = 4000;
