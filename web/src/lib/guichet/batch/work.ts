/**
 * This module computes the rows of a list where the engine runs. It returns the outcome of each right, or what has to
 * be corrected in the row.
 */
import { fillTemplate, findText } from '@recto-verso/api/words';
import { ProblemError, type Compiled } from '@recto-verso/engine/browser';
import { screenHousehold, type Screened } from '@recto-verso/engine/desk';
import { readAnswerDay, describeFieldError, findFieldName, describeFormProblem } from '../../door/errors.ts';
import { findFormField, createPage, type Page, type PageTexts } from '../../door/fields.ts';
import { createWholeAnswerField } from '../../door/whole-answers.ts';
import { PAGE_OUTCOME_ORDER } from '../../door/outcomes.ts';
import { buildSituation } from '../../door/situation.ts';
import type { Answers } from '../../door/answers.ts';
import type { GuichetWords } from '../../words/guichet/index.ts';
import { toCurrentName } from '../current-names.ts';
import { listCellChoices, createCellReader, type CellReader } from './cell.ts';
import { readRowAnswers, readReference, type ColumnMapping, type BatchRow } from './rows.ts';
import { REFERENCE, listColumnTargets, type ColumnTargets } from './targets.ts';

/**
 * Holds the outcome of a right and its euros per year (minimum, maximum). Both amounts are `null` when nobody may have
 * the right, or when the amount of one person is not known.
 */
export type BatchResultCell = readonly [outcome: string, min: number | null, max: number | null];

export interface RowProblem {
  readonly row: number;
  /**
   * Holds the name of the column, or of the field when no column stands for it. It is empty when the problem concerns
   * the whole row.
   */
  readonly column: string;
  readonly written: string;
  readonly mend: string;
}

export interface RowMade {
  readonly row: number;
  readonly reference: string;
  /** Holds one cell for each right; it is empty when there are problems. */
  readonly cells: readonly BatchResultCell[];
  readonly problems: readonly RowProblem[];
}

export interface BatchColumnInfo {
  readonly targets: ColumnTargets;
  /** Lists the names of the rights, in the order of the cells. */
  readonly rights: readonly string[];
}

export interface BatchRowsRequest {
  readonly header: readonly string[];
  readonly mapping: ColumnMapping;
  readonly rows: readonly BatchRow[];
}

export interface BatchWork {
  open(words: GuichetWords['batch']): BatchColumnInfo;
  /** Returns the current name of a field, or `null` when there is no such field. */
  fieldNamed(name: string): string | null;
  rows(asked: BatchRowsRequest, words: GuichetWords['batch']): readonly RowMade[];
  /** Returns the answers of the first row, to be opened at the desk. */
  answers(asked: BatchRowsRequest): Answers;
}

interface Work {
  readonly compiled: Compiled;
  readonly page: Page;
  readonly asked: BatchRowsRequest;
  readonly words: GuichetWords['batch'];
  readonly readers: readonly (CellReader | null)[];
}

export function createBatchWork(compiled: Compiled, said: PageTexts): BatchWork {
  const { rulebook } = compiled;
  const page = createPage(rulebook, said, { persons: Array.from({ length: 19 }, (_, i) => `p${i + 2}`).join(' ') });
  let readers: { readonly key: string; readonly all: readonly (CellReader | null)[] } | null = null;
  function readersFor(mapping: ColumnMapping): readonly (CellReader | null)[] {
    const key = JSON.stringify(mapping);
    if (readers?.key !== key)
      readers = {
        key,
        all: mapping.map((name) => (name === null || name === REFERENCE ? null : createCellReader(page, name))),
      };
    return readers.all;
  }
  function fieldNamed(written: string): string | null {
    const name = toCurrentName(rulebook, written);
    return /^p\d+\.gets$/.test(name) || (createWholeAnswerField(page, name) ?? findFormField(page, name)) !== null
      ? name
      : null;
  }
  return {
    open: (words) => ({
      targets: listColumnTargets(page, words.reference),
      rights: rulebook.rights.map(({ id }) => findText(rulebook.texts[said.language]?.rights[id], 'name') ?? id),
    }),
    fieldNamed,
    rows: (asked, words) =>
      asked.rows.map((row) => rowMade(row, { compiled, page, asked, words, readers: readersFor(asked.mapping) })),
    answers: ({ mapping, rows }) => {
      const [row] = rows;
      return row === undefined ? {} : readRowAnswers(row, mapping, readersFor(mapping));
    },
  };
}

function rowMade(row: BatchRow, work: Work): RowMade {
  const { asked, words } = work;
  const reference = readReference(row, asked.mapping);
  const whole = (mend: string): RowProblem => ({ row: row.number, column: '', written: '', mend });
  const made = (cells: readonly BatchResultCell[], problems: readonly RowProblem[]): RowMade => ({
    row: row.number,
    reference: reference ?? '',
    cells,
    problems,
  });
  if (row.broken === true) return made([], [whole(words.mend.quotes)]);
  if (row.cells.length !== asked.header.length)
    return made([], [whole(fillTemplate(words.mend.cells, { found: row.cells.length, needed: asked.header.length }))]);
  if (reference === null) return made([], [{ ...whole(words.mend.number), column: nameOf(work, REFERENCE) }]);
  const outcome = screened(row, work);
  return outcome.ok ? made(outcome.cells, []) : made([], outcome.problems);
}

type Outcome =
  | { readonly ok: true; readonly cells: readonly BatchResultCell[] }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

function screened(row: BatchRow, work: Work): Outcome {
  const { compiled, page, readers, asked } = work;
  const answers = readRowAnswers(row, asked.mapping, readers);
  const { rulebook } = compiled;
  const household = buildSituation(answers, rulebook, page.language);
  const { day, error } = readAnswerDay(answers, rulebook, page);
  const errors = [...household.errors].map(
    ([name, wrong]) => [name, describeFieldError(rulebook, name, wrong, page)] as const,
  );
  const all = error === null ? errors : [['date', error] as const, ...errors];
  if (all.length > 0) return { ok: false, problems: all.map(([name, mend]) => problemAt(row, name, mend, work)) };
  try {
    return { ok: true, cells: cellsOf(screenHousehold(compiled, household.situation, day), work) };
  } catch (problem) {
    if (!(problem instanceof ProblemError)) throw problem;
    const problems = problem.problems.map((one) =>
      problemAt(row, findFieldName(one, answers), describeFormProblem(one, page), work),
    );
    return { ok: false, problems };
  }
}

function problemAt(row: BatchRow, name: string, mend: string, work: Work): RowProblem {
  const { asked, page, words } = work;
  const index = asked.mapping.indexOf(name);
  const choices = listCellChoices(page, name);
  const list = choices.length === 0 ? '' : ` ${fillTemplate(words.mend.choices, { list: choices.join(' · ') })}`;
  return { row: row.number, column: nameOf(work, name), written: row.cells[index] ?? '', mend: `${mend}${list}` };
}

/** Returns the name of the column in the list, or the name of the field when no column stands for it. */
function nameOf({ asked: { header, mapping } }: Pick<Work, 'asked'>, name: string): string {
  return header[mapping.indexOf(name)] ?? name;
}

/**
 * Returns one cell for each right: the first of the outcomes of all persons in `PAGE_OUTCOME_ORDER`, and the sum of
 * their amounts. A right that several persons share counts once. The outcomes `not-now` and `unlikely` add no amount.
 */
function cellsOf(all: readonly Screened[], { compiled, page }: Work): readonly BatchResultCell[] {
  const byRight = grouped(all);
  return compiled.rulebook.rights.map(({ id }): BatchResultCell => {
    const mine = byRight.get(id) ?? [];
    const outcome = PAGE_OUTCOME_ORDER.find((one) => mine.some((each) => each.outcome === one)) ?? 'not-computed';
    const counted = mine.filter(({ shared, outcome: each }) => !shared && each !== 'not-now' && each !== 'unlikely');
    const title = page.terms.outcomes[outcome].title;
    if (counted.length === 0 || counted.some(({ yearly }) => yearly === null)) return [title, null, null];
    const sum = (end: 'min' | 'max'): number => counted.reduce((total, { yearly }) => total + (yearly?.[end] ?? 0), 0);
    // Amounts are rounded outwards to whole euros, so that the range never becomes narrower than what is known.
    return [title, Math.floor(sum('min')), Math.ceil(sum('max'))];
  });
}

function grouped(all: readonly Screened[]): ReadonlyMap<string, readonly Screened[]> {
  const found = new Map<string, Screened[]>();
  for (const one of all) {
    const mine = found.get(one.right);
    if (mine === undefined) found.set(one.right, [one]);
    else mine.push(one);
  }
  return found;
}
