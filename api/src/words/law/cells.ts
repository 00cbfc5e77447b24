/** What a figure holds, in words: on a terminal and on the page of a right. */
import type { Rulebook } from '@recto-verso/engine';
import type { FigureCell } from '../../contract/law.ts';
import { fill, quantity, seen } from '../format.ts';
import type { Speech } from '../labels.ts';
import type { LawWords } from './shape.ts';

export interface Saying {
  readonly speech: Speech;
  readonly law: LawWords;
}

/** The fact whose labels the values of a figure have: of a list, that of its entries. */
export function labelledBy(rulebook: Rulebook, figure: string): string {
  const all = [...rulebook.figures, ...rulebook.rights.flatMap((right) => right.figures)];
  const type = all.find(({ id }) => id === figure)?.type;
  return type?.kind === 'list' ? type.of : figure;
}

/** A line for each of its values. */
export function cellLines(cell: FigureCell, fact: string, saying: Saying): readonly string[] {
  const { speech, law } = saying;
  switch (cell.kind) {
    case 'value':
      return [seen(cell.value, fact, speech)];
    case 'unknown':
      return [`${seen(cell.value, fact, speech)} (${fill(law.notKnownHere, { why: cell.why })})`];
    case 'day-of-year':
      return [cell.monthDay];
    case 'table':
      return cell.rows.flatMap((row) => headed(row.label, cellLines(row.cell, fact, saying), speech));
    case 'steps':
      return cell.steps.flatMap((step) =>
        step.cell === null ? [] : headed(spanText(step, speech), cellLines(step.cell, fact, saying), speech),
      );
    case 'scale':
      return cell.brackets.map(
        ({ above, rate }) => `> ${number(above, speech)}${speech.words.colon}${quantity(rate, 'share', speech.words)}`,
      );
  }
}

type Step = Extract<FigureCell, { kind: 'steps' }>['steps'][number];

function spanText({ from, until, includes }: Step, speech: Speech): string {
  const [low, high] = includes === 'from' ? ['≤', '<'] : ['<', '≤'];
  const left = from === null ? '' : `${number(from, speech)} ${low} `;
  return `${left}x${until === null ? '' : ` ${high} ${number(until, speech)}`}`;
}

function headed(head: string, lines: readonly string[], { words }: Speech): readonly string[] {
  const [only, ...more] = lines;
  return more.length === 0 ? [`${head}${words.colon}${only ?? ''}`] : [head, ...lines.map((line) => `  ${line}`)];
}

function number(value: number, { words }: Speech): string {
  return quantity(value, 'number', words);
}
