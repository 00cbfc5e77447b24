import type { ParamMatcher } from '@sveltejs/kit';

/** A chart can be downloaded in these formats. */
export const match: ParamMatcher = (text) => text === 'csv' || text === 'svg';
