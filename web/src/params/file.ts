import type { ParamMatcher } from '@sveltejs/kit';

/** As what a chart can be had. */
export const match: ParamMatcher = (text) => text === 'csv' || text === 'svg';
