/**
 * Measures three rights that were also written for other programs: json-rules-engine alone on the same trees,
 * publicodes and OpenFisca-Core each in its own form, and the memory of the machine. Everything is known, and all
 * results are compared before the measurement.
 */
import { openRulebook } from '../../engine/core/src/node.ts';
import { household } from '../../engine/core/src/run/household.ts';
import type { Compiled } from '../../engine/core/src/index.ts';
import { bandwidth } from './bandwidth.ts';
import { knownHouseholds } from './households.ts';
import { medians, type Side } from './measure.ts';
import { openFisca } from './openfisca/openfisca.ts';
import { casesOf, differences, publicodes, type PublicodesCase, type Results } from './publicodes.ts';
import { shown, timeOf, type Row } from './row.ts';
import { alone, answered, explained, judged, publicodesSide, screened } from './sides.ts';
import { disagreements, tasksOf, type Task } from './tasks.ts';
import { ROUNDS, versus } from './versus.ts';

const DAY = 20260315;
const THREE = ['ris', 'bim', 'tarif_social_energie_electricite'];
const GENERATED = 24;
const SPARSE = 4;
const WHERE = 'three rights';

export async function three(): Promise<readonly Row[]> {
  const compiled = await openRulebook(undefined, THREE);
  const known = knownHouseholds(compiled.rulebook, compiled.at(DAY).plan, THREE, DAY, GENERATED);
  const few = known.map((k) => k.situation).filter((_, i) => i % SPARSE === 0);
  const cases = few.flatMap((s) => casesOf(household(compiled.at(DAY), s, DAY, 'screen')));
  const theirs = await publicodes();
  const entries = cases.map((c) => c.entries);
  agreed('publicodes', cases, entries.map(theirs));
  const tasks = await tasksOf(compiled, few, few, DAY, THREE);
  if ((await disagreements(compiled, tasks, DAY)).length > 0) throw disagreed('json-rules-engine alone');
  const peers: readonly Side[] = [alone(compiled, tasks, DAY), publicodesSide(theirs, entries)];
  const own = [answered, explained].map((side) => side(compiled, tasks, DAY, THREE));
  const rows: Row[] = [];
  for (const ours of [...own, judged(compiled, tasks, DAY), screened(compiled, tasks, DAY)])
    rows.push(...(await versus(WHERE, ours, peers, few.length)));
  return [...rows, ...(await beside(compiled, tasks, cases))];
}

/** Compares the screen with what does not run in this process, OpenFisca-Core, and with the speed of memory. */
async function beside(
  compiled: Compiled,
  tasks: readonly Task[],
  cases: readonly PublicodesCase[],
): Promise<readonly Row[]> {
  const [all = NaN] = await medians([screened(compiled, tasks, DAY)], ROUNDS);
  const own = all / tasks.length;
  const row = { what: `screen, ${WHERE}`, measured: timeOf(own) };
  const entries = cases.map((c) => c.entries);
  const fisca = openFisca(entries, ROUNDS);
  if (fisca !== null) agreed('OpenFisca-Core', cases, fisca.results);
  const each = ((fisca?.each ?? NaN) * cases.length) / tasks.length;
  const speed = await bandwidth();
  const once = (2 * bytesOf(compiled, tasks)) / tasks.length / speed;
  return [
    fisca === null
      ? { ...row, measured: 'not run: OpenFisca-Core needs Python 3 with venv and pip' }
      : { ...row, against: { name: 'OpenFisca-Core, numpy', measured: timeOf(each), ratio: each / own, native: true } },
    {
      ...row,
      against: {
        name: 'its facts moved once',
        measured: `${timeOf(once)} at ${shown(speed / 1000)} GB/s`,
        ratio: once / own,
        native: true,
      },
    },
  ];
}

/** Returns how many bytes the plan stores for these households. */
function bytesOf(compiled: Compiled, tasks: readonly Task[]): number {
  const blocks = tasks.flatMap(({ situation }) =>
    Object.values(household(compiled.at(DAY), situation, DAY, 'screen').memory.blocks),
  );
  return blocks.reduce((sum, { rows, stride }) => sum + rows * stride, 0) * Float64Array.BYTES_PER_ELEMENT;
}

function agreed(who: string, cases: readonly PublicodesCase[], theirs: readonly Results[]): void {
  const wrong = cases.flatMap(({ ours }, i) => differences(ours, theirs[i] as Results));
  if (wrong.length > 0) throw disagreed(`${who} (${wrong.length}: ${[...new Set(wrong)].join(', ')})`);
}

function disagreed(who: string): Error {
  return new Error(`${who} and the engine do not agree: one of the two is wrong, and times mean nothing.`);
}
