/** This module writes the sentence of a condition under the law of a day, without any particular household. */
import { capitalize, sayBare, type Right, type Words } from '@recto-verso/engine';
import type { FigureCell } from '../contract/law.ts';
import { describeFigureAt } from './figures.ts';
import { resolveFigureId } from './names.ts';

/**
 * Fills the holes of the sentence with the figures of the day. What depends on the household is shown in brackets, by
 * its noun.
 */
export function writeSentenceAt(words: Words, right: Right, condition: string, date: number): string {
  const sentence = words.condition(right, condition);
  return sentence.replace(/\{([A-Za-z0-9_.]+)\}/g, (_, name: string, at: number) => {
    const said = hole(words, right, name, date);
    return /(^|[.!?] )$/.test(sentence.slice(0, at)) ? capitalize(said) : said;
  });
}

function hole(words: Words, right: Right, name: string, date: number): string {
  const own = `${right.name}.${name}`;
  const id = resolveFigureId(words.book.rulebook, right, name.replace(/^param\./, ''));
  // A fact of the law itself takes precedence over a figure of the same name, as in answers.
  if (words.book.types.has(own)) return `[${words.fact(own)}]`;
  if (id === null) return `[${words.fact(name)}]`;
  const figure = words.book.figures.get(id);
  const view =
    figure === undefined ? null : describeFigureAt(words, figure, right.figures.includes(figure) ? right : null, date);
  return (view === null ? null : exact(words, view.cell)) ?? `[${words.figure(id)}]`;
}

function exact(words: Words, cell: FigureCell): string | null {
  return cell.kind === 'value' || cell.kind === 'unknown' ? sayBare(cell.value, words) : null;
}
