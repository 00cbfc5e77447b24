/** All that the hostile sender does, in the order in which it does it; `ONLY`, a regular expression, leaves some of it. */
import type { Attack } from './attack.ts';
import { ON_OPERATIONS } from './attacks-operations.ts';
import { ON_PAGES } from './attacks-pages.ts';
import { ON_SOCKETS } from './attacks-sockets.ts';

const ONLY = new RegExp(process.env['ONLY'] ?? '');

export const ATTACKS: readonly Attack[] = [...ON_OPERATIONS, ...ON_PAGES, ...ON_SOCKETS].filter(({ name }) =>
  ONLY.test(name),
);

if (ATTACKS.length === 0) throw new Error(`ONLY is ${ONLY}, which fits the name of no attack.`);
