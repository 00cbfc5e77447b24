/**
 * Measures the interpreter and the generated module on the golden households with every right, and the time to make a
 * module and to print its SQL: `npx tsx tests/decisions/backends.ts`. Populations are measured by `recto-verso
 * population run`, as the record says. Times are medians of processor time, and the programs run in turn.
 */
import { readSituation } from '../../engine/core/src/index.ts';
import { openRulebook } from '../../engine/core/src/node.ts';
import { memoryFor } from '../../engine/core/src/run/household.ts';
import { interpreter } from '../../engine/core/src/run/interpret.ts';
import { printScreen } from '../../engine/core/src/run/javascript/screen.ts';
import { moduleOf } from '../../engine/core/src/run/node.ts';
import { screenRun } from '../../engine/core/src/run/screen.ts';
import { DUCKDB } from '../../engine/core/src/run/sql/duckdb.ts';
import { printScript, scriptText } from '../../engine/core/src/run/sql/script.ts';
import { medians, middle } from '../bench/measure.ts';
import { timeOf } from '../bench/row.ts';
import { HOUSEHOLDS, householdOf } from '../golden/household.ts';

const ROUNDS = 3;
/** Is the step between the golden households that are measured. */
const SPARSE = 5;
const DAY = 20261126;

const compiled = await openRulebook();
const golden = HOUSEHOLDS.filter((_, i) => i % SPARSE === 0).map((name) => {
  const { date, situation } = householdOf(name, compiled.rulebook);
  const period = compiled.at(date);
  return { date, period, memory: memoryFor(period), read: readSituation(compiled.rulebook, situation, date) };
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
const [interpreted = NaN, generated = NaN] = await medians(ways, ROUNDS);
console.log(
  `a golden household: ${timeOf(interpreted / golden.length)} by the interpreter, ${timeOf(generated / golden.length)} by the module (${(interpreted / generated).toFixed(1)})`,
);

const { plan, layout } = compiled.at(DAY);
const { memory, read, date, period } = golden[0] as (typeof golden)[number];
period.load(read, date, memory);
const making = [
  () => interpreter(period.plan, period.layout).run(memory),
  () => screenRun(moduleOf(period.plan, period.layout))(memory),
  () => printScript(plan, DUCKDB),
];
const [closures, made, sql] = making.map((make) => {
  const times = Array.from({ length: ROUNDS }, () => {
    const began = process.cpuUsage();
    make();
    const { user, system } = process.cpuUsage(began);
    return user + system;
  });
  return middle(times);
}) as [number, number, number];
console.log(
  `to be made, and run once: ${timeOf(closures)} the interpreter, ${timeOf(made)} the module; the SQL printed in ${timeOf(sql)}`,
);
console.log(
  `on ${DAY}: ${printScreen(plan, layout, 'node').length} letters of module, ${scriptText(printScript(plan, DUCKDB)).length} of SQL`,
);
