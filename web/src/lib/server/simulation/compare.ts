/**
 * This module compares runs: it shows them side by side on the same axes, and each number with its difference to the
 * first run.
 */
import type { Simulations } from '@recto-verso/api';
import { fillTemplate, formatLongDate, typesetAll } from '@recto-verso/api/words';
import type { ResultRange, ScenarioResult } from '@recto-verso/population/scenarios';
import { roundToHundred } from '../../simulation/round-to-hundred.ts';
import { OUTCOMES } from '../../simulation/outcomes.ts';
import type {
  CompareCell,
  CompareColumn,
  RunComparisonRow,
  RunComparisonView,
  StackedBar,
  StacksView,
} from '../../simulation/view.ts';
import { toCompareTable, toStacksTable } from './as-table.ts';
import { describeEdits } from './edits-text.ts';
import { formatCompareAddress, formatRunAddress, formatScenarioAddress } from './place.ts';
import type { SimulationTexts } from './simulation-texts.ts';
import { getRightName } from './tables.ts';
import { findRightResult, countOutcomes, type OutcomeTally } from './tally.ts';

/** At most this number of runs are compared, because more could not be read side by side. */
export const MOST_COMPARED = 4;

interface Compared {
  /** Holds the id of a scenario of the repository, or of a run. */
  readonly id: string;
  readonly href: string;
  readonly result: ScenarioResult;
  readonly right: string;
  readonly tally: OutcomeTally;
  readonly hundred: readonly number[];
}

/**
 * Builds the comparison of the first runs, at most `MOST_COMPARED`.
 * @param ids ids of scenarios of the repository and of runs; if some are not found, `isGone` is set
 */
export function buildRunComparison(
  said: SimulationTexts,
  simulations: Simulations,
  ids: readonly string[],
  home: string,
): RunComparisonView {
  const { words, language } = said;
  const asked = [...new Set(ids)].slice(0, MOST_COMPARED);
  const found = asked.flatMap((id) => comparedOf(simulations, id, home) ?? []);
  const kept = found.map(({ id }) => id);
  const columns = found.map(({ id, href, result }): CompareColumn => ({
    title: result.title[language],
    changed: describeEdits(said, result),
    href,
    remove: {
      text: fillTemplate(words.compare.remove, { title: result.title[language] }),
      href: formatCompareAddress(
        home,
        kept.filter((one) => one !== id),
      ),
    },
  }));
  const rows = rowsOf(said, found);
  const { title } = words.compare;
  const view = {
    columns,
    bars: found.length === 0 ? null : stacksOf(said, found),
    figures: { id: 'figures', title, unit: words.compare.lead, rows, table: toCompareTable(said, columns, rows) },
  };
  return {
    ...typesetAll(view, said.terms),
    kept,
    isGone: found.length < asked.length,
    others: listOtherScenarios(said, simulations, kept),
    isFull: found.length >= MOST_COMPARED,
  };
}

/**
 * Returns the scenarios of the repository that have a published result and could be added to those that are compared.
 */
export function listOtherScenarios(
  { language }: SimulationTexts,
  simulations: Simulations,
  kept: readonly string[],
): RunComparisonView['others'] {
  return simulations.book.scenarios
    .filter(({ id }) => !kept.includes(id) && simulations.published(id) !== null)
    .map(({ id, title }) => ({ value: id, label: title[language] }));
}

function comparedOf(simulations: Simulations, id: string, home: string): Compared | null {
  const isScenario = simulations.book.scenarios.some((one) => one.id === id);
  const view = isScenario ? null : simulations.read(id);
  const result = isScenario ? simulations.published(id) : view?.state === 'done' ? view.result.result : null;
  const whole = result?.groups.find(({ dimension }) => dimension === 'all');
  const right = whole?.rights[0]?.right;
  if (result === null || whole === undefined || right === undefined) return null;
  const tally = countOutcomes(findRightResult(whole, right));
  const hundred = roundToHundred(OUTCOMES.map((one) => tally.of[one]));
  return {
    id,
    href: isScenario ? formatScenarioAddress(home, id) : formatRunAddress(home, id),
    result,
    right,
    tally,
    hundred,
  };
}

function stacksOf(said: SimulationTexts, found: readonly Compared[]): StacksView {
  const { table, compare } = said.words;
  const bars = found.map((one) => barOf(said, one));
  return { id: 'outcomes', title: table.title, unit: compare.hundred, bars, table: toStacksTable(said, bars) };
}

/** Sets the width of a bar in units of the drawing. */
const WIDE = 656;

function barOf({ words, numbers, language }: SimulationTexts, { id, result, tally, hundred }: Compared): StackedBar {
  let x = 0;
  const parts = OUTCOMES.flatMap((outcome, i) => {
    const share = hundred[i] ?? 0;
    const part = {
      id: outcome,
      x,
      width: (WIDE * share) / 100,
      label: words.outcomes[outcome],
      share: numbers.whole(share),
    };
    x += part.width;
    return share === 0 ? [] : [part];
  });
  return { id, label: result.title[language], hidden: [...tally.hidden], parts };
}

type Write = (value: number) => string;

function rowsOf(said: SimulationTexts, found: readonly Compared[]): readonly RunComparisonRow[] {
  const { words, rules, numbers, terms } = said;
  const { compare, outcomes } = words;
  const plain = (label: string, of: (one: Compared) => string): RunComparisonRow => ({
    label,
    cells: found.map((one): CompareCell => ({ value: of(one), difference: null })),
  });
  const counted = (label: string, of: (one: Compared) => Ends | null, write: Write): RunComparisonRow => {
    const values = found.map(of);
    const [first = null] = values;
    return {
      label,
      cells: values.map((value, i): CompareCell => ({
        value: value === null ? numbers.hidden : numbers.range(...value, write),
        difference: i === 0 || value === null || first === null ? null : differenceOf(said, value, first, write),
      })),
    };
  };
  const exact = (value: number): Ends => [value, value];
  const whole = ({ result }: Compared) => result.groups.find(({ dimension }) => dimension === 'all');
  const right = (one: Compared) => whole(one)?.rights.find((own) => own.right === one.right);
  const money = (one: Compared, way: 'more' | 'less') => whole(one)?.money?.[way] ?? null;
  return [
    plain(compare.right, (one) => getRightName(rules, one.right)),
    plain(compare.law, ({ result }) => formatLongDate(result.date, terms)),
    counted(compare.concerned, ({ tally }) => exact(tally.concerned), numbers.glance),
    ...OUTCOMES.map((id, i) =>
      counted(
        `${outcomes[id]}, ${compare.hundred}`,
        ({ tally, hundred }) => (tally.hidden.has(id) ? null : exact(hundred[i] ?? 0)),
        numbers.whole,
      ),
    ),
    counted(compare.reached, (one) => endsOf(right(one)?.change.persons.reached), numbers.glance),
    counted(compare.forgotten, (one) => endsOf(right(one)?.settings.scenario.persons.forgotten), numbers.glance),
    counted(compare.undue, (one) => endsOf(right(one)?.settings.scenario.persons.undue), numbers.glance),
    counted(compare.less, (one) => homesOf(money(one, 'less')), numbers.glance),
    counted(compare.more, (one) => homesOf(money(one, 'more')), numbers.glance),
    counted(compare.lessEuros, (one) => eurosOf(money(one, 'less')), numbers.euros),
    counted(compare.moreEuros, (one) => eurosOf(money(one, 'more')), numbers.euros),
  ];
}

/** Holds the smallest and the largest value. */
type Ends = readonly [number, number];

function between(a: number | null | undefined, b: number | null | undefined): Ends | null {
  return typeof a === 'number' && typeof b === 'number' ? [Math.min(a, b), Math.max(a, b)] : null;
}

function endsOf(range: Pick<ResultRange, 'certain' | 'possible'> | undefined): Ends | null {
  return between(range?.certain, range?.possible);
}

type Money = NonNullable<ScenarioResult['groups'][number]['money']>['more'] | null;

function homesOf(money: Money): Ends | null {
  return between(money?.homes, money?.possible);
}

function eurosOf(money: Money): Ends | null {
  return between(money?.least, money?.greatest);
}

/** Writes the difference of two ranges, as the range of all possible differences. */
function differenceOf({ numbers }: SimulationTexts, [low, high]: Ends, [least, greatest]: Ends, write: Write): string {
  return numbers.range(low - greatest, high - least, (difference) => signed(difference, write));
}

function signed(difference: number, write: Write): string {
  if (difference === 0) return '=';
  return `${difference > 0 ? '+' : '−'} ${write(Math.abs(difference))}`;
}
