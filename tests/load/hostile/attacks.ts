/**
 * This module lists all attacks of the hostile sender in their order. `ONLY`, a regular expression, selects some of
 * them by name.
 */
import type { Attack } from './attack.ts';
import { ON_OPERATIONS } from './attacks-operations.ts';
import { ON_PAGES } from './attacks-pages.ts';
import { ON_SOCKETS } from './attacks-sockets.ts';

const ONLY = new RegExp(process.env['ONLY'] ?? '');

export const ATTACKS: readonly Attack[] = [...ON_OPERATIONS, ...ON_PAGES, ...ON_SOCKETS].filter(({ name }) =>
  ONLY.test(name),
);

if (ATTACKS.length === 0) throw new Error(`ONLY is ${ONLY}, which fits the name of no attack.`);
