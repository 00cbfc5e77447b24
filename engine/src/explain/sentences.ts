/** The sentence of a condition with its holes filled: the household's values of that day, in the reader's language. */
import { valueOf, type Household, type Value } from '../evaluate/household.ts';
import type { Column } from '../lowering/columns.ts';
import type { PlanLaw } from '../lowering/plan.ts';
import type { FigureKey } from '../language/term.ts';
import { valueOfFigure } from './figures.ts';
import { publicId } from './book.ts';
import { sayBare, seenOf } from './seen.ts';
import { figureAt } from './settle/figure.ts';
import { placeOf, rowsOf } from './settle/place.ts';
import { capital, type Words } from './words.ts';

/** The sentence of a condition of a law, for the person of a row. */
export function sentenceOf(words: Words, household: Household, law: PlanLaw, row: number, condition: string): string {
  return fillSentence(words, household, law, row, words.condition(law.understood.right, condition));
}

/** Fills `{name}` holes; what has no value on this day is named by its noun. */
export function fillSentence(words: Words, household: Household, law: PlanLaw, row: number, sentence: string): string {
  return sentence.replace(/\{([A-Za-z0-9_.]+)\}/g, (_, name: string, at: number) => {
    const said = holeOf(words, household, law, row, name);
    return /(^|[.!?] )$/.test(sentence.slice(0, at)) ? capital(said) : said;
  });
}

function holeOf(words: Words, household: Household, law: PlanLaw, row: number, name: string): string {
  const column = columnOf(household, law, name);
  const { symbol } = law.understood.right;
  const figure = figureId(words, symbol, name);
  // A law's own fact goes before a figure of the same name, a figure before a fact of the vocabulary.
  if (column !== null && (figure === null || law.facts.has(name))) return sayColumn(words, household, column, row);
  if (figure !== null) {
    const place = placeOf(words.book, household, row);
    const found = figureAt(place, figure, keysOf(words, household, law, figure), null);
    return found === null ? words.figure(figure) : sayBare(valueOfFigure(found, household.memory.today), words);
  }
  const known = words.book.types.has(`${symbol}.${name}`) ? `${symbol}.${name}` : name;
  return words.fact(known);
}

function sayColumn(words: Words, household: Household, column: Column, row: number): string {
  const rows =
    column.scope === 'person'
      ? [row]
      : column.scope === 'home'
        ? [0]
        : Array.from({ length: rowsOf(household, column.scope) }, (_, i) => i);
  const values = rows.map((r) => valueOf(household, column, r));
  const all = values.reduce<Value | null>((a, b) => (a === null ? b : together(a, b)), null);
  return all === null ? words.fact(column.id) : sayBare(seenOf(all), words, publicId(column.id));
}

/** Of several things, everything from the least to the greatest. */
function together(a: Value, b: Value): Value {
  if (a.kind === 'number' && b.kind === 'number')
    return { ...a, min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
  if (a.kind === 'set' && b.kind === 'set') return { ...a, values: [...new Set([...a.values, ...b.values])] };
  if (a.kind === 'truth' && b.kind === 'truth')
    return { kind: 'truth', value: a.value === b.value ? a.value : 'depends' };
  return a;
}

/** The column that a hole names: a fact of this law, an open point, a day, a fact of the vocabulary or of another right. */
function columnOf(household: Household, law: PlanLaw, name: string): Column | null {
  const { columns } = household.period.plan;
  const { symbol } = law.understood.right;
  const [head = '', ...rest] = name.split('.');
  const open =
    head === 'reading' || head === 'discretion' ? columns.get(`${head}.${symbol}.${rest.join('.')}`) : undefined;
  const day = name === 'asked' || name === 'granted' ? columns.get(`${name}.${symbol}`) : undefined;
  return law.facts.get(name) ?? open ?? day ?? columns.get(name) ?? null;
}

function figureId(words: Words, symbol: string, name: string): string | null {
  const bare = name.replace(/^param\./, '');
  return [`${symbol}.${bare}`, bare].find((id) => words.book.figures.has(id)) ?? null;
}

/** The row of a table that the person is in: by the facts that index it. */
function keysOf(words: Words, household: Household, law: PlanLaw, figure: string): readonly FigureKey[] {
  const by = words.book.figures.get(figure)?.by ?? [];
  const columns = by.map((name) => columnOf(household, law, name));
  if (!columns.every((c) => c !== null)) return [];
  return columns.map((c) => ({
    kind: 'term',
    term: { kind: 'fact', row: c.scope === 'home' ? 'home' : 'me', id: c.id, dated: false, type: c.type },
  }));
}
