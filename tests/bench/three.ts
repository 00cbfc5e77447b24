/**
 * Measures three rights that were also written for other programs: json-rules-engine alone on the same trees,
 * publicodes and OpenFisca-Core each in its own form, and the memory of the machine. Everything is known, and all
 * results are compared before the measurement.
 */
import { openRulebook } from '../../engine/core/src/node.ts';
import { computeHousehold } from '../../engine/core/src/run/household.ts';
import type { Compiled } from '../../engine/core/src/index.ts';
import { measureBandwidth } from './bandwidth.ts';
import { createKnownHouseholds } from './households.ts';
import { measureMedians, type BenchSide } from './measure.ts';
import { runOpenFisca } from './openfisca/openfisca.ts';
import {
  listPublicodesCases,
  compareResults,
  openPublicodes,
  type PublicodesCase,
  type PublicodesResults,
} from './publicodes.ts';
import { formatRatio, formatTime, type BenchRow } from './row.ts';
import {
  createAloneSide,
  createAnsweredSide,
  createExplainedSide,
  createJudgedSide,
  createPublicodesSide,
  createScreenedSide,
} from './sides.ts';
import { findDisagreements, createTasks, type Task } from './tasks.ts';
import { BENCH_ROUNDS, compareSides } from './versus.ts';

const DAY = 20260315;
const THREE = ['ris', 'bim', 'tarif_social_energie_electricite'];
const GENERATED = 24;
const SPARSE = 4;
const WHERE = 'three rights';

export async function measureThreeRights(): Promise<readonly BenchRow[]> {
  const compiled = await openRulebook(undefined, THREE);
  const known = createKnownHouseholds(compiled.rulebook, compiled.at(DAY).plan, THREE, DAY, GENERATED);
  const few = known.map((k) => k.situation).filter((_, i) => i % SPARSE === 0);
  const cases = few.flatMap((s) => listPublicodesCases(computeHousehold(compiled.at(DAY), s, DAY, 'screen')));
  const theirs = await openPublicodes();
  const entries = cases.map((c) => c.entries);
  agreed('publicodes', cases, entries.map(theirs));
  const tasks = await createTasks(compiled, few, few, DAY, THREE);
  if ((await findDisagreements(compiled, tasks, DAY)).length > 0) throw disagreed('json-rules-engine alone');
  const peers: readonly BenchSide[] = [createAloneSide(compiled, tasks, DAY), createPublicodesSide(theirs, entries)];
  const own = [createAnsweredSide, createExplainedSide].map((side) => side(compiled, tasks, DAY, THREE));
  const rows: BenchRow[] = [];
  for (const ours of [...own, createJudgedSide(compiled, tasks, DAY), createScreenedSide(compiled, tasks, DAY)])
    rows.push(...(await compareSides(WHERE, ours, peers, few.length)));
  return [...rows, ...(await beside(compiled, tasks, cases))];
}

/** Compares the screen with OpenFisca-Core, which does not run in this process, and with the speed of memory. */
async function beside(
  compiled: Compiled,
  tasks: readonly Task[],
  cases: readonly PublicodesCase[],
): Promise<readonly BenchRow[]> {
  const [all = NaN] = await measureMedians([createScreenedSide(compiled, tasks, DAY)], BENCH_ROUNDS);
  const own = all / tasks.length;
  const row = { what: `screen, ${WHERE}`, measured: formatTime(own) };
  const entries = cases.map((c) => c.entries);
  const fisca = runOpenFisca(entries, BENCH_ROUNDS);
  if (fisca !== null) agreed('OpenFisca-Core', cases, fisca.results);
  const each = ((fisca?.each ?? NaN) * cases.length) / tasks.length;
  const speed = await measureBandwidth();
  const once = (2 * bytesOf(compiled, tasks)) / tasks.length / speed;
  return [
    fisca === null
      ? { ...row, measured: 'not run: OpenFisca-Core needs Python 3 with venv and pip' }
      : {
          ...row,
          against: { name: 'OpenFisca-Core, numpy', measured: formatTime(each), ratio: each / own, native: true },
        },
    {
      ...row,
      against: {
        name: 'its facts moved once',
        measured: `${formatTime(once)} at ${formatRatio(speed / 1000)} GB/s`,
        ratio: once / own,
        native: true,
      },
    },
  ];
}

/** Returns how many bytes the plan stores for these households. */
function bytesOf(compiled: Compiled, tasks: readonly Task[]): number {
  const blocks = tasks.flatMap(({ situation }) =>
    Object.values(computeHousehold(compiled.at(DAY), situation, DAY, 'screen').memory.blocks),
  );
  return blocks.reduce((sum, { rows, stride }) => sum + rows * stride, 0) * Float64Array.BYTES_PER_ELEMENT;
}

function agreed(who: string, cases: readonly PublicodesCase[], theirs: readonly PublicodesResults[]): void {
  const wrong = cases.flatMap(({ ours }, i) => compareResults(ours, theirs[i] as PublicodesResults));
  if (wrong.length > 0) throw disagreed(`${who} (${wrong.length}: ${[...new Set(wrong)].join(', ')})`);
}

function disagreed(who: string): Error {
  return new Error(`${who} and the engine do not agree: one of the two is wrong, and times mean nothing.`);
}
