/**
 * The engine of populations as the pages of analysts read it. Where it is not installed there is nothing here, and no such
 * page is come to (`hooks.server.ts`): Kit loads a page before it asks whether the page may be shown.
 */
import { populationsInstalled } from '@recto-verso/api';
import type * as Scenarios from '@recto-verso/population/scenarios';

const NOT_INSTALLED: Partial<typeof Scenarios> = {};
const engine = populationsInstalled() ? await import('@recto-verso/population/scenarios') : NOT_INSTALLED;

export const { edited, GRANTS, hasEdits, likelihoodsOf, MOST_ROUNDS, noteIn, READS, TABLES, TODAY } =
  engine as typeof Scenarios;
