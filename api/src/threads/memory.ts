/**
 * How much memory a thread that evaluates has for short-lived objects. An answer is some ten megabytes of them: with
 * more room a tenth less time goes into clearing up.
 */
export const THREAD_MEMORY = { maxYoungGenerationSizeMb: 96 } as const;
