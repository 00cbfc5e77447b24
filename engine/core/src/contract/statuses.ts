/** Statuses of a right on its two faces; the first that applies leads. No schema stands here, since pages read it. */
export const STATUSES = ['wrong', 'payback', 'missed', 'hard', 'unknown', 'agree'] as const;
