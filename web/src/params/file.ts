import type { ParamMatcher } from '@sveltejs/kit';

/** Matches the formats in which a chart can be downloaded. */
export const match: ParamMatcher = (text) => text === 'csv' || text === 'svg';
