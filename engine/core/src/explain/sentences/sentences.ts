/**
 * This module fills the placeholders ("holes") in the sentence of a condition with the values of the household on that
 * day, in the language of the reader.
 */
import { readColumnValue, type Household, type ColumnValue } from '../../run/household.ts';
import type { Column } from '../../plan/columns.ts';
import type { PlanLaw } from '../../plan/plan.ts';
import type { FigureKey } from '../../language/term.ts';
import { showFigureValue } from './figures.ts';
import { toPublicId } from '../../rulebook/typecheck/understood.ts';
import { sayBare, toSeen } from './seen.ts';
import { readFigure, type FigureAt } from '../settle/figure.ts';
import { createPersonPlace, countRows } from '../settle/term-place.ts';
import { capitalize, type Words } from './words.ts';

/** Returns the sentence of a condition of a law, for the person of a row. */
export function sayCondition(words: Words, household: Household, law: PlanLaw, row: number, condition: string): string {
  return fillSentence(words, household, law, row, words.condition(law.understood.right, condition));
}

/** Fills the `{name}` holes of a sentence; a name without a value on this day is replaced by its noun. */
export function fillSentence(words: Words, household: Household, law: PlanLaw, row: number, sentence: string): string {
  let filled = '';
  for (const { text, hole, begins } of piecesOf(sentence)) {
    filled += text;
    if (hole === null) continue;
    const said = sayHole(words, household, law, row, hole);
    filled += begins ? capitalize(said) : said;
  }
  return filled;
}

/** Returns the figures that the sentence of a condition names, with their values of the day. */
export function listFiguresNamed(
  words: Words,
  household: Household,
  law: PlanLaw,
  row: number,
  condition: string,
): readonly FigureAt[] {
  return piecesOf(words.condition(law.understood.right, condition)).flatMap(({ hole: name }) => {
    const hole = name === null ? null : holeOf(words, household, law, name);
    if (hole?.kind !== 'figure') return [];
    return readFigure(createPersonPlace(words.book, household, row), hole.id, hole.keys, null) ?? [];
  });
}

/** Returns the ids of all figures that a sentence in the texts of a right can name. */
export function listFigureIdsNamed(words: Words, name: string, sentence: string): readonly string[] {
  return piecesOf(sentence).flatMap(({ hole }) => (hole === null ? [] : (figureId(words, name, hole) ?? [])));
}

/** Holds the text up to a hole, and the name in the hole; `hole` is `null` for the text at the end. */
interface Piece {
  readonly text: string;
  readonly hole: string | null;
  /** Is `true` when the hole begins a sentence. */
  readonly begins: boolean;
}

const pieces = new Map<string, readonly Piece[]>();

/** Returns a sentence split at its holes. Each sentence is split once. */
function piecesOf(sentence: string): readonly Piece[] {
  let known = pieces.get(sentence);
  if (known === undefined) pieces.set(sentence, (known = cut(sentence)));
  return known;
}

function cut(sentence: string): readonly Piece[] {
  const made: Piece[] = [];
  let from = 0;
  for (const { 0: whole, 1: name = '', index } of sentence.matchAll(/\{([A-Za-z0-9_.]+)\}/g)) {
    const begins = /(^|[.!?] )$/.test(sentence.slice(0, index));
    made.push({ text: sentence.slice(from, index), hole: name, begins });
    from = index + whole.length;
  }
  return [...made, { text: sentence.slice(from), hole: null, begins: false }];
}

type Hole =
  | { readonly kind: 'column'; readonly column: Column }
  | { readonly kind: 'figure'; readonly id: string; readonly keys: readonly FigureKey[] }
  | { readonly kind: 'noun'; readonly id: string };

const holes = new WeakMap<PlanLaw, Map<string, Hole>>();

function holeOf(words: Words, household: Household, law: PlanLaw, name: string): Hole {
  let ofLaw = holes.get(law);
  if (ofLaw === undefined) holes.set(law, (ofLaw = new Map()));
  let known = ofLaw.get(name);
  if (known === undefined) ofLaw.set(name, (known = makeHole(words, household, law, name)));
  return known;
}

function makeHole(words: Words, household: Household, law: PlanLaw, name: string): Hole {
  const column = columnOf(household, law, name);
  const { name: right } = law.understood.right;
  const id = figureId(words, right, name);
  // A fact of the law itself takes precedence over a figure of the same name, and a figure over a fact of the
  // vocabulary.
  if (column !== null && (id === null || law.facts.has(name))) return { kind: 'column', column };
  if (id !== null) return { kind: 'figure', id, keys: keysOf(words, household, law, id) };
  return { kind: 'noun', id: words.book.types.has(`${right}.${name}`) ? `${right}.${name}` : name };
}

function sayHole(words: Words, household: Household, law: PlanLaw, row: number, name: string): string {
  const hole = holeOf(words, household, law, name);
  switch (hole.kind) {
    case 'column':
      return sayColumn(words, household, hole.column, row);
    case 'figure': {
      const found = readFigure(createPersonPlace(words.book, household, row), hole.id, hole.keys, null);
      return found === null ? words.figure(hole.id) : sayBare(showFigureValue(found, household.memory.today), words);
    }
    case 'noun':
      return words.fact(hole.id);
  }
}

function sayColumn(words: Words, household: Household, column: Column, row: number): string {
  const rows =
    column.scope === 'person'
      ? [row]
      : column.scope === 'home'
        ? [0]
        : Array.from({ length: countRows(household, column.scope) }, (_, i) => i);
  const values = rows.map((r) => readColumnValue(household, column, r));
  const all = values.reduce<ColumnValue | null>((a, b) => (a === null ? b : together(a, b)), null);
  return all === null ? words.fact(column.id) : sayBare(toSeen(all), words, toPublicId(column.id));
}

/**
 * Combines the values of several things to everything that they can be: the range from the least to the greatest, all
 * values of a choice, or an open truth when they differ.
 */
function together(a: ColumnValue, b: ColumnValue): ColumnValue {
  if (a.kind === 'number' && b.kind === 'number')
    return { ...a, min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) };
  if (a.kind === 'set' && b.kind === 'set') return { ...a, values: [...new Set([...a.values, ...b.values])] };
  if (a.kind === 'truth' && b.kind === 'truth')
    return { kind: 'truth', value: a.value === b.value ? a.value : 'depends' };
  return a;
}

/**
 * Returns the column that a hole names: a fact of this law, an open point, a day, or a fact of the vocabulary or of
 * another right; `null` when there is none.
 */
function columnOf(household: Household, law: PlanLaw, name: string): Column | null {
  const { columns } = household.period.plan;
  const { name: right } = law.understood.right;
  const [head = '', ...rest] = name.split('.');
  const open =
    head === 'reading' || head === 'discretion' ? columns.get(`${head}.${right}.${rest.join('.')}`) : undefined;
  const day = name === 'asked' || name === 'granted' ? columns.get(`${name}.${right}`) : undefined;
  return law.facts.get(name) ?? open ?? day ?? columns.get(name) ?? null;
}

function figureId(words: Words, right: string, name: string): string | null {
  const bare = name.replace(/^param\./, '');
  return [`${right}.${bare}`, bare].find((id) => words.book.figures.has(id)) ?? null;
}

/**
 * Returns the keys of the row of a table that applies to the person, which are the facts that index the table. The list
 * is empty for a figure that is no table, and when one of these facts is not in the plan.
 */
function keysOf(words: Words, household: Household, law: PlanLaw, figure: string): readonly FigureKey[] {
  const by = words.book.figures.get(figure)?.by ?? [];
  const columns = by.map((name) => columnOf(household, law, name));
  if (!columns.every((c) => c !== null)) return [];
  return columns.map((c) => ({
    kind: 'term',
    term: { kind: 'fact', row: c.scope === 'home' ? 'home' : 'me', id: c.id, dated: false, type: c.type },
  }));
}
