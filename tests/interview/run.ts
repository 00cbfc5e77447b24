/**
 * `npm run interview -- --report` measures how much is asked of thirty households before their rights are settled. Each
 * tells its story first, then answers one step after another truthfully, `--most N` of them (none where it is left out, for
 * a family answers for minutes): the screens of the interview, then single questions; with `--single` single questions
 * alone. It prints how many rights are open after the story and after the last screen, and how many steps, facts and seconds
 * it takes until 50, 80 and 95 in a hundred are settled; of the rights that are there when everything is told, how many are
 * known to be there after the screens, and what is settled wrongly then; how much of the processor a step takes; and which single
 * questions were put to children below fifteen. `--only NAME` looks at one household, and prints each step. `--rounds N`
 * walks through each household so often and tells of the last time, when the program has been compiled that answers.
 */
import { parseArgs } from 'node:util';
import { nextQuestion, nextStep } from '../../engine/core/src/index.ts';
import { openRulebook } from '../../engine/core/src/node.ts';
import { agreementOf, type Agreement } from './agreement.ts';
import { measuredHouseholds, type Measured } from './households.ts';
import { storyOf } from './story.ts';
import { walked, type Step, type Walk } from './walk.ts';

const SHARES = [0.5, 0.8, 0.95];

const { values } = parseArgs({
  options: {
    report: { type: 'boolean', default: false },
    single: { type: 'boolean', default: false },
    most: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true, default: [] },
  },
});

/** As days are numbers yyyymmdd, the years from a birth to the day of the answer. */
const YEAR = 10_000;
const YOUNGEST_AT_WORK = 15;

interface Row {
  readonly name: string;
  readonly persons: number;
  readonly walk: Walk;
  readonly agreement: Agreement;
  /** Facts of single questions that were put to children below fifteen. */
  readonly toChildren: readonly string[];
}

const compiled = await openRulebook();
const rights = compiled.rulebook.rights.length;
const rows: Row[] = [];
console.log(
  lineOf('household', 'persons', 'open: story, screens', 'screens', '50 %, 80 %, 95 %: steps / facts / seconds'),
);
for (const household of measuredHouseholds(compiled.rulebook)) {
  if (values.only.length > 0 && !values.only.includes(household.name)) continue;
  const persons = Object.keys(household.situation.persons).length;
  const next = values.single ? nextQuestion : nextStep;
  const walkOnce = (): Walk => walked(compiled, household, storyOf(household), Number(values.most), next);
  for (let round = 1; round < Number(values.rounds); round++) walkOnce();
  const walk = walkOnce();
  const agreement = await agreementOf(compiled, household, walk.afterScreens);
  rows.push({ name: household.name, persons, walk, agreement, toChildren: toChildren(household, walk) });
  const screens = screensOf(walk);
  const open = [0, screens].map((at) => rights - (walk.settled[at] ?? NaN)).join(', ');
  console.log(
    lineOf(household.name, String(persons), open, String(screens), SHARES.map((s) => shown(walk, s)).join(', ')),
  );
  if (values.only.length > 0)
    for (const [i, step] of walk.steps.entries())
      console.log(`  ${rights - (walk.settled[i + 1] ?? NaN)}  ${told(step)}`);
}

for (const [said, of] of [
  ['one person', rows.filter(({ persons }) => persons === 1)],
  ['several', rows.filter(({ persons }) => persons > 1)],
  ['all', rows],
] as const) {
  if (of.length === 0) continue;
  const average = (at: (walk: Walk) => number): string =>
    (of.reduce((sum, { walk }) => sum + rights - (walk.settled[at(walk)] ?? NaN), 0) / of.length).toFixed(1);
  console.log(
    `\n${said}: open after the story ${average(() => 0)} of ${rights}, after the screens ${average(screensOf)}`,
  );
  const sum = (count: (agreement: Agreement) => number): number =>
    of.reduce((n, { agreement }) => n + count(agreement), 0);
  console.log(
    `  after the screens ${sum((a) => a.known)} of ${sum((a) => a.yes)} rights that are there are known to be`,
  );
  console.log(
    `  settled wrongly: ${sum((a) => a.wrong.length)} ${of.flatMap(({ agreement }) => agreement.wrong).join(', ')}`,
  );
  for (const share of SHARES)
    console.log(
      `  ${share * 100} % settled, in the middle: ${middle(of.map(({ walk }) => untilSettled(walk, share)))} steps`,
    );
}

for (const count of [1, 2, 3, 4, 5]) {
  const times = rows.flatMap(({ persons, walk }) => (persons === count ? walk.milliseconds : [])).sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.ceil(share * times.length) - 1] ?? NaN).toFixed(0);
  if (times.length === 0) continue;
  console.log(
    `processor for a step, household of ${count}: ${at(0.5)} ms in the middle, ${at(0.95)} ms for 95 in a hundred, at most ${at(1)} ms`,
  );
}

console.log(`\nput to children below ${YOUNGEST_AT_WORK}: ${countsOf(rows.flatMap((row) => row.toChildren))}`);

function toChildren({ situation, date }: Measured, { steps }: Walk): readonly string[] {
  const isChild = (person: string): boolean => {
    const birth = Number(String(situation.persons[person]?.['birth'] ?? '0').replaceAll('-', ''));
    return Math.floor((date - birth) / YEAR) < YOUNGEST_AT_WORK;
  };
  return steps.flatMap(({ put }) => ('fact' in put && isChild(put.of.split('.')[0] ?? '') ? [put.fact] : []));
}

function countsOf(facts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const fact of facts) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return (
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([fact, n]) => `${fact} ${n}`)
      .join(', ') || 'nothing'
  );
}

function lineOf(name: string, persons: string, open: string, screens: string, until: string): string {
  return `${name.padEnd(30)} ${persons.padStart(7)} ${open.padStart(21)} ${screens.padStart(8)}  ${until}`;
}

function told({ put, facts, seconds }: Step): string {
  const about = 'for' in put ? `${put.id} (${put.for.join(', ')})` : `  ${put.id}`;
  return `${about}: ${facts} facts, ${seconds.toFixed(0)} s`;
}

function shown(walk: Walk, share: number): string {
  const at = untilSettled(walk, share);
  if (at === null) return '-';
  const steps = walk.steps.slice(0, at);
  const sum = (of: (step: Step) => number): number => steps.reduce((all, step) => all + of(step), 0);
  return `${at} / ${sum((s) => s.facts)} / ${sum((s) => s.seconds).toFixed(0)}`;
}

function screensOf({ steps }: Walk): number {
  return steps.filter(({ put }) => 'for' in put).length;
}

/** How many steps it took; `null` where they did not suffice. */
function untilSettled({ settled }: Walk, share: number): number | null {
  const at = settled.findIndex((n) => n >= share * rights);
  return at < 0 ? null : at;
}

function middle(all: readonly (number | null)[]): string {
  const sorted = all.map((n) => n ?? Infinity).sort((a, b) => a - b);
  const found = sorted[Math.floor((sorted.length - 1) / 2)] ?? Infinity;
  return found === Infinity ? 'not reached' : String(found);
}
