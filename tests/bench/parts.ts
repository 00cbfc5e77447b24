/** Lists the parts of `npm run bench` in the order in which they run, the quick ones first. */
import { cold } from './cold.ts';
import { country } from './country.ts';
import { fifteen } from './fifteen.ts';
import { golden } from './golden.ts';
import { pages } from './pages.ts';
import type { Row } from './row.ts';
import { three } from './three.ts';
import { typing } from './typing.ts';

export const PARTS: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  three,
  fifteen,
  golden,
  population: country,
  cold,
  pages,
  typing,
};
