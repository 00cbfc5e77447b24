/**
 * `npm run load` runs the server under many requests at once, over a long series of requests, and under faults. `npm
 * run load -- hostile` runs eight ordinary senders beside one hostile one, for `MINUTES` (10). Both print what they
 * measured and end with 1 where a bound does not hold.
 */
import { runSoakTest } from './hostile/soak.ts';
import { runLoadTest } from './load-test.ts';

const PARTS: Readonly<Record<string, () => Promise<boolean>>> = { many: runLoadTest, hostile: runSoakTest };

const [name = 'many'] = process.argv.slice(2);
const part = PARTS[name];
if (part === undefined) {
  console.error(`"${name}" is no part of the load. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 2;
} else if (!(await part())) process.exitCode = 1;
