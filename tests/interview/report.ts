/**
 * This module reports how much thirty households are asked before their rights are settled. Each tells its story first,
 * then answers one step after another truthfully: the screens of the interview, then single questions. The report says
 * how many rights are open after the story and after the last screen, and how many steps, facts and seconds it takes
 * until 50, 80 and 95 % are settled. Of the rights that the household has when everything is told, it says how many are
 * known or likely after the last step; it also lists the rights that are settled wrongly after the story or then. It says how much processor time a
 * step takes, and which single questions were put to children below fifteen.
 */
import { findNextQuestion, findNextStep, type Compiled } from '../../engine/core/src/index.ts';
import { createAgreement, type AnswerAgreement } from './agreement.ts';
import { listMeasuredHouseholds, type MeasuredHousehold } from './households.ts';
import { reduceToStory } from './story.ts';
import { walkThroughInterview, type InterviewStep, type Walk } from './walk.ts';

const SHARES = [0.5, 0.8, 0.95];

/** Days are integers yyyymmdd, so that this difference between two days is one year. */
const YEAR = 10_000;
const YOUNGEST_AT_WORK = 15;

interface Row {
  readonly name: string;
  readonly persons: number;
  readonly walk: Walk;
  /** Compares the answer after the story alone with that to the whole household; `agreement` that after the last step. */
  readonly ofStory: AnswerAgreement;
  readonly agreement: AnswerAgreement;
  /** Lists the facts of single questions that were put to children below fifteen. */
  readonly toChildren: readonly string[];
}

export interface ReportOptions {
  /** Is `true` when the household is asked single questions alone, without screens. */
  readonly single: boolean;
  /** Limits the steps that each household answers. */
  readonly most: number;
  /** Sets the number of walks for each household; the report is about the last one. */
  readonly rounds: number;
  /**
   * Lists the names of the households to report step by step. When the list is empty, all households are reported,
   * without their steps.
   */
  readonly only: readonly string[];
}

export async function printInterviewReport(compiled: Compiled, options: ReportOptions): Promise<void> {
  const { only } = options;
  const rights = compiled.rulebook.rights.length;
  const rows: Row[] = [];
  console.log(
    lineOf('household', 'persons', 'open: story, screens', 'screens', '50 %, 80 %, 95 %: steps / facts / seconds'),
  );
  for (const household of listMeasuredHouseholds(compiled.rulebook)) {
    if (only.length > 0 && !only.includes(household.name)) continue;
    const row = await rowOf(compiled, household, options);
    rows.push(row);
    tellRow(row, rights);
    if (only.length > 0) tellSteps(row, rights);
  }
  tellSums(
    'one person',
    rows.filter(({ persons }) => persons === 1),
    rights,
  );
  tellSums(
    'several',
    rows.filter(({ persons }) => persons > 1),
    rights,
  );
  tellSums('all', rows, rights);
  for (const count of [1, 2, 3, 4, 5]) tellTimes(rows, count);
  console.log(`\nput to children below ${YOUNGEST_AT_WORK}: ${countsOf(rows.flatMap((row) => row.toChildren))}`);
}

async function rowOf(
  compiled: Compiled,
  household: MeasuredHousehold,
  { single, most, rounds }: ReportOptions,
): Promise<Row> {
  const next = single ? findNextQuestion : findNextStep;
  const walkOnce = (): Walk => walkThroughInterview(compiled, household, reduceToStory(household), { most, next });
  for (let round = 1; round < rounds; round++) walkOnce();
  const walk = walkOnce();
  const agreement = await createAgreement(compiled, household);
  return {
    name: household.name,
    persons: Object.keys(household.situation.persons).length,
    walk,
    ofStory: await agreement(reduceToStory(household)),
    agreement: await agreement(walk.told.at(-1)),
    toChildren: toChildren(household, walk),
  };
}

function tellRow({ name, persons, walk }: Row, rights: number): void {
  const screens = screensOf(walk);
  const open = [0, screens].map((at) => rights - (walk.settled[at] ?? NaN)).join(', ');
  const until = SHARES.map((share) => shown(walk, share * rights)).join(', ');
  console.log(lineOf(name, String(persons), open, String(screens), until));
}

function tellSteps({ walk }: Row, rights: number): void {
  for (const [i, step] of walk.steps.entries())
    console.log(`  ${rights - (walk.settled[i + 1] ?? NaN)}  ${told(step)}`);
}

function tellSums(said: string, of: readonly Row[], rights: number): void {
  if (of.length === 0) return;
  const average = (at: (walk: Walk) => number): string =>
    (of.reduce((sum, { walk }) => sum + rights - (walk.settled[at(walk)] ?? NaN), 0) / of.length).toFixed(1);
  const sum = (count: (agreement: AnswerAgreement) => number): number =>
    of.reduce((n, { agreement }) => n + count(agreement), 0);
  const wrong = of.flatMap(({ agreement, ofStory }) => [...ofStory.wrong, ...agreement.wrong]);
  const without = (count: (row: Row) => number): string =>
    (of.reduce((n, row) => n + count(row), 0) / of.length).toFixed(1);
  console.log(
    `\n${said}: open after the story ${average(() => 0)} of ${rights}, after the screens ${average(screensOf)}\n` +
      `  without a standing after the story ${without((row) => row.ofStory.open)}, after the screens ${without((row) => row.agreement.open)}\n` +
      `  after the screens ${sum((a) => a.known)} of ${sum((a) => a.yes)} rights that are there are known to be, and ${sum((a) => a.likely)} are likely\n` +
      `  settled wrongly: ${wrong.length} ${wrong.join(', ')}`,
  );
  for (const share of SHARES)
    console.log(
      `  ${share * 100} % settled, in the middle: ${middle(of.map(({ walk }) => untilSettled(walk, share * rights)))} steps`,
    );
}

/**
 * Prints the processor times of the steps.
 * @param count the number of persons of the households that are included
 */
function tellTimes(rows: readonly Row[], count: number): void {
  const times = rows.flatMap(({ persons, walk }) => (persons === count ? walk.milliseconds : [])).sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.ceil(share * times.length) - 1] ?? NaN).toFixed(0);
  if (times.length === 0) return;
  console.log(
    `processor for a step, household of ${count}: ${at(0.5)} ms in the middle, ${at(0.95)} ms for 95 in a hundred, at most ${at(1)} ms`,
  );
}

function toChildren({ situation, date }: MeasuredHousehold, { steps }: Walk): readonly string[] {
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

function told({ put, facts, seconds }: InterviewStep): string {
  const about = 'for' in put ? `${put.id} (${put.for.join(', ')})` : `  ${put.id}`;
  return `${about}: ${facts} facts, ${seconds.toFixed(0)} s`;
}

function shown(walk: Walk, enough: number): string {
  const at = untilSettled(walk, enough);
  if (at === null) return '-';
  const steps = walk.steps.slice(0, at);
  const sum = (of: (step: InterviewStep) => number): number => steps.reduce((all, step) => all + of(step), 0);
  return `${at} / ${sum((s) => s.facts)} / ${sum((s) => s.seconds).toFixed(0)}`;
}

function screensOf({ steps }: Walk): number {
  return steps.filter(({ put }) => 'for' in put).length;
}

/** Returns the number of steps until enough rights were settled, or `null` where this never happened. */
function untilSettled({ settled }: Walk, enough: number): number | null {
  const at = settled.findIndex((n) => n >= enough);
  return at < 0 ? null : at;
}

function middle(all: readonly (number | null)[]): string {
  const sorted = all.map((n) => n ?? Infinity).sort((a, b) => a - b);
  const found = sorted[Math.floor((sorted.length - 1) / 2)] ?? Infinity;
  return found === Infinity ? 'not reached' : String(found);
}
