/** The sentence of a condition with its holes filled: the household's values of that day, in the reader's language. */
import { valueOf, type Household, type Value } from '../evaluate/household.ts';
import type { Column } from '../lowering/columns.ts';
import type { PlanLaw } from '../lowering/plan.ts';
import type { FigureKey } from '../language/term.ts';
import { valueOfFigure } from './figures.ts';
import { publicId } from '../rulebook/check/understood.ts';
import { sayBare, seenOf } from './seen.ts';
import { figureAt, type FigureAt } from './settle/figure.ts';
import { placeOf, rowsOf } from './settle/place.ts';
import { capital, type Words } from './words.ts';

/** A sentence in words, and the figures that it names, with their values of the day. */
export interface Said {
  readonly text: string;
  readonly figures: readonly FigureAt[];
}

/** The sentence of a condition of a law, for the person of a row. */
export function saidOf(words: Words, household: Household, law: PlanLaw, row: number, condition: string): Said {
  const figures: FigureAt[] = [];
  let text = '';
  for (const { text: before, hole, begins } of partsOf(words, household, law, condition)) {
    text += before;
    if (hole === null) continue;
    const { said, found } = sayHole(words, household, row, hole);
    text += begins ? capital(said) : said;
    if (found !== null) figures.push(found);
  }
  return { text, figures };
}

/** Ids of all figures that a sentence of the texts of a right can name. */
export function figuresIn(words: Words, symbol: string, sentence: string): readonly string[] {
  return piecesOf(sentence).flatMap(({ hole }) => (hole === null ? [] : (figureId(words, symbol, hole) ?? [])));
}

/** Text up to a hole, or up to the end. */
interface Piece {
  readonly text: string;
  readonly hole: string | null;
  /** The hole begins a sentence. */
  readonly begins: boolean;
}

/** A sentence of the texts cut at its holes. */
function piecesOf(sentence: string): readonly Piece[] {
  const made: Piece[] = [];
  let from = 0;
  for (const { 0: whole, 1: name = '', index } of sentence.matchAll(/\{([A-Za-z0-9_.]+)\}/g)) {
    const begins = /(^|[.!?] )$/.test(sentence.slice(0, index));
    made.push({ text: sentence.slice(from, index), hole: name, begins });
    from = index + whole.length;
  }
  return [...made, { text: sentence.slice(from), hole: null, begins: false }];
}

/** What a hole of the sentences of a law stands for. */
type Hole =
  | { readonly kind: 'column'; readonly column: Column }
  | { readonly kind: 'figure'; readonly id: string; readonly keys: readonly FigureKey[] }
  | { readonly kind: 'noun'; readonly id: string };

/** Text up to a hole, with what the hole stands for in a law. */
interface Part {
  readonly text: string;
  readonly hole: Hole | null;
  readonly begins: boolean;
}

const parts = new WeakMap<PlanLaw, WeakMap<Words, Map<string, readonly Part[]>>>();

/** The sentence of a condition of a law, cut and understood once. */
function partsOf(words: Words, household: Household, law: PlanLaw, condition: string): readonly Part[] {
  let ofLaw = parts.get(law);
  if (ofLaw === undefined) parts.set(law, (ofLaw = new WeakMap()));
  let inWords = ofLaw.get(words);
  if (inWords === undefined) ofLaw.set(words, (inWords = new Map()));
  let known = inWords.get(condition);
  if (known === undefined) {
    const cut = piecesOf(words.condition(law.understood.right, condition));
    known = cut.map(({ text, hole, begins }) => ({
      text,
      hole: hole === null ? null : holeOf(words, household, law, hole),
      begins,
    }));
    inWords.set(condition, known);
  }
  return known;
}

function holeOf(words: Words, household: Household, law: PlanLaw, name: string): Hole {
  const column = columnOf(household, law, name);
  const { symbol } = law.understood.right;
  const id = figureId(words, symbol, name);
  // A law's own fact goes before a figure of the same name, a figure before a fact of the vocabulary.
  if (column !== null && (id === null || law.facts.has(name))) return { kind: 'column', column };
  if (id !== null) return { kind: 'figure', id, keys: keysOf(words, household, law, id) };
  return { kind: 'noun', id: words.book.types.has(`${symbol}.${name}`) ? `${symbol}.${name}` : name };
}

/** In words, and the figure that it names. What has no value on this day is named by its noun. */
function sayHole(
  words: Words,
  household: Household,
  row: number,
  hole: Hole,
): { readonly said: string; readonly found: FigureAt | null } {
  switch (hole.kind) {
    case 'column':
      return { said: sayColumn(words, household, hole.column, row), found: null };
    case 'figure': {
      const found = figureAt(placeOf(words.book, household, row), hole.id, hole.keys, null);
      if (found === null) return { said: words.figure(hole.id), found };
      return { said: sayBare(valueOfFigure(found, household.memory.today), words), found };
    }
    case 'noun':
      return { said: words.fact(hole.id), found: null };
  }
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
