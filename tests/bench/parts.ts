/** Lists the parts of `npm run bench` in the order in which they run. */
import { measureColdStart } from './cold.ts';
import { measureCountry } from './country.ts';
import { measureFifteenRights } from './fifteen.ts';
import { measureGolden } from './golden.ts';
import { measurePages } from './pages.ts';
import type { BenchRow } from './row.ts';
import { measureThreeRights } from './three.ts';
import { measureTyping } from './typing.ts';

export const BENCH_PARTS: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  three: measureThreeRights,
  fifteen: measureFifteenRights,
  golden: measureGolden,
  population: measureCountry,
  cold: measureColdStart,
  pages: measurePages,
  typing: measureTyping,
};
