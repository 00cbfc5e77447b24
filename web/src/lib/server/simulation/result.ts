/**
 * This module makes the page of a result: the sentence, the pairs of gain and loss, the flow, the errors, the groups,
 * and what the result does not cover.
 */
import type { GroupResult, ScenarioResult } from '@recto-verso/population/scenarios';
import { fill, longDate, typesetAll } from '@recto-verso/api/words';
import { ofHundred } from '../../simulation/hundred.ts';
import { OUTCOMES, type OutcomeId } from '../../simulation/outcomes.ts';
import type { ErrorCell, ErrorView, OutcomeRow, PairView, ResultView } from '../../simulation/view.ts';
import { errorTable, likelihoodTable, outcomeTable, publishedTable, squaresTable } from './as-table.ts';
import { budgetView } from './budget.ts';
import { changedText } from './changed.ts';
import { flowView } from './flow.ts';
import { groupCharts } from './groups.ts';
import { helpRows, hoursView } from './hours.ts';
import type { SaidSimulation } from './said.ts';
import { band, likelihoodRows, nameOf, publishedRows, rightsTable, sensitivityOf } from './tables.ts';
import { rightIn, sumShown, tallyOf, type Tally } from './tally.ts';
import { todayView } from './today.ts';

/** Builds the view. The sentence and the charts are about the first right of the scenario. */
export function resultView(
  said: SaidSimulation,
  result: ScenarioResult,
  { isOlder }: { readonly isOlder: boolean },
): ResultView {
  const { words, rules, numbers, terms, language } = said;
  const whole = wholeOf(result);
  const right = firstOf(whole);
  const own = rightIn(whole, right);
  const tally = tallyOf(own);
  const hundred = ofHundred(OUTCOMES.map((id) => tally.of[id]));
  const outcomes = outcomesOf(said, tally, hundred);
  const view: ResultView = {
    about: fill(words.about, {
      homes: numbers.whole(result.homes.run),
      of: numbers.whole(result.homes.of),
      date: longDate(result.date, terms),
      seed: result.seed,
    }),
    changed: changedText(said, result),
    older: isOlder ? words.older : null,
    synthetic: words.synthetic,
    sentence: sentenceOf(said, result),
    who: fill(words.phrase.who, { n: numbers.glance(tally.concerned), right: nameOf(rules, right) }),
    pairs: pairsOf(said, whole, right, tally),
    ended: endedOf(said, whole),
    outcomes,
    flow: flowView(said, own, tally, hundred),
    squares: squaresOf(said, outcomes.rows),
    errors: errorsOf(said, own.flows),
    budget: budgetView(said, result),
    groups: groupCharts(said, result.groups, right),
    today: todayView(said, result),
    rights: {
      id: 'rights',
      title: words.rights.title,
      unit: words.rights.unit,
      table: rightsTable(said, result),
    },
    hours: hoursView(said, result),
    published: publishedOf(said, result),
    sensitivity: sensitivityOf(said, result),
    likelihoods: likelihoodsOf(said, result),
    assumptions: result.assumptions.map((text) => text[language]),
    unseen: result.unseen.map((text) => text[language]),
  };
  return typesetAll(view, terms);
}

/** Returns the result in a sentence, for a hundred people who are concerned. */
export function sentenceOf({ words }: Pick<SaidSimulation, 'words'>, result: ScenarioResult): string {
  const whole = wholeOf(result);
  const { of, concerned, isWhole } = tallyOf(rightIn(whole, firstOf(whole)));
  if (concerned === 0) return words.phrase.nobody;
  const hundred = ofHundred(OUTCOMES.map((id) => of[id]));
  const shares = Object.fromEntries(OUTCOMES.map((id, i) => [id, hundred[i] ?? 0]));
  // The sentence covers all hundred people, because a sentence that left some out would seem complete.
  const all = `${fill(words.phrase.hundred, shares)} ${fill(words.phrase.besides, shares)}`;
  return isWhole ? all : `${all} ${words.table.partly}`;
}

/** Returns the id of the right that a scenario is about. */
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

function endedOf({ words, numbers }: SaidSimulation, { ended }: GroupResult): string | null {
  if (ended === null) return null;
  const { persons, euros } = ended;
  return fill(words.ended, {
    n: persons === null ? numbers.few : numbers.glance(persons),
    euros: euros === null ? numbers.few : numbers.euros(euros),
  });
}

function pairsOf(said: SaidSimulation, whole: GroupResult, right: string, tally: Tally): readonly PairView[] {
  const { words, numbers } = said;
  const { pairs } = words;
  const after = rightIn(whole, right).settings.scenario.persons;
  const { gained, lost } = rightIn(whole, right).moved;
  const moved = (sign: string, range: typeof gained): string => {
    const text = band(numbers, range, numbers.glance);
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
      : fill(text, { n: numbers.range(change.homes, change.possible, numbers.glance) });
  const within = (range: typeof after.undue): string | null =>
    range.within === null ? null : numbers.range(range.within[0], range.within[1], numbers.glance);
  return [
    {
      id: 'persons',
      title: pairs.persons,
      gain: { amount: moved('+', gained), text: pairs.gain, range: null },
      loss: { amount: moved('−', lost), text: fill(pairs.loss, { n: wrong }), range: null },
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
        amount: band(numbers, after.forgotten, numbers.glance),
        text: pairs.missing,
        range: within(after.forgotten),
      },
      loss: { amount: band(numbers, after.undue, numbers.glance), text: pairs.undue, range: within(after.undue) },
    },
  ];
}

function outcomesOf(
  { words, numbers }: SaidSimulation,
  { of, concerned, hidden, isWhole }: Tally,
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
    table: outcomeTable({ words }, rows, numbers.whole(concerned)),
  };
}

function squaresOf({ words }: SaidSimulation, rows: readonly OutcomeRow[]): ResultView['squares'] {
  const key = rows.filter(({ hundred }) => hundred > 0);
  return {
    id: 'squares',
    ...words.squares,
    cells: key.flatMap(({ id, hundred }) => Array<OutcomeId>(hundred).fill(id)),
    key,
    table: squaresTable({ words }, words.squares.title, key),
  };
}

function publishedOf(said: SaidSimulation, result: ScenarioResult): ResultView['published'] {
  const { title, unit } = said.words.published;
  const rows = publishedRows(said, result);
  return rows.length === 0 ? null : { id: 'published', title, unit, rows, table: publishedTable(said, rows) };
}

function likelihoodsOf(said: SaidSimulation, result: ScenarioResult): ResultView['likelihoods'] {
  const { title, lead } = said.words.likelihoods;
  const rows = [...likelihoodRows(said, result), ...helpRows(said, result)];
  return { id: 'likelihoods', title, unit: lead, rows, table: likelihoodTable(said, title, rows) };
}

type Flows = ReturnType<typeof rightIn>['flows'];

/**
 * Builds the table after the change: who is entitled, and who receives the right. People whom the change never
 * concerned are not counted.
 */
function errorsOf({ words, numbers }: SaidSimulation, flows: Flows): ErrorView {
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
  return { id: 'errors', ...view, table: errorTable(view) };
}
