/**
 * This module prints the figures of a day on a terminal: the value, its first day, its source, and when the next value
 * is due.
 */
import type { Rulebook } from '@recto-verso/engine';
import type { FigureView } from '../contract/law.ts';
import { capital, fill, longDate, speechOf } from '../words/index.ts';
import { cellLines, labelledBy } from '../words/law/cells.ts';
import type { Printing } from './opened.ts';
import { citation } from './print-right.ts';

export function printFigures(figures: readonly FigureView[], rulebook: Rulebook, printing: Printing): string {
  if (figures.length === 0) return printing.law.noFigures;
  return figures.map((figure) => figureText(figure, rulebook, printing)).join('\n');
}

function figureText(figure: FigureView, rulebook: Rulebook, printing: Printing): string {
  const speech = speechOf(rulebook, printing.language, printing.words, figure.right);
  const lines = cellLines(figure.cell, labelledBy(rulebook, figure.id), { speech, law: printing.law });
  const [only, ...more] = lines;
  const name = `${capital(figure.label)} [${figure.id}]`;
  const head =
    more.length === 0 && only !== undefined ? [`${name}: ${only}`] : [name, ...lines.map((line) => `    ${line}`)];
  return [...head, `    ${aboutText(figure, printing)}`].join('\n');
}

/** Says since when the value holds, how certain it is, and when the next value is due. */
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
