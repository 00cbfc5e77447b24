/**
 * This module builds the comparison of situations side by side, differences first. The worker and the server run the
 * same code.
 */
import {
  capitalizeText,
  fillTemplate,
  formatLineAmount,
  formatLongDate,
  UNINFORMATIVE_RANGE,
  typesetAll,
} from '@recto-verso/api/words';
import type { Answer, Comparison, RightAnswer } from '@recto-verso/engine';
import { toSideOfRight as figuresOf, type SideOfRight } from '@recto-verso/engine/desk';
import { createPageSpeech } from '../../door/asking.ts';
import { createPage, namePerson, type Page } from '../../door/fields.ts';
import { ICONS, isFoldedOutcome } from '../../door/outcomes.ts';
import { DIFFERENCE_KINDS, formatDifference } from '../../door/changed.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';
import { buildAlongChoice, findAlongFact, buildColumnChoice, type CompareChoice } from './choices.ts';
import { computeCurveView, type CurveEngine, type CurveView } from './curve-view.ts';
import {
  computeComparedSide,
  type CompareEngine,
  type LivedHousehold,
  type ComparisonSide,
  type ColumnResult,
} from './sides.ts';
import { COLUMNS, completeEventPerson } from './column-content.ts';

/** Says what a column is based on: the household now, a change in life, the files of the registers, or another law. */
export type ColumnGround = 'now' | 'life' | 'files' | 'law';

export interface ColumnHead {
  readonly ground: ColumnGround;
  readonly title: string;
  readonly under: string;
}

export interface CompareTableCell {
  /** Is `null` when nobody could claim the right on this side. */
  readonly icon: string | null;
  readonly says: string;
  readonly amounts: readonly string[];
  /** Lists what the right costs and what it informs of, without the lines that are the same on every side. */
  readonly told: readonly string[];
  /** Says in a word how the column differs from the first one; it is empty when there is no difference. */
  readonly kind: string;
  /**
   * Holds the difference in euros per year. It is empty when the difference is not known, is zero or is too wide a
   * range, and while the result is open.
   */
  readonly yearly: string;
}

export interface DeskCompareRow {
  readonly right: string;
  readonly name: string;
  readonly who: string;
  readonly claimants: readonly string[];
  readonly cells: readonly CompareTableCell[];
}

export interface ColumnNote {
  readonly title: string;
  readonly sees: readonly string[];
  readonly declare: readonly string[];
  readonly prepare: readonly string[];
  readonly mind: string;
  readonly help: string;
}

export interface DeskCompareView {
  readonly choices: readonly CompareChoice[];
  readonly along: CompareChoice;
  readonly columns: readonly ColumnHead[];
  /** Lists the rights that differ in some column, with losses first. */
  readonly rows: readonly DeskCompareRow[];
  /** Lists the rights that may differ, as far as is known. */
  readonly open: readonly DeskCompareRow[];
  /** Says in words for each column how many rights are lost, gained and so on; it is empty for the first column. */
  readonly counts: readonly string[];
  /** Lists the rights that exist or may exist, and that differ in no column. */
  readonly same: readonly Omit<DeskCompareRow, 'cells'>[];
  readonly notes: readonly ColumnNote[];
  /** Lists messages on columns that were asked for and cannot be shown. */
  readonly missing: readonly string[];
  readonly curve: CurveView | null;
}

const OPEN = DIFFERENCE_KINDS.indexOf('open');

/** The worker of the browser and the service of the server implement this type. */
export type ComparisonEngine = CompareEngine & CurveEngine;

export async function computeDeskCompareView(
  engine: ComparisonEngine,
  lived: LivedHousehold,
  words: GuichetWords['compare'],
): Promise<DeskCompareView> {
  const { said, asked, report } = lived;
  const events = await engine.events(asked.situation, asked.options);
  const answers = completeEventPerson(lived.answers, events);
  const tried: ColumnResult[] = [];
  for (const name of COLUMNS) tried.push(await computeComparedSide(engine, { ...lived, answers }, name));
  const errors = new Map(tried.flatMap((one) => [...one.errors]));
  const page = createPage(engine.rulebook, said, answers, errors);
  const sides = tried.flatMap(({ side }) => side ?? []);
  const rows = rowsOf(page, lived.answer, sides, words);
  const along = findAlongFact(page);
  const view: DeskCompareView = {
    choices: COLUMNS.map((name, i) => buildColumnChoice(page, name, i + 2, events, report, words)),
    along: buildAlongChoice(page, words),
    columns: [nowHead(page, lived.answer, words), ...sides.map((side) => headOf(page, side, sides, words))],
    rows: merged(rows.filter(({ rank }) => rank < OPEN).map(({ row }) => row)),
    open: merged(rows.filter(({ rank }) => rank === OPEN).map(({ row }) => row)),
    counts: ['', ...sides.map(({ differences }) => countsOf(differences, words))],
    same: sameOf(page, lived.answer, sides),
    notes: sides.flatMap((side) => noteOf(side)),
    missing: tried.flatMap(({ wish, side }) =>
      wish === null || side !== null ? [] : [wish.kind === 'law' ? words.dayMissing : words.notHere],
    ),
    curve: along === null ? null : await computeCurveView(engine, page, asked, along, words),
  };
  return typesetAll(view, said.terms);
}

function nowHead({ terms }: Page, { date }: Answer, words: GuichetWords['compare']): ColumnHead {
  return { ground: 'now', title: words.now, under: fillTemplate(words.lawOf, { date: formatLongDate(date, terms) }) };
}

function headOf(
  page: Page,
  { wish, answer, event, finding, change }: ComparisonSide,
  sides: readonly ComparisonSide[],
  words: GuichetWords['compare'],
): ColumnHead {
  const day = formatLongDate(event?.day ?? answer.date, page.terms);
  if (event !== null)
    return {
      ground: 'life',
      title: event.name,
      under: `${namePerson(page, event.who)}, ${fillTemplate(page.words.results.fromDay, { date: day })}`,
    };
  if (change !== null) return { ground: 'life', title: words.otherwise, under: change };
  if (wish.kind === 'files') return { ground: 'files', title: words.inFiles, under: finding?.name ?? words.allFiles };
  if (wish.kind === 'after') {
    const after = sides.find((one) => one.event !== null)?.event?.name ?? '';
    return { ground: 'files', title: words.inFiles, under: fillTemplate(words.after, { event: after }) };
  }
  return { ground: 'law', title: words.otherDay, under: fillTemplate(words.lawOf, { date: day }) };
}

function keyOf({ right, claimant }: { readonly right: string; readonly claimant: string }): string {
  return `${right} ${claimant}`;
}

function figuresIn({ outcomes }: Answer): ReadonlyMap<string, SideOfRight> {
  return new Map(outcomes.map((one) => [keyOf(one), figuresOf(one)]));
}

function rowsOf(
  page: Page,
  lived: Answer,
  sides: readonly ComparisonSide[],
  words: GuichetWords['compare'],
): readonly { readonly rank: number; readonly row: DeskCompareRow }[] {
  const now = figuresIn(lived);
  const columns = sides.map(({ answer, differences }) => ({
    figures: figuresIn(answer),
    differences: new Map(differences.map((one) => [keyOf(one), one])),
  }));
  const all = new Map(sides.flatMap(({ differences }) => differences.map((one) => [keyOf(one), one] as const)));
  const rank = (key: string): number =>
    Math.min(...columns.map(({ differences }) => DIFFERENCE_KINDS.indexOf(differences.get(key)?.kind ?? 'open')));
  return [...all]
    .map(([key, one]) => ({
      rank: rank(key),
      row: {
        ...nameOf(page, one),
        cells: withoutCommon([
          cellOf(page, one.right, now.get(key) ?? null, undefined, words),
          ...columns.map(({ figures, differences }) =>
            cellOf(page, one.right, figures.get(key) ?? null, differences.get(key), words),
          ),
        ]),
      },
    }))
    .sort((a, b) => a.rank - b.rank);
}

function cellOf(
  page: Page,
  right: string,
  side: SideOfRight | null,
  difference: Comparison['differences'][number] | undefined,
  words: GuichetWords['compare'],
): CompareTableCell {
  const speech = createPageSpeech(page, right);
  const yearly = difference?.yearly ?? null;
  // While the result is open, an amount would only look like a known difference, so none is shown.
  const isTold =
    yearly !== null && difference?.kind !== 'open' && !(yearly.min === 0 && yearly.max === 0) && isNarrow(yearly);
  const there = side !== null && side.verdict !== 'no';
  const lines = there ? [...side.pays, ...side.saves] : [];
  // If several lines say that nothing is paid, only the first of them is shown.
  const nothing = lines.findIndex(isNothing);
  const paid = lines
    .filter((line, i) => i === nothing || !isNothing(line))
    .map((line) => formatLineAmount(line, speech));
  const told = there ? [...side.costs, ...side.tells] : [];
  return {
    icon: side === null ? null : ICONS[side.outcome],
    says: side === null ? words.nobody : page.terms.outcomes[side.outcome].title,
    amounts: paid.filter((one) => one !== page.terms.unknown),
    told: told.map((line) => `${line.label}${page.terms.colon}${formatLineAmount(line, speech)}`),
    kind: difference === undefined ? '' : words.kinds[difference.kind],
    yearly: isTold ? fillTemplate(words.yearly, { amount: formatDifference(yearly, speech) }) : '',
  };
}

function isNothing({ value }: SideOfRight['pays'][number]): boolean {
  return value.kind === 'number' && value.min === 0 && value.max === 0;
}

function isNarrow({ min, max }: { readonly min: number; readonly max: number }): boolean {
  return max - min < UNINFORMATIVE_RANGE;
}

/** Removes from `told` the lines that are the same on every side, because they show no difference. */
function withoutCommon(cells: readonly CompareTableCell[]): readonly CompareTableCell[] {
  const common = (cells[0]?.told ?? []).filter((line) => cells.every(({ told }) => told.includes(line)));
  return cells.map((cell) => ({ ...cell, told: cell.told.filter((line) => !common.includes(line)) }));
}

/** Merges the rows that are the same for several persons into one. */
function merged<R extends Pick<DeskCompareRow, 'who' | 'claimants'>>(rows: readonly R[]): readonly R[] {
  const groups = new Map<string, R>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, who: '', claimants: [] });
    const known = groups.get(key);
    const all = (one: R): R => ({
      ...row,
      who: `${one.who}, ${row.who}`,
      claimants: [...one.claimants, ...row.claimants],
    });
    groups.set(key, known === undefined ? row : all(known));
  }
  return [...groups.values()];
}

function countsOf(differences: ComparisonSide['differences'], words: GuichetWords['compare']): string {
  const counted = DIFFERENCE_KINDS.flatMap((kind) => {
    const n = new Set(differences.filter((one) => one.kind === kind).map(({ right }) => right)).size;
    return n === 0 ? [] : [`${words.kinds[kind]} ${n}`];
  });
  return counted.length === 0 ? words.nothing : capitalizeText(counted.join(', '));
}

function sameOf(page: Page, { outcomes }: Answer, sides: readonly ComparisonSide[]): DeskCompareView['same'] {
  const moved = new Set(sides.flatMap(({ differences }) => differences.map(keyOf)));
  const there = outcomes.filter((one) => !isFoldedOutcome(one.outcome) && !moved.has(keyOf(one)));
  return merged(there.map((one) => nameOf(page, one)));
}

function nameOf(
  page: Page,
  { right, name, claimant }: Pick<RightAnswer, 'right' | 'name' | 'claimant'>,
): Omit<DeskCompareRow, 'cells'> {
  return { right, name, who: namePerson(page, claimant), claimants: [claimant] };
}

function noteOf({ event, finding }: ComparisonSide): readonly ColumnNote[] {
  const none = { sees: [], declare: [], prepare: [], mind: '', help: '' };
  if (event !== null) {
    const { name, declare, mind, help } = event;
    return [{ ...none, title: name, declare: declare.map((one) => one.words), mind, help }];
  }
  if (finding === null) return [];
  const { name, sees, law, prepare, help } = finding;
  return [{ ...none, title: name, sees: [sees, law], prepare, help }];
}
