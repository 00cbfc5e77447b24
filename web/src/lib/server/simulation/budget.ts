/**
 * This module computes the budget effect of a change in euros per year, step by step: paid more, paid less, not known,
 * recovered, and the net sum.
 */
import type { MoneyChange, GroupResult, ResultRange, ScenarioResult } from '@recto-verso/population/scenarios';
import { fillTemplate } from '@recto-verso/api/words';
import { breakLines } from '../../simulation/lines.ts';
import type { OutcomeId } from '../../simulation/outcomes.ts';
import { computeChartAxis } from '../../simulation/scale.ts';
import type { BudgetRow, BudgetView } from '../../simulation/view.ts';
import type { SimulationWords } from '../../words/simulation/index.ts';
import type { SimulationTexts } from './simulation-texts.ts';

/** Holds the lowest and the highest possible payment; what is not known lies between them. */
type Ends = readonly [number, number];

type BudgetStep = keyof SimulationWords['charts']['budget']['steps'];

interface Step {
  readonly id: BudgetStep;
  /** Is `null` when the step concerns too few people to be shown. */
  readonly range: Ends | null;
  /** Holds the amount at that end of the unknown range where the change is smallest; at this end the steps add up. */
  readonly at: number;
}

/** Maps each step to the outcome in whose style it is drawn. */
const LOOKS: Readonly<Record<BudgetStep, OutcomeId>> = {
  more: 'gain',
  less: 'law',
  open: 'open',
  recovered: 'undue',
  net: 'keep',
};

/** Returns the view, or `null` when the change moves no money. */
export function buildBudgetView(said: SimulationTexts, result: ScenarioResult): BudgetView | null {
  const whole = result.groups.find(({ dimension }) => dimension === 'all');
  const steps = whole === undefined ? [] : stepsOf(whole, result);
  const ends = steps.flatMap(({ range }) => range ?? []);
  return ends.every((value) => value === 0) ? null : drawn(said, steps, isPartly(whole));
}

function isPartly(whole: GroupResult | undefined): boolean {
  const cells = whole?.rights.flatMap(({ change: { euros } }) => [euros.paid, euros.undue]) ?? [];
  return cells.some(({ certain, possible }) => certain === null || possible === null);
}

function stepsOf({ rights, money, ended }: GroupResult, result: ScenarioResult): readonly Step[] {
  const sum = (of: (one: (typeof rights)[number]) => ResultRange, end: 'certain' | 'possible'): number =>
    rights.reduce((all, one) => all + (of(one)[end] ?? 0), 0);
  const ends = (['certain', 'possible'] as const)
    .map((end) => ({
      paid: sum(({ change }) => change.euros.paid, end) - (ended?.euros ?? 0),
      undue: sum(({ change }) => change.euros.undue, end),
    }))
    .sort((a, b) => a.paid - b.paid);
  // This is the index of the end where the change is smallest.
  const near = Math.abs(ends[0]?.paid ?? 0) <= Math.abs(ends[1]?.paid ?? 0) ? 0 : 1;
  const [more, less] = money === null ? [null, null] : [endsOf(money.more), endsOf(money.less)];
  const rest = ends.map(({ paid }, i) => paid - (more?.[i] ?? 0) - (less?.[i] ?? 0));
  const { recovered, likelihoods } = result;
  const shares = likelihoods.find(({ name }) => name === 'recovered')?.range ?? [recovered, recovered];
  const back = ends.flatMap(({ undue }) => shares.map((share) => -share * undue));
  const net = ends.flatMap(({ paid, undue }) => shares.map((share) => paid - share * undue));
  const { paid, undue } = ends[near] ?? { paid: 0, undue: 0 };
  return [
    { id: 'more', range: more, at: more?.[near] ?? 0 },
    { id: 'less', range: less, at: less?.[near] ?? 0 },
    { id: 'open', range: spanOf(rest), at: rest[near] ?? 0 },
    { id: 'recovered', range: spanOf(back), at: -recovered * undue },
    { id: 'net', range: spanOf(net), at: paid - recovered * undue },
  ];
}

function endsOf({ least, greatest }: MoneyChange): Ends | null {
  return least === null || greatest === null ? null : [least, greatest];
}

/** Rounds values to whole euros, because the decimals of sums mean nothing, and returns their smallest and largest. */
function spanOf(values: readonly number[]): Ends {
  const whole = values.map((value) => Math.round(value));
  return [Math.min(...whole), Math.max(...whole)];
}

const LABELS = 226;
const LETTERS = 13;
const ROOM = [246, 506] as const;
const AMOUNTS = 132;
const TOP = 10;
const FOOT = 54;
const LINE = 16;
const GAP = 14;

function drawn(said: SimulationTexts, steps: readonly Step[], partly: boolean): BudgetView {
  const { words, numbers } = said;
  const { budget } = words.charts;
  const starts = steps.map(({ id }, i) =>
    id === 'net' ? 0 : steps.slice(0, i).reduce((level, { at }) => level + at, 0),
  );
  const reaches = steps.flatMap(({ range, at }, i) => [at, ...(range ?? [])].map((value) => (starts[i] ?? 0) + value));
  const { at, ticks } = computeChartAxis(reaches, ROOM, 2);
  const between = (from: number, to: number): BudgetRow['bar'] => {
    const [left, right] = [at(from), at(to)].sort((a, b) => a - b) as [number, number];
    return { x: left, width: Math.round((right - left) * 10) / 10 };
  };
  let y = TOP;
  const rows = steps.map(({ id, range, at: value }, i): BudgetRow => {
    const start = starts[i] ?? 0;
    const amount = range === null ? numbers.few : numbers.range(...range, numbers.signedEuros);
    const lines = breakLines(budget.steps[id], LABELS, LETTERS);
    const amountLines = breakLines(amount, AMOUNTS, LETTERS + 1);
    const row = {
      id: LOOKS[id],
      label: budget.steps[id],
      lines,
      y,
      bar: between(start, start + value),
      band: range === null ? between(start, start) : between(start + range[0], start + range[1]),
      end: at(start + value),
      amount,
      amountLines,
    };
    y += LINE * Math.max(2, lines.length, amountLines.length) + GAP;
    return row;
  });
  const title = titleOf(said, steps);
  return {
    id: 'budget',
    title,
    unit: `${budget.unit}.${partly ? ` ${words.table.partly}` : ''}`,
    rows,
    height: y + FOOT,
    ticks: ticks.map((tick) => ({ ...tick, label: numbers.euros(tick.value) })),
    table: {
      caption: title,
      columns: [
        { label: budget.step, numeric: false },
        { label: budget.low, numeric: true },
        { label: budget.high, numeric: true },
      ],
      rows: steps.map(({ id, range }) => [
        budget.steps[id],
        ...(range === null ? [numbers.hidden, numbers.hidden] : range.map(numbers.signedEuros)),
      ]),
    },
  };
}

function titleOf({ words, numbers }: SimulationTexts, steps: readonly Step[]): string {
  const { budget } = words.charts;
  const [low, high] = steps.at(-1)?.range ?? [0, 0];
  if (low < 0 && high > 0) return fillTemplate(budget.either, { less: numbers.euros(-low), more: numbers.euros(high) });
  const [least, most] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number];
  return fillTemplate(low < 0 ? budget.less : budget.more, { n: numbers.range(least, most, numbers.euros) });
}
