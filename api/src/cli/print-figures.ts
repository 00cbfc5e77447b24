/** Figures of a day on a terminal: value, since when, source, and when the next one is due. */
import type { Rulebook } from '@recto-verso/engine';
import type { FigureCell, FigureView } from '../contract/law.ts';
import { capital, fill, longDate, quantity, seen, speechOf, type Speech } from '../words/index.ts';
import type { Printing } from './opened.ts';
import { citation } from './print-right.ts';

export function printFigures(figures: readonly FigureView[], rulebook: Rulebook, printing: Printing): string {
  if (figures.length === 0) return printing.law.noFigures;
  return figures.map((figure) => figureText(figure, rulebook, printing)).join('\n');
}

function figureText(figure: FigureView, rulebook: Rulebook, printing: Printing): string {
  const speech = speechOf(rulebook, printing.language, printing.words, figure.right);
  const lines = cellLines(figure.cell, labelledBy(rulebook, figure), { speech, printing });
  const [only, ...more] = lines;
  const name = `${capital(figure.label)} [${figure.id}]`;
  const head =
    more.length === 0 && only !== undefined ? [`${name}: ${only}`] : [name, ...lines.map((line) => `    ${line}`)];
  return [...head, `    ${aboutText(figure, printing)}`].join('\n');
}

/** The fact whose labels the values of a list have. */
function labelledBy(rulebook: Rulebook, { id }: FigureView): string {
  const all = [...rulebook.figures, ...rulebook.rights.flatMap((right) => right.figures)];
  const type = all.find((figure) => figure.id === id)?.type;
  return type?.kind === 'list' ? type.of : id;
}

interface Saying {
  readonly speech: Speech;
  readonly printing: Printing;
}

/** What a figure holds, a line for each of its values. */
export function cellLines(cell: FigureCell, fact: string, saying: Saying): readonly string[] {
  const { speech, printing } = saying;
  switch (cell.kind) {
    case 'value':
      return [seen(cell.value, fact, speech)];
    case 'unknown':
      return [`${seen(cell.value, fact, speech)} (${fill(printing.law.notKnownHere, { why: cell.why })})`];
    case 'day-of-year':
      return [cell.monthDay];
    case 'table':
      return cell.rows.flatMap((row) => headed(row.label, cellLines(row.cell, fact, saying)));
    case 'steps':
      return cell.steps.flatMap((step) =>
        step.cell === null ? [] : headed(spanText(step), cellLines(step.cell, fact, saying)),
      );
    case 'scale':
      return cell.brackets.map(
        ({ above, rate }) => `> ${number(above, printing)}: ${quantity(rate, 'share', printing.words)}`,
      );
  }
  function spanText({ from, until, includes }: Step): string {
    const [low, high] = includes === 'from' ? ['≤', '<'] : ['<', '≤'];
    const left = from === null ? '' : `${number(from, printing)} ${low} `;
    return `${left}x${until === null ? '' : ` ${high} ${number(until, printing)}`}`;
  }
}

type Step = Extract<FigureCell, { kind: 'steps' }>['steps'][number];

function headed(head: string, lines: readonly string[]): readonly string[] {
  const [only, ...more] = lines;
  return more.length === 0 ? [`${head}: ${only ?? ''}`] : [head, ...lines.map((line) => `  ${line}`)];
}

function number(value: number, { words }: Printing): string {
  return quantity(value, 'number', words);
}

/** Since when, how sure, and when the next one is due. */
function aboutText(figure: FigureView, { words, law }: Printing): string {
  const { from, until, confidence, review, source, stale } = figure;
  const say = (text: string, day: string) =>
    fill(text, { from: longDate(day, words), until: longDate(day, words), date: longDate(day, words) });
  const parts = [
    say(law.since, from),
    ...(until === null ? [] : [say(law.until, until)]),
    ...(confidence === null ? [] : [words.confidence[confidence] ?? confidence]),
    ...(review.day === null || until !== null ? [] : [say(law.nextDue, review.day)]),
    ...(review.words === null ? [] : [fill(law.nextWhen, { words: review.words })]),
    ...(stale ? [`! ${words.stale}`] : []),
  ];
  return `${parts.join('; ')}${source === null ? '' : `; ${citation(source)}`}`;
}
