/**
 * This module exports the engine of populations for the pages of analysts. If it is not installed, the exports are
 * `undefined`. `hooks.server.ts` then refuses these pages before they are loaded, because SvelteKit loads a page before
 * it asks whether the page may be shown.
 */
import { hasPopulations } from '@recto-verso/api';
import type * as Scenarios from '@recto-verso/population/scenarios';

const NOT_INSTALLED: Partial<typeof Scenarios> = {};
const engine = hasPopulations() ? await import('@recto-verso/population/scenarios') : NOT_INSTALLED;

export const {
  applyEdits,
  EDITABLE_GRANTS,
  hasEdits,
  listLikelihoods,
  MOST_ROUNDS,
  translateNote,
  READS,
  TABLES,
  TODAY_NUMBERS,
} = engine as typeof Scenarios;
