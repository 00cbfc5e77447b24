/** This module writes the content of a figure as text, for a terminal and for the page of a right. */
import type { Rulebook } from '@recto-verso/engine';
import type { FigureCell } from '../../contract/law.ts';
import { formatQuantity, formatSeen } from '../format.ts';
import type { Speech } from '../labels.ts';
import type { LawWords } from './index.ts';

export interface CellWords {
  readonly speech: Speech;
  readonly law: LawWords;
}

/**
 * Returns the id by which the labels of the values of a figure are found: for a list, the id of the fact of its
 * entries, otherwise the id of the figure.
 */
export function findLabelFact(rulebook: Rulebook, figure: string): string {
  const all = [...rulebook.figures, ...rulebook.rights.flatMap((right) => right.figures)];
  const type = all.find(({ id }) => id === figure)?.type;
  return type?.kind === 'list' ? type.of : figure;
}

/**
 * Holds one line of text, in three parts. `why` gives the reason why a value is not known, in the language of the rule
 * files, English; it is `null` when the value is known.
 */
export interface CellLine {
  readonly before: string;
  readonly why: string | null;
  readonly after: string;
}

/** Writes the content of a figure as lines of text, as `listCellLines` lists them. */
export function formatCellLines(cell: FigureCell, fact: string, saying: CellWords): readonly string[] {
  return listCellLines(cell, fact, saying).map(({ before, why, after }) => `${before}${why ?? ''}${after}`);
}

/**
 * Lists the lines of a figure. A single value stands behind its heading on the same line; several values follow the
 * line of their heading, indented by two spaces.
 */
export function listCellLines(cell: FigureCell, fact: string, saying: CellWords): readonly CellLine[] {
  const { speech, law } = saying;
  switch (cell.kind) {
    case 'value':
      return [known(formatSeen(cell.value, fact, speech))];
    case 'unknown': {
      const [before = '', after = ''] = law.notKnownHere.split('{why}');
      return [{ before: `${formatSeen(cell.value, fact, speech)} (${before}`, why: cell.why, after: `${after})` }];
    }
    case 'day-of-year':
      return [known(cell.monthDay)];
    case 'table':
      return cell.rows.flatMap((row) => headed(row.label, listCellLines(row.cell, fact, saying), speech));
    case 'steps':
      return cell.steps.flatMap((step) =>
        step.cell === null ? [] : headed(spanText(step, speech), listCellLines(step.cell, fact, saying), speech),
      );
    case 'scale':
      return cell.brackets.map(({ above, rate }) =>
        known(`> ${number(above, speech)}${speech.words.colon}${formatQuantity(rate, 'share', speech.words)}`),
      );
  }
}

function known(before: string): CellLine {
  return { before, why: null, after: '' };
}

type Step = Extract<FigureCell, { kind: 'steps' }>['steps'][number];

function spanText({ from, until, includes }: Step, speech: Speech): string {
  const [low, high] = includes === 'from' ? ['≤', '<'] : ['<', '≤'];
  const left = from === null ? '' : `${number(from, speech)} ${low} `;
  return `${left}x${until === null ? '' : ` ${high} ${number(until, speech)}`}`;
}

function headed(head: string, lines: readonly CellLine[], { words }: Speech): readonly CellLine[] {
  const [only = known(''), ...more] = lines;
  if (more.length === 0) return [{ ...only, before: `${head}${words.colon}${only.before}` }];
  return [known(head), ...lines.map((line) => ({ ...line, before: `  ${line.before}` }))];
}

function number(value: number, { words }: Speech): string {
  return formatQuantity(value, 'number', words);
}
