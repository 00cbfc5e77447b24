/**
 * Runs `npm run bench`: it compares the engine with other programs on the same rules and households in the same run,
 * and prints one table. It never fails because of a time, because times depend on the machine. `-- three golden` runs
 * these parts alone; `--check` fails when a ratio is worse by half than the one in `baselines.json`, or is not there;
 * `--keep` writes that file.
 *
 * Each part has its own thread, with as much memory as a thread of the service. A thread of the service has one
 * rulebook and answers with it. In a thread that had run other parts before, on other plans and with other engines, the
 * same answer took up to two thirds longer.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { setThreadMemory } from '../../api/src/threads/memory.ts';
import { keepRatios, findWorsened } from './baselines.ts';
import { BENCH_PARTS } from './parts.ts';
import { formatBenchTable, type BenchRow } from './row.ts';
import { BENCH_ROUNDS } from './versus.ts';

const LEGEND = `
Medians of ${BENCH_ROUNDS} rounds in turn, of processor time but for pages and starts; a household each time. Each side of this process
starts from households as the reader leaves them (every fact that was said, as doubles in the order of the vocabulary,
whatever a plan reads of them), and counts all its work from there.
  evaluate         the public answer: three-valued verdicts, reasons in words, amounts, missing facts, nearest changes, chain
  explained        the same without what-ifs: verdicts, reasons in words, amounts, missing facts
  judged trees     loading, derived facts, amounts, and every route's tree judged by json-rules-engine in three values
  screen           loading, derived facts, verdicts and amounts of everybody in the household, by the generated module
  json-rules-engine alone
                   the same trees with plain operators: one engine a right, all its law files in it, one run a claimant,
                   verdicts and amounts; loading counted. It has no formulas: derived facts are its dynamic facts, which
                   ask its almanac for what they read. Its verdicts and amounts are checked against ours beforehand. It
                   is two-valued: where facts are unknown it answers for the same claimants with all facts filled in.
  its trees alone  a lower bound, no way to use it alone: told which law file applies to whom, and given its facts and the
                   amounts by our generated module, whose time is counted
  publicodes       the same three rights in its own idiom (tests/bench/publicodes), one situation a claimant, sums over
                   the household entered beforehand and not counted; verdicts and amounts read, no explanation asked for
  OpenFisca-Core   the same three rights as its variables (tests/bench/openfisca), all claimants of all households in one
                   simulation of numpy's columns, many times over; entered beforehand as for publicodes. A process of its
                   own, in the same run
  its facts moved  what the plan keeps of a household, read and written once at the speed at which this machine copies
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, keep: { type: 'boolean' } },
});
const unknown = positionals.find((name) => BENCH_PARTS[name] === undefined);
if (unknown !== undefined)
  throw new Error(`"${unknown}" is no part. The parts are: ${Object.keys(BENCH_PARTS).join(', ')}.`);
const rows: BenchRow[] = [];
for (const name of Object.keys(BENCH_PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.error(`${name}…`);
  const once = await rowsOf(name);
  // A machine that is busy with other work can make one program slow, so a part with a worse ratio is measured a second
  // time.
  rows.push(...(values.check === true && findWorsened(once).length > 0 ? await rowsOf(name) : once));
}
console.log(`Node ${process.version}\n${LEGEND}\n${formatBenchTable(rows)}`);
if (values.keep === true) keepRatios(rows);
if (values.check === true) {
  const worse = findWorsened(rows);
  console.log(worse.length === 0 ? '\nno ratio is worse by half' : `\nworse by half:\n${worse.join('\n')}`);
  if (worse.length > 0) process.exitCode = 1;
}

function rowsOf(part: string): Promise<readonly BenchRow[]> {
  return new Promise((resolve, reject) => {
    new Worker(new URL('./start.mjs', import.meta.url), { resourceLimits: setThreadMemory(), workerData: part })
      .on('message', resolve)
      .on('error', reject)
      .on('exit', () => reject(new Error(`The thread of "${part}" ended and had measured nothing.`)));
  });
}
