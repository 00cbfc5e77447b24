/**
 * Measures the interpreter and the generated module on the golden households with every right, the time to make each of
 * the two and run it once, and the time to print the SQL: `npx tsx tests/decisions/backends.ts`. Populations are
 * measured by `recto-verso population run`, as the record says. Times are medians of processor time, and the programs
 * run in turn.
 */
import { readSituation } from '../../engine/core/src/index.ts';
import { openRulebook } from '../../engine/core/src/node.ts';
import { createMemoryFor } from '../../engine/core/src/run/household.ts';
import { createInterpreter } from '../../engine/core/src/run/interpret.ts';
import { printScreen } from '../../engine/core/src/run/javascript/screen.ts';
import { compileModule } from '../../engine/core/src/run/node.ts';
import { createScreenRun } from '../../engine/core/src/run/screen.ts';
import { DUCKDB } from '../../engine/core/src/run/sql/duckdb.ts';
import { printScript, formatScript } from '../../engine/core/src/run/sql/script.ts';
import { measureMedians, computeMedian } from '../bench/measure.ts';
import { formatTime } from '../bench/row.ts';
import { GOLDEN_HOUSEHOLDS, readGoldenHousehold } from '../golden/household.ts';

const ROUNDS = 3;
/** Is the step between the golden households that are measured. */
const SPARSE = 5;
const DAY = 20261126;

const compiled = await openRulebook();
const golden = GOLDEN_HOUSEHOLDS.filter((_, i) => i % SPARSE === 0).map((name) => {
  const { date, situation } = readGoldenHousehold(name, compiled.rulebook);
  const period = compiled.at(date);
  return { date, period, memory: createMemoryFor(period), read: readSituation(compiled.rulebook, situation, date) };
});
const ways = (['interpret', 'screen'] as const).map((way) => ({
  name: way,
  run: () => {
    for (const { date, period, memory, read } of golden) {
      period.load(read, date, memory);
      period[way](memory);
    }
  },
}));
const [interpreted = NaN, generated = NaN] = await measureMedians(ways, ROUNDS);
console.log(
  `a golden household: ${formatTime(interpreted / golden.length)} by the interpreter, ${formatTime(generated / golden.length)} by the module (${(interpreted / generated).toFixed(1)})`,
);

const { plan, layout } = compiled.at(DAY);
const { memory, read, date, period } = golden[0] as (typeof golden)[number];
period.load(read, date, memory);
const making = [
  () => createInterpreter(period.plan, period.layout).run(memory),
  () => createScreenRun(compileModule(period.plan, period.layout))(memory),
  () => printScript(plan, DUCKDB),
];
const [closures, made, sql] = making.map((make) => {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = process.cpuUsage();
    make();
    const { user, system } = process.cpuUsage(began);
    return user + system;
  });
  return computeMedian(times);
}) as [number, number, number];
console.log(
  `to be made, and run once: ${formatTime(closures)} the interpreter, ${formatTime(made)} the module; the SQL printed in ${formatTime(sql)}`,
);
console.log(
  `on ${DAY}: ${printScreen(plan, layout, 'node').length} letters of module, ${formatScript(printScript(plan, DUCKDB)).length} of SQL`,
);
