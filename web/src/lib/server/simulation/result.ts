/**
 * This module makes the page of a result: the sentence, the pairs of gain and loss, the flow, the errors, the groups,
 * and what the result does not cover.
 */
import type { GroupResult, ScenarioResult } from '@recto-verso/population/scenarios';
import { fillTemplate, formatLongDate, typesetAll } from '@recto-verso/api/words';
import { roundToHundred } from '../../simulation/round-to-hundred.ts';
import { OUTCOMES, type OutcomeId } from '../../simulation/outcomes.ts';
import type { ErrorCell, ErrorView, OutcomeRow, PairView, ResultView } from '../../simulation/view.ts';
import { toErrorTable, toLikelihoodTable, toOutcomeTable, toPublishedTable, toSquaresTable } from './as-table.ts';
import { buildBudgetView } from './budget.ts';
import { describeEdits } from './edits-text.ts';
import { buildFlowView } from './flow.ts';
import { buildGroupCharts } from './groups.ts';
import { listHelpRows, buildHoursView } from './hours.ts';
import type { SimulationTexts } from './simulation-texts.ts';
import {
  formatBandText,
  listLikelihoodRows,
  getRightName,
  listPublishedRows,
  buildRightsTable,
  buildSensitivityView,
} from './tables.ts';
import { findRightResult, sumShown, countOutcomes, type OutcomeTally } from './tally.ts';
import { buildTodayView } from './today.ts';

/** Builds the view. The sentence, the flow, the errors and the groups are about the first right of the scenario. */
export function buildResultView(
  said: SimulationTexts,
  result: ScenarioResult,
  { isOlder }: { readonly isOlder: boolean },
): ResultView {
  const { words, rules, numbers, terms, language } = said;
  const whole = wholeOf(result);
  const right = firstOf(whole);
  const own = findRightResult(whole, right);
  const tally = countOutcomes(own);
  const hundred = roundToHundred(OUTCOMES.map((id) => tally.of[id]));
  const outcomes = outcomesOf(said, tally, hundred);
  const view: ResultView = {
    about: fillTemplate(words.about, {
      homes: numbers.whole(result.homes.run),
      of: numbers.whole(result.homes.of),
      date: formatLongDate(result.date, terms),
      seed: result.seed,
    }),
    changed: describeEdits(said, result),
    older: isOlder ? words.older : null,
    synthetic: words.synthetic,
    sentence: writeResultSentence(said, result),
    who: fillTemplate(words.phrase.who, { n: numbers.glance(tally.concerned), right: getRightName(rules, right) }),
    pairs: pairsOf(said, whole, right, tally),
    ended: endedOf(said, whole),
    outcomes,
    flow: buildFlowView(said, own, tally, hundred),
    squares: squaresOf(said, outcomes.rows),
    errors: errorsOf(said, own.flows),
    budget: buildBudgetView(said, result),
    groups: buildGroupCharts(said, result.groups, right),
    today: buildTodayView(said, result),
    rights: {
      id: 'rights',
      title: words.rights.title,
      unit: words.rights.unit,
      table: buildRightsTable(said, result),
    },
    hours: buildHoursView(said, result),
    published: publishedOf(said, result),
    sensitivity: buildSensitivityView(said, result),
    likelihoods: likelihoodsOf(said, result),
    assumptions: result.assumptions.map((text) => text[language]),
    unseen: result.unseen.map((text) => text[language]),
  };
  return typesetAll(view, terms);
}

/** Returns the result in a sentence, for a hundred people who are concerned. */
export function writeResultSentence({ words }: Pick<SimulationTexts, 'words'>, result: ScenarioResult): string {
  const whole = wholeOf(result);
  const { of, concerned, isWhole } = countOutcomes(findRightResult(whole, firstOf(whole)));
  if (concerned === 0) return words.phrase.nobody;
  const hundred = roundToHundred(OUTCOMES.map((id) => of[id]));
  const shares = Object.fromEntries(OUTCOMES.map((id, i) => [id, hundred[i] ?? 0]));
  // The sentence covers all hundred people, because a sentence that left some out would seem complete.
  const all = `${fillTemplate(words.phrase.hundred, shares)} ${fillTemplate(words.phrase.besides, shares)}`;
  return isWhole ? all : `${all} ${words.table.partly}`;
}

/** Returns the id of the first right of a group. */
function firstOf({ rights }: GroupResult): string {
  return rights[0]?.right ?? '';
}

/**
 * Returns the group of the whole population.
 * @throws Error when the result has no such group
 */
function wholeOf({ groups }: ScenarioResult): GroupResult {
  const whole = groups.find(({ dimension }) => dimension === 'all');
  if (whole === undefined) throw new Error('a result without a whole');
  return whole;
}

function endedOf({ words, numbers }: SimulationTexts, { ended }: GroupResult): string | null {
  if (ended === null) return null;
  const { persons, euros } = ended;
  return fillTemplate(words.ended, {
    n: persons === null ? numbers.few : numbers.glance(persons),
    euros: euros === null ? numbers.few : numbers.euros(euros),
  });
}

function pairsOf(said: SimulationTexts, whole: GroupResult, right: string, tally: OutcomeTally): readonly PairView[] {
  const { words, numbers } = said;
  const { pairs } = words;
  const after = findRightResult(whole, right).settings.scenario.persons;
  const { gained, lost } = findRightResult(whole, right).moved;
  const moved = (sign: string, range: typeof gained): string => {
    const text = formatBandText(numbers, range, numbers.glance);
    return range.certain === null ? text : `${sign} ${text}`;
  };
  const wrong = tally.hidden.has('wrong') ? numbers.few : numbers.glance(tally.of.wrong);
  const { more, less } = whole.money ?? { more: null, less: null };
  const amount = (change: typeof more): string =>
    change?.least === null || change?.greatest === null || change === null
      ? '–'
      : numbers.range(change.least, change.greatest, numbers.euros);
  const homes = (change: typeof more, text: string): string =>
    change === null || change.homes === null || change.possible === null
      ? numbers.few
      : fillTemplate(text, { n: numbers.range(change.homes, change.possible, numbers.glance) });
  const within = (range: typeof after.undue): string | null =>
    range.within === null ? null : numbers.range(range.within[0], range.within[1], numbers.glance);
  return [
    {
      id: 'persons',
      title: pairs.persons,
      gain: { amount: moved('+', gained), text: pairs.gain, range: null },
      loss: { amount: moved('−', lost), text: fillTemplate(pairs.loss, { n: wrong }), range: null },
    },
    {
      id: 'euros',
      title: pairs.euros,
      gain: { amount: amount(more), text: homes(more, pairs.more), range: null },
      loss: { amount: amount(less), text: homes(less, pairs.less), range: null },
    },
    {
      id: 'errors',
      title: pairs.errors,
      gain: {
        amount: formatBandText(numbers, after.forgotten, numbers.glance),
        text: pairs.missing,
        range: within(after.forgotten),
      },
      loss: {
        amount: formatBandText(numbers, after.undue, numbers.glance),
        text: pairs.undue,
        range: within(after.undue),
      },
    },
  ];
}

function outcomesOf(
  { words, numbers }: SimulationTexts,
  { of, concerned, hidden, isWhole }: OutcomeTally,
  hundred: readonly number[],
): ResultView['outcomes'] {
  const { table, outcomes } = words;
  const rows = OUTCOMES.map((id, i) => ({
    id,
    label: outcomes[id],
    hundred: hundred[i] ?? 0,
    share: numbers.whole(hundred[i] ?? 0),
    persons: hidden.has(id) ? numbers.hidden : numbers.whole(of[id]),
  }));
  return {
    id: 'outcomes',
    title: table.title,
    unit: isWhole ? table.unit : `${table.unit}. ${table.partly}`,
    rows,
    table: toOutcomeTable({ words }, rows, numbers.whole(concerned)),
  };
}

function squaresOf({ words }: SimulationTexts, rows: readonly OutcomeRow[]): ResultView['squares'] {
  const key = rows.filter(({ hundred }) => hundred > 0);
  return {
    id: 'squares',
    ...words.squares,
    cells: key.flatMap(({ id, hundred }) => Array<OutcomeId>(hundred).fill(id)),
    key,
    table: toSquaresTable({ words }, words.squares.title, key),
  };
}

function publishedOf(said: SimulationTexts, result: ScenarioResult): ResultView['published'] {
  const { title, unit } = said.words.published;
  const rows = listPublishedRows(said, result);
  return rows.length === 0 ? null : { id: 'published', title, unit, rows, table: toPublishedTable(said, rows) };
}

function likelihoodsOf(said: SimulationTexts, result: ScenarioResult): ResultView['likelihoods'] {
  const { title, lead } = said.words.likelihoods;
  const rows = [...listLikelihoodRows(said, result), ...listHelpRows(said, result)];
  return { id: 'likelihoods', title, unit: lead, rows, table: toLikelihoodTable(said, title, rows) };
}

type Flows = ReturnType<typeof findRightResult>['flows'];

/**
 * Builds the table after the change: who is entitled, and who receives the right. People whom the change never
 * concerned are not counted.
 */
function errorsOf({ words, numbers }: SimulationTexts, flows: Flows): ErrorView {
  const { errors } = words;
  const cell = (status: Flows[number]['after'], text: string, is: ErrorCell['is']): ErrorCell => {
    const count = sumShown(flows.filter(({ after }) => after === status));
    return { amount: count === null ? numbers.hidden : numbers.glance(count), text, is };
  };
  const view = {
    title: errors.title,
    unit: errors.unit,
    real: errors.real,
    columns: [errors.has, errors.hasNot] as const,
    rows: [
      {
        label: errors.yes,
        cells: [cell('receives', errors.right, 'good'), cell('forgotten', errors.forgotten, 'bad')] as const,
      },
      { label: errors.no, cells: [cell('undue', errors.undue, 'bad'), cell('not', errors.right, 'good')] as const },
    ],
    open: { label: errors.unknown, cell: cell('open', errors.leftOpen, 'open') },
  };
  return { id: 'errors', ...view, table: toErrorTable(view) };
}
