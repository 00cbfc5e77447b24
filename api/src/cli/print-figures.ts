/**
 * This module prints the figures of a day on a terminal: the value, its first day, its source, and when the next value
 * is due.
 */
import type { Rulebook } from '@recto-verso/engine';
import type { FigureView } from '../contract/law.ts';
import { capitalizeText, fillTemplate, formatLongDate, createSpeech } from '../words/index.ts';
import { formatCellLines, findLabelFact } from '../words/law/cells.ts';
import type { Printing } from './printing.ts';
import { formatCitation } from './print-right.ts';

export function printFigures(figures: readonly FigureView[], rulebook: Rulebook, printing: Printing): string {
  if (figures.length === 0) return printing.law.noFigures;
  return figures.map((figure) => figureText(figure, rulebook, printing)).join('\n');
}

function figureText(figure: FigureView, rulebook: Rulebook, printing: Printing): string {
  const speech = createSpeech(rulebook, printing.language, printing.words, figure.right);
  const lines = formatCellLines(figure.cell, findLabelFact(rulebook, figure.id), { speech, law: printing.law });
  const [only, ...more] = lines;
  const name = `${capitalizeText(figure.label)} [${figure.id}]`;
  const head =
    more.length === 0 && only !== undefined ? [`${name}: ${only}`] : [name, ...lines.map((line) => `    ${line}`)];
  return [...head, `    ${aboutText(figure, printing)}`].join('\n');
}

/** Returns since when and until when the value holds, how certain it is, when the next value is due, and its source. */
function aboutText(figure: FigureView, { words, law }: Printing): string {
  const { from, until, confidence, review, source, stale } = figure;
  const say = (text: string, day: string) =>
    fillTemplate(text, {
      from: formatLongDate(day, words),
      until: formatLongDate(day, words),
      date: formatLongDate(day, words),
    });
  const parts = [
    say(law.since, from),
    ...(until === null ? [] : [say(law.until, until)]),
    ...(confidence === null ? [] : [words.confidence[confidence] ?? confidence]),
    ...(review.day === null || until !== null ? [] : [say(law.nextDue, review.day)]),
    ...(review.words === null ? [] : [fillTemplate(law.nextWhen, { words: review.words })]),
    ...(stale ? [`! ${words.stale}`] : []),
  ];
  return `${parts.join('; ')}${source === null ? '' : `; ${formatCitation(source)}`}`;
}
